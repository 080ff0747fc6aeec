package teams

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/ui/widgets"
)

// Screen is the room: the list and one team side by side, or the page of a running meeting.
type Screen struct {
	parts  *Parts
	list   *listPane
	detail *detail

	live    Live // the running meeting in front, nil for none
	split   fyne.CanvasObject
	content *fyne.Container
}

// New returns the room; Refresh fills it.
func New(parts Parts) *Screen {
	s := &Screen{parts: &parts}
	s.list = newListPane(s.parts, func(id app.ID) { s.Open(id, "") }, s.Create)
	s.detail = newDetail(s.parts, actions{
		changed: s.onChanged, reload: s.Refresh, begin: s.Begin, bin: s.onBin, restore: s.onRestore, undo: s.Undo,
	})
	split := container.NewHSplit(s.list.content, s.detail.content)
	split.Offset = 0.26
	s.split = split
	s.content = container.NewStack(s.split)
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Refresh loads the list and what is open beside it.
func (s *Screen) Refresh() {
	if s.live != nil {
		s.live.Refresh()
		return
	}
	s.list.refresh()
	if s.detail.book.team.ID == "" {
		s.detail.showNothing(s.hint())
		return
	}
	err := s.detail.refresh()
	if err == nil {
		return
	}
	if errors.Is(err, app.ErrNotFound) { // taken back, or erased meanwhile
		s.close()
		return
	}
	s.parts.Shell.Fail(err)
}

// onChanged shows the open team as it was just kept. The others stay as they were loaded.
func (s *Screen) onChanged() {
	s.list.replace(s.detail.book.team)
	s.detail.fill()
}

// hint tells what to do next while no team is open.
func (s *Screen) hint() fyne.CanvasObject {
	for _, of := range s.list.all {
		if m, ok := runningOf(of); ok {
			resume := widgets.PrimaryButton(t("teams.meeting.resume"), theme.MediaPlayIcon(), func() { s.resume(of.ID, m.ID) })
			return widgets.EmptyState(Icon(), t("teams.running", vars{"Name": of.Name}), resume)
		}
	}
	if len(s.list.all) > 0 {
		return widgets.EmptyState(Icon(), t("teams.choose"), nil)
	}
	return widgets.EmptyState(Icon(), t("teams.empty"),
		widgets.PrimaryButton(t("teams.empty.new"), theme.ContentAddIcon(), s.Create))
}

// Open shows a team, and of it a meeting where one is named. What is typed elsewhere in the room is kept before.
func (s *Screen) Open(id, meeting app.ID) {
	if !s.left() {
		return
	}
	s.showSplit()
	if err := s.detail.show(id); err != nil {
		s.list.choose(s.detail.book.team.ID)
		s.parts.Shell.Fail(err)
		return
	}
	if s.list.holds(id) {
		s.list.replace(s.detail.book.team)
	} else {
		s.list.refresh()
	}
	s.list.choose(id)
	if meeting != "" {
		s.detail.showMeeting(meeting)
	}
}

// resume shows the live page of a meeting that runs.
func (s *Screen) resume(id, meeting app.ID) {
	s.Open(id, meeting)
	if s.Team() == id {
		s.Begin(meeting)
	}
}

// Team is the team that is open, "" for none.
func (s *Screen) Team() app.ID { return s.detail.book.team.ID }

// ShowTab shows the n-th tab of the open team, counted from 1; there may be none.
func (s *Screen) ShowTab(n int) {
	if s.Team() != "" && s.live == nil {
		s.detail.tabs.Open(n - 1)
	}
}

// NextTab goes by tabs to the right, to the left when by is negative.
func (s *Screen) NextTab(by int) {
	if s.Team() != "" && s.live == nil {
		s.detail.tabs.Next(by)
	}
}

// FocusSearch gives the keyboard to the search.
func (s *Screen) FocusSearch() {
	if s.live == nil {
		s.parts.Shell.Canvas().Focus(s.list.search)
	}
}

// Print shows the minutes of the meeting that is open.
func (s *Screen) Print() {
	if s.Team() != "" && s.live == nil {
		s.detail.print()
	}
}

// Leave keeps everything that is typed.
func (s *Screen) Leave() error {
	if s.live != nil {
		return s.live.Leave()
	}
	return s.detail.leave()
}

// left tells whether what is typed is kept; if not, the user has been told why.
func (s *Screen) left() bool {
	err := s.Leave()
	if err != nil {
		s.parts.Shell.Fail(err)
	}
	return err == nil
}

// Begin shows the live page of a meeting of the open team: one that is to begin, that runs, or that is written up.
func (s *Screen) Begin(meeting app.ID) {
	if !s.left() {
		return
	}
	s.live = s.parts.Live(s.Team(), meeting)
	s.put(s.live.Content())
	s.live.Refresh()
}

// Ended shows a meeting in its team again: its live page is done. What was not kept there for the first time is carried
// over.
func (s *Screen) Ended(teamID, meeting app.ID) {
	if s.live == nil || !s.left() {
		return
	}
	s.showSplit()
	s.Open(teamID, meeting)
	s.detail.carryOver(meeting)
}

// Back leaves the live page and tells whether there was one.
func (s *Screen) Back() bool {
	if s.live == nil || !s.left() {
		return s.live != nil
	}
	s.showSplit()
	s.Refresh()
	return true
}

// Keyed hands a key of the window to the live page and tells whether it was one of it.
func (s *Screen) Keyed(key *fyne.KeyEvent) bool { return s.live != nil && s.live.Keyed(key) }

// showSplit puts list and team back in the place of a live page that was left.
func (s *Screen) showSplit() {
	if s.live != nil {
		s.live = nil
		s.put(s.split)
	}
}

func (s *Screen) put(o fyne.CanvasObject) {
	s.content.Objects = []fyne.CanvasObject{o}
	s.content.Refresh()
}

func (s *Screen) close() {
	s.list.choose("")
	s.detail.showNothing(s.hint())
}
