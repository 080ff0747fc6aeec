package changes

import (
	"slices"
	"strings"

	"wurzelwerk/app"
)

// Undone says what was taken back: how many fields, of which kinds of record.
func Undone(u app.Undone) string {
	var names []string
	for _, k := range u.Kinds {
		if name := Kind(k); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return window().T("founders.undone", vars{"n": u.Fields, "Kinds": strings.Join(names, ", ")})
}
