package sync

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"reflect"
	"strconv"
	"testing"
)

var soundRules = modelRules{merge: Merge, bury: Bury}

// schedules is how many random schedules are tried: 200, or 100,000 in the long run, or as many as the environment asks
// for.
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
