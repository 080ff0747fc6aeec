package app

import (
	"testing"

	"pgregory.net/rapid"
)

func TestResidenceEnds(t *testing.T) {
	const today = Date("2026-01-19")
	for _, c := range []struct {
		until Date
		days  int
		ok    bool
	}{
		{"", 0, false},
		{"soon", 0, false},
		{"2026-01-19", 0, true},
		{"2026-01-20", 1, true},
		{"2026-01-18", -1, true},
		{"2025-01-19", -365, true},
		{"2026-04-19", 90, true},
		{"2026-04-20", 91, false},
		{"2028-02-29", 771, false},
	} {
		if days, ok := ResidenceEnds(Founder{ResidenceUntil: c.until}, today); days != c.days || ok != c.ok {
			t.Errorf("%q: %d %v", c.until, days, ok)
		}
	}
	if _, ok := ResidenceEnds(Founder{ResidenceUntil: today}, ""); ok {
		t.Error("a title ends on a day that is not known")
	}
}

func TestResidenceEndsOnTheDayItSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		today := NewDate(rapid.IntRange(1990, 2090).Draw(t, "year"), 1, rapid.IntRange(1, 366).Draw(t, "day"))
		n := rapid.IntRange(-4000, 4000).Draw(t, "days")
		days, ok := ResidenceEnds(Founder{ResidenceUntil: today.AddDays(n)}, today)
		if days != n || ok != (n <= ResidenceNotice) {
			t.Fatalf("%d %v, want %d", days, ok, n)
		}
	})
}
