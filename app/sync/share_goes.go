package sync

import (
	"encoding/json"
	"maps"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
)

// Deciding are the columns of a table whose values decide what of a row goes.
func (s *Sharing) Deciding(table string) (out []string) {
	t := s.tables[table]
	for _, column := range append([]string{t.Bin, t.Closed, t.Given, t.Drafted, t.Question, t.Woman, t.Safe}, t.Partner...) {
		if column != "" {
			out = append(out, column)
		}
	}
	return out
}

// Releasing are those of the deciding columns of which a change can let out other columns of the row, and rows that hang
// on it, which were held back before: all that goes of them goes with the latest number of theirs at least.
func (s *Sharing) Releasing(table string) []string {
	return slices.DeleteFunc(s.Deciding(table), func(column string) bool { return column == s.tables[table].Safe })
}

// Unknown tells whether it cannot be told of a row of the table that is gone for good what of it would go: something
// beside its lying in the bin decides on that.
func (s *Sharing) Unknown(table string) bool {
	return slices.ContainsFunc(s.Deciding(table), func(column string) bool { return column != s.tables[table].Bin })
}

// Goes tells whether a column of a row goes to a partner, as Ways does.
func (s *Sharing) Goes(scope Scope, table, column string, values map[string]Value) bool {
	return len(s.Ways(scope, table, column, values)) > 0
}

// Ways are the sets of classes by which a column of a row goes to a partner: each of them lets it go when all its classes
// go. An empty set needs no class; no set at all means that the column stays. values are those of the columns that decide
// on the row. "parent", "position", "gone" and "" (the row itself) go with whatever else of the row goes, or lies in the
// bin. A table that the map does not know stays here. The caller sees to it that a row goes only with the one that it
// hangs on (Carries), and nothing of a founder who lies in the bin or is restricted.
func (s *Sharing) Ways(scope Scope, table, column string, values map[string]Value) [][]string {
	t, ok := s.tables[table]
	switch {
	case !ok:
		return nil
	case scope.Everything:
		return [][]string{{}}
	case !t.open(scope, values):
		return nil
	case slices.Contains([]string{"", "parent", "position", "gone"}, column):
		return t.frameWays(scope, values)
	case t.Bin != "" && values[t.Bin] != nil && column != t.Bin:
		return nil
	case t.Safe == column && unsafe(values[column]):
		return nil
	}
	return t.ways(scope, column, values)
}

// Carries tells whether rows that hang on a row of the table may go with it: it goes, and does not lie in the bin.
func (s *Sharing) Carries(scope Scope, table string, values map[string]Value) bool {
	t := s.tables[table]
	binned := t.Bin != "" && values[t.Bin] != nil
	return s.Goes(scope, table, "", values) && (scope.Everything || !binned)
}

// open tells whether the row is one that goes to this partner, once its classes do.
func (t sharedTable) open(scope Scope, values map[string]Value) bool {
	if t.Closed != "" && values[t.Closed] != "closed" && values[t.Closed] != "signed" {
		return false
	}
	if t.Given != "" && values[t.Given] == nil || t.Drafted != "" && (values[t.Drafted] == nil || values[t.Drafted] == "drafted") {
		return false
	}
	if t.Woman != "" && !scope.Women[idIn(values[t.Woman])] {
		return false
	}
	return t.Partner == nil || slices.ContainsFunc(t.Partner, func(column string) bool {
		id := idIn(values[column])
		return id != "" && slices.Contains(scope.Partners, id)
	})
}

// idIn is the id that a column holds; "" for anything else.
func idIn(v Value) app.ID {
	b, _ := v.([]byte)
	id, err := app.IDFromBytes(b)
	if err != nil {
		return ""
	}
	return id
}

// frameWays are the ways of any column of the row.
func (t sharedTable) frameWays(scope Scope, values map[string]Value) (out [][]string) {
	if t.Frame {
		return append(scope.each(""), scope.each(ClassFirstName)...)
	}
	if t.Question != "" {
		return t.ways(scope, t.Question, values)
	}
	for _, class := range slices.Sorted(maps.Keys(t.Classes)) {
		if slices.ContainsFunc(t.Classes[class], func(column string) bool { return len(t.Also[column]) == 0 }) {
			out = append(out, scope.each(class)...)
		}
	}
	return out
}

// each are the ways by one class of the map; "" stands for every class of the consents.
func (s Scope) each(class string) (out [][]string) {
	if class != "" {
		if s.has(class) {
			out = append(out, []string{class})
		}
		return out
	}
	for _, c := range app.DataClasses() {
		if s.Classes[c.Key] {
			out = append(out, []string{c.Key})
		}
	}
	return out
}

func (t sharedTable) ways(scope Scope, column string, values map[string]Value) (out [][]string) {
	if t.Question != "" {
		if class, known := questionClass(values[t.Question]); known {
			return scope.each(class)
		}
		return nil
	}
	also := t.Also[column]
	if slices.ContainsFunc(also, func(class string) bool { return !scope.has(class) }) {
		return nil
	}
	for _, class := range t.classes(column) {
		for _, way := range scope.each(class) {
			out = append(out, append(way, also...))
		}
	}
	return out
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
