package vault

import (
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"strings"
)

// A recovery code is 128 random bits and 22 bits of checksum in 30 characters,
// printed in six groups of five. The letters are Crockford's: no I, L, O and U.
const (
	recoveryLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	recoveryLength  = 30
	recoveryGroup   = 5
)

// CheckRecoveryCode reports whether code is complete and free of typing errors,
// without any file: nil, or an error that matches ErrRecoveryCode.
func CheckRecoveryCode(code string) error {
	_, err := parseRecovery(code)
	return err
}

// recoveryBits is the secret followed by its checksum, 19 bytes of which the last
// two bits are not used.
func recoveryBits(secret []byte) []byte {
	sum := sha256.Sum256(append([]byte("wurzelwerk recovery code 1"), secret...))
	bits := append(append([]byte(nil), secret...), sum[:3]...)
	bits[len(bits)-1] &^= 3
	return bits
}

func formatRecovery(secret []byte) string {
	bits := recoveryBits(secret)
	var b strings.Builder
	for i := range recoveryLength {
		if i > 0 && i%recoveryGroup == 0 {
			b.WriteByte('-')
		}
		b.WriteByte(recoveryLetters[fiveBits(bits, i)])
	}
	return b.String()
}

// fiveBits returns the i-th group of five bits.
func fiveBits(bits []byte, i int) byte {
	var v byte
	for k := i * 5; k < i*5+5; k++ {
		v = v<<1 | bits[k/8]>>(7-k%8)&1
	}
	return v
}

// parseRecovery is the reverse of formatRecovery. Case, spaces and punctuation do
// not matter; O is read as 0, I and L as 1.
func parseRecovery(code string) ([]byte, error) {
	bits := make([]byte, recoverySize+3)
	n := 0
	for _, r := range strings.ToUpper(code) {
		if strings.ContainsRune(" -\t\r\n\u00a0.,_–—", r) {
			continue
		}
		v := strings.IndexRune(recoveryLetters, likeDigit(r))
		if v < 0 {
			return nil, fmt.Errorf("%w: %q does not occur in recovery codes", ErrRecoveryCode, r)
		}
		if n == recoveryLength {
			return nil, fmt.Errorf("%w: it has more than %d characters", ErrRecoveryCode, recoveryLength)
		}
		for k := range 5 {
			at := n*5 + k
			bits[at/8] |= byte(v>>(4-k)&1) << (7 - at%8)
		}
		n++
	}
	if n < recoveryLength {
		return nil, fmt.Errorf("%w: it has %d of %d characters", ErrRecoveryCode, n, recoveryLength)
	}
	secret := bits[:recoverySize:recoverySize]
	if subtle.ConstantTimeCompare(recoveryBits(secret), bits) != 1 {
		return nil, fmt.Errorf("%w: a character is mistyped", ErrRecoveryCode)
	}
	return secret, nil
}

func likeDigit(r rune) rune {
	switch r {
	case 'O':
		return '0'
	case 'I', 'L':
		return '1'
	}
	return r
}
