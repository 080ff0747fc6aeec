package teams

import (
	"fmt"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// busy is a room over an office of 300 founders and 20 teams, each with eight women and 24 meetings.
func busy(b *testing.B) *room {
	b.Helper()
	r := newRoom(b)
	var women []app.ID
	for i := range 300 {
		women = append(women, r.add(app.Founder{GivenNames: fmt.Sprint("Frau ", i), FamilyNames: fmt.Sprint("Name ", i)}, app.Business{Trade: "Imbiss"}))
	}
	for i := range 20 {
		of := team.Team{Name: fmt.Sprint("Team ", i), CadenceDays: 14, Weekday: "tuesday", Members: women[8*i : 8*i+8]}
		for k := range 24 {
			m := of.Prepare(r.office.NewID(), "2024-06-04")
			m.Date, m.State, m.Attendance = app.Date("2024-06-04").AddDays(14*k), team.Held, map[app.ID]team.Attendance{}
			for _, id := range of.Members {
				m.Attendance[id] = team.Present
				m.Turns = append(m.Turns, team.Turn{Founder: id, Wish: "Mehr Kundinnen", Commitments: []team.Commitment{{ID: r.office.NewID(), Text: "Drei Betriebe anrufen", Due: m.Date.AddDays(14)}}})
			}
			of = of.WithMeeting(m)
		}
		if _, err := r.office.SaveTeam(r.ctx, of); err != nil {
			b.Fatal(err)
		}
	}
	r.screen.Refresh()
	return r
}

func BenchmarkOpenTeam(b *testing.B) {
	r := busy(b)
	for i := 0; b.Loop(); i++ {
		r.screen.Open(r.screen.list.all[i%20].ID, "")
		r.well()
	}
}

func BenchmarkATick(b *testing.B) {
	r := busy(b)
	r.screen.Open(r.screen.list.all[0].ID, "")
	r.screen.ShowTab(2)
	r.screen.detail.meetings.onPrepare()
	check := r.check("Frau 0")
	for i := 0; b.Loop(); i++ {
		check.SetChecked(i%2 == 1)
		r.well()
	}
}

func BenchmarkSearch(b *testing.B) {
	r := busy(b)
	for i := 0; b.Loop(); i++ {
		r.screen.list.search.SetText([]string{"team 1", "name 7"}[i%2])
	}
}
