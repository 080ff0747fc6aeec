package swotsheet

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app/coaching"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// openMatrix shows the matrix of a worksheet.
func openMatrix(t *testing.T, w swot.Worksheet) *desk {
	t.Helper()
	d := newDesk(t)
	d.keep(w)
	d.open(tab)
	d.sheet.views.Open(viewMatrix)
	return d
}

// at is the place of the cell that has the focus.
func (d *desk) at() (row, column int) {
	for r, cells := range d.sheet.matrix.board.cells {
		for c, cell := range cells {
			if d.Canvas().Focused() == fyne.Focusable(cell) {
				return r, c
			}
		}
	}
	return -1, -1
}

func TestMatrixIsScoredByKeys(t *testing.T) {
	d := openMatrix(t, tailor())
	d.sheet.matrix.board.focus(2, 1)
	m := d.sheet.matrix
	if text := m.question.text.Text; text != "Hilft S3 „Niedrige Fixkosten 1.450 EUR“, die Chance O2 „Pflegedienste und Cafés brauchen Berufskleidung mit Namen“ zu nutzen?" {
		t.Errorf("asked %q", text)
	}
	if m.question.score.Text != "noch nicht bewertet" {
		t.Errorf("an unscored cell is %q", m.question.score.Text)
	}
	uitest.Type(d.Canvas(), "0")
	if m.question.score.Text != "0 · kein Zusammenhang" || !strings.Contains(m.leading.note.Text, "36 von 36") {
		t.Errorf("scored 0 it is %q, %q", m.question.score.Text, m.leading.note.Text)
	}
	d.press(fyne.KeyRight)
	d.press(fyne.KeyRight)
	d.press(fyne.KeyDown)
	if r, c := d.at(); r != 3 || c != 3 {
		t.Fatalf("the arrows went to %d, %d", r, c)
	}
	if !strings.HasPrefix(m.question.text.Text, "Verschärft W1") {
		t.Errorf("asked %q", m.question.text.Text)
	}
	uitest.Type(d.Canvas(), "3")
	d.press(fyne.KeyTab)
	if r, c := d.at(); r != 3 || c != 4 {
		t.Errorf("Tab went to %d, %d", r, c)
	}
	d.press(fyne.KeyDelete)
	w := d.stored()
	inner, outer := w.In(swot.Weakness)[0].ID, w.In(swot.Threat)
	if score, ok := w.Score(inner, outer[0].ID); score != 3 || !ok {
		t.Errorf("W1/T1 is %d, %v", score, ok)
	}
	if _, ok := w.Score(inner, outer[1].ID); ok {
		t.Error("a cell that was cleared is scored")
	}
}

func TestMatrixSaysSumsMeansAndWhichLeads(t *testing.T) {
	d := openMatrix(t, tailor())
	b := d.sheet.matrix.board
	if have := b.bands[0][0].figures.Text; have != "Summe 15 · Mittel 1,67" || !b.bands[0][0].leads.Visible() {
		t.Errorf("SO says %q", have)
	}
	if b.bands[1][1].leads.Visible() || b.bands[1][1].figures.Text != "Summe 11 · Mittel 1,22" {
		t.Errorf("WT says %q", b.bands[1][1].figures.Text)
	}
	sums := []string{b.rowSums[0][0].Text, b.rowSums[1][0].Text, b.rowSums[2][0].Text, b.colSums[0][0].Text, b.colSums[1][0].Text, b.colSums[2][0].Text, b.totals[0][0].Text}
	if want := []string{"6", "6", "3", "6", "4", "5", "15"}; !slices.Equal(sums, want) {
		t.Errorf("sums %q, want %q", sums, want)
	}
	if have := d.sheet.matrix.leading.sentence.Text; !strings.HasPrefix(have, "Ausbauen führt") || !strings.Contains(have, "vorläufig") {
		t.Errorf("leading: %q", have)
	}
}

func TestMeasureIsMadeInOneClickAndRemembered(t *testing.T) {
	d := openMatrix(t, tailor())
	test.Tap(uitest.Button(t, d.sheet.matrix.pairs.card, "Maßnahme daraus"))
	measures := func() []coaching.Measure {
		all, err := d.office.Measures(context.Background(), d.founder.ID)
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	made := measures()
	w := d.stored()
	if len(made) != 1 || made[0].From.SWOT != w.ID || *made[0].From.Pairs[0][0] != w.Factors[0].ID || *made[0].From.Pairs[0][1] != w.Factors[6].ID {
		t.Fatalf("made %+v", made)
	}
	links := uitest.All[*link](d.sheet.matrix.pairs.card)
	if len(links) != 1 || !strings.HasPrefix(links[0].Text, "Maßnahme: Mit „Saubere Handarbeit") {
		t.Fatalf("%d links", len(links))
	}
	uitest.Shot(t, d.window, "swot-measure-light")
	if width := d.sheet.matrix.side.Content.MinSize().Width; width > sideWide() {
		t.Errorf("the cards beside the matrix need %v", width)
	}
	test.TapAt(links[0], fyne.NewPos(20, 14))
	if d.opened != made[0].ID {
		t.Errorf("the link opens %q", d.opened)
	}
	d.act("Rückgängig")
	if have := measures(); len(have) != 0 || len(uitest.All[*link](d.sheet.matrix.pairs.card)) != 0 {
		t.Errorf("after undo %d measures", len(have))
	}
	d.sheet.matrix.board.focus(5, 5)
	test.Tap(d.sheet.matrix.question.measure)
	if have := measures(); len(have) != 1 || !strings.HasPrefix(have[0].Text, "„Allein: bei Krankheit geschlossen“ angehen") {
		t.Errorf("from the cell: %+v", have)
	}
}

func TestHeadsShowTheWholeText(t *testing.T) {
	d := openMatrix(t, tailor())
	d.sheet.matrix.board.focus(0, 0)
	heads := uitest.All[*factorHead](d.sheet.matrix.board.outer)
	if len(heads) != 12 {
		t.Fatalf("%d heads", len(heads))
	}
	heads[0].MouseIn(nil)
	if have := d.sheet.matrix.question.text.Text; !strings.Contains(have, "1 ") || strings.HasPrefix(have, "Hilft") {
		t.Errorf("on the head it says %q", have)
	}
	heads[0].MouseOut()
	if have := d.sheet.matrix.question.text.Text; !strings.HasPrefix(have, "Hilft S1") {
		t.Errorf("off the head it says %q", have)
	}
}

func TestLargeMatrixScrollsBesideItsHeads(t *testing.T) {
	w := swot.Worksheet{Question: "?"}
	d := newDesk(t)
	for _, q := range swot.Quadrants {
		for range 7 {
			w.Add(swot.Factor{ID: d.office.NewID(), Quadrant: q, Text: "Ein Faktor, der so lang ist, dass er in keinen Kopf passt"})
		}
	}
	d.keep(w)
	d.open(tab)
	d.sheet.views.Open(viewMatrix)
	b := d.sheet.matrix.board
	b.focus(13, 13)
	uitest.Shot(t, d.window, "swot-large-light")
	if b.body.Offset.X == 0 || b.body.Offset.Y == 0 {
		t.Errorf("the last cell is not in sight: %v", b.body.Offset)
	}
	if have := b.rowHeads.Position().Y; have != -b.body.Offset.Y {
		t.Errorf("the heads of the rows stand at %v, the cells at %v", have, -b.body.Offset.Y)
	}
	if have := b.colHeads.Position().X; have != -b.body.Offset.X {
		t.Errorf("the heads of the columns stand at %v, the cells at %v", have, -b.body.Offset.X)
	}
	b.focus(0, 0)
	if !b.body.Offset.IsZero() {
		t.Errorf("the first cell is at %v", b.body.Offset)
	}
}

func TestMatrixOfFewFactors(t *testing.T) {
	d := openMatrix(t, swot.Worksheet{Question: "?"})
	if texts := strings.Join(uitest.Texts(d.sheet.matrix.content), " "); !strings.Contains(texts, "mindestens eine Stärke oder Schwäche") {
		t.Errorf("an empty matrix says %q", texts)
	}
	test.Tap(uitest.Button(t, d.sheet.matrix.content, "Zu den vier Feldern"))
	d.sheet.onAdd(swot.Weakness, "Keine Zeit")
	d.sheet.onAdd(swot.Threat, "Miete steigt")
	d.sheet.views.Open(viewMatrix)
	d.sheet.matrix.board.focus(0, 0)
	uitest.Type(d.Canvas(), "2")
	if have := d.sheet.matrix.leading.sentence.Text; !strings.HasPrefix(have, "Vermeiden führt") {
		t.Errorf("leading: %q", have)
	}
	uitest.Shot(t, d.window, "swot-small-light")
}

func TestLockedMatrixKeepsItsScores(t *testing.T) {
	w := tailor()
	w.Status = swot.Agreed
	d := openMatrix(t, w)
	d.sheet.matrix.board.focus(0, 0)
	uitest.Type(d.Canvas(), "0")
	if have := d.sheet.matrix.board.cells[0][0].Score(); have != 3 {
		t.Errorf("the cell of an agreed version shows %d", have)
	}
	widgets.CloseDialogs(d.Canvas())
	if score, _ := d.stored().Score(w.Factors[0].ID, w.Factors[6].ID); score != 3 {
		t.Errorf("it was scored %d", score)
	}
}
