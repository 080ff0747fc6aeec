package participation

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
)

// formSteps are the forms by the steps that ask for them.
var formSteps = map[string]indicator.FormKey{
	coaching.StepEntryForm: indicator.EntryForm, coaching.StepExitForm: indicator.ExitForm, coaching.StepFollowUpForm: indicator.FollowUpForm,
}

// progress is how far a form is.
type progress struct {
	done, all int      // questions that are answered or declined, of those that are asked
	counting  []string // keys of the questions without which she, or her result, does not count
	form      []string // of those without which the form is incomplete
}

func (p progress) gaps() int { return len(p.counting) + len(p.form) }

// progress of a form of the participation in front.
func (m *model) progress(key indicator.FormKey) (out progress) {
	a, regulation := m.answers(), m.regulation()
	for _, q := range m.questions(key) {
		out.all++
		if q.State(a) != indicator.Open {
			out.done++
		}
	}
	out.counting = m.parts.Catalogue.Missing(key, a, regulation, indicator.NeedCounting)
	out.form = m.parts.Catalogue.Missing(key, a, regulation, indicator.NeedForm)
	for _, issue := range m.issues() {
		for _, question := range issue.Questions {
			if issue.Form == key && issue.Code == indicator.IssueIncomplete && !slices.Contains(out.counting, question) && !slices.Contains(out.form, question) {
				out.counting = append(out.counting, question)
			}
		}
	}
	return out
}

// turn is the form that is to be filled in now: the first with gaps whose time has come.
func (m *model) turn() indicator.FormKey {
	for _, s := range m.steps() {
		key, is := formSteps[s.Key]
		begun := s.State == coaching.StepDone || s.State == coaching.StepDue || s.State == coaching.StepOverdue || key == indicator.EntryForm
		if is && begun && m.progress(key).gaps() > 0 {
			return key
		}
	}
	return indicator.EntryForm
}

// issues are what the dry run finds of the participation in front, and of its project.
func (m *model) issues() (out []indicator.Issue) {
	roll := archive.RollOf(archive.Document{Projects: m.projects, Founders: []archive.Founder{m.founder}})
	for _, issue := range indicator.DryRun(roll, m.today()) {
		if issue.Project == m.project && issue.Code != indicator.IssueTwin && issue.Code != indicator.IssuePerhapsTwin {
			out = append(out, issue)
		}
	}
	for _, issue := range m.twins {
		if issue.Project == m.project {
			out = append(out, issue)
		}
	}
	return out
}

// advice tells of a woman without a participation that her advice asks for one.
func (m *model) advice() bool {
	roll := archive.RollOf(archive.Document{Founders: []archive.Founder{m.founder}})
	return slices.ContainsFunc(indicator.DryRun(roll, m.today()), func(i indicator.Issue) bool { return i.Code == indicator.IssueAdvice })
}

// findTwins looks for women of her name, and of the names of her businesses, who take part in one of her projects. Only
// they can be twins of hers.
func (m *model) findTwins() error {
	m.twins, m.names = nil, map[app.ID]string{}
	if len(m.founder.Participations) == 0 {
		return nil
	}
	found := []archive.Founder{m.founder}
	sought := []string{m.founder.GivenNames + " " + m.founder.FamilyNames}
	for _, b := range m.founder.Businesses {
		sought = append(sought, b.Name)
	}
	for _, words := range sought {
		more, err := m.others(words)
		if err != nil {
			return err
		}
		found = append(found, more...)
	}
	for _, issue := range indicator.DryRun(archive.RollOf(archive.Document{Projects: m.projects, Founders: found}), m.today()) {
		if issue.Founder == m.id && (issue.Code == indicator.IssueTwin || issue.Code == indicator.IssuePerhapsTwin) {
			m.twins = append(m.twins, issue)
		}
	}
	return nil
}

// maxOthers is how many founders of one name are looked at.
const maxOthers = 100

// others are the founders whom words find and who were not found yet, with what tells a twin.
func (m *model) others(words string) (out []archive.Founder, err error) {
	records, ctx := m.parts.Records, m.parts.Context
	if len(app.Fold(words)) < 2 {
		return nil, nil
	}
	rows, err := records.Founders(ctx, app.FounderFilter{Words: words, State: app.ActiveAndArchived})
	if err != nil {
		return nil, err
	}
	for _, row := range rows[:min(len(rows), maxOthers)] { // the likest come first
		if _, known := m.names[row.ID]; known || row.ID == m.id {
			continue
		}
		m.names[row.ID] = row.Name
		var f archive.Founder
		if f.Founder, err = records.Founder(ctx, row.ID); err != nil {
			return nil, err
		}
		if f.Participations, err = records.Participations(ctx, row.ID); err != nil {
			return nil, err
		}
		if f.Businesses, err = records.Businesses(ctx, row.ID); err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, nil
}
