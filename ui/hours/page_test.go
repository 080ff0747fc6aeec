package hours

import (
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
)

func TestNothingToCountYet(t *testing.T) {
	d := newDesk(t)
	d.open(d.founder("Ana"))
	d.Sees("Noch hat keine Beratung stattgefunden.")
	d.session = "asked"
	d.Press("Zu den Beratungen")
	if d.session != "" {
		t.Errorf("asked for the session %q", d.session)
	}
	d.page.Print()
	if d.job != nil || d.Told != "Noch gibt es keinen Monat mit abgeschlossenen Beratungen." {
		t.Errorf("told %q", d.Told)
	}
	if err := d.page.Leave(); err != nil {
		t.Error(err)
	}
}

func TestTheHoursOfTheSample(t *testing.T) {
	d := sampled(t)
	d.open(d.Named("Desislava"))
	// 90 + 60 + 75 minutes, see the figures of the sample
	d.Sees("225", "3,75", "5,00", "Stunden", "Einheiten zu 45 Minuten", "Beratungen", "März 2025", "April 2025",
		"150 Minuten · 2,50 Stunden · 3,33 Einheiten", "75 Minuten · 1,25 Stunden · 1,67 Einheiten", "09:00–10:30", "Unterschrift fehlt",
		"Der Teilnahmebogen liegt vor.", "Abgeschlossen, aber noch nicht unterschrieben.")
	if first, second := d.place("April 2025"), d.place("März 2025"); first > second {
		t.Error("the newest month comes first")
	}
	d.Press("07.04.2025")
	if s, _, err := d.Office.Session(d.Ctx, d.session); err != nil || s.Date != "2025-04-07" {
		t.Errorf("opened %+v, %v", s, err)
	}
}

// place is where words stand among all.
func (d *desk) place(words string) int { return strings.Index(strings.Join(d.Texts(), "|"), words) }

func TestTheThresholdOfShortAdvice(t *testing.T) {
	d := newDesk(t)
	ana := d.founder("Ana")
	d.save(ana, closed("2025-03-10", "08:00", "15:59"))
	d.open(ana)
	d.Sees("479", "Es bleibt noch eine Minute.")
	d.SeesNot("Zum Teilnahmebogen")
	d.save(ana, closed("2025-03-11", "08:00", "08:01"))
	d.refresh()
	d.Sees("480", "Genau acht Stunden sind erreicht.")
	d.SeesNot("Zum Teilnahmebogen", "mehr als acht Stunden")
	d.save(ana, closed("2025-03-12", "08:00", "08:01"))
	d.refresh()
	d.Sees("481", "8,02", "10,69", "Seit dem 12.03.2025 sind es mehr als acht Stunden.", "Mit dieser Beratung sind es 481 Minuten")
	d.Press("Zum Teilnahmebogen")
	if !d.asked || d.project != "" {
		t.Errorf("asked %v for %q", d.asked, d.project)
	}
	uitest.LayoutMakesNothingAnew(t, d.Window.Content())
}

func TestWhatDoesNotCount(t *testing.T) {
	d := newDesk(t)
	ana, no := d.founder("Ana"), false
	d.save(ana, coaching.Session{Date: "2025-04-07", Start: "09:00", End: "10:00"})
	d.save(ana, coaching.Session{Concern: "ohne Tag"})
	out := closed("2025-05-05", "09:00", "10:00")
	out.Reportable, out.ReportedBecause = &no, "Ehrenamt"
	d.save(ana, out)
	d.open(ana)
	d.Sees("Entwurf, zählt nicht", "zählt nicht", "Ohne Datum", "Hier zählt noch nichts.", "2 Entwürfe zählen noch nicht.", "Es bleiben noch 480 Minuten.")
	d.SeesNot("Stundennachweis")
}

func TestBadTimesAreSaid(t *testing.T) {
	d := newDesk(t)
	ana, eva := d.founder("Ana"), d.founder("Eva")
	night := closed("2025-06-02", "22:30", "01:00")
	night.BreakMinutes = 30
	d.save(ana, night)
	d.save(ana, closed("2025-03-30", "01:30", "03:30")) // the clocks go from 2 to 3
	later := d.save(eva, closed("2025-06-03", "00:30", "02:00"))
	d.save(eva, closed("2025-06-04", "08:00", "18:30"))
	d.open(ana)
	d.Sees("22:30–01:00", "240", "120 Minuten · 2,00 Stunden · 2,67 Einheiten",
		"In dieser Zeit wurde die Uhr umgestellt. Wirklich vergangen sind 60 Minuten.", "Der Tag liegt am Wochenende.",
		"30 Minuten lang zur gleichen Zeit wie die Beratung von Eva (03.06.2025, 00:30–02:00).")
	d.open(eva)
	d.Sees("30 Minuten lang zur gleichen Zeit wie die Beratung von Ana (02.06.2025, 22:30–01:00).", "mehr als zehn Stunden.")
	d.Press("03.06.2025")
	if d.session != later.ID {
		t.Errorf("opened %q", d.session)
	}
}

func TestTheTimeSheetOfAMonth(t *testing.T) {
	d := sampled(t)
	d.open(d.Named("Desislava"))
	d.page.Print()
	d.Must(d.Failed)
	if d.job == nil || d.job.FileName != "Stundennachweis-2025-04.pdf" || d.job.Title != "Stundennachweis April 2025" || d.job.Options.Language != "de" || d.job.Her != "bg" {
		t.Fatalf("%+v", d.job)
	}
	for _, lang := range []string{"de", "bg"} {
		doc, err := d.job.Build(preview.Options{Language: lang})
		if err != nil || doc.Pages() != 1 {
			t.Fatalf("%s: %v", lang, err)
		}
	}
}

func TestTheTimeSheetOfAnotherMonth(t *testing.T) {
	d := sampled(t)
	d.open(d.Named("Desislava"))
	if d.page.PrintMonth("2025-03"); d.job.FileName != "Stundennachweis-2025-03.pdf" {
		t.Errorf("March is %q", d.job.FileName)
	}
	d.job = nil
	if d.page.PrintMonth("2024-03"); d.job != nil || d.Told != "Noch gibt es keinen Monat mit abgeschlossenen Beratungen." {
		t.Errorf("a month without hours is %+v, told %q", d.job, d.Told)
	}
	sheets, err := Sheets(d.Ctx, d.Office, d.page.woman, "2025-03", d.Clock)
	if err != nil || len(sheets) != 1 || len(sheets[0].Sessions) != 2 || !strings.HasPrefix(sheets[0].Project.Name, "Arbeiten, Wohnen") || sheets[0].Business.ID == "" {
		t.Errorf("%+v, %v", sheets, err)
	}
}

func TestEachProjectHasItsTimeSheet(t *testing.T) {
	d := newDesk(t)
	ana := d.founder("Ana")
	var projects [2]app.ID
	for i, name := range []string{"Wurzeln schlagen", "DIW"} {
		p, err := d.Office.SaveProject(d.Ctx, app.Project{Name: name, Regulation: "2021/1057"})
		d.Must(err)
		projects[i] = p.ID
	}
	for i, day := range []app.Date{"2025-03-03", "2025-03-04", "2025-03-05"} {
		s := closed(day, "09:00", "10:00")
		s.Project = projects[i%2]
		d.save(ana, s)
	}
	d.open(ana)
	d.page.Print()
	doc, err := d.job.Build(preview.Options{Language: "de"})
	if err != nil || doc.Pages() != 2 {
		t.Fatalf("%v", err)
	}
	if paid := d.page.woman.Payments("2025-03"); len(paid[0].Sessions) != 2 || len(paid[1].Sessions) != 1 {
		t.Errorf("%+v", paid)
	}
}

func TestTheTableFoldsWhereItHasNoRoom(t *testing.T) {
	d := sampled(t)
	d.open(d.Named("Desislava"))
	wide := d.page.scroll.Content.MinSize()
	d.Window.Resize(tab.SubtractWidthHeight(400, 0))
	d.page.show()
	if folded := d.page.scroll.Content.MinSize(); folded.Height <= wide.Height || folded.Width > 450 {
		t.Errorf("%v, folded %v", wide, folded)
	}
	uitest.LayoutMakesNothingAnew(t, d.Window.Content())
}

func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		d := sampled(t)
		shot := func(name string) {
			uitest.Shot(t, d.Window, look+"-"+name)
			if size := d.Window.Content().MinSize(); size.Width > tab.Width {
				t.Errorf("%s needs %v", name, size)
			}
		}
		rasha := d.Named("Rasha")
		d.open(rasha)
		shot("00-empty")
		d.open(d.Named("Desislava"))
		shot("01-sample")
		uitest.LayoutMakesNothingAnew(t, d.Window.Content())
		ana := d.founder("Ana")
		d.save(ana, closed("2025-03-10", "08:00", "15:30"))
		d.open(ana)
		shot("02-under")
		d.fill(ana, rasha)
		d.refresh()
		shot("03-over")
		d.page.scroll.ScrollToBottom()
		shot("04-over-below")
	})
}

// fill gives a woman sessions of every kind.
func (d *desk) fill(ana, other app.ID) {
	long := closed("2025-04-05", "09:00", "12:15")
	long.PrepMinutes, long.TravelMinutes, long.FollowUpMinutes, long.InterpreterMins, long.Interpreter = 45, 30, 20, 60, "Frau Petrova"
	long.Kind, long.BreakMinutes = "authorities", 15
	s := d.save(ana, long)
	s, faults := s.Sign("2025-04-07", app.DateOf(d.Clock))
	d.Must(faults.Err())
	d.save(ana, s)
	d.save(ana, closed("2025-10-26", "01:00", "03:30"))
	d.save(ana, closed("2025-11-03", "09:00", "10:30"))
	d.save(other, closed("2025-11-03", "10:00", "11:00"))
	d.save(ana, coaching.Session{Date: "2025-11-24", Start: "14:00", End: "15:00", Kind: "follow-up"})
	d.Clock = d.Clock.Add(time.Hour)
}
