package ui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// officeSettings shows and changes the office's name and address.
type officeSettings struct {
	w     *Window
	lines *fyne.Container
}

func (o *officeSettings) content() fyne.CanvasObject {
	o.lines = container.NewVBox()
	edit := widgets.QuietButton(translations.T("office.edit"), theme.DocumentCreateIcon(), o.onEdit)
	return widgets.Page(widgets.NewCard(translations.T("settings.office"), o.lines, edit))
}

func (o *officeSettings) refresh() {
	info := o.w.info
	o.lines.RemoveAll()
	for _, line := range [][2]string{
		{translations.T("office.name"), info.Name},
		{translations.T("office.consultant"), info.Consultant},
		{translations.T("office.organisation"), info.Organisation},
		{translations.T("office.address"), address(info)},
		{translations.T("office.phone"), info.Phone},
		{translations.T("office.email"), info.Email},
		{translations.T("setup.folder"), o.w.office.Folder()},
	} {
		o.lines.Add(factLine(line[0], line[1]))
	}
}

func address(o app.Office) string {
	var parts []string
	for _, part := range []string{o.Street, strings.TrimSpace(o.PostalCode + " " + o.City)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// factLine is a name and its value, "–" for none.
func factLine(name, value string) fyne.CanvasObject {
	if value == "" {
		value = "–"
	}
	label, text := widgets.NewText(name), widgets.NewText(value)
	label.ColorName, label.Shrinks, text.Shrinks = widgets.ColorMuted, true, true
	return container.New(factLayout{}, label, text)
}

type factLayout struct{}

const factColumn float32 = 240

// MinSize is one line.
func (factLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(factColumn+120, o[0].MinSize().Height+8)
}

// Layout sets the value beside the name.
func (factLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	height := o[0].MinSize().Height
	o[0].Resize(fyne.NewSize(factColumn-8, height))
	o[0].Move(fyne.NewPos(0, 4))
	o[1].Resize(fyne.NewSize(size.Width-factColumn, height))
	o[1].Move(fyne.NewPos(factColumn, 4))
}

func (o *officeSettings) onEdit() {
	form := newOfficeForm(o.w.info)
	d := &widgets.Dialog{Title: translations.T("settings.office"), Body: form.content, Confirm: translations.T("office.save"), Width: 560}
	d.OnConfirm = func() bool {
		if !form.check() {
			return false
		}
		o.w.run(translations.T("office.saving"), func(ctx context.Context) error {
			return o.w.office.SaveInfo(ctx, form.value())
		}, func() {
			d.Close()
			o.w.info = form.value()
			o.w.shell.name.SetText(o.w.info.Name)
			o.refresh()
			o.w.Tell(translations.T("office.saved"))
		})
		return false // it closes when it is saved
	}
	d.Show(o.w.Canvas())
}
