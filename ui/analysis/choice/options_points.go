package choice

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// pointsGrid marks every option that is not knocked out in every criterion; at the end stand its utility and rank.
type pointsGrid struct {
	page    *OptionsPage
	grid    *widgets.Grid
	columns []widgets.GridColumn
}

func newPointsGrid(p *OptionsPage) *pointsGrid {
	g := &pointsGrid{page: p}
	g.columns = g.shape()
	g.grid = widgets.NewGrid(g.columns, widgets.GridEvents{
		Rows: func() int { return len(g.marked()) }, Text: g.text, Set: g.set, Mark: g.mark,
	})
	return g
}

// show fills the grid; the columns are set anew only when they are others, since that ends what is being typed.
func (g *pointsGrid) show() {
	if columns := g.shape(); !reflect.DeepEqual(columns, g.columns) {
		g.columns = columns
		g.grid.SetColumns(columns)
		return
	}
	g.grid.Refresh()
}

// marked are the places of the options that can get points.
func (g *pointsGrid) marked() []int {
	var out []int
	for i, a := range g.page.current().Alternatives {
		if a.KnockedOut == "" {
			out = append(out, i)
		}
	}
	return out
}

// option is the option of a row with its figures.
func (g *pointsGrid) option(row int) potential.AlternativeFigures {
	i := g.marked()[row]
	a := potential.AlternativeFigures{Alternative: g.page.current().Alternatives[i]}
	if o := g.page.Desk.Figures().Options; o != nil && i < len(o.Alternatives) {
		a.Utility, a.Rank = o.Alternatives[i].Utility, o.Alternatives[i].Rank
	}
	return a
}

func (g *pointsGrid) criteria() []potential.Criterion { return g.page.current().Criteria }

// shape is the columns: name, criteria, utility, rank.
func (g *pointsGrid) shape() []widgets.GridColumn {
	columns := []widgets.GridColumn{{Title: t("analysis.options.list.name"), Kind: widgets.GridText, Width: 150, Grow: 2}}
	total := weightOf(g.criteria())
	for _, c := range g.criteria() {
		columns = append(columns, widgets.GridColumn{
			Title: named(c.Name), Unit: share(c.Weight, total), Kind: widgets.GridChoice, Options: g.choices(c.ID), Width: 96, Grow: 1,
			Hint: t("analysis.options.points.keys"),
		})
	}
	return append(columns,
		widgets.GridColumn{Title: t("analysis.options.points.utility"), Kind: widgets.GridFixed, Width: 62},
		widgets.GridColumn{Title: t("analysis.options.points.rank"), Kind: widgets.GridFixed, Width: 40},
	)
}

// choices are the marks from the best to the worst, those between them that somebody gave elsewhere, and none.
func (g *pointsGrid) choices(criterion app.ID) []widgets.Option {
	marks := []float64{5, 4, 3, 2, 1, 0}
	for _, a := range g.page.current().Alternatives {
		if p, ok := a.Points[criterion]; ok && !slices.Contains(marks, p) {
			marks = append(marks, p)
		}
	}
	slices.SortFunc(marks, func(a, b float64) int { return cmp.Compare(b, a) })
	var out []widgets.Option
	for _, p := range marks {
		text := figure(p)
		if p == float64(int(p)) {
			text = pointsName(int(p))
		}
		out = append(out, widgets.Option{Key: pointsKey(p), Text: text})
	}
	return append(out, widgets.Option{Key: "", Text: dash})
}

// readPoints reads the key of a choice, or a mark as it is pasted.
func readPoints(text string) (float64, error) {
	if p, err := strconv.ParseFloat(text, 64); err == nil && p >= 0 && p <= potential.MaxPoints {
		return p, nil
	}
	return readNumber(text, 0, potential.MaxPoints)
}

func pointsKey(p float64) string { return strconv.FormatFloat(p, 'g', -1, 64) }

func (g *pointsGrid) text(row, col int) string {
	a, criteria := g.option(row), g.criteria()
	switch i := col - 1; {
	case i < 0:
		return a.Name
	case i < len(criteria):
		if p, ok := a.Points[criteria[i].ID]; ok {
			return pointsKey(p)
		}
		return ""
	case i == len(criteria):
		return points(a.Utility)
	case a.Rank == 0:
		return dash
	default:
		return strconv.Itoa(a.Rank)
	}
}

func (g *pointsGrid) set(row, col int, text string) error {
	at := g.marked()[row]
	if col == 0 {
		return g.page.setOption(at, optionName, text)
	}
	var points *float64
	if text != "" {
		p, err := readPoints(text)
		if err != nil {
			return err
		}
		points = &p
	}
	g.page.edit(func(o *potential.Options) { setPoints(&o.Alternatives[at], o.Criteria[col-1].ID, points) })
	return nil
}

// mark warns of a criterion that counts and in which an option has no points.
func (g *pointsGrid) mark(row, col int) string {
	criteria := g.criteria()
	if i := col - 1; i >= 0 && i < len(criteria) && criteria[i].Weight > 0 {
		if _, ok := g.option(row).Points[criteria[i].ID]; !ok {
			return t("analysis.options.points.missing")
		}
	}
	return ""
}
