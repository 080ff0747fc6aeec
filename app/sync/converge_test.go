package sync

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strconv"
	"testing"
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
	shared   map[shareKey]map[int]bool // by dossier and office: with whom it was ever shared
	erased   map[ID]bool
	restores int
	through  func(modelFile) (modelFile, error) // a file as it comes out of its bytes
}

var worldShapes = []string{"mesh", "star", "chain"}

func newWorld(seed uint64, rules modelRules) *world {
	w := &world{
		random: rand.New(rand.NewPCG(seed, 7)), rules: rules, now: testNow,
		writes: map[writeKey]truth{}, shared: map[shareKey]map[int]bool{}, erased: map[ID]bool{},
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
	row := rowKey{tableSwitch, idOf(append(dossier[:], byte(link[0]), byte(link[1]))...)}
	if _, on := o.cells[cellKey{row.table, row.row, ColumnRow}]; on {
		return
	}
	for i, no := range link {
		k := shareKey{dossier, no}
		if w.shared[k] == nil {
			w.shared[k] = map[int]bool{}
		}
		w.shared[k][link[1-i]] = true
	}
	stamp := o.begin(w.now)
	o.insert(row, dossier, []ColumnValue{{columnText, int64(link[0]*maxOffices + link[1])}}, stamp)
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
	for _, c := range f.changes {
		if !w.shared[shareKey{c.Dossier, f.from}][f.to] {
			return fmt.Errorf("%d sent to %d what is not shared: %+v", f.from, f.to, c)
		}
		if c.Kind == KindErasure && (!c.Stamp.IsZero() || c.Value != nil || c.Row != ID{}) {
			return fmt.Errorf("an erasure says more than an id: %+v", c)
		}
	}
	return nil
}

func (w *world) check() error {
	for _, link := range w.links {
		a, b := w.offices[link[0]], w.offices[link[1]]
		for share := range a.since {
			if share.peer == b.no {
				if err := sameDossier(a, b, share.dossier); err != nil {
					return err
				}
			}
		}
		for share := range b.since {
			if _, both := a.since[shareKey{share.dossier, b.no}]; share.peer == a.no && !both {
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

// sameDossier compares what two offices hold of a dossier.
func sameDossier(a, b *modelOffice, dossier ID) error {
	for _, pair := range [][2]*modelOffice{{a, b}, {b, a}} {
		for key, x := range pair[0].cells {
			y, ok := pair[1].cells[key]
			if x.dossier == dossier && (!ok || compareValues(x.value, y.value) != 0 || x.stamp != y.stamp || x.dossier != y.dossier) {
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
			_, shares := o.since[shareKey{cell.dossier, peer}]
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
			if x, ok := w.writes[key]; ok && x.dossier == share.dossier {
				out[key] = true
			}
		}
	}
	return out
}

// overwritten tells whether somebody knew of a value who wrote another that is known here, or kept as a conflict.
func (w *world) overwritten(key writeKey, o *modelOffice, alive map[writeKey]bool) bool {
	for other, x := range w.writes {
		if other.cell == key.cell && x.knew[key.stamp] && (alive[other] || o.hasConflict(other)) {
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

var soundRules = modelRules{merge: Merge, bury: Bury}

func schedules() uint64 {
	if n, err := strconv.ParseUint(os.Getenv("WURZELWERK_SCHEDULES"), 10, 64); err == nil {
		return n
	}
	if os.Getenv("WURZELWERK_SOAK") == "1" {
		return 100_000
	}
	return 200
}

func TestOfficesConverge(t *testing.T) {
	encoded := throughBytes(t)
	var conflicts, restores, erasures int
	for seed := range schedules() {
		w := newWorld(seed, soundRules)
		w.through = encoded
		if err := w.run(60 + w.random.IntN(200)); err != nil {
			t.Fatalf("schedule %d (%s of %d): %v", seed, w.shape, len(w.offices), err)
		}
		conflicts, restores, erasures = conflicts+w.kept(), restores+w.restores, erasures+len(w.erased)
	}
	if conflicts == 0 || restores == 0 || erasures == 0 {
		t.Errorf("%d conflicts, %d restores, %d erasures: the schedules try too little", conflicts, restores, erasures)
	}
	t.Logf("%d schedules, %d conflicts, %d restores, %d erasures", schedules(), conflicts, restores, erasures)
}

// throughBytes writes a file of the model as a real one and reads it again.
func throughBytes(t *testing.T) func(modelFile) (modelFile, error) {
	var offices []testOffice
	for i := range 5 {
		offices = append(offices, newTestOffice(t, byte(i+1), fmt.Sprint("Office ", i)))
	}
	return func(f modelFile) (modelFile, error) {
		from, to, h := offices[f.from], offices[f.to], f.header
		h.Sender, h.Recipient = Party{Office: from.id}, Party{Office: to.id}
		h.Written = Clock(testNow)
		named := map[Actor]bool{}
		for _, c := range f.changes {
			named[c.Stamp.Actor], named[c.Replaced.Actor] = true, true
		}
		delete(named, Actor{})
		for actor := range named {
			h.Actors = append(h.Actors, Author{Actor: actor})
		}
		var b bytes.Buffer
		w, err := Create(&b, h, from.keys, to.card)
		for i := 0; err == nil && i < len(f.changes); i++ {
			err = w.Write(f.changes[i])
		}
		if err = cmp.Or(err, w.Close()); err != nil {
			return f, err
		}
		got, changes, err := readFile(b.Bytes(), reading(to, from))
		if err == nil && (len(changes) != len(f.changes) || len(changes) > 0 && !reflect.DeepEqual(changes, f.changes)) {
			err = fmt.Errorf("%+v\nbecame\n%+v", f.changes, changes)
		}
		return modelFile{from: f.from, to: f.to, header: got, changes: changes}, err
	}
}

// TestABrokenRuleIsNoticed breaks the rules one by one: the schedules must find each.
func TestABrokenRuleIsNoticed(t *testing.T) {
	for name, rules := range brokenRules {
		found := false
		for seed := uint64(0); seed < 400 && !found; seed++ {
			w := newWorld(seed, rules)
			found = w.run(60+w.random.IntN(200)) != nil
		}
		if !found {
			t.Errorf("%s: not noticed", name)
		}
	}
}

var brokenRules = map[string]modelRules{
	"the last to come wins": {func(s State, c Change) Outcome {
		out := Merge(s, c)
		out.Take = !s.Erased && s.Buried.IsZero()
		return out
	}, Bury},
	"actors do not count": {func(s State, c Change) Outcome {
		if s.Stands && s.Stamp.Clock == c.Stamp.Clock {
			return Outcome{}
		}
		return Merge(s, c)
	}, Bury},
	"no loser is kept": {func(s State, c Change) Outcome { return Outcome{Take: Merge(s, c).Take} }, Bury},
	"only losers here are kept": {func(s State, c Change) Outcome {
		out := Merge(s, c)
		if !out.Take {
			out.Conflict = nil
		}
		return out
	}, Bury},
	"whatever was replaced was known": {func(s State, c Change) Outcome {
		out := Merge(s, c)
		if !c.Replaced.IsZero() {
			out.Conflict = nil
		}
		return out
	}, Bury},
	"everything was confirmed": {func(s State, c Change) Outcome {
		s.Confirmed = true
		return Merge(s, c)
	}, Bury},
	"the buried come back": {func(s State, c Change) Outcome {
		s.Buried = Stamp{}
		return Merge(s, c)
	}, Bury},
	"the erased come back": {func(s State, c Change) Outcome {
		s.Erased = false
		return Merge(s, c)
	}, Bury},
	"graves swallow what is new": {Merge, func(Change, Stamp) *Conflict { return nil }},
	"graves keep nothing": {func(s State, c Change) Outcome {
		if !s.Buried.IsZero() {
			return Outcome{}
		}
		return Merge(s, c)
	}, Bury},
}
