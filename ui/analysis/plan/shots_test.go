package plan

import (
	"testing"

	"fyne.io/fyne/v2"
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

// fits checks that the page does with the room it has, and takes a picture.
func (b *bench) fits(t *testing.T, what string) {
	t.Helper()
	if size := b.window.Content().MinSize(); size.Width > tab.Width || size.Height > tab.Height {
		t.Errorf("%s needs %v", what, size)
	}
	uitest.Shot(t, b.window, what)
}

// fullPlan is a plan with everything in it.
func fullPlan(a *potential.Analysis) {
	l, year := a.Liquidity, 12
	l.Months = &year
	l.SeasonPercent = []float64{70, 80, 100, 110, 120, 125, 115, 90, 100, 105, 95, 90}
	l.Payments = []potential.Payment{
		{Month: "2025-03", Name: "Gebrauchte Industrienähmaschine", Cents: -180_000},
		{Month: "2025-05", Name: "Zuschuss der Stadt", Cents: 100_000},
		{Month: "2026-04", Name: "Messe", Cents: -30_000},
	}
	l.Repeated = []potential.Repeated{
		{Name: "Einkommensteuer", Cents: -24_000, Months: []int{3, 6, 9, 12}}, {Name: "Betriebshaftpflicht", Cents: -9_500, Months: []int{1, 7}},
	}
}

func TestLiquidityFitsTheTab(t *testing.T) {
	b := tailor(t)
	l := NewLiquidity(b.parts())
	b.show(l, tab)
	for name, look := range looks {
		wear(t, look)
		l.Refresh()
		b.fits(t, "plan-sample-"+name)
	}
	b.desk.Edit(fullPlan)
	for name, look := range looks {
		wear(t, look)
		l.Refresh()
		l.page.scroll.ScrollToTop()
		b.fits(t, "plan-full-"+name)
		l.page.scroll.ScrollToBottom()
		b.fits(t, "plan-bottom-"+name)
	}
	wear(t, looks["light"])
	b.window.Resize(uitest.Screen)
	l.page.scroll.ScrollToTop()
	uitest.Shot(t, b.window, "plan-wide-light")
	b.window.Resize(tab)
	b.desk.Edit(func(a *potential.Analysis) { a.Liquidity = nil })
	b.fits(t, "plan-none-light")
}

// tried is the sample with ideas of every kind.
func tried(w *WhatIf) {
	w.addScenario(dearer(w.Desk.Analysis()), boardPrice)
	w.addShift(halfShift(w.Desk.Figures()))
}

func TestWhatIfFitsTheTab(t *testing.T) {
	b := tailor(t)
	w := NewWhatIf(b.parts())
	b.show(w, tab)
	tried(w)
	all := ideas(b.desk.Analysis())
	for name, look := range looks {
		wear(t, look)
		w.open(all[0])
		w.board = boardPrice
		w.Refresh()
		b.fits(t, "whatif-prices-"+name)
		w.choose([]string{string(boardBusiness)})
		b.fits(t, "whatif-business-"+name)
		w.open(all[1])
		w.choose([]string{string(boardQuantity)})
		b.fits(t, "whatif-shift-"+name)
		w.open(all[len(all)-1])
		b.fits(t, "whatif-expansion-"+name)
		w.outcome.scroll.ScrollToOffset(fyne.NewPos(0, 400))
		b.fits(t, "whatif-lower-"+name)
		w.outcome.scroll.ScrollToBottom()
		b.fits(t, "whatif-bottom-"+name)
		w.outcome.scroll.ScrollToTop()
	}
	wear(t, looks["light"])
	w.open(all[0])
	b.desk.Edit(func(a *potential.Analysis) {
		s := &a.Scenarios[0]
		s.NewFields = []potential.Field{{ID: b.desk.NewID(), Name: "Nähkurse am Samstag"}}
		s.FixedCosts = append(s.FixedCosts, potential.Cost{Name: "Raummiete", Cents: 12000})
		s.Payments = []potential.Payment{{Month: "2025-02", Name: "Maschine", Cents: -80_000}}
	})
	w.choose([]string{string(boardNew)})
	b.fits(t, "whatif-new-light")
	w.news.scroll.ScrollToBottom()
	b.fits(t, "whatif-new-bottom-light")
	b.window.Resize(uitest.Screen)
	w.choose([]string{string(boardQuantity)})
	uitest.Shot(t, b.window, "whatif-wide-light")
}

func TestFirstIdeaFitsTheTab(t *testing.T) {
	b := newBench(t, potential.Analysis{Date: "2026-01-19", Fields: []potential.Field{{Name: "Kuchen"}}})
	b.show(NewWhatIf(b.parts()), tab)
	b.fits(t, "whatif-none-light")
}
