package archive

import (
	"cmp"
	"math"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
)

// OfficeFigures is everything computed from what an office holds, in the shape of the command figures.
type OfficeFigures struct {
	Founders   map[app.ID]FounderFigures `json:"founders"`
	Teams      struct{}                  `json:"teams"`
	Indicators struct{}                  `json:"indicators"`
}

// FounderFigures is what is computed for one founder, of the newest of each kind; absent where she has none.
type FounderFigures struct {
	SWOT *SWOTFigures `json:"swot,omitempty"`
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

// Figures computes all figures of a document, leaving out founders in the bin.
func Figures(d Document) OfficeFigures {
	out := OfficeFigures{Founders: map[app.ID]FounderFigures{}}
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
	if w, ok := f.NewestSWOT(); ok {
		figures := swotFigures(w)
		out.SWOT = &figures
	}
	return out
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
