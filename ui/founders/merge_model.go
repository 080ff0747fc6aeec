package founders

import (
	"reflect"
	"strings"
	"time"

	"wurzelwerk/app"
)

// mergeChoice says whose value of a field is kept when two founders become one.
type mergeChoice int

const (
	takeKept  mergeChoice = iota // that of the one who stays
	takeOther                    // that of the one who goes
	takeBoth                     // one completed from the other: all phones, the parts of an address
)

// mergeField is one thing in which two founders differ.
type mergeField struct {
	index  int    // of the field in app.Founder
	path   string // JSON name
	label  string
	kept   string // as a person reads it, "" for nothing
	other  string
	both   string // "" where one cannot be completed from the other
	choice mergeChoice
}

// merging is two founders who are one woman: what differs and what was chosen of it.
type merging struct {
	kept, other, both app.Founder
	fields            []mergeField
}

// newMerging compares two founders. Of each field the fuller value is proposed, both where they complete each other,
// else that of the founder who was changed last.
func newMerging(kept, other app.Founder, keptChanged, otherChanged time.Time) *merging {
	m := &merging{kept: kept, other: other}
	m.both, _ = app.Complete(kept, other)
	for i := range founderType.NumField() {
		if f := m.field(i); f.path != "" && f.kept != f.other {
			f.choice = propose(f, otherChanged.After(keptChanged))
			m.fields = append(m.fields, f)
		}
	}
	return m
}

// field sets the i-th field of the two side by side.
func (m *merging) field(i int) mergeField {
	kept, other, both := fieldAt(m.kept, i), fieldAt(m.other, i), fieldAt(m.both, i).Text
	if both == kept.Text || both == other.Text {
		both = ""
	}
	return mergeField{index: i, path: kept.Path, label: kept.Label, kept: kept.Text, other: other.Text, both: both}
}

// propose says whose value is likely the right one.
func propose(f mergeField, otherNewer bool) mergeChoice {
	kept, other := app.Fold(f.kept), app.Fold(f.other)
	switch {
	case f.both != "":
		return takeBoth
	case f.kept == "":
		return takeOther
	case f.other == "":
		return takeKept
	case kept != other && strings.Contains(other, kept):
		return takeOther
	case kept != other && strings.Contains(kept, other):
		return takeKept
	case otherNewer:
		return takeOther
	default:
		return takeKept
	}
}

// result is the founder who stays, with what was chosen. What no field shows is completed, so that nothing is lost.
func (m *merging) result() app.Founder {
	f := m.both
	f.ID, f.ArchivedOn, f.BinnedOn = m.kept.ID, m.kept.ArchivedOn, m.kept.BinnedOn
	to := reflect.ValueOf(&f).Elem()
	for _, field := range m.fields {
		from := map[mergeChoice]app.Founder{takeKept: m.kept, takeOther: m.other, takeBoth: m.both}[field.choice]
		to.Field(field.index).Set(reflect.ValueOf(from).Field(field.index))
	}
	return f
}
