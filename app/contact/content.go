package contact

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/emersion/go-vcard"
)

// content is one property as it stands in the file.
type content struct {
	group, name string // upper case
	params      vcard.Params
	value       []byte // as in the file: encoded, escaped
	blob        bool   // a picture, sound or key, which was passed over
}

// kinds of values that are told apart before they are read.
type valueKind int

const (
	plain valueKind = iota
	quotedPrintable
	blob
)

// maxHead is how long the name and the parameters of a property may be.
const maxHead = 4096

// kindOf looks at the head of a line; known is false as long as that is not whole.
func kindOf(line []byte) (kind valueKind, known bool) {
	head, _, found := cutHead(line[:min(len(line), maxHead)])
	if !found {
		return plain, len(line) >= maxHead
	}
	name, params, more := bytes.Cut(head, []byte(";"))
	name = name[bytes.IndexByte(name, '.')+1:]
	if slices.ContainsFunc(blobNames, func(n string) bool { return strings.EqualFold(n, string(name)) }) {
		return blob, true
	}
	if !more {
		return plain, true
	}
	switch upper := strings.ToUpper(string(params)); {
	case strings.Contains(upper, "B") && base64Param.MatchString(upper):
		return blob, true
	case strings.Contains(upper, "QUOTED-PRINTABLE"):
		return quotedPrintable, true
	}
	return plain, true
}

// blobNames are the properties that hold no text.
var blobNames = []string{"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE"}

var base64Param = regexp.MustCompile(`(^|;)(ENCODING=)?"?(BASE64|B)"?(;|$)`)

func (c content) isBlob() bool {
	return slices.Contains(blobNames, c.name) || slices.ContainsFunc(c.params["ENCODING"], func(e string) bool {
		return strings.EqualFold(e, "b") || strings.EqualFold(e, "base64")
	})
}

func (c content) isQuotedPrintable() bool {
	return strings.EqualFold(c.params.Get("ENCODING"), "quoted-printable")
}

// cutHead parts a line at the colon that ends its head; a colon between quotation marks does not.
func cutHead(line []byte) (head, value []byte, found bool) {
	quoted := false
	for i, b := range line {
		switch {
		case b == '"':
			quoted = !quoted
		case b == ':' && !quoted:
			return line[:i], line[i+1:], true
		}
	}
	return bytes.Cut(line, []byte(":"))
}

// properties are the names of vCard in all its versions; others are taken for a property when they are written as one.
var properties = strings.Fields(`ADR AGENT ANNIVERSARY BDAY BEGIN BIRTHPLACE CALADRURI CALURI CATEGORIES CLASS
	CLIENTPIDMAP CREATED DEATHDATE DEATHPLACE EMAIL END EXPERTISE FBURL FN GENDER GEO GRAMGENDER HOBBY IMPP INTEREST KEY
	KIND LABEL LANG LANGUAGE LOGO MAILER MEMBER N NAME NICKNAME NOTE ORG PHOTO PRODID PROFILE PRONOUNS RELATED REV ROLE
	SOCIALPROFILE SORT-STRING SOUND SOURCE TEL TITLE TZ UID URL VERSION XML`)

var propertyName = regexp.MustCompile(`^[A-Z][A-Z0-9-]+$|^[Xx]-[A-Za-z0-9-]+$`)

// parseContent takes a line apart; ok is false when it is no property. The value is a copy.
func parseContent(line []byte) (c content, ok bool) {
	head, value, found := cutHead(bytes.TrimPrefix(line, []byte("\ufeff")))
	if !found || len(head) > maxHead {
		return content{}, false
	}
	parts := splitQuoted(string(head), ';')
	name := strings.TrimSpace(parts[0])
	if dot := strings.IndexByte(name, '.'); dot > 0 {
		c.group, name = strings.ToUpper(name[:dot]), name[dot+1:]
	}
	c.name = strings.ToUpper(name)
	if !slices.Contains(properties, c.name) && !propertyName.MatchString(name) {
		return content{}, false
	}
	c.params = vcard.Params{}
	for _, part := range parts[1:] {
		c.addParam(strings.TrimSpace(part))
	}
	c.value = bytes.Clone(value)
	return c, true
}

// addParam reads one parameter: "TYPE=cell,voice" or, as in vCard 2.1, only "CELL" or "BASE64".
func (c *content) addParam(text string) {
	key, value, named := strings.Cut(text, "=")
	key = strings.ToUpper(strings.TrimSpace(key))
	switch {
	case text == "":
		return
	case strings.HasPrefix(key, "X-CUSTOM("):
		c.params.Add("X-LABEL", androidLabel(text))
		return
	case !named && slices.Contains([]string{"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"}, key):
		key, value = "ENCODING", key
	case !named:
		key, value = vcard.ParamType, text
	}
	value = strings.TrimSpace(value)
	if key == vcard.ParamType {
		for _, one := range strings.Split(strings.Trim(value, `"`), ",") {
			c.params.Add(key, strings.Trim(one, `" `))
		}
		return
	}
	c.params.Add(key, paramText.Replace(strings.Trim(value, `"`)))
}

// paramText takes off what RFC 6868 escapes in parameters.
var paramText = strings.NewReplacer("^n", "\n", "^'", `"`, "^^", "^")

// androidLabel reads "X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=4C=61)", the label of a number in the contacts
// of Android.
func androidLabel(text string) string {
	text = strings.TrimSuffix(text[strings.IndexByte(text, '(')+1:], ")")
	parts := strings.Split(text, ",")
	return string(decodeQuotedPrintable([]byte(parts[len(parts)-1])))
}

// splitQuoted parts a text at a mark that does not stand between quotation marks.
func splitQuoted(text string, mark byte) []string {
	var parts []string
	quoted, from := false, 0
	for i := range len(text) {
		switch {
		case text[i] == '"':
			quoted = !quoted
		case text[i] == mark && !quoted:
			parts = append(parts, text[from:i])
			from = i + 1
		}
	}
	return append(parts, text[from:])
}
