package report

import (
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
)

// desi is the sample case with her two readings, seven months apart.
func desi(t testing.TB, lang string) ProfileInput {
	t.Helper()
	in := nordstadt(t, lang)
	levels := func(values ...int) map[string]int {
		out := make(map[string]int)
		for i, v := range values {
			if v > 0 {
				out[profile.Competences[i]] = v
			}
		}
		return out
	}
	return ProfileInput{
		Office: in.Office, Founder: in.Founder, Business: in.Business, Lang: lang, Created: created,
		From: profile.Reading{ID: "r-desi-1", Phase: profile.Entry, Date: "2025-03-03", Rater: profile.ByBoth, Levels: levels(3, 5, 2, 2, 4, 3, 6, 2, 2, 3, 4, 2, 3, 4, 4)},
		To:   profile.Reading{ID: "r-desi-2", Phase: profile.Exit, Date: "2025-11-28", Rater: profile.ByBoth, Levels: levels(5, 5, 4, 4, 4, 5, 6, 4, 4, 4, 5, 4, 4, 5, 5)},
	}
}

// mixed has a decline, gaps, evidence and notes.
func mixed(t testing.TB, lang string) ProfileInput {
	in := desi(t, lang)
	in.Founder = app.Founder{ID: "f-rasha", GivenNames: "رشا", FamilyNames: "الخطيب"}
	delete(in.From.Levels, "vision")
	delete(in.To.Levels, "mobilising-others")
	delete(in.To.Levels, "planning-management")
	delete(in.From.Levels, "planning-management")
	in.To.Levels["motivation-perseverance"] = 4
	in.To.Evidence = map[string]string{
		"motivation-perseverance": "Nach der Krankheit der Mutter sieht sie die Belastung genauer.",
		"vision":                  "Plan für drei Jahre liegt vor.",
	}
	in.From.Evidence = map[string]string{"creativity": "Eigene Entwürfe"}
	in.From.Note, in.To.Note = "Gespräch mit Dolmetscherin.", "Abschlussgespräch im Büro."
	in.From.Rater = profile.ByFounder
	return in
}

func mustProfile(t testing.TB, in ProfileInput) *Document {
	t.Helper()
	d, err := Profile(in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
