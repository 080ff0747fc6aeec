package contact

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/emersion/go-vcard"

	"wurzelwerk/app/charset"
)

// decoded is a card in the model of vCard 4.0: its values are UTF-8 and escaped as there, whatever the file wrote.
type decoded struct {
	vcard.Card
	old        bool     // vCard 2.1
	guessed    string   // the encoding that was guessed, as the card does not name it
	unreadable []string // properties with letters that could not be read
}

// structured are the properties whose values have parts between semicolons.
var structured = []string{"N", "ADR", "ORG", "GENDER", "X-ANDROID-CUSTOM"}

func (c rawCard) decode() decoded {
	d := decoded{Card: vcard.Card{}, old: c.isOld()}
	page, sure := charset.Find(c.undeclared())
	if !sure {
		d.guessed = page
	}
	for _, line := range c.lines {
		if line.blob {
			continue
		}
		value := d.value(line, page)
		if charset.Unreadable(value) {
			d.unreadable = append(d.unreadable, line.name)
			value = strings.Map(printable, value)
		}
		d.Add(line.name, &vcard.Field{Value: value, Params: line.params, Group: line.group})
	}
	return d
}

// printable drops control characters and keeps the sign for what cannot be read.
func printable(r rune) rune {
	if r != utf8.RuneError && charset.Unreadable(string(r)) {
		return -1
	}
	return r
}

// isOld tells a card of vCard 2.1, also one that does not say so.
func (c rawCard) isOld() bool {
	for _, line := range c.lines {
		if line.name == "VERSION" {
			return strings.HasPrefix(clean(string(line.value)), "2")
		}
	}
	return slices.ContainsFunc(c.lines, content.isQuotedPrintable)
}

// undeclared are the bytes of all values whose encoding the card does not name.
func (c rawCard) undeclared() []byte {
	var all []byte
	for _, line := range c.lines {
		if line.blob || !unnamed(line.params.Get("CHARSET")) {
			continue
		}
		value := line.value
		if line.isQuotedPrintable() {
			value = decodeQuotedPrintable(value)
		}
		if !charset.IsUnicode(value) {
			all = append(append(all, value...), '\n')
		}
	}
	return all
}

// unnamed tells a declaration that says nothing: none, or one that many programs write without heeding it.
func unnamed(name string) bool { return name == "" || strings.EqualFold(name, charset.Unicode) }

// value is the value of a property in UTF-8, escaped as in vCard 4.0.
func (d *decoded) value(c content, page string) string {
	if named := c.params.Get("CHARSET"); !unnamed(named) {
		page = named
	}
	if !d.old {
		return newlines.Replace(d.letters(c, c.value, page))
	}
	parts := []string{string(c.value)}
	if slices.Contains(structured, c.name) {
		parts = split(string(c.value), ';')
	}
	for i, part := range parts {
		parts[i] = escape(unescapeOld(d.letters(c, []byte(part), page)))
	}
	return strings.Join(parts, ";")
}

var newlines = strings.NewReplacer("\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// letters takes off the transfer encoding and gives the text. UTF-8 is read as such even where a card names or leads
// to another encoding for what is none; a name that nobody knows counts as none.
func (d *decoded) letters(c content, data []byte, page string) string {
	if c.isQuotedPrintable() {
		data = decodeQuotedPrintable(bytes.TrimSuffix(data, []byte("=")))
	}
	if unnamed(c.params.Get("CHARSET")) && charset.IsUnicode(data) {
		page = charset.Unicode
	}
	text, ok := charset.Text(data, page)
	if !ok {
		d.guessed, _ = charset.Find(data)
		text, _ = charset.Text(data, d.guessed)
	}
	return text
}
