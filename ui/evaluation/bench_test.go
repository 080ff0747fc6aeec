package evaluation

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/uitest"
)

// crowd is an office in which many women take part, each with two sessions.
func crowd(women int) book {
	doc := archive.Document{Projects: []app.Project{{ID: "p", Name: "Nordstadt", Regulation: "2021/1057", From: "2024-01-01", To: "2026-12-31"}}}
	isced, yes, hours := 3, true, 20.0
	for i := range women {
		day := app.NewDate(2024, 1, 1+i%900)
		doc.Founders = append(doc.Founders, archive.Founder{
			Founder: app.Founder{ID: app.ID(fmt.Sprint("f", i)), GivenNames: "Frau", FamilyNames: fmt.Sprint("N", i*7919%women), Gender: "female", Born: "1986-03-14"},
			Participation: &indicator.Participation{Project: "p", CountedAs: indicator.AsPerson, Entry: &indicator.Entry{
				Date: day, Status: "self-employed", HoursPerWeek: &hours, ISCED: &isced, ForeignOrigin: &yes,
			}},
			Sessions: []coaching.Session{
				{ID: app.ID(fmt.Sprint("s", i)), Date: day.AddDays(3), Start: "09:00", End: "10:00", Status: coaching.Closed},
				{ID: app.ID(fmt.Sprint("u", i)), Date: day.AddDays(9), Start: "09:00", End: "10:30", Status: coaching.Signed},
			},
		})
	}
	b := book{projects: doc.Projects, roll: archive.RollOf(doc), women: archive.Women(doc)}
	b.index()
	return b
}

// BenchmarkCompute is all that the pages show of 10,000 participations, beside the window: at most one second.
func BenchmarkCompute(b *testing.B) {
	office, chosen := crowd(10_000), Chosen{Span: indicator.ProjectsTime}
	for b.Loop() {
		if r := compute(office, chosen, today, time.UTC); len(r.reports) != 1 || len(r.issues)+r.later == 0 {
			b.Fatal("nobody counts")
		}
	}
}

// BenchmarkPages is what the window itself does to show each page of 10,000 participations: at most 0.3 seconds.
func BenchmarkPages(b *testing.B) {
	r := newRoom(b)
	office, chosen := crowd(10_000), Chosen{Span: indicator.ProjectsTime}
	computed := compute(office, chosen, today, time.UTC)
	r.screen.take(office, computed)
	for _, page := range []string{PageFigures, PageOpen, PageHours, PageProjects} {
		b.Run(page, func(b *testing.B) {
			for b.Loop() {
				r.screen.Open(page)
				r.window.Content().Refresh()
			}
		})
	}
}

// BenchmarkBehind opens the list of 10,000 women behind a number.
func BenchmarkBehind(b *testing.B) {
	r := newRoom(b)
	office := crowd(10_000)
	r.screen.take(office, compute(office, Chosen{Span: indicator.ProjectsTime}, today, time.UTC))
	for b.Loop() {
		r.cellOf("EECO01", columnTotal).open()
		uitest.Press(r.Canvas(), fyne.KeyEscape)
	}
}
