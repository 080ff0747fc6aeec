package participation

import (
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/question"
)

// save keeps what was changed, and only that, in the records as they stand in the office now. What they refuse is told in
// refused; the records keep their last value there and all the rest is saved. Whether the founder's record was changed
// stands in renewed.
func (m *model) save() (refused map[place]error, err error) {
	m.renewed = false
	refused = map[place]error{}
	projects := map[app.ID]bool{}
	for at := range m.pending {
		projects[at.project] = true
	}
	for _, project := range slices.Sorted(maps.Keys(projects)) {
		keep := func() error { return m.saveParticipation(project) }
		if project == "" {
			keep = m.saveFounder
		}
		if err := m.keep(project, keep, refused); err != nil {
			return refused, err
		}
	}
	return refused, m.findTwins()
}

// keep saves the answers of one record, without those that it refuses.
func (m *model) keep(project app.ID, save func() error, refused map[place]error) error {
	for {
		err := save()
		if err != nil && m.blame(project, err, refused) {
			continue
		}
		if err == nil {
			maps.DeleteFunc(m.pending, func(at place, _ change) bool { return at.project == project })
		}
		return err
	}
}

// saveFounder puts the changed answers into the founder's record.
func (m *model) saveFounder() error {
	before, err := m.parts.Records.Founder(m.parts.Context, m.id)
	if err != nil {
		return err
	}
	f := before
	m.apply("", indicator.Answers{Founder: &f, Participation: &indicator.Participation{}})
	if !reflect.DeepEqual(f, before) {
		if f, err = m.parts.Records.SaveFounder(m.parts.Context, f); err != nil {
			return err
		}
		m.renewed = true
	}
	m.founder.Founder = f
	return nil
}

// saveParticipation puts the changed answers into the participation in a project.
func (m *model) saveParticipation(project app.ID) error {
	all, err := m.parts.Records.Participations(m.parts.Context, m.id)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(all, func(p indicator.Participation) bool { return p.Project == project })
	if i < 0 {
		return app.ErrNotFound
	}
	p := all[i].Copy()
	m.apply(project, indicator.Answers{Founder: &app.Founder{}, Participation: &p})
	if !reflect.DeepEqual(p, all[i]) {
		if p, err = m.parts.Records.SaveParticipation(m.parts.Context, m.id, p); err != nil {
			return err
		}
	}
	if at := m.at(project); at >= 0 {
		m.founder.Participations[at] = p
	}
	return nil
}

// apply puts the changes of one record into it. They were looked at when they were made.
func (m *model) apply(project app.ID, a indicator.Answers) {
	for at, c := range m.pending {
		q, ok := m.parts.Catalogue.Question(at.question)
		if !ok || at.project != project {
			continue
		}
		if !c.declined && q.Set(a, c.value, "") != nil {
			continue
		}
		q.Decline(a, c.declined)
	}
}

// blame notes the faults of a record at the answers they concern and leaves these out; it tells whether there were any. A
// day that does not fit to another one is the fault of whichever was changed.
func (m *model) blame(project app.ID, err error, refused map[place]error) bool {
	var faults app.Faults
	if !errors.As(err, &faults) {
		return false
	}
	found := false
	for _, fault := range faults {
		for at := range m.pending {
			q, _ := m.parts.Catalogue.Question(at.question)
			own, _ := strings.CutPrefix(q.Of, "founder.")
			order := fault.Code == app.FaultOrder && q.Kind == indicator.KindDate
			if at.project == project && (order || question.Concerns(fault, own)) {
				refused[at], found = faultError(q, fault), true
				delete(m.pending, at)
			}
		}
	}
	return found
}
