package profiling

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/widgets"
)

// hits is what the search over all questions finds.
type hits struct {
	sheet *Sheet
	lines *lineList
	none  *widgets.Lines
	list  *fyne.Container
}

// maxHits is how many findings are listed.
const maxHits = 40

func newHits(s *Sheet) *hits {
	h := &hits{sheet: s, none: widgets.NewLines("")}
	h.lines = newLineList(s.onHit)
	h.lines.up = s.FocusSearch
	h.list = container.NewStack(container.NewPadded(h.lines.scroll), widgets.Padded(h.none))
	return h
}

// onSearch shows what is found, or the block again once nothing is looked for.
func (s *Sheet) onSearch(string) { s.show() }

// onSearchDown goes into the findings.
func (s *Sheet) onSearchDown() {
	if s.search.Text != "" && len(s.hits.lines.entries) > 0 {
		s.focus(s.hits.lines)
	}
}

// onHit brings the question found to the front and marks it.
func (s *Sheet) onHit(question string) {
	s.Open(question)
	if s.pane == nil {
		s.focusCurtain()
		return
	}
	if r := s.pane.built[question]; r != nil {
		r.Mark()
	}
}

func (s *Sheet) clearSearch() {
	if s.search.Text != "" {
		s.search.Fill("")
	}
}

// find lists the questions that have all the words in their text, help, options or answer. Of a hidden block the
// answers are not read.
func (h *hits) find(words string) {
	wanted := strings.Fields(app.Fold(words))
	var found []entry
	for _, b := range h.sheet.Catalogue.Blocks {
		hidden := h.sheet.hidden(b.Key)
		for _, q := range h.sheet.model.questions(b) {
			answer := ""
			if !hidden {
				answer = h.sheet.answerText(q)
			}
			if len(found) < maxHits && contains(searched(q, answer), wanted) {
				below := join(dot, blockTitle(b), short(answer, 60))
				if hidden {
					below = join(dot, blockTitle(b), t("profiling.search.hidden"))
				}
				found = append(found, entry{key: q.Key, title: questionText(q), below: below})
			}
		}
	}
	h.lines.at = 0
	h.lines.show(found)
	h.lines.scroll.Offset = fyne.Position{}
	h.lines.scroll.Refresh()
	text := ""
	if len(found) == 0 {
		text = t("profiling.search.none", vars{"Words": strings.TrimSpace(words)})
	}
	h.none.Say(text, widgets.ColorMuted)
}

// answerText is an answer in words with its note.
func (s *Sheet) answerText(q profile.Question) string {
	a := s.model.answer(q.Key)
	if value, ok := s.model.value(q); ok {
		return join(dot, valueText(q, value), a.Note)
	}
	if a.Declined {
		return t("profiling.declined")
	}
	return a.Note
}

// searched is all of a question that the search reads, folded.
func searched(q profile.Question, answer string) string {
	texts := []string{questionText(q), helpText(q), answer}
	for _, o := range q.Options {
		texts = append(texts, optionText(q, o))
	}
	return app.Fold(strings.Join(texts, "\n"))
}

func contains(text string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return len(words) > 0
}
