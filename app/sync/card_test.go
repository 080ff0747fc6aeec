package sync

import (
	"bytes"
	"errors"
	"regexp"
	"strings"
	"testing"

	"filippo.io/age"

	"wurzelwerk/app"
)

func TestTheWordsCanBeToldApart(t *testing.T) {
	list := words()
	if len(list) != wordCount {
		t.Fatalf("%d words, want %d", len(list), wordCount)
	}
	shape := regexp.MustCompile(`^[A-Z][a-z]{3,8}$`)
	for i, w := range list {
		if !shape.MatchString(w) {
			t.Errorf("%q is not a short word of plain letters", w)
		}
		for _, o := range list[:i] {
			if near(strings.ToLower(w), strings.ToLower(o)) {
				t.Errorf("%q and %q are alike", w, o)
			}
		}
	}
}

// near tells whether two words differ by less than two letters, or by an exchange of two neighbours.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 0:
		if i == len(a) || a[i+1:] == b[i+1:] {
			return true
		}
		return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	case 1:
		return a[i:] == b[i+1:]
	}
	return false
}

func TestNear(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"hand", "hand", true},
		{"hand", "wand", true},
		{"hand", "hanf", true},
		{"rand", "brand", true},
		{"brand", "band", true},
		{"abend", "aebnd", true},
		{"berg", "burgen", false},
		{"linde", "kupfer", false},
		{"tanne", "wange", false},
	} {
		if got := near(test.a, test.b); got != test.want {
			t.Errorf("near(%q, %q) = %v", test.a, test.b, got)
		}
	}
}

func TestACardComesBackFromALetter(t *testing.T) {
	want := newTestOffice(t, 1, "Büro: Nord & Süd").card
	text := want.Text()
	for name, letter := range map[string]string{
		"file":       text,
		"mail":       "Guten Tag,\nhier unsere Karte:\n\n" + text + "\nMit freundlichen Grüßen\n",
		"quoted":     "> " + strings.ReplaceAll(text, "\n", "\n> "),
		"Windows":    "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n"),
		"small":      strings.Replace(strings.ToLower(text), strings.ToLower(want.Name), want.Name, 1),
		"a new line": strings.Replace(text, "OFFICE:", "COLOUR:green\nOFFICE:", 1),
	} {
		got, err := ParseCard([]byte(letter))
		if err != nil || got != want {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

func TestCardsThatAreNotTaken(t *testing.T) {
	card := newTestOffice(t, 1, "Nord").card
	text := card.Text()
	weak := card
	weak.Seal = [32]byte{}
	nameless, hidden := card, card
	nameless.Name, hidden.Name = "", "Nord\u202e"
	for name, test := range map[string]struct {
		text string
		want error
	}{
		"nothing":        {"", ErrCard},
		"no end":         {strings.TrimSuffix(text, cardEnd+"\n"), ErrCard},
		"two":            {text + text, ErrCard},
		"newer":          {strings.Replace(text, "VERSION:1", "VERSION:2", 1), ErrNewer},
		"no version":     {strings.Replace(text, "VERSION:1\n", "", 1), ErrCard},
		"name twice":     {strings.Replace(text, "NAME:", "NAME:Ost\nNAME:", 1), ErrCard},
		"another office": {strings.Replace(text, string(card.Office), string(newTestOffice(t, 2, "x").id), 1), ErrCard},
		"weak key":       {weak.Text(), ErrCard},
		"nameless":       {nameless.Text(), ErrCard},
		"hidden letters": {hidden.Text(), ErrCard},
		"too long":       {strings.Repeat("x\n", maxCard) + text, ErrCard},
	} {
		if _, err := ParseCard([]byte(test.text)); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", name, err, test.want)
		}
	}
	key := keyText.EncodeToString(card.Verify[:])
	for i := range key {
		other := byte('a')
		if key[i] == other {
			other = 'b'
		}
		slip := strings.Replace(text, key, key[:i]+string(other)+key[i+1:], 1)
		if _, err := ParseCard([]byte(slip)); !errors.Is(err, ErrCard) {
			t.Errorf("a slip in letter %d is not noticed: %v", i, err)
		}
	}
}

func TestAChangedKeyIsNoticed(t *testing.T) {
	a, b, other := newTestOffice(t, 1, "Nord").card, newTestOffice(t, 2, "Nord").card, newTestOffice(t, 3, "Nord").card
	known := []Card{a, b}
	renamed, anew, stolen := a, a, other
	renamed.Name = "Büro Nord"
	anew.Verify = other.Verify
	stolen.Seal = b.Seal
	for name, test := range map[string]struct {
		card Card
		same bool
		want error
	}{
		"known": {a, true, nil}, "renamed": {renamed, true, nil}, "unknown of the same name": {other, false, nil},
		"new key": {anew, false, ErrKey}, "key of another": {stolen, false, ErrKey},
	} {
		same, err := test.card.Known(known)
		if same != test.same || !errors.Is(err, test.want) {
			t.Errorf("%s: %v, %v", name, same, err)
		}
	}
	if a.Fingerprint() != renamed.Fingerprint() || a.Fingerprint() == anew.Fingerprint() || a.Fingerprint() == b.Fingerprint() {
		t.Error("the fingerprint must follow from the office and its keys alone")
	}
}

// TestOurKeysAreThoseOfAge compares with age's own writing of the same keys.
func TestOurKeysAreThoseOfAge(t *testing.T) {
	for no := range byte(20) {
		keys := newTestOffice(t, no+1, "x").keys
		identity, err := keys.identity()
		if err != nil {
			t.Fatal(err)
		}
		to, err := recipient(keys.Seal())
		if err != nil {
			t.Fatal(err)
		}
		if identity.Recipient().String() != to.String() {
			t.Fatalf("%s, want %s", to, identity.Recipient())
		}
		if again, err := age.ParseX25519Identity(identity.String()); err != nil || again.String() != identity.String() {
			t.Fatalf("%v, %v", again, err)
		}
	}
	if _, err := NewKeys(bytes.NewReader(make([]byte, 63))); err == nil {
		t.Error("keys were drawn from too little randomness")
	}
}

func FuzzParseCard(f *testing.F) {
	id, err := app.NewID(bytes.NewReader(bytes.Repeat([]byte{5}, 16)))
	if err != nil {
		f.Fatal(err)
	}
	keys, err := NewKeys(bytes.NewReader(bytes.Repeat([]byte{5}, 64)))
	if err != nil {
		f.Fatal(err)
	}
	text := NewCard(id, "Büro", keys).Text()
	f.Add([]byte(text))
	f.Add([]byte("> " + text + text))
	f.Add([]byte(cardBegin + "\n" + cardEnd))
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := ParseCard(text)
		if err != nil {
			return
		}
		if again, err := ParseCard([]byte(c.Text())); err != nil || again != c {
			t.Fatalf("%+v became %+v, %v", c, again, err)
		}
	})
}
