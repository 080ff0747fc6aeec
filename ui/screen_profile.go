package ui

import (
	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/competence"
	"wurzelwerk/ui/profiling"
)

// The pages of a founder's profile.
const (
	pageSheet    = "sheet"
	pageReadings = "readings"
	pageWay      = "way"
)

// profileTab is the tab of a founder's profile: the sheet, the readings of her competences, and the way between them.
type profileTab struct {
	*paged
	sheet    *profiling.Sheet
	readings *competence.ReadingsPage
	way      *competence.WayPage
}

// profileRooms make the pages of the profile.
type profileRooms struct {
	sheet      *profiling.Room
	competence *competence.Room
}

func (f *foundersScreen) newProfileRooms() profileRooms {
	w := f.w
	return profileRooms{
		sheet: profiling.New(profiling.Parts{
			Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Preview: w.preview,
			Autosave:   w.saver,
			OpenMaster: f.OpenSection,
			Changed:    func(app.ID) { f.Changed() },
		}),
		competence: competence.New(competence.Parts{
			Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Preview: w.preview,
			Autosave:    w.saver,
			ShowReading: f.showReading,
		}),
	}
}

func newProfileTab(w *Window, rooms profileRooms, founder app.ID) *profileTab {
	p := &profileTab{sheet: rooms.sheet.Sheet(founder), readings: rooms.competence.Readings(founder), way: rooms.competence.Way(founder)}
	p.paged = newPaged(w,
		leaf{pageSheet, translations.T("profile.page.sheet"), p.sheet},
		leaf{pageReadings, translations.T("profile.page.readings"), p.readings},
		leaf{pageWay, translations.T("profile.page.way"), p.way},
	)
	return p
}

// showReading brings a reading to the front; without one it asks for a new one.
func (p *profileTab) showReading(reading app.ID, competence string) {
	p.bar.OpenKey(pageReadings)
	if reading == "" {
		p.readings.Begin()
		return
	}
	p.readings.Open(reading, competence)
}

// NextOpen goes to the next open question while the sheet is in front.
func (p *profileTab) NextOpen() {
	if p.bar.Key() == pageSheet {
		p.sheet.NextOpen()
	}
}

// Print shows the page in front as a document.
func (p *profileTab) Print() {
	switch p.bar.Key() {
	case pageSheet:
		p.sheet.Print()
	default:
		p.way.Print()
	}
}
