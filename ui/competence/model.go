package competence

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
)

// model is the readings of one founder as the page works on them: all that are kept, and the open one with what is not
// saved yet. It knows no widget.
type model struct {
	store   Store
	founder app.ID
	today   func() app.Date

	readings []profile.Reading // the oldest first
	open     profile.Reading   // its ID is "" while there is none
	dirty    bool
	beside   app.ID // of the reading beside the open one; besideViews and besideNothing are none
}

// What may stand beside the open reading, other than one of the readings.
const (
	besideViews   app.ID = ""  // the founder's and the consultant's view of the same phase, when both are there
	besideNothing app.ID = "-" // nothing
)

// load reads the readings and keeps the open one open; else it opens the newest.
func (m *model) load(ctx context.Context) error {
	readings, err := m.store.Readings(ctx, m.founder)
	if err != nil {
		return err
	}
	m.readings, m.dirty = readings, false
	if m.place(m.beside) < 0 && m.beside != besideNothing {
		m.beside = besideViews
	}
	i := m.place(m.open.ID)
	if i < 0 {
		i = len(readings) - 1
	}
	m.open = profile.Reading{}
	if i >= 0 {
		m.open = copyReading(readings[i])
	}
	return nil
}

func (m *model) place(id app.ID) int {
	return slices.IndexFunc(m.readings, func(r profile.Reading) bool { return r.ID == id })
}

// none tells that the founder has no reading.
func (m *model) none() bool { return m.open.ID == "" }

// show opens another reading; what was changed in the one before must be saved already.
func (m *model) show(id app.ID) {
	if i := m.place(id); i >= 0 && id != m.open.ID {
		m.open, m.dirty = copyReading(m.readings[i]), false
		if m.beside == id {
			m.beside = besideViews
		}
	}
}

// begin makes a reading and opens it.
func (m *model) begin(ctx context.Context, r profile.Reading) error {
	saved, err := m.store.SaveReading(ctx, m.founder, r)
	if err != nil {
		return err
	}
	m.open = saved
	return m.load(ctx)
}

// save writes what was changed; the reading stays dirty when that fails.
func (m *model) save(ctx context.Context) error {
	if !m.dirty {
		return nil
	}
	saved, err := m.store.SaveReading(ctx, m.founder, m.open)
	if err != nil {
		return err
	}
	if i := m.place(saved.ID); i >= 0 {
		m.readings[i] = copyReading(saved)
	}
	m.open, m.dirty = saved, false
	return nil
}

// bin puts the open reading into the bin and opens the newest of the others.
func (m *model) bin(ctx context.Context) (binned app.ID, err error) {
	binned = m.open.ID
	if err = m.store.BinReading(ctx, binned); err != nil {
		return "", err
	}
	return binned, m.load(ctx)
}

// restore takes a reading out of the bin and opens it.
func (m *model) restore(ctx context.Context, id app.ID) error {
	if err := m.store.RestoreReading(ctx, id); err != nil {
		return err
	}
	if err := m.load(ctx); err != nil {
		return err
	}
	m.show(id)
	return nil
}

// setLevel rates a competence of the open reading; 0 takes the rating away, and tells nothing of how good she is.
func (m *model) setLevel(competence string, level int) (changed bool) {
	if m.open.Levels[competence] == level || level < 0 || level > profile.MaxLevel {
		return false
	}
	if m.open.Levels == nil {
		m.open.Levels = map[string]int{}
	}
	m.open.Levels[competence] = level
	if level == 0 {
		delete(m.open.Levels, competence)
	}
	m.dirty = true
	return true
}

// setEvidence keeps what a rating rests on; an empty text takes it away.
func (m *model) setEvidence(competence, text string) (changed bool) {
	if m.open.Evidence[competence] == text {
		return false
	}
	if m.open.Evidence == nil {
		m.open.Evidence = map[string]string{}
	}
	m.open.Evidence[competence] = text
	if text == "" {
		delete(m.open.Evidence, competence)
	}
	m.dirty = true
	return true
}

// about is what a reading is of, beside its levels.
type about struct {
	phase profile.ReadingPhase
	date  app.Date
	rater profile.Rater
	note  string
}

func aboutOf(r profile.Reading) about { return about{r.Phase, r.Date, r.Rater, r.Note} }

// setAbout changes phase, date, rater and note of the open reading.
func (m *model) setAbout(a about) {
	m.open.Phase, m.open.Date, m.open.Rater, m.open.Note = a.phase, a.date, a.rater, a.note
	m.dirty = true
}

// nextPhase is what a new reading is proposed as: an entry first, then an exit.
func (m *model) nextPhase() profile.ReadingPhase {
	if slices.ContainsFunc(m.readings, func(r profile.Reading) bool { return r.Phase == profile.Entry }) {
		return profile.Exit
	}
	return profile.Entry
}

// current is all readings, the open one as it is now.
func (m *model) current() []profile.Reading {
	all := slices.Clone(m.readings)
	if i := m.place(m.open.ID); i >= 0 {
		all[i] = m.open
	}
	return all
}

// nearest is the reading of the open one's phase by a rater: the open one itself, else the one whose date is nearest,
// of two as near the later.
func (m *model) nearest(rater profile.Rater) (profile.Reading, bool) {
	if m.open.Rater == rater {
		return m.open, true
	}
	var found []profile.Reading
	for _, r := range m.readings {
		if r.ID != m.open.ID && r.Phase == m.open.Phase && r.Rater == rater {
			found = append(found, r)
		}
	}
	if len(found) == 0 {
		return profile.Reading{}, false
	}
	slices.Reverse(found)
	return slices.MinFunc(found, func(a, b profile.Reading) int {
		return cmp.Compare(daysApart(a.Date, m.open.Date), daysApart(b.Date, m.open.Date))
	}), true
}

// daysApart is how far two dates lie apart; a missing one is further than any other.
func daysApart(a, b app.Date) int {
	if a == "" || b == "" {
		return int(^uint(0) >> 1)
	}
	hours := a.Time().Sub(b.Time()).Hours()
	return int(max(hours, -hours)) / 24
}

func copyReading(r profile.Reading) profile.Reading {
	r.Levels, r.Evidence = maps.Clone(r.Levels), maps.Clone(r.Evidence)
	return r
}
