package potential

import "strconv"

// TextKey is the key of the word in the translations; with ".help" that of a sentence on it.
func (v VAT) TextKey() string { return "potential.vat." + string(v) } // keys: potential.vat.*

// TextKey is the key of the word in the translations.
func (k CostKind) TextKey() string { return "potential.cost." + string(k) } // keys: potential.cost.*

// TextKey is the key of the word in the translations.
func (a Attribution) TextKey() string { return "potential.growth." + string(a) } // keys: potential.growth.*

// TextKey is the key of the word in the translations.
func (u Urgency) TextKey() string { return "potential.urgency." + string(u) } // keys: potential.urgency.*

// TextKey is the key of the word in the translations; with ".help" that of a sentence on it.
func (q Quadrant) TextKey() string { return "potential.quadrant." + string(q) } // keys: potential.quadrant.*

// TextKey is the key of the sentence in the translations.
func (c MarkCode) TextKey() string { return "potential.mark." + string(c) } // keys: potential.mark.*

// TextKey is the key of the name in the translations; with ".help" that of a sentence on it.
func (k FigureKey) TextKey() string { return "potential.figure." + string(k) } // keys: potential.figure.*

// StrategyKey is the key of the word for one of Strategies; with ".help" that of a sentence on it.
func StrategyKey(strategy string) string { return "potential.strategy." + strategy } // keys: potential.strategy.*

// PointsKey is the key of the word for a mark of 0–5.
func PointsKey(points int) string { return "potential.points." + strconv.Itoa(points) } // keys: potential.points.*

// StateKey is the key of the word for a state of 1–5, from "does not hold" to "holds wholly"; of k. A. for nil.
func StateKey(state *int) string { return stepKey("potential.state.", state) } // keys: potential.state.*

// RelevanceKey is the key of the word for a relevance of 1–5; of k. A. for nil.
func RelevanceKey(relevance *int) string {
	return stepKey("potential.relevance.", relevance) // keys: potential.relevance.*
}

func stepKey(prefix string, step *int) string {
	if step == nil {
		return prefix + "none"
	}
	return prefix + strconv.Itoa(*step)
}

// TextKey is the key of the field's name.
func (f StatementField) TextKey() string { return "potential.field." + f.Key } // keys: potential.field.*

// TextKey is the key of the statement's sentence.
func (s Statement) TextKey() string { return "potential.statement." + s.Key } // keys: potential.statement.*

// TopicKey is the key of what the statement is about in a few words, as a chart or a factor of a SWOT names it.
func (s Statement) TopicKey() string { return s.TextKey() + ".topic" }

// HelpKey is the key of the text that helps, "" where there is none.
func (s Statement) HelpKey() string {
	if !s.Help {
		return ""
	}
	return s.TextKey() + ".help"
}
