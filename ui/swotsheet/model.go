package swotsheet

import (
	"context"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
)

// model is the worksheets of one founder as the tab works on them: the versions, the open one with what is not saved
// yet, and whether an agreed one may be changed. It knows no widget.
type model struct {
	store   Records
	founder app.ID
	today   func() app.Date

	versions []swot.Worksheet // newest first
	sheet    swot.Worksheet   // the open one; its ID is "" while there is none
	dirty    bool
	unlocked bool // the user chose to change an agreed or signed version
}

// load reads the versions and keeps the open one open; else it opens the newest.
func (m *model) load(ctx context.Context) error {
	versions, err := m.store.Worksheets(ctx, m.founder)
	if err != nil {
		return err
	}
	m.versions = versions
	if i := m.place(m.sheet.ID); i >= 0 {
		m.sheet, m.dirty = copySheet(versions[i]), false
		return nil
	}
	m.openFirst()
	return nil
}

func (m *model) openFirst() {
	m.sheet, m.dirty, m.unlocked = swot.Worksheet{}, false, false
	if len(m.versions) > 0 {
		m.sheet = copySheet(m.versions[0])
	}
}

func (m *model) place(id app.ID) int {
	return slices.IndexFunc(m.versions, func(w swot.Worksheet) bool { return w.ID == id })
}

// open shows another version; what was changed in the one before must be saved already.
func (m *model) open(id app.ID) {
	if i := m.place(id); i >= 0 && id != m.sheet.ID {
		m.sheet, m.dirty, m.unlocked = copySheet(m.versions[i]), false, false
	}
}

// none tells that the founder has no worksheet.
func (m *model) none() bool { return m.sheet.ID == "" }

// locked tells that the version is agreed or signed and the user has not chosen to change it all the same.
func (m *model) locked() bool {
	return m.sheet.Status != swot.Draft && m.sheet.Status != "" && !m.unlocked
}

// begin makes the first worksheet, or another one from nothing.
func (m *model) begin(ctx context.Context, w swot.Worksheet) error {
	w.Date, w.Status = m.today(), swot.Draft
	w, err := m.store.SaveWorksheet(ctx, m.founder, w)
	if err != nil {
		return err
	}
	return m.openSaved(ctx, w)
}

// next makes the version that goes on from the open one.
func (m *model) next(ctx context.Context) error {
	w, err := m.store.NextWorksheet(ctx, m.sheet.ID)
	if err != nil {
		return err
	}
	return m.openSaved(ctx, w)
}

func (m *model) openSaved(ctx context.Context, w swot.Worksheet) error {
	m.sheet, m.unlocked, m.dirty = w, false, false
	return m.load(ctx)
}

// save writes what was changed; the sheet stays dirty when that fails.
func (m *model) save(ctx context.Context) error {
	if !m.dirty {
		return nil
	}
	saved, err := m.store.SaveWorksheet(ctx, m.founder, m.sheet)
	if err != nil {
		return err
	}
	if i := m.place(saved.ID); i >= 0 {
		m.versions[i] = saved
	}
	m.sheet, m.dirty = copySheet(saved), false
	return nil
}

// bin puts the open version into the bin and opens the newest of the others.
func (m *model) bin(ctx context.Context) (binned app.ID, err error) {
	binned = m.sheet.ID
	if err = m.store.BinWorksheet(ctx, binned); err != nil {
		return "", err
	}
	return binned, m.load(ctx)
}

// restore takes a version out of the bin and opens it.
func (m *model) restore(ctx context.Context, id app.ID) error {
	if err := m.store.RestoreWorksheet(ctx, id); err != nil {
		return err
	}
	if err := m.load(ctx); err != nil {
		return err
	}
	m.open(id)
	return nil
}

// change applies one change to the open version.
func (m *model) change(do func(w *swot.Worksheet)) {
	do(&m.sheet)
	m.dirty = true
}

// add puts a new factor at the end of a quadrant; a text of spaces adds nothing.
func (m *model) add(q swot.Quadrant, text string) (id app.ID, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", false
	}
	f := swot.Factor{ID: m.store.NewID(), Quadrant: q, Text: text}
	m.change(func(w *swot.Worksheet) { w.Add(f) })
	return f.ID, true
}

// standing is a factor as it stood: where, and how it was scored. It is what taking back needs.
type standing struct {
	factor swot.Factor
	place  int
	scores []swot.Score
}

func (m *model) standing(id app.ID) (standing, bool) {
	f, ok := m.sheet.Factor(id)
	if !ok {
		return standing{}, false
	}
	s := standing{factor: f, place: placeOf(m.sheet, f)}
	for _, score := range m.sheet.Matrix {
		if score.A == id || score.B == id {
			s.scores = append(s.scores, score)
		}
	}
	return s, true
}

func placeOf(w swot.Worksheet, f swot.Factor) int {
	return slices.IndexFunc(w.In(f.Quadrant), func(g swot.Factor) bool { return g.ID == f.ID })
}

// remove takes a factor out and says how it stood.
func (m *model) remove(id app.ID) (standing, bool) {
	s, ok := m.standing(id)
	if ok {
		m.change(func(w *swot.Worksheet) { w.Remove(id) })
	}
	return s, ok
}

// move puts a factor at a place of a quadrant and says how it stood, and how many of its scores were lost by it.
func (m *model) move(id app.ID, q swot.Quadrant, place int) (before standing, lost int, ok bool) {
	before, ok = m.standing(id)
	if !ok || before.factor.Quadrant == q && before.place == place {
		return before, 0, false
	}
	m.change(func(w *swot.Worksheet) { w.Move(id, q, place) })
	if before.factor.Quadrant.Outer() != q.Outer() {
		lost = len(before.scores)
	}
	return before, lost, true
}

// putBack sets a factor as it stood; scores whose other factor has gone meanwhile stay away.
func (m *model) putBack(s standing) {
	m.change(func(w *swot.Worksheet) {
		w.Remove(s.factor.ID)
		w.Add(s.factor)
		w.Move(s.factor.ID, s.factor.Quadrant, s.place)
		for _, score := range s.scores {
			a, okA := w.Factor(score.A)
			b, okB := w.Factor(score.B)
			if okA && okB && !a.Quadrant.Outer() && b.Quadrant.Outer() {
				w.SetScore(score.A, score.B, score.Score)
			}
		}
	})
}

// update changes a factor in its place.
func (m *model) update(id app.ID, do func(f *swot.Factor)) {
	f, ok := m.sheet.Factor(id)
	if !ok {
		return
	}
	do(&f)
	m.change(func(w *swot.Worksheet) { w.Update(f) })
}

// score sets one cell of the matrix; unscored clears it.
func (m *model) score(a, b app.ID, score int) {
	m.change(func(w *swot.Worksheet) {
		if score != unscored {
			w.SetScore(a, b, score)
			return
		}
		w.Matrix = slices.DeleteFunc(w.Matrix, func(s swot.Score) bool { return s.A == a && s.B == b })
	})
}

// unscored is the value of a cell that nobody has scored, as distinct from 0.
const unscored = -1

// copySheet is w with factors, matrix and names of its own, so that editing leaves w as it was.
func copySheet(w swot.Worksheet) swot.Worksheet {
	w.Factors = slices.Clone(w.Factors)
	w.Matrix = slices.Clone(w.Matrix)
	w.Present = slices.Clone(w.Present)
	return w
}

// names reads the list of those present, one per comma, semicolon or line.
func names(text string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
