package sync

import (
	"errors"
	"fmt"
	"slices"
)

// run plays a schedule until all files have flowed, and says what is wrong then.
func (w *world) run(steps int) error {
	for range steps {
		before := len(w.flying)
		w.step()
		for _, f := range w.flying[min(before, len(w.flying)):] {
			if err := w.checkFile(f); err != nil {
				return err
			}
		}
	}
	for _, f := range w.flying { // late and out of order
		w.receive(f)
	}
	still := 0
	for range 40 {
		before := w.numbers()
		for _, link := range w.links {
			for i := range 2 {
				f := w.offices[link[i]].send(link[1-i])
				if err := w.checkFile(f); err != nil {
					return err
				}
				w.receive(f)
			}
		}
		if still++; !slices.Equal(before, w.numbers()) {
			still = 0
		}
		if still == 3 { // a gap is noticed in one round, answered in the next, and filled after it
			return w.check()
		}
	}
	return errors.New("the exchange does not come to an end")
}

func (w *world) numbers() (out []int64) {
	for _, o := range w.offices {
		out = append(out, o.lsn)
	}
	return out
}

// checkFile notices what was never shared.
func (w *world) checkFile(f modelFile) error {
	from := w.offices[f.from]
	for _, c := range slices.Concat(f.changes, rowCells(f.changes)) {
		class := classFrame
		if c.Kind == KindCell || c.Kind == KindRow {
			class = from.class(cellKey{c.Table, c.Row, c.Column})
		}
		if !w.shared[pairKey{f.from, shareKey{c.Dossier, f.to, class}}] {
			return fmt.Errorf("%d sent to %d what is not shared: %+v", f.from, f.to, c)
		}
		if c.Kind == KindErasure && (!c.Stamp.IsZero() || c.Value != nil || c.Row != ID{}) {
			return fmt.Errorf("an erasure says more than an id: %+v", c)
		}
	}
	return nil
}

// rowCells are the columns of all rows.
func rowCells(changes []Change) (out []Change) {
	for _, c := range changes {
		if c.Kind == KindRow {
			out = append(out, c.Cells()...)
		}
	}
	return out
}

func (w *world) check() error {
	for _, link := range w.links {
		a, b := w.offices[link[0]], w.offices[link[1]]
		for share := range a.since {
			if share.peer == b.no {
				if err := sameDossier(a, b, share); err != nil {
					return err
				}
			}
		}
		for share := range b.since {
			if _, both := a.since[shareKey{share.dossier, b.no, share.class}]; share.peer == a.no && !both {
				return fmt.Errorf("%d shares %x with %d, who does not know", b.no, share.dossier, a.no)
			}
		}
	}
	for _, o := range w.offices {
		if err := w.checkErased(o); err != nil {
			return err
		}
		if err := w.checkLost(o); err != nil {
			return err
		}
	}
	return nil
}

// sameDossier compares what two offices hold of a class of a dossier.
func sameDossier(a, b *modelOffice, share shareKey) error {
	dossier := share.dossier
	for _, pair := range [][2]*modelOffice{{a, b}, {b, a}} {
		for key, x := range pair[0].cells {
			y, ok := pair[1].cells[key]
			if x.dossier == dossier && pair[0].class(key) == share.class && (!ok || compareValues(x.value, y.value) != 0 || x.stamp != y.stamp || x.dossier != y.dossier) {
				return fmt.Errorf("%d holds %v %+v, %d holds %+v", pair[0].no, key, x, pair[1].no, y)
			}
		}
		for row, x := range pair[0].tombs {
			if y := pair[1].tombs[row]; x.dossier == dossier && x.stamp != y.stamp {
				return fmt.Errorf("%d buried %v, %d did not", pair[0].no, row, pair[1].no)
			}
		}
	}
	return nil
}

// checkErased notices a dossier that came back, or that stayed with somebody who shares it.
func (w *world) checkErased(o *modelOffice) error {
	for key, cell := range o.cells {
		if _, gone := o.erased[cell.dossier]; gone {
			return fmt.Errorf("%d: %v is back, of a dossier that is erased", o.no, key)
		}
		for peer := range w.offices {
			_, shares := o.since[shareKey{cell.dossier, peer, classFrame}]
			if _, gone := w.offices[peer].erased[cell.dossier]; shares && gone {
				return fmt.Errorf("%d holds %v, which %d has erased", o.no, key, peer)
			}
		}
	}
	return nil
}

// checkLost looks for values that nobody overwrote knowingly, and that are nowhere to be seen.
func (w *world) checkLost(o *modelOffice) error {
	alive := w.alive(o)
	for key := range alive {
		x := w.writes[key]
		if _, gone := o.erased[x.dossier]; gone || w.overwritten(key, o, alive) || o.cells[key.cell].stamp == key.stamp {
			continue
		}
		tomb, buried := o.tombs[rowKey{key.cell.table, key.cell.row}]
		if buried && key.stamp.Compare(tomb.stamp) < 0 || o.hasConflict(key) || w.sameElsewhere(key, o, alive) {
			continue
		}
		return fmt.Errorf("%s, office %d: %q was lost in %v; there stands %+v", w.shape, o.no, x.value, key, o.cells[key.cell])
	}
	return nil
}

// alive are the values that reached a partner or stand here: what only a broken machine knew is lost with it.
func (w *world) alive(o *modelOffice) map[writeKey]bool {
	out := map[writeKey]bool{}
	for key := range o.seen {
		if _, ok := w.writes[key]; ok {
			out[key] = true
		}
	}
	for share := range o.since {
		for key := range w.offices[share.peer].seen {
			if x, ok := w.writes[key]; ok && x.dossier == share.dossier && o.class(key.cell) == share.class {
				out[key] = true
			}
		}
	}
	return out
}

// overwritten tells whether somebody knew of a value who wrote another that is known here, kept as a conflict, or the
// same as what stands here: whoever found it so before her machine broke had nothing to keep.
func (w *world) overwritten(key writeKey, o *modelOffice, alive map[writeKey]bool) bool {
	for other, x := range w.writes {
		if other.cell == key.cell && x.knew[key.stamp] && (alive[other] || o.hasConflict(other) || x.value == o.cells[key.cell].value) {
			return true
		}
	}
	return false
}

func (o *modelOffice) hasConflict(key writeKey) bool {
	for k, cell := range o.cells {
		if k.table != tableConflict || k.column != columnText+1 || cell.stamp != key.stamp {
			continue
		}
		if about := cell.value.([]byte); int(about[0]) == key.cell.table && int(about[1]) == key.cell.column && ID(about[2:]) == key.cell.row {
			return true
		}
	}
	return false
}

// sameElsewhere tells whether the same value stands, was overwritten knowingly, or is kept for the same cell.
func (w *world) sameElsewhere(key writeKey, o *modelOffice, alive map[writeKey]bool) bool {
	for other := range alive {
		if other.cell == key.cell && other != key && w.writes[other].value == w.writes[key].value &&
			(w.overwritten(other, o, alive) || o.cells[key.cell].stamp == other.stamp || o.hasConflict(other)) {
			return true
		}
	}
	return false
}

// kept is how many conflicts all offices hold.
func (w *world) kept() (n int) {
	for _, o := range w.offices {
		for key := range o.cells {
			if key.table == tableConflict && key.column == ColumnRow {
				n++
			}
		}
	}
	return n
}
