package hours_test

import (
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/hours"
)

func TestFindingsAreSentences(t *testing.T) {
	names := map[app.ID]string{"rasha": "al-Khatib, Rasha"}
	other := func(woman app.ID, day app.Date) coaching.Entry {
		return coaching.Entry{Woman: woman, Session: coaching.Session{Date: day, Start: "22:00", End: "10:30"}}
	}
	const day = app.Date("2025-03-10")
	cases := map[string]coaching.Finding{
		"90 Minuten lang zur gleichen Zeit wie die Beratung von al-Khatib, Rasha (22:00–10:30).": {
			Code: coaching.FindOverlap, Day: day, Minutes: 90, Other: other("rasha", day),
		},
		"Eine Minute lang zur gleichen Zeit wie die Beratung von al-Khatib, Rasha (09.03.2025, 22:00–10:30).": {
			Code: coaching.FindOverlap, Day: day, Minutes: 1, Other: other("rasha", "2025-03-09"),
		},
		"30 Minuten lang zur gleichen Zeit wie ihre andere Beratung (22:00–10:30).": {
			Code: coaching.FindOverlap, Day: day, Minutes: 30, Woman: "rasha", Other: other("rasha", day),
		},
		"30 Minuten lang zur gleichen Zeit wie eine andere Beratung (22:00–10:30).": {
			Code: coaching.FindOverlap, Day: day, Minutes: 30, Other: other("erased", day),
		},
		"Mit dieser Beratung sind es 481 Minuten, mehr als acht Stunden. Der Teilnahmebogen ist seitdem fällig.": {Code: coaching.FindForm, Minutes: 481},
		"In dieser Zeit wurde die Uhr umgestellt. Wirklich vergangen sind 30 Minuten.":                           {Code: coaching.FindClock, Minutes: 30},
		"In dieser Zeit wurde die Uhr umgestellt. Wirklich vergangen sind 0 Minuten.":                            {Code: coaching.FindClock},
		"An diesem Tag hat die Beraterin 605 Minuten beraten, mehr als zehn Stunden.":                            {Code: coaching.FindLongDay, Minutes: 605},
		"Der Tag liegt am Wochenende. Stimmt das Datum?":                                                         {Code: coaching.FindWeekend},
	}
	for want, finding := range cases {
		if got := hours.FindingText(finding, names); got != want {
			t.Errorf("%s: %q, want %q", finding.Code, got, want)
		}
	}
}

func TestEveryFindingHasASentence(t *testing.T) {
	for _, code := range coaching.FindingCodes {
		f := coaching.Finding{Code: code, Minutes: 700, Other: coaching.Entry{Woman: "other"}}
		if got := hours.FindingText(f, nil); !strings.HasSuffix(got, ".") && !strings.HasSuffix(got, "?") {
			t.Errorf("%s: %q is no sentence", code, got)
		}
	}
}
