package profiling

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

// asked is a question of the sheet with what stands in the office about it.
type asked struct {
	sheet *Sheet
	q     profile.Question
}

func (s *Sheet) newRow(q profile.Question) *question.Row {
	words := question.Words{Label: questionText(q), Help: helpText(q)}
	if len(q.Options) == 0 {
		words.Unit = unitText(q)
	}
	if !q.OfBusiness() {
		words.Decline, words.Note = t("profiling.declined"), t("profiling.note")
	}
	r := question.NewRow(place{s}, q.Key, words, asked{s, q}, func(h question.Hooks) question.Input { return s.newInput(q, h) })
	r.Several = q.Kind == profile.KindList || q.Kind == profile.KindNumbers || q.Kind == profile.KindWeek
	return r
}

// State implements question.Asked.
func (a asked) State() question.State { return question.State(a.sheet.model.state(a.q)) }

// Value implements question.Asked.
func (a asked) Value() any {
	value, _ := a.sheet.model.value(a.q)
	return value
}

// Check implements question.Asked.
func (a asked) Check(value any) error {
	if faults := a.q.CheckOn(value, a.sheet.model.today()); len(faults) > 0 {
		return faultError(a.q, faults[0])
	}
	return nil
}

// Set implements question.Asked.
func (a asked) Set(value any) error {
	if err := a.sheet.model.set(a.q, value); err != nil {
		return errors.New(t("profiling.fault.elsewhere"))
	}
	return nil
}

// Decline implements question.Asked.
func (a asked) Decline() error {
	return a.sheet.model.decline(a.q, !a.sheet.model.answer(a.q.Key).Declined)
}

// Remarks implements question.Asked: the note, and what differs from the head of the block.
func (a asked) Remarks() []question.Remark {
	answer := a.sheet.model.answer(a.q.Key)
	return []question.Remark{
		{Text: answer.Note, Ink: theme.ColorNameForeground},
		{Text: a.sheet.stampText(answer), Ink: widgets.ColorMuted},
	}
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

// place is the sheet as a question sees it.
type place struct{ sheet *Sheet }

// Canvas implements question.Page.
func (p place) Canvas() fyne.Canvas { return p.sheet.Shell.Canvas() }

// Fail implements question.Page.
func (p place) Fail(err error) { p.sheet.Shell.Fail(err) }

// Touched implements question.Page.
func (p place) Touched() { p.sheet.touched() }

// Flush implements question.Page.
func (p place) Flush() { p.sheet.flush() }

// Entered implements question.Page.
func (p place) Entered(r *question.Row) { p.sheet.enter(r) }

// Answered implements question.Page.
func (p place) Answered(r *question.Row) { p.sheet.answered(r) }

// Settle implements question.Page.
func (p place) Settle() { p.sheet.pane.settle() }

// Next implements question.Page.
func (p place) Next() { p.sheet.NextOpen() }

// Note implements question.Page.
func (p place) Note(r *question.Row) { p.sheet.openNote(r) }
