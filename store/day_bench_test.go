package store

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/today"
)

// busyCrowd is an archive of n founders around the day, each with three sessions, two measures, an agreement, a part in
// a project, a consent and a referral; with every fourth one something is due.
func busyCrowd(n int, day app.Date) archive.Document {
	doc := crowd(n)
	doc.Projects = []app.Project{{ID: "p", Name: "IQ", Regulation: "2021/1057", KeepUntil: day.AddDays(20)}}
	doc.Partners = []app.Partner{{ID: "x", Name: "Jobcenter"}}
	for i := range doc.Founders {
		f, id := &doc.Founders[i], func(kind string) app.ID { return app.ID(fmt.Sprintf("%s%d", kind, i)) }
		late := 40 + i%300
		due := day.AddDays(late)
		if i%4 == 0 {
			due = day.AddDays(i%20 - 15)
		}
		f.Born, f.Gender = day.AddDays(-12_000-i%8_000), "female"
		f.ResidenceUntil = due.AddDays(300)
		f.Sessions = []coaching.Session{session(id("a"), day.AddDays(-late), due), session(id("b"), day.AddDays(-20), ""), session(id("c"), due, "")}
		f.Sessions[2].Status = coaching.Draft
		f.Measures = []coaching.Measure{
			{ID: id("m"), Text: strings.Repeat("Angebot einholen ", 5), Due: due, Status: coaching.Open},
			{ID: id("d"), Text: strings.Repeat("Gewerbe anmelden ", 5), Due: day.AddDays(-late), Status: coaching.Done},
		}
		f.Agreements = []coaching.Agreement{{ID: id("g"), Date: day.AddDays(-30), Until: due.AddDays(60), StartingPoint: strings.Repeat("Sie hat eine Werkstatt. ", 8)}}
		f.Consents = []app.Consent{{ID: id("y"), Purpose: "coaching", GivenOn: day.AddDays(-late), Until: due.AddDays(40), TextVersion: "1"}}
		f.Referrals = []app.Referral{{ID: id("r"), To: "x", Status: app.ReferralDone, SentOn: day.AddDays(-late), Text: "Sie sucht Arbeit."}}
		if i%4 == 0 {
			f.Referrals[0].Status = app.ReferralSent
		}
		f.Participation = participationOf(i, day, due)
	}
	return doc
}

func session(id app.ID, day, next app.Date) coaching.Session {
	text := strings.Repeat("Wir haben die Belege des letzten Jahres sortiert. ", 6)
	return coaching.Session{
		ID: id, Date: day, Start: "09:00", End: "10:30", BreakMinutes: 10, Kind: "first", Place: "office", Topic: "Belege", Concern: text,
		Course: text, Analysis: text, Recommendation: text, NextDate: next, Status: coaching.Closed,
	}
}

func participationOf(i int, day, due app.Date) *indicator.Participation {
	yes, no, level, months := true, false, 3, 5
	p := &indicator.Participation{Project: "p", CountedAs: indicator.AsPerson, Entry: &indicator.Entry{
		Date: day.AddDays(-200), Status: "unemployed", UnemployedMonths: &months, InEducation: &no, ISCED: &level, Disability: &no, ThirdCountry: &yes,
		ForeignOrigin: &yes, Minority: &no, Homeless: &no, Rural: &no, School: "middle", Vocational: "none",
	}}
	if i%2 == 0 {
		p.Exit = &indicator.Exit{Date: due.AddDays(-60), Status: "self-employed", Qualification: &no}
	}
	if i%4 == 0 {
		p.Exit.Status = ""
	}
	return p
}

func busyOffice(b *testing.B, n int) *Office {
	b.Helper()
	ctx := context.Background()
	o, _, err := Create(ctx, b.TempDir(), app.Office{Name: "Viele"}, passphrase, quick)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := o.Import(ctx, busyCrowd(n, o.Today())); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { o.release() })
	return o
}

// BenchmarkToday makes the list of today of 10,000 founders: at most 100 ms.
func BenchmarkToday(b *testing.B) {
	ctx, o := context.Background(), busyOffice(b, 10_000)
	for b.Loop() {
		in, err := o.DayInput(ctx)
		if lines := today.List(in); err != nil || len(lines) < 10_000 {
			b.Fatal(len(lines), err)
		}
	}
}

// BenchmarkRoll counts the indicators of 10,000 participations: at most one second.
func BenchmarkRoll(b *testing.B) {
	ctx, o := context.Background(), busyOffice(b, 10_000)
	for b.Loop() {
		roll, err := o.Roll(ctx)
		if reports := indicator.CountAll(roll, indicator.Period{}); err != nil || len(reports) == 0 || len(reports[0].People) < 9_000 {
			b.Fatal(len(reports), err)
		}
	}
}

// BenchmarkWomen reads the sessions of 10,000 founders for the hours of the office and checks them.
func BenchmarkWomen(b *testing.B) {
	ctx, o := context.Background(), busyOffice(b, 10_000)
	for b.Loop() {
		women, err := o.Women(ctx)
		if err != nil || len(coaching.Check(women, nil)) == 0 {
			b.Fatal(err)
		}
	}
}
