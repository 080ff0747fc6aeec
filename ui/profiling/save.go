package profiling

import (
	"errors"
	"maps"
	"reflect"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
	"wurzelwerk/ui/question"
)

// save keeps what was changed, and only that. What the founder's record refuses is told in refused, by question; the
// record keeps its last value there and all the rest is saved. Whether the record was changed stands in renewed.
func (m *model) save() (refused map[string]error, err error) {
	m.renewed = false
	if refused, err = m.saveFounder(); err != nil {
		return refused, err
	}
	put, drop := m.pending()
	if len(put) > 0 {
		if err := m.parts.Records.SaveAnswers(m.parts.Context, m.id, put); err != nil {
			return refused, err
		}
	}
	if len(drop) > 0 {
		if err := m.parts.Records.DropAnswers(m.parts.Context, m.id, drop); err != nil {
			return refused, err
		}
	}
	m.kept = slices.Clone(m.answers)
	clear(m.changed)
	return refused, nil
}

// saveFounder puts the changed values into the record as it stands in the office now, since another page may have
// changed other parts of it.
func (m *model) saveFounder() (refused map[string]error, err error) {
	refused = map[string]error{}
	for len(m.values) > 0 {
		before, err := m.parts.Records.Founder(m.parts.Context, m.id)
		if err != nil {
			return refused, err
		}
		f, err := m.filled(before)
		if err != nil {
			return refused, err
		}
		if !reflect.DeepEqual(f, before) {
			f, err = m.parts.Records.SaveFounder(m.parts.Context, f)
			m.renewed = err == nil
		}
		if err == nil {
			m.founder = f
			clear(m.values)
			return refused, nil
		}
		if !m.blame(err, refused) {
			return refused, err
		}
	}
	if len(refused) > 0 {
		m.founder, err = m.parts.Records.Founder(m.parts.Context, m.id)
	}
	return refused, err
}

// filled is a record with the changed values.
func (m *model) filled(f app.Founder) (app.Founder, error) {
	for _, key := range slices.Sorted(maps.Keys(m.values)) {
		q, _ := m.parts.Catalogue.Question(key)
		if err := profile.SetValue(&f, q, m.values[key]); err != nil {
			return f, err
		}
	}
	return f, nil
}

// blame notes the faults of a record at the questions they concern and leaves these out; it tells whether any was
// found.
func (m *model) blame(err error, refused map[string]error) bool {
	var faults app.Faults
	if !errors.As(err, &faults) {
		return false
	}
	found := false
	for _, fault := range faults {
		for key := range m.values {
			q, _ := m.parts.Catalogue.Question(key)
			if question.Concerns(fault, ofRecord(q)) {
				refused[key], found = faultError(q, fault), true
				delete(m.values, key)
			}
		}
	}
	return found
}

// faultError says in a sentence what is wrong with the answer to a question.
func faultError(q profile.Question, f app.Fault) error {
	switch f.Code {
	case app.FaultRequired:
		return errors.New(t("founder.name.required"))
	case app.FaultTwice:
		return errors.New(t("profiling.fault.twice"))
	}
	limits := question.Limits{Min: q.Min, Max: q.Max, Write: func(limit float64) string { return limitText(q, limit) }}
	return question.Fault(f, limits)
}

func limitText(q profile.Question, limit float64) string {
	switch {
	case q.Kind == profile.KindMoney:
		return translations.Current().Money(int64(limit))
	case isYear(q) || q.Kind == profile.KindDate || q.Kind == profile.KindMonth:
		return yearText(limit)
	}
	return question.NumberText(limit)
}
