package store

import (
	"context"
	"fmt"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// fullTeam is a team of six with a dozen meetings, each with two commitments a woman and a clock of 120 entries.
func fullTeam(b *testing.B, o *Office, name string) team.Team {
	b.Helper()
	t := team.Team{Name: name}
	for i := range 6 {
		t.Members = append(t.Members, saveFounder(b, o, app.Founder{GivenNames: fmt.Sprint(name, i)}).ID)
	}
	start := time.Date(2025, 3, 4, 17, 0, 0, 0, time.UTC)
	for n := range 12 {
		m := team.Meeting{Number: n + 1, Date: app.DateOf(start.AddDate(0, 0, 14*n)), State: team.Held, Attendance: map[app.ID]team.Attendance{}}
		for _, id := range t.Members {
			m.Attendance[id] = team.Present
			m.Turns = append(m.Turns, team.Turn{
				Founder: id, News: "Das Gewerbe ist angemeldet.", Wish: "Mehr Kundinnen", Obstacle: "Zeit", Ideas: []string{"Flyer", "Markt", "Nachbarin"},
				Offers:      []team.Offer{{From: t.Members[0], To: id, Text: "Ich komme mit."}},
				Commitments: []team.Commitment{{Text: "Drei Läden fragen", FirstStep: "Liste", Evidence: "Drei Antworten"}, {Text: "Preise rechnen"}},
			})
		}
		for i := range 120 {
			m.Clock = append(m.Clock, team.Event{At: team.MomentOf(start.Add(time.Duration(i) * time.Minute)), Kind: team.EventTurn, Woman: t.Members[i%6]})
		}
		t.Meetings = append(t.Meetings, m)
	}
	return must[team.Team](b)(o.SaveTeam(context.Background(), t))
}

// BenchmarkSaveMeeting keeps one tap of a running meeting of six: an entry of the clock behind 120 others.
func BenchmarkSaveMeeting(b *testing.B) {
	ctx, o := context.Background(), newOffice(b)
	t := fullTeam(b, o, "Nordlicht")
	m, before := t.Meetings[11], t.Meetings[11].Clock
	for i := 0; b.Loop(); i++ {
		m.Clock = append(before[:len(before):len(before)], team.Event{At: team.MomentOf(time.Unix(int64(i), 0)), Kind: team.EventPause})
		m = must[team.Meeting](b)(o.SaveMeeting(ctx, t.ID, m))
	}
}

// BenchmarkSaveNothing keeps a meeting in which nothing was changed.
func BenchmarkSaveNothing(b *testing.B) {
	ctx, o := context.Background(), newOffice(b)
	t := fullTeam(b, o, "Nordlicht")
	for b.Loop() {
		must[team.Meeting](b)(o.SaveMeeting(ctx, t.ID, t.Meetings[11]))
	}
}

// BenchmarkTeams reads thirty teams with a dozen meetings each.
func BenchmarkTeams(b *testing.B) {
	ctx, o := context.Background(), newOffice(b)
	for i := range 30 {
		fullTeam(b, o, fmt.Sprint("Team ", i))
	}
	for b.Loop() {
		if teams := must[[]team.Team](b)(o.Teams(ctx)); len(teams) != 30 {
			b.Fatal(len(teams))
		}
	}
}

// BenchmarkTeamsOf reads the team of one founder among thirty.
func BenchmarkTeamsOf(b *testing.B) {
	ctx, o := context.Background(), newOffice(b)
	var hers app.ID
	for i := range 30 {
		hers = fullTeam(b, o, fmt.Sprint("Team ", i)).Members[2]
	}
	for b.Loop() {
		if teams := must[[]team.Team](b)(o.TeamsOf(ctx, hers)); len(teams) != 1 {
			b.Fatal(len(teams))
		}
	}
}
