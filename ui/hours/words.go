package hours

import (
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
