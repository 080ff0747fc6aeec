package indicator

import (
	"errors"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
)

func asked(t *testing.T, key string) Question {
	t.Helper()
	q, ok := Forms().Question(key)
	if !ok {
		t.Fatalf("no question %s", key)
	}
	return q
}

func TestASetAnswerIsFoundAgainAndOldCopiesStay(t *testing.T) {
	for key, x := range map[string]any{
		"entry.counted-as": "business", "entry.date": "2025-04-01", "entry.status": "unemployed", "entry.hours": 12.5, "entry.isced": 6.0,
		"entry.disability": true, "entry.homeless": false, "exit.date": "2025-10-01", "exit.reason": "Umzug", "exit.qualification": true,
		"follow-up.status": "employed", "follow-up.on-market": false, "entry.street": "Speicherstraße 1", "entry.gender": "non-binary",
	} {
		w := woman("a", person("plus"))
		before, founder := w.Participations[0], *w.Founder
		entry, address := *before.Entry, *founder.Address
		a := Answers{Founder: &founder, Participation: &w.Participations[0]}
		q := asked(t, key)
		if err := q.Set(a, x, today); err != nil {
			t.Errorf("%s: %v", key, err)
		}
		if got, ok := q.Value(a); !ok || got != x || q.State(a) != Answered {
			t.Errorf("%s is %v, want %v", key, got, x)
		}
		if !reflect.DeepEqual(*before.Entry, entry) || *w.Founder.Address != address {
			t.Errorf("%s changed a copy", key)
		}
		if err := q.Set(a, nil, today); err != nil || q.State(a) != Open {
			t.Errorf("%s is still there: %v", key, err)
		}
	}
}

func TestWrongAnswersChangeNothing(t *testing.T) {
	for key, values := range map[string][]any{
		"entry.date": {"2025-02-30", 7.0, "2026-01-16"}, "entry.status": {"rich", true}, "entry.isced": {9.0, 2.5, math.NaN(), "2"},
		"entry.hours": {-1.0, 169.0}, "entry.disability": {"yes", 1.0}, "entry.unemployed-months": {-1.0, 1.5}, "exit.reason": {strings.Repeat("x", 20001)},
	} {
		for _, x := range values {
			w := woman("a", person("plus"))
			before := w.Participations[0].Copy()
			err := asked(t, key).Set(Answers{w.Founder, &w.Participations[0]}, x, today)
			var faults app.Faults
			if !errors.As(err, &faults) || faults[0].Path == "" || !reflect.DeepEqual(w.Participations[0], before) {
				t.Errorf("%s = %v: %v", key, x, err)
			}
		}
	}
}

func TestADeclinedQuestionIsNoAnswer(t *testing.T) {
	p := Participation{Project: "plus"}
	a, q := Answers{&app.Founder{}, &p}, asked(t, "entry.disability")
	q.Decline(a, true)
	if q.State(a) != Declined || !slices.Equal(p.Entry.Declined, []string{"disability"}) {
		t.Errorf("%v %+v", q.State(a), p.Entry)
	}
	before := p.Copy()
	q.Decline(a, true)
	if !reflect.DeepEqual(p, before) {
		t.Errorf("declined twice: %+v", p.Entry)
	}
	if err := q.Set(a, true, ""); err != nil || q.State(a) != Answered || p.Entry.Declined != nil {
		t.Errorf("answered after all: %v %+v", err, p.Entry)
	}
	q.Decline(a, true)
	if q.State(a) != Declined || p.Entry.Disability != nil {
		t.Errorf("%+v", p.Entry)
	}
	q.Decline(a, false)
	if q.State(a) != Open {
		t.Errorf("%+v", p.Entry)
	}
	for _, key := range []string{"entry.counted-as", "entry.born"} {
		asked(t, key).Decline(a, true)
		if asked(t, key).State(a) != Open {
			t.Errorf("%s cannot be declined", key)
		}
	}
	asked(t, "exit.qualification").Decline(a, true)
	asked(t, "follow-up.improved").Decline(a, true)
	if !slices.Equal(p.Exit.Declined, []string{"qualification"}) || !slices.Equal(p.FollowUp.Declined, []string{"improved"}) {
		t.Errorf("%+v %+v", p.Exit, p.FollowUp)
	}
}

func TestWhatIsAskedOfWhom(t *testing.T) {
	for _, c := range []struct {
		name, key  string
		regulation app.Regulation
		change     func(*Participation)
		want       bool
	}{
		{"hours of one who works", "entry.hours", "", func(*Participation) {}, true},
		{"hours of one without work", "entry.hours", "", func(p *Participation) { p.Entry.Status, p.Entry.HoursPerWeek = "inactive", nil }, false},
		{"hours that are there all the same", "entry.hours", "", func(p *Participation) { p.Entry.Status = "inactive" }, true},
		{"status of a business", "entry.status", "", func(p *Participation) { p.CountedAs, p.Entry.Status = AsBusiness, "" }, false},
		{"day of birth of a business", "entry.born", "", func(p *Participation) { p.CountedAs = AsBusiness }, false},
		{"months behind a status that is not asked", "entry.unemployed-months", "", func(p *Participation) { p.CountedAs, p.Entry.Status = AsBusiness, "unemployed" }, false},
		{"household now", "entry.jobless-household", "2021/1057", func(*Participation) {}, false},
		{"household before", "entry.jobless-household", "1304/2013", func(*Participation) {}, true},
		{"street", "entry.street", "", func(*Participation) {}, true},
		{"street of the homeless", "entry.street", "", func(p *Participation) { p.Entry.Homeless = yes }, false},
		{"reason of a regular end", "exit.reason", "", func(p *Participation) { p.Exit = &Exit{Regular: yes} }, false},
		{"reason of an early one", "exit.reason", "", func(p *Participation) { p.Exit = &Exit{Regular: no} }, true},
	} {
		p := person("plus", c.change)
		w := woman("a", p)
		if got := Forms().Visible(asked(t, c.key), Answers{w.Founder, &p}, c.regulation); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
