package archive

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/assets"
)

func number(text string) json.Number { return json.Number(text) }

func encode(t interface{ Fatal(...any) }, d Document) []byte {
	var out bytes.Buffer
	if err := Encode(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestParseReadsWhatEncodeWrote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := documents().Draw(t, "document")
		text := encode(t, doc)
		again, err := Parse(text)
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		if !reflect.DeepEqual(again, doc) {
			t.Fatalf("%s\n%s", text, encode(t, again))
		}
		if !bytes.Equal(encode(t, again), text) {
			t.Fatal("the second round has other bytes")
		}
	})
}

func TestNothingOfTheSampleIsLost(t *testing.T) {
	text := encode(t, parseSample(t))
	var was, is any
	if err := errors.Join(json.Unmarshal(assets.Sample(), &was), json.Unmarshal(text, &is)); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(withoutEmpty(was), withoutEmpty(is)) {
		t.Errorf("%s", text)
	}
	again, err := Parse(text)
	if err != nil || !bytes.Equal(encode(t, again), text) {
		t.Errorf("the second round differs: %v", err)
	}
	if !bytes.HasSuffix(text, []byte("\n}\n")) || !bytes.HasPrefix(text, []byte("{\n \"format\": \"wurzelwerk-archive\",\n \"version\": 1,\n \"office\": {\n  \"id\"")) {
		t.Errorf("%s", text)
	}
}

// withoutEmpty leaves out empty texts, lists and objects, which mean the same as absent ones.
func withoutEmpty(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for key, value := range v {
			if value = withoutEmpty(value); value != "" {
				out[key] = value
			}
		}
		if len(out) == 0 {
			return ""
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = withoutEmpty(v[i])
		}
		if len(out) == 0 {
			return ""
		}
		return out
	}
	return v
}

// numbered gives every name an id of its own and remembers both.
type numbered struct {
	ids   map[place]app.ID
	names map[app.ID]string
}

func (n *numbered) ID(kind app.Kind, scope app.ID, name string) (app.ID, error) {
	at := place{kind, scope, app.ID(name)}
	if n.ids[at] == "" {
		id := app.ID(fmt.Sprint("#", len(n.ids)))
		n.ids[at], n.names[id] = id, name
	}
	return n.ids[at], nil
}

func TestRenameUndoesResolve(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := documents().Draw(t, "document")
		before := encode(t, doc)
		names := &numbered{map[place]app.ID{}, map[app.ID]string{}}
		if err := Resolve(&doc, names); err != nil {
			t.Fatal(err)
		}
		for id := range allIDs(reflect.ValueOf(doc)) {
			if id[0] != '#' {
				t.Fatalf("%q was not resolved", id)
			}
		}
		Rename(&doc, func(_ app.Kind, id app.ID) string { return names.names[id] })
		if after := encode(t, doc); !bytes.Equal(before, after) {
			t.Fatalf("%s\n%s", before, after)
		}
	})
}

// allIDs lists all ids of a document but that of the office.
func allIDs(v reflect.Value) map[app.ID]bool {
	out := map[app.ID]bool{}
	var collect func(v reflect.Value)
	collect = func(v reflect.Value) {
		if id, ok := v.Interface().(app.ID); ok && id != "" {
			out[id] = true
		}
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() {
				collect(v.Elem())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Field(i).Type() != reflect.TypeFor[app.Office]() {
					collect(v.Field(i))
				}
			}
		case reflect.Slice, reflect.Array:
			for i := range v.Len() {
				collect(v.Index(i))
			}
		case reflect.Map:
			for _, key := range v.MapKeys() {
				collect(key)
				collect(v.MapIndex(key))
			}
		}
	}
	collect(v)
	return out
}

func TestTheSampleResolves(t *testing.T) {
	doc := parseSample(t)
	names := &numbered{map[place]app.ID{}, map[app.ID]string{}}
	if err := Resolve(&doc, names); err != nil {
		t.Fatal(err)
	}
	if doc.Office.ID != "o-nordstadt" {
		t.Errorf("the label of the office is %q", doc.Office.ID)
	}
	desi, w := doc.Founders[0], doc.Founders[0].SWOT[0]
	same := map[string][2]app.ID{
		"factor in the matrix":      {w.Factors[0].ID, w.Matrix[0].A},
		"factor of a measure":       {w.Factors[6].ID, *desi.Measures[0].From.Pairs[0][1]},
		"worksheet of a measure":    {w.ID, desi.Measures[0].From.SWOT},
		"consent of a referral":     {desi.Consents[1].ID, desi.Referrals[0].Consent},
		"partner of a referral":     {doc.Partners[0].ID, desi.Referrals[0].To},
		"project":                   {doc.Projects[0].ID, desi.Participation.Project},
		"criterion of sensitivity":  {desi.Potential[0].Options.Criteria[5].ID, desi.Potential[0].Options.Sensitivity.Criterion},
		"field of a shift":          {desi.Potential[0].Fields[2].ID, desi.Potential[0].Shifts[0].Changes[0].Field},
		"member":                    {desi.ID, doc.Teams[0].Members[0]},
		"facilitator":               {doc.Founders[3].ID, doc.Teams[0].Meetings[1].Roles["facilitator"]},
		"commitment carried over":   {doc.Teams[0].Meetings[0].Turns[1].Commitments[0].ID, doc.Teams[0].Meetings[1].Turns[1].Commitments[0].CarriedFrom},
		"buddy":                     {doc.Founders[4].ID, doc.Teams[0].Meetings[1].Buddies[0].B},
		"who facilitates next time": {doc.Founders[4].ID, doc.Teams[0].Meetings[1].Next.Facilitator},
	}
	for what, ids := range same {
		if ids[0] != ids[1] || ids[0] == "" {
			t.Errorf("%s: %v", what, ids)
		}
	}
	if result := doc.Teams[0].Meetings[1].Results[doc.Teams[0].Meetings[0].Turns[0].Commitments[0].ID]; result != "kept" {
		t.Errorf("result by commitment: %q", result)
	}
	if points := desi.Potential[0].Options.Alternatives[0].Points[desi.Potential[0].Options.Criteria[1].ID]; points != 5 {
		t.Errorf("points by criterion: %v", points)
	}
}

func TestResolveStopsAtTheFirstFailure(t *testing.T) {
	doc := parseSample(t)
	full := errors.New("full")
	asked := 0
	err := Resolve(&doc, namerFunc(func() (app.ID, error) { asked++; return "", full }))
	if !errors.Is(err, full) || asked != 1 {
		t.Errorf("%v after %d questions", err, asked)
	}
}

type namerFunc func() (app.ID, error)

func (f namerFunc) ID(app.Kind, app.ID, string) (app.ID, error) { return f() }

func FuzzParse(f *testing.F) {
	f.Add(assets.Sample())
	for _, c := range broken {
		if len(c.text) < 1<<16 {
			f.Add([]byte(c.text))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := Parse(data)
		if err != nil {
			var faults app.Faults
			if !errors.As(err, &faults) || len(faults) == 0 {
				t.Fatalf("%T %v", err, err)
			}
			if slices.ContainsFunc(faults, func(x app.Fault) bool { return x.Code == "" }) {
				t.Fatalf("%v", faults)
			}
			return
		}
		text := encode(t, doc)
		again, err := Parse(text)
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		if !bytes.Equal(encode(t, again), text) {
			t.Fatalf("the second round differs\n%s", text)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	doc := parseSample(b)
	founders := doc.Founders
	doc.Teams = nil
	for i := range 1000 {
		f := founders[0]
		f.ID, f.Business, f.Profile = app.ID(fmt.Sprint(i)), nil, nil
		f.SWOT, f.Measures, f.Potential, f.Sessions, f.Consents, f.Referrals = nil, nil, nil, nil, nil, nil
		doc.Founders = append(doc.Founders, f)
	}
	text := encode(b, doc)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Parse(text); err != nil {
			b.Fatal(err)
		}
	}
}
