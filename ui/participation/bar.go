package participation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/ui/widgets"
)

// bar is the top of the page: the project in front, how it runs, who is counted, and what can be done.
type bar struct {
	page    *Page
	name    *widgets.Text
	choice  *widgets.Choice
	run     *widgets.Lines
	counted *widgets.Lines
	locked  *widgets.Lines
	actions *widgets.Button
	content fyne.CanvasObject
}

func newBar(p *Page) *bar {
	b := &bar{page: p, name: widgets.Strong(""), run: widgets.CaptionLines(""), counted: widgets.NewLines(""), locked: widgets.NewLines("")}
	b.name.Shrinks = true
	b.choice = widgets.NewChoice(nil, b.onChoose)
	b.choice.Quiet = true
	b.actions = widgets.MenuButton(t("founder.more"), nil, func() []widgets.MenuItem {
		return []widgets.MenuItem{
			{Label: t("participation.join") + " …", Icon: theme.ContentAddIcon(), Action: p.onJoin},
			{Label: t("participation.drop"), Icon: theme.DeleteIcon(), Action: p.onDrop},
		}
	})
	line := container.New(&barLayout{}, container.NewStack(b.name, b.choice), b.actions)
	b.content = widgets.Stack(2, line, b.run, b.counted, b.locked)
	return b
}

// fill shows the project in front.
func (b *bar) fill() {
	m := b.page.model
	var offered []widgets.Option
	for _, p := range m.founder.Participations {
		offered = append(offered, widgets.Option{Key: string(p.Project), Text: projectName(m.projectOf(p.Project))})
	}
	b.choice.SetOptions(offered)
	b.choice.Fill(string(m.project))
	b.choice.Hidden, b.name.Hidden = len(offered) < 2, len(offered) > 1
	project := m.projectOf(m.project)
	b.name.SetText(projectName(project))
	b.run.Say(projectText(project), widgets.ColorMuted)
	b.run.Hidden = b.run.Text == ""
	b.counted.Say(countedText(m.answers().Participation.CountedAs), theme.ColorNameForeground)
	b.locked.Say(t("participation.restricted"), widgets.ColorWarningText)
	b.locked.Hidden, b.actions.Hidden = !m.locked(), m.locked()
	b.content.Refresh()
}

// onChoose brings the participation in another project to the front, with the form whose turn it is.
func (b *bar) onChoose(project string) {
	p := b.page
	if app.ID(project) == p.model.project {
		return
	}
	p.leaveRow()
	p.active = nil
	p.model.project = app.ID(project)
	p.show(p.model.project, p.model.turn())
}

// barLayout gives the first object what the second leaves, or a line of its own where that is too little.
type barLayout struct{ width float32 }

const barLeast float32 = 190

func (b *barLayout) folded(o []fyne.CanvasObject) bool {
	return o[1].Visible() && b.width > 0 && b.width-o[1].MinSize().Width < barLeast*widgets.Zoom()
}

// MinSize is one line or two.
func (b *barLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	name, actions := o[0].MinSize(), o[1].MinSize()
	switch {
	case !o[1].Visible():
		return fyne.NewSize(120, name.Height)
	case b.folded(o):
		return fyne.NewSize(actions.Width, name.Height+actions.Height)
	}
	return fyne.NewSize(min(actions.Width+barLeast, 420), max(name.Height, actions.Height))
}

// Layout sets the actions to the right edge.
func (b *barLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	name, actions := o[0].MinSize(), o[1].MinSize()
	o[1].Resize(actions)
	switch {
	case !o[1].Visible():
		o[0].Resize(size)
		o[0].Move(fyne.Position{})
	case b.folded(o):
		o[0].Resize(fyne.NewSize(size.Width, name.Height))
		o[0].Move(fyne.Position{})
		o[1].Move(fyne.NewPos(0, name.Height))
	default:
		o[0].Resize(fyne.NewSize(size.Width-actions.Width-widgets.Gap, size.Height))
		o[0].Move(fyne.Position{})
		o[1].Move(fyne.NewPos(size.Width-actions.Width, (size.Height-actions.Height)/2))
	}
}
