package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/translations"
	"wurzelwerk/ui/intake"
)

// onDropped takes a file that was dropped on the window: an archive, cards or a list of founders, a file or the card
// of a partner into the open office, a backup onto the unlock page. All are shown and asked about before anything is changed.
func (w *Window) onDropped(_ fyne.Position, files []fyne.URI) {
	if len(files) == 0 || w.Canvas().Overlays().Top() != nil {
		return
	}
	if len(files) > 1 {
		w.Warn(translations.T("drop.several"))
		return
	}
	path := files[0].Path()
	if w.shell != nil && w.takesExchange(path) {
		return
	}
	switch kind := strings.ToLower(filepath.Ext(path)); {
	case kind == ".json" && w.office != nil:
		w.importFile(path)
	case intake.Reads(path) && w.office != nil:
		w.takeInList(path)
	case kind == backupEnding && w.office == nil && w.unlock != nil:
		w.unlock.restore(path)
	default:
		w.Warn(translations.T("drop.unknown", translations.Vars{"Name": filepath.Base(path)}))
	}
}
