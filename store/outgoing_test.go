package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/swot"
	"wurzelwerk/app/sync"
)

func TestConsentOpensADossier(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	far := newFar(t, o, "DIW", exchange.Pairing{})
	desi := saveFounder(t, o, app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Born: "1986-03-14", ResidenceTitle: "Niederlassung"})
	saveFounder(t, o, app.Founder{GivenNames: "Rasha"})
	is(t, "without a consent", shared(t, o, desi.ID, far), exchange.Share{Dossier: desi.ID, Peer: far.card.Office, Name: "DIW", Ours: true, State: exchange.ShareConsent})
	is(t, "without a consent", len(latter(far.sent(t, o))), 0)
	consent := agree(t, o, desi.ID, far, "contact")
	is(t, "with a consent", must[[]exchange.Share](t)(o.Shares(ctx, desi.ID)), []exchange.Share{{
		Dossier: desi.ID, Peer: far.card.Office, Name: "DIW", Ours: true, State: exchange.ShareActive, Goes: []string{"contact"},
	}})
	h, all := far.sent(t, o)
	got := heldIn(all)
	came(t, "with a consent", got, "founder 1, founder.born 0, founder.residence_title 0, consent.given_on 1, share.from 1, office 0, partner 0")
	is(t, "with a consent", got["founder.given_names"], []sync.Value{"Desislava"})
	is(t, "authors", []sync.Party{h.Actors[0].Party}, []sync.Party{{Office: o.self, Name: "Büro"}})
	is(t, "tables and authors", []int{len(h.Tables), len(h.Actors)}, []int{len(tables), 1})
	log := must[[]exchange.Disclosure](t)(o.Disclosures(ctx, desi.ID))
	is(t, "disclosed", len(log), 1)
	is(t, "disclosed", log[0], exchange.Disclosure{
		At: log[0].At, Office: far.card.Office, Recipient: "DIW", Founder: desi.ID, Classes: []string{"contact"}, Changes: log[0].Changes,
		Basis: []app.ID{consent.ID}, Digest: log[0].Digest,
	})
	far.confirm(t, o, h.To)
	is(t, "what is confirmed", len(latter(far.sent(t, o))), 0)
}

func TestConsentsAddUpAndEnd(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	now := time.Now()
	o.config.Now = func() time.Time { return now }
	far := newFar(t, o, "DIW", exchange.Pairing{})
	desi := saveFounder(t, o, app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Born: "1986-03-14", ResidenceTitle: "Niederlassung"})
	shared(t, o, desi.ID, far)
	consent := agree(t, o, desi.ID, far, "contact")
	h, _ := far.sent(t, o)
	far.confirm(t, o, h.To)
	person := agree(t, o, desi.ID, far, "person", "residence")
	came(t, "another class", heldIn(latter(far.sent(t, o))), "founder.born 1, founder.residence_title 1, founder.given_names 0")
	shared(t, o, desi.ID, far, "contact", "person")
	is(t, "narrowed", must[[]exchange.Share](t)(o.Shares(ctx, desi.ID))[0].Goes, []string{"contact", "person"})
	desi.ResidenceTitle, desi.CallName = "Aufenthaltserlaubnis", "Desi"
	saveFounder(t, o, desi)
	came(t, "narrowed", heldIn(latter(far.sent(t, o))), "founder.residence_title 0, founder.call_name 1")
	h, _ = far.sent(t, o)
	far.confirm(t, o, h.To)
	consent.WithdrawnOn, person.Until = o.Today(), o.Today().AddDays(3)
	must[app.Consent](t)(o.SaveConsent(ctx, desi.ID, consent))
	must[app.Consent](t)(o.SaveConsent(ctx, desi.ID, person))
	_, all := far.sent(t, o)
	is(t, "one of two consents withdrawn", kindsOf(all), []sync.Kind(nil))
	came(t, "one of two consents withdrawn", heldIn(all), "consent.withdrawn_on 1")
	h, _ = far.sent(t, o)
	far.confirm(t, o, h.To)
	now = now.AddDate(0, 0, 4)
	if !must[bool](t)(o.NeedsSending(ctx, far.card.Office)) {
		t.Error("nobody notices that a consent has ended")
	}
	h, all = far.sent(t, o)
	is(t, "the last consent has ended", all, []sync.Change{{Kind: sync.KindWithdrawal, LSN: h.To, Dossier: sync.ID(mustBytes(desi.ID))}})
	far.confirm(t, o, h.To)
	desi.CallName = "Desislava"
	saveFounder(t, o, desi)
	s := must[[]exchange.Share](t)(o.Shares(ctx, desi.ID))[0]
	is(t, "the last consent has ended", []any{s.State, s.Asked}, []any{exchange.ShareConsent, o.Today()})
	is(t, "after the end", len(latter(far.sent(t, o))), 0)
	agree(t, o, desi.ID, far, "contact")
	came(t, "shared anew", heldIn(latter(far.sent(t, o))), "founder.call_name 1, founder.family_names 1")
	if err := o.Unshare(ctx, desi.ID, far.card.Office); err != nil {
		t.Fatal(err)
	}
	is(t, "switched off", kindsOf(latter(far.sent(t, o))), []sync.Kind{sync.KindWithdrawal})
	is(t, "switched off", must[[]exchange.Share](t)(o.Shares(ctx, desi.ID))[0].State, exchange.ShareEnded)
}

func latter[A, B any](_ A, b B) B { return b }

// confidant is a founder with something in every corner that stays.
func confidant(t *testing.T, o *Office) app.Founder {
	t.Helper()
	ctx, no := context.Background(), false
	f := saveFounder(t, o, app.Founder{GivenNames: "Ana", ContactNote: "vormittags", Phones: []app.Phone{{Number: "0231 1", Safe: &no}}})
	for _, s := range []coaching.Session{
		{Topic: "geheim-entwurf", Date: "2025-01-10"},
		{Topic: "offen", Confidential: "geheim-notiz", Status: coaching.Closed, Date: "2025-01-11"},
		{Topic: "geheim-papierkorb", Status: coaching.Closed, Date: "2025-01-12", BinnedOn: "2025-01-13"},
	} {
		if err := o.write(ctx, func(c *change) error { return c.saveOf(sessionTable, &s, f.ID) }); err != nil {
			t.Fatal(err)
		}
	}
	w := swot.Worksheet{Question: "geheim-blatt", Date: "2025-03-24"}
	w.Add(swot.Factor{ID: o.NewID(), Quadrant: swot.Strength, Text: "geheim-faktor"})
	w = must[swot.Worksheet](t)(o.SaveWorksheet(ctx, f.ID, w))
	if err := o.BinWorksheet(ctx, w.ID); err != nil {
		t.Fatal(err)
	}
	return f
}

func TestWhatStaysInSpiteOfConsent(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	far := newFar(t, o, "DIW", exchange.Pairing{})
	f := confidant(t, o)
	shared(t, o, f.ID, far)
	agree(t, o, f.ID, far, "contact", "sessions", "swot")
	h, all := far.sent(t, o)
	got := heldIn(all)
	for name, values := range got {
		if strings.Contains(fmt.Sprint(values), "geheim") {
			t.Errorf("%s: %s", name, values)
		}
	}
	came(t, "first", got, "session 2, session.topic 1, swot 1, swot_factor 0, founder.phones 0, founder.contact_note 1")
	far.confirm(t, o, h.To)
	for _, id := range must[[]swot.Worksheet](t)(loadAll[swot.Worksheet](ctx, o.reader, swotTable, "1")) {
		if err := o.RestoreWorksheet(ctx, id.ID); err != nil {
			t.Fatal(err)
		}
	}
	drafts := must[[]coaching.Session](t)(loadAll[coaching.Session](ctx, o.reader, sessionTable, "status IS NULL OR status = 'draft'"))
	if err := o.write(ctx, func(c *change) error {
		return c.setCell(sessionTable, mustBytes(drafts[0].ID), firstColumn+sessionTable.column("status"), "closed")
	}); err != nil {
		t.Fatal(err)
	}
	f.Phones = []app.Phone{{Number: "0231 2"}}
	saveFounder(t, o, f)
	h, all = far.sent(t, o)
	got = heldIn(all)
	came(t, "what was let out", got, "swot_factor.text 1, session.topic 1, founder.phones 1, founder.contact_note 0")
	far.confirm(t, o, h.To)
	heldBack(t, o, far, f)
}

// heldBack restricts and bins a founder who is shared, and takes it back.
func heldBack(t *testing.T, o *Office, far *farOffice, f app.Founder) {
	t.Helper()
	ctx := context.Background()
	for what, step := range map[string][2]func() error{
		"restricted": {func() error { return o.Restrict(ctx, f.ID, app.Restriction{Why: app.Contested}) }, func() error { return o.Unrestrict(ctx, f.ID) }},
		"binned":     {func() error { return o.BinFounder(ctx, f.ID) }, func() error { return o.RestoreFounder(ctx, f.ID) }},
	} {
		if err := step[0](); err != nil {
			t.Fatal(what, err)
		}
		h, all := far.sent(t, o)
		s := must[[]exchange.Share](t)(o.Shares(ctx, f.ID))[0]
		is(t, what, []any{len(all), s.State, len(s.Goes)}, []any{0, exchange.ShareHeld, 0})
		far.confirm(t, o, h.To)
		if err := step[1](); err != nil {
			t.Fatal(what, err)
		}
		h, all = far.sent(t, o)
		came(t, "after being "+what, heldIn(all), "founder.given_names 1")
		is(t, "after being "+what, kindsOf(all), []sync.Kind(nil))
		far.confirm(t, o, h.To)
	}
}

// failing is a disk that is full after some bytes.
type failing struct{ left int }

var errFull = errors.New("full")

func (w *failing) Write(b []byte) (int, error) {
	if w.left -= len(b); w.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

// stuck is a disk that turns out to be full at the end.
type stuck struct{ bytes.Buffer }

func (*stuck) Flush() error { return errFull }

func TestAFileThatCannotBeWrittenIsNotNoted(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	far := newFar(t, o, "DIW", exchange.Pairing{})
	f := saveFounder(t, o, app.Founder{GivenNames: "Ana"})
	agree(t, o, f.ID, far, "contact")
	shared(t, o, f.ID, far)
	var whole bytes.Buffer
	must[exchange.Sending](t)(o.Send(ctx, far.card.Office, &whole))
	before := textsOf(t, o)
	lsn := o.lsn
	if _, err := o.Send(ctx, far.card.Office, &stuck{}); !errors.Is(err, errFull) {
		t.Errorf("when flushing: %v", err)
	}
	for left := 0; left < whole.Len(); left += 97 {
		if _, err := o.Send(ctx, far.card.Office, &failing{left: left}); !errors.Is(err, errFull) {
			t.Fatalf("after %d bytes: %v", left, err)
		}
	}
	if textsOf(t, o) != before || o.lsn != lsn {
		t.Error("something was noted")
	}
}

func TestWhatWaitsIsKnown(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	far := newFar(t, o, "DIW", exchange.Pairing{})
	state := func() (needs, waits bool) {
		peers := must[[]exchange.Peer](t)(o.Peers(ctx))
		return must[bool](t)(o.NeedsSending(ctx, far.card.Office)), peers[0].Waiting
	}
	check := func(what string, wantNeeds, wantWaits bool) {
		t.Helper()
		needs, _ := state()
		if _, waits := state(); needs != wantNeeds || waits != wantWaits {
			t.Errorf("%s: needs %v, waits %v", what, needs, waits)
		}
	}
	check("a new partner", false, false)
	f := saveFounder(t, o, app.Founder{GivenNames: "Ana"})
	check("a founder who is not shared", false, false)
	shared(t, o, f.ID, far)
	agree(t, o, f.ID, far, "contact")
	check("shared", true, true)
	var file bytes.Buffer
	is(t, "acknowledged with nothing", must[exchange.Sending](t)(o.Acknowledge(ctx, far.card.Office, &file)).Empty(), true)
	h, all := far.opened(t, o, file.Bytes())
	is(t, "an acknowledgement", []int64{h.To, int64(len(all))}, []int64{h.From, 0})
	check("acknowledged", true, true)
	h, _ = far.sent(t, o)
	check("sent", false, true)
	far.confirm(t, o, h.To)
	check("confirmed", false, false)
	saveFounder(t, o, app.Founder{GivenNames: "Rasha"})
	f.Born = "1986-03-14"
	f = saveFounder(t, o, f)
	check("changed what stays", false, false)
	f.CallName = "Ani"
	saveFounder(t, o, f)
	check("changed what goes", true, true)
	h, _ = far.sent(t, o)
	far.confirm(t, o, h.To)
	err := o.write(ctx, func(c *change) error { // all of it has come from the partner, and nothing of it goes back
		if err := c.exec("INSERT INTO actor (no, id, office, name) VALUES (9, ?, ?, 'DIW')", far.actor[:], mustBytes(far.card.Office)); err != nil {
			return err
		}
		c.logged = true
		if err := c.exec("UPDATE shared SET lsn = ?", c.lsn); err != nil {
			return err
		}
		return c.exec("UPDATE cell SET peer = 9")
	})
	if err != nil {
		t.Fatal(err)
	}
	check("what came from the partner", false, false)
	is(t, "what came from the partner", len(latter(far.sent(t, o))), 0)
	is(t, "up to where nothing goes", must[peer](t)(peerOf(ctx, o.reader, far.card.Office)).quiet, o.lsn)
	f.CallName = "Anita"
	saveFounder(t, o, f)
	check("changed again", true, true)
	p := must[[]exchange.Peer](t)(o.Peers(ctx))[0]
	p.Paused = true
	if err := o.SavePeer(ctx, p); err != nil {
		t.Fatal(err)
	}
	check("paused", false, true)
	if _, err := o.Send(ctx, far.card.Office, &file); !errors.Is(err, exchange.ErrPaused) {
		t.Errorf("paused: %v", err)
	}
	if err := o.RemovePeer(ctx, far.card.Office); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Send(ctx, far.card.Office, &file); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("removed: %v", err)
	}
	if s := must[exchange.Status](t)(o.SyncStatus(ctx)); len(s.Peers) > 0 || s.Card.Office != o.self {
		t.Errorf("removed: %+v", s)
	}
}
