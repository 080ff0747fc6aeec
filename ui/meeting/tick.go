package meeting

import (
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// awakeEvery is how many ticks lie between two calls of KeepAwake.
const awakeEvery = 20

// tick shows the time and has the next tick come when the next second begins.
func (p *Page) tick() {
	if p.closed {
		return
	}
	if p.Context.Err() != nil {
		p.Close()
		return
	}
	if p.evening.Watch() {
		p.Shell.Warn(t("meeting.put-back"))
	}
	s := p.evening.State()
	p.showTime(s)
	if p.ticks%awakeEvery == 0 || p.awake != runs(s) {
		p.stayAwake(runs(s))
	}
	if minute := p.ticks % 10; minute == 0 {
		p.showTiles(s)
	}
	p.ticks++
	rest := time.Second - time.Duration(p.Now().Nanosecond())
	p.stop = p.After(rest+5*time.Millisecond, p.tick)
}

func runs(s team.State) bool { return s.Begun && !s.Ended && !s.Asks }

// stayAwake keeps the office unlocked and the screen lit, or no longer.
func (p *Page) stayAwake(on bool) {
	if on || p.awake {
		p.KeepAwake(on)
	}
	p.awake = on
}

// showTime shows what changes with every second, and rings when a turn is over soon or over.
func (p *Page) showTime(s team.State) {
	seen := p.see(s)
	p.ring(s, seen.tone)
	p.face.show(seen)
	p.showLine(s)
	if p.full != nil {
		p.full.face.show(seen)
	}
	if asks := s.Asks; asks != p.asks.content.Visible() {
		p.asks.show(s)
		p.bar.show(s)
	}
}

// ring sounds once when the same turn begins to be over soon, and twice when it is over.
func (p *Page) ring(s team.State, now tone) {
	before := p.shown
	p.shown = shown{s.Woman, s.Round, now}
	same := before.woman == s.Woman && before.round == s.Round
	if !same || now == before.tone || p.Ring == nil || !p.Sound() {
		return
	}
	switch {
	case now == warning && before.tone == going:
		p.Ring(1)
	case now == over && (before.tone == going || before.tone == warning):
		p.Ring(2)
	}
}

// showLine says when the meeting ends, and by how much it would end late.
func (p *Page) showLine(s team.State) {
	line := p.headLine(s)
	if line != p.line {
		p.line = line
		p.header.SetLine(line)
	}
}

func (p *Page) headLine(s team.State) string {
	if !s.Begun || s.Ended || s.Asks {
		m := p.evening.Meeting()
		if m.Date == "" {
			return ""
		}
		return t("meeting.line.date", vars{"Date": dateText(m.Date)})
	}
	end := p.Now().Add(time.Duration(s.Left-s.Late) * time.Second)
	at := vars{"Time": translations.Current().Time(end), "n": minutes(s.Behind())}
	if s.Behind() < 60 {
		return t("meeting.line.end", at)
	}
	return t("meeting.line.behind", at)
}

// scrollTo brings the part of the open sheet to the top that belongs to a round.
func (p *Page) scrollTo(r team.Round) {
	sheet := p.sheets[p.open]
	if sheet == nil {
		return
	}
	top := float32(0)
	switch r {
	case team.Work:
		top = sheet.notes.content.Position().Y
	case team.Commitments:
		top = sheet.making.content.Position().Y
	default:
	}
	most := p.scroll.Content.MinSize().Height - p.scroll.Size().Height
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(top, most))))
}

// turned opens the sheet of the woman whose turn it is now, or that of all when the rounds are over.
func (p *Page) turned(before app.ID) {
	switch s := p.evening.State(); {
	case s.Woman != "" && (s.Woman != before || s.Woman != p.open):
		p.openSheet(s.Woman)
		p.scrollTo(s.Round)
	case s.Round == team.Closing && before != "":
		p.openSheet("")
	default:
		p.renew()
	}
}
