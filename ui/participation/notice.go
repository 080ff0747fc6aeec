package participation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/widgets"
)

// newNotice is one thing that the dry run finds: its place, its sentence, and the way there from the form in front.
func (p *Page) newNotice(issue indicator.Issue, front indicator.FormKey) fyne.CanvasObject {
	ink := widgets.ColorWarningText
	if issue.Blocks {
		ink = widgets.ColorErrorText
	}
	sentence := t(issue.Code.TextKey())
	if name := p.model.names[issue.Other]; name != "" {
		sentence += " " + t("participation.issue.other", vars{"Name": name})
	}
	text := widgets.NewLines(join(placeText(issue), sentence))
	text.ColorName = ink
	parts := []fyne.CanvasObject{widget.NewIcon(theme.NewColoredResource(theme.WarningIcon(), ink)), text}
	switch {
	case ofProject(issue) && p.parts.OpenProjects != nil:
		parts = append(parts, widgets.LinkButton(t("participation.projects.open"), nil, p.parts.OpenProjects))
	case issue.Form != "" && issue.Form != front:
		parts = append(parts, widgets.LinkButton(t(issue.Form.TextKey()), nil, func() { p.show(p.model.project, issue.Form) }))
	}
	return notice(parts...)
}

// ofProject tells that an issue is settled where the projects are edited.
func ofProject(i indicator.Issue) bool {
	return i.Founder == "" || i.Code == indicator.IssueProjectUnknown
}

// placeText is where the matter lies.
func placeText(i indicator.Issue) string {
	switch {
	case ofProject(i):
		return t("participation.issue.project")
	case i.Form != "":
		return t(i.Form.TextKey())
	case i.Code == indicator.IssueNoBusiness:
		return t("participation.issue.business")
	}
	return t("participation.issue.person")
}
