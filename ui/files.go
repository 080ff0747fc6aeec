package ui

import (
	"errors"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// fileDialogSize suits a laptop of 1366 by 768.
var fileDialogSize = fyne.NewSize(900, 600)

// SaveFile asks where to save and gives the path to save, which writes the file in full. name is what is proposed;
// it must hold no person's name. Afterwards the file can be opened or shown.
func (w *Window) SaveFile(name string, save func(path string) error) {
	d := dialog.NewFileSave(func(u fyne.URIWriteCloser, err error) {
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
		if err := save(path); err != nil {
			w.Fail(err)
			return
		}
		w.tellSaved(path)
	}, w.win)
	d.SetFileName(name)
	w.showFileDialog(translations.T("file.save-as"), d)
}

func (w *Window) tellSaved(path string) {
	var actions []widgets.Action
	if w.config.ShowFile != nil {
		actions = []widgets.Action{
			{Label: translations.T("file.open"), Run: func() { w.showFile(path) }},
			{Label: translations.T("file.folder"), Run: func() { w.showFile(filepath.Dir(path)) }},
		}
	}
	w.Tell(translations.T("file.saved", translations.Vars{"Name": filepath.Base(path)}), actions...)
}

func (w *Window) showFile(path string) {
	if err := w.config.ShowFile(path); err != nil {
		logError("showing a file", err)
		w.Warn(translations.T("file.no-viewer", translations.Vars{"Path": path}))
	}
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

// writeFile writes a file so that no half one ever stands under its name: aside in the same folder, synced, renamed.
func writeFile(path string, write func(io.Writer) error) error {
	aside, err := os.CreateTemp(filepath.Dir(path), ".wurzelwerk-*.part")
	if err != nil {
		return err
	}
	err = write(aside)
	if err == nil {
		err = aside.Sync()
	}
	err = errors.Join(err, aside.Close())
	if err == nil {
		err = os.Rename(aside.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(aside.Name()))
	}
	return nil
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
