package coaching

import (
	"strings"

	"wurzelwerk/app"
)

// Measure is the task as a measure of the founder that comes from a session.
func (t Task) Measure(session app.ID) Measure {
	return Measure{
		Text: strings.TrimSpace(t.Text), Responsible: Responsible(t.By), Due: t.Until, Status: Open,
		From: &Source{Session: session},
	}
}

// TakenOver is the measure that a task of a session was made: the one from that session that says the same, apart from
// blanks and capitals. False where there is none.
func (t Task) TakenOver(measures []Measure, session app.ID) (Measure, bool) {
	for _, m := range measures {
		if m.From != nil && session != "" && m.From.Session == session && m.BinnedOn == "" && sameWords(m.Text, t.Text) {
			return m, true
		}
	}
	return Measure{}, false
}

func sameWords(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}
