package contact

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"wurzelwerk/app"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// cells are the fields whose cells are understood rather than copied.
var cells = map[string]func(*rowWork, table.Cell, string){
	"name":              (*rowWork).name,
	"name-family-first": (*rowWork).nameFamilyFirst,
	"house-number":      (*rowWork).houseNumber,
	"postal-code":       (*rowWork).postal,
	"postal-city":       (*rowWork).postalCity,
	"address":           (*rowWork).address,
	"born":              (*rowWork).born,
	"gender":            (*rowWork).gender,
	"phone":             phoneCell(""),
	"phone-cell":        phoneCell("cell"),
	"phone-home":        phoneCell("home"),
	"phone-work":        phoneCell("work"),
	"phone-messenger":   phoneCell("messenger"),
	"phone-fax":         phoneCell("fax"),
	"phone-other":       phoneCell("other"),
	"email":             (*rowWork).email,
	"languages":         (*rowWork).languages,
	"mother-tongue":     (*rowWork).motherTongue,
	"handout":           (*rowWork).handout,
	"phase":             (*rowWork).phase,
	"note":              (*rowWork).contactNote,
}

func (r *rowWork) name(c table.Cell, at string) {
	r.whole = append(r.whole, c.Text)
	r.e.places["familyNames"], r.e.places["givenNames"] = at, at
}

func (r *rowWork) nameFamilyFirst(c table.Cell, at string) {
	r.first = true
	r.name(c, at)
}

// wholeName parts a name that stands in one cell.
func (r *rowWork) wholeName() {
	name := strings.Join(r.whole, " ")
	if name == "" {
		return
	}
	f := &r.e.Founder
	given, family := splitName(name)
	first, _, _ := strings.Cut(strings.ToLower(name), " ")
	if !strings.Contains(name, ",") && (r.first || slices.Contains(particles, first)) {
		family, given = splitFamilyFirst(name)
	}
	f.GivenNames, f.Patronymic, f.FamilyNames = fathersPart(given, family)
	if !strings.Contains(name, ",") && family != "" {
		r.guessedOrder = true
		if len(strings.Fields(name)) > 2 {
			r.e.note("name-split", r.e.places["familyNames"], name)
		}
	}
}

// moreNames puts names between given and family name where they belong.
func (r *rowWork) moreNames() {
	f := &r.e.Founder
	if f.Patronymic == "" && isPatronymic(r.more, f.FamilyNames) {
		f.Patronymic = r.more
		return
	}
	f.GivenNames = joinWords(f.GivenNames, r.more)
}

// splitFamilyFirst parts "al Khatib Rasha" after its first word and what belongs before that.
func splitFamilyFirst(name string) (family, given string) {
	words := strings.Fields(name)
	at := 0
	for at < len(words)-1 && slices.Contains(particles, strings.ToLower(words[at])) {
		at++
	}
	at = min(at+1, len(words))
	if at == len(words) {
		return "", name
	}
	return strings.Join(words[:at], " "), strings.Join(words[at:], " ")
}

func (r *rowWork) houseNumber(c table.Cell, _ string) {
	r.home.Street = joinWords(r.home.Street, c.Text)
}

func (r *rowWork) postal(c table.Cell, at string) {
	r.home.PostalCode = c.Text
	r.e.places["address.postalCode"] = at
}

var postalCity = regexp.MustCompile(`^((?:[A-Z]{1,2}-)?\d[\d ]{2,7})\s+(\D.*)$`)

func (r *rowWork) postalCity(c table.Cell, at string) {
	if m := postalCity.FindStringSubmatch(c.Text); m != nil {
		r.postal(table.Cell{Text: clean(m[1])}, at)
		c.Text = m[2]
	}
	r.home.City = c.Text
}

// address parts "Münsterstraße 95, 44145 Dortmund"; what has another form stays together as the street.
func (r *rowWork) address(c table.Cell, at string) {
	parts := strings.FieldsFunc(c.Text, func(r rune) bool { return r == ',' || r == '\n' || r == ';' })
	for i, part := range parts {
		if m := postalCity.FindStringSubmatch(clean(part)); m != nil && i > 0 {
			r.home.Street = clean(strings.Join(parts[:i], ","))
			r.postal(table.Cell{Text: clean(m[1])}, at)
			r.home.City = m[2]
			r.home.Country = clean(strings.Join(parts[i+1:], ","))
			return
		}
	}
	r.home.Street = strings.Join(strings.Fields(c.Text), " ")
}

// postalCode says where a spreadsheet seems to have eaten the zero before a postcode.
func (r *rowWork) postalCode() {
	code, country := r.home.PostalCode, app.Fold(r.home.Country)
	if len(code) == 4 && strings.Trim(code, "0123456789") == "" && slices.Contains([]string{"", "d", "de", "deutschland", "germany"}, country) {
		r.e.note("postcode-zero", r.e.places["address.postalCode"], code)
	}
}

func (r *rowWork) gender(c table.Cell, at string) {
	if value, ok := genders()[app.Fold(c.Text)]; ok {
		r.e.Founder.Gender = app.Gender(value)
		return
	}
	r.e.note("unknown-word", at, c.Text)
}

func (r *rowWork) phase(c table.Cell, at string) {
	if value, ok := phases()[app.Fold(c.Text)]; ok {
		r.e.Founder.Phase = app.Phase(value)
		return
	}
	r.e.note("unknown-word", at, c.Text)
}

var (
	// keys: gender.*
	genders = sync.OnceValue(func() map[string]string {
		words := spoken("gender.", app.Gender("").Values())
		for value, short := range genderWords {
			for _, word := range strings.Fields(short) {
				words[app.Fold(word)] = value
			}
		}
		return words
	})
	// keys: phase.*
	phases = sync.OnceValue(func() map[string]string { return spoken("phase.", app.Phase("").Values()) })
)

// genderWords are short ways to write what the translations have in full.
var genderWords = map[string]string{
	"female":     "w f frau feminin weibl female k kadin zh zhena femeie",
	"male":       "m mann maennlich male herr e erkek mazh barbat masculin",
	"non-binary": "d x divers",
}

// spoken gives values by their folded words in the languages of the window; the keys of the words begin with prefix.
func spoken(prefix string, values []string) map[string]string {
	words := map[string]string{}
	for _, value := range values {
		words[value] = value
		for _, l := range translations.Window() {
			words[app.Fold(translations.In(l.Code).T(prefix+value))] = value
		}
	}
	return words
}

func (r *rowWork) contactNote(c table.Cell, at string) {
	r.e.Founder.ContactNote = strings.Join(slices.DeleteFunc([]string{r.e.Founder.ContactNote, c.Text}, isEmpty), "\n")
	r.e.places["contactNote"] = at
}

var (
	shortened = regexp.MustCompile(`^\d([.,]\d+)?E\+?\d+$`)
	severed   = regexp.MustCompile(`^1[567]\d{8,9}$`)
)

// phoneCell takes the numbers of a cell, one a line or between semicolons.
func phoneCell(kind app.PhoneType) func(*rowWork, table.Cell, string) {
	return func(r *rowWork, c table.Cell, at string) {
		if shortened.MatchString(c.Text) {
			r.e.note("number-lost", at, c.Text)
			return
		}
		for _, number := range phonePieces(c.Text) {
			if severed.MatchString(number) {
				r.e.note("phone-zero", at, number)
			}
			r.e.Founder.Phones = append(r.e.Founder.Phones, app.Phone{Number: number, Type: kind})
			r.e.places["phones"] = at
		}
	}
}

// phonePieces are the numbers of a cell: one a line, between commas, or on both sides of a stroke that stands alone.
func phonePieces(text string) []string {
	var numbers []string
	for _, piece := range pieces(text, "\n;,") {
		both := strings.Split(piece, " / ")
		if slices.ContainsFunc(both, func(n string) bool { return len(app.Digits(n)) < 6 }) {
			both = []string{piece}
		}
		for _, number := range both {
			numbers = append(numbers, clean(strings.TrimPrefix(number, "'")))
		}
	}
	return numbers
}

// pieces parts a cell at any of the marks and leaves out the empty ones.
func pieces(text, marks string) []string {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(marks, r) })
	for i, p := range parts {
		parts[i] = clean(p)
	}
	return slices.DeleteFunc(parts, isEmpty)
}

func (r *rowWork) email(c table.Cell, at string) {
	for _, mail := range pieces(c.Text, "\n;, ") {
		mail = strings.TrimPrefix(mail, "mailto:")
		if !strings.Contains(mail, "@") {
			r.e.note("not-an-email", at, mail)
			continue
		}
		r.e.Founder.Emails = append(r.e.Founder.Emails, mail)
		r.e.places["emails"] = at
	}
}
