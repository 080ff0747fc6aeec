package choice

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

var looks = map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5}}

// wear shows all that is open in another look, until the test ends.
func wear(t *testing.T, look widgets.Theme) {
	t.Helper()
	uitest.Theme(t, look)
	test.ApplyTheme(t, look)
}

// shots takes a page in every look, from its top down to its end.
func (b *bench) shots(t *testing.T, name string, scroll func() *container.Scroll) {
	for look, theme := range looks {
		wear(t, theme)
		b.page.Refresh()
		b.page.Refresh()
		if size := b.window.Content().MinSize(); size.Width > b.window.Canvas().Size().Width || size.Height > b.window.Canvas().Size().Height {
			t.Errorf("%s %s needs %v", name, look, size)
		}
		s := scroll()
		for i := 0; ; i++ {
			at := float32(i) * (s.Size().Height - 20)
			s.ScrollToOffset(fyne.NewPos(0, at))
			uitest.Shot(t, b.window, name+"-"+look+"-"+string(rune('1'+i)))
			if at+s.Size().Height >= s.Content.Size().Height {
				break
			}
		}
		s.ScrollToTop()
	}
}

// TestOptionsFitTheRoom shows the page of options in every look.
func TestOptionsFitTheRoom(t *testing.T) {
	b := tailor(t)
	p := b.options()
	b.shots(t, "options", func() *container.Scroll { return p.scroll })
}

// TestMarketFitsTheRoom shows the page of markets and years in every look.
func TestMarketFitsTheRoom(t *testing.T) {
	b := tailor(t)
	p := b.market()
	b.shots(t, "market-new", func() *container.Scroll { return p.scroll })
	b.desk.Edit(func(a *potential.Analysis) {
		a.Years = grown()
		a.Fields[0].StrongestCompetitorName = "Änderungsschneiderei am Nordmarkt"
		a.Growth = &potential.Growth{DueToCoaching: potential.GrowthPartly, Words: "Seit ich rechne, nehme ich mehr.", Date: "2025-11-28"}
	})
	b.shots(t, "market", func() *container.Scroll { return p.scroll })
}

// TestLongWordsFitTheRoom shows both pages with more and longer words than anybody should write.
func TestLongWordsFitTheRoom(t *testing.T) {
	b := tailor(t)
	p := b.options()
	b.desk.Edit(func(a *potential.Analysis) {
		for i := range a.Options.Criteria {
			a.Options.Criteria[i].Name = "Vereinbarkeit mit Familie und Pflege"
		}
		for i := range a.Options.Alternatives {
			a.Options.Alternatives[i].Name += " – Spezialisierung auf Brautkleidermaßanfertigung für Bulgarinnen"
			delete(a.Options.Alternatives[i].Points, a.Options.Criteria[i].ID)
		}
		for range 5 {
			addCriterion(a.Options, b.desk.NewID())
			a.Options.Criteria[len(a.Options.Criteria)-1].Weight = 0
		}
	})
	b.shots(t, "options-long", func() *container.Scroll { return p.scroll })
	m := b.market()
	b.desk.Edit(func(a *potential.Analysis) {
		a.Years = grown()
		for i := range a.Fields {
			a.Fields[i].Name = "Brautkleidermaßanfertigungsdienstleistung für Bulgarinnen"
			a.Fields[i].StrongestCompetitor = ref[int64](123_456_789_00)
		}
	})
	b.shots(t, "market-long", func() *container.Scroll { return m.scroll })
}

// TestEmptyOptions shows the page before anything is written.
func TestEmptyOptions(t *testing.T) {
	b := newOffice(t)
	b.keep(potential.Analysis{Date: "2026-01-19"})
	b.lay().options()
	uitest.Shot(t, b.window, "options-empty")
}
