package ui

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
)

// fileDialogSize suits a laptop of 1366 by 768.
var fileDialogSize = fyne.NewSize(900, 600)

// SaveFile asks where to save and gives the path to save, which writes the file in full or not at all. name is what
// is proposed; it must hold no person's name. Afterwards the file can be opened or shown.
func (w *Window) SaveFile(name string, save func(path string) error) {
	preview.SaveAs(w, desktop{w}, name, save, w.Tell)
}

// OpenFile asks for a file with one of the endings, such as ".json", and gives its path to open.
func (w *Window) OpenFile(endings []string, open func(path string)) {
	d := dialog.NewFileOpen(func(u fyne.URIReadCloser, err error) {
		if err != nil || u == nil {
			w.Fail(err)
			return
		}
		path := u.URI().Path()
		if err := u.Close(); err != nil {
			w.Fail(err)
			return
		}
		w.prefs.SetSaveFolder(filepath.Dir(path))
		open(path)
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter(endings))
	w.showFileDialog(translations.T("file.choose"), d)
}

// ChooseFolder asks for a folder.
func (w *Window) ChooseFolder(chosen func(path string)) {
	w.showFileDialog(translations.T("file.choose-folder"), dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err != nil || u == nil {
			w.Fail(err)
			return
		}
		chosen(u.Path())
	}, w.win))
}

func (w *Window) showFileDialog(title string, d *dialog.FileDialog) {
	d.SetTitleText(title)
	d.SetView(dialog.ListView) // tiles break names in the middle of a word
	folder := w.prefs.SaveFolder()
	if folder == "" {
		folder, _ = os.UserHomeDir() // Fyne has a folder of its own where there is none
	}
	if place, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
		d.SetLocation(place)
	}
	c := w.Canvas()
	before := c.OnTypedKey()
	c.SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			d.Dismiss()
		}
	})
	d.SetOnClosed(func() { c.SetOnTypedKey(before) })
	d.Show()
	d.Resize(fileDialogSize)
}

// Opener returns what opens a file or folder in the program that the system has for it.
func Opener(a fyne.App) func(path string) error {
	return func(path string) error {
		path = filepath.ToSlash(path)
		if !strings.HasPrefix(path, "/") {
			path = "/" + path // a drive letter
		}
		return a.OpenURL(&url.URL{Scheme: "file", Path: path})
	}
}
