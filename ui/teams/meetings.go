package teams

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/widgets"
)

// meetingsPage is the tab of the meetings: a line to choose one, what can be done with it, and its page.
type meetingsPage struct {
	book    *book
	actions actions
	chosen  app.ID // "" for the one that is next

	chooser *widgets.Choice
	options []widgets.Option
	doing   *fyne.Container
	sheet   sheet // of the meeting that is shown
	empty   fyne.CanvasObject
	content *fyne.Container
}

// sheet is the page of a meeting in one of its states.
type sheet interface {
	object() fyne.CanvasObject
	fits(m team.Meeting) bool // it can show the meeting without being built anew
	fill(m team.Meeting)
	leave() error
}

func newMeetingsPage(b *book, a actions) *meetingsPage {
	p := &meetingsPage{book: b, actions: a, doing: container.NewStack(), content: container.NewStack()}
	p.chooser = widgets.NewChoice(nil, func(key string) { p.onChoose(app.ID(key)) })
	p.empty = widgets.EmptyState(theme.HistoryIcon(), t("teams.meetings.none"),
		widgets.PrimaryButton(t("teams.meetings.first"), theme.ContentAddIcon(), p.onPrepare))
	return p
}

// forget is told that another team is open.
func (p *meetingsPage) forget() { p.chosen, p.sheet = "", nil }

func (p *meetingsPage) choose(id app.ID) { p.chosen = id }

// leave keeps what is typed.
func (p *meetingsPage) leave() error {
	if p.sheet == nil {
		return nil
	}
	return p.sheet.leave()
}

// meeting is the one that is shown: the one chosen, else the one that matters now.
func (p *meetingsPage) meeting() (team.Meeting, bool) {
	if m, ok := p.book.team.Meeting(p.chosen); ok {
		return m, true
	}
	return nowOf(p.book.team, p.book.parts.Today())
}

// nowOf is the meeting that matters now: one that runs, the next one planned, one that was planned and is past, the last
// one.
func nowOf(of team.Team, today app.Date) (now team.Meeting, ok bool) {
	if now, ok = of.Upcoming(today); ok {
		return now, ok
	}
	order := []team.MeetingState{team.Held, team.Planned}
	rank := func(m team.Meeting) int { return slices.Index(order, m.Standing()) }
	for _, m := range of.Ordered() {
		if !ok || rank(m) >= rank(now) {
			now, ok = m, true
		}
	}
	return now, ok
}

// fill shows the meeting.
func (p *meetingsPage) fill() {
	m, ok := p.meeting()
	if !ok {
		p.sheet = nil
		p.put(p.empty)
		return
	}
	p.fillChooser(m.ID)
	p.doing.Objects = []fyne.CanvasObject{widgets.Row(p.buttons(m)...)}
	p.doing.Refresh()
	if p.sheet != nil && p.sheet.fits(m) {
		p.sheet.fill(m)
		return
	}
	p.sheet = p.newSheet(m)
	p.sheet.fill(m)
	p.put(container.NewBorder(bar(p.chooser, p.doing), nil, nil, nil, p.sheet.object()))
}

func (p *meetingsPage) newSheet(m team.Meeting) sheet {
	switch m.Standing() {
	case team.Planned:
		return newPlanSheet(p, m)
	case team.Cancelled:
		return newCancelledSheet(p, m)
	default:
		return newHeldSheet(p, m)
	}
}

func (p *meetingsPage) put(o fyne.CanvasObject) {
	p.content.Objects = []fyne.CanvasObject{o}
	p.content.Refresh()
}

func (p *meetingsPage) fillChooser(id app.ID) {
	var options []widgets.Option
	for _, m := range slices.Backward(p.book.team.Ordered()) {
		options = append(options, widgets.Option{Key: string(m.ID), Text: join(meetingName(m), dateText(m.Date), stateName(m.Standing()))})
	}
	if !slices.Equal(options, p.options) {
		p.options = options
		p.chooser.SetOptions(options)
	}
	if p.chooser.Key() != string(id) {
		p.chooser.Fill(string(id))
	}
}

func (p *meetingsPage) onChoose(id app.ID) {
	if err := p.leave(); err != nil {
		p.book.parts.Shell.Fail(err)
		p.fill()
		return
	}
	p.chosen = id
	p.fill()
}

// ahead is the meeting that is planned or runs, if there is one.
func (p *meetingsPage) ahead() (team.Meeting, bool) {
	m, ok := nowOf(p.book.team, p.book.parts.Today())
	s := m.Standing()
	return m, ok && (s == team.Running || s == team.Planned)
}

// buttons are what can be done with a meeting.
func (p *meetingsPage) buttons(m team.Meeting) []fyne.CanvasObject {
	if p.book.team.BinnedOn != "" {
		return nil
	}
	more := widgets.MenuButton("", nil, func() []widgets.MenuItem { return p.menu(m) })
	switch m.Standing() {
	case team.Planned:
		label := t("teams.meeting.begin")
		if m.Date != "" && m.Date < p.book.parts.Today() {
			label = t("teams.meeting.write")
		}
		begin := widgets.PrimaryButton
		if _, running := runningOf(p.book.team); running {
			begin = widgets.QuietButton
		}
		return []fyne.CanvasObject{begin(label, theme.MediaPlayIcon(), func() { p.actions.begin(m.ID) }), more}
	case team.Running:
		return []fyne.CanvasObject{more}
	case team.Cancelled:
		return append(p.prepareButton(), more)
	default:
		minutes := widgets.QuietButton(t("teams.minutes.paper"), theme.DocumentPrintIcon(), func() { p.onMinutes(m) })
		slips := widgets.QuietButton(t("teams.slips"), theme.DocumentPrintIcon(), func() { p.onSlips(m) })
		return append(append(p.prepareButton(), minutes, slips), more)
	}
}

// prepareButton prepares the next meeting where none is planned.
func (p *meetingsPage) prepareButton() []fyne.CanvasObject {
	if _, ok := p.ahead(); ok || ended(p.book.team, p.book.parts.Today()) {
		return nil
	}
	return []fyne.CanvasObject{widgets.PrimaryButton(t("teams.meeting.prepare"), theme.ContentAddIcon(), p.onPrepare)}
}

func (p *meetingsPage) menu(m team.Meeting) []widgets.MenuItem {
	var items []widgets.MenuItem
	switch m.Standing() {
	case team.Planned:
		items = append(items,
			widgets.MenuItem{Label: t("teams.meeting.date") + " …", Icon: theme.DocumentCreateIcon(), Action: func() { p.onDate(m) }},
			widgets.MenuItem{Label: t("teams.meeting.cancel") + " …", Icon: theme.CancelIcon(), Action: func() { p.onCancel(m) }})
	case team.Cancelled:
		items = append(items, widgets.MenuItem{Label: t("teams.meeting.uncancel"), Icon: theme.ContentUndoIcon(), Action: func() { p.onUncancel(m) }})
	case team.Held:
		items = append(items,
			widgets.MenuItem{Label: t("teams.meeting.write"), Icon: theme.DocumentCreateIcon(), Action: func() { p.actions.begin(m.ID) }},
			widgets.MenuItem{Label: t("teams.meeting.date") + " …", Icon: theme.DocumentCreateIcon(), Action: func() { p.onDate(m) }})
		items = append(items, p.slipItems(m)...)
	}
	if _, ok := p.ahead(); ok && m.Standing() != team.Running {
		items = append(items, widgets.MenuItem{Label: t("teams.meeting.another"), Icon: theme.ContentAddIcon(), Action: p.onPrepare})
	}
	return append(items, widgets.MenuItem{Label: t("teams.meeting.drop") + " …", Icon: theme.DeleteIcon(), Action: func() { p.onDrop(m) }})
}

// keep saves one meeting and tells the room.
func (p *meetingsPage) keep(m team.Meeting) error {
	if _, err := p.book.saveMeeting(m); err != nil {
		return err
	}
	p.actions.changed()
	return nil
}

// change keeps a meeting, or shows why it cannot be kept.
func (p *meetingsPage) change(m team.Meeting) bool {
	err := p.keep(m)
	if err != nil {
		p.book.parts.Shell.Fail(err)
	}
	return err == nil
}
