package profile

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestSpansOfTheWeek(t *testing.T) {
	for text, want := range map[string]Span{
		"mon 08:00-13:00": {0, 480, 780}, "sun 00:00-24:00": {6, 0, 1440}, "fri 23:59-24:00": {4, 1439, 1440},
	} {
		if got, err := ParseSpan(text); err != nil || got != want || got.String() != text {
			t.Errorf("%s: %v, %v", text, got, err)
		}
	}
	for _, text := range []string{
		"", "mon", "mon 08:00", "mon 8:00-13:00", "Mon 08:00-13:00", "mon  08:00-13:00", "mon 08:00 - 13:00", "mon 13:00-13:00",
		"mon 22:00-02:00", "mon 24:00-24:00", "mon 08:00-24:01", "mon 08:60-13:00", "mon 08:00-13:00 ", "mon 08:00-13:00-14:00", "mo 08:00-13:00",
	} {
		if got, err := ParseSpan(text); err == nil {
			t.Errorf("%q is %v", text, got)
		}
	}
}

func TestHoursOfTheWeek(t *testing.T) {
	for _, c := range []struct {
		value any
		want  int
	}{
		{nil, 0},
		{"mon 08:00-13:00", 0},
		{[]string{}, 0},
		{[]any{"mon 08:00-13:00", "tue 08:00-12:30"}, 570},
		{[]string{"mon 08:00-13:00", "mon 12:00-14:00"}, 360},
		{[]string{"mon 08:00-13:00", "never"}, 300},
		{[]any{"mon 08:00-13:00", 3}, 0},
	} {
		if got := HoursOf(c.value); got != c.want {
			t.Errorf("%v: %d minutes, want %d", c.value, got, c.want)
		}
	}
}

func TestAWeekIsWrittenInItsOrder(t *testing.T) {
	week := Week([]any{"sun 10:00-11:00", "mon 14:00-16:00", "mon 08:00-13:00", "mon 13:00-14:00", "tue 08:00-09:00"})
	if got := WeekValue(week); !slices.Equal(got, []string{"mon 08:00-16:00", "tue 08:00-09:00", "sun 10:00-11:00"}) {
		t.Error(got)
	}
}

func TestAWrittenWeekIsRightAndKeepsItsHours(t *testing.T) {
	spans := rapid.SliceOf(rapid.Custom(func(t *rapid.T) Span {
		from := rapid.IntRange(0, minutesOfDay-1).Draw(t, "from")
		return Span{rapid.IntRange(0, 6).Draw(t, "day"), from, rapid.IntRange(from+1, minutesOfDay).Draw(t, "to")}
	}))
	q := asked(t, "family.childcare")
	rapid.Check(t, func(t *rapid.T) {
		drawn := spans.Draw(t, "spans")
		value, minutes := WeekValue(drawn), [7 * minutesOfDay]bool{}
		for _, s := range drawn {
			for m := s.From; m < s.To; m++ {
				minutes[s.Day*minutesOfDay+m] = true
			}
		}
		count := 0
		for _, there := range minutes {
			if there {
				count++
			}
		}
		if got := HoursOf(value); got != count {
			t.Fatalf("%v: %d minutes, want %d", value, got, count)
		}
		if faults := q.Check(value); len(faults) > 0 || !slices.Equal(WeekValue(Week(value)), value) {
			t.Fatalf("%v: %v", value, faults)
		}
	})
}
