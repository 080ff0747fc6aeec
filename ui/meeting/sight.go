package meeting

import (
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/meeting/evening"
)

// see is what the clock shows of a state.
func (p *Page) see(s team.State) sight {
	switch {
	case s.Asks:
		return p.left(s)
	case s.Ended:
		log := p.evening.Meeting().Clock
		return sight{name: t("meeting.ended"), time: p.wall(log[len(log)-1].At), word: t("meeting.ended.word"), part: -1}
	case !s.Begun:
		return p.before()
	case s.Woman != "":
		return p.turn(s)
	default:
		return p.between(s)
	}
}

// wall is the time of the day of a moment.
func (p *Page) wall(m team.Moment) string {
	return translations.Current().Time(m.Time().In(p.Now().Location()))
}

// left is a meeting that seems to have been left.
func (p *Page) left(s team.State) sight {
	log := p.evening.Meeting().Clock
	out := sight{name: t("meeting.left"), time: p.wall(log[len(log)-1].At), tone: paused, part: -1}
	out.word = t("meeting.left.word", vars{"Date": dateText(p.evening.Meeting().Date)})
	if s.Woman != "" {
		out.next = p.name(s.Woman)
	}
	return out
}

// before is the time of the day until the meeting begins.
func (p *Page) before() sight {
	m, plan := p.evening.Meeting(), p.evening.Plan()
	out := sight{name: t("meeting.who"), time: translations.Current().Time(p.Now()), part: -1}
	if m.Start.Valid() {
		out.side = t("meeting.starts", vars{"Time": string(m.Start)})
	}
	if here := len(p.evening.Present()); here > 0 {
		out.name = t("meeting.here", vars{"n": here})
	}
	switch problem := plan.Problem(); problem {
	case "":
		out.word = t("meeting.share", vars{"n": plan.Work})
	case team.NobodyThere:
	default:
		out.word = t(problem.TextKey()) // keys: team.plan.*
	}
	return out
}

// turn is the turn of a woman.
func (p *Page) turn(s team.State) sight {
	out := sight{
		name: p.name(s.Woman), side: t(s.Round.TextKey()), // keys: doc.team.round.*
		time: clockText(s.Remaining), tone: going, word: t("meeting.going"), next: p.after(), part: 0,
	}
	for _, a := range s.Women {
		if a.Woman == s.Woman {
			if all := a.In(s.Round).Allotted(); all > 0 {
				out.part = float32(s.Remaining) / float32(all)
			}
		}
	}
	switch {
	case s.Remaining == 0:
		out.time, out.tone, out.word = overText(s.Overrun), over, t("meeting.over")
	case s.Warning && s.Round == team.Work:
		out.tone, out.word = warning, t("meeting.warning", vars{"n": team.WarnSeconds / 60})
	case s.Warning:
		out.tone, out.word = warning, t("meeting.warning.short", vars{"n": team.WarnSecondsShort})
	}
	return held(s, out)
}

// held is a sight in a pause.
func held(s team.State, out sight) sight {
	if s.Paused {
		out.tone, out.word = paused, t("meeting.paused")
	}
	return out
}

// between is the clock while it is nobody's turn.
func (p *Page) between(s team.State) sight {
	out := sight{name: t(s.Round.TextKey()), next: p.after(), part: -1} // keys: doc.team.round.*
	switch {
	case s.Round == team.Closing && s.Late > 0:
		out.time, out.tone, out.word = overText(s.Late), over, t("meeting.late")
	case s.Round == team.Closing:
		out.time, out.tone, out.word = clockText(s.Left), going, t("meeting.until-end")
		if s.Left <= team.WarnSeconds {
			out.tone, out.word = warning, t("meeting.warning", vars{"n": team.WarnSeconds / 60})
		}
	case s.Round == team.Opening:
		out.time, out.word = clockText(s.Elapsed), t("meeting.opening")
	case s.NextUp != "":
		out.name, out.side = p.name(s.NextUp), out.name
		out.time, out.word = clockText(p.evening.Left(s.NextUp)), t("meeting.waiting")
	default:
		out.time, out.word = clockText(s.Left), t("meeting.until-end")
	}
	return held(s, out)
}

// after says what comes next.
func (p *Page) after() string {
	switch next := p.evening.Coming(); {
	case next.Kind == team.EventRound && next.Woman == "":
		return t("meeting.then", vars{"What": t(next.Round.TextKey())}) // keys: doc.team.round.*
	case next.Woman != "":
		return t("meeting.then", vars{"What": p.name(next.Woman)})
	default:
		return ""
	}
}

// goes is the label of what Go would do.
func (p *Page) goes(next evening.Move) string {
	switch {
	case next.Kind == team.EventBegin:
		return t("meeting.go.begin")
	case next.Kind == team.EventEnd:
		return t("meeting.go.end")
	case next.Kind == team.EventRound && next.Woman == "":
		return t("meeting.go", vars{"What": t(next.Round.TextKey())}) // keys: doc.team.round.*
	case next.Kind == team.EventRound:
		return t("meeting.go.round", vars{"Round": t(next.Round.TextKey()), "Name": p.name(next.Woman)}) // keys: doc.team.round.*
	case next.Woman != "":
		return t("meeting.go", vars{"What": p.name(next.Woman)})
	default:
		return t("meeting.go.begin")
	}
}
