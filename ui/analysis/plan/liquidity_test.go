package plan

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// liquidityOf shows the page of the sample.
func liquidityOf(t *testing.T) (*bench, *Liquidity) {
	t.Helper()
	b := tailor(t)
	l := NewLiquidity(b.parts())
	b.show(l, tab)
	return b, l
}

// says tells whether words stand on the page.
func (b *bench) says(words string) bool {
	texts := uitest.Texts(b.window.Content())
	return slices.ContainsFunc(texts, func(text string) bool {
		return strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), words)
	})
}

func TestPlanOfTheSample(t *testing.T) {
	b, l := liquidityOf(t)
	for _, words := range []string{"Das Geld reicht nicht", "Im Februar 2025 fehlen Ihnen 130,00 €."} {
		if !b.says(words) {
			t.Errorf("the page does not say %q", words)
		}
	}
	if n := len(l.result.table.rows); n != 6 {
		t.Errorf("the table has %d months", n)
	}
	want := "Jan 25 | 3.800,00 | -760,00 | -1.360,00 | -1.840,00 | -150,00 | -60,00"
	if got := line(l.result.table.rows[0]); got != want {
		t.Errorf("January is %q", got)
	}
	if row := l.result.table.rows[0]; !strings.Contains(row.facts[0], "Anfang") || row.title == "" {
		t.Errorf("January says %q %q", row.title, row.facts)
	}
}

func TestFirstPlan(t *testing.T) {
	b := newBench(t, potential.Analysis{Date: "2026-01-19", Fields: []potential.Field{{Name: "Kuchen"}}})
	l := NewLiquidity(b.parts())
	b.show(l, tab)
	uitest.Button(t, b.window.Content(), "Plan beginnen").OnTapped()
	if plan := b.stored().Liquidity; plan == nil || plan.From != "2026-01" || *plan.Months != 12 {
		t.Fatalf("%+v", plan)
	}
	if b.Canvas().Focused() != fyne.Focusable(l.start.opening) {
		t.Errorf("%T has the keyboard", b.Canvas().Focused())
	}
	b.write("1.250,50 €")
	l.start.months.Choose("24")
	l.start.from.Choose("2025-11")
	plan := b.stored().Liquidity
	if plan.OpeningCents != 125050 || *plan.Months != 24 || plan.From != "2025-11" {
		t.Errorf("%+v", plan)
	}
	if n := len(l.result.table.rows); n != 24 {
		t.Errorf("the table has %d months", n)
	}
}

func TestMonthsAreTyped(t *testing.T) {
	b, l := liquidityOf(t)
	l.start.months.Choose("12")
	l.months.grid.Focus(8, colOwn)
	b.write("7.000")
	plan := b.stored().Liquidity
	if len(plan.TurnoverCents) != 9 || plan.TurnoverCents[8] != 700000 || plan.TurnoverCents[6] != 520000 {
		t.Errorf("%v", plan.TurnoverCents)
	}
	l.months.grid.Focus(11, colSeason)
	b.write("150")
	if got := b.stored().Liquidity.SeasonPercent; len(got) != 12 || got[11] != 150 || got[0] != 100 {
		t.Errorf("%v", got)
	}
	if !b.says("7.800,00") {
		t.Error("December does not bring half as much again")
	}
	for _, item := range l.months.items() {
		item.Action()
	}
	if plan := b.stored().Liquidity; plan.SeasonPercent != nil || plan.TurnoverCents != nil || span(*plan) != 12 {
		t.Errorf("%+v", plan)
	}
}

func TestWrongSeasonKeepsTheLast(t *testing.T) {
	b, l := liquidityOf(t)
	l.months.grid.Focus(2, colSeason)
	b.write("150")
	b.write("viel")
	if err := l.Leave(); err == nil {
		t.Error("the page is left with what cannot be read")
	} else if known := (*app.Error)(nil); !errors.As(err, &known) || known.Code != "unfinished" {
		t.Errorf("%v", err)
	}
	if got := b.stored().Liquidity.SeasonPercent; got[2] != 150 {
		t.Errorf("the last good value is lost: %v", got)
	}
	b.write("150")
	if err := l.Leave(); err != nil {
		t.Error(err)
	}
}

func TestVariablePercentMayBeEmpty(t *testing.T) {
	b, l := liquidityOf(t)
	b.Canvas().Focus(l.start.variable)
	b.write("")
	if got := b.stored().Liquidity.VariablePercent; got != nil {
		t.Errorf("%v", *got)
	}
	if !b.says("Leer: 20 % laut Geschäftsfeldern.") {
		t.Error("nobody says what counts instead")
	}
	uitest.Type(b.Canvas(), "-3")
	if err := l.Leave(); err == nil || l.start.percent.Error() == "" {
		t.Errorf("a negative percent: %v, %q", err, l.start.percent.Error())
	}
}

func TestPaymentsAreTyped(t *testing.T) {
	b, l := liquidityOf(t)
	uitest.Button(t, l.payments.grid, "Zahlung hinzufügen").OnTapped()
	l.payments.grid.Focus(0, colWhat)
	b.write("Maschine")
	b.press(fyne.KeyTab)
	b.write("800")
	if got := b.stored().Liquidity.Payments; len(got) != 1 || got[0] != (potential.Payment{Month: "2025-01", Name: "Maschine", Cents: -80000}) {
		t.Fatalf("%+v", got)
	}
	if err := l.payments.set(0, colWhen, "2025-04"); err != nil {
		t.Fatal(err)
	}
	if err := l.payments.set(0, colIn, "5"); err != nil {
		t.Fatal(err)
	}
	if got := b.stored().Liquidity.Payments[0]; got.Month != "2025-04" || got.Cents != 500 {
		t.Errorf("%+v", got)
	}
	b.desk.Edit(func(a *potential.Analysis) { a.Liquidity.Payments[0].Month = "2031-01" })
	if !slices.Contains(l.payments.seen, "2031-01") {
		t.Error("the month of the payment cannot be seen")
	}
}

func TestRepeatedPaymentsAreTyped(t *testing.T) {
	b, l := liquidityOf(t)
	uitest.Button(t, b.window.Content(), "Steuer im Quartal").OnTapped()
	b.write("240")
	got := b.stored().Liquidity.Repeated
	if len(got) != 1 || got[0].Cents != -24000 || !slices.Equal(got[0].Months, []int{3, 6, 9, 12}) {
		t.Fatalf("%+v", got)
	}
	l.repeated.grid.Focus(0, colMonths)
	b.write("Feb und 8")
	if got := b.stored().Liquidity.Repeated[0].Months; !slices.Equal(got, []int{2, 8}) {
		t.Errorf("%v", got)
	}
	b.write("irgendwann")
	if got := b.stored().Liquidity.Repeated[0].Months; !slices.Equal(got, []int{2, 8}) || l.Leave() == nil {
		t.Errorf("%v", got)
	}
	if err := l.repeated.set(0, colIn, "10"); err != nil || b.stored().Liquidity.Repeated[0].Cents != 1000 {
		t.Errorf("%v", err)
	}
}

func TestLeavingDropsEmptyPayments(t *testing.T) {
	b, l := liquidityOf(t)
	l.repeated.add(potential.Repeated{})
	l.editPayments(func(list *[]potential.Payment) {
		*list = append(*list, potential.Payment{Month: "2025-02"}, potential.Payment{Month: "2025-03", Name: "Messe"})
	})
	if err := l.Leave(); err != nil {
		t.Fatal(err)
	}
	if plan := b.stored().Liquidity; len(plan.Payments) != 1 || plan.Payments[0].Name != "Messe" || len(plan.Repeated) != 0 {
		t.Errorf("%+v", plan)
	}
}

func TestMeasureFromThePlan(t *testing.T) {
	b, l := liquidityOf(t)
	uitest.Button(t, b.window.Content(), "Maßnahme").OnTapped()
	if b.source.Potential != b.desk.Analysis().ID || b.source.Part != coaching.PartLiquidity || len(b.source.Validate()) > 0 {
		t.Errorf("%+v", b.source)
	}
	if got := strings.ReplaceAll(b.text, "\u00a0", " "); got != "Lücke von 130,00 € im Februar 2025 schließen" {
		t.Errorf("%q", got)
	}
	b.desk.Edit(func(a *potential.Analysis) { a.Liquidity.OpeningCents = 10_000_000 })
	l.onMeasure()
	if b.text != "Liquidität im Blick behalten" {
		t.Errorf("%q", b.text)
	}
}

func TestPagesWithoutAnAnalysisAreEmpty(t *testing.T) {
	b := bareDesk(t)
	for _, p := range []page{NewLiquidity(b.parts()), NewWhatIf(b.parts())} {
		b.show(p, tab)
		if buttons := uitest.All[*widgets.Button](b.window.Content()); len(buttons) > 0 {
			t.Errorf("%T has %d buttons", p, len(buttons))
		}
		if err := p.Leave(); err != nil {
			t.Error(err)
		}
	}
}

func TestPageFollowsTheKeyboard(t *testing.T) {
	b, l := liquidityOf(t)
	l.start.months.Choose("24")
	l.months.grid.Focus(0, colSeason)
	before := l.page.scroll.Offset.Y
	for range 20 {
		b.press(fyne.KeyDown)
	}
	if l.page.scroll.Offset.Y <= before {
		t.Errorf("the page stays at %v", l.page.scroll.Offset.Y)
	}
	for range 20 {
		b.press(fyne.KeyUp)
	}
	if got := l.page.scroll.Offset.Y; got > before+200 {
		t.Errorf("the page is at %v, before %v", got, before)
	}
}

// TestWideTableMovesSideways: no column is lost in little room.
func TestWideTableMovesSideways(t *testing.T) {
	_, l := liquidityOf(t)
	table := l.result.table
	place := wide(table).(*fyne.Container)
	least := table.MinSize().Width
	for _, width := range []float32{least + 50, least - 50, least + 50} {
		place.Resize(fyne.NewSize(width, 300))
		if scrolls := place.Objects[0] != fyne.CanvasObject(table); scrolls != (width < least) {
			t.Errorf("at %v of %v: %T", width, least, place.Objects[0])
		}
		if table.Size().Width < least {
			t.Errorf("at %v of %v the table has %v", width, least, table.Size().Width)
		}
	}
}

// TestAnotherAnalysisForgets: what could not be read in one analysis does not stand in the next.
func TestAnotherAnalysisForgets(t *testing.T) {
	b, l := liquidityOf(t)
	b.Canvas().Focus(l.start.opening)
	b.write("viel")
	if l.Leave() == nil {
		t.Fatal("what cannot be read is taken")
	}
	b.Canvas().Unfocus()
	if err := b.desk.Next(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := l.Leave(); err != nil || l.start.opening.Text != "250,00" {
		t.Errorf("%v, the field says %q", err, l.start.opening.Text)
	}
}
