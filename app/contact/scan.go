package contact

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"

	"wurzelwerk/app/charset"
)

// The limits of a file of cards. What stands in pictures, sounds and keys is passed over unread and counts nowhere.
const (
	maxCard  = 1 << 20   // bytes of one card
	maxLines = 5000      // properties of one card
	maxKept  = 256 << 20 // bytes of all cards
	maxCards = 100_000
)

// rawCard is a card as it stands in the file: its properties, in the bytes of the file.
type rawCard struct {
	place    int
	lines    []content
	blobs    []string // names of properties that were passed over: pictures and the like
	bytes    int
	tooLarge bool // the lines beyond the limit are missing
	open     bool // it has no end
}

// scanner cuts a file into cards, however its lines are broken and folded. It holds one card at a time.
type scanner struct {
	r     *bufio.Reader
	buf   []byte // the line at hand
	kind  valueKind
	known bool // kind is that of the line
	begun bool // the beginning of the next card has been read
	count int
	err   error // of reading, other than the end of the file
}

func newScanner(r io.Reader) *scanner {
	return &scanner{r: bufio.NewReaderSize(charset.UTF8(r), 1<<16)}
}

// card is the next card of the file, whatever stands before it; false at the end of the file.
func (s *scanner) card() (rawCard, bool) {
	for !s.begun {
		line, ok := s.logical()
		if !ok {
			return rawCard{}, false
		}
		s.begun = isMark(line, "BEGIN")
	}
	s.begun = false
	s.count++
	c := rawCard{place: s.count}
	for {
		line, ok := s.logical()
		switch {
		case !ok:
			c.open = true
			return c, true
		case isMark(line, "END"):
			return c, true
		case isMark(line, "BEGIN") && c.expectsCard():
			s.pass()
		case isMark(line, "BEGIN"):
			c.open, s.begun = true, true
			return c, true
		default:
			c.add(line)
		}
	}
}

// pass reads over a card within a card.
func (s *scanner) pass() {
	for depth := 1; depth > 0; {
		line, ok := s.logical()
		switch {
		case !ok:
			return
		case isMark(line, "BEGIN"):
			depth++
		case isMark(line, "END"):
			depth--
		}
	}
}

// isMark tells whether a line begins or ends a card.
func isMark(line []byte, mark string) bool {
	line = bytes.TrimPrefix(line, []byte("\ufeff"))
	if len(line) > 40 {
		return false
	}
	head, value, found := strings.Cut(string(line), ":")
	return found && strings.EqualFold(strings.TrimSpace(head), mark) && strings.EqualFold(strings.TrimSpace(value), "VCARD")
}

// expectsCard tells that the last property holds a card of its own, as AGENT of vCard 2.1.
func (c *rawCard) expectsCard() bool {
	n := len(c.lines)
	return n > 0 && c.lines[n-1].name == "AGENT" && len(c.lines[n-1].value) == 0
}

// add keeps a line. One that is no property goes on with the text of the one before, as phones write notes whose
// breaks they forgot to escape.
func (c *rawCard) add(line []byte) {
	if len(bytes.TrimSpace(line)) == 0 || c.tooLarge {
		return
	}
	if c.bytes += len(line); c.bytes > maxCard || len(c.lines) == maxLines {
		c.tooLarge = true
		return
	}
	p, ok := parseContent(line)
	switch n := len(c.lines); {
	case ok && p.isBlob():
		c.blobs = append(c.blobs, p.name)
		c.lines = append(c.lines, content{name: p.name, blob: true})
	case ok:
		c.lines = append(c.lines, p)
	case n > 0 && !c.lines[n-1].blob:
		c.lines[n-1].value = append(append(c.lines[n-1].value, '\n'), bytes.TrimSpace(line)...)
	}
}

// logical is the next line with the lines folded into it; false at the end of the file. It is good until the next
// call. What follows the beginning of a picture, sound or key is not kept.
func (s *scanner) logical() ([]byte, bool) {
	s.buf, s.known = s.buf[:0], false
	if !s.physical() {
		return nil, false
	}
	for {
		switch next := s.peek(); {
		case s.look() == quotedPrintable && bytes.HasSuffix(s.buf, []byte("=")) && !s.atEnd():
			s.buf = s.buf[:len(s.buf)-1]
		case next == ' ' || next == '\t':
			_, _ = s.r.Discard(1)
		default:
			return s.buf, true
		}
		if !s.physical() {
			return s.buf, true
		}
	}
}

// look is the kind of the line at hand, as far as that can be told.
func (s *scanner) look() valueKind {
	if !s.known {
		s.kind, s.known = kindOf(s.buf)
	}
	return s.kind
}

// atEnd tells that the next line ends a card, so that it cannot go on with this one.
func (s *scanner) atEnd() bool {
	head, _ := s.r.Peek(len("END:VCARD"))
	return len(head) == 0 || bytes.EqualFold(head, []byte("END:VCARD"))
}

func (s *scanner) peek() byte {
	if b, err := s.r.Peek(1); err == nil {
		return b[0]
	}
	return 0
}

// physical appends the next line of the file, without its end, to the buffer as far as that holds one card's worth;
// false at the end of the file. The line ends with LF, CR or CRLF.
func (s *scanner) physical() bool {
	read := false
	for {
		chunk, err := s.chunk()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				s.err = err
			}
			return read
		}
		read = true
		end := bytes.IndexAny(chunk, "\r\n")
		text := chunk
		if end >= 0 {
			text = chunk[:end]
		}
		if room := maxCard + 1 - len(s.buf); room > 0 && s.look() != blob {
			s.buf = append(s.buf, text[:min(len(text), room)]...)
		}
		_, _ = s.r.Discard(len(text))
		if end >= 0 {
			s.endOfLine()
			return true
		}
	}
}

// chunk is what the reader has at hand.
func (s *scanner) chunk() ([]byte, error) {
	if _, err := s.r.Peek(1); err != nil {
		return nil, err
	}
	return s.r.Peek(s.r.Buffered())
}

// endOfLine reads over the end of a line, also one that was converted once too often ("\r\r\n").
func (s *scanner) endOfLine() {
	for s.peek() == '\r' {
		_, _ = s.r.Discard(1)
	}
	if s.peek() == '\n' {
		_, _ = s.r.Discard(1)
	}
}
