package sync

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

var actorA, actorB, actorC = Actor{1}, Actor{2}, Actor{3}

func TestMergeOfOneCell(t *testing.T) {
	a5, b5, b6, c9 := Stamp{5, actorA}, Stamp{5, actorB}, Stamp{6, actorB}, Stamp{9, actorC}
	in := func(v Value, s, replaced Stamp) Change {
		return Change{Kind: KindCell, Table: 1, Row: ID{1}, Dossier: ID{2}, Column: 10, Value: v, Stamp: s, Replaced: replaced}
	}
	for _, test := range []struct {
		name string
		here State
		in   Change
		take bool
		lost Value // nil: nothing was lost
	}{
		{"new", State{}, in("y", b6, Stamp{}), true, nil},
		{"the same again", State{Stands: true, Value: "x", Stamp: a5}, in("x", a5, Stamp{}), false, nil},
		{"later, and knew", State{Stands: true, Value: "x", Stamp: a5}, in("y", b6, a5), true, nil},
		{"later, and knew a later one of the same", State{Stands: true, Value: "x", Stamp: a5}, in("y", c9, Stamp{7, actorA}), true, nil},
		{"later, and did not know", State{Stands: true, Value: "x", Stamp: a5}, in("y", b6, Stamp{}), true, "x"},
		{"later, and knew another", State{Stands: true, Value: "x", Stamp: a5}, in("y", c9, b6), true, "x"},
		{"later, and had confirmed", State{Stands: true, Value: "x", Stamp: a5, Confirmed: true}, in("y", c9, b6), true, nil},
		{"later, of the same writer", State{Stands: true, Value: "x", Stamp: b5}, in("y", b6, Stamp{}), true, nil},
		{"at the same time, by the greater actor", State{Stands: true, Value: "x", Stamp: a5}, in("y", b5, Stamp{}), true, "x"},
		{"at the same time, by the smaller actor", State{Stands: true, Value: "x", Stamp: b5}, in("y", a5, Stamp{}), false, "y"},
		{"earlier, and unknown here", State{Stands: true, Value: "x", Stamp: b6}, in("y", a5, Stamp{}), false, "y"},
		{"earlier, and replaced here", State{Stands: true, Value: "x", Stamp: b6, Replaced: a5}, in("y", a5, Stamp{}), false, nil},
		{"both alike, later", State{Stands: true, Value: "x", Stamp: a5}, in("x", b6, Stamp{}), true, nil},
		{"both alike, earlier", State{Stands: true, Value: "x", Stamp: b6}, in("x", a5, Stamp{}), false, nil},
		{"1 is not 1.0", State{Stands: true, Value: int64(1), Stamp: b6}, in(1.0, a5, Stamp{}), false, 1.0},
		{"buried later", State{Buried: b6}, in("y", a5, Stamp{}), false, nil},
		{"buried earlier", State{Buried: a5}, in("y", b6, Stamp{}), false, "y"},
		{"nothing, buried earlier", State{Buried: a5}, in(nil, b6, Stamp{}), false, nil},
		{"erased", State{Erased: true, Stands: true, Value: "x", Stamp: a5}, in("y", b6, Stamp{}), false, nil},
		{"a copied database", State{Stands: true, Value: "x", Stamp: a5}, in("y", a5, Stamp{}), true, "x"},
	} {
		out := Merge(test.here, test.in)
		var lost Value
		if out.Conflict != nil {
			lost = out.Conflict.Value
		}
		if out.Take != test.take || lost != test.lost {
			t.Errorf("%s: %v, lost %v", test.name, out.Take, lost)
		}
	}
}

func drawStamp(t *rapid.T, label string) Stamp {
	return Stamp{Clock: rapid.Int64Range(1, 4).Draw(t, label), Actor: Actor{rapid.ByteRange(1, 3).Draw(t, label+" actor")}}
}

func drawValue(t *rapid.T, label string) Value {
	return rapid.SampledFrom([]Value{nil, int64(0), int64(1), 0.0, 1.0, "", "a", "b", []byte(nil), []byte("a")}).Draw(t, label)
}

// TestBothSidesDecideAlike: whoever holds what, the same value wins and the same conflict is made.
func TestBothSidesDecideAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := Change{Kind: KindCell, Table: 1, Row: ID{1}, Dossier: ID{2}, Column: 10, Value: drawValue(t, "x"), Stamp: drawStamp(t, "x at"), Replaced: drawStamp(t, "x replaced")}
		y := x
		y.Value, y.Stamp, y.Replaced = drawValue(t, "y"), drawStamp(t, "y at"), drawStamp(t, "y replaced")
		xy := Merge(State{Stands: true, Value: x.Value, Stamp: x.Stamp, Replaced: x.Replaced}, y)
		yx := Merge(State{Stands: true, Value: y.Value, Stamp: y.Stamp, Replaced: y.Replaced}, x)
		differ := x.Stamp != y.Stamp || compareValues(x.Value, y.Value) != 0
		if differ && xy.Take == yx.Take {
			t.Fatalf("both sides win, or none: %+v, %+v", xy, yx)
		}
		if (xy.Conflict == nil) != (yx.Conflict == nil) || xy.Conflict != nil && xy.Conflict.ID != yx.Conflict.ID {
			t.Fatalf("%+v here, %+v there", xy.Conflict, yx.Conflict)
		}
	})
}

func TestConflictsAreOneRowEach(t *testing.T) {
	cell := Change{Kind: KindCell, Table: 1, Row: ID{1}, Dossier: ID{2}, Column: 10, Value: "x", Stamp: Stamp{5, actorA}}
	base := Bury(cell, Stamp{4, actorB})
	if again := Bury(cell, Stamp{3, actorC}); again.ID != base.ID {
		t.Error("who won must not count")
	}
	for name, alter := range map[string]func(*Change){
		"table": func(c *Change) { c.Table++ }, "row": func(c *Change) { c.Row[0]++ }, "column": func(c *Change) { c.Column++ },
		"value": func(c *Change) { c.Value = []byte("x") }, "clock": func(c *Change) { c.Stamp.Clock++ }, "actor": func(c *Change) { c.Stamp.Actor[0]++ },
	} {
		other := cell
		alter(&other)
		if Bury(other, Stamp{4, actorB}).ID == base.ID {
			t.Errorf("another %s gives the same conflict", name)
		}
	}
}

func TestReach(t *testing.T) {
	line := []Mark{{Actor: actorA, LSN: 5}}
	for _, test := range []struct {
		marks []Mark
		want  int64
	}{
		{nil, 0},
		{[]Mark{{Actor: actorC, LSN: 9}}, 0},
		{[]Mark{{Actor: actorA, LSN: 3}}, 3},
		{[]Mark{{Actor: actorA, LSN: 9}}, 5},
		{[]Mark{{Actor: actorA, LSN: 9}, {Actor: actorB, LSN: 7}}, 7},
	} {
		if got := Reach(test.marks, actorB, line); got != test.want {
			t.Errorf("%v: %d, want %d", test.marks, got, test.want)
		}
	}
}

func TestWhatAHeaderTells(t *testing.T) {
	marks := []Mark{{Actor: actorA, LSN: 5}}
	h := Header{Actor: actorA, From: 5, To: 8, Merged: []Mark{{Actor: actorB, LSN: 4}}}
	late, other := h, h
	late.From, other.For = 6, actorC
	if h.Gap(actorB, marks) != nil || late.Gap(actorB, marks) == nil || other.Gap(actorB, marks) == nil {
		t.Error("a gap must be noticed, and a file for another incarnation, and nothing else")
	}
}

func TestMarksAdvance(t *testing.T) {
	marks := []Mark{{Actor: actorA, LSN: 5}}
	h := Header{Actor: actorA, From: 5, To: 8}
	after := h.Advance(marks)
	if h.Old(marks) || !h.Old(after) || h.Reach(after) != 8 || h.Fresh(Change{LSN: 8}, after) || !h.Fresh(Change{LSN: 6}, marks) {
		t.Errorf("%v", after)
	}
}

func TestWhatASenderHadMerged(t *testing.T) {
	h := Header{Actor: actorA, Merged: []Mark{{Actor: actorB, LSN: 4}}, Written: Clock(testNow.Add(15 * time.Minute))}
	if h.Outrun(actorB, 4) || !h.Outrun(actorB, 3) || h.Outrun(actorC, 0) {
		t.Error("only who has merged more of us than we have written proves a later incarnation")
	}
	if !h.Confirms(Actor{}, 4, actorB, nil) || h.Confirms(Actor{}, 5, actorB, nil) || h.Confirms(Actor{}, 0, actorB, nil) || !h.Confirms(actorA, 9, actorB, nil) {
		t.Error("what was confirmed is told wrongly")
	}
	if got := h.Ahead(testNow); got != 15*time.Minute || h.Ahead(testNow.Add(time.Hour)) != 0 {
		t.Errorf("ahead by %v", got)
	}
}

func TestClocksNeverGoBack(t *testing.T) {
	last := NextClock(0, testNow)
	if last != Clock(testNow) || NextClock(last, testNow) != last+1 || NextClock(last, testNow.Add(-time.Hour)) != last+1 {
		t.Error("a clock value is not the next")
	}
	if next := NextClock(last, testNow.Add(time.Second)); !Time(next).Equal(testNow.Add(time.Second)) {
		t.Errorf("%v", Time(next))
	}
}

func TestAPartnerIsToldWhatItLacks(t *testing.T) {
	var p Peer
	h := p.Address(Header{Actor: actorA}, 9)
	if h.From != 0 || h.To != 9 || h.For != (Actor{}) || h.Merged != nil {
		t.Errorf("to somebody new: %+v", h)
	}
	p, err := p.Hear(Header{Actor: actorB, To: 5, Merged: []Mark{{Actor: actorA, LSN: 7}}}, actorA, nil)
	if err != nil || p.From() != 7 || p.Owed {
		t.Errorf("%+v, %v", p, err)
	}
	if p = p.Took(Header{Actor: actorB, To: 5}, 0); p.Owed {
		t.Error("an acknowledgement must not be answered")
	}
	if p = p.Took(Header{Actor: actorB, From: 5, To: 6}, 1); !p.Owed || p.Told().Owed || Reach(p.Merged, actorB, nil) != 6 {
		t.Errorf("%+v", p)
	}
}

func TestAPartnerWhoMissesOneOrBeginsAnew(t *testing.T) {
	p, err := Peer{}.Hear(Header{Actor: actorB, To: 6, Merged: []Mark{{Actor: actorA, LSN: 7}}}, actorA, nil)
	if err != nil {
		t.Fatal(err)
	}
	p = p.Took(Header{Actor: actorB, To: 6}, 0)
	older, err := p.Told().Hear(Header{Actor: actorB, From: 7, To: 9, Merged: []Mark{{Actor: actorA, LSN: 3}}}, actorA, nil)
	if err == nil || !older.Owed || older.From() != 7 {
		t.Errorf("after a gap: %+v, %v", older, err)
	}
	anew, err := p.Hear(Header{Actor: actorC, Line: []Mark{{Actor: actorB, LSN: 4}}, Merged: []Mark{{Actor: actorA, LSN: 2}}}, actorA, nil)
	if err != nil || anew.From() != 2 || anew.Address(Header{}, 9).For != actorC {
		t.Errorf("after a restore: %+v, %v", anew, err)
	}
}
