package vault

import (
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/text/unicode/norm"
)

// Cost is what checking a passphrase costs (Argon2id, RFC 9106).
type Cost struct {
	Time      uint32 // passes, 1 to 10
	MemoryKiB uint32 // KiB, at least 8 per thread, at most 1 GiB
	Threads   uint8  // lanes, 1 to 8
}

// DefaultCost takes about half a second on an ordinary office machine.
var DefaultCost = Cost{3, 256 * 1024, 2}

// The most a file may demand, so that a forged one cannot take the machine down.
const (
	maxTime      = 10
	maxMemoryKiB = 1024 * 1024
	maxThreads   = 8
)

func (c Cost) check() error {
	if c.Time < 1 || c.Time > maxTime || c.Threads < 1 || c.Threads > maxThreads ||
		c.MemoryKiB < 8*uint32(c.Threads) || c.MemoryKiB > maxMemoryKiB {
		return ErrHostileParameters
	}
	return nil
}

type slotKind byte

const (
	slotPassphrase slotKind = 1
	slotRecovery   slotKind = 2
)

const (
	dataKeySize  = 32
	saltSize     = 16
	sealedSize   = dataKeySize + chacha20poly1305.Overhead
	recoverySize = 16
	slotParams   = 16 + saltSize
)

// slot is the data key wrapped under one secret. Encoded, big-endian: kind (1),
// zero (3), time (4), memory (4), threads (1), zero (3), salt (16), nonce (24),
// sealed key (48).
type slot struct {
	kind   slotKind
	cost   Cost // zero for a recovery code
	salt   [saltSize]byte
	nonce  [chacha20poly1305.NonceSizeX]byte
	sealed [sealedSize]byte
}

func (s *slot) encode(b []byte) {
	b[0] = byte(s.kind)
	binary.BigEndian.PutUint32(b[4:], s.cost.Time)
	binary.BigEndian.PutUint32(b[8:], s.cost.MemoryKiB)
	b[12] = s.cost.Threads
	copy(b[16:], s.salt[:])
	copy(b[slotParams:], s.nonce[:])
	copy(b[slotParams+len(s.nonce):], s.sealed[:])
}

func decodeSlot(b []byte) slot {
	s := slot{kind: slotKind(b[0]), cost: Cost{
		Time:      binary.BigEndian.Uint32(b[4:]),
		MemoryKiB: binary.BigEndian.Uint32(b[8:]),
		Threads:   b[12],
	}}
	copy(s.salt[:], b[16:])
	copy(s.nonce[:], b[slotParams:])
	copy(s.sealed[:], b[slotParams+len(s.nonce):])
	return s
}

// bound is what the sealed key is authenticated with: the id of the data key and
// the parameters of the slot.
func (s *slot) bound(id [idSize]byte) []byte {
	b := make([]byte, slotSize)
	s.encode(b)
	return append(append([]byte("wurzelwerk vault slot 1"), id[:]...), b[:slotParams]...)
}

func (s *slot) seal(id [idSize]byte, wrapKey, dataKey []byte) error {
	aead, err := chacha20poly1305.NewX(wrapKey)
	if err != nil {
		return err
	}
	rand.Read(s.nonce[:])
	aead.Seal(s.sealed[:0], s.nonce[:], dataKey, s.bound(id))
	return nil
}

func (s *slot) open(id [idSize]byte, wrapKey []byte) ([]byte, error) {
	aead, err := chacha20poly1305.NewX(wrapKey)
	if err != nil {
		return nil, err
	}
	return aead.Open(nil, s.nonce[:], s.sealed[:], s.bound(id))
}

func (s *slot) passphraseKey(passphrase string) []byte {
	return argon2.IDKey(norm.NFC.Bytes([]byte(passphrase)), s.salt[:], s.cost.Time, s.cost.MemoryKiB, s.cost.Threads, dataKeySize)
}

func (s *slot) recoveryKey(secret []byte) ([]byte, error) {
	return hkdf.Key(sha256.New, secret, s.salt[:], "wurzelwerk vault recovery 1", dataKeySize)
}

func wrapPassphrase(t *slotTable, dataKey []byte, passphrase string, cost Cost) (slot, error) {
	s := slot{kind: slotPassphrase, cost: cost}
	if passphrase == "" {
		return s, fmt.Errorf("an empty passphrase protects nothing: %w", ErrPassphrase)
	}
	if err := cost.check(); err != nil {
		return s, err
	}
	rand.Read(s.salt[:])
	key := s.passphraseKey(passphrase)
	defer clear(key)
	return s, s.seal(t.id, key, dataKey)
}

func wrapRecovery(t *slotTable, dataKey, secret []byte) (slot, error) {
	s := slot{kind: slotRecovery}
	rand.Read(s.salt[:])
	key, err := s.recoveryKey(secret)
	if err != nil {
		return s, err
	}
	defer clear(key)
	return s, s.seal(t.id, key, dataKey)
}

// newTable makes a data key and wraps it under passphrase and under a new
// recovery code.
func newTable(passphrase string, cost Cost) (t *slotTable, dataKey []byte, code string, err error) {
	t = &slotTable{sequence: 1}
	rand.Read(t.id[:])
	rand.Read(t.file[:])
	dataKey = make([]byte, dataKeySize)
	rand.Read(dataKey)
	secret := make([]byte, recoverySize)
	rand.Read(secret)
	p, errP := wrapPassphrase(t, dataKey, passphrase, cost)
	r, errR := wrapRecovery(t, dataKey, secret)
	if err := errors.Join(errP, errR); err != nil {
		return nil, nil, "", fmt.Errorf("vault: cannot make the keys: %w", err)
	}
	t.slots = []slot{p, r}
	return t, dataKey, formatRecovery(secret), nil
}

func (t *slotTable) unwrapPassphrase(passphrase string) ([]byte, error) {
	for i := range t.slots {
		s := &t.slots[i]
		if s.kind != slotPassphrase {
			continue
		}
		if err := s.cost.check(); err != nil {
			return nil, err
		}
		key := s.passphraseKey(passphrase)
		dataKey, err := s.open(t.id, key)
		clear(key)
		if err == nil {
			return dataKey, nil
		}
	}
	return nil, ErrPassphrase
}

func (t *slotTable) unwrapRecovery(code string) ([]byte, error) {
	secret, err := parseRecovery(code)
	if err != nil {
		return nil, err
	}
	for i := range t.slots {
		s := &t.slots[i]
		if s.kind != slotRecovery {
			continue
		}
		key, err := s.recoveryKey(secret)
		if err != nil {
			return nil, err
		}
		dataKey, err := s.open(t.id, key)
		clear(key)
		if err == nil {
			return dataKey, nil
		}
	}
	return nil, fmt.Errorf("%w: it is complete, but belongs to another office or was replaced", ErrRecoveryCode)
}
