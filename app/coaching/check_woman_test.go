package coaching

import (
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestFindingsOfOneWoman(t *testing.T) {
	at := func(id app.ID, day app.Date, from, to app.Clock) Session {
		return Session{ID: id, Date: day, Start: from, End: to, Status: Signed}
	}
	women := []Woman{
		{ID: "ana", Sessions: []Session{at("a1", "2025-03-10", "09:00", "10:30"), at("a2", "2025-03-15", "09:00", "10:00")}},
		{ID: "eva", Sessions: []Session{at("e1", "2025-03-10", "10:00", "11:00"), at("e2", "2025-03-16", "09:00", "10:00")}},
	}
	all := Check(women, nil)
	for id, want := range map[app.ID]struct{ session, other app.ID }{"ana": {"a1", "e1"}, "eva": {"e1", "a1"}} {
		found := FindingsOf(all, women, id)
		if len(found) != 2 || found[0].Code != FindOverlap || found[1].Code != FindWeekend || found[1].Woman != id {
			t.Fatalf("%s: %+v", id, found)
		}
		f := found[0]
		if f.Woman != id || f.Session != want.session || f.Day != "2025-03-10" || f.Other.ID != want.other || f.Minutes != 30 || f.Other.Start == "" {
			t.Errorf("%s: %+v", id, f)
		}
	}
	if found := FindingsOf(all, women, "nobody"); len(found) != 0 {
		t.Errorf("%+v", found)
	}
	women[0].Sessions[0].Status = Closed
	if found := FindingsOf(Check(women, nil), women, "ana"); found[0].Code != FindOverlap || found[1].Code != FindSignature {
		t.Errorf("the gravest comes first: %+v", found)
	}
	women[1].Sessions = nil
	if f := FindingsOf(all, women, "ana")[0]; f.Other.ID != "e1" || f.Other.Date != "2025-03-10" {
		t.Errorf("the other session is not there: %+v", f)
	}
}

// TestWhatIsFarAwayTouchesNothing draws women and asks for the findings of each among all and among what is near.
func TestWhatIsFarAwayTouchesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		clock := rapid.SampledFrom([]app.Clock{"", "00:30", "08:00", "12:00", "19:30", "23:00"})
		var women []Woman
		for _, id := range []app.ID{"ana", "eva", "ida"} {
			w := Woman{ID: id}
			for i := range rapid.IntRange(0, 6).Draw(t, "sessions") {
				w.Sessions = append(w.Sessions, Session{
					ID: id + app.ID(rune('0'+i)), Date: rapid.SampledFrom([]app.Date{"", "2025-03-10", "2025-03-11", "2025-03-12", "2025-03-15", "2025-03-20"}).Draw(t, "day"),
					Start: clock.Draw(t, "start"), End: clock.Draw(t, "end"), Status: rapid.SampledFrom([]SessionStatus{"", Closed, Signed}).Draw(t, "status"),
				})
			}
			women = append(women, w)
		}
		for _, w := range women {
			among := FindingsOf(Check(women, time.UTC), women, w.ID)
			near := Near(women, w.ID)
			if alone := FindingsOf(Check(near, time.UTC), near, w.ID); !reflect.DeepEqual(among, alone) {
				t.Fatalf("%s: %+v, near %+v", w.ID, among, alone)
			}
		}
	})
}
