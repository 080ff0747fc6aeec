package analysis

import (
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

func dateText(d app.Date) string {
	if d == "" {
		return t("analysis.undated")
	}
	return translations.Current().Date(d.Time())
}

// short cuts a text for a line of a list.
func short(text string, letters int) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > letters {
		return strings.TrimSpace(string(runes[:letters-1])) + "…"
	}
	return text
}

func businessName(businesses []app.Business, id app.ID) string {
	i := slices.IndexFunc(businesses, func(b app.Business) bool { return b.ID == id })
	if i < 0 {
		return ""
	}
	return businesses[i].DisplayName()
}

// analysisName is how an analysis stands in the chooser: its date, and its business where she has several.
func analysisName(a potential.Analysis, businesses []app.Business) string {
	name := dateText(a.Date)
	if business := businessName(businesses, a.Business); business != "" && len(businesses) > 1 {
		return t("analysis.name", vars{"Date": name, "Business": short(business, 24)})
	}
	return name
}
