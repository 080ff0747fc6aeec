package store

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
)

// crowd is an archive of n founders in mixed scripts.
func crowd(n int) archive.Document {
	given := []string{"Desislava", "Ayşe", "Олена", "رشا", "Ștefania", "Żaneta", "Ελένη", "Mária"}
	family := []string{"Stoyanova", "Yılmaz", "Коваленко", "الخطيب", "Țurcanu", "Łukasik", "Παπαδοπούλου", "Kovács"}
	phases := app.Phase("").Values()
	doc := archive.Document{Format: archive.Format, Version: archive.Version, Office: app.Office{Name: "Viele"}}
	for i := range n {
		doc.Founders = append(doc.Founders, archive.Founder{
			Founder: app.Founder{
				ID: app.ID(fmt.Sprintf("f%05d", i)), GivenNames: given[i%8], FamilyNames: fmt.Sprintf("%s-%d", family[i/8%8], i),
				CallName: given[i%8][:2], Phase: app.Phase(phases[i%5]), Address: &app.Address{District: "Nordstadt", PostalCode: "44145", City: "Dortmund"},
				Phones: []app.Phone{{Number: fmt.Sprintf("+49 231 %07d", i)}},
			},
			Business: &app.Business{ID: app.ID(fmt.Sprintf("b%05d", i)), Name: fmt.Sprintf("Werkstatt %d", i), Trade: "Änderungsschneiderei"},
		})
	}
	return doc
}

func crowdedOffice(b *testing.B, n int) (folder string) {
	b.Helper()
	folder = b.TempDir()
	o, _, err := Create(context.Background(), folder, app.Office{Name: "Viele"}, passphrase, quick)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := o.Import(context.Background(), crowd(n)); err != nil {
		b.Fatal(err)
	}
	if err := o.Close(context.Background()); err != nil {
		b.Fatal(err)
	}
	return folder
}

// BenchmarkUnlockToList opens an office of 10,000 founders, without the stretching of the passphrase, and lists them.
func BenchmarkUnlockToList(b *testing.B) {
	ctx := context.Background()
	folder := crowdedOffice(b, 10000)
	for b.Loop() {
		o, err := Open(ctx, folder, passphrase, quick)
		if err != nil {
			b.Fatal(err)
		}
		rows, err := o.Founders(ctx, app.FounderFilter{Language: "de"})
		if err != nil || len(rows) != 10000 {
			b.Fatal(len(rows), err)
		}
		b.StopTimer()
		if err := o.Close(ctx); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

// BenchmarkSearchKey answers one key of a search among 10,000 founders, and reports the 99th percentile.
func BenchmarkSearchKey(b *testing.B) {
	ctx := context.Background()
	o, err := Open(ctx, crowdedOffice(b, 10000), passphrase, quick)
	if err != nil {
		b.Fatal(err)
	}
	defer o.release()
	if _, err := o.Founders(ctx, app.FounderFilter{Language: "de"}); err != nil {
		b.Fatal(err) // the filled list comes before the first key
	}
	var keys []string
	for _, word := range []string{
		"stojanova", "yilmaz", "стоянова", "الخطيب", "werkstatt 77", "0231 0001", "xyzzy", "schewtschenko", "kowalenko olena",
		"عائشة", "παπαδοπούλου", "chrysoula", "desislava stoyanova-128",
	} {
		for i := range []rune(word) {
			keys = append(keys, string([]rune(word)[:i+1]))
		}
	}
	var times []time.Duration
	i := 0
	for b.Loop() {
		start := time.Now()
		if _, err := o.Founders(ctx, app.FounderFilter{Words: keys[i%len(keys)], Language: "de"}); err != nil {
			b.Fatal(err)
		}
		times = append(times, time.Since(start))
		i++
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)*99/100].Microseconds())/1000, "p99-ms")
}

// BenchmarkImport writes an archive of 10,000 founders with a business each.
func BenchmarkImport(b *testing.B) {
	for b.Loop() {
		o, _, err := Create(context.Background(), b.TempDir(), app.Office{Name: "Viele"}, passphrase, quick)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := o.Import(context.Background(), crowd(10000)); err != nil {
			b.Fatal(err)
		}
		if err := o.release(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSaveFounder keeps one changed field, as the autosave does.
func BenchmarkSaveFounder(b *testing.B) {
	ctx := context.Background()
	o, err := Open(ctx, crowdedOffice(b, 10000), passphrase, quick)
	if err != nil {
		b.Fatal(err)
	}
	defer o.release()
	rows, err := o.Founders(ctx, app.FounderFilter{Words: "werkstatt 77 "})
	if err != nil || len(rows) == 0 {
		b.Fatal(rows, err)
	}
	f, err := o.Founder(ctx, rows[0].ID)
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	for b.Loop() {
		i++
		f.CallName = fmt.Sprint(i)
		if f, err = o.SaveFounder(ctx, f); err != nil {
			b.Fatal(err)
		}
	}
}

// cards are founders as an address book holds them, with businesses.
func cards(n int) []app.Incoming {
	var list []app.Incoming
	for i, f := range crowd(n).Founders {
		f.ID, f.Phase = "", ""
		f.Born, f.Emails = app.NewDate(1960+i%40, 1, 1+i%365), []string{fmt.Sprintf("f%d@example.org", i)}
		f.NameInOriginalScript, f.HandoutLanguage, f.ContactNote = f.GivenNames+" "+f.FamilyNames, "bg", "nur vormittags"
		f.Founder.Languages = []app.LanguageSkill{{Language: "bg", Mother: true}}
		f.Business.ID = ""
		list = append(list, app.Incoming{Founder: f.Founder, Business: *f.Business})
	}
	return list
}

// BenchmarkImportCards takes 10,000 cards into an empty office.
func BenchmarkImportCards(b *testing.B) {
	ctx, list := context.Background(), cards(10000)
	for b.Loop() {
		b.StopTimer()
		o := newOffice(b)
		b.StartTimer()
		if in, err := o.ImportFounders(ctx, list); err != nil || in.Added != len(list) {
			b.Fatal(in.Added, err)
		}
	}
}

// BenchmarkImportCardsAgain finds 10,000 cards in a full office and completes those that lack something: every tenth.
func BenchmarkImportCardsAgain(b *testing.B) {
	ctx, list := context.Background(), cards(10000)
	for b.Loop() {
		b.StopTimer()
		o := newOffice(b)
		in, err := o.ImportFounders(ctx, list)
		if err != nil {
			b.Fatal(err)
		}
		again := slices.Clone(list)
		for i := range again {
			if again[i].Into = in.IDs[i]; i%10 == 0 {
				again[i].Founder.BirthPlace = "Plovdiv"
			}
		}
		b.StartTimer()
		if in, err := o.ImportFounders(ctx, again); err != nil || in.Completed != len(list)/10 || in.Added != 0 {
			b.Fatal(in.Completed, err)
		}
	}
}

// BenchmarkUndoImport takes 10,000 cards out again.
func BenchmarkUndoImport(b *testing.B) {
	ctx, list := context.Background(), cards(10000)
	o := newOffice(b)
	for b.Loop() {
		b.StopTimer()
		if _, err := o.ImportFounders(ctx, list); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := o.Undo(ctx); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMatchFounders compares 10,000 cards with an office of the same 10,000 founders, whose list of portraits is
// not there yet.
func BenchmarkMatchFounders(b *testing.B) {
	ctx, list := context.Background(), cards(10000)
	o := newOffice(b)
	if _, err := o.ImportFounders(ctx, list); err != nil {
		b.Fatal(err)
	}
	var founders []app.Founder
	for _, entry := range list {
		founders = append(founders, entry.Founder)
	}
	for b.Loop() {
		o.directory.forgetPortraits()
		found, err := o.MatchFounders(ctx, founders)
		if err != nil || len(found) != len(list) || len(found[77]) == 0 || found[77][0].Grade != app.GradeCertain {
			b.Fatal(len(found), err)
		}
	}
}

func (d *directory) forgetPortraits() {
	d.alike = nil
	for _, e := range d.entries {
		e.portrait = nil
	}
}
