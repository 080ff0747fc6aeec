package archive

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"wurzelwerk/app"
)

// fullPartners is an archive with every key of referrals and premises.
//
//go:embed testdata/partners.json
var fullPartners string

func TestEveryKeyOfPremisesSurvives(t *testing.T) {
	doc := parsed(t, fullPartners)
	text := encode(t, doc)
	var want, have bytes.Buffer
	if err := json.Compact(&want, []byte(fullPartners)); err != nil {
		t.Fatal(err)
	}
	if err := json.Compact(&have, text); err != nil || have.String() != want.String() {
		t.Errorf("%v\n%s\n%s", err, have.String(), want.String())
	}
	Trim(&doc)
	if !bytes.Equal(encode(t, doc), text) {
		t.Errorf("something was trimmed: %s", encode(t, doc))
	}
}

func TestFaultsOfPremises(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{`"partner":"diw","offeredBy"`, `"partner":"div","offeredBy"`, "spaces[0].partner: reference, expected partner"},
		{`"title":"Werkstatt","business":"b"`, `"title":"Werkstatt","business":"x"`, "spaces[1].business: reference, expected business"},
		{`"title":"Werkstatt"`, `"title":" "`, "spaces[1].title: required"},
		{`"id":"s2"`, `"id":"s1"`, "spaces[1].id: twice"},
		{`"areaM2":38.5`, `"areaM2":0`, "spaces[0].areaM2: range, expected > 0"},
		{`"rentCents":78000`, `"rentCents":-1`, "spaces[0].rentCents: range, expected >= 0"},
		{`"until":"2027-12-31"`, `"until":"2025-12-31"`, "spaces[0].until: date order, expected >= 2026-01-01"},
		{`"rentSteps"`, `"rentStep"`, `spaces[0].rentStep: unknown key, expected rentSteps`},
		{`"areaToM2":45`, `"areaToM2":29`, "founders[0].spacesSought[0].areaToM2: range, expected >= 30"},
		{`"district":"Nordstadt"`, `"quarter":"Nordstadt"`, "founders[0].spacesSought[0].quarter: unknown key"},
		{`"from":"gb"`, `"from":"gb","to":"diw"`, "founders[0].referrals[1].from: twice"},
		{`"from":"gb"`, `"from":"xx"`, "founders[0].referrals[1].from: reference, expected partner"},
		{`"declinedOn":"2025-05-14"`, `"declinedOn":"2025-05-11"`, "founders[0].referrals[1].declinedOn: date order, expected >= 2025-05-12"},
		{`"withdrawnOn":"2025-06-01"`, `"withdrawnOn":"2025-05-12"`, "founders[0].referrals[0].withdrawnOn: date order, expected >= 2025-05-13"},
	} {
		_, err := Parse([]byte(strings.Replace(fullPartners, c.old, c.new, 1)))
		if err == nil || !sameLines(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.new, err, c.want)
		}
	}
}

func TestTrimLeavesPremisesWithoutTheirOwners(t *testing.T) {
	doc := parsed(t, fullPartners)
	doc.Partners, doc.Founders[0].Business = doc.Partners[:0], nil
	Trim(&doc)
	again := parsed(t, string(encode(t, doc)))
	if len(again.Spaces) != 2 || again.Spaces[0].Partner != "" || again.Spaces[1].Business != "" || again.Founders[0].Referrals[1].From != "" {
		t.Errorf("%+v", again)
	}
}

// TestDataClassesAreOfTheArchive finds everything that a class of data holds among the keys of a founder.
func TestDataClassesAreOfTheArchive(t *testing.T) {
	for _, class := range app.DataClasses() {
		for _, path := range class.Holds {
			at := reflect.TypeFor[Founder]()
			for key := range strings.SplitSeq(path, ".") {
				if at.Kind() == reflect.Pointer {
					at = at.Elem()
				}
				index, ok := shapeOf(at).fields[key]
				if !ok {
					t.Fatalf("%s holds %s, which an archive does not have", class.Key, path)
				}
				at = at.FieldByIndex(index).Type
			}
		}
	}
}
