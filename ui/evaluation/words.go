package evaluation

import (
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/translations"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// join sets the parts that are not empty side by side.
func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

// dateText is a day in the language of the window, "" for none.
func dateText(d app.Date) string {
	if !d.Valid() {
		return ""
	}
	return translations.Current().Date(d.Time())
}

// periodText names the days of a period.
func periodText(p indicator.Period) string {
	v := vars{"From": dateText(p.From), "To": dateText(p.To)}
	switch {
	case p.From == "" && p.To == "":
		return t("evaluation.period.all")
	case p.From == "":
		return t("evaluation.period.until", v)
	case p.To == "":
		return t("evaluation.period.since", v)
	}
	return t("evaluation.period.days", v)
}

// count is a whole number as the language writes it.
func count(n int) string { return translations.Current().Number(float64(n), 0) }

// fraction is a number with two places.
func fraction(x float64) string { return translations.Current().Number(x, 2) }

// monthText is a month in words.
func monthText(m app.Month) string {
	return translations.Current().Month(app.Date(m + "-01").Time())
}
