package store

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/team"
	"wurzelwerk/app/today"
)

// TestDayInputLaw compares the list of today with that of the export, in random offices around today.
func TestDayInputLaw(t *testing.T) {
	ctx := context.Background()
	kinds := map[today.Kind]int{}
	rapid.Check(t, func(r *rapid.T) {
		o := newOffice(t)
		defer o.release()
		if _, err := o.Import(ctx, randomOffice(r, o.Today())); err != nil {
			r.Fatal(err)
		}
		dropSome(ctx, r, o)
		doc, err := o.Export(ctx)
		if err != nil {
			r.Fatal(err)
		}
		in, err := o.DayInput(ctx)
		if err != nil {
			r.Fatal(err)
		}
		names, err := o.ArchiveNames(ctx)
		if err != nil {
			r.Fatal(err)
		}
		want, got := lineTexts(today.List(archive.Today(doc, o.Today())), nil), lineTexts(today.List(in), names)
		if !slices.Equal(want, got) {
			r.Fatalf("of the export\n%v\nof the office\n%v", want, got)
		}
		for _, l := range today.List(in) {
			kinds[l.Kind]++
		}
	})
	for _, kind := range today.Kinds {
		if kinds[kind] == 0 {
			t.Errorf("no line of kind %s was ever there", kind)
		}
	}
}

// lineTexts are lines under the names of the archive, in an order that does not depend on ids.
func lineTexts(lines []today.Line, names map[app.ID]string) (out []string) {
	named := func(id app.ID) string {
		if name, ok := names[id]; ok {
			return name
		}
		return string(id)
	}
	for _, l := range lines {
		p := l.Place
		out = append(out, fmt.Sprintln(l.Urgency, l.Day, l.At, l.Kind, p.Form, named(p.Founder), named(p.Team), named(p.Meeting), named(p.Project), named(p.Record)))
	}
	slices.Sort(out)
	return out
}

// dropSome takes parts in projects away.
func dropSome(ctx context.Context, r *rapid.T, o *Office) {
	rows, err := o.Founders(ctx, app.FounderFilter{State: app.ActiveAndArchived})
	if err != nil {
		r.Fatal(err)
	}
	for _, row := range rows {
		parts, err := o.Participations(ctx, row.ID)
		if err != nil {
			r.Fatal(err)
		}
		if len(parts) > 0 && !row.Restricted && rapid.IntRange(0, 9).Draw(r, "drop") == 0 {
			if err := o.DropParticipation(ctx, row.ID, parts[0].Project); err != nil {
				r.Fatal(err)
			}
		}
	}
}

type randomRecords struct {
	*rapid.T
	today app.Date
	n     int
}

func randomOffice(r *rapid.T, day app.Date) archive.Document {
	d := archive.Document{Format: archive.Format, Version: archive.Version, Office: app.Office{ID: "o", Name: "Zufall"}}
	g := &randomRecords{T: r, today: day}
	d.Projects = []app.Project{{ID: "p1", Name: "IQ", KeepUntil: g.day()}, {ID: "p2", Name: "FIW", KeepUntil: g.day()}}
	d.Partners = []app.Partner{{ID: "x1", Name: "Jobcenter"}, {ID: "x2", Name: "Zoll"}}
	for range rapid.IntRange(1, 5).Draw(r, "founders") {
		d.Founders = append(d.Founders, g.founder())
	}
	for range rapid.IntRange(0, 2).Draw(r, "teams") {
		d.Teams = append(d.Teams, g.team(d.Founders))
	}
	return d
}

func (g *randomRecords) id() app.ID {
	g.n++
	return app.ID(fmt.Sprint("i", g.n))
}

func (g *randomRecords) is(what string) bool { return rapid.Bool().Draw(g.T, what) }

// day is a day about today, or none.
func (g *randomRecords) day() app.Date {
	away := rapid.SampledFrom([]int{0, 0, 0, -1, 1, -7, -8, 7, 8, -13, -14, -15, 28, 29, 30, 31, -28, -30, -200, 90, 91, 200}).Draw(g.T, "day")
	if away == 200 && g.is("none") {
		return ""
	}
	return g.today.AddDays(away)
}

// rarely is a day now and then.
func (g *randomRecords) rarely() app.Date {
	if rapid.IntRange(0, 5).Draw(g.T, "rarely") > 0 {
		return ""
	}
	return g.today.AddDays(-1)
}

func (g *randomRecords) founder() archive.Founder {
	f := archive.Founder{Founder: app.Founder{
		ID: g.id(), GivenNames: "Frau", FamilyNames: fmt.Sprint(g.n), ResidenceUntil: g.day(), ArchivedOn: g.rarely(), BinnedOn: g.rarely(),
	}}
	if g.rarely() != "" {
		f.Restriction = &app.Restriction{Since: g.today, Why: app.Contested}
	}
	for _, p := range []app.ID{"p1", "p2"} {
		if g.is("takes part") {
			f.Participations = append(f.Participations, g.participation(p))
		}
	}
	if len(f.Participations) > 0 {
		f.Participation, f.Participations = &f.Participations[0], f.Participations[1:]
	}
	for range rapid.IntRange(0, 4).Draw(g.T, "records") {
		f.Sessions = append(f.Sessions, g.session())
		f.Measures = append(f.Measures, coaching.Measure{
			ID: g.id(), Text: "tun", Due: g.day(), BinnedOn: g.rarely(), Status: rapid.SampledFrom([]coaching.MeasureStatus{"", "open", "in-progress", "done", "dropped"}).Draw(g.T, "status"),
		})
		f.Agreements = append(f.Agreements, coaching.Agreement{ID: g.id(), Until: g.day(), BinnedOn: g.rarely(), Reached: rapid.SampledFrom([]coaching.Reached{"", "", "no"}).Draw(g.T, "reached")})
		f.Consents = append(f.Consents, g.consent())
		f.Referrals = append(f.Referrals, app.Referral{ID: g.id(), Date: g.day(), Status: rapid.SampledFrom([]app.ReferralStatus{"", "sent", "done"}).Draw(g.T, "status")})
	}
	return f
}

func (g *randomRecords) session() coaching.Session {
	return coaching.Session{
		ID: g.id(), Date: g.day(), Start: "06:00", End: rapid.SampledFrom([]app.Clock{"07:00", "14:00"}).Draw(g.T, "end"), NextDate: g.day(), NextStart: "10:00",
		BinnedOn: g.rarely(), Status: rapid.SampledFrom([]coaching.SessionStatus{"", "draft", "closed", "signed"}).Draw(g.T, "status"),
	}
}

func (g *randomRecords) consent() app.Consent {
	c := app.Consent{ID: g.id(), Purpose: rapid.SampledFrom([]app.Purpose{"coaching", "share"}).Draw(g.T, "purpose"), Until: g.day()}
	if g.is("given") {
		c.GivenOn = g.today.AddDays(-300)
	}
	if c.Purpose == "share" {
		c.Recipient = rapid.SampledFrom([]app.ID{"x1", "x2"}).Draw(g.T, "recipient")
	}
	if c.WithdrawnOn = g.rarely(); c.Until != "" && g.is("for ever") {
		c.Until = ""
	}
	return c
}

func (g *randomRecords) participation(project app.ID) indicator.Participation {
	status := func() indicator.WorkStatus {
		return rapid.SampledFrom([]indicator.WorkStatus{"", "employed"}).Draw(g.T, "status")
	}
	p := indicator.Participation{Project: project, CountedAs: rapid.SampledFrom([]indicator.CountedAs{"", "person", "business"}).Draw(g.T, "as")}
	if g.is("entered") {
		entered := rapid.SampledFrom([]int{-500, -500, -1, 20, 28, 29}).Draw(g.T, "entered")
		p.Entry = &indicator.Entry{Date: g.today.AddDays(entered), Status: status()}
	}
	if g.is("left") && (p.Entry == nil || p.Entry.Date < g.today.AddDays(-400)) {
		p.Exit = &indicator.Exit{Date: rapid.SampledFrom([]app.Date{g.today.AddDays(-180), g.today.AddDays(-30), g.today, ""}).Draw(g.T, "exit"), Status: status()}
	}
	if g.is("asked") {
		p.FollowUp = &indicator.FollowUp{Status: status()}
	}
	return p
}

func (g *randomRecords) team(founders []archive.Founder) team.Team {
	t := team.Team{ID: g.id(), Name: "Kreis", EndedOn: g.rarely(), BinnedOn: g.rarely()}
	for _, f := range founders {
		t.Members = append(t.Members, f.ID)
	}
	past := team.Meeting{ID: g.id(), Number: 1, Date: g.today.AddDays(-14), Start: "16:00", State: team.Held, Attendance: map[app.ID]team.Attendance{}}
	for _, id := range t.Members {
		past.Attendance[id] = "present"
		past.Turns = append(past.Turns, team.Turn{Founder: id, Commitments: []team.Commitment{{ID: g.id(), Text: "tun", Due: g.day()}}})
	}
	for i := range founders {
		if m := founders[i].Measures; len(m) > 0 && g.is("one with a measure") {
			past.Turns[i].Commitments[0].Measure = m[0].ID
		}
	}
	t.Meetings = []team.Meeting{past, {ID: g.id(), Number: 2, Date: g.day(), Start: "16:00", State: rapid.SampledFrom([]team.MeetingState{team.Planned, team.Held}).Draw(g.T, "state")}}
	return t
}
