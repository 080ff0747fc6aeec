package question

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// The keys of a question, with Alt but the first.
const (
	KeyNext    = fyne.KeyF8
	KeyDecline = fyne.KeyK
	KeyHelp    = fyne.KeyH
	KeyNote    = fyne.KeyN
)

// Row is one question: what is asked, its input, "keine Angabe" at the right, and below what is to be said about it.
type Row struct {
	widget.BaseWidget
	Key   string
	Words Words
	Input Input
	// Several tells that the keyboard goes through more than one field of the row.
	Several bool

	page    Page
	asked   Asked
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

// NewRow returns a question with its answer. Input makes what it is answered with.
func NewRow(page Page, key string, words Words, asked Asked, input func(Hooks) Input) *Row {
	r := &Row{Key: key, Words: words, page: page, asked: asked}
	r.Input = input(Hooks{
		Typed: r.onTyped, Chosen: r.onChosen, Focus: r.onFocus, Key: r.onKey, Shortcut: r.onShortcut, Resized: page.Settle,
	})
	r.ExtendBaseWidget(r)
	r.Fill()
	return r
}

// Fill shows the answer, unless something is typed that is not in it.
func (r *Row) Fill() {
	if !r.dirty && !r.unread && !r.focused {
		r.Input.Show(r.asked.Value(), r.instead())
	}
	r.Refresh()
}

// instead is what stands in the place of an answer: that there is none to be had.
func (r *Row) instead() string {
	if r.asked.State() == Declined {
		return r.Words.Decline
	}
	return ""
}

// Dirty tells that something was typed since the input was read last.
func (r *Row) Dirty() bool { return r.dirty }

// Unread tells that what stands there cannot be read, or was refused, and is not in the records.
func (r *Row) Unread() bool { return r.unread }

// Failure is what is wrong with what stands there, nil for nothing.
func (r *Row) Failure() error { return r.failure }

// Marked tells that the search led here.
func (r *Row) Marked() bool { return r.marked }

// onTyped is called for each letter, and has it saved soon.
func (r *Row) onTyped() {
	r.dirty = true
	r.page.Touched()
}

// onChosen is called when an option was chosen.
func (r *Row) onChosen() {
	r.dirty = true
	r.page.Touched()
	r.Commit(true)
}

// onFocus keeps what was typed when the keyboard goes.
func (r *Row) onFocus(focused bool) {
	r.focused = focused
	canvas.Refresh(r)
	if focused {
		r.page.Entered(r)
		return
	}
	if r.Several {
		r.Commit(false)
		return
	}
	r.Leave()
}

// Leave reads what is typed for good, and has it saved.
func (r *Row) Leave() {
	if r.marked {
		r.marked = false
		r.Refresh()
	}
	r.Input.Settle()
	typed := r.dirty
	r.Commit(true)
	if !typed {
		r.Fill() // what another window changed meanwhile
	}
	r.page.Flush()
}

// Commit puts what stands in the input into the records. Final says that the user is done with it; then what cannot be
// read is told.
func (r *Row) Commit(final bool) {
	if !r.dirty && !r.unread {
		return
	}
	value, err := r.Input.Read()
	if err == nil && value != nil {
		err = r.asked.Check(value)
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
	state := r.asked.State()
	if Same(r.asked.Value(), value) && (value != nil || state == Open) || value == nil && state == Declined {
		return
	}
	if err := r.asked.Set(value); err != nil {
		r.Refuse(err)
		return
	}
	r.page.Answered(r)
}

// Refuse shows why what is typed is not in the records.
func (r *Row) Refuse(err error) {
	r.unread = true
	r.fail(err)
}

func (r *Row) fail(err error) {
	if r.failure == nil && err == nil {
		return
	}
	r.failure = err
	r.Refresh()
	r.page.Settle()
}

// onDecline notes that she does not want to say, or takes that back.
func (r *Row) onDecline() {
	if r.Words.Decline == "" {
		return
	}
	if err := r.asked.Decline(); err != nil {
		r.page.Fail(err)
		return
	}
	r.dirty, r.unread, r.failure = false, false, nil
	r.Input.Show(r.asked.Value(), r.instead())
	r.Refresh()
	r.page.Touched()
	r.page.Answered(r)
}

// onHelp opens the help or closes it.
func (r *Row) onHelp() {
	r.help = !r.help && r.Words.Help != ""
	r.Refresh()
	r.page.Settle()
}

func (r *Row) onNote() {
	if r.Words.Note != "" {
		r.page.Note(r)
	}
}

// onKey goes on with Enter, and to the next open question with F8.
func (r *Row) onKey(key *fyne.KeyEvent) bool {
	switch {
	case IsEnter(key.Name):
		r.Commit(true)
		r.page.Canvas().FocusNext()
	case key.Name == KeyNext:
		r.page.Next()
	default:
		return false
	}
	return true
}

// onShortcut hears the keys of a question.
func (r *Row) onShortcut(s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok || custom.Modifier != fyne.KeyModifierAlt {
		return false
	}
	switch custom.KeyName {
	case KeyDecline:
		r.onDecline()
	case KeyHelp:
		r.onHelp()
	case KeyNote:
		r.onNote()
	default:
		return false
	}
	return true
}

// Mark shows that the search led here, until the row is left.
func (r *Row) Mark() {
	r.marked = true
	r.Refresh()
}

// remarks are the lines below the input: what is wrong, the help, and what the records add.
func (r *Row) remarks() (out []Remark) {
	if r.failure != nil {
		out = append(out, Remark{r.failure.Error(), widgets.ColorErrorText})
	}
	if r.help {
		out = append(out, Remark{r.Words.Help, widgets.ColorMuted})
	}
	for _, remark := range r.asked.Remarks() {
		if remark.Text != "" {
			out = append(out, remark)
		}
	}
	return out
}

// Tapped opens the help, declines, or goes into the input.
func (r *Row) Tapped(e *fyne.PointEvent) {
	widgets.SignOfLife()
	switch r.drawn.under(e.Position) {
	case partHelp:
		r.onHelp()
	case partDecline:
		r.onDecline()
	case partNote:
		r.onNote()
	default:
		if c, first := r.page.Canvas(), r.Input.First(); c != nil && first != nil {
			c.Focus(first)
		}
	}
}

// MouseIn shows what can be done, and lights a part.
func (r *Row) MouseIn(e *desktop.MouseEvent) {
	r.inside = true
	r.drawn.look()
	canvas.Refresh(r)
	r.MouseMoved(e)
}

// MouseMoved lights the part under the pointer.
func (r *Row) MouseMoved(e *desktop.MouseEvent) { r.light(r.drawn.under(e.Position)) }

// MouseOut takes both away.
func (r *Row) MouseOut() {
	r.inside = false
	canvas.Refresh(r)
	r.light(partNone)
}

func (r *Row) light(part rowPart) {
	widgets.SignOfLife()
	if r.hover != part {
		r.hover = part
		r.drawn.look()
		for _, part := range r.drawn.parts() {
			part.Refresh()
		}
	}
}
