package swotsheet

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// quadrantName is the heading of a quadrant: Stärken, Schwächen, Chancen, Risiken.
func quadrantName(q swot.Quadrant) string {
	return t("swot.quadrant." + string(q)) // keys: swot.quadrant.*
}

func quadrantKind(q swot.Quadrant) string {
	return t("swot.quadrant." + string(q) + ".kind") // keys: swot.quadrant.*
}

// questionsEach is the number of guiding questions of a quadrant.
const questionsEach = 4

func guidingQuestions(q swot.Quadrant) []string {
	out := make([]string, questionsEach)
	for i := range out {
		out[i] = t("swot.guide." + string(q) + "." + strconv.Itoa(i+1)) // keys: swot.guide.*
	}
	return out
}

func statusName(s swot.Status) string {
	if s == "" {
		s = swot.Draft
	}
	return t("swot.status." + string(s)) // keys: swot.status.*
}

func levelName(level int) string {
	return t("swot.level." + strconv.Itoa(level)) // keys: swot.level.*
}

func evidenceName(k swot.EvidenceKind) string {
	if k == "" {
		return t("swot.factor.kind.none")
	}
	return t("swot.evidence." + string(k)) // keys: swot.evidence.*
}

func perspectiveName(p swot.Perspective) string {
	if p == "" {
		return t("swot.factor.perspective.none")
	}
	return t("swot.perspective." + string(p)) // keys: swot.perspective.*
}

// StrategyName is what a strategy is called on the screen.
// StrategyName is a strategy in the language of the window: Ausbauen, Absichern, Aufholen, Vermeiden.
func StrategyName(s swot.Strategy) string {
	return t("swot.strategy." + lower(s)) // keys: swot.strategy.*
}

func lower(s swot.Strategy) string { return strings.ToLower(string(s)) }

// scoreName says a score in a word; unscored has one of its own.
func scoreName(score int) string {
	if score == unscored {
		return t("swot.score.none")
	}
	return t("swot.score." + strconv.Itoa(score)) // keys: swot.score.*
}

// versionName is how a version stands in the chooser: number, date, status.
func versionName(w swot.Worksheet) string {
	if w.Date == "" {
		return t("swot.version.undated", vars{"Number": w.Version, "Status": statusName(w.Status)})
	}
	return t("swot.version.name", vars{"Number": w.Version, "Date": dateText(w.Date), "Status": statusName(w.Status)})
}

// versionShort is the head of a column: number and date.
func versionShort(w swot.Worksheet) string {
	if w.Date == "" {
		return t("swot.version.short-undated", vars{"Number": w.Version})
	}
	return t("swot.version.short", vars{"Number": w.Version, "Date": dateText(w.Date)})
}

func dateText(d app.Date) string { return translations.Current().Date(d.Time()) }

// warningText is the whole sentence of a hint.
func warningText(w swot.Worksheet, hint swot.Warning) string {
	limit := swot.MaxFactors
	if hint.Code == swot.TextLong {
		limit = swot.MaxTextLength
	}
	v := vars{"Count": hint.Count, "Max": limit, "Other": w.Label(hint.Other)}
	return t("swot.warning."+string(hint.Code), v) // keys: swot.warning.*
}

// short cuts a text for a notice or a generated sentence.
func short(text string, letters int) string {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return t("swot.factor.empty")
	}
	if runes := []rune(text); len(runes) > letters {
		return strings.TrimSpace(string(runes[:letters-1])) + "…"
	}
	return text
}

// hue is the three colours of a quadrant: its bar, its words, its ground.
type hue struct{ bar, ink, ground fyne.ThemeColorName }

var hues = map[swot.Quadrant]hue{
	swot.Strength:    {widgets.ColorStrength, widgets.ColorStrengthText, widgets.ColorStrengthTint},
	swot.Weakness:    {widgets.ColorWeakness, widgets.ColorWeaknessText, widgets.ColorWeaknessTint},
	swot.Opportunity: {widgets.ColorOpportunity, widgets.ColorOpportunityText, widgets.ColorOpportunityTint},
	swot.Threat:      {widgets.ColorThreat, widgets.ColorThreatText, widgets.ColorThreatTint},
}
