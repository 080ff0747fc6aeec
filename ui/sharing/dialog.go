package sharing

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// shareDialog asks what of her goes to a partner.
type shareDialog struct {
	page    *Page
	side    side
	ticks   *Ticks
	field   *widgets.Field
	covered *widgets.Lines
	ask     *widgets.Button
	dialog  *widgets.Dialog
}

func (p *Page) onShare(s side) {
	d := &shareDialog{page: p, side: s, covered: widgets.NewLines("")}
	v := vars{"Name": p.founder.Spoken(), "Office": s.peer.Name}
	d.ticks = NewTicks(s.proposed(), d.judge)
	d.field = widgets.NewField(t("sharing.classes"), d.ticks.Content, "")
	d.ask = widgets.LinkButton(t("sharing.consent.new"), theme.ContentAddIcon(), d.onAsk)
	title, verb := t("sharing.share.title", v), t("sharing.share.verb")
	if s.on() {
		title, verb = t("sharing.change.title", v), t("dialog.save")
	}
	d.dialog = &widgets.Dialog{
		Title: title, Confirm: verb, Width: 600,
		Body: widgets.Form(widgets.NewLines(t("sharing.share.text", v)), d.covered, widgets.Row(d.ask), d.field),
		OnConfirm: func() bool {
			return form.Inputs{"dataClasses": d.field, "classes": d.field}.Keep(func() bool { return true }, d.save, p.parts.Shell.Fail)
		},
	}
	d.judge()
	d.dialog.Show(p.parts.Shell.Canvas())
}

// judge says whether her consents name what is ticked.
func (d *shareDialog) judge() {
	chosen, named := d.ticks.Chosen(), d.side.named()
	lacking := without(chosen, named)
	d.ticks.Remark(func(class string) string {
		if len(named) == 0 || len(without([]string{class}, named)) == 0 {
			return ""
		}
		return t("sharing.classes.lacking")
	})
	switch {
	case len(named) == 0:
		d.covered.Say(lackText(d.side), widgets.ColorWarningText)
	case len(chosen) == 0:
		d.covered.Say(t("sharing.consent.names", vars{"Classes": classNames(named)}), widgets.ColorMuted)
	case len(lacking) > 0:
		d.covered.Say(t("sharing.consent.lacks", vars{"Classes": classNames(lacking)}), widgets.ColorWarningText)
	case !slices.Contains(chosen, "contact"):
		d.covered.Say(t("sharing.consent.covers.nameless"), widgets.ColorSuccessText)
	default:
		d.covered.Say(t("sharing.consent.covers"), widgets.ColorSuccessText)
	}
	if d.ask.Hidden = d.side.peer.Partner == "" || len(named) > 0 && len(lacking) == 0; d.ask.Hidden {
		d.ask.Hide()
	} else {
		d.ask.Show()
	}
	if top := d.page.parts.Shell.Canvas().Overlays().Top(); d.dialog.Open() && top != nil {
		top.Refresh()
	}
}

// onAsk leaves the dialog for a consent that names what is ticked.
func (d *shareDialog) onAsk() {
	classes := d.ticks.Chosen()
	d.dialog.Close()
	d.page.onConsent(d.side, classes)
}

func (d *shareDialog) save() error {
	p, chosen := d.page, d.ticks.Chosen()
	if len(chosen) == 0 {
		return app.Faults{{Path: "dataClasses", Code: app.FaultRequired}}
	}
	share, err := p.parts.Records.Share(p.parts.Context, p.founder.ID, d.side.peer.Office(), chosen)
	if err != nil {
		return err
	}
	v := vars{"Name": p.founder.Spoken(), "Office": d.side.peer.Name}
	if share.State == exchange.ShareConsent {
		p.done(t("sharing.shared.waits", v))
		return nil
	}
	p.done(t("sharing.shared", v))
	return nil
}
