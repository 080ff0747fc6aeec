package meeting

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// sight is what the clock shows.
type sight struct {
	name string // the largest words: whose turn it is
	side string // of what: the round
	time string
	tone tone
	word string  // the tone in a word
	next string  // who comes after
	part float32 // of the turn that is left, 0 to 1; below 0 for none
}

// face is the clock that all in the room can read: a name, the time as large as the room allows, and how it stands by
// colour, shape and word. All its measures are parts of its height.
type face struct {
	widget.BaseWidget
	sight  sight
	square bool // without round corners, over the whole screen
	digits *digits
	drawn  *faceRenderer
}

// The measures of a face, as parts of its height.
const (
	faceSides float32 = 0.03
	barHigh   float32 = 0.018
)

// rows is how high the name and the word are, and how large their letters. On the whole screen they are large enough as
// a smaller part of it.
func (f *face) rows() (top, foot, letters float32) {
	if f.square {
		return 0.135, 0.125, 0.8
	}
	return 0.17, 0.16, 1
}

func newFace(square bool) *face {
	f := &face{square: square, digits: newDigits(), sight: sight{part: -1}}
	f.ExtendBaseWidget(f)
	return f
}

// show shows a sight and draws what is another than before.
func (f *face) show(s sight) {
	before := f.sight
	f.sight = s
	if f.drawn == nil {
		return
	}
	_, _, ink := s.tone.look()
	f.digits.show(s.time, ink)
	same := s.name == before.name && s.side == before.side && s.tone == before.tone && s.word == before.word && s.next == before.next
	switch {
	case !same || s.part < 0 != (before.part < 0):
		f.drawn.Refresh()
	case s.part != before.part:
		f.drawn.move()
	}
}

// CreateRenderer draws the face.
func (f *face) CreateRenderer() fyne.WidgetRenderer {
	r := &faceRenderer{
		face: f, frame: &canvas.Rectangle{}, ground: &canvas.Rectangle{}, rail: &canvas.Rectangle{}, bar: &canvas.Rectangle{},
		name: &canvas.Text{TextStyle: fyne.TextStyle{Bold: true}}, side: &canvas.Text{}, next: &canvas.Text{},
		word: &canvas.Text{TextStyle: fyne.TextStyle{Bold: true}},
	}
	f.drawn = r
	_, _, ink := f.sight.tone.look()
	f.digits.show(f.sight.time, ink)
	return r
}

type faceRenderer struct {
	face                     *face
	frame, ground, rail, bar *canvas.Rectangle
	name, side, word, next   *canvas.Text
	shape                    []fyne.CanvasObject
	shaped                   sign          // what shape draws
	at                       fyne.Position // of what stands within the frame
	room                     fyne.Size
}

// sign is a shape as it is drawn.
type sign struct {
	tone  tone
	at    fyne.Position
	side  float32
	shown bool
	ink   color.Color
}

// Destroy has nothing to give back.
func (r *faceRenderer) Destroy() {}

// Objects are all parts, from back to front.
func (r *faceRenderer) Objects() []fyne.CanvasObject {
	parts := []fyne.CanvasObject{r.frame, r.ground, r.rail, r.bar, r.name, r.side, r.face.digits, r.word, r.next}
	return append(parts, r.shape...)
}

// MinSize is small: the face takes what it is given.
func (r *faceRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 150) }

// Refresh takes colours and words again.
func (r *faceRenderer) Refresh() {
	r.Layout(r.face.Size())
	_, _, ink := r.face.sight.tone.look()
	r.face.digits.show(r.face.sight.time, ink)
	canvas.Refresh(r.face)
}

// Layout sets the name above the time and the word below it.
func (r *faceRenderer) Layout(size fyne.Size) {
	s := r.face.sight
	edge := r.grounds(size)
	side := edge + max(faceSides*size.Height, widgets.Gap)
	r.at, r.room = fyne.NewPos(side, edge), fyne.NewSize(size.Width-2*side, size.Height-2*edge)
	_, _, ink := s.tone.look()
	r.head(s, ink)
	top, foot, _ := r.face.rows()
	high := r.room.Height
	r.face.digits.Move(r.at.AddXY(0, top*high))
	r.face.digits.Resize(fyne.NewSize(r.room.Width, high*(1-top-foot-2*barHigh)))
	r.foot(s, ink)
	r.move()
}

// grounds draws the frame and what it holds, and returns how wide the frame is.
func (r *faceRenderer) grounds(size fyne.Size) float32 {
	ground, frame, _ := r.face.sight.tone.look()
	edge := max(whole(r.face.sight.tone.frame()*size.Height), 1)
	r.frame.FillColor, r.ground.FillColor = widgets.Color(frame), widgets.Color(ground)
	r.frame.CornerRadius, r.ground.CornerRadius = widgets.CardRadius, max(widgets.CardRadius-edge, 3)
	if r.face.square {
		r.frame.CornerRadius, r.ground.CornerRadius = 0, 0
	}
	r.frame.Resize(size)
	r.ground.Move(fyne.NewSquareOffsetPos(edge))
	r.ground.Resize(size.SubtractWidthHeight(2*edge, 2*edge))
	return edge
}

func (r *faceRenderer) head(s sight, ink fyne.ThemeColorName) {
	top, _, letters := r.face.rows()
	high, room := r.room.Height, r.room.Width
	set(r.side, s.side, high*0.06*letters, widgets.Color(ink), room*0.4)
	wide := r.side.MinSize().Width
	set(r.name, s.name, high*0.105*letters, widgets.Color(ink), room-wide-widgets.Gap)
	middle := r.at.Y + high*top*0.54
	centre(r.name, r.at.X, middle)
	centre(r.side, r.at.X+room-wide, middle)
}

func (r *faceRenderer) foot(s sight, ink fyne.ThemeColorName) {
	_, foot, letters := r.face.rows()
	high, room := r.room.Height, r.room.Width
	middle := r.at.Y + high*(1-foot*0.5)
	set(r.next, s.next, high*0.055*letters, widgets.Color(ink), room*0.5)
	wide := r.next.MinSize().Width
	centre(r.next, r.at.X+room-wide, middle)
	shape := high * 0.075 * letters
	if want := (sign{s.tone, fyne.NewPos(r.at.X, middle-shape/2), shape, s.word != "", widgets.Color(ink)}); want != r.shaped {
		r.shaped, r.shape = want, nil // only a new shape is made anew: see tilesRenderer
		if want.shown {
			r.shape = s.tone.shape(want.at, want.side)
		}
	}
	set(r.word, s.word, high*0.072*letters, widgets.Color(ink), room-wide-shape*1.5-widgets.Gap)
	centre(r.word, r.at.X+shape*1.45, middle)
}

// move sets the bar to the part that is left.
func (r *faceRenderer) move() {
	s := r.face.sight
	_, foot, _ := r.face.rows()
	_, _, ink := s.tone.look()
	high := barHigh * r.room.Height
	r.rail.Hidden, r.bar.Hidden = s.part < 0, s.part <= 0
	r.rail.FillColor, r.bar.FillColor = faded(widgets.Color(ink)), widgets.Color(ink)
	if s.tone == going {
		r.bar.FillColor = widgets.Color(theme.ColorNamePrimary)
	}
	at := r.at.AddXY(0, r.room.Height*(1-foot)-high/2)
	for _, o := range []*canvas.Rectangle{r.rail, r.bar} {
		o.CornerRadius = high / 2
		o.Move(at)
	}
	r.rail.Resize(fyne.NewSize(r.room.Width, high))
	r.bar.Resize(fyne.NewSize(max(r.room.Width*min(s.part, 1), high), high))
}

// faded is a colour that lies over the ground as a shade.
func faded(c color.Color) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = 40
	return n
}

// set gives a text its words and its size, smaller where the room does not suffice, and cut where that is not enough.
func set(t *canvas.Text, words string, size float32, ink color.Color, room float32) {
	t.Text, t.TextSize, t.Color = words, size, ink
	if wide := t.MinSize().Width; wide > room && room > 0 {
		t.TextSize = max(size*room/wide*0.97, size*0.6)
	}
	shorten(t, room)
}

// shorten cuts a text that is too wide.
func shorten(t *canvas.Text, room float32) {
	for letters := []rune(t.Text); t.MinSize().Width > room && len(letters) > 1; {
		letters = letters[:len(letters)-1]
		t.Text = string(letters) + "…"
	}
}

func centre(t *canvas.Text, x, middle float32) {
	size := t.MinSize()
	t.Resize(size)
	t.Move(fyne.NewPos(x, middle-size.Height/2))
}
