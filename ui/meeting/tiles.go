package meeting

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// tile is one woman below the clock, or all of them.
type tile struct {
	key    string // of the keyboard
	name   string
	note   string
	icon   fyne.Resource // nil for none
	ink    fyne.ThemeColorName
	chosen bool // her sheet is open
	turn   bool // it is her turn
	dim    bool // she is not there
}

// tiles are all women side by side in as many lines as they need. They are the place of the keyboard while nobody types:
// every key goes to onKey first.
type tiles struct {
	widget.BaseWidget
	onTap func(i int)
	onKey func(*fyne.KeyEvent) bool

	tiles   []tile
	hover   int // -1 for none
	focused bool
}

const (
	tileWide float32 = 128 // at least
	tileHigh float32 = 41
	tileGap  float32 = 6
)

func newTiles(tap func(i int), key func(*fyne.KeyEvent) bool) *tiles {
	t := &tiles{onTap: tap, onKey: key, hover: -1}
	t.ExtendBaseWidget(t)
	return t
}

func zoom() float32 { return theme.TextSize() / 13 }

// show shows other tiles where they are other ones.
func (t *tiles) show(tiles []tile) {
	if !slices.Equal(t.tiles, tiles) {
		t.tiles = tiles
		t.Refresh()
	}
}

// columns is how many tiles stand side by side: as many in each line, in as few lines as possible.
func (t *tiles) columns(wide float32) int {
	most := max(1, int((wide+tileGap)/(tileWide*zoom()+tileGap)))
	n := max(len(t.tiles), 1)
	lines := (n + most - 1) / most
	return (n + lines - 1) / lines
}

// place is the room of a tile.
func (t *tiles) place(i int) (fyne.Position, fyne.Size) {
	columns := t.columns(t.Size().Width)
	size := fyne.NewSize((t.Size().Width-tileGap*float32(columns-1))/float32(columns), tileHigh*zoom())
	return fyne.NewPos(float32(i%columns)*(size.Width+tileGap), float32(i/columns)*(size.Height+tileGap)), size
}

func (t *tiles) under(p fyne.Position) int {
	for i := range t.tiles {
		at, size := t.place(i)
		if p.X >= at.X && p.Y >= at.Y && p.X < at.X+size.Width && p.Y < at.Y+size.Height {
			return i
		}
	}
	return -1
}

// Tapped is as the key of the tile.
func (t *tiles) Tapped(e *fyne.PointEvent) {
	widgets.SignOfLife()
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
	if i := t.under(e.Position); i >= 0 {
		t.onTap(i)
	}
}

// MouseIn lights a tile.
func (t *tiles) MouseIn(e *desktop.MouseEvent) { t.light(t.under(e.Position)) }

// MouseMoved lights the tile under the pointer.
func (t *tiles) MouseMoved(e *desktop.MouseEvent) { t.light(t.under(e.Position)) }

// MouseOut takes the light away.
func (t *tiles) MouseOut() { t.light(-1) }

func (t *tiles) light(i int) {
	widgets.SignOfLife()
	if i != t.hover {
		t.hover = i
		t.Refresh()
	}
}

// FocusGained shows that the keys are heard.
func (t *tiles) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost shows that they are not.
func (t *tiles) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune does nothing: figures come as keys.
func (t *tiles) TypedRune(rune) {}

// TypedKey gives the key to the page.
func (t *tiles) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	if !t.onKey(key) {
		widgets.ForwardKey(t, key)
	}
}

// CreateRenderer draws the tiles.
func (t *tiles) CreateRenderer() fyne.WidgetRenderer { return &tilesRenderer{tiles: t} }

// tilesRenderer makes new objects only when there is something new to see: a canvas lays out again what has new objects,
// and would come to no end.
type tilesRenderer struct {
	tiles   *tiles
	size    fyne.Size // drawn for
	objects []fyne.CanvasObject
}

// Destroy has nothing to give back.
func (r *tilesRenderer) Destroy() {}

// Objects are all parts of all tiles.
func (r *tilesRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is as high as the lines at the present width.
func (r *tilesRenderer) MinSize() fyne.Size {
	columns := r.tiles.columns(max(r.tiles.Size().Width, tileWide))
	lines := (max(len(r.tiles.tiles), 1) + columns - 1) / columns
	return fyne.NewSize(tileWide*zoom(), float32(lines)*(tileHigh*zoom()+tileGap)-tileGap)
}

// Layout draws in the width.
func (r *tilesRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.paint(size)
	}
}

func (r *tilesRenderer) paint(size fyne.Size) {
	r.size, r.objects = size, nil
	for i := range r.tiles.tiles {
		r.draw(i)
	}
}

// Refresh draws anew.
func (r *tilesRenderer) Refresh() {
	r.paint(r.tiles.Size())
	canvas.Refresh(r.tiles)
}

func (r *tilesRenderer) draw(i int) {
	t := r.tiles.tiles[i]
	at, size := r.tiles.place(i)
	r.ground(t, i, at, size)
	key := &canvas.Text{Text: t.key, TextSize: theme.TextSize(), TextStyle: fyne.TextStyle{Bold: true}, Color: widgets.Color(widgets.ColorMuted)}
	badge := &canvas.Rectangle{CornerRadius: 4, FillColor: widgets.Color(theme.ColorNameButton)}
	side := 22 * zoom()
	badge.Resize(fyne.NewSquareSize(side))
	badge.Move(at.AddXY(10, (size.Height-side)/2))
	r.objects = append(r.objects, badge)
	r.put(key, at.AddXY(10+(side-key.MinSize().Width)/2, (size.Height-key.MinSize().Height)/2))
	left, right := 10+side+8, float32(8)
	if t.icon != nil {
		icon := canvas.NewImageFromResource(theme.NewColoredResource(t.icon, t.ink))
		icon.Resize(fyne.NewSquareSize(18 * zoom()))
		icon.Move(at.AddXY(size.Width-18*zoom()-8, (size.Height-18*zoom())/2))
		r.objects = append(r.objects, icon)
		right += 18*zoom() + 4
	}
	ink := theme.ColorNameForeground
	if t.dim {
		ink = widgets.ColorMuted
	}
	name := &canvas.Text{Text: t.name, TextStyle: fyne.TextStyle{Bold: true}, TextSize: theme.TextSize() * 1.1, Color: widgets.Color(ink)}
	note := &canvas.Text{Text: t.note, TextSize: theme.CaptionTextSize(), Color: widgets.Color(widgets.ColorMuted)}
	shorten(name, size.Width-left-right)
	shorten(note, size.Width-left-right)
	high := name.MinSize().Height + note.MinSize().Height
	if t.note == "" {
		high = name.MinSize().Height
	}
	r.put(name, at.AddXY(left, (size.Height-high)/2))
	r.put(note, at.AddXY(left, (size.Height-high)/2+name.MinSize().Height))
}

func (r *tilesRenderer) ground(t tile, i int, at fyne.Position, size fyne.Size) {
	ground := &canvas.Rectangle{
		CornerRadius: 6, StrokeWidth: 1,
		FillColor: widgets.Color(widgets.ColorCard), StrokeColor: widgets.Color(theme.ColorNameSeparator),
	}
	if t.turn {
		ground.FillColor = widgets.Color(theme.ColorNameSelection)
	}
	if i == r.tiles.hover {
		ground.StrokeColor = widgets.Color(widgets.ColorMuted)
	}
	if t.chosen {
		ground.StrokeColor, ground.StrokeWidth = widgets.Color(theme.ColorNamePrimary), 1.5
		if r.tiles.focused {
			ground.StrokeWidth = 3
		}
	}
	ground.Resize(size)
	ground.Move(at)
	r.objects = append(r.objects, ground)
}

func (r *tilesRenderer) put(text *canvas.Text, at fyne.Position) {
	text.Resize(text.MinSize())
	text.Move(at)
	r.objects = append(r.objects, text)
}
