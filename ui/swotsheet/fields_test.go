package swotsheet

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app/swot"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestBeginFromNothing(t *testing.T) {
	d := newDesk(t).open(tab)
	test.Tap(uitest.Button(t, d.sheet.content, "SWOT beginnen"))
	w := d.stored()
	if w.Version != 1 || w.Status != swot.Draft || w.Date != "2026-01-19" || w.Business == "" {
		t.Errorf("begun as %+v", w)
	}
	if !slices.Equal(w.Present, []string{"Desislava Stoyanova", "Ute Becker"}) {
		t.Errorf("present: %q", w.Present)
	}
	uitest.Type(d.Canvas(), "Was nun?")
	if have := d.stored().Question; have != "Was nun?" {
		t.Errorf("the cursor is not in the question: %q", have)
	}
	for _, q := range d.sheet.fields.quadrants {
		if q.guide.Hidden {
			t.Errorf("%s: nothing stands there, and the guiding questions are folded", q.kind)
		}
	}
	uitest.Shot(t, d.window, "swot-begun-light")
}

func TestFactorsAreAddedOneAfterTheOther(t *testing.T) {
	d := newDesk(t)
	d.keep(swot.Worksheet{Question: "?"})
	d.open(tab)
	d.focus(d.sheet.fields.quadrants[swot.Opportunity].add)
	for _, text := range []string{"Erster", "  ", "Zweiter"} {
		uitest.Type(d.Canvas(), text)
		d.press(fyne.KeyReturn)
	}
	if have := d.texts(swot.Opportunity); have != "Erster | Zweiter" {
		t.Errorf("chances: %s", have)
	}
	if have := d.sheet.fields.quadrants[swot.Opportunity].line.Text; !strings.Contains(have, "2 von höchstens 7") {
		t.Errorf("the head says %q", have)
	}
}

func TestKeysOrderMoveRateAndDelete(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	third := "Niedrige Fixkosten 1.450 EUR"
	d.focus(d.row(third))
	d.press(fyne.KeyUp, fyne.KeyModifierAlt)
	d.press(fyne.KeyUp, fyne.KeyModifierAlt)
	d.press(fyne.KeyUp, fyne.KeyModifierAlt)
	if have := d.texts(swot.Strength); !strings.HasPrefix(have, third) {
		t.Errorf("after Alt+Up: %s", have)
	}
	d.press(fyne.KeyDown, fyne.KeyModifierAlt)
	uitest.Type(d.Canvas(), "3")
	if f := d.stored().In(swot.Strength)[1]; f.Text != third || f.Importance != 3 {
		t.Errorf("the focus did not stay with the factor: %+v", f)
	}
	d.press(fyne.KeyRight, fyne.KeyModifierAlt)
	if have := d.texts(swot.Weakness); !strings.HasSuffix(have, third) {
		t.Errorf("after Alt+Right: %s", have)
	}
	d.press(fyne.Key4, fyne.KeyModifierAlt)
	d.press(fyne.KeyRight)
	if f := d.stored().In(swot.Threat)[3]; f.Text != third || f.Likelihood != 1 {
		t.Errorf("after Alt+4 and Right: %+v", f)
	}
	d.press(fyne.KeyDelete)
	if have := d.texts(swot.Threat); strings.Contains(have, third) {
		t.Errorf("after Delete: %s", have)
	}
	if have := d.Canvas().Focused(); have != fyne.Focusable(d.row("Garn- und Stromkosten +8 %")) {
		t.Errorf("after Delete the focus is on %T", have)
	}
	d.act("Rückgängig")
	if f := d.stored().In(swot.Threat)[3]; f.Text != third || f.Likelihood != 1 {
		t.Errorf("after undo: %+v", f)
	}
}

func TestMovingToTheOtherSideLosesScoresAndGivesThemBack(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	before := len(d.stored().Matrix)
	d.focus(d.row("Saubere Handarbeit an Fest- und Brautkleidern"))
	d.press(fyne.Key3, fyne.KeyModifierAlt)
	if !strings.Contains(d.told, "6 Bewertungen der Matrix sind entfallen") {
		t.Errorf("told %q", d.told)
	}
	if have := len(d.stored().Matrix); have != before-6 {
		t.Errorf("%d scores of %d", have, before)
	}
	d.act("Rückgängig")
	if have := d.stored(); len(have.Matrix) != before || have.In(swot.Strength)[0].Text != "Saubere Handarbeit an Fest- und Brautkleidern" {
		t.Errorf("after undo %d scores of %d, strengths %s", len(have.Matrix), before, d.texts(swot.Strength))
	}
}

func TestDraggingWithinAndBetweenQuadrants(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(fyne.NewSize(850, 1100))
	drag := func(text string, to string) {
		row := d.row(text)
		q := d.sheet.fields.quadrants[row.factor.Quadrant]
		var handles []fyne.Draggable
		for _, o := range uitest.Objects(q.list) {
			if h, ok := o.(fyne.Draggable); ok {
				handles = append(handles, h)
			}
		}
		target := d.row(to)
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(target).AddXY(20, 4)
		handle := handles[slices.Index(q.order, row.factor.ID)]
		handle.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
		handle.DragEnd()
	}
	drag("Niedrige Fixkosten 1.450 EUR", "Saubere Handarbeit an Fest- und Brautkleidern")
	if have := d.texts(swot.Strength); !strings.HasPrefix(have, "Niedrige Fixkosten") {
		t.Errorf("dragged up: %s", have)
	}
	drag("Mietvertrag endet 31.12.2025", "Pflegedienste und Cafés brauchen Berufskleidung mit Namen")
	if have := strings.Split(d.texts(swot.Opportunity), " | "); len(have) != 4 || have[1] != "Mietvertrag endet 31.12.2025" {
		t.Errorf("dragged to the chances: %q", have)
	}
}

func TestEditorWritesAndCloses(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	d.focus(d.row("Wir könnten reparieren statt wegwerfen"))
	d.press(fyne.KeyReturn)
	e := d.sheet.fields.editor
	if e == nil || d.Canvas().Focused() != fyne.Focusable(e.text) {
		t.Fatal("Enter opens no editor with the cursor in its text")
	}
	if hints := strings.Join(uitest.Texts(e.hints), " "); !strings.Contains(hints, "ich") {
		t.Errorf("the editor does not say what is to be thought about: %q", hints)
	}
	e.text.SetText("Die Stadt fördert das Reparieren")
	e.evidence.SetText("Ratsbeschluss")
	e.translation.SetText("Градът насърчава ремонта")
	e.kind.Choose("figure")
	e.view.Choose("team")
	e.likelihood.Set(3)
	if len(e.hints.Objects) != 0 {
		t.Error("the hint stays though its reason has gone")
	}
	f := d.stored().In(swot.Opportunity)[2]
	if f.Text != e.text.Text || f.Evidence != "Ratsbeschluss" || f.EvidenceKind != "figure" || f.Perspective != "team" ||
		f.Likelihood != 3 || f.Translations["bg"] != "Градът насърчава ремонта" {
		t.Errorf("kept %+v", f)
	}
	d.press(fyne.KeyReturn)
	if d.sheet.fields.editor != nil || d.Canvas().Focused() != fyne.Focusable(d.row(f.Text)) {
		t.Error("Enter leaves the editor open, or the row without the focus")
	}
}

func TestEditorGoesWithItsFactor(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	d.focus(d.row("Allein: bei Krankheit geschlossen"))
	d.press(fyne.KeyReturn)
	d.press(fyne.Key4, fyne.KeyModifierAlt)
	e := d.sheet.fields.editor
	if e == nil || e.host != editorHost(d.sheet.fields.quadrants[swot.Threat]) {
		t.Fatal("the editor did not go along")
	}
	if d.Canvas().Focused() != fyne.Focusable(e.text) {
		t.Error("the cursor is lost")
	}
	d.press(fyne.KeyEscape)
	if d.sheet.fields.editor != nil {
		t.Error("Esc leaves the editor open")
	}
	d.press(fyne.KeyReturn, fyne.KeyModifierControl)
	if d.Canvas().Focused() != fyne.Focusable(d.sheet.fields.quadrants[swot.Threat].add) {
		t.Error("Ctrl+Enter begins no new factor")
	}
}

func TestHintsAreSaidWhileARowIsLookedAt(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	q := d.sheet.fields.quadrants[swot.Weakness]
	if q.said.Text != "1 Hinweis zu einem Faktor" {
		t.Errorf("the foot says %q", q.said.Text)
	}
	d.focus(d.row("Allein: bei Krankheit geschlossen"))
	if !strings.HasPrefix(q.said.Text, "Ein Beleg fehlt") {
		t.Errorf("looking at the row it says %q", q.said.Text)
	}
	d.focus(d.row("Keine Werbung auf Deutsch, kein Online-Termin"))
	if q.said.Text != "Bedeutung: mittel" {
		t.Errorf("looking at a row without hints it says %q", q.said.Text)
	}
}

func TestGuidingQuestionsStayAsTheUserLeftThem(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	q := d.sheet.fields.quadrants[swot.Strength]
	test.Tap(q.guideButton)
	if texts := strings.Join(uitest.Texts(q.guide), " "); !strings.Contains(texts, "Wofür loben Kundinnen Sie?") {
		t.Errorf("open they say %q", texts)
	}
	d.sheet.onNext()
	if q.guide.Hidden {
		t.Error("folded again with the next version")
	}
}

func TestAnAgreedVersionAsksBeforeItIsChanged(t *testing.T) {
	d := newDesk(t)
	w := tailor()
	w.Status = swot.Agreed
	d.keep(w)
	d.open(tab)
	if !d.sheet.head.anyway.Visible() || !d.sheet.frame.question.Disabled() {
		t.Error("nothing says that the version is agreed")
	}
	uitest.Shot(t, d.window, "swot-agreed-light")
	d.focus(d.row("Mietvertrag endet 31.12.2025"))
	d.press(fyne.KeyDelete)
	dialog := uitest.Dialog(t, d.Canvas())
	if have := d.texts(swot.Threat); !strings.Contains(have, "Mietvertrag") {
		t.Fatal("it was changed without a question")
	}
	test.Tap(uitest.Button(t, dialog, "Trotzdem ändern"))
	if have := d.texts(swot.Threat); strings.Contains(have, "Mietvertrag") {
		t.Error("it cannot be changed all the same")
	}
	d.sheet.onStatus(swot.Signed)
	d.sheet.head.status.Choose("draft")
	widgets.CloseDialogs(d.Canvas())
	if have := d.stored().Status; have != swot.Signed || d.sheet.head.status.Key() != "signed" {
		t.Errorf("a signed version became %s without an answer", have)
	}
	if !d.sheet.model.locked() {
		t.Error("signed and not locked")
	}
	d.sheet.edit(func(w *swot.Worksheet) { w.Horizon = "bald" })
	test.Tap(uitest.Button(t, uitest.Dialog(t, d.Canvas()), "Neue Version beginnen"))
	if have := d.stored(); have.Version != 2 || have.Status != swot.Draft || have.Horizon != "12 Monate" {
		t.Errorf("the new version is %d, %s, %q", have.Version, have.Status, have.Horizon)
	}
}

func TestAFailureToSaveKeepsWhatWasTyped(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	d.broken = errors.New("no room left")
	d.sheet.frame.horizon.SetText("24 Monate")
	d.sheet.onNext()
	if !errors.Is(d.failed, d.broken) || d.sheet.model.sheet.Version != 1 || d.sheet.Leave() == nil {
		t.Errorf("went on in spite of %v", d.failed)
	}
	d.broken = nil
	if err := d.sheet.Leave(); err != nil || d.stored().Horizon != "24 Monate" {
		t.Errorf("kept %q (%v)", d.stored().Horizon, err)
	}
}

func TestVeryLongAndForeignTextsKeepThePageUsable(t *testing.T) {
	d := newDesk(t)
	w := swot.Worksheet{Question: strings.Repeat("Frage? ", 400), Language: "ar"}
	texts := []string{
		strings.Repeat("Wort ", 4000), strings.Repeat("x", 20000), "نقاط القوة: خياطة يدوية دقيقة", "e\u0301 a\u0308 ṩ Ț́ ﷽", "👩🏽‍🔧 Werkstatt",
	}
	for _, q := range swot.Quadrants {
		for i := range 12 {
			id := d.office.NewID()
			w.Add(swot.Factor{ID: id, Quadrant: q, Text: texts[i%len(texts)], Evidence: texts[(i+2)%len(texts)]})
		}
	}
	d.keep(w)
	d.open(tab)
	uitest.Shot(t, d.window, "swot-long-light")
	if size := d.window.Content().MinSize(); size.Width > tab.Width {
		t.Errorf("the page needs %v", size)
	}
	d.sheet.fields.openEditor(d.sheet.model.sheet.Factors[0].ID)
	if have := d.sheet.fields.editor.text.Text; len(have) != 20000 {
		t.Errorf("the editor shows %d letters", len(have))
	}
	uitest.Type(d.Canvas(), "!")
	if have := d.sheet.fields.editor.text.Text; len(have) != 20000 {
		t.Errorf("the limit lets %d letters pass", len(have))
	}
	uitest.Shot(t, d.window, "swot-long-editor-light")
	d.sheet.fields.closeEditor()
	d.sheet.views.Open(viewMatrix)
	d.sheet.matrix.board.focus(1, 1)
	uitest.Shot(t, d.window, "swot-long-matrix-light")
	if size := d.window.Content().MinSize(); size.Width > tab.Width {
		t.Errorf("the matrix needs %v", size)
	}
	if q := d.sheet.fields.quadrants[swot.Strength]; !strings.Contains(q.hint, "12 Faktoren") {
		t.Errorf("twelve factors are not too many: %q", q.hint)
	}
}

func TestRowShowsWhatStandsBehindAFactor(t *testing.T) {
	for _, c := range []struct {
		factor swot.Factor
		want   string
	}{
		{swot.Factor{}, ""},
		{swot.Factor{Evidence: "Buchhaltung", EvidenceKind: "figure", Perspective: "founder"}, "Zahl: Buchhaltung · Gründerin"},
		{swot.Factor{Evidence: " Buchhaltung "}, "Buchhaltung"},
		{swot.Factor{EvidenceKind: "assumption"}, "Vermutung"},
	} {
		if have := noteOf(c.factor); have != c.want {
			t.Errorf("%+v says %q, want %q", c.factor, have, c.want)
		}
	}
}

func TestLevelsAnswerAClick(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	row := d.row("Spricht Bulgarisch, Türkisch, Deutsch")
	for _, c := range []struct {
		x    float32
		want int
	}{{35, 3}, {35, 2}, {8, 1}, {8, 0}} {
		test.TapAt(row.importance, fyne.NewPos(c.x, 8))
		if have := d.stored().In(swot.Strength)[1].Importance; have != c.want {
			t.Errorf("a click at %v gives %d, want %d", c.x, have, c.want)
		}
	}
	if d.Canvas().Focused() != fyne.Focusable(row) {
		t.Error("the row has no focus after a click on its marks")
	}
}

func TestPressHandsOnWhatItDoesNotUse(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	palette := false
	keys := widgets.NewKeyMap(d.Canvas())
	keys.Add(widgets.Binding{Key: fyne.KeyK, Modifier: fyne.KeyModifierControl, Run: func() { palette = true }})
	d.focus(d.row("Mietvertrag endet 31.12.2025"))
	d.press(fyne.KeyK, fyne.KeyModifierControl)
	if !palette {
		t.Error("Ctrl+K does not reach the window from a row")
	}
}

func TestTheFactorAtWorkStaysInSight(t *testing.T) {
	d := newDesk(t)
	d.keep(fullSheet(d))
	d.open(tab)
	last := d.sheet.model.sheet.In(swot.Threat)[6].ID
	d.sheet.fields.focus(last)
	inSight := func(when string) {
		t.Helper()
		row := d.sheet.fields.quadrants[swot.Threat].rows[last]
		driver := fyne.CurrentApp().Driver()
		top := driver.AbsolutePositionForObject(row).Y - driver.AbsolutePositionForObject(d.sheet.fields.page).Y
		if bottom := top + row.Size().Height; top < 0 || bottom > d.sheet.fields.page.Size().Height {
			t.Errorf("%s the row stands from %v to %v of %v", when, top, bottom, d.sheet.fields.page.Size().Height)
		}
	}
	inSight("focused")
	d.window.Resize(fyne.NewSize(850, 600))
	inSight("after a notice came up")
	d.sheet.onMove(last, swot.Threat, 0)
	inSight("moved up")
}
