package command

import (
	"wurzelwerk/app/archive"
	"wurzelwerk/app/indicator"
	"wurzelwerk/translations"
)

// indicatorFigures are the indicators over all participations, under each regulation that a project has, without those
// that have no figure.
func (c *call) indicatorFigures(doc archive.Document) []string {
	var lines []string
	for _, r := range indicator.CountAll(archive.RollOf(doc), indicator.Period{}) {
		lines = append(lines, c.l.T("indicator.table.title", translations.Vars{"Regulation": string(r.Regulation)}))
		for _, f := range r.Figures {
			if f.Has {
				lines = append(lines, c.indicatorLine(f))
			}
		}
	}
	return lines
}
