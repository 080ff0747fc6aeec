package store

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/rights"
)

func TestACoachingSurvivesTheArchive(t *testing.T) {
	raw, err := os.ReadFile("../app/archive/testdata/coaching.json")
	if err != nil {
		t.Fatal(err)
	}
	o, second := newOffice(t), newOffice(t)
	doc := must[archive.Document](t)(archive.Parse(raw))
	doc.Founders[0].Sessions[0].Confidential = ""
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

func TestConfidentialNotesStayInTheOffice(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Rasha"})
	s := must[coaching.Session](t)(o.SaveSession(ctx, f.ID, coaching.Session{Topic: "Belege", Confidential: "sie hat Angst"}))
	text := exported(t, o)
	if strings.Contains(text, "Angst") || strings.Contains(text, "confidentialNote") {
		t.Errorf("the export holds the note: %s", text)
	}
	imported(t, o, strings.Replace(text, "Belege", "Bank", 1))
	if got, _, _ := o.Session(ctx, s.ID); got.Topic != "Bank" || got.Confidential != "sie hat Angst" {
		t.Errorf("after an import that has none: %+v", got)
	}
	if a := must[rights.Access](t)(o.Access(ctx, f.ID)); a.Founder.Sessions[0].Confidential != "sie hat Angst" {
		t.Errorf("the access report: %+v", a.Founder.Sessions)
	}
	imported(t, o, strings.Replace(text, `"topic":`, `"confidentialNote": "vom alten Büro", "topic":`, 1))
	if got, _, _ := o.Session(ctx, s.ID); got.Confidential != "vom alten Büro" {
		t.Errorf("after an import that has one: %+v", got)
	}
}
