package potential

import (
	"slices"
	"testing"

	"wurzelwerk/translations"
)

func TestNeed(t *testing.T) {
	for relevance := 1; relevance <= MaxRating; relevance++ {
		for state := 1; state <= MaxRating; state++ {
			n := NeedOf(Rating{Relevance: &relevance, State: &state})
			want := ToWatch
			switch points := relevance * (5 - state); {
			case points >= 12:
				want = Urgent
			case points >= 6:
				want = ToPlan
			}
			if *n.Points != relevance*(5-state) || n.Urgency != want || n.Strong() != (relevance > 3 && state > 3) {
				t.Errorf("%d, %d: %d %s %v", relevance, state, *n.Points, n.Urgency, n.Strong())
			}
			if n.Strong() && n.Urgency == Urgent {
				t.Errorf("%d, %d is both a strength and urgent", relevance, state)
			}
		}
	}
	for _, r := range []Rating{{}, {Relevance: ptr(5)}, {State: ptr(1)}} {
		if n := NeedOf(r); n.Points != nil || n.Urgency != "" || n.Strong() {
			t.Errorf("%+v", n)
		}
	}
}

func rating(statement string, relevance, state int) Rating {
	return Rating{Statement: statement, Relevance: &relevance, State: &state}
}

func TestProposals(t *testing.T) {
	ratings := []Rating{
		rating("pricing.firm", 3, 1), rating("offer.quality", 4, 5), rating("pricing.calculated", 5, 1), rating("of.later", 5, 5),
		rating("legal.tax", 4, 3), rating("digital.reviews", 4, 2), rating("offer.clear", 5, 4),
		{Statement: "digital.found", Relevance: ptr(5)},
	}
	marked := Taken(ratings, "2025-04-07", "digital.reviews", "offer.quality")
	var have []string
	for _, p := range Proposals(marked) {
		text := p.In(translations.In("en"))
		if p.Taken() {
			text += " ✓"
		}
		if !p.Known {
			text += " ?"
		}
		have = append(have, text)
	}
	want := []string{
		"Good: of.later ?", "Good: clear offer", "Good: quality of the work ✓", "Still missing: calculating prices",
		"Still missing: good reviews ✓", "Still missing: sticking to the price",
	}
	if !slices.Equal(have, want) {
		t.Errorf("%q", have)
	}
	if ratings[1].TakenOver != "" {
		t.Error("the ratings themselves are marked")
	}
}

func TestOverview(t *testing.T) {
	areas := Overview([]Rating{
		rating("pricing.calculated", 5, 1), rating("pricing.costs", 4, 3), rating("pricing.of-later", 3, 4),
		{Statement: "pricing.firm", Relevance: ptr(5)},
		rating("legal.tax", 5, 5), rating("of.later", 5, 1),
	})
	if len(areas) != 10 {
		t.Fatal(len(areas))
	}
	p := areas[2]
	if p.Key != "pricing" || p.Rated != 3 || p.Statements != 4 || p.Urgent != 1 || p.Plan != 1 || p.Watch != 1 {
		t.Errorf("%+v", p)
	}
	if !near(p.Relevance, 4) || !near(p.State, 8.0/3) || !near(p.Need, 31.0/3) {
		t.Errorf("%v %v %v", *p.Relevance, *p.State, *p.Need)
	}
	if a := areas[0]; a.Rated != 0 || a.State != nil || a.Need != nil {
		t.Errorf("%+v", a)
	}
}
