package ui

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// applyTheme shows the window in the look and size of text that was chosen.
func (w *Window) applyTheme() { w.config.App.Settings().SetTheme(w.prefs.Theme()) }

// setTheme changes the look and remembers it.
func (w *Window) setTheme(t widgets.Theme) {
	w.prefs.SetTheme(t)
	w.applyTheme()
}

// giveFyneItsWords gives Fyne the words of its own dialogs and menus in the language of the window. Fyne looks them up
// under the language of the system and in no other.
func (w *Window) giveFyneItsWords() {
	words := map[string]string{
		"Advanced": translations.T("fyne.advanced"), "Cancel": translations.T("fyne.cancel"),
		"Confirm": translations.T("fyne.confirm"), "Copy": translations.T("fyne.copy"),
		"Create Folder": translations.T("fyne.create-folder"), "Cut": translations.T("fyne.cut"),
		"Enter filename": translations.T("fyne.enter-filename"), "Error": translations.T("fyne.error"),
		"Favourites": translations.T("fyne.favourites"), "File": translations.T("fyne.file"),
		"Folder": translations.T("fyne.folder"), "New Folder": translations.T("fyne.new-folder"),
		"No": translations.T("fyne.no"), "OK": translations.T("fyne.ok"), "Open": translations.T("fyne.open"),
		"Paste": translations.T("fyne.paste"), "Quit": translations.T("fyne.quit"), "Redo": translations.T("fyne.redo"),
		"Save": translations.T("fyne.save"), "Select all": translations.T("fyne.select-all"),
		"Show Hidden Files": translations.T("fyne.show-hidden"), "Undo": translations.T("fyne.undo"),
		"Yes": translations.T("fyne.yes"), "file.name": translations.T("fyne.file-name"),
		"(Parent)": translations.T("fyne.parent"), "file.parent": translations.T("fyne.parent"),
	}
	content, err := json.Marshal(words)
	if err == nil {
		err = lang.AddTranslationsForLocale(content, lang.SystemLocale())
	}
	if err != nil {
		fyne.LogError("the words of the dialogs", err)
	}
}
