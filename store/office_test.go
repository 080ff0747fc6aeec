package store

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/assets"
	"wurzelwerk/store/vault"
)

const passphrase = "Rosengarten am Nordmarkt 7"

// quick keeps the trying of passphrases cheap.
var quick = Config{Cost: vault.Cost{Time: 1, MemoryKiB: 64, Threads: 1}}

func newOffice(t testing.TB) *Office {
	t.Helper()
	o, _, err := Create(context.Background(), t.TempDir(), app.Office{Name: "Büro"}, passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := o.release(); err != nil {
			t.Error(err)
		}
	})
	return o
}

func sampleDocument(t testing.TB) archive.Document {
	t.Helper()
	doc, err := archive.Parse(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func sampleOffice(t testing.TB) *Office {
	t.Helper()
	o := newOffice(t)
	if _, err := o.Import(context.Background(), sampleDocument(t)); err != nil {
		t.Fatal(err)
	}
	return o
}

func exported(t testing.TB, o *Office) string {
	t.Helper()
	doc, err := o.Export(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := archive.Encode(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestArchiveRoundTrip(t *testing.T) {
	ctx := context.Background()
	first := sampleOffice(t)
	text := exported(t, first)
	if !strings.Contains(text, "Десислава Петрова Стоянова") || !strings.Contains(text, `"f-desi"`) {
		t.Fatal("the export lacks the sample")
	}
	doc, err := archive.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	second := newOffice(t)
	if _, err := second.Import(ctx, doc); err != nil {
		t.Fatal(err)
	}
	if got := exported(t, second); got != text {
		t.Fatalf("export, import, export differ:\n%s", firstDifference(text, got))
	}
	if err := first.Check(ctx); err != nil {
		t.Fatal(err)
	}
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range x {
		if i >= len(y) || x[i] != y[i] {
			return strings.Join(x[max(0, i-3):min(len(x), i+3)], "\n") + "\n----\n" + strings.Join(y[max(0, i-3):min(len(y), i+3)], "\n")
		}
	}
	return "the second is longer"
}

func TestImportTwiceChangesNothing(t *testing.T) {
	o := sampleOffice(t)
	before, lsn := exported(t, o), o.lsn
	summary, err := o.Import(context.Background(), sampleDocument(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(summary.Added) != 0 || len(summary.Changed) != 0 || summary.Unchanged[app.KindFounder] != 5 {
		t.Fatalf("second import: %+v", summary)
	}
	if o.lsn != lsn {
		t.Errorf("the second import used %d transaction numbers", o.lsn-lsn)
	}
	if got := exported(t, o); got != before {
		t.Fatal(firstDifference(before, got))
	}
}

func TestReopen(t *testing.T) {
	ctx := context.Background()
	folder := t.TempDir()
	o, _, err := Create(ctx, folder, app.Office{Name: "Büro"}, passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := o.Import(ctx, sampleDocument(t)); err != nil {
		t.Fatal(err)
	}
	text := exported(t, o)
	if err := o.Close(ctx); err != nil {
		t.Fatal(err)
	}
	if o, err = Open(ctx, folder, passphrase, quick); err != nil {
		t.Fatal(err)
	}
	if got := exported(t, o); got != text {
		t.Fatal(firstDifference(text, got))
	}
	backups, err := o.Backups(ctx)
	if err != nil || len(backups) != 1 || time.Since(backups[0].When) > time.Hour {
		t.Fatalf("backups after closing: %v, %v", backups, err)
	}
	rows, err := o.Founders(ctx, app.FounderFilter{Words: "stoyanova", Language: "de"})
	if err != nil || len(rows) != 1 || rows[0].Business != "Nadel & Faden Nordstadt" || rows[0].OpenMeasures != 3 {
		t.Fatalf("found %+v, %v", rows, err)
	}
	if err := o.Close(ctx); err != nil {
		t.Fatal(err)
	}
}
