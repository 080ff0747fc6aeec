package ui

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/ui/widgets"
)

// Preferences are what the window remembers on this computer without an office being open. They lie in clear and
// therefore hold the state of the window alone, never a person's or an office's name.
type Preferences struct {
	store fyne.Preferences
}

// Language is the code of the window's language, "" before it was chosen.
func (p Preferences) Language() string { return p.store.String("language") }

// SetLanguage remembers the language.
func (p Preferences) SetLanguage(code string) { p.store.SetString("language", code) }

// Theme is the look and the size of texts.
func (p Preferences) Theme() widgets.Theme {
	return widgets.Theme{
		Look:  widgets.Look(p.store.StringWithFallback("look", string(widgets.LookLight))),
		Scale: float32(min(max(p.store.FloatWithFallback("scale", 1), 1), 1.5)),
	}
}

// SetTheme remembers the look and the size of texts.
func (p Preferences) SetTheme(t widgets.Theme) {
	p.store.SetString("look", string(t.Look))
	p.store.SetFloat("scale", float64(t.Scale))
}

// Folder is where the office lies that was open last, "" for none.
func (p Preferences) Folder() string { return p.store.String("folder") }

// SetFolder remembers where the office lies.
func (p Preferences) SetFolder(folder string) { p.store.SetString("folder", folder) }

// SaveFolder is where a file was saved last, "" for nowhere yet.
func (p Preferences) SaveFolder() string { return p.store.String("save-folder") }

// SetSaveFolder remembers where a file was saved.
func (p Preferences) SetSaveFolder(folder string) { p.store.SetString("save-folder", folder) }

// Sound tells whether the clock of a meeting may be heard.
func (p Preferences) Sound() bool { return p.store.Bool("sound") }

// SetSound remembers it.
func (p Preferences) SetSound(on bool) { p.store.SetBool("sound", on) }

// Reminders tells whether the system may say what is due. It names nobody.
func (p Preferences) Reminders() bool { return p.store.Bool("reminders") }

// SetReminders remembers it.
func (p Preferences) SetReminders(on bool) { p.store.SetBool("reminders", on) }

// Reminded is the day on which the system said what is due, "" for none.
func (p Preferences) Reminded() string { return p.store.String("reminded") }

// SetReminded remembers the day.
func (p Preferences) SetReminded(day string) { p.store.SetString("reminded", day) }

// LockMinutes is after how many minutes without a sign of life the office is locked; 0 means never.
func (p Preferences) LockMinutes() int { return p.store.IntWithFallback("lock-minutes", 10) }

// SetLockMinutes remembers the time.
func (p Preferences) SetLockMinutes(minutes int) { p.store.SetInt("lock-minutes", minutes) }
