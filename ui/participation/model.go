package participation

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
)

// model is the participations of one founder: what stands in the office, and what was changed since.
type model struct {
	parts *Parts
	id    app.ID

	founder  archive.Founder // all her records; the person, and the participations, with what was changed
	projects []app.Project   // of the office
	twins    []indicator.Issue
	names    map[app.ID]string // of those who may be a twin of hers

	pending map[place]change
	renewed bool   // the last saving changed the founder's record
	project app.ID // of the participation in front; "" for none
}

// place is where an answer goes: a question of the participation in a project, or of the founder's record for "".
type place struct {
	project  app.ID
	question string
}

// change is an answer that is not saved yet: nil takes it away.
type change struct {
	value    any
	declined bool
}

func newModel(parts *Parts, id app.ID) *model {
	return &model{parts: parts, id: id, pending: map[place]change{}}
}

func (m *model) today() app.Date { return app.DateOf(m.parts.Now()) }

// load reads all from the office. What was changed must have been saved before.
func (m *model) load() error {
	records, ctx := m.parts.Records, m.parts.Context
	var f archive.Founder
	person, err := records.Founder(ctx, m.id)
	if err != nil {
		return err
	}
	f.Founder, f.Profile = person, &archive.Profile{}
	projects, err := records.Projects(ctx)
	if err != nil {
		return err
	}
	for _, read := range []func() error{
		func() (err error) { f.Participations, err = records.Participations(ctx, m.id); return err },
		func() (err error) { f.Businesses, err = records.Businesses(ctx, m.id); return err },
		func() (err error) { f.Profile.Readings, err = records.Readings(ctx, m.id); return err },
		func() (err error) { f.SWOT, err = records.Worksheets(ctx, m.id); return err },
		func() (err error) { f.Potential, err = records.Analyses(ctx, m.id); return err },
		func() (err error) { f.Sessions, err = records.Sessions(ctx, m.id); return err },
		func() (err error) { f.Agreements, err = records.Agreements(ctx, m.id); return err },
		func() (err error) { f.Outcomes, err = records.Outcomes(ctx, m.id); return err },
	} {
		if err := read(); err != nil {
			return err
		}
	}
	m.founder, m.projects = f, projects
	if m.at(m.project) < 0 {
		m.project = m.foremost()
	}
	return m.findTwins()
}

// foremost is the project that she works in, else the one that she worked in last.
func (m *model) foremost() app.ID {
	if len(m.founder.Participations) == 0 {
		return ""
	}
	return slices.MaxFunc(m.founder.Participations, func(a, b indicator.Participation) int {
		return cmp.Or(rank(a.Exit == nil)-rank(b.Exit == nil), cmp.Compare(entered(a), entered(b)))
	}).Project
}

// rank sorts what is so behind what is not.
func rank(is bool) int {
	if is {
		return 1
	}
	return 0
}

func entered(p indicator.Participation) app.Date {
	if p.Entry == nil {
		return ""
	}
	return p.Entry.Date
}

func (m *model) at(project app.ID) int {
	return slices.IndexFunc(m.founder.Participations, func(p indicator.Participation) bool { return p.Project == project })
}

// participation is the one in front; nil for none.
func (m *model) participation() *indicator.Participation {
	if i := m.at(m.project); i >= 0 {
		return &m.founder.Participations[i]
	}
	return nil
}

// locked tells that her records are only kept.
func (m *model) locked() bool { return m.founder.Restriction != nil }

// projectOf is a project of the office; one without a name where it is not known.
func (m *model) projectOf(id app.ID) app.Project {
	if i := slices.IndexFunc(m.projects, func(p app.Project) bool { return p.ID == id }); i >= 0 {
		return m.projects[i]
	}
	return app.Project{ID: id}
}

// free are the projects in which she takes no part yet.
func (m *model) free() (out []app.Project) {
	for _, p := range m.projects {
		if m.at(p.ID) < 0 {
			out = append(out, p)
		}
	}
	return out
}

func (m *model) regulation() app.Regulation { return m.projectOf(m.project).Regulation }

// answers are the records that the forms in front are about.
func (m *model) answers() indicator.Answers { return m.answersIn(m.project) }

func (m *model) answersIn(project app.ID) indicator.Answers {
	p := &indicator.Participation{Project: project}
	if i := m.at(project); i >= 0 {
		p = &m.founder.Participations[i]
	}
	return indicator.Answers{Founder: &m.founder.Founder, Participation: p}
}

// questions are those of a form that are asked of her.
func (m *model) questions(key indicator.FormKey) (out []indicator.Question) {
	form, _ := m.parts.Catalogue.Form(key)
	for _, q := range form.Questions {
		if m.parts.Catalogue.Visible(q, m.answers(), m.regulation()) {
			out = append(out, q)
		}
	}
	return out
}

// steps are those of the participation in front as they stand today.
func (m *model) steps() []coaching.Step {
	p := m.participation()
	if p == nil {
		return nil
	}
	return coaching.Timeline(coaching.StandardSteps(), m.founder.Facts(*p), m.today())
}

// set answers a question; the value must be right.
func (m *model) set(q indicator.Question, value any) error {
	if err := q.Set(m.answers(), value, m.today()); err != nil {
		return err
	}
	q.Decline(m.answers(), false)
	m.note(q, change{value: value})
	return nil
}

// decline notes that she does not want to answer, or takes that back.
func (m *model) decline(q indicator.Question) {
	declines := q.State(m.answers()) != indicator.Declined
	q.Decline(m.answers(), declines)
	m.note(q, change{declined: declines})
}

func (m *model) note(q indicator.Question, c change) {
	at := place{m.project, q.Key}
	if q.OfFounder() {
		at.project = ""
	}
	m.pending[at] = c
}
