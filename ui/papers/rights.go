package papers

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/changes"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/rights"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// rightsPage is what she may ask of the office: to know, to have restricted, to have erased.
type rightsPage struct {
	book       *book
	reload     func() // the page in front
	erased     func() // takes everything of her off all pages
	duties     []rights.Duty
	recipients []rights.Recipient
	offices    []string // that share her records with this one or got them from it
	scroll     *container.Scroll
}

func newRightsPage(b *book, reload, erased func()) *rightsPage {
	return &rightsPage{book: b, reload: reload, erased: erased}
}

func (p *rightsPage) build() fyne.CanvasObject {
	p.scroll = widgets.Page()
	return p.scroll
}

// forget shows nothing of her any more.
func (p *rightsPage) forget() {
	p.duties, p.recipients, p.offices = nil, nil, nil
	gone(p.scroll)
}

func (p *rightsPage) refresh() {
	if !p.book.load() {
		return
	}
	if err := p.load(); err != nil {
		p.book.Shell.Fail(err)
		return
	}
	widgets.Fill(p.scroll, widgets.Padded(widgets.Column(p.accessCard(), p.restrictCard(), p.eraseCard())))
}

func (p *rightsPage) load() (err error) {
	r, ctx, id := p.book.Records, p.book.Context, p.book.founder
	f := archive.Founder{Founder: p.book.who}
	var partners []app.Partner
	var projects []app.Project
	var shares []exchange.Share
	for _, read := range []func() error{
		func() error { p.duties, err = r.Duties(ctx, id); return err },
		func() error { f.Consents, err = r.Consents(ctx, id); return err },
		func() error { f.Referrals, err = r.Referrals(ctx, id); return err },
		func() error { f.Participations, err = r.Participations(ctx, id); return err },
		func() error { partners, err = r.Partners(ctx); return err },
		func() error { projects, err = r.Projects(ctx); return err },
		func() error { shares, err = r.Shares(ctx, id); return err },
	} {
		if err := read(); err != nil {
			return err
		}
	}
	p.recipients, p.offices = rights.Recipients(f, partners, projects), nil
	for _, s := range shares {
		p.exchanged(s)
	}
	return nil
}

// exchanged notes an office that has records of hers by the exchange, or may get them.
func (p *rightsPage) exchanged(s exchange.Share) {
	if s.State == exchange.ShareRemoved || slices.Contains(p.offices, s.Name) {
		return
	}
	p.offices = append(p.offices, s.Name)
	if !slices.ContainsFunc(p.recipients, func(r rights.Recipient) bool { return r.Name == s.Name }) {
		p.recipients = append(p.recipients, rights.Recipient{Name: s.Name, Classes: s.Goes})
	}
}

// accessCard is her right to know (GDPR Art. 15).
func (p *rightsPage) accessCard() fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart, widgets.NewLines(t("papers.access.about")), arrange.Muted(t("command.access.check")))
	who := widgets.Stack(tight)
	for _, r := range p.recipients {
		arrange.Put(who, widgets.NewLines(recipientText(r)))
	}
	if len(p.recipients) == 0 {
		arrange.Put(who, widgets.NewLines(t("doc.access.recipients.none")))
	}
	arrange.Put(body, widgets.Stack(0, widgets.Caption(t("doc.access.recipients")), who))
	arrange.Put(body, widgets.Row(
		widgets.PrimaryButton(t("papers.access.show"), theme.DocumentPrintIcon(), p.onAccess),
		widgets.QuietButton(t("papers.access.save"), theme.FolderIcon(), p.onSaveAccess)))
	return widgets.NewCard(t("papers.access.title"), body)
}

// recipientText is who may get data, and which.
func recipientText(r rights.Recipient) string {
	name := r.Name
	if name == "" {
		name = t("doc.access.recipients.funder", vars{"Project": r.Project})
	}
	return join(name, classNames(r.Classes))
}

// restrictCard is her right to have records only kept (GDPR Art. 18).
func (p *rightsPage) restrictCard() fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart, widgets.NewLines(t("papers.restrict.about")))
	r := p.book.who.Restriction
	if r == nil {
		arrange.Put(body, widgets.Row(widgets.QuietButton(t("papers.restrict"), theme.VisibilityOffIcon(), func() { p.onRestrict("") })))
		return widgets.NewCard(t("papers.restrict.title"), body)
	}
	arrange.Put(body, widgets.Stack(tight, widgets.Strong(t("papers.restrict.since", vars{"Date": dateText(r.Since)})), widgets.NewLines(t(r.Why.TextKey())))) // keys: restriction.why.*
	if r.Note != "" {
		arrange.Put(body, arrange.Muted(r.Note))
	}
	arrange.Put(body, widgets.Row(widgets.QuietButton(t("papers.restrict.lift"), theme.VisibilityIcon(), p.onLift)))
	card := widgets.NewCard(t("papers.restrict.title"), body)
	card.Accent = widgets.ColorWarningText
	return card
}

// eraseCard is her right to be forgotten (GDPR Art. 17), and what the office must keep all the same.
func (p *rightsPage) eraseCard() fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart, widgets.NewLines(t("papers.erase.about")), p.dutyLines(), p.freeLines())
	_, runs := rights.Running(p.duties, p.book.Today())
	switch {
	case runs && p.book.who.Restriction == nil:
		arrange.Put(body, widgets.NewLines(t("papers.erase.steps")))
		arrange.Put(body, widgets.Row(widgets.QuietButton(t("papers.erase.restrict"), theme.VisibilityOffIcon(), func() { p.onRestrict(app.ForKeeping) })))
	case runs:
		arrange.Put(body, widgets.NewLines(t("papers.erase.reason.needed")))
		arrange.Put(body, widgets.Row(widgets.QuietButton(t("papers.erase.early"), theme.DeleteIcon(), p.onErase)))
	default:
		arrange.Put(body, widgets.Row(widgets.QuietButton(t("papers.erase"), theme.DeleteIcon(), p.onErase)))
	}
	return widgets.NewCard(t("papers.erase.title"), body)
}

// dutyLines say what must be kept until when.
func (p *rightsPage) dutyLines() fyne.CanvasObject {
	lines := widgets.Stack(0, widgets.Caption(t("papers.erase.duties")))
	for _, d := range p.duties {
		arrange.Put(lines, widgets.NewLines(dutyText(d)))
	}
	if len(p.duties) == 0 {
		arrange.Put(lines, widgets.NewLines(t("papers.erase.duties.none")))
	}
	return lines
}

func dutyText(d rights.Duty) string {
	if d.Until == "" {
		return t(d.Kind.TextKey()+".open", vars{"Project": d.Of}) // keys: rights.duty.*
	}
	return t(d.Kind.TextKey(), vars{"Project": d.Of, "Until": dateText(d.Until)}) // keys: rights.duty.*
}

// freeLines say what may be erased by itself, and from when on the rest.
func (p *rightsPage) freeLines() fyne.CanvasObject {
	lines := widgets.Stack(0, widgets.Caption(t("papers.erase.free")))
	if len(p.duties) == 0 {
		arrange.Put(lines, widgets.NewLines(t("papers.erase.free.all")))
		return lines
	}
	for _, f := range rights.Frees(p.duties) {
		names := make([]string, len(f.Kinds))
		for i, k := range f.Kinds {
			names[i] = changes.Kind(k)
		}
		kinds := vars{"Kinds": listed(", ", names...), "Date": dateText(f.From)}
		switch {
		case !f.Known && f.From <= p.book.Today():
			arrange.Put(lines, widgets.NewLines(t("papers.erase.free.unknown", kinds)))
		case !f.Known:
			arrange.Put(lines, widgets.NewLines(t("papers.erase.free.from-unknown", kinds)))
		case f.From <= p.book.Today():
			arrange.Put(lines, widgets.NewLines(t("papers.erase.free.now", kinds)))
		default:
			arrange.Put(lines, widgets.NewLines(t("papers.erase.free.from", kinds)))
		}
	}
	return lines
}
