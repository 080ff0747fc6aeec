package numbers

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

func TestWhatIsTypedIntoAField(t *testing.T) {
	for _, c := range []struct {
		language, text string
		col            int
		shown          string // "" for an error
	}{
		{"de", "1.234,56 €", colPrice, "1.234,56"},
		{"de", " 12 ", colPrice, "12,00"},
		{"de", "12,5", colPrice, "12,50"},
		{"de", "14,-", colPrice, "14,00"},
		{"de", "€ 1234.56", colPrice, "1.234,56"},
		{"en", "€1,234.56", colPrice, "1,234.56"},
		{"en", "1.234,56", colPrice, "1,234.56"},
		{"bg", "1234,56", colPrice, "1234,56"},
		{"de", "1,234", colPrice, ""},
		{"de", "-5", colPrice, ""},
		{"de", "zwölf", colPrice, ""},
		{"de", "10000000001", colPrice, ""},
		{"de", "1.000.000", colQuantity, "1.000.000"},
		{"de", "2,5", colQuantity, "2,5"},
		{"en", "2.5", colQuantity, "2.5"},
		{"de", "-1", colQuantity, ""},
		{"de", "2000000000", colQuantity, ""},
		{"de", "1:30", colMinutes, "90"},
		{"de", "2 h", colMinutes, "120"},
		{"de", "1,5 Std.", colMinutes, "90"},
		{"de", "45 min", colMinutes, "45"},
		{"de", "0", colMinutes, "0"},
		{"de", "1:75", colMinutes, ""},
		{"de", ":30", colMinutes, ""},
		{"de", "h", colMinutes, ""},
		{"de", " Braut und Fest ", colName, "Braut und Fest"},
	} {
		l, before := translations.In(c.language), potential.Field{Name: "A", Quantity: ptr(3.0), PriceCents: ptr(int64(700)), MinutesPerUnit: ptr(8.0)}
		f := before
		err := takeField(l, c.col, c.text, &f)
		if shown := fieldCells[c.col].show(l, f); err == nil && shown != c.shown {
			t.Errorf("%s %q shows %q, want %q", c.language, c.text, shown, c.shown)
		}
		if (err != nil) != (c.shown == "") {
			t.Errorf("%s %q: %v", c.language, c.text, err)
		}
		if err != nil && f != before {
			t.Errorf("%s %q was not taken and changed the field to %+v", c.language, c.text, f)
		}
	}
}

func TestNothingTypedIsNoValue(t *testing.T) {
	l := translations.In("de")
	f := potential.Field{Quantity: ptr(3.0), PriceCents: ptr(int64(700)), VariableCostCents: ptr(int64(70)), MinutesPerUnit: ptr(8.0)}
	for col := colQuantity; col < colTurnover; col++ {
		if err := takeField(l, col, " ", &f); err != nil {
			t.Error(err)
		}
	}
	if f != (potential.Field{}) {
		t.Errorf("left over: %+v", f)
	}
}

func TestAProductBeyondAllReckoningIsRefused(t *testing.T) {
	l, f := translations.In("de"), potential.Field{PriceCents: ptr(int64(potential.MaxCents))}
	err := takeField(l, colQuantity, "1.000.000", &f)
	if err == nil || err.Error() != l.T("analysis.numbers.error.product") || f.Quantity != nil {
		t.Errorf("%v, %+v", err, f)
	}
	f = potential.Field{PriceCents: ptr(int64(-1)), Quantity: ptr(2.0)} // a fault that was there before
	if err := takeField(l, colQuantity, "3", &f); err != nil || *f.Quantity != 3 {
		t.Errorf("an old fault keeps a new value out: %v", err)
	}
}

func TestMonthsOfPayment(t *testing.T) {
	for _, c := range []struct {
		language, text string
		months         []int
		shown          string // "" for an error
	}{
		{"de", "", nil, "monatlich"},
		{"de", "monatlich", nil, "monatlich"},
		{"de", "9, 3", []int{3, 9}, "Mär, Sep"},
		{"de", "März September März", []int{3, 9}, "Mär, Sep"},
		{"de", "märz;sep.", []int{3, 9}, "Mär, Sep"},
		{"de", "1 2 3 4 5 6 7 8 9 10 11 12", nil, "monatlich"},
		{"de", "13", nil, ""},
		{"de", "0", nil, ""},
		{"de", "1-3", nil, ""},
		{"de", "ju", nil, ""},
		{"en", "March, Sep", []int{3, 9}, "Mar, Sep"},
		{"en", "Mär", []int{3}, "Mar"},
		{"tr", "Şubat ağu", []int{2, 8}, "Şub, Ağu"},
		{"bg", "юни, юли", []int{6, 7}, "юни, юли"},
		{"ro", "ian iul", []int{1, 7}, "ian, iul"},
	} {
		l := translations.In(c.language)
		months, err := takeMonths(l, c.text)
		if !slices.Equal(months, c.months) || (err != nil) != (c.shown == "") {
			t.Errorf("%s %q: %v, %v", c.language, c.text, months, err)
		}
		if shown := showMonths(l, months); err == nil && shown != c.shown {
			t.Errorf("%s %q shows %q", c.language, c.text, shown)
		}
	}
}

// TestWhatIsShownIsTaken holds in all languages of the window: what a cell shows it takes as the same value.
func TestWhatIsShownIsTaken(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := translations.In(rapid.SampledFrom(translations.Window()).Draw(t, "language").Code)
		months := rapid.SliceOfNDistinct(rapid.IntRange(1, 12), 0, 11, rapid.ID[int]).Draw(t, "months")
		slices.Sort(months)
		if got, err := takeMonths(l, showMonths(l, months)); err != nil || !slices.Equal(got, months) {
			t.Fatalf("%q: %v, %v", showMonths(l, months), got, err)
		}
		f := potential.Field{
			Quantity:       ptr(float64(rapid.IntRange(0, 100_000).Draw(t, "quantity")) / 4),
			PriceCents:     ptr(rapid.Int64Range(0, 1_000_000_000).Draw(t, "price")),
			MinutesPerUnit: ptr(float64(rapid.IntRange(0, 10_000).Draw(t, "minutes"))),
		}
		f.VariableCostCents = f.PriceCents
		var got potential.Field
		for col := range colTurnover {
			if err := takeField(l, col, fieldCells[col].show(l, f), &got); err != nil {
				t.Fatal(err)
			}
		}
		if *got.Quantity != *f.Quantity || *got.PriceCents != *f.PriceCents || *got.VariableCostCents != *f.PriceCents || *got.MinutesPerUnit != *f.MinutesPerUnit {
			t.Fatalf("%+v became %+v", f, got)
		}
	})
}

func TestWhatIsTypedIntoACost(t *testing.T) {
	l := translations.In("de")
	c := potential.Cost{Name: "Miete", Cents: 78000, Kind: potential.OtherCost}
	if err := errors.Join(takeCost(l, costAmount, "95,50 €", &c), takeCost(l, costMonths, "1, 7", &c), takeCost(l, costKind, "depreciation", &c)); err != nil {
		t.Fatal(err)
	}
	if c.Cents != 9550 || !slices.Equal(c.PaidIn, []int{1, 7}) || c.Kind != potential.Depreciation {
		t.Errorf("%+v", c)
	}
	for col, text := range map[int]string{costAmount: "-1", costMonths: "Montag"} {
		if err := takeCost(l, col, text, &c); err == nil || c.Cents != 9550 || len(c.PaidIn) != 2 {
			t.Errorf("%q was taken: %+v", text, c)
		}
	}
	if err := takeCost(l, costAmount, "", &c); err != nil || c.Cents != 0 {
		t.Errorf("%+v, %v", c, err)
	}
}

func FuzzTypedTexts(f *testing.F) {
	for _, text := range []string{"1.234,56 €", "1:30", "2 h", "3, 9", "Mär", "-1", "1e9", "∞", "NaN", ":", "h", "9999999999999999999", "\x00", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, language := range translations.Window() {
			l := translations.In(language.Code)
			var field potential.Field
			for col := colQuantity; col < colTurnover; col++ {
				_ = takeField(l, col, text, &field) // an error is right; what is taken must be valid
			}
			var cost potential.Cost
			_ = errors.Join(takeCost(l, costAmount, text, &cost), takeCost(l, costMonths, text, &cost))
			if faults := append(withField(field).Validate(), withCost(cost).Validate()...); len(faults) > 0 {
				t.Fatalf("%q gives %v", text, faults)
			}
		}
	})
}
