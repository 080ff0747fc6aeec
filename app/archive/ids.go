package archive

import (
	"fmt"

	"wurzelwerk/app"
)

// Namer knows which id of the office belongs to a name in a file.
type Namer interface {
	// ID is the id of the record of that kind and name, a new one when the name is not known yet. The scope is the
	// id, already resolved, of the worksheet of a factor or the analysis of a field, expansion, shift, criterion or
	// alternative; it is empty for all other kinds. The same question always has the same answer.
	ID(kind app.Kind, scope app.ID, name string) (app.ID, error)
}

// Resolve turns all names of the document into ids of the office.
func Resolve(d *Document, names Namer) error {
	var first error
	walk(d, func(ref Ref) {
		if first != nil || *ref.ID == "" {
			return
		}
		id, err := names.ID(ref.Kind, ref.Scope, string(*ref.ID))
		if err != nil {
			first = fmt.Errorf("%s: %w", ref.Path, err)
			return
		}
		*ref.ID = id
	})
	return first
}

// Rename turns all ids of the document into names. The names of one kind must differ (within a worksheet or an
// analysis where Namer has a scope).
func Rename(d *Document, name func(kind app.Kind, id app.ID) string) {
	walk(d, func(ref Ref) {
		if *ref.ID != "" {
			*ref.ID = app.ID(name(ref.Kind, *ref.ID))
		}
	})
}
