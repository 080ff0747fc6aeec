package indicator

import (
	"fmt"

	"wurzelwerk/app"
)

func ptr[T any](x T) *T { return &x }

var (
	yes, no = ptr(true), ptr(false)
	plus    = app.Project{ID: "plus", Name: "Nordstadt", Regulation: "2021/1057", From: "2024-01-01", To: "2026-12-31", KeepUntil: "2035-12-31"}
	old     = app.Project{ID: "old", Name: "BIWAQ", Regulation: "1304/2013", From: "2015-01-01", To: "2018-12-31", KeepUntil: "2028-12-31"}
)

// person is a complete entry of a woman of 38 on 3 March 2025: self-employed with 20 hours, ISCED 3.
func person(project app.ID, change ...func(*Participation)) Participation {
	p := Participation{Project: project, CountedAs: AsPerson, Entry: &Entry{
		Date: "2025-03-03", Status: "self-employed", HoursPerWeek: ptr(20.0), ISCED: ptr(3),
	}}
	for _, c := range change {
		c(&p)
	}
	return p
}

// woman has names and an address that nobody else of the roll has.
func woman(id string, participations ...Participation) Woman {
	return Woman{
		Founder: &app.Founder{
			ID: app.ID(id), GivenNames: "Frau", FamilyNames: id, Born: "1986-03-14", Gender: "female",
			Address: &app.Address{Street: "Münsterstraße 95", PostalCode: "44145", City: "Dortmund"},
		},
		Participations: participations,
	}
}

func born(w Woman, d app.Date) Woman {
	w.Founder.Born = d
	return w
}

func rollOf(women ...Woman) Roll { return Roll{Projects: []app.Project{plus, old}, Women: women} }

// only are the codes under which a report counts anybody, each with its number.
func only(r Report) string {
	text := ""
	for _, f := range r.Figures {
		if len(f.Number) > 0 {
			text += fmt.Sprintf("%s=%d ", f.Code, len(f.Number))
		}
	}
	return text
}
