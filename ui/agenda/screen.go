package agenda

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/today"
	"wurzelwerk/ui/widgets"
)

// Screen is the page.
type Screen struct {
	parts *Parts
	day   app.Date
	all   []today.Line
	shown []entry
	names map[app.ID]string
	words map[app.ID]string // of the lines that were in sight
	asked map[app.ID]bool   // whose words were looked up

	top     *fyne.Container
	header  *widgets.Header
	chips   *widgets.Chips
	list    *widgets.KeyList
	body    *fyne.Container
	content fyne.CanvasObject
}

// entry is one line of the list: the heading of an urgency, or a line of the day.
type entry struct {
	heading today.Urgency
	n       int // lines below the heading
	line    today.Line
}

// New returns the page; Refresh fills it.
func New(parts Parts) *Screen {
	s := &Screen{parts: &parts, body: container.NewStack()}
	s.header = widgets.NewHeader("")
	s.chips = widgets.NewChips(groupOptions(), false, func([]string) { s.narrow() })
	s.chips.Fill(everything)
	s.list = widgets.NewKeyList(func() int { return len(s.shown) }, func() fyne.CanvasObject { return newRow() }, s.fill)
	s.list.OnEnter = s.onOpen
	s.list.OnSelected = s.onSelected
	s.list.OnTop = func() { parts.Shell.Canvas().Focus(s.chips) }
	s.list.HideSeparators = true
	s.top = container.NewVBox(s.header, widgets.Padded(s.chips))
	s.content = container.NewBorder(s.top, nil, nil, nil, s.body)
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Leave has nothing to keep.
func (s *Screen) Leave() error { return nil }

// Refresh loads the day.
func (s *Screen) Refresh() {
	ctx := s.parts.Context
	in, err := s.parts.Records.DayInput(ctx)
	if err == nil {
		s.names, err = s.parts.Records.CalledNames(ctx)
	}
	if err != nil {
		s.parts.Shell.Fail(err)
		return
	}
	s.day, s.all = in.Today, today.List(in)
	s.words, s.asked = map[app.ID]string{}, map[app.ID]bool{}
	s.header.SetTitle(t("agenda.title", vars{"Date": longDate(s.day)}))
	s.header.SetLine(summary(s.all))
	s.chips.Hidden = len(s.all) == 0
	s.top.Refresh()
	if s.parts.Loaded != nil {
		s.parts.Loaded(s.day, s.all)
	}
	s.narrow()
}

// narrow shows the lines of the chosen group under their headings.
func (s *Screen) narrow() {
	group := everything
	if chosen := s.chips.Chosen(); len(chosen) > 0 {
		group = chosen[0]
	}
	s.shown = nil
	for _, u := range today.Urgencies {
		lines := slices.DeleteFunc(today.ByUrgency(s.all, u), func(l today.Line) bool { return group != everything && groupOf(l.Kind) != group })
		if len(lines) == 0 {
			continue
		}
		s.shown = append(s.shown, entry{heading: u, n: len(lines)})
		for _, l := range lines {
			s.shown = append(s.shown, entry{line: l})
		}
	}
	s.list.UnselectAll()
	s.put(s.front())
}

// front is the list, or what is said while there is nothing in it.
func (s *Screen) front() fyne.CanvasObject {
	switch {
	case len(s.shown) > 0:
		s.list.Refresh()
		return widgets.Padded(widgets.NewCard("", s.list))
	case len(s.all) > 0:
		return widgets.EmptyState(theme.ConfirmIcon(), t("agenda.none.group"), nil)
	case len(s.names) > 0:
		return widgets.EmptyState(theme.ConfirmIcon(), t("agenda.none"), nil)
	}
	actions := widgets.Row(widgets.PrimaryButton(t("founders.empty.new"), theme.ContentAddIcon(), s.parts.Create))
	if s.parts.LoadSample != nil {
		actions.Add(widgets.QuietButton(t("founders.empty.sample"), theme.DownloadIcon(), s.parts.LoadSample))
	}
	return widgets.EmptyState(theme.CalendarIcon(), t("agenda.empty"), actions)
}

func (s *Screen) put(o fyne.CanvasObject) {
	s.body.Objects = []fyne.CanvasObject{o}
	s.body.Refresh()
}

// ahead is how many lines after the one in sight are looked up with it.
const ahead = 40

// wordsOf are those of the record of a line; they are looked up when it comes into sight, with its neighbours.
func (s *Screen) wordsOf(i int) string {
	id := s.shown[i].line.Place.Record
	if !s.asked[id] {
		var lines []today.Line
		for _, e := range s.shown[i:min(len(s.shown), i+ahead)] {
			if e.heading == "" && !s.asked[e.line.Place.Record] {
				lines = append(lines, e.line)
				s.asked[e.line.Place.Record] = true
			}
		}
		found, err := s.parts.Records.LineWords(s.parts.Context, lines)
		if err != nil {
			s.parts.Shell.Fail(err)
		}
		for id, text := range found {
			s.words[id] = text
		}
	}
	return s.words[id]
}

func (s *Screen) fill(i int, o fyne.CanvasObject) {
	if i >= len(s.shown) {
		return
	}
	r, e := o.(*row), s.shown[i]
	if e.heading != "" {
		r.showHeading(t("agenda.heading", vars{"Urgency": t(e.heading.TextKey()), "n": e.n}))
		return
	}
	r.showLine(e.line, s.names[e.line.Place.Founder], s.wordsOf(i), s.day)
}

func (s *Screen) onSelected(i int) {
	s.list.UnselectAll()
	s.onOpen(i)
}

func (s *Screen) onOpen(i int) {
	if i < len(s.shown) && s.shown[i].heading == "" {
		s.parts.Open(s.shown[i].line)
	}
}

// FocusSearch goes to the list: Ctrl+F has nothing to search here.
func (s *Screen) FocusSearch() { s.list.Enter(s.parts.Shell.Canvas()) }

// Create asks for a new founder.
func (s *Screen) Create() { s.parts.Create() }
