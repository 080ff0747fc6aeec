package indicator

import (
	"slices"
	"time"

	"wurzelwerk/app"
)

// Span names a period by how it lies to today.
type Span string

// The spans.
const (
	ThisYear     Span = "this-year"
	LastYear     Span = "last-year"
	ThisQuarter  Span = "this-quarter"
	LastQuarter  Span = "last-quarter"
	ThisMonth    Span = "this-month"
	LastMonth    Span = "last-month"
	ProjectsTime Span = "projects" // from the first day of the projects to their last
)

// Spans are all of them, the longest first.
var Spans = []Span{ThisYear, LastYear, ThisQuarter, LastQuarter, ThisMonth, LastMonth, ProjectsTime}

// TextKey is the key of its name.
func (s Span) TextKey() string { return "indicator.span." + string(s) } // keys: indicator.span.*

// Period is the span as days, seen from today. That of projects is open at an end where one of them has no day, or there
// is none; so is an unknown span at both ends.
func (s Span) Period(today app.Date, projects []app.Project) Period {
	year, month, _ := today.Time().Date()
	quarter := month - (month-1)%3
	months := func(first time.Month, many int) Period {
		return Period{app.NewDate(year, first, 1), app.NewDate(year, first+time.Month(many), 0)}
	}
	switch s {
	case ThisYear:
		return months(time.January, 12)
	case LastYear:
		return months(time.January-12, 12)
	case ThisQuarter:
		return months(quarter, 3)
	case LastQuarter:
		return months(quarter-3, 3)
	case ThisMonth:
		return months(month, 1)
	case LastMonth:
		return months(month-1, 1)
	case ProjectsTime:
		return timeOf(projects)
	}
	return Period{}
}

func timeOf(projects []app.Project) Period {
	if len(projects) == 0 {
		return Period{}
	}
	var from, to []app.Date
	for _, p := range projects {
		from, to = append(from, known(p.From)), append(to, known(p.To))
	}
	out := Period{From: slices.Min(from), To: slices.Max(to)}
	if slices.Contains(to, "") {
		out.To = ""
	}
	return out
}
