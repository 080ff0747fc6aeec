package command

import (
	"slices"
	"strconv"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/report"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// The failures with teams and their meetings.
var (
	errNoTeam          = &app.Error{Code: "no-team"}
	errSeveralTeams    = &app.Error{Code: "several-teams"}
	errNoMeeting       = &app.Error{Code: "no-meeting"}
	errSeveralMeetings = &app.Error{Code: "several-meetings"}
	errNoneHeld        = &app.Error{Code: "no-held-meeting"}
	errNoWoman         = &app.Error{Code: "no-woman"}
	errNobodyThere     = &app.Error{Code: "nobody-there"}
)

// sitting is a meeting of which papers are printed.
type sitting struct {
	office  app.Office
	women   []archive.Founder // of the office
	names   map[app.ID]string // what they are called in the team
	team    team.Team
	meeting team.Meeting
	words   []string // behind those that name the team
}

// ofMeeting lays a paper of the meeting out that words and flag name: without the flag of the newest that was held.
func ofMeeting(lay func(*call, sitting, string) (*report.Document, error)) func(*call, Office, archive.Document, string) (*report.Document, error) {
	return func(c *call, _ Office, doc archive.Document, lang string) (*report.Document, error) {
		s := sitting{office: doc.Office, women: doc.Founders}
		var err error
		if s.team, s.words, err = teamOf(doc.Teams, c.words[1:]); err != nil {
			return nil, err
		}
		if s.meeting, err = c.meetingOf(s.team); err != nil {
			return nil, err
		}
		var founders []app.Founder
		for _, f := range doc.Founders {
			founders = append(founders, f.Founder)
		}
		s.names = report.CallNames(s.team, founders)
		return lay(c, s, lang)
	}
}

// minutesPDF are the minutes for all.
func (c *call) minutesPDF(s sitting, lang string) (*report.Document, error) {
	if len(s.words) > 0 {
		return nil, errNoTeam.Because(nil, translations.Vars{"Words": strings.Join(c.words[1:], " ")})
	}
	return report.Minutes(report.MinutesInput{
		Office: s.office, Team: s.team, Meeting: s.meeting, Names: s.names, Lang: lang, Created: c.stampOf(s.meeting.Date),
	})
}

// slipPDF is the slip of the woman whom the words name, else those of all; each in her own language where nobody says
// otherwise.
func (c *call) slipPDF(s sitting, lang string) (*report.Document, error) {
	in := report.SlipInput{
		Office: s.office, Team: s.team, Meeting: s.meeting, Names: s.names, Langs: map[app.ID]string{}, Created: c.stampOf(s.meeting.Date),
	}
	if c.has(flagLang) {
		in.Lang = lang
	}
	for _, f := range s.women {
		in.Langs[f.ID] = f.HandoutLanguage
	}
	if len(s.words) > 0 {
		woman, err := s.woman(in.Women())
		if err != nil {
			return nil, err
		}
		return report.Slip(in, woman)
	}
	if len(in.Women()) == 0 {
		return nil, errNobodyThere
	}
	return report.Slips(in)
}

// woman is the one of the team whom the words name; the others are those who take part without belonging to it.
func (s sitting) woman(others []app.ID) (app.ID, error) {
	all := s.team.Women(s.meeting.Date)
	for _, id := range others {
		if !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	found := named(all, s.words, func(id app.ID) (app.ID, string) { return id, s.fullName(id) })
	vars := translations.Vars{"Words": strings.Join(s.words, " "), "n": len(found)}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		vars["Names"] = s.list(all)
		return "", errNoWoman.Because(nil, vars)
	}
	vars["Names"] = s.list(found)
	return "", errSeveral.Because(nil, vars)
}

// fullName is all that a woman is called.
func (s sitting) fullName(id app.ID) string {
	if g, ok := s.team.Guest(id); ok {
		return g.Name
	}
	for _, f := range s.women {
		if f.ID == id {
			return f.CallName + " " + f.DisplayName()
		}
	}
	return ""
}

func (s sitting) list(women []app.ID) string {
	out := make([]string, len(women))
	for i, id := range women {
		name, _ := s.team.NameOf(id, func(id app.ID) (string, bool) { return s.names[id], true })
		out[i] = string(id) + " (" + name + ")"
	}
	return strings.Join(out, ", ")
}

// teamOf is the team that the first words name, as many of them as can be, and the words behind them.
func teamOf(all []team.Team, words []string) (t team.Team, rest []string, err error) {
	all = slices.DeleteFunc(slices.Clone(all), func(t team.Team) bool { return t.BinnedOn != "" })
	for n := len(words); n > 0; n-- {
		found := named(all, words[:n], func(t team.Team) (app.ID, string) { return t.ID, t.Name })
		if len(found) == 1 {
			return found[0], words[n:], nil
		}
		if len(found) > 1 {
			var names []string
			for _, t := range found {
				names = append(names, string(t.ID)+" ("+t.Name+")")
			}
			return t, nil, errSeveralTeams.Because(nil, translations.Vars{"Words": strings.Join(words[:n], " "), "Names": strings.Join(names, ", ")})
		}
	}
	return t, nil, errNoTeam.Because(nil, translations.Vars{"Words": strings.Join(words, " ")})
}

// named are those of all whom the words name: the one with that id, else those who are called so, else those with such
// words at the beginning of words of their name.
func named[T any](all []T, words []string, who func(T) (app.ID, string)) []T {
	sought := app.Fold(strings.Join(words, " "))
	var called, alike []T
	for _, x := range all {
		id, name := who(x)
		if len(words) == 1 && string(id) == words[0] {
			return []T{x}
		}
		name = app.Fold(name)
		if name == sought {
			called = append(called, x)
		}
		if sought != "" && fits(name, strings.Fields(sought)) {
			alike = append(alike, x)
		}
	}
	if len(called) > 0 && sought != "" {
		return called
	}
	return alike
}

// fits tells that every word begins a word of the name.
func fits(name string, words []string) bool {
	parts := strings.Fields(name)
	return !slices.ContainsFunc(words, func(word string) bool {
		return !slices.ContainsFunc(parts, func(part string) bool { return strings.HasPrefix(part, word) })
	})
}

// meetingOf is the meeting that the flag names by id, number or day, else the newest that was held.
func (c *call) meetingOf(t team.Team) (team.Meeting, error) {
	vars := translations.Vars{"Team": t.Name, "Meeting": c.flags[flagMeeting]}
	if !c.has(flagMeeting) {
		m, ok := t.Newest()
		if !ok {
			return m, errNoneHeld.Because(nil, vars)
		}
		return m, nil
	}
	found := c.meetings(t, c.flags[flagMeeting])
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return team.Meeting{}, errNoMeeting.Because(nil, vars)
	}
	var names []string
	for _, m := range found {
		names = append(names, string(m.ID))
	}
	vars["Names"] = strings.Join(names, ", ")
	return team.Meeting{}, errSeveralMeetings.Because(nil, vars)
}

// meetings are those with that id, number or day, in the order of time.
func (c *call) meetings(t team.Team, asked string) []team.Meeting {
	if m, ok := t.Meeting(app.ID(asked)); ok {
		return []team.Meeting{m}
	}
	day := app.Date(asked)
	number, err := strconv.Atoi(asked)
	if typed, wrong := c.l.ParseDate(asked, c.env.Now()); err != nil && wrong == nil && !day.Valid() {
		day = app.DateOf(typed)
	}
	return slices.DeleteFunc(t.Ordered(), func(m team.Meeting) bool {
		return (err != nil || m.Number != number) && (!day.Valid() || m.Date != day)
	})
}
