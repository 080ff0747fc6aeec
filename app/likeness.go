package app

import (
	"slices"
	"strings"
)

// Portrait is what of a founder tells her from others, made ready for comparing.
type Portrait struct {
	id             ID
	born           Date
	postalCode     string
	phones, emails []string
	names          []string // each whole name: its words folded, in the order of the alphabet
	sounds         []string // the same as it sounds, also with one given and one family name only
	bones          []string // the same as Arabic letters write it
	arabic         bool     // bones is all that can be compared: no name in other letters
	given          []string // the first given name, as it sounds
}

// NewPortrait takes of a founder what she can be known by.
func NewPortrait(f Founder) Portrait {
	p := Portrait{id: f.ID, born: f.Born}
	if f.Address != nil {
		p.postalCode = strings.ReplaceAll(Fold(f.Address.PostalCode), " ", "")
	}
	for _, phone := range f.Phones {
		if d := phone.Digits(); len(d) >= 5 {
			p.phones = append(p.phones, d)
		}
	}
	for _, mail := range f.Emails {
		if m := strings.ToLower(strings.TrimSpace(mail)); m != "" {
			p.emails = append(p.emails, m)
		}
	}
	p.name(f)
	return p
}

func (p *Portrait) name(f Founder) {
	whole := []string{
		words(f.GivenNames, f.FamilyNames), words(f.GivenNames, f.Patronymic, f.FamilyNames), f.NameOnDocument, f.NameInOriginalScript,
	}
	given, family := nameParts(f.GivenNames), nameParts(f.FamilyNames)
	switch {
	case words(whole...) == "":
		whole = append(whole, f.CallName)
	case len(family) > 0 && f.CallName != "":
		whole = append(whole, words(f.CallName, f.FamilyNames))
	}
	p.arabic = true
	for _, name := range whole {
		if parts := nameParts(name); len(parts) > 0 {
			p.add(parts)
			p.names = append(p.names, sortedName(parts, func(part string) []string { return []string{Fold(part)} })...)
			p.arabic = p.arabic && inArabic(name)
		}
	}
	if len(given) > 0 {
		p.given = soundsOf(given[0])
		for _, name := range family {
			p.add([]string{given[0], name})
		}
	}
	p.names, p.sounds, p.bones = distinct(p.names), distinct(p.sounds), distinct(p.bones)
}

func (p *Portrait) add(parts []string) {
	p.sounds = append(p.sounds, sortedName(parts, soundsOf)...)
	p.bones = append(p.bones, sortedName(parts, bonesOf)...)
}

// nameParts are the words of a name; an Arabic article belongs to the word that follows.
func nameParts(name string) []string {
	var out []string
	article := ""
	for _, word := range splitWords(name) {
		if articles[strings.ToLower(word)] {
			article = word
			continue
		}
		out = append(out, article+word)
		article = ""
	}
	if article != "" {
		out = append(out, article)
	}
	return out
}

func soundsOf(part string) []string {
	if h := heard(part); h != "" {
		return sounds(h)
	}
	return []string{Fold(part)}
}

func bonesOf(part string) []string {
	if inArabic(part) {
		return bonesOfArabic(part, false)
	}
	var out []string
	h := heard(part)
	for _, word := range []string{h, withoutArticle(h)} {
		if word == "" {
			continue
		}
		for _, sound := range sounds(word) {
			out = append(out, bonesOfSound(sound)...)
		}
	}
	return out
}

// sortedName writes a name in all ways of its parts, these in the order of the alphabet.
func sortedName(parts []string, ways func(part string) []string) []string {
	names := [][]string{nil}
	for _, part := range parts {
		list := ways(part)
		if len(names)*len(list) > maxSounds {
			list = list[:1]
		}
		var next [][]string
		for _, way := range list {
			for _, name := range names {
				next = append(next, append(slices.Clone(name), way))
			}
		}
		if len(list) > 0 {
			names = next
		}
	}
	out := make([]string, 0, len(names))
	for _, name := range names {
		slices.Sort(name)
		if key := strings.TrimSpace(strings.Join(name, " ")); key != "" {
			out = append(out, key)
		}
	}
	return out
}

func distinct(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// Keys are words of which two portraits share one if Compare finds them alike: a list of portraits by their keys
// answers at once who is to be compared.
func (p Portrait) Keys() []string {
	var out []string
	add := func(kind string, keys []string) {
		for _, key := range keys {
			out = append(out, kind+key)
		}
	}
	if p.id != "" {
		add("id ", []string{string(p.id)})
	}
	if p.born != "" {
		add("born "+string(p.born)+" ", p.names)
		add("given "+string(p.born)+" ", p.given)
	}
	add("name ", p.names)
	add("sound ", p.sounds)
	add("bones ", p.bones)
	return out
}

// Compare tells how sure it is that the two are one woman, and what meets; "" when nothing speaks for it.
func (p Portrait) Compare(q Portrait) (Grade, []Mark) {
	name, marks := p.nameMeets(q), p.meets(q)
	if p.id != "" && p.id == q.id {
		return GradeCertain, slices.DeleteFunc(append([]Mark{MarkID, name}, marks...), func(m Mark) bool { return m == "" })
	}
	born, contradicts := slices.Contains(marks, MarkBorn), differ(p.born, q.born)
	reached := slices.Contains(marks, MarkPhone) || slices.Contains(marks, MarkEmail)
	lives := slices.Contains(marks, MarkPostalCode)
	grade := Grade("")
	switch {
	case name == "" || contradicts && !reached:
	case contradicts && name == MarkName:
		grade = GradePossible
	case contradicts:
	case name == MarkName && born && lives:
		grade = GradeCertain
	case name == MarkName && (born || lives || reached):
		grade = GradeLikely
	case name == MarkName:
		grade = GradePossible
	case name == MarkSimilar && p.similar(q) && born && (lives || reached):
		grade = GradeLikely
	case name == MarkSimilar && p.similar(q) && (born || reached):
		grade = GradePossible
	case born && (lives || reached):
		grade = GradePossible // the same given name on one day: women change their family name
	}
	if grade == "" {
		return "", nil
	}
	return grade, append([]Mark{name}, marks...)
}

// nameMeets tells whether the names are the same or alike; "" when they are not.
func (p Portrait) nameMeets(q Portrait) Mark {
	switch {
	case share(p.names, q.names):
		return MarkName
	case p.similar(q) || share(p.given, q.given):
		return MarkSimilar
	default:
		return ""
	}
}

func (p Portrait) similar(q Portrait) bool {
	return share(p.sounds, q.sounds) || p.arabic != q.arabic && share(p.bones, q.bones)
}

// meets lists the marks besides the name that both have.
func (p Portrait) meets(q Portrait) []Mark {
	var marks []Mark
	for _, m := range []struct {
		mark  Mark
		meets bool
	}{
		{MarkBorn, p.born != "" && p.born == q.born},
		{MarkPostalCode, p.postalCode != "" && p.postalCode == q.postalCode},
		{MarkPhone, share(p.phones, q.phones)},
		{MarkEmail, share(p.emails, q.emails)},
	} {
		if m.meets {
			marks = append(marks, m.mark)
		}
	}
	return marks
}

func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// differ tells that two birth dates cannot be of one woman. A slip does not tell that: one figure, day and month
// exchanged, or 1 January for a day that nobody knew.
func differ(a, b Date) bool {
	if a == "" || b == "" || a == b || len(a) != len(b) || len(a) != len(dateLayout) {
		return false
	}
	if a[:4] == b[:4] && (a[5:] == "01-01" || b[5:] == "01-01" || a[5:7] == b[8:] && a[8:] == b[5:7]) {
		return false
	}
	wrong := 0
	for i := range len(a) {
		if a[i] != b[i] {
			wrong++
		}
	}
	return wrong > 1
}

// Repeated finds women who stand in a list twice: for each entry the place, from 1, of an earlier one that is
// certainly or likely the same woman; 0 for none.
func Repeated(list []Founder) []int {
	out, portraits, known := make([]int, len(list)), make([]Portrait, len(list)), map[string][]int{}
	for i, f := range list {
		p := NewPortrait(f)
		portraits[i] = p
		for _, key := range p.Keys() {
			for _, earlier := range known[key] {
				if grade, _ := p.Compare(portraits[earlier]); out[i] == 0 && (grade == GradeCertain || grade == GradeLikely) {
					out[i] = earlier + 1
				}
			}
			if len(known[key]) < maxAlike {
				known[key] = append(known[key], i)
			}
		}
	}
	return out
}

// maxAlike is how many of the same key are compared; beyond it only the marks beside the name tell women apart.
const maxAlike = 200
