package intake

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/contact"
	"wurzelwerk/ui/uitest"
)

// said is the name, the word and the sentence of each entry.
func (v *review) said() []string {
	var out []string
	for i := range v.sheet.rows {
		name, _ := who(v.sheet.rows[i].entry.Founder)
		o := v.sheet.outcome(i)
		out = append(out, name+" | "+o.word+" | "+o.more)
	}
	return out
}

func TestReviewSaysWhatWouldHappen(t *testing.T) {
	r := newRoom(t)
	r.circle()
	v := r.show("testdata/phone.vcf")
	want := []string{
		"Stoyanova, Desislava | Wird ergänzt | Adresse, Telefon, E-Mail · bei Stojanowa, Desislava",
		"Yılmaz, Ayşe | Neu – bitte prüfen | Vielleicht schon da: Yilmaz, Ayse",
		"Ohne Namen | Fehler | Karte 3: hat keinen Namen.",
		"Popescu, Ioana | Fehler | Geburtsdatum: darf nicht in der Zukunft liegen",
		"Kowalczyk, Żaneta | Neu | ",
		"Kowalczyk, Zaneta | Neu – bitte prüfen | Vielleicht dieselbe Frau wie Karte 5",
		"الخطيب, ليلى | Neu | ",
		"Öztürk, Zehra | Ausgelassen | Alles schon bekannt: Öztürk, Zehra",
	}
	have := v.said()
	for i, w := range want {
		if i >= len(have) || !strings.HasPrefix(have[i], w) {
			t.Errorf("entry %d: %q, want %q", i+1, have[i], w)
		}
	}
	if s := v.summary.Text; s != "4 neu · 1 ergänzt · 3 ausgelassen · 2 mit Fehler" {
		t.Errorf("summary %q", s)
	}
	if r.count() != 3 {
		t.Error("something was written before it was asked for")
	}
}

func TestReviewTakesOverAndUndoes(t *testing.T) {
	r := newRoom(t)
	desislava, _, _ := r.circle()
	v := r.show("testdata/phone.vcf")
	uitest.Button(t, uitest.Dialog(t, r.Canvas()), "5 Gründerinnen übernehmen")
	v.onChoice(5, option{plan: join})
	r.answer("4 Gründerinnen übernehmen")
	if r.failed != nil {
		t.Fatal(r.failed)
	}
	if n := r.count(); n != 6 {
		t.Errorf("%d founders, want 6", n)
	}
	if f := r.founder(desislava.ID); len(f.Phones) != 1 || f.FamilyNames != "Stojanowa" || f.Address.Street != "Mallinckrodtstr. 12" {
		t.Errorf("completed to %+v", f)
	}
	if r.told != "Übernommen: 3 neu, 2 ergänzt, 0 unverändert." {
		t.Error(r.told)
	}
	zaneta := r.founder(r.taken[2])
	if zaneta.GivenNames != "Żaneta" || !slices.Equal(zaneta.Emails, []string{"zaneta@example.org"}) {
		t.Errorf("joined to %+v", zaneta)
	}
	r.actions[0].Run()
	if n := r.count(); n != 3 {
		t.Errorf("%d founders after undoing, want 3", n)
	}
	if f := r.founder(desislava.ID); len(f.Phones) != 0 {
		t.Error("what was completed stays")
	}
}

func TestReviewKeepsPlansWhenTheWorkIsCancelled(t *testing.T) {
	r := newRoom(t)
	v := r.show("testdata/phone.vcf")
	v.onTick(0)
	r.cancel = true
	r.answer("5 Gründerinnen übernehmen")
	if r.count() != 0 || !errors.Is(r.failed, context.Canceled) {
		t.Errorf("%d founders, error %v", r.count(), r.failed)
	}
	uitest.Dialog(t, r.Canvas())
	if v.sheet.rows[0].plan != leaveOut {
		t.Error("the choice is lost")
	}
}

func TestReviewGoesByKeys(t *testing.T) {
	r := newRoom(t)
	r.circle()
	v := r.show("testdata/phone.vcf")
	c := r.Canvas()
	if c.Focused() != fyne.Focusable(v.list) {
		t.Fatalf("the focus is in %T", c.Focused())
	}
	uitest.Press(c, fyne.KeySpace)
	if v.sheet.rows[0].plan != leaveOut {
		t.Error("Space does not take the tick away")
	}
	uitest.Press(c, fyne.KeySpace)
	if v.sheet.rows[0].plan != complete {
		t.Error("Space does not bring the proposal back")
	}
	uitest.Press(c, fyne.KeyDown)
	uitest.Press(c, fyne.KeyDown)
	uitest.Press(c, fyne.KeySpace)
	if v.sheet.rows[2].plan != leaveOut {
		t.Error("an entry with a fault was ticked")
	}
	uitest.Press(c, fyne.KeyUp)
	uitest.Press(c, fyne.KeyReturn)
	uitest.Press(c, fyne.KeyDown)
	if o := v.sheet.rows[1].chosen(); o.plan != complete || o.into != 0 {
		t.Errorf("the choice of the line gives %+v", o)
	}
	uitest.Press(c, fyne.KeyEscape)
	if c.Overlays().Top() != nil {
		t.Error("Esc does not close")
	}
}

func TestReviewFilters(t *testing.T) {
	r := newRoom(t)
	r.circle()
	v := r.show("testdata/phone.vcf")
	v.noted.SetChecked(true)
	if want := []int{0, 1, 2, 3, 5, 7}; !slices.Equal(v.visible, want) {
		t.Errorf("with a note: %v, want %v", v.visible, want)
	}
	v.noted.SetChecked(false)
	for words, want := range map[string][]int{"yilmaz": {1}, "kowalczyk": {4, 5}, "al khatib": {6}, "0231 555 03": {4, 5}, "xyz": {}} {
		v.search.SetText(words)
		if !slices.Equal(v.visible, want) {
			t.Errorf("%q: %v, want %v", words, v.visible, want)
		}
	}
	v.search.SetText("kowalczyk")
	v.selectMenu()[0].Action()
	if c := v.sheet.counts(); c.added != 2 {
		t.Errorf("%d new after leaving out all shown, want 2", c.added)
	}
	v.search.SetText("")
	v.selectMenu()[0].Action()
	if b := uitest.Button(t, uitest.Dialog(t, r.Canvas()), "Übernehmen"); !b.Disabled() {
		t.Error("nobody can be taken over")
	}
	v.search.SetText("kowalczyk")
	v.selectMenu()[1].Action()
	if c := v.sheet.counts(); c.added != 2 {
		t.Errorf("%d new after going back to what was proposed, want 2", c.added)
	}
	uitest.Button(t, uitest.Dialog(t, r.Canvas()), "2 Gründerinnen übernehmen")
}

func TestReviewOfNobodyIsAnError(t *testing.T) {
	r := newRoom(t)
	for name, content := range map[string]string{"leer.vcf": "", "leer.csv": "Name;Telefon\r\n"} {
		r.failed = nil
		Show(r.parts, r.file(name, content))
		if r.failed == nil || r.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: error %v", name, r.failed)
		}
	}
	r.failed = nil
	Show(r.parts, "testdata/missing.vcf")
	if r.failed == nil {
		t.Error("a missing file is no error")
	}
}

func TestJoinFollowsTheEarlierEntry(t *testing.T) {
	r := newRoom(t)
	v := r.show("testdata/phone.vcf")
	v.onChoice(5, option{plan: join})
	if list, _ := v.sheet.incoming(); list[len(list)-3].Same == 0 {
		t.Errorf("not joined: %+v", list)
	}
	v.onTick(4)
	if p := v.sheet.rows[5].plan; p != addNew {
		t.Errorf("joined with one that is left out: %v", p)
	}
	if slices.ContainsFunc(v.sheet.plans(5), func(o option) bool { return o.plan == join }) {
		t.Error("joining with one that is left out is offered")
	}
	for _, in := range first(v.sheet.incoming()) {
		if in.Founder.GivenNames == "Żaneta" || in.Same != 0 {
			t.Errorf("taken: %+v", in)
		}
	}
}

func first(list []app.Incoming, _ []int) []app.Incoming { return list }

// The files of phones and mail programs as they really export them come up, and each entry can be looked at.
func TestReviewOfRealFiles(t *testing.T) {
	files, err := filepath.Glob("../../app/contact/testdata/*.vcf")
	if err != nil || len(files) < 5 {
		t.Fatal(files, err)
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			r := newRoom(t)
			v := r.show(path)
			for i := range v.visible {
				v.list.goTo(i)
			}
			c := v.sheet.counts()
			if c.added+c.completed+c.joined+c.out != len(v.sheet.rows) || c.taken() == 0 {
				t.Errorf("%+v of %d", c, len(v.sheet.rows))
			}
			v.take()
			if r.failed != nil || r.count() != c.taken() {
				t.Errorf("%d taken in, want %d; %v", r.count(), c.taken(), r.failed)
			}
			v = r.show(path)
			if c := v.sheet.counts(); c.taken() != 0 {
				t.Errorf("the same file again would still bring in: %q", v.said())
			}
		})
	}
}

func TestBinnedFounderIsNotCompleted(t *testing.T) {
	r := newRoom(t)
	desislava, _, _ := r.circle()
	if err := r.office.BinFounder(r.ctx, desislava.ID); err != nil {
		t.Fatal(err)
	}
	v := r.show("testdata/phone.vcf")
	if o := v.sheet.outcome(0); o.more != "Liegt im Papierkorb: Stojanowa, Desislava" || v.sheet.rows[0].plan != addNew {
		t.Errorf("%+v", o)
	}
	if plans := v.sheet.plans(0); len(plans) != 2 {
		t.Errorf("offered: %+v", plans)
	}
}

func TestLockingEndsTheWork(t *testing.T) {
	r := newRoom(t)
	ctx, lock := context.WithCancel(r.ctx)
	r.parts.Context = ctx
	v := r.show("testdata/phone.vcf")
	run := r.parts.Run
	r.parts.Run = func(title string, work func(context.Context, func(float64)) error, then func(error)) {
		lock()
		run(title, work, then)
	}
	v.take()
	if r.count() != 0 || r.failed != nil || r.told != "" {
		t.Errorf("%d founders, error %v, told %q after locking", r.count(), r.failed, r.told)
	}
}

func TestCardOfThisOfficeIsKnownByItsID(t *testing.T) {
	r := newRoom(t)
	f := r.add(zehra())
	card, err := r.parts.card(r.ctx, f.ID)
	if err != nil {
		t.Fatal(err)
	}
	card.Founder.FamilyNames, card.Full = "Demir", true
	var out strings.Builder
	if err := write(&out, formatVCF, []contact.Card{card}); err != nil {
		t.Fatal(err)
	}
	v := r.show(r.file("sie.vcf", out.String()))
	if d := v.sheet.rows[0].known; len(d) != 1 || gradeText(d[0].Duplicate) != "Öztürk, Zehra ist schon da: Die Datei nennt ihre Kennung aus diesem Büro." {
		t.Errorf("%+v", d)
	}
	v.onChoice(0, option{plan: addNew})
	v.take()
	if r.failed != nil || r.count() != 2 {
		t.Errorf("%d founders although a new one was wanted; %v", r.count(), r.failed)
	}
}
