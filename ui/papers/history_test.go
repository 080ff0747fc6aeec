package papers

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/rights"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// narrowed is how many changes are shown.
func (r *room) narrowed() int {
	r.t.Helper()
	r.well()
	return len(r.page.history.past.shown)
}

func TestHistoryIsNarrowed(t *testing.T) {
	r := sampled(t)
	r.fill()
	r.page.OpenPage(PageHistory)
	p := r.page.history
	all := r.narrowed()
	r.sees("Gründerin: Rufname", "vorher: Desi", fmt.Sprint(all, " Änderungen"))
	p.kind.Choose("consent")
	if r.narrowed() < 5 {
		t.Errorf("only %d of consents", r.narrowed())
	}
	p.field.Choose(fieldMade)
	if r.narrowed() < 5 {
		t.Errorf("only %d consents were made", r.narrowed())
	}
	p.kind.Choose("founder")
	founder := r.narrowed()
	p.field.Choose("callName")
	called := r.narrowed()
	if founder >= all || called == 0 || called >= founder {
		t.Errorf("%d of %d, %d of her name", founder, all, called)
	}
	p.kind.Choose("")
	if r.narrowed() != all || p.field.Key() != "" {
		t.Errorf("%d of %d", r.narrowed(), all)
	}
	p.search.SetText("rufnam desi")
	if r.narrowed() != called {
		t.Errorf("%d are found by words, %d by the field", r.narrowed(), called)
	}
	p.search.SetText("")
	r.clock = r.clock.AddDate(0, 0, 6)
	p.time.Choose("today")
	if r.narrowed() != 0 {
		t.Errorf("%d of today", r.narrowed())
	}
	r.sees("Dazu gibt es keine Änderung.")
	p.time.Choose("week")
	if r.narrowed() != all {
		t.Errorf("%d of the week", r.narrowed())
	}
}

// change finds a change by its words and opens it with the keyboard.
func (r *room) change(words string) {
	r.t.Helper()
	r.page.history.search.SetText(words)
	if r.narrowed() == 0 {
		r.t.Fatalf("nothing is found by %q", words)
	}
	r.Canvas().Focus(r.page.history.search)
	uitest.Press(r.Canvas(), fyne.KeyDown)
	uitest.Press(r.Canvas(), fyne.KeyReturn)
}

func TestWhatIsConfidentialIsShownWhenAskedFor(t *testing.T) {
	r := sampled(t)
	r.fill()
	r.clock = r.clock.AddDate(0, 0, 1)
	f, err := r.office.Founder(r.ctx, r.founder)
	if err != nil {
		t.Fatal(err)
	}
	f.ResidenceTitle = "Fiktionsbescheinigung"
	if _, err := r.office.SaveFounder(r.ctx, f); err != nil {
		t.Fatal(err)
	}
	r.page.OpenPage(PageHistory)
	r.seesNot("Freizügigkeit", "privat versichert")
	r.page.history.search.SetText("Freizügigkeit")
	if r.narrowed() != 0 {
		t.Error("what is veiled is found by its value")
	}
	r.change("Aufenthaltstitel")
	r.seesNot("Freizügigkeit")
	r.press("Wert zeigen")
	r.sees("Freizügigkeit")
	r.escape()
}

func TestSpecialAnswersAreNotShownWithoutConsent(t *testing.T) {
	r := sampled(t)
	r.fill()
	r.page.OpenPage(PageHistory)
	p := r.page.history
	i := 0
	for n, at := range p.past.shown {
		if h := p.past.entries[at]; h.Kind == app.KindAnswer && strings.HasPrefix(h.Detail, "health") && h.Old != "" {
			i = n
		}
	}
	h := p.past.entries[p.past.shown[i]]
	if p.past.veil(h) != rights.Asked {
		t.Fatalf("%+v", h)
	}
	p.onOpen(i)
	r.press("Wert zeigen")
	r.escape()
	c := r.about(app.PurposeSpecial)
	c.WithdrawnOn = today
	if _, err := r.office.SaveConsent(r.ctx, r.founder, c); err != nil {
		t.Fatal(err)
	}
	r.page.Refresh()
	for n, at := range p.past.shown {
		if p.past.entries[at].Record == h.Record && p.past.entries[at].When.Equal(h.When) {
			i = n
		}
	}
	p.onOpen(i)
	r.sees("Wird nicht gezeigt")
	for _, b := range uitest.All[*widgets.Button](uitest.Top(r.window)) {
		if b.Text == "Wert zeigen" {
			t.Error("it can be asked for")
		}
	}
}

func TestANewFounderHasAHistory(t *testing.T) {
	r := newRoom(t)
	r.add(app.Founder{GivenNames: "Amina"})
	r.page.OpenPage(PageHistory)
	r.sees("Gründerin: neu angelegt", "1 Änderung", "dieses Büro")
}

// long is the history of a founder whose name was changed ten thousand times.
func long(t testing.TB) *room {
	t.Helper()
	r := newRoom(t)
	f, err := r.office.SaveFounder(r.ctx, app.Founder{GivenNames: "Amina"})
	for n := 0; n < 10000 && err == nil; n++ {
		f.CallName = fmt.Sprint("Mina ", n)
		r.clock = r.clock.Add(11 << 36)
		f, err = r.office.SaveFounder(r.ctx, f)
	}
	if err != nil {
		t.Fatal(err)
	}
	r.open(f.ID)
	r.page.OpenPage(PageHistory)
	return r
}

// BenchmarkHistory opens the history of ten thousand changes, and searches it.
func BenchmarkHistory(b *testing.B) {
	r := long(b)
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			r.page.Refresh()
		}
		b.ReportMetric(float64(len(r.page.history.past.entries)), "changes")
	})
	b.Run("first search", func(b *testing.B) {
		for b.Loop() {
			r.page.history.past.words = nil
			r.page.history.search.SetText("mina 77")
			r.page.history.search.SetText("")
		}
	})
	b.Run("search", func(b *testing.B) {
		for b.Loop() {
			r.page.history.search.SetText("mina 77")
			r.page.history.search.SetText("")
		}
	})
	r.well()
}
