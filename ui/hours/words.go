package hours

import (
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// FindingText is what a check found at a session, as a sentence in the language of the window. The session's day and
// whose it is are not in it: they stand beside it. Names are of the women of other sessions; one that has no name, since
// she was erased, is not named.
func FindingText(f coaching.Finding, names map[app.ID]string) string {
	switch f.Code {
	case coaching.FindOverlap:
		return overlapText(f, names[f.Other.Woman])
	case coaching.FindLongDay, coaching.FindForm, coaching.FindClock:
		return t("hours.finding."+string(f.Code), vars{"n": f.Minutes}) // keys: hours.finding.*
	default:
		return t("hours.finding." + string(f.Code)) // keys: hours.finding.*
	}
}

func overlapText(f coaching.Finding, name string) string {
	v := vars{"n": f.Minutes, "Name": name, "Time": TimeText(f.Other.Session, f.Day)}
	switch {
	case f.Other.Woman == f.Woman:
		return t("hours.finding.overlap.hers", v)
	case name == "":
		return t("hours.finding.overlap.unnamed", v)
	default:
		return t("hours.finding.overlap", v)
	}
}

// TimeText is from when to when a session was, with its day where that is not the day given; "" while a time is missing.
func TimeText(s coaching.Session, day app.Date) string {
	if !s.Start.Valid() || !s.End.Valid() {
		return ""
	}
	v := vars{"From": string(s.Start), "To": string(s.End), "Date": dateText(s.Date)}
	if s.Date == day {
		return t("hours.time", v)
	}
	return t("hours.time.on", v)
}

// dateText is a day in the language of the window, "" for none.
func dateText(d app.Date) string {
	if !d.Valid() {
		return ""
	}
	return translations.Current().Date(d.Time())
}

func numberText(n float64, decimals int) string { return translations.Current().Number(n, decimals) }

func monthText(m app.Month) string {
	return translations.Current().Month(app.Date(m + "-01").Time())
}

// SumText says hours in minutes, in hours of 60 and in units of 45 minutes. Only here they are rounded.
func SumText(h coaching.Hours) string {
	return t("hours.month.sum", vars{"n": h.Minutes, "Hours": numberText(h.Hours(), 2), "Units": numberText(h.Units(), 2)})
}

// kindText is what a session was about: its kind, and its topic where that says more.
func kindText(s coaching.Session) string {
	if s.Kind == "" {
		return s.Topic
	}
	return t(s.Kind.TextKey()) // keys: doc.session.kind.*
}

// apartText is what stands apart from the hours, "" for nothing.
func apartText(h coaching.Hours) string {
	var out []string
	for _, part := range []struct {
		minutes int
		text    string
	}{
		{h.Preparation, t("hours.apart.preparation", vars{"n": h.Preparation})},
		{h.Travel, t("hours.apart.travel", vars{"n": h.Travel})},
		{h.FollowUp, t("hours.apart.followup", vars{"n": h.FollowUp})},
		{h.Interpreter, t("hours.apart.interpreter", vars{"n": h.Interpreter})},
	} {
		if part.minutes > 0 {
			out = append(out, part.text)
		}
	}
	return strings.Join(out, " · ")
}

// text says where a woman stands and what follows from it.
func (h threshold) text() string {
	switch h.state {
	case full:
		return t("hours.threshold.full")
	case over:
		return t("hours.threshold.over", vars{"Date": dateText(h.since)})
	case formed:
		return t("hours.threshold.form")
	default:
		return t("hours.threshold.under", vars{"n": coaching.ShortAdvice - h.minutes})
	}
}
