package archive

import (
	"encoding/json"
	"maps"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
)

// RollOf is what the indicators are counted from: everyone outside the bin, the minutes of her sessions that count, and
// what the office reports of her beside the regulations.
func RollOf(d Document) indicator.Roll {
	roll := indicator.Roll{Projects: d.Projects}
	for i := range d.Founders {
		f := &d.Founders[i]
		if f.BinnedOn != "" {
			continue
		}
		w := indicator.Woman{Founder: &f.Founder, Participations: f.AllParticipations(), Own: f.own()}
		for _, s := range coaching.Counted(f.Sessions) {
			w.Advice = append(w.Advice, indicator.Advice{Date: s.Date, Minutes: s.Minutes()})
		}
		switch {
		case f.Business != nil:
			w.Business = f.Business.ID
		case len(f.Businesses) > 0:
			w.Business = f.Businesses[0].ID
		}
		roll.Women = append(roll.Women, w)
	}
	return roll
}

// own is what stands beside the indicators: the change of her competences, her measures by state, and the turnover of
// her first and her newest potential analysis where there are two.
func (f *Founder) own() (own indicator.Own) {
	if readings := f.Readings(); len(readings) > 0 {
		entry, exit, _ := profile.Compared(readings)
		own.LevelChange = profile.Distance(entry, exit).Mean.Change()
	}
	for _, m := range f.Measures {
		if m.BinnedOn != "" {
			continue
		}
		switch m.Status {
		case coaching.Open, "":
			own.MeasuresPlanned++
		case coaching.InProgress:
			own.MeasuresBegun++
		case coaching.Done:
			own.MeasuresDone++
		}
	}
	own.TurnoverBefore, own.TurnoverAfter = f.turnovers()
	return own
}

func (f *Founder) turnovers() (first, newest *int64) {
	dated := slices.DeleteFunc(slices.Clone(f.Potential), func(a potential.Analysis) bool { return a.BinnedOn != "" || !a.Date.Valid() })
	last, ok := potential.Newest(dated)
	if !ok || len(dated) < 2 {
		return nil, nil
	}
	earliest := slices.MinFunc(dated, func(a, b potential.Analysis) int { return compareDates(a.Date, b.Date) })
	if earliest.Date == last.Date {
		return nil, nil
	}
	return turnover(earliest), turnover(last)
}

func compareDates(a, b app.Date) int { return a.Time().Compare(b.Time()) }

// turnover is that of an analysis in cents a month, nil where it has no business fields.
func turnover(a potential.Analysis) *int64 {
	if len(a.Fields) == 0 {
		return nil
	}
	cents := int64(potential.Compute(a).Turnover)
	return &cents
}

// IndicatorFigures are the indicators by their codes, with the regulation they are counted under; of several ones all,
// the newest named first. An indicator without a figure is nil.
type IndicatorFigures struct {
	Regulation string
	Numbers    map[string]*int
}

// MarshalJSON writes one flat object; an empty one where no project has a regulation.
func (f IndicatorFigures) MarshalJSON() ([]byte, error) {
	return json.Marshal(f.flat())
}

func (f IndicatorFigures) flat() map[string]any {
	out := map[string]any{}
	if f.Regulation != "" {
		out["regulation"] = f.Regulation
	}
	for code, number := range f.Numbers {
		out[code] = number
	}
	return out
}

// indicatorFigures are the totals of reports.
func indicatorFigures(reports []indicator.Report) IndicatorFigures {
	out := IndicatorFigures{Numbers: map[string]*int{}}
	for _, r := range reports {
		if out.Regulation != "" {
			out.Regulation += ", "
		}
		out.Regulation += string(r.Regulation)
		for _, f := range r.Figures {
			out.Numbers[f.Code] = nil
			if f.Has {
				n := len(f.Number)
				out.Numbers[f.Code] = &n
			}
		}
	}
	return out
}

// Known are the figures without those that have none: nobody was asked, or the office does not count them.
func (f IndicatorFigures) Known() IndicatorFigures {
	f.Numbers = maps.Clone(f.Numbers)
	maps.DeleteFunc(f.Numbers, func(_ string, n *int) bool { return n == nil })
	return f
}

// IndicatorReport is the answer of the command report indicators: the totals flat as in the figures, and under each
// code the numbers by sex and the women behind them.
type IndicatorReport struct {
	IndicatorFigures
	From     app.Date
	To       app.Date
	BySex    map[string]map[app.Gender]int
	Founders map[string][]app.ID
	Own      []OwnFigure
	Open     []OpenPoint
}

// OwnFigure is one of the office's own indicators. Mean is the mean change, in levels or in cents a month.
type OwnFigure struct {
	Key      indicator.OwnKey `json:"key"`
	Known    int              `json:"known"`
	True     int              `json:"true"`
	Mean     *float64         `json:"mean"`
	Founders []app.ID         `json:"founders"` // of whom it is true
}

// OpenPoint is one thing that keeps the report from being complete.
type OpenPoint struct {
	Code      indicator.IssueCode `json:"code"`
	Founder   app.ID              `json:"founder,omitempty"`
	Project   app.ID              `json:"project,omitempty"`
	Form      indicator.FormKey   `json:"form,omitempty"`
	Questions []string            `json:"questions,omitempty"`
	Due       app.Date            `json:"due,omitempty"`
	Overdue   bool                `json:"overdue,omitempty"`
	Other     app.ID              `json:"other,omitempty"`
	Blocks    bool                `json:"blocks"`
}

// MarshalJSON writes the totals and the rest side by side.
func (r IndicatorReport) MarshalJSON() ([]byte, error) {
	out := r.flat()
	out["from"], out["to"], out["bySex"], out["founders"], out["own"], out["open"] = r.From, r.To, r.BySex, r.Founders, r.Own, r.Open
	return json.Marshal(out)
}

// IndicatorReportOf puts what stands on a paper into the answer of the command.
func IndicatorReportOf(p indicator.Paper) IndicatorReport {
	reports := p.Reports()
	out := IndicatorReport{
		IndicatorFigures: indicatorFigures(reports), From: p.Period.From, To: p.Period.To,
		BySex: map[string]map[app.Gender]int{}, Founders: map[string][]app.ID{}, Own: []OwnFigure{}, Open: []OpenPoint{},
	}
	for _, r := range reports {
		for _, f := range r.Figures {
			out.add(f)
		}
	}
	for _, f := range indicator.Beside(p.Roll, p.Period) {
		out.Own = append(out.Own, OwnFigure{f.Key, len(f.Known), len(f.True), rounded(f.Mean), f.True.Founders()})
	}
	for _, i := range indicator.DryRun(p.Roll, p.Today) {
		out.Open = append(out.Open, OpenPoint{
			i.Code, i.Founder, i.Project, i.Form, i.Questions, i.Due, i.Overdue(p.Today), i.Other, i.Blocks,
		})
	}
	return out
}

func (r *IndicatorReport) add(f indicator.Figure) {
	if !f.Has {
		return
	}
	r.Founders[f.Code] = f.Number.Founders()
	if f.Of != indicator.OfPerson {
		return
	}
	r.BySex[f.Code] = map[app.Gender]int{}
	for _, g := range app.Gender("").Values() {
		r.BySex[f.Code][app.Gender(g)] = len(f.Number.Of(app.Gender(g)))
	}
}
