package competence

import (
	"context"
	"errors"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
)

// model is that of the desk's founder, over its office.
func (d *desk) model() *model {
	d.Helper()
	m := &model{store: d.office, founder: d.founder.ID, today: func() app.Date { return app.DateOf(noon()) }}
	if err := m.load(d.ctx); err != nil {
		d.Fatal(err)
	}
	return m
}

func TestTheNewestReadingIsOpened(t *testing.T) {
	d := newDesk(t)
	if m := d.model(); !m.none() || m.nextPhase() != profile.Entry {
		t.Errorf("nothing is there, but %v is open", m.open)
	}
	first := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	last := d.keep(profile.Exit, profile.ByConsultant, "2025-11-28", lastLevels...)
	m := d.model()
	if m.open.ID != last.ID || m.nextPhase() != profile.Exit {
		t.Errorf("%v is open", m.open)
	}
	m.show(first.ID)
	if err := m.load(d.ctx); err != nil || m.open.ID != first.ID {
		t.Errorf("after loading again %v is open, %v", m.open, err)
	}
}

func TestLevelsAndEvidence(t *testing.T) {
	d := newDesk(t)
	id := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05").ID
	m := d.model()
	c := profile.Competences[3]
	for _, step := range []struct {
		level   int
		changed bool
		rated   int
	}{{0, false, 0}, {8, true, 1}, {8, false, 1}, {9, false, 1}, {-1, false, 1}, {1, true, 1}, {0, true, 0}, {5, true, 1}} {
		if changed := m.setLevel(c, step.level); changed != step.changed || m.open.Rated() != step.rated {
			t.Errorf("level %d: changed %t, %d rated", step.level, changed, m.open.Rated())
		}
	}
	if !m.setEvidence(c, "Rechnet jeden Auftrag nach") || m.setEvidence(c, "Rechnet jeden Auftrag nach") {
		t.Error("evidence is new once")
	}
	if len(m.readings[0].Levels) > 0 || len(m.readings[0].Evidence) > 0 {
		t.Error("what is not saved yet stands among what is kept")
	}
	if err := m.save(d.ctx); err != nil || m.dirty {
		t.Fatal(err)
	}
	kept := d.readings()[0]
	if kept.ID != id || kept.Levels[c] != 5 || kept.Evidence[c] != "Rechnet jeden Auftrag nach" {
		t.Errorf("kept is %+v", kept)
	}
	if m.setEvidence(c, ""); len(m.open.Evidence) > 0 {
		t.Error("an empty text stays as evidence")
	}
}

func TestWhatCannotBeSavedStaysOpen(t *testing.T) {
	d := newDesk(t)
	d.keep(profile.Entry, profile.ByConsultant, "2025-03-05")
	m := d.model()
	m.setLevel(profile.Competences[0], 3)
	ended, end := context.WithCancel(d.ctx)
	end()
	if err := m.save(ended); err == nil || !m.dirty || m.open.Levels[profile.Competences[0]] != 3 {
		t.Errorf("after %v: dirty %t, %v", err, m.dirty, m.open.Levels)
	}
	if err := m.save(d.ctx); err != nil || m.dirty {
		t.Errorf("the next try: %v", err)
	}
}

func TestBinAndBack(t *testing.T) {
	d := newDesk(t)
	first := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	last := d.keep(profile.Exit, profile.ByConsultant, "2025-11-28", lastLevels...)
	m := d.model()
	id, err := m.bin(d.ctx)
	if err != nil || id != last.ID || m.open.ID != first.ID || len(m.readings) != 1 {
		t.Errorf("binned %s, %v; open %v", id, err, m.open)
	}
	if err = m.restore(d.ctx, id); err != nil || m.open.ID != last.ID || !maps.Equal(m.open.Levels, last.Levels) {
		t.Errorf("back again: %v, %v", m.open, err)
	}
	if err = m.restore(d.ctx, "nobody"); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("an unknown reading: %v", err)
	}
}

func TestViewsOfThePhase(t *testing.T) {
	d := newDesk(t)
	hers := d.keep(profile.Entry, profile.ByFounder, "2025-03-03", herLevels...)
	d.keep(profile.Entry, profile.ByConsultant, "2025-01-10")
	ours := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	d.keep(profile.Exit, profile.ByConsultant, "2025-03-04", lastLevels...)
	m := d.model()
	m.show(hers.ID)
	v := m.views()
	if !v.both || v.columns[0].ID != hers.ID || v.columns[1].ID != ours.ID || v.agreed != nil || !v.canAgree() {
		t.Fatalf("the views are %+v", v)
	}
	apart := map[string]int{}
	for _, c := range profile.Competences {
		if n := v.apart(c); n > 0 {
			apart[c] = n
		}
	}
	if want := map[string]int{profile.Competences[0]: 2, profile.Competences[5]: 2, profile.Competences[10]: 2}; !maps.Equal(apart, want) || v.disagreements() != 3 {
		t.Errorf("apart are %v", apart)
	}
	if holder, ok := v.holder(); !ok || holder.ID != ours.ID {
		t.Errorf("the note is held by %v", holder)
	}
}

func TestOtherReadingsBeside(t *testing.T) {
	d := newDesk(t)
	hers := d.keep(profile.Entry, profile.ByFounder, "2025-03-03", herLevels...)
	early := d.keep(profile.Entry, profile.ByConsultant, "2025-01-10")
	d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	exit := d.keep(profile.Exit, profile.ByConsultant, "2025-03-04", lastLevels...)
	m := d.model()
	m.show(early.ID)
	if v := m.views(); v.columns[1].ID != early.ID {
		t.Error("the open reading is not among its views")
	}
	m.show(exit.ID)
	if v := m.views(); v.both || len(v.columns) != 1 || v.disagreements() != 0 {
		t.Errorf("one view alone has beside it %+v", v)
	}
	m.beside = hers.ID
	if v := m.views(); len(v.columns) != 2 || v.both || v.columns[1].ID != hers.ID || v.apart(profile.Competences[0]) != 0 {
		t.Errorf("beside an earlier reading stands %+v", v)
	}
	m.show(hers.ID)
	if m.beside == hers.ID {
		t.Error("a reading stands beside itself")
	}
	m.beside = besideNothing
	if v := m.views(); len(v.columns) != 1 || len(v.others()) != 0 {
		t.Errorf("beside nothing stands %+v", v)
	}
}

func TestAgreeTakesWhatIsEqual(t *testing.T) {
	d := newDesk(t)
	hers := d.keep(profile.Entry, profile.ByFounder, "2025-03-03", herLevels...)
	d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	m := d.model()
	if err := m.agree(d.ctx); err != nil {
		t.Fatal(err)
	}
	if m.open.Rater != profile.ByBoth || m.open.Phase != profile.Entry || m.open.Date != "2026-01-19" {
		t.Errorf("the agreed reading is %+v", m.open)
	}
	for i, c := range profile.Competences {
		want := firstLevels[i]
		if herLevels[i] != firstLevels[i] {
			want = 0
		}
		if m.open.Levels[c] != want {
			t.Errorf("%s: agreed %d of %d and %d", c, m.open.Levels[c], herLevels[i], firstLevels[i])
		}
	}
	v := m.views()
	if v.agreed == nil || v.agreed.ID != m.open.ID || v.canAgree() || len(v.others()) != 2 {
		t.Errorf("then the views are %+v", v)
	}
	if holder, _ := v.holder(); holder.ID != m.open.ID {
		t.Error("the note stays with the consultant's reading")
	}
	m.show(hers.ID)
	if err := m.agree(d.ctx); err != nil || len(d.readings()) != 3 {
		t.Errorf("there are %d readings, %v", len(d.readings()), err)
	}
}

func TestTheNearestDateCounts(t *testing.T) {
	read := func(id app.ID, date app.Date) profile.Reading {
		return profile.Reading{ID: id, Phase: profile.Interim, Rater: profile.ByFounder, Date: date}
	}
	for _, c := range []struct {
		open  app.Date
		dates []app.Date
		want  app.ID
	}{
		{"2025-05-10", []app.Date{"2025-05-01", "2025-05-12"}, "1"},
		{"2025-05-10", []app.Date{"2025-05-08", "2025-05-12"}, "1"},
		{"2025-05-10", []app.Date{"", "2024-01-01"}, "1"},
		{"2025-05-10", []app.Date{"", ""}, "1"},
		{"", []app.Date{"2025-05-08"}, "0"},
	} {
		m := model{open: profile.Reading{ID: "open", Phase: profile.Interim, Rater: profile.ByConsultant, Date: c.open}}
		for i, date := range c.dates {
			m.readings = append(m.readings, read(app.ID(rune('0'+i)), date))
		}
		if found, ok := m.nearest(profile.ByFounder); !ok || found.ID != c.want {
			t.Errorf("%s among %q: %s, %t", c.open, c.dates, found.ID, ok)
		}
	}
}

// levelsGen makes readings with gaps.
var levelsGen = rapid.Custom(func(t *rapid.T) profile.Reading {
	r := profile.Reading{Levels: map[string]int{}}
	for _, c := range profile.Competences {
		if level := rapid.IntRange(0, profile.MaxLevel).Draw(t, c); level > 0 {
			r.Levels[c] = level
		}
	}
	return r
})

func TestSettledIsCommonToBoth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hers, ours := levelsGen.Draw(t, "hers"), levelsGen.Draw(t, "ours")
		levels := settled(hers, ours)
		if !maps.Equal(levels, settled(ours, hers)) {
			t.Error("it matters who is asked first")
		}
		for _, c := range profile.Competences {
			level, in := levels[c]
			if same := hers.Levels[c] == ours.Levels[c] && hers.Levels[c] > 0; in != same || in && level != hers.Levels[c] {
				t.Errorf("%s: %d and %d are settled as %d", c, hers.Levels[c], ours.Levels[c], level)
			}
		}
	})
}

func TestWayChoosesItsReadings(t *testing.T) {
	read := func(id app.ID, phase profile.ReadingPhase, date app.Date) profile.Reading {
		return profile.Reading{ID: id, Phase: phase, Date: date, Rater: profile.ByBoth}
	}
	entry, middle, exit := read("a", profile.Entry, "2025-03-01"), read("b", profile.Interim, "2025-06-01"), read("c", profile.Exit, "2025-09-01")
	for _, c := range []struct {
		readings []profile.Reading
		from, to app.ID
	}{
		{nil, "", ""},
		{[]profile.Reading{entry}, "", "a"},
		{[]profile.Reading{entry, middle}, "a", "b"},
		{[]profile.Reading{entry, middle, exit}, "a", "c"},
		{[]profile.Reading{middle, exit}, "b", "c"},
	} {
		var w wayModel
		w.load(c.readings)
		if w.from != c.from || w.to != c.to || w.compares() != (c.from != "") {
			t.Errorf("%d readings: from %q to %q", len(c.readings), w.from, w.to)
		}
	}
	w := wayModel{from: "b", to: "c"}
	if w.load([]profile.Reading{entry, middle, exit}); w.from != "b" {
		t.Error("the choice is forgotten")
	}
	if w.load([]profile.Reading{entry, exit}); w.from != "a" || w.to != "c" {
		t.Errorf("after a binned reading: from %q to %q", w.from, w.to)
	}
	if ids := w.others("c"); len(ids) != 1 || ids[0].ID != "a" {
		t.Errorf("instead of the first may stand %v", ids)
	}
}

func TestDeclinesBringTheirNotes(t *testing.T) {
	d := newDesk(t)
	d.keep(profile.Entry, profile.ByBoth, "2025-03-03", firstLevels...)
	last := d.keep(profile.Exit, profile.ByBoth, "2025-11-28", 1, 4, 2, 2)
	last.Evidence = map[string]string{profile.Competences[0]: "Sieht jetzt genauer hin"}
	if _, err := d.office.SaveReading(d.ctx, d.founder.ID, last); err != nil {
		t.Fatal(err)
	}
	var w wayModel
	w.load(d.readings())
	got := w.declines()
	want := []decline{
		{profile.Step{Competence: profile.Competences[0], From: 3, To: 1, Change: -2}, "Sieht jetzt genauer hin"},
		{profile.Step{Competence: profile.Competences[1], From: 5, To: 4, Change: -1}, ""},
	}
	if !slices.Equal(got, want) {
		t.Errorf("declined are %+v", got)
	}
	if r := w.row(profile.Competences[7]); r.both() || r.from != 2 || r.to != 0 {
		t.Errorf("what is rated once only: %+v", r)
	}
	one := wayModel{to: last.ID, readings: d.readings()}
	if len(one.declines()) > 0 {
		t.Error("one reading alone declines")
	}
}
