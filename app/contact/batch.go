package contact

import (
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// Batch is what a file holds.
type Batch struct {
	Entries []Entry
	Columns []Column // of a list, in their order; none for cards
	Left    []Note   // what belongs to no entry: another worksheet, a group of contacts
}

// Entry is one person of a file.
type Entry struct {
	Founder  app.Founder  // with an id where the file knows her by one that can be ours
	Business app.Business // without name and trade where the file names none
	UID      string       // as the file names her, "" where it does not
	Place    int          // which card of the file or which row of the list, from 1
	Faults   app.Faults   // why she cannot be taken over; the path is a property ("BDAY") or a cell ("C17")
	Left     []Note       // what was not taken over, or should be looked at

	list   bool
	places map[string]string // path in the founder → property or cell
}

// Column is one column of a list.
type Column struct {
	Name    string // its letters: "C"
	Heading string
	Field   string // what it is taken as, one of the names in columns.json; "" for not used
}

// Note is one thing about an entry that does not keep it from being taken over.
type Note struct {
	Code string // its sentence stands under "contact.left.<code>"
	At   string // property or cell
	Text string // what it is about, as in the file, perhaps shortened
}

// The codes of faults that only files of people have.
const (
	FaultNoName     = "no-name"    // nothing tells what she is called
	FaultCard       = "card-size"  // a card too large to be read
	FaultUnreadable = "unreadable" // letters of her name cannot be read
	FaultNotADay    = "not-a-day"  // a cell under a heading such as "born on" holds no day
)

// HasBusiness tells whether the file names a business of hers.
func (e Entry) HasBusiness() bool { return e.Business.DisplayName() != "" }

// Where is the place of the entry in its file, in words: "card 3", "row 17".
func (e Entry) Where(l *translations.Locale) string {
	if e.list {
		return l.T("contact.place.row", translations.Vars{"Number": e.Place})
	}
	return l.T("contact.place.card", translations.Vars{"Number": e.Place})
}

// Say is the note as a sentence.
func (n Note) Say(l *translations.Locale) string {
	// keys: contact.left.*
	return l.T("contact.left."+n.Code, translations.Vars{"At": n.At, "Text": n.Text})
}

// TakenAs says in words what the column is taken as; "" for one that is not used.
func (c Column) TakenAs(l *translations.Locale) string {
	if c.Field == "" {
		return ""
	}
	// keys: contact.field.*
	return l.T("contact.field." + c.Field)
}

// Check adds to every entry what keeps its founder and her business from being saved on the day.
func (b *Batch) Check(today app.Date) {
	for i := range b.Entries {
		b.Entries[i].check(today)
	}
}

func (e *Entry) check(today app.Date) {
	faults := e.Founder.Validate(today)
	if e.HasBusiness() {
		faults = append(faults, e.Business.Validate().At("business")...)
	}
	for _, f := range faults {
		if f.Code != app.FaultRequired { // told as FaultNoName already
			f.Path = e.place(f.Path)
			e.Faults = append(e.Faults, f)
		}
	}
}

// place is the property or cell that holds what a path in the founder names; the path itself where none does.
func (e *Entry) place(path string) string {
	for whole := path; whole != ""; whole = whole[:max(0, strings.LastIndexAny(whole, ".["))] {
		if at := e.places[whole]; at != "" {
			return at
		}
	}
	return path
}
