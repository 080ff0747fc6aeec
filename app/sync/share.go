package sync

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"

	"wurzelwerk/app"
)

// Scope is what a partner gets of a dossier.
type Scope struct {
	Everything bool            // the office's own second laptop, nobody else
	Partners   []app.ID        // by which consents and referrals name the partner: they go only to whom they name
	Classes    map[string]bool // keys of app.DataClasses but ClassTeam
	Team       bool            // of a team: who is in it, and the commitments
	Women      map[app.ID]bool // of a team: whose turns go
	FirstName  bool            // of a woman in such a team
}

// The classes by which teams go: a founder's consent names ClassTeam; then her first name goes as ClassFirstName with
// each team that is shared and that she is in.
const (
	ClassTeam      = "team"
	ClassFirstName = "first-name"
)

// ScopeOf is what the founder's consents let go to a partner on a day: the classes that those name which are for sharing
// with it under one of its ids, and worth something. A special class goes only where one of them names it. FirstName is
// what they say; it holds for the teams alone that are shared.
func ScopeOf(consents []app.Consent, partners []app.ID, day app.Date) Scope {
	s := Scope{Partners: partners, Classes: map[string]bool{}}
	for _, class := range app.DataClasses() {
		goes := slices.ContainsFunc(consents, func(c app.Consent) bool {
			return c.Recipient != "" && slices.Contains(partners, c.Recipient) && c.Shares(c.Recipient, []string{class.Key}, day)
		})
		if class.Key == ClassTeam {
			s.FirstName = goes
		} else {
			s.Classes[class.Key] = goes
		}
	}
	return s
}

// Empty tells that nothing goes.
func (s Scope) Empty() bool {
	return !s.Everything && !s.Team && !s.FirstName && !s.any()
}

func (s Scope) any() bool {
	for _, goes := range s.Classes {
		if goes {
			return true
		}
	}
	return false
}

// has tells whether a class of the map goes: one of the consents, or one that has no consent because it is bound to a
// team or to the partner whom the row names ("": any class of the consents).
func (s Scope) has(class string) bool {
	switch class {
	case "":
		return s.any()
	case ClassTeam:
		return s.Team
	case ClassFirstName:
		return s.FirstName
	}
	return s.Classes[class]
}

// Sharing maps every column of every synced table to what must be shared for it to go.
type Sharing struct{ tables map[string]sharedTable }

type sharedTable struct {
	Table    string              `json:"table"`
	Classes  map[string][]string `json:"classes"`  // columns by class; "*" for all that stand nowhere else
	Also     map[string][]string `json:"also"`     // columns that go only if these classes go too
	Own      []string            `json:"own"`      // columns that stay
	Bin      string              `json:"bin"`      // while this column is filled the row lies in the bin, and nothing else of it goes
	Closed   string              `json:"closed"`   // only rows where this is closed or signed go
	Given    string              `json:"given"`    // only rows where this is filled go
	Drafted  string              `json:"drafted"`  // only rows where this is filled, and not drafted, go
	Question string              `json:"question"` // the sheet's question: one of a sensitive block goes with the class of that block
	Partner  []string            `json:"partner"`  // only rows where one of these is the partner go
	Woman    string              `json:"woman"`    // only rows go where this is one of the women of the scope
	Frame    bool                `json:"frame"`    // the row itself goes with anything of its dossier, because all hangs on it
	Safe     string              `json:"safe"`     // numbers; they stay when one may not be called
}

//go:embed share.json
var sharingFile []byte

// Shared is the map of this program.
var Shared = sync.OnceValue(func() *Sharing {
	s, err := ParseSharing(sharingFile)
	if err != nil {
		panic(err) // compiled in and tested
	}
	return s
})

// ParseSharing reads a map.
func ParseSharing(data []byte) (*Sharing, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	var list []sharedTable
	if err := d.Decode(&list); err != nil {
		return nil, fmt.Errorf("what is shared: %w", err)
	}
	s := &Sharing{tables: map[string]sharedTable{}}
	for _, t := range list {
		if _, twice := s.tables[t.Table]; twice || t.Table == "" {
			return nil, fmt.Errorf("what is shared: table %q: %w", t.Table, errSharing)
		}
		s.tables[t.Table] = t
	}
	return s, nil
}

var errSharing = errors.New("it stands nowhere or twice, or names what is not there")

// Check refuses a map that does not say of every column of the given tables where it belongs, or that names tables,
// columns or classes that are not there. The columns are those beside id, dossier, parent, position and gone.
func (s *Sharing) Check(names map[string][]string) error {
	var errs []error
	for table := range s.tables {
		if _, ok := names[table]; !ok {
			errs = append(errs, fmt.Errorf("table %s: %w", table, errSharing))
		}
	}
	for table, columns := range names {
		t, ok := s.tables[table]
		if !ok {
			errs = append(errs, fmt.Errorf("table %s: %w", table, errSharing))
			continue
		}
		for _, column := range columns {
			if !t.mentions(column) && !t.mentions("*") {
				errs = append(errs, fmt.Errorf("column %s of %s: %w", column, table, errSharing))
			}
		}
		errs = append(errs, t.check(columns))
	}
	return errors.Join(errs...)
}

// check looks for names that are not there.
func (t sharedTable) check(columns []string) error {
	var errs []error
	named := append([]string{t.Bin, t.Closed, t.Question, t.Safe, t.Woman, t.Given, t.Drafted}, slices.Concat(t.Own, t.Partner)...)
	classes := slices.Concat(slices.Collect(maps.Values(t.Also))...)
	named = slices.AppendSeq(named, maps.Keys(t.Also))
	for class, list := range t.Classes {
		named = append(named, list...)
		classes = append(classes, class)
	}
	for _, column := range named {
		if column != "" && column != "*" && !slices.Contains(columns, column) {
			errs = append(errs, fmt.Errorf("column %s of %s: %w", column, t.Table, errSharing))
		}
	}
	for _, class := range classes {
		_, known := app.DataClassOf(class)
		if !known && !slices.Contains([]string{ClassTeam, ClassFirstName}, class) && (class != "" || t.Partner == nil) {
			errs = append(errs, fmt.Errorf("class %q of %s: %w", class, t.Table, errSharing))
		}
	}
	return errors.Join(errs...)
}

func (t sharedTable) mentions(column string) bool {
	return slices.Contains(t.Own, column) || slices.ContainsFunc(slices.Collect(maps.Values(t.Classes)), func(list []string) bool {
		return slices.Contains(list, column)
	})
}

// classes are those with which a column goes; none for one that stays, or that nobody knows.
func (t sharedTable) classes(column string) (out []string) {
	if !t.mentions(column) {
		column = "*"
	}
	if slices.Contains(t.Own, column) {
		return nil
	}
	for class, list := range t.Classes {
		if slices.Contains(list, column) {
			out = append(out, class)
		}
	}
	return out
}
