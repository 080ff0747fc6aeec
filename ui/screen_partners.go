package ui

import (
	"wurzelwerk/app"
	"wurzelwerk/ui/founders"
	"wurzelwerk/ui/partners"
)

func newPartners(w *Window) screen {
	return partners.New(partners.Parts{
		Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, SaveFile: w.SaveFile,
		OpenReferral: func(founder, referral app.ID) {
			w.inFounders(func(f *foundersScreen) { f.openReferral(founder, referral) })
		},
		Refer: func(founder app.ID, offer app.Space) {
			w.inFounders(func(f *foundersScreen) { f.refer(founder, offer) })
		},
		OpenFounder: func(founder app.ID) { w.openFounder(founder, founders.TabOverview) },
		Sections:    []partners.Section{w.exchangeSection(), w.conflictsSection()},
	})
}
