package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/app/team"
)

func measuresOf(o *bureau, founder app.ID) (texts []string) {
	for _, m := range must[[]coaching.Measure](o.region.t)(o.Measures(o.region.ctx, founder)) {
		texts = append(texts, m.Text)
	}
	return texts
}

func TestAMergeOfFoundersHereAndAnEditThere(t *testing.T) {
	a, b, f := sharedFounder(t)
	kept := a.founder(app.Founder{GivenNames: "Dessislava", FamilyNames: "Stoyanova"})
	a.share(kept.ID, b)
	a.measure(f.ID, coaching.Measure{Text: "eins"})
	settleDown(a, b)
	if err := a.MergeFounders(a.region.ctx, a.reads(kept.ID), f.ID); err != nil {
		t.Fatal(err)
	}
	b.measure(f.ID, coaching.Measure{Text: "zwei"})
	b.note(f.ID, "nur abends")
	settleDown(a, b)
	for _, o := range []*bureau{a, b} {
		if got := measuresOf(o, kept.ID); len(got) != 2 {
			t.Errorf("%s: measures %q", must[app.Office](t)(o.Info(o.region.ctx)).Name, got)
		}
		c := o.conflicts()
		if len(c) != 1 || c[0].Record != kept.ID || c[0].Lost.Text != "nur abends" || c[0].Dossier != kept.ID {
			t.Fatalf("conflicts %+v", c)
		}
	}
	if err := b.Settle(b.region.ctx, b.conflicts()[0].ID, exchange.Choice{Settled: exchange.SettledLost}); err != nil {
		t.Fatal(err)
	}
	settleDown(a, b)
	if got := a.reads(kept.ID).ContactNote; got != "nur abends" {
		t.Errorf("settled: %q", got)
	}
}

func TestFoundersMergedCrosswise(t *testing.T) {
	a, b, x := sharedFounder(t)
	y := a.founder(app.Founder{GivenNames: "Dessislava", FamilyNames: "Stoyanova"})
	a.share(y.ID, b)
	a.measure(x.ID, coaching.Measure{Text: "von x"})
	a.measure(y.ID, coaching.Measure{Text: "von y"})
	settleDown(a, b)
	if err := a.MergeFounders(a.region.ctx, a.reads(x.ID), y.ID); err != nil {
		t.Fatal(err)
	}
	if err := b.MergeFounders(b.region.ctx, b.reads(y.ID), x.ID); err != nil {
		t.Fatal(err)
	}
	settleDown(a, b)
	for _, o := range []*bureau{a, b} {
		rows := must[[]app.FounderRow](t)(o.Founders(o.region.ctx, app.FounderFilter{}))
		if len(rows) != 1 || rows[0].ID != x.ID { // she was taken over last
			t.Fatalf("founders %+v", rows)
		}
		if got := measuresOf(o, x.ID); len(got) != 2 {
			t.Errorf("measures %q", got)
		}
	}
}

func TestARestrictedFounderTakesWhatComes(t *testing.T) {
	a, b, f := sharedFounder(t)
	a.sends(b)
	if err := b.Restrict(b.region.ctx, f.ID, app.Restriction{Why: app.Objected}); err != nil {
		t.Fatal(err)
	}
	a.note(f.ID, "neu")
	a.sends(b)
	if got := b.reads(f.ID); got.ContactNote != "neu" || got.Restriction == nil {
		t.Errorf("taken: %+v", got)
	}
}

func TestWhatOnlyANewerProgramKnowsIsKept(t *testing.T) {
	f := newRegion(t)
	all := f.partners(2)
	a, b := all[0], all[1]
	id, m := sync.ID{7}, sync.ID{8}
	own := must[sync.Actor](t)(a.ownActor(f.ctx, a.reader))
	at := func(n int64) sync.Stamp { return sync.Stamp{Clock: sync.Clock(f.now) + n, Actor: own} }
	file := a.written(b, func(h *sync.Header) { h.Schema = schemaVersion() + 1 },
		sync.Change{Kind: sync.KindRow, Table: founderTable.no, Row: id, Dossier: id, Stamp: at(1), Values: []sync.ColumnValue{{Column: 10, Value: "Rasha"}, {Column: 900, Value: "morgen"}}},
		sync.Change{Kind: sync.KindRow, Table: 77, Row: m, Dossier: id, Stamp: at(2), Values: []sync.ColumnValue{{Column: 10, Value: int64(5)}}},
		sync.Change{Kind: sync.KindCell, Table: 77, Row: m, Dossier: id, Column: 11, Value: "x", Stamp: at(3), Replaced: at(2)},
		sync.Change{Kind: sync.KindTombstone, Table: 77, Row: sync.ID{9}, Dossier: id, Stamp: at(4)},
	)
	r := must[exchange.Receipt](t)(b.takes(file))
	if r.Aside != 5 || r.Changes != 1 {
		t.Errorf("receipt %+v", r)
	}
	// What was kept of a column that is known after an update is merged when the office is opened.
	must[int64](t)(latterCount(b.writer.Exec("UPDATE aside SET col = ? WHERE tbl = ? AND col = 900", firstColumn+founderTable.column("contact_note"), founderTable.no)))
	b.reopen()
	if got := b.reads(mustID(id[:])); got.GivenNames != "Rasha" || got.ContactNote != "morgen" {
		t.Errorf("taken up: %+v", got)
	}
	var left int
	if err := b.reader.QueryRow("SELECT count(*) FROM aside").Scan(&left); err != nil || left != 3 {
		t.Errorf("%d left aside, %v", left, err)
	}
}

// latterCount is how many rows a statement changed.
func latterCount(done interface{ RowsAffected() (int64, error) }, err error) (int64, error) {
	if err != nil {
		return 0, err
	}
	return done.RowsAffected()
}

// reopen closes the office and opens it again.
func (b *bureau) reopen() {
	b.region.t.Helper()
	config := b.config
	if err := b.release(); err != nil {
		b.region.t.Fatal(err)
	}
	var err error
	if b.Office, err = Open(b.region.ctx, b.folder, passphrase, config); err != nil {
		b.region.t.Fatal(err)
	}
}

func TestTwoOfficesWithOneName(t *testing.T) {
	f := newRegion(t)
	a, b, c := f.office("Nord"), f.office("Büro"), f.office("Büro")
	f.pair(a, b)
	f.pair(a, c)
	founder := a.founder(app.Founder{GivenNames: "Rasha"})
	a.share(founder.ID, b)
	settleDown(a, b)
	settleDown(a, c)
	if _, err := c.Founder(f.ctx, founder.ID); err == nil {
		t.Error("she went to the other office of that name")
	}
	b.note(founder.ID, "neu")
	b.sends(a)
	if got := a.reads(founder.ID).ContactNote; got != "neu" {
		t.Errorf("came back: %q", got)
	}
}

func TestWomenOfATeamAreKnownByTheirFirstNamesAlone(t *testing.T) {
	f := newRegion(t)
	all := f.partners(2)
	a, b := all[0], all[1]
	woman := a.founder(app.Founder{GivenNames: "Rasha", FamilyNames: "Haddad"})
	consent := app.Consent{Purpose: app.PurposeShare, Recipient: a.partnerFor(b), DataClasses: []string{"team"}, GivenOn: "2026-03-01", Signed: "paper"}
	must[app.Consent](t)(a.SaveConsent(f.ctx, woman.ID, consent))
	of := must[team.Team](t)(a.SaveTeam(f.ctx, team.Team{Name: "Montagsrunde", Members: []app.ID{woman.ID}}))
	must[exchange.Share](t)(a.Share(f.ctx, of.ID, b.self, nil))
	r := a.sends(b)
	if r.Count(app.KindTeam, true) != 1 || r.Count(app.KindFounder, true) != 0 {
		t.Errorf("receipt %+v", r)
	}
	listed := func() int { return len(must[[]app.FounderRow](t)(b.Founders(f.ctx, app.FounderFilter{}))) }
	if got := b.reads(woman.ID); got.GivenNames != "Rasha" || got.FamilyNames != "" || listed() != 0 {
		t.Errorf("%+v is listed %d times", got, listed())
	}
	if roll := must[[]coaching.Woman](t)(b.Women(f.ctx)); len(roll) != 0 {
		t.Errorf("counted: %+v", roll)
	}
	a.share(woman.ID, b)
	a.sends(b)
	if got := b.reads(woman.ID); got.FamilyNames != "Haddad" || listed() != 1 {
		t.Errorf("%+v is listed %d times", got, listed())
	}
}

func TestAReferralTravelsAndIsAnswered(t *testing.T) {
	a, b, f := sharedFounder(t)
	consent := must[[]app.Consent](t)(a.Consents(a.region.ctx, f.ID))[0]
	sent := app.Referral{
		To: a.partnerFor(b), Reason: "Steuern", DataClasses: []string{"contact"}, Consent: consent.ID, Status: app.ReferralSent,
		Date: "2026-03-24", SentOn: "2026-03-24",
	}
	sent = must[app.Referral](t)(a.SaveReferral(a.region.ctx, f.ID, sent))
	if r := a.sends(b); r.Referrals != 1 {
		t.Errorf("receipt %+v", r)
	}
	got := must[[]exchange.IncomingReferral](t)(b.IncomingReferrals(b.region.ctx))
	if len(got) != 1 || got[0].ID != sent.ID || got[0].Founder != f.ID || got[0].Name != "Desislava Stoyanova" || got[0].Office != "Nord" || got[0].Peer != a.self {
		t.Fatalf("incoming: %+v", got)
	}
	if got := must[[]exchange.IncomingReferral](t)(a.IncomingReferrals(a.region.ctx)); len(got) != 0 {
		t.Errorf("at the sender: %+v", got)
	}
	answer := got[0].Referral
	answer.Status, answer.AcceptedOn = app.ReferralAccepted, "2026-03-24"
	must[app.Referral](t)(b.SaveReferral(b.region.ctx, f.ID, answer))
	if r := b.sends(a); r.Answers != 1 || r.Referrals != 0 {
		t.Errorf("receipt %+v", r)
	}
	// An archive of what came names partners of another directory, and can be read all the same.
	doc := must[archive.Document](t)(b.Export(b.region.ctx))
	var text bytes.Buffer
	if err := archive.Encode(&text, doc); err != nil {
		t.Fatal(err)
	}
	again := must[archive.Document](t)(archive.Parse(text.Bytes()))
	if _, err := newOffice(t).Import(b.region.ctx, again); err != nil {
		t.Error(err)
	}
}

func TestAnOldCopyOfTheOfficeGoesOnAsANewOne(t *testing.T) {
	a, b, f := sharedFounder(t)
	a.sends(b)
	b.sends(a)
	if _, err := a.writer.Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		t.Fatal(err)
	}
	copied, err := os.ReadFile(filepath.Join(a.folder, officeFile))
	if err != nil {
		t.Fatal(err)
	}
	a.note(f.ID, "vor dem Rückfall")
	settleDown(a, b)
	config := a.config
	if err := a.release(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(a.folder, officeFile), copied, 0o600); err != nil {
		t.Fatal(err)
	}
	if a.Office, err = Open(a.region.ctx, a.folder, passphrase, config); err != nil {
		t.Fatal(err)
	}
	before := must[sync.Actor](t)(a.ownActor(a.region.ctx, a.reader))
	if r := b.sends(a); !r.NewActor || !r.Gap {
		t.Errorf("receipt %+v", r)
	}
	if after := must[sync.Actor](t)(a.ownActor(a.region.ctx, a.reader)); after == before {
		t.Error("the old copy writes on as before")
	}
	a.note(f.ID, "nach dem Rückfall")
	settleDown(a, b)
	for _, o := range []*bureau{a, b} {
		if got := o.reads(f.ID).ContactNote; got != "nach dem Rückfall" {
			t.Errorf("stands %q", got)
		}
	}
}

func TestThreeOfficesHoldTheSame(t *testing.T) {
	f := newRegion(t)
	all := f.partners(3)
	a, b, c := all[0], all[1], all[2]
	founder := a.founder(app.Founder{GivenNames: "Rasha"})
	for _, to := range []*bureau{b, c} {
		a.share(founder.ID, to)
	}
	settleDown(a, b)
	settleDown(a, c)
	for o, text := range map[*bureau]string{a: "von Nord", b: "von Süd", c: "von West"} {
		o.note(founder.ID, text)
	}
	settleDown(a, b)
	settleDown(a, c)
	settleDown(a, b)
	stands := a.reads(founder.ID).ContactNote
	lost := map[string]bool{"von Nord": true, "von Süd": true, "von West": true}
	delete(lost, stands)
	for _, o := range all {
		if got := o.reads(founder.ID).ContactNote; got != stands {
			t.Errorf("%q stands, %q elsewhere", got, stands)
		}
		open := map[string]bool{}
		for _, c := range o.conflicts() {
			open[c.Lost.Text] = true
		}
		for text := range lost {
			if !open[text] {
				t.Errorf("%q is lost: %v", text, open)
			}
		}
	}
}
