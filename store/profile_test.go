package store

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
)

func TestReadings(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Ayşe"})
	later := must[profile.Reading](t)(o.SaveReading(ctx, f.ID, profile.Reading{Phase: "exit", Date: "2025-09-01", Rater: "agreed", Levels: map[string]int{"vision": 5}}))
	first := must[profile.Reading](t)(o.SaveReading(ctx, f.ID, profile.Reading{
		Phase: "entry", Date: "2025-03-01", Rater: "founder", Levels: map[string]int{"vision": 3, "creativity": 8}, Evidence: map[string]string{"vision": "Plan"},
	}))
	readings := func() []profile.Reading { return must[[]profile.Reading](t)(o.Readings(ctx, f.ID)) }
	if got := readings(); len(got) != 2 || got[0].ID != first.ID || got[0].Levels["creativity"] != 8 || got[0].Evidence["vision"] != "Plan" || got[1].ID != later.ID {
		t.Fatalf("readings: %+v", got)
	}
	delete(first.Levels, "creativity")
	must[profile.Reading](t)(o.SaveReading(ctx, f.ID, first))
	if _, rated := readings()[0].Levels["creativity"]; rated {
		t.Error("a competence that is not rated any more has a level")
	}
}

func TestReadingsInTheBin(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Ayşe"})
	must[profile.Reading](t)(o.SaveReading(ctx, f.ID, profile.Reading{Phase: "entry"}))
	later := must[profile.Reading](t)(o.SaveReading(ctx, f.ID, profile.Reading{Phase: "exit", Date: "2025-09-01"}))
	readings := func() []profile.Reading { return must[[]profile.Reading](t)(o.Readings(ctx, f.ID)) }
	if err := o.BinReading(ctx, later.ID); err != nil {
		t.Fatal(err)
	}
	binned := must[[]app.BinnedRecord](t)(o.Binned(ctx))
	if len(readings()) != 1 || len(binned) != 1 || binned[0].Kind != app.KindReading || binned[0].Day != "2025-09-01" || binned[0].Founder != f.ID || binned[0].On != o.Today() {
		t.Errorf("in the bin: %+v", binned)
	}
	if err := o.RestoreReading(ctx, later.ID); err != nil || len(readings()) != 2 {
		t.Errorf("out of the bin: %+v, %v", readings(), err)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if n := must[int](t)(o.EmptyBin(ctx)); n != 1 || len(readings()) != 1 {
		t.Errorf("emptied %d, left %+v", n, readings())
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
}

func TestReadingRefusals(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Ayşe"})
	if _, err := o.SaveReading(ctx, f.ID, profile.Reading{Phase: "entry", Levels: map[string]int{"vision": 9, "cooking": 1}}); !errors.As(err, new(app.Faults)) {
		t.Errorf("wrong levels: %v", err)
	}
	if _, err := o.SaveReading(ctx, o.NewID(), profile.Reading{Phase: "entry"}); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("of nobody: %v", err)
	}
	if err := o.BinReading(ctx, o.NewID()); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("binning none: %v", err)
	}
}

func TestAnswers(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Desislava"})
	save := func(answers ...profile.Answer) {
		t.Helper()
		if err := o.SaveAnswers(ctx, f.ID, answers); err != nil {
			t.Fatal(err)
		}
	}
	answers := func() []profile.Answer { return must[[]profile.Answer](t)(o.Answers(ctx, f.ID)) }
	save(profile.Answer{Question: "digital.elster", Value: 0, On: "2025-03-10", Source: "self"},
		profile.Answer{Question: "family.children", Value: []any{2013, 2018}},
		profile.Answer{Question: "health.limitations", Declined: true},
		profile.Answer{Question: "from.the.future", Value: map[string]any{"x": true}})
	before := exported(t, o)
	save(profile.Answer{Question: "family.children", Value: []any{2013, 2018, 2024}}, profile.Answer{Question: "education.recognition", Value: "not-applied"})
	got := answers()
	var order []string
	for _, a := range got {
		order = append(order, a.Question)
	}
	if want := []string{"digital.elster", "family.children", "health.limitations", "from.the.future", "education.recognition"}; !slices.Equal(order, want) {
		t.Fatalf("answers: %v, want %v", order, want)
	}
	if list, ok := got[1].Value.([]any); !ok || len(list) != 3 {
		t.Errorf("children: %#v", got[1].Value)
	}
	if got[0].Value == nil || !got[2].Declined || got[3].Value == nil {
		t.Errorf("0, declined and a question of a newer version came back as %+v", got)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if text := exported(t, o); text != before {
		t.Error(firstDifference(before, text))
	}
	if err := o.DropAnswers(ctx, f.ID, []string{"digital.elster", "never.asked"}); err != nil || len(answers()) != 3 {
		t.Errorf("dropped: %+v, %v", answers(), err)
	}
	save(profile.Answer{Question: "digital.elster", Value: 2})
	if rows := count(t, o, "SELECT count(*) FROM answer WHERE question = 'digital.elster'"); rows != 1 || len(answers()) != 4 {
		t.Errorf("a question asked again has %d rows", rows)
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
}

func TestAnswerRefusals(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Desislava"})
	before := exported(t, o)
	err := o.SaveAnswers(ctx, f.ID, []profile.Answer{
		{Question: "digital.elster", Value: 1}, {Question: "digital.elster", Value: "viel"}, {}, {Question: "health.limitations", Declined: true, Value: "x"},
	})
	var faults app.Faults
	var paths []string
	if !errors.As(err, &faults) {
		t.Fatal(err)
	}
	for _, f := range faults {
		paths = append(paths, f.Path)
	}
	if want := []string{"answers[1].value", "answers[1].question", "answers[2].question", "answers[3].value"}; !slices.Equal(paths, want) {
		t.Errorf("faults: %v", faults)
	}
	if err := o.SaveAnswers(ctx, o.NewID(), []profile.Answer{{Question: "digital.elster", Value: 1}}); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("of nobody: %v", err)
	}
	if err := o.DropAnswers(ctx, o.NewID(), []string{"digital.elster"}); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("dropping of nobody: %v", err)
	}
	if exported(t, o) != before {
		t.Error("refused answers left something")
	}
}

func TestHistoryOfTheSheet(t *testing.T) {
	now := time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC)
	config := quick
	config.Now = func() time.Time { return now }
	ctx := context.Background()
	o, _, err := Create(ctx, t.TempDir(), app.Office{Name: "Büro"}, passphrase, config)
	if err != nil {
		t.Fatal(err)
	}
	defer o.release()
	f := saveFounder(t, o, app.Founder{GivenNames: "Desislava"})
	save := func(question string, value any) {
		t.Helper()
		now = now.Add(time.Minute)
		if err := o.SaveAnswers(ctx, f.ID, []profile.Answer{{Question: question, Value: value}}); err != nil {
			t.Fatal(err)
		}
	}
	save("digital.elster", 1)
	save("family.children", []any{2013})
	save("family.single-parent", true)
	now = now.Add(time.Hour)
	save("digital.elster", 2)
	now = now.Add(time.Hour)
	must[profile.Reading](t)(o.SaveReading(ctx, f.ID, profile.Reading{Phase: "interim"}))
	got := must[[]app.HistoryEntry](t)(o.History(ctx, f.ID, 10))
	want := []app.HistoryEntry{
		{Kind: app.KindReading, Detail: "interim"},
		{Kind: app.KindAnswer, Field: "value", Detail: "digital.elster", Count: 1, Old: "1"},
		{Kind: app.KindAnswer, Field: "value", Detail: "family", Count: 2},
		{Kind: app.KindAnswer, Detail: "digital.elster", Count: 1},
		{Kind: app.KindFounder},
	}
	same := func(e, w app.HistoryEntry) bool {
		e.When, e.Record = w.When, w.Record
		return e == w
	}
	if !slices.EqualFunc(got, want, same) {
		t.Errorf("history: %+v", got)
	}
}
