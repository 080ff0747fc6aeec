package vault

import (
	"bytes"
	"crypto/aes"
	"encoding/hex"
	"errors"
	"testing"

	"golang.org/x/crypto/xts"
	"pgregory.net/rapid"
)

// The test vector of the XAES-256-GCM specification (C2SP).
func TestSealerIsXAES(t *testing.T) {
	s, err := newSealer(bytes.Repeat([]byte{1}, 32))
	if err != nil {
		t.Fatal(err)
	}
	nonce := []byte("ABCDEFGHIJKLMNOPQRSTUVWX")
	aead, err := s.opener(prefix(nonce[:prefixSize]))
	if err != nil {
		t.Fatal(err)
	}
	got := hex.EncodeToString(aead.Seal(nil, nonce[prefixSize:], []byte("XAES-256-GCM"), nil))
	if want := "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271"; got != want {
		t.Fatalf("got %s, want %s", got, want)
	}
}

func TestSealedPageComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, err := newSealer(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "key"))
		if err != nil {
			t.Fatal(err)
		}
		bound := rapid.SliceOfN(rapid.Byte(), 1, 21).Draw(t, "bound")
		plain := make([]byte, pageSize)
		copy(plain, rapid.SliceOfN(rapid.Byte(), 0, usableSize).Draw(t, "page"))
		first, second := make([]byte, pageSize), make([]byte, pageSize)
		if err := errors.Join(s.page(first, plain, bound), s.page(second, plain, bound)); err != nil {
			t.Fatal(err)
		}
		if bytes.Equal(first, second) {
			t.Fatal("the same page sealed twice is the same")
		}
		if err := s.openPage(second, bound); err != nil || !bytes.Equal(second, plain) {
			t.Fatalf("the page is another one: %v", err)
		}
		first[rapid.IntRange(0, pageSize-1).Draw(t, "at")] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
		if err := s.openPage(first, bound); err == nil || !isZero(first) {
			t.Fatalf("a changed page was opened: %v", err)
		}
	})
}

func TestSealerTakesANewKeyInTime(t *testing.T) {
	s, err := newSealer(make([]byte, 32))
	if err != nil {
		t.Fatal(err)
	}
	var a, b prefix
	if _, err := s.next(a[:]); err != nil {
		t.Fatal(err)
	}
	for range rotateAfter - 1 {
		if _, err := s.next(b[:]); err != nil {
			t.Fatal(err)
		}
	}
	if a != b {
		t.Error("the key was changed early")
	}
	if _, err := s.next(b[:]); err != nil {
		t.Fatal(err)
	}
	if a == b {
		t.Error("the key was not changed")
	}
}

// More keys than are kept must still open every page.
func TestSealerForgetsKeysWithoutHarm(t *testing.T) {
	s, err := newSealer(make([]byte, 32))
	if err != nil {
		t.Fatal(err)
	}
	plain := bytes.Repeat([]byte("x"), usableSize)
	plain = append(plain, make([]byte, reserveSize)...)
	pages := make([][]byte, cachedKeys+10)
	for i := range pages {
		s.left = 0
		pages[i] = make([]byte, pageSize)
		if err := s.page(pages[i], plain, []byte{1}); err != nil {
			t.Fatal(err)
		}
	}
	for i, p := range pages {
		if err := s.openPage(p, []byte{1}); err != nil || !bytes.Equal(p, plain) {
			t.Fatalf("page %d: %v", i, err)
		}
	}
	if len(s.derived) > cachedKeys {
		t.Errorf("%d keys are kept", len(s.derived))
	}
}

func TestFrameHeaderIsEncipheredByPlace(t *testing.T) {
	h, err := newHeadCipher(bytes.Repeat([]byte{7}, 64))
	if err != nil {
		t.Fatal(err)
	}
	var tweak [aes.BlockSize]byte
	plain := []byte("saltsaltsumssums")
	first, second := bytes.Clone(plain), bytes.Clone(plain)
	h.apply(h.block.Encrypt, first, tweak[:], 1)
	h.apply(h.block.Encrypt, second, tweak[:], 2)
	if bytes.Equal(first, second) || bytes.Equal(first, plain) {
		t.Error("two places give the same block")
	}
	// XEX of one block is XTS of one block with the place as sector, but for the
	// order of the bytes of the number.
	x, err := xts.NewCipher(aes.NewCipher, bytes.Repeat([]byte{7}, 64))
	if err != nil {
		t.Fatal(err)
	}
	want := make([]byte, aes.BlockSize)
	x.Encrypt(want, plain, 0)
	zero := bytes.Clone(plain)
	h.apply(h.block.Encrypt, zero, tweak[:], 0)
	if !bytes.Equal(zero, want) {
		t.Error("the construction is not XEX")
	}
	h.apply(h.block.Decrypt, first, tweak[:], 1)
	if !bytes.Equal(first, plain) {
		t.Error("the block does not come back")
	}
}

func TestFilesOfOneOfficeHaveDifferentKeys(t *testing.T) {
	dataKey := bytes.Repeat([]byte{9}, dataKeySize)
	a, err := newFileKeys(dataKey, [idSize]byte{1})
	if err != nil {
		t.Fatal(err)
	}
	b, err := newFileKeys(dataKey, [idSize]byte{2})
	if err != nil {
		t.Fatal(err)
	}
	plain, sealed := make([]byte, pageSize), make([]byte, pageSize)
	for name, s := range map[string]*sealer{"the same page of another file": b.pages, "a frame": a.frames} {
		if err := a.pages.page(sealed, plain, []byte{1}); err != nil {
			t.Fatal(err)
		}
		if err := s.openPage(sealed, []byte{1}); err == nil {
			t.Errorf("a page was opened as %s", name)
		}
	}
}
