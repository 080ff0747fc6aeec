package sessions

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestWhatIsMissingLeadsToItsField(t *testing.T) {
	r := newRoom(t)
	r.begin("other")
	e := r.editor()
	r.text("Ende", "")
	e.frame.unfold()
	r.text("Gedolmetscht", "30")
	field[*widgets.Choice](r, "Zählt für den Nachweis?").Choose("no")
	e.frame.onFold()
	r.press("Aufgabe hinzufügen")
	r.press("Abschließen")
	want := map[string]fyne.Focusable{
		"Ende fehlt noch.":                      e.find("end").target,
		"Anliegen fehlt noch.":                  e.sections[0].input.field,
		"Analyse und Möglichkeiten fehlt noch.": e.sections[2].input.field,
		"Empfehlung fehlt noch.":                e.sections[3].input.field,
		"Wer hat gedolmetscht?":                 e.find("interpreter").target,
		"zählt nicht für den Nachweis":          e.find("reportableBecause").target,
		"Bei einer Aufgabe fehlt":               e.tasks.rows[0].text.field,
	}
	if n := len(e.missing.body.Objects); n != len(want) {
		t.Errorf("%d are missing: %v", n, e.missing.shown)
	}
	for words, target := range want {
		i := slices.IndexFunc(e.missing.body.Objects, func(o fyne.CanvasObject) bool {
			return strings.Contains(o.(*tapRow).content.(*widgets.Lines).Text, words)
		})
		if i < 0 {
			t.Errorf("%q is not among what is missing", words)
			continue
		}
		e.missing.body.Objects[i].(*tapRow).Tapped(nil)
		if r.Canvas().Focused() != target {
			t.Errorf("%q leads to %T", words, r.Canvas().Focused())
		}
	}
	r.area("concern", "Ein Anruf")
	r.seesNot("Anliegen fehlt noch.")
	if r.only().Locked() {
		t.Error("it is closed")
	}
}

func TestOnlyWhatWasHeldIsClosed(t *testing.T) {
	r := newRoom(t)
	r.ready()
	d := r.editor().find("date").box.(*widgets.DateField)
	d.Entry.SetText("14.5.2025")
	d.Check()
	r.press("Abschließen")
	r.sees("Abschließen können Sie erst nach der Sitzung")
	d.Entry.SetText("13.5.2025")
	d.Check()
	for times, sentence := range map[[2]string]string{{"14", "14"}: "Beginn und Ende sind gleich", {"14", "18"}: "Das eingetragene Ende ist noch nicht erreicht"} {
		r.text("Beginn", times[0])
		r.text("Ende", times[1])
		r.press("Abschließen")
		r.sees(sentence)
		if r.Canvas().Overlays().Top() != nil {
			r.escape()
		}
	}
}

func TestClosedIsLocked(t *testing.T) {
	r := newRoom(t)
	r.ready()
	r.press("Abschließen")
	r.sees("Sitzung abschließen?", "75 Minuten", "Danach ist die Sitzung gesperrt")
	r.escape()
	if r.only().Locked() {
		t.Fatal("closed without an answer")
	}
	r.press("Abschließen")
	r.press("Abschließen")
	r.well()
	s := r.only()
	if s.Status != coaching.Closed || s.ClosedOn != today {
		t.Fatalf("%+v", s)
	}
	if _, ok := r.page.view.(*record); !ok {
		t.Fatalf("the page shows %T", r.page.view)
	}
	r.sees("Sitzung 1 · SWOT", "abgeschlossen", "Die Pflege braucht Kleidung.", "Sie ruft an.", "Abgeschlossen und gesperrt")
	if n := len(uitest.All[*widgets.TextField](r.window.Content())); n != 0 {
		t.Errorf("%d fields can be typed in", n)
	}
}

func TestAddendumAndSignature(t *testing.T) {
	r := newRoom(t)
	r.ready()
	r.press("Abschließen")
	r.press("Abschließen")
	r.clock = r.clock.AddDate(0, 0, 1)
	r.press("Nachtrag …")
	r.press("Nachtragen")
	if got := r.fault("Was ist zu berichtigen oder zu ergänzen?"); got == "" {
		t.Error("an addendum that says nothing passes")
	}
	r.text("Was ist zu berichtigen oder zu ergänzen?", "Der Preis war 330 Euro.\n")
	r.press("Nachtragen")
	uitest.Closed(t, r.Canvas())
	if kept := r.only().Addenda; len(kept) != 1 || kept[0].Text != "Der Preis war 330 Euro." {
		t.Errorf("%+v", kept)
	}
	if shown := r.page.view.(*record); shown.scroll.Offset.Y == 0 {
		t.Error("the addendum is out of sight")
	}
	r.sees("Nachtrag vom 14.05.2025", "Der Preis war 330 Euro.")

	r.press("Unterschrift …")
	date := uitest.All[*widgets.DateField](uitest.Dialog(t, r.Canvas()))[0]
	for text, wrong := range map[string]bool{"12.05.2025": true, "15.05.2025": true, "gestern abend": true, "14.05.2025": false} {
		if wrong {
			date.Entry.SetText(text)
			r.press("Eintragen")
			if date.Error() == "" || r.only().Status == coaching.Signed {
				t.Errorf("signed on %q", text)
			}
		}
	}
	date.Entry.SetText("14.05.2025")
	r.press("Eintragen")
	uitest.Closed(t, r.Canvas())
	if s := r.only(); s.Status != coaching.Signed || s.SignedOn != "2025-05-14" || len(s.Addenda) != 1 {
		t.Errorf("%+v", s)
	}
	r.sees("unterschrieben", "Unterschrieben am 14.05.2025", "Nachtrag …")
	r.seesNot("Unterschrift …", "Abschließen")
	if r.changed < 3 {
		t.Errorf("the window was told %d times", r.changed)
	}
}

func TestTheConfidentialNote(t *testing.T) {
	r := newRoom(t)
	r.ready()
	r.seesNot("Steht in keinem Ausdruck außer der Auskunft an die Gründerin")
	r.editor().note.onToggle()
	r.sees("Steht in keinem Ausdruck außer der Auskunft an die Gründerin")
	uitest.Type(r.Canvas(), "Ihr Mann darf nichts wissen")
	r.flush()
	if got := r.only().Confidential; got != "Ihr Mann darf nichts wissen" {
		t.Fatalf("kept %q", got)
	}
	if err := r.page.Leave(); err != nil {
		t.Fatal(err)
	}
	r.seesNot("Ihr Mann")
	if r.editor().note.input.field.Text != "" || r.only().Confidential == "" {
		t.Error("the note stands in its field, or is gone")
	}
	r.page.Refresh()
	r.seesNot("Ihr Mann")
	r.sees("Es gibt eine Notiz")
	r.press("Abschließen")
	r.press("Abschließen")
	r.seesNot("Ihr Mann")
	r.page.view.(*record).note.onToggle()
	r.sees("Ihr Mann darf nichts wissen")
	r.page.view.(*record).note.input.field.SetText("Anders gesagt")
	r.flush()
	if s := r.only(); s.Confidential != "Anders gesagt" || s.Status != coaching.Closed {
		t.Errorf("%+v", s)
	}
	r.page.Print()
	if r.job == nil {
		t.Fatal("no document")
	}
	r.page.onList()
	r.seesNot("Anders gesagt")
}

func TestADraftInTheBinComesBack(t *testing.T) {
	r := newRoom(t)
	r.begin("swot")
	r.area("concern", "Nicht verlieren")
	r.page.onBin(r.page.book.draft.ID)
	r.well()
	if len(r.sessions()) != 0 || !strings.Contains(r.told, "Papierkorb") {
		t.Fatalf("%d sessions, told %q", len(r.sessions()), r.told)
	}
	r.sees("Noch keine Sitzung")
	r.action("Rückgängig")
	r.sees("Nicht verlieren")
	if s := r.only(); s.Concern != "Nicht verlieren" {
		t.Errorf("%+v", s)
	}
}

func TestTheList(t *testing.T) {
	r := sampled(t)
	r.fill()
	r.sees("4 Sitzungen · 3,75 Stunden abgeschlossen", "Nächster Termin: Dienstag, 20.05.2025 · 10:00 Uhr", "○ Entwurf von früher", "◐ abgeschlossen", "● unterschrieben")
	rows := r.page.list.rows.Objects
	first := uitest.Texts(rows[0])
	if !slices.Contains(first, "Dienstag, 06.05.2025 · 10:00–11:00 Uhr") || !slices.Contains(first, "–") || !slices.Contains(first, "60 Minuten") {
		t.Error(first)
	}
	if last := uitest.Texts(rows[3]); !slices.Contains(last, "1") {
		t.Error(last)
	}
	if swot := uitest.Texts(rows[2]); !slices.Contains(swot, "SWOT") {
		t.Errorf("a topic that only says the kind again stands beside it: %q", swot)
	}
	r.Canvas().Focus(rows[1].(*tapRow))
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	r.sees("Sitzung 3 · Potenzialanalyse")
	r.press("Alle")
	if r.Canvas().Focused() != r.page.list.rows.Objects[0].(*tapRow) {
		t.Errorf("the keyboard is in %T", r.Canvas().Focused())
	}
	labels := []string{}
	for _, item := range r.page.list.menu(r.sessions()[3]) {
		labels = append(labels, item.Label)
	}
	if !slices.Equal(labels, []string{"Öffnen", "PDF", "Entwurf löschen"}) {
		t.Error(labels)
	}
}

func TestThePaper(t *testing.T) {
	r := sampled(t)
	r.page.Print()
	if r.job != nil || !strings.Contains(r.told, "Öffnen Sie zuerst eine Sitzung") {
		t.Errorf("told %q", r.told)
	}
	s := r.sessions()[1]
	r.page.list.menu(s)[1].Action()
	if r.job == nil || r.job.Her != "bg" || r.job.Options.Language != "bg" || r.job.FileName != "Beratungsprotokoll-2025-03-24.pdf" || r.job.Title != "Sitzung 2 · SWOT" {
		t.Fatalf("%+v", r.job)
	}
	for _, lang := range []string{"de", "bg"} {
		o := r.job.Options
		o.Language = lang
		doc, err := r.job.Build(o)
		if err != nil || doc.Pages() == 0 {
			t.Errorf("%s: %v", lang, err)
		}
	}
}

func TestTwoDraftsOfOneDay(t *testing.T) {
	r := newRoom(t)
	r.begin("swot")
	r.area("concern", "Der erste")
	r.page.NewSession()
	r.sees("Für heute gibt es schon einen Entwurf: SWOT · 14:05–15:05 Uhr")
	r.press("Beginnen")
	r.area("concern", "Der zweite")
	r.flush()
	all := r.sessions()
	if len(all) != 2 || all[0].Concern != "Der erste" || all[1].Concern != "Der zweite" {
		t.Fatalf("%+v", all)
	}
	r.page.Open(all[0].ID)
	r.sees("Der erste")
	r.page.Open("nobody")
	if !strings.Contains(r.told, "gibt es nicht mehr") {
		t.Errorf("told %q", r.told)
	}
}

func TestTheEndGoesWithTheStart(t *testing.T) {
	r := newRoom(t)
	r.page.NewSession()
	for _, c := range []struct{ kind, start, end, want string }{
		{"first", "9", "", "10:30"},
		{"authorities", "23:30", "", "01:30"},
		{"swot", "9:15", "", "10:15"},
		{"swot", "9:15", "12", "12:00"},
		{"first", "10", "", "12:00"},
	} {
		field[*widgets.Choice](r, "Art der Sitzung").Choose(c.kind)
		r.text("Beginn", c.start)
		if c.end != "" {
			r.text("Ende", c.end)
		}
		if got := field[*widgets.TextField](r, "Ende").Text; got != c.want {
			t.Errorf("%s from %s ends at %s, want %s", c.kind, c.start, got, c.want)
		}
	}
	r.text("Beginn", "heute")
	r.press("Beginnen")
	if r.fault("Beginn") == "" || len(r.sessions()) != 0 {
		t.Error("begun at no time of the day")
	}
	r.text("Beginn", "10")
	r.press("Beginnen")
	if s := r.only(); s.Start != "10:00" || s.End != "12:00" || s.Kind != "first" || s.Place != "office" {
		t.Errorf("%+v", s)
	}
}

func TestTheProjectOfTheDay(t *testing.T) {
	r := sampled(t)
	r.begin("follow-up")
	if s := r.page.book.draft; s.Project == "" || s.Business == "" || r.page.book.project(s.Project).Name == "" {
		t.Errorf("%+v", s)
	}
	r.clock = time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)
	if p := r.page.book.projectOn("2026-02-03"); p != "" {
		t.Errorf("after her exit the project is %q", p)
	}
}
