package founders

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// side is one of two founders who are to become one, with what hangs on her.
type side struct {
	founder app.Founder
	changed time.Time // zero when nobody knows
	holds   []string  // "2 SWOT-Blätter", "1 Einschätzung"
}

func loadSide(parts *Parts, id app.ID) (side, error) {
	f, err := parts.Records.Founder(parts.Context, id)
	if err != nil {
		return side{}, err
	}
	s := side{founder: f}
	last, err := parts.Records.History(parts.Context, id, 1)
	if err != nil {
		return s, err
	}
	if len(last) > 0 {
		s.changed = last[0].When
	}
	s.holds, err = holdings(parts, id)
	return s, err
}

// holdings names and counts the records that hang on a founder, the most telling first.
func holdings(parts *Parts, id app.ID) ([]string, error) {
	var out []string
	for _, kind := range held {
		n, err := kind.count(parts, id)
		if err != nil {
			return nil, err
		}
		if n > 0 {
			out = append(out, translations.T(kind.key, vars{"n": n}))
		}
	}
	return out, nil
}

// held are the kinds of records that hang on a founder, each with the key of its number in words.
var held = []struct {
	key   string // keys: merge.holds.*
	count func(*Parts, app.ID) (int, error)
}{
	{"merge.holds.business", counting(Records.Businesses)},
	{"merge.holds.swot", counting(Records.Worksheets)},
	{"merge.holds.measure", counting(Records.Measures)},
	{"merge.holds.reading", counting(Records.Readings)},
	{"merge.holds.answer", counting(Records.Answers)},
	{"merge.holds.consent", counting(Records.Consents)},
}

// counting is how many records a list of them has.
func counting[T any](list func(Records, context.Context, app.ID) ([]T, error)) func(*Parts, app.ID) (int, error) {
	return func(parts *Parts, founder app.ID) (int, error) {
		records, err := list(parts.Records, parts.Context, founder)
		return len(records), err
	}
}

// moves says what goes over to the one who stays.
func (s side) moves() string {
	if len(s.holds) == 0 {
		return translations.T("merge.moves.nothing")
	}
	return translations.T("merge.moves", vars{"Records": strings.Join(s.holds, ", ")})
}

// head is the name above a column, and what becomes of the entry.
func (s side) head(fate string) fyne.CanvasObject {
	when := ""
	if !s.changed.IsZero() {
		when = translations.T("merge.changed", vars{"Date": translations.Current().Date(s.changed.Local())})
	}
	return widgets.Stack(0, strongLine(s.founder.ListName()), widgets.Caption(join(fate, when)))
}
