package app

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func of[T any](v T) *T { return &v }

func TestSpaceFaults(t *testing.T) {
	for _, c := range []struct {
		name   string
		faults Faults
		want   string
	}{
		{"an offer with a title", Space{Title: "Laden"}.Validate(), ""},
		{"one without", Space{Title: "\t"}.Validate(), "title: required"},
		{"an area of 0", Space{Title: "x", AreaM2: of(0.0)}.Validate(), "areaM2: range, expected > 0"},
		{"an area that is none", Space{Title: "x", AreaM2: of(math.NaN())}.Validate(), "areaM2: range, expected > 0"},
		{"rent for nothing", Space{Title: "x", RentCents: of(int64(0)), DepositCents: of(int64(0))}.Validate(), ""},
		{"rent below nothing", Space{Title: "x", RentCents: of(int64(-1)), DepositCents: of(int64(-1))}.Validate(), "rentCents: range, expected >= 0\ndepositCents: range, expected >= 0"},
		{"ends before it begins", Space{Title: "x", AvailableFrom: "2026-01-02", Until: "2026-01-01"}.Validate(), "until: date order, expected >= 2026-01-02"},
		{"two owners", Space{Title: "x", Partner: "p", Business: "b"}.Validate(), "business: twice"},
		{"the same twice", Space{Title: "x", Equipment: []string{"water", " ", "water"}}.Validate(), "equipment[1]: required\nequipment[2]: twice"},
		{"a search for nothing", SpaceSought{Until: "2026-01-01"}.Validate(), "areaFromM2: required"},
		{"a search in words", SpaceSought{Note: "am Nordmarkt"}.Validate(), ""},
		{"from more to less", SpaceSought{AreaFromM2: of(30.0), AreaToM2: of(29.5)}.Validate(), "areaToM2: range, expected >= 30"},
		{"rent below nothing sought", SpaceSought{MaxRentCents: of(int64(-1))}.Validate(), "maxRentCents: range, expected >= 0"},
	} {
		if got := c.faults.Error(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if s := (SpaceSought{Until: "2026-01-01"}); !s.Alive("2026-01-01") || s.Alive("2026-01-02") || !(SpaceSought{}).Alive("2026-01-01") {
		t.Error("until when she looks")
	}
}

func TestSpaceRules(t *testing.T) {
	if len(SpaceEquipment()) == 0 || EquipmentKey("water") != "space.equipment.water" || EquipmentKey("Kühlraum") != "" {
		t.Error(SpaceEquipment())
	}
	for _, data := range []string{``, `{"equipment": ["a", "a"]}`, `{"equipment": [""]}`, `{"nearlyDays": -1}`, `{"nearly": 1}`} {
		if r, err := parseSpaceRules([]byte(data)); err == nil {
			t.Errorf("%s: %+v", data, r)
		}
	}
}

// herShop is what the tailor of the sample asks for: 30 to 45 m², up to 850 euros, from the new year, with water.
var herShop = SpaceSought{
	AreaFromM2: of(30.0), AreaToM2: of(45.0), MaxRentCents: of(int64(85000)), From: "2026-01-01",
	Equipment: []string{"water", "Kühlraum"}, District: "Nordstadt, Hafen",
}

func TestSpacesMatchByHand(t *testing.T) {
	for name, c := range map[string]struct {
		offer Space
		want  string
	}{
		"all fits":         {Space{AreaM2: of(38.0), RentCents: of(int64(85000)), AvailableFrom: "2026-01-01", Equipment: []string{"kühlraum", "water", "heating"}, Address: &Address{District: "nordstadt"}}, "fits: area fits, rent fits, time fits, equipment fits, district fits"},
		"nothing is known": {Space{}, "unknown: area unknown, rent unknown, time unknown, equipment unknown, district unknown"},
		// 24 m² is 20 % below 30, 93,500 is 10 % above 85,000, 2 April is 91 days after New Year
		"all but":     {Space{AreaM2: of(24.0), RentCents: of(int64(93500)), AvailableFrom: "2026-04-02", Equipment: []string{"water"}, Address: &Address{District: "Hafen"}}, "nearly: area nearly, rent nearly +8500, time nearly +91, equipment nearly Kühlraum, district fits"},
		"too far":     {Space{AreaM2: of(23.9), RentCents: of(int64(93501)), AvailableFrom: "2026-04-04", Equipment: []string{"heating"}, Address: &Address{District: "Hörde"}}, "not: area not, rent not +8501, time not +93, equipment not water Kühlraum, district not"},
		"a bit large": {Space{AreaM2: of(54.0)}, "nearly: area nearly, rent unknown, time unknown, equipment unknown, district unknown"},
		"too large":   {Space{AreaM2: of(54.1), AvailableFrom: "2025-01-01", Until: "2025-12-31"}, "not: area not, rent unknown, time not, equipment unknown, district unknown"},
	} {
		m := MatchSpaces([]Space{c.offer}, herShop, "2025-11-01")
		if got := told(m[0]); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
	late := MatchSpaces([]Space{{Until: "2025-10-31"}, {Title: "x", AvailableFrom: "2026-02-01"}}, SpaceSought{From: "2025-01-01"}, "2026-02-01")
	if len(late) != 1 || told(late[0]) != "fits: time fits" {
		t.Errorf("what she needed long ago: %+v", late)
	}
	if m := MatchSpaces([]Space{{}}, SpaceSought{Note: "x"}, "2026-01-01"); told(m[0]) != "fits: " {
		t.Errorf("nothing is asked: %s", told(m[0]))
	}
}

func told(m SpaceMatch) string {
	var parts []string
	for _, r := range m.Reasons {
		part := fmt.Sprint(r.Criterion, " ", r.Fit)
		if n := r.OverCents + int64(r.OverDays); n > 0 {
			part += fmt.Sprint(" +", n)
		}
		parts = append(parts, strings.Join(append([]string{part}, r.Missing...), " "))
	}
	return fmt.Sprint(m.Fit(), ": ", strings.Join(parts, ", "))
}

func TestTheBestOfferComesFirst(t *testing.T) {
	offers := []Space{
		{ID: "dear", AreaM2: of(38.0), RentCents: of(int64(200000)), AvailableFrom: "2026-01-01"},
		{ID: "unknown", Title: "B"},
		{ID: "nearly", AreaM2: of(46.0), RentCents: of(int64(80000)), AvailableFrom: "2026-01-01"},
		{ID: "fits", Title: "Z", AreaM2: of(38.0), RentCents: of(int64(80000)), AvailableFrom: "2026-01-01"},
		{ID: "cheap", Title: "Z", AreaM2: of(38.0), RentCents: of(int64(70000)), AvailableFrom: "2026-01-01"},
		{ID: "also", Title: "A"},
	}
	sought := changed(herShop, func(s *SpaceSought) { s.Equipment, s.District = nil, "" })
	var got []ID
	for _, m := range MatchSpaces(offers, sought, "2025-11-01") {
		got = append(got, m.Space.ID)
	}
	if want := []ID{"cheap", "fits", "also", "unknown", "nearly", "dear"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func drawOffer(t *rapid.T) Space {
	s := Space{ID: ID(rapid.StringN(1, 6, -1).Draw(t, "id")), Equipment: rapid.SliceOfDistinct(rapid.SampledFrom(SpaceEquipment()), rapid.ID).Draw(t, "equipment")}
	if rapid.Bool().Draw(t, "area?") {
		s.AreaM2 = of(rapid.Float64Range(1, 100).Draw(t, "area"))
	}
	if rapid.Bool().Draw(t, "rent?") {
		s.RentCents = of(rapid.Int64Range(0, 200000).Draw(t, "rent"))
	}
	if rapid.Bool().Draw(t, "from?") {
		s.AvailableFrom = Date("2026-01-01").AddDays(rapid.IntRange(-200, 200).Draw(t, "from"))
	}
	return s
}

// TestLawsOfMatching: the order does not hang on that of the offers, another offer changes none, and a lower rent makes
// none worse.
func TestLawsOfMatching(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		offers := rapid.SliceOfNDistinct(rapid.Custom(drawOffer), 1, 6, func(s Space) ID { return s.ID }).Draw(t, "offers")
		sought := changed(herShop, func(s *SpaceSought) {
			s.Equipment = rapid.SliceOfDistinct(rapid.SampledFrom(SpaceEquipment()), rapid.ID).Draw(t, "needed")
		})
		order := func(offers []Space) (ids []ID) {
			for _, m := range MatchSpaces(offers, sought, "2025-11-01") {
				ids = append(ids, m.Space.ID)
			}
			return ids
		}
		whole := order(offers)
		if got := order(rapid.Permutation(offers).Draw(t, "shuffled")); !slices.Equal(got, whole) {
			t.Fatalf("%v, shuffled %v", whole, got)
		}
		last := offers[len(offers)-1]
		less := slices.DeleteFunc(slices.Clone(whole), func(id ID) bool { return id == last.ID })
		if got := order(offers[:len(offers)-1]); !slices.Equal(got, less) {
			t.Fatalf("without the last %v, of all %v", got, whole)
		}
		if last.RentCents == nil || *last.RentCents == 0 {
			return
		}
		cheaper := slices.Clone(offers)
		cheaper[len(cheaper)-1].RentCents = of(*last.RentCents - 1)
		if got := order(cheaper); slices.Index(got, last.ID) > slices.Index(whole, last.ID) {
			t.Fatalf("%v, cheaper %v", whole, got)
		}
	})
}
