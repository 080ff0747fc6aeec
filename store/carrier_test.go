package store

import (
	"context"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

func TestTheCarrierIsKept(t *testing.T) {
	ctx := context.Background()
	o := newOffice(t)
	for _, c := range []exchange.Carrier{
		{},
		{Kind: exchange.CarrierFolder, Place: "/home/eva/Nextcloud/Austausch"},
		{Kind: exchange.CarrierDAV, Place: "http://10.0.0.7/dav", User: "eva", Password: "geheim", Plain: true},
		{},
		{Kind: exchange.CarrierDAV, Place: "https://wolke.example.org/dav"},
	} {
		if err := o.SetCarrier(ctx, c); err != nil {
			t.Fatal(err)
		}
		if have, err := o.Carrier(ctx); err != nil || have != c {
			t.Errorf("%v: %+v, want %+v", err, have, c)
		}
	}
}

// TestFilesAreTakenOnce keeps which files were read beyond a close, and forgets them after two years.
func TestFilesAreTakenOnce(t *testing.T) {
	ctx := context.Background()
	now := time.Date(2026, 3, 24, 10, 0, 0, 0, time.UTC)
	config := quick
	config.Now = func() time.Time { return now }
	folder := t.TempDir()
	o, _, err := Create(ctx, folder, app.Office{Name: "Büro"}, passphrase, config)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a/1.sync", "a/2.sync", "a/1.sync"} {
		if err := o.MarkTaken(ctx, name); err != nil {
			t.Fatal(err)
		}
	}
	if err := o.Close(ctx); err != nil {
		t.Fatal(err)
	}
	if o, err = Open(ctx, folder, passphrase, config); err != nil {
		t.Fatal(err)
	}
	defer o.Close(ctx)
	if taken, err := o.Taken(ctx); err != nil || len(taken) != 2 || !taken["a/1.sync"] || !taken["a/2.sync"] {
		t.Errorf("%v: %v", err, taken)
	}
	now = now.AddDate(2, 0, 0)
	if err := o.MarkTaken(ctx, "a/3.sync"); err != nil {
		t.Fatal(err)
	}
	if taken, err := o.Taken(ctx); err != nil || len(taken) != 1 || !taken["a/3.sync"] {
		t.Errorf("two years later %v: %v", err, taken)
	}
}
