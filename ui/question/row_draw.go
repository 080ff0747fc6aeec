package question

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// rowRenderer draws a question.
type rowRenderer struct {
	row     *Row
	ground  *canvas.Rectangle // while marked
	label   *widgets.Lines
	mark    *canvas.Text // behind the label
	ask     *canvas.Text // the mark that opens the help
	pressed *canvas.Rectangle
	decline *canvas.Text
	note    *canvas.Text
	unit    *canvas.Text
	remarks []*widgets.Lines
}

// zoom is how much larger than usual texts are set.
func zoom() float32 { return theme.TextSize() / 13 }

const (
	rowGap   float32 = 3
	unitGap  float32 = 8
	numberIn float32 = 150 // the width of an input with a unit
	markGap  float32 = 8   // between a label and what stands behind it
	markOver float32 = 6   // how far the mark reaches beyond the row
)

// CreateRenderer draws label, input and remarks.
func (r *Row) CreateRenderer() fyne.WidgetRenderer {
	d := &rowRenderer{
		row: r, ground: &canvas.Rectangle{CornerRadius: 6}, label: widgets.NewLines(r.Words.Label), mark: canvas.NewText(r.Words.Mark, nil),
		ask: canvas.NewText("", nil), pressed: &canvas.Rectangle{CornerRadius: 4}, decline: canvas.NewText(r.Words.Decline, nil),
		note: canvas.NewText(r.Words.Note, nil), unit: canvas.NewText(r.Words.Unit, nil),
	}
	if r.Words.Help != "" {
		d.ask.Text = "?"
	}
	r.drawn = d
	d.look()
	return d
}

// look gives every part the colour and the words of the moment.
func (d *rowRenderer) look() {
	state, caption := d.row.asked.State(), theme.CaptionTextSize()
	d.label.Bold, d.label.ColorName = state != Open, theme.ColorNameForeground
	if state == Open {
		d.label.ColorName = widgets.ColorMuted
	}
	d.ground.Hidden, d.ground.FillColor = !d.row.marked, widgets.Color(theme.ColorNameSelection)
	ink := func(part rowPart) fyne.ThemeColorName {
		if d.row.hover == part {
			return theme.ColorNamePrimary
		}
		return widgets.ColorMuted
	}
	d.ask.TextSize, d.ask.TextStyle.Bold, d.ask.Color = theme.TextSize(), true, widgets.Color(ink(partHelp))
	d.decline.TextSize, d.decline.Color = caption, widgets.Color(ink(partDecline))
	d.note.TextSize, d.note.Color = caption, widgets.Color(ink(partNote))
	d.pressed.Hidden = state != Declined
	if state == Declined {
		d.pressed.FillColor, d.decline.Color = widgets.Color(widgets.ColorTint), widgets.Color(widgets.ColorOnTint)
	}
	d.decline.TextStyle.Bold = state == Declined
	d.mark.TextSize, d.mark.Color = caption, widgets.Color(widgets.ColorMuted)
	d.unit.TextSize, d.unit.Color = theme.TextSize(), widgets.Color(widgets.ColorMuted)
	d.say()
}

// say puts the remarks into their lines.
func (d *rowRenderer) say() {
	remarks := d.row.remarks()
	for len(d.remarks) < len(remarks) {
		line := widgets.CaptionLines("")
		line.Resize(fyne.NewSize(max(d.row.Size().Width, 1), 1))
		d.remarks = append(d.remarks, line)
	}
	d.remarks = d.remarks[:len(remarks)]
	for i, line := range d.remarks {
		line.Say(remarks[i].Text, remarks[i].Ink)
	}
}

// Destroy has nothing to give back.
func (d *rowRenderer) Destroy() {}

// Objects are those that say something.
func (d *rowRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, 0, 8)
	if d.row.marked {
		out = append(out, d.ground)
	}
	out = append(out, d.label)
	if d.mark.Text != "" {
		out = append(out, d.mark)
	}
	if d.ask.Text != "" {
		out = append(out, d.ask)
	}
	if d.declinable() {
		out = append(out, d.pressed, d.decline)
	}
	if d.note.Text != "" && d.touched() {
		out = append(out, d.note)
	}
	out = append(out, d.row.Input.Object())
	if d.unit.Text != "" {
		out = append(out, d.unit)
	}
	for _, line := range d.remarks {
		out = append(out, line)
	}
	return out
}

// touched tells that the keyboard or the pointer is in the row, which then shows what can be done with it.
func (d *rowRenderer) touched() bool { return d.row.focused || d.row.inside }

// declinable tells whether "keine Angabe" is shown: also where it is chosen.
func (d *rowRenderer) declinable() bool {
	return d.decline.Text != "" && (d.touched() || !d.pressed.Hidden)
}

// parts are what stands at the right of the label, from the right edge on.
func (d *rowRenderer) parts() []*canvas.Text { return []*canvas.Text{d.ask, d.decline, d.note} }

const partGap float32 = 14

// side is the room at the right of the label, whether it is shown now or not, so that the label stays as it is.
func (d *rowRenderer) side() float32 {
	width := float32(0)
	for _, part := range d.parts() {
		if part.Text != "" {
			width += part.MinSize().Width + partGap
		}
	}
	return width
}

// MinSize is as high as label, input and remarks at the present width.
func (d *rowRenderer) MinSize() fyne.Size {
	input := d.row.Input.Object().MinSize()
	high := d.label.MinSize().Height + rowGap + input.Height
	for _, line := range d.remarks {
		high += rowGap + line.MinSize().Height
	}
	return fyne.NewSize(max(input.Width, 120), high)
}

// Layout gives every part its width before it is asked for its height.
func (d *rowRenderer) Layout(size fyne.Size) {
	d.ground.Move(fyne.NewPos(-markOver, -markOver))
	d.ground.Resize(size.AddWidthHeight(2*markOver, 2*markOver))
	y := d.layoutLabel(max(size.Width-d.side(), 1)) + rowGap
	d.layoutSide(size)
	object, width := d.row.Input.Object(), size.Width
	if d.unit.Text != "" {
		width = min(numberIn*zoom(), size.Width)
	}
	object.Resize(fyne.NewSize(width, object.MinSize().Height))
	input := object.MinSize().Height
	object.Resize(fyne.NewSize(width, input))
	object.Move(fyne.NewPos(0, y))
	unit := d.unit.MinSize()
	d.unit.Resize(unit)
	d.unit.Move(fyne.NewPos(width+unitGap, y+(input-unit.Height)/2))
	y += input
	for _, line := range d.remarks {
		y += rowGap
		line.Resize(fyne.NewSize(size.Width, line.MinSize().Height))
		line.Resize(fyne.NewSize(size.Width, line.MinSize().Height))
		line.Move(fyne.NewPos(0, y))
		y += line.MinSize().Height
	}
}

// layoutLabel sets the mark behind the label, for which it leaves the rest of the width, and returns their height.
func (d *rowRenderer) layoutLabel(width float32) (high float32) {
	mark := fyne.NewSize(0, 0)
	if d.mark.Text != "" {
		mark = d.mark.MinSize()
		width = max(width-mark.Width-markGap, 1)
	}
	d.label.Resize(fyne.NewSize(width, d.label.MinSize().Height))
	high = d.label.MinSize().Height
	d.label.Resize(fyne.NewSize(width, high))
	line := fyne.MeasureText(d.label.Text, theme.TextSize(), fyne.TextStyle{Bold: d.label.Bold})
	d.mark.Resize(mark)
	d.mark.Move(fyne.NewPos(min(line.Width, width)+markGap, (line.Height-mark.Height)/2))
	return high
}

func (d *rowRenderer) layoutSide(size fyne.Size) {
	line := widgets.NewText("M").MinSize().Height
	x := size.Width - partGap/2
	for _, part := range d.parts() {
		if part.Text == "" {
			continue
		}
		m := part.MinSize()
		x -= m.Width
		part.Resize(m)
		part.Move(fyne.NewPos(x, (line-m.Height)/2))
		x -= partGap
	}
	at := d.decline.Position()
	d.pressed.Move(fyne.NewPos(at.X-6, 0))
	d.pressed.Resize(fyne.NewSize(d.decline.Size().Width+12, line))
}

// under is the part below the pointer.
func (d *rowRenderer) under(p fyne.Position) rowPart {
	for part, text := range map[rowPart]*canvas.Text{partHelp: d.ask, partDecline: d.decline, partNote: d.note} {
		at, size := text.Position(), text.Size()
		if text.Text != "" && p.X >= at.X-6 && p.X < at.X+size.Width+6 && p.Y >= at.Y-4 && p.Y < at.Y+size.Height+4 {
			return part
		}
	}
	return partNone
}

// Refresh takes colours, words and remarks again.
func (d *rowRenderer) Refresh() {
	d.look()
	d.label.Refresh()
	d.Layout(d.row.Size())
	canvas.Refresh(d.row)
}
