package app

import (
	"slices"
	"testing"
)

// desi is a woman of whom much is known.
func desi() Founder {
	return Founder{
		ID: "aaaaaaaaaaaaaaaaaaaaaaaaaa", GivenNames: "Desislava", Patronymic: "Petrova", FamilyNames: "Stoyanova", CallName: "Desi",
		NameInOriginalScript: "Десислава Петрова Стоянова", Born: "1986-04-17", Address: &Address{PostalCode: "44145", City: "Dortmund"},
		Phones: []Phone{{Number: "+49 231 5550101"}}, Emails: []string{"Desi@example.org"},
	}
}

func TestGradesOfDuplicates(t *testing.T) {
	in := func(code string) *Address { return &Address{PostalCode: code} }
	phone := []Phone{{Number: "0231/555 01 01"}}
	for name, c := range map[string]struct {
		f     Founder
		grade Grade
		meets []Mark
	}{
		"all meets":             {Founder{GivenNames: "DESISLAVA", FamilyNames: "Stojanova", Born: "1986-04-17", Address: in("44145")}, GradeCertain, []Mark{MarkName, MarkBorn, MarkPostalCode}},
		"parts in one field":    {Founder{GivenNames: "Stoyanova, Desislava", Born: "1986-04-17", Address: in("44 145")}, GradeCertain, []Mark{MarkName, MarkBorn, MarkPostalCode}},
		"in Cyrillic":           {Founder{NameInOriginalScript: "Стоянова Десислава Петрова", Born: "1986-04-17", Address: in("44145")}, GradeCertain, []Mark{MarkName, MarkBorn, MarkPostalCode}},
		"the same id":           {Founder{ID: desi().ID, CallName: "D."}, GradeCertain, []Mark{MarkID}},
		"she moved":             {Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Born: "1986-04-17", Address: in("10115")}, GradeLikely, []Mark{MarkName, MarkBorn}},
		"born meets":            {Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Born: "1986-04-17"}, GradeLikely, []Mark{MarkName, MarkBorn}},
		"postal code meets":     {Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Address: in("44145")}, GradeLikely, []Mark{MarkName, MarkPostalCode}},
		"phone meets":           {Founder{CallName: "Desi", FamilyNames: "Stoyanova", Phones: phone}, GradeLikely, []Mark{MarkName, MarkPhone}},
		"mail meets":            {Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Emails: []string{" desi@EXAMPLE.org"}}, GradeLikely, []Mark{MarkName, MarkEmail}},
		"nothing else known":    {Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova"}, GradePossible, []Mark{MarkName}},
		"only other codes":      {Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Address: in("10115")}, GradePossible, []Mark{MarkName}},
		"born otherwise":        {Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Born: "1992-11-02", Address: in("44145")}, "", nil},
		"other day, same phone": {Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Born: "1992-11-02", Phones: phone}, GradePossible, []Mark{MarkName, MarkPhone}},
		"a slip in the day":     {Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Born: "1986-04-11"}, GradePossible, []Mark{MarkName}},
		"day unknown":           {Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Born: "1986-01-01", Address: in("44145")}, GradeLikely, []Mark{MarkName, MarkPostalCode}},
		"similar, born meets":   {Founder{GivenNames: "Dessislawa", FamilyNames: "Stojanowa", Born: "1986-04-17"}, GradePossible, []Mark{MarkSimilar, MarkBorn}},
		"similar and more":      {Founder{GivenNames: "Dessislawa", FamilyNames: "Stojanowa-Schmidt", Born: "1986-04-17", Address: in("44145")}, GradeLikely, []Mark{MarkSimilar, MarkBorn, MarkPostalCode}},
		"similar alone":         {Founder{GivenNames: "Dessislawa", FamilyNames: "Stojanowa"}, "", nil},
		"she married":           {Founder{GivenNames: "Desislava", FamilyNames: "Schmidt", Born: "1986-04-17", Phones: phone}, GradePossible, []Mark{MarkSimilar, MarkBorn, MarkPhone}},
		"her twin sister":       {Founder{GivenNames: "Radostina", FamilyNames: "Stoyanova", Born: "1986-04-17", Address: in("44145"), Phones: phone}, "", nil},
		"her flatmate":          {Founder{GivenNames: "Olena", FamilyNames: "Kovalenko", Address: in("44145"), Phones: phone}, "", nil},
		"only a given name":     {Founder{GivenNames: "Desislava"}, "", nil},
	} {
		stored, other := NewPortrait(desi()), NewPortrait(c.f)
		for _, order := range [][2]*Portrait{{stored, other}, {other, stored}} {
			grade, meets := order[0].Compare(order[1])
			if grade != c.grade || !slices.Equal(meets, c.meets) {
				t.Errorf("%s: %q by %v, want %q by %v", name, grade, meets, c.grade, c.meets)
			}
		}
		if c.grade != "" && !share(stored.Keys(), other.Keys()) {
			t.Errorf("%s: no key leads to her", name)
		}
	}
}

func TestNamesInArabicLettersAndOthers(t *testing.T) {
	latin := Founder{GivenNames: "Rasha", FamilyNames: "al-Khatib", Born: "1990-02-03"}
	arabic := Founder{NameInOriginalScript: "رشا الخطيب", Born: "1990-02-03"}
	if grade, _ := NewPortrait(latin).Compare(NewPortrait(arabic)); grade != GradePossible {
		t.Errorf("the same name in two scripts: %q", grade)
	}
	joined := Founder{GivenNames: "Rasha", FamilyNames: "Alkhatib", Born: "1990-02-03"}
	if grade, _ := NewPortrait(latin).Compare(NewPortrait(joined)); grade != GradeLikely {
		t.Errorf("the article joined to the name: %q", grade)
	}
	for _, other := range []Founder{{GivenNames: "Rim", FamilyNames: "Khatib", Born: "1990-02-03"}, {NameInOriginalScript: "ريم خالد", Born: "1990-02-03"}} {
		if grade, _ := NewPortrait(latin).Compare(NewPortrait(other)); grade != "" {
			t.Errorf("%s: %q", other.DisplayName(), grade)
		}
	}
}

func TestOneNameAlone(t *testing.T) {
	a, b := NewPortrait(Founder{CallName: "Ming"}), NewPortrait(Founder{GivenNames: "Ming"})
	if grade, _ := a.Compare(b); grade != GradePossible {
		t.Errorf("one name alone: %q", grade)
	}
	if grade, _ := NewPortrait(Founder{}).Compare(NewPortrait(Founder{})); grade != "" {
		t.Errorf("no names at all: %q", grade)
	}
}

func TestRepeated(t *testing.T) {
	other := desi()
	other.ID, other.CallName = "", "Dessi"
	twin := Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Born: "1999-09-09"}
	got := Repeated([]Founder{desi(), twin, other, {CallName: "Ming"}, {CallName: "Ming"}, twin})
	if want := []int{0, 0, 1, 0, 0, 2}; !slices.Equal(got, want) {
		t.Errorf("repeated: %v, want %v", got, want)
	}
}
