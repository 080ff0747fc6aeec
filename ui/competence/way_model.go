package competence

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/charts"
)

// wayModel is the two readings that are compared, of all that a founder has. It knows no widget.
type wayModel struct {
	readings []profile.Reading // the oldest first
	from, to app.ID            // chosen; "" while she has not so many
}

// load takes the readings and keeps the two that are chosen; else it chooses those that documents compare, and where
// there are none, the first and the last.
func (w *wayModel) load(readings []profile.Reading) {
	w.readings = readings
	if _, ok := w.reading(w.from); ok && w.from != w.to {
		if _, ok = w.reading(w.to); ok {
			return
		}
	}
	w.from, w.to = "", ""
	if entry, exit, ok := profile.Compared(readings); ok {
		w.from, w.to = entry.ID, exit.ID
		return
	}
	if n := len(readings); n > 0 {
		w.to = readings[n-1].ID
		if n > 1 {
			w.from = readings[0].ID
		}
	}
}

func (w *wayModel) reading(id app.ID) (profile.Reading, bool) {
	i := slices.IndexFunc(w.readings, func(r profile.Reading) bool { return r.ID == id })
	if i < 0 {
		return profile.Reading{}, false
	}
	return w.readings[i], true
}

// pair is the two readings; the first is empty while there is only one.
func (w *wayModel) pair() (from, to profile.Reading) {
	from, _ = w.reading(w.from)
	to, _ = w.reading(w.to)
	return from, to
}

// compares tells that there are two readings.
func (w *wayModel) compares() bool { return w.from != "" && w.to != "" }

// others are the readings that may be chosen instead of one: all but the other one.
func (w *wayModel) others(other app.ID) []profile.Reading {
	return slices.DeleteFunc(slices.Clone(w.readings), func(r profile.Reading) bool { return r.ID == other })
}

// travelled is the distance between the two.
func (w *wayModel) travelled() profile.Travelled {
	from, to := w.pair()
	return profile.Distance(from, to)
}

// wayRow is one competence; a level of 0 was not rated.
type wayRow struct {
	competence string
	from, to   int
}

// both tells that the competence is rated in both readings, so that its change means something.
func (r wayRow) both() bool { return r.from > 0 && r.to > 0 }

func (w *wayModel) row(competence string) wayRow {
	from, to := w.pair()
	before, _ := from.Level(competence)
	after, _ := to.Level(competence)
	return wayRow{competence, before, after}
}

// decline is a competence that is rated lower than before, with what was noted on it.
type decline struct {
	profile.Step
	note string
}

// declines lists what went back. The note is the evidence of the later reading.
func (w *wayModel) declines() []decline {
	var out []decline
	if !w.compares() {
		return nil
	}
	_, to := w.pair()
	for _, step := range w.travelled().Steps {
		if step.Change < 0 {
			out = append(out, decline{step, to.Evidence[step.Competence]})
		}
	}
	return out
}

// RadarData is one reading, or two with the earlier one first, on the fifteen axes of the competences.
func RadarData(readings ...profile.Reading) charts.RadarData {
	data := charts.RadarData{Max: profile.MaxLevel, Step: 2}
	for _, area := range profile.Areas {
		data.Areas = append(data.Areas, len(area.Competences))
	}
	for _, c := range profile.Competences {
		data.Axes = append(data.Axes, nameOf(c))
		data.Labels = append(data.Labels, shortName(c))
	}
	for _, r := range readings {
		data.Series = append(data.Series, charts.Series{Name: datedPhase(r), Values: levelsOf(r)})
	}
	return data
}

func levelsOf(r profile.Reading) []float64 {
	values := make([]float64, len(profile.Competences))
	for i, c := range profile.Competences {
		values[i] = charts.Unrated
		if level, ok := r.Level(c); ok {
			values[i] = float64(level)
		}
	}
	return values
}
