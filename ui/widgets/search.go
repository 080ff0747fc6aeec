package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// SearchEntry is a field that searches as you type.
type SearchEntry struct {
	TextField
	OnDown func() // Down or Enter: go to the first result
}

// NewSearchEntry returns an empty search. search is called with every change; down, which may be nil, when the user
// goes on to the results.
func NewSearchEntry(placeholder string, search func(string), down func()) *SearchEntry {
	s := &SearchEntry{OnDown: down}
	s.PlaceHolder, s.Icon = placeholder, theme.SearchIcon()
	s.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	s.Scroll = fyne.ScrollNone
	s.extend(search)
	s.OnKey = s.key
	s.ExtendBaseWidget(s)
	return s
}

// key goes down to the results, and clears the text on Esc. Esc on an empty text goes on to the window.
func (s *SearchEntry) key(key *fyne.KeyEvent) bool {
	switch {
	case key.Name == fyne.KeyDown || isEnter(key.Name):
		if s.OnDown != nil {
			s.OnDown()
		}
	case key.Name == fyne.KeyEscape && s.Text != "":
		s.SetText("")
	default:
		return false
	}
	return true
}
