package team

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func paper(t interface{ Fatal(...any) }, v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestSlipsOfTheSample(t *testing.T) {
	team := sample(t)
	m := team.Meetings[1]
	team = team.SetGoal("f-desi", "Drei Läden als Kundinnen", "2025-04-01")
	desi := team.SlipOf(m, "f-desi")
	expect(t, "her part", row{desi.Wish, desi.Ideas, desi.Helped, ids(desi.Promises), desi.Goal.Text}, row{
		"Möchte im Festkleid-Geschäft vorsprechen",
		[]string{"Rollenspiel", "Ayşe geht mit"},
		[]Offer{{From: "f-ayse", To: "f-desi", Text: "geht mit"}},
		[]app.ID{"z6"},
		"Drei Läden als Kundinnen",
	})
	expect(t, "what comes of it", row{ids(desi.Earlier), desi.Earlier[0].Result, desi.Buddies.B, desi.Next.Date, desi.NextRole},
		row{[]app.ID{"z1"}, Kept, app.ID("f-olena"), app.Date("2025-05-27"), Role("")})
	ayse := team.SlipOf(m, "f-ayse")
	expect(t, "who helps", row{ayse.Helps, len(ayse.Helped)}, row{desi.Helped, 0})
	for _, word := range []string{"Festkleid", "Deutsch reicht nicht", "Rollenspiel"} {
		if text := paper(t, ayse); strings.Contains(text, word) {
			t.Errorf("on Ayşe's slip stands what Desi said: %s", text)
		}
	}
	if olena := team.SlipOf(m, "f-olena"); olena.NextRole != Facilitator {
		t.Errorf("%+v", olena)
	}
	ioana := team.SlipOf(m, "f-ioana") // excused; her commitment is due later
	expect(t, "who was not there", row{ids(ioana.Open), ioana.Buddies, len(ioana.Promises)}, row{[]app.ID{"z5"}, (*Buddies)(nil), 0})
}

func TestMinutesOfTheSample(t *testing.T) {
	team := sample(t)
	minutes := team.MinutesOf(team.Meetings[1])
	if !slices.Equal(ids(minutes.Promises), []app.ID{"z6", "z7", "z8", "z9"}) || len(minutes.Present) != 4 ||
		!slices.Equal(minutes.Missing, []app.ID{"f-ioana"}) || minutes.Roles["scribe"] != "f-rasha" || minutes.Figures.Kept != 2 {
		t.Errorf("%+v", minutes)
	}
	text := paper(t, minutes)
	for _, word := range []string{"Mein Deutsch", "Rollenspiel", "geht mit", "Ermächtigung", "not-kept", "Mietkasse"} {
		if strings.Contains(text, word) {
			t.Errorf("%q stands in the minutes: %s", word, text)
		}
	}
}

func TestWhatWasGivenUpStandsOnHerSlip(t *testing.T) {
	team := sample(t).Drop("t-n-4", "z3")
	m, _ := team.Meeting("t-n-4")
	if s := team.SlipOf(m, "f-ayse"); !slices.Equal(ids(s.Dropped), []app.ID{"z3"}) {
		t.Errorf("%+v", s)
	}
	if minutes := team.MinutesOf(m); minutes.Dropped != 1 {
		t.Errorf("%+v", minutes)
	}
}

// said is a team in which every text tells who said it, as "«a»", and every text of an offer who offers it to whom.
func said(r *rapid.T) Team {
	team := Team{Name: "T", Members: women(rapid.IntRange(2, 5).Draw(r, "women"))}
	word := func(what string, id app.ID) string { return fmt.Sprintf("%s «%s»", what, id) }
	for n := range rapid.IntRange(1, 3).Draw(r, "meetings") {
		m := Meeting{
			ID: app.ID(fmt.Sprint("m", n)), State: Held, Date: app.NewDate(2025, 1, 1+n), Note: "Notiz «note»",
			Results: map[app.ID]Result{}, Reasons: map[app.ID]string{}, Clock: story(),
		}
		for _, id := range team.Members {
			turn := Turn{
				Founder: id, News: word("Neues", id), Wish: word("Wunsch", id), Obstacle: word("Hindernis", id), Ideas: []string{word("Idee", id)},
				Commitments: []Commitment{{ID: app.ID(fmt.Sprint("c", n, id)), Text: word("Zusage", id), Measure: "measure"}},
			}
			helper := rapid.SampledFrom(team.Members).Draw(r, "helper")
			turn.Offers = []Offer{{From: helper, To: id, Text: fmt.Sprintf("Hilfe «%s» «%s»", helper, id)}}
			m.Turns = append(m.Turns, turn)
			if n > 0 {
				earlier := app.ID(fmt.Sprint("c", n-1, id))
				m.Results[earlier] = Result(rapid.SampledFrom(Result("").Values()).Draw(r, "result"))
				m.Reasons[earlier] = word("Grund", id)
			}
			team.Goals = append(team.Goals, Goal{Woman: id, Text: word("Ziel", id)})
		}
		team.Meetings = append(team.Meetings, m)
	}
	return team
}

func TestNobodyReadsWhatAnotherSaid(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		team := said(r)
		m := rapid.SampledFrom(team.Meetings).Draw(r, "meeting")
		for _, id := range team.Members {
			s := team.SlipOf(m, id)
			own := s
			own.Helps, own.Helped = nil, nil
			text := paper(r, own)
			for _, other := range append(slices.Clone(team.Members), "note") {
				if other != id && strings.Contains(text, "«"+string(other)+"»") {
					r.Fatalf("on the slip of %s stands what %s said: %s", id, other, text)
				}
			}
			for _, what := range []string{"Neues", "Wunsch", "Hindernis", "Idee", "Zusage", "Ziel"} {
				if !strings.Contains(text, what) {
					r.Fatalf("on the slip of %s her %s is missing: %s", id, what, text)
				}
			}
			for _, o := range slices.Concat(s.Helps, s.Helped) {
				if o.From != id && o.To != id {
					r.Fatalf("an offer of others: %+v", o)
				}
			}
			if strings.Contains(text, "measure") {
				r.Fatalf("the slip names a measure: %s", text)
			}
		}
		minutes := paper(r, team.MinutesOf(m))
		for _, what := range []string{"Neues", "Wunsch", "Hindernis", "Idee", "Ziel", "Grund", "Hilfe", "Notiz", "measure"} {
			if strings.Contains(minutes, what) {
				r.Fatalf("%s stands in the minutes: %s", what, minutes)
			}
		}
	})
}
