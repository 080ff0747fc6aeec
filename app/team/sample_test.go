package team

import (
	"encoding/json"
	"fmt"
	"reflect"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/assets"
)

// sample is the team of the sample office, with two meetings.
func sample(t testing.TB) Team {
	t.Helper()
	var doc struct{ Teams []Team }
	if err := json.Unmarshal(assets.Sample(), &doc); err != nil || len(doc.Teams) == 0 {
		t.Fatal("no team in the sample", err)
	}
	return doc.Teams[0]
}

// women are so many ids: "a", "b", …
func women(n int) []app.ID {
	out := make([]app.ID, n)
	for i := range out {
		out[i] = app.ID(rune('a' + i))
	}
	return out
}

// numbered gives ids in a row.
func numbered() func() app.ID {
	n := 0
	return func() app.ID {
		n++
		return app.ID(fmt.Sprint("new-", n))
	}
}

// evening is the moment at which the meetings of these tests begin.
var evening = time.Date(2025, 5, 13, 16, 0, 0, 0, time.UTC)

// after is the evening so many seconds later.
func after(seconds int) time.Time { return evening.Add(time.Duration(seconds) * time.Second) }

// at is an entry so many seconds after the evening began.
func at(seconds int, e Event) Event {
	e.At = MomentOf(after(seconds))
	return e
}

// row is several values to be compared with others at once.
type row []any

// expect compares what there is with what should be.
func expect(t testing.TB, what string, got, want row) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}
