package archive

import (
	"cmp"
	"math"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
)

// OfficeFigures is everything computed from what an office holds, in the shape of the command figures.
type OfficeFigures struct {
	Founders   map[app.ID]FounderFigures `json:"founders"`
	Teams      map[app.ID]TeamFigures    `json:"teams"`
	Indicators IndicatorFigures          `json:"indicators"`
}

// FounderFigures is what is computed for one founder, of the newest of each kind; absent where she has none.
type FounderFigures struct {
	Profile   *ProfileFigures   `json:"profile,omitempty"`
	SWOT      *SWOTFigures      `json:"swot,omitempty"`
	Potential *PotentialFigures `json:"potential,omitempty"`
	Hours     *HoursFigures     `json:"hours,omitempty"`
}

// ProfileFigures is the way between two readings of a founder, profile.Compared. The means, by area and over all, count
// only what both rate; they are rounded to four places, nil over nothing.
type ProfileFigures struct {
	Rated     int                     `json:"rated"`
	Areas     map[string]MeansFigures `json:"areas"`
	Mean      ChangeFigures           `json:"mean"`
	Improved  int                     `json:"improved"`
	Unchanged int                     `json:"unchanged"`
	Declined  int                     `json:"declined"`
}

// MeansFigures are the mean levels of both readings.
type MeansFigures struct {
	Entry *float64 `json:"entry"`
	Exit  *float64 `json:"exit"`
}

// ChangeFigures are the mean levels of both readings and what lies between them.
type ChangeFigures struct {
	MeansFigures
	Change *float64 `json:"change"`
}

// SWOTFigures is what the confrontation matrix of a worksheet says. The means are rounded to four places, nil for a
// field without cells. Strategy is nil while nothing is scored; the sums of rows and columns are those of the leading
// strategy, under its name.
type SWOTFigures struct {
	ID             app.ID                           `json:"id"`
	Sums           map[swot.Strategy]int            `json:"sums"`
	Means          map[swot.Strategy]*float64       `json:"means"`
	Strategy       *swot.Strategy                   `json:"strategy"`
	RowSums        map[swot.Strategy]map[app.ID]int `json:"rowSums"`
	ColumnSums     map[swot.Strategy]map[app.ID]int `json:"columnSums"`
	StrongestPairs [][2]app.ID                      `json:"strongestPairs"`
}

// Figures computes all figures of a document, leaving out founders and teams in the bin.
func Figures(d Document) OfficeFigures {
	out := OfficeFigures{Founders: map[app.ID]FounderFigures{}, Teams: teamsFigures(d.Teams)}
	out.Indicators = indicatorFigures(indicator.CountAll(RollOf(d), indicator.Period{})).Known()
	for _, f := range d.Founders {
		if f.BinnedOn == "" {
			out.Founders[f.ID] = f.Figures()
		}
	}
	return out
}

// Figures computes the figures of one founder.
func (f Founder) Figures() FounderFigures {
	var out FounderFigures
	if readings := f.Readings(); len(readings) > 0 {
		out.Profile = profileFigures(readings)
	}
	if w, ok := f.NewestSWOT(); ok {
		figures := swotFigures(w)
		out.SWOT = &figures
	}
	if a, ok := potential.Newest(f.Potential); ok {
		out.Potential = potentialFigures(potential.Compute(a))
	}
	if len(f.Sessions) > 0 {
		out.Hours = hoursFigures(coaching.Sum(f.Sessions))
	}
	return out
}

// Readings are her readings but those in the bin; none where nothing has been profiled.
func (f Founder) Readings() []profile.Reading {
	if f.Profile == nil {
		return nil
	}
	binned := func(r profile.Reading) bool { return r.BinnedOn != "" }
	return slices.DeleteFunc(slices.Clone(f.Profile.Readings), binned)
}

func profileFigures(readings []profile.Reading) *ProfileFigures {
	entry, exit, _ := profile.Compared(readings)
	way := profile.Distance(entry, exit)
	out := &ProfileFigures{
		Rated: way.Rated, Improved: way.Improved, Unchanged: way.Unchanged, Declined: way.Declined,
		Areas: make(map[string]MeansFigures, len(way.Areas)),
		Mean:  ChangeFigures{meansFigures(way.Mean), rounded(way.Mean.Change())},
	}
	for area, mean := range way.Areas {
		out.Areas[area] = meansFigures(mean)
	}
	return out
}

func meansFigures(m profile.Mean) MeansFigures {
	return MeansFigures{rounded(m.From), rounded(m.To)}
}

// rounded is nil for nil.
func rounded(x *float64) *float64 {
	if x == nil {
		return nil
	}
	out := fourPlaces(*x)
	return &out
}

// NewestSWOT is the worksheet with the latest date, of several the one with the highest version, then the last in
// the list; worksheets in the bin do not count.
func (f Founder) NewestSWOT() (newest swot.Worksheet, ok bool) {
	for _, w := range f.SWOT {
		if w.BinnedOn != "" {
			continue
		}
		if !ok || cmp.Or(cmp.Compare(w.Date, newest.Date), cmp.Compare(w.Version, newest.Version)) >= 0 {
			newest, ok = w, true
		}
	}
	return newest, ok
}

func swotFigures(w swot.Worksheet) SWOTFigures {
	a := swot.Analyse(w)
	out := SWOTFigures{
		ID:             w.ID,
		Sums:           map[swot.Strategy]int{},
		Means:          map[swot.Strategy]*float64{},
		RowSums:        map[swot.Strategy]map[app.ID]int{},
		ColumnSums:     map[swot.Strategy]map[app.ID]int{},
		StrongestPairs: [][2]app.ID{},
	}
	for s, part := range a.Parts {
		out.Sums[s], out.Means[s] = part.Sum, nil
		if mean, ok := part.Mean(); ok {
			mean = fourPlaces(mean)
			out.Means[s] = &mean
		}
	}
	if s := a.Leading; s != "" {
		out.Strategy = &s
		out.RowSums[s], out.ColumnSums[s] = a.Parts[s].Rows, a.Parts[s].Columns
	}
	for _, p := range a.Pairs {
		out.StrongestPairs = append(out.StrongestPairs, [2]app.ID{p.A, p.B})
	}
	return out
}

func fourPlaces(x float64) float64 { return math.Round(x*10000) / 10000 }
