package space

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// amount is a field of one line whose text is read as a number or a sum of money.
type amount struct {
	*widgets.Field
	input *widgets.TextField
}

func newAmount(label, text string) amount {
	field, input := form.Line(label, text)
	return amount{field, input}
}

// readArea reads square metres; nil for an empty text. It tells whether it could.
func (a amount) readArea() (*float64, bool) {
	if strings.TrimSpace(a.input.Text) == "" {
		return nil, true
	}
	n, err := translations.Current().ParseNumber(a.input.Text)
	return &n, a.read(err)
}

// readMoney reads cents; nil for an empty text. It tells whether it could.
func (a amount) readMoney() (*int64, bool) {
	if strings.TrimSpace(a.input.Text) == "" {
		return nil, true
	}
	cents, err := translations.Current().ParseMoney(a.input.Text)
	return &cents, a.read(err)
}

func (a amount) read(err error) bool {
	if err != nil {
		a.SetError(err)
	}
	return err == nil
}

// equipment are ticks for the usual equipment, and lines for own words.
type equipment struct {
	*widgets.Field
	chips *widgets.Chips
	own   *widgets.TextField
	also  *widgets.Field
}

func newEquipment(label string, chosen []string) equipment {
	options := make([]widgets.Option, 0, len(app.SpaceEquipment()))
	for _, key := range app.SpaceEquipment() {
		options = append(options, widgets.Option{Key: key, Text: EquipmentText(key)})
	}
	e := equipment{chips: widgets.NewChips(options, true, nil)}
	e.chips.Fill(chosen...)
	var own []string
	for _, word := range chosen {
		if app.EquipmentKey(word) == "" {
			own = append(own, word)
		}
	}
	e.Field = widgets.NewField(label, e.chips, "")
	e.also, e.own = form.Lines(t("space.field.equipment.own"), strings.Join(own, "\n"), 2)
	e.also.SetHint(t("space.field.equipment.hint"))
	return e
}

// read gives the usual equipment in its order, then the own words, each once.
func (e equipment) read() (out []string) {
	seen := map[string]bool{}
	for _, word := range append(e.chips.Chosen(), strings.Split(e.own.Text, "\n")...) {
		if word = strings.TrimSpace(word); word != "" && !seen[word] {
			seen[word] = true
			out = append(out, word)
		}
	}
	return out
}

// open shows a dialog; what is wrong stands below its field, and the dialog stays.
func (p Parts) open(title, verb string, in form.Inputs, body fyne.CanvasObject, read func() bool, save func() error) {
	d := &widgets.Dialog{Title: title, Body: body, Confirm: verb, Width: 600}
	d.OnConfirm = func() bool { return in.Keep(read, save, p.Shell.Fail) }
	d.Show(p.Shell.Canvas())
}

// all tells whether all fields could be read; each was asked before, so that each says what is wrong with it.
func all(read ...bool) bool { return !slices.Contains(read, false) }
