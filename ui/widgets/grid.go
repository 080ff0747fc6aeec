package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/translations"
)

// GridKind is how the cells of a column are shown and edited.
type GridKind int

// The kinds of columns.
const (
	GridText   GridKind = iota
	GridNumber          // at the right
	GridChoice          // one of Options: Text gives and Set takes the key of an option
	GridFixed           // computed: muted, at the right, no stop for the keyboard
	GridCheck           // a tick: Text gives and Set takes GridChecked or ""
)

// GridChecked is the text of a ticked cell.
const GridChecked = "1"

// GridColumn describes a column.
type GridColumn struct {
	Title string
	Unit  string // below the title: "€", "Minuten"
	Hint  string // shown below the grid while a cell of the column is at work
	Kind  GridKind
	// Options are those of a GridChoice.
	Options []Option
	// Leading sets a GridFixed column at the left and in plain ink: the name of a row.
	Leading bool
	Width   float32 // the least, at text size 100 %; the words of the title have room in any case
	Grow    float32 // its share of the room that is left; if no column has one, those of text share it
}

// GridEvents is where a grid finds its rows and tells what the user does. Rows, Text and Set are needed.
type GridEvents struct {
	Rows func() int
	// Text is a cell as it is shown and first put into its field.
	Text func(row, col int) string
	// Set hears a cell after each key. An error stands below the row, named by row and column, and the text is kept in
	// the cell until it is mended; the record keeps its last good value.
	Set func(row, col int, text string) error
	// Add appends a row; nil offers none.
	Add      func()
	AddLabel string // "" for the usual words
	// Remove and Move are offered unless nil.
	Remove func(row int)
	Move   func(from, to int)
	// Footer is the sum of a column, "" for none; nil leaves the line out.
	Footer func(col int) string
	// Mark sets a warning sign into a cell with a sentence that is shown when the cell is at work or under the pointer;
	// "" for none. It may be nil.
	Mark func(row, col int) string
	// Together runs a change of many cells, as when a table is pasted, so that the record computes and saves once. It
	// may be nil.
	Together func(change func())
}

// Grid is a table of typed rows to be edited. Its cells are drawn as texts; one field stands over the cell that has the
// keyboard, so that many rows stay light. It grows with its rows and scrolls them only when it is given less height. Columns
// of numbers and computed ones take from the others what their texts need. Where not all columns have room the first one stays and a bar
// leads to the others.
//
// Tab and Shift+Tab go from cell to cell, Up, Down and Enter from row to row, Enter on the last row adds one. Typing
// takes the place of the text, F2 goes to its end, or opens the options of a choice, as Space does. Esc brings back
// what stood there. Alt+Up and Alt+Down move the row, Ctrl+Delete removes it. Several cells of a spreadsheet are pasted
// rightwards and downwards.
type Grid struct {
	widget.BaseWidget
	// OnResized is called when the height that the grid needs is another; may be nil. In a layout of Fyne the parent
	// finds out by itself.
	OnResized func()
	// OnCell is called when a cell gets the keyboard, with its place in the grid, so that the page can scroll to it; may
	// be nil.
	OnCell func(at fyne.Position, size fyne.Size)
	// OnWheel hears the wheel where the rows cannot scroll any further that way, so that the page can go on; may be nil.
	OnWheel func(e *fyne.ScrollEvent)

	columns []GridColumn
	events  GridEvents

	at     gridPlace
	live   bool   // a field has the keyboard
	typed  bool   // the text of the field is the user's
	before string // what stood in the cell when it was entered
	seen   string // what the record said of the cell at work after the last key
	drafts map[gridPlace]gridDraft
	busy   int  // the record is being changed from here
	moving bool // the keyboard goes from cell to cell
	said   string

	entry  *gridEntry
	choice *Choice
	check  *gridCheck
	doors  gridDoors

	shape    gridShape
	hover    gridHit
	from     int     // the first column that is shown, beside those that stay, when not all have room
	tight    bool    // the rows have less room than they need
	seenHigh float32 // the room of the rows
	high     float32 // all that the grid needs
	head     *gridHead
	body     *gridBody
	foot     *gridHead
	scroll   *gridScroll
	bar      *gridBar
	add      *Button
	note     *Lines
}

// gridPlace names a cell.
type gridPlace struct{ row, col int }

// gridDraft is a text that the record did not take.
type gridDraft struct {
	text string
	err  error
	seen string // what the record said then
}

// GridError is a text that the record did not take, with the place where it stands.
type GridError struct {
	Row    int // from 1
	Column string
	Err    error
}

// Error names row and column and says what is wrong.
func (e *GridError) Error() string {
	return translations.T("widget.grid.error", translations.Vars{"Row": e.Row, "Column": e.Column, "Error": e.Err.Error()})
}

// Unwrap returns the error of Set.
func (e *GridError) Unwrap() error { return e.Err }

// NewGrid returns a grid that shows what events gives.
func NewGrid(columns []GridColumn, events GridEvents) *Grid {
	g := &Grid{columns: columns, events: events, drafts: make(map[gridPlace]gridDraft), hover: nowhereInGrid}
	g.head, g.foot = newGridHead(g, false), newGridHead(g, true)
	g.newEditors()
	g.body = newGridBody(g)
	g.scroll = newGridScroll(g)
	g.scroll.OnScrolled = func(fyne.Position) { g.body.paint() }
	g.bar = newGridBar(g)
	label := events.AddLabel
	if label == "" {
		label = translations.T("widget.grid.add")
	}
	g.add = LinkButton(label, theme.ContentAddIcon(), g.addRow)
	g.add.Hidden = events.Add == nil
	g.note = CaptionLines("")
	g.ExtendBaseWidget(g)
	return g
}

// SetColumns shows other columns; what could not be read is forgotten.
func (g *Grid) SetColumns(columns []GridColumn) {
	g.putAway()
	g.columns, g.at = columns, gridPlace{}
	clear(g.drafts)
	g.Refresh()
}

// Refresh reads all cells again. What is being typed stays, unless the record has got another value meanwhile.
func (g *Grid) Refresh() {
	if g.busy == 0 {
		g.read()
	}
}

// Forget drops all that the record did not take: another record is shown.
func (g *Grid) Forget() {
	clear(g.drafts)
	g.typed = false
	g.Refresh()
}

// Flush returns what is still unfinished: the first text that the record did not take as a *GridError, or nil.
func (g *Grid) Flush() error {
	for row := range g.events.Rows() {
		for col := range g.columns {
			if d, ok := g.drafts[gridPlace{row, col}]; ok {
				return g.failure(gridPlace{row, col}, d)
			}
		}
	}
	return nil
}

func (g *Grid) failure(p gridPlace, d gridDraft) error {
	return &GridError{Row: p.row + 1, Column: g.columns[p.col].Title, Err: d.err}
}

// Focus gives a cell the keyboard; of a computed one the next that can be edited. A place that is not there is ignored.
func (g *Grid) Focus(row, col int) {
	if row < 0 || row >= g.events.Rows() || col < 0 || col >= len(g.columns) {
		return
	}
	if p, ok := g.editable(gridPlace{row, col}); ok {
		g.enter(p)
	}
}

// shown is the text of a cell: what the user wrote, if the record did not take it.
func (g *Grid) shown(p gridPlace) string {
	if d, ok := g.drafts[p]; ok {
		return d.text
	}
	return g.events.Text(p.row, p.col)
}

// set gives a text to the record.
func (g *Grid) set(p gridPlace, text string) error {
	g.busy++
	err := g.events.Set(p.row, p.col, text)
	g.busy--
	delete(g.drafts, p)
	if err != nil {
		g.drafts[p] = gridDraft{text, err, g.events.Text(p.row, p.col)}
	}
	if g.live && p == g.at {
		g.seen = g.events.Text(p.row, p.col)
	}
	return err
}

// read takes all texts again, drops what has no place any more, and draws what is different.
func (g *Grid) read() {
	rows := g.events.Rows()
	for p, d := range g.drafts {
		if p.row >= rows || p.col >= len(g.columns) || g.events.Text(p.row, p.col) != d.seen {
			delete(g.drafts, p)
		}
	}
	if g.live {
		g.readField(rows)
	}
	g.lay()
}

// readField brings the field at work in line with the record.
func (g *Grid) readField(rows int) {
	if g.at.row >= rows {
		g.rest()
		return
	}
	if text := g.events.Text(g.at.row, g.at.col); text != g.seen || !g.typed {
		g.typed, g.seen, g.before = false, text, g.shown(g.at)
		g.fillField()
	}
}

// change hears a key in the field at work.
func (g *Grid) change(text string) {
	g.typed, g.said = true, ""
	_ = g.set(g.at, text) // the draft holds the error
	g.read()
}
