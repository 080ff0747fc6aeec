package store

import (
	"fmt"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
	"wurzelwerk/app/team"
)

// threeWomen is an archive of three founders with records of all kinds, drawn at random, many of which meet in what
// there is only one of.
func threeWomen(r *rapid.T) archive.Document {
	doc := archive.Document{Format: archive.Format, Version: archive.Version, Office: app.Office{Name: "Büro"}}
	doc.Projects = []app.Project{{ID: "p0", Name: "P"}, {ID: "p1", Name: "Q"}}
	doc.Partners = []app.Partner{{ID: "partner", Name: "Amt"}}
	for i := range 3 {
		d := drawn{r, fmt.Sprint("f", i)}
		f := archive.Founder{Founder: app.Founder{
			ID: app.ID(d.id), GivenNames: d.her(), Born: d.day(), ContactNote: rapid.String().Draw(r, "note"),
		}}
		f.Profile = &archive.Profile{Readings: d.readings(), Answers: d.answers()}
		d.worksheets(&f)
		d.participations(&f)
		d.businesses(&f)
		d.papers(&f)
		doc.Founders = append(doc.Founders, f)
	}
	for n := range rapid.IntRange(0, 2).Draw(r, "teams") {
		doc.Teams = append(doc.Teams, teamOfThree(r, n))
	}
	return doc
}

// drawn draws the records of one founder.
type drawn struct {
	r  *rapid.T
	id string
}

func (d drawn) her() string        { return "Frau " + d.id }
func (d drawn) upTo(most int) int  { return rapid.IntRange(0, most).Draw(d.r, d.id) }
func (d drawn) maybe() bool        { return rapid.Bool().Draw(d.r, d.id) }
func (d drawn) day() app.Date      { return app.NewDate(2025, 1, 1+d.upTo(300)) }
func (d drawn) named(n any) app.ID { return app.ID(fmt.Sprint(d.id, n)) }

func (d drawn) readings() (out []profile.Reading) {
	for n := range d.upTo(2) {
		out = append(out, profile.Reading{ID: d.named(n), Phase: "entry", Date: d.day(), Levels: map[string]int{"vision": 1 + d.upTo(7)}})
	}
	return out
}

func (d drawn) answers() (out []profile.Answer) {
	for _, q := range []string{"family.children", "digital.elster", "education.recognition", "x.unknown", "health"} {
		if d.upTo(2) == 0 {
			continue
		}
		a := profile.Answer{Question: q, On: d.day(), By: d.her(), Declined: d.upTo(2) == 0}
		if q == "x.unknown" && !a.Declined {
			a.Value = "Antwort von " + d.id
		}
		out = append(out, a)
	}
	return out
}

func (d drawn) worksheets(f *archive.Founder) {
	for n := range d.upTo(2) {
		w := swot.Worksheet{ID: d.named(fmt.Sprint("w", n)), Version: n + 1, Question: d.her(), Factors: []swot.Factor{
			{ID: "a", Quadrant: swot.Strength, Text: d.her()}, {ID: "b", Quadrant: swot.Opportunity, Text: d.her()},
		}}
		w.SetScore("a", "b", d.upTo(3))
		inner := app.ID("a")
		from := &coaching.Source{SWOT: w.ID, Pairs: []coaching.Pair{{&inner, nil}}}
		f.SWOT = append(f.SWOT, w)
		f.Measures = append(f.Measures, coaching.Measure{ID: d.named(fmt.Sprint("m", n)), Text: d.her(), From: from})
	}
}

func (d drawn) participations(f *archive.Founder) {
	for _, project := range []app.ID{"p0", "p1"} {
		if d.maybe() {
			continue
		}
		p := indicator.Participation{Project: project, CountedAs: "person"}
		if d.maybe() {
			p.Entry = &indicator.Entry{Date: d.day(), Status: "employed"}
		} else if d.maybe() {
			p.Exit = &indicator.Exit{Date: d.day(), Reason: d.her()}
		}
		f.Participations = append(f.Participations, p)
	}
}

func (d drawn) businesses(f *archive.Founder) {
	if d.upTo(2) > 0 {
		f.Business = &app.Business{ID: "shared", Name: "Laden"}
	}
	for n := range d.upTo(2) {
		f.Businesses = append(f.Businesses, app.Business{ID: d.named(fmt.Sprint("b", n)), Trade: d.her()})
	}
}

func (d drawn) papers(f *archive.Founder) {
	if d.maybe() {
		f.Consents = []app.Consent{{ID: d.named("c"), Purpose: "share", Recipient: "partner"}}
		f.Referrals = []app.Referral{{ID: d.named("v"), To: "partner", Consent: d.named("c")}}
		f.SpacesSought = []app.SpaceSought{{ID: d.named("q"), Note: d.her()}}
	}
	if d.maybe() {
		f.Sessions = []coaching.Session{{ID: d.named("s"), Date: d.day(), Topic: d.her()}}
		f.Potential = []potential.Analysis{{ID: d.named("p"), Date: d.day(), Fields: []potential.Field{{ID: "x", Name: d.her()}}}}
		f.Measures = append(f.Measures, coaching.Measure{ID: d.named("pm"), Text: "M", From: &coaching.Source{Potential: d.named("p"), Part: "field:x"}})
	}
}

func teamOfThree(r *rapid.T, n int) team.Team {
	women := []app.ID{"f0", "f1", "f2"}
	who := func(label string) app.ID { return rapid.SampledFrom(women).Draw(r, label) }
	t := team.Team{ID: app.ID(fmt.Sprint("t", n)), Name: "Team", Members: women[:rapid.IntRange(1, 3).Draw(r, "members")]}
	for i := range rapid.IntRange(0, 2).Draw(r, "meetings") {
		m := team.Meeting{
			ID: app.ID(fmt.Sprint("t", n, "-", i)), Number: i + 1, Roles: map[string]app.ID{"host": who("host")},
			Attendance: map[app.ID]team.Attendance{who("present"): "present", who("late"): "late"},
			Buddies:    []team.Buddies{{A: who("a"), B: who("b")}}, Next: &team.Next{Facilitator: who("next")},
		}
		for j, id := range women {
			if rapid.Bool().Draw(r, "speaks") {
				m.Turns = append(m.Turns, team.Turn{
					Founder: id, News: "von " + string(id), Offers: []team.Offer{{From: id, To: who("to"), Text: "Hilfe"}},
					Commitments: []team.Commitment{{ID: app.ID(fmt.Sprint(m.ID, "-", j)), Text: "bis bald"}},
				})
			}
		}
		t.Meetings = append(t.Meetings, m)
	}
	return t
}
