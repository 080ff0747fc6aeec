package sync

import "testing"

// TestTakingTurnsIsNoConflict plays offices of which only those write who hold the latest value, while files are lost,
// doubled and late. Between two, in a star and in a chain no conflict may come of that. Where files reach an office by
// several ways, some do: what lies further back than two writers is not known, and a needless question is the price for
// no lost answer.
func TestTakingTurnsIsNoConflict(t *testing.T) {
	inMesh, changes := 0, 0
	for seed := range uint64(100) {
		w := newWorld(seed, soundRules)
		o := w.offices[0]
		w.insert(o)
		key, _ := w.pick(o, func(k cellKey) bool { return k.column == columnText })
		for range 200 {
			for range 3 {
				w.share()
			}
			w.send()
			w.deliver()
			latest := w.latest(key)
			if o := w.office(); latest != (Stamp{}) && o.cells[key].stamp == latest {
				w.now = w.now.Add(1e9)
				w.note(o, key, o.cells[key].dossier, w.value(), o.begin(w.now))
				changes++
			}
		}
		if n := w.kept(); n > 0 && (w.shape != "mesh" || len(w.offices) == 2) {
			t.Errorf("schedule %d (%s of %d): %d conflicts", seed, w.shape, len(w.offices), n)
		} else {
			inMesh += n
		}
	}
	if changes < 1000 {
		t.Errorf("only %d changes", changes)
	}
	t.Logf("%d changes in turn, %d needless conflicts, all in meshes", changes, inMesh)
}

// latest is the latest stamp of a cell anywhere.
func (w *world) latest(key cellKey) (out Stamp) {
	for _, o := range w.offices {
		if s := o.cells[key].stamp; s.Compare(out) > 0 {
			out = s
		}
	}
	return out
}
