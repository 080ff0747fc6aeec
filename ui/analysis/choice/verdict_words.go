package choice

import (
	"strings"

	"wurzelwerk/app/potential"
)

// said is a verdict in words.
type said struct {
	title string // who wins, by how much
	turn  string // what would make another win; "" while nothing is won
	note  string // who does not count yet, and why; "" for nobody
}

// words says the verdict to the founder.
func (v verdict) words(o *potential.OptionsFigures) said {
	out := said{title: v.title(o), turn: v.turnWords(o)}
	switch n := len(v.waiting); {
	case n == 1:
		out.note = t("analysis.options.verdict.waiting", vars{"Name": named(v.waiting[0].option.Name), "Criteria": v.waiting[0].words()})
	case n > 1:
		out.note = t("analysis.options.verdict.several", vars{"n": n})
	}
	return out
}

// words lists what is missing.
func (g gap) words() string { return strings.Join(g.missing, ", ") }

// nearly is a lead that two decimals do not show.
const nearly = 0.005

func (v verdict) title(o *potential.OptionsFigures) string {
	switch len(v.winners) {
	case 0:
		return t(v.missing(o))
	case 1:
	default:
		return t("analysis.options.verdict.tie", vars{"Names": listed(v.winners), "Points": points(v.winners[0].Utility)})
	}
	with := vars{"Name": named(v.winners[0].Name), "Points": points(v.winners[0].Utility)}
	if v.second == nil {
		return t("analysis.options.verdict.alone", with)
	}
	with["Second"], with["Lead"] = named(v.second.Name), points(ref(v.lead()))
	if v.lead() < nearly {
		return t("analysis.options.verdict.near", with)
	}
	return t("analysis.options.verdict.wins", with)
}

// missing is the key of the sentence that says what is needed before anything can win.
func (v verdict) missing(o *potential.OptionsFigures) string {
	switch {
	case o == nil || len(o.Alternatives) == 0:
		return "analysis.options.verdict.no-options"
	case len(o.Criteria) == 0:
		return "analysis.options.verdict.no-criteria"
	case len(v.waiting) == 0:
		return "analysis.options.verdict.all-out"
	}
	return "analysis.options.verdict.no-points"
}

func (v verdict) turnWords(o *potential.OptionsFigures) string {
	switch {
	case len(v.winners) != 1 || v.second == nil:
		return ""
	case v.turn == nil && len(o.Criteria) < 2:
		return t("analysis.options.verdict.single")
	case v.turn == nil:
		return t("analysis.options.verdict.stable", vars{"Name": named(v.winners[0].Name)})
	}
	return v.turn.words(o.Total)
}

// words says where another option begins to win.
func (turn turn) words(total float64) string {
	with := vars{
		"Criterion": named(turn.criterion.Name), "Weight": weightText(turn.at, total), "Now": figure(turn.criterion.Weight),
		"Total": figure(total), "Winner": named(turn.winner),
	}
	if turn.up {
		return t("analysis.options.verdict.more", with)
	}
	return t("analysis.options.verdict.less", with)
}

// listed joins names as a list: "A", "B" und "C".
func listed(alternatives []potential.AlternativeFigures) string {
	text := ""
	for i, a := range alternatives {
		name := t("analysis.options.quoted", vars{"Name": named(a.Name)})
		switch {
		case i == 0:
			text = name
		case i == len(alternatives)-1:
			text = t("analysis.options.and", vars{"First": text, "Last": name})
		default:
			text += ", " + name
		}
	}
	return text
}

// short says the same in a table, beside the criterion and its weight.
func (turn turn) short(total float64) string {
	with := vars{"Weight": weightText(turn.at, total), "Winner": named(turn.winner)}
	if turn.up {
		return t("analysis.options.probe.turn.more", with)
	}
	return t("analysis.options.probe.turn.less", with)
}
