package sync

import (
	"bufio"
	"crypto/ed25519"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"io"
	"math"
	"time"

	"filippo.io/age"
	"github.com/klauspost/compress/zstd"

	"wurzelwerk/app"
)

// Reading is who reads a file and what is known there.
type Reading struct {
	Office   app.ID // who reads
	Keys     Keys
	Partners []Card
	Now      time.Time
	Ahead    bool // somebody has looked at the clocks: changes from ahead are taken
}

// Reader reads a sync file whose sender and wholeness are proven.
type Reader struct {
	header  Header
	partner Card
	codec   *codec
	zip     *zstd.Decoder
	in      *bufio.Reader
	body    *hashing
	size    int64 // packed
	digest  [32]byte
	latest  int64 // clock value above which a change is from ahead
	count   int64
	buffer  []byte
	err     error
}

// hashing hashes what is read.
type hashing struct {
	from io.Reader
	hash hash.Hash
}

func (h *hashing) Read(p []byte) (int, error) {
	n, err := h.from.Read(p)
	h.hash.Write(p[:n])
	return n, err
}

// Open proves that the file of the given size is whole, from a partner and for this office, and reads its header. The
// signature is verified before anything is decrypted. The file must not change until Next has come to its end, which
// notices when it did. Call Close when done.
// Errors: ErrNotSync, ErrCut, ErrBroken, ErrRecipient, ErrSender, ErrSize, ErrNewer, ErrAhead; those of the file.
func Open(file io.ReaderAt, size int64, reading Reading) (*Reader, error) {
	r := &Reader{size: size, latest: math.MaxInt64}
	if !reading.Ahead {
		r.latest = Clock(reading.Now.Add(MaxAhead))
	}
	e, err := r.prove(file, reading)
	if err != nil {
		return nil, err
	}
	if err := r.unseal(file, e, reading.Keys); err != nil {
		r.Close()
		return nil, err
	}
	if err := r.introduce(reading); err != nil {
		r.Close()
		return nil, err
	}
	return r, nil
}

// prove checks all that can be told from outside.
func (r *Reader) prove(file io.ReaderAt, reading Reading) (e envelope, err error) {
	if r.size > MaxPacked {
		return e, ErrSize
	}
	prefix := make([]byte, prefixSize)
	if n, err := file.ReadAt(prefix[:min(r.size, int64(prefixSize))], 0); err != nil && !errors.Is(err, io.EOF) {
		return e, err
	} else if n < prefixSize {
		return e, short(prefix[:n])
	}
	if e, err = parseEnvelope(prefix); err != nil {
		return e, err
	}
	if e.recipient != reading.Keys.Seal() {
		return e, ErrRecipient
	}
	for _, p := range reading.Partners {
		if p.Verify == e.sender {
			r.partner = p
		}
	}
	if r.partner.Verify != e.sender || r.partner.Office == "" {
		return e, ErrSender
	}
	return e, r.verify(file, e)
}

// short is what a file too short for its beginning is.
func short(b []byte) error {
	if n := min(len(b), len(magic)); n == 0 || string(b[:n]) != magic[:n] {
		return ErrNotSync
	}
	return ErrCut
}

// verify checks the signature over the whole file.
func (r *Reader) verify(file io.ReaderAt, e envelope) error {
	footer := make([]byte, footerSize)
	end := r.size - int64(footerSize)
	if end < int64(prefixSize) {
		return ErrCut
	}
	if _, err := file.ReadAt(footer, end); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if string(footer[ed25519.SignatureSize:]) != endMark {
		return ErrCut
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, io.NewSectionReader(file, 0, end)); err != nil {
		return err
	}
	if !ed25519.Verify(e.sender[:], signed(sum), footer[:ed25519.SignatureSize]) {
		return ErrBroken
	}
	copy(r.digest[:], sum.Sum(nil))
	return nil
}

// unseal begins to decrypt and unpack.
func (r *Reader) unseal(file io.ReaderAt, e envelope, keys Keys) error {
	identity, err := keys.identity()
	if err != nil {
		return err
	}
	sum := sha256.New()
	sum.Write(e.bytes())
	end := r.size - int64(footerSize)
	r.body = &hashing{from: io.NewSectionReader(file, int64(prefixSize), end-int64(prefixSize)), hash: sum}
	plain, err := age.Decrypt(r.body, identity)
	if err != nil {
		return broken(err)
	}
	r.zip, err = zstd.NewReader(plain, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecoderLowmem(true))
	if err != nil {
		return broken(err)
	}
	r.in = bufio.NewReaderSize(&bounded{from: r.zip, left: unpackLimit(r.size)}, 64<<10)
	if err := r.frame(&r.header); err != nil {
		return broken(err)
	}
	return broken(r.header.check())
}

// introduce checks who the header says wrote to whom, and when.
func (r *Reader) introduce(reading Reading) error {
	switch h := r.header; {
	case h.Recipient.Office != reading.Office:
		return ErrRecipient
	case h.Sender.Office != r.partner.Office:
		return ErrSender
	case h.Written > r.latest:
		return r.ahead(h.Written)
	}
	r.codec = newCodec(r.header)
	r.codec.last.LSN = r.header.From
	return nil
}

func (r *Reader) ahead(clock int64) error {
	by := Time(clock).Sub(Time(r.latest)) + MaxAhead
	return ErrAhead.Because(nil, map[string]any{"Hours": int(by.Hours())})
}

// Header is what the file says before its changes. Nobody may change it.
func (r *Reader) Header() Header { return r.header }

// Partner is the card of the sender.
func (r *Reader) Partner() Card { return r.partner }

// Digest is the SHA-256 of the file before its signature.
func (r *Reader) Digest() [32]byte { return r.digest }

// Close frees what reading needs. It closes no file.
func (r *Reader) Close() {
	if r.zip != nil {
		r.zip.Close()
	}
}

// Next is the next change, in ascending order of their numbers. At the end of a whole file it is io.EOF; only then is
// what was read worth keeping.
// Errors: ErrBroken, ErrSize, ErrAhead; those of the file.
func (r *Reader) Next() (Change, error) {
	if r.err != nil {
		return Change{}, r.err
	}
	c, err := r.next()
	r.err = broken(err)
	return c, r.err
}

func (r *Reader) next() (c Change, err error) {
	var w wireRecord
	if err := r.frame(&w); err != nil {
		return c, err
	}
	if w.Kind == kindEnd {
		return c, r.end(w)
	}
	before := r.codec.last.LSN
	if c, err = r.codec.change(w); err != nil {
		return c, err
	}
	if c.LSN <= r.header.From || c.LSN < before || c.LSN > r.header.To {
		return c, errOrder
	}
	if c.Stamp.Clock > r.latest {
		return c, r.ahead(c.Stamp.Clock)
	}
	r.count++
	return c, nil
}

var errEnd = errors.New("the file does not end as it was written")

// end checks that nothing is missing and nothing follows.
func (r *Reader) end(w wireRecord) error {
	if n, ok := first(w.Values).(int64); !ok || n != r.count {
		return errEnd
	}
	if _, err := r.in.ReadByte(); !errors.Is(err, io.EOF) {
		return cmpErr(err, errEnd)
	}
	if subtle.ConstantTimeCompare(r.body.hash.Sum(nil), r.digest[:]) != 1 {
		return errEnd
	}
	return io.EOF
}

func cmpErr(err, otherwise error) error {
	if err != nil {
		return err
	}
	return otherwise
}

func first(list []any) any {
	if len(list) != 1 {
		return nil
	}
	return list[0]
}

// frame reads one length and as many bytes of CBOR.
func (r *Reader) frame(into any) error {
	n, err := binary.ReadUvarint(r.in)
	if err != nil {
		return noEOF(err)
	}
	if n > MaxRecord {
		return ErrSize
	}
	if uint64(cap(r.buffer)) < n {
		r.buffer = make([]byte, n)
	}
	b := r.buffer[:n]
	if _, err := io.ReadFull(r.in, b); err != nil {
		return noEOF(err)
	}
	return noEOF(decoding.Unmarshal(b, into))
}

// noEOF makes an end where none may be an error of its own.
func noEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// broken is ErrBroken with its cause, for all that has no code of its own.
func broken(err error) error {
	var coded *app.Error
	if err == nil || err == io.EOF || errors.As(err, &coded) { //nolint:errorlint // only the end itself, no wrapped one
		return err
	}
	return ErrBroken.Because(fmt.Errorf("reading a sync file: %w", err), nil)
}
