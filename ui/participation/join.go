package participation

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/seam"
	"wurzelwerk/ui/widgets"
)

// nothing stands in the place of the page while she takes part in nothing.
func (p *Page) nothing() fyne.CanvasObject {
	if p.model.locked() {
		return widgets.EmptyState(theme.AccountIcon(), t("participation.restricted"), nil)
	}
	if len(p.model.projects) == 0 {
		var open fyne.CanvasObject
		if p.parts.OpenProjects != nil {
			open = widgets.PrimaryButton(t("participation.projects.open"), theme.NavigateNextIcon(), p.parts.OpenProjects)
		}
		return widgets.EmptyState(theme.DocumentIcon(), t("participation.none.projects"), open)
	}
	sentence := t("participation.none")
	if p.model.advice() {
		sentence = t("participation.none.advice")
	}
	return widgets.EmptyState(theme.DocumentIcon(), sentence, widgets.PrimaryButton(t("participation.join"), theme.ContentAddIcon(), p.onJoin))
}

// onJoin asks for the project that she is taken into, for who is counted, and for the day of entry.
func (p *Page) onJoin() {
	p.leaveRow()
	free := p.model.free()
	if len(free) == 0 {
		seam.Warn(p.parts.Shell, t("participation.join.none"), p.toProjects()...)
		return
	}
	offered := make([]widgets.Option, len(free))
	for i, project := range free {
		offered[i] = widgets.Option{Key: string(project.ID), Text: projectName(project)}
	}
	chosen := ""
	if len(free) == 1 {
		chosen = offered[0].Key
	}
	countedAs, _ := p.parts.Catalogue.Question("entry.counted-as")
	project, projectKey := form.Choice(t("participation.project"), offered, chosen, nil)
	counted, countedKey := form.Choice(labelOf(countedAs), options(countedAs), "", nil)
	counted.SetHint(orNothing(countedAs.HelpKey()))
	entry, _ := p.parts.Catalogue.Question("entry.date")
	day := form.Day(labelOf(entry), p.model.today(), p.parts.Now)
	in := form.Inputs{"project": project, "countedAs": counted, "entry.date": day}
	d := &widgets.Dialog{
		Title: t("participation.join"), Confirm: t("participation.join.confirm"), Body: widgets.Form(project, counted, day),
	}
	d.OnConfirm = func() bool {
		return in.Keep(day.Check, func() error {
			return p.join(app.ID(projectKey.Key()), indicator.CountedAs(countedKey.Key()), form.Date(day.Date()))
		}, p.parts.Shell.Fail)
	}
	d.Show(p.parts.Shell.Canvas())
}

func (p *Page) toProjects() []widgets.Action {
	if p.parts.OpenProjects == nil {
		return nil
	}
	return []widgets.Action{{Label: t("participation.projects.open"), Run: p.parts.OpenProjects}}
}

// join takes her into a project, and shows the form of entry.
func (p *Page) join(project app.ID, counted indicator.CountedAs, day app.Date) error {
	var faults app.Faults
	if counted == "" {
		faults = append(faults, app.Fault{Path: "countedAs", Code: app.FaultRequired})
	}
	if project == "" {
		faults = append(faults, app.Fault{Path: "project", Code: app.FaultRequired})
	}
	if day > p.model.today() {
		faults = append(faults, app.Fault{Path: "entry.date", Code: app.FaultFuture})
	}
	if len(faults) > 0 {
		return faults
	}
	of := indicator.Participation{Project: project, CountedAs: counted}
	if day != "" {
		of.Entry = &indicator.Entry{Date: day}
	}
	if err := p.keepWhole(of); err != nil {
		return err
	}
	p.parts.Shell.Tell(t("participation.join.told"))
	return nil
}

// keepWhole saves a participation as it is and shows its form of entry.
func (p *Page) keepWhole(of indicator.Participation) error {
	if _, err := p.parts.Records.SaveParticipation(p.parts.Context, p.model.id, of); err != nil {
		return err
	}
	p.model.project, p.form = of.Project, indicator.EntryForm
	p.Refresh()
	p.parts.Changed(p.model.id)
	return nil
}

// onDrop takes her out of the project in front, and offers to take that back.
func (p *Page) onDrop() {
	if err := p.Leave(); err != nil && !errors.Is(err, ErrUnfinished) {
		p.parts.Shell.Fail(err)
		return
	}
	before := p.model.participation().Copy()
	if err := p.parts.Records.DropParticipation(p.parts.Context, p.model.id, before.Project); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.forget(before.Project)
	p.Refresh()
	p.parts.Changed(p.model.id)
	p.parts.Shell.Tell(t("participation.drop.told"), widgets.Action{Label: t("participation.undo"), Run: func() {
		if err := p.keepWhole(before); err != nil {
			p.parts.Shell.Fail(err)
		}
	}})
}

// forget takes the forms of a participation away that is gone.
func (p *Page) forget(project app.ID) {
	for key := range p.sheets {
		if key.project == project {
			delete(p.sheets, key)
		}
	}
	p.sheet, p.active, p.form, p.model.project = nil, nil, "", ""
}
