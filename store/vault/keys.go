package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"

	"golang.org/x/crypto/xts"
)

// fileKeys are the ciphers of one file, its log and its journal, derived from the
// data key and the id of the file. The standard library offers no way to
// overwrite the round keys inside a cipher: wipe lets go of them.
type fileKeys struct {
	pages   *sealer
	frames  *sealer
	heads   *headCipher
	sectors *xts.Cipher
}

func newFileKeys(dataKey []byte, file [idSize]byte) (*fileKeys, error) {
	k := &fileKeys{}
	steps := []struct {
		label string
		size  int
		use   func(key []byte) error
	}{
		{"database page", 32, func(key []byte) (err error) { k.pages, err = newSealer(key); return err }},
		{"wal frame", 32, func(key []byte) (err error) { k.frames, err = newSealer(key); return err }},
		{"wal frame header", 64, func(key []byte) (err error) { k.heads, err = newHeadCipher(key); return err }},
		{"rollback journal", 64, func(key []byte) (err error) { k.sectors, err = xts.NewCipher(aes.NewCipher, key); return err }},
	}
	for _, s := range steps {
		key, err := hkdf.Key(sha256.New, dataKey, file[:], "wurzelwerk vault 1 "+s.label, s.size)
		if err != nil {
			return nil, err
		}
		err = s.use(key)
		clear(key)
		if err != nil {
			return nil, err
		}
	}
	return k, nil
}

func (k *fileKeys) wipe() { *k = fileKeys{} }

// randomSectors is a cipher for a temporary file, whose key nobody keeps.
func randomSectors() (*xts.Cipher, error) {
	key := make([]byte, 64)
	rand.Read(key)
	defer clear(key)
	return xts.NewCipher(aes.NewCipher, key)
}

// headCipher enciphers the salts and checksums of a frame header as one block
// with the frame's index as tweak (the XEX construction). The checksums are sums
// over plain pages and must not be readable.
type headCipher struct {
	block, tweak cipher.Block
}

func newHeadCipher(key []byte) (*headCipher, error) {
	block, err := aes.NewCipher(key[:len(key)/2])
	if err != nil {
		return nil, err
	}
	tweak, err := aes.NewCipher(key[len(key)/2:])
	return &headCipher{block: block, tweak: tweak}, err
}

// apply runs f, a method of block, over b between two additions of the tweak of
// frame index. t is working space of one block.
func (h *headCipher) apply(f func(dst, src []byte), b, t []byte, index uint64) {
	clear(t)
	binary.BigEndian.PutUint64(t[8:], index)
	h.tweak.Encrypt(t, t)
	for i := range t {
		b[i] ^= t[i]
	}
	f(b, b)
	for i := range t {
		b[i] ^= t[i]
	}
}
