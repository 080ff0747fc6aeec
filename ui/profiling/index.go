package profiling

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

// index is the blocks with how far each is.
type index struct {
	sheet *Sheet
	lines *lineList
	total *widgets.Text
	list  fyne.CanvasObject
}

func newIndex(s *Sheet) *index {
	i := &index{sheet: s, lines: newLineList(s.openBlock), total: widgets.Caption("")}
	i.lines.move = s.onBlock
	i.lines.next = func(key *fyne.KeyEvent) bool { return key.Name == question.KeyNext && s.nextOpen() }
	i.list = container.NewBorder(nil, i.total, nil, nil, i.lines.scroll)
	return i
}

// fill shows the blocks.
func (i *index) fill() {
	s := i.sheet
	entries := make([]entry, 0, len(s.Catalogue.Blocks)+1)
	var sum profile.Progress
	for _, b := range s.Catalogue.Blocks {
		p := s.Catalogue.Progress(b.Key, s.model.founder, s.model.answers)
		if _, allowed := s.model.allowed(b.Key); allowed || !b.Sensitive { // the others are not asked yet
			sum.Asked, sum.Questions = sum.Asked+p.Asked, sum.Questions+p.Questions
		}
		e := entry{key: b.Key, title: blockTitle(b), right: ofText(p), shown: b.Key == s.block}
		switch {
		case s.hidden(b.Key):
			e.icon = theme.NewColoredResource(theme.VisibilityOffIcon(), widgets.ColorMuted)
		case p.Questions > 0 && p.Asked == p.Questions:
			e.icon = theme.NewColoredResource(theme.ConfirmIcon(), widgets.ColorSuccessText)
		}
		entries = append(entries, e)
	}
	if n := len(s.model.unknown()); n > 0 {
		entries = append(entries, entry{
			key: otherBlock, title: t("profiling.other"), right: translations.Current().Number(float64(n), 0), shown: s.block == otherBlock,
		})
	}
	i.total.SetText(t("profiling.total", vars{"Asked": sum.Asked, "Questions": sum.Questions}))
	i.lines.show(entries)
}

func ofText(p profile.Progress) string {
	locale := translations.Current()
	return locale.Number(float64(p.Asked), 0) + "/" + locale.Number(float64(p.Questions), 0)
}

// openBlock brings a block to the front and gives the keyboard to its first open question, else to its first.
func (s *Sheet) openBlock(key string) {
	s.onBlock(key)
	if s.pane == nil {
		s.focusCurtain()
		return
	}
	first := ""
	for _, question := range s.pane.keys[1:] {
		q, ok := s.Catalogue.Question(question)
		if !ok {
			continue
		}
		if first == "" {
			first = question
		}
		if s.model.state(q) == profile.Open && q.Counted() {
			first = question
			break
		}
	}
	if r := s.pane.find(first); r != nil {
		s.focus(r.Input.First())
	}
}
