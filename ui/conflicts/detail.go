package conflicts

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/rights"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// detail is one conflict: what it is about, and both values side by side.
type detail struct {
	page     *Page
	c        exchange.Conflict
	known    known
	revealed app.ID // the conflict whose veiled values were asked for
	content  *fyne.Container
}

// known is what the office knows about a conflict beyond itself.
type known struct {
	restricted bool
	veil       rights.Veil
	names      map[app.ID]string
}

func newDetail(p *Page) *detail { return &detail{page: p, content: container.NewStack()} }

func (d *detail) showNothing() {
	d.c = exchange.Conflict{}
	d.put(widgets.EmptyState(theme.ConfirmIcon(), t("conflicts.none"), nil))
}

func (d *detail) put(o fyne.CanvasObject) {
	d.content.Objects = []fyne.CanvasObject{o}
	d.content.Refresh()
}

func (d *detail) show(c exchange.Conflict) {
	known, err := d.page.parts.know(c)
	if err != nil {
		d.page.parts.Shell.Fail(err)
		return
	}
	d.c, d.known = c, known
	d.put(widgets.Page(d.head(), d.values()))
}

// know asks the office about whom a conflict concerns.
func (p *Parts) know(c exchange.Conflict) (k known, err error) {
	var consents []app.Consent
	founder, err := p.Records.Founder(p.Context, c.Dossier)
	switch {
	case errors.Is(err, app.ErrNotFound): // of a business or a team, or the directory
	case err != nil:
		return k, err
	default:
		k.restricted = founder.Restriction != nil
		if consents, err = p.Records.Consents(p.Context, c.Dossier); err != nil {
			return k, err
		}
	}
	k.veil = rights.VeilOf(entry(c, c.Stands), consents, app.DateOf(p.Now()))
	if refers(c.Stands) || refers(c.Lost) {
		k.names, err = p.names()
	}
	return k, err
}

// names are those of all that a value can refer to.
func (p *Parts) names() (map[app.ID]string, error) {
	names, err := p.Records.CalledNames(p.Context)
	if err != nil {
		return nil, err
	}
	out := make(map[app.ID]string, len(names))
	for id, name := range names {
		out[id] = name
	}
	partners, err := p.Records.Partners(p.Context)
	if err != nil {
		return nil, err
	}
	for _, partner := range partners {
		out[partner.ID] = partner.Name
	}
	projects, err := p.Records.Projects(p.Context)
	for _, project := range projects {
		out[project.ID] = project.Name
	}
	return out, err
}

// head says whose record it is and which field, what else waits in it, and why nothing can be done.
func (d *detail) head() fyne.CanvasObject {
	c := d.c
	open := widgets.LinkButton(t("conflicts.open"), theme.NavigateNextIcon(), func() { d.page.parts.Open(c) })
	if c.Buried || d.page.parts.Open == nil {
		open.Hide()
	}
	name := nameText(c)
	lines := widgets.Stack(arrange.Tight, arrange.Ends(160, widgets.Subheading(name), open), widgets.NewLines(fieldText(c)))
	if title := titleText(c); title != name {
		arrange.Put(lines, captionOf(title))
	}
	arrange.Put(lines, captionOf(d.neighbours()))
	if !c.Open() {
		arrange.Put(lines, widgets.NewLines(endText(c)))
	}
	for _, why := range d.notes() {
		arrange.Put(lines, note(why))
	}
	return widgets.NewCard("", lines)
}

func captionOf(text string) fyne.CanvasObject {
	if text == "" {
		return nil
	}
	return widgets.CaptionLines(text)
}

func note(text string) fyne.CanvasObject {
	l := widgets.NewLines(text)
	l.ColorName = widgets.ColorWarningText
	return l
}

// neighbours names the other fields of the record that wait too.
func (d *detail) neighbours() string {
	var fields []string
	for _, other := range d.page.all[:d.page.open] {
		field := cmp.Or(fieldName(other), fieldText(other))
		if other.Record == d.c.Record && other.ID != d.c.ID && !slices.Contains(fields, field) {
			fields = append(fields, field)
		}
	}
	if len(fields) == 0 {
		return ""
	}
	return t("conflicts.neighbours", vars{"Fields": strings.Join(fields, ", ")})
}

// notes say what is special about the record.
func (d *detail) notes() (out []string) {
	if !d.c.Open() {
		return nil
	}
	if d.known.restricted {
		out = append(out, t("conflicts.restricted"))
	}
	switch {
	case d.c.Buried:
		out = append(out, t("conflicts.buried"))
	case d.c.Deleted:
		out = append(out, t("conflicts.deleted"))
	}
	return out
}

// veiled tells whether the values are not to be seen, at all or yet.
func (d *detail) veiled() bool { return d.known.veil == rights.Closed || d.asks() }

// asks tells whether the values lie veiled until somebody asks for them.
func (d *detail) asks() bool { return d.known.veil == rights.Asked && d.revealed != d.c.ID }

// reveal shows what lies veiled.
func (d *detail) reveal() {
	d.revealed = d.c.ID
	d.show(d.c)
}

// settled tells whether there is nothing more to do here, nothing may be done, or both values have to be looked at first.
func (d *detail) settled() bool {
	return d.c.ID == "" || !d.c.Open() || d.known.restricted || d.asks()
}

func (d *detail) takeStands() { d.take(exchange.SettledStands) }

func (d *detail) takeLost() {
	if !d.c.Buried {
		d.take(exchange.SettledLost)
	}
}

func (d *detail) take(which exchange.Settled) {
	if d.settled() {
		return
	}
	if err := d.page.settle(d.c, exchange.Choice{Settled: which}); err != nil {
		d.page.parts.Shell.Fail(err)
	}
}
