package table

import (
	"io"
	"slices"

	"github.com/xuri/excelize/v2"
)

// WriteBook writes a workbook as XLSX. Every formula has its value beside it, for programs that only show, and is
// reckoned anew when the file is opened. Error: ErrCell with the value Cell, ErrBytes for a sheet of more than 4 MB of
// text, one for a name of a sheet that is none, or that of w.
func WriteBook(w io.Writer, b Book) error {
	if err := b.check(); err != nil {
		return err
	}
	f, err := b.file()
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Write(w)
}

// file is the book as excelize has it.
func (b Book) file() (*excelize.File, error) {
	f := excelize.NewFile()
	p := &press{File: f, styles: map[style]int{}}
	for i, s := range b.Sheets {
		if err := p.name(i, s.Name); err != nil {
			return f, err
		}
		if err := p.view(s.Name, b.RightToLeft); err != nil {
			return f, err
		}
		if err := p.sheet(s); err != nil {
			return f, err
		}
	}
	always := true
	if err := f.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &always}); err != nil {
		return f, err
	}
	return f, f.SetDocProps(&excelize.DocProperties{Creator: "Wurzelwerk"})
}

// press writes sheets; a style is made once.
type press struct {
	*excelize.File
	styles map[style]int
}

// style is what makes cells look the same.
type style struct {
	look   Look
	format string // "" for a text
	text   bool
}

func (p *press) name(i int, name string) error {
	if i == 0 {
		return p.SetSheetName(p.GetSheetName(0), name)
	}
	_, err := p.NewSheet(name)
	return err
}

// sheet writes the cells of a sheet, which the stream of excelize alone can do with formulas and their values.
func (p *press) sheet(s Sheet) error {
	out, err := p.NewStreamWriter(s.Name)
	if err != nil {
		return err
	}
	widths := s.widths()
	for column, letters := range slices.Backward(widths) { // excelize puts each before those it has, and Excel wants them in order
		if err := out.SetColWidth(column+1, column+1, letters); err != nil {
			return err
		}
	}
	if s.Head > 0 {
		corner := Name(0, s.Head+1)
		if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: s.Head, TopLeftCell: corner, ActivePane: "bottomLeft"}); err != nil {
			return err
		}
	}
	for i, row := range s.Rows {
		cells := make([]any, len(row))
		for column, e := range row {
			if cells[column], err = p.cell(e); err != nil {
				return err
			}
		}
		if err := out.SetRow(Name(0, i+1), cells, excelize.RowOpts{Height: height(row, widths)}); err != nil {
			return err
		}
	}
	return out.Flush()
}

// cell is an entry as excelize has it; nil for one without anything.
func (p *press) cell(e Entry) (any, error) {
	if e == (Entry{}) {
		return nil, nil
	}
	key := style{e.Look, e.Format, e.Number == nil && e.Formula == "" && e.Format == ""}
	id, known := p.styles[key]
	if !known {
		var err error
		if id, err = p.NewStyle(key.excelize()); err != nil {
			return nil, err
		}
		p.styles[key] = id
	}
	c := excelize.Cell{StyleID: id, Formula: e.Formula}
	switch {
	case e.Number != nil:
		c.Value = *e.Number
	case e.Text != "":
		c.Value = e.Text
	}
	return c, nil
}

// view sets from where a sheet is read, and that it is printed across with all its columns on a page.
func (p *press) view(sheet string, rightToLeft bool) error {
	if err := p.SetSheetView(sheet, 0, &excelize.ViewOptions{RightToLeft: &rightToLeft}); err != nil {
		return err
	}
	across, fit, one, any := "landscape", true, 1, 0
	if err := p.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return p.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &across, FitToWidth: &one, FitToHeight: &any})
}

// The colours of a book: dark enough to be read on their ground when printed grey.
const (
	inputGround = "FFF4D6"
	headGround  = "E7EEE9"
	remarkColor = "595959"
	lineColor   = "9AA59E"
)

func (s style) excelize() *excelize.Style {
	out := &excelize.Style{Font: &excelize.Font{Family: "Calibri", Size: 11}, Alignment: &excelize.Alignment{Vertical: "top"}}
	switch {
	case s.text:
		out.NumFmt = formatText
	case s.format != "":
		out.CustomNumFmt, out.Alignment.Horizontal, out.Alignment.Indent = &s.format, "right", 1
	}
	out.Alignment.WrapText = s.look != Title && s.look != Remark
	line := func(side string) []excelize.Border {
		return []excelize.Border{{Type: side, Color: lineColor, Style: 1}}
	}
	switch s.look {
	case Title:
		out.Font.Bold, out.Font.Size = true, 15
	case Remark:
		out.Font.Color = remarkColor
	case NumberHead:
		out.Alignment.Horizontal, out.Alignment.Indent = "right", 1
		fallthrough
	case Head:
		out.Font.Bold, out.Fill, out.Border = true, ground(headGround), line("bottom")
	case Input:
		out.Fill, out.Border = ground(inputGround), line("bottom")
	case Total:
		out.Font.Bold, out.Border = true, line("top")
	}
	return out
}

func ground(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}
