package indicator

import "wurzelwerk/app"

// Own is what an office reports of a woman beside the regulations; its sources are her readings, measures, potential
// analyses and follow-up. A nil value is not known.
type Own struct {
	LevelChange     *float64 // mean change of the competences between entry and exit, in levels
	MeasuresPlanned int      // not begun
	MeasuresBegun   int
	MeasuresDone    int
	TurnoverBefore  *int64 // in cents a month, at the first potential analysis
	TurnoverAfter   *int64 // at the newest one
}

// OwnKey names an indicator of the office's own.
type OwnKey string

// The indicators of our own; their texts are "indicator.own.<key>".
const (
	OwnImproved OwnKey = "improved"  // competences risen on average
	OwnPlanned  OwnKey = "planned"   // measures planned, begun or done
	OwnBegun    OwnKey = "begun"     // measures begun or done
	OwnDone     OwnKey = "done"      // measures done
	OwnTurnover OwnKey = "turnover"  // turnover grown
	OwnOnMarket OwnKey = "on-market" // still in business two years after exit
)

// OwnFigure is one of them: of how many women it is known, and of whom it is true. Their day is that of the entry; of
// OwnOnMarket the one two years after exit.
type OwnFigure struct {
	Key   OwnKey
	Known Number
	True  Number
	Mean  *float64 // of OwnImproved the mean change in levels, of OwnTurnover that in cents a month; nil for none
}

// TextKey is the key of what the figure is called.
func (k OwnKey) TextKey() string { return "indicator.own." + string(k) } // keys: indicator.own.*

// judgement is how one figure looks at a participation: whether it is known and true, and the change behind it.
type judgement struct {
	key   OwnKey
	later bool // two years after exit instead of while she takes part
	of    func(*entrant) (known, is bool, change *float64)
}

var judgements = []judgement{
	{key: OwnImproved, of: func(e *entrant) (bool, bool, *float64) {
		change := e.woman.Own.LevelChange
		return change != nil, change != nil && *change > 0, change
	}},
	{key: OwnPlanned, of: measures(func(o Own) int { return o.MeasuresPlanned + o.MeasuresBegun + o.MeasuresDone })},
	{key: OwnBegun, of: measures(func(o Own) int { return o.MeasuresBegun + o.MeasuresDone })},
	{key: OwnDone, of: measures(func(o Own) int { return o.MeasuresDone })},
	{key: OwnTurnover, of: func(e *entrant) (bool, bool, *float64) {
		before, after := e.woman.Own.TurnoverBefore, e.woman.Own.TurnoverAfter
		if before == nil || after == nil {
			return false, false, nil
		}
		change := float64(*after - *before)
		return true, change > 0, &change
	}},
	{key: OwnOnMarket, later: true, of: func(e *entrant) (bool, bool, *float64) {
		f := e.Participation.FollowUp
		known := f != nil && f.OnMarket != nil
		return known, known && *f.OnMarket, nil
	}},
}

// measures is the figure of those women for whom there is at least one measure of a kind; it is known of everyone.
func measures(count func(Own) int) func(*entrant) (bool, bool, *float64) {
	return func(e *entrant) (bool, bool, *float64) { return true, count(e.woman.Own) > 0, nil }
}

// Beside computes the office's own indicators over everyone who takes part in a project during the period, whichever
// way she is counted; the one about the market over those whose exit lies two years before a day of the period. A woman
// counts once, also where she takes part in several projects.
func Beside(r Roll, period Period) []OwnFigure {
	all := r.entrants()
	out := make([]OwnFigure, 0, len(judgements))
	for _, j := range judgements {
		figure, seen, sum := OwnFigure{Key: j.key}, map[app.ID]bool{}, 0.0
		changes := 0
		for _, e := range all {
			if seen[e.Founder.ID] || e.certain || !e.within(period, j.later) {
				continue
			}
			known, is, change := j.of(e)
			if !known {
				continue
			}
			seen[e.Founder.ID] = true
			ref := e.ref(e.entered)
			if j.later {
				ref.Day = monthsAfter(e.left, Rules().MarketMonths)
			}
			figure.Known = append(figure.Known, ref)
			if is {
				figure.True = append(figure.True, ref)
			}
			if change != nil {
				sum, changes = sum+*change, changes+1
			}
		}
		if changes > 0 {
			mean := sum / float64(changes)
			figure.Mean = &mean
		}
		out = append(out, figure)
	}
	return out
}

// within tells whether she takes part during the period, or left two years before a day of it.
func (e *entrant) within(p Period, later bool) bool {
	entered, left := e.entered, e.left
	if later {
		return p.Holds(monthsAfter(left, Rules().MarketMonths))
	}
	return entered != "" && (p.To == "" || entered <= p.To) && (left == "" || p.From == "" || left >= p.From)
}
