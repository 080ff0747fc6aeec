package store

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// farOffice is a partner with keys of its own, who reads what it is sent.
type farOffice struct {
	keys  sync.Keys
	card  sync.Card
	actor sync.Actor
	peer  exchange.Peer
}

// newFar pairs an office with a partner of the name.
func newFar(t testing.TB, o *Office, name string, pairing exchange.Pairing) *farOffice {
	t.Helper()
	f := &farOffice{keys: must[sync.Keys](t)(sync.NewKeys(rand.Reader))}
	f.card = sync.NewCard(o.NewID(), name, f.keys)
	f.actor = sync.Actor(mustBytes(o.NewID()))
	f.peer = must[exchange.Peer](t)(o.Pair(context.Background(), f.card, pairing))
	return f
}

// opened is a file as the partner reads it.
func (f *farOffice) opened(t testing.TB, o *Office, file []byte) (sync.Header, []sync.Change) {
	t.Helper()
	r, err := sync.Open(bytes.NewReader(file), int64(len(file)), sync.Reading{
		Office: f.card.Office, Keys: f.keys, Partners: []sync.Card{must[sync.Card](t)(o.SyncCard(context.Background()))}, Now: time.Now().AddDate(50, 0, 0),
	})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var all []sync.Change
	for {
		c, err := r.Next()
		if err == io.EOF {
			return r.Header(), all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
}

// sent is what the office sends now, which is what it said it would.
func (f *farOffice) sent(t testing.TB, o *Office) (sync.Header, []sync.Change) {
	t.Helper()
	ctx := context.Background()
	leaving := must[exchange.Leaving](t)(o.Leaving(ctx, f.card.Office))
	var file bytes.Buffer
	sending := must[exchange.Sending](t)(o.Send(ctx, f.card.Office, &file))
	if !reflect.DeepEqual(leaving.Dossiers, sending.Dossiers) || leaving.Changes != sending.Changes || sending.Bytes != int64(file.Len()) {
		t.Errorf("said %+v, sent %+v, %d bytes", leaving, sending, file.Len())
	}
	h, all := f.opened(t, o, file.Bytes())
	kinds, values := map[sync.Kind]int{}, 0
	for _, c := range all {
		if kinds[c.Kind]++; c.Table > 0 {
			values += (&outChange{Change: c}).values()
		}
	}
	if values != leaving.Changes || kinds[sync.KindErasure] != leaving.Erasures || kinds[sync.KindWithdrawal] != leaving.Withdrawals || kinds[sync.KindAnswer] != leaving.Answers {
		t.Errorf("%v is in the file, %+v was said", kinds, leaving)
	}
	f.checkNumbers(t, o, all)
	return h, all
}

// checkNumbers compares the numbers in a file with what the office knows of each cell.
func (f *farOffice) checkNumbers(t testing.TB, o *Office, all []sync.Change) {
	t.Helper()
	ctx := context.Background()
	p := must[peer](t)(peerOf(ctx, o.reader, f.card.Office))
	b := must[*outbound](t)(o.outboundTo(ctx, o.reader, p))
	for _, c := range all {
		if c.Kind != sync.KindRow && c.Kind != sync.KindCell {
			continue
		}
		var lsn int64
		if err := o.reader.QueryRow("SELECT lsn FROM cell WHERE tbl = ? AND row = ? AND col IN (0, ?) ORDER BY col DESC", c.Table, c.Row[:], c.Column).Scan(&lsn); err != nil {
			t.Fatal(err)
		}
		if n := must[int64](t)(b.sent(tableByNumber(c.Table), c.Row[:], c.Column, lsn)); n != c.LSN {
			t.Errorf("%s %d went with %d, and counts as %d", tableByNumber(c.Table).name, c.Column, c.LSN, n)
		}
	}
}

// confirm notes that the partner has merged all up to a number.
func (f *farOffice) confirm(t testing.TB, o *Office, to int64) {
	t.Helper()
	err := o.write(context.Background(), func(c *change) error {
		p, err := peerOf(c.ctx, c.tx, f.card.Office)
		if err != nil {
			return err
		}
		p.state.Actor, p.state.Confirmed = f.actor, []sync.Mark{{Actor: f.actor, LSN: to}}
		return c.keepPeer(p)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// heldIn are all values that came, by table and column.
func heldIn(all []sync.Change) map[string][]sync.Value {
	out := map[string][]sync.Value{}
	for _, c := range all {
		if c.Table == 0 || c.Kind == sync.KindTombstone {
			continue
		}
		t := tableByNumber(c.Table)
		for _, cell := range c.Cells() {
			if cell.Column != colRow && cell.Column != colPosition {
				name := t.name + "." + t.columnName(cell.Column)
				out[name] = append(out[name], cell.Value)
			}
		}
		if c.Kind == sync.KindRow {
			out[t.name] = append(out[t.name], c.Row[:])
		}
	}
	return out
}

func countKind(all []sync.Change, kind sync.Kind) (n int) {
	for _, c := range all {
		if c.Kind == kind {
			n++
		}
	}
	return n
}

// agree notes a consent of hers that names the partner and the classes.
func agree(t testing.TB, o *Office, founder app.ID, f *farOffice, classes ...string) app.Consent {
	t.Helper()
	return must[app.Consent](t)(o.SaveConsent(context.Background(), founder, app.Consent{
		Purpose: app.PurposeShare, Recipient: f.peer.Partner, DataClasses: classes, TextVersion: app.ConsentText, GivenOn: o.Today(), Signed: app.SignedPaper,
	}))
}

func shared(t testing.TB, o *Office, dossier app.ID, f *farOffice, classes ...string) exchange.Share {
	t.Helper()
	return must[exchange.Share](t)(o.Share(context.Background(), dossier, f.card.Office, classes))
}

// came compares how often values of tables and columns came with what is wanted, as "founder 1, founder.born 0".
func came(t testing.TB, what string, got map[string][]sync.Value, want string) {
	t.Helper()
	for part := range strings.SplitSeq(want, ", ") {
		name, n, _ := strings.Cut(part, " ")
		if fmt.Sprint(len(got[name])) != n {
			t.Errorf("%s: %s %s times, not %d", what, name, n, len(got[name]))
		}
	}
}

// is complains of what is not as it should be.
func is(t testing.TB, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: %+v, want %+v", what, got, want)
	}
}

// kindsOf are the kinds of the changes that are no records, in their order.
func kindsOf(all []sync.Change) (out []sync.Kind) {
	for _, c := range all {
		if c.Table == 0 {
			out = append(out, c.Kind)
		}
	}
	return out
}
