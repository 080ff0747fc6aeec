package numbers

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

// here are the marks that concern what stands on this page.
var here = []potential.MarkCode{
	potential.MarkIncomplete, potential.MarkBelowCost, potential.MarkNoTime, potential.MarkBelowRequired, potential.MarkOverCapacity,
	potential.MarkLoss, potential.MarkBelowMinimum, potential.MarkIncomeCovers,
}

// hint is a mark, and the row and column of the fields that it points to; no row for one of the whole business.
type hint struct {
	potential.Mark
	row, col int
}

const noRow = -1

// hints are the marks of this page; those of planned expansions stand elsewhere.
func hints(f *potential.Figures) []hint {
	rows := make(map[app.ID]int, len(f.Fields))
	for i, field := range f.Fields {
		rows[field.ID] = i
	}
	var out []hint
	for _, m := range f.Marks {
		if !slices.Contains(here, m.Code) {
			continue
		}
		h := hint{m, noRow, 0}
		if m.Field != "" {
			row, ok := rows[m.Field]
			if !ok {
				continue
			}
			h.row, h.col = row, place(f.Fields[row], m.Code)
		}
		out = append(out, h)
	}
	return out
}

// place is the column in which a mark of a field stands.
func place(f potential.FieldFigures, code potential.MarkCode) int {
	switch {
	case code == potential.MarkIncomplete && f.Quantity == nil:
		return colQuantity
	case code == potential.MarkIncomplete, code == potential.MarkBelowCost:
		return colPrice
	case code == potential.MarkNoTime:
		return colMinutes
	}
	return colPerHour
}

// said is the mark in words.
func (h hint) said() string {
	sentence := t(h.Code.TextKey())
	if h.Name == "" {
		return sentence
	}
	return t("analysis.numbers.mark", vars{"Name": h.Name, "Sentence": sentence})
}
