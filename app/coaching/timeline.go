package coaching

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"wurzelwerk/app"
)

// Anchor is the day from which a step counts.
type Anchor string

// The anchors: entry into and exit from a project.
const (
	AfterEntry Anchor = "entry"
	AfterExit  Anchor = "exit"
)

// Values lists the anchors.
func (Anchor) Values() []string { return []string{string(AfterEntry), string(AfterExit)} }

// The steps that ask for a form of the funder.
const (
	StepEntryForm    = "entry-form"
	StepExitForm     = "exit-form"
	StepFollowUpForm = "follow-up-form"
)

// The other steps.
const (
	StepFirstSession   = "first-session"
	StepProfiling      = "profiling"
	StepGoalAgreement  = "goal-agreement"
	StepSWOT           = "swot"
	StepPotential      = "potential"
	StepInterimReading = "interim-reading"
	StepExitReading    = "exit-reading"
	StepOutcome        = "outcome"
	StepTimeSheets     = "time-sheets"
)

// StandardStep is one step of a coaching and when it should be done: so many months and days after its anchor.
type StandardStep struct {
	Key    string `json:"key"`
	After  Anchor `json:"after"`
	Months int    `json:"months"`
	Days   int    `json:"days"`
	Form   bool   `json:"form"` // of the funder
}

//go:embed timeline.json
var timeline []byte

// StandardSteps are the steps in their order, data that can be corrected. They are shared: nobody may change them.
var StandardSteps = sync.OnceValue(func() []StandardStep {
	list, err := ParseSteps(timeline)
	if err != nil {
		panic(err) // compiled in and tested
	}
	return list
})

var errStep = errors.New("a step has no key, stands twice, or lies before its anchor")

// ParseSteps reads steps. It refuses unknown keys, steps that stand twice and offsets below 0.
func ParseSteps(data []byte) (list []StandardStep, err error) {
	if err := app.DecodeStrict(data, &list); err != nil {
		return nil, fmt.Errorf("steps: %w", err)
	}
	if faults := app.CheckValues(list); len(faults) > 0 {
		return nil, fmt.Errorf("steps: %w", faults)
	}
	for i, s := range list {
		first := slices.IndexFunc(list, func(o StandardStep) bool { return o.Key == s.Key })
		if s.Key == "" || s.After == "" || first != i || s.Months < 0 || s.Days < 0 {
			return nil, fmt.Errorf("steps: %w", errStep)
		}
	}
	return list, nil
}

// Facts are the days that a timeline knows of one participation.
type Facts struct {
	Entry, Exit app.Date
	Done        map[string]app.Date // by step; a step that is done on an unknown day has an empty one
	Spared      []string            // steps that this participation has not
}

// Step is one step of a woman's timeline.
type Step struct {
	StandardStep
	Due    app.Date // "" while its anchor is not known
	DoneOn app.Date
	State  StepState
}

// StepState is how a step stands on a day.
type StepState string

// The states.
const (
	StepDone    StepState = "done"
	StepOverdue StepState = "overdue" // its day is past
	StepDue     StepState = "due"     // from four weeks before its day on
	StepLater   StepState = "later"
	StepUnknown StepState = "unknown" // its anchor has no day
)

// stepNotice is how many days before its day a step is due.
const stepNotice = 28

// Timeline are the steps of a participation, in the order of the standard, as they stand today.
func Timeline(steps []StandardStep, f Facts, today app.Date) []Step {
	out := make([]Step, 0, len(steps))
	for _, s := range steps {
		if slices.Contains(f.Spared, s.Key) {
			continue
		}
		anchor := f.Entry
		if s.After == AfterExit {
			anchor = f.Exit
		}
		day, done := f.Done[s.Key]
		due := s.due(anchor)
		out = append(out, Step{StandardStep: s, Due: due, DoneOn: day, State: stateOf(due, done, today)})
	}
	return out
}

func stateOf(due app.Date, done bool, today app.Date) StepState {
	switch {
	case done:
		return StepDone
	case due == "":
		return StepUnknown
	case due < today:
		return StepOverdue
	case due <= today.AddDays(stepNotice):
		return StepDue
	default:
		return StepLater
	}
}

// due is the day of the step, "" without an anchor.
func (s StandardStep) due(anchor app.Date) app.Date {
	if !anchor.Valid() {
		return ""
	}
	return MonthsAfter(anchor, s.Months).AddDays(s.Days)
}

// MonthsAfter is the same day n months later, the last of its month where that has no such day: six months after 31
// August is the last of February (as § 188 of the civil code counts).
func MonthsAfter(day app.Date, n int) app.Date {
	t := day.Time()
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return app.NewDate(first.Year(), first.Month(), min(t.Day(), last))
}
