package ui

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// newPassphrase asks for a new passphrase twice and shows how strong it is.
type newPassphrase struct {
	content *fyne.Container
	first   *widgets.TextField
	second  *widgets.TextField
	fields  [2]*widgets.Field
	meter   *strengthMeter
	known   func() []string
}

func newNewPassphrase(known func() []string) *newPassphrase {
	p := &newPassphrase{known: known, meter: newStrengthMeter()}
	p.first = widgets.NewPasswordField("", func(string) { p.typed() })
	p.second = widgets.NewPasswordField("", func(string) { p.fields[1].SetError(nil) })
	p.fields[0] = widgets.RequiredField(translations.T("passphrase.new"), p.first, translations.T("passphrase.hint"))
	p.fields[1] = widgets.RequiredField(translations.T("passphrase.again"), p.second, "")
	p.content = widgets.Form(p.fields[0], p.meter, p.fields[1])
	return p
}

func (p *newPassphrase) typed() {
	p.fields[0].SetError(nil)
	p.meter.show(p.first.Text != "", strength(p.first.Text, p.known()...))
}

// check returns the passphrase, or shows below the fields why it cannot be taken.
func (p *newPassphrase) check() (string, bool) {
	p.fields[0].SetError(nil)
	p.fields[1].SetError(nil)
	switch {
	case !strongEnough(p.first.Text, p.known()...):
		p.fields[0].SetError(errors.New(translations.T("passphrase.weak", translations.Vars{"n": leastLetters})))
		p.fields[0].Focus()
	case p.first.Text != p.second.Text:
		p.fields[1].SetError(errors.New(translations.T("passphrase.differ")))
		p.fields[1].Focus()
	default:
		return p.first.Text, true
	}
	return "", false
}

// onEnter calls run when Enter is pressed in the second field, and goes there from the first.
func (p *newPassphrase) onEnter(run func()) {
	p.first.OnSubmitted = func(string) { p.fields[1].Focus() }
	p.second.OnSubmitted = func(string) { run() }
}

// forget takes what was typed out of the fields.
func (p *newPassphrase) forget() {
	p.first.Fill("")
	p.second.Fill("")
	p.meter.show(false, 0)
}

// strengthMeter shows a strength as bars and in a word.
type strengthMeter struct {
	widget.BaseWidget
	score int
	shown bool
	word  *widgets.Text
}

func newStrengthMeter() *strengthMeter {
	m := &strengthMeter{word: widgets.Caption("")}
	m.ExtendBaseWidget(m)
	return m
}

func (m *strengthMeter) show(shown bool, score int) {
	m.shown, m.score = shown, score
	words := []string{
		translations.T("passphrase.strength.0"), translations.T("passphrase.strength.1"), translations.T("passphrase.strength.2"),
		translations.T("passphrase.strength.3"), translations.T("passphrase.strength.4"),
	}
	m.word.SetText("")
	if shown {
		m.word.SetText(words[score])
	}
	m.Refresh()
}

// CreateRenderer draws five bars and the word.
func (m *strengthMeter) CreateRenderer() fyne.WidgetRenderer {
	bars := make([]*canvas.Rectangle, 5)
	objects := []fyne.CanvasObject{m.word}
	for i := range bars {
		bars[i] = &canvas.Rectangle{CornerRadius: 2}
		objects = append(objects, bars[i])
	}
	return &meterRenderer{meter: m, bars: bars, objects: objects}
}

type meterRenderer struct {
	meter   *strengthMeter
	bars    []*canvas.Rectangle
	objects []fyne.CanvasObject
}

// MinSize is one small line.
func (r *meterRenderer) MinSize() fyne.Size {
	return fyne.NewSize(260, max(r.meter.word.MinSize().Height, 14))
}

// Layout sets the bars before the word.
func (r *meterRenderer) Layout(size fyne.Size) {
	for i, bar := range r.bars {
		bar.Resize(fyne.NewSize(32, 5))
		bar.Move(fyne.NewPos(float32(i)*36, size.Height/2-2))
	}
	height := r.meter.word.MinSize().Height
	r.meter.word.Move(fyne.NewPos(190, (size.Height-height)/2))
	r.meter.word.Resize(fyne.NewSize(size.Width-190, height))
	r.Refresh()
}

// Refresh colours the bars.
func (r *meterRenderer) Refresh() {
	ink := widgets.ColorErrorText
	switch {
	case r.meter.score >= goodStrength:
		ink = widgets.ColorSuccessText
	case r.meter.score == goodStrength-1:
		ink = widgets.ColorWarningText
	}
	for i, bar := range r.bars {
		bar.FillColor = widgets.Color(theme.ColorNameInputBorder)
		if r.meter.shown && i <= r.meter.score {
			bar.FillColor = widgets.Color(ink)
		}
		bar.Refresh()
	}
	r.meter.word.Refresh()
}

// Objects lists bars and word.
func (r *meterRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *meterRenderer) Destroy() {}
