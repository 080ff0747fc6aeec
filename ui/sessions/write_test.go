package sessions

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestASessionOfEachTemplate(t *testing.T) {
	r := newRoom(t)
	r.sees("Noch keine Sitzung")
	for _, tpl := range coaching.Templates() {
		r.begin(tpl.Kind)
		e := r.editor()
		s := r.page.book.draft
		if s.Kind != tpl.Kind || s.Place != tpl.Place || s.Minutes() != tpl.Minutes || s.Date != today || s.Start != "14:05" {
			t.Errorf("%s: %+v", tpl.Kind, s)
		}
		if s.Consultant != "Ute Becker" || !slices.Equal(s.Present, []string{"Desislava Stoyanova", "Ute Becker"}) || s.Language != "de" {
			t.Errorf("%s: who was there: %+v", tpl.Kind, s)
		}
		asksFor(t, e, tpl)
		if !slices.Equal(e.papers.keys, tpl.Papers) && len(tpl.Papers) > 0 {
			t.Errorf("%s: papers %q", tpl.Kind, e.papers.keys)
		}
		if r.Canvas().Focused() != e.sections[0].input.field {
			t.Errorf("%s: the keyboard is not in the first text", tpl.Kind)
		}
		r.page.onList()
	}
	if n := len(r.sessions()); n != len(coaching.Templates()) {
		t.Errorf("%d sessions are kept", n)
	}
}

// asksFor checks that the worksheet asks what the template asks.
func asksFor(t *testing.T, e *editor, tpl coaching.Template) {
	t.Helper()
	for _, section := range e.sections {
		asks := slices.Contains(tpl.Prompts, section.part)
		if asks == section.prompt.Hidden || asks && section.prompt.Text == "" {
			t.Errorf("%s, %s: the prompt is hidden: %v", tpl.Kind, section.part, section.prompt.Hidden)
		}
		if star := strings.HasSuffix(section.label.Text, "*"); star != slices.Contains(tpl.Required, section.part) {
			t.Errorf("%s, %s: marked as needed: %v", tpl.Kind, section.part, star)
		}
	}
}

func TestWhatIsTypedIsThereAgain(t *testing.T) {
	r := newRoom(t)
	r.begin("swot")
	r.text("Pause", "10")
	r.text("Thema", "Brautkleider")
	r.area("concern", "Welche Kundinnen?")
	uitest.Type(r.Canvas(), " Und wo?")
	field[*widgets.Choice](r, "Ort").Choose("online")
	field[*widgets.Choice](r, "Sprache").Choose("tr")
	r.editor().frame.unfold()
	for label, text := range map[string]string{
		"Dabei": `Desislava Stoyanova, Ute "Uti" Becker`, "Dolmetscherin": "Amina", "Gedolmetscht": "30", "Vorbereitung": "15", "Fahrt": "20", "Nachbereitung": "5",
	} {
		r.text(label, text)
	}
	field[*widgets.Choice](r, "Zählt für den Nachweis?").Choose("no")
	r.text("Warum nicht?", "Nur am Telefon")
	r.editor().papers.chips.Toggle("swot")
	r.text("Weitere Unterlagen", "Preisliste, Flyer")
	next := r.editor().find("nextDate").box.(*widgets.DateField)
	next.Entry.SetText("20.5.")
	next.Check()
	r.text("Um", "9.30")
	r.flush()
	s := r.only()
	no := false
	want := s
	want.BreakMinutes, want.Topic, want.Concern, want.Place, want.Language = 10, "Brautkleider", "Welche Kundinnen? Und wo?", "online", "tr"
	want.Present = []string{"Desislava Stoyanova", `Ute "Uti" Becker`}
	want.Interpreter, want.InterpreterMins, want.PrepMinutes, want.TravelMinutes, want.FollowUpMinutes = "Amina", 30, 15, 20, 5
	want.Reportable, want.ReportedBecause, want.Papers = &no, "Nur am Telefon", []string{"swot", "Preisliste", "Flyer"}
	want.NextDate, want.NextStart = "2025-05-20", "09:30"
	if s.Reportable == nil || *s.Reportable {
		t.Errorf("it counts: %v", s.Reportable)
	}
	want.Reportable = s.Reportable
	for _, fault := range []bool{
		s.BreakMinutes != want.BreakMinutes, s.Topic != want.Topic, s.Place != want.Place, s.Language != want.Language,
		!slices.Equal(s.Present, want.Present), s.Interpreter != want.Interpreter, s.InterpreterMins != want.InterpreterMins,
		s.PrepMinutes != want.PrepMinutes, s.TravelMinutes != want.TravelMinutes, s.FollowUpMinutes != want.FollowUpMinutes,
		s.ReportedBecause != want.ReportedBecause, !slices.Equal(s.Papers, want.Papers), s.NextDate != want.NextDate, s.NextStart != want.NextStart,
	} {
		if fault {
			t.Errorf("kept %+v,\nwant %+v", s, want)
		}
	}
	if s.Concern != "Welche Kundinnen? Und wo?" && s.Concern != " Und wo?Welche Kundinnen?" {
		t.Errorf("the concern is %q", s.Concern)
	}
	r.open(r.founder)
	r.page.Open(s.ID)
	r.sees("Brautkleider", s.Concern, "Preisliste, Flyer", "Nächster Termin")
	if form.Date(r.editor().find("nextDate").box.(*widgets.DateField).Date()) != "2025-05-20" {
		t.Error("the next appointment is not shown")
	}
}

func TestTheLengthIsSaidWhileItIsTyped(t *testing.T) {
	r := newRoom(t)
	r.put(coaching.Session{Kind: "first", Date: today, Start: "09:00", End: "10:00", Consultant: "Ute Becker"})
	r.page.Refresh()
	r.begin("swot")
	for _, c := range []struct{ start, end, pause, length, remark string }{
		{"14", "15:15", "", "75 Minuten = 1,25 Stunden = 1,67 UE", ""},
		{"14", "15:15", "15", "60 Minuten = 1,00 Stunden = 1,33 UE", ""},
		{"14", "15:15", "0", "75 Minuten", ""},
		{"23:30", "0:15", "", "45 Minuten = 0,75 Stunden = 1,00 UE", "Das Ende liegt vor dem Beginn"},
		{"14", "14", "", "Noch keine Dauer", "Beginn und Ende sind gleich"},
		{"14", "15", "90", "Noch keine Dauer", "Die Pause ist so lang"},
		{"9:30", "10:30", "", "60 Minuten", "Überschneidet sich um 30 Minuten"},
	} {
		r.text("Beginn", c.start)
		r.text("Ende", c.end)
		r.text("Pause", c.pause)
		r.sees(c.length)
		if c.remark == "" {
			r.seesNot("Das Ende liegt", "gleich", "Die Pause ist", "Überschneidet")
		} else {
			r.sees(c.remark)
		}
	}
	r.seesNot("Wochenende", "Zukunft")
	for text, remark := range map[string]string{"24.5.2025": "Wochenende", "20.5.2025": "Der Tag liegt in der Zukunft"} {
		d := r.editor().find("date").box.(*widgets.DateField)
		d.Entry.SetText(text)
		d.Check()
		r.sees(remark)
		if r.offers("Ende jetzt") {
			t.Errorf("on %s it could end now", text)
		}
	}
	r.press("Zu den Stunden")
	if r.hours != 1 {
		t.Error("the hours were not asked for")
	}
	d := r.editor().find("date").box.(*widgets.DateField)
	d.Entry.SetText("heute")
	d.Check()
	r.clock = today.Time().Add(16*time.Hour + 13*time.Minute)
	r.press("Ende jetzt")
	if r.page.book.draft.End != "16:15" {
		t.Errorf("it ends at %s", r.page.book.draft.End)
	}
}

func TestTheDayTheClocksChange(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	r := newRoom(t)
	r.clock = time.Date(2025, 3, 30, 12, 0, 0, 0, berlin)
	r.begin("swot")
	r.text("Beginn", "1:30")
	r.text("Ende", "3:30")
	r.sees("In dieser Zeit wurde die Uhr umgestellt. Wirklich vergangen sind 60 Minuten")
}

func TestTasks(t *testing.T) {
	r := newRoom(t)
	r.begin("swot")
	e := r.editor()
	r.press("Aufgabe hinzufügen")
	if r.Canvas().Focused() != e.tasks.rows[0].text.field {
		t.Error("the keyboard is not in the new task")
	}
	uitest.Type(r.Canvas(), "Preise")
	e.tasks.rows[0].until.Entry.SetText("+7")
	r.press("Aufgabe hinzufügen")
	e.tasks.rows[1].text.field.SetText("Rechnung prüfen")
	e.tasks.rows[1].by.Choose("consultant")
	r.flush()
	want := []coaching.Task{{Text: "Preise", By: "founder", Until: today.AddDays(7)}, {Text: "Rechnung prüfen", By: "consultant"}}
	if got := r.only().Tasks; !slices.Equal(got, want) {
		t.Fatalf("%+v", got)
	}
	e.tasks.onRemove(0)
	r.flush()
	if got := r.only().Tasks; !slices.Equal(got, want[1:]) {
		t.Errorf("after one was removed %+v", got)
	}
	r.action("Rückgängig")
	r.flush()
	if got := r.only().Tasks; !slices.Equal(got, want) {
		t.Errorf("after it was brought back %+v", got)
	}
	e.tasks.rows[1].until.Entry.SetText("bald")
	if err := r.page.Leave(); err == nil || r.only().Tasks[1].Until != "" {
		t.Errorf("half a date: %v", err)
	}
	r.page.Refresh()
	if e.tasks.rows[1].until.Entry.Text != "bald" {
		t.Error("what was typed is gone")
	}
}

func TestATaskIsMadeAMeasureOnce(t *testing.T) {
	r := newRoom(t)
	r.ready()
	e := r.editor()
	r.press("Aufgabe hinzufügen")
	uitest.Type(r.Canvas(), "Preisliste schreiben")
	r.Canvas().Focus(e.tasks.rows[0].act)
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	r.well()
	if r.Canvas().Focused() != fyne.Focusable(e.tasks.rows[0].act) {
		t.Errorf("the keyboard is in %T", r.Canvas().Focused())
	}
	made := r.measures()
	if len(made) != 1 || made[0].Text != "Preisliste schreiben" || made[0].From == nil || made[0].From.Session != r.only().ID || made[0].Responsible != "founder" {
		t.Fatalf("%+v", made)
	}
	if r.offers("Als Maßnahme") || !r.offers("Zur Maßnahme") {
		t.Error("it can be made a measure twice")
	}
	if !e.tasks.rows[0].text.field.Disabled() {
		t.Error("what is a measure now can be changed here")
	}
	r.press("Zur Maßnahme")
	if r.measure != made[0].ID {
		t.Errorf("opened %q", r.measure)
	}
}

func TestATaskIsNoMeasureTwice(t *testing.T) {
	r := newRoom(t)
	r.ready()
	e := r.editor()
	r.press("Aufgabe hinzufügen")
	uitest.Type(r.Canvas(), "Preisliste schreiben")
	r.press("Als Maßnahme")
	made := r.measures()
	r.page.takeOver(r.page.book.draft.Tasks[0])
	if len(r.measures()) != 1 || !strings.Contains(r.told, "schon eine Maßnahme") {
		t.Errorf("twice: %d, %q", len(r.measures()), r.told)
	}
	r.page.takeBack(made[0].ID)
	if !r.offers("Als Maßnahme") || len(r.measures()) != 0 || e.tasks.rows[0].text.field.Disabled() {
		t.Error("it was not taken back")
	}
	r.press("Abschließen")
	r.press("Abschließen")
	r.press("Als Maßnahme")
	if len(r.measures()) != 1 || !r.offers("Zur Maßnahme") {
		t.Error("the task of a closed session was not made a measure")
	}
	r.action("Rückgängig")
	if len(r.measures()) != 0 || !r.offers("Als Maßnahme") {
		t.Error("it was not taken back")
	}
}

func TestWhatStandsBesideTheText(t *testing.T) {
	r := newRoom(t)
	for _, m := range []coaching.Measure{
		{Text: "ohne Tag"},
		{Text: "später", Due: "2025-06-01"},
		{Text: "längst fällig", Due: "2025-05-01", Responsible: "founder"},
		{Text: "schon geschafft", Due: "2025-05-01", Status: coaching.Done},
	} {
		if _, err := r.office.SaveMeasure(r.ctx, r.founder, m); err != nil {
			t.Fatal(err)
		}
	}
	last := r.put(coaching.Session{Kind: "first", Date: "2025-05-06", Agreements: "Sie unterschreibt nichts.", Tasks: []coaching.Task{{Text: "Mietvertrag mitbringen", By: "founder", Until: today}}})
	r.page.Refresh()
	r.begin("swot")
	r.sees("Sie unterschreibt nichts.", "Mietvertrag mitbringen", "Desi · bis 13.05.2025", "längst fällig", "überfällig seit 01.05.2025", "1 vereinbart · 3 offen")
	r.seesNot("schon geschafft")
	var order []string
	for _, m := range r.page.book.openMeasures() {
		order = append(order, m.Text)
	}
	if !slices.Equal(order, []string{"längst fällig", "später", "ohne Tag"}) {
		t.Error(order)
	}
	rows := uitest.All[*tapRow](r.page.aside.box)
	rows[0].Tapped(nil)
	if r.measure != r.page.book.openMeasures()[0].ID {
		t.Error("the measure does not open")
	}
	r.press("Ausblenden")
	r.seesNot("Mietvertrag mitbringen")
	r.press("Zeigen")
	r.sees("Mietvertrag mitbringen")
	r.page.Open(last.ID)
	r.sees("Vor dieser Sitzung ist nichts vereinbart.")
}
