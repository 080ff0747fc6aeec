package contact

import (
	"bufio"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/emersion/go-vcard"

	"wurzelwerk/app"
)

// WriteCards writes a file of cards in UTF-8. What is written is read again by ReadCards without loss: of a full
// founder's card the names in all their forms, gender, day and place of birth, address, numbers with their kind and
// safety, mails, note, the codes of her languages and that of her handouts, and of her business name, trade, website
// and address. Her id comes back where the UID is kept. Error: app.ErrUnsupported for another version.
func WriteCards(w io.Writer, cards []Card, version Version) error {
	if version != V3 && version != V4 {
		return app.ErrUnsupported
	}
	out := bufio.NewWriter(w)
	for _, c := range cards {
		writing := writing{Card: vcard.Card{}, version: version, full: c.Full}
		if c.Partner.Name != "" {
			writing.partner(c.Partner)
		} else {
			writing.founder(c.Founder)
			writing.business(c.Business)
		}
		writing.encode(out)
	}
	return out.Flush()
}

// writing is one card on its way out. Its values are escaped already.
type writing struct {
	vcard.Card
	version Version
	full    bool
}

// order is that in which properties are written.
var order = strings.Fields(`PRODID UID KIND X-ABSHOWAS FN N ` + propertyOriginal + ` ` + propertyDocument + ` SORT-STRING NICKNAME
	X-PHONETIC-FIRST-NAME TEL EMAIL ADR ORG TITLE URL LANG BDAY BIRTHPLACE GENDER CATEGORIES NOTE`)

// put adds a property with a text; an empty one is left out. params are pairs of a name and a value.
func (w writing) put(name, text string, params ...string) {
	if text != "" {
		w.putParts(name, []string{text}, params...)
	}
}

// putParts adds a property whose value has parts.
func (w writing) putParts(name string, parts []string, params ...string) {
	field := &vcard.Field{Params: vcard.Params{}}
	for i, part := range parts {
		parts[i] = escape(part)
	}
	field.Value = strings.Join(parts, ";")
	for i := 0; i+1 < len(params); i += 2 {
		if params[i+1] != "" {
			field.Params.Add(params[i], params[i+1])
		}
	}
	w.Add(name, field)
}

func (w writing) founder(f app.Founder) {
	w.put("PRODID", product+"DE")
	w.put("UID", uidOf(f.ID))
	w.names(f)
	for _, p := range f.Phones {
		if w.full || p.Safe == nil || *p.Safe {
			w.phone(p)
		}
	}
	w.emails(f.Emails)
	w.address(f.Address, vcard.TypeHome)
	w.languages(f)
	if !w.full {
		return
	}
	w.put(propertyDocument, f.NameOnDocument)
	w.put("BDAY", string(f.Born))
	w.put("BIRTHPLACE", f.BirthPlace)
	w.put("GENDER", map[app.Gender]string{"female": "F", "male": "M", "non-binary": "O"}[f.Gender])
	w.put("NOTE", f.ContactNote)
}

// names writes all she is called. Her name in its original script is a variant of FN in vCard 4.0, as RFC 6350 has it
// for one thing in two scripts.
func (w writing) names(f app.Founder) {
	sortAs, alternative := "", ""
	if w.version == V4 && len(f.SortName) < maxHead/4 {
		sortAs = f.SortName
	} else {
		w.put("SORT-STRING", f.SortName)
	}
	if w.version == V4 && f.NameInOriginalScript != "" {
		alternative = "1"
	}
	w.put("FN", f.DisplayName(), "ALTID", alternative)
	if w.version == V4 {
		w.put("FN", f.NameInOriginalScript, "ALTID", alternative)
	} else {
		w.put(propertyOriginal, f.NameInOriginalScript)
	}
	w.putParts("N", []string{f.FamilyNames, f.GivenNames, f.Patronymic, f.Salutation, ""}, "SORT-AS", sortAs)
	w.put("NICKNAME", f.CallName)
	w.put("X-PHONETIC-FIRST-NAME", f.Pronunciation)
}

func (w writing) phone(p app.Phone) {
	kind, more := string(p.Type), ""
	switch kind {
	case "messenger":
		kind, more = vcard.TypeCell, "x-messenger"
	case "other":
		kind = "x-other"
	}
	safe := ""
	if w.full && p.Safe != nil {
		safe = map[bool]string{true: "yes", false: "no"}[*p.Safe]
	}
	w.put("TEL", p.Number, vcard.ParamType, w.typeName(kind), vcard.ParamType, w.typeName(more), paramSafe, safe)
}

// typeName is a type as the version writes it: older programs know them in capitals only.
func (w writing) typeName(kind string) string {
	if w.version == V3 {
		return strings.ToUpper(kind)
	}
	return kind
}

func (w writing) emails(mails []string) {
	kind := ""
	if w.version == V3 {
		kind = "INTERNET"
	}
	for _, mail := range mails {
		w.put("EMAIL", mail, vcard.ParamType, kind)
	}
}

func (w writing) address(a *app.Address, kind string) {
	if a != nil && *a != (app.Address{}) {
		w.putParts("ADR", []string{"", a.District, a.Street, a.City, "", a.PostalCode, a.Country}, vcard.ParamType, w.typeName(kind))
	}
}

// languages writes those she speaks in their order, and the one of her handouts as the preferred.
func (w writing) languages(f app.Founder) {
	if speaks := slices.ContainsFunc(f.Languages, func(l app.LanguageSkill) bool { return l.Language == f.HandoutLanguage }); !speaks {
		w.put("LANG", f.HandoutLanguage, vcard.ParamPreferred, "1", paramHandout, "only")
	}
	for i, l := range f.Languages {
		rank := i + 2
		if l.Language == f.HandoutLanguage {
			rank = 1
		}
		w.put("LANG", l.Language, vcard.ParamPreferred, strconv.Itoa(min(rank, 100)))
	}
}

func (w writing) business(b app.Business) {
	if b.DisplayName() == "" {
		return
	}
	w.put("ORG", b.Name)
	w.put("TITLE", b.Trade)
	w.put("URL", b.Website)
	w.address(b.Address, vcard.TypeWork)
}

func (w writing) partner(p app.Partner) {
	w.put("PRODID", product+"DE")
	w.put("UID", uidOf(p.ID))
	if w.version == V4 {
		w.put("KIND", string(vcard.KindOrganization))
	}
	w.put("X-ABSHOWAS", "COMPANY")
	w.put("FN", p.Name)
	w.putParts("N", []string{"", p.Contact, "", "", ""})
	w.put("ORG", p.Name)
	for _, number := range p.Phones {
		w.phone(number)
	}
	w.emails(p.Emails)
	w.address(p.Address, vcard.TypeWork)
	for _, service := range p.Services {
		w.put("CATEGORIES", service)
	}
	if w.full {
		w.put("NOTE", p.Note)
	}
}

// encode writes the card. The encoder of go-vcard would do, were it to fold lines, to quote parameters and to tell a
// semicolon in a name from one between its parts.
func (w writing) encode(out *bufio.Writer) {
	writeLine(out, "BEGIN:VCARD")
	writeLine(out, "VERSION:"+string(w.version))
	for _, name := range order {
		for _, field := range w.Card[name] {
			writeLine(out, name+params(field.Params)+":"+field.Value)
		}
	}
	writeLine(out, "END:VCARD")
}

func params(p vcard.Params) string {
	var b strings.Builder
	for _, name := range []string{vcard.ParamAltID, vcard.ParamPreferred, vcard.ParamSortAs, vcard.ParamType, paramHandout, paramSafe} {
		for _, value := range p[name] {
			b.WriteString(";" + name + "=" + paramValue(value))
		}
	}
	return b.String()
}

// paramValue quotes the value of a parameter where it needs that, and escapes as RFC 6868 has it.
func paramValue(text string) string {
	escaped := paramEscaper.Replace(text)
	if strings.Trim(escaped, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-") == "" {
		return escaped
	}
	return `"` + escaped + `"`
}

var paramEscaper = strings.NewReplacer("^", "^^", `"`, "^'", "\r\n", "^n", "\n", "^n", "\r", "^n")

// maxLine is the length of a line in bytes, without its end, from which on it is folded.
const maxLine = 75

// writeLine writes a line and folds it between letters.
func writeLine(out *bufio.Writer, text string) {
	for room := maxLine; len(text) > room; room = maxLine - 1 {
		at := room
		for at > 1 && !utf8.RuneStart(text[at]) {
			at--
		}
		_, _ = out.WriteString(text[:at] + "\r\n ")
		text = text[at:]
	}
	_, _ = out.WriteString(text + "\r\n")
}
