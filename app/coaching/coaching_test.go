package coaching

import (
	"testing"

	"wurzelwerk/app"
)

func TestWhatKeepsAMeasureFromBeingSaved(t *testing.T) {
	cost := func(cents int64) *int64 { return &cents }
	for want, m := range map[string]Measure{
		"":                                {Text: "Preisliste", CostCents: cost(0), Status: Open, Responsible: "team"},
		"text: required":                  {Status: Done},
		"costCents: range, expected >= 0": {Text: "x", CostCents: cost(-1)},
		"due: value, expected 2025-03-24": {Text: "x", Due: "soon"},
		"status: value, expected open, in-progress, done, dropped":        {Text: "x", Status: "late"},
		"responsible: value, expected founder, consultant, team, partner": {Text: "x", Responsible: "nobody"},
	} {
		if got := m.Validate().Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWhatKeepsASourceFromBeingSaved(t *testing.T) {
	const places = "statement, field, option, scenario, shift, expansion, liquidity, years"
	for _, c := range []struct {
		from Source
		want string
	}{
		{Source{}, ""},
		{Source{SWOT: "s", Pairs: []Pair{{}}}, ""},
		{Source{Potential: "p"}, ""},
		{Source{Potential: "p", Part: PartOf(PartStatement, "pricing.calculated")}, ""},
		{Source{Potential: "p", Part: PartOf(PartField, "A")}, ""},
		{Source{Potential: "p", Part: PartOf(PartOption, "a")}, ""},
		{Source{Potential: "p", Part: PartOf(PartScenario, "S")}, ""},
		{Source{Potential: "p", Part: PartOf(PartShift, "V")}, ""},
		{Source{Potential: "p", Part: PartOf(PartExpansion, "X")}, ""},
		{Source{Potential: "p", Part: PartOf(PartLiquidity, "")}, ""},
		{Source{Potential: "p", Part: PartYears}, ""},
		{Source{Team: "t"}, ""},
		{Source{Team: "t", Meeting: "m", Commitment: "z"}, ""},
		{Source{SWOT: "s", Potential: "p"}, "from.potential: twice"},
		{Source{Pairs: []Pair{{}}, Potential: "p"}, "from.potential: twice"},
		{Source{SWOT: "s", Team: "t"}, "from.team: twice"},
		{Source{Pairs: []Pair{{}}, Team: "t"}, "from.team: twice"},
		{Source{Potential: "p", Part: PartYears, Team: "t", Meeting: "m"}, "from.team: twice"},
		{Source{Session: "c"}, ""},
		{Source{SWOT: "s", Session: "c"}, "from.session: twice"},
		{Source{Pairs: []Pair{{}}, Session: "c"}, "from.session: twice"},
		{Source{Potential: "p", Session: "c"}, "from.session: twice"},
		{Source{Team: "t", Session: "c"}, "from.session: twice"},
		{Source{Meeting: "m"}, "from.team: required"},
		{Source{Team: "t", Commitment: "z"}, "from.meeting: required"},
		{Source{Part: PartLiquidity}, "from.potential: required"},
		{Source{SWOT: "s", Part: "years"}, "from.potential: required"},
		{Source{Potential: "p", Part: "field"}, "from.part: value, expected " + places},
		{Source{Potential: "p", Part: "field:"}, "from.part: value, expected " + places},
		{Source{Potential: "p", Part: "years:2024"}, "from.part: value, expected " + places},
		{Source{Potential: "p", Part: "liquidity:"}, "from.part: value, expected " + places},
		{Source{Potential: "p", Part: ":A"}, "from.part: value, expected " + places},
		{Source{Potential: "p", Part: "wish:A"}, "from.part: value, expected " + places},
	} {
		if got := (Measure{Text: "x", From: &c.from}).Validate().Error(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.from, got, c.want)
		}
	}
}

func TestAPartIsTakenApartAsItWasMade(t *testing.T) {
	for _, kind := range parts {
		for _, name := range []string{"A", "a:b", ""} {
			s := Source{Part: PartOf(kind, name)}
			if k, n := s.Place(); k != kind || n != name {
				t.Errorf("%q is %q, %q", s.Part, k, n)
			}
		}
	}
}

func TestOverdue(t *testing.T) {
	const today = app.Date("2025-05-13")
	for _, c := range []struct {
		name string
		m    Measure
		want bool
	}{
		{"without a day", Measure{Status: Open}, false},
		{"due today", Measure{Due: "2025-05-13"}, false},
		{"due yesterday", Measure{Due: "2025-05-12"}, true},
		{"in progress", Measure{Due: "2025-05-12", Status: InProgress}, true},
		{"done", Measure{Due: "2025-05-12", Status: Done}, false},
		{"dropped", Measure{Due: "2025-05-12", Status: Dropped}, false},
		{"thrown away", Measure{Due: "2025-05-12", BinnedOn: "2025-05-01"}, false},
	} {
		if got := c.m.Overdue(today); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestWhatKeepsASessionFromBeingSaved(t *testing.T) {
	for want, s := range map[string]Session{
		"": {Start: "23:00", End: "00:30", Kind: "first", Place: "phone", Status: "draft"},
		"start: value, expected 09:30\nplace: value, expected office, shop, online, phone, home, other": {Start: "9", Place: "bar"},
		"breakMinutes: range, expected >= 0\nprepMinutes: range, expected >= 0\ntravelMinutes: range, expected >= 0\ninterpreterMinutes: range, expected >= 0": {
			BreakMinutes: -1, PrepMinutes: -1, TravelMinutes: -1, InterpreterMins: -1,
		},
		"addenda[0].on: value, expected 2025-03-24":                                    {Addenda: []Addendum{{On: "later"}}},
		"breakMinutes: range, expected <= 1440\nfollowUpMinutes: range, expected >= 0": {BreakMinutes: 1441, FollowUpMinutes: -1},
		"tasks[1].by: value, expected founder, consultant":                             {Tasks: []Task{{By: "founder"}, {By: "team"}}},
	} {
		if got := s.Validate().Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
