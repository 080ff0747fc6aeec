package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/rights"
)

func TestAccessHoldsEverything(t *testing.T) {
	ctx := context.Background()
	o, desi, _ := confiding(t)
	a := must[rights.Access](t)(o.Access(ctx, desi))
	doc := archive.Document{}
	if err := o.read(ctx, func(q querier) (err error) { doc.Founders, err = founderFiles(ctx, q); return err }); err != nil {
		t.Fatal(err)
	}
	bare := a.Founder
	bare.Sessions = slices.Clone(bare.Sessions)
	for i := range bare.Sessions {
		bare.Sessions[i].Confidential = ""
	}
	for _, f := range doc.Founders {
		if f.ID == desi && !sameJSON(t, f, bare) {
			t.Errorf("the report lacks something of her:\n%+v\n%+v", a.Founder, f)
		}
	}
	var b bytes.Buffer
	if err := a.Encode(&b); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	for _, want := range []string{
		"geheim-notiz", "geheim-kontakt", "geheim-maßnahme", "Geheimdoppel", "Deutsch-Internationales Wirtschaftszentrum (DIW)",
		"Mein Deutsch reicht nicht", `"R."`, `"basis": "consent"`, "Gewerberaum ab 01.01.2026",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
	for _, never := range []string{"Rasha", "Ioana", "Ermächtigung beim OLG", "Kosten 900 EUR", string(idOfName(t, o, "f-rasha"))} {
		if strings.Contains(text, never) {
			t.Errorf("%q of another woman stands in it", never)
		}
	}
	if _, err := o.Access(ctx, o.NewID()); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("nobody: %v", err)
	}
}

func sameJSON(t *testing.T, a, b any) bool {
	t.Helper()
	var x, y any
	for v, into := range map[any]*any{&a: &x, &b: &y} {
		text, err := json.Marshal(v)
		if err == nil {
			err = json.Unmarshal(text, into)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return reflect.DeepEqual(x, y)
}

// TestEveryTableOfHersIsRead fails when a new table of a founder is not part of the report and of what is erased.
func TestEveryTableOfHersIsRead(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Ana"})
	for _, table := range founderParts {
		if table == linkTable {
			continue
		}
		record := reflect.New(table.record)
		err := o.write(ctx, func(c *change) error {
			return c.saveList(table, reflect.Append(reflect.MakeSlice(reflect.SliceOf(table.record), 0, 1), record.Elem()), keys{id: f.ID, dossier: f.ID}, false)
		})
		if err != nil {
			t.Fatal(table.name, err)
		}
	}
	a := must[rights.Access](t)(o.Access(ctx, f.ID))
	v := reflect.ValueOf(a.Founder)
	for _, list := range []string{"Measures", "SWOT", "Potential", "Sessions", "Consents", "Referrals", "Agreements", "Outcomes", "SpacesSought"} {
		if v.FieldByName(list).Len() != 1 {
			t.Errorf("%s is not in the report", list)
		}
	}
	if got := 3 + 9; got != len(founderParts)-1 {
		t.Errorf("%d tables are read, a founder has %d", got, len(founderParts)-1)
	}
	if len(a.Founder.Profile.Readings) != 1 || len(a.Founder.Profile.Answers) != 1 || a.Founder.Participation == nil {
		t.Errorf("profile or participation are not in the report: %+v", a.Founder)
	}
}
