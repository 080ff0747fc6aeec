package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// CallNames are what founders are called on the papers of a team. Two women of the team who bear one name are told apart
// by the first letter of the family name.
func CallNames(t team.Team, founders []app.Founder) map[app.ID]string {
	inTeam := func(id app.ID) bool {
		return slices.Contains(t.Members, id) || slices.ContainsFunc(t.History, func(s team.Stay) bool { return s.Woman == id })
	}
	bearers := map[string]int{}
	for _, g := range t.GuestMembers {
		bearers[g.Name]++
	}
	for _, f := range founders {
		if inTeam(f.ID) {
			bearers[f.Spoken()]++
		}
	}
	names := make(map[app.ID]string, len(founders))
	for _, f := range founders {
		name := f.Spoken()
		if first, _ := utf8.DecodeRuneInString(f.FamilyNames); inTeam(f.ID) && bearers[name] > 1 && f.FamilyNames != "" {
			name += " " + string(first) + "."
		}
		names[f.ID] = name
	}
	return names
}

// paper is what the papers of a meeting share.
type paper struct {
	*wording
	team    team.Team
	meeting team.Meeting
	names   map[app.ID]string
}

// name is what a woman is called.
func (p *paper) name(woman app.ID) string {
	name, former := p.team.NameOf(woman, func(id app.ID) (string, bool) {
		name, known := p.names[id]
		return name, known
	})
	if former {
		return team.Former(p.Locale)
	}
	return isolated(name)
}

// list are the names of women in one line.
func (p *paper) list(women []app.ID) string {
	names := make([]string, len(women))
	for i, id := range women {
		names[i] = p.name(id)
	}
	return strings.Join(names, p.T("doc.list.comma")+" ")
}

// on writes a day with its name, and a time; "" without a day.
func (w *wording) on(day app.Date, at app.Clock) string {
	if !day.Valid() {
		return ""
	}
	weekday := w.T(team.WeekdayOf(day).TextKey()) // keys: doc.weekday.*
	v := translations.Vars{"Weekday": weekday, "Date": w.LongDate(day.Time()), "Time": string(at)}
	if !at.Valid() {
		return w.T("doc.team.when.day", v)
	}
	return w.T("doc.team.when", v)
}

// kicker names the team.
func (p *paper) kicker() string {
	return p.T("doc.team.kicker", vars("Team", isolated(p.team.Name)))
}

// occasion names the meeting: its number and its day.
func (p *paper) occasion() string {
	number := ""
	if p.meeting.Number > 0 {
		number = p.T("doc.team.meeting", vars("Number", p.meeting.Number))
	}
	return joined(number, p.on(p.meeting.Date, ""))
}

// day is that of the meeting, else "".
func (p *paper) day() string { return p.Date(p.meeting.Date.Time()) }

// next is the next meeting as agreed; what was left open is as the team has it, else as it was this time. False where no
// day is agreed.
func (p *paper) next() (team.Next, bool) {
	if p.meeting.Next == nil || !p.meeting.Next.Date.Valid() {
		return team.Next{}, false
	}
	next := *p.meeting.Next
	next.Start = cmp.Or(next.Start, p.team.Start, p.meeting.Start)
	next.Place = cmp.Or(next.Place, p.team.Place, p.meeting.Place)
	return next, true
}

// written are the commitments that say something; one that was only begun says nothing yet.
func written(all []team.Promise) []team.Promise {
	return slices.DeleteFunc(slices.Clone(all), func(p team.Promise) bool { return p.Text == "" })
}

// subtitle is a heading in the text of a handout.
func subtitle(text string, size float64) Block {
	return Text{Spans: []Span{{Text: text}}, Style: Style{Size: size, Bold: true, Color: Teal}, Role: RoleHeading2, Lead: true}
}

// said is a name in bold and what belongs to it, in one paragraph of the direction of the document.
func (w *wording) said(name, text string, size float64) Block {
	return Text{Style: Style{Size: size}, Spans: []Span{
		{Text: inflow(w.Locale) + name + ":", Bold: true}, {Text: "\u00a0 " + isolated(text)},
	}}
}
