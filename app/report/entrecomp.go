package report

import (
	"strconv"

	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

func (w *wording) competence(key string) string {
	return w.T("entrecomp.competence." + key) // keys: entrecomp.*
}

func (w *wording) area(key string) string { return w.T("entrecomp.area." + key) } // keys: entrecomp.*

func (w *wording) levelName(level int) string {
	return w.T("entrecomp.level." + strconv.Itoa(level)) // keys: entrecomp.*
}

// sentence is what a level of a competence means, in her words.
func (w *wording) sentence(competence string, level int) string {
	return w.T("entrecomp." + competence + "." + strconv.Itoa(level)) // keys: entrecomp.*
}

const (
	stairsWidth  = 58.0
	stairsHeight = 31.0
)

// stairs show a level as steps that rise: those up to from are light, those up to it full, the rest outlines.
func (w *wording) stairs(from, to int) Block {
	alt := w.T("doc.way.level", translations.Vars{"Level": to, "All": profile.MaxLevel})
	if from > 0 {
		alt = w.T("doc.way.levels", translations.Vars{"Before": from, "Now": to, "All": profile.MaxLevel})
	}
	return Func{Height: stairsHeight, Alt: alt, Role: RoleSpan, Draw: func(c *Canvas, x, y, width float64) {
		const gap, low = 1.6, 5.0
		wide := (width - gap*(profile.MaxLevel-1)) / profile.MaxLevel
		for level := 1; level <= profile.MaxLevel; level++ {
			high := low + (stairsHeight-4-low)*float64(level)/profile.MaxLevel
			paint := Paint{Line: Hairline, Width: 0.6}
			switch {
			case level <= from:
				paint = Paint{Fill: Tint(Green, 0.4)}
			case level <= to:
				paint = Paint{Fill: Green}
			}
			c.Rect(x+float64(level-1)*(wide+gap), y+stairsHeight-1-high, wide, high, 0, paint)
		}
	}}
}
