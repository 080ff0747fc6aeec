package competence

import (
	"strconv"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

func areaName(area string) string {
	return t("entrecomp.area." + area) // keys: entrecomp.area.*
}

func nameOf(competence string) string {
	return t("entrecomp.competence." + competence) // keys: entrecomp.competence.*
}

func helpOf(competence string) string {
	return t("entrecomp.competence." + competence + ".help") // keys: entrecomp.competence.*
}

// shortName is a competence in one short word, for the edge of a radar.
func shortName(competence string) string {
	return t("competence.short." + competence) // keys: competence.short.*
}

func levelName(level int) string {
	return t("entrecomp.level." + strconv.Itoa(level)) // keys: entrecomp.level.*
}

func stageName(level int) string {
	return t("entrecomp.stage." + profile.Stage(level)) // keys: entrecomp.stage.*
}

// sentenceOf is what somebody at a level says of herself.
func sentenceOf(competence string, level int) string {
	return t("entrecomp." + competence + "." + strconv.Itoa(level)) // keys: entrecomp.*
}

// levelTitle is "Stufe 4 · Wagen", or that there is no level.
func levelTitle(level int) string {
	if level == 0 {
		return t("competence.unrated")
	}
	return t("competence.level", vars{"Level": level, "Name": levelName(level)})
}

func phaseName(p profile.ReadingPhase) string {
	if p == "" {
		return t("competence.phase.none")
	}
	return t("competence.phase." + string(p)) // keys: competence.phase.*
}

// raterName is whose view a reading is: Gründerin, Beraterin, gemeinsam.
func raterName(r profile.Rater) string {
	if r == "" {
		return t("competence.rater.none")
	}
	return t("competence.rater." + string(r)) // keys: competence.rater.*
}

func dateText(d app.Date) string {
	if d == "" {
		return t("competence.undated")
	}
	return translations.Current().Date(d.Time())
}

// readingName tells a reading from the others: phase, rater, date.
func readingName(r profile.Reading) string {
	return t("competence.reading", vars{"Phase": phaseName(r.Phase), "Rater": raterName(r.Rater), "Date": dateText(r.Date)})
}

// datedPhase is a reading beside another one: phase and date.
func datedPhase(r profile.Reading) string {
	return t("competence.reading.short", vars{"Phase": phaseName(r.Phase), "Date": dateText(r.Date)})
}

// ratedText is how far a reading is: "12 von 15 erhoben".
func ratedText(rated, of int) string {
	return t("competence.rated", vars{"Rated": rated, "All": of})
}

// apartText says by how much two views differ: "2 Stufen auseinander".
func apartText(levels int) string { return t("competence.apart", vars{"n": levels}) }
