package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"sync"
)

// XAES-256-GCM (C2SP): the first half of a 24-byte nonce derives a key from the
// main key, with which and the second half AES-256-GCM seals. The first half is
// drawn anew after every rotateAfter seals and at every start, the second for
// each, so that setting up a cipher is rare and no nonce can plausibly repeat.
const (
	nonceSize   = 24
	tagSize     = 16
	reserveSize = nonceSize + tagSize
	prefixSize  = 12
	rotateAfter = 1 << 16
	cachedKeys  = 512
)

type prefix [prefixSize]byte

// sealer seals and opens under one main key. It may be used from several
// goroutines.
type sealer struct {
	main cipher.Block
	k1   [aes.BlockSize]byte

	mu      sync.RWMutex
	derived map[prefix]cipher.AEAD

	write   sync.Mutex
	current prefix
	aead    cipher.AEAD
	left    int
}

func newSealer(key []byte) (*sealer, error) {
	main, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	s := &sealer{main: main, derived: map[prefix]cipher.AEAD{}}
	main.Encrypt(s.k1[:], s.k1[:])
	var carry byte
	for i := len(s.k1) - 1; i >= 0; i-- {
		s.k1[i], carry = s.k1[i]<<1|carry, s.k1[i]>>7
	}
	s.k1[len(s.k1)-1] ^= carry * 0x87
	return s, nil
}

// derive makes the cipher for nonces that begin with p: the counter-mode KDF of
// NIST SP 800-108 with CMAC, as XAES-256-GCM lays it down.
func (s *sealer) derive(p prefix) (cipher.AEAD, error) {
	var key [2 * aes.BlockSize]byte
	defer clear(key[:])
	for i := range 2 {
		b := key[i*aes.BlockSize : (i+1)*aes.BlockSize]
		b[1], b[2] = byte(i+1), 'X'
		copy(b[4:], p[:])
		for j := range b {
			b[j] ^= s.k1[j]
		}
		s.main.Encrypt(b, b)
	}
	block, err := aes.NewCipher(key[:])
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}

// opener returns the cipher for nonces that begin with p.
func (s *sealer) opener(p prefix) (cipher.AEAD, error) {
	s.mu.RLock()
	aead := s.derived[p]
	s.mu.RUnlock()
	if aead != nil {
		return aead, nil
	}
	aead, err := s.derive(p)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.derived) >= cachedKeys {
		for old := range s.derived {
			delete(s.derived, old)
			break
		}
	}
	s.derived[p] = aead
	return aead, nil
}

// next returns the cipher for the next seal and puts the first half of its nonce
// into nonce. The caller draws the second.
func (s *sealer) next(nonce []byte) (cipher.AEAD, error) {
	s.write.Lock()
	defer s.write.Unlock()
	if s.left == 0 {
		rand.Read(s.current[:])
		aead, err := s.opener(s.current)
		if err != nil {
			return nil, err
		}
		s.aead, s.left = aead, rotateAfter
	}
	s.left--
	copy(nonce, s.current[:])
	return s.aead, nil
}

// page seals the first bytes of a page into dst, which gets ciphertext, tag and
// nonce and must not overlap src. Both are pageSize long.
func (s *sealer) page(dst, src, bound []byte) error {
	nonce := dst[pageSize-nonceSize:]
	aead, err := s.next(nonce)
	if err != nil {
		return err
	}
	rand.Read(nonce[prefixSize:])
	aead.Seal(dst[:0], nonce[prefixSize:], src[:usableSize], bound)
	return nil
}

// openPage is the reverse of page, in place; the reserved bytes become zero. A
// page that fails its tag is cleared and an error returned.
func (s *sealer) openPage(p, bound []byte) error {
	nonce := p[pageSize-nonceSize : pageSize]
	aead, err := s.opener(prefix(nonce[:prefixSize]))
	if err == nil {
		_, err = aead.Open(p[:0], nonce[prefixSize:], p[:pageSize-nonceSize], bound)
	}
	if err != nil {
		clear(p)
		return err
	}
	clear(p[usableSize:pageSize])
	return nil
}
