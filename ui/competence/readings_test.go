package competence

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestRatingByKeys(t *testing.T) {
	d := newDesk(t)
	id := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05").ID
	d.open()
	d.Canvas().Focus(d.page.board)
	steps := []struct {
		runes string
		key   fyne.KeyName
		row   int
		want  int
	}{
		{"4", "", 0, 4},
		{"", fyne.KeyRight, 0, 5},
		{"8", "", 0, 8},
		{"", fyne.KeyRight, 0, 8},
		{"9", "", 0, 8},
		{"x", "", 0, 8},
		{"1", "", 0, 1},
		{"", fyne.KeyLeft, 0, 1},
		{"0", "", 0, 0},
		{"", fyne.KeyLeft, 0, 0},
		{"", fyne.KeyRight, 0, 1},
		{"", fyne.KeyDelete, 0, 0},
		{"", fyne.KeyUp, 0, 0},
		{"", fyne.KeyDown, 1, 0},
		{"3", "", 1, 3},
		{"", fyne.KeyEnd, 14, 0},
		{"7", "", 14, 7},
		{"", fyne.KeyDown, 14, 7},
		{"", fyne.KeyHome, 0, 0},
		{"2", "", 0, 2},
		{"", fyne.KeyBackspace, 0, 0},
	}
	for i, step := range steps {
		if step.key != "" {
			d.press(step.key)
		}
		uitest.Type(d.Canvas(), step.runes)
		b := d.page.board
		if got := d.page.model.open.Levels[b.competence()]; b.at != step.row || got != step.want {
			t.Fatalf("step %d (%s%s): row %d has %d", i, step.runes, step.key, b.at, got)
		}
	}
	if kept := d.stored(id).Levels; len(kept) != 2 || kept[profile.Competences[1]] != 3 || kept[profile.Competences[14]] != 7 {
		t.Errorf("kept is %v", kept)
	}
	if !strings.HasPrefix(d.page.mark.Text.Text, "Gespeichert") {
		t.Errorf("the mark says %q", d.page.mark.Text.Text)
	}
}

func TestEvidenceByKeys(t *testing.T) {
	d := newDesk(t)
	id := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05").ID
	d.open()
	d.Canvas().Focus(d.page.board)
	d.press(fyne.KeyDown)
	d.press(fyne.KeyReturn)
	if d.Canvas().Focused() != fyne.Focusable(d.page.panel.evidence) {
		t.Fatalf("Enter leads to %T", d.Canvas().Focused())
	}
	uitest.Type(d.Canvas(), "Drei Muster genaeht")
	d.press(fyne.KeyEscape)
	if d.Canvas().Focused() != fyne.Focusable(d.page.board) {
		t.Fatalf("Esc leads to %T", d.Canvas().Focused())
	}
	if got := d.stored(id).Evidence; len(got) != 1 || got[profile.Competences[1]] != "Drei Muster genaeht" {
		t.Errorf("kept is %v", got)
	}
	d.press(fyne.KeyDown)
	if text := d.page.panel.evidence.Text; text != "" {
		t.Errorf("the next competence begins with %q", text)
	}
	d.press(fyne.KeyUp)
	if text := d.page.panel.evidence.Text; text != "Drei Muster genaeht" {
		t.Errorf("and back it says %q", text)
	}
}

// TestEverythingIsReachedByTab walks once around the page.
func TestEverythingIsReachedByTab(t *testing.T) {
	d := newDesk(t)
	d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	d.keep(profile.Entry, profile.ByFounder, "2025-03-03", herLevels...)
	d.open()
	var walked []fyne.Focusable
	for range 20 {
		d.press(fyne.KeyTab)
		if f := d.Canvas().Focused(); slices.Contains(walked, f) {
			break
		} else {
			walked = append(walked, f)
		}
	}
	for name, f := range map[string]fyne.Focusable{
		"readings": d.page.strip, "beside": d.page.beside, "agree": d.page.agree, "board": d.page.board, "evidence": d.page.panel.evidence,
		"new": uitest.Button(t, d.window.Content(), "Neue Einschätzung"),
	} {
		if !slices.Contains(walked, f) {
			t.Errorf("Tab never comes to %s", name)
		}
	}
	if len(walked) > 8 {
		t.Errorf("Tab stops %d times", len(walked))
	}
}

// click presses the pointer on a place of a widget.
func click(o interface{ Tapped(*fyne.PointEvent) }, x, y float32) {
	o.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)})
}

func TestRatingByPointer(t *testing.T) {
	d := newDesk(t)
	id := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05").ID
	d.open()
	b := d.page.board
	column, row := b.shape.columns[0], b.shape.rows[6]
	for level := 1; level <= profile.MaxLevel; level++ {
		click(b, b.shape.stepAt(column, level)+b.shape.step/2, row.top+row.high/2)
		if got := d.page.model.open.Levels[row.competence]; got != level || b.at != 6 {
			t.Errorf("a click on step %d rates %d, row %d", level, got, b.at)
		}
	}
	rung := d.page.panel.ladder.rungOf(3)
	click(d.page.panel.ladder, 30, rung.top+rung.high/2)
	click(b, boardEdge, b.shape.rows[2].top+1)
	click(b, boardEdge, b.shape.heads[1].top+1)
	if got := d.stored(id).Levels; len(got) != 1 || got[row.competence] != 3 || b.at != 2 {
		t.Errorf("kept is %v, row %d", got, b.at)
	}
}

func TestThePointerIsAnswered(t *testing.T) {
	d := newDesk(t)
	d.keep(profile.Entry, profile.ByFounder, "2025-03-03", herLevels...)
	ours := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	d.open()
	d.page.onOpen(ours.ID)
	b := d.page.board
	row := b.shape.rows[1]
	at := func(x float32) {
		b.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, row.top+5)}})
	}
	at(b.shape.stepAt(b.shape.columns[1], 7) + 2)
	if tip := d.page.tip; tip.Hidden || tip.Title() != "Stufe 7 · Erweitern" || tip.Lines()[0] != sentenceOf(row.competence, 7) {
		t.Errorf("the step says %q %q", d.page.tip.Title(), d.page.tip.Lines())
	}
	at(b.shape.columns[0].x + 2)
	if tip := d.page.tip; tip.Title() != "Eingang · Gründerin · 03.03.2025: Stufe 6 · Festigen" {
		t.Errorf("her view says %q", tip.Title())
	}
	b.MouseOut()
	if !d.page.tip.Hidden {
		t.Error("the bubble stays")
	}
}

func TestADisagreementIsMarkedInWords(t *testing.T) {
	d := newDesk(t)
	hers := d.keep(profile.Entry, profile.ByFounder, "2025-03-03", herLevels...)
	ours := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	d.open()
	d.page.Open(ours.ID, profile.Competences[5])
	shown := strings.Join(uitest.Texts(d.window.Content()), "|")
	for _, want := range []string{"3 deutliche Unterschiede", "2 Stufen auseinander", "nicht erhoben", "Gründerin", "Beraterin"} {
		if !strings.Contains(shown, want) {
			t.Errorf("nothing says %q", want)
		}
	}
	if hint := d.page.panel.evidence.PlaceHolder; !strings.HasPrefix(hint, "Warum sehen Sie das verschieden") {
		t.Errorf("the note is asked for by %q", hint)
	}
	d.page.panel.evidence.SetText("Sie meint Ämter, ich meine den Laden")
	d.page.Open(hers.ID, profile.Competences[5])
	shown = strings.Join(uitest.Texts(d.window.Content()), "|")
	if !strings.Contains(strings.ReplaceAll(shown, "|", " "), "Sie meint Ämter, ich meine") {
		t.Errorf("her view does not show the note: %s", shown)
	}
	if d.page.panel.evidence.Text != "" {
		t.Error("the note of the consultant's reading stands in hers")
	}
	d.page.Open(ours.ID, profile.Competences[5])
	d.page.onSet(profile.Competences[5], 2)
	if d.page.board.views.apart(profile.Competences[5]) != 0 || strings.Contains(d.page.panel.apart.Text, "auseinander") {
		t.Error("one level apart is marked")
	}
}

func TestAgreeingOpensTheCommonReading(t *testing.T) {
	d := newDesk(t)
	d.keep(profile.Entry, profile.ByFounder, "2025-03-03", herLevels...)
	d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	d.open()
	test.Tap(d.page.agree)
	if open := d.page.model.open; open.Rater != profile.ByBoth || open.Rated() != 9 || d.page.agree.Visible() {
		t.Errorf("open is %+v", open)
	}
	if d.told != "Gleiche Werte übernommen: 9. Noch zu besprechen: 6." {
		t.Errorf("told was %q", d.told)
	}
	if len(d.page.board.shape.columns) != 3 || d.Canvas().Focused() != fyne.Focusable(d.page.board) {
		t.Errorf("%d columns, the keyboard is on %T", len(d.page.board.shape.columns), d.Canvas().Focused())
	}
	uitest.Type(d.Canvas(), "4")
	if got := d.stored(d.page.model.open.ID).Levels[profile.Competences[0]]; got != 4 {
		t.Errorf("agreed on %d", got)
	}
}

func TestANewReadingIsEmpty(t *testing.T) {
	d := newDesk(t)
	d.open()
	test.Tap(uitest.Button(t, d.window.Content(), "Neue Einschätzung"))
	uitest.Dialog(t, d.Canvas())
	d.press(fyne.KeyReturn, fyne.KeyModifierControl)
	first := d.readings()
	if len(first) != 1 || first[0].Phase != profile.Entry || first[0].Rater != profile.ByFounder || first[0].Date != "2026-01-19" {
		t.Fatalf("kept is %+v", first)
	}
	uitest.Type(d.Canvas(), "5")
	test.Tap(uitest.Button(t, d.window.Content(), "Neue Einschätzung"))
	dates := uitest.All[*widgets.DateField](uitest.Dialog(t, d.Canvas()))
	dates[0].Entry.SetText("gestern oder so")
	d.press(fyne.KeyReturn, fyne.KeyModifierControl)
	if len(d.readings()) != 1 || dates[0].Error() == "" {
		t.Error("a date that nobody can read was taken")
	}
	dates[0].Entry.SetText("24.12.2025")
	d.press(fyne.KeyReturn, fyne.KeyModifierControl)
	all := d.readings()
	if len(all) != 2 || all[0].Date != "2025-12-24" || all[0].Rated() != 0 || all[1].Rated() != 1 {
		t.Errorf("kept are %+v", all)
	}
}

func TestEditAndTakeBack(t *testing.T) {
	d := newDesk(t)
	id := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...).ID
	d.open()
	d.page.onSet(profile.Competences[0], 8)
	d.page.onEdit()
	choices := uitest.All[*widgets.Choice](uitest.Dialog(t, d.Canvas()))
	choices[0].Choose("interim")
	d.press(fyne.KeyReturn, fyne.KeyModifierControl)
	if got := d.stored(id); got.Phase != profile.Interim || got.Levels[profile.Competences[0]] != 8 {
		t.Errorf("kept is %+v", got)
	}
	d.act("Rückgängig")
	if got := d.stored(id); got.Phase != profile.Entry || got.Rater != profile.ByConsultant || got.Levels[profile.Competences[0]] != 8 {
		t.Errorf("taken back it is %+v", got)
	}
}

func TestBinnedReadingsComeBack(t *testing.T) {
	d := newDesk(t)
	id := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...).ID
	d.open()
	d.page.onBin()
	test.Tap(uitest.Button(t, uitest.Dialog(t, d.Canvas()), "In den Papierkorb"))
	if len(d.readings()) != 0 {
		t.Error("the reading stays")
	}
	uitest.Button(t, d.window.Content(), "Neue Einschätzung")
	d.act("Rückgängig")
	if len(d.readings()) != 1 || d.page.model.open.ID != id {
		t.Errorf("back is %+v", d.page.model.open)
	}
}

func TestAFailedSaveLosesNothing(t *testing.T) {
	d := newDesk(t)
	first := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05")
	last := d.keep(profile.Exit, profile.ByConsultant, "2025-11-28")
	d.open()
	d.page.onSet(profile.Competences[0], 6)
	d.broken = app.ErrDiskFull
	d.page.onOpen(first.ID)
	if !errors.Is(d.failed, app.ErrDiskFull) || d.page.model.open.ID != last.ID || d.page.model.open.Levels[profile.Competences[0]] != 6 {
		t.Errorf("after %v open is %+v", d.failed, d.page.model.open)
	}
	if err := d.page.Leave(); !errors.Is(err, app.ErrDiskFull) {
		t.Errorf("leaving says %v", err)
	}
	d.broken = nil
	d.page.onOpen(first.ID)
	if d.page.model.open.ID != first.ID || d.stored(last.ID).Levels[profile.Competences[0]] != 6 {
		t.Error("the level is lost")
	}
}

func TestUndoOfTheOfficeIsSeen(t *testing.T) {
	d := newDesk(t)
	id := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...).ID
	d.open()
	d.page.onSet(profile.Competences[0], 7)
	d.stored(id)
	if _, err := d.office.Undo(d.ctx); err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	if got := d.page.board.level(); got != firstLevels[0] {
		t.Errorf("the board shows %d", got)
	}
}

func TestReadingsAreChosenByKeys(t *testing.T) {
	d := newDesk(t)
	first := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	last := d.keep(profile.Exit, profile.ByConsultant, "2025-11-28", lastLevels...)
	d.open()
	d.Canvas().Focus(d.page.strip)
	for _, step := range []struct {
		key  fyne.KeyName
		open app.ID
	}{{fyne.KeyRight, last.ID}, {fyne.KeyLeft, first.ID}, {fyne.KeyLeft, first.ID}, {fyne.KeyRight, last.ID}} {
		if d.press(step.key); d.page.model.open.ID != step.open {
			t.Errorf("%s opens %s", step.key, d.page.model.open.Date)
		}
	}
	if d.press(fyne.KeyDown); d.Canvas().Focused() != fyne.Focusable(d.page.board) {
		t.Errorf("Down leads to %T", d.Canvas().Focused())
	}
	click(d.page.strip, 5, 5)
	if d.page.model.open.ID != first.ID || d.page.board.level() != firstLevels[0] {
		t.Error("a click opens nothing")
	}
	d.page.beside.Choose(string(last.ID))
	if v := d.page.board.views; len(v.columns) != 2 || v.columns[1].ID != last.ID {
		t.Errorf("beside it stands %+v", v.columns)
	}
}

// TestLargeLettersScrollTheEvidence types evidence where it has no room below the sentences.
func TestLargeLettersScrollTheEvidence(t *testing.T) {
	uitest.Theme(t, widgets.Theme{Scale: 1.5})
	d := newDesk(t)
	id := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...).ID
	d.open()
	d.window.Resize(fyne.NewSize(850, 420))
	if len(d.page.panel.within.Objects) != 1 {
		t.Fatal("the evidence stands below the sentences")
	}
	d.Canvas().Focus(d.page.board)
	d.press(fyne.KeyReturn)
	uitest.Type(d.Canvas(), "Rechnet nach")
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.page.panel.evidence)
	if bottom := at.Y + d.page.panel.evidence.Size().Height; bottom > 420 || at.Y < 0 {
		t.Errorf("the evidence ends at %.0f", bottom)
	}
	if got := d.stored(id).Evidence[profile.Competences[0]]; got != "Rechnet nach" {
		t.Errorf("kept is %q", got)
	}
	d.window.Resize(fyne.NewSize(850, 900))
	if len(d.page.panel.below.Objects) != 1 || d.page.panel.title.Hidden {
		t.Error("in a high window the evidence does not stand below the sentences")
	}
}

func TestAnotherLookIsTakenBehind(t *testing.T) {
	uitest.Theme(t, widgets.Theme{})
	d := newDesk(t)
	d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	d.open()
	page := d.window.Content()
	d.window.SetContent(widgets.NewText("another tab"))
	uitest.Theme(t, widgets.Theme{Look: widgets.LookDark, Scale: 1.5})
	d.window.SetContent(page)
	d.page.Refresh()
	for _, o := range uitest.All[*canvas.Text](d.page.board) {
		if o.Text == nameOf(profile.Competences[1]) && (o.Color != widgets.Color(theme.ColorNameForeground) || o.TextSize != theme.TextSize()) {
			t.Errorf("%q is written in %v, %.1f high", o.Text, o.Color, o.TextSize)
		}
	}
	d.page.Open("", profile.Competences[2])
	if d.page.board.at != 2 {
		t.Errorf("row %d is at work", d.page.board.at)
	}
}

func TestOpeningWhereNothingIs(t *testing.T) {
	d := newDesk(t).open()
	d.page.Open("", profile.Competences[2])
	d.page.Open("nobody", "")
	if !d.page.model.none() || d.failed != nil {
		t.Errorf("open is %+v, %v", d.page.model.open, d.failed)
	}
}
