package exchange

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// carrierCard is where files are put for others and found from them.
func (r *Room) carrierCard() fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart)
	change := widgets.QuietButton(t("exchange.carrier.change")+" …", theme.SettingsIcon(), r.onCarrier)
	if r.carrier.Kind == "" {
		arrange.Put(body, widgets.NewLines(t("exchange.carrier.none")))
		change = widgets.QuietButton(t("exchange.carrier.set")+" …", theme.FolderIcon(), r.onCarrier)
	} else {
		arrange.Put(body, arrange.Facts(arrange.Fact(t("exchange.carrier.kind."+r.carrier.Kind), r.carrier.Place))) // keys: exchange.carrier.kind.*
		arrange.Put(body, arrange.Muted(t("exchange.carrier.about")))
	}
	arrange.Put(body, widgets.Row(change))
	return widgets.NewCard(t("exchange.carrier"), body)
}

// carrierForm is what is asked of a carrier.
type carrierForm struct {
	room                        *Room
	kind                        *widgets.Choice
	folder, address, user, word *widgets.TextField
	folders, server             *fyne.Container
	plain                       *widgets.Check
	result                      *widgets.Lines
	test                        *widgets.Button
	dialog                      *widgets.Dialog
}

// onCarrier asks for the place that carries files.
func (r *Room) onCarrier() {
	f := &carrierForm{room: r}
	in := form.Inputs{}
	f.dialog = &widgets.Dialog{
		Title: t("exchange.carrier"), Confirm: t("dialog.save"), Width: 620, Body: f.body(in),
		OnConfirm: func() bool { return in.Keep(func() bool { return true }, f.save, r.parts.Shell.Fail) },
	}
	f.onKind(f.kind.Key())
	f.dialog.Show(r.parts.Shell.Canvas())
}

func (f *carrierForm) body(in form.Inputs) fyne.CanvasObject {
	c := f.room.carrier
	line := func(path, label, text, hint string) (*widgets.Field, *widgets.TextField) {
		field, input := form.Line(label, text)
		field.SetHint(hint)
		in[path] = field
		return field, input
	}
	place := func(kind string) string {
		if c.Kind == kind {
			return c.Place
		}
		return ""
	}
	kind, kindInput := form.Choice(t("exchange.carrier.kind"), []widgets.Option{
		{Text: t("exchange.carrier.kind.none")},
		{Key: model.CarrierFolder, Text: t("exchange.carrier.kind.folder")},
		{Key: model.CarrierDAV, Text: t("exchange.carrier.kind.webdav")},
	}, c.Kind, f.onKind)
	folder, folderInput := line("folder", t("exchange.carrier.folder"), place(model.CarrierFolder), t("exchange.carrier.folder.hint"))
	address, addressInput := line("address", t("exchange.carrier.address"), place(model.CarrierDAV), t("exchange.carrier.address.hint"))
	user, userInput := line("user", t("exchange.carrier.user"), c.User, "")
	f.word = widgets.NewPasswordField("", nil)
	f.word.Fill(c.Password)
	word := widgets.NewField(t("exchange.carrier.password"), f.word, t("exchange.carrier.password.hint"))
	f.kind, f.folder, f.address, f.user = kindInput, folderInput, addressInput, userInput
	choose := widgets.QuietButton(t("exchange.carrier.choose")+" …", theme.FolderOpenIcon(), func() { f.room.parts.ChooseFolder(f.folder.SetText) })
	f.folders = widgets.Form(folder, widgets.Row(choose))
	f.plain = widgets.NewCheck(t("exchange.carrier.plain"), nil)
	f.plain.SetChecked(c.Plain)
	f.server = widgets.Form(address, widgets.Columns(user, word), f.plain)
	f.result = widgets.NewLines("")
	f.test = widgets.QuietButton(t("exchange.carrier.test"), theme.ViewRefreshIcon(), f.onTest)
	return widgets.Stack(
		widgets.Gap, widgets.NewLines(t("exchange.carrier.what")), widgets.Form(kind), f.folders, f.server, widgets.Row(f.test), f.result)
}

func (f *carrierForm) onKind(key string) {
	f.folders.Hidden, f.server.Hidden = key != model.CarrierFolder, key != model.CarrierDAV
	f.test.Hidden = key == "" || f.room.parts.Post == nil
	f.result.Say("", theme.ColorNameForeground)
	f.room.settle()
}

// read is the carrier that is typed.
func (f *carrierForm) read() model.Carrier {
	switch c := (model.Carrier{Kind: f.kind.Key()}); c.Kind {
	case model.CarrierFolder:
		c.Place = strings.TrimSpace(f.folder.Text)
		return c
	case model.CarrierDAV:
		c.Place, c.User, c.Password = strings.TrimSpace(f.address.Text), strings.TrimSpace(f.user.Text), f.word.Text
		c.Plain = f.plain.Checked
		return c
	}
	return model.Carrier{}
}

// onTest puts a small file to the carrier that is typed and finds it again.
func (f *carrierForm) onTest() {
	f.test.Disable()
	f.say(t("exchange.carrier.testing"), widgets.ColorMuted)
	c := f.read()
	f.room.parts.Run(t("exchange.carrier.testing"), func(ctx context.Context, _ func(float64)) error {
		return f.room.parts.Post.Test(ctx, c)
	}, func(err error) {
		f.test.Enable()
		switch {
		case errors.Is(err, context.Canceled):
			f.say("", widgets.ColorMuted)
		case err != nil:
			f.say(said(err), widgets.ColorErrorText)
		default:
			f.say(t("exchange.carrier.works"), widgets.ColorSuccessText)
		}
	})
}

func (f *carrierForm) say(text string, ink fyne.ThemeColorName) {
	f.result.Say(text, ink)
	f.room.settle()
}

func (f *carrierForm) save() error {
	r, c := f.room, f.read()
	if c.Kind != "" && c.Place == "" {
		path := map[string]string{model.CarrierFolder: "folder", model.CarrierDAV: "address"}[c.Kind]
		return app.Faults{{Path: path, Code: app.FaultRequired}}
	}
	err := r.parts.Records.SetCarrier(r.parts.Context, c)
	if err == nil {
		r.done(nil, t("exchange.carrier.saved"))
		r.parts.CarrierChanged()
	}
	return err
}
