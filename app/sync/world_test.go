package sync

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"time"
)

// truth is what really happened: every value that was written, and the values that its writer's cell had held before.
type truth struct {
	value   Value
	dossier ID
	knew    map[Stamp]bool
}

// world is a set of offices, what they may exchange, and files on their way.
type world struct {
	random   *rand.Rand
	rules    modelRules
	shape    string
	offices  []*modelOffice
	links    [][2]int
	flying   []modelFile
	now      time.Time
	actors   int
	writes   map[writeKey]truth
	shared   map[pairKey]bool // all that was ever shared
	erased   map[ID]bool
	restores int
	through  func(modelFile) (modelFile, error) // a file as it comes out of its bytes
}

// pairKey is what an office shares.
type pairKey struct {
	office int
	share  shareKey
}

var worldShapes = []string{"mesh", "star", "chain"}

func newWorld(seed uint64, rules modelRules) *world {
	w := &world{
		random: rand.New(rand.NewPCG(seed, 7)), rules: rules, now: testNow,
		writes: map[writeKey]truth{}, shared: map[pairKey]bool{}, erased: map[ID]bool{},
	}
	count := 2 + w.random.IntN(4)
	w.shape = worldShapes[w.random.IntN(len(worldShapes))]
	for i := range count {
		skew := time.Duration(0)
		if w.random.IntN(3) == 0 {
			skew = time.Duration(w.random.IntN(24*60)-12*60) * time.Minute
		}
		w.offices = append(w.offices, newModelOffice(i, w.newActor(), skew, rules))
		for j := range i {
			if w.shape == "mesh" || w.shape == "star" && j == 0 || w.shape == "chain" && j == i-1 {
				w.links = append(w.links, [2]int{j, i})
			}
		}
	}
	return w
}

func (w *world) newActor() Actor {
	w.actors++
	a := Actor{byte(w.random.Uint32()), byte(w.actors >> 8), byte(w.actors)} // in random order
	return a
}

func (w *world) office() *modelOffice { return w.offices[w.random.IntN(len(w.offices))] }

func compareKeys(a, b cellKey) int {
	return cmp.Or(cmp.Compare(a.table, b.table), bytes.Compare(a.row[:], b.row[:]), cmp.Compare(a.column, b.column))
}

// pick chooses a cell, false where there is none.
func (w *world) pick(o *modelOffice, keep func(cellKey) bool) (k cellKey, ok bool) {
	var list []cellKey
	for key := range o.cells {
		if keep(key) {
			list = append(list, key)
		}
	}
	if len(list) == 0 {
		return k, false
	}
	slices.SortFunc(list, compareKeys)
	return list[w.random.IntN(len(list))], true
}

// note writes a value and remembers what its writer knew.
func (w *world) note(o *modelOffice, key cellKey, dossier ID, value Value, stamp Stamp) {
	knew := map[Stamp]bool{}
	if old, ok := o.cells[key]; ok {
		knew = maps.Clone(w.writes[writeKey{key, old.stamp}].knew)
		if knew == nil {
			knew = map[Stamp]bool{}
		}
		knew[old.stamp] = true
	}
	o.write(key, dossier, value, stamp)
	o.seen[writeKey{key, stamp}] = true
	w.writes[writeKey{key, stamp}] = truth{value: value, dossier: dossier, knew: knew}
}

func (w *world) step() {
	w.now = w.now.Add(time.Duration(w.random.IntN(3)) * time.Second)
	switch n := w.random.IntN(100); {
	case n < 10:
		w.insert(w.office())
	case n < 40:
		w.edit(w.office())
	case n < 50:
		w.share()
	case n < 52:
		w.eraseOne(w.office())
	case n < 56:
		w.buryOne(w.office())
	case n < 60:
		w.settle(w.office())
	case n < 75:
		w.send()
	case n < 95:
		w.deliver()
	case n < 98:
		o := w.office()
		o.backups = append(o.backups, modelBackup{state: o.modelState.clone(), actor: o.actor, line: slices.Clone(o.line)})
	default:
		if o := w.office(); len(o.backups) > 0 {
			w.restores++
			o.restore(o.backups[w.random.IntN(len(o.backups))], w.newActor())
		}
	}
}

// insert adds a row to a dossier that is there, or begins one.
func (w *world) insert(o *modelOffice) {
	dossier := idOf('d', byte(w.random.Uint32()), byte(w.random.Uint32()), byte(len(w.writes)), byte(len(w.writes)>>8))
	if key, ok := w.pick(o, func(k cellKey) bool { return k.table == tableRecord }); ok && w.random.IntN(2) == 0 {
		dossier = o.cells[key].dossier
	}
	stamp := o.begin(w.now)
	row := rowKey{tableRecord, idOf('r', byte(o.no), byte(w.random.Uint32()), byte(w.random.Uint32()), byte(len(w.writes)), byte(len(w.writes)>>8))}
	var values []ColumnValue
	for column := columnText; column < columnText+3; column++ {
		values = append(values, ColumnValue{column, w.value()})
	}
	o.insert(row, dossier, values, stamp)
	for _, v := range values {
		key := writeKey{cellKey{row.table, row.row, v.Column}, stamp}
		o.seen[key] = true
		w.writes[key] = truth{value: v.Value, dossier: dossier}
	}
}

// value is one that nobody wrote before or, now and then, one that others may have written as well.
func (w *world) value() Value {
	if w.random.IntN(6) == 0 {
		return "same"
	}
	return fmt.Sprint("text ", len(w.writes), " ", w.random.Uint32())
}

func (w *world) edit(o *modelOffice) {
	key, ok := w.pick(o, func(k cellKey) bool { return k.table == tableRecord && k.column != ColumnRow })
	if ok {
		stamp := o.begin(w.now)
		w.note(o, key, o.cells[key].dossier, w.value(), stamp)
	}
}

// share turns a switch on, for a dossier that the office holds and one of its partners.
func (w *world) share() {
	link := w.links[w.random.IntN(len(w.links))]
	o := w.offices[link[w.random.IntN(2)]]
	key, ok := w.pick(o, func(k cellKey) bool { return k.table == tableRecord })
	if !ok {
		return
	}
	dossier := o.cells[key].dossier
	class := 1 + w.random.IntN(classCount-1)
	row := rowKey{tableSwitch, idOf(append(dossier[:], byte(link[0]), byte(link[1]), byte(class))...)}
	if _, on := o.cells[cellKey{row.table, row.row, ColumnRow}]; on {
		return
	}
	for i, no := range link {
		w.shared[pairKey{no, shareKey{dossier, link[1-i], class}}] = true
		w.shared[pairKey{no, shareKey{dossier, link[1-i], classFrame}}] = true
	}
	stamp := o.begin(w.now)
	o.insert(row, dossier, []ColumnValue{{columnText, switchValue(link[0], link[1], class)}}, stamp)
}

func (w *world) eraseOne(o *modelOffice) {
	key, ok := w.pick(o, func(k cellKey) bool { return k.table == tableRecord })
	if ok {
		o.begin(w.now)
		w.erased[o.cells[key].dossier] = true
		o.erase(o.cells[key].dossier)
	}
}

func (w *world) buryOne(o *modelOffice) {
	key, ok := w.pick(o, func(k cellKey) bool { return k.table == tableRecord })
	if ok {
		stamp := o.begin(w.now)
		o.bury(rowKey{key.table, key.row}, modelTomb{dossier: o.cells[key].dossier, stamp: stamp, lsn: o.lsn})
	}
}

// settle closes a conflict and, half the time, takes the value that had lost.
func (w *world) settle(o *modelOffice) {
	key, ok := w.pick(o, func(k cellKey) bool { return k.table == tableConflict && k.column == columnText })
	if !ok {
		return
	}
	lost, stamp := o.cells[key], o.begin(w.now)
	o.write(cellKey{key.table, key.row, columnSettled}, lost.dossier, int64(1), stamp)
	about := o.cells[cellKey{key.table, key.row, columnText + 1}].value.([]byte)
	cell := cellKey{table: int(about[0]), row: ID(about[2:]), column: int(about[1])}
	if _, stands := o.cells[cell]; stands && cell.table == tableRecord && w.random.IntN(2) == 0 {
		w.note(o, cell, lost.dossier, lost.value, stamp)
	}
}

func (w *world) send() {
	link := w.links[w.random.IntN(len(w.links))]
	i := w.random.IntN(2)
	w.flying = append(w.flying, w.offices[link[i]].send(link[1-i]))
}

// deliver takes any file that is on its way: it arrives, arrives and stays on its way as well, or is lost.
func (w *world) deliver() {
	if len(w.flying) == 0 {
		return
	}
	i := w.random.IntN(len(w.flying))
	f := w.flying[i]
	switch n := w.random.IntN(10); {
	case n == 0:
		w.flying = slices.Delete(w.flying, i, i+1)
		return
	case n > 1:
		w.flying = slices.Delete(w.flying, i, i+1)
	}
	w.receive(f)
}

func (w *world) receive(f modelFile) {
	if w.through != nil && w.random.IntN(8) == 0 {
		var err error
		if f, err = w.through(f); err != nil {
			panic(err)
		}
	}
	w.offices[f.to].receive(f)
}
