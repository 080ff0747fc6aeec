package analysis

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
)

func TestTheFirstAnalysis(t *testing.T) {
	r := newRoom(t).open()
	uitest.Button(t, r.window.Content(), "Potenzialanalyse beginnen").OnTapped()
	if r.Canvas().Focused() == nil {
		t.Error("the keyboard went with the button")
	}
	a := r.stored()
	if a.Date != "2026-01-19" || r.sheet.desk.Businesses()[0].ID != a.Business {
		t.Errorf("begun: %+v", a)
	}
	if !r.sheet.about.open || !r.says("19.01.2026") || !r.says("Nadel & Faden Nordstadt") {
		t.Errorf("the frame does not say what it is about: %q", uitest.Texts(r.window.Content()))
	}
}

func TestTheFrameIsKept(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	r.sheet.about.setOpen(true)
	a := r.sheet.about
	if a.note.Text != "Zahlen aus der Buchhaltung" || a.vat.Key() != string(potential.SmallBusiness) {
		t.Errorf("shown: %q, %q", a.note.Text, a.vat.Key())
	}
	a.vat.Choose(string(potential.RegularVAT))
	r.Canvas().Focus(a.note)
	r.press(fyne.KeyEnd)
	uitest.Type(r.Canvas(), "!")
	r.Canvas().Focus(a.date.Entry)
	a.date.Entry.SetText("8.4.2025")
	if kept := r.stored(); kept.VAT != potential.RegularVAT || kept.Note != "Zahlen aus der Buchhaltung!" || kept.Date != "2025-04-08" {
		t.Errorf("kept: %v, %q, %v", kept.VAT, kept.Note, kept.Date)
	}
	if !strings.Contains(r.sheet.head.mark.Text.Text, "14:05") || r.sheet.head.chooser.Options()[0].Text != "08.04.2025" {
		t.Errorf("the line says %q", uitest.Texts(r.sheet.head.content))
	}
}

func TestHalfADateIsAskedFor(t *testing.T) {
	r := newRoom(t)
	other := tailor()
	other.Date = "2024-04-07"
	other = r.keep(other)
	first := r.keep(tailor())
	r.open()
	r.sheet.about.setOpen(true)
	r.sheet.about.date.Entry.SetText("34.13.")
	r.sheet.onNext()
	r.sheet.head.chooser.Choose(string(other.ID))
	if r.sheet.head.chooser.Key() != string(first.ID) {
		t.Error("the chooser shows one that is not open")
	}
	var coded *app.Error
	if !errors.As(r.failed, &coded) || coded.Code != "unfinished" || r.sheet.desk.Analysis().ID != first.ID {
		t.Errorf("failed with %v", r.failed)
	}
	if r.sheet.about.date.Entry.Text != "34.13." || r.sheet.about.date.Error() == "" {
		t.Error("what was typed is gone, or no word says what is wrong with it")
	}
}

func TestFromOneAnalysisToTheNext(t *testing.T) {
	r := newRoom(t)
	first := r.keep(tailor())
	r.open()
	uitest.Button(t, r.window.Content(), "Neue Analyse").OnTapped()
	next := r.sheet.desk.Analysis()
	if next.ID == first.ID || next.Date != "2026-01-19" || !strings.Contains(r.told, "07.04.2025") {
		t.Fatalf("next: %v, told %q", next.Date, r.told)
	}
	r.sheet.head.chooser.Choose(string(first.ID))
	if r.sheet.desk.Analysis().ID != first.ID {
		t.Error("the first does not open")
	}
	r.sheet.onBin()
	uitest.Button(t, uitest.Dialog(t, r.Canvas()), "In den Papierkorb").OnTapped()
	if r.sheet.desk.Analysis().ID != next.ID {
		t.Error("what is in the bin is still open")
	}
	r.act("Rückgängig")
	if r.sheet.desk.Analysis().ID != first.ID || r.failed != nil {
		t.Errorf("not restored, %v", r.failed)
	}
}

// TestPagesAreShownAndLeft goes through all pages, and back to the first.
func TestPagesAreShownAndLeft(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	for i, page := range r.sheet.tabs {
		r.sheet.views.Open(i)
		if r.sheet.built[page.key] == nil || len(uitest.Texts(r.sheet.shown[page.key])) == 0 {
			t.Errorf("%s shows nothing", page.key)
		}
		uitest.LayoutMakesNothingAnew(t, r.sheet.shown[page.key])
	}
	r.sheet.views.Open(0)
	r.must(r.sheet.Leave())
	if r.warned != "" || r.failed != nil {
		t.Errorf("warned %q, failed %v", r.warned, r.failed)
	}
}

func TestAPlaceIsOpened(t *testing.T) {
	r := newRoom(t)
	first := r.keep(tailor())
	later := tailor()
	later.Date = "2025-10-01"
	r.keep(later)
	r.open()
	r.sheet.views.OpenKey("numbers")
	r.sheet.Open(first.ID, coaching.PartOf(coaching.PartStatement, "finance.reserve"))
	p := r.statements()
	if r.sheet.desk.Analysis().ID != first.ID || r.sheet.views.Key() != "statements" {
		t.Fatalf("%s is in front", r.sheet.views.Key())
	}
	if row, ok := r.Canvas().Focused().(*scale); !ok || p.at != "finance" || row != r.row("finance.reserve").scales[state] {
		t.Errorf("the part %q is open, the keyboard is at %T", p.at, r.Canvas().Focused())
	}
	for part, key := range map[string]string{
		coaching.PartOf(coaching.PartField, string(first.Fields[0].ID)): "numbers", coaching.PartLiquidity: "liquidity",
		coaching.PartYears: "market", coaching.PartOf(coaching.PartScenario, "x"): "whatif", coaching.PartOf(coaching.PartOption, "x"): "options",
	} {
		if r.sheet.Open(first.ID, part); r.sheet.views.Key() != key {
			t.Errorf("%s opens %s", part, r.sheet.views.Key())
		}
	}
	r.sheet.Open("nobody", "")
	if !strings.Contains(r.told, "gibt es nicht mehr") || r.sheet.desk.Analysis().ID != first.ID {
		t.Errorf("told %q", r.told)
	}
}

func TestWhatCannotBeSavedIsTold(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	r.broken = errors.New("no room")
	r.sheet.desk.Edit(func(a *potential.Analysis) { a.Note = "neu" })
	r.sheet.onNext()
	if !errors.Is(r.failed, r.broken) || r.sheet.desk.Analysis().Note != "neu" || len(r.sheet.desk.All()) != 1 {
		t.Errorf("failed with %v; %q", r.failed, r.sheet.desk.Analysis().Note)
	}
	r.broken = nil
	if r.stored().Note != "neu" {
		t.Error("what was typed is gone")
	}
}

func TestPrint(t *testing.T) {
	r := newRoom(t)
	r.sheet.Print()
	if r.printed != nil {
		t.Fatal("nothing was printed")
	}
	r.keep(tailor())
	r.open().sheet.Print()
	if r.printed.FileName != "Potenzialanalyse-2025-04-07.pdf" || r.printed.Options.Language != "bg" || r.printed.Her != "bg" {
		t.Errorf("offered: %+v", r.printed)
	}
	doc, err := r.printed.Build(preview.Options{Language: "de"})
	if err != nil || doc.Pages() < 2 {
		t.Errorf("%v", err)
	}
}

// TestExport opens what was written: the price that was typed, and sheets beside it.
func TestExport(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	r.sheet.onExport()
	uitest.Button(t, uitest.Dialog(t, r.Canvas()), "Speichern").OnTapped()
	if filepath.Base(r.saved) != "Potenzialanalyse-2025-04-07.xlsx" || r.failed != nil {
		t.Fatalf("saved %q, failed %v", r.saved, r.failed)
	}
	file, err := os.Open(r.saved)
	r.must(err)
	defer file.Close()
	read, err := table.Read(file, ".xlsx")
	r.must(err)
	if len(read.Rows) < 5 {
		t.Errorf("read: %+v", read)
	}
}
