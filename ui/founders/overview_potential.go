package founders

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// analysed tells that there is a potential analysis to show figures of.
func (o *overview) analysed() bool { return len(o.measures.analyses) > 0 }

// potentialCard shows what her newest potential analysis comes to: turnover, result before her pay and break-even, or
// what is missing for them; without an analysis where one begins.
func (o *overview) potentialCard() fyne.CanvasObject {
	if !o.analysed() {
		return widgets.NewCard(translations.T("overview.potential"), muted(translations.T("overview.potential.none")), o.toPotential("")...)
	}
	newest := o.measures.analyses[0]
	f := potential.Compute(newest)
	body := widgets.Stack(widgets.Gap)
	if tiles := economyTiles(f); len(tiles) > 0 {
		body.Add(container.New(&tilesLayout{}, tiles...))
	}
	if missing := missingFor(f); len(missing) > 0 {
		body.Add(muted(translations.T("overview.potential.missing", vars{"Missing": strings.Join(missing, ", ")})))
	}
	return widgets.NewCard(o.potentialTitle(newest), body, o.toPotential(newest.ID)...)
}

// potentialTitle names the day of an analysis, and the business where she has several.
func (o *overview) potentialTitle(a potential.Analysis) string {
	title := translations.T("overview.potential")
	if a.Date.Valid() {
		title = translations.T("overview.potential.dated", vars{"Date": dateText(a.Date)})
	}
	if len(o.businesses) < 2 {
		return title
	}
	return join(title, nameOf(o.businesses, a.Business, func(b app.Business) (app.ID, string) { return b.ID, b.DisplayName() }))
}

func (o *overview) toPotential(analysis app.ID) []fyne.CanvasObject {
	if o.parts.OpenPotential == nil {
		return nil
	}
	return []fyne.CanvasObject{
		widgets.LinkButton(translations.T("overview.potential.open"), theme.NavigateNextIcon(), func() {
			o.parts.OpenPotential(o.id, coaching.Source{Potential: analysis})
		}),
	}
}

// economyTiles are the figures that can be told: none before a field counts, the turnover alone before the costs are
// known.
func economyTiles(f potential.Figures) (tiles []fyne.CanvasObject) {
	if !counts(f) {
		return nil
	}
	keys := []potential.FigureKey{potential.KeyTurnover}
	if len(f.Analysis.FixedCosts) > 0 {
		keys = append(keys, potential.KeyResult, potential.KeyBreakEven)
	}
	for _, key := range keys {
		if e, ok := f.Explain(key); ok {
			tiles = append(tiles, economyTile(e.In(translations.Current())))
		}
	}
	return tiles
}

func economyTile(w potential.Words) fyne.CanvasObject {
	head := widgets.Heading(w.Result)
	head.Shrinks = false
	return widgets.Stack(2, head, flush(widgets.Paragraph(w.Name)), muted(w.Sentence))
}

// counts tells that a field has a price and a quantity.
func counts(f potential.Figures) bool {
	for _, field := range f.Fields {
		if field.Turnover != nil {
			return true
		}
	}
	return false
}

// missingFor says in a few words what the figures lack.
func missingFor(f potential.Figures) (missing []string) {
	var incomplete []string
	for _, field := range f.Fields {
		if field.Turnover == nil {
			incomplete = append(incomplete, field.Name)
		}
	}
	switch {
	case !counts(f):
		missing = append(missing, translations.T("overview.potential.missing.fields"))
	case len(incomplete) == 1 && incomplete[0] != "":
		missing = append(missing, translations.T("overview.potential.missing.field", vars{"Name": short(incomplete[0], partLetters)}))
	case len(incomplete) > 0:
		missing = append(missing, translations.T("overview.potential.missing.more", vars{"n": len(incomplete)}))
	}
	if len(f.Analysis.FixedCosts) == 0 {
		missing = append(missing, translations.T("overview.potential.missing.costs"))
	}
	return missing
}
