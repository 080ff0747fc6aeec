package contact

import (
	"encoding/hex"
	"io"
	"slices"
	"strings"

	"github.com/emersion/go-vcard"

	"wurzelwerk/app"
)

// The failures of a whole file; each has a sentence in the translations.
var (
	ErrNoCards  = &app.Error{Code: "no-cards"}       // no card in the file
	ErrTooMany  = &app.Error{Code: "too-many-cards"} // more cards, or more text in them, than can be taken at once
	ErrNoHead   = &app.Error{Code: "list-no-head"}   // no row of headings that name what stands below
	ErrNoPeople = &app.Error{Code: "list-empty"}     // no row below the headings
)

// ReadCards reads a file of one or many cards, of vCard 2.1, 3.0 and 4.0, as phones and mail programs really write
// them. A card that cannot be taken over has faults, and the rest of the file is still read. The error is ErrNoCards,
// ErrTooMany, or that of r.
func ReadCards(r io.Reader) (Batch, error) {
	var b Batch
	s := newScanner(r)
	kept, uids := 0, map[string]int{}
	for {
		raw, ok := s.card()
		if !ok {
			break
		}
		if kept += raw.bytes; kept > maxKept || s.count > maxCards {
			return Batch{}, ErrTooMany
		}
		card := raw.decode()
		if name, group := card.group(); group {
			b.Left = append(b.Left, Note{Code: "group", Text: name})
			continue
		}
		e := card.entry(raw)
		if uids[e.UID]++; e.UID != "" && uids[e.UID] > 1 {
			e.Founder.ID = ""
			e.note("same-uid", "UID", "")
		}
		b.Entries = append(b.Entries, e)
	}
	switch {
	case s.err != nil:
		return Batch{}, s.err
	case s.count == 0:
		return Batch{}, ErrNoCards
	}
	return b, nil
}

// group tells a card that is a list of other cards, with its name.
func (d decoded) group() (name string, ok bool) {
	for _, property := range []string{"KIND", "X-ADDRESSBOOKSERVER-KIND"} {
		if strings.EqualFold(clean(d.Value(property)), string(vcard.KindGroup)) {
			return unescape(d.Value("FN")), true
		}
	}
	return "", false
}

// reading is the work on one card.
type reading struct {
	decoded
	e   *Entry
	own bool // written by this program
}

// entry is the person of the card.
func (d decoded) entry(raw rawCard) Entry {
	e := Entry{Place: raw.place, places: cardPlaces}
	r := reading{decoded: d, e: &e, own: strings.Contains(d.Value("PRODID"), product)}
	r.names()
	for _, property := range readers {
		property.read(&r, d.Card[property.name])
	}
	r.rest()
	for _, name := range raw.blobs {
		if !e.has(blobNote(name), name) {
			e.note(blobNote(name), name, "")
		}
	}
	r.letters()
	switch {
	case raw.tooLarge:
		e.Faults = append(app.Faults{{Path: "VCARD", Code: FaultCard, Want: "<= 1 MB"}}, e.Faults...)
	case e.Founder.DisplayName() == "":
		e.Faults = append(e.Faults, app.Fault{Path: "FN", Code: FaultNoName})
	}
	if raw.open {
		e.note("cut-off", "END", "")
	}
	return e
}

// letters says which letters could not be read: in a name that is a fault, elsewhere worth a look.
func (r *reading) letters() {
	for _, name := range slices.Compact(slices.Sorted(slices.Values(r.unreadable))) {
		if name == "N" || name == "FN" {
			r.e.Faults = append(r.e.Faults, app.Fault{Path: name, Code: FaultUnreadable, Want: r.e.Founder.DisplayName()})
			continue
		}
		r.e.note("unreadable", name, unescape(r.Value(name)))
	}
	if r.guessed != "" {
		r.e.note("charset", "", r.guessed)
	}
}

func blobNote(name string) string {
	switch name {
	case "PHOTO", "LOGO", "X-MS-CARDPICTURE":
		return "photo"
	}
	return "unread"
}

// maxQuote is how much of a value a note quotes, in letters.
const maxQuote = 60

// note adds a note; a long text is shortened.
func (e *Entry) note(code, at, text string) {
	text = strings.Join(strings.Fields(text), " ")
	if letters := []rune(text); len(letters) > maxQuote {
		text = string(letters[:maxQuote]) + "…"
	}
	e.Left = append(e.Left, Note{Code: code, At: at, Text: text})
}

func (e *Entry) has(code, at string) bool {
	return slices.ContainsFunc(e.Left, func(n Note) bool { return n.Code == code && n.At == at })
}

// cardPlaces are the properties that hold what a founder's record has under a name.
var cardPlaces = map[string]string{
	"givenNames": "N", "familyNames": "N", "patronymic": "N", "salutation": "N", "nameInOriginalScript": "FN",
	"nameOnDocument": propertyDocument, "callName": "NICKNAME", "pronunciation": "X-PHONETIC-FIRST-NAME", "sortName": "SORT-AS",
	"born": "BDAY", "birthPlace": "BIRTHPLACE", "contactNote": "NOTE", "phones": "TEL", "emails": "EMAIL", "address": "ADR",
	"business.name": "ORG", "business.trade": "TITLE", "business.website": "URL", "business.address": "ADR",
}

// idOf is the id that a UID can be: one that is a UUID, as this program and many phones write it.
func idOf(uid string) app.ID {
	text := strings.ToLower(clean(uid))
	text = strings.TrimPrefix(strings.TrimPrefix(text, "urn:"), "uuid:")
	if len(text) != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-' {
		return ""
	}
	bytes, err := hex.DecodeString(strings.ReplaceAll(text, "-", ""))
	if err != nil || strings.Trim(text, "0-") == "" {
		return ""
	}
	id, err := app.IDFromBytes(bytes)
	if err != nil {
		return ""
	}
	return id
}

// uidOf is the UID of a founder: her id as a UUID, so that she is known again.
func uidOf(id app.ID) string {
	b, err := id.Bytes()
	if err != nil || b == nil {
		return ""
	}
	text := hex.EncodeToString(b)
	return "urn:uuid:" + strings.Join([]string{text[:8], text[8:12], text[12:16], text[16:20], text[20:]}, "-")
}
