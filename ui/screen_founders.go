package ui

import (
	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
	"wurzelwerk/ui/analysis"
	"wurzelwerk/ui/competence"
	"wurzelwerk/ui/founders"
	"wurzelwerk/ui/intake"
	"wurzelwerk/ui/papers"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/profiling"
	"wurzelwerk/ui/referrals"
	"wurzelwerk/ui/sharing"
	"wurzelwerk/ui/swotsheet"
)

// OfficeRecords is what the rooms of the founders ask of the open office.
type OfficeRecords interface {
	founders.Records
	profiling.Records
	competence.Records
	swotsheet.Records
	analysis.Records
	CoachingRecords
	papers.Records
	referrals.Records
	sharing.Records
	intake.Records
	TeamRecords
}

// tabSWOT is the key of the tab of the worksheet.
const tabSWOT = "swot"

// foundersScreen is the room of the founders with the instruments as her tabs.
type foundersScreen struct {
	*founders.Screen
	w        *Window
	profiles map[app.ID]*profileTab
	sheets   map[app.ID]*swotsheet.Sheet
	analyses map[app.ID]*analysis.Sheet
	coaching map[app.ID]*coachingTab
	papers   map[app.ID]*papers.Page
	letters  map[app.ID]*referrals.Page
}

func newFounders(w *Window) screen {
	f := &foundersScreen{
		w: w, profiles: make(map[app.ID]*profileTab), sheets: make(map[app.ID]*swotsheet.Sheet), analyses: make(map[app.ID]*analysis.Sheet),
		coaching: make(map[app.ID]*coachingTab), papers: make(map[app.ID]*papers.Page), letters: make(map[app.ID]*referrals.Page),
	}
	f.Screen = founders.New(founders.Parts{
		Records: w.office, Shell: w, Context: w.context, Now: w.config.Now,
		Autosave: w.saver, Tabs: f.tabs(), Last: f.lastTabs(),
		Strategy: f.strategy, OpenSWOT: f.openSWOT, OpenPotential: f.openPotential, OpenSession: f.openSession, OpenTeam: w.openTeam,
		LoadSample: w.loadSample,
		TakeIn:     func() { w.OpenFile(intake.Endings, w.takeInList) },
		Erasures:   w.newSharing(nil).Erasures,
		GiveOut:    func(shown []app.ID) { intake.ShowExport(w.intakeParts(), shown) },
		SaveCard:   func(founder app.ID) { intake.SaveCard(w.intakeParts(), founder) }, SaveCalendar: w.saveCalendar,
	})
	return f
}

// tabs are those of the instruments and of the coaching.
func (f *foundersScreen) tabs() []founders.Tab {
	w := f.w
	profiles, potentials, coachings := f.newProfileRooms(), f.newPotentialRoom(), f.newCoachingRooms()
	worksheets := swotsheet.New(swotsheet.Parts{
		Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Preview: w.preview,
		Autosave:    w.saver,
		ShowMeasure: f.OpenMeasure,
	})
	return []founders.Tab{
		{Key: founders.TabProfile, Title: translations.T("founder.tab.profile"), New: func(founder app.ID) founders.Page {
			f.profiles[founder] = newProfileTab(w, profiles, founder)
			return f.profiles[founder]
		}},
		{Key: tabSWOT, Title: translations.T("founder.tab.swot"), New: func(founder app.ID) founders.Page {
			f.sheets[founder] = worksheets.Sheet(founder)
			return f.sheets[founder]
		}},
		{Key: tabPotential, Title: translations.T("founder.tab.potential"), New: func(founder app.ID) founders.Page {
			f.analyses[founder] = potentials.Sheet(founder)
			return f.analyses[founder]
		}},
		{Key: tabCoaching, Title: translations.T("founder.tab.coaching"), New: func(founder app.ID) founders.Page {
			f.coaching[founder] = newCoachingTab(w, coachings, founder)
			return f.coaching[founder]
		}},
	}
}

// lastTabs stand behind the measures.
func (f *foundersScreen) lastTabs() []founders.Tab {
	room := f.newPapersRoom()
	return []founders.Tab{{Key: tabPapers, Title: translations.T("founder.tab.papers"), New: func(founder app.ID) founders.Page {
		f.papers[founder] = room.Page(founder)
		return f.papers[founder]
	}}}
}

// Print shows what is open of the founder in front as a document; from a tab without one her worksheet.
func (f *foundersScreen) Print() {
	founder := f.Founder()
	if founder == "" {
		return
	}
	if front := f.front(); front != nil {
		front.Print()
		return
	}
	f.Open(founder, tabSWOT)
	if sheet := f.sheets[founder]; sheet != nil && f.Tab() == tabSWOT {
		sheet.Print()
	}
}

// front is the tab in front where it has documents of its own; nil where it has none.
func (f *foundersScreen) front() printer {
	founder := f.Founder()
	switch f.Tab() {
	case founders.TabProfile:
		return made(f.profiles[founder])
	case tabPotential:
		return made(f.analyses[founder])
	case tabCoaching:
		return made(f.coaching[founder])
	case tabPapers:
		return made(f.papers[founder])
	}
	return nil
}

// made is the tab, or nil where it was not made yet.
func made[T interface {
	comparable
	printer
}](tab T) printer {
	var none T
	if tab == none {
		return nil
	}
	return tab
}

// NextOpen goes to the next open question of the sheet while that is in front.
func (f *foundersScreen) NextOpen() {
	if profile := f.profiles[f.Founder()]; profile != nil && f.Tab() == founders.TabProfile {
		profile.NextOpen()
	}
}

// showReading opens a reading of a founder's competences.
func (f *foundersScreen) showReading(founder, reading app.ID, competence string) {
	f.Open(founder, founders.TabProfile)
	if profile := f.profiles[founder]; profile != nil && f.Tab() == founders.TabProfile {
		profile.showReading(reading, competence)
	}
}

func (f *foundersScreen) openSWOT(founder, worksheet app.ID) {
	f.Open(founder, tabSWOT)
	if sheet := f.sheets[founder]; sheet != nil && f.Tab() == tabSWOT {
		sheet.Open(worksheet)
	}
}

// strategy says where a founder's newest worksheet points to.
func (f *foundersScreen) strategy(founder app.ID) string {
	sheets, err := f.w.office.Worksheets(f.w.context, founder)
	if err != nil || len(sheets) == 0 {
		return ""
	}
	if leading := swot.Analyse(sheets[0]).Leading; leading != "" {
		return swotsheet.StrategyName(leading)
	}
	return ""
}

// preview shows a document before it is kept.
func (w *Window) preview(job preview.Job) { preview.Show(w, desktop{w}, job) }

// desktop is where the preview keeps its files.
type desktop struct{ w *Window }

// SaveFolder implements preview.Desktop.
func (d desktop) SaveFolder() string { return d.w.prefs.SaveFolder() }

// SetSaveFolder implements preview.Desktop.
func (d desktop) SetSaveFolder(folder string) { d.w.prefs.SetSaveFolder(folder) }

// ShowFile implements preview.Desktop.
func (d desktop) ShowFile(path string) error { return d.w.config.ShowFile(path) }

// ChooseFolder implements preview.Desktop.
func (d desktop) ChooseFolder(_ string, then func(folder string)) { d.w.ChooseFolder(then) }
