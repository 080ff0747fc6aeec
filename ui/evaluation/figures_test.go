package evaluation

import (
	"fmt"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/archive"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// The columns of the indicators.
const (
	columnTotal  = 2
	columnFemale = 3
)

func TestTheFiguresOfTheSample(t *testing.T) {
	r := sampled(t)
	want := expected(t, "esf")
	for code, number := range want {
		if code == "regulation" {
			continue
		}
		text := strconv.Itoa(int(number.(float64)))
		if got := r.cellOf(code, columnTotal).text; got != text {
			t.Errorf("%s is %s, want %s", code, got, text)
		}
		if got := r.cellOf(code, columnFemale).text; code != "EECO19" && got != text {
			t.Errorf("%s of women is %s, want %s", code, got, text)
		}
	}
	if len(want) < 20 {
		t.Fatal(want)
	}
	report := archive.IndicatorReportOf(r.screen.paper(exported{}))
	for code, number := range report.Numbers {
		text := dash
		if number != nil {
			text = strconv.Itoa(*number)
		}
		if got := r.cellOf(code, columnTotal).text; got != text {
			t.Errorf("%s is %s, the command says %s", code, got, text)
		}
	}
	r.sees("01.01.2024 bis 31.12.2026", "Verordnung (EU) 2021/1057", "nie beide", "Freiwillige Frage, 5 Antworten")
}

func TestTheYearDecides(t *testing.T) {
	r := sampled(t)
	for _, c := range []struct {
		span        indicator.Span
		entry, exit string
		follow      string
	}{{indicator.ThisYear, "0", "0", "2"}, {indicator.LastYear, "5", "1", "0"}, {indicator.ThisMonth, "0", "0", "0"}, {indicator.ProjectsTime, "5", "1", "2"}} {
		r.screen.head.span.Choose(string(c.span))
		got := [3]string{r.cellOf("EECO01", columnTotal).text, r.cellOf("EECR03", columnTotal).text, r.cellOf("EECR05", columnTotal).text}
		if got != [3]string{c.entry, c.exit, c.follow} {
			t.Errorf("%s: %v", c.span, got)
		}
	}
	r.well()
}

func TestEveryNumberOpensItsWomen(t *testing.T) {
	r := sampled(t)
	if c := r.cellOf("EECO06", columnTotal); c.text != "0" || c.open != nil {
		t.Errorf("%+v", c)
	}
	r.cellOf("EECO02", columnTotal).open()
	r.sees("EECO02", "Arbeitslose, auch", "2 Teilnahmen", "Rasha", "Olena", "Arbeiten, Wohnen", "Eintritt 03.03.2025")
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	uitest.Closed(t, r.Canvas())
	if name := r.screen.book.names[r.founder]; name != "al-Khatib, Rasha" {
		t.Errorf("%q was opened", name)
	}
	r.cellOf("EECR05", columnFemale).open()
	r.sees("weiblich", "Befragung 28.05.2026")
	r.escape()
	r.cellOf("Kompetenzen gestiegen", 1).open()
	r.sees("Kompetenzen gestiegen", "Eintritt")
	r.escape()
	r.well()
}

func TestTheKeyboardGoesFromNumberToNumber(t *testing.T) {
	r := sampled(t)
	f := r.boards()[0]
	r.Canvas().Focus(f)
	first := f.at
	if !f.opens(first) || first.column != columnTotal {
		t.Fatalf("%+v", first)
	}
	uitest.Press(r.Canvas(), fyne.KeyRight)
	if f.at != (place{first.row, columnFemale}) {
		t.Errorf("%+v", f.at)
	}
	for range 40 {
		uitest.Press(r.Canvas(), fyne.KeyDown)
	}
	if f.rows[f.at.row].cells[0].text != "EECR06" || r.screen.pages[PageFigures].(*figuresPage).scroll.Offset.Y == 0 {
		t.Errorf("the keyboard is at %+v", f.at)
	}
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	r.sees("EECR06", "Eine Teilnahme", "Desi")
}

func TestTheMouseOpensNumbers(t *testing.T) {
	r := sampled(t)
	f := r.boards()[0]
	at, size := f.shape.box(f.at)
	middle := at.AddXY(size.Width/2, size.Height/2)
	f.Tapped(&fyne.PointEvent{Position: middle})
	r.sees("EECO01", "Teilnehmende insgesamt", "5 Teilnahmen")
	r.escape()
	f.Tapped(&fyne.PointEvent{Position: fyne.NewPos(2, 2)})
	uitest.Closed(t, r.Canvas())
}

// business is a woman whose business is counted; man counts as a person, of unknown sex the third.
const (
	oldProject = `{"id":"old","name":"BIWAQ","regulation":"1304/2013","from":"2015-01-01","to":"2018-12-31"}`
	newProject = `{"id":"new","name":"Nordstadt","regulation":"2021/1057","from":"2024-01-01","to":"2026-12-31","keepUntil":"2035-12-31"}`
	business   = `{"id":"b","givenNames":"Ana","familyNames":"Betrieb","gender":"female","born":"1980-01-01","business":{"id":"bb","name":"Nadel und Faden"},
		"participation":{"project":"new","countedAs":"business","entry":{"date":"2026-02-02"}}}`
	man = `{"id":"m","givenNames":"Max","familyNames":"Mann","gender":"male","born":"1980-01-01",
		"participation":{"project":"new","countedAs":"person","entry":{"date":"2026-02-03","status":"self-employed","isced":3,"hoursPerWeek":20}}}`
	earlier = `{"id":"o","givenNames":"Olga","familyNames":"Alt","gender":"female","born":"1993-01-01",
		"participation":{"project":"old","countedAs":"person","entry":{"date":"2016-03-03","status":"unemployed","unemployedMonths":7,"isced":2}}}`
)

func TestABusinessIsNamed(t *testing.T) {
	r := newRoom(t)
	r.with(newProject, business+","+man)
	if got := r.cellOf("EECO19", columnTotal).text; got != "1" {
		t.Fatal(got)
	}
	if got := r.cellOf("EECO19", columnFemale).text; got != dash {
		t.Error(got)
	}
	if got := [2]string{r.cellOf("EECO01", columnFemale).text, r.cellOf("EECO01", columnFemale+1).text}; got != [2]string{"0", "1"} {
		t.Error(got)
	}
	r.cellOf("EECO19", columnTotal).open()
	r.sees("Nadel und Faden", "Betrieb, Ana", "Eintritt 02.02.2026")
	r.well()
}

func TestTwoRegulationsAtOnce(t *testing.T) {
	r := newRoom(t)
	r.with(newProject+","+oldProject, man+","+earlier)
	r.screen.head.span.Choose(string(indicator.ProjectsTime))
	r.sees("01.01.2015 bis 31.12.2026", "2021/1057", "1304/2013")
	if got := [2]string{r.cellOf("EECO01", columnTotal).text, r.cellOf("CO02", columnTotal).text}; got != [2]string{"1", "1"} {
		t.Error(got)
	}
	r.screen.head.scope.Choose(keyRegulation + "1304/2013")
	r.sees("01.01.2015 bis 31.12.2018", "CO02")
	r.seesNot("EECO01")
	r.screen.head.scope.Choose(keyProject + string(r.project("Nordstadt").ID))
	r.sees("01.01.2024 bis 31.12.2026", "EECO01")
	r.seesNot("CO23")
	r.anew()
	r.sees("01.01.2024 bis 31.12.2026")
	if r.screen.head.span.Key() != string(indicator.ProjectsTime) || r.screen.head.scope.Key() != keyProject+string(r.project("Nordstadt").ID) {
		t.Error("what was chosen is not kept")
	}
	r.well()
}

func TestDaysThatAreTyped(t *testing.T) {
	r := sampled(t)
	r.screen.head.span.Choose(string(free))
	if from := r.day("Von").Entry.Text; from != "01.01.2024" {
		t.Errorf("begins with %q", from)
	}
	r.typeDay("Von", "1.1.2025")
	r.typeDay("Bis", "31.12.2025")
	r.sees("01.01.2025 bis 31.12.2025")
	r.typeDay("Bis", "31.12.2024")
	if got := r.day("Bis").Error(); got == "" {
		t.Error("the period is turned, and nobody says so")
	}
	r.sees("01.01.2025 bis 31.12.2025")
	r.typeDay("Bis", "31. Nevermber")
	if got := r.day("Bis").Error(); got == "" {
		t.Error("no day, and nobody says so")
	}
	r.typeDay("Bis", "")
	r.typeDay("Von", "")
	r.sees("Gesamte Zeit")
	if got := r.cellOf("EECO01", columnTotal).text; got != "5" {
		t.Error(got)
	}
	r.well()
}

func TestOfficesWithLittle(t *testing.T) {
	r := newRoom(t)
	for page, words := range map[string]string{
		PageFigures: "Legen Sie zuerst das Projekt an", PageOpen: "was für den Bericht noch fehlt",
		PageHours: "In diesem Zeitraum steht keine Beratung", PageProjects: "Noch kein Projekt.",
	} {
		r.screen.Open(page)
		r.sees(words)
	}
	r.screen.Print()
	if r.job == nil {
		t.Error("an empty office has no report")
	}
	r.with(`{"id":"p","name":"Ohne Regel"}`, `{"id":"f","givenNames":"A","gender":"female","born":"1990-01-01",
		"participation":{"project":"p","countedAs":"person","entry":{"date":"2026-01-10","status":"employed","isced":3}}}`)
	r.screen.Open(PageFigures)
	r.sees("Kein Projekt hat eine Verordnung", "Was noch nicht zählt", "Dem Projekt fehlt die Verordnung")
	r.press("Zu den Projekten")
	r.sees("Ohne Regel", "Ohne Verordnung", "keine Kennzahlen", "Ohne beide Tage prüft niemand", "weiß das Büro nicht", "Eine Teilnahme")
	r.well()
}

func TestWhatDoesNotCountLeadsToTheOpenPoints(t *testing.T) {
	r := newRoom(t)
	r.with(newProject, man+`,{"id":"f","givenNames":"Ida","familyNames":"Halb","gender":"female",
		"participation":{"project":"new","countedAs":"person","entry":{"date":"2026-01-10"}}}`)
	r.sees("Was noch nicht zählt", "Eintritt: Im Bogen fehlen Angaben.")
	r.press("Zu den offenen Punkten")
	if r.screen.tabs.Key() != PageOpen {
		t.Fatal(r.screen.tabs.Key())
	}
	r.sees("Halb, Ida", "zählt nicht", "überfällig", "seit 10.01.2026", "Es fehlt:", "Zählt deshalb nicht (1)")
	r.seesNot("Mann, Max")
	r.well()
}

func TestPagesByNumber(t *testing.T) {
	r := sampled(t)
	r.screen.ShowTab(3)
	if r.screen.tabs.Key() != PageHours {
		t.Error(r.screen.tabs.Key())
	}
	r.screen.NextTab(1)
	r.screen.NextTab(1)
	if r.screen.tabs.Key() != PageFigures || r.screen.Leave() != nil {
		t.Error(r.screen.tabs.Key())
	}
	r.screen.Create()
	r.sees("Neues Projekt", "Handlungsfeld")
}

func TestWorkThatIsOvertaken(t *testing.T) {
	r := sampled(t)
	r.later = true
	r.screen.head.span.Choose(string(indicator.ThisYear))
	r.screen.head.span.Choose(string(indicator.LastYear))
	if len(r.jobs) != 2 {
		t.Fatal(len(r.jobs))
	}
	r.jobs[0], r.jobs[1] = r.jobs[1], r.jobs[0]
	r.do()
	r.sees("01.01.2025 bis 31.12.2025")
	r.screen.head.span.Choose(string(indicator.ThisMonth))
	r.lock()
	r.do()
	r.sees("01.01.2025 bis 31.12.2025")
	r.well()
}

func TestLayoutsRest(t *testing.T) {
	r := sampled(t)
	for _, size := range []fyne.Size{uitest.BesideSidebar, fyne.NewSize(700, 600)} {
		r.window.Resize(size)
		for _, page := range []string{PageFigures, PageOpen, PageHours, PageProjects} {
			r.screen.Open(page)
			uitest.LayoutMakesNothingAnew(t, r.window.Content())
		}
	}
	r.screen.Open(PageFigures)
	r.cellOf("EECO01", columnTotal).open()
	uitest.LayoutMakesNothingAnew(t, uitest.Top(r.window))
}

// TestABoardKeepsItsWordsApart: at any width no number stands over a text.
func TestABoardKeepsItsWordsApart(t *testing.T) {
	f := newBoard(column{title: "Kürzel"}, column{title: "Indikator", text: true}, column{title: "gesamt"}, column{title: "weiblich"})
	var rows []row
	for i := range 4 {
		rows = append(rows, row{cells: []cell{{text: fmt.Sprint("EECO0", i)}, {text: "Unterstützte kleinste, kleine und mittlere Unternehmen"}, {text: "1.234"}, {text: "0"}}, note: "Freiwillige Frage"})
	}
	f.fill(append(rows, row{heading: "Beim Eintritt"}))
	w := uitest.Window(t, widgets.NewCard("", f))
	for _, width := range []float32{360, 500, 900} {
		w.Resize(fyne.NewSize(width, 600))
		for i, l := range f.shape.lines[:4] {
			text := l.text.Position().X + l.text.Size().Width
			if left := l.cells[2].Position().X; left < text {
				t.Errorf("%v: the number of row %d stands at %v, the text until %v", width, i, left, text)
			}
			if next := f.shape.lines[i+1].top; l.note.Position().Y+l.note.Size().Height > next {
				t.Errorf("%v: the note of row %d reaches into the next", width, i)
			}
		}
	}
	if f.MinSize().Height < 100 {
		t.Error(f.MinSize())
	}
}

func TestAnOfficeThatCannotBeRead(t *testing.T) {
	r := sampled(t)
	if err := r.office.Close(r.ctx); err != nil {
		t.Fatal(err)
	}
	r.screen.Refresh()
	if r.failed == nil {
		t.Error("nobody is told")
	}
	if got := r.cellOf("EECO01", columnTotal).text; got != "5" {
		t.Errorf("what was shown is gone: %s", got)
	}
}
