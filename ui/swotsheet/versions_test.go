package swotsheet

import (
	"bytes"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"wurzelwerk/app/swot"
	"wurzelwerk/ui/uitest"
)

func TestANewVersionGoesOnFromTheOpenOne(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	d.sheet.frame.horizon.SetText("24 Monate")
	test.Tap(uitest.Button(t, d.sheet.content, "Neue Version"))
	w := d.stored()
	if w.Version != 2 || w.Horizon != "24 Monate" || len(w.Factors) != 12 || len(w.Matrix) != 35 || w.Date != "2026-01-19" {
		t.Errorf("version %d, %q, %d factors, %d scores, %s", w.Version, w.Horizon, len(w.Factors), len(w.Matrix), w.Date)
	}
	if have := d.sheet.head.version.Key(); have != string(w.ID) {
		t.Error("the new version is not open")
	}
	names := d.sheet.head.version.Options()
	if len(names) != 2 || names[1].Text != "Version 1 · 24.03.2025 · Entwurf" {
		t.Errorf("offered %+v", names)
	}
	d.sheet.head.version.Choose(names[1].Key)
	if d.sheet.model.sheet.Version != 1 || d.sheet.frame.horizon.Text != "24 Monate" {
		t.Errorf("chose version %d", d.sheet.model.sheet.Version)
	}
}

func TestTwoVersionsSideBySide(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	d.sheet.onNext()
	d.sheet.onUpdate(d.sheet.model.sheet.Factors[0].ID, func(f *swot.Factor) { f.Text = "Feine Handarbeit" })
	d.sheet.views.Open(viewCompare)
	c := d.sheet.compare
	if have := c.summary.Text; have != "0 neu · 0 entfallen · 1 umformuliert · 0 verschoben · 11 unverändert" {
		t.Errorf("summary %q", have)
	}
	texts := strings.Join(uitest.Texts(c.rows), " ")
	for _, want := range []string{"Feine Handarbeit", "Saubere Handarbeit", "≈ umformuliert", "Version 1 · 24.03.2025"} {
		if !strings.Contains(texts, want) {
			t.Errorf("%q is not shown", want)
		}
	}
	d.sheet.onNext()
	d.sheet.views.Open(viewCompare)
	options := c.old.Options()
	c.old.Choose(options[len(options)-1].Key)
	if c.result.old.Version != 1 || c.result.now.Version != 3 {
		t.Errorf("compared %d with %d", c.result.old.Version, c.result.now.Version)
	}
}

func TestOneVersionHasNothingToCompare(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	d.sheet.views.Open(viewCompare)
	if texts := strings.Join(uitest.Texts(d.sheet.content), " "); !strings.Contains(texts, "erst eine Version") {
		t.Errorf("it says %q", texts)
	}
}

func TestBinAsksAndGivesBack(t *testing.T) {
	d := newDesk(t)
	w := d.keep(tailor())
	d.open(tab)
	d.sheet.onBin()
	test.Tap(uitest.Button(t, uitest.Dialog(t, d.Canvas()), "In den Papierkorb"))
	if texts := strings.Join(uitest.Texts(d.sheet.content), " "); !strings.Contains(texts, "Noch kein SWOT-Arbeitsblatt") {
		t.Errorf("it still shows %q", texts)
	}
	d.act("Rückgängig")
	if d.sheet.model.sheet.ID != w.ID || d.stored().ID != w.ID {
		t.Error("it did not come back")
	}
}

func TestPrintShowsTheDocumentInHerLanguage(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	d.sheet.frame.horizon.SetText("24 Monate")
	d.sheet.onMeasure(pairKey{d.sheet.model.sheet.Factors[0].ID, d.sheet.model.sheet.Factors[6].ID})
	d.sheet.Print()
	if d.printed == nil || d.printed.FileName != "SWOT-2025-03-24.pdf" || d.printed.Options.Language != "bg" {
		t.Fatalf("printed %+v", d.printed)
	}
	if d.stored().Horizon != "24 Monate" {
		t.Error("what was typed was not saved before")
	}
	doc, err := d.printed.Build(d.printed.Options)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := doc.WritePDF(&file); err != nil || !bytes.HasPrefix(file.Bytes(), []byte("%PDF-")) {
		t.Errorf("%d bytes, %v", file.Len(), err)
	}
	d.sheet.onNext()
	d.sheet.onNext()
	w, measures := d.sheet.model.sheet, d.sheet.model.grid().measures(d.sheet.measures)
	if len(measures) != 1 || *measures[0].From.Pairs[0][1] != w.In(swot.Opportunity)[0].ID {
		t.Errorf("two versions on the document has the measures %+v", measures)
	}
	d.sheet.onRemove(w.Factors[0].ID)
	if have := d.sheet.model.grid().measures(d.sheet.measures); len(have) != 0 {
		t.Errorf("a measure of a factor that has gone is in the document: %+v", have)
	}
}

func TestRefreshTakesWhatWasChangedElsewhere(t *testing.T) {
	d := newDesk(t)
	w := d.keep(tailor())
	d.open(tab)
	w.Horizon = "von anderswo"
	d.keep(w)
	d.sheet.Refresh()
	if have := d.sheet.frame.horizon.Text; have != "von anderswo" {
		t.Errorf("shown %q", have)
	}
	d.founder.HandoutLanguage = ""
	d.sheet.Open("nirgends")
	if d.sheet.model.sheet.ID != w.ID {
		t.Error("a link that leads nowhere closes the worksheet")
	}
}

func TestFrameKeepsWhatIsTyped(t *testing.T) {
	d := newDesk(t)
	d.keep(swot.Worksheet{})
	d.open(tab)
	f := d.sheet.frame
	if !f.open {
		t.Error("without a question the frame is folded")
	}
	if texts := strings.Join(uitest.Texts(f.asked), " "); !strings.Contains(texts, "Ohne klares Ziel") {
		t.Errorf("without a question the field says %q", texts)
	}
	f.question.SetText("Wie weiter?")
	f.field.SetText("Brautmode")
	f.present.SetText("Desi, ; Ute Becker ,")
	f.language.Choose("bg")
	f.business.Choose(string(d.sheet.businesses[0].ID))
	f.date.Entry.SetText("24.3.2025")
	f.date.Entry.FocusLost()
	w := d.stored()
	if w.Question != "Wie weiter?" || w.Field != "Brautmode" || strings.Join(w.Present, "|") != "Desi|Ute Becker" ||
		w.Language != "bg" || w.Business == "" || w.Date != "2025-03-24" {
		t.Errorf("kept %+v", w)
	}
	if f.present.Text != "Desi, ; Ute Becker ," {
		t.Errorf("while it was typed it became %q", f.present.Text)
	}
	f.setOpen(false)
	if have := f.details.Text; have != "Nadel & Faden Nordstadt · Brautmode · Desi, Ute Becker" {
		t.Errorf("folded it says %q", have)
	}
}
