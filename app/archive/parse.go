package archive

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"unicode/utf8"

	"wurzelwerk/app"
)

// MaxBytes is the size of the largest file that is read.
const MaxBytes = 256 << 20

// MaxFaults is how many faults of a file are listed; one more, of the code FaultMore, says that there are others.
const MaxFaults = 10000

// The codes of faults that only files have.
const (
	FaultMore     = "more"      // stands at the end of a list of faults that was cut
	FaultTooLarge = "too-large" // a file of more bytes than allowed
)

const byteOrderMark = "\xef\xbb\xbf"

// Read reads and parses a file of at most MaxBytes.
func Read(r io.Reader) (Document, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return Document{}, err
	}
	return Parse(data)
}

// Parse reads an archive. It is strict: unknown keys, keys that stand twice, missing ones, values of another type or
// form, ids that are missing or stand twice and references to what is not there are all refused. The error is an
// app.Faults with all of them, each once; the path of a fault in the text itself is line and column ("3:7"), that of
// a wrong byte "byte 12". Absent and null are the same where null is allowed; an empty list is an absent one.
func Parse(data []byte) (Document, error) {
	if err := checkText(data); err != nil {
		return Document{}, err
	}
	var doc Document
	faults := &faultList{}
	b := newBinder(bytes.TrimPrefix(data, []byte(byteOrderMark)), faults)
	b.bind(b.next(), reflect.ValueOf(&doc).Elem(), "")
	if b.err != nil {
		return Document{}, b.err
	}
	if err := doc.checkHead(faults); err != nil {
		return Document{}, err
	}
	checkIDs(&doc, faults)
	validate(&doc, faults)
	if err := faults.all.Err(); err != nil {
		return Document{}, err
	}
	return doc, nil
}

// checkText refuses what is no JSON text in UTF-8 at all.
func checkText(data []byte) error {
	if len(data) > MaxBytes {
		return app.Faults{{Code: FaultTooLarge, Want: fmt.Sprintf("<= %d MB", MaxBytes>>20)}}
	}
	if at := firstBadByte(data); at >= 0 {
		return app.Faults{{Path: fmt.Sprintf("byte %d", at), Code: app.FaultEncoding, Want: "UTF-8"}}
	}
	data = bytes.TrimPrefix(data, []byte(byteOrderMark))
	if json.Valid(data) {
		return nil
	}
	at := len(data)
	var wrong *json.SyntaxError
	if err := json.Unmarshal(data, new(any)); errors.As(err, &wrong) {
		at = max(0, int(wrong.Offset)-1)
	}
	line, column := position(data, at)
	return app.Faults{{Path: fmt.Sprintf("%d:%d", line, column), Code: app.FaultJSON}}
}

// firstBadByte is the offset of the first byte that is not UTF-8, -1 when all are.
func firstBadByte(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size <= 1 {
			return at
		}
		at += size
	}
	return -1
}

// position is the line and the column, in characters, of the byte at the offset; both count from 1.
func position(data []byte, at int) (line, column int) {
	before := data[:min(at, len(data))]
	line = 1 + bytes.Count(before, []byte{'\n'})
	column = 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
	return line, column
}

// checkHead refuses what is no archive, or a newer one, with that one fault: all others would only follow from it.
func (d *Document) checkHead(faults *faultList) error {
	switch {
	case faults.broken[""]:
		return faults.all
	case d.Format != Format:
		return app.Faults{{Path: "format", Code: app.FaultValue, Want: Format}}
	case d.Version > Version:
		return app.Faults{{Path: "version", Code: app.FaultNewer, Want: fmt.Sprint("<= ", Version)}}
	case d.Version < 1:
		faults.add("version", app.FaultValue, fmt.Sprint(Version))
	}
	return nil
}
