package sync

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"io"

	"filippo.io/age"
	"github.com/klauspost/compress/zstd"
)

// Writer writes a sync file. Without Close the file is cut.
type Writer struct {
	to     io.Writer
	packed *packing
	sealed io.WriteCloser
	zip    *zstd.Encoder
	header Header
	codec  *codec
	keys   Keys
	count  int64
	size   int64 // unpacked
	buffer bytes.Buffer
	length []byte
}

// packing hashes what goes out and counts it.
type packing struct {
	to   io.Writer
	hash hash.Hash
	size int64
}

func (p *packing) Write(b []byte) (int, error) {
	if p.size += int64(len(b)); p.size > MaxPacked-int64(footerSize) {
		return 0, ErrSize
	}
	p.hash.Write(b)
	return p.to.Write(b)
}

// Create begins a file from the office that holds the keys to the partner with the card. h names everybody whose stamps
// will be in it. The key of the file itself is drawn from crypto/rand by age.
// Errors: ErrSize; those of w.
func Create(w io.Writer, h Header, keys Keys, partner Card) (*Writer, error) {
	if err := h.check(); err != nil {
		return nil, err
	}
	to, err := recipient(partner.Seal)
	if err != nil {
		return nil, fmt.Errorf("the key of %s: %w", partner.Name, err)
	}
	out := &Writer{to: w, header: h, codec: newCodec(h), keys: keys, packed: &packing{to: w, hash: sha256.New()}}
	out.codec.last.LSN = h.From
	if _, err := out.packed.Write(envelope{sender: keys.Verify(), recipient: partner.Seal}.bytes()); err != nil {
		return nil, err
	}
	if out.sealed, err = age.Encrypt(out.packed, to); err != nil {
		return nil, err
	}
	out.zip, err = zstd.NewWriter(out.sealed, zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(maxWindow/2))
	if err != nil {
		return nil, err
	}
	return out, out.frame(h)
}

// Write adds a change. Changes come in ascending order of their numbers, all above Header.From and up to Header.To.
// Errors: ErrSize; those of the writer.
func (w *Writer) Write(c Change) error {
	if c.LSN <= w.header.From || c.LSN < w.codec.last.LSN || c.LSN > w.header.To {
		return errOrder
	}
	record, err := w.codec.record(c)
	if err != nil {
		return err
	}
	w.count++
	return w.frame(record)
}

// Count is how many changes were written.
func (w *Writer) Count() int64 { return w.count }

// Close writes the end and the signature. It closes no file.
func (w *Writer) Close() error {
	if err := w.frame(wireRecord{Kind: kindEnd, Actor: -1, Replaced: -1, Values: []any{w.count}}); err != nil {
		return err
	}
	return w.seal()
}

func (w *Writer) seal() error {
	if err := w.zip.Close(); err != nil {
		return err
	}
	if err := w.sealed.Close(); err != nil {
		return err
	}
	footer := ed25519.Sign(w.keys.signer(), signed(w.packed.hash))
	_, err := w.to.Write(append(footer, endMark...))
	return err
}

// Digest is the SHA-256 of the file before its signature, once it is closed: what the disclosure log keeps.
func (w *Writer) Digest() (d [32]byte) {
	copy(d[:], w.packed.hash.Sum(nil))
	return d
}

func (w *Writer) frame(v any) error {
	w.buffer.Reset()
	if err := encoding.MarshalToBuffer(v, &w.buffer); err != nil {
		return err
	}
	b := w.buffer.Bytes()
	if len(b) > MaxRecord {
		return ErrSize
	}
	w.length = binary.AppendUvarint(w.length[:0], uint64(len(b)))
	if w.size += int64(len(w.length) + len(b)); w.size > MaxUnpacked {
		return ErrSize
	}
	if _, err := w.zip.Write(w.length); err != nil {
		return err
	}
	_, err := w.zip.Write(b)
	return err
}
