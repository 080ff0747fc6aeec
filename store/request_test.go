package store

import (
	"errors"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/team"
)

// withdrawn are two offices of which the one does not share its founder with the other any more; both wrote of her.
func withdrawn(t *testing.T) (a, b *bureau, founder app.Founder) {
	t.Helper()
	a, b, founder = sharedFounder(t)
	must[app.Business](t)(a.SaveBusiness(a.region.ctx, founder.ID, app.Business{Name: "Geheimbetrieb"}))
	a.measure(founder.ID, coaching.Measure{Text: "geheim-nord"})
	settleDown(a, b)
	b.measure(founder.ID, coaching.Measure{Text: "geheim-süd"})
	settleDown(a, b)
	if err := a.Unshare(a.region.ctx, founder.ID, b.self); err != nil {
		t.Fatal(err)
	}
	if r := a.sends(b); r.Requests != 1 {
		t.Fatalf("receipt %+v", r)
	}
	return a, b, founder
}

var secretWords = []string{"geheim-nord", "geheim-süd", "Geheimbetrieb", "Desislava", "Stoyanova"}

func (b *bureau) shareState(dossier app.ID) exchange.ShareState {
	b.region.t.Helper()
	list := must[[]exchange.Share](b.region.t)(b.Shares(b.region.ctx, dossier))
	if len(list) != 1 {
		b.region.t.Fatalf("shares %+v", list)
	}
	return list[0].State
}

func TestADossierIsRemovedAtAPartnersWish(t *testing.T) {
	a, b, f := withdrawn(t)
	ctx := a.region.ctx
	wanted := must[[]exchange.Request](t)(b.Requests(ctx))
	if len(wanted) != 1 || wanted[0].Dossier != f.ID || wanted[0].Name != "Desislava Stoyanova" || wanted[0].Office != "Nord" || !wanted[0].Own || wanted[0].Team {
		t.Fatalf("requests %+v", wanted)
	}
	if absent := absentIn(textsOf(t, b.Office), secretWords); len(absent) > 0 {
		t.Errorf("%q are not there before", absent)
	}
	own := saveFounder(t, b.Office, app.Founder{GivenNames: "Bea"})
	if err := b.AnswerRequest(ctx, f.ID, a.self, true); err != nil {
		t.Fatal(err)
	}
	withoutTrace(t, b)
	if got := b.reads(own.ID); got.GivenNames != "Bea" {
		t.Errorf("of another founder: %+v", got)
	}
	if _, err := b.Undo(ctx); !errors.Is(err, app.ErrNothing) {
		t.Errorf("undo: %v", err)
	}
	if r := b.sends(a); r.Removed != 1 || a.shareState(f.ID) != exchange.ShareRemoved {
		t.Errorf("receipt %+v, state %s", r, a.shareState(f.ID))
	}
	if got := a.reads(f.ID); got.FamilyNames != "Stoyanova" {
		t.Errorf("at the other office: %+v", got)
	}
}

// withoutTrace tells that nothing is left of a dossier that was removed.
func withoutTrace(t *testing.T, b *bureau) {
	t.Helper()
	for where, content := range map[string]string{"tables": textsOf(t, b.Office), "pages": pages(t, b.Office), "files": files(t, b.folder)} {
		if absent := absentIn(content, secretWords); len(absent) < len(secretWords) {
			t.Errorf("%s: only %q are gone", where, absent)
		}
	}
	if n := count(t, b.Office, "SELECT (SELECT count(*) FROM tombstone) + (SELECT count(*) FROM erasure_to)"); n != 0 {
		t.Errorf("%d traces of a removal", n)
	}
	if list := must[[]exchange.Request](t)(b.Requests(b.region.ctx)); len(list) != 0 {
		t.Errorf("open requests %+v", list)
	}
	if err := b.Check(b.region.ctx); err != nil {
		t.Error(err)
	}
}

// TestARemovedDossierComesAgain shares anew what was removed: all of it comes, what the partner had written itself too.
func TestARemovedDossierComesAgain(t *testing.T) {
	a, b, f := withdrawn(t)
	ctx := a.region.ctx
	if err := b.AnswerRequest(ctx, f.ID, a.self, true); err != nil {
		t.Fatal(err)
	}
	settleDown(a, b)
	must[exchange.Share](t)(a.Share(ctx, f.ID, b.self, nil))
	settleDown(a, b)
	for _, o := range []*bureau{a, b} {
		if list := must[[]coaching.Measure](t)(o.Measures(ctx, f.ID)); len(list) != 2 {
			t.Errorf("%s: %+v", o.folder, list)
		}
		if list := must[[]app.Business](t)(o.Businesses(ctx, f.ID)); len(list) != 1 {
			t.Errorf("%s: %+v", o.folder, list)
		}
		if state := o.shareState(f.ID); state != exchange.ShareActive {
			t.Errorf("state %s", state)
		}
	}
	got := b.reads(f.ID)
	got.ContactNote = "wieder da"
	b.founder(got)
	settleDown(a, b)
	if back := a.reads(f.ID).ContactNote; back != "wieder da" {
		t.Errorf("what came back: %q", back)
	}
}

func TestADossierIsKept(t *testing.T) {
	a, b, f := withdrawn(t)
	ctx := a.region.ctx
	for _, nobody := range []app.ID{a.NewID(), "", "x"} {
		if err := b.AnswerRequest(ctx, nobody, a.self, true); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("no request for %q: %v", nobody, err)
		}
	}
	if err := b.Restrict(ctx, f.ID, app.Restriction{Why: app.ForKeeping}); err != nil {
		t.Fatal(err)
	}
	if err := b.AnswerRequest(ctx, f.ID, a.self, true); !errors.Is(err, app.ErrRestricted) {
		t.Errorf("removing one who is restricted: %v", err)
	}
	if err := b.AnswerRequest(ctx, f.ID, a.self, false); err != nil {
		t.Fatal(err)
	}
	if r := b.sends(a); r.Kept != 1 || a.shareState(f.ID) != exchange.ShareKept {
		t.Errorf("receipt %+v, state %s", r, a.shareState(f.ID))
	}
	if got := b.reads(f.ID); got.FamilyNames != "Stoyanova" {
		t.Errorf("kept: %+v", got)
	}
	if err := b.Unrestrict(ctx, f.ID); err != nil {
		t.Fatal(err)
	}
	b.measure(f.ID, coaching.Measure{Text: "geht nicht zurück"})
	settleDown(a, b)
	if list := must[[]coaching.Measure](t)(a.Measures(ctx, f.ID)); len(list) != 2 {
		t.Errorf("what is kept went back: %+v", list)
	}
	if err := b.AnswerRequest(ctx, f.ID, a.self, true); err != nil {
		t.Errorf("removing after all: %v", err)
	}
	if r := b.sends(a); r.Removed != 1 {
		t.Errorf("receipt %+v", r)
	}
}

// TestAskedForWhatIsNotHere answers by itself.
func TestAskedForWhatIsNotHere(t *testing.T) {
	f := newRegion(t)
	offices := f.partners(2)
	b, unknown := offices[1], mustBytes(offices[1].NewID())
	err := b.write(f.ctx, func(c *change) error {
		open, err := c.withdrawnBy(1, unknown)
		if open {
			t.Error("somebody has to answer")
		}
		return err
	})
	if n := count(t, b.Office, "SELECT count(*) FROM request WHERE answer = 'removed' AND lsn > 0"); err != nil || n != 1 {
		t.Errorf("%d answers, %v", n, err)
	}
	err = b.write(f.ctx, func(c *change) error {
		asked, err := c.answered(1, unknown, true)
		if asked {
			t.Error("an answer to what nobody asked")
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// TestARemovedWomanLeavesOwnTeams takes her out of a team that this office made, with her words in it.
func TestARemovedWomanLeavesOwnTeams(t *testing.T) {
	a, b, f := withdrawn(t)
	ctx := a.region.ctx
	bea := saveFounder(t, b.Office, app.Founder{GivenNames: "Bea"})
	own := must[team.Team](t)(b.SaveTeam(ctx, team.Team{Name: "Dienstag", Members: []app.ID{f.ID, bea.ID}, Goals: []team.Goal{{Woman: f.ID, Text: "geheim-ziel"}}}))
	if err := b.AnswerRequest(ctx, f.ID, a.self, true); err != nil {
		t.Fatal(err)
	}
	got := must[team.Team](t)(b.Team(ctx, own.ID))
	if len(got.Members) != 1 || got.Members[0] != bea.ID || len(got.Goals) != 0 {
		t.Errorf("the team: %+v", got)
	}
	if absent := absentIn(textsOf(t, b.Office)+pages(t, b.Office), []string{"geheim-ziel"}); len(absent) != 1 {
		t.Error("her goal is there")
	}
}
