package exchange

import (
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

func TestCount(t *testing.T) {
	r := Receipt{Dossiers: []Arrived{
		{Kind: app.KindFounder, New: true}, {Kind: app.KindFounder}, {Kind: app.KindFounder}, {Kind: app.KindTeam, New: true},
	}}
	for _, c := range []struct {
		kind  app.Kind
		fresh bool
		want  int
	}{
		{app.KindFounder, true, 1}, {app.KindFounder, false, 2}, {app.KindTeam, true, 1}, {app.KindTeam, false, 0}, {app.KindBusiness, false, 0},
	} {
		if got := r.Count(c.kind, c.fresh); got != c.want {
			t.Errorf("%s, new %v: %d, want %d", c.kind, c.fresh, got, c.want)
		}
	}
}

func TestWhatIsEmpty(t *testing.T) {
	if !(Leaving{Peer: Peer{Owed: true}}).Empty() || !(Report{Removed: 3}).Empty() {
		t.Error("an acknowledgement, or own files put away, count for something")
	}
	for _, x := range []Leaving{{Changes: 1}, {Erasures: 1}, {Withdrawals: 1}, {Answers: 1}} {
		if x.Empty() {
			t.Errorf("%+v is empty", x)
		}
	}
	for _, r := range []Report{
		{Taken: make([]Taken, 1)}, {Waiting: make([]Waiting, 1)}, {Strangers: make([]File, 1)}, {Sent: make([]Sending, 1)}, {Failed: make([]Failed, 1)},
	} {
		if r.Empty() {
			t.Errorf("%+v is empty", r)
		}
	}
}

func TestConflictIsOpenUntilSettled(t *testing.T) {
	for _, settled := range []Settled{"", SettledStands, SettledLost, SettledOther} {
		if got := (Conflict{Settled: settled}).Open(); got != (settled == "") {
			t.Errorf("%q: open %v", settled, got)
		}
	}
}

func TestEveryStateOfAShareHasAName(t *testing.T) {
	states := ShareState("").Values()
	if len(states) < 7 {
		t.Fatalf("only %v", states)
	}
	seen := map[string]bool{}
	for _, s := range states {
		key := ShareState(s).TextKey()
		if name := translations.In("de").T(key); seen[name] || strings.ContainsAny(name, "⟦<") {
			t.Errorf("%s: %q", s, name)
		} else {
			seen[name] = true
		}
	}
}
