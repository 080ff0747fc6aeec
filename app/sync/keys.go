package sync

import (
	"crypto/ecdh"
	"crypto/ed25519"
	"fmt"
	"io"
	"strings"

	"filippo.io/age"
)

// Keys are the secrets of an office: what it signs with, and what its letters are opened with. They stand in the vault
// and nowhere else.
type Keys struct {
	Sign [32]byte // seed of an Ed25519 key
	Open [32]byte // an X25519 key
}

// NewKeys draws keys from r, which must be a source of strong randomness (crypto/rand.Reader outside tests).
func NewKeys(r io.Reader) (k Keys, err error) {
	if _, err := io.ReadFull(r, k.Sign[:]); err != nil {
		return Keys{}, fmt.Errorf("drawing keys: %w", err)
	}
	if _, err := io.ReadFull(r, k.Open[:]); err != nil {
		return Keys{}, fmt.Errorf("drawing keys: %w", err)
	}
	return k, nil
}

// Verify is the public half of Sign.
func (k Keys) Verify() (public [32]byte) {
	copy(public[:], k.signer().Public().(ed25519.PublicKey))
	return public
}

// Seal is the public half of Open.
func (k Keys) Seal() (public [32]byte) {
	key, err := ecdh.X25519().NewPrivateKey(k.Open[:])
	if err != nil {
		panic(err) // any 32 bytes are a key
	}
	copy(public[:], key.PublicKey().Bytes())
	return public
}

func (k Keys) signer() ed25519.PrivateKey { return ed25519.NewKeyFromSeed(k.Sign[:]) }

func (k Keys) identity() (*age.X25519Identity, error) {
	return age.ParseX25519Identity(strings.ToUpper(bech32("age-secret-key-", k.Open[:])))
}

func recipient(seal [32]byte) (*age.X25519Recipient, error) {
	return age.ParseX25519Recipient(bech32("age", seal[:]))
}

const bech32Letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

// bech32 writes bytes in the form in which age takes keys (BIP 173).
func bech32(prefix string, data []byte) string {
	var groups []byte
	for i := range (len(data)*8 + 4) / 5 {
		var group byte
		for bit := i * 5; bit < i*5+5; bit++ {
			group <<= 1
			if bit/8 < len(data) {
				group |= data[bit/8] >> (7 - bit%8) & 1
			}
		}
		groups = append(groups, group)
	}
	var expanded []byte
	for i := range len(prefix) {
		expanded = append(expanded, prefix[i]>>5)
	}
	expanded = append(expanded, 0)
	for i := range len(prefix) {
		expanded = append(expanded, prefix[i]&31)
	}
	sum := bech32Sum(append(append(expanded, groups...), 0, 0, 0, 0, 0, 0)) ^ 1
	for i := range 6 {
		groups = append(groups, byte(sum>>(5*(5-i)))&31)
	}
	text := []byte(prefix + "1")
	for _, g := range groups {
		text = append(text, bech32Letters[g])
	}
	return string(text)
}

func bech32Sum(groups []byte) uint32 {
	sum := uint32(1)
	for _, g := range groups {
		top := sum >> 25
		sum = sum&0x1ffffff<<5 ^ uint32(g)
		for i, generator := range []uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
			if top>>i&1 == 1 {
				sum ^= generator
			}
		}
	}
	return sum
}
