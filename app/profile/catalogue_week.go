package profile

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"wurzelwerk/app"
)

// Days are the days of the week as spans name them.
var Days = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

// Span is a time on one day of every week. A span past midnight is two.
type Span struct {
	Day      int // 0 is Monday
	From, To int // minutes after midnight, To up to 1440 and after From
}

const (
	spanExample  = "mon 08:00-13:00"
	minutesOfDay = 24 * 60
)

// ErrSpan is returned for a text that is no span.
var ErrSpan = errors.New("not a time of the week, such as " + spanExample)

// ParseSpan reads "mon 08:00-13:00"; the end may be 24:00.
func ParseSpan(text string) (Span, error) {
	day, times, _ := strings.Cut(text, " ")
	from, to, _ := strings.Cut(times, "-")
	s := Span{Day: slices.Index(Days, day), From: app.Clock(from).Minutes(), To: app.Clock(to).Minutes()}
	if to == "24:00" {
		s.To = minutesOfDay
	} else if !app.Clock(to).Valid() {
		return Span{}, ErrSpan
	}
	if s.Day < 0 || !app.Clock(from).Valid() || s.To <= s.From {
		return Span{}, ErrSpan
	}
	return s, nil
}

// String writes the span as ParseSpan reads it.
func (s Span) String() string {
	return fmt.Sprintf("%s %02d:%02d-%02d:%02d", Days[s.Day], s.From/60, s.From%60, s.To/60, s.To%60)
}

// Week reads all spans of a value, in the order of the week; what is no span is left out.
func Week(value any) []Span {
	texts, _ := TextsOf(value)
	spans := make([]Span, 0, len(texts))
	for _, text := range texts {
		if s, err := ParseSpan(text); err == nil {
			spans = append(spans, s)
		}
	}
	slices.SortFunc(spans, func(a, b Span) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return spans
}

// WeekValue writes spans as the value of an answer, in the order of the week; spans that overlap or touch become one.
func WeekValue(spans []Span) []string {
	texts := make([]string, 0, len(spans))
	for _, s := range join(spans) {
		texts = append(texts, s.String())
	}
	return texts
}

// HoursOf is how many minutes a week the spans of a value make; what they share counts once.
func HoursOf(value any) int {
	minutes := 0
	for _, s := range join(Week(value)) {
		minutes += s.To - s.From
	}
	return minutes
}

func join(spans []Span) []Span {
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b Span) int { return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.From, b.From)) })
	var joined []Span
	for _, s := range sorted {
		if n := len(joined); n > 0 && joined[n-1].Day == s.Day && joined[n-1].To >= s.From {
			joined[n-1].To = max(joined[n-1].To, s.To)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

// overlaps names the first span that shares time with one before it in the list.
func overlaps(list []any) app.Faults {
	var spans []Span
	for i, item := range list {
		s, err := ParseSpan(TextOf(item))
		if err != nil {
			continue
		}
		if slices.ContainsFunc(spans, func(o Span) bool { return o.Day == s.Day && o.From < s.To && s.From < o.To }) {
			return app.Faults{{Path: app.Item("", i), Code: app.FaultTwice}}
		}
		spans = append(spans, s)
	}
	return nil
}
