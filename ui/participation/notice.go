package participation

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/widgets"
)

// remark is one thing that the dry run finds beside what is missing in a form: what keeps her from counting first.
type remark struct {
	indicator.Issue
	toProject bool              // leads to the projects; of several ones the first
	toForm    indicator.FormKey // leads to a form that is not in front; "" for none
}

// notices are those of the participation in front, as its form in front shows them.
func (m *model) notices(front indicator.FormKey) (out []remark) {
	issues := m.issues()
	slices.SortStableFunc(issues, func(a, b indicator.Issue) int { return rank(b.Blocks) - rank(a.Blocks) })
	project := false
	for _, issue := range issues {
		if issue.Code == indicator.IssueIncomplete || issue.Code == indicator.IssueFormDue {
			continue
		}
		r := remark{Issue: issue}
		switch {
		case ofProject(issue):
			r.toProject, project = !project && m.parts.OpenProjects != nil, true
		case issue.Form != front:
			r.toForm = issue.Form
		}
		out = append(out, r)
	}
	return out
}

// newNotice is the place of a remark, its sentence, and the way there.
func (p *Page) newNotice(r remark) fyne.CanvasObject {
	ink := widgets.ColorWarningText
	if r.Blocks {
		ink = widgets.ColorErrorText
	}
	sentence := t(r.Code.TextKey())
	if name := p.model.names[r.Other]; name != "" {
		sentence += " " + t("participation.issue.other", vars{"Name": name})
	}
	text := widgets.NewLines(join(placeText(r.Issue), sentence))
	text.ColorName = ink
	parts := []fyne.CanvasObject{widget.NewIcon(theme.NewColoredResource(theme.WarningIcon(), ink)), text}
	switch {
	case r.toProject:
		parts = append(parts, widgets.LinkButton(t("participation.projects.open"), nil, p.parts.OpenProjects))
	case r.toForm != "":
		parts = append(parts, widgets.LinkButton(t(r.toForm.TextKey()), nil, func() { p.show(p.model.project, r.toForm) }))
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
