package referrals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/sharing"
	"wurzelwerk/ui/widgets"
)

// what asks which data go along, each with what is in it, and says whether she agreed.
func (e *editor) what(in form.Inputs) []fyne.CanvasObject {
	e.ticks = sharing.NewTicks(e.kept.DataClasses, e.judge)
	classes := widgets.NewField(t("referrals.field.classes"), e.ticks.Content, "")
	in["dataClasses"], in["consent"] = classes, classes
	e.covered = widgets.NewLines("")
	e.ask = widgets.LinkButton(t("referrals.consent.new"), theme.ContentAddIcon(), e.onAsk)
	return []fyne.CanvasObject{classes, e.covered, widgets.Row(e.ask)}
}

// classes are those ticked, in the order in which they are offered.
func (e *editor) classes() []string { return e.ticks.Chosen() }

// judge says whether she agreed to what is ticked going to the partner chosen.
func (e *editor) judge() {
	if e.covered == nil {
		return
	}
	to, classes := app.ID(e.partner.Key()), e.classes()
	switch {
	case to == "":
		e.covered.Say(t("referrals.consent.later"), widgets.ColorMuted)
	case len(classes) == 0:
		e.covered.Say(t("referrals.classes.none"), widgets.ColorWarningText)
	default:
		e.page.sayConsent(e.covered, app.Referral{To: to, DataClasses: classes}, e.page.parts.Today())
	}
	_, gap := app.ConsentFor(e.page.consents, to, classes, e.page.parts.Today())
	if e.ask.Hidden = to == "" || len(classes) == 0 || gap == app.GapNone; e.ask.Hidden {
		e.ask.Hide()
	} else {
		e.ask.Show()
	}
	e.settle()
}
