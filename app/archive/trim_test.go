package archive

import (
	"bytes"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

func TestTrimLeavesWhatIsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := documents().Draw(t, "document")
		before := encode(t, doc)
		Trim(&doc)
		if after := encode(t, doc); !bytes.Equal(before, after) {
			t.Fatalf("%s\n%s", before, after)
		}
	})
}

// some keeps any part of a list.
func some[T any](t *rapid.T, list []T) []T {
	var out []T
	for _, x := range list {
		if rapid.Bool().Draw(t, "kept") {
			out = append(out, x)
		}
	}
	return out
}

func TestWhatWasTrimmedCanBeParsed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := documents().Draw(t, "document")
		doc.Projects, doc.Partners, doc.Founders = some(t, doc.Projects), some(t, doc.Partners), some(t, doc.Founders)
		for i := range doc.Founders {
			f := &doc.Founders[i]
			f.SWOT, f.Businesses, f.Consents = some(t, f.SWOT), some(t, f.Businesses), some(t, f.Consents)
			for j := range f.SWOT {
				f.SWOT[j].Factors = some(t, f.SWOT[j].Factors)
			}
			for j := range f.Potential {
				f.Potential[j].Fields = some(t, f.Potential[j].Fields)
				if o := f.Potential[j].Options; o != nil {
					o.Criteria = some(t, o.Criteria)
				}
			}
		}
		Trim(&doc)
		text := encode(t, doc)
		if _, err := Parse(text); err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
	})
}

func TestTrimByHand(t *testing.T) {
	doc := parseSample(t)
	desi := &doc.Founders[0]
	desi.SWOT[0].Remove("O1")
	doc.Partners = doc.Partners[1:] // diw
	Trim(&doc)

	t2 := app.ID("T2")
	if got := desi.Measures[0].From; got == nil || got.SWOT != "s-nadel-1" || len(desi.Measures[0].From.Pairs) != 1 ||
		*got.Pairs[0][0] != "S1" || got.Pairs[0][1] != nil {
		t.Errorf("the pair of a factor that is gone: %+v", got)
	}
	if got := desi.Measures[3].From.Pairs; !reflect.DeepEqual(got, []coaching.Pair{{nil, &t2}}) {
		t.Errorf("another pair: %v", got)
	}
	if c, r := desi.Consents[1], desi.Referrals[0]; c.Recipient != "" || r.To != "" || r.Consent != "k2" {
		t.Errorf("a partner that is gone: %+v, %+v", c, r)
	}
}

func TestTrimTakesAPartThatIsGone(t *testing.T) {
	doc := parseSample(t)
	desi := &doc.Founders[0]
	analysis, gone, stays := desi.Potential[0].ID, desi.Potential[0].Fields[0].ID, desi.Potential[0].Fields[1].ID
	for i, part := range []string{
		coaching.PartOf(coaching.PartField, string(gone)), coaching.PartOf(coaching.PartField, string(stays)), coaching.PartLiquidity,
	} {
		desi.Measures[i].From = &coaching.Source{Potential: analysis, Part: part}
	}
	desi.Potential[0].Fields = desi.Potential[0].Fields[1:]
	Trim(&doc)
	for i, want := range []string{"", "field:" + string(stays), "liquidity"} {
		if got := *desi.Measures[i].From; got.Potential != analysis || got.Part != want {
			t.Errorf("measure %d comes from %+v, want %q", i, got, want)
		}
	}
	desi.Potential = nil
	Trim(&doc)
	for i := range 3 {
		if got := *desi.Measures[i].From; got.Potential != "" || got.Part != "" {
			t.Errorf("of an analysis that is gone: %+v", got)
		}
	}
}

func TestTrimTakesATeamThatIsGone(t *testing.T) {
	doc := parseSample(t)
	desi, team := &doc.Founders[0], &doc.Teams[0]
	m := team.Meetings[0]
	whole := coaching.Source{Team: team.ID, Meeting: m.ID, Commitment: m.Turns[0].Commitments[0].ID}
	from := whole
	desi.Measures[0].From = &from
	for _, step := range []struct {
		take func()
		want coaching.Source
	}{
		{func() {}, whole},
		{func() { team.Meetings[0].Turns[0].Commitments = nil }, coaching.Source{Team: whole.Team, Meeting: whole.Meeting}},
		{func() { team.Meetings = team.Meetings[1:] }, coaching.Source{Team: whole.Team}},
		{func() { doc.Teams = nil }, coaching.Source{}},
	} {
		step.take()
		Trim(&doc)
		if got := *desi.Measures[0].From; !reflect.DeepEqual(got, step.want) {
			t.Errorf("from %+v, want %+v", got, step.want)
		}
	}
}

func TestTrimTakesAMemberOutOfTheMinutes(t *testing.T) {
	doc := parseSample(t)
	doc.Founders = append(doc.Founders[:1], doc.Founders[2:]...) // f-rasha
	Trim(&doc)
	team := doc.Teams[0]
	last := team.Meetings[1]
	if len(team.Members) != 4 || len(last.Attendance) != 4 || last.Roles["scribe"] != "" || len(last.Roles) != 2 ||
		len(last.Turns) != 3 || len(last.Buddies) != 1 || last.Results["z2"] != "partly" {
		t.Errorf("a member that is gone: %+v", team)
	}
}
