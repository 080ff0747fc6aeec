package founders

import (
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// twinWarning says calmly that a woman may be here already, names whom, and offers what can be done about each.
type twinWarning struct {
	object  *fyne.Container
	found   []app.Duplicate
	offers  []twinOffer
	resized func()
}

// twinOffer is something to do about a founder who may be the same woman.
type twinOffer struct {
	label string
	run   func(other app.ID)
	alive bool // not for one in the bin, who must be taken out of it first
}

// twinsShown is how many founders are named.
const twinsShown = 3

// newTwinWarning is empty and hidden; resized is called when it needs more or less room.
func newTwinWarning(resized func(), offers ...twinOffer) *twinWarning {
	w := &twinWarning{object: widgets.Stack(4), offers: offers, resized: resized}
	w.object.Hide()
	return w
}

// show names the founders found, the likeliest first; none take the warning away.
func (w *twinWarning) show(found []app.Duplicate) {
	if len(found) == 0 && len(w.found) == 0 {
		return
	}
	w.found = found
	w.object.Objects = nil
	if len(found) > 0 {
		w.object.Add(flush(widgets.ColorParagraph(twinText(found), widgets.ColorWarningText)))
	}
	for _, d := range found[:min(len(found), twinsShown)] {
		w.object.Add(w.row(d))
	}
	w.object.Hidden = len(found) == 0
	w.resized()
}

// serious tells whether it is more than one name that two women have.
func (w *twinWarning) serious() bool { return len(w.found) > 0 && serious(w.found[0]) }

// likeliest is the one who is named first when it is serious, else "".
func (w *twinWarning) likeliest() app.ID {
	if !w.serious() {
		return ""
	}
	return w.found[0].Row.ID
}

func serious(d app.Duplicate) bool { return d.Grade == app.GradeCertain || d.Grade == app.GradeLikely }

// twinText says how sure it is, from the first and likeliest.
func twinText(found []app.Duplicate) string {
	switch found[0].Grade {
	case app.GradeCertain:
		return translations.T("founder.twin.certain")
	case app.GradeLikely:
		return translations.T("founder.twin.likely")
	default:
		return translations.T("founder.duplicate", vars{"n": len(found)})
	}
}

func (w *twinWarning) row(d app.Duplicate) fyne.CanvasObject {
	view := newRowView()
	view.flush = true
	view.show(twinLines(d))
	buttons := widgets.Row()
	for _, offer := range w.offers {
		if !offer.alive || d.Row.BinnedOn == "" {
			buttons.Add(widgets.QuietButton(offer.label, nil, func() { offer.run(d.Row.ID) }))
		}
	}
	return widgets.Stack(2, view, buttons)
}

// twinLines are the name of a founder, below it what tells her from another, and her phase.
func twinLines(d app.Duplicate) (name, below, badge string) {
	name = d.Row.Name
	if name == "" {
		name = translations.T("founders.unnamed")
	}
	born, put := "", ""
	if d.Born != "" {
		born = translations.T("founder.twin.born", vars{"Date": dateText(d.Born)})
	}
	switch {
	case d.Row.BinnedOn != "":
		put = translations.T("founders.row.binned")
	case d.Row.ArchivedOn != "":
		put = translations.T("founders.row.archived")
	}
	business := d.Row.Business
	if business == "" {
		business = d.Row.Trade
	}
	return name, join(put, born, d.PostalCode, business, Meets(d)), phaseName(d.Row.Phase)
}

// Meets names what is the same in both where that is likely, and not certainly, enough.
func Meets(d app.Duplicate) string {
	if d.Grade != app.GradeLikely {
		return ""
	}
	names := make([]string, len(d.Meets))
	for i, m := range d.Meets {
		names[i] = codeText("founder.mark.", string(m)) // keys: founder.mark.*
	}
	return translations.T("founder.twin.meets", vars{"Marks": strings.Join(names, ", ")})
}

// identity is what a duplicate is known by.
type identity struct {
	names      string
	born       app.Date
	postalCode string
}

func identityOf(f app.Founder) identity {
	id := identity{names: join(f.DisplayName(), f.NameInOriginalScript, f.NameOnDocument), born: f.Born}
	if f.Address != nil {
		id.postalCode = f.Address.PostalCode
	}
	return id
}
