package rights

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"

	"wurzelwerk/app"
)

// Mark is a hash of the random id of a dossier that was erased. Who knows the id finds it again; it tells nothing else.
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
