package archive

import (
	"fmt"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
	"wurzelwerk/app/today"
)

func listed(d Document, day app.Date) string {
	var out []string
	for _, l := range today.List(Today(d, day)) {
		out = append(out, fmt.Sprintf("%s %s %s%s", l.Urgency, l.Kind, l.Place.Record, l.Place.Form))
	}
	return strings.Join(out, "; ")
}

func TestTodayOfTheSample(t *testing.T) {
	sample := parseSample(t)
	if got := listed(sample, "2025-06-30"); !strings.Contains(got, "now measure m4") || !strings.Contains(got, "overdue measure m3") || strings.Contains(got, "measure m1") {
		t.Errorf("%q", got)
	}
}

func TestTodayOfACoaching(t *testing.T) {
	doc := parsed(t, fullCoaching)
	for day, want := range map[app.Date]string{
		"2025-03-10": "",
		"2025-03-11": "now session c4",
		"2025-03-24": "now appointment c1; overdue draft c4",
		"2025-06-30": "overdue draft c4",
		"2025-12-01": "overdue draft c4; soon form pexit-form",
		"2026-05-28": "now form pfollow-up-form; overdue draft c4; overdue form pexit-form",
	} {
		if got := listed(doc, day); got != want {
			t.Errorf("%s: %q, want %q", day, got, want)
		}
	}
	doc.Founders[0].ArchivedOn, doc.Founders[1].BinnedOn = "2025-12-31", "2025-12-31"
	if got := listed(doc, "2026-01-01"); got != "overdue form pexit-form" {
		t.Errorf("of an archived founder: %q", got)
	}
	doc.Projects[0].KeepUntil = "2026-01-31"
	if got := listed(doc, "2026-01-01"); got != "overdue form pexit-form; soon retention p" {
		t.Errorf("%q", got)
	}
	doc.Founders[0].ArchivedOn, doc.Founders[0].Restriction = "", &app.Restriction{Since: "2025-12-01", Why: app.Contested}
	if got := listed(doc, "2026-01-01"); got != "soon retention p" {
		t.Errorf("of a restricted founder: %q", got)
	}
}

func TestAFormIsDueForTheMinutesAlone(t *testing.T) {
	day := func(id app.ID, date app.Date, end app.Clock) coaching.Session {
		return coaching.Session{ID: id, Date: date, Start: "08:00", End: end, Status: coaching.Signed}
	}
	doc := Document{Founders: []Founder{{Founder: app.Founder{ID: "f"}, Sessions: []coaching.Session{day("a", "2025-03-10", "12:00"), day("b", "2025-03-11", "12:00")}}}}
	if got := listed(doc, "2025-03-11"); got != "" {
		t.Errorf("480 minutes: %q", got)
	}
	doc.Founders[0].Sessions[1].End = "12:01"
	if got := listed(doc, "2025-03-11"); got != "now form entry-form" {
		t.Errorf("481 minutes: %q", got)
	}
}

// BenchmarkToday makes the list of 10,000 founders from all their records.
func BenchmarkToday(b *testing.B) {
	one, err := Parse([]byte(fullCoaching))
	if err != nil {
		b.Fatal(err)
	}
	doc := Document{Projects: one.Projects}
	for i := range 10_000 {
		f := one.Founders[i%2]
		f.ID = app.ID(fmt.Sprint("f", i))
		doc.Founders = append(doc.Founders, f)
	}
	b.ReportAllocs()
	for b.Loop() {
		if len(today.List(Today(doc, "2025-12-01"))) == 0 {
			b.Fatal("empty")
		}
	}
}

// BenchmarkHoursReport counts and checks the sessions of 10,000 founders.
func BenchmarkHoursReport(b *testing.B) {
	one, err := Parse([]byte(fullCoaching))
	if err != nil {
		b.Fatal(err)
	}
	doc := Document{Projects: one.Projects}
	for i := range 10_000 {
		f := one.Founders[0]
		f.ID = app.ID(fmt.Sprint("f", i))
		doc.Founders = append(doc.Founders, f)
	}
	for b.Loop() {
		if HoursReportOf(doc, coaching.Period{}, nil).Total.Sessions != 20_000 {
			b.Fatal("wrong")
		}
	}
}

func TestCommitmentsOfWhoIsAwayAreNotDue(t *testing.T) {
	const day = "2025-06-30"
	doc := parseSample(t)
	in := Today(doc, day)
	if len(in.Commitments) == 0 {
		t.Fatal("the sample has no open commitment")
	}
	her := in.Commitments[0].Founder
	for what, away := range map[string]func(*Founder){
		"in the bin": func(f *Founder) { f.BinnedOn = day },
		"archived":   func(f *Founder) { f.ArchivedOn = day },
		"restricted": func(f *Founder) { f.Restriction = &app.Restriction{Since: day, Why: app.Contested} },
	} {
		doc := parseSample(t)
		for i := range doc.Founders {
			if f := &doc.Founders[i]; f.ID == her {
				away(f)
			}
		}
		for _, c := range Today(doc, day).Commitments {
			if c.Founder == her {
				t.Errorf("of a founder %s: %+v", what, c)
			}
		}
	}
	doc.Founders, doc.Teams[0].GuestMembers = nil, []team.Guest{{ID: her, Name: "Gast"}}
	if got := Today(doc, day).Commitments; len(got) == 0 || got[0].Founder != her {
		t.Errorf("of a guest: %+v", got)
	}
}
