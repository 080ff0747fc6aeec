package store

import (
	"bytes"
	"context"
	"os"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
)

func TestACoachingSurvivesTheArchive(t *testing.T) {
	raw, err := os.ReadFile("../app/archive/testdata/coaching.json")
	if err != nil {
		t.Fatal(err)
	}
	o, second := newOffice(t), newOffice(t)
	doc := must[archive.Document](t)(archive.Parse(raw))
	var want bytes.Buffer
	if err := archive.Encode(&want, doc); err != nil {
		t.Fatal(err)
	}
	added := imported(t, o, string(raw)).Added
	if added[app.KindAgreement] != 2 || added[app.KindOutcome] != 1 || added[app.KindSession] != 4 {
		t.Errorf("%+v", added)
	}
	first := exported(t, o)
	if withoutOffice(first) != withoutOffice(want.String()) {
		t.Errorf("%s\n%s", first, want.String())
	}
	if again := imported(t, o, string(raw)); len(again.Added)+len(again.Changed) > 0 || exported(t, o) != first {
		t.Errorf("the second import: %+v", again)
	}
	imported(t, second, first)
	if got := exported(t, second); withoutOffice(got) != withoutOffice(first) {
		t.Errorf("%s\n%s", first, got)
	}
	if err := o.Check(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestAMergeBringsAgreementsAlong(t *testing.T) {
	raw, err := os.ReadFile("../app/archive/testdata/coaching.json")
	if err != nil {
		t.Fatal(err)
	}
	ctx, o := context.Background(), newOffice(t)
	imported(t, o, string(raw))
	eva := must[app.Founder](t)(o.Founder(ctx, idOf(t, o, "Eva")))
	if err := o.MergeFounders(ctx, eva, idOf(t, o, "Ana")); err != nil {
		t.Fatal(err)
	}
	doc := must[archive.Document](t)(o.Export(ctx))
	if len(doc.Founders) != 1 || len(doc.Founders[0].Agreements) != 2 || len(doc.Founders[0].Outcomes) != 1 {
		t.Errorf("%+v", doc.Founders)
	}
	if h := coaching.Sum(doc.Founders[0].Sessions); h.Minutes != 130 {
		t.Errorf("%+v", h)
	}
}
