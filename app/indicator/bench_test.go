package indicator

import (
	"fmt"
	"io"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// largeRoll is an office with many participations, all forms filled in.
func largeRoll(participations int) Roll {
	roll := rollOf()
	statuses := WorkStatus("").Values()
	for i := range participations {
		p := person("plus", func(p *Participation) {
			p.Entry.Date, p.Entry.Status = app.NewDate(2024, 1, i%900), WorkStatus(statuses[i%4])
			p.Entry.UnemployedMonths, p.Entry.ForeignOrigin, p.Entry.ThirdCountry = ptr(i%30), yes, no
			p.Exit = &Exit{Date: p.Entry.Date.AddDays(200), Status: WorkStatus(statuses[(i/4)%4]), Qualification: yes}
			p.FollowUp = &FollowUp{Date: p.Entry.Date.AddDays(390), Status: "employed", HoursPerWeek: ptr(38.0)}
		})
		w := woman(fmt.Sprint("f", i), p)
		w.Advice = []Advice{{"2025-01-01", 300}, {"2025-02-01", 300}}
		roll.Women = append(roll.Women, w)
	}
	return roll
}

// BenchmarkCount is the counting alone.
func BenchmarkCount(b *testing.B) {
	roll := largeRoll(10_000)
	for b.Loop() {
		if r := CountAll(roll, Period{}); len(r[0].People) == 0 {
			b.Fatal("nobody counts")
		}
	}
}

// BenchmarkReport is the indicator report over 10,000 participations with our own and the dry run: at most one second.
func BenchmarkReport(b *testing.B) {
	roll := largeRoll(10_000)
	period := Period{"2024-01-01", "2026-12-31"}
	for b.Loop() {
		if r := CountAll(roll, period); len(r[0].People) == 0 {
			b.Fatal("nobody counts")
		}
		Beside(roll, period)
		DryRun(roll, today)
	}
}

// BenchmarkWorkbook is the same as a workbook with a line for every participation.
func BenchmarkWorkbook(b *testing.B) {
	paper := Paper{Roll: largeRoll(10_000), Today: today, Rows: true}
	for b.Loop() {
		if err := paper.Write(io.Discard, translations.In("de"), ".xlsx"); err != nil {
			b.Fatal(err)
		}
	}
}
