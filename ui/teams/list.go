package teams

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// listPane is the list of teams with search and count.
type listPane struct {
	parts   *Parts
	onOpen  func(app.ID)
	all     []team.Team
	shown   []team.Team
	names   map[app.ID]string // of all founders, folded
	chosen  app.ID
	filling bool

	search  *widgets.SearchEntry
	list    *widgets.KeyList
	none    fyne.CanvasObject
	count   *widgets.Text
	content fyne.CanvasObject
}

func newListPane(parts *Parts, onOpen func(app.ID), onNew func()) *listPane {
	p := &listPane{parts: parts, onOpen: onOpen}
	p.search = widgets.NewSearchEntry(t("teams.search"), func(string) { p.narrow() }, func() { p.list.Enter(parts.Shell.Canvas()) })
	p.list = widgets.NewKeyList(func() int { return len(p.shown) }, func() fyne.CanvasObject { return arrange.NewRow() }, p.fillRow)
	p.list.OnSelected = p.onSelected
	p.list.OnEnter = p.onEnter
	p.list.OnTop = func() { parts.Shell.Canvas().Focus(p.search) }
	words := widgets.MutedParagraph(t("teams.none"))
	clear := widgets.QuietButton(t("founders.none.clear"), theme.CancelIcon(), p.onClear)
	p.none = container.NewVBox(layout.NewSpacer(), words, container.NewCenter(clear), layout.NewSpacer())
	p.count = widgets.Caption("")
	create := widgets.QuietButton(t("teams.new"), theme.ContentAddIcon(), onNew)
	top := ends(130, p.search, create)
	p.content = widgets.Padded(container.NewBorder(container.NewVBox(top, gapBelow()), p.count, nil, nil, container.NewStack(p.list, p.none)))
	return p
}

// gapBelow is a little room.
func gapBelow() fyne.CanvasObject { return arrange.High(arrange.Tight) }

// refresh loads the teams, and what their women are called.
func (p *listPane) refresh() {
	all, err := p.parts.Records.Teams(p.parts.Context)
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	rows, err := p.parts.Records.Founders(p.parts.Context, app.FounderFilter{State: app.ActiveAndArchived})
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.names = make(map[app.ID]string, len(rows))
	for _, r := range rows {
		p.names[r.ID] = app.Fold(r.Name + " " + r.CallName)
	}
	today := p.parts.Today()
	slices.SortStableFunc(all, func(a, b team.Team) int { return boolOrder(ended(a, today), ended(b, today)) })
	p.all = all
	p.count.SetText(t("teams.count", vars{"n": len(all)}))
	p.narrow()
}

// holds tells whether a team was loaded.
func (p *listPane) holds(id app.ID) bool {
	return slices.ContainsFunc(p.all, func(of team.Team) bool { return of.ID == id })
}

// replace shows a team that was loaded as it is kept now.
func (p *listPane) replace(changed team.Team) {
	for _, list := range [][]team.Team{p.all, p.shown} {
		for i := range list {
			if list[i].ID == changed.ID {
				list[i] = changed
			}
		}
	}
	p.list.Refresh()
}

func boolOrder(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	default:
		return 1
	}
}

func ended(of team.Team, today app.Date) bool { return of.EndedOn != "" && of.EndedOn <= today }

// narrow shows the teams that are found.
func (p *listPane) narrow() {
	words := strings.Fields(app.Fold(p.search.Text))
	p.shown = slices.DeleteFunc(slices.Clone(p.all), func(of team.Team) bool { return !p.found(of, words) })
	p.none.Hide()
	p.list.Show()
	if len(p.shown) == 0 && len(p.all) > 0 {
		p.none.Show()
	}
	p.list.At = min(p.list.At, max(0, len(p.shown)-1))
	p.list.Refresh()
	p.reselect()
}

// found tells whether each word stands in the name of the team or of one of its women.
func (p *listPane) found(of team.Team, words []string) bool {
	text := app.Fold(of.Name + " " + of.Place)
	for _, id := range of.Women("") {
		text += " " + p.names[id]
	}
	for _, g := range of.GuestMembers {
		text += " " + app.Fold(g.Name)
	}
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) })
}

func (p *listPane) fillRow(i int, o fyne.CanvasObject) {
	if i >= len(p.shown) {
		return
	}
	of, today := p.shown[i], p.parts.Today()
	badge := ""
	switch _, running := runningOf(of); {
	case running:
		badge = stateName(team.Running)
	case ended(of, today):
		badge = t("teams.ended")
	}
	o.(*arrange.Row).Fill(of.Name, join(nextText(of, today), t("teams.women", vars{"n": len(of.Women(""))})), badge)
}

// runningOf is the meeting whose clock runs.
func runningOf(of team.Team) (team.Meeting, bool) {
	for _, m := range of.Meetings {
		if m.Standing() == team.Running {
			return m, true
		}
	}
	return team.Meeting{}, false
}

// nextText says when the team meets next, as far as it is planned or agreed.
func nextText(of team.Team, today app.Date) string {
	next := app.Date("")
	for _, m := range of.Ordered() {
		if m.Standing() == team.Planned && m.Date >= today && (next == "" || m.Date < next) {
			next = m.Date
		}
	}
	if date, ok := of.NextDate(today); next == "" && ok && date.Agreed {
		next = date.Date
	}
	if next == "" || ended(of, today) {
		return ""
	}
	return t("teams.next", vars{"Date": dateText(next)})
}

func (p *listPane) onClear() {
	p.search.Fill("")
	p.narrow()
	p.parts.Shell.Canvas().Focus(p.search)
}

func (p *listPane) onEnter(i int) {
	if i < len(p.shown) && p.shown[i].ID == p.chosen {
		p.parts.Shell.Canvas().FocusNext()
		return
	}
	p.list.Select(i)
}

func (p *listPane) onSelected(i int) {
	if p.filling || i >= len(p.shown) {
		return
	}
	p.list.At = i
	p.onOpen(p.shown[i].ID)
}

// choose marks a team in the list; it may be filtered out.
func (p *listPane) choose(id app.ID) {
	p.chosen = id
	p.reselect()
}

// reselect marks the chosen team again without opening it anew.
func (p *listPane) reselect() {
	p.filling = true
	defer func() { p.filling = false }()
	p.list.UnselectAll()
	if i := slices.IndexFunc(p.shown, func(of team.Team) bool { return of.ID == p.chosen }); i >= 0 {
		p.list.At = i
		p.list.Select(i)
	}
}
