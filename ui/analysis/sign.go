package analysis

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// sign is what a rating says, by a shape and a word as well as by colour.
type sign int

const (
	noSign sign = iota
	strong
	urgent
	toPlan
	toWatch
)

func signOf(n potential.Need) sign {
	if n.Strong() {
		return strong
	}
	switch n.Urgency {
	case potential.Urgent:
		return urgent
	case potential.ToPlan:
		return toPlan
	case potential.ToWatch:
		return toWatch
	}
	return noSign
}

// hue is the words and the ground of a sign.
func (s sign) hue() (ink, ground fyne.ThemeColorName) {
	switch s {
	case strong:
		return widgets.ColorSuccessText, widgets.ColorSuccessTint
	case urgent:
		return widgets.ColorWarningText, widgets.ColorWarningTint
	case toPlan:
		return widgets.ColorOnTint, widgets.ColorTint
	}
	return widgets.ColorMuted, theme.ColorNameButton
}

// icon is the shape of a sign, nil for none.
func (s sign) icon() fyne.Resource {
	ink, _ := s.hue()
	switch s {
	case strong:
		return theme.NewColoredResource(theme.ConfirmIcon(), ink)
	case urgent:
		return theme.NewColoredResource(theme.WarningIcon(), ink)
	case toPlan:
		return theme.NewColoredResource(theme.CalendarIcon(), ink)
	case toWatch:
		return theme.NewColoredResource(theme.VisibilityIcon(), ink)
	}
	return nil
}

// word says a need: its points and how soon something has to be done.
func (s sign) word(n potential.Need) string {
	switch {
	case s == noSign:
		return ""
	case s == strong:
		return t("analysis.strength")
	}
	points := translations.Current().Number(float64(*n.Points), 0)
	return t("analysis.need", vars{"Points": points, "Word": t(n.Urgency.TextKey())}) // keys: potential.urgency.*
}

// signMark shows a sign: its shape beside its word.
type signMark struct {
	shown   sign
	ink     color.Color // of the shape
	word    *widgets.Badge
	content *fyne.Container
}

func newSignMark() *signMark {
	m := &signMark{word: widgets.QuietBadge("")}
	m.content = container.New(markLayout{}, canvas.NewImageFromResource(nil), m.word)
	return m
}

// say shows the need of a statement.
func (m *signMark) say(n potential.Need) {
	s := signOf(n)
	m.content.Hidden = s == noSign
	word := s.word(n)
	m.word.Ink, m.word.Ground = s.hue()
	m.word.SetText(word)
	if ink := widgets.Color(m.word.Ink); s != m.shown || ink != m.ink { // an image keeps the colour in which it was first drawn
		m.shown, m.ink = s, ink
		m.content.Objects[0] = canvas.NewImageFromResource(s.icon())
	}
	m.content.Refresh()
}

type markLayout struct{}

// MinSize is a square before the word.
func (markLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	word := o[1].MinSize()
	return fyne.NewSize(18*zoom()+4+word.Width, max(word.Height, 18*zoom()))
}

// Layout centres both in height.
func (markLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	side, word := 18*zoom(), o[1].MinSize()
	o[0].Resize(fyne.NewSquareSize(side))
	o[0].Move(fyne.NewPos(0, (size.Height-side)/2))
	o[1].Resize(word)
	o[1].Move(fyne.NewPos(side+4, (size.Height-word.Height)/2))
}
