package founders

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// loadSheet counts how far the profiling sheet is. A sensitive block counts only while she has agreed to it: without
// that its questions are not asked.
func (o *overview) loadSheet() error {
	answers, err := o.parts.Records.Answers(o.parts.Context, o.id)
	if err != nil {
		return err
	}
	consents, err := o.parts.Records.Consents(o.parts.Context, o.id)
	if err != nil {
		return err
	}
	o.sheet = profile.Progress{}
	catalogue, today := profile.Sheet(), o.parts.Today()
	for _, block := range catalogue.Blocks {
		allows := func(c app.Consent) bool { return c.Allows(block.Key, today) }
		if block.Sensitive && !slices.ContainsFunc(consents, allows) {
			continue
		}
		p := catalogue.Progress(block.Key, o.founder, answers)
		o.sheet.Asked += p.Asked
		o.sheet.Questions += p.Questions
	}
	return nil
}

// figures stand side by side: where her worksheet leads, once it leads anywhere, how much was asked, how many
// competences have risen, and what is to be done.
func (o *overview) figures() fyne.CanvasObject {
	tiles := container.New(&tilesLayout{})
	if o.parts.Strategy != nil {
		if strategy := o.parts.Strategy(o.id); strategy != "" {
			tiles.Add(figure(strategy, translations.T("overview.strategy")))
		}
	}
	tiles.Add(figure(partText(o.sheet.Asked, o.sheet.Questions), translations.T("overview.figure.sheet")))
	tiles.Add(o.competenceFigure())
	tiles.Add(o.measureFigure())
	return tiles
}

func (o *overview) competenceFigure() fyne.CanvasObject {
	way, newest := o.way()
	if way.Rated > 0 {
		return figure(partText(way.Improved, way.Rated), translations.T("overview.figure.risen"))
	}
	return figure(partText(newest.Rated(), len(profile.Competences)), translations.T("overview.figure.rated"))
}

func (o *overview) measureFigure() fyne.CanvasObject {
	open, overdue := len(o.measures.open()), o.measures.overdue()
	caption := translations.T("overview.figure.measures", vars{"n": open})
	if overdue > 0 {
		caption = translations.T("overview.figure.overdue", vars{"n": overdue})
	}
	return figure(strconv.Itoa(open), caption)
}

// figure is as wide as its number or word at least, so that none is cut.
func figure(number, caption string) fyne.CanvasObject {
	head := widgets.Heading(number)
	head.Shrinks = false
	return widgets.NewCard("", widgets.Stack(2, head, muted(caption)))
}

func partText(part, all int) string {
	return translations.T("overview.figure.of", vars{"Part": part, "All": all})
}
