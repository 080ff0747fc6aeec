package form

import (
	"testing"

	"wurzelwerk/app"
)

// clocks are times as persons type them; an empty one cannot be read.
var clocks = map[string]app.Clock{
	"18": "18:00", "8": "08:00", "830": "08:30", "1830": "18:30", "18:30": "18:30", "18.30": "18:30", "18.30 Uhr": "18:30", " 18 uhr ": "18:00",
	"18h30": "18:30", "0": "00:00", "23:59": "23:59",
	"24": "", "18:60": "", "18:3": "", "18:300": "", "abends": "", "-1": "", "+8": "", "8:-1": "", "18:30:00": "", "12345": "", ":30": "", "١٨": "",
}

func TestTimesAsTheyAreTyped(t *testing.T) {
	for text, want := range clocks {
		got, err := parseClock(text)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q is %q, %v; want %q", text, got, err, want)
		}
	}
	if got, err := parseClock("  "); got != "" || err != nil {
		t.Errorf("nothing is %q, %v", got, err)
	}
}

func FuzzParseClock(f *testing.F) {
	for text := range clocks {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := parseClock(text)
		if err == nil && c != "" && !c.Valid() {
			t.Errorf("%q is read as %q", text, c)
		}
		if again, err2 := parseClock(string(c)); err == nil && (err2 != nil || again != c) {
			t.Errorf("%q is read as %q, and that as %q", text, c, again)
		}
	})
}
