package rights

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"slices"
	"strings"

	"wurzelwerk/app"
)

// Mark is a hash of the random id of a founder who was erased. Who knows the id finds it again; it tells nothing else.
type Mark string

const markLength = 2 * sha256.Size

// MarkOf is the mark of an id; "" for what is none.
func MarkOf(id app.ID) Mark {
	sum, ok := sumOf(id)
	if !ok {
		return ""
	}
	return Mark(hex.EncodeToString(sum))
}

func sumOf(id app.ID) ([]byte, bool) {
	b, err := id.Bytes()
	if err != nil || b == nil {
		return nil, false
	}
	sum := sha256.Sum256(append([]byte("wurzelwerk erased\x00"), b...))
	return sum[:], true
}

// Number is the short form of a mark that a certificate bears: "K4QZ-7M2P".
func Number(id app.ID) string {
	sum, ok := sumOf(id)
	if !ok {
		return ""
	}
	text := base32.StdEncoding.EncodeToString(sum[:5])
	return text[:4] + "-" + text[4:]
}

// ParseMarks reads a list of marks, one a line, each once and sorted; what is none is passed over.
func ParseMarks(list []byte) []Mark {
	var out []Mark
	for line := range strings.Lines(string(list)) {
		line = strings.TrimSpace(line)
		if _, err := hex.DecodeString(line); err == nil && len(line) == markLength {
			out = append(out, Mark(strings.ToLower(line)))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// FormatMarks writes marks as ParseMarks reads them.
func FormatMarks(marks []Mark) []byte {
	sorted := slices.Clone(marks)
	slices.Sort(sorted)
	var b strings.Builder
	for _, m := range slices.Compact(sorted) {
		b.WriteString(string(m) + "\n")
	}
	return []byte(b.String())
}
