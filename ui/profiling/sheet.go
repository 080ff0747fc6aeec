package profiling

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

// Sheet is the page of one founder. Call Content once, then Refresh; call Leave before the page is taken away.
type Sheet struct {
	Parts
	model    *model
	saver    Saver
	revealed map[string]bool // sensitive blocks that are shown until the page is left
	block    string          // the block in front
	pane     *pane
	panes    map[string]*pane // of blocks in which something cannot be read
	active   *question.Row    // has the keyboard, or had it last
	pending  bool             // something is typed and not yet saved
	look     look

	search  *widgets.SearchEntry
	next    *widgets.Button
	mark    *widgets.SavedMark
	index   *index
	hits    *hits
	curtain *curtain        // of the hidden block in front
	side    *fyne.Container // what stands beside the blocks
	content *fyne.Container
}

// Sheet returns the page of a founder, not yet built.
func (r *Room) Sheet(founder app.ID) *Sheet {
	s := &Sheet{Parts: r.parts, revealed: map[string]bool{}, panes: map[string]*pane{}, block: r.parts.Catalogue.Blocks[0].Key}
	s.model = newModel(&s.Parts, founder)
	s.saver = r.parts.Autosave(s.save)
	return s
}

// Content builds the page. It shows nothing before the first Refresh.
func (s *Sheet) Content() fyne.CanvasObject {
	if s.content != nil {
		return s.content
	}
	s.search = widgets.NewSearchEntry(t("profiling.search"), s.onSearch, s.onSearchDown)
	searched := s.search.OnKey
	s.search.OnKey = func(key *fyne.KeyEvent) bool { return key.Name == question.KeyNext && s.nextOpen() || searched(key) }
	s.next = widgets.QuietButton(t("profiling.next", vars{"Key": "F8"}), theme.NavigateNextIcon(), s.NextOpen)
	print := widgets.QuietButton(t("profiling.pdf"), theme.DocumentPrintIcon(), s.Print)
	s.mark = widgets.NewSavedMark()
	s.index = newIndex(s)
	s.hits = newHits(s)
	s.side = container.NewStack()
	bar := container.New(&barLayout{}, s.search, s.next, print)
	keys := widgets.Caption(t("profiling.keys"))
	foot := container.NewBorder(nil, nil, nil, s.mark.Text, keys)
	s.content = container.New(sheetLayout{}, bar, s.index.list, s.side, foot)
	return s.content
}

// Refresh loads the sheet and fills the page. What was typed and not yet saved is saved first; what cannot be saved
// stays as it stands.
func (s *Sheet) Refresh() {
	if err := s.saver.Flush(); err != nil {
		s.Shell.Fail(err)
		return
	}
	if err := s.model.load(); err != nil {
		s.Shell.Fail(err)
		return
	}
	s.renew()
	s.show()
}

// Leave keeps what was typed and hides what was told in confidence. The error says what could not be kept.
func (s *Sheet) Leave() error {
	s.settle()
	err := s.saver.Flush()
	if err == nil {
		err = s.unfinished()
	}
	s.Conceal()
	return err
}

// unfinished is ErrUnfinished where something is typed that cannot be read, with the first question it concerns.
func (s *Sheet) unfinished() error {
	n, first := 0, ""
	for _, b := range s.Catalogue.Blocks {
		p := s.panes[b.Key]
		if s.pane != nil && s.pane.block.Key == b.Key {
			p = s.pane
		}
		for _, r := range p.rows() {
			if !r.Unread() {
				continue
			}
			if n++; n == 1 {
				first = r.Words.Label
			}
		}
	}
	if n == 0 {
		return nil
	}
	return ErrUnfinished.Because(nil, vars{"n": n, "Field": short(first, 60)})
}

// look is what colours and sizes hang on.
type look struct {
	ground color.Color
	letter float32
}

// renew has the questions built again when the look has changed: what is not in sight does not hear of it.
func (s *Sheet) renew() {
	now := look{widgets.Color(theme.ColorNameBackground), theme.TextSize()}
	if now != s.look && s.pane != nil && s.unfinished() == nil {
		s.pane, s.active = nil, nil
		clear(s.panes)
	}
	s.look = now
}

// show fills the index, the block in front and the search.
func (s *Sheet) show() {
	s.index.fill()
	if s.search.Text != "" {
		s.hits.find(s.search.Text)
		s.beside(s.hits.list)
		return
	}
	s.showBlock()
}

// showBlock shows the block in front: its questions, or why they are hidden.
func (s *Sheet) showBlock() {
	if s.hidden(s.block) {
		s.putAway()
		s.beside(s.newCurtain())
		return
	}
	if s.pane == nil || s.pane.block.Key != s.block {
		s.pane = s.panes[s.block]
		delete(s.panes, s.block)
		if s.pane == nil {
			s.pane = s.newPane(s.block)
		}
	}
	s.beside(s.pane.column)
	s.pane.fill()
}

// beside shows an object beside the blocks.
func (s *Sheet) beside(o fyne.CanvasObject) {
	if len(s.side.Objects) != 1 || s.side.Objects[0] != o {
		s.side.Objects = []fyne.CanvasObject{o}
		s.side.Refresh()
	}
}

// onBlock brings a block to the front.
func (s *Sheet) onBlock(key string) {
	s.settle()
	s.clearSearch()
	if key != s.block {
		s.putAway()
		s.block = key
	}
	s.show()
}

// putAway keeps the questions of the block in front if something in it cannot be read.
func (s *Sheet) putAway() {
	if s.pane == nil {
		return
	}
	for _, r := range s.pane.rows() {
		if r.Unread() {
			s.panes[s.pane.block.Key] = s.pane
		}
	}
	s.pane, s.active = nil, nil
}

// settle reads for good what is being typed.
func (s *Sheet) settle() {
	if s.active != nil {
		s.active.Leave()
	}
	if s.pane != nil && s.pane.head != nil {
		s.pane.head.leave()
	}
}

// enter is called when the keyboard comes into a row.
func (s *Sheet) enter(r *question.Row) {
	if s.active != nil && s.active != r && s.active.Several {
		s.active.Leave()
	}
	s.active = r
	s.pane.reveal(r)
}

// Open brings a question to the front and gives it the keyboard. A hidden block is brought to the front instead.
func (s *Sheet) Open(question string) {
	q, ok := s.Catalogue.Question(question)
	if !ok {
		return
	}
	s.onBlock(profile.BlockOf(question))
	if s.pane == nil {
		return
	}
	if r := s.pane.find(q.Key); r != nil {
		s.focus(r.Input.First())
	}
}

func (s *Sheet) focus(o fyne.Focusable) {
	if c := s.Shell.Canvas(); c != nil {
		c.Focus(o)
	}
}

// FocusSearch gives the keyboard to the search over all questions.
func (s *Sheet) FocusSearch() { s.focus(s.search) }

// NextOpen goes to the next question without an answer, in this block or the following ones, and begins again after
// the last. Hidden blocks are left out.
func (s *Sheet) NextOpen() { s.nextOpen() }

func (s *Sheet) nextOpen() bool {
	s.settle()
	after := s.lastOf(s.block)
	if s.active != nil {
		after = s.active.Key
	} else if s.pane != nil {
		after = s.before(s.block)
	}
	var skip []string
	for _, b := range s.Catalogue.Blocks {
		if s.hidden(b.Key) {
			skip = append(skip, b.Key)
		}
	}
	question, ok := s.Catalogue.Next(after, s.model.founder, s.model.answers, skip...)
	switch {
	case ok:
		s.Open(question)
	case len(skip) > 0 && s.openIn(skip) > 0:
		s.Shell.Tell(t("profiling.next.hidden"))
	default:
		s.Shell.Tell(t("profiling.next.none"))
	}
	return true
}

// openIn counts the open questions of blocks.
func (s *Sheet) openIn(blocks []string) int {
	open := 0
	for _, key := range blocks {
		p := s.Catalogue.Progress(key, s.model.founder, s.model.answers)
		open += p.Questions - p.Asked
	}
	return open
}

// lastOf is the last question of a block.
func (s *Sheet) lastOf(block string) string {
	b, _ := s.Catalogue.Block(block)
	if len(b.Questions) == 0 {
		return ""
	}
	return b.Questions[len(b.Questions)-1].Key
}

// before is the question before the first of a block.
func (s *Sheet) before(block string) string {
	last := ""
	for _, b := range s.Catalogue.Blocks {
		if b.Key == block {
			return last
		}
		if len(b.Questions) > 0 {
			last = b.Questions[len(b.Questions)-1].Key
		}
	}
	return last
}
