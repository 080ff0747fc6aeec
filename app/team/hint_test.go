package team

import (
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

func kinds(hints []Hint) []HintKind {
	var out []HintKind
	for _, h := range hints {
		out = append(out, h.Kind)
	}
	return out
}

func TestHints(t *testing.T) {
	const today = app.Date("2025-05-14")
	ahead := []Meeting{{ID: "1", State: Held, Date: "2025-05-13", Next: &Next{Date: "2025-05-27"}}}
	for _, c := range []struct {
		name string
		team Team
		want []HintKind
	}{
		{"as it should be", Team{Members: women(5), Meetings: ahead}, nil},
		{"three and eight are enough", Team{Members: women(8), Meetings: ahead}, nil},
		{"without a meeting yet", Team{Members: women(3)}, nil},
		{"too few", Team{Members: women(2)}, []HintKind{HintFew}},
		{"too many", Team{Members: women(8), GuestMembers: []Guest{{ID: "g"}}}, []HintKind{HintMany}},
		{"nobody, but at an end", Team{EndedOn: "2025-05-01"}, nil},
		{"nobody, at an end today", Team{EndedOn: today}, nil},
		{"a next one today", Team{Members: women(3), Meetings: []Meeting{{ID: "1", State: Held, Date: "2025-05-13", Next: &Next{Date: today}}}}, nil},
		{"one after one that was cancelled", Team{Members: women(3), Meetings: []Meeting{{ID: "0", Date: "2025-05-01", State: Cancelled}, {ID: "1", Date: today}}}, nil},
		{"nobody, but in the bin", Team{BinnedOn: "2025-05-01"}, nil},
		{"an end that is still to come", Team{EndedOn: "2025-06-01"}, []HintKind{HintFew}},
		{"a goal that is past", Team{Members: women(3), Goals: []Goal{{Woman: "a", Until: "2025-05-13"}, {Woman: "b", Until: today}}}, []HintKind{HintGoal}},
		{"a goal that was reached", Team{Members: women(3), Goals: []Goal{{Woman: "a", Until: "2025-05-13", Reached: "partly"}}}, nil},
		{"a goal followed by another", Team{Members: women(3), Goals: []Goal{{Woman: "a", Until: "2025-05-13"}, {Woman: "a", From: "2025-05-13", Until: "2025-07-01"}}}, nil},
		{"no next", Team{Members: women(3), Meetings: []Meeting{{ID: "1", State: Held, Date: "2025-05-13", Next: &Next{Date: "2025-05-12"}}}}, []HintKind{HintNoNext}},
		{"one that is planned", Team{Members: women(3), Meetings: []Meeting{{ID: "1", State: Planned, Date: today}}}, nil},
		{"one that was cancelled", Team{Members: women(3), Meetings: []Meeting{{ID: "1", State: Cancelled, Date: "2025-06-01"}}}, []HintKind{HintNoNext}},
		{"one that nobody closed", Team{Members: women(3), Meetings: []Meeting{{ID: "1", State: Planned, Date: "2025-05-13"}, {ID: "2", Date: "2025-06-01"}}}, []HintKind{HintMissed}},
		{"two on one day", Team{Members: women(3), Meetings: []Meeting{{ID: "1", Date: today}, {ID: "2", Date: today, Start: "18:00"}}}, []HintKind{HintSameDay}},
		{"two on one day, one cancelled", Team{Members: women(3), Meetings: []Meeting{{ID: "1", Date: today}, {ID: "2", Date: today, State: Cancelled}}}, nil},
	} {
		if got := kinds(c.team.Hints(Facts{Today: today})); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestWhoCompetes(t *testing.T) {
	team := Team{Members: women(3)}
	for _, c := range []struct {
		a, b Trade
		want bool
	}{
		{Trade{"a", "Café", "Nordstadt"}, Trade{"b", "cafe ", "nordstadt"}, true},
		{Trade{"a", "Café", "Nordstadt"}, Trade{"b", "Café und Catering", "Nordstadt"}, true},
		{Trade{"a", "Café", "Nordstadt"}, Trade{"b", "Café", "Hörde"}, false},
		{Trade{"a", "Café", ""}, Trade{"b", "Café", ""}, false},
		{Trade{"a", "", "Nordstadt"}, Trade{"b", "", "Nordstadt"}, false},
		{Trade{"a", "Café", "Nordstadt"}, Trade{"b", "Änderungsschneiderei", "Nordstadt"}, false},
		{Trade{"a", "Café", "Nordstadt"}, Trade{"a", "Café", "Nordstadt"}, false},
		{Trade{"a", "Café", "Nordstadt"}, Trade{"x", "Café", "Nordstadt"}, false},
	} {
		got := team.Hints(Facts{Trades: []Trade{c.a, c.b, c.a}})
		if back := team.Hints(Facts{Trades: []Trade{c.b, c.a}}); len(back) != len(got) {
			t.Errorf("the other way round: %+v", back)
		}
		if (len(got) == 1 && got[0].Kind == HintCompete && slices.Equal(got[0].Women, []app.ID{"a", "b"})) != c.want || len(got) > 1 {
			t.Errorf("%+v and %+v: %+v", c.a, c.b, got)
		}
	}
}

func TestEveryPairThatCompetesIsNamed(t *testing.T) {
	all := Facts{Trades: []Trade{{"x", "Café", "N"}, {"a", "Bäckerei", "N"}, {"a", "Café", "N"}, {"b", "Café", "N"}, {"c", "Café", "N"}}}
	var pairs []app.ID
	for _, h := range (Team{Members: women(3)}).Hints(all) {
		pairs = append(pairs, h.Women...)
	}
	if !slices.Equal(pairs, []app.ID{"a", "b", "a", "c", "b", "c"}) {
		t.Errorf("%v", pairs)
	}
}

func TestFormerMembers(t *testing.T) {
	team := sample(t)
	known := func(id app.ID) bool { return id != "f-rasha" }
	hints := team.Hints(Facts{Today: "2025-05-14", Known: known})
	if len(hints) != 1 || hints[0].Kind != HintFormer || !slices.Equal(hints[0].Women, []app.ID{"f-rasha"}) {
		t.Errorf("%+v", hints)
	}
	if got := team.Without("f-rasha").Hints(Facts{Today: "2025-05-14", Known: known}); len(got) != 0 {
		t.Errorf("without her: %+v", got)
	}
}

func TestHintsInWords(t *testing.T) {
	l := translations.In("de")
	name := func(id app.ID) string { return strings.ToUpper(string(id)) }
	for want, h := range map[string]Hint{
		"Das Team hat nur 1 Frau. Gut sind drei bis acht.":                                         {Kind: HintFew, Count: 1},
		"Gleiches Gewerbe im gleichen Viertel: A, B. Sprechen Sie offen darüber.":                  {Kind: HintCompete, Women: women(2)},
		"Das Ziel von A war für den 13.05.2025 geplant. Ist es erreicht? Was kommt danach?":        {Kind: HintGoal, Women: women(1), Date: "2025-05-13"},
		"In den Treffen stehen 2 ehemalige Mitglieder, deren Daten gelöscht sind.":                 {Kind: HintFormer, Count: 2},
		"Das Treffen am 13.05.2025 ist noch offen. Hat es stattgefunden, oder ist es ausgefallen?": {Kind: HintMissed, Date: "2025-05-13"},
		"Das Team hat 9 Frauen. Gut sind drei bis acht. Vielleicht werden es zwei Teams?":          {Kind: HintMany, Count: 9},
	} {
		if got := h.In(l, name); got != want {
			t.Errorf("%s\n%s", got, want)
		}
	}
	for _, k := range []HintKind{HintFew, HintMany, HintCompete, HintGoal, HintNoNext, HintMissed, HintSameDay, HintFormer} {
		if got := (Hint{Kind: k}).In(l, name); strings.Contains(got, "[[") || strings.Contains(got, "<no value>") {
			t.Errorf("%s: %s", k, got)
		}
	}
}
