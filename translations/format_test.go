package translations

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// spaced shows spaces that do not break as plain ones.
func spaced(s string) string { return strings.ReplaceAll(s, noBreak, " ") }

func TestDates(t *testing.T) {
	day := time.Date(2025, 3, 4, 14, 5, 0, 0, time.UTC)
	for _, c := range []struct{ code, date, long, month string }{
		{"de", "04.03.2025", "4. März 2025", "März 2025"},
		{"en", "04/03/2025", "4 March 2025", "March 2025"},
		{"bg", "04.03.2025", "4 март 2025 г.", "март 2025"},
		{"ro", "04.03.2025", "4 martie 2025", "martie 2025"},
		{"tr", "04.03.2025", "4 Mart 2025", "Mart 2025"},
		{"ar", "04/03/2025", "4 مارس 2025", "مارس 2025"},
	} {
		l := In(c.code)
		if l.Date(day) != c.date || spaced(l.LongDate(day)) != c.long || l.Month(day) != c.month || l.Time(day) != "14:05" {
			t.Errorf("%s: %q %q %q %q", c.code, l.Date(day), l.LongDate(day), l.Month(day), l.Time(day))
		}
		if l.Date(time.Time{})+l.LongDate(time.Time{})+l.Month(time.Time{}) != "" {
			t.Errorf("%s writes a date that is none", c.code)
		}
		for m := time.January; m <= time.December; m++ {
			d := time.Date(2025, m, 10, 0, 0, 0, 0, time.UTC)
			if back, err := l.ParseDate(l.LongDate(d), day); err != nil || !back.Equal(d) {
				t.Errorf("%s: %s read back as %v, %v", c.code, l.LongDate(d), back, err)
			}
		}
	}
}

func TestMoneyAndNumbers(t *testing.T) {
	for _, c := range []struct{ code, money, number string }{
		{"de", "1.234,56 €", "-1.234.567,9"},
		{"en", "€1,234.56", "-1,234,567.9"},
		{"bg", "1234,56 €", "-1 234 567,9"},
		{"ro", "1.234,56 €", "-1.234.567,9"},
		{"tr", "€1.234,56", "-1.234.567,9"},
		{"ar", "1,234.56 €", "-1,234,567.9"},
	} {
		l := In(c.code)
		if got := spaced(l.Money(123456)); got != c.money {
			t.Errorf("%s: %q, want %q", c.code, got, c.money)
		}
		if got := spaced(l.Number(-1234567.89, 1)); got != c.number {
			t.Errorf("%s: %q, want %q", c.code, got, c.number)
		}
	}
	de := In("de")
	for _, c := range []struct{ got, want string }{
		{de.Money(0), "0,00 €"},
		{de.Money(-5), "-0,05 €"},
		{In("en").Money(-5), "-€0.05"},
		{de.Money(math.MinInt64), "-92.233.720.368.547.758,08 €"},
		{de.Number(0.125, 2), "0,13"},
		{de.Number(-0.001, 2), "0,00"},
		{de.Number(2.5, 0), "3"},
		{de.Number(math.NaN(), 2), "–"},
		{de.Number(math.Inf(1), 2), "–"},
		{de.Bytes(0), "0 B"},
		{de.Bytes(999), "999 B"},
		{de.Bytes(1234567), "1,2 MB"},
		{de.Bytes(9_960_000), "10 MB"},
		{de.Bytes(999_999), "1,0 MB"},
	} {
		if spaced(c.got) != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

func TestSortingFollowsLanguage(t *testing.T) {
	for code, want := range map[string][]string{
		"de": {"Adebayo", "Aydın", "Öztürk", "Petrowa", "Schäfer", "Țurcanu", "Zeller"},
		"tr": {"Cem", "Çelik", "Irmak", "İnce", "Oya", "Öztürk", "Sevgi", "Şahin"},
		"ro": {"Sandu", "Șerban", "Toma", "Țurcanu"},
		"bg": {"Ангелова", "Димитрова", "Йорданова", "Щерева"},
	} {
		got := slices.Clone(want)
		slices.Reverse(got)
		l := In(code)
		slices.SortFunc(got, l.Compare)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v", code, got)
		}
		for i := 1; i < len(want); i++ {
			if string(l.SortKey(want[i-1])) >= string(l.SortKey(want[i])) {
				t.Errorf("%s: the key of %s does not come before that of %s", code, want[i-1], want[i])
			}
		}
	}
}

func TestWrittenMoneyIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := In(rapid.SampledFrom([]string{"de", "en", "bg", "ro", "tr", "ar"}).Draw(t, "language"))
		cents := rapid.Int64Range(-maxMoney, maxMoney).Draw(t, "cents")
		if got, err := l.ParseMoney(l.Money(cents)); err != nil || got != cents {
			t.Fatalf("%s: %s read as %d, %v", l.Code(), l.Money(cents), got, err)
		}
		f := float64(cents) / 100
		if got, err := l.ParseNumber(l.Number(f, 2)); err != nil || got != f {
			t.Fatalf("%s: %s read as %v, %v", l.Code(), l.Number(f, 2), got, err)
		}
	})
}
