package contact

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/emersion/go-vcard"

	"wurzelwerk/app"
)

// preference is the rank of a field among its like, 1 for the first; 100 where nothing is said.
func preference(field *vcard.Field) int {
	if n, err := strconv.Atoi(field.Params.Get(vcard.ParamPreferred)); err == nil && n > 0 {
		return n
	}
	if field.Params.HasType("pref") {
		return 1
	}
	return 100
}

// ranked are the fields with the preferred ones first.
func ranked(fields []*vcard.Field) []*vcard.Field {
	fields = slices.Clone(fields)
	slices.SortStableFunc(fields, func(a, b *vcard.Field) int { return cmp.Compare(preference(a), preference(b)) })
	return fields
}

// phones takes all numbers, each once.
func (r *reading) phones(fields []*vcard.Field) {
	for _, field := range ranked(fields) {
		number := clean(telephone(unescape(field.Value)))
		if !r.own {
			number = strings.Join(strings.Fields(number), " ")
		}
		if number == "" {
			continue
		}
		kind, label := r.phoneKind(field)
		if label != "" {
			r.e.note("label", "TEL", number+": "+label)
		}
		r.phone(app.Phone{Number: number, Type: kind, Safe: safeOf(field.Params.Get(paramSafe))})
	}
}

func safeOf(text string) *bool {
	if text != "yes" && text != "no" {
		return nil
	}
	safe := text == "yes"
	return &safe
}

func (r *reading) phone(p app.Phone) {
	phones := &r.e.Founder.Phones
	at := slices.IndexFunc(*phones, func(known app.Phone) bool {
		return known.Number == p.Number || known.Digits() == p.Digits() && p.Digits() != ""
	})
	switch {
	case r.own || at < 0:
		*phones = append(*phones, p)
	case (*phones)[at].Type == "":
		(*phones)[at].Type = p.Type
	}
}

// telephone is the number of a "tel:" address, with its extension; another text stays.
func telephone(text string) string {
	if len(text) < 4 || !strings.EqualFold(text[:4], "tel:") {
		return text
	}
	number, rest, _ := strings.Cut(text[4:], ";")
	if plain, err := url.PathUnescape(number); err == nil {
		number = strings.Map(printable, plain)
	}
	for _, param := range strings.Split(rest, ";") {
		if key, value, _ := strings.Cut(param, "="); strings.EqualFold(key, "ext") && value != "" {
			number += " ext. " + value
		}
	}
	return number
}

// phoneKinds are the words by which programs tell kinds of numbers, the strongest kind first.
var phoneKinds = []struct {
	kind  app.PhoneType
	words []string
}{
	{"messenger", strings.Fields("messenger x-messenger whatsapp telegram signal viber")},
	{"fax", strings.Fields("fax homefax workfax otherfax")},
	{"cell", strings.Fields("cell cellular mobile mobil handy iphone mobiltelefon сотовый мобилен mobilă cep")},
	{"work", strings.Fields("work arbeit beruflich büro geschäftlich firma служебен serviciu iş")},
	{"home", strings.Fields("home privat zuhause festnetz домашен acasă ev")},
	{"other", strings.Fields("other x-other main pager car isdn bbs video assistant callback company")},
}

// neutral words say nothing on the kind of a number.
var neutral = strings.Fields("voice pref msg text internet x-voice")

// phoneKind is the kind of a number, from its types or else its label; a label that tells no kind is given back.
func (r *reading) phoneKind(field *vcard.Field) (kind app.PhoneType, label string) {
	words := field.Params.Types()
	label = firstOf(r.label(field), field.Params.Get("X-LABEL"))
	if label != "" {
		words = append(words, strings.ReplaceAll(strings.ToLower(label), " ", ""))
	}
	for _, k := range phoneKinds {
		if slices.ContainsFunc(words, func(w string) bool { return slices.Contains(k.words, w) }) {
			if slices.Contains(k.words, words[len(words)-1]) {
				label = ""
			}
			return k.kind, label
		}
	}
	for _, w := range words {
		if rest, own := strings.CutPrefix(w, "x-"); own && label == "" && !slices.Contains(neutral, w) {
			label = rest
		}
	}
	switch {
	case label != "":
		return "other", label
	case field.Params.Get("WAID") != "":
		return "messenger", ""
	}
	return "", ""
}

// label is what a group calls the field: "item1.X-ABLabel:_$!<Mobile>!$_".
func (r *reading) label(field *vcard.Field) string {
	if field.Group == "" {
		return ""
	}
	for _, l := range r.Card["X-ABLABEL"] {
		if l.Group == field.Group {
			return strings.TrimSuffix(strings.TrimPrefix(clean(unescape(l.Value)), "_$!<"), ">!$_")
		}
	}
	return ""
}

// messengers takes an address that is a phone number.
func (r *reading) messengers(fields []*vcard.Field) {
	for _, field := range ranked(fields) {
		text := clean(unescape(field.Value))
		_, number, _ := strings.Cut(text, ":")
		if isNumber(number) {
			r.phone(app.Phone{Number: number, Type: "messenger"})
		} else if text != "" {
			r.e.note("property", "IMPP", text)
		}
	}
}

func isNumber(text string) bool {
	return len(app.Digits(text)) >= 6 && strings.Trim(text, "+0123456789 -/().") == ""
}

func (r *reading) emails(fields []*vcard.Field) {
	mails := &r.e.Founder.Emails
	for _, field := range ranked(fields) {
		text := clean(unescape(field.Value))
		if !r.own {
			text = clean(strings.TrimPrefix(text, "mailto:"))
		}
		switch {
		case text == "" || !r.own && slices.ContainsFunc(*mails, func(m string) bool { return strings.EqualFold(m, text) }):
		case !r.own && !strings.Contains(text, "@"):
			r.e.note("not-an-email", "EMAIL", text)
		default:
			*mails = append(*mails, text)
		}
	}
}

// addresses takes one as hers and one of work as that of her business.
func (r *reading) addresses(fields []*vcard.Field) {
	for _, field := range ranked(fields) {
		a := r.address(field)
		switch f, b := &r.e.Founder, &r.e.Business; {
		case a == app.Address{}:
		case field.Params.HasType("work") && r.e.HasBusiness() && b.Address == nil:
			b.Address = &a
		case f.Address == nil && (!field.Params.HasType("work") || len(fields) == 1):
			f.Address = &a
		default:
			r.e.note("second-address", "ADR", joinWords(a.Street, a.PostalCode, a.City, a.District, a.Country))
		}
	}
}

// address reads the parts: post office box, extension, street, city, region, postcode, country, and of RFC 9554 the
// quarter.
func (r *reading) address(field *vcard.Field) app.Address {
	parts := texts(field.Value)
	if n := len(parts); n > 7 && !r.own && !hasDigit(parts[5]) && hasDigit(parts[n-2]) { // a semicolon in the street that nobody escaped
		street := strings.Join(slices.DeleteFunc(slices.Clone(parts[2:n-4]), isEmpty), "; ")
		parts = append([]string{parts[0], parts[1], street}, parts[n-4:]...)
	}
	parts = append(parts, make([]string, 18)...)
	a := app.Address{Street: parts[2], City: parts[3], PostalCode: parts[5], Country: parts[6]}
	if r.own {
		a.District = parts[1]
		return a
	}
	a.District = parts[15]
	a.Street = strings.Join(strings.FieldsFunc(a.Street, isBreak), ", ")
	if parts[1] != "" {
		a.Street = strings.Join(slices.DeleteFunc([]string{a.Street, parts[1]}, isEmpty), ", ")
	}
	if box := parts[0]; box != "" {
		if !strings.ContainsFunc(box, unicode.IsLetter) {
			box = "Postfach " + box
		}
		a.Street = strings.Join(slices.DeleteFunc([]string{a.Street, box}, isEmpty), ", ")
	}
	if region := parts[4]; region != "" && !strings.EqualFold(region, a.City) {
		r.e.note("region", "ADR", region)
	}
	if label := field.Params.Get("LABEL"); label != "" && a == (app.Address{}) {
		a.Street = strings.Join(strings.FieldsFunc(label, isBreak), ", ")
	}
	return a
}

func hasDigit(text string) bool { return strings.ContainsAny(text, "0123456789") }

func isBreak(r rune) bool { return r == '\n' }

func isEmpty(text string) bool { return text == "" }

// labels are addresses as they are printed; where there is none in parts, one is worth naming.
func (r *reading) labels(fields []*vcard.Field) {
	if len(fields) > 0 && r.e.Founder.Address == nil && r.e.Business.Address == nil {
		r.e.note("second-address", "LABEL", unescape(fields[0].Value))
	}
}
