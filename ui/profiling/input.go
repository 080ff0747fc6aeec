package profiling

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

// newInput makes the input of a question by its kind.
func (s *Sheet) newInput(q profile.Question, h question.Hooks) question.Input {
	if q.ShownOnly() {
		return newShownInput(q, h, func() { s.OpenMaster(s.model.id, sectionOf(q)) })
	}
	switch q.Kind {
	case profile.KindWords:
		return question.NewArea(h, question.TextFormat{}, wordsLines)
	case profile.KindNumber:
		if len(q.Options) > 0 {
			return question.NewChips(h, options(q), question.AsNumber)
		}
		return question.NewLine(h, numberFormat(q))
	case profile.KindMoney:
		return question.NewLine(h, question.MoneyFormat{})
	case profile.KindDate:
		return question.NewDate(h, s.Now)
	case profile.KindMonth:
		return question.NewLine(h, question.MonthFormat{})
	case profile.KindList:
		return newListInput(h, question.TextFormat{})
	case profile.KindNumbers:
		return newListInput(h, numberFormat(q))
	case profile.KindYesNo:
		return question.NewChips(h, options(q), question.AsYesNo)
	case profile.KindChoices:
		return question.NewSeveral(h, options(q))
	case profile.KindChoice:
		return question.NewOneOf(h, options(q), t("profiling.choice.none"), question.AsText)
	case profile.KindWeek:
		return newWeekInput(h)
	}
	return question.NewLine(h, question.TextFormat{})
}

// wordsLines is how many lines a text of several lines has at least.
const wordsLines = 2

func numberFormat(q profile.Question) question.NumberFormat {
	return question.NumberFormat{Year: isYear(q)}
}

// weekInput takes the hours of a week.
type weekInput struct{ grid *widgets.WeekGrid }

func newWeekInput(h question.Hooks) *weekInput {
	w := &weekInput{}
	w.grid = widgets.NewWeekGrid(func([]widgets.WeekSpan, error) { h.Typed() })
	w.grid.OnFocus, w.grid.OnKey, w.grid.OnShortcut = h.Focus, h.Key, h.Shortcut
	return w
}

// Object implements question.Input.
func (w *weekInput) Object() fyne.CanvasObject { return w.grid }

// First implements question.Input.
func (w *weekInput) First() fyne.Focusable { return w.grid.First() }

// Settle implements question.Input.
func (w *weekInput) Settle() {}

// Show implements question.Input.
func (w *weekInput) Show(value any, instead string) {
	var spans []widgets.WeekSpan
	for _, s := range profile.Week(value) {
		spans = append(spans, widgets.WeekSpan(s))
	}
	w.grid.Fill(spans)
	if len(spans) == 0 {
		w.grid.SetInstead(instead)
	}
}

// Read implements question.Input.
func (w *weekInput) Read() (any, error) {
	typed, err := w.grid.Spans()
	if err != nil || len(typed) == 0 {
		return nil, err
	}
	spans := make([]profile.Span, len(typed))
	for i, s := range typed {
		spans[i] = profile.Span(s)
	}
	return profile.WeekValue(spans), nil
}
