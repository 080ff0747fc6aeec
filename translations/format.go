package translations

import (
	"math"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// format is how a language writes values, after the Unicode CLDR; figures are always European.
type format struct {
	date, longDate string // layouts with the fields DD MM YYYY, and D MONTH
	months         [12]string
	decimal, group string
	groupFrom      int // digits before the point from which on groups are set
	moneyFirst     bool
	rightToLeft    bool
}

// noBreak keeps figure and unit on one line.
const noBreak = "\u00a0"

var formats = map[string]format{
	"de": {
		date: "DD.MM.YYYY", longDate: "D. MONTH YYYY", decimal: ",", group: ".", groupFrom: 4,
		months: [12]string{
			"Januar", "Februar", "März", "April", "Mai", "Juni",
			"Juli", "August", "September", "Oktober", "November", "Dezember",
		},
	},
	"en": {
		date: "DD/MM/YYYY", longDate: "D MONTH YYYY", decimal: ".", group: ",", groupFrom: 4, moneyFirst: true,
		months: [12]string{
			"January", "February", "March", "April", "May", "June",
			"July", "August", "September", "October", "November", "December",
		},
	},
	"bg": {
		date: "DD.MM.YYYY", longDate: "D MONTH YYYY" + noBreak + "г.", decimal: ",", group: noBreak, groupFrom: 5,
		months: [12]string{
			"януари", "февруари", "март", "април", "май", "юни",
			"юли", "август", "септември", "октомври", "ноември", "декември",
		},
	},
	"ro": {
		date: "DD.MM.YYYY", longDate: "D MONTH YYYY", decimal: ",", group: ".", groupFrom: 4,
		months: [12]string{
			"ianuarie", "februarie", "martie", "aprilie", "mai", "iunie",
			"iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie",
		},
	},
	"tr": {
		date: "DD.MM.YYYY", longDate: "D MONTH YYYY", decimal: ",", group: ".", groupFrom: 4, moneyFirst: true,
		months: [12]string{
			"Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran",
			"Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
		},
	},
	"ar": {
		date: "DD/MM/YYYY", longDate: "D MONTH YYYY", decimal: ".", group: ",", groupFrom: 4, rightToLeft: true,
		months: [12]string{
			"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
			"يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
		},
	},
}

// Date writes the calendar date of t short, "24.03.2025"; the zero time gives "".
func (l *Locale) Date(t time.Time) string { return l.layout(l.format.date, t) }

// LongDate writes the calendar date of t with the name of the month, "24. März 2025"; the zero time gives "".
func (l *Locale) LongDate(t time.Time) string { return l.layout(l.format.longDate, t) }

func (l *Locale) layout(layout string, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return strings.NewReplacer(
		"YYYY", t.Format("2006"), "MONTH", l.format.months[t.Month()-1],
		"DD", t.Format("02"), "MM", t.Format("01"), "D", strconv.Itoa(t.Day()),
	).Replace(layout)
}

// Month writes the month and year of t, "März 2025"; the zero time gives "".
func (l *Locale) Month(t time.Time) string { return l.layout("MONTH YYYY", t) }

// Time writes the time of the clock of t, "14:05".
func (l *Locale) Time(t time.Time) string { return t.Format("15:04") }

// Number writes f with the given count of decimals, rounded half away from zero, "1.234,5".
// Values that are not finite give "–".
func (l *Locale) Number(f float64, decimals int) string {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return "–"
	}
	return l.punctuate(halfAway(f, decimals))
}

// halfAway formats f as a plain decimal; 0.125 with two decimals gives 0.13, and no result is "-0".
func halfAway(f float64, decimals int) string {
	scale := math.Pow(10, float64(decimals))
	if r := math.Round(f * scale); math.Abs(r) < 1<<53 {
		f = r/scale + 0
		if r == 0 {
			f = 0
		}
	}
	return strconv.FormatFloat(f, 'f', decimals, 64)
}

func (l *Locale) punctuate(plain string) string {
	sign := ""
	if strings.HasPrefix(plain, "-") {
		sign, plain = "-", plain[1:]
	}
	digits, fraction, hasFraction := strings.Cut(plain, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i, r := range digits {
		if rest := len(digits) - i; i > 0 && rest%3 == 0 && len(digits) >= l.format.groupFrom {
			b.WriteString(l.format.group)
		}
		b.WriteRune(r)
	}
	if hasFraction {
		b.WriteString(l.format.decimal + fraction)
	}
	return b.String()
}

// Money writes an amount in cents, "1.234,56 €" with a space that does not break, or "€1,234.56".
func (l *Locale) Money(cents int64) string {
	sign, magnitude := "", uint64(cents)
	if cents < 0 {
		sign, magnitude = "-", -magnitude
	}
	rest := strconv.FormatUint(magnitude%100, 10)
	if len(rest) < 2 {
		rest = "0" + rest
	}
	amount := l.punctuate(strconv.FormatUint(magnitude/100, 10) + "." + rest)
	if l.format.moneyFirst {
		return sign + "€" + amount
	}
	return sign + amount + noBreak + "€"
}

// Bytes writes a size of a file in steps of 1000, "1,2 MB".
func (l *Locale) Bytes(n int64) string {
	units := []string{"B", "kB", "MB", "GB", "TB"}
	f, unit := float64(n), 0
	for f >= 999.5 && unit < len(units)-1 {
		f, unit = f/1000, unit+1
	}
	decimals := 0
	if unit > 0 && f < 9.95 {
		decimals = 1
	}
	return l.Number(f, decimals) + noBreak + units[unit]
}

// Compare orders a and b as the language does: below, at or above zero.
func (l *Locale) Compare(a, b string) int {
	l.sorting.Lock()
	defer l.sorting.Unlock()
	return l.collator.CompareString(a, b)
}

// SortKey returns bytes that order as Compare does, to sort long lists or to keep in an index of one run.
func (l *Locale) SortKey(s string) []byte {
	l.sorting.Lock()
	defer l.sorting.Unlock()
	var buffer collate.Buffer
	return l.collator.KeyFromString(&buffer, s)
}

// LanguageName names the language code in the language in, "Bulgarisch"; an unknown code is returned as it is.
func LanguageName(code, in string) string {
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	namer := display.Languages(language.Make(in))
	if namer == nil {
		return code
	}
	if name := namer.Name(tag); name != "" {
		return name
	}
	return code
}
