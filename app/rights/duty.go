package rights

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/indicator"
)

// Duty is a duty to keep records of a founder.
type Duty struct {
	Kind  DutyKind `json:"kind"`
	Of    string   `json:"of,omitempty"`    // the project's name
	Until app.Date `json:"until,omitempty"` // the last day; "" where nobody has noted it
}

// DutyKind is where a duty to keep comes from.
type DutyKind string

// The kinds of duties.
const (
	// FundedDuty is that of a project: its funder says until when participation, proof of hours and consents are kept
	// (Reg. (EU) 2021/1060 Art. 82, or the funder's notice).
	FundedDuty DutyKind = "project"
	// AidDuty is that of de-minimis aid, DeMinimisYears from when it was granted (Reg. (EU) 2023/2831 Art. 6).
	AidDuty DutyKind = "de-minimis"
)

// Values lists the kinds.
func (DutyKind) Values() []string { return []string{string(FundedDuty), string(AidDuty)} }

// TextKey is the key of the sentence in the translations; with ".open" that for a duty without an end.
func (k DutyKind) TextKey() string { return "rights.duty." + string(k) } // keys: rights.duty.*

// DeMinimisYears is for how long the papers of de-minimis aid are kept.
const DeMinimisYears = 10

// deMinimisQuestion is the question of the profiling sheet that flags de-minimis aid.
const deMinimisQuestion = "benefits.de-minimis"

// Runs tells whether the duty still binds on the day. One without an end does not: it is to be asked about.
func (d Duty) Runs(today app.Date) bool { return d.Until != "" && today <= d.Until }

// Duties are what must be kept of a founder: for each project that she takes part in, and for de-minimis aid to her
// business where the project counts the business.
func Duties(f archive.Founder, projects []app.Project) []Duty {
	var out []Duty
	asBusiness := false
	for _, p := range participations(f) {
		asBusiness = asBusiness || p.CountedAs == indicator.AsBusiness
		d := Duty{Kind: FundedDuty}
		if i := slices.IndexFunc(projects, func(x app.Project) bool { return x.ID == p.Project }); i >= 0 {
			d.Of, d.Until = projects[i].Name, projects[i].KeepUntil
		}
		out = append(out, d)
	}
	if aid, ok := aided(f); ok && asBusiness {
		out = append(out, Duty{Kind: AidDuty, Until: aid})
	}
	return out
}

func participations(f archive.Founder) []indicator.Participation {
	if f.Participation == nil {
		return f.Participations
	}
	return append([]indicator.Participation{*f.Participation}, f.Participations...)
}

// aided tells whether she has de-minimis aid, and until when its papers are kept, counted from the day of her answer.
func aided(f archive.Founder) (until app.Date, ok bool) {
	if f.Profile == nil {
		return "", false
	}
	for _, a := range f.Profile.Answers {
		if a.Question != deMinimisQuestion || a.Value != "yes" && a.Value != true {
			continue
		}
		if a.On.Valid() {
			until = app.DateOf(a.On.Time().AddDate(DeMinimisYears, 0, 0))
		}
		return until, true
	}
	return "", false
}

// funded are the kinds of records that prove to a funder what was done; aidPapers those that prove de-minimis aid.
var (
	funded = []app.Kind{
		app.KindFounder, app.KindParticipation, app.KindSession, app.KindMeasure, app.KindConsent, app.KindAgreement,
		app.KindOutcome,
	}
	aidPapers = []app.Kind{app.KindFounder, app.KindBusiness, app.KindAnswer, app.KindConsent}
)

// Covers tells whether the duty binds records of the kind. Worksheets, analyses, readings, referrals and teams are bound
// by none.
func (d Duty) Covers(kind app.Kind) bool {
	if d.Kind == AidDuty {
		return slices.Contains(aidPapers, kind)
	}
	return slices.Contains(funded, kind)
}

// ErasableFrom is the first day on which records of the kind may be erased, "" for any day. Where known is false, a duty
// has no end noted.
func ErasableFrom(duties []Duty, kind app.Kind) (day app.Date, known bool) {
	known = true
	for _, d := range duties {
		switch {
		case !d.Covers(kind):
		case d.Until == "":
			known = false
		default:
			day = max(day, d.Until.AddDays(1))
		}
	}
	return day, known
}

// Running is the duty that binds longest, if one binds on the day.
func Running(duties []Duty, today app.Date) (longest Duty, ok bool) {
	for _, d := range duties {
		if d.Runs(today) && d.Until > longest.Until {
			longest, ok = d, true
		}
	}
	return longest, ok
}

// The refusals of an erasure. Their vars are Project (the name, may be empty) and Until (app.Date).
var (
	ErrKept    = &app.Error{Code: "kept"}               // a duty to keep runs: restrict her instead
	ErrUnready = &app.Error{Code: "restrict-before"}    // who is erased in spite of a duty must be restricted first
	ErrNoCause = &app.Error{Code: "erase-without-duty"} // a reason was given, but no duty runs
)

// Refusal tells why she may not be erased today, nil when she may. In spite of a running duty she may be erased only
// for a reason, and only in two steps: first her records are restricted.
func Refusal(f app.Founder, duties []Duty, reason string, today app.Date) error {
	longest, runs := Running(duties, today)
	vars := map[string]any{"Project": longest.Of, "Until": longest.Until}
	switch {
	case !runs && reason != "":
		return ErrNoCause
	case runs && reason == "":
		return ErrKept.Because(nil, vars)
	case runs && f.Restriction == nil:
		return ErrUnready.Because(nil, vars)
	}
	return nil
}
