package app

import (
	"encoding/base32"
	"errors"
	"io"
)

// ID names one record for ever. Its text is 26 letters of base32 over 16 random bytes. The empty ID means "none".
type ID string

const idBytes = 16

var idText = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// ErrID is returned for a text or bytes that cannot be an ID.
var ErrID = errors.New("not an id")

// NewID draws a new ID from r, which must be a source of strong randomness (crypto/rand.Reader outside tests).
func NewID(r io.Reader) (ID, error) {
	var b [idBytes]byte
	if _, err := io.ReadFull(r, b[:]); err != nil {
		return "", err
	}
	return IDFromBytes(b[:])
}

// IDFromBytes is the ID whose 16 bytes are b; no bytes give the empty ID.
func IDFromBytes(b []byte) (ID, error) {
	if len(b) == 0 {
		return "", nil
	}
	if len(b) != idBytes {
		return "", ErrID
	}
	return ID(idText.EncodeToString(b)), nil
}

// Bytes are the 16 bytes of the ID, nil for the empty ID.
func (id ID) Bytes() ([]byte, error) {
	if id == "" {
		return nil, nil
	}
	b, err := idText.DecodeString(string(id))
	if err != nil || len(b) != idBytes {
		return nil, ErrID
	}
	return b, nil
}

// Valid tells whether the ID is a whole one, as NewID makes them.
func (id ID) Valid() bool {
	b, err := id.Bytes()
	return err == nil && b != nil
}
