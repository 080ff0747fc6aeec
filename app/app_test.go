package app

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestIDsGoThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "bytes")
		id, err := NewID(bytes.NewReader(raw))
		if err != nil || len(id) != 26 || !id.Valid() {
			t.Fatalf("%q, %v", id, err)
		}
		if back, err := id.Bytes(); err != nil || !bytes.Equal(back, raw) {
			t.Fatalf("%v, %v", back, err)
		}
	})
}

func TestWhatIsNoID(t *testing.T) {
	for _, id := range []ID{"f-desi", "AAAAAAAAAAAAAAAAAAAAAAAAAA", "aaaaaaaaaaaaaaaaaaaaaaaaa", ID(strings.Repeat("a", 27)), "1aaaaaaaaaaaaaaaaaaaaaaaaa"} {
		if _, err := id.Bytes(); !errors.Is(err, ErrID) || id.Valid() {
			t.Errorf("%q: %v", id, err)
		}
	}
	if b, err := ID("").Bytes(); b != nil || err != nil || ID("").Valid() {
		t.Errorf("the empty id: %v, %v", b, err)
	}
	if id, err := IDFromBytes(nil); id != "" || err != nil {
		t.Errorf("no bytes: %q, %v", id, err)
	}
	if _, err := IDFromBytes(make([]byte, 15)); !errors.Is(err, ErrID) {
		t.Errorf("15 bytes: %v", err)
	}
	if _, err := NewID(strings.NewReader("short")); err == nil {
		t.Error("an id from too little chance")
	}
}

func TestDates(t *testing.T) {
	right := map[Date]bool{
		"2025-03-24": true, "2024-02-29": true, "1000-01-01": true, "9999-12-31": true,
		"2025-02-29": false, "2025-13-01": false, "0999-01-01": false, "2025-3-24": false, "24.03.2025": false,
		"": false, "2025-03-24 ": false, "12025-03-24": false,
	}
	for date, want := range right {
		if date.Valid() != want {
			t.Errorf("%q: %v", date, !want)
		}
	}
	for _, c := range []struct {
		from Date
		days int
		want Date
	}{
		{"2025-02-28", 1, "2025-03-01"},
		{"2024-02-28", 1, "2024-02-29"},
		{"2025-01-01", -1, "2024-12-31"},
		{"2025-03-29", 2, "2025-03-31"}, // over the change of the clocks
	} {
		if got := c.from.AddDays(c.days); got != c.want {
			t.Errorf("%s + %d = %s, want %s", c.from, c.days, got, c.want)
		}
	}
	if got := NewDate(2025, time.February, 30); got != "2025-03-02" {
		t.Errorf("30 February is %s", got)
	}
	late := time.Date(2025, 3, 24, 23, 30, 0, 0, time.FixedZone("", 7200))
	if got := DateOf(late); got != "2025-03-24" {
		t.Errorf("half past eleven at night is on %s", got)
	}
	if !Date("nonsense").Time().IsZero() {
		t.Error("nonsense has a time")
	}
}

func TestMonthsAndClocks(t *testing.T) {
	for month, want := range map[Month]bool{"2025-03": true, "2025-00": false, "2025-3": false, "": false, "0001-01": false} {
		if month.Valid() != want {
			t.Errorf("%q: %v", month, !want)
		}
	}
	for clock, minutes := range map[Clock]int{"00:00": 0, "09:30": 570, "23:59": 1439} {
		if !clock.Valid() || clock.Minutes() != minutes {
			t.Errorf("%q: %d", clock, clock.Minutes())
		}
	}
	for _, clock := range []Clock{"24:00", "9:30", "09:60", "0930", ""} {
		if clock.Valid() || clock.Minutes() != 0 {
			t.Errorf("%q is a time", clock)
		}
	}
}

func TestDaysAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := NewDate(rapid.IntRange(1800, 2200).Draw(t, "year"), 1, rapid.IntRange(1, 366).Draw(t, "day"))
		n, m := rapid.IntRange(-5000, 5000).Draw(t, "n"), rapid.IntRange(-5000, 5000).Draw(t, "m")
		end := start.AddDays(n)
		if !start.Valid() || !end.Valid() || end.AddDays(m) != start.AddDays(n+m) {
			t.Fatalf("%s + %d + %d = %s", start, n, m, end.AddDays(m))
		}
		if days := int(end.Time().Sub(start.Time()).Hours() / 24); days != n {
			t.Fatalf("%d days, not %d", days, n)
		}
		if (n > 0) != (end > start) {
			t.Fatalf("%s and %s are out of order", start, end)
		}
	})
}

func TestFaultsSayWhereAndWhat(t *testing.T) {
	faults := Faults{
		{Path: "swot[1].factos", Code: FaultUnknown},
		{Path: "born", Code: FaultValue, Want: "2025-03-24"},
		{Path: "[2]", Code: FaultTooLong, Want: "<= 64"},
		{Code: FaultType, Want: "object"},
	}
	want := "founders[0].swot[1].factos: unknown key\nfounders[0].born: value, expected 2025-03-24\n" +
		"founders[0][2]: too long, expected <= 64\nfounders[0]: type, expected object"
	if got := faults.At("founders[0]").Error(); got != want {
		t.Errorf("%s", got)
	}
	if got := faults[3].Error(); got != ".: type, expected object" {
		t.Errorf("%s", got)
	}
	if faults[0].Path != "swot[1].factos" || !reflect.DeepEqual(faults.At(""), faults) {
		t.Error("At changes what it was asked of")
	}
	if Faults(nil).Err() != nil || !errors.As(fmt.Errorf("import: %w", faults.Err()), new(Faults)) {
		t.Error("as an error")
	}
}

func TestErrorsAreKnownByTheirCode(t *testing.T) {
	err := fmt.Errorf("open: %w", ErrReadOnly.Because(fs.ErrPermission, map[string]any{"Path": "x"}))
	if !errors.Is(err, ErrReadOnly) || !errors.Is(err, fs.ErrPermission) || errors.Is(err, ErrDiskFull) {
		t.Error(err)
	}
	var e *Error
	if !errors.As(err, &e) || e.Vars["Path"] != "x" || ErrReadOnly.Vars != nil || ErrReadOnly.Err != nil {
		t.Errorf("%+v", e)
	}
	if got := err.Error(); got != "open: read-only: "+fs.ErrPermission.Error() {
		t.Error(got)
	}
	if got := ErrReadOnly.Error(); got != "read-only" {
		t.Error(got)
	}
}

func TestNamesOfAFounder(t *testing.T) {
	cases := []struct {
		f                            Founder
		display, short, list, spoken string
	}{
		{
			Founder{GivenNames: "Desislava", Patronymic: "Petrova", FamilyNames: "Stoyanova", CallName: "Desi"},
			"Desislava Petrova Stoyanova", "Desislava Stoyanova", "Stoyanova, Desislava", "Desi",
		},
		{Founder{GivenNames: " Anna ", FamilyNames: " de la Cruz "}, "Anna de la Cruz", "Anna de la Cruz", "de la Cruz, Anna", "Anna"},
		{Founder{GivenNames: "Suharti"}, "Suharti", "Suharti", "Suharti", "Suharti"},
		{Founder{FamilyNames: "Yılmaz"}, "Yılmaz", "Yılmaz", "Yılmaz", "Yılmaz"},
		{Founder{NameInOriginalScript: "رشا الخطيب", CallName: "Rasha"}, "رشا الخطيب", "رشا الخطيب", "رشا الخطيب", "Rasha"},
		{Founder{NameOnDocument: "KOVALENKO"}, "KOVALENKO", "KOVALENKO", "KOVALENKO", "KOVALENKO"},
		{Founder{CallName: "Olena"}, "Olena", "Olena", "Olena", "Olena"},
		{Founder{GivenNames: "Ana", FamilyNames: "Nuñez", SortName: "Nunez Ana"}, "Ana Nuñez", "Ana Nuñez", "Nunez Ana", "Ana"},
		{Founder{}, "", "", "", ""},
		{Founder{From: "Diakonie"}, "Ohne Namen (von Diakonie)", "Ohne Namen (von Diakonie)", "Ohne Namen (von Diakonie)", "Ohne Namen (von Diakonie)"},
		{Founder{CallName: "Olena", From: "Diakonie"}, "Olena", "Olena", "Olena", "Olena"},
	}
	for _, c := range cases {
		if c.f.Nameless() != (words(c.f.GivenNames, c.f.FamilyNames, c.f.CallName, c.f.NameInOriginalScript, c.f.NameOnDocument) == "") {
			t.Errorf("nameless: %+v", c.f)
		}
		got := [4]string{c.f.DisplayName(), c.f.ShortName(), c.f.ListName(), c.f.Spoken()}
		if want := [4]string{c.display, c.short, c.list, c.spoken}; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWhatKeepsARecordFromBeingSaved(t *testing.T) {
	negative, minus := -1.0, int64(-1)
	ana := Founder{GivenNames: "Ana"}
	with := func(change func(*Founder)) Faults {
		f := ana
		change(&f)
		return f.Validate("2025-03-24")
	}
	cases := []struct {
		name   string
		faults Faults
		want   string
	}{
		{"a single name", ana.Validate(""), ""},
		{"no name", Founder{GivenNames: " "}.Validate(""), "familyNames: required"},
		{"born today", with(func(f *Founder) { f.Born = "2025-03-24" }), ""},
		{"born tomorrow", with(func(f *Founder) { f.Born = "2025-03-25" }), "born: future"},
		{"born in words", with(func(f *Founder) { f.Born = "spring" }), "born: value, expected 2025-03-24"},
		{"a level that is none", with(func(f *Founder) { f.Languages = []LanguageSkill{{Language: "de"}, {Reading: "B3"}} }), "languages[1].reading: value, expected pre-A1, A1, A2, B1, B2, C1, C2"},
		{"an unknown phone", with(func(f *Founder) { f.Phones = []Phone{{Type: "pager"}} }), "phones[0].type: value, expected cell, home, work, messenger, fax, other"},
		{"an unknown need", with(func(f *Founder) { f.Interpreter = &Interpreter{Needed: "maybe"} }), "interpreter.needed: value, expected no, contracts, sometimes, always"},
		{"20,000 letters", with(func(f *Founder) { f.ContactNote = strings.Repeat("щ", MaxText) }), ""},
		{"one more", with(func(f *Founder) { f.Goal = Texts{"bg": strings.Repeat("щ", MaxText+1), "de": "x"} }), "goal.bg: too long, expected <= 20000"},
		{"a business by its trade", Business{Trade: "Catering"}.Validate(), ""},
		{"a business without either", Business{Chamber: "HWK"}.Validate(), "name: required"},
		{"rooms below nothing", Business{Name: "B", Premises: &Premises{AreaM2: &negative, RentCents: &minus}}.Validate(), "premises.areaM2: range, expected >= 0\npremises.rentCents: range, expected >= 0"},
		{"an office", Office{Name: "Nordstadt"}.Validate(), ""},
		{"an office without a name", Office{Name: "\t"}.Validate(), "name: required"},
		{"a project of one day", Project{Name: "P", From: "2025-01-01", To: "2025-01-01"}.Validate(), ""},
		{"a project that ends before it begins", Project{From: "2025-01-02", To: "2025-01-01"}.Validate(), "name: required\nto: date order, expected >= 2025-01-02"},
		{"an unknown regulation", Project{Name: "P", Regulation: "2027/1"}.Validate(), "regulation: value, expected 2021/1057, 1304/2013"},
		{"a partner without a name", Partner{Role: "friend"}.Validate(), "role: value, expected module, partner, cooperation, other\nname: required"},
	}
	for _, c := range cases {
		if got := c.faults.Error(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestEveryChoiceIsAllowed(t *testing.T) {
	for _, choice := range []Choice{
		Gender(""), Permission(""), Phase(""), PhoneType(""), CEFR(""), InterpreterNeed(""),
		LegalForm(""), Regulation(""), PartnerRole(""), Purpose(""), ReferralStatus(""),
	} {
		seen := map[string]bool{}
		for _, value := range choice.Values() {
			v := reflect.New(reflect.TypeOf(choice)).Elem()
			v.SetString(value)
			if code, _ := CheckText(v); code != "" || value == "" || seen[value] {
				t.Errorf("%T %q: %s", choice, value, code)
			}
			seen[value] = true
		}
	}
}
