package translations

import (
	"errors"
	"strings"
	"testing"
	"time"
)

var moneyCases = []struct {
	code, text string
	cents      int64
	bad        bool
}{
	{"de", "1.234,56 €", 123456, false},
	{"de", "1.234,56\u00a0€", 123456, false},
	{"de", "1,234.56", 123456, false},
	{"de", "1234", 123400, false},
	{"de", "1.234", 123400, false},
	{"de", "12.50", 1250, false},
	{"de", "12.5", 1250, false},
	{"de", ",50", 50, false},
	{"de", "5,-", 500, false},
	{"de", "5,–\u00a0€", 500, false},
	{"de", "EUR 20", 2000, false},
	{"de", "-€5", -500, false},
	{"de", "−3,20 Euro", -320, false},
	{"de", "1 234 567,8", 123456780, false},
	{"de", "1,234", 0, true},
	{"de", "1.23.4", 0, true},
	{"de", "12,345,6", 0, true},
	{"de", "1.2345,00", 0, true},
	{"de", "", 0, true},
	{"de", "€", 0, true},
	{"de", "zehn", 0, true},
	{"de", "1e5", 0, true},
	{"de", "--5", 0, true},
	{"de", "99999999999999999999", 0, true},
	{"en", "1,234", 123400, false},
	{"en", "1.234", 0, true},
	{"en", "€1,234.56", 123456, false},
	{"tr", "-€1.234,56", -123456, false},
	{"bg", "1 234,56", 123456, false},
}

func TestParseMoney(t *testing.T) {
	for _, c := range moneyCases {
		got, err := In(c.code).ParseMoney(c.text)
		if (err != nil) != c.bad || got != c.cents {
			t.Errorf("%s %q: %d, %v", c.code, c.text, got, err)
		}
		var input *InputError
		if c.bad && (!errors.As(err, &input) || input.Text != c.text || !strings.Contains(err.Error(), "Be") && !strings.Contains(err.Error(), "Ex")) {
			t.Errorf("%s %q: the error %v does not show what is meant", c.code, c.text, err)
		}
	}
}

func TestParseNumber(t *testing.T) {
	for _, c := range []struct {
		code, text string
		want       float64
		bad        bool
	}{
		{"de", "0,75", 0.75, false},
		{"de", "0.75", 0.75, false},
		{"de", "1.234", 1234, false},
		{"en", "1.234", 1.234, false},
		{"de", "1,234", 1.234, false},
		{"en", "1,234", 1234, false},
		{"de", "1.234.567", 1234567, false},
		{"de", "1,234,567", 1234567, false},
		{"de", "+3", 3, false},
		{"de", "3 Stück", 0, true},
		{"de", "NaN", 0, true},
		{"de", "0x10", 0, true},
	} {
		if got, err := In(c.code).ParseNumber(c.text); (err != nil) != c.bad || got != c.want {
			t.Errorf("%s %q: %v, %v", c.code, c.text, got, err)
		}
	}
}

func TestParseDate(t *testing.T) {
	today := time.Date(2025, 12, 30, 23, 59, 0, 0, time.FixedZone("", 7200))
	for _, c := range []struct{ code, text, want string }{
		{"de", "24.3.", "2025-03-24"},
		{"de", "24.03", "2025-03-24"},
		{"de", "24.03.2025", "2025-03-24"},
		{"de", "24.3.25", "2025-03-24"},
		{"de", "14.5.88", "1988-05-14"},
		{"de", "1.1.35", "2035-01-01"},
		{"de", "1.1.36", "1936-01-01"},
		{"de", "2025-03-24", "2025-03-24"},
		{"en", "24/3/2025", "2025-03-24"},
		{"en", "24 mar 2025", "2025-03-24"},
		{"de", "24. März", "2025-03-24"},
		{"bg", "24.03.2025 г.", "2025-03-24"},
		{"de", "+7", "2026-01-06"},
		{"de", "-30", "2025-11-30"},
		{"de", "Heute", "2025-12-30"},
		{"de", "morgen", "2025-12-31"},
		{"en", "yesterday", "2025-12-29"},
		{"en", "heute", "2025-12-30"},
		{"de", "", "0001-01-01"},
		{"de", "29.2.2024", "2024-02-29"},
		{"de", "29.2.2025", ""},
		{"de", "32.1.", ""},
		{"de", "1.13.", ""},
		{"de", "0.0.", ""},
		{"de", "24", ""},
		{"de", "1.1.20255", ""},
		{"de", "irgendwann", ""},
		{"de", "+99999999", ""},
	} {
		got, err := In(c.code).ParseDate(c.text, today)
		if (err != nil) != (c.want == "") || err == nil && got.Format(time.DateOnly) != c.want {
			t.Errorf("%s %q: %v, %v, want %q", c.code, c.text, got, err, c.want)
		}
	}
}

func FuzzInput(f *testing.F) {
	for _, c := range moneyCases {
		f.Add(c.code, c.text)
	}
	f.Add("de", "24. März 2025")
	f.Fuzz(func(t *testing.T, code, text string) {
		l := In(code)
		if cents, err := l.ParseMoney(text); err == nil {
			if again, err := l.ParseMoney(l.Money(cents)); err != nil || again != cents {
				t.Errorf("%q gives %d, written %q, read %d, %v", text, cents, l.Money(cents), again, err)
			}
		}
		if day, err := l.ParseDate(text, time.Date(2025, 3, 24, 0, 0, 0, 0, time.UTC)); err == nil && !day.IsZero() {
			if again, err := l.ParseDate(l.Date(day), day); err != nil || !again.Equal(day) {
				t.Errorf("%q gives %v, written %q, read %v, %v", text, day, l.Date(day), again, err)
			}
		}
		_, _ = l.ParseNumber(text)
	})
}
