package coaching

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

// overlapping are two women who were advised at the same time, and at the weekend.
func overlapping() []Woman {
	at := func(id app.ID, day app.Date, from, to app.Clock) Session {
		return Session{ID: id, Date: day, Start: from, End: to, Status: Signed}
	}
	return []Woman{
		{ID: "ana", Sessions: []Session{at("a1", "2025-03-10", "09:00", "10:30"), at("a2", "2025-03-15", "09:00", "10:00")}},
		{ID: "eva", Sessions: []Session{at("e1", "2025-03-10", "10:00", "11:00"), at("e2", "2025-03-16", "09:00", "10:00")}},
	}
}

func TestAnOverlapStandsAtBothSessions(t *testing.T) {
	women := overlapping()
	all := Check(women, nil)
	for id, want := range map[app.ID]string{"ana": "overlap ana a1 e1 10:00 30, weekend ana a2", "eva": "overlap eva e1 a1 09:00 30, weekend eva e2"} {
		if got := spoken(FindingsOf(all, women, id)); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
	if found := FindingsOf(all, women, "nobody"); len(found) != 0 {
		t.Errorf("%+v", found)
	}
}

// spoken writes findings in short.
func spoken(findings []Finding) string {
	var out []string
	for _, f := range findings {
		said := fmt.Sprint(f.Code, " ", f.Woman, " ", f.Session)
		if f.Code == FindOverlap {
			said += fmt.Sprint(" ", f.Other.ID, " ", f.Other.Start, " ", f.Minutes)
		}
		out = append(out, said)
	}
	return strings.Join(out, ", ")
}

func TestTheGravestFindingOfASessionComesFirst(t *testing.T) {
	women := overlapping()
	women[0].Sessions[0].Status = Closed
	if got := spoken(FindingsOf(Check(women, nil), women, "ana")); !strings.HasPrefix(got, "overlap ana a1 e1 10:00 30, signature ana a1") {
		t.Error(got)
	}
}

func TestAnOverlapWithASessionThatIsGone(t *testing.T) {
	women := overlapping()
	all := Check(women, nil)
	women[1].Sessions = nil
	if f := FindingsOf(all, women, "ana")[0]; f.Other.ID != "e1" || f.Other.Date != "2025-03-10" {
		t.Errorf("%+v", f)
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
