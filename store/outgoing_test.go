package store

import (
	"bytes"
	"context"
	"errors"
	"slices"
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
	if s := shared(t, o, desi.ID, far); s.State != exchange.ShareConsent || len(s.Goes) > 0 || !s.Ours {
		t.Errorf("without a consent: %+v", s)
	}
	if _, all := far.sent(t, o); len(all) > 0 {
		t.Errorf("without a consent: %+v", all)
	}
	consent := agree(t, o, desi.ID, far, "contact")
	if s := must[[]exchange.Share](t)(o.Shares(ctx, desi.ID)); len(s) != 1 || s[0].State != exchange.ShareActive || !slices.Equal(s[0].Goes, []string{"contact"}) {
		t.Errorf("with a consent: %+v", s)
	}
	h, all := far.sent(t, o)
	got := heldIn(all)
	if len(got["founder"]) != 1 || got["founder.given_names"][0] != "Desislava" || len(got["founder.born"])+len(got["founder.residence_title"]) > 0 {
		t.Errorf("with a consent: %v", got)
	}
	if len(got["consent.given_on"]) != 1 || len(got["share.from"]) != 1 || len(got["office"])+len(got["partner"]) > 0 {
		t.Errorf("what it rests on: %v", got)
	}
	if len(h.Actors) != 1 || h.Actors[0].Party.Office != o.self || h.Actors[0].Party.Name != "Büro" || len(h.Tables) != len(tables) || h.Schema < 9 {
		t.Errorf("header: %+v", h)
	}
	log := must[[]exchange.Disclosure](t)(o.Disclosures(ctx, desi.ID))
	if len(log) != 1 || log[0].Recipient != "DIW" || !slices.Equal(log[0].Classes, []string{"contact"}) || !slices.Equal(log[0].Basis, []app.ID{consent.ID}) || log[0].Changes < len(all) {
		t.Errorf("disclosed: %+v", log)
	}
	far.confirm(t, o, h.To)
	if _, all := far.sent(t, o); len(all) > 0 {
		t.Errorf("what is confirmed: %+v", all)
	}
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
	if got := heldIn(latter(far.sent(t, o))); len(got["founder.born"]) != 1 || len(got["founder.residence_title"]) != 1 || len(got["founder.given_names"]) > 0 {
		t.Errorf("another class: %v", got)
	}
	shared(t, o, desi.ID, far, "contact", "person")
	if s := must[[]exchange.Share](t)(o.Shares(ctx, desi.ID)); !slices.Equal(s[0].Goes, []string{"contact", "person"}) {
		t.Errorf("narrowed: %+v", s)
	}
	desi.ResidenceTitle, desi.CallName = "Aufenthaltserlaubnis", "Desi"
	saveFounder(t, o, desi)
	if got := heldIn(latter(far.sent(t, o))); len(got["founder.residence_title"]) > 0 || len(got["founder.call_name"]) != 1 {
		t.Errorf("narrowed: %v", got)
	}
	h, _ = far.sent(t, o)
	far.confirm(t, o, h.To)
	consent.WithdrawnOn, person.Until = o.Today(), o.Today().AddDays(3)
	must[app.Consent](t)(o.SaveConsent(ctx, desi.ID, consent))
	must[app.Consent](t)(o.SaveConsent(ctx, desi.ID, person))
	if _, all := far.sent(t, o); countKind(all, sync.KindWithdrawal) > 0 || len(heldIn(all)["consent.withdrawn_on"]) != 1 {
		t.Errorf("one of two consents withdrawn: %+v", all)
	}
	h, _ = far.sent(t, o)
	far.confirm(t, o, h.To)
	now = now.AddDate(0, 0, 4)
	if !must[bool](t)(o.NeedsSending(ctx, far.card.Office)) {
		t.Error("nobody notices that a consent has ended")
	}
	h, all := far.sent(t, o)
	if len(all) != 1 || all[0].Kind != sync.KindWithdrawal || all[0].Dossier != sync.ID(mustBytes(desi.ID)) {
		t.Errorf("the last consent has ended: %+v", all)
	}
	far.confirm(t, o, h.To)
	desi.CallName = "Desislava"
	saveFounder(t, o, desi)
	if s := must[[]exchange.Share](t)(o.Shares(ctx, desi.ID)); s[0].State != exchange.ShareConsent || s[0].Asked != o.Today() {
		t.Errorf("the last consent has ended: %+v", s)
	}
	if _, all := far.sent(t, o); len(all) > 0 {
		t.Errorf("after the end: %+v", all)
	}
	agree(t, o, desi.ID, far, "contact")
	if got := heldIn(latter(far.sent(t, o))); !slices.Contains(got["founder.call_name"], sync.Value("Desislava")) || len(got["founder.family_names"]) != 1 {
		t.Errorf("shared anew: %v", got)
	}
	if err := o.Unshare(ctx, desi.ID, far.card.Office); err != nil {
		t.Fatal(err)
	}
	if _, all := far.sent(t, o); len(all) != 1 || all[0].Kind != sync.KindWithdrawal {
		t.Errorf("switched off: %+v", all)
	}
	if s := must[[]exchange.Share](t)(o.Shares(ctx, desi.ID)); s[0].State != exchange.ShareEnded {
		t.Errorf("switched off: %+v", s)
	}
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
		for _, v := range values {
			if text, _ := v.(string); len(text) > 6 && text[:6] == "geheim" {
				t.Errorf("%s: %s", name, text)
			}
		}
	}
	if len(got["session"]) != 2 || len(got["session.topic"]) != 1 || len(got["swot"]) != 1 || len(got["swot_factor"]) > 0 || len(got["founder.phones"]) > 0 || len(got["founder.contact_note"]) != 1 {
		t.Errorf("%v", got)
	}
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
	if !slices.Contains(got["swot_factor.text"], sync.Value("geheim-faktor")) || !slices.Contains(got["session.topic"], sync.Value("geheim-entwurf")) || len(got["founder.phones"]) != 1 || len(got["founder.contact_note"]) > 0 {
		t.Errorf("what was let out: %v", got)
	}
	far.confirm(t, o, h.To)
	for what, step := range map[string][2]func() error{
		"restricted": {func() error { return o.Restrict(ctx, f.ID, app.Restriction{Why: app.Contested}) }, func() error { return o.Unrestrict(ctx, f.ID) }},
		"binned":     {func() error { return o.BinFounder(ctx, f.ID) }, func() error { return o.RestoreFounder(ctx, f.ID) }},
	} {
		if err := step[0](); err != nil {
			t.Fatal(what, err)
		}
		h, all := far.sent(t, o)
		if s := must[[]exchange.Share](t)(o.Shares(ctx, f.ID)); len(all) > 0 || s[0].State != exchange.ShareHeld || len(s[0].Goes) > 0 {
			t.Errorf("%s: %+v, %+v", what, all, s)
		}
		far.confirm(t, o, h.To)
		if err := step[1](); err != nil {
			t.Fatal(what, err)
		}
		h, all = far.sent(t, o)
		if got := heldIn(all); len(got["founder.given_names"]) != 1 || countKind(all, sync.KindWithdrawal) > 0 {
			t.Errorf("after being %s: %v", what, got)
		}
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
	if s := must[exchange.Sending](t)(o.Acknowledge(ctx, far.card.Office, &file)); !s.Empty() {
		t.Errorf("acknowledged with %+v", s)
	}
	if h, all := far.opened(t, o, file.Bytes()); h.From != h.To || len(all) > 0 {
		t.Errorf("an acknowledgement: %+v, %+v", h, all)
	}
	check("acknowledged", true, true)
	h, _ := far.sent(t, o)
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
	if _, all := far.sent(t, o); len(all) > 0 {
		t.Errorf("what came from the partner: %+v", all)
	}
	if p := must[peer](t)(peerOf(ctx, o.reader, far.card.Office)); p.quiet != o.lsn {
		t.Errorf("nothing goes up to %d, and %d is known", o.lsn, p.quiet)
	}
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
