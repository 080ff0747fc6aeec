package evaluation

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/ui/widgets"
)

// The keys of the pages, in their order.
const (
	PageFigures  = "figures"
	PageOpen     = "open"
	PageHours    = "hours"
	PageProjects = "projects"
)

// Screen is the room: a period and projects to choose, and the pages that tell of them.
type Screen struct {
	parts   *Parts
	head    *head
	tabs    *widgets.TabBar
	pages   map[string]page
	content fyne.CanvasObject

	book   book
	result result
	read   bool   // the book was read once
	cancel func() // ends the work that is being done, nil for none
	turn   int    // of the work that was begun last
}

// page is one of the room.
type page interface {
	Content() fyne.CanvasObject
	// fill shows what was computed.
	fill(b book, r result)
}

// New returns the room; Refresh fills it.
func New(parts Parts) *Screen {
	if parts.Chosen == nil {
		parts.Chosen = &Chosen{}
	}
	s := &Screen{parts: &parts}
	s.head = newHead(s.parts, s.onChosen)
	s.pages = map[string]page{
		PageFigures: newFiguresPage(s), PageOpen: newOpenPage(s), PageHours: newHoursPage(s), PageProjects: newProjectsPage(s),
	}
	tab := func(key, title string) widgets.Tab {
		return widgets.Tab{Key: key, Title: title, Build: s.pages[key].Content}
	}
	s.tabs = widgets.NewTabBar(
		tab(PageFigures, t("evaluation.tab.figures")), tab(PageOpen, t("evaluation.tab.open")),
		tab(PageHours, t("evaluation.tab.hours")), tab(PageProjects, t("evaluation.tab.projects")),
	)
	s.tabs.OnChange = func(string) { s.show() }
	s.content = container.NewBorder(s.head.content, nil, nil, nil, s.tabs)
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Refresh reads the office anew and computes.
func (s *Screen) Refresh() {
	if s.tabs.Key() == "" {
		s.tabs.Open(0)
	}
	s.work(true)
}

// Leave has nothing to keep: what is typed here stands in dialogs.
func (s *Screen) Leave() error { return nil }

// ShowTab shows the n-th page, counted from 1; there may be none.
func (s *Screen) ShowTab(n int) { s.tabs.Open(n - 1) }

// NextTab goes by pages to the right, to the left when by is negative.
func (s *Screen) NextTab(by int) { s.tabs.Next(by) }

// Open shows a page by its key; an unknown one changes nothing.
func (s *Screen) Open(page string) { s.tabs.OpenKey(page) }

// Create asks for a new project.
func (s *Screen) Create() {
	s.Open(PageProjects)
	s.pages[PageProjects].(*projectsPage).onNew()
}

// Print shows the indicators of what is chosen as a document.
func (s *Screen) Print() {
	if s.read {
		s.preview(exported{pseudonyms: true})
	}
}

// onChosen computes for other days or projects.
func (s *Screen) onChosen() { s.work(!s.read) }

// work reads, if asked to, and computes beside the window. What was begun before it is given up.
func (s *Screen) work(again bool) {
	if s.cancel != nil {
		s.cancel()
	}
	if !s.head.read() {
		return
	}
	s.turn++
	turn, b, chosen, now := s.turn, s.book, *s.parts.Chosen, s.parts.Now()
	var r result
	s.run(t("evaluation.working"), func(ctx context.Context) (err error) {
		if again {
			if b, err = read(ctx, s.parts.Records); err != nil {
				return err
			}
		}
		r = compute(b, chosen, app.DateOf(now), now.Location())
		return nil
	}, func() {
		if turn == s.turn {
			s.take(b, r)
		}
	})
}

// run does work beside the window until it is done, given up for other work, or the office is locked. Only work that
// went well calls then.
func (s *Screen) run(title string, work func(ctx context.Context) error, then func()) {
	ended := false
	cancel := s.parts.Run(title, func(ctx context.Context) error {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		defer context.AfterFunc(s.parts.Context, cancel)()
		if err := work(ctx); err != nil {
			return err
		}
		return ctx.Err()
	}, func(err error) {
		ended = true
		switch {
		case s.parts.Context.Err() != nil: // the office is locked
		case err == nil:
			then()
		case !errors.Is(err, context.Canceled):
			s.parts.Shell.Fail(err)
		}
	})
	if s.cancel = cancel; ended {
		s.cancel = nil
	}
}

// take shows what was read and computed.
func (s *Screen) take(b book, r result) {
	s.book, s.result, s.read = b, r, true
	s.head.propose(r.period)
	s.head.show(b, r)
	s.show()
}

// show fills the page in front.
func (s *Screen) show() {
	if s.read {
		if p, ok := s.pages[s.tabs.Key()]; ok {
			p.fill(s.book, s.result)
		}
	}
}

// pageScroll is the ground of a page: a column of cards that scrolls.
type pageScroll struct {
	scroll *container.Scroll
}

func newPageScroll() pageScroll { return pageScroll{widgets.VScroll(widgets.Column())} }

// Content is what the tab shows.
func (p pageScroll) Content() fyne.CanvasObject { return p.scroll }

// set shows cards.
func (p pageScroll) set(cards ...fyne.CanvasObject) {
	widgets.Fill(p.scroll, widgets.Padded(widgets.Column(cards...)))
}

// place shows one object in the middle of the page.
func (p pageScroll) place(o fyne.CanvasObject) {
	widgets.Fill(p.scroll, container.NewPadded(o))
}

// reveal scrolls so that a part of an object in the page is in sight.
func (p pageScroll) reveal(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	driver := fyne.CurrentApp().Driver()
	y := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(p.scroll).Y + at.Y
	switch bottom := y + size.Height; {
	case y < 0:
		p.scroll.ScrollToOffset(fyne.NewPos(0, p.scroll.Offset.Y+y-widgets.Gap))
	case bottom > p.scroll.Size().Height:
		p.scroll.ScrollToOffset(fyne.NewPos(0, p.scroll.Offset.Y+bottom-p.scroll.Size().Height+widgets.Gap))
	}
}
