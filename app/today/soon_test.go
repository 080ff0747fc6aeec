package today

import (
	"testing"
	"time"

	"wurzelwerk/app"
)

func TestBeginning(t *testing.T) {
	const day = app.Date("2026-03-10")
	now := day.Time().Add(13*time.Hour + 45*time.Minute)
	at := func(c app.Clock, u Urgency) Line { return Line{Kind: KindSession, Day: day, At: c, Urgency: u} }
	for name, c := range map[string]struct {
		line Line
		want bool
	}{
		"now":             {at("13:45", Now), true},
		"in the quarter":  {at("14:00", Now), true},
		"later":           {at("14:01", Now), false},
		"begun":           {at("13:44", Now), false},
		"without a time":  {at("", Now), false},
		"of another day":  {at("13:50", Soon), false},
		"an absurd time":  {at("25:00", Now), false},
		"overdue by days": {at("13:50", Overdue), false},
	} {
		if got := len(Beginning([]Line{c.line}, now, 15*time.Minute)) == 1; got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
