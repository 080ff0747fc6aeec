package changes

import (
	"slices"
	"strings"

	"wurzelwerk/app"
)

// Undone says what was taken back: how many fields, of which kinds of record. What offices share and how conflicts were
// settled is of no kind: it is named where nothing else was taken back.
func Undone(u app.Undone) string {
	var names []string
	for _, k := range u.Kinds {
		if name := Kind(k); k != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		names = []string{window().T("undo.exchange")}
	}
	return window().T("founders.undone", vars{"n": u.Fields, "Kinds": strings.Join(names, ", ")})
}
