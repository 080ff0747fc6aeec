package conflicts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/exchange"
	"wurzelwerk/app/rights"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// values sets both side by side, and below them what may be done with both.
func (d *detail) values() fyne.CanvasObject {
	left, right, note := d.both()
	cards := arrange.Sides(0.5, 230,
		card(standsTitle(d.c), d.c.Settled == exchange.SettledStands, d.keepButton(), d.state(), by(d.c.Stands, left)),
		card(lostTitle(d.c), d.c.Settled == exchange.SettledLost, d.takeButton(), by(d.c.Lost, right)))
	below := widgets.Stack(arrange.Apart, cards)
	if note != "" {
		arrange.Put(below, widgets.CaptionLines(note))
	}
	if both := d.bothButton(); both != nil {
		arrange.Put(below, widgets.Row(both))
	}
	if !d.settled() {
		arrange.Put(below, widgets.CaptionLines(d.keysText()))
	}
	return below
}

// The titles of both values: with the keys that take them while the conflict is open.
func standsTitle(c exchange.Conflict) string {
	if !c.Open() {
		return t("conflicts.stands")
	}
	return t("conflicts.key", vars{"n": 1, "Text": t("conflicts.stands")})
}

func lostTitle(c exchange.Conflict) string {
	if !c.Open() {
		return t("conflicts.lost")
	}
	return t("conflicts.key", vars{"n": 2, "Text": t("conflicts.lost")})
}

// both are the values in words with what differs marked, and a note on the marks.
func (d *detail) both() (left, right fyne.CanvasObject, note string) {
	switch {
	case d.known.veil == rights.Closed:
		return arrange.Muted(t("papers.history.closed")), arrange.Muted(t("papers.history.closed")), ""
	case d.veiled():
		return arrange.Muted(t("conflicts.value.veiled")), arrange.Muted(t("conflicts.value.veiled")), ""
	}
	first, other := said(d.c, d.c.Stands, d.known.names), said(d.c, d.c.Lost, d.known.names)
	if d.c.Deleted && first == other {
		first = "" // it is told once
	}
	a, b, marked := versions(first, other)
	left, right = valueOr(first, a), valueOr(other, b)
	if d.c.Buried || d.c.Deleted && first == "" {
		left = nil
	}
	if marked {
		note = t("conflicts.marks")
	}
	return left, right, note
}

// valueOr is the value where there is one.
func valueOr(text string, value fyne.CanvasObject) fyne.CanvasObject {
	if text == "" {
		return arrange.Muted(t("conflicts.value.none"))
	}
	return value
}

// by says who wrote a value, and shows it; nil for none.
func by(v exchange.Version, value fyne.CanvasObject) fyne.CanvasObject {
	if value == nil {
		return nil
	}
	return widgets.Stack(arrange.Apart, widgets.CaptionLines(writer(v)), value)
}

// state says that the record is gone; nil where it is there.
func (d *detail) state() fyne.CanvasObject {
	switch {
	case d.c.Buried:
		return arrange.Muted(t("conflicts.value.buried"))
	case d.c.Deleted:
		return arrange.Muted(t("conflicts.value.deleted"))
	}
	return nil
}

// card is one value, and the button that takes it; nil parts are left out.
func card(title string, taken bool, button fyne.CanvasObject, parts ...fyne.CanvasObject) fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart)
	arrange.Put(body, parts...)
	if taken {
		arrange.Put(body, widgets.Row(widgets.SuccessBadge(t("conflicts.taken"))))
	}
	if button != nil {
		arrange.Put(body, widgets.Row(button))
	}
	return widgets.NewCard(title, body)
}

// keepButton leaves what stands.
func (d *detail) keepButton() fyne.CanvasObject {
	label := t("conflicts.take")
	switch {
	case !d.c.Open(), d.asks():
		return nil
	case d.c.Buried:
		label = t("conflicts.done.buried")
	case d.c.Deleted:
		label = t("conflicts.keep.deleted")
	}
	return d.button(label, d.takeStands)
}

// takeButton takes the other value; of a record that is gone for good it can only be copied.
func (d *detail) takeButton() fyne.CanvasObject {
	switch {
	case d.c.Buried && !d.veiled():
		return widgets.QuietButton(t("conflicts.copy"), theme.ContentCopyIcon(), d.copy)
	case d.c.Buried, !d.c.Open(), d.asks():
		return nil
	case d.c.Deleted:
		return d.button(t("conflicts.restore"), d.takeLost)
	}
	return d.button(t("conflicts.take"), d.takeLost)
}

func (d *detail) copy() {
	fyne.CurrentApp().Clipboard().SetContent(said(d.c, d.c.Lost, d.known.names))
	d.page.parts.Shell.Tell(t("conflicts.copied"))
}

// bothButton shows what lies veiled, or makes one of both.
func (d *detail) bothButton() fyne.CanvasObject {
	switch {
	case d.asks():
		return widgets.QuietButton(t("conflicts.reveal"), theme.VisibilityIcon(), d.reveal)
	case d.merges():
		return d.button(t("conflicts.merge"), d.merge)
	}
	return nil
}

// merges tells whether one can be made of both.
func (d *detail) merges() bool { return d.c.Open() && !d.veiled() && written(d.c) }

// button is one that nobody can press while the founder's records are only kept.
func (d *detail) button(label string, action func()) *widgets.Button {
	b := widgets.QuietButton(label, nil, action)
	if d.known.restricted {
		b.Disable()
	}
	return b
}

// keysText tells of the keys for what can be done.
func (d *detail) keysText() string {
	switch {
	case d.c.Buried:
		return t("conflicts.keys.one")
	case !d.merges():
		return t("conflicts.keys.two")
	}
	return t("conflicts.keys.three")
}
