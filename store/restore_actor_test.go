package store

import (
	"path/filepath"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/rights"
	"wurzelwerk/app/sync"
)

// restored closes the office, puts a backup in its place and opens it again.
func (b *bureau) restored(backup string) {
	b.region.t.Helper()
	if err := b.release(); err != nil {
		b.region.t.Fatal(err)
	}
	config := b.config
	must[string](b.region.t)(Restore(b.region.ctx, b.folder, backup, passphrase, config))
	b.Office = must[*Office](b.region.t)(Open(b.region.ctx, b.folder, passphrase, config))
}

func (b *bureau) backup() string {
	b.region.t.Helper()
	path := filepath.Join(b.region.t.TempDir(), "backup")
	if err := b.Backup(b.region.ctx, path); err != nil {
		b.region.t.Fatal(err)
	}
	return path
}

// TestSharingGoesOnAfterARestore goes back to an older state twice; what both had before, what was lost and what comes
// later stands at both offices in the end, and who was erased meanwhile stays so.
func TestSharingGoesOnAfterARestore(t *testing.T) {
	a, b, f := sharedFounder(t)
	ctx := a.region.ctx
	gone := a.founder(app.Founder{GivenNames: "Geheimbetrieb"})
	a.share(gone.ID, b)
	settleDown(a, b)
	actor, lsn, backup := must[sync.Actor](t)(a.ownActor(ctx, a.reader)), a.lsn, a.backup()
	late := a.reads(f.ID)
	late.ContactNote = "nach der Sicherung"
	a.founder(late)
	must[rights.Certificate](t)(a.Erase(ctx, gone.ID, ""))
	settleDown(a, b)
	a.restored(backup)
	continues(t, a, actor, lsn)
	unknown(t, a, gone.ID, "Geheimbetrieb")
	if got := a.recipients(gone.ID); len(got) != 1 || got[0].Name != "Süd" || got[0].Confirmed != "" {
		t.Errorf("who has to learn of it again: %+v", got)
	}
	if got := a.reads(f.ID).ContactNote; got != "abends" {
		t.Fatalf("restored: %q", got)
	}
	late = b.reads(f.ID)
	late.Pronunciation = "Dessislava"
	b.founder(late)
	settleDown(a, b)
	if got := a.recipients(gone.ID); len(got) != 1 || got[0].Confirmed == "" {
		t.Errorf("confirmed again: %+v", got)
	}
	a.restored(a.backup())
	again := a.reads(f.ID)
	again.CallName = "Desi"
	a.founder(again)
	settleDown(a, b)
	for _, o := range []*bureau{a, b} {
		if got := o.reads(f.ID); got.ContactNote != "nach der Sicherung" || got.Pronunciation != "Dessislava" || got.CallName != "Desi" {
			t.Errorf("in the end: %+v", got)
		}
		if list := o.conflicts(); len(list) != 0 {
			t.Errorf("conflicts %+v", list)
		}
	}
	if n := count(t, a.Office, "SELECT count(*) FROM line"); n != 2 {
		t.Errorf("a line of %d", n)
	}
}

// continues tells that the office writes under another actor than before, and as its successor.
func continues(t *testing.T, a *bureau, actor sync.Actor, lsn int64) {
	t.Helper()
	line := must[[]sync.Mark](t)(line(a.region.ctx, a.reader))
	if now := must[sync.Actor](t)(a.ownActor(a.region.ctx, a.reader)); now == actor || len(line) != 1 || line[0].Actor != actor || line[0].LSN != lsn {
		t.Errorf("actor %x, line %+v; before %x with %d", now, line, actor, lsn)
	}
}

// TestACrashWhileRestoringStartsANewActorAllTheSame stops after the file was put back.
func TestACrashWhileRestoringStartsANewActorAllTheSame(t *testing.T) {
	f := newRegion(t)
	a := f.office("Nord")
	actor, backup, config := must[sync.Actor](t)(a.ownActor(f.ctx, a.reader)), a.backup(), a.config
	if err := a.release(); err != nil {
		t.Fatal(err)
	}
	must[string](t)(replaceMarked(a.folder, backup, regionTime))
	for range 2 {
		a.Office = must[*Office](t)(Open(f.ctx, a.folder, passphrase, config))
		if now := must[sync.Actor](t)(a.ownActor(f.ctx, a.reader)); now == actor {
			t.Error("the same actor")
		} else if n := count(t, a.Office, "SELECT count(*) FROM actor"); n != 2 {
			t.Errorf("%d actors", n)
		}
		if err := a.release(); err != nil {
			t.Fatal(err)
		}
	}
	a.Office = must[*Office](t)(Open(f.ctx, a.folder, passphrase, config))
	if _, err := replaceMarked(a.folder, filepath.Join(a.folder, "missing"), regionTime); err == nil {
		t.Error("a backup that is not there was restored")
	} else if err := a.renew(f.ctx); err != nil || count(t, a.Office, "SELECT count(*) FROM actor") != 2 {
		t.Errorf("a restore that failed: %v", err)
	}
}
