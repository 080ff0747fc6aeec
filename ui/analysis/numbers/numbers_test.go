package numbers

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// TestTheSampleInFigures shows the worked example exactly.
func TestTheSampleInFigures(t *testing.T) {
	b := newBench(t).open(fyne.NewSize(835, 6000))
	for _, want := range []string{
		"5.200,00 €", "1.812,50 €", "4.300,00 €", "720,00 €", "4.160,00 €", "80 %", "1.450,00 €", "1.840,00 €", "21,50 € je Stunde",
		"2.710,00 €", "110,00 €", "65,14 %", "17,31 %", "150,67 Stunden", "94,17 %", "130,00 €",
		"Ab 1.812,50 € Umsatz im Monat sind Ihre Kosten gedeckt.", "Im Februar 2025 fehlen Ihnen 130,00 €.",
		"Maßanfertigung: Eine Stunde bringt weniger, als Sie brauchen.",
	} {
		if !strings.Contains(b.texts(), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	for row, want := range [][]string{
		{"Änderungen", "260", "12,00", "2,00", "20", "3.120,00", "2.600,00", "83,3", "30,00"},
		{"Braut/Festkleid", "8", "140,00", "20,00", "180", "1.120,00", "960,00", "85,7", "40,00"},
		{"Maßanfertigung", "4", "240,00", "90,00", "600", "960,00", "600,00", "62,5", "15,00"},
	} {
		for col, text := range want {
			if got := b.page.fields.text(row, col); got != text {
				t.Errorf("row %d column %d says %q, want %q", row, col, got, text)
			}
		}
	}
	if got := b.page.fields.footer(colTurnover); got != "5.200,00" {
		t.Errorf("the sum of turnover is %q", got)
	}
}

func TestTypingChangesTheAnalysisAndItsFigures(t *testing.T) {
	b := newBench(t).open(room)
	b.write(b.page.fields.grid, 0, colPrice, "15,00 €")
	if got := *b.stored().Fields[0].PriceCents; got != 1500 {
		t.Errorf("the price is %d", got)
	}
	if !strings.Contains(b.texts(), "5.980,00") {
		t.Error("the turnover stands as before")
	}
	b.write(b.page.fields.grid, 0, colPrice, "1.5.0")
	if err := b.page.Leave(); !errors.Is(err, &app.Error{Code: "unfinished"}) {
		t.Errorf("leaving with half a price: %v", err)
	}
	if got := *b.stored().Fields[0].PriceCents; got != 1500 && got != 100 && got != 150 {
		t.Errorf("the price of the last text that could be read is %d", got)
	}
	uitest.Press(b.Canvas(), fyne.KeyEscape)
	if err := b.page.Leave(); err != nil {
		t.Errorf("leaving after Esc: %v", err)
	}
	if got := *b.stored().Fields[0].PriceCents; got != 1500 {
		t.Errorf("Esc brought back %d", got)
	}
}

func TestRowsComeAndGo(t *testing.T) {
	b := newBench(t).open(room)
	names := func() string {
		var out []string
		for _, f := range b.stored().Fields {
			out = append(out, f.Name)
		}
		return strings.Join(out, ", ")
	}
	b.page.fields.move(2, 0)
	if got := names(); got != "Maßanfertigung, Änderungen, Braut/Festkleid" {
		t.Error(got)
	}
	b.page.fields.remove(1)
	b.page.fields.add()
	b.write(b.page.fields.grid, 2, colName, "Kurse")
	if got := names(); got != "Maßanfertigung, Braut/Festkleid, Kurse" {
		t.Error(got)
	}
	last := b.stored().Fields[2]
	if last.ID == "" || last.Quantity != nil || !strings.Contains(b.texts(), "Kurse: Preis oder Menge fehlt") {
		t.Errorf("%+v, or no hint on it", last)
	}
}

func TestAPastedTableIsComputedOnce(t *testing.T) {
	b := newBench(t).open(room)
	told := 0
	b.desk.Listen(func() { told++ })
	b.page.fields.grid.Focus(2, colQuantity)
	fyne.CurrentApp().Clipboard().SetContent("10\t1.234,56 €\t20\t30\n20\t15,5\t2\tviel")
	b.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	fields := b.stored().Fields
	if len(fields) != 4 || *fields[2].PriceCents != 123456 || *fields[3].PriceCents != 1550 || fields[3].MinutesPerUnit != nil {
		t.Fatalf("%+v", fields[2:])
	}
	if err := b.page.Leave(); err == nil {
		t.Error("the time that cannot be read is forgotten")
	}
	if !strings.Contains(b.texts(), "12.345,60") {
		t.Errorf("the figures were not filled after %d changes", told)
	}
}

func TestCosts(t *testing.T) {
	b := newBench(t).with(func(a *potential.Analysis) { a.FixedCosts = nil }).open(room)
	fixed := b.page.costs[0]
	b.page.body.reveal(fixed.card)
	fixed.usual.OnTapped()
	uitest.Type(b.Canvas(), "800")
	a := b.stored()
	if len(a.FixedCosts) != len(fixedCosts.usual) || a.FixedCosts[0].Cents != 80000 || a.FixedCosts[7].Kind != potential.Depreciation {
		t.Fatalf("%+v", a.FixedCosts)
	}
	b.write(fixed.grid, 2, costAmount, "600")
	b.write(fixed.grid, 2, costMonths, "3 9")
	if c := b.stored().FixedCosts[2]; c.Cents != 60000 || !slices.Equal(c.PaidIn, []int{3, 9}) {
		t.Errorf("%+v", c)
	}
	if !strings.Contains(b.texts(), "1.400,00") || !fixed.usual.Hidden {
		t.Error("the sum, or the offer of usual entries, stands as before")
	}
	b.page.costs[2].remove(0)
	if len(b.stored().OtherIncome) != 0 {
		t.Error("the income is still there")
	}
}

func TestFurtherNumbers(t *testing.T) {
	b := newBench(t).open(room)
	b.page.body.reveal(b.page.more.card)
	replace := func(f *widgets.NumberField, text string) {
		b.Canvas().Focus(f)
		f.TypedShortcut(&fyne.ShortcutSelectAll{})
		uitest.Type(b.Canvas(), text)
	}
	replace(b.page.more.repayment, "200,50 €")
	replace(b.page.more.wage, "")
	replace(b.page.more.time, "0")
	a := b.stored()
	if *a.LoanRepayment != 20050 || *a.SellableHours != 160 {
		t.Errorf("%d, %v", *a.LoanRepayment, *a.SellableHours)
	}
	if err := b.page.Leave(); err == nil || !strings.Contains(b.texts(), "Es muss mehr als 0 sein.") {
		t.Errorf("no hours: %v", err)
	}
	replace(b.page.more.time, "120")
	if err := b.page.Leave(); err != nil || *b.stored().SellableHours != 120 {
		t.Errorf("%v", err)
	}
}

func TestAFigureIsExplainedWhenAsked(t *testing.T) {
	b := newBench(t).open(room)
	formula := "(Fixkosten 1.450,00 € + Privatbedarf 1.840,00 € + Tilgung 150,00 €) ÷ DB-Quote 80 % = 4.300,00 €"
	says := func() bool { return strings.Contains(b.texts(), formula) }
	if says() {
		t.Fatal("nobody has asked")
	}
	b.Canvas().Focus(b.page.strip.tiles[2])
	uitest.Press(b.Canvas(), fyne.KeyReturn)
	if !says() {
		t.Error("the strip does not explain")
	}
	uitest.Press(b.Canvas(), fyne.KeySpace)
	if says() {
		t.Error("the strip still explains")
	}
	b.page.body.reveal(b.page.all.card)
	b.page.all.tiles[potential.KeyMinimum].Tapped(nil)
	if !says() {
		t.Error("the tile does not explain")
	}
}

func TestHintsLeadToTheirPlaceAndToAMeasure(t *testing.T) {
	b := newBench(t).with(func(a *potential.Analysis) { a.Fields[1].VariableCostCents = ptr(int64(20000)) }).open(room)
	b.page.fields.add()
	want := []hint{
		{potential.Mark{Code: potential.MarkBelowCost}, 1, colPrice},
		{potential.Mark{Code: potential.MarkBelowRequired}, 1, colPerHour},
		{potential.Mark{Code: potential.MarkBelowRequired}, 2, colPerHour},
		{potential.Mark{Code: potential.MarkIncomplete}, 3, colQuantity},
	}
	for i, h := range want {
		if got := b.page.fields.listed[i]; got.Code != h.Code || got.row != h.row || got.col != h.col {
			t.Errorf("hint %d is %+v", i, got)
		}
	}
	if got := b.page.fields.mark(1, colPrice); got != "Der Preis liegt unter den Kosten je Stück." {
		t.Errorf("the cell is marked %q", got)
	}
	uitest.Button(t, b.window.Content(), "Maßnahme").OnTapped()
	if b.source.Part != "field:"+string(b.stored().Fields[1].ID) || b.source.Potential != b.stored().ID || !strings.Contains(b.text, "Braut/Festkleid") {
		t.Errorf("%+v %q", b.source, b.text)
	}
}

func TestAPriceWithTaxBecomesOneWithout(t *testing.T) {
	b := newBench(t).open(room)
	b.page.fields.onGross()
	sheet := uitest.Dialog(t, b.Canvas())
	if words := strings.Join(uitest.Texts(sheet), " "); !strings.Contains(plain(words), "12,00 € brutto sind 10,08 € netto.") {
		t.Error(words)
	}
	uitest.All[*widgets.Chips](sheet)[0].Toggle("7")
	uitest.Button(t, sheet, "Als Preis übernehmen").OnTapped()
	if got := *b.stored().Fields[0].PriceCents; got != 1121 {
		t.Errorf("the price is %d", got)
	}
	b.with(func(a *potential.Analysis) { a.VAT = potential.SmallBusiness })
	if !b.page.fields.gross.Hidden {
		t.Error("a small business is offered to take the tax out")
	}
}

func TestAnEmptyPageHasOneAction(t *testing.T) {
	b := newBench(t).with(func(a *potential.Analysis) { *a = potential.Analysis{} }).open(room)
	uitest.Button(t, b.window.Content(), "Erstes Geschäftsfeld anlegen").OnTapped()
	uitest.Type(b.Canvas(), "Änderungen")
	if f := b.stored().Fields; len(f) != 1 || f[0].Name != "Änderungen" {
		t.Errorf("%+v", f)
	}
	for _, text := range uitest.Texts(b.window.Content()) {
		if strings.Contains(text, "NaN") || strings.Contains(text, "Inf") {
			t.Errorf("the page says %q", text)
		}
	}
}

func TestAMeasureLeadsBackToItsField(t *testing.T) {
	b := newBench(t).open(room)
	b.page.Show("field:" + string(b.desk.Analysis().Fields[2].ID))
	uitest.Type(b.Canvas(), "Maß")
	if got := b.stored().Fields[2].Name; got != "Maß" {
		t.Errorf("the keyboard is elsewhere: %q", got)
	}
	b.page.Show("years")
	b.page.Show("field:gone")
}

func TestALanguageReadsItsOwnNumbers(t *testing.T) {
	if err := translations.Use("en"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = translations.Use("de") })
	b := newBench(t).open(room)
	b.write(b.page.fields.grid, 0, colPrice, "1,234.50")
	if got := *b.stored().Fields[0].PriceCents; got != 123450 {
		t.Errorf("%d", got)
	}
}

func TestThePageFollowsTheKeyboard(t *testing.T) {
	b := newBench(t).open(room)
	b.page.body.reveal(b.page.all.card)
	inSight := func(o fyne.CanvasObject) bool {
		driver, scroll := fyne.CurrentApp().Driver(), b.page.body.scroll
		top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(scroll).Y
		return top >= 0 && top+o.Size().Height <= scroll.Size().Height
	}
	for _, key := range []potential.FigureKey{potential.KeySafetyMinimum, potential.KeyUtilisation, potential.KeyTurnover} {
		tile := b.page.all.tiles[key]
		b.Canvas().Focus(tile)
		if !inSight(tile) {
			t.Errorf("%s has the keyboard out of sight", key)
		}
	}
	b.page.costs[0].grid.Focus(8, costAmount)
	for range 5 { // Enter on the last row adds one
		uitest.Type(b.Canvas(), "5")
		uitest.Press(b.Canvas(), fyne.KeyReturn)
		if focused := b.Canvas().Focused().(fyne.CanvasObject); !inSight(focused) {
			t.Errorf("after Enter the cell is out of sight at %v", fyne.CurrentApp().Driver().AbsolutePositionForObject(focused))
		}
	}
	if got := len(b.stored().FixedCosts); got != 14 {
		t.Errorf("%d costs", got)
	}
}
