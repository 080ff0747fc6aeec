package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/rights"
	"wurzelwerk/app/team"
)

// pages is the whole content of the database file as it stands decrypted, free pages among it.
func pages(t *testing.T, o *Office) string {
	t.Helper()
	all, err := queryAll(context.Background(), o.reader, func(r *sql.Rows) (page []byte, err error) { return page, r.Scan(&page) },
		"SELECT data FROM sqlite_dbpage")
	if err != nil || len(all) < 10 {
		t.Fatal(len(all), err)
	}
	var b strings.Builder
	for _, p := range all {
		b.Write(p)
	}
	return b.String()
}

// absentIn are the words that do not stand in the content.
func absentIn(content string, words []string) (absent []string) {
	for _, word := range words {
		if !strings.Contains(content, word) {
			absent = append(absent, word)
		}
	}
	return absent
}

// files is the content of all files of a folder and their names.
func files(t *testing.T, folder string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		b.WriteString(path + "\n" + string(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// confiding fills an office with the sample and gives its first founder words in every corner; it returns her id and the words.
func confiding(t *testing.T) (o *Office, desi app.ID, words []string) {
	t.Helper()
	ctx, o := context.Background(), slowOffice(t)
	if _, err := o.ImportSample(ctx, sampleDocument(t)); err != nil {
		t.Fatal(err)
	}
	desi = idOfName(t, o, "f-desi")
	f := must[app.Founder](t)(o.Founder(ctx, desi))
	f.ContactNote = "geheim-kontakt"
	f = must[app.Founder](t)(o.SaveFounder(ctx, f))
	f.ContactNote = "geheim-danach"
	must[app.Founder](t)(o.SaveFounder(ctx, f))
	m := must[coaching.Measure](t)(o.SaveMeasure(ctx, desi, coaching.Measure{Text: "geheim-maßnahme"}))
	if err := o.BinMeasure(ctx, m.ID); err != nil {
		t.Fatal(err)
	}
	if err := o.write(ctx, func(c *change) error {
		return c.saveOf(sessionTable, &coaching.Session{Topic: "geheim-thema", Confidential: "geheim-notiz"}, desi)
	}); err != nil {
		t.Fatal(err)
	}
	tm := must[[]team.Team](t)(loadAll[team.Team](ctx, o.reader, teamTable, "1"))[0]
	tm.Goals = append(tm.Goals, team.Goal{Woman: desi, Text: "geheim-ziel"})
	tm = must[team.Team](t)(o.SaveTeam(ctx, tm))
	tm.Goals = tm.Goals[:len(tm.Goals)-1]
	must[team.Team](t)(o.SaveTeam(ctx, tm))
	confideToPartners(t, o, desi, tm.ID)
	other := saveFounder(t, o, app.Founder{GivenNames: "Geheimdoppel", FamilyNames: "Zweitname"})
	if err := o.MergeFounders(ctx, must[app.Founder](t)(o.Founder(ctx, desi)), other.ID); err != nil {
		t.Fatal(err)
	}
	return o, desi, []string{
		"geheim-kontakt", "geheim-danach", "geheim-maßnahme", "geheim-thema", "geheim-notiz", "geheim-ziel", "Geheimdoppel",
		"Zweitname", "geheim-verloren", "geheim-neu", "geheim-team", "geheim-klasse", "Desislava", "Стоянова", "f-desi", "Mein Deutsch reicht nicht", string(desi),
	}
}

// confideToPartners puts words about a founder into every table of the exchange.
func confideToPartners(t *testing.T, o *Office, founder, circle app.ID) {
	t.Helper()
	id, in := mustBytes(founder), mustBytes(circle)
	err := o.write(context.Background(), func(c *change) error {
		row, office := mustBytes(o.NewID()), mustBytes(o.NewID())
		lost := func(dossier []byte, t *table, row []byte, value string) error {
			_, err := c.save(conflictTable, &conflict{Table: t.no, Row: mustID(row), Column: 10, Value: plain{value}}, "", mustID(dossier))
			return err
		}
		if _, err := c.save(shareTable, &share{From: o.self, To: mustID(office), Classes: []string{"geheim-klasse"}}, founder, founder); err != nil {
			return err
		}
		for _, err := range []error{
			lost(id, founderTable, id, "geheim-verloren"),
			lost(in, teamTable, in, `[{"woman":"`+string(founder)+`","text":"geheim-team"}]`),
			c.exec("INSERT INTO aside (tbl, row, col, clock, actor, dossier, lsn, peer, value) VALUES (99, ?, 10, 1, 1, ?, 1, 1, 'geheim-neu')", row, id),
			c.exec("INSERT INTO aside (tbl, row, col, clock, actor, dossier, lsn, peer, value) VALUES (22, ?, 99, 1, 1, ?, 1, 1, ?)", in, in, "geheim-team "+string(founder)),
			c.exec("INSERT INTO shared (peer, dossier, class, lsn) VALUES (1, ?, 'geheim-klasse', 1)", id),
			c.exec("INSERT INTO withdrawal (peer, dossier, lsn, asked_on) VALUES (1, ?, 1, '2026-01-01')", id),
			c.exec("INSERT INTO request (peer, dossier, asked_on) VALUES (1, ?, '2026-01-01')", id),
			c.exec("INSERT INTO visitor (founder) VALUES (?)", id),
			c.exec("INSERT INTO disclosure (at, office, recipient, dossier, classes, changes, basis, digest) VALUES (1, ?, 'West', ?, '[\"geheim-klasse\"]', 1, '[]', x'00')", office, id),
		} {
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func idOfName(t *testing.T, o *Office, name string) app.ID {
	t.Helper()
	for id, n := range must[map[app.ID]string](t)(o.ArchiveNames(context.Background())) {
		if n == name {
			return id
		}
	}
	t.Fatalf("no %q", name)
	return ""
}

func TestErasingLeavesNothing(t *testing.T) {
	ctx := context.Background()
	o, desi, words := confiding(t)
	before := must[app.BackupFile](t)(o.BackupNow(ctx))
	if absent := absentIn(textsOf(t, o)+pages(t, o), words); len(absent) > 0 {
		t.Errorf("%q are not there before", absent)
	}
	rest := exported(t, o)
	cert, err := o.Erase(ctx, desi, "")
	if err != nil {
		t.Fatal(err)
	}
	for where, content := range map[string]string{
		"tables": textsOf(t, o), "pages": pages(t, o), "export": exported(t, o), "files": files(t, o.folder),
	} {
		if absent := absentIn(content, words); len(absent) < len(words) {
			t.Errorf("%s: only %q are gone", where, absent)
		}
	}
	unknownNow(t, o, desi)
	nothingExchanged(t, o, desi)
	if cert.Number != rights.Number(desi) || cert.Teams != 1 || cert.Backups != 1 || len(cert.Recipients) != 2 {
		t.Errorf("certificate: %+v", cert)
	}
	if all := must[[]rights.Certificate](t)(o.Erasures(ctx)); len(all) != 1 || all[0].Number != cert.Number {
		t.Errorf("certificates: %+v", all)
	}
	others := []string{"f-rasha", "Olena", "Ermächtigung beim OLG"}
	if lost := absentIn(exported(t, o), others); len(lost) > 0 || len(absentIn(rest, others)) > 0 {
		t.Errorf("%q of others are gone", lost)
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
	after := must[app.BackupFile](t)(o.backUpAs(ctx, "after"))
	restoredGone(t, o, after.Path, words, desi)
	restoredGone(t, o, before.Path, words, desi)
}

// nothingExchanged tells that the tables of the exchange hold nothing of her, but who has to learn of it.
func nothingExchanged(t *testing.T, o *Office, desi app.ID) {
	t.Helper()
	for _, name := range []string{"share", "conflict", "aside", "shared", "withdrawal", "request", "visitor", "disclosure"} {
		if n := count(t, o, "SELECT count(*) FROM "+name); n != 0 {
			t.Errorf("%d rows are left in table %s", n, name)
		}
	}
	if told := must[[]exchange.Recipient](t)(o.ErasedAt(context.Background(), desi)); len(told) != 1 {
		t.Errorf("who has to learn of it: %+v", told) // by the share, and by the log of disclosures
	}
}

// unknownNow tells that search, undo and history know nothing of her.
func unknownNow(t *testing.T, o *Office, desi app.ID) {
	t.Helper()
	ctx := context.Background()
	if list := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{Words: "Desislava"})); len(list) != 0 {
		t.Errorf("found: %+v", list)
	}
	if _, err := o.Undo(ctx); !errors.Is(err, app.ErrNothing) {
		t.Errorf("undo: %v", err)
	}
	if h := must[[]app.HistoryEntry](t)(o.History(ctx, desi, 10)); len(h) != 0 {
		t.Errorf("history: %+v", h)
	}
}

// backUpAs writes a backup under a name of its own.
func (o *Office) backUpAs(ctx context.Context, name string) (app.BackupFile, error) {
	path := filepath.Join(o.folder, backupFolder, name)
	return app.BackupFile{Path: path}, o.Backup(ctx, path)
}

// restoredGone restores a backup into a new folder and looks for the words.
func restoredGone(t *testing.T, from *Office, backup string, words []string, desi app.ID) {
	t.Helper()
	ctx, folder := context.Background(), t.TempDir()
	if _, err := Restore(ctx, folder, backup, passphrase, quick); err != nil {
		t.Fatal(err)
	}
	o := must[*Office](t)(Open(ctx, folder, passphrase, quick))
	defer o.release()
	if _, err := o.Founder(ctx, desi); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("after restoring %s: %v", filepath.Base(backup), err)
	}
	for where, content := range map[string]string{"tables": textsOf(t, o), "pages": pages(t, o), "files": files(t, folder)} {
		if absent := absentIn(content, words); len(absent) < len(words) {
			t.Errorf("%s after restoring %s: only %q are gone", where, filepath.Base(backup), absent)
		}
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
	if from.actor == o.actor && !strings.HasSuffix(backup, "after") {
		t.Error("no new actor")
	}
}

func TestErasureWaitsForDuties(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	doc := sampleDocument(t)
	doc.Projects[0].KeepUntil = o.Today().AddDays(1)
	if _, err := o.Import(ctx, doc); err != nil {
		t.Fatal(err)
	}
	desi := idOfName(t, o, "f-desi")
	refused := func(want error, reason string) {
		t.Helper()
		if _, err := o.Erase(ctx, desi, reason); !errors.Is(err, want) {
			t.Fatalf("%v, want %v", err, want)
		}
	}
	refused(rights.ErrKept, "")
	refused(rights.ErrUnready, "Anordnung der Aufsichtsbehörde")
	if err := o.BinFounder(ctx, desi); err != nil {
		t.Fatal(err)
	}
	if n := must[int](t)(o.EmptyBin(ctx)); n != 0 {
		t.Errorf("emptying the bin erased %d", n)
	}
	if err := o.Restrict(ctx, desi, app.Restriction{Why: app.ForKeeping}); err != nil {
		t.Fatal(err)
	}
	refused(rights.ErrKept, "")
	cert, err := o.Erase(ctx, desi, "Anordnung der Aufsichtsbehörde")
	if err != nil || cert.Reason == "" || cert.Restricted != o.Today() || len(cert.Duties) != 1 {
		t.Fatalf("%+v, %v", cert, err)
	}
	rasha := idOfName(t, o, "f-rasha")
	o.config.Now = func() time.Time { return time.Now().AddDate(0, 0, 2) }
	if _, err := o.Erase(ctx, rasha, "weil"); !errors.Is(err, rights.ErrNoCause) {
		t.Errorf("a reason without a duty: %v", err)
	}
	if _, err := o.Erase(ctx, rasha, ""); err != nil {
		t.Errorf("after the duty: %v", err)
	}
	for _, nobody := range []app.ID{rasha, "", "x", o.NewID()} {
		if _, err := o.Erase(ctx, nobody, ""); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("erasing %q: %v", nobody, err)
		}
	}
}

// TestErasedListHeals loses the list, and the database behind the list, in turn.
func TestErasedListHeals(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	ana := saveFounder(t, o, app.Founder{GivenNames: "Ana"})
	old := filepath.Join(t.TempDir(), "old")
	if err := o.Backup(ctx, old); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Erase(ctx, ana.ID, ""); err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(o.folder, erasedFile)
	if err := os.Remove(list); err != nil {
		t.Fatal(err)
	}
	if err := o.keepErased(ctx); err != nil {
		t.Fatal(err)
	}
	listed := must[rights.Erased](t)(readErased(o.folder))
	if _, by := listed.Dossiers[ana.ID]; len(listed.Marks) != 1 || listed.Marks[0] != rights.MarkOf(ana.ID) || !by {
		t.Errorf("the list holds %+v", listed)
	}
	folder := t.TempDir()
	for from, to := range map[string]string{old: officeFile, list: erasedFile} {
		if err := copyFile(from, filepath.Join(folder, to)); err != nil {
			t.Fatal(err)
		}
	}
	again := must[*Office](t)(Open(ctx, folder, passphrase, quick))
	defer again.release()
	if _, err := again.Founder(ctx, ana.ID); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("a copied database brought her back: %v", err)
	}
}

// TestErasureLaw erases one of several founders who share businesses and a team: nothing of hers stays, nothing of the
// others changes.
func TestErasureLaw(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	rapid.Check(t, func(r *rapid.T) {
		doc := archive.Document{Format: archive.Format, Version: archive.Version, Office: app.Office{ID: "o", Name: "O"}}
		n := rapid.IntRange(2, 4).Draw(r, "founders")
		var all team.Team
		for i := range n {
			word := []string{"erste", "zweite", "dritte", "vierte"}[i] + "-" + strings.ToLower(string(o.NewID()[:6]))
			f := archive.Founder{Founder: app.Founder{ID: app.ID(word), GivenNames: word}}
			if rapid.Bool().Draw(r, "shares a business") {
				f.Business = &app.Business{ID: app.ID("b-gemeinsam-" + doc.Office.ID), Name: "Gemeinsam"}
			} else {
				f.Business = &app.Business{ID: app.ID("b-" + word), Name: "Betrieb " + word}
			}
			f.Measures = []coaching.Measure{{ID: app.ID("m-" + word), Text: "Maßnahme " + word}}
			doc.Founders = append(doc.Founders, f)
			all.Members = append(all.Members, f.ID)
			all.Goals = append(all.Goals, team.Goal{Woman: f.ID, Text: "Ziel " + word})
		}
		all.ID, all.Name = app.ID("t-"+string(o.NewID())), "Team"
		doc.Teams = []team.Team{all}
		words := make([]string, n)
		for i, f := range doc.Founders {
			words[i] = f.GivenNames
		}
		if _, err := o.Import(ctx, doc); err != nil {
			r.Fatal(err)
		}
		gone := rapid.IntRange(0, n-1).Draw(r, "erased")
		if _, err := o.Erase(ctx, idOfName(t, o, words[gone]), ""); err != nil {
			r.Fatal(err)
		}
		text := textsOf(t, o)
		for i, word := range words {
			if has := strings.Count(text, word); (has > 0) == (i == gone) {
				r.Fatalf("%q stands %d times, erased is %q", word, has, words[gone])
			}
		}
		if err := o.Check(ctx); err != nil {
			r.Fatal(err)
		}
	})
}
