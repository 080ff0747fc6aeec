package potential

import (
	"cmp"
	"maps"
	"slices"

	"wurzelwerk/app"
)

// Year holds figures of the business for one year.
type Year struct {
	Year         int      `json:"year"`
	Turnover     *int64   `json:"turnoverCents,omitempty"`
	Employees    *float64 `json:"employees,omitempty"`    // besides herself; a half for one who works half the week
	HoursPerWeek *float64 `json:"hoursPerWeek,omitempty"` // her own
}

// Growth is what the founder herself says about the growth of her business.
type Growth struct {
	DueToCoaching Attribution `json:"dueToCoaching,omitempty"`
	Words         string      `json:"words,omitempty"` // hers
	Date          app.Date    `json:"date,omitempty"`
}

// Attribution is how far she owes her growth to the coaching.
type Attribution string

// The answers.
const (
	GrowthYes    Attribution = "yes"
	GrowthPartly Attribution = "partly"
	GrowthNo     Attribution = "no"
)

// Values lists the answers.
func (Attribution) Values() []string {
	return []string{string(GrowthYes), string(GrowthPartly), string(GrowthNo)}
}

// YearFigures is one column of the timeline: a year, and how much it differs from the year before. The changes are
// ratios (0.1 for a tenth more), nil where one of the two is missing or the earlier is 0.
type YearFigures struct {
	Year
	TurnoverChange, EmployeesChange, HoursChange *float64
}

// Timeline puts the years of several analyses into one row, the earliest first. Where two speak of one year, each
// figure is that of the analysis with the later date that has it. Analyses in the bin do not count.
func Timeline(analyses []Analysis) []YearFigures {
	sorted := slices.DeleteFunc(slices.Clone(analyses), func(a Analysis) bool { return a.BinnedOn != "" })
	slices.SortStableFunc(sorted, func(a, b Analysis) int { return cmp.Compare(a.Date, b.Date) })
	years := map[int]Year{}
	for _, a := range sorted {
		for _, y := range a.Years {
			years[y.Year] = y.over(years[y.Year])
		}
	}
	out := make([]YearFigures, 0, len(years))
	for _, n := range slices.Sorted(maps.Keys(years)) {
		y, before := years[n], years[n-1]
		out = append(out, YearFigures{
			y, change(whole(before.Turnover), whole(y.Turnover)), change(before.Employees, y.Employees),
			change(before.HoursPerWeek, y.HoursPerWeek),
		})
	}
	return out
}

// over fills what y lacks from an earlier record of the year.
func (y Year) over(earlier Year) Year {
	y.Turnover = cmp.Or(y.Turnover, earlier.Turnover)
	y.Employees = cmp.Or(y.Employees, earlier.Employees)
	y.HoursPerWeek = cmp.Or(y.HoursPerWeek, earlier.HoursPerWeek)
	return y
}

func change(from, to *float64) *float64 {
	if from == nil || to == nil {
		return nil
	}
	return quotient(*to-*from, *from)
}

// Newest is the analysis with the latest date, of several the last in the list; one in the bin does not count.
func Newest(analyses []Analysis) (newest Analysis, ok bool) {
	for _, a := range analyses {
		if a.BinnedOn == "" && (!ok || a.Date >= newest.Date) {
			newest, ok = a, true
		}
	}
	return newest, ok
}
