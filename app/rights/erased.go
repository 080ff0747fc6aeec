package rights

import (
	"encoding/hex"
	"maps"
	"slices"
	"strings"

	"wurzelwerk/app"
)

// Erased is the list of erased dossiers that an office keeps outside its database: nothing but random ids and hashes of
// them. Older programs noted only the marks.
type Erased struct {
	Marks    []Mark              // sorted, each once
	Dossiers map[app.ID][]app.ID // erased dossiers, with the offices that have to learn of it, sorted
}

const idDigits = 2 * 16

// ParseErased reads a list: a mark a line, or the digits of a dossier and of its offices; what is neither is passed over.
func ParseErased(list []byte) Erased {
	e := Erased{Dossiers: map[app.ID][]app.ID{}}
	for line := range strings.Lines(string(list)) {
		line = strings.ToLower(strings.TrimSpace(line))
		if _, err := hex.DecodeString(line); err == nil && len(line) == markLength {
			e.Marks = append(e.Marks, Mark(line))
			continue
		}
		var ids []app.ID
		for word := range strings.FieldsSeq(line) {
			ids = append(ids, idOfDigits(word))
		}
		if len(ids) > 0 && !slices.Contains(ids, "") {
			e.Dossiers[ids[0]] = sorted(append(e.Dossiers[ids[0]], ids[1:]...))
		}
	}
	e.Marks = sorted(e.Marks)
	return e
}

// idOfDigits is the id that stands as hexadecimal digits; "" for none.
func idOfDigits(text string) app.ID {
	b, err := hex.DecodeString(text)
	if err != nil || len(text) != idDigits {
		return ""
	}
	id, err := app.IDFromBytes(b)
	if err != nil {
		return ""
	}
	return id
}

func sorted[T ~string](list []T) []T {
	list = slices.Clone(list)
	slices.Sort(list)
	return slices.Compact(list)
}

// Join is all that stands in one of two lists.
func (e Erased) Join(o Erased) Erased {
	out := Erased{Marks: sorted(slices.Concat(e.Marks, o.Marks)), Dossiers: map[app.ID][]app.ID{}}
	for _, list := range []Erased{e, o} {
		for id, offices := range list.Dossiers {
			out.Dossiers[id] = sorted(append(out.Dossiers[id], offices...))
		}
	}
	return out
}

// Empty tells that nothing stands in the list.
func (e Erased) Empty() bool { return len(e.Marks)+len(e.Dossiers) == 0 }

// Format writes the list as ParseErased reads it.
func (e Erased) Format() []byte {
	var b strings.Builder
	for _, m := range sorted(e.Marks) {
		b.WriteString(string(m) + "\n")
	}
	for _, id := range slices.Sorted(maps.Keys(e.Dossiers)) {
		words := []string{digits(id)}
		for _, office := range sorted(e.Dossiers[id]) {
			words = append(words, digits(office))
		}
		b.WriteString(strings.Join(words, " ") + "\n")
	}
	return []byte(b.String())
}

func digits(id app.ID) string {
	b, err := id.Bytes()
	if err != nil {
		return "" // ids in the list are whole ones
	}
	return hex.EncodeToString(b)
}
