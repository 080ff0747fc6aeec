package intake

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// entryRow is one line of the list: tick, who she is, what happens, and the choice where there is one.
type entryRow struct {
	widget.BaseWidget
	at     int // of the sheet, -1 while it shows none
	line   int // of the list
	tick   *tick
	name   *widgets.Text
	script *widgets.Text
	about  *widgets.Text
	word   *widgets.Text
	more   *widgets.Text
	choice *widgets.Choice
}

const (
	sideGap    float32 = 8
	lineGap    float32 = 5
	choicePart         = 0.24 // of the width, where there is a choice
	wordsPart          = 0.36 // of the width that the choice leaves
)

func newEntryRow(onTick func(row int), onChoice func(row int, o option)) *entryRow {
	r := &entryRow{at: -1}
	r.tick = newTick(func() { onTick(r.at) })
	r.name, r.word = widgets.Strong(""), widgets.Strong("")
	r.script = widgets.NewText("")
	r.script.ColorName = widgets.ColorMuted
	r.about, r.more = widgets.Caption(""), widgets.Caption("")
	for _, text := range []*widgets.Text{r.name, r.script, r.word} {
		text.Shrinks = true
	}
	r.choice = widgets.NewChoice(nil, func(key string) { onChoice(r.at, optionOf(key)) })
	r.ExtendBaseWidget(r)
	return r
}

// show fills in an entry of the sheet.
func (r *entryRow) show(s *sheet, i int) {
	r.at = i
	e := &s.rows[i]
	name, script := who(e.entry.Founder)
	r.name.Text, r.script.Text, r.about.Text = name, script, line(s.place(i), about(e.entry.Founder))
	o := s.outcome(i)
	r.word.Text, r.word.ColorName, r.more.Text = o.word, o.ink, o.more
	r.tick.show(e.plan != leaveOut, e.faulty())
	plans := s.plans(i)
	r.choice.Hidden = len(plans) < 3
	if !r.choice.Hidden {
		options := make([]widgets.Option, len(plans))
		for i, p := range plans {
			options[i] = widgets.Option{Key: keyOf(p), Text: s.optionText(e, p)}
		}
		r.choice.SetOptions(options)
		r.choice.Fill(keyOf(e.chosen()))
	}
	r.Refresh()
}

func keyOf(o option) string { return fmt.Sprint(int(o.plan), " ", o.into) }

func optionOf(key string) (o option) {
	var p int
	_, _ = fmt.Sscan(key, &p, &o.into) // keyOf wrote it
	o.plan = plan(p)
	return o
}

// CreateRenderer places the parts.
func (r *entryRow) CreateRenderer() fyne.WidgetRenderer { return &entryRenderer{r} }

type entryRenderer struct{ row *entryRow }

// MinSize is that of two lines.
func (r *entryRenderer) MinSize() fyne.Size {
	return fyne.NewSize(320, r.row.name.MinSize().Height+r.row.about.MinSize().Height+2*lineGap)
}

// Layout gives the choice and the words their parts of the width, and the rest to who she is.
func (r *entryRenderer) Layout(size fyne.Size) {
	row := r.row
	x := r.row.tick.MinSize().Width
	row.tick.Resize(fyne.NewSize(x, size.Height))
	right := size.Width - sideGap
	if !row.choice.Hidden {
		width, height := size.Width*choicePart, row.choice.MinSize().Height
		right -= width
		row.choice.Resize(fyne.NewSize(width, height))
		row.choice.Move(fyne.NewPos(right, (size.Height-height)/2))
		right -= sideGap
	}
	words := (size.Width - x - sideGap) * (1 - choicePart) * wordsPart
	left := size.Width*(1-choicePart) - words - sideGap
	r.lines(left, right-left, row.word, row.more)
	r.lines(x, left-x-sideGap, row.name, row.about)
	r.besideName(x, left-x-sideGap)
}

// lines sets two texts one below the other.
func (r *entryRenderer) lines(x, width float32, first, second *widgets.Text) {
	height := first.MinSize().Height
	first.Move(fyne.NewPos(x, lineGap))
	first.Resize(fyne.NewSize(width, height))
	second.Move(fyne.NewPos(x, lineGap+height))
	second.Resize(fyne.NewSize(width, second.MinSize().Height))
}

// besideName sets the name in its original script behind the name.
func (r *entryRenderer) besideName(x, width float32) {
	name := r.row.name
	own := min(width, fyne.MeasureText(name.Text, name.Theme().Size(name.SizeName), fyne.TextStyle{Bold: true}).Width+1)
	name.Resize(fyne.NewSize(own, name.Size().Height))
	r.row.script.Hidden = r.row.script.Text == "" || width-own < 4*sideGap
	r.row.script.Move(fyne.NewPos(x+own+sideGap, lineGap))
	r.row.script.Resize(fyne.NewSize(max(width-own-sideGap, 0), name.Size().Height))
}

// Refresh places the parts anew, which follow the words.
func (r *entryRenderer) Refresh() {
	r.Layout(r.row.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

// Objects are the parts.
func (r *entryRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.row.tick, r.row.name, r.row.script, r.row.about, r.row.word, r.row.more, r.row.choice}
}

// Destroy has nothing to give back.
func (r *entryRenderer) Destroy() {}

// tick is a check box that takes no focus: in a list of many, Space on the line ticks it.
type tick struct {
	widget.BaseWidget
	icon    *widget.Icon
	tapped  func()
	on, off bool // ticked; cannot be ticked
	lit     bool
}

func newTick(tapped func()) *tick {
	t := &tick{icon: widget.NewIcon(theme.CheckButtonIcon()), tapped: tapped}
	t.ExtendBaseWidget(t)
	return t
}

func (t *tick) show(on, off bool) {
	t.on, t.off = on, off
	t.Refresh()
}

// Tapped ticks, or takes the tick away.
func (t *tick) Tapped(*fyne.PointEvent) {
	widgets.SignOfLife()
	if !t.off {
		t.tapped()
	}
}

// MouseIn lights the box.
func (t *tick) MouseIn(*desktop.MouseEvent) { t.lit = true; t.Refresh() }

// MouseMoved does nothing.
func (t *tick) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (t *tick) MouseOut() { t.lit = false; t.Refresh() }

// CreateRenderer shows the box.
func (t *tick) CreateRenderer() fyne.WidgetRenderer { return &tickRenderer{t} }

type tickRenderer struct{ tick *tick }

// MinSize is that of an icon with room around it.
func (r *tickRenderer) MinSize() fyne.Size {
	side := r.tick.Theme().Size(theme.SizeNameInlineIcon)
	return fyne.NewSize(side+2*sideGap, side)
}

// Layout centres the box.
func (r *tickRenderer) Layout(size fyne.Size) {
	side := r.tick.Theme().Size(theme.SizeNameInlineIcon)
	r.tick.icon.Resize(fyne.NewSquareSize(side))
	r.tick.icon.Move(fyne.NewPos((size.Width-side)/2, (size.Height-side)/2))
}

// Refresh takes icon and colour again.
func (r *tickRenderer) Refresh() {
	icon, ink := theme.CheckButtonIcon(), widgets.ColorMuted
	if r.tick.on {
		icon, ink = theme.CheckButtonCheckedIcon(), theme.ColorNamePrimary
	}
	switch {
	case r.tick.off:
		ink = theme.ColorNameDisabled
	case r.tick.lit:
		ink = theme.ColorNameForeground
	}
	r.tick.icon.SetResource(theme.NewColoredResource(icon, ink))
}

// Objects are the box.
func (r *tickRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.tick.icon} }

// Destroy has nothing to give back.
func (r *tickRenderer) Destroy() {}
