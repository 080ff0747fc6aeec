package sync

import (
	"encoding/json"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
)

// Deciding are the columns of a table whose values decide whether a row of it goes at all. A change of one of them can
// let out what was held back before: whatever else of the row goes, goes with the latest number of theirs at least.
func (s *Sharing) Deciding(table string) (out []string) {
	t := s.tables[table]
	for _, column := range append([]string{t.Bin, t.Closed, t.Question, t.Safe}, t.Partner...) {
		if column != "" {
			out = append(out, column)
		}
	}
	return out
}

// Goes tells whether a column of a row goes to a partner. values are those of the columns that decide on the row.
// "parent", "position", "gone" and "" (the row itself) go with whatever else of the row goes, or lies in the bin. A table
// that the map does not know stays here. The caller sees to it that a row goes only with the one that it hangs on, and
// nothing of a founder who lies in the bin or is restricted.
func (s *Sharing) Goes(scope Scope, table, column string, values map[string]Value) bool {
	t, ok := s.tables[table]
	switch {
	case !ok:
		return false
	case scope.Everything:
		return true
	case !t.open(scope, values):
		return false
	case slices.Contains([]string{"", "parent", "position", "gone"}, column):
		return t.any(scope, values)
	case t.Bin != "" && values[t.Bin] != nil && column != t.Bin:
		return false
	case t.Safe == column && unsafe(values[column]):
		return false
	}
	return t.goes(scope, column, values)
}

// open tells whether the row is one that goes to this partner, once its classes do.
func (t sharedTable) open(scope Scope, values map[string]Value) bool {
	if t.Closed != "" && values[t.Closed] != "closed" && values[t.Closed] != "signed" {
		return false
	}
	return t.Partner == nil || slices.ContainsFunc(t.Partner, func(column string) bool {
		b, _ := values[column].([]byte)
		id, err := app.IDFromBytes(b)
		return err == nil && id != "" && id == scope.Partner
	})
}

// any tells whether any column of the row goes.
func (t sharedTable) any(scope Scope, values map[string]Value) bool {
	for _, list := range t.Classes {
		if slices.ContainsFunc(list, func(column string) bool { return t.goes(scope, column, values) }) {
			return true
		}
	}
	return false
}

func (t sharedTable) goes(scope Scope, column string, values map[string]Value) bool {
	if t.Question != "" {
		class, known := questionClass(values[t.Question])
		return known && scope.has(class)
	}
	also := !slices.ContainsFunc(t.Also[column], func(class string) bool { return !scope.has(class) })
	return also && slices.ContainsFunc(t.classes(column), scope.has)
}

// questionClass is the class of an answer: that of its block where the block is sensitive.
func questionClass(question Value) (string, bool) {
	key, _ := question.(string)
	block, ok := profile.Sheet().Block(profile.BlockOf(key))
	switch {
	case !ok:
		return "", false
	case block.Sensitive:
		return block.Key, true
	}
	return "profile", true
}

// unsafe tells whether one of the numbers may not be called, or whether that cannot be read.
func unsafe(phones Value) bool {
	text, ok := phones.(string)
	if !ok {
		return phones != nil
	}
	var list []app.Phone
	return json.Unmarshal([]byte(text), &list) != nil ||
		slices.ContainsFunc(list, func(p app.Phone) bool { return p.Safe != nil && !*p.Safe })
}
