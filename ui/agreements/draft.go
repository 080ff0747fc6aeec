package agreements

import (
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/seam"
	"wurzelwerk/ui/widgets"
)

// errUnfinished is the error of a form in which something is typed that cannot be kept as it is. All the rest is kept.
var errUnfinished = &app.Error{Code: "unfinished"}

// draft is the form of an agreement that is being written. It saves itself.
type draft struct {
	page    *Page
	kept    coaching.Agreement // as the office has it
	typed   coaching.Agreement
	inputs  form.Inputs
	labels  map[string]string // what the fields are called
	refused []string          // the fields that were not kept as typed

	texts   map[string]*widgets.TextField // by the names of what they hold; the goal as "goal.bg"
	date    *widgets.DateField
	until   *widgets.DateField
	session *widgets.Choice
	mark    *widgets.SavedMark
	content fyne.CanvasObject
}

func newDraft(p *Page, a coaching.Agreement) *draft {
	d := &draft{
		page: p, kept: a, typed: a, inputs: form.Inputs{}, labels: map[string]string{},
		texts: map[string]*widgets.TextField{}, mark: widgets.NewSavedMark(),
	}
	d.content = d.build()
	d.fill()
	return d
}

// edit applies what was typed into the field of a path and has it saved soon.
func (d *draft) edit(path string, do func(a *coaching.Agreement)) {
	do(&d.typed)
	d.excuse(path)
	if strings.HasPrefix(path, "goal.") {
		d.excuse(firstGoal) // where it is asked for in whatever language
	}
	d.mark.Pending()
	d.page.saver.Touch()
}

// excuse no longer asks for what is there now. What was refused is said until it is kept.
func (d *draft) excuse(path string) {
	if !slices.Contains(d.refused, path) {
		d.inputs[path].SetError(nil)
	}
}

// say keeps her goal in one language.
func say(a *coaching.Agreement, lang, text string) {
	goal := maps.Clone(a.Goal)
	if goal == nil {
		goal = app.Texts{}
	}
	if goal[lang] = text; text == "" {
		delete(goal, lang)
	}
	if a.Goal = goal; len(goal) == 0 {
		a.Goal = nil
	}
}

// save keeps what was typed. What is refused is said below its field and stays there, while the office has it as before;
// all else is kept.
func (d *draft) save() error {
	for _, path := range d.refused {
		d.input(path).SetError(nil)
	}
	d.refused = nil
	saved, err := d.write(d.typed)
	var faults app.Faults
	if errors.As(err, &faults) {
		d.refuse(faults)
		saved, err = d.write(d.without(faults))
	}
	if err != nil {
		d.mark.Failed()
		return err
	}
	d.keep(saved)
	if len(d.refused) > 0 {
		d.mark.Failed()
		return unfinished(d.names(d.refused))
	}
	d.mark.Saved(d.page.parts.Now())
	return nil
}

func (d *draft) write(a coaching.Agreement) (coaching.Agreement, error) {
	if reflect.DeepEqual(a, d.kept) {
		return a, nil
	}
	return d.page.parts.Records.SaveAgreement(d.page.parts.Context, d.page.founder.ID, a)
}

// keep takes over what the office has now.
func (d *draft) keep(a coaching.Agreement) {
	d.kept = a
	for i := range d.page.all {
		if d.page.all[i].ID == a.ID {
			d.page.all[i] = a
		}
	}
}

// refuse says below the fields what is wrong with them.
func (d *draft) refuse(faults app.Faults) {
	for _, f := range faults {
		path := d.path(f.Path)
		d.refused = append(d.refused, path)
		d.input(path).SetError(form.Fault(f))
	}
}

// path is the field in which the fault of a path is said.
func (d *draft) path(path string) string {
	if _, ok := d.inputs[path]; ok {
		return path
	}
	return firstGoal
}

func (d *draft) input(path string) form.Input { return d.inputs[path] }

// without is what was typed, with the fields that are refused as the office has them. Two days that do not go together
// are refused both.
func (d *draft) without(faults app.Faults) coaching.Agreement {
	out := d.typed
	for _, f := range faults {
		restore(&out, d.kept, f.Path)
		if f.Code == app.FaultOrder {
			restore(&out, d.kept, "date")
		}
	}
	return out
}

// restore sets the field with a name in the archive to what it was.
func restore(a *coaching.Agreement, was coaching.Agreement, path string) {
	name, _, _ := strings.Cut(path, ".")
	to, from := reflect.ValueOf(a).Elem(), reflect.ValueOf(was)
	for i := range to.NumField() {
		if app.JSONName(to.Type().Field(i)) == name {
			to.Field(i).Set(from.Field(i))
		}
	}
}

// unread is the error of days that cannot be read; they stay as typed.
func (d *draft) unread() error {
	var wrong []string
	for _, path := range []string{"date", "until"} {
		field := d.inputs[path].(*widgets.DateField)
		before := field.Error()
		if !field.Check() {
			wrong = append(wrong, path)
		} else if before != "" && slices.Contains(d.refused, path) {
			field.SetError(errors.New(before)) // read well, but refused all the same
		}
	}
	if len(wrong) == 0 {
		return nil
	}
	return unfinished(d.names(wrong))
}

// unfinished is the error of leaving fields that cannot be kept as they are.
func unfinished(labels []string) error {
	return errUnfinished.Because(nil, vars{"n": len(labels), "Field": labels[0]})
}

// names are what fields are called.
func (d *draft) names(paths []string) []string {
	out := make([]string, len(paths))
	for i, path := range paths {
		out[i] = d.labels[path]
	}
	return out
}

// catchUp shows what was changed elsewhere, such as by an undo.
func (d *draft) catchUp(a coaching.Agreement) {
	if !reflect.DeepEqual(a, d.kept) {
		d.kept, d.typed, d.refused = a, a, nil
		d.inputs.Clear()
		d.fill()
	}
	d.content.Refresh()
}

// ask says below each field that is still empty that it is needed, and gives the keyboard to the first.
func (d *draft) ask(missing app.Faults) {
	var labels []string
	for _, f := range missing {
		path := d.path(f.Path)
		labels = append(labels, d.labels[path])
		d.input(path).SetError(form.Fault(f))
	}
	d.focus(d.path(missing[0].Path))
	d.page.settle()
	seam.Warn(d.page.parts.Shell, t("agreements.sign.missing", vars{"n": len(labels), "Fields": strings.Join(labels, ", ")}))
}
