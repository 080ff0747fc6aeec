package vault

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var recoverySecret = []byte("0123456789abcdef")

func TestRecoveryCodeForms(t *testing.T) {
	code := formatRecovery(recoverySecret)
	if len(code) != recoveryLength+recoveryLength/recoveryGroup-1 || strings.ContainsAny(code, "ILOU") {
		t.Fatalf("code %q", code)
	}
	bare := strings.ReplaceAll(code, "-", "")
	for name, form := range map[string]string{
		"as printed":       code,
		"lower case":       strings.ToLower(code),
		"no hyphens":       bare,
		"spaces":           " " + strings.ReplaceAll(code, "-", "  ") + "\r\n",
		"no-break space":   strings.ReplaceAll(code, "-", "\u00a0"),
		"dashes":           strings.ReplaceAll(code, "-", "–"),
		"O for 0":          strings.ReplaceAll(code, "0", "o"),
		"I for 1":          strings.ReplaceAll(code, "1", "I"),
		"l for 1":          strings.ReplaceAll(code, "1", "l"),
		"other grouping":   bare[:7] + " " + bare[7:20] + " " + bare[20:],
		"dots and comma":   strings.ReplaceAll(code, "-", ".,"),
		"line by line":     strings.ReplaceAll(code, "-", "\n"),
		"mixed, and tabs.": strings.ToLower(bare[:9]) + "\t" + bare[9:],
	} {
		got, err := parseRecovery(form)
		if err != nil || !bytes.Equal(got, recoverySecret) {
			t.Errorf("%s (%q): %x, %v", name, form, got, err)
		}
	}
	for name, form := range map[string]string{
		"nothing":        "",
		"too short":      bare[:29],
		"too long":       bare + "0",
		"foreign letter": "Ü" + bare[1:],
		"U":              "U" + bare[1:],
	} {
		if err := CheckRecoveryCode(form); !errors.Is(err, ErrRecoveryCode) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The code has to hold a 0 and a 1 for the forms above to mean anything.
func TestRecoveryCodeOfTheTestHasLookalikes(t *testing.T) {
	if code := formatRecovery(recoverySecret); !strings.Contains(code, "0") || !strings.Contains(code, "1") {
		t.Fatalf("%s has no 0 or no 1", code)
	}
}

func TestRecoveryCodeLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		secret := rapid.SliceOfN(rapid.Byte(), recoverySize, recoverySize).Draw(t, "secret")
		code := formatRecovery(secret)
		if got, err := parseRecovery(code); err != nil || !bytes.Equal(got, secret) {
			t.Fatalf("%q does not come back: %v", code, err)
		}
		wrong := []byte(code)
		i := rapid.IntRange(0, len(wrong)-1).Filter(func(i int) bool { return wrong[i] != '-' }).Draw(t, "at")
		c := rapid.SampledFrom([]byte(recoveryLetters)).Filter(func(c byte) bool { return c != wrong[i] }).Draw(t, "letter")
		wrong[i] = c
		if got, err := parseRecovery(string(wrong)); err == nil {
			t.Fatalf("%q with a typing error gives %x", wrong, got)
		}
	})
}

func FuzzRecoveryCode(f *testing.F) {
	code := formatRecovery(recoverySecret)
	for _, s := range []string{code, strings.ToLower(code), code[1:], "ſ", "\xff\xfe", "ı"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		secret, err := parseRecovery(s)
		if err != nil {
			if !errors.Is(err, ErrRecoveryCode) {
				t.Fatal(err)
			}
			return
		}
		if again, err := parseRecovery(formatRecovery(secret)); err != nil || !bytes.Equal(again, secret) {
			t.Fatalf("%q: %x, then %x, %v", s, secret, again, err)
		}
	})
}
