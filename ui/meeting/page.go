package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/meeting/evening"
	"wurzelwerk/ui/widgets"
)

// Page is one meeting. Call Content once, then Refresh each time it comes to the front; call Leave before it goes. Its
// clock is watched, and rings, also while it is not in front: until Close, or until the office is locked.
type Page struct {
	Parts
	evening *evening.Evening
	saver   Saver

	content *fyne.Container // holds body, or words in its place
	body    fyne.CanvasObject
	header  *widgets.Header
	line    string // below the title
	sound   *widgets.Button
	stepper *stepper
	face    *face
	tiles   *tiles
	bar     *bar
	asks    *asks
	foot    *widgets.Text // what the figures do
	said    string        // stands in its place until the next key
	stage   *fyne.Container
	scroll  *container.Scroll
	sheets  map[app.ID]*sheet // of each woman, once it was opened
	round   *roundSheet       // of all
	full    *fullScreen       // nil while it is not shown

	open      app.ID // whose sheet is open, "" for that of all
	attending bool   // figures note attendance
	giving    bool   // figures give minutes
	giver     app.ID
	shown     shown
	awake     bool
	ticks     int
	stop      func() // of the next tick
	closed    bool
}

// shown is what the clock showed last, to know when to ring.
type shown struct {
	woman app.ID
	round team.Round
	tone  tone
}

func newPage(p Parts, teamID, meeting app.ID) *Page {
	page := &Page{Parts: p, content: container.NewStack(), sheets: make(map[app.ID]*sheet), stop: func() {}}
	page.saver = p.Autosave(page.save)
	page.evening = evening.New(evening.Parts{
		Records: p.Records, Team: teamID, Meeting: meeting, Now: p.Now, Running: p.Running, Keep: page.keep,
	})
	return page
}

func (p *Page) save() error {
	err := p.evening.Save(p.Context)
	if err != nil {
		p.leaveFull() // what is told of it stands on the page
	}
	return err
}

// keep saves soon, or at once. What cannot be saved is told by the saver and tried again with the next change.
func (p *Page) keep(atOnce bool) {
	p.saver.Touch()
	if atOnce {
		_ = p.saver.Flush()
	}
}

// Content is the page. It shows nothing before the first Refresh.
func (p *Page) Content() fyne.CanvasObject { return p.content }

func (p *Page) build() {
	p.sound = widgets.QuietButton("", theme.VolumeUpIcon(), p.onSound)
	p.sound.Hidden = p.Ring == nil
	p.header = widgets.NewHeader(
		"",
		widgets.QuietButton(t("meeting.back"), theme.NavigateBackIcon(), p.onBack),
		widgets.QuietButton(keyed("F10", t("meeting.undo")), theme.ContentUndoIcon(), p.Undo),
		p.sound,
		widgets.QuietButton(keyed("F11", t("meeting.full")), theme.ViewFullScreenIcon(), p.onFull),
	)
	p.stepper = newStepper()
	p.face = newFace(false)
	p.tiles = newTiles(p.tapTile, p.key)
	p.foot = widgets.Caption("")
	p.bar = newBar(p)
	p.asks = newAsks(p)
	p.round = newRoundSheet(p)
	p.stage = container.NewStack()
	p.scroll = widgets.VScroll(p.stage)
	left := container.New(clockColumn{}, p.stepper, p.face, p.tiles, p.foot, container.NewStack(p.bar.content, p.asks.content))
	body := container.New(twoColumns{}, left, widgets.NewCard("", p.scroll))
	p.body = container.NewBorder(p.header, nil, nil, nil, body)
	p.content.Objects = []fyne.CanvasObject{p.body}
	p.content.Refresh()
}

// Refresh loads the meeting and shows it. What was typed and not yet saved is saved first.
func (p *Page) Refresh() {
	if p.closed {
		return
	}
	err := p.saver.Flush()
	putBack := false
	if err == nil {
		putBack, err = p.evening.Load(p.Context)
	}
	if err != nil {
		p.Shell.Fail(err)
		return
	}
	first := p.body == nil
	if first {
		p.build()
	}
	if putBack {
		p.Shell.Warn(t("meeting.put-back"))
	}
	s := p.evening.State()
	p.attending, p.giving = !s.Begun && !s.Ended, false
	p.sheets = make(map[app.ID]*sheet)
	if first {
		p.open = s.Woman
	}
	p.openSheet(p.open)
	p.home()
	p.stop()
	p.tick()
}

// home gives the keyboard to the tiles, where every key is heard.
func (p *Page) home() {
	if c := p.Shell.Canvas(); c != nil && c.Overlays().Top() == nil {
		c.Focus(p.tiles)
	}
}

// renew shows what has changed on the clock and who is there.
func (p *Page) renew() {
	s := p.evening.State()
	p.showTime(s)
	p.showTiles(s)
	p.showHead(s)
	p.bar.show(s)
	p.asks.show(s)
	p.foot.SetText(p.hint())
	p.showFull()
	p.said = ""
	if p.open == "" {
		p.round.show(s)
	} else {
		p.sheets[p.open].show(s)
	}
	settle(p.scroll)
}

// openSheet shows the sheet of a woman, or that of all.
func (p *Page) openSheet(woman app.ID) {
	if c := p.Shell.Canvas(); c != nil && c.Overlays().Top() == nil && c.Focused() != nil {
		p.home() // a field that is left keeps what was typed in it
	}
	if p.open != woman {
		p.scroll.Offset = fyne.NewPos(0, 0)
	}
	p.open = woman
	var front fyne.CanvasObject = p.round.content
	if woman != "" {
		if p.sheets[woman] == nil {
			p.sheets[woman] = newSheet(p, woman)
		}
		front = p.sheets[woman].content
	}
	p.stage.Objects = []fyne.CanvasObject{front}
	p.stage.Refresh()
	p.renew()
}

// turnPage opens the sheet before or after.
func (p *Page) turnPage(by int) {
	all := append([]app.ID{""}, p.evening.Women()...)
	for i, woman := range all {
		if woman == p.open {
			p.openSheet(all[(i+by+len(all))%len(all)])
			return
		}
	}
}

// settle lays a scrolled page out again after something on it grew or shrank.
func settle(page *container.Scroll) {
	page.Content.Refresh()
	page.Refresh()
}

// Leave keeps what is typed and gives the screen back. The clock goes on.
func (p *Page) Leave() error {
	if p.body == nil {
		return nil
	}
	p.leaveFull()
	if c := p.Shell.Canvas(); c != nil && c.Overlays().Top() == nil {
		c.Unfocus()
	}
	p.warnUnread()
	return p.saver.Flush()
}

// warnUnread tells which days could not be read and are therefore not kept.
func (p *Page) warnUnread() {
	for _, woman := range p.evening.Women() {
		if sheet := p.sheets[woman]; sheet != nil && sheet.unread() {
			p.Shell.Warn(t("meeting.unread", vars{"Name": p.name(woman)}))
		}
	}
	if p.round.unread() {
		p.Shell.Warn(t("meeting.unread.all"))
	}
}

// Close ends the watch over the clock. The meeting itself goes on until it is ended.
func (p *Page) Close() {
	p.closed = true
	p.stop()
	p.stayAwake(false)
}

// Undo takes back what was done last.
func (p *Page) Undo() {
	kind, ok := p.evening.Undo()
	if !ok {
		p.said = t("meeting.undo.nothing")
		p.renew()
		return
	}
	if kind == evening.Step(team.EventBegin) {
		p.attending = true
	}
	p.said = t("meeting.undone", vars{"What": t("meeting.step." + string(kind))}) // keys: meeting.step.*
	p.refill()
}

// refill fills the sheets again with what stands in the meeting.
func (p *Page) refill() {
	p.sheets = make(map[app.ID]*sheet)
	p.openSheet(p.open)
}

// showHead says which meeting it is, when it ends and whether it is late.
func (p *Page) showHead(s team.State) {
	m := p.evening.Meeting()
	title := p.evening.Team().Name
	if m.Number > 0 {
		title = t("meeting.title", vars{"Team": title, "n": m.Number})
	}
	p.header.SetTitle(title)
	p.showLine(s)
	p.showSound()
	p.stepper.show(s)
}
