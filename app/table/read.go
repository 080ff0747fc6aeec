package table

import (
	"bytes"
	"io"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/charset"
)

// The first bytes by which a file tells what it is, whatever its name.
var (
	zipMark = []byte("PK\x03\x04")
	oleMark = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") // workbooks before 2007, and all under a password
	pdfMark = []byte("%PDF-")
)

// Read reads a list of at most MaxBytes: the first worksheet with content of an XLSX, or CSV parted by semicolons,
// commas or tabs, in whatever encoding. ending is that of the file's name, ".xlsx" or ".csv"; what the file is tells
// its content. Empty rows are left out; the others keep their numbers. Error: one of the failures of this package,
// with the value Row or Cell where it is about one, or that of r.
func Read(r io.Reader, ending string) (Table, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil:
		return Table{}, err
	case len(data) > MaxBytes:
		return Table{}, beyond(ErrBytes, MaxBytes>>20)
	case bytes.HasPrefix(data, zipMark):
		return readWorkbook(data)
	case bytes.HasPrefix(data, oleMark) && bytes.Contains(data, sixteen("EncryptedPackage")):
		return Table{}, ErrProtected
	case bytes.HasPrefix(data, oleMark):
		return Table{}, ErrOld
	case strings.EqualFold(ending, ".xlsx"), bytes.HasPrefix(data, pdfMark):
		return Table{}, ErrNotTable
	}
	return readText(data)
}

// beyond is an error about a limit, with the limit.
func beyond(err *app.Error, limit int) error {
	return err.Because(nil, map[string]any{"n": limit})
}

// sixteen is an ASCII text in UTF-16, little end first.
func sixteen(text string) []byte {
	out := make([]byte, 0, 2*len(text))
	for i := range len(text) {
		out = append(out, text[i], 0)
	}
	return out
}

// readText reads CSV in its encoding.
func readText(data []byte) (Table, error) {
	plain, err := io.ReadAll(charset.UTF8(bytes.NewReader(data)))
	if err != nil {
		return Table{}, err
	}
	page, sure := charset.Find(plain)
	text, _ := charset.Text(plain, page)
	if strings.ContainsRune(text, 0) || looksLikeMarkup(text) {
		return Table{}, ErrNotTable
	}
	t, err := readCSV(text)
	if !sure {
		t.Notes = append(t.Notes, Note{NoteCharset, page})
	}
	return t, err
}

// looksLikeMarkup tells pages of the web and XML, which some programs save under the ending of a list.
func looksLikeMarkup(text string) bool {
	text = strings.ToLower(strings.TrimSpace(text[:min(len(text), 200)]))
	return strings.HasPrefix(text, "<html") || strings.HasPrefix(text, "<!doctype") || strings.HasPrefix(text, "<?xml")
}
