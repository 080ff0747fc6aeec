package app

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

var errBehind = errors.New("something stands after the end")

// DecodeStrict reads one JSON value into what a pointer leads to. It refuses keys that are not known there, and anything
// behind the value.
func DecodeStrict(data []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errBehind
	}
	return nil
}
