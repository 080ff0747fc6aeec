package evaluation

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/table"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestOpenPointsAreThoseOfTheDryRun(t *testing.T) {
	r := sampled(t)
	r.screen.Open(PageOpen)
	roll, err := r.office.Roll(r.ctx)
	if err != nil {
		t.Fatal(err)
	}
	issues := indicator.DryRun(roll, today)
	if len(issues) == 0 || len(r.screen.result.issues)+r.screen.result.later != len(issues) {
		t.Fatalf("%d issues, %d are shown, %d later", len(issues), len(r.screen.result.issues), r.screen.result.later)
	}
	r.sees("Dem Projekt fehlt das Ende der Aufbewahrung", "ohne Frist")
	r.press("Öffnen")
	if issues[0].Founder != "" && r.form != [3]string{string(issues[0].Founder), string(issues[0].Project), string(issues[0].Form)} {
		t.Errorf("%v, want %+v", r.form, issues[0])
	}
	r.well()
}

func TestOpenPointsOpenTheirPlace(t *testing.T) {
	r := newRoom(t)
	r.with(newProject, `{"id":"f","givenNames":"Ida","familyNames":"Halb","gender":"female","born":"1990-01-01",
		"participation":{"project":"new","countedAs":"person","entry":{"date":"2026-01-10","status":"employed"}}},
		{"id":"g","givenNames":"Lea","familyNames":"Lang","sessions":[{"id":"s","date":"2026-01-05","start":"08:00","end":"17:00","status":"signed"}]}`)
	r.screen.Open(PageOpen)
	r.sees("Mehr als acht Stunden Beratung", "Lang, Lea", "Halb, Ida", "Nordstadt", "Eintritt")
	project := r.project("Nordstadt").ID
	var forms [][3]string
	for _, b := range uitest.All[*widgets.Button](r.window.Content()) {
		if b.Text == "Öffnen" {
			b.OnTapped()
			forms = append(forms, r.form)
		}
	}
	if len(forms) != 2 || forms[0][1] != "" || forms[0][2] != "entry" || forms[1][1] != string(project) {
		t.Errorf("%v", forms)
	}
	r.screen.pages[PageOpen].(*openPage).choice.Choose(onlyOverdue)
	r.sees("Überfällig (2)", "überfällig")
	r.screen.head.span.Choose(string(indicator.ProjectsTime))
	r.clock = r.clock.AddDate(-1, 0, 0)
	r.screen.Refresh()
	r.sees("Davon ist nichts offen.", "Überfällig (0)")
	r.screen.head.span.Choose(string(indicator.ThisMonth))
	r.sees("2 weitere Punkte sind erst nach dem 30.06.2025 fällig")
	r.well()
}

func TestAProjectsPointOpensTheProject(t *testing.T) {
	r := sampled(t)
	r.screen.Open(PageOpen)
	page := r.screen.pages[PageOpen].(*openPage)
	for _, i := range r.screen.result.issues {
		if i.Code == indicator.IssueNoRetention {
			page.way(i)()
		}
	}
	r.sees("Projekt bearbeiten", "Unterlagen aufbewahren bis")
	r.typeDay("Unterlagen aufbewahren bis", "31.12.2035")
	r.press("Speichern")
	uitest.Closed(t, r.Canvas())
	if got := r.project("Arbeiten").KeepUntil; got != "2035-12-31" {
		t.Error(got)
	}
	r.screen.Open(PageOpen)
	r.seesNot("Ende der Aufbewahrung")
	r.well()
}

func TestManyOpenPointsComeByThePage(t *testing.T) {
	r := newRoom(t)
	var women []string
	for i := range 70 {
		id := string(rune('a'+i/26)) + string(rune('a'+i%26))
		women = append(women, `{"id":"`+id+`","givenNames":"W","familyNames":"`+id+`","participation":{"project":"new","countedAs":"person","entry":{"date":"2026-01-10"}}}`)
	}
	r.with(newProject, strings.Join(women, ","))
	r.screen.Open(PageOpen)
	lines := func() int {
		n := 0
		for _, b := range uitest.All[*widgets.Button](r.window.Content()) {
			if b.Text == "Öffnen" {
				n++
			}
		}
		return n
	}
	if n := lines(); n != pageful {
		t.Errorf("%d lines", n)
	}
	r.press("20 weitere zeigen (von 70)")
	if n := lines(); n != 70 {
		t.Errorf("%d lines", n)
	}
	r.well()
}

func TestTheHoursOfTheSample(t *testing.T) {
	r := sampled(t)
	r.screen.Open(PageHours)
	want := expected(t, "hours")
	if h := r.screen.result.hours.Total; float64(h.Minutes) != want["minutes"] || h.Hours() != want["hours"] || h.Units() != want["units45"] || float64(h.Sessions) != want["sessions"] {
		t.Errorf("%+v, want %v", h, want)
	}
	r.sees("3,75", "5,00", "225", "März 2025", "April 2025", "Eine Sache ist zu prüfen", "noch nicht unterschrieben", "07.04.2025")
	if got := r.cellOf("März 2025", 2).text; got != "150" {
		t.Error(got)
	}
	women, err := r.office.Women(r.ctx)
	if err != nil {
		t.Fatal(err)
	}
	finding := coaching.Check(women, time.UTC)[0]
	r.press("Zur Beratung")
	if r.session != [2]app.ID{finding.Woman, finding.Session} {
		t.Errorf("%v, want %+v", r.session, finding)
	}
	for _, f := range r.boards() {
		if row := f.rows[0]; row.cells[0].open != nil {
			row.cells[0].open()
		}
	}
	if r.founder != finding.Woman {
		t.Errorf("%q was opened", r.founder)
	}
	r.screen.head.span.Choose(string(indicator.LastMonth))
	r.sees("In diesem Zeitraum steht keine Beratung.")
	r.well()
}

func TestHoursOfAProject(t *testing.T) {
	r := newRoom(t)
	r.with(newProject+","+oldProject, `{"id":"f","givenNames":"Ida","familyNames":"Halb",
		"participation":{"project":"new","countedAs":"person","entry":{"date":"2026-01-10"}},
		"sessions":[{"id":"s","date":"2026-02-02","start":"09:00","end":"10:00","status":"signed","consultant":"Frau Kaya"},
			{"id":"d","date":"2026-02-03","start":"09:00","end":"10:00"}]},
		{"id":"g","givenNames":"Lea","sessions":[{"id":"u","date":"2026-02-07","start":"09:30","end":"10:00","status":"signed"}]}`)
	r.screen.Open(PageHours)
	r.sees("Frau Kaya", "Ohne Angabe", "1,50", "Ein Entwurf zählt nicht mit", "Wochenende")
	r.screen.head.scope.Choose(keyProject + string(r.project("Nordstadt").ID))
	r.sees("Frau Kaya", "1,00")
	r.seesNot("Ohne Angabe", "Wochenende")
	r.screen.head.scope.Choose(keyProject + string(r.project("BIWAQ").ID))
	r.sees("steht keine Beratung")
	r.well()
}

func TestProjectsAreMadeChangedAndTakenAway(t *testing.T) {
	r := newRoom(t)
	r.screen.Open(PageProjects)
	r.press("Neues Projekt")
	r.press("Speichern")
	r.sees("Diese Angabe fehlt.")
	field[*widgets.TextField](r, "Name").SetText("BIWAQ Nord")
	field[*widgets.TextField](r, "Handlungsfeld").SetText("Stärkung der lokalen Ökonomie")
	field[*widgets.Choice](r, "Verordnung").Choose("1304/2013")
	r.typeDay("Beginn", "1.1.2015")
	r.typeDay("Ende", "31.12.2014")
	r.press("Speichern")
	if r.day("Ende").Error() == "" {
		t.Error("a project ends before it begins")
	}
	r.typeDay("Ende", "31.12.2018")
	r.press("Speichern")
	uitest.Closed(t, r.Canvas())
	p := r.project("BIWAQ Nord")
	if p.FieldOfAction != "Stärkung der lokalen Ökonomie" || p.Regulation != "1304/2013" || p.From != "2015-01-01" || p.To != "2018-12-31" {
		t.Errorf("%+v", p)
	}
	r.sees("BIWAQ Nord", "Verordnung (EU) 1304/2013", "01.01.2015", "31.12.2018", "Ende der Aufbewahrung")

	page := r.screen.pages[PageProjects].(*projectsPage)
	page.onDrop(p)
	r.sees("Noch kein Projekt.")
	if len(r.actions) != 1 {
		t.Fatal(r.told)
	}
	r.actions[0].Run()
	r.sees("BIWAQ Nord")
	r.well()
}

func TestAProjectInUseStays(t *testing.T) {
	r := sampled(t)
	r.screen.Open(PageProjects)
	r.screen.pages[PageProjects].(*projectsPage).onDrop(r.project("Arbeiten"))
	if r.failed == nil || !strings.Contains(r.failed.Error(), app.ErrInUse.Code) {
		t.Fatal(r.failed)
	}
	r.sees("Arbeiten, Wohnen", "5 Teilnahmen")
}

func TestTheReportAsADocument(t *testing.T) {
	r := sampled(t)
	r.press("Bericht …")
	r.sees("Nur Zahlen. Niemand wird genannt.", "01.01.2024 bis 31.12.2026 · Alle Projekte", "Vorschau")
	r.press("Vorschau")
	uitest.Closed(t, r.Canvas())
	if r.job == nil || r.job.FileName != "Indikatoren-2024-01-01-2026-12-31.pdf" {
		t.Fatalf("%+v", r.job)
	}
	for _, lang := range []string{"de", "en"} {
		doc, err := r.job.Build(preview.Options{Language: lang})
		if err != nil || doc.Pages() == 0 {
			t.Error(lang, err)
		}
	}
	r.job = nil
	r.screen.Print()
	if r.job == nil {
		t.Error("no report is printed")
	}
}

func TestTheReportAsAFile(t *testing.T) {
	r := sampled(t)
	export := func(ending string, with ...string) string {
		r.press("Bericht …")
		field[*widgets.Choice](r, "Als").Choose(ending)
		for _, c := range uitest.All[*widgets.Check](uitest.Top(r.window)) {
			for _, label := range with {
				if c.Text == label {
					c.SetChecked(!c.Checked)
				}
			}
		}
		shown := strings.Join(uitest.Texts(uitest.Top(r.window)), " ")
		r.press("Speichern …")
		uitest.Closed(t, r.Canvas())
		if filepath.Ext(r.saved) != ending {
			t.Fatal(r.saved)
		}
		return shown
	}
	const lines, names, special = "Mit einer Zeile für jede Teilnahme", "Kennungen statt Namen", "Auch besonders geschützte Angaben"
	for _, c := range []struct {
		ending       string
		with         []string
		says, has    string
		named, codes bool
	}{
		{".csv", nil, "Nur Zahlen.", "EECO01", false, false},
		{".csv", []string{lines}, "Nur Ihr Büro kann die Kennung zuordnen.", "EECO01", false, true},
		{".csv", []string{lines, names}, "mit Namen, Anschrift", "EECO01", true, false},
		{".xlsx", []string{lines, special}, "Ohne Einwilligung dürfen sie", "EECO01", false, false},
		{".xlsx", []string{names}, "die offenen Punkte mit den Namen", "EECO01", false, false},
	} {
		shown := export(c.ending, c.with...)
		text := firstSheet(t, r.saved)
		if !strings.Contains(shown, c.says) || !strings.Contains(text, c.has) {
			t.Errorf("%v: %q does not say %q, or the file is wrong: %.300s", c, shown, c.says, text)
		}
		if strings.Contains(text, "Stoyanova") != c.named {
			t.Errorf("%v: named is %v in %.400s", c, !c.named, text)
		}
		if code := indicator.Pseudonym(indicator.SecretOf(r.screen.book.office.ID), r.project("Arbeiten").ID, r.screen.result.roll.Women[0].Founder.ID); strings.Contains(text, code) != c.codes && c.ending == ".csv" {
			t.Errorf("%v: %q", c, code)
		}
	}
	r.well()
}

// firstSheet is the first sheet of a file as text.
func firstSheet(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	read, err := table.Read(bytes.NewReader(raw), filepath.Ext(path))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, row := range read.Rows {
		for _, c := range row.Cells {
			text.WriteString(c.Text + "|")
		}
		text.WriteString("\n")
	}
	return text.String()
}

func TestTheListOfHoursAsAFile(t *testing.T) {
	r := sampled(t)
	r.screen.Open(PageHours)
	for _, item := range r.screen.pages[PageHours].(*hoursPage).exports() {
		item.Action()
		if text := firstSheet(t, r.saved); !strings.Contains(text, "|09:00|10:30|0|90|Profiling|") || !strings.Contains(r.saved, "Beratungsstunden-2024-01-01-2026-12-31") {
			t.Errorf("%s: %s", r.saved, text)
		}
	}
	r.well()
}

// TestTheRollIsThatOfTheExport: the window counts what the command counts.
func TestTheRollIsThatOfTheExport(t *testing.T) {
	r := sampled(t)
	doc, err := r.office.Export(r.ctx)
	if err != nil {
		t.Fatal(err)
	}
	paper := r.screen.paper(exported{})
	there := archive.IndicatorReportOf(indicator.Paper{Roll: archive.RollOf(doc), Period: paper.Period, Today: today})
	here := archive.IndicatorReportOf(paper)
	if len(there.Numbers) == 0 || len(there.Open) != len(here.Open) {
		t.Fatalf("%d and %d open points", len(there.Open), len(here.Open))
	}
	for code, number := range there.Numbers {
		if got := here.Numbers[code]; (got == nil) != (number == nil) || got != nil && *got != *number {
			t.Errorf("%s: %v, the export says %v", code, got, number)
		}
	}
}

func TestTheTimeSheetsOfAMonth(t *testing.T) {
	r := sampled(t)
	r.screen.Open(PageHours)
	r.cellOf("März 2025", 0).open()
	r.well()
	if r.job == nil || r.job.FileName != "Stundennachweise-2025-03.pdf" || !strings.Contains(r.job.Title, "März 2025") {
		t.Fatalf("%+v", r.job)
	}
	for _, lang := range []string{"de", "bg"} {
		if doc, err := r.job.Build(preview.Options{Language: lang}); err != nil || doc.Pages() != 1 {
			t.Error(lang, doc, err)
		}
	}
}

func TestEachWomanAndProjectHasItsTimeSheet(t *testing.T) {
	r := newRoom(t)
	session := func(id, project string) string {
		return `{"id":"` + id + `","date":"2026-02-02","start":"09:00","end":"10:00","status":"signed"` + project + `}`
	}
	r.with(newProject+","+oldProject, `{"id":"f","givenNames":"Ida","sessions":[`+session("a", `,"project":"new"`)+","+session("b", `,"project":"old"`)+`]},
		{"id":"g","givenNames":"Lea","sessions":[`+session("c", "")+`]}`)
	r.screen.Open(PageHours)
	r.cellOf("Februar 2026", 0).open()
	r.well()
	if doc, err := r.job.Build(preview.Options{Language: "de"}); err != nil || doc.Pages() != 3 {
		t.Error(doc.Pages(), err)
	}
	r.screen.head.scope.Choose(keyProject + string(r.project("Nordstadt").ID))
	r.cellOf("Februar 2026", 0).open()
	if doc, err := r.job.Build(preview.Options{Language: "de"}); err != nil || doc.Pages() != 1 {
		t.Error(doc.Pages(), err)
	}
}
