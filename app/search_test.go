package app

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// spellingsOfOne are spellings under which one name is found, whichever of them stands in the record.
var spellingsOfOne = [][]string{
	{"Stoyanova", "Stojanova", "Stoianova", "Stojanowa", "Стоянова", "STOYANOVA"},
	{"Шевченко", "Shevchenko", "Schewtschenko", "Chevtchenko", "Şevçenko", "Szewczenko", "Ševčenko"},
	{"Жанна", "Zhanna", "Schanna", "Žana", "Janna", "Żanna"},
	{"Христина", "Hristina", "Khristina", "Christina"},
	{"Кристина", "Kristina", "Christina"},
	{"Кузнецова", "Kuznetsova", "Kusnezowa", "Kouznetsova", "Kuznecova", "Kuzniecowa"},
	{"Щербакова", "Shcherbakova", "Schtscherbakowa", "Chtcherbakova"},
	{"Щерева", "Shtereva", "Schterewa"},
	{"Юлия", "Yuliya", "Julija", "Iulia", "Julia", "Юлія"},
	{"Елена", "Yelena", "Jelena", "Elena", "Ελένα"},
	{"Георгиева", "Georgieva", "Georgijewa"},
	{"Yılmaz", "YILMAZ", "yilmaz", "Jilmas"},
	{"Gülçin", "Gulcin", "Guelcin", "Gültschin", "GÜLÇİN"},
	{"Şükran", "Sukran", "Schükran", "Shukran"},
	{"Țurcanu", "Turcanu", "Ţurcanu"},
	{"Παπαδοπούλου", "Papadopoulou", "Papadopulu"},
	{"Χρυσούλα", "Chrisoula", "Khrysoula", "Hrisula"},
	{"Müller", "Mueller", "Muller"},
	{"Sofia", "Sophia", "Софія", "Sofija", "Zofia"},
	{"al-Khatib", "Al Khatib", "alkhatib", "Alchatib", "الخطيب"},
	{"Aisha", "Aischa", "عائشة", "عايشه", "Aïcha"},
	{"Yasmin", "Jasmin", "ياسمين"},
	{"Noor", "Nour", "Nur", "نور"},
	{"Walid", "وليد"},
	{"Jamila", "Dschamila", "Djamila", "جميلة"},
	{"Zahra", "زهراء", "Sahra"},
	{"Ilham", "إلهام", "الهام"},
	{"Мар'яна", "Maryana", "Marʼjana", "Mar´yana"},
}

func textOf(name string) SearchText { return NewSearchText(Founder{FamilyNames: name}) }

func TestEverySpellingFindsHerWhileItIsTyped(t *testing.T) {
	for _, group := range spellingsOfOne {
		for _, stored := range group {
			text := textOf(stored)
			for _, typed := range group {
				letters := []rune(typed)
				for i := range letters {
					if s := NewSearch(string(letters[:i+1])); s.In(&text) == NoHit {
						t.Errorf("%q of %q does not find %q: %+v in %+v", string(letters[:i+1]), typed, stored, s, text)
						break
					}
				}
			}
		}
	}
}

func TestOthersAreNotFound(t *testing.T) {
	for stored, typed := range map[string][]string{
		"Stoyanova":  {"stefanova", "ivanova", "stoyanov-x"},
		"Shevchenko": {"kovalenko", "savchuk"},
		"Maria":      {"mariana", "marta", "مريم"},
		"al-Khatib":  {"خالد", "kotb x"},
		"الخطيب":     {"khaled", "rasha"},
	} {
		text := textOf(stored)
		for _, words := range typed {
			if hit := NewSearch(words).In(&text); hit != NoHit {
				t.Errorf("%q finds %q: %d", words, stored, hit)
			}
		}
	}
}

// TestNamesFindThemselves types names of any letters: every beginning of a name finds it as it is written.
func TestNamesFindThemselves(t *testing.T) {
	letters := rapid.SampledFrom([]rune("aeiouyjwcshtdkgpzxAÄÖßşçğıİłđțăéʼ'- .абвгдежзийклщьъюяёїαυοχξابتثجحخدلمنهويىةءعآ0123中 "))
	names := rapid.OneOf(rapid.StringOfN(letters, 1, 12, -1), rapid.String())
	rapid.Check(t, func(t *rapid.T) {
		name := names.Draw(t, "name")
		text := NewSearchText(Founder{FamilyNames: name})
		typed := []rune(name)
		for i := range typed {
			if hit := NewSearch(string(typed[:i+1])).In(&text); hit != HitWritten {
				t.Fatalf("%q of %q: hit %d, %+v", string(typed[:i+1]), name, hit, text)
			}
		}
		upper := NewSearch(strings.ToUpper(name))
		if hit := upper.In(&text); hit == NoHit && Fold(strings.ToUpper(name)) == Fold(name) {
			t.Fatalf("%q does not find %q", strings.ToUpper(name), name)
		}
	})
}
