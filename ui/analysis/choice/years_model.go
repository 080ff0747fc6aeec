package choice

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

// history is the years of a business as the open analysis knows them: its own, and what earlier analyses say of years
// or figures that it lacks.
type history struct {
	open    potential.Analysis
	earlier []potential.Analysis
	years   []potential.YearFigures // the earliest first
}

// newHistory leaves later analyses out, so that what is written into an older one is what is seen there.
func newHistory(open potential.Analysis, all []potential.Analysis) history {
	h := history{open: open}
	for _, a := range all {
		if a.ID != open.ID && a.BinnedOn == "" && (open.Date == "" || a.Date <= open.Date) {
			h.earlier = append(h.earlier, a)
		}
	}
	last := open
	last.Date, last.BinnedOn = "9999-12-31", ""
	h.years = potential.Timeline(append(slices.Clone(h.earlier), last))
	return h
}

func yearAt(years []potential.Year, year int) int {
	return slices.IndexFunc(years, func(y potential.Year) bool { return y.Year == year })
}

// borrowed are the years of which another analysis says something that the open one does not, by the date of that
// analysis, the newest first.
func (h history) borrowed() (dates []app.Date, years map[app.Date][]int) {
	years = map[app.Date][]int{}
	for _, y := range h.years {
		own := potential.Year{}
		if i := yearAt(h.open.Years, y.Year.Year); i >= 0 {
			own = h.open.Years[i]
		}
		for _, a := range h.earlier {
			i := yearAt(a.Years, y.Year.Year)
			if i < 0 || !adds(a.Years[i], own) || slices.Contains(years[a.Date], y.Year.Year) {
				continue
			}
			if len(years[a.Date]) == 0 {
				dates = append(dates, a.Date)
			}
			years[a.Date] = append(years[a.Date], y.Year.Year)
		}
	}
	slices.Sort(dates)
	slices.Reverse(dates)
	return dates, years
}

// adds tells whether a record of a year has a figure that another lacks.
func adds(y, other potential.Year) bool {
	return y.Turnover != nil && other.Turnover == nil || y.Employees != nil && other.Employees == nil ||
		y.HoursPerWeek != nil && other.HoursPerWeek == nil
}

// growth is the turnover of the first year and the last of which it is known, and its change as a ratio; false with
// less than two such years or nothing in the first.
func (h history) growth() (from, to int, change float64, ok bool) {
	known := slices.DeleteFunc(slices.Clone(h.years), func(y potential.YearFigures) bool { return y.Turnover == nil })
	if len(known) < 2 || *known[0].Turnover == 0 {
		return 0, 0, 0, false
	}
	first, last := known[0], known[len(known)-1]
	return first.Year.Year, last.Year.Year, float64(*last.Turnover-*first.Turnover) / float64(*first.Turnover), true
}

// next is the year after the last one; the last whole year while there is none.
func (h history) next(today app.Date) int {
	if n := len(h.years); n > 0 {
		return h.years[n-1].Year.Year + 1
	}
	return today.Time().Year() - 1
}

// offered are the years that can be added besides the next one: those before the first one, and gaps between.
func (h history) offered(today app.Date) []int {
	const before = 5
	next := h.next(today)
	first := next
	if len(h.years) > 0 {
		first = h.years[0].Year.Year
	}
	var out []int
	for y := next; y >= max(first-before, firstYear); y-- {
		if !slices.ContainsFunc(h.years, func(f potential.YearFigures) bool { return f.Year.Year == y }) {
			out = append(out, y)
		}
	}
	return out
}

// withYear changes a year of a list in its place in the order of years, adding it where it is not there.
func withYear(years []potential.Year, year int, change func(*potential.Year)) []potential.Year {
	i := yearAt(years, year)
	if i < 0 {
		i, _ = slices.BinarySearchFunc(years, year, func(y potential.Year, n int) int { return y.Year - n })
		years = slices.Insert(years, i, potential.Year{Year: year})
	}
	change(&years[i])
	return years
}

// firstYear is the first that an analysis takes, lastYear the last.
const (
	firstYear = 1900
	lastYear  = 2100
)
