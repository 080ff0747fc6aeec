package profiling

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

// head is the top of a block: what it is about, when, by whom and from which source it was asked, whether she speaks
// about it at all; and for a sensitive block its consent.
type head struct {
	sheet   *Sheet
	block   profile.Block
	date    *question.Line
	by      *question.Line
	source  *widgets.Choice
	decline *widgets.Chips
	consent *widgets.Lines
	notice  *widgets.Lines
	wrong   *widgets.Lines
	content *fyne.Container
}

func newHead(s *Sheet, b profile.Block) *head {
	h := &head{sheet: s, block: b, consent: widgets.CaptionLines(""), notice: widgets.NewLines(""), wrong: widgets.CaptionLines("")}
	var title fyne.CanvasObject = widgets.Subheading(otherTitle(b))
	if b.Key == otherBlock {
		h.content = widgets.Stack(6, title, widgets.CaptionLines(t("profiling.other.help")))
		return h
	}
	help := widgets.NewLines(orNothing(b.HelpKey()))
	help.ColorName = widgets.ColorMuted
	h.decline = widgets.NewChips([]widgets.Option{{Key: "declined", Text: t("profiling.declined.block")}}, true, h.onDecline)
	h.decline.OnFocus, h.decline.OnKey = h.onFocus, h.onKey
	h.content = widgets.Stack(6, sides(title, h.decline), help, h.notice)
	if b.Sensitive {
		h.content.Add(h.confidence())
	}
	h.content.Add(h.stamp())
	h.content.Add(h.wrong)
	h.fill()
	return h
}

func otherTitle(b profile.Block) string {
	if b.Key == otherBlock {
		return t("profiling.other")
	}
	return blockTitle(b)
}

// confidence is the line of a sensitive block: its consent, and how it is hidden again.
func (h *head) confidence() fyne.CanvasObject {
	s := h.sheet
	hide := widgets.QuietButton(t("profiling.hide"), theme.VisibilityOffIcon(), func() { s.conceal(h.block.Key) })
	withdraw := widgets.LinkButton(t("profiling.consent.withdraw"), nil, func() { s.askWithdraw(h.block) })
	return widgets.Stack(2, h.consent, newFlow(nil, hide, withdraw))
}

// stamp is when, by whom and from which source the block was asked.
func (h *head) stamp() fyne.CanvasObject {
	own := question.Hooks{Typed: func() {}, Focus: h.onFocus, Key: h.onKey, Shortcut: func(fyne.Shortcut) bool { return false }, Resized: func() {}}
	h.date = question.NewDate(own, h.sheet.Now)
	h.by = question.NewLine(own, question.TextFormat{})
	h.date.Field.OnLeave, h.by.Field.OnLeave = h.onDate, h.onBy
	h.source = widgets.NewChoice(sourceOptions(), h.onSource)
	h.source.Quiet, h.source.Placeholder, h.source.OnFocus = true, "", h.onFocus
	return newFlow([]float32{112, 190, 210},
		captioned(t("profiling.head.on"), h.date.Field),
		captioned(t("profiling.head.by"), h.by.Field),
		captioned(t("profiling.head.source"), h.source))
}

func captioned(caption string, input fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Stack(0, widgets.Caption(caption), input)
}

// fill shows what is known of the block. What is being typed stays.
func (h *head) fill() {
	if h.date == nil {
		return
	}
	a := h.sheet.model.head(h.block.Key)
	if !h.typing(h.date) && h.wrong.Text == "" {
		h.date.Show(orNil(string(a.On)), "")
	}
	if !h.typing(h.by) {
		h.by.Show(orNil(a.By), "")
	}
	h.source.Fill(string(a.Source))
	h.decline.Fill()
	if a.Declined {
		h.decline.Fill("declined")
	}
	h.notice.Say(h.sheet.reminder(h.block), widgets.ColorWarningText)
	h.notice.Hidden = h.notice.Text == ""
	h.wrong.Hidden = h.wrong.Text == ""
	if c, ok := h.sheet.model.allowed(h.block.Key); ok {
		h.consent.Say(consentText(c), widgets.ColorMuted)
	}
	h.content.Refresh()
}

// typing tells whether the keyboard is in a line.
func (h *head) typing(line *question.Line) bool {
	c := h.sheet.Shell.Canvas()
	return c != nil && c.Focused() == fyne.Focusable(line.Field)
}

func orNil(text string) any {
	if text == "" {
		return nil
	}
	return text
}

func (h *head) onFocus(focused bool) {
	if focused {
		h.sheet.settle()
		h.sheet.active = nil
		h.sheet.pane.column.Hold(keyHead)
		h.sheet.pane.column.Reveal(keyHead)
	}
}

// leave takes over what is being typed.
func (h *head) leave() {
	if h.date != nil && h.typing(h.date) {
		h.onDate()
	}
	if h.by != nil && h.typing(h.by) {
		h.onBy()
	}
}

func (h *head) onKey(key *fyne.KeyEvent) bool {
	switch {
	case question.IsEnter(key.Name):
		h.sheet.Shell.Canvas().FocusNext()
	case key.Name == question.KeyNext:
		h.sheet.NextOpen()
	default:
		return false
	}
	return true
}

func (h *head) onDate() {
	value, err := h.date.Read()
	if err == nil && value != nil && app.Date(value.(string)) > h.sheet.model.today() {
		err = errorText(t("form.future"))
	}
	message := ""
	if err != nil {
		message = err.Error()
	}
	h.wrong.Say(message, widgets.ColorErrorText)
	if err == nil {
		h.date.Settle()
		on, _ := value.(string)
		h.edit(func(a *profile.Answer) bool { return set(&a.On, app.Date(on)) })
	}
	h.wrong.Hidden = message == ""
	h.sheet.pane.settle()
}

func (h *head) onBy() {
	by := strings.TrimSpace(h.by.Field.Text)
	h.edit(func(a *profile.Answer) bool { return set(&a.By, by) })
}

func (h *head) onSource(key string) {
	h.edit(func(a *profile.Answer) bool { return set(&a.Source, profile.Origin(key)) })
}

// edit changes what is said about the block if it is not said already.
func (h *head) edit(do func(*profile.Answer) bool) {
	a := h.sheet.model.head(h.block.Key)
	if !do(&a) {
		return
	}
	h.sheet.model.editHead(h.block.Key, func(own *profile.Answer) { *own = a })
	h.changed()
}

// set puts a value and tells whether it is another.
func set[T comparable](at *T, value T) bool {
	changed := *at != value
	*at = value
	return changed
}

func (h *head) onDecline(chosen []string) {
	h.sheet.model.declineBlock(h.block.Key, len(chosen) > 0)
	h.changed()
}

func (h *head) changed() {
	s := h.sheet
	s.touched()
	s.index.fill()
	s.pane.fill()
}

// reminder says that her residence title ends, where the block asks for it.
func (s *Sheet) reminder(b profile.Block) string {
	days, due := app.ResidenceEnds(s.model.founder, s.model.today())
	if !due {
		return ""
	}
	for _, q := range b.Questions {
		if q.Of != "founder.residenceUntil" {
			continue
		}
		v := vars{"Date": dateText(s.model.founder.ResidenceUntil), "n": days}
		if days < 0 {
			return t("profiling.residence.ended", v)
		}
		return t("profiling.residence.ends", v)
	}
	return ""
}
