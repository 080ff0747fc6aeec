package papers

import (
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// onWithdraw asks from when on a consent is taken back, and says what follows. Nothing is deleted.
func (p *consentsPage) onWithdraw(c app.Consent) {
	ended := c.EndWith(p.all, p.book.Today())
	on := form.Day(t("consents.withdraw.on"), p.book.Today(), p.book.Now)
	in := form.Inputs{"withdrawnOn": on}
	d := &widgets.Dialog{
		Title: t("consents.withdraw.title"), Confirm: t("consents.withdraw.verb"), Width: 560,
		Body: widgets.Form(p.effect(c, ended), on),
	}
	d.OnConfirm = func() bool {
		return in.Keep(on.Check, func() error { return p.withdraw(ended, form.Date(on.Date())) }, p.book.Shell.Fail)
	}
	d.Show(p.book.Shell.Canvas())
}

// effect says what ends, what stops, and whom to tell.
func (p *consentsPage) effect(c app.Consent, ended []app.Consent) fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart, widgets.Strong(join(t(c.Purpose.TextKey()), p.recipientName(c.Recipient)))) // keys: consents.purpose.*
	arrange.Put(body, fact(t("consents.withdraw.stops"), t("consents.effect."+string(c.Purpose))))                   // keys: consents.effect.*
	tell := t("consents.withdraw.nobody")
	switch c.Purpose {
	case app.PurposeShare:
		tell = t("consents.withdraw.tell", vars{"Partner": p.recipientName(c.Recipient)})
	case app.PurposeReporting:
		tell = t("consents.withdraw.funder")
	}
	arrange.Put(body, fact(t("consents.withdraw.whom"), tell))
	if len(ended) > 1 {
		var days []string
		for _, o := range ended {
			if o.ID != c.ID {
				days = append(days, dateText(o.GivenOn))
			}
		}
		arrange.Put(body, widgets.NewLines(t("consents.withdraw.too", vars{"Dates": strings.Join(days, ", ")})))
	}
	arrange.Put(body, arrange.Muted(t("consents.withdraw.kept")))
	return body
}

// withdraw ends consents on a day.
func (p *consentsPage) withdraw(ended []app.Consent, on app.Date) error {
	if on == "" {
		return app.Faults{{Path: "withdrawnOn", Code: app.FaultRequired}}
	}
	withdrawn := make([]app.Consent, len(ended))
	for i, c := range ended {
		c.WithdrawnOn = on
		if faults := onlyOf(c.Noted(p.book.Today()), "withdrawnOn"); len(faults) > 0 {
			return faults
		}
		withdrawn[i] = c
	}
	for _, c := range withdrawn {
		if _, err := p.save(c); err != nil {
			return err
		}
	}
	p.book.Shell.Tell(t("consents.withdrawn"), p.undo(ended...))
	return nil
}

// onlyOf are the faults of one field: a consent that was noted badly long ago can be taken back all the same.
func onlyOf(faults app.Faults, path string) (out app.Faults) {
	for _, f := range faults {
		if f.Path == path {
			out = append(out, f)
		}
	}
	return out
}
