package app

import (
	"reflect"
	"slices"
	"strings"
)

// Incoming is one founder of a list that is to be taken in, with her business where one is named. Into is the founder
// of the office whom she completes, "" for a new one. Same is the place in the list, from 1, of an earlier entry that
// is the same woman: what that one became is completed instead; 0 for none.
type Incoming struct {
	Founder  Founder
	Business Business
	Into     ID
	Same     int
}

// Intake says what became of a list that was taken in.
type Intake struct {
	Added, Completed, Unchanged int
	IDs                         []ID // of each entry the founder that it became, in the order of the list
}

// Complete is f with what from knows and f does not: gaps are filled, phones, mails, languages and texts of the goal
// added. What f has is never overwritten. An address is completed only where the two agree on what both know.
// Id, archive and bin stay. changed tells whether anything was added.
func Complete(f, from Founder) (complete Founder, changed bool) {
	from.ID, from.ArchivedOn, from.BinnedOn = "", "", ""
	if f.Address != nil && from.Address != nil && !agree(*f.Address, *from.Address) {
		from.Address = nil
	}
	before := f
	f.Phones = join(f.Phones, from.Phones, Phone.key)
	f.Emails = join(f.Emails, from.Emails, strings.ToLower)
	f.Languages = join(f.Languages, from.Languages, func(l LanguageSkill) string { return l.Language })
	fillGaps(reflect.ValueOf(&f).Elem(), reflect.ValueOf(from))
	return f, !reflect.DeepEqual(before, f)
}

// CompleteBusiness is Complete for a business.
func CompleteBusiness(b, from Business) (complete Business, changed bool) {
	from.ID = ""
	if b.Address != nil && from.Address != nil && !agree(*b.Address, *from.Address) {
		from.Address = nil
	}
	before := b
	fillGaps(reflect.ValueOf(&b).Elem(), reflect.ValueOf(from))
	return b, !reflect.DeepEqual(before, b)
}

// agree tells that no part that both addresses have differs.
func agree(a, b Address) bool {
	x, y := reflect.ValueOf(a), reflect.ValueOf(b)
	for i := range x.NumField() {
		p, q := Fold(x.Field(i).String()), Fold(y.Field(i).String())
		if p != "" && q != "" && p != q {
			return false
		}
	}
	return true
}

// fillGaps sets what is empty in v to what stands in from, in structs behind pointers and tables too. What they point
// to is copied first, so that nobody else's changes.
func fillGaps(v, from reflect.Value) {
	for i := range v.NumField() {
		at, there := v.Field(i), from.Field(i)
		switch {
		case there.IsZero():
		case at.IsZero():
			at.Set(there)
		case at.Kind() == reflect.Pointer && at.Type().Elem().Kind() == reflect.Struct:
			whole := reflect.New(at.Type().Elem())
			whole.Elem().Set(at.Elem())
			fillGaps(whole.Elem(), there.Elem())
			at.Set(whole)
		case at.Kind() == reflect.Map:
			at.Set(joinTable(at, there))
		}
	}
}

func joinTable(at, there reflect.Value) reflect.Value {
	whole := reflect.MakeMap(at.Type())
	for _, key := range at.MapKeys() {
		whole.SetMapIndex(key, at.MapIndex(key))
	}
	for _, key := range there.MapKeys() {
		if known := at.MapIndex(key); !known.IsValid() || known.IsZero() {
			whole.SetMapIndex(key, there.MapIndex(key))
		}
	}
	return whole
}

// join is the list with the entries of more that it lacks; an entry that both have is completed.
func join[T any](list, more []T, key func(T) string) []T {
	out := slices.Clone(list)
	for _, m := range more {
		i := slices.IndexFunc(out, func(have T) bool { return key(have) == key(m) })
		switch {
		case key(m) == "":
		case i < 0:
			out = append(out, m)
		case reflect.TypeFor[T]().Kind() == reflect.Struct:
			fillGaps(reflect.ValueOf(&out[i]).Elem(), reflect.ValueOf(m))
		}
	}
	return out
}

// key is what tells a phone from another: its digits, or its text where it has none.
func (p Phone) key() string { return firstText(p.Digits(), Fold(p.Number)) }

// Digits are the digits of the number; the German country code becomes the 0 that it stands for.
func (p Phone) Digits() string { return Digits(p.Number) }

// Digits are the digits of a text; the German country code (+49, 0049) becomes the 0 that it stands for.
func Digits(number string) string {
	d := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, number)
	abroad := strings.HasPrefix(strings.TrimSpace(number), "+") || strings.HasPrefix(d, "00")
	if rest, ok := strings.CutPrefix(strings.TrimLeft(d, "0"), "49"); ok && abroad {
		return "0" + strings.TrimPrefix(rest, "0")
	}
	return d
}
