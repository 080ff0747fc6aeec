package swotsheet

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/widgets"
)

// What rows and editors ask of their quadrant.

func (q *quadrant) take(row *factorRow) { q.fields.take(row) }

func (q *quadrant) openEditor(id app.ID) { q.fields.openEditor(id) }

func (q *quadrant) closeEditor() { q.fields.closeEditor() }

func (q *quadrant) remove(id app.ID) { q.fields.sheet.onRemove(id) }

func (q *quadrant) update(id app.ID, do func(f *swot.Factor)) { q.fields.sheet.onUpdate(id, do) }

func (q *quadrant) rate(id app.ID, importance int) {
	q.update(id, func(f *swot.Factor) { f.Importance = importance })
}

func (q *quadrant) judge(id app.ID, likelihood int) {
	q.update(id, func(f *swot.Factor) { f.Likelihood = likelihood })
}

// point writes what is to be said of a row while it is looked at.
func (q *quadrant) point(id app.ID, on bool) {
	switch {
	case on:
		q.looked = id
	case q.looked == id:
		q.looked = ""
	}
	q.say()
}

// step goes to the row above or below, from the last to the entry of a new factor, from the first to the quadrant
// above.
func (q *quadrant) step(id app.ID, by int) {
	switch i := slices.Index(q.order, id) + by; {
	case i >= len(q.order):
		q.focusAdd()
	case i >= 0:
		q.focus(q.order[i])
	}
}

func (q *quadrant) focusAdd() {
	q.fields.take(q.add)
	q.fields.reveal(q, q.add.Position().Y, q.add.Size().Height)
}

// atEnd is a place behind every factor.
const atEnd = math.MaxInt32

// digits are the keys of the quadrants, in reading order.
var digits = []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4}

// sideways is the quadrant beside each one.
var sideways = map[swot.Quadrant]map[fyne.KeyName]swot.Quadrant{
	swot.Strength:    {fyne.KeyRight: swot.Weakness},
	swot.Weakness:    {fyne.KeyLeft: swot.Strength},
	swot.Opportunity: {fyne.KeyRight: swot.Threat},
	swot.Threat:      {fyne.KeyLeft: swot.Opportunity},
}

// press moves a factor: Alt with Up and Down within the quadrant, with Left and Right to the one beside it, with 1 to
// 4 to any. Ctrl+Enter begins a new factor.
func (q *quadrant) press(id app.ID, s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return false
	}
	enter := custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter
	if custom.Modifier == fyne.KeyModifierShortcutDefault && enter {
		q.fields.closeEditor()
		q.focusAdd()
		return true
	}
	if custom.Modifier != fyne.KeyModifierAlt {
		return false
	}
	return q.pressAlt(id, custom.KeyName)
}

func (q *quadrant) pressAlt(id app.ID, key fyne.KeyName) bool {
	at := slices.Index(q.order, id)
	switch key {
	case fyne.KeyUp:
		if at > 0 {
			q.fields.sheet.onMove(id, q.kind, at-1)
		}
		return true
	case fyne.KeyDown:
		if at < len(q.order)-1 {
			q.fields.sheet.onMove(id, q.kind, at+1)
		}
		return true
	case fyne.KeyLeft, fyne.KeyRight:
		if to, ok := sideways[q.kind][key]; ok {
			q.fields.sheet.onMove(id, to, atEnd)
		}
		return true
	}
	if i := slices.Index(digits, key); i >= 0 {
		if to := swot.Quadrants[i]; to != q.kind {
			q.fields.sheet.onMove(id, to, atEnd)
		}
		return true
	}
	return false
}

// menu is the same for the mouse.
func (q *quadrant) menu(id app.ID) []widgets.MenuItem {
	at := slices.Index(q.order, id)
	var items []widgets.MenuItem
	if at > 0 {
		items = append(items, widgets.MenuItem{Label: t("swot.factor.up"), Icon: theme.MoveUpIcon(), Action: func() { q.pressAlt(id, fyne.KeyUp) }})
	}
	if at < len(q.order)-1 {
		items = append(items, widgets.MenuItem{Label: t("swot.factor.down"), Icon: theme.MoveDownIcon(), Action: func() { q.pressAlt(id, fyne.KeyDown) }})
	}
	for i, to := range swot.Quadrants {
		if to != q.kind {
			label := t("swot.factor.to", vars{"Quadrant": quadrantName(to)})
			items = append(items, widgets.MenuItem{Label: label, Action: func() { q.pressAlt(id, digits[i]) }})
		}
	}
	return items
}
