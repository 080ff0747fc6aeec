package ui

import (
	"errors"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/competence"
	"wurzelwerk/ui/founders"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/profiling"
	"wurzelwerk/ui/widgets"
)

// The pages of a founder's profile.
const (
	pageSheet    = "sheet"
	pageReadings = "readings"
	pageWay      = "way"
)

// profileTab is the tab of a founder's profile: the sheet, the readings of her competences, and the way between them.
type profileTab struct {
	w     *Window
	bar   *widgets.TabBar
	pages map[string]founders.Page

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
	p := &profileTab{
		w: w, pages: make(map[string]founders.Page),
		sheet: rooms.sheet.Sheet(founder), readings: rooms.competence.Readings(founder), way: rooms.competence.Way(founder),
	}
	p.bar = widgets.NewTabBar(
		p.tab(pageSheet, translations.T("profile.page.sheet"), p.sheet),
		p.tab(pageReadings, translations.T("profile.page.readings"), p.readings),
		p.tab(pageWay, translations.T("profile.page.way"), p.way),
	)
	p.bar.OnChange = func(string) { p.leaveHidden() }
	return p
}

func (p *profileTab) tab(key, title string, page founders.Page) widgets.Tab {
	return widgets.Tab{
		Key: key, Title: title,
		Build: func() fyne.CanvasObject {
			p.pages[key] = page
			return page.Content()
		},
		OnShow: page.Refresh,
	}
}

// Content implements founders.Page.
func (p *profileTab) Content() fyne.CanvasObject { return p.bar }

// Refresh implements founders.Page.
func (p *profileTab) Refresh() {
	if page := p.pages[p.bar.Key()]; page != nil {
		page.Refresh()
		return
	}
	p.bar.Open(0)
}

// Leave implements founders.Page.
func (p *profileTab) Leave() error {
	var errs []error
	for _, page := range p.pages {
		errs = append(errs, page.Leave())
	}
	return errors.Join(errs...)
}

// leaveHidden keeps what was typed on the pages that went behind. What cannot be kept stays there and is asked for when
// the founder is left.
func (p *profileTab) leaveHidden() {
	for key, page := range p.pages {
		if key == p.bar.Key() {
			continue
		}
		if err := page.Leave(); err != nil {
			p.w.Warn(message.Of(err, translations.Current()).Text)
		}
	}
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
