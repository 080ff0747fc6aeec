package profiling

import (
	"strconv"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/widgets"
)

// input is how a question of one kind is answered.
type input interface {
	object() fyne.CanvasObject
	first() fyne.Focusable // takes the keyboard
	// show fills the input without telling it as a change. Where there is no value it may say so in words.
	show(value any, instead string)
	// read is the value that stands there, nil for none. The error says why it cannot be read.
	read() (any, error)
	// settle writes what stands there as the language does, once it is left.
	settle()
}

// hooks are what an input tells the row around it.
type hooks struct {
	typed    func()                    // a text is being typed
	chosen   func()                    // something was chosen, which counts at once
	focus    func(focused bool)        // the keyboard came or went
	key      func(*fyne.KeyEvent) bool // sees every key first; true when it used it
	shortcut func(fyne.Shortcut) bool
	resized  func() // the input grew or shrank
}

// newInput makes the input of a question by its kind.
func (s *Sheet) newInput(q profile.Question, h hooks) input {
	if q.ShownOnly() {
		return newShownInput(q, h, func() { s.OpenMaster(s.model.id, sectionOf(q)) })
	}
	switch q.Kind {
	case profile.KindWords:
		return newLineInput(h, textFormat{}, wordsLines)
	case profile.KindNumber:
		if len(q.Options) > 0 {
			return newChipsInput(q, h)
		}
		return newLineInput(h, numberFormat{q}, 0)
	case profile.KindMoney:
		return newLineInput(h, moneyFormat{}, 0)
	case profile.KindDate:
		return newDateInput(h, s.Now)
	case profile.KindMonth:
		return newLineInput(h, monthFormat{}, 0)
	case profile.KindList:
		return newListInput(h, textFormat{})
	case profile.KindNumbers:
		return newListInput(h, numberFormat{q})
	case profile.KindYesNo, profile.KindChoices:
		return newChipsInput(q, h)
	case profile.KindChoice:
		if fitsChips(q) {
			return newChipsInput(q, h)
		}
		return newChoiceInput(q, h)
	case profile.KindWeek:
		return newWeekInput(h)
	}
	return newLineInput(h, textFormat{}, 0)
}

// wordsLines is how many lines a text of several lines has at least.
const wordsLines = 2

// What options need to stand side by side: few of them, in few letters.
const (
	maxChips   = 5
	maxLetters = 46
)

func fitsChips(q profile.Question) bool {
	letters := 0
	for _, o := range q.Options {
		letters += len([]rune(optionText(q, o)))
	}
	return len(q.Options) <= maxChips && letters <= maxLetters
}

// chipsInput shows all options side by side.
type chipsInput struct {
	q     profile.Question
	chips *widgets.Chips
}

func newChipsInput(q profile.Question, h hooks) *chipsInput {
	c := &chipsInput{q: q}
	c.chips = widgets.NewChips(options(q), q.Kind == profile.KindChoices, func([]string) { h.chosen() })
	c.chips.OnFocus, c.chips.OnKey, c.chips.OnShortcut = h.focus, h.key, h.shortcut
	return c
}

func (c *chipsInput) object() fyne.CanvasObject { return c.chips }
func (c *chipsInput) first() fyne.Focusable     { return c.chips }
func (c *chipsInput) settle()                   {}

func (c *chipsInput) show(value any, _ string) {
	if texts, ok := profile.TextsOf(value); ok {
		c.chips.Fill(texts...)
		return
	}
	c.chips.Fill(profile.TextOf(value))
}

func (c *chipsInput) read() (any, error) {
	chosen := c.chips.Chosen()
	switch {
	case len(chosen) == 0:
		return nil, nil
	case c.q.Kind == profile.KindChoices:
		return chosen, nil
	case c.q.Kind == profile.KindNumber:
		return strconv.ParseFloat(chosen[0], 64)
	case c.q.Kind == profile.KindYesNo && chosen[0] != profile.Unclear:
		return chosen[0] == profile.Yes, nil
	}
	return chosen[0], nil
}

// choiceInput offers the options in a list that opens. Once one is chosen the list offers to take it back.
type choiceInput struct {
	q      profile.Question
	choice *widgets.Choice
}

func newChoiceInput(q profile.Question, h hooks) *choiceInput {
	c := &choiceInput{q: q}
	c.choice = widgets.NewChoice(options(q), func(string) {
		c.offer()
		h.chosen()
	})
	c.choice.Quiet, c.choice.Placeholder = true, ""
	c.choice.OnFocus, c.choice.OnShortcut = h.focus, h.shortcut
	c.choice.OnKey = func(key *fyne.KeyEvent) bool {
		if isEnter(key.Name) && c.choice.Key() == "" {
			return false // opens the list
		}
		return h.key(key)
	}
	return c
}

func (c *choiceInput) offer() {
	offered := options(c.q)
	if c.choice.Key() != "" {
		offered = append([]widgets.Option{{Text: t("profiling.choice.none")}}, offered...)
	}
	c.choice.SetOptions(offered)
}

func (c *choiceInput) object() fyne.CanvasObject { return c.choice }
func (c *choiceInput) first() fyne.Focusable     { return c.choice }
func (c *choiceInput) settle()                   {}

func (c *choiceInput) show(value any, instead string) {
	if chosen := profile.TextOf(value); c.choice.Key() != chosen || c.choice.Placeholder != instead {
		c.choice.Placeholder = instead
		c.choice.Fill(chosen)
		c.offer()
	}
}

func (c *choiceInput) read() (any, error) {
	if c.choice.Key() == "" {
		return nil, nil
	}
	return c.choice.Key(), nil
}

// weekInput takes the hours of a week.
type weekInput struct{ grid *widgets.WeekGrid }

func newWeekInput(h hooks) *weekInput {
	w := &weekInput{}
	w.grid = widgets.NewWeekGrid(func([]widgets.WeekSpan, error) { h.typed() })
	w.grid.OnFocus, w.grid.OnKey, w.grid.OnShortcut = h.focus, h.key, h.shortcut
	return w
}

func (w *weekInput) object() fyne.CanvasObject { return w.grid }
func (w *weekInput) first() fyne.Focusable     { return w.grid.First() }
func (w *weekInput) settle()                   {}

func (w *weekInput) show(value any, instead string) {
	var spans []widgets.WeekSpan
	for _, s := range profile.Week(value) {
		spans = append(spans, widgets.WeekSpan(s))
	}
	w.grid.Fill(spans)
	if len(spans) == 0 {
		w.grid.SetInstead(instead)
	}
}

func (w *weekInput) read() (any, error) {
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

func isEnter(name fyne.KeyName) bool { return name == fyne.KeyReturn || name == fyne.KeyEnter }
