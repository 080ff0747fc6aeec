package competence

import (
	"strconv"

	"wurzelwerk/translations"
)

// changeText says what became of a competence: "2 Stufen weiter".
func changeText(r wayRow) string {
	switch change := r.to - r.from; {
	case !r.both():
		return t("competence.way.uncompared")
	case change > 0:
		return t("competence.way.further", vars{"n": change})
	case change < 0:
		return t("competence.way.back", vars{"n": -change})
	}
	return t("competence.way.same")
}

// changeFigure is the change with its sign: "+2", "0", "−1"; a dash where there is nothing to compare.
func changeFigure(r wayRow) string {
	if !r.both() {
		return "–"
	}
	return signed(strconv.Itoa(r.to-r.from), r.to-r.from)
}

// signed sets a sign before a figure; the figure of a loss brings a hyphen, which becomes a minus.
func signed(figure string, sign int) string {
	switch {
	case sign > 0:
		return "+" + figure
	case sign < 0:
		return "−" + figure[1:]
	}
	return figure
}

// meanText is a mean with one decimal, a dash where there is none.
func meanText(mean *float64) string {
	if mean == nil {
		return "–"
	}
	return translations.Current().Number(*mean, 1)
}

func meanChange(change *float64) string {
	if change == nil {
		return "–"
	}
	text := translations.Current().Number(*change, 1)
	switch {
	case text == translations.Current().Number(0, 1):
		return text
	case *change > 0:
		return "+" + text
	}
	return text
}
