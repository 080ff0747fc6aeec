package store

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"testing"

	"wurzelwerk/app"
)

// mixedList takes in two who are new, one of them twice, completes two and leaves one as she is.
func mixedList(t *testing.T, o *Office) (list []app.Incoming, known, own app.ID) {
	t.Helper()
	f := saveFounder(t, o, app.Founder{GivenNames: "Ayşe", FamilyNames: "Yılmaz", Phones: []app.Phone{{Number: "0231 1"}}})
	must[app.Business](t)(o.SaveBusiness(context.Background(), f.ID, app.Business{Name: "Studio Ayşe"}))
	full := saveFounder(t, o, app.Founder{GivenNames: "Olena"})
	own = o.NewID()
	return []app.Incoming{
		{Founder: app.Founder{ID: own, GivenNames: "Neu", Born: "1900-01-01"}, Business: app.Business{Trade: "Catering"}},
		{
			Founder:  app.Founder{FamilyNames: "Yilmaz", Born: "1980-05-05", Phones: []app.Phone{{Number: "+49 231 1"}, {Number: "0231 2"}}},
			Business: app.Business{Name: "STUDIO AYSE", Trade: "Friseurin"}, Into: f.ID,
		},
		{Founder: app.Founder{GivenNames: "Olena"}, Into: full.ID},
		{Founder: app.Founder{GivenNames: "Neu", Gender: "female"}, Business: app.Business{Trade: "catering", Chamber: "IHK"}, Same: 1},
		{Founder: app.Founder{ID: full.ID, GivenNames: "Andere"}},
	}, f.ID, own
}

func TestImportFounders(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	list, known, own := mixedList(t, o)
	in := must[app.Intake](t)(o.ImportFounders(ctx, list))
	if in.Added != 2 || in.Completed != 2 || in.Unchanged != 1 || len(in.IDs) != 5 {
		t.Fatalf("taken in: %+v", in)
	}
	if in.IDs[0] != own || in.IDs[1] != known || in.IDs[3] != own || in.IDs[4] == in.IDs[2] {
		t.Errorf("ids: %v", in.IDs)
	}
	var got string
	for _, id := range []app.ID{known, own} {
		f := must[app.Founder](t)(o.Founder(ctx, id))
		got += fmt.Sprint(f.FamilyNames, f.Born, f.Gender, len(f.Phones), "; ")
		for _, b := range must[[]app.Business](t)(o.Businesses(ctx, id)) {
			got += fmt.Sprint(b.Name, b.Trade, b.Chamber, "; ")
		}
	}
	if want := "Yılmaz1980-05-052; Studio AyşeFriseurin; 1900-01-01female0; CateringIHK; "; got != want {
		t.Errorf("completed: %s\nwant %s", got, want)
	}
	checkDossiers(t, o)
}

func TestImportFoundersTwiceAndTakenBack(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	list, _, _ := mixedList(t, o)
	before, lsn := exported(t, o), o.lsn
	in := must[app.Intake](t)(o.ImportFounders(ctx, list))
	if o.lsn != lsn+1 {
		t.Errorf("one list used %d transactions", o.lsn-lsn)
	}
	for i := range list {
		list[i].Into, list[i].Same = in.IDs[i], 0
	}
	text, lsn := exported(t, o), o.lsn
	if second := must[app.Intake](t)(o.ImportFounders(ctx, list)); second.Unchanged != 5 || o.lsn != lsn || exported(t, o) != text {
		t.Errorf("the second time: %+v", second)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if got := exported(t, o); got != before {
		t.Error(firstDifference(before, got))
	}
}

func TestImportFoundersRefusesAll(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Bleibt"})
	before, lsn := exported(t, o), o.lsn
	_, err := o.ImportFounders(ctx, []app.Incoming{
		{Founder: app.Founder{GivenNames: "Gut"}},
		{Founder: app.Founder{Born: "2999-12-31"}},
		{Founder: app.Founder{GivenNames: "X"}, Business: app.Business{Chamber: "IHK"}},
		{Founder: app.Founder{GivenNames: "X"}, Same: 5},
	})
	var faults app.Faults
	want := app.Faults{
		{Path: "founders[1].familyNames", Code: app.FaultRequired},
		{Path: "founders[1].born", Code: app.FaultFuture},
		{Path: "founders[2].business.name", Code: app.FaultRequired},
		{Path: "founders[3].same", Code: app.FaultRange, Want: "0–3"},
	}
	if !errors.As(err, &faults) || !slices.Equal(faults, want) {
		t.Errorf("faults: %v", err)
	}
	_, err = o.ImportFounders(ctx, []app.Incoming{{Founder: app.Founder{GivenNames: "Gut"}}, {Founder: app.Founder{Born: "2999-12-31"}, Into: f.ID}})
	if !errors.As(err, &faults) || len(faults) != 1 || faults[0].Path != "founders[1].born" {
		t.Errorf("a fault that would complete somebody: %v", err)
	}
	if _, err := o.ImportFounders(ctx, []app.Incoming{{Founder: app.Founder{GivenNames: "Gut"}}, {Into: o.NewID()}}); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("into nobody: %v", err)
	}
	cancelled, cancel := context.WithCancel(ctx)
	o.config.Random = &tiring{left: 500, tired: cancel}
	if _, err := o.ImportFounders(cancelled, cards(3000)); !errors.Is(err, context.Canceled) {
		t.Errorf("given up on the way: %v", err)
	}
	o.config.Random = rand.Reader
	if exported(t, o) != before || o.lsn != lsn {
		t.Error("a refused list left something")
	}
	if in := must[app.Intake](t)(o.ImportFounders(ctx, nil)); in.Added != 0 || o.lsn != lsn {
		t.Errorf("an empty list: %+v", in)
	}
}

// tiring is randomness that calls tired after so many draws.
type tiring struct {
	left  int
	tired func()
}

func (r *tiring) Read(b []byte) (int, error) {
	if r.left--; r.left == 0 {
		r.tired()
	}
	return rand.Read(b)
}

func TestErasedFounderComesWithANewID(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Weg"})
	if err := o.BinFounder(ctx, f.ID); err != nil {
		t.Fatal(err)
	}
	must[int](t)(o.EmptyBin(ctx))
	if in := must[app.Intake](t)(o.ImportFounders(ctx, []app.Incoming{{Founder: f}})); in.Added != 1 || in.IDs[0] == f.ID {
		t.Errorf("taken in: %+v", in)
	}
}

func TestDuplicates(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	one := app.Founder{GivenNames: "Maria", FamilyNames: "Popescu", Born: "1985-06-07", Address: &app.Address{PostalCode: "44145"}}
	first := saveFounder(t, o, one)
	one.Address = &app.Address{PostalCode: "44147"}
	second := saveFounder(t, o, one)
	saveFounder(t, o, app.Founder{GivenNames: "Maria", FamilyNames: "Ionescu"})
	grades := func(found []app.Duplicate) (out string) {
		for _, d := range found {
			out += fmt.Sprintf("%s %s %s; ", d.Grade, d.Born, d.PostalCode)
		}
		return out
	}
	if got := grades(must[[]app.Duplicate](t)(o.Duplicates(ctx, first))); got != "likely 1985-06-07 44147; " {
		t.Errorf("two women of one name and one day: %s", got)
	}
	fresh := app.Founder{FamilyNames: "POPESCU", GivenNames: "Mária", Born: "1985-06-07", Address: &app.Address{PostalCode: "44147"}}
	if got := grades(must[[]app.Duplicate](t)(o.Duplicates(ctx, fresh))); got != "certain 1985-06-07 44147; likely 1985-06-07 44145; " {
		t.Errorf("somebody new: %s", got)
	}
	if err := o.BinFounder(ctx, second.ID); err != nil {
		t.Fatal(err)
	}
	if found := must[[]app.Duplicate](t)(o.Duplicates(ctx, fresh)); len(found) != 2 || found[0].Row.BinnedOn == "" {
		t.Errorf("in the bin: %+v", found)
	}
	must[int](t)(o.EmptyBin(ctx))
	if got := grades(must[[]app.Duplicate](t)(o.Duplicates(ctx, fresh))); got != "likely 1985-06-07 44145; " {
		t.Errorf("after erasing: %s", got)
	}
	first.Born = "1999-01-02"
	saveFounder(t, o, first)
	if got := grades(must[[]app.Duplicate](t)(o.Duplicates(ctx, fresh))); got != "" {
		t.Errorf("after her day was put right: %s", got)
	}
	found := must[[][]app.Duplicate](t)(o.MatchFounders(ctx, []app.Founder{first, {GivenNames: "Niemand"}}))
	if len(found) != 2 || len(found[0]) != 1 || found[0][0].Meets[0] != app.MarkID || len(found[1]) != 0 {
		t.Errorf("herself in a list from outside: %+v", found)
	}
}

// TestMatchAmongManyOfOneName looks for one woman among more of her name than are compared.
func TestMatchAmongManyOfOneName(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	var list []app.Incoming
	for i := range 2 * app.MaxAlike {
		list = append(list, app.Incoming{Founder: app.Founder{
			GivenNames: "Ana", FamilyNames: "Nowak", Born: app.NewDate(1950, 1, 1+30*i), Address: &app.Address{PostalCode: fmt.Sprint(10000 + i)},
		}})
	}
	in := must[app.Intake](t)(o.ImportFounders(ctx, list))
	for i := 7; i < len(list); i += 31 {
		found := must[[][]app.Duplicate](t)(o.MatchFounders(ctx, []app.Founder{list[i].Founder}))[0]
		if len(found) == 0 || found[0].Row.ID != in.IDs[i] || found[0].Grade != app.GradeCertain {
			t.Fatalf("no. %d finds %+v", i, found)
		}
	}
}
