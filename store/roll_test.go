package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
)

// TestRollAndWomenLaw compares what is counted and checked in an office with that of its export.
func TestRollAndWomenLaw(t *testing.T) {
	ctx := context.Background()
	rapid.Check(t, func(r *rapid.T) {
		o := newOffice(t)
		defer o.release()
		doc := randomOffice(r, o.Today())
		doc.Projects[0].Regulation, doc.Projects[1].Regulation = "2021/1057", "1304/2013"
		if _, err := o.Import(ctx, doc); err != nil {
			r.Fatal(err)
		}
		dropSome(ctx, r, o)
		compareCounts(ctx, r, o)
	})
}

func TestRollAndWomenOfTheSample(t *testing.T) {
	o := sampleOffice(t)
	desi := must[archive.Document](t)(wholeOffice(context.Background(), o)).Founders[0]
	next := desi.Potential[0].Next(o.Today(), o.NewID)
	if _, err := o.SaveAnalysis(context.Background(), desi.ID, next); err != nil {
		t.Fatal(err)
	}
	compareCounts(context.Background(), t, o)
}

func compareCounts(ctx context.Context, t interface {
	Fatal(...any)
	Fatalf(string, ...any)
}, o *Office,
) {
	doc, err := wholeOffice(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	roll, errRoll := o.Roll(ctx)
	women, errWomen := o.Women(ctx)
	if errRoll != nil || errWomen != nil {
		t.Fatal(errRoll, errWomen)
	}
	if want, got := countText(archive.RollOf(doc), o.Today()), countText(roll, o.Today()); want != got {
		t.Fatalf("counted in the export\n%s\nin the office\n%s", want, got)
	}
	if want, got := hoursText(archive.Women(doc)), hoursText(women); want != got {
		t.Fatalf("hours of the export\n%s\nof the office\n%s", want, got)
	}
}

func countText(roll indicator.Roll, day app.Date) string {
	var own []indicator.Own
	for _, w := range roll.Women {
		own = append(own, w.Own)
	}
	return asJSON(own) + asJSON(roll.Women) + fmt.Sprintln(indicator.DryRun(roll, day)) + fmt.Sprintln(len(indicator.CountAll(roll, indicator.Period{})))
}

// hoursText is what hours are made of; what was said in sessions is no part of it.
func hoursText(women []coaching.Woman) string {
	for i := range women {
		women[i].Sessions = slices.Clone(women[i].Sessions)
		for j := range women[i].Sessions {
			s := &women[i].Sessions[j]
			s.Concern, s.Course, s.Analysis, s.Recommendation, s.Agreements, s.Confidential = "", "", "", "", "", ""
			s.NextDate, s.NextStart, s.Present, s.Papers, s.Tasks, s.Addenda = "", "", nil, nil, nil, nil
		}
	}
	return asJSON(women) + fmt.Sprintln(coaching.Check(women, nil))
}

func asJSON(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(text)
}
