package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"wurzelwerk/app"
)

// What follows opens doors for the tests that stand behind dialogs of the system.

// ShowHelpForTest opens the help page.
func (w *Window) ShowHelpForTest() { w.showHelp() }

// OpenFolderForTest is what follows the choice of a folder.
func (w *Window) OpenFolderForTest(path string) { w.openFolder(path) }

// ImportFileForTest is what follows the choice of an archive.
func (w *Window) ImportFileForTest(path string) { w.importFile(path) }

// ExportForTest is what follows the choice of a place for an archive.
func (w *Window) ExportForTest(path string) error { return (&dataSettings{w: w}).export(path) }

// SaveCalendarForTest is what follows the menu of a founder.
func (w *Window) SaveCalendarForTest(founder app.ID) { w.saveCalendar(founder) }

// DropForTest is files dropped on the window at once.
func (w *Window) DropForTest(paths ...string) {
	var files []fyne.URI
	for _, path := range paths {
		files = append(files, storage.NewFileURI(path))
	}
	w.onDropped(fyne.NewPos(0, 0), files)
}

// LookForTest is what follows when the carrier tells that other files are there.
func (w *Window) LookForTest() { w.lookPost() }

// OpenFounderForTest shows a founder, FrontForTest who and which tab is in front.
func (w *Window) OpenFounderForTest(founder app.ID, tab string) { w.openFounder(founder, tab) }

// FrontForTest is the founder in front and her tab.
func (w *Window) FrontForTest() (founder app.ID, tab string) {
	if f, ok := w.screen().(*foundersScreen); ok {
		return f.Founder(), f.Tab()
	}
	return "", ""
}

// NoticeStaysForTest is how long it is told what was done.
const NoticeStaysForTest = noticeStays

// ToldForTest is the sentence at the foot of the window, "" for none.
func (w *Window) ToldForTest() string { return w.notice.Message() }
