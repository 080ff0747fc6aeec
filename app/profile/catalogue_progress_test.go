package profile

import (
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

// debts is a small sheet with a condition, an optional question, one of the founder's record and one of her business.
func debts(t testing.TB) *Catalogue {
	t.Helper()
	c, err := ParseCatalogue([]byte(`{
		"options": {"way": ["walk", "bus"]},
		"blocks": [
			{"key": "work", "questions": [
				{"key": "work.name", "kind": "text", "of": "founder.givenNames"},
				{"key": "work.debts", "kind": "yesno"},
				{"key": "work.amount", "kind": "money", "when": {"question": "work.debts", "is": ["yes", "unclear"]}},
				{"key": "work.whom", "kind": "list", "when": {"question": "work.amount"}},
				{"key": "work.aside", "kind": "words", "optional": true},
				{"key": "work.trade", "kind": "text", "of": "business.trade"}
			]},
			{"key": "health", "sensitive": true, "questions": [
				{"key": "health.limits", "kind": "words"},
				{"key": "health.ways", "kind": "choices", "optionSet": "way"},
				{"key": "health.bus", "kind": "number", "when": {"question": "health.ways", "is": ["bus"]}}
			]}
		]}`))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestProgressAndTheNextQuestion(t *testing.T) {
	c, desi := debts(t), app.Founder{GivenNames: "Desislava"}
	for _, x := range []struct {
		name         string
		f            app.Founder
		answers      []Answer
		work, health Progress
		next         string
	}{
		{"nothing asked", app.Founder{}, nil, Progress{Questions: 2}, Progress{Questions: 2}, "work.name"},
		{"the record knows her name", desi, nil, Progress{Answered: 1, Asked: 1, Questions: 2}, Progress{Questions: 2}, "work.debts"},
		{
			"a date alone is no answer", desi,
			[]Answer{{Question: "work.debts", On: "2025-03-10"}, {Question: "health.limits", Value: ""}, {Question: "health.ways", Value: []any{}}},
			Progress{Answered: 1, Asked: 1, Questions: 2},
			Progress{Questions: 2},
			"work.debts",
		},
		{
			"no debts", desi,
			[]Answer{{Question: "work.debts", Value: false}},
			Progress{Answered: 2, Asked: 2, Questions: 2},
			Progress{Questions: 2},
			"health.limits",
		},
		{
			"debts", desi,
			[]Answer{{Question: "work.debts", Value: true}},
			Progress{Answered: 2, Asked: 2, Questions: 3},
			Progress{Questions: 2},
			"work.amount",
		},
		{
			"perhaps debts, of nought", desi,
			[]Answer{{Question: "work.debts", Value: Unclear}, {Question: "work.amount", Value: 0.0}},
			Progress{Answered: 3, Asked: 3, Questions: 3},
			Progress{Questions: 2},
			"health.limits",
		},
		{
			"debts of one cent", desi,
			[]Answer{{Question: "work.debts", Value: Unclear}, {Question: "work.amount", Value: 1}},
			Progress{Answered: 3, Asked: 3, Questions: 4},
			Progress{Questions: 2},
			"work.whom",
		},
		{
			"hidden, but answered once", desi,
			[]Answer{{Question: "work.debts", Value: false}, {Question: "work.whom", Declined: true}},
			Progress{Answered: 2, Declined: 1, Asked: 3, Questions: 3},
			Progress{Questions: 2},
			"health.limits",
		},
		{
			"not about health", desi,
			[]Answer{{Question: "work.debts", Declined: true}, {Question: "health", Declined: true}, {Question: "health.limits", Value: "Rücken"}},
			Progress{Answered: 1, Declined: 1, Asked: 2, Questions: 2},
			Progress{Answered: 1, Declined: 1, Asked: 2, Questions: 2},
			"",
		},
		{
			"one of several choices is enough", desi,
			[]Answer{{Question: "work.debts", Value: false}, {Question: "health.limits", Value: "Rücken"}, {Question: "health.ways", Value: []any{"walk", "bus"}}},
			Progress{Answered: 2, Asked: 2, Questions: 2},
			Progress{Answered: 2, Asked: 2, Questions: 3},
			"health.bus",
		},
	} {
		if work, health := c.Progress("work", x.f, x.answers), c.Progress("health", x.f, x.answers); work != x.work || health != x.health {
			t.Errorf("%s: %+v, %+v", x.name, work, health)
		}
		if next, ok := c.Next("", x.f, x.answers); next != x.next || ok != (x.next != "") {
			t.Errorf("%s: next is %q", x.name, next)
		}
	}
}

func TestTheNextQuestionGoesRound(t *testing.T) {
	c := debts(t)
	for _, x := range []struct{ after, skip, want string }{
		{"", "", "work.name"},
		{"work.name", "", "work.debts"},
		{"work.debts", "", "health.limits"},
		{"work.amount", "", "health.limits"},
		{"work.trade", "", "health.limits"},
		{"health.ways", "", "work.name"},
		{"work.debts", "health", "work.name"},
		{"health.limits", "health", "work.name"},
		{"unheard.of", "", "work.name"},
		{"work.name", "work", "health.limits"},
	} {
		if next, ok := c.Next(x.after, app.Founder{}, nil, x.skip); next != x.want || !ok {
			t.Errorf("after %q without %q: %q, %v", x.after, x.skip, next, ok)
		}
	}
	answers := []Answer{{Question: "work.name", Declined: true}, {Question: "work.debts", Value: false}, {Question: "health.ways", Declined: true}}
	if next, ok := c.Next("health.limits", app.Founder{}, answers); ok {
		t.Errorf("no other is open, but %q", next)
	}
}

func TestHerGoalIsAskedInHerLanguage(t *testing.T) {
	q := asked(t, "motivation.goal-own")
	if Sheet().Visible(q, app.Founder{HandoutLanguage: "de"}, nil) || !Sheet().Visible(q, app.Founder{HandoutLanguage: "ro"}, nil) {
		t.Error("asked of the wrong woman")
	}
}

func TestTheHeadOfABlock(t *testing.T) {
	answers := []Answer{
		{Question: "work.debts", Value: false, On: "2025-03-10", By: "M. Brandt", Source: "self"},
		{Question: "work.jobs", Declined: true, On: "2025-03-10", By: "M. Brandt", Source: "document"},
		{Question: "workshop.size", Value: 3, On: "2020-01-01"},
		{Question: "health.limitations", Declined: true, On: "2025-04-01"},
		{Question: "health", Declined: true, On: "2025-03-17", By: "S. Kaya"},
	}
	for block, want := range map[string]Answer{
		"work":   {Question: "work", On: "2025-03-10", By: "M. Brandt"},
		"health": {Question: "health", Declined: true, On: "2025-03-17", By: "S. Kaya"},
		"family": {Question: "family"},
	} {
		if got := Sheet().Head(block, answers); got != want {
			t.Errorf("%s: %+v", block, got)
		}
	}
}

// TestProgressAddsUp answers, declines and leaves questions at random, and goes on from one open question to the next.
func TestProgressAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var answers []Answer
		for _, b := range Sheet().Blocks {
			for _, q := range b.Questions {
				switch rapid.IntRange(0, 3).Draw(t, q.Key) {
				case 1:
					answers = append(answers, Answer{Question: q.Key, Declined: true})
				case 2:
					answers = append(answers, Answer{Question: q.Key, Value: any("x")})
				}
			}
		}
		whole, sum := Sheet().Progress("", app.Founder{}, answers), Progress{}
		for _, b := range Sheet().Blocks {
			p := Sheet().Progress(b.Key, app.Founder{}, answers)
			sum = Progress{sum.Answered + p.Answered, sum.Declined + p.Declined, sum.Asked + p.Asked, sum.Questions + p.Questions}
		}
		if sum != whole || whole.Asked != whole.Answered+whole.Declined || whole.Asked > whole.Questions {
			t.Fatalf("%+v, in parts %+v", whole, sum)
		}
		steps, at := 0, ""
		for seen := map[string]bool{}; ; steps++ {
			next, ok := Sheet().Next(at, app.Founder{}, answers)
			if !ok || seen[next] {
				break
			}
			seen[next], at = true, next
		}
		if steps != whole.Questions-whole.Asked {
			t.Fatalf("%d steps through %+v", steps, whole)
		}
	})
}

func BenchmarkProgress(b *testing.B) {
	var answers []Answer
	for _, block := range Sheet().Blocks {
		for _, q := range block.Questions {
			answers = append(answers, Answer{Question: q.Key, Declined: true})
		}
	}
	for b.Loop() {
		Sheet().Progress("", app.Founder{}, answers)
	}
}
