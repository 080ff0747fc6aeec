package store

import (
	"errors"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/profile"
)

// note changes what is noted of a founder.
func (b *bureau) note(id app.ID, text string) {
	b.region.t.Helper()
	f := b.reads(id)
	f.ContactNote = text
	b.founder(f)
}

func TestWhatBothWroteIsKept(t *testing.T) {
	a, b, f := sharedFounder(t)
	a.sends(b)
	a.note(f.ID, "nur vormittags")
	b.note(f.ID, "nur nachmittags")
	settleDown(a, b)
	for _, o := range []*bureau{a, b} {
		all := o.conflicts()
		if len(all) != 1 {
			t.Fatalf("%d conflicts: %+v", len(all), all)
		}
		c := all[0]
		if got := o.reads(f.ID).ContactNote; got != "nur nachmittags" || c.Stands.Text != got || c.Lost.Text != "nur vormittags" {
			t.Errorf("stands %q; %+v", got, c)
		}
		checkDisputed(t, c, f.ID, o == b)
		other := map[*bureau]string{a: c.Stands.By, b: c.Lost.By}[o]
		if want := map[*bureau]string{a: "Süd", b: "Nord"}[o]; other != want {
			t.Errorf("the other office is called %q", other)
		}
	}
	if a.conflicts()[0].ID != b.conflicts()[0].ID {
		t.Error("two offices made two conflicts of one")
	}
}

// checkDisputed checks what is told of the one conflict about the founder; standsHere tells who wrote what stands.
func checkDisputed(t *testing.T, c exchange.Conflict, founder app.ID, standsHere bool) {
	t.Helper()
	if c.Kind != app.KindFounder || c.Record != founder || c.Field != "contactNote" || c.Name != "Desislava Stoyanova" || !c.Open() || c.Deleted || c.Buried {
		t.Errorf("conflict %+v", c)
	}
	if c.Lost.Ours == standsHere || c.Stands.Ours != standsHere || c.Lost.When.IsZero() || c.Stands.When.Before(c.Lost.When) {
		t.Errorf("who and when: %+v", c)
	}
}

func TestTheSameTwiceIsNoConflict(t *testing.T) {
	a, b, f := sharedFounder(t)
	a.sends(b)
	a.note(f.ID, "nur vormittags")
	b.note(f.ID, "nur vormittags")
	settleDown(a, b)
	if n := len(a.conflicts()) + len(b.conflicts()); n != 0 {
		t.Errorf("%d conflicts", n)
	}
}

func TestAQuestionAnsweredInBothOfficesIsOneAnswer(t *testing.T) {
	a, b, f := sharedFounder(t)
	a.sends(b)
	key := textQuestion(t)
	a.answer(f.ID, key, "Unabhängigkeit")
	b.answer(f.ID, key, "Mehr Geld")
	settleDown(a, b)
	for _, o := range []*bureau{a, b} {
		var n int
		if err := o.reader.QueryRow("SELECT count(*) FROM answer WHERE gone IS NULL").Scan(&n); err != nil || n != 1 {
			t.Errorf("%d answers, %v", n, err)
		}
		if c := o.conflicts(); len(c) != 1 || c[0].Detail != key || c[0].Lost.Text != "Unabhängigkeit" || c[0].Stands.Text != "Mehr Geld" {
			t.Errorf("conflicts %+v", c)
		}
	}
	c := b.conflicts()[0]
	if err := b.Settle(b.region.ctx, c.ID, exchange.Choice{Settled: exchange.SettledOther, Text: "Beides"}); err != nil {
		t.Fatal(err)
	}
	settleDown(b, a)
	for _, o := range []*bureau{a, b} {
		if got := o.answers(f.ID, key); got != "Beides" {
			t.Errorf("answered %q", got)
		}
	}
}

// textQuestion is a question of a block that is not sensitive, to which the answer is a text.
func textQuestion(t testing.TB) string {
	t.Helper()
	for _, block := range profile.Sheet().Blocks {
		for _, q := range block.Questions {
			if !block.Sensitive && q.Kind == profile.KindText && q.Of == "" {
				return q.Key
			}
		}
	}
	t.Fatal("no such question")
	return ""
}

func (b *bureau) answer(founder app.ID, key, text string) {
	b.region.t.Helper()
	if err := b.SaveAnswers(b.region.ctx, founder, []profile.Answer{{Question: key, Value: text}}); err != nil {
		b.region.t.Fatal(err)
	}
}

// answers is the text of an answer; "" for none.
func (b *bureau) answers(founder app.ID, key string) string {
	b.region.t.Helper()
	for _, a := range must[[]profile.Answer](b.region.t)(b.Answers(b.region.ctx, founder)) {
		if a.Question == key {
			text, _ := a.Value.(string)
			return text
		}
	}
	return ""
}

func TestADeletionAgainstAnEdit(t *testing.T) {
	key := textQuestion(t)
	for name, deleteFirst := range map[string]bool{"deleted, then edited": true, "edited, then deleted": false} {
		t.Run(name, func(t *testing.T) {
			a, b, f := sharedFounder(t)
			a.answer(f.ID, key, "Unabhängigkeit")
			a.sends(b)
			drop := func() {
				if err := a.DropAnswers(a.region.ctx, f.ID, []string{key}); err != nil {
					t.Fatal(err)
				}
			}
			if deleteFirst {
				drop()
			}
			b.answer(f.ID, key, "Mehr Zeit")
			if !deleteFirst {
				drop()
			}
			settleDown(a, b)
			for _, o := range []*bureau{a, b} {
				checkDeleted(t, o, f.ID, key)
			}
			if err := a.Settle(a.region.ctx, a.conflicts()[0].ID, exchange.Choice{Settled: exchange.SettledLost}); err != nil {
				t.Fatal(err)
			}
			settleDown(a, b)
			for _, o := range []*bureau{a, b} {
				if got := o.answers(f.ID, key); got != "Mehr Zeit" {
					t.Errorf("brought back: %q", got)
				}
				if c := o.conflicts(); len(c) != 1 || c[0].Open() || c[0].Settled != exchange.SettledLost || c[0].On.IsZero() {
					t.Errorf("settled: %+v", c)
				}
			}
		})
	}
}

// checkDeleted checks that the answer stays deleted, and that what was written into it meanwhile is kept.
func checkDeleted(t *testing.T, o *bureau, founder app.ID, key string) {
	t.Helper()
	if got := o.answers(founder, key); got != "" {
		t.Errorf("came back: %q", got)
	}
	c := o.conflicts()
	if len(c) != 1 || !c[0].Deleted || c[0].Lost.Text != "Mehr Zeit" || c[0].Detail != key {
		t.Fatalf("conflicts %+v", c)
	}
}

func TestADeletionThatKnewOfTheEditIsNoConflict(t *testing.T) {
	key := textQuestion(t)
	a, b, f := sharedFounder(t)
	a.answer(f.ID, key, "Unabhängigkeit")
	a.sends(b)
	b.answer(f.ID, key, "Mehr Zeit")
	b.sends(a)
	if err := a.DropAnswers(a.region.ctx, f.ID, []string{key}); err != nil {
		t.Fatal(err)
	}
	settleDown(a, b)
	if n := len(a.conflicts()) + len(b.conflicts()); n != 0 || b.answers(f.ID, key) != "" {
		t.Errorf("%d conflicts, %q", n, b.answers(f.ID, key))
	}
}

func TestARecordBuriedThereAndEditedHere(t *testing.T) {
	a, b, f := sharedFounder(t)
	m := a.measure(f.ID, coaching.Measure{Text: "Ordner anlegen"})
	a.sends(b)
	if err := a.BinMeasure(a.region.ctx, m.ID); err != nil {
		t.Fatal(err)
	}
	if n, err := a.EmptyBin(a.region.ctx); err != nil || n != 1 {
		t.Fatal(n, err)
	}
	m.FirstStep = "Register kaufen"
	b.measure(f.ID, m)
	crossed := [][]byte{a.file(b), b.file(a)}
	must[exchange.Receipt](t)(b.takes(crossed[0]))
	must[exchange.Receipt](t)(a.takes(crossed[1]))
	settleDown(a, b)
	for _, o := range []*bureau{a, b} {
		if got := must[[]coaching.Measure](t)(o.Measures(o.region.ctx, f.ID)); len(got) != 0 {
			t.Errorf("came back: %+v", got)
		}
		c := o.conflicts()
		if len(c) != 1 || !c[0].Buried || c[0].Lost.Text != "Register kaufen" {
			t.Fatalf("conflicts %+v", c)
		}
		if err := o.Settle(o.region.ctx, c[0].ID, exchange.Choice{Settled: exchange.SettledLost}); err == nil {
			t.Error("a buried record was brought back")
		}
	}
	for _, o := range []*bureau{a, b} {
		if err := o.Settle(o.region.ctx, o.conflicts()[0].ID, exchange.Choice{Settled: exchange.SettledStands}); err != nil {
			t.Fatal(err)
		}
		if n := must[int](t)(o.ConflictCount(o.region.ctx)); n != 0 {
			t.Errorf("%d open", n)
		}
	}
}

func TestSettlingDifferentlyIsANewConflict(t *testing.T) {
	a, b, f := sharedFounder(t)
	a.sends(b)
	a.note(f.ID, "nur vormittags")
	b.note(f.ID, "nur nachmittags")
	settleDown(a, b)
	id := a.conflicts()[0].ID
	if err := a.Settle(a.region.ctx, id, exchange.Choice{Settled: exchange.SettledStands}); err != nil {
		t.Fatal(err)
	}
	if err := b.Settle(b.region.ctx, id, exchange.Choice{Settled: exchange.SettledLost}); err != nil {
		t.Fatal(err)
	}
	settleDown(a, b)
	for _, o := range []*bureau{a, b} {
		all := o.conflicts()
		if len(all) != 2 || !all[0].Open() || all[1].Open() || all[0].ID == id {
			t.Fatalf("conflicts %+v", all)
		}
		if got := o.reads(f.ID).ContactNote; got != "nur vormittags" || all[0].Lost.Text != "nur nachmittags" {
			t.Errorf("%q stands, %q lost", got, all[0].Lost.Text)
		}
	}
	if err := a.Settle(a.region.ctx, a.conflicts()[0].ID, exchange.Choice{Settled: exchange.SettledOther, Text: "nach Absprache"}); err != nil {
		t.Fatal(err)
	}
	must[app.Undone](t)(a.Undo(a.region.ctx))
	if c := a.conflicts(); len(c) != 2 || !c[0].Open() || a.reads(f.ID).ContactNote != "nur vormittags" {
		t.Errorf("taken back: %+v", c)
	}
}

func TestSettlingAlikeInBothOffices(t *testing.T) {
	a, b, f := sharedFounder(t)
	a.sends(b)
	a.note(f.ID, "nur vormittags")
	b.note(f.ID, "nur nachmittags")
	settleDown(a, b)
	for _, o := range []*bureau{a, b} {
		if err := o.Settle(o.region.ctx, o.conflicts()[0].ID, exchange.Choice{Settled: exchange.SettledLost}); err != nil {
			t.Fatal(err)
		}
	}
	settleDown(a, b)
	for _, o := range []*bureau{a, b} {
		if n := must[int](t)(o.ConflictCount(o.region.ctx)); n != 0 || o.reads(f.ID).ContactNote != "nur vormittags" {
			t.Errorf("%d open, %q stands", n, o.reads(f.ID).ContactNote)
		}
	}
}

func TestATextThatDoesNotFitIsRefused(t *testing.T) {
	a, b, f := sharedFounder(t)
	a.sends(b)
	for o, day := range map[*bureau]app.Date{a: "1980-01-01", b: "1981-01-01"} {
		got := o.reads(f.ID)
		got.Born = day
		o.founder(got)
	}
	settleDown(a, b)
	id := a.conflicts()[0].ID
	for text, wrong := range map[string]bool{"gestern": true, "2980-01-01": true, "1982-02-03": false} {
		err := a.Settle(a.region.ctx, id, exchange.Choice{Settled: exchange.SettledOther, Text: text})
		var faults app.Faults
		if errors.As(err, &faults) != wrong {
			t.Errorf("%s: %v", text, err)
		}
	}
	if got := a.reads(f.ID).Born; got != "1982-02-03" {
		t.Errorf("born %s", got)
	}
}
