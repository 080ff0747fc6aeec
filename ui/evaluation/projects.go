package evaluation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// projectsPage lists the projects: under which rules they count, from when to when, until when papers are kept.
type projectsPage struct {
	pageScroll
	screen *Screen
}

func newProjectsPage(s *Screen) *projectsPage { return &projectsPage{newPageScroll(), s} }

// fill shows what was read.
func (p *projectsPage) fill(b book, _ result) {
	if len(b.projects) == 0 {
		p.place(widgets.EmptyState(theme.FolderIcon(), t("evaluation.projects.empty"),
			widgets.PrimaryButton(t("evaluation.project.new"), theme.ContentAddIcon(), p.onNew)))
		return
	}
	add := widgets.QuietButton(t("evaluation.project.new"), theme.ContentAddIcon(), p.onNew)
	cards := []fyne.CanvasObject{ends(arrange.Muted(t("evaluation.projects.about")), add)}
	for _, project := range b.projects {
		cards = append(cards, p.card(project, taking(b.roll, project.ID)))
	}
	p.set(cards...)
}

// taking is how many take part in a project.
func taking(r indicator.Roll, project app.ID) int {
	n := 0
	for _, w := range r.Women {
		for _, p := range w.Participations {
			if p.Project == project {
				n++
			}
		}
	}
	return n
}

func (p *projectsPage) card(project app.Project, women int) fyne.CanvasObject {
	regulation := fyne.CanvasObject(widgets.WarningBadge(t("evaluation.project.no-regulation")))
	if project.Regulation != "" {
		regulation = widgets.NewBadge(regulationText(project.Regulation))
	}
	badges := flow(apart, regulation, widgets.QuietBadge(t("evaluation.project.women", vars{"n": women})))
	if project.Module != "" {
		arrange.Put(badges, widgets.QuietBadge(project.Module))
	}
	body := widgets.Stack(apart, badges)
	facts := flow(wide)
	for _, f := range projectFields() {
		if text := f.text(&project); f.fact && text != "" {
			arrange.Put(facts, p.fact(t(f.label), text))
		}
	}
	arrange.Put(body, facts)
	for _, i := range indicator.ProjectIssues(project, p.screen.parts.Today()) {
		warning := widgets.Stack(0, strong(t(i.Code.TextKey())), arrange.Muted(t("evaluation.project.means."+string(i.Code)))) // keys: evaluation.project.means.*
		arrange.Put(body, warning)
	}
	edit := widgets.QuietButton(t("evaluation.project.edit"), theme.DocumentCreateIcon(), func() { p.onEdit(project) })
	more := widgets.MenuButton("", nil, func() []widgets.MenuItem {
		return []widgets.MenuItem{{Label: t("evaluation.project.drop"), Icon: theme.DeleteIcon(), Action: func() { p.onDrop(project) }}}
	})
	return widgets.NewCard(project.Name, body, edit, more)
}

func strong(text string) *widgets.Lines {
	l := widgets.NewLines(text)
	l.ColorName = widgets.ColorWarningText
	return l
}

// fact is a small label above what it names.
func (p *projectsPage) fact(label, text string) fyne.CanvasObject {
	head, words := widgets.Caption(label), widgets.NewText(text)
	head.Shrinks = false
	return widgets.Stack(0, head, words)
}

// onDrop takes a project away that nothing names, and offers to take that back.
func (p *projectsPage) onDrop(project app.Project) {
	parts := p.screen.parts
	if err := parts.Records.DropProject(parts.Context, project.ID); err != nil {
		parts.Shell.Fail(err)
		return
	}
	p.screen.work(true)
	parts.Shell.Tell(t("evaluation.project.dropped", vars{"Name": project.Name}), widgets.Action{Label: t("founders.undo"), Run: p.screen.undoDrop})
}

// undoDrop takes the last change back.
func (s *Screen) undoDrop() {
	if _, err := s.parts.Records.Undo(s.parts.Context); err != nil {
		s.parts.Shell.Fail(err)
		return
	}
	s.work(true)
	s.parts.Shell.Tell(t("undo.done"))
}

// openProject shows the page of the projects, and the dialog of one of them.
func (s *Screen) openProject(id app.ID) {
	s.Open(PageProjects)
	for _, project := range s.book.projects {
		if project.ID == id {
			s.pages[PageProjects].(*projectsPage).onEdit(project)
		}
	}
}
