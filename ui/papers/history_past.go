package papers

import (
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
	"wurzelwerk/app/rights"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// filter narrows the changes that are shown; zero values let all through.
type filter struct {
	words string
	kind  app.Kind
	field string // its JSON name, fieldMade for the making of a record
	days  int    // with today
}

// fieldMade stands for the making of a record, which has no field.
const fieldMade = "+"

// past are the changes of one dossier, and which of them are shown.
type past struct {
	entries []app.HistoryEntry
	shown   []int // of entries
	veil    func(app.HistoryEntry) rights.Veil
	words   []string // of each entry, folded; nil until somebody searches
}

func newPast(entries []app.HistoryEntry, veil func(app.HistoryEntry) rights.Veil) past {
	return past{entries: entries, veil: veil}
}

func fieldKey(h app.HistoryEntry) string {
	if h.Field == "" {
		return fieldMade
	}
	return h.Field
}

// kinds are those that occur, by their names.
func (p *past) kinds() []widgets.Option {
	seen := map[app.Kind]bool{}
	var out []widgets.Option
	for _, h := range p.entries {
		if !seen[h.Kind] {
			seen[h.Kind] = true
			out = append(out, widgets.Option{Key: string(h.Kind), Text: changes.Kind(h.Kind)})
		}
	}
	return byName(out)
}

// fields are those of a kind that occur, by their names; none without a kind.
func (p *past) fields(kind app.Kind) []widgets.Option {
	if kind == "" {
		return nil
	}
	seen := map[string]bool{}
	var out []widgets.Option
	for _, h := range p.entries {
		key := fieldKey(h)
		if h.Kind != kind || seen[key] {
			continue
		}
		seen[key] = true
		name := changes.Field(kind, h.Field)
		switch {
		case key == fieldMade:
			name = t("overview.history.made")
		case h.Field == app.FieldMergedInto:
			name = t("overview.history.merged")
		}
		if name != "" {
			out = append(out, widgets.Option{Key: key, Text: name})
		}
	}
	return byName(out)
}

func byName(options []widgets.Option) []widgets.Option {
	l := translations.Current()
	slices.SortStableFunc(options, func(a, b widgets.Option) int { return l.Compare(a.Text, b.Text) })
	return options
}

// narrow finds what the filter lets through.
func (p *past) narrow(f filter, today app.Date) {
	p.shown = p.shown[:0]
	words := strings.Fields(app.Fold(f.words))
	if len(words) > 0 {
		p.fold()
	}
	from := app.Date("")
	if f.days > 0 {
		from = today.AddDays(1 - f.days)
	}
	for i, h := range p.entries {
		switch {
		case f.kind != "" && h.Kind != f.kind, f.field != "" && fieldKey(h) != f.field:
		case from != "" && app.DateOf(h.When.Local()) < from:
		case slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(p.words[i], w) }):
		default:
			p.shown = append(p.shown, i)
		}
	}
}

// fold makes the words to search, once. What is veiled is not found by its value.
func (p *past) fold() {
	if p.words != nil {
		return
	}
	p.words = make([]string, len(p.entries))
	for i, h := range p.entries {
		text := listed(" ", changes.Text(h), changes.Subject(h), changes.Actor(h.Actor))
		if h.Old != "" && p.veil(h) == rights.Open {
			text += " " + changes.Value(h)
		}
		p.words[i] = app.Fold(text)
	}
}
