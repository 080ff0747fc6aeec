package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/team"
	"wurzelwerk/ui/widgets"
)

// twoColumns gives the clock the greater part of the width and the sheet the rest.
type twoColumns struct{}

// clockPart is the part of the clock.
const clockPart float32 = 0.59

// MinSize is that of the sheet beside the least clock.
func (twoColumns) MinSize(o []fyne.CanvasObject) fyne.Size {
	clock, sheet := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(clock.Width+sheet.Width+3*widgets.Gap, max(clock.Height, sheet.Height)+widgets.Gap)
}

// Layout keeps the gap of a page around both.
func (twoColumns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const gap = widgets.Gap
	room := size.Width - 3*gap
	wide := min(max(whole(room*clockPart), o[0].MinSize().Width), room-o[1].MinSize().Width)
	o[0].Move(fyne.NewPos(gap, 0))
	o[0].Resize(fyne.NewSize(wide, size.Height-gap))
	o[1].Move(fyne.NewPos(2*gap+wide, 0))
	o[1].Resize(fyne.NewSize(room-wide, size.Height-gap))
}

// clockColumn gives all height that the others leave to the second object, the clock.
type clockColumn struct{}

const (
	columnGap float32 = 8
	leastFace float32 = 190
)

// MinSize adds the heights.
func (clockColumn) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, leastFace+columnGap*float32(len(o)-1))
	for i, object := range o {
		m := object.MinSize()
		size.Width = max(size.Width, m.Width)
		if i != 1 {
			size.Height += m.Height
		}
	}
	return size
}

// Layout gives the width before it asks for the height.
func (clockColumn) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rest := size.Height - columnGap*float32(len(o)-1)
	for i, object := range o {
		if i == 1 {
			continue
		}
		object.Resize(fyne.NewSize(size.Width, object.MinSize().Height))
		object.Resize(fyne.NewSize(size.Width, object.MinSize().Height))
		rest -= object.Size().Height
	}
	y := float32(0)
	for i, object := range o {
		if i == 1 {
			object.Resize(fyne.NewSize(size.Width, max(rest, leastFace)))
		}
		object.Move(fyne.NewPos(0, y))
		y += object.Size().Height + columnGap
	}
}

// flow sets objects side by side and begins a new line where the room ends.
type flow struct {
	wide float32
	head bool // the first object takes a whole line
}

const flowGap float32 = 6

func newFlow(objects ...fyne.CanvasObject) *fyne.Container { return container.New(&flow{}, objects...) }

// MinSize is as high as the lines at the present width.
func (f *flow) MinSize(o []fyne.CanvasObject) fyne.Size {
	widest := float32(0)
	for _, object := range o {
		widest = max(widest, object.MinSize().Width)
	}
	return fyne.NewSize(widest, f.walk(o, max(f.wide, widest), func(fyne.CanvasObject, fyne.Position, fyne.Size) {}))
}

// Layout places the objects.
func (f *flow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	f.wide = size.Width
	f.walk(o, size.Width, func(object fyne.CanvasObject, at fyne.Position, room fyne.Size) {
		object.Resize(room)
		object.Move(at)
	})
}

func (f *flow) walk(o []fyne.CanvasObject, wide float32, place func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	at, line := fyne.NewPos(0, 0), float32(0)
	for i, object := range o {
		if !object.Visible() {
			continue
		}
		m := object.MinSize()
		if f.head && i == 0 {
			m.Width = wide
		}
		if at.X > 0 && at.X+m.Width > wide+0.5 {
			at, line = fyne.NewPos(0, at.Y+line+flowGap), 0
		}
		place(object, at, fyne.NewSize(min(m.Width, wide), m.Height))
		at.X += m.Width + flowGap
		line = max(line, m.Height)
	}
	return at.Y + line
}

// stepper shows the rounds of the evening in their order, and which one it is.
type stepper struct {
	widget.BaseWidget
	at team.Round
}

func newStepper() *stepper {
	s := &stepper{}
	s.ExtendBaseWidget(s)
	return s
}

// show marks the round of the clock.
func (s *stepper) show(state team.State) {
	at := state.Round
	if !state.Begun || state.Ended {
		at = ""
	}
	if at != s.at {
		s.at = at
		s.Refresh()
	}
}

// CreateRenderer draws the rounds.
func (s *stepper) CreateRenderer() fyne.WidgetRenderer { return &stepperRenderer{stepper: s} }

// stepperRenderer makes new objects only when there is something new to see, as tilesRenderer does.
type stepperRenderer struct {
	stepper *stepper
	size    fyne.Size // drawn for
	objects []fyne.CanvasObject
}

// Destroy has nothing to give back.
func (r *stepperRenderer) Destroy() {}

// Objects are the words and the lines below them.
func (r *stepperRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is one line.
func (r *stepperRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, fyne.MeasureText("M", theme.TextSize(), fyne.TextStyle{}).Height+7)
}

// Layout draws in the width. Every round has the same width, or that of its word where the words have no room; what is
// over keeps its line, so that the way gone is seen.
func (r *stepperRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.paint(size)
	}
}

func (r *stepperRenderer) paint(size fyne.Size) {
	r.size, r.objects = size, nil
	widths, textSize := stepWidths(size.Width - columnGap*float32(len(team.Rounds)-1))
	x := float32(0)
	reached := r.stepper.at != ""
	for i, round := range team.Rounds {
		now := round == r.stepper.at
		ink, line := widgets.ColorMuted, theme.ColorNameSeparator
		if now {
			ink = theme.ColorNameForeground
		}
		if reached {
			line = theme.ColorNamePrimary
		}
		if now {
			reached = false
		}
		wide := widths[i]
		word := &canvas.Text{TextStyle: fyne.TextStyle{Bold: now}}
		set(word, t(round.TextKey()), textSize, widgets.Color(ink), wide) // keys: doc.team.round.*
		word.Resize(word.MinSize())
		word.Move(fyne.NewPos(x, 0))
		rule := &canvas.Rectangle{FillColor: widgets.Color(line), CornerRadius: 1.5}
		rule.Resize(fyne.NewSize(wide, 3))
		rule.Move(fyne.NewPos(x, size.Height-4))
		r.objects = append(r.objects, word, rule)
		x += wide + columnGap
	}
}

// stepWidths shares the room among the rounds, and tells how large their words are: all alike.
func stepWidths(room float32) (widths []float32, textSize float32) {
	textSize = theme.TextSize()
	sum, widest := float32(0), float32(0)
	for _, round := range team.Rounds {
		wide := fyne.MeasureText(t(round.TextKey()), textSize, fyne.TextStyle{Bold: true}).Width + 1 // keys: doc.team.round.*
		widths = append(widths, wide)
		sum, widest = sum+wide, max(widest, wide)
	}
	for i := range widths {
		if widest <= room/float32(len(widths)) {
			widths[i] = room / float32(len(widths))
		} else {
			widths[i] *= room / sum
		}
	}
	if sum > room {
		textSize *= room / sum
	}
	return widths, textSize
}

// Refresh draws anew.
func (r *stepperRenderer) Refresh() {
	r.paint(r.stepper.Size())
	canvas.Refresh(r.stepper)
}

// asks stands in the place of the keys when a meeting was left: it goes on, or it is over.
type asks struct {
	page    *Page
	words   *widgets.Lines
	content *fyne.Container
}

func newAsks(p *Page) *asks {
	a := &asks{page: p, words: widgets.NewLines("")}
	a.content = widgets.Column(a.words, widgets.Row(
		widgets.PrimaryButton(keyed("F3", t("meeting.left.go-on")), theme.MediaPlayIcon(), p.onGoOn),
		widgets.QuietButton(t("meeting.left.finish"), theme.MediaStopIcon(), p.onFinish),
	))
	return a
}

// show asks, or leaves the keys their place.
func (a *asks) show(s team.State) {
	bar := a.page.bar.content
	if !s.Asks {
		a.content.Hide()
		bar.Show()
		return
	}
	log := a.page.evening.Meeting().Clock
	a.words.Say(t("meeting.left.question", vars{"Time": a.page.wall(log[len(log)-1].At)}), theme.ColorNameForeground)
	bar.Hide()
	a.content.Show()
}
