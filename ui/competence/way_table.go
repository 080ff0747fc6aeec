package competence

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// wayTable is the competences by area with their levels before and after, the change, and a bar. The row under the
// pointer stands out, here and in the radar.
type wayTable struct {
	widget.BaseWidget
	onRow func(row int) // charts.NoAxis for none

	model *wayModel
	at    int // the row that stands out
	shape *tableShape
}

// tableShape is where the rows stand.
type tableShape struct {
	names   float32 // width of the names
	figures [3]float32
	figure  float32 // width of a figure
	bar     float32 // where the bars begin
	lines   []tableLine
	high    float32
}

// tableLine is the head, an area, a competence, or the mean of all.
type tableLine struct {
	top, high float32
	names     []string
	area      int // of a head of an area, else -1
	row       int // of a competence, else -1
	figures   [3]string
}

const (
	tableGap  float32 = 8
	tableEdge float32 = 4
	figureAt  float32 = 40 // width of a figure at 100 %
	leastBar  float32 = 60 // of the bars, which take what the names leave
	mostNames float32 = 330
)

func newWayTable() *wayTable {
	w := &wayTable{at: charts.NoAxis}
	w.ExtendBaseWidget(w)
	return w
}

// show fills the table.
func (w *wayTable) show(m *wayModel) {
	w.model, w.at, w.shape = m, charts.NoAxis, nil
	w.Refresh()
}

// mark lets a row stand out.
func (w *wayTable) mark(row int) {
	if row != w.at {
		w.at = row
		w.Refresh()
	}
}

// MouseIn marks the row under the pointer.
func (w *wayTable) MouseIn(e *desktop.MouseEvent) { w.MouseMoved(e) }

// MouseMoved marks the row under the pointer.
func (w *wayTable) MouseMoved(e *desktop.MouseEvent) {
	widgets.SignOfLife()
	row := charts.NoAxis
	if w.shape != nil {
		for _, line := range w.shape.lines {
			if line.row >= 0 && e.Position.Y >= line.top && e.Position.Y < line.top+line.high {
				row = line.row
			}
		}
	}
	w.goTo(row)
}

// MouseOut takes the mark away.
func (w *wayTable) MouseOut() { w.goTo(charts.NoAxis) }

func (w *wayTable) goTo(row int) {
	if row != w.at {
		w.mark(row)
		w.onRow(row)
	}
}

// lay places the lines in a width.
func (w *wayTable) lay(width float32) *tableShape {
	s := &tableShape{figure: figureWidth()}
	s.names = min(width-2*tableEdge-3*s.figure-leastBar-2*tableGap, mostNames*unit())
	x := tableEdge + s.names + tableGap
	for i := range s.figures {
		s.figures[i] = x
		x += s.figure
	}
	s.bar = x + tableGap
	way := w.model.travelled()
	s.add(tableLine{area: -1, row: -1, figures: w.headFigures()}, "")
	row := 0
	for i, area := range profile.Areas {
		mean := way.Areas[area.Key]
		s.add(tableLine{area: i, row: -1, figures: w.meanFigures(mean)}, areaName(area.Key))
		for _, c := range area.Competences {
			r := w.model.row(c)
			s.add(tableLine{area: -1, row: row, figures: w.rowFigures(r)}, nameOf(c))
			row++
		}
	}
	if w.model.compares() {
		s.add(tableLine{area: -1, row: -1, figures: w.meanFigures(way.Mean)}, t("competence.way.mean"))
	}
	return s
}

// figureWidth has room for the heads of the figures.
func figureWidth() float32 {
	wide := figureAt * unit()
	for _, head := range []string{t("competence.way.before"), t("competence.way.after"), t("competence.way.change")} {
		wide = max(wide, fyne.MeasureText(head, theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{Bold: true}).Width+6)
	}
	return wide
}

func (s *tableShape) add(line tableLine, name string) {
	wide := s.names
	if line.area >= 0 {
		wide -= areaMark * unit()
	}
	line.names = charts.Wrapped(name, wide, theme.Size(theme.SizeNameText), fyne.TextStyle{Bold: line.row < 0})
	line.top = s.high
	line.high = float32(len(line.names))*letterHigh(theme.SizeNameText) + 6
	if line.area >= 0 {
		line.high += 6
	}
	s.high += line.high
	s.lines = append(s.lines, line)
}

func (w *wayTable) headFigures() [3]string {
	if !w.model.compares() {
		return [3]string{"", t("competence.way.level"), ""}
	}
	return [3]string{t("competence.way.before"), t("competence.way.after"), t("competence.way.change")}
}

func (w *wayTable) rowFigures(r wayRow) [3]string {
	if !w.model.compares() {
		return [3]string{"", figure(r.to), ""}
	}
	return [3]string{figure(r.from), figure(r.to), changeFigure(r)}
}

func (w *wayTable) meanFigures(m profile.Mean) [3]string {
	if !w.model.compares() {
		return [3]string{}
	}
	return [3]string{meanText(m.From), meanText(m.To), meanChange(m.Change())}
}
