package indicator

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
)

// IssueCode says what is the matter with a participation, a woman or a project.
type IssueCode string

// The codes; their sentences are "indicator.issue.<code>".
const (
	IssueIncomplete     IssueCode = "incomplete"       // answers are missing in a form; Questions names them
	IssueFormDue        IssueCode = "form-due"         // a form has not been begun
	IssueAdvice         IssueCode = "advice"           // more than short advice, but no participation
	IssueProjectUnknown IssueCode = "project-unknown"  // the participation names a project that is not there
	IssueNoRegulation   IssueCode = "no-regulation"    // of a project, which cannot count without
	IssueUndated        IssueCode = "undated"          // a project without its first or last day
	IssueNoRetention    IssueCode = "no-retention"     // a project without the end of its retention duty
	IssueRetentionOver  IssueCode = "retention-over"   // the retention duty of a project has ended
	IssueExitFirst      IssueCode = "exit-first"       // exit before entry
	IssueFollowUpFirst  IssueCode = "follow-up-first"  // follow-up before exit
	IssueOutside        IssueCode = "outside"          // entry before the project's first day or after its last
	IssueTwin           IssueCode = "twin"             // the same woman or business once more in the project
	IssuePerhapsTwin    IssueCode = "perhaps-twin"     // the same names and postal code, another day of birth
	IssueNoBusiness     IssueCode = "no-business"      // counted as a business, but she has none
	IssueStatusNumbers  IssueCode = "status-or-months" // months of unemployment of somebody who is not unemployed
)

// Issue is one thing that a dry run finds.
type Issue struct {
	Code      IssueCode
	Founder   app.ID // "" where it is about a project
	Project   app.ID // "" where there is no participation
	Form      FormKey
	Questions []string // keys of the questions without an answer
	Due       app.Date // until when; "" where there is no such day
	Other     app.ID   // the twin
	Blocks    bool     // keeps the participation, or its result, from being counted
}

// TextKey is the key of its sentence.
func (c IssueCode) TextKey() string { return "indicator.issue." + string(c) } // keys: indicator.issue.*

// Overdue tells whether the issue should have been settled before today.
func (i Issue) Overdue(today app.Date) bool { return i.Due != "" && i.Due < today }

// DryRun lists what keeps the report from being complete: first what is due earliest, what has no day at the end.
// The entry form is due with the entry, and at once when advice exceeds the threshold of short advice; the exit form
// four weeks after exit, or after the end of the project; the follow-up six months after exit.
func DryRun(r Roll, today app.Date) []Issue {
	var out []Issue
	used := map[app.ID]bool{}
	for _, e := range r.entrants() {
		used[e.Participation.Project] = true
		out = append(out, e.issues(today)...)
	}
	for _, w := range r.Women {
		out = append(out, w.adviceIssues()...)
	}
	for _, p := range r.Projects {
		if used[p.ID] {
			out = append(out, ProjectIssues(p, today)...)
		}
	}
	slices.SortStableFunc(out, func(a, b Issue) int { return cmp.Compare(late(a.Due), late(b.Due)) })
	return out
}

// ProjectIssues are those of a project. The dry run lists them once women take part in it.
func ProjectIssues(p app.Project, today app.Date) []Issue {
	var out []Issue
	add := func(code IssueCode, is, blocks bool) {
		if is {
			out = append(out, Issue{Code: code, Project: p.ID, Blocks: blocks})
		}
	}
	add(IssueNoRegulation, p.Regulation == "", true)
	add(IssueUndated, !p.From.Valid() || !p.To.Valid(), false)
	add(IssueNoRetention, !p.KeepUntil.Valid(), false)
	add(IssueRetentionOver, p.KeepUntil.Valid() && p.KeepUntil < today, false)
	return out
}

// adviceIssues ask for the entry form of a woman whose advice exceeds the threshold while she takes part in nothing.
func (w Woman) adviceIssues() []Issue {
	day := w.ThresholdOn()
	if day == "" || len(w.Participations) > 0 {
		return nil
	}
	return []Issue{{Code: IssueAdvice, Founder: w.Founder.ID, Form: EntryForm, Due: day, Blocks: true}}
}

// ThresholdOn is the day on which the minutes of her advice exceed those of short advice, "" while they do not.
// Advice without a day counts as before all other.
func (w Woman) ThresholdOn() app.Date {
	days := slices.Clone(w.Advice)
	slices.SortStableFunc(days, func(a, b Advice) int { return cmp.Compare(a.Date, b.Date) })
	sum := 0
	for _, a := range days {
		if sum += a.Minutes; sum > Rules().ThresholdMinutes && a.Date.Valid() {
			return a.Date
		}
	}
	return ""
}

func (e *entrant) issue(code IssueCode) Issue {
	return Issue{Code: code, Founder: e.Founder.ID, Project: e.Participation.Project}
}

func (e *entrant) issues(today app.Date) []Issue {
	var out []Issue
	add := func(code IssueCode, is, blocks bool, form FormKey) {
		if is {
			i := e.issue(code)
			i.Blocks, i.Form = blocks, form
			out = append(out, i)
		}
	}
	entered, left := e.entered, e.left
	add(IssueProjectUnknown, e.project == nil, true, "")
	add(IssueExitFirst, entered != "" && left != "" && left < entered, true, ExitForm)
	add(IssueFollowUpFirst, left != "" && e.Participation.FollowUp != nil && e.askedOn() < left, true, FollowUpForm)
	add(IssueOutside, e.outside(entered), false, EntryForm)
	add(IssueNoBusiness, e.counted() == AsBusiness && e.woman.Business == "", false, "")
	add(IssueStatusNumbers, e.idleMonths(), false, EntryForm)
	if e.twin != nil {
		i := e.issue(IssuePerhapsTwin)
		i.Other, i.Blocks = e.twin.Founder.ID, e.certain
		if e.certain {
			i.Code = IssueTwin
		}
		out = append(out, i)
	}
	return append(out, e.formIssues(today)...)
}

// outside tells whether the entry lies before or after a project whose days are known.
func (e *entrant) outside(entered app.Date) bool {
	if e.project == nil || entered == "" {
		return false
	}
	p := e.project
	return p.From.Valid() && entered < p.From || p.To.Valid() && entered > p.To
}

func (e *entrant) idleMonths() bool {
	n := e.Participation.Entry
	return n != nil && n.UnemployedMonths != nil && *n.UnemployedMonths > 0 && n.Status != "" && n.Status != "unemployed"
}

// formIssues are those of the forms that should be there: the entry form always, the exit form once she has left or the
// project is over, the follow-up once she has left and counts as a person.
func (e *entrant) formIssues(today app.Date) []Issue {
	p := e.Participation
	out := e.formIssue(EntryForm, p.Entry != nil, e.entryDue())
	over := e.project != nil && e.project.To.Valid() && e.project.To < today
	left := e.left
	if left == "" && over {
		left = e.project.To
	}
	if p.Exit != nil || over {
		out = append(out, e.formIssue(ExitForm, p.Exit != nil, daysAfter(left, Rules().ExitDays))...)
	}
	if e.left != "" && e.counted() == AsPerson || p.FollowUp != nil {
		out = append(out, e.formIssue(FollowUpForm, p.FollowUp != nil, monthsAfter(e.left, Rules().FollowUpMonths))...)
	}
	return out
}

func daysAfter(d app.Date, days int) app.Date {
	if !d.Valid() {
		return ""
	}
	return d.AddDays(days)
}

// entryDue is the day of entry; the one on which the threshold was passed where that is earlier, or there is no entry.
func (e *entrant) entryDue() app.Date {
	entered, passed := e.entered, e.woman.ThresholdOn()
	if entered == "" || passed != "" && passed < entered {
		return passed
	}
	return entered
}

// formIssue says what is missing in a form. What counting needs goes with the rest in one issue.
func (e *entrant) formIssue(key FormKey, begun bool, due app.Date) []Issue {
	missing := Forms().Missing(key, e.Answers, e.regulation(), NeedCounting, NeedForm)
	for _, question := range e.missing[key] {
		if !slices.Contains(missing, question) {
			missing = append(missing, question)
		}
	}
	if begun && len(missing) == 0 {
		return nil
	}
	i := e.issue(IssueIncomplete)
	if !begun {
		i.Code = IssueFormDue
	}
	i.Form, i.Questions, i.Due = key, missing, due
	i.Blocks = !begun || len(e.missing[key]) > 0
	return []Issue{i}
}
