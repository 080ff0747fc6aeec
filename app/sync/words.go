package sync

import (
	"crypto/pbkdf2"
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"strings"
	"sync"
)

// fingerprintWords are the words of a fingerprint, and wordCount those to choose from: 6 × 10 bits. Each guess costs
// fingerprintRounds rounds, which is worth another 15 bits.
const (
	fingerprintWords  = 6
	fingerprintRounds = 1 << 15
	wordCount         = 1024
)

//go:embed words.txt
var wordFile string

// words are short German nouns that differ in at least two letters, none an exchange of two neighbours, so that they are
// told apart on a bad line.
var words = sync.OnceValue(func() []string { return strings.Fields(wordFile) })

// Fingerprint is what two people compare by telephone: six words that follow from the office and its keys, not from its
// name.
func (c Card) Fingerprint() string {
	office, err := c.Office.Bytes()
	if err != nil {
		office = []byte(c.Office)
	}
	text := string(office) + string(c.Verify[:]) + string(c.Seal[:])
	b, err := pbkdf2.Key(sha256.New, text, []byte("wurzelwerk office card 1"), fingerprintRounds, 8)
	if err != nil {
		panic(err) // fixed sizes
	}
	bits := binary.BigEndian.Uint64(b)
	out := make([]string, fingerprintWords)
	for i := range out {
		out[i] = words()[bits%wordCount]
		bits /= wordCount
	}
	return strings.Join(out, " ")
}
