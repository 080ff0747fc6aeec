package participation

import (
	"strconv"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

// asked is a question of a form with what stands in the office about it.
type asked struct {
	page *Page
	q    indicator.Question
}

func (p *Page) newRow(q indicator.Question) *question.Row {
	words := question.Words{Label: labelOf(q), Mark: markOf(q), Help: orNothing(q.HelpKey())}
	if len(q.Options) == 0 {
		words.Unit = unitOf(q)
	}
	if q.Name() != "" {
		words.Decline = t("participation.declined")
	}
	input := func(h question.Hooks) question.Input { return p.newInput(q, h) }
	if p.model.locked() {
		words.Unit, words.Decline = "", ""
		input = func(question.Hooks) question.Input {
			return question.NewShown(func(value any) string { return valueText(q, value) }, t("participation.shown.none"))
		}
	}
	return question.NewRow(stand{p}, q.Key, words, asked{p, q}, input)
}

// newInput makes the input of a question by its kind.
func (p *Page) newInput(q indicator.Question, h question.Hooks) question.Input {
	switch {
	case q.Kind == indicator.KindYesNo:
		return question.NewChips(h, options(q), question.AsYesNo)
	case q.Kind == indicator.KindNumber && len(q.Options) > 0:
		return question.NewOneOf(h, options(q), t("profiling.choice.none"), question.AsNumber)
	case q.Kind == indicator.KindNumber:
		return question.NewLine(h, question.NumberFormat{})
	case q.Kind == indicator.KindChoice:
		return question.NewOneOf(h, options(q), t("profiling.choice.none"), question.AsText)
	case q.Kind == indicator.KindDate:
		return question.NewDate(h, p.parts.Now)
	}
	return question.NewLine(h, question.TextFormat{})
}

// State implements question.Asked.
func (a asked) State() question.State { return question.State(a.q.State(a.page.model.answers())) }

// Value implements question.Asked.
func (a asked) Value() any {
	value, _ := a.q.Value(a.page.model.answers())
	return value
}

// Check implements question.Asked.
func (a asked) Check(value any) error {
	if faults := a.q.Check(value, a.page.model.today()); len(faults) > 0 {
		return faultError(a.q, faults[0])
	}
	return nil
}

// Set implements question.Asked.
func (a asked) Set(value any) error { return a.page.model.set(a.q, value) }

// Decline implements question.Asked.
func (a asked) Decline() error {
	a.page.model.decline(a.q)
	return nil
}

// iscedField is where the level of education lives, for which her certificates speak.
const iscedField = "entry.isced"

// Remarks implements question.Asked: the level that her certificates speak for, where the answer is another.
func (a asked) Remarks() []question.Remark {
	entry := a.page.model.answers().Participation.Entry
	if a.q.Of != iscedField || entry == nil {
		return nil
	}
	level, ok := indicator.Rules().SuggestISCED(entry.School, entry.Vocational)
	if !ok || entry.ISCED != nil && *entry.ISCED == level {
		return nil
	}
	text := t("participation.isced", vars{"Level": t(a.q.OptionKey(strconv.Itoa(level)))})
	return []question.Remark{{Text: text, Ink: widgets.ColorMuted}}
}

// stand is the page as a question sees it.
type stand struct{ page *Page }

// Canvas implements question.Page.
func (s stand) Canvas() fyne.Canvas { return s.page.parts.Shell.Canvas() }

// Fail implements question.Page.
func (s stand) Fail(err error) { s.page.parts.Shell.Fail(err) }

// Touched implements question.Page.
func (s stand) Touched() { s.page.touched() }

// Flush implements question.Page.
func (s stand) Flush() { s.page.flush() }

// Entered implements question.Page.
func (s stand) Entered(r *question.Row) { s.page.enter(r) }

// Answered implements question.Page.
func (s stand) Answered(r *question.Row) { s.page.answered(r) }

// Settle implements question.Page.
func (s stand) Settle() { s.page.settle() }

// Next implements question.Page.
func (s stand) Next() { s.page.NextOpen() }

// Note implements question.Page: nothing is remarked on the answers of a form.
func (s stand) Note(*question.Row) {}
