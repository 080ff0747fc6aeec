// Package charset finds out which letters the bytes of a file mean: files of phones, mail programs and spreadsheets
// come in many encodings and seldom say in which.
//
// Which function do I want? UTF8 for a reader without the marks and double bytes of UTF-16; Find for the encoding of
// bytes that do not name theirs, IsUnicode to know whether that is UTF-8; Text for the text of bytes in a named encoding.
//
// What no encoding explains is never dropped or replaced in silence: it becomes U+FFFD, which Unreadable finds.
// It imports none of ours.
package charset

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// Unicode is the name of UTF-8.
const Unicode = "utf-8"

// UTF8 reads the bytes of r without a byte order mark, and those of UTF-16 as UTF-8. Other bytes are left as they are.
func UTF8(r io.Reader) io.Reader {
	b := bufio.NewReaderSize(r, 1<<16)
	head, _ := b.Peek(4)
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, _ = b.Discard(3)
		return b
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM).NewDecoder().Reader(b)
	case len(head) == 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder().Reader(b)
	case len(head) == 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder().Reader(b)
	}
	return b
}

// Text is the text of bytes in the named encoding; ok is false for a name that nobody knows. The names are those of
// the web ("windows-1252", "latin1", "koi8-r") in any case. ISO 8859-1 and -9 are read as windows-1252 and -1254,
// which hold them, as files that say the one are often written in the other.
func Text(data []byte, name string) (text string, ok bool) {
	if name = strings.Trim(name, ` "'`); strings.EqualFold(name, Unicode) || strings.EqualFold(name, "utf8") {
		return strings.ToValidUTF8(string(data), string(utf8.RuneError)), true
	}
	e, err := htmlindex.Get(name)
	if err != nil || e == encoding.Replacement {
		return "", false
	}
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", false
	}
	return string(out), true
}

// Unreadable tells whether a text holds signs that stand for bytes nobody could read: U+FFFD, or control characters
// that no text has.
func Unreadable(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return r == utf8.RuneError || r < ' ' && r != '\n' && r != '\r' && r != '\t' || r >= 0x7f && r < 0xa0
	})
}

// Find is the encoding of a text that does not name it. It is sure of UTF-8, also of one with a few broken bytes;
// among the encodings of one byte a letter it takes the one in which the letters are those of a language and stand as
// words do, and windows-1252 in doubt.
func Find(data []byte) (name string, sure bool) {
	if IsUnicode(data) {
		return Unicode, true
	}
	best, most := candidates[0].name, -1<<31
	for _, c := range candidates {
		if score := c.score(data); score > most {
			best, most = c.name, score
		}
	}
	return best, false
}

// IsUnicode tells UTF-8, also where some bytes of it are broken.
func IsUnicode(data []byte) bool {
	if utf8.Valid(data) {
		return true
	}
	whole, broken := sequences(data)
	return whole >= broken
}

// sequences counts the letters of several bytes that are right in UTF-8, and the bytes that are wrong.
func sequences(data []byte) (whole, broken int) {
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			whole++
		}
		data = data[size:]
	}
	return whole, broken
}
