package sync

import (
	"bufio"
	"bytes"
	"crypto/ecdh"
	"encoding/base32"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"wurzelwerk/app"
)

// Card is what an office gives its partners: who it is, and the public halves of its keys. Nothing in it is secret.
type Card struct {
	Office app.ID
	Name   string   // for people; a partner may be called otherwise here
	Verify [32]byte // Ed25519: its signatures are verified with it
	Seal   [32]byte // X25519: files for it are sealed with it
}

// NewCard is the card of the office that holds the keys.
func NewCard(office app.ID, name string, keys Keys) Card {
	return Card{Office: office, Name: name, Verify: keys.Verify(), Seal: keys.Seal()}
}

const (
	cardBegin   = "BEGIN:WURZELWERK-OFFICE"
	cardEnd     = "END:WURZELWERK-OFFICE"
	cardVersion = 1
	maxCard     = 64 << 10 // bytes of a text around a card
	maxName     = 120      // letters
)

var keyText = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// Text is the card as a file, or to be pasted into a letter.
func (c Card) Text() string {
	return strings.Join([]string{
		cardBegin, "VERSION:" + strconv.Itoa(cardVersion), "NAME:" + c.Name, "OFFICE:" + string(c.Office),
		"VERIFY:" + keyText.EncodeToString(c.Verify[:]), "SEAL:" + keyText.EncodeToString(c.Seal[:]),
		"WORDS:" + c.Fingerprint(), cardEnd, "",
	}, "\n")
}

var errCard = errors.New("the card is not whole")

// ParseCard finds the one card in a text: a file, or a letter around it, quoted or not. The words are checked, so that
// no letter of it can be wrong. Lines that it does not know are left for later versions.
// Errors: ErrCard, ErrNewer.
func ParseCard(text []byte) (Card, error) {
	lines, err := cardLines(text)
	if err != nil {
		return Card{}, ErrCard.Because(err, nil)
	}
	version, err := strconv.Atoi(lines["VERSION"])
	switch {
	case err != nil || version < 1:
		return Card{}, ErrCard.Because(fmt.Errorf("version %q", lines["VERSION"]), nil)
	case version > cardVersion:
		return Card{}, ErrNewer
	}
	c := Card{Office: app.ID(lines["OFFICE"]), Name: lines["NAME"]}
	err = errors.Join(parseKey(&c.Verify, lines["VERIFY"]), parseKey(&c.Seal, lines["SEAL"]), c.Check())
	if err == nil && !strings.EqualFold(lines["WORDS"], c.Fingerprint()) {
		err = errCard
	}
	if err != nil {
		return Card{}, ErrCard.Because(err, nil)
	}
	return c, nil
}

// Check refuses a card that nobody could use: without an office or a name, with a name that is long or hides letters,
// or with a key to which nothing can be sealed.
func (c Card) Check() error {
	hidden := func(r rune) bool { return unicode.In(r, unicode.C, unicode.Zl, unicode.Zp) || r == utf8.RuneError }
	if !c.Office.Valid() || c.Name != strings.TrimSpace(c.Name) || c.Name == "" ||
		utf8.RuneCountInString(c.Name) > maxName || strings.ContainsFunc(c.Name, hidden) {
		return errCard
	}
	seal, err := ecdh.X25519().NewPublicKey(c.Seal[:])
	if err != nil {
		return err
	}
	any32, err := ecdh.X25519().NewPrivateKey(bytes.Repeat([]byte{1}, len(c.Seal)))
	if err != nil {
		return err
	}
	_, err = any32.ECDH(seal)
	return err
}

func parseKey(key *[32]byte, text string) error {
	b, err := keyText.DecodeString(strings.ToLower(text))
	if err != nil || len(b) != len(key) || keyText.EncodeToString(b) != strings.ToLower(text) {
		return errCard
	}
	copy(key[:], b)
	return nil
}

// cardLines are the lines of the card by their names. A name that stands twice, a second card, and a card without its
// end are errors.
func cardLines(text []byte) (map[string]string, error) {
	if len(text) > maxCard {
		return nil, errCard
	}
	lines := map[string]string{}
	inside, done := false, false
	scan := bufio.NewScanner(bytes.NewReader(text))
	scan.Buffer(nil, maxCard+1)
	for scan.Scan() {
		line := strings.TrimSpace(strings.TrimLeft(strings.TrimPrefix(scan.Text(), "\ufeff"), "> |\t"))
		switch {
		case strings.EqualFold(line, cardBegin):
			if inside || done {
				return nil, errCard
			}
			inside = true
		case strings.EqualFold(line, cardEnd):
			inside, done = false, inside
		case inside:
			if err := cardLine(lines, line); err != nil {
				return nil, err
			}
		}
	}
	if !done {
		return nil, errCard
	}
	return lines, scan.Err()
}

func cardLine(lines map[string]string, line string) error {
	name, value, ok := strings.Cut(line, ":")
	if !ok {
		return nil
	}
	name = strings.ToUpper(strings.TrimSpace(name))
	if _, twice := lines[name]; twice {
		return errCard
	}
	lines[name] = strings.TrimSpace(value)
	return nil
}

// Known tells whether the office of the card is among those known, with the same keys. Another card of a known office,
// or its keys under another office, is ErrKey: either the partner has begun anew, or somebody else wants to be it.
func (c Card) Known(partners []Card) (bool, error) {
	i := slices.IndexFunc(partners, func(p Card) bool {
		return p.Office == c.Office || p.Verify == c.Verify || p.Seal == c.Seal
	})
	if i < 0 {
		return false, nil
	}
	if p := partners[i]; p.Office != c.Office || p.Verify != c.Verify || p.Seal != c.Seal {
		return false, ErrKey.Because(nil, map[string]any{"Name": p.Name})
	}
	return true, nil
}
