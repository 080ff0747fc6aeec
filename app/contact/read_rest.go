package contact

import (
	"slices"
	"strings"

	"github.com/emersion/go-vcard"
	"golang.org/x/text/language"

	"wurzelwerk/app"
)

// reader takes one property over.
type reader struct {
	name string
	read func(*reading, []*vcard.Field)
}

// readers are the properties that are taken over besides the name; the business comes before addresses of work.
var readers = []reader{
	{"UID", (*reading).uid},
	{"NICKNAME", (*reading).nickname},
	{"X-EPOCSECONDNAME", (*reading).nickname},
	{"X-ANDROID-CUSTOM", (*reading).android},
	{"ORG", (*reading).org},
	{"X-WA-BIZ-NAME", (*reading).whatsApp},
	{"TITLE", (*reading).trade},
	{"ROLE", (*reading).trade},
	{"URL", (*reading).url},
	{"ADR", (*reading).addresses},
	{"LABEL", (*reading).labels},
	{"TEL", (*reading).phones},
	{"IMPP", (*reading).messengers},
	{"EMAIL", (*reading).emails},
	{"BDAY", (*reading).born},
	{"BIRTHPLACE", (*reading).birthPlace},
	{"GENDER", (*reading).gender},
	{"X-GENDER", (*reading).gender},
	{"LANG", (*reading).languages},
	{"NOTE", (*reading).notes},
	{"CATEGORIES", (*reading).categories},
}

// technical properties hold nothing of a person; those of the name are read with it.
var technical = strings.Fields(`BEGIN END VERSION N FN PRODID PROFILE REV KIND SOURCE CLIENTPIDMAP XML MAILER CLASS NAME
	CREATED SORT-STRING X-PHONETIC-FIRST-NAME X-PHONETIC-MIDDLE-NAME X-PHONETIC-LAST-NAME X-ABUID X-ABLABEL X-ABADR
	X-ABSHOWAS X-ADDRESSBOOKSERVER-KIND X-IMAGETYPE X-IMAGEHASH X-SHARED-PHOTO-DISPLAY-PREF X-MS-OL-DESIGN
	X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MS-IMADDRESS X-MS-SIGNATURE X-CLASS X-EVOLUTION-FILE-AS X-MOZILLA-HTML X-MOZILLA-PREFERDISPLAYNAME
	X-WURZELWERK-ORIGINAL-NAME X-WURZELWERK-DOCUMENT-NAME`)

// rest names what nobody takes over.
func (r *reading) rest() {
	var others []string
	for name := range r.Card {
		if !slices.ContainsFunc(readers, func(p reader) bool { return p.name == name }) && !slices.Contains(technical, name) {
			others = append(others, name)
		}
	}
	slices.Sort(others)
	for _, name := range others {
		switch text := clean(unescape(r.Value(name))); {
		case text != "":
			r.e.note("property", name, text)
		case name == "AGENT":
			r.e.note("unread", name, "")
		}
	}
}

func (r *reading) uid(fields []*vcard.Field) {
	if len(fields) > 0 {
		r.e.UID = clean(unescape(fields[0].Value))
		r.e.Founder.ID = idOf(r.e.UID)
	}
}

// nickname takes the first as call name. A card of ours has one, whatever its letters.
func (r *reading) nickname(fields []*vcard.Field) {
	for _, field := range fields {
		for _, name := range list(field.Value) {
			r.callName(name)
		}
	}
}

func (r *reading) callName(name string) {
	switch call := &r.e.Founder.CallName; {
	case *call == "":
		*call = name
	case *call != name:
		r.e.note("nickname", "NICKNAME", name)
	}
}

// android reads what Android keeps under names of its own; of these only the nickname is taken.
func (r *reading) android(fields []*vcard.Field) {
	for _, field := range fields {
		parts := texts(field.Value)
		switch {
		case len(parts) > 1 && strings.HasSuffix(parts[0], "/nickname"):
			r.callName(parts[1])
		case len(parts) > 1:
			r.e.note("property", "X-ANDROID-CUSTOM", parts[1])
		}
	}
}

func (r *reading) org(fields []*vcard.Field) {
	for i, field := range fields {
		parts := texts(field.Value)
		if i > 0 {
			r.e.note("property", "ORG", joinWords(parts...))
			continue
		}
		r.e.Business.Name = parts[0]
		if units := joinWords(parts[1:]...); units != "" {
			r.e.note("units", "ORG", units)
		}
	}
}

// whatsApp takes the name of a firm that presents itself there.
func (r *reading) whatsApp(fields []*vcard.Field) {
	if len(fields) > 0 && r.e.Business.Name == "" {
		r.e.Business.Name = clean(unescape(fields[0].Value))
	}
}

// trade takes the first of title and role.
func (r *reading) trade(fields []*vcard.Field) {
	for _, field := range fields {
		text := clean(unescape(field.Value))
		switch trade := &r.e.Business.Trade; {
		case *trade == "":
			*trade = text
		case text != "" && text != *trade:
			r.e.note("property", "TITLE", text)
		}
	}
}

// url takes the first as the website of her business, if there is one.
func (r *reading) url(fields []*vcard.Field) {
	for _, field := range fields {
		text := clean(unescape(field.Value))
		switch site := &r.e.Business.Website; {
		case text == "" || text == *site:
		case strings.EqualFold(r.label(field), "profile"):
			r.e.note("property", "URL", text)
		case *site == "" && r.e.HasBusiness():
			*site = text
		default:
			r.e.note("url", "URL", text)
		}
	}
}

func (r *reading) born(fields []*vcard.Field) {
	if len(fields) == 0 {
		return
	}
	text := clean(unescape(fields[0].Value))
	if omitted := fields[0].Params.Get("X-APPLE-OMIT-YEAR"); omitted != "" && strings.HasPrefix(text, omitted) {
		r.e.note("no-year", "BDAY", strings.TrimPrefix(strings.TrimPrefix(text, omitted), "-"))
		return
	}
	day, trouble := cardDay(text)
	if trouble != "" {
		r.e.note(trouble, "BDAY", text)
	}
	r.e.Founder.Born = day
}

func (r *reading) birthPlace(fields []*vcard.Field) {
	if len(fields) > 0 {
		r.e.Founder.BirthPlace = clean(unescape(fields[0].Value))
	}
}

func (r *reading) gender(fields []*vcard.Field) {
	for _, field := range fields {
		switch strings.ToLower(texts(field.Value)[0]) {
		case "f", "female":
			r.e.Founder.Gender = "female"
		case "m", "male":
			r.e.Founder.Gender = "male"
		case "o", "other":
			r.e.Founder.Gender = "non-binary"
		}
	}
}

// languages takes those she speaks in the order of the card, and the preferred one for her handouts.
func (r *reading) languages(fields []*vcard.Field) {
	f := &r.e.Founder
	best := 1000
	for _, field := range fields {
		code := languageCode(unescape(field.Value))
		if code == "" {
			r.e.note("language", "LANG", unescape(field.Value))
			continue
		}
		if p := preference(field); p < best {
			best, f.HandoutLanguage = p, code
		}
		if field.Params.Get(paramHandout) == "" && !slices.ContainsFunc(f.Languages, func(l app.LanguageSkill) bool { return l.Language == code }) {
			f.Languages = append(f.Languages, app.LanguageSkill{Language: code})
		}
	}
	if r.own && best != 1 {
		f.HandoutLanguage = ""
	}
}

// languageCode is the code of a language tag without its country, "" for what is none.
func languageCode(tag string) string {
	base, err := language.ParseBase(strings.SplitN(strings.ReplaceAll(clean(tag), "_", "-"), "-", 2)[0])
	if err != nil || base.String() == "und" {
		return ""
	}
	return base.String()
}

func (r *reading) notes(fields []*vcard.Field) {
	var all []string
	for _, field := range fields {
		if text := clean(unescape(field.Value)); text != "" {
			all = append(all, text)
		}
	}
	r.e.Founder.ContactNote = strings.Join(all, "\n")
}

// categories are named, but for those that address books set themselves.
func (r *reading) categories(fields []*vcard.Field) {
	for _, field := range fields {
		names := slices.DeleteFunc(list(field.Value), func(name string) bool {
			name = strings.ToLower(strings.TrimPrefix(name, "* "))
			return name == "mycontacts" || name == "starred"
		})
		if len(names) > 0 {
			r.e.note("categories", "CATEGORIES", strings.Join(names, ", "))
		}
	}
}
