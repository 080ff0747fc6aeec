package rights

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// Team is her part of a success team. The other women stand by the first letter of what they are called.
type Team struct {
	Name     string      `json:"name"`
	Stays    []Stay      `json:"stays,omitempty"`
	Goals    []team.Goal `json:"goals,omitempty"`
	Women    []string    `json:"women,omitempty"` // the others
	Meetings []Meeting   `json:"meetings,omitempty"`
}

// Stay is a time in which she was in the team.
type Stay struct {
	Joined app.Date `json:"joined,omitempty"`
	Left   app.Date `json:"left,omitempty"`
	Why    string   `json:"why,omitempty"`
}

// Meeting is her part of a meeting.
type Meeting struct {
	Date        app.Date        `json:"date,omitempty"`
	Number      int             `json:"number,omitempty"`
	Place       string          `json:"place,omitempty"`
	Attendance  team.Attendance `json:"attendance,omitempty"`
	LateMinutes int             `json:"lateMinutes,omitempty"`
	Roles       []string        `json:"roles,omitempty"`
	News        string          `json:"news,omitempty"`
	Wish        string          `json:"wish,omitempty"`
	Obstacle    string          `json:"obstacle,omitempty"`
	Ideas       []string        `json:"ideas,omitempty"`
	Offers      []Offer         `json:"offers,omitempty"`
	Promises    []Promise       `json:"promises,omitempty"` // made here
	Results     []Result        `json:"results,omitempty"`  // of earlier ones
	Calls       []string        `json:"calls,omitempty"`    // with whom
	Note        bool            `json:"note,omitempty"`     // there is a note on the evening, which speaks of several women
}

// Offer is help that she offered, or was offered.
type Offer struct {
	From string `json:"from,omitempty"` // "" for herself
	To   string `json:"to,omitempty"`
	Text string `json:"text"`
}

// Promise is what she said she would do.
type Promise struct {
	Text      string   `json:"text"`
	Due       app.Date `json:"due,omitempty"`
	FirstStep string   `json:"firstStep,omitempty"`
	Evidence  string   `json:"evidence,omitempty"`
}

// Result is what became of something promised.
type Result struct {
	Text   string      `json:"text"`
	Result team.Result `json:"result,omitempty"`
	Reason string      `json:"reason,omitempty"`
	Given  bool        `json:"dropped,omitempty"` // she gave it up
}

// veil gives the women of a team their first letters.
type veil struct {
	team   team.Team
	woman  app.ID
	called map[app.ID]string
}

// letter is the first letter of a woman's name; "" for her whose report it is, "?" for one without a name.
func (v veil) letter(id app.ID) string {
	if id == v.woman {
		return ""
	}
	name, _ := v.team.NameOf(id, func(id app.ID) (string, bool) { name, ok := v.called[id]; return name, ok })
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(name))
	if !unicode.IsLetter(first) {
		return "?"
	}
	return string(unicode.ToUpper(first)) + "."
}

// TeamOf is her part of a team; called is what founders are called. False where the team never had to do with her.
func TeamOf(t team.Team, woman app.ID, called map[app.ID]string) (part Team, ok bool) {
	v := veil{t, woman, called}
	part.Name = t.Name
	for _, s := range t.History {
		if s.Woman == woman {
			part.Stays = append(part.Stays, Stay{s.Joined, s.Left, s.Why})
		}
	}
	for _, g := range t.Goals {
		if g.Woman == woman {
			part.Goals = append(part.Goals, g)
		}
	}
	for _, m := range t.Meetings {
		if meeting, hers := v.meeting(m); hers {
			part.Meetings = append(part.Meetings, meeting)
		}
	}
	member := slices.Contains(t.Members, woman)
	if _, guest := t.Guest(woman); !guest && !member && part.Stays == nil && part.Goals == nil && part.Meetings == nil {
		return Team{}, false
	}
	for _, id := range t.Women("") {
		if id != woman {
			part.Women = append(part.Women, v.letter(id))
		}
	}
	slices.Sort(part.Women)
	return part, true
}

// meeting is her part of a meeting; false where nothing there is hers.
func (v veil) meeting(m team.Meeting) (out Meeting, hers bool) {
	turn := m.Turn(v.woman)
	out = Meeting{
		Attendance: m.Attendance[v.woman], LateMinutes: m.LateMinutes[v.woman],
		News: turn.News, Wish: turn.Wish, Obstacle: turn.Obstacle, Ideas: slices.Clone(turn.Ideas),
	}
	for _, r := range team.Roles {
		if m.Roles[string(r)] == v.woman {
			out.Roles = append(out.Roles, string(r))
		}
	}
	for _, c := range turn.Commitments {
		out.Promises = append(out.Promises, Promise{c.Text, c.Due, c.FirstStep, c.Evidence})
	}
	v.between(m, &out)
	out.Results = v.results(m)
	hers = out.Attendance != "" || out.LateMinutes != 0 || out.Roles != nil || turn.Founder == v.woman && !emptyTurn(out) ||
		out.Offers != nil || out.Results != nil || out.Calls != nil
	out.Date, out.Number, out.Place, out.Note = m.Date, m.Number, m.Place, m.Note != ""
	return out, hers
}

func emptyTurn(m Meeting) bool {
	return m.News == "" && m.Wish == "" && m.Obstacle == "" && m.Ideas == nil && m.Promises == nil
}

// between is what she has with others: help, and calls.
func (v veil) between(m team.Meeting, out *Meeting) {
	for _, t := range m.Turns {
		for _, o := range t.Offers {
			if o.From == v.woman || o.To == v.woman {
				out.Offers = append(out.Offers, Offer{v.letter(o.From), v.letter(o.To), o.Text})
			}
		}
	}
	for _, b := range m.Buddies {
		if !slices.Contains(b.Women(), v.woman) {
			continue
		}
		for _, id := range b.Women() {
			if id != v.woman {
				out.Calls = append(out.Calls, v.letter(id))
			}
		}
	}
}

// results are what became at a meeting of what she had promised before.
func (v veil) results(m team.Meeting) (out []Result) {
	for _, earlier := range v.team.Meetings {
		for _, c := range earlier.Turn(v.woman).Commitments {
			r := Result{Text: c.Text, Result: m.Results[c.ID], Reason: m.Reasons[c.ID], Given: slices.Contains(m.Dropped, c.ID)}
			if r.Result != "" || r.Reason != "" || r.Given {
				out = append(out, r)
			}
		}
	}
	return out
}
