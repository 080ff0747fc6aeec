package sync

import (
	"crypto/ed25519"
	"encoding/binary"
	"hash"
)

// A file is, from its beginning: a magic, the format (2 bytes), the sender's public key for signatures, the recipient's
// public key for sealing, the sealed body, a signature, and a mark of the end. The body is, once opened with age, a
// zstd stream of frames, each its length (varint) and as many bytes of CBOR: the header, the changes, the count. The
// signature is over the magic of signatures and the SHA-256 of all before it, so over recipient and header as well.
const (
	magic       = "wurzelwerk sync\n"
	signedMagic = "wurzelwerk sync file 1\x00"
	endMark     = "sync end"

	format     = 1
	prefixSize = len(magic) + 2 + 32 + 32
	footerSize = ed25519.SignatureSize + len(endMark)
)

// envelope is what stands in clear.
type envelope struct {
	sender    [32]byte
	recipient [32]byte
}

func (e envelope) bytes() []byte {
	b := binary.BigEndian.AppendUint16([]byte(magic), format)
	b = append(b, e.sender[:]...)
	return append(b, e.recipient[:]...)
}

// parseEnvelope reads the first prefixSize bytes of a file.
// Errors: ErrNotSync, ErrNewer.
func parseEnvelope(b []byte) (e envelope, err error) {
	if string(b[:len(magic)]) != magic {
		return e, ErrNotSync
	}
	switch v := binary.BigEndian.Uint16(b[len(magic):]); {
	case v > format:
		return e, ErrNewer
	case v < 1:
		return e, ErrBroken
	}
	copy(e.sender[:], b[len(magic)+2:])
	copy(e.recipient[:], b[len(magic)+34:])
	return e, nil
}

// signed is what the signature is made over.
func signed(h hash.Hash) []byte { return h.Sum([]byte(signedMagic)) }
