package meeting

import (
	"wurzelwerk/app/team"
	"wurzelwerk/ui/widgets"
)

// onGo does what comes next.
func (p *Page) onGo() {
	if p.evening.State().Asks {
		p.onGoOn()
		return
	}
	next := p.evening.Coming()
	switch next.Kind {
	case "":
		if !p.evening.State().Begun {
			p.said = t("meeting.nobody")
			p.renew()
		}
		return
	case team.EventEnd:
		p.onEnd()
		return
	case team.EventBegin:
		p.attending = false
	}
	p.giving = false
	before := p.evening.State().Woman
	p.evening.Go()
	p.turned(before)
}

func (p *Page) onPause() {
	p.evening.Pause()
	p.renew()
}

func (p *Page) onExtend(minutes int) {
	if p.evening.Extend(minutes) {
		p.renew()
	}
}

func (p *Page) onSkip() {
	if p.evening.Skip() != "" {
		p.renew()
	}
}

// onGive lets the figures give minutes, from the woman whose turn it is, or lets them be.
func (p *Page) onGive() {
	s := p.evening.State()
	if p.giving || !runs(s) || s.Round == team.Closing {
		p.giving = false
	} else {
		p.giving, p.giver, p.attending = true, s.Woman, false
	}
	p.renew()
}

// onAttend lets the figures note attendance, or lets them be. Before the beginning they always do.
func (p *Page) onAttend() {
	if s := p.evening.State(); s.Begun {
		p.attending, p.giving = !p.attending, false
		p.renew()
	}
}

// onEscape leaves what is in front: the full screen, the giving of minutes, or a field.
func (p *Page) onEscape() {
	switch {
	case p.full != nil:
		p.leaveFull()
	case p.giving:
		p.giving = false
		p.renew()
	default:
		p.home()
	}
}

// onSound turns the sound on or off, and lets it be heard.
func (p *Page) onSound() {
	if p.Ring == nil {
		return
	}
	p.SetSound(!p.Sound())
	if p.Sound() {
		p.Ring(1)
	}
	p.showSound()
}

func (p *Page) showSound() {
	if p.Ring == nil {
		return
	}
	text := t("meeting.sound.off")
	if p.Sound() {
		text = t("meeting.sound.on")
	}
	label(p.sound, keyed("F12", text))
}

// onEnd asks whether the meeting is to end, and says what is missing.
func (p *Page) onEnd() {
	p.leaveFull()
	question := t("meeting.end.question")
	if next := p.evening.Meeting().Next; next == nil || next.Date == "" {
		question = t("meeting.end.no-next")
	}
	widgets.Ask(p.Shell.Canvas(), t("meeting.end.title"), question, t("meeting.end.verb"), false, func() {
		p.evening.End()
		p.ended()
	})
}

// onGoOn lets a meeting that was left go on.
func (p *Page) onGoOn() {
	p.evening.GoOn()
	p.turned("")
}

// onFinish ends a meeting that was left.
func (p *Page) onFinish() {
	p.evening.Finish()
	p.ended()
}

func (p *Page) ended() {
	p.stayAwake(false)
	p.renew()
	p.onBack()
}

// onBack goes back to the team.
func (p *Page) onBack() {
	if err := p.Leave(); err != nil {
		p.Shell.Fail(err)
		return
	}
	m := p.evening.Meeting()
	p.Done(p.evening.Parts.Team, m.ID)
}

// importance marks a button whose mode is on.
func importance(b *widgets.Button, on bool) {
	want := widgets.QuietButton("", nil, nil).Importance
	if on {
		want = widgets.PrimaryButton("", nil, nil).Importance
	}
	if b.Importance != want {
		b.Importance = want
		b.Refresh()
	}
}
