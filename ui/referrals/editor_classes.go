package referrals

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// what asks which data go along, each with what is in it, and says whether she agreed.
func (e *editor) what(in form.Inputs) []fyne.CanvasObject {
	e.ticks = map[string]*widgets.Check{}
	list := widgets.Stack(arrange.Tight)
	special := false
	for _, class := range app.DataClasses() {
		if class.Special && !special {
			special = true
			arrange.Put(list, widgets.Strong(t("referrals.classes.special")), widgets.CaptionLines(t("referrals.classes.special.help")))
		}
		arrange.Put(list, e.tick(class))
	}
	for _, key := range e.kept.DataClasses {
		if _, ok := app.DataClassOf(key); !ok {
			arrange.Put(list, e.tickOf(key, key))
		}
	}
	classes := widgets.NewField(t("referrals.field.classes"), list, "")
	in["dataClasses"], in["consent"] = classes, classes
	e.covered = widgets.NewLines("")
	e.ask = widgets.LinkButton(t("referrals.consent.new"), theme.ContentAddIcon(), e.onAsk)
	return []fyne.CanvasObject{classes, e.covered, widgets.Row(e.ask)}
}

func (e *editor) tick(class app.DataClass) fyne.CanvasObject {
	return widgets.Stack(0, e.tickOf(class.Key, t(class.TextKey())), // keys: dataclass.*
		widgets.CaptionLines(t(class.HelpKey()))) // keys: dataclass.*.help
}

func (e *editor) tickOf(key, name string) *widgets.Check {
	check := widgets.NewCheck(name, nil)
	check.Checked = slices.Contains(e.kept.DataClasses, key)
	check.OnChanged = func(bool) { e.judge() }
	e.ticks[key] = check
	return check
}

// classes are those ticked, in the order in which they are offered.
func (e *editor) classes() (out []string) {
	for _, class := range app.DataClasses() {
		if check := e.ticks[class.Key]; check != nil && check.Checked {
			out = append(out, class.Key)
		}
	}
	for _, key := range e.kept.DataClasses {
		if _, known := app.DataClassOf(key); !known && e.ticks[key] != nil && e.ticks[key].Checked {
			out = append(out, key)
		}
	}
	return out
}

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
