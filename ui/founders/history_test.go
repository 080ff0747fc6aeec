package founders

import (
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
)

func TestHistoryTellsOfTheSheetWithoutItsQuestions(t *testing.T) {
	r := newRoom(t)
	f := r.add(full())
	answers := []profile.Answer{{Question: "health.insurance", Value: "statutory-voluntary"}, {Question: "health.limitations", Declined: true}}
	if err := r.office.SaveAnswers(r.ctx, f.ID, answers); err != nil {
		t.Fatal(err)
	}
	r.open(f, "")
	r.shows("Bogen: Gesundheit (2 Fragen)")
}

func TestHistoryTellsOfAMerge(t *testing.T) {
	r := newRoom(t)
	kept, other := r.add(full()), r.add(app.Founder{GivenNames: "Desi"})
	if err := r.office.MergeFounders(r.ctx, kept, other.ID); err != nil {
		t.Fatal(err)
	}
	r.open(kept, "")
	r.shows("Gründerin: ein zweiter Eintrag zusammengeführt")
}
