package numbers

import (
	"slices"

	"wurzelwerk/ui/widgets"
)

// fieldWidths are the least widths of the columns of the fields, at text size 100 %.
var fieldWidths = [fieldColumns]float32{
	colName: 116, colQuantity: 58, colPrice: 72, colCost: 72, colMinutes: 60,
	colTurnover: 84, colContribution: 84, colRatio: 68, colPerHour: 68,
}

// fieldKeysOf are the keys of the columns after the name.
var fieldKeysOf = [fieldColumns]string{
	colQuantity: "quantity", colPrice: "price", colCost: "cost", colMinutes: "minutes",
	colTurnover: "turnover", colContribution: "contribution", colRatio: "ratio", colPerHour: "per-hour",
}

// gridEdges are the numbers of the rows and the signs at their ends, at text size 100 %.
const gridEdges float32 = 90

// columnsIn are the columns that have room in a width, all in a width of 0. What is computed gives way: it stands in the
// figures below as well.
func columnsIn(width, unit float32) []int {
	columns := make([]int, fieldColumns)
	for i := range columns {
		columns[i] = i
	}
	for _, col := range []int{colRatio, colTurnover, colContribution, colPerHour} {
		needed := gridEdges
		for _, c := range columns {
			needed += fieldWidths[c]
		}
		if width <= 0 || needed*unit <= width {
			break
		}
		columns = slices.DeleteFunc(columns, func(c int) bool { return c == col })
	}
	return columns
}

// fieldGrid describes columns of the fields.
func fieldGrid(columns []int) []widgets.GridColumn {
	out := make([]widgets.GridColumn, len(columns))
	for i, col := range columns {
		out[i] = fieldColumn(col)
	}
	return out
}

func fieldColumn(col int) widgets.GridColumn {
	if col == colName {
		return widgets.GridColumn{
			Title: t("analysis.numbers.field.name"), Hint: t("analysis.numbers.field.name.hint"),
			Kind: widgets.GridText, Width: fieldWidths[col], Grow: 1,
		}
	}
	key := "analysis.numbers.field." + fieldKeysOf[col]
	out := widgets.GridColumn{
		Title: t(key), Unit: t(key + ".unit"), // keys: analysis.numbers.field.*
		Kind: widgets.GridFixed, Width: fieldWidths[col],
	}
	if col < colTurnover {
		out.Kind, out.Hint = widgets.GridNumber, t(key+".hint") // keys: analysis.numbers.field.*
	}
	return out
}
