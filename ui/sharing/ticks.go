package sharing

import (
	"slices"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// Ticks asks which classes of data go to a partner, each with what is in it; the specially protected ones stand apart,
// and none is ticked that was not before.
type Ticks struct {
	Content *fyne.Container

	kept    []string
	boxes   map[string]*widgets.Check
	remarks map[string]*widgets.Lines
	changed func()
}

// NewTicks returns the boxes with the classes given ticked; changed hears every change by the user.
func NewTicks(ticked []string, changed func()) *Ticks {
	x := &Ticks{
		Content: widgets.Stack(arrange.Tight), kept: ticked, changed: changed,
		boxes: map[string]*widgets.Check{}, remarks: map[string]*widgets.Lines{},
	}
	special := false
	for _, class := range app.DataClasses() {
		if class.Elsewhere && !slices.Contains(ticked, class.Key) {
			continue
		}
		if class.Special && !special {
			special = true
			arrange.Put(x.Content, widgets.Strong(t("referrals.classes.special")), widgets.CaptionLines(t("referrals.classes.special.help")))
		}
		remark := widgets.CaptionLines("")
		remark.Hide()
		x.remarks[class.Key] = remark
		arrange.Put(x.Content, widgets.Stack(0, x.box(class.Key, t(class.TextKey())), // keys: dataclass.*
			widgets.CaptionLines(t(class.HelpKey())), remark)) // keys: dataclass.*.help
	}
	for _, key := range ticked {
		if _, ok := app.DataClassOf(key); !ok {
			arrange.Put(x.Content, x.box(key, key))
		}
	}
	return x
}

func (x *Ticks) box(key, name string) *widgets.Check {
	check := widgets.NewCheck(name, nil)
	check.Checked = slices.Contains(x.kept, key)
	check.OnChanged = func(bool) { x.changed() }
	x.boxes[key] = check
	return check
}

// Chosen are the classes ticked, in the order in which they are offered; those that nobody knows any more last.
func (x *Ticks) Chosen() (out []string) {
	for _, class := range app.DataClasses() {
		if check := x.boxes[class.Key]; check != nil && check.Checked {
			out = append(out, class.Key)
		}
	}
	for _, key := range x.kept {
		if _, known := app.DataClassOf(key); !known && x.boxes[key] != nil && x.boxes[key].Checked {
			out = append(out, key)
		}
	}
	return out
}

// Remark says something below each of the classes ticked; "" says nothing.
func (x *Ticks) Remark(say func(class string) string) {
	for key, remark := range x.remarks {
		text := ""
		if x.boxes[key].Checked {
			text = say(key)
		}
		remark.Say(text, widgets.ColorWarningText)
		if remark.Hidden = text == ""; remark.Hidden {
			remark.Hide()
		} else {
			remark.Show()
		}
	}
}
