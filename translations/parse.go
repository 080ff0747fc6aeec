package translations

import (
	"math"
	"strconv"
	"strings"
)

// InputError says in the language of the reader that a typed value could not be read, with an example that can.
type InputError struct {
	Text    string // what was typed
	message string
}

// Error returns the sentence for the user.
func (e *InputError) Error() string { return e.message }

// maxMoney is the largest amount accepted, in cents: ten thousand million euro.
const maxMoney = 1_000_000_000_000

// ParseNumber reads a number as a person types or pastes it in this language: with or without groups, with comma or
// point. In doubt the language decides, so that "1.234" is 1234 in German and 1.234 in English. The error is an
// *InputError.
func (l *Locale) ParseNumber(text string) (float64, error) {
	plain, ok := l.plain(text)
	f, err := strconv.ParseFloat(plain, 64)
	if !ok || err != nil || math.Abs(f) > 1e15 {
		return 0, &InputError{text, l.T("input.number", Vars{"Text": text, "Example": l.Number(1234.5, 1)})}
	}
	return f, nil
}

// ParseMoney reads an amount in euro and returns cents. Besides what ParseNumber accepts it may carry a currency sign
// and end in ",-". More than two decimals are an error, since "1,234" pasted into a German form may mean a thousand.
// The error is an *InputError.
func (l *Locale) ParseMoney(text string) (int64, error) {
	plain, ok := l.plain(trimCurrency(text))
	sign := int64(1)
	if strings.HasPrefix(plain, "-") {
		sign, plain = -1, plain[1:]
	}
	digits, fraction, _ := strings.Cut(plain, ".")
	cents, err := strconv.ParseInt(digits+(fraction + "00")[:2], 10, 64)
	if !ok || err != nil || len(fraction) > 2 || cents > maxMoney {
		return 0, &InputError{text, l.T("input.money", Vars{"Text": text, "Example": l.Money(123456)})}
	}
	return sign * cents, nil
}

func trimCurrency(text string) string {
	s := strings.TrimSpace(text)
	for _, sign := range []string{"€", "EUR", "Euro", "euro", "eur"} {
		s = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, sign), sign))
		if rest, ok := strings.CutPrefix(s, "-"+sign); ok {
			s = "-" + strings.TrimSpace(rest)
		}
	}
	for _, dash := range []string{",-", ",–", ",—", ".-", ".–"} {
		s = strings.TrimSuffix(s, dash)
	}
	return s
}

// plain turns a typed number into digits, one point and digits, with a leading "-" where negative.
func (l *Locale) plain(text string) (string, bool) {
	s := strings.NewReplacer(" ", "", noBreak, "", "\u202f", "", "\u2009", "", "'", "", "’", "", "−", "-").
		Replace(strings.TrimSpace(text))
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	} else {
		s = strings.TrimPrefix(s, "+")
	}
	if strings.Trim(s, "0123456789.,") != "" || strings.Trim(s, ".,") == "" {
		return "", false
	}
	digits, fraction, ok := l.split(s)
	if digits == "" {
		digits = "0"
	}
	if fraction != "" {
		digits += "." + fraction
	}
	return sign + digits, ok
}

// split finds the decimal mark in a text of digits, points and commas and takes the grouping away.
func (l *Locale) split(s string) (digits, fraction string, ok bool) {
	comma, point := strings.Count(s, ","), strings.Count(s, ".")
	mark, group := ",", "."
	switch {
	case comma > 0 && point > 0:
		if strings.LastIndex(s, ".") > strings.LastIndex(s, ",") {
			mark, group = ".", ","
		}
	case comma+point > 1 || comma+point == 1 && l.groupsByPoint() == (point == 1) && grouped(s, ".,"):
		digits = strings.NewReplacer(",", "", ".", "").Replace(s)
		return digits, "", grouped(s, ".,")
	case point == 1:
		mark, group = ".", ","
	}
	if strings.Count(s, mark) > 1 {
		return "", "", false
	}
	digits, fraction, _ = strings.Cut(s, mark)
	if strings.Contains(fraction, group) || strings.Contains(digits, group) && !grouped(digits, group) {
		return "", "", false
	}
	return strings.ReplaceAll(digits, group, ""), fraction, true
}

func (l *Locale) groupsByPoint() bool { return l.format.decimal == "," }

// grouped tells that s is made of groups of three digits, of which the first may be shorter.
func grouped(s, marks string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(marks, r) })
	if len(parts) != strings.Count(s, ".")+strings.Count(s, ",")+1 || len(parts[0]) > 3 {
		return false
	}
	for _, p := range parts[1:] {
		if len(p) != 3 {
			return false
		}
	}
	return true
}
