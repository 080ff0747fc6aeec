package translations

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// ParseDate reads a calendar date as a person types it, seen from today: "24.3." (this year), "24.03.2025", "24.3.25",
// "24/3/2025", "2025-03-24", "24. März 2025", "+7" and "-3" days from today, and the words for today, tomorrow and
// yesterday in this language or German. A year of two figures lies at most ten years ahead, else in the past century.
// The result is midnight UTC; an empty text gives the zero time. The error is an *InputError.
func (l *Locale) ParseDate(text string, today time.Time) (time.Time, error) {
	s := strings.TrimSpace(text)
	if s == "" {
		return time.Time{}, nil
	}
	day := func(offset int) time.Time {
		return time.Date(today.Year(), today.Month(), today.Day()+offset, 0, 0, 0, 0, time.UTC)
	}
	if offset, ok := l.dayWord(s); ok {
		return day(offset), nil
	}
	if s[0] == '+' || s[0] == '-' {
		if n, err := strconv.Atoi(strings.ReplaceAll(s, " ", "")); err == nil && n > -10000 && n < 10000 {
			return day(n), nil
		}
	}
	if t, ok := l.calendarDate(s, today); ok {
		return t, nil
	}
	return time.Time{}, &InputError{text, l.T("input.date", Vars{"Text": text, "Example": l.Date(day(0))})}
}

func (l *Locale) dayWord(s string) (int, bool) {
	for _, from := range []*Locale{l, In(source)} {
		for offset, word := range map[int]string{
			0: from.T("input.today"), 1: from.T("input.tomorrow"), -1: from.T("input.yesterday"),
		} {
			if strings.EqualFold(s, word) {
				return offset, true
			}
		}
	}
	return 0, false
}

func (l *Locale) calendarDate(s string, today time.Time) (time.Time, bool) {
	parts := strings.FieldsFunc(strings.TrimSuffix(s, "г."), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if len(parts) == 3 && len(parts[0]) == 4 {
		slices.Reverse(parts)
	}
	if len(parts) < 2 || len(parts) > 3 {
		return time.Time{}, false
	}
	year := today.Year()
	if len(parts) == 3 {
		year = fullYear(parts[2], today.Year())
	}
	d, err := strconv.Atoi(parts[0])
	m := l.monthNumber(parts[1])
	t := time.Date(year, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, err == nil && year > 0 && m > 0 && t.Day() == d && int(t.Month()) == m
}

// fullYear completes a year of two figures; 0 means none.
func fullYear(s string, now int) int {
	y, err := strconv.Atoi(s)
	if err != nil || len(s) != 4 && len(s) != 2 {
		return 0
	}
	if len(s) == 2 {
		y += now / 100 * 100
		if y > now+10 {
			y -= 100
		}
	}
	return y
}

// monthNumber reads a month as a number or by at least three letters of its name; 0 means none.
func (l *Locale) monthNumber(s string) int {
	if m, err := strconv.Atoi(s); err == nil {
		return m
	}
	letters := []rune(strings.ToLower(s))
	for i, name := range l.format.months {
		month := []rune(strings.ToLower(name))
		if len(letters) >= 3 && len(letters) <= len(month) && slices.Equal(letters, month[:len(letters)]) {
			return i + 1
		}
	}
	return 0
}
