package ui

import (
	"wurzelwerk/app"
	"wurzelwerk/ui/papers"
	"wurzelwerk/ui/sharing"
)

// newSharing makes the room that shares dossiers with other offices; changed is told which one.
func (w *Window) newSharing(changed func(dossier app.ID)) *sharing.Room {
	return sharing.New(sharing.Parts{
		Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Preview: w.preview,
		NewConsent: func(founder, recipient app.ID, classes []string) {
			w.inFounders(func(f *foundersScreen) { f.newConsent(founder, recipient, classes, pageSharing) })
		},
		OpenConsents: func(founder app.ID) {
			w.inFounders(func(f *foundersScreen) { f.openPapers(founder, papers.PageConsents) })
		},
		OpenExchange: w.showExchange,
		Changed:      changed,
	})
}
