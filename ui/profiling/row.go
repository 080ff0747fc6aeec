package profiling

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/widgets"
)

// row is one question: what is asked, its input, "keine Angabe" at the right, and below what is to be said about it.
type row struct {
	widget.BaseWidget
	sheet *Sheet
	q     profile.Question
	input input

	dirty   bool  // typed since it was read last
	unread  bool  // what stands there cannot be read, and is not in the record
	failure error // shown below
	focused bool
	help    bool // the help is open
	marked  bool // found by the search
	inside  bool // the pointer is over the row
	hover   rowPart
	drawn   *rowRenderer
}

// rowPart is a part of a row that hears the pointer.
type rowPart int

const (
	partNone rowPart = iota
	partHelp
	partDecline
	partNote
)

func (s *Sheet) newRow(q profile.Question) *row {
	r := &row{sheet: s, q: q}
	r.input = s.newInput(q, hooks{
		typed: r.onTyped, chosen: r.onChosen, focus: r.onFocus, key: r.onKey, shortcut: r.onShortcut,
		resized: func() { s.pane.settle() },
	})
	r.ExtendBaseWidget(r)
	r.fill()
	return r
}

// several tells that the keyboard goes through more than one field of the row.
func (r *row) several() bool {
	return r.q.Kind == profile.KindList || r.q.Kind == profile.KindNumbers || r.q.Kind == profile.KindWeek
}

// fill shows the answer, unless something is typed that is not in it.
func (r *row) fill() {
	if !r.dirty && !r.unread && !r.focused {
		value, _ := r.sheet.model.value(r.q)
		r.input.show(value, r.instead())
	}
	r.Refresh()
}

// instead is what stands in the place of an answer: that there is none to be had.
func (r *row) instead() string {
	if r.state() == profile.Declined {
		return t("profiling.declined")
	}
	return ""
}

func (r *row) state() profile.State { return r.sheet.model.state(r.q) }

// onTyped is called for each letter, and has it saved soon.
func (r *row) onTyped() {
	r.dirty = true
	r.sheet.touched()
}

// onChosen is called when an option was chosen.
func (r *row) onChosen() {
	r.dirty = true
	r.sheet.touched()
	r.commit(true)
}

// onFocus keeps what was typed when the keyboard goes.
func (r *row) onFocus(focused bool) {
	r.focused = focused
	canvas.Refresh(r)
	if focused {
		r.sheet.enter(r)
		return
	}
	if r.several() {
		r.commit(false)
		return
	}
	r.leave()
}

// leave reads what is typed for good, and has it saved.
func (r *row) leave() {
	if r.marked {
		r.marked = false
		r.Refresh()
	}
	r.input.settle()
	typed := r.dirty
	r.commit(true)
	if !typed {
		r.fill() // what another window changed meanwhile
	}
	r.sheet.flush()
}

// commit puts what stands in the input into the record. final says that the user is done with it; then what cannot be
// read is told.
func (r *row) commit(final bool) {
	if !r.dirty && !r.unread {
		return
	}
	value, err := r.input.read()
	if err == nil && value != nil {
		err = r.check(value)
	}
	r.unread = err != nil
	if err != nil {
		if final {
			r.fail(err)
		}
		return
	}
	r.dirty = false
	r.fail(nil)
	if before, _ := r.sheet.model.value(r.q); sameValue(before, value) && (value != nil || r.state() == profile.Open) {
		return
	}
	if value == nil && r.state() == profile.Declined {
		return
	}
	if err := r.sheet.model.set(r.q, value); err != nil {
		r.unread = true
		r.fail(errors.New(t("profiling.fault.elsewhere")))
		return
	}
	r.sheet.answered(r)
}

func (r *row) check(value any) error {
	if faults := r.q.CheckOn(value, r.sheet.model.today()); len(faults) > 0 {
		return faultError(r.q, faults[0])
	}
	return nil
}

// refuse shows why what is typed is not in the record.
func (r *row) refuse(err error) {
	r.unread = true
	r.fail(err)
}

func (r *row) fail(err error) {
	if r.failure == nil && err == nil {
		return
	}
	r.failure = err
	r.Refresh()
	r.sheet.pane.settle()
}

// onDecline notes that she does not want to say, or takes that back.
func (r *row) onDecline() {
	if r.q.OfBusiness() {
		return
	}
	declined := r.sheet.model.answer(r.q.Key).Declined
	if err := r.sheet.model.decline(r.q, !declined); err != nil {
		r.sheet.Shell.Fail(err)
		return
	}
	r.dirty, r.unread, r.failure = false, false, nil
	value, _ := r.sheet.model.value(r.q)
	r.input.show(value, r.instead())
	r.Refresh()
	r.sheet.touched()
	r.sheet.answered(r)
}

// onHelp opens the help or closes it.
func (r *row) onHelp() {
	r.help = !r.help && helpText(r.q) != ""
	r.Refresh()
	r.sheet.pane.settle()
}

// onKey goes on with Enter, and to the next open question with F8.
func (r *row) onKey(key *fyne.KeyEvent) bool {
	switch {
	case isEnter(key.Name):
		r.commit(true)
		r.sheet.Shell.Canvas().FocusNext()
	case key.Name == keyNext:
		r.sheet.NextOpen()
	default:
		return false
	}
	return true
}

// onShortcut hears the keys of a question.
func (r *row) onShortcut(s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok || custom.Modifier != fyne.KeyModifierAlt {
		return false
	}
	switch custom.KeyName {
	case keyDecline:
		r.onDecline()
	case keyHelp:
		r.onHelp()
	case keyNote:
		r.sheet.openNote(r)
	default:
		return false
	}
	return true
}

// mark shows that the search led here, until the row is left.
func (r *row) mark() {
	r.marked = true
	r.Refresh()
}

// remarks are the lines below the input, each with its colour: what is wrong, the help, and what differs from the head
// of the block.
func (r *row) remarks() (texts []string, inks []fyne.ThemeColorName) {
	add := func(text string, ink fyne.ThemeColorName) {
		if text != "" {
			texts, inks = append(texts, text), append(inks, ink)
		}
	}
	if r.failure != nil {
		add(r.failure.Error(), widgets.ColorErrorText)
	}
	if r.help {
		add(helpText(r.q), widgets.ColorMuted)
	}
	a := r.sheet.model.answer(r.q.Key)
	add(a.Note, theme.ColorNameForeground)
	add(r.sheet.stampText(a), widgets.ColorMuted)
	return texts, inks
}

// stampText says when, by whom and from where an answer comes, as far as that differs from its block.
func (s *Sheet) stampText(a profile.Answer) string {
	if a.Value == nil && !a.Declined && a.On == "" {
		return ""
	}
	head := s.model.head(profile.BlockOf(a.Question))
	var parts []string
	if a.On != "" && a.On != head.On {
		parts = append(parts, dateText(a.On))
	}
	if a.By != "" && a.By != head.By {
		parts = append(parts, a.By)
	}
	if a.Source != "" && a.Source != head.Source {
		parts = append(parts, sourceName(a.Source))
	}
	return strings.Join(parts, dot)
}

// Tapped opens the help, declines, or goes into the input.
func (r *row) Tapped(e *fyne.PointEvent) {
	widgets.SignOfLife()
	switch r.drawn.under(e.Position) {
	case partHelp:
		r.onHelp()
	case partDecline:
		r.onDecline()
	case partNote:
		r.sheet.openNote(r)
	default:
		if c := r.sheet.Shell.Canvas(); c != nil {
			c.Focus(r.input.first())
		}
	}
}

// MouseIn shows what can be done, and lights a part.
func (r *row) MouseIn(e *desktop.MouseEvent) {
	r.inside = true
	r.drawn.look()
	canvas.Refresh(r)
	r.MouseMoved(e)
}

// MouseMoved lights the part under the pointer.
func (r *row) MouseMoved(e *desktop.MouseEvent) { r.light(r.drawn.under(e.Position)) }

// MouseOut takes both away.
func (r *row) MouseOut() {
	r.inside = false
	canvas.Refresh(r)
	r.light(partNone)
}

func (r *row) light(part rowPart) {
	widgets.SignOfLife()
	if r.hover != part {
		r.hover = part
		r.drawn.look()
		for _, part := range r.drawn.parts() {
			part.Refresh()
		}
	}
}
