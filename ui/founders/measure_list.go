package founders

import (
	"cmp"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
)

// measureList is the measures of one founder in the order in which they press, and the worksheets they came from.
type measureList struct {
	parts  *Parts
	all    []coaching.Measure
	sheets []swot.Worksheet
}

func (l *measureList) load(founder app.ID) (err error) {
	if l.all, err = l.parts.Records.Measures(l.parts.Context, founder); err != nil {
		return err
	}
	if l.sheets, err = l.parts.Records.Worksheets(l.parts.Context, founder); err != nil {
		return err
	}
	today := l.parts.Today()
	slices.SortStableFunc(l.all, func(a, b coaching.Measure) int {
		return cmp.Or(cmp.Compare(urgency(a, today), urgency(b, today)), cmp.Compare(dueKey(a), dueKey(b)))
	})
	return nil
}

// urgency ranks a measure: overdue, to do, settled.
func urgency(m coaching.Measure, today app.Date) int {
	switch {
	case m.Overdue(today):
		return 0
	case !settled(m):
		return 1
	default:
		return 2
	}
}

// dueKey sorts by the day a measure is due, those without a day last; settled ones by the day they were done, the
// newest first.
func dueKey(m coaching.Measure) string {
	if settled(m) {
		return string(invert(string(m.DoneOn)))
	}
	if m.Due == "" {
		return "~"
	}
	return string(m.Due)
}

// invert turns the order of texts of digits round; the empty text comes last.
func invert(text string) []byte {
	out := []byte(text)
	for i, c := range out {
		if c >= '0' && c <= '9' {
			out[i] = '0' + '9' - c
		}
	}
	if len(out) == 0 {
		return []byte("~")
	}
	return out
}

func settled(m coaching.Measure) bool {
	return m.Status == coaching.Done || m.Status == coaching.Dropped
}

func (l *measureList) open() []coaching.Measure {
	return slices.DeleteFunc(slices.Clone(l.all), settled)
}

func (l *measureList) overdue() int {
	n := 0
	for _, m := range l.all {
		if m.Overdue(l.parts.Today()) {
			n++
		}
	}
	return n
}

// origin says where a measure came from: the pairs of its worksheet ("S1 × O1"), or just a worksheet; "" for none.
func (l *measureList) origin(m coaching.Measure) string {
	if m.From == nil {
		return ""
	}
	i := slices.IndexFunc(l.sheets, func(w swot.Worksheet) bool { return w.ID == m.From.SWOT })
	if i < 0 {
		return ""
	}
	var pairs []string
	for _, p := range m.From.Pairs {
		if text := pairText(l.sheets[i], p); text != "" {
			pairs = append(pairs, text)
		}
	}
	if len(pairs) == 0 {
		return translations.T("measure.from.swot")
	}
	return translations.T("measure.from", vars{"Pairs": strings.Join(pairs, ", ")})
}

func pairText(w swot.Worksheet, p coaching.Pair) string {
	var labels []string
	for _, id := range p {
		if id == nil {
			continue
		}
		if label := w.Label(*id); label != "" {
			labels = append(labels, label)
		}
	}
	return strings.Join(labels, " × ")
}

// dueText says until when, and in a word when that is over.
func dueText(m coaching.Measure, today app.Date) string {
	switch {
	case m.Status == coaching.Done && m.DoneOn != "":
		return translations.T("measure.done", vars{"Date": dateText(m.DoneOn)})
	case m.Due == "":
		return ""
	case m.Overdue(today):
		return translations.T("measure.overdue", vars{"Date": dateText(m.Due)})
	default:
		return translations.T("measure.due", vars{"Date": dateText(m.Due)})
	}
}
