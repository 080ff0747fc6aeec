package teams

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/widgets"
)

// The keys of the tabs.
const (
	tabTeam     = "team"
	tabMeetings = "meetings"
	tabWay      = "way"
)

// actions are what the pages ask of the room.
type actions struct {
	changed      func()               // a meeting of the team was saved
	reload       func()               // more than that was
	begin        func(meeting app.ID) // shows its live page
	bin, restore func(of team.Team)
	meetings     func() // brings the tab of the meetings to the front
	undo         func() // takes back the last change
}

// detail is one team: its header and its tabs, or a hint to choose one.
type detail struct {
	parts   *Parts
	actions actions
	book    *book

	women    *womenPage
	meetings *meetingsPage
	way      *wayPage

	header  *fyne.Container
	tabs    *widgets.TabBar
	body    fyne.CanvasObject
	content *fyne.Container
}

func newDetail(parts *Parts, a actions) *detail {
	d := &detail{parts: parts, book: &book{parts: parts}, content: container.NewStack(), header: container.NewStack()}
	a.meetings = func() { d.tabs.OpenKey(tabMeetings) }
	d.actions = a
	d.women = newWomenPage(d.book, a)
	d.meetings = newMeetingsPage(d.book, a)
	d.way = newWayPage(d.book, d.showMeeting)
	d.tabs = widgets.NewTabBar(
		widgets.Tab{Key: tabTeam, Title: t("teams.tab.team"), Build: func() fyne.CanvasObject { return d.women.content }, OnShow: d.women.fill},
		widgets.Tab{Key: tabMeetings, Title: t("teams.tab.meetings"), Build: func() fyne.CanvasObject { return d.meetings.content }, OnShow: d.meetings.fill},
		widgets.Tab{Key: tabWay, Title: t("teams.tab.way"), Build: func() fyne.CanvasObject { return d.way.content }, OnShow: d.way.fill},
	)
	d.tabs.OnChange = func(string) {
		if err := d.leave(); err != nil {
			d.parts.Shell.Fail(err)
		}
	}
	d.body = container.NewBorder(d.header, nil, nil, nil, d.tabs)
	return d
}

// show opens a team on the tab that is in front.
func (d *detail) show(id app.ID) error {
	other := id != d.book.team.ID
	if err := d.book.load(id); err != nil {
		return err
	}
	if other {
		d.meetings.forget()
		d.women.scroll.ScrollToTop()
	}
	d.content.Objects = []fyne.CanvasObject{d.body}
	d.content.Refresh()
	if d.tabs.Key() == "" {
		d.tabs.Open(0)
	}
	d.fill()
	return nil
}

// showMeeting brings a meeting of the open team to the front.
func (d *detail) showMeeting(id app.ID) {
	d.meetings.choose(id)
	d.tabs.OpenKey(tabMeetings)
	d.meetings.fill()
}

// showNothing tells what to do while no team is open.
func (d *detail) showNothing(hint fyne.CanvasObject) {
	d.book.team = team.Team{}
	d.content.Objects = []fyne.CanvasObject{hint}
	d.content.Refresh()
}

// refresh loads the open team again.
func (d *detail) refresh() error {
	if err := d.leave(); err != nil {
		return err
	}
	if err := d.book.load(d.book.team.ID); err != nil {
		return err
	}
	d.fill()
	return nil
}

// fill shows header and tab in front.
func (d *detail) fill() {
	d.fillHeader()
	switch d.tabs.Key() {
	case tabTeam:
		d.women.fill()
	case tabMeetings:
		d.meetings.fill()
	case tabWay:
		d.way.fill()
	}
}

func (d *detail) fillHeader() {
	of := d.book.team
	h := widgets.NewHeader(of.Name, d.buttons()...)
	h.SetLine(join(t("teams.women", vars{"n": len(of.Women(""))}), rhythmText(of), of.Place))
	h.SetBadges(d.badges()...)
	d.header.Objects = []fyne.CanvasObject{h}
	d.header.Refresh()
}

func (d *detail) badges() []fyne.CanvasObject {
	of, today := d.book.team, d.parts.Today()
	var out []fyne.CanvasObject
	if of.BinnedOn != "" {
		out = append(out, widgets.WarningBadge(t("founder.binned.badge", vars{"Date": dateText(of.BinnedOn)})))
	}
	if ended(of, today) {
		out = append(out, widgets.QuietBadge(t("teams.ended.on", vars{"Date": dateText(of.EndedOn)})))
	}
	if n := len(d.book.hints()); n > 0 {
		out = append(out, widgets.WarningBadge(t("teams.hints.count", vars{"n": n})))
	}
	return out
}

func (d *detail) buttons() []fyne.CanvasObject {
	of := d.book.team
	if of.BinnedOn != "" {
		return []fyne.CanvasObject{widgets.QuietButton(t("founder.restore"), theme.ContentUndoIcon(), func() { d.actions.restore(of) })}
	}
	var out []fyne.CanvasObject
	if m, ok := runningOf(of); ok {
		out = append(out, widgets.PrimaryButton(t("teams.meeting.resume"), theme.MediaPlayIcon(), func() { d.actions.begin(m.ID) }))
	}
	return append(out, widgets.MenuButton(t("founder.more"), nil, d.menu))
}

func (d *detail) menu() []widgets.MenuItem {
	of := d.book.team
	items := []widgets.MenuItem{
		{Label: t("teams.edit") + " …", Icon: theme.DocumentCreateIcon(), Action: d.women.onEdit},
		{Label: t("teams.calendar.all") + " …", Icon: theme.DocumentSaveIcon(), Action: d.book.saveDates},
	}
	if share := d.parts.Share; share != nil {
		items = append(items, widgets.MenuItem{Label: t("sharing.team") + " …", Icon: theme.MailForwardIcon(), Action: func() { share(of) }})
	}
	return append(items, widgets.MenuItem{Label: t("founder.bin") + " …", Icon: theme.DeleteIcon(), Action: func() { d.actions.bin(of) }})
}

// leave keeps what is typed.
func (d *detail) leave() error { return d.meetings.leave() }

func (d *detail) print() {
	d.tabs.OpenKey(tabMeetings)
	d.meetings.onPrint()
}

// carryOver takes over what was not kept for the first time at a meeting that was held.
func (d *detail) carryOver(meeting app.ID) {
	m, ok := d.book.team.Meeting(meeting)
	if !ok || m.Standing() != team.Held {
		return
	}
	after, _ := d.book.team.CarryOver(meeting, d.parts.Records.NewID).Meeting(meeting)
	taken := promised(after) - promised(m)
	if taken == 0 {
		return
	}
	if _, err := d.book.saveMeeting(after); err != nil {
		d.parts.Shell.Fail(err)
		return
	}
	d.actions.changed()
	d.parts.Shell.Tell(t("teams.follow.carried", vars{"n": taken}))
}

// promised counts the commitments made at a meeting.
func promised(m team.Meeting) (n int) {
	for _, turn := range m.Turns {
		n += len(turn.Commitments)
	}
	return n
}
