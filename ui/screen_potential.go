package ui

import (
	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/analysis"
	"wurzelwerk/ui/founders"
)

// tabPotential is the key of the tab of the potential analysis.
const tabPotential = "potential"

func (f *foundersScreen) newPotentialRoom() *analysis.Room {
	w := f.w
	return analysis.New(analysis.Parts{
		Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Preview: w.preview, SaveFile: w.SaveFile,
		Autosave:     w.saver,
		ShowMeasures: func(founder app.ID) { f.Open(founder, founders.TabMeasures) },
		ShowSWOT:     f.openSWOT,
	})
}

// openPotential brings the place of a potential analysis that a measure came from to the front; without an analysis the
// one that is open there.
func (f *foundersScreen) openPotential(founder app.ID, from coaching.Source) {
	f.Open(founder, tabPotential)
	if sheet := f.analyses[founder]; sheet != nil && f.Tab() == tabPotential && from.Potential != "" {
		sheet.Open(from.Potential, from.Part)
	}
}
