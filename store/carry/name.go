package carry

import (
	"crypto/rand"
	"encoding/base32"
	"fmt"
	"path"
	"strings"
	"time"

	"wurzelwerk/app"
)

const (
	ending      = ".sync"
	ackEnding   = ".ack.sync" // holds an acknowledgement and nothing else
	asideEnding = ".sync.tmp"
	timeForm    = "20060102T150405.000"
	randomBytes = 10
)

var randomText = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// name is what the name of a file says.
type name struct {
	from, to app.ID
	written  time.Time // to the millisecond
	random   string
	ack      bool
}

// newName is a name that nobody has had yet.
func newName(from, to app.ID, written time.Time, ack bool) name {
	var b [randomBytes]byte
	_, _ = rand.Read(b[:]) // never fails
	return name{from, to, written.UTC().Truncate(time.Millisecond), randomText.EncodeToString(b[:]), ack}
}

// base is the name within the folder of the sender.
func (n name) base() string {
	stamp := strings.Replace(n.written.Format(timeForm), ".", "", 1)
	if n.ack {
		return fmt.Sprintf("%s-%s-%s%s", n.to, stamp, n.random, ackEnding)
	}
	return fmt.Sprintf("%s-%s-%s%s", n.to, stamp, n.random, ending)
}

// String is the name within the place.
func (n name) String() string { return path.Join(string(n.from), n.base()) }

// parseName reads a name within the place; ok tells whether it is exactly one that base makes.
func parseName(s string) (n name, ok bool) {
	folder, base := path.Split(s)
	n.from = app.ID(strings.TrimSuffix(folder, "/"))
	rest, found := strings.CutSuffix(base, ackEnding)
	if n.ack = found; !found {
		if rest, found = strings.CutSuffix(base, ending); !found {
			return name{}, false
		}
	}
	parts := strings.Split(rest, "-")
	if len(parts) != 3 || len(parts[1]) != len(timeForm)-1 {
		return name{}, false
	}
	written, err := time.Parse(timeForm, parts[1][:len(parts[1])-3]+"."+parts[1][len(parts[1])-3:])
	if err != nil {
		return name{}, false
	}
	n.to, n.written, n.random = app.ID(parts[0]), written, parts[2]
	random, err := randomText.DecodeString(n.random)
	if err != nil || len(random) != randomBytes || !exact(n.from) || !exact(n.to) {
		return name{}, false
	}
	return n, n.String() == s
}

// exact tells whether the id is one, in the one spelling that it has.
func exact(id app.ID) bool {
	b, err := id.Bytes()
	if err != nil || b == nil {
		return false
	}
	again, err := app.IDFromBytes(b)
	return err == nil && again == id
}

// asideName is the hidden name under which a file is written.
func asideName(base string) string { return "." + strings.TrimSuffix(base, ending) + asideEnding }

// isAside tells the hidden names.
func isAside(base string) bool {
	return strings.HasPrefix(base, ".") && strings.HasSuffix(base, asideEnding)
}
