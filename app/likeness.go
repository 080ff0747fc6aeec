package app

import (
	"slices"
	"strings"
)

// Portrait is what of a founder tells her from others, made ready for comparing: texts stand there as their hashes,
// a name as the sum of its parts' hashes, so that these may come in any order. It is not for several goroutines.
type Portrait struct {
	ids            []ID
	born           Date
	postalCode     string
	phones, emails []uint64
	names          []uint64 // each whole name, folded
	arabic         bool     // no name in other than Arabic letters
	given          []*namePart
	wholes         [][]*namePart // each whole name, and the first given with each family name
	heard          []uint64      // how the wholes sound; nil until somebody asks
	bones          []uint64      // what of the wholes Arabic letters write; nil until somebody asks
}

// NewPortrait takes of a founder what she can be known by; former are the ids of those whom she took over in a merge.
func NewPortrait(f Founder, former ...ID) *Portrait {
	p := &Portrait{born: f.Born, ids: former}
	if f.ID != "" {
		p.ids = append(p.ids, f.ID)
	}
	if f.Address != nil {
		p.postalCode = strings.ReplaceAll(Fold(f.Address.PostalCode), " ", "")
	}
	for _, phone := range f.Phones {
		if d := phone.Digits(); len(d) >= 5 {
			p.phones = append(p.phones, hash("phone", d))
		}
	}
	for _, mail := range f.Emails {
		if m := strings.ToLower(strings.TrimSpace(mail)); m != "" {
			p.emails = append(p.emails, hash("email", m))
		}
	}
	p.name(f)
	return p
}

func (p *Portrait) name(f Founder) {
	var parts nameBook
	given, family := parts.of(f.GivenNames), parts.of(f.FamilyNames)
	wholes := [][]*namePart{
		slices.Concat(given, family), slices.Concat(given, parts.of(f.Patronymic), family), parts.of(f.NameOnDocument),
		parts.of(f.NameInOriginalScript),
	}
	switch call := parts.of(f.CallName); {
	case len(parts) == len(call):
		wholes = append(wholes, call)
	case len(family) > 0 && len(call) > 0:
		wholes = append(wholes, slices.Concat(call, family))
	}
	p.arabic = true
	for _, name := range wholes {
		if len(name) > 0 && insert(&p.names, sums(name, func(n *namePart) []uint64 { return n.folded })) {
			p.arabic = p.arabic && name[0].arabic
			p.wholes = append(p.wholes, name)
		}
	}
	if len(given) > 0 {
		p.given = given[:1]
		for _, name := range family {
			p.wholes = append(p.wholes, []*namePart{given[0], name})
		}
	}
}

// sounds are how the names sound.
func (p *Portrait) sounds() []uint64 {
	if p.heard == nil {
		for _, name := range p.wholes {
			insert(&p.heard, sums(name, (*namePart).sounds))
		}
	}
	return p.heard
}

// alike tells whether the names sound alike, or are written alike where one of them stands in Arabic letters only.
func (p *Portrait) alike(q *Portrait) bool {
	if p.arabic == q.arabic {
		return share(p.sounds(), q.sounds())
	}
	for _, one := range []*Portrait{p, q} {
		if one.bones == nil {
			for _, name := range one.wholes {
				insert(&one.bones, sums(name, (*namePart).bones))
			}
		}
	}
	return share(p.bones, q.bones)
}

// sameGiven tells whether the first given names sound the same.
func (p *Portrait) sameGiven(q *Portrait) bool {
	return len(p.given) > 0 && len(q.given) > 0 && share(p.given[0].sounds(), q.given[0].sounds())
}

// insert adds to a list what it lacks, and tells whether there was anything.
func insert(list *[]uint64, more []uint64) (added bool) {
	for _, m := range more {
		if !slices.Contains(*list, m) {
			*list, added = append(*list, m), true
		}
	}
	return added
}

// sums are the sums of one reading of each part of a name; of too many the first reading only.
func sums(name []*namePart, readings func(*namePart) []uint64) []uint64 {
	out := []uint64{0}
	for _, part := range name {
		list := readings(part)
		if len(out)*len(list) > maxSounds {
			list = list[:1]
		}
		n := len(out)
		for _, way := range list[min(1, len(list)):] {
			for _, sum := range out[:n] {
				out = append(out, sum+way)
			}
		}
		for i := range n {
			if len(list) > 0 {
				out[i] += list[0]
			}
		}
	}
	return out
}

// Keys are numbers of which two portraits share one if Compare finds them alike: a list of portraits by their keys
// answers at once who is to be compared.
func (p *Portrait) Keys() []uint64 {
	out := slices.Concat(p.phones, p.emails, p.names)
	for _, id := range p.ids {
		out = append(out, hash("id", string(id)))
	}
	for _, mark := range []string{p.postalCode, string(p.born)} {
		if mark == "" {
			continue
		}
		for _, name := range p.names {
			out = append(out, name^hash(mark))
		}
	}
	if p.born != "" {
		out = append(out, hash("born", string(p.born)))
	}
	return out
}

// Compare tells how sure it is that the two are one woman, and what meets; "" when nothing speaks for it.
func (p *Portrait) Compare(q *Portrait) (Grade, []Mark) {
	marks := p.meets(q)
	if share(p.ids, q.ids) {
		return GradeCertain, append([]Mark{MarkID}, marks...)
	}
	name, grade := MarkName, p.sameName(q, marks)
	if !share(p.names, q.names) {
		name, grade = MarkSimilar, p.similarName(q, marks)
	}
	if grade == "" {
		return "", nil
	}
	return grade, append([]Mark{name}, marks...)
}

// sameName grades two of one name by what meets besides; "" where they were born on different days and nothing but the
// postal code meets.
func (p *Portrait) sameName(q *Portrait, marks []Mark) Grade {
	switch {
	case differ(p.born, q.born) && reached(marks):
		return GradePossible
	case differ(p.born, q.born):
		return ""
	case slices.Contains(marks, MarkBorn) && slices.Contains(marks, MarkPostalCode):
		return GradeCertain
	case len(marks) > 0:
		return GradeLikely
	default:
		return GradePossible
	}
}

// similarName grades two whose names only sound alike, or whose given names are the same: women change their family
// name when they marry.
func (p *Portrait) similarName(q *Portrait, marks []Mark) Grade {
	born := slices.Contains(marks, MarkBorn)
	if differ(p.born, q.born) || !born && !reached(marks) {
		return ""
	}
	more := born && len(marks) > 1
	switch alike := p.alike(q); {
	case alike && more:
		return GradeLikely
	case alike, more && p.sameGiven(q):
		return GradePossible
	default:
		return ""
	}
}

// reached tells that a phone or an e-mail address meets.
func reached(marks []Mark) bool {
	return slices.Contains(marks, MarkPhone) || slices.Contains(marks, MarkEmail)
}

// meets lists the marks besides the name that both have.
func (p *Portrait) meets(q *Portrait) []Mark {
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

func share[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(s T) bool { return slices.Contains(b, s) })
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

// MaxAlike is how many of those who share a key are to be compared: of more women of one name those are told apart who
// share another mark too, with which the name makes a key of its own.
const MaxAlike = 200

// Repeated finds women who stand in a list twice: for each entry the place, from 1, of an earlier one that is
// certainly or likely the same woman; 0 for none.
func Repeated(list []Founder) []int {
	out, portraits, known := make([]int, len(list)), make([]*Portrait, len(list)), map[uint64][]int{}
	for i, f := range list {
		p := NewPortrait(f)
		portraits[i] = p
		for _, key := range p.Keys() {
			for _, earlier := range known[key] {
				if grade, _ := p.Compare(portraits[earlier]); out[i] == 0 && (grade == GradeCertain || grade == GradeLikely) {
					out[i] = earlier + 1
				}
			}
			if len(known[key]) < MaxAlike {
				known[key] = append(known[key], i)
			}
		}
	}
	return out
}
