package choice

import (
	"slices"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

func told(id, date string, years ...potential.Year) potential.Analysis {
	return potential.Analysis{ID: app.ID(id), Date: app.Date(date), Years: years}
}

func TestHistory(t *testing.T) {
	y2023 := potential.Year{Year: 2023, Turnover: ref[int64](4_000_000), Employees: ref(0.5)}
	y2024 := potential.Year{Year: 2024, Turnover: ref[int64](5_000_000)}
	wrong := potential.Year{Year: 2023, Turnover: ref[int64](1)}
	later := potential.Year{Year: 2026, Turnover: ref[int64](9)}
	first, open, last := told("a", "2024-01-10", wrong, y2023), told("b", "2025-02-01", y2024), told("c", "2026-01-01", later)
	first.Years = first.Years[1:]
	open.Years = append(open.Years, potential.Year{Year: 2025})
	h := newHistory(open, []potential.Analysis{last, open, first})
	var years []int
	for _, y := range h.years {
		years = append(years, y.Year.Year)
	}
	if want := []int{2023, 2024, 2025}; !slices.Equal(years, want) {
		t.Fatalf("%v", years)
	}
	if c := h.years[1].TurnoverChange; c == nil || *c != 0.25 {
		t.Errorf("the change is %v", c)
	}
	dates, from := h.borrowed()
	if !slices.Equal(dates, []app.Date{"2024-01-10"}) || !slices.Equal(from["2024-01-10"], []int{2023}) {
		t.Errorf("%v %v", dates, from)
	}
	if from, to, change, ok := h.growth(); !ok || from != 2023 || to != 2024 || change != 0.25 {
		t.Errorf("%d %d %v %v", from, to, change, ok)
	}
	if next := h.next("2026-01-19"); next != 2026 {
		t.Errorf("the next year is %d", next)
	}
	if offered := h.offered("2026-01-19"); !slices.Equal(offered, []int{2026, 2022, 2021, 2020, 2019, 2018}) {
		t.Errorf("offered are %v", offered)
	}
}

func TestAnEmptyHistoryBeginsWithTheLastYear(t *testing.T) {
	h := newHistory(potential.Analysis{ID: "a"}, nil)
	if next := h.next("2026-01-19"); next != 2025 {
		t.Errorf("the next year is %d", next)
	}
	if _, _, _, ok := h.growth(); ok || growthWords(h) != "" {
		t.Error("nothing grew")
	}
}

func TestGrowthInWords(t *testing.T) {
	for _, c := range []struct {
		from, to int64
		want     string
	}{
		{4_800_000, 6_240_000, "Ihr Umsatz ist von 2023 bis 2025 um 30\u00a0% gestiegen."},
		{5_000_000, 4_375_000, "Ihr Umsatz ist von 2023 bis 2025 um 12,5\u00a0% gesunken."},
		{5_000_000, 5_000_100, "Ihr Umsatz ist von 2023 bis 2025 gleich geblieben."},
	} {
		years := []potential.Year{{Year: 2023, Turnover: &c.from}, {Year: 2024}, {Year: 2025, Turnover: &c.to}}
		if have := growthWords(newHistory(told("a", "2026-01-01", years...), nil)); have != c.want {
			t.Errorf("%q", have)
		}
	}
}

func TestWithYearKeepsTheOrder(t *testing.T) {
	var years []potential.Year
	for _, y := range []int{2024, 2022, 2023, 2025, 2023} {
		years = withYear(years, y, func(y *potential.Year) { y.Employees = ref(or(y.Employees) + 1) })
	}
	var have []int
	for _, y := range years {
		have = append(have, y.Year)
	}
	if !slices.Equal(have, []int{2022, 2023, 2024, 2025}) || *years[1].Employees != 2 {
		t.Errorf("%v", years)
	}
}

func or(x *float64) float64 {
	if x == nil {
		return 0
	}
	return *x
}
