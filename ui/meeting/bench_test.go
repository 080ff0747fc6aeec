package meeting

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// probe counts how often it is drawn anew.
type probe struct {
	widget.BaseWidget
	drawn int
}

// Refresh counts.
func (p *probe) Refresh() { p.drawn++ }

// CreateRenderer draws a rectangle.
func (p *probe) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&canvas.Rectangle{})
}

func TestTickLeavesThePageAlone(t *testing.T) {
	d := newDesk(t).work()
	p := &probe{}
	p.ExtendBaseWidget(p)
	d.page.stage.Add(p)
	saves, before := d.saves, p.drawn
	cells := d.page.face.digits.cells
	d.pass(9 * time.Second)
	if p.drawn != before || d.saves != saves {
		t.Errorf("in nine seconds the sheet is drawn %d times and saved %d times", p.drawn-before, d.saves-saves)
	}
	if &cells[0] != &d.page.face.digits.cells[0] {
		t.Error("all digits are made anew")
	}
}

// BenchmarkTick is what a second costs in the middle of the working time.
func BenchmarkTick(b *testing.B) {
	d := newDesk(b).work()
	for b.Loop() {
		d.page.stop()
		d.now = d.now.Add(time.Second)
		d.ran += time.Second
		d.page.tick()
		if d.state().Remaining == 0 {
			d.page.evening.Extend(10)
		}
		d.due = d.due[:0]
	}
}

// BenchmarkTap is what a key on the clock costs, with what is shown and what is saved.
func BenchmarkTap(b *testing.B) {
	d := newDesk(b).work()
	for b.Loop() {
		d.press(fyne.KeySpace)
	}
}

// BenchmarkKey is what a letter costs on the sheet of a woman.
func BenchmarkKey(b *testing.B) {
	d := newDesk(b).work()
	field := d.sheetOf(0).notes.idea.field
	d.Canvas().Focus(field)
	for b.Loop() {
		field.TypedRune('x')
		if len(field.Text) > 60 {
			field.OnSubmitted("")
			d.page.evening.RemoveIdea(d.women[0], 0)
		}
	}
}
