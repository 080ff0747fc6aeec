package evaluation

import (
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// projectField is one thing that is known of a project: its name in the record, what it is called, and where it is kept.
type projectField struct {
	name  string
	label string
	hint  string // "" for none
	fact  bool   // it stands on the card under its label
	line  func(*app.Project) *string
	day   func(*app.Project) *app.Date
}

func lineField(name, label string, fact bool, at func(*app.Project) *string) projectField {
	return projectField{name: name, label: label, fact: fact, line: at}
}

func dayField(name, label, hint string, at func(*app.Project) *app.Date) projectField {
	return projectField{name: name, label: label, hint: hint, fact: true, day: at}
}

// projectFields are those beside the regulation, in the order of the dialog.
func projectFields() []projectField {
	return []projectField{
		lineField("name", "evaluation.project.name", false, func(p *app.Project) *string { return &p.Name }),
		lineField("module", "evaluation.project.module", false, func(p *app.Project) *string { return &p.Module }),
		lineField("fieldOfAction", "evaluation.project.field", true, func(p *app.Project) *string { return &p.FieldOfAction }),
		lineField("fundingRound", "evaluation.project.round", true, func(p *app.Project) *string { return &p.FundingRound }),
		dayField("from", "evaluation.project.from", "", func(p *app.Project) *app.Date { return &p.From }),
		dayField("to", "evaluation.project.to", "", func(p *app.Project) *app.Date { return &p.To }),
		dayField("keepUntil", "evaluation.project.keep", "evaluation.project.keep.hint", func(p *app.Project) *app.Date { return &p.KeepUntil }),
	}
}

// text is what stands in a field of a project.
func (f projectField) text(p *app.Project) string {
	if f.line != nil {
		return *f.line(p)
	}
	return dateText(*f.day(p))
}

// projectForm edits a project.
type projectForm struct {
	screen  *Screen
	project app.Project
	inputs  form.Inputs
	reads   []func() bool
	dialog  *widgets.Dialog
}

func (p *projectsPage) onNew() { p.edit(app.Project{}, t("evaluation.project.new")) }

func (p *projectsPage) onEdit(project app.Project) { p.edit(project, t("evaluation.project.edit")) }

func (p *projectsPage) edit(project app.Project, title string) {
	f := &projectForm{screen: p.screen, project: project, inputs: form.Inputs{}}
	fields := map[string]fyne.CanvasObject{}
	for _, field := range projectFields() {
		fields[field.name] = f.field(field)
	}
	regulation := f.regulation()
	f.dialog = &widgets.Dialog{Title: title, Confirm: t("dialog.save"), Width: 560, OnConfirm: f.confirm, Body: widgets.Form(
		fields["name"], regulation, widgets.Columns(fields["fieldOfAction"], fields["fundingRound"]), fields["module"],
		widgets.Columns(fields["from"], fields["to"]), fields["keepUntil"],
	)}
	f.dialog.Show(p.screen.parts.Shell.Canvas())
}

// field is the input of a field, filled, and how it is read.
func (f *projectForm) field(of projectField) fyne.CanvasObject {
	if of.day != nil {
		at := of.day(&f.project)
		hint := ""
		if of.hint != "" {
			hint = t(of.hint)
		}
		input := widgets.NewDateField(t(of.label), hint, f.screen.parts.Now, nil)
		input.Fill(at.Time())
		f.inputs[of.name] = input
		f.reads = append(f.reads, func() bool {
			ok := input.Check()
			*at = form.Date(input.Date())
			return ok
		})
		return input
	}
	at := of.line(&f.project)
	field, input := form.Line(t(of.label), *at)
	if of.name == "name" {
		field = widgets.RequiredField(t(of.label), input, "")
	}
	f.inputs[of.name] = field
	f.reads = append(f.reads, func() bool {
		*at = strings.TrimSpace(input.Text)
		return true
	})
	return field
}

func (f *projectForm) regulation() fyne.CanvasObject {
	options := []widgets.Option{{Text: t("choice.none")}}
	for _, r := range app.Regulation("").Values() {
		options = append(options, widgets.Option{Key: r, Text: regulationText(app.Regulation(r))})
	}
	field, input := form.Choice(t("evaluation.project.regulation"), options, string(f.project.Regulation), nil)
	field.SetHint(t("evaluation.project.regulation.hint"))
	f.inputs["regulation"] = field
	f.reads = append(f.reads, func() bool {
		f.project.Regulation = app.Regulation(input.Key())
		return true
	})
	return field
}

// read takes what is typed and tells whether all of it could be read.
func (f *projectForm) read() bool {
	all := true
	for _, read := range f.reads {
		all = read() && all
	}
	return all
}

func (f *projectForm) confirm() bool {
	parts := f.screen.parts
	kept := f.inputs.Keep(f.read, func() error {
		_, err := parts.Records.SaveProject(parts.Context, f.project)
		return err
	}, parts.Shell.Fail)
	if kept {
		f.screen.work(true)
		parts.Shell.Tell(t("evaluation.project.saved", vars{"Name": f.project.Name}))
	}
	return kept
}
