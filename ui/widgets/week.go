package widgets

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/translations"
)

// WeekSpan is a time on one day of the week.
type WeekSpan struct {
	Day      int // 0 is Monday
	From, To int // minutes after midnight
}

// WeekGrid takes the hours of a week: for each day from Monday to Sunday two times from–to, the second one once the
// first is filled. It shows the hours of each day and of the week, and can take Monday's times over to the days up to
// Friday. A time is typed as 8, 830, 8:30 or 8.30.
type WeekGrid struct {
	widget.BaseWidget
	// OnChange is called when a time was changed; wrong is what cannot be read, nil for nothing. What is wrong is not
	// among the spans.
	OnChange func(spans []WeekSpan, wrong error)
	// OnKey, OnShortcut and OnFocus are those of all its fields.
	OnKey      func(*fyne.KeyEvent) bool
	OnShortcut func(fyne.Shortcut) bool
	OnFocus    func(focused bool)

	days  [daysOfWeek]weekDay
	more  []WeekSpan // those beyond the second of a day, which are kept
	copy  *Button
	total *Text
}

const (
	daysOfWeek   = 7
	spansOfDay   = 2
	minutesOfDay = 24 * 60
	friday       = 4
)

// weekDay is a line of the grid.
type weekDay struct {
	name   *Text
	fields [spansOfDay][2]*QuietField
	dashes [spansOfDay]*Text
	hours  *Text
}

// NewWeekGrid returns an empty week.
func NewWeekGrid(changed func(spans []WeekSpan, wrong error)) *WeekGrid {
	g := &WeekGrid{OnChange: changed, total: Strong("")}
	for i := range g.days {
		g.days[i] = g.newDay(i)
	}
	g.copy = LinkButton(translations.T("widget.week.copy"), nil, g.onCopy)
	g.ExtendBaseWidget(g)
	g.count()
	return g
}

func (g *WeekGrid) newDay(i int) weekDay {
	d := weekDay{name: NewText(translations.T("widget.week.day." + strconv.Itoa(i+1))), hours: Caption("")} // keys: widget.week.day.*
	d.hours.Shrinks = false
	for s := range d.fields {
		d.dashes[s] = NewText("–")
		for side := range d.fields[s] {
			f := NewQuietField(func(string) { g.changed() })
			f.OnLeave = func() { g.settle(f) }
			f.OnKey = func(key *fyne.KeyEvent) bool { return g.OnKey != nil && g.OnKey(key) }
			f.OnShortcut = func(s fyne.Shortcut) bool { return g.OnShortcut != nil && g.OnShortcut(s) }
			f.OnFocus = func(focused bool) {
				if g.OnFocus != nil {
					g.OnFocus(focused)
				}
			}
			d.fields[s][side] = f
		}
	}
	return d
}

// First is the field that takes the keyboard first.
func (g *WeekGrid) First() *QuietField { return g.days[0].fields[0][0] }

// Fill shows spans without telling it as a change, the first two of each day; further ones are counted and kept.
func (g *WeekGrid) Fill(spans []WeekSpan) {
	g.more = nil
	for day := range g.days {
		ofDay := slices.DeleteFunc(slices.Clone(spans), func(s WeekSpan) bool { return s.Day != day })
		if len(ofDay) > spansOfDay {
			g.more = append(g.more, ofDay[spansOfDay:]...)
		}
		for i, fields := range g.days[day].fields {
			from, to := "", ""
			if i < len(ofDay) {
				from, to = clockText(ofDay[i].From), clockText(ofDay[i].To)
			}
			fillUnlessThere(fields[0], from)
			fillUnlessThere(fields[1], to)
		}
	}
	g.count()
	g.Refresh()
}

func fillUnlessThere(f *QuietField, text string) {
	if f.Text != text {
		f.Fill(text)
	}
}

// SetInstead shows words in the place of empty times.
func (g *WeekGrid) SetInstead(words string) {
	g.total.SetText(words)
	if words == "" {
		g.count()
	}
}

// Spans reads the times that are filled. The error names the first that cannot be read, is only half there or ends
// before it begins.
func (g *WeekGrid) Spans() (spans []WeekSpan, wrong error) {
	for day, d := range g.days {
		for _, fields := range d.fields {
			s, err := readSpan(day, fields[0].Text, fields[1].Text)
			switch {
			case err != nil && wrong == nil:
				wrong = fmt.Errorf("%s: %w", d.name.Text, err)
			case err == nil && s.To > s.From:
				spans = append(spans, s)
			}
		}
	}
	return append(spans, g.more...), wrong
}

// weekError is what is wrong with a time, in the words of the user.
type weekError string

func (e weekError) Error() string { return string(e) }

// readSpan reads a time of a day; empty texts make an empty span.
func readSpan(day int, from, to string) (WeekSpan, error) {
	a, aWrong := readClock(from)
	b, bWrong := readClock(to)
	switch {
	case aWrong || bWrong:
		return WeekSpan{}, weekError(translations.T("widget.week.wrong"))
	case (from == "") != (to == ""):
		return WeekSpan{}, weekError(translations.T("widget.week.half"))
	case from != "" && b <= a:
		return WeekSpan{}, weekError(translations.T("widget.week.order"))
	}
	return WeekSpan{day, a, b}, nil
}

// readClock reads a time as a person types it: 8, 08, 830, 0830, 8:30, 8.30, 24.
func readClock(text string) (minutes int, wrong bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, false
	}
	hours, rest, parted := strings.Cut(strings.NewReplacer(".", ":", ",", ":", "h", ":").Replace(text), ":")
	if !parted && len(hours) > 2 {
		hours, rest = hours[:len(hours)-2], hours[len(hours)-2:]
	}
	if rest == "" {
		rest = "0"
	}
	h, err := strconv.ParseUint(hours, 10, 8)
	m, err2 := strconv.ParseUint(rest, 10, 8)
	minutes = int(h)*60 + int(m)
	return minutes, err != nil || err2 != nil || m > 59 || minutes > minutesOfDay
}

func clockText(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }

// settle writes a time as a clock does once its field is left.
func (g *WeekGrid) settle(f *QuietField) {
	if minutes, wrong := readClock(f.Text); !wrong && strings.TrimSpace(f.Text) != "" {
		fillUnlessThere(f, clockText(minutes))
	}
	g.changed()
}

func (g *WeekGrid) changed() {
	g.count()
	g.Refresh()
	if g.OnChange != nil {
		g.OnChange(g.Spans())
	}
}

// onCopy takes Monday's times over to the days up to Friday.
func (g *WeekGrid) onCopy() {
	for day := 1; day <= friday; day++ {
		for s, fields := range g.days[0].fields {
			for side, f := range fields {
				fillUnlessThere(g.days[day].fields[s][side], f.Text)
			}
		}
	}
	g.changed()
}

// count shows the hours of each day and of the week.
func (g *WeekGrid) count() {
	spans, _ := g.Spans()
	var minutes [daysOfWeek]int
	sum := 0
	for _, s := range spans {
		minutes[s.Day] += s.To - s.From
		sum += s.To - s.From
	}
	for day := range g.days {
		g.days[day].hours.SetText(hoursText("widget.week.hours", minutes[day])) // keys: widget.week.hours
	}
	g.total.SetText(hoursText("widget.week.total", sum)) // keys: widget.week.total
}

func hoursText(key string, minutes int) string {
	if minutes == 0 {
		return ""
	}
	hours := float64(minutes) / 60
	decimals := 0
	for decimals < 2 && minutes%60 != 0 && float64(int(hours*pow10[decimals]))/pow10[decimals] != hours {
		decimals++
	}
	return translations.T(key, translations.Vars{"Hours": translations.Current().Number(hours, decimals)})
}

var pow10 = [...]float64{1, 10}

// extra tells whether the second time of a day is shown: the first one is there, or the second is.
func (d *weekDay) extra() bool {
	second := d.fields[1][0].Text + d.fields[1][1].Text
	return second != "" || d.fields[0][0].Text != "" && d.fields[0][1].Text != ""
}

// CreateRenderer sets the days in lines.
func (g *WeekGrid) CreateRenderer() fyne.WidgetRenderer {
	var objects []fyne.CanvasObject
	for i := range g.days {
		d := &g.days[i]
		objects = append(objects, d.name)
		for s := range d.fields {
			objects = append(objects, d.fields[s][0], d.dashes[s], d.fields[s][1])
		}
		objects = append(objects, d.hours)
	}
	return &weekRenderer{g, append(objects, g.copy, g.total)}
}

type weekRenderer struct {
	grid    *WeekGrid
	objects []fyne.CanvasObject
}

const weekGap float32 = 4

// Destroy has nothing to give back.
func (r *weekRenderer) Destroy() {}

// Objects are the fields and words of all days.
func (r *weekRenderer) Objects() []fyne.CanvasObject { return r.objects }

// measures are the widths of a name, a time and a dash, and the height of a line.
func (r *weekRenderer) measures() (name, clock, dash, line float32) {
	for i := range r.grid.days {
		name = max(name, r.grid.days[i].name.MinSize().Width)
	}
	letters := fyne.MeasureText("00:00", fyne.CurrentApp().Settings().Theme().Size("text"), fyne.TextStyle{})
	return name + 8, letters.Width + 18, r.grid.days[0].dashes[0].MinSize().Width + 2*weekGap, r.grid.First().MinSize().Height
}

// MinSize has room for both times and the hours.
func (r *weekRenderer) MinSize() fyne.Size {
	name, clock, dash, line := r.measures()
	foot := r.grid.copy.MinSize().Height
	if r.folded() {
		foot += r.grid.total.MinSize().Height
	}
	return fyne.NewSize(name+4*clock+2*dash+10, line*daysOfWeek+foot+weekGap)
}

// folded tells that the button has no room beside the sum.
func (r *weekRenderer) folded() bool {
	width := r.grid.Size().Width
	return width > 0 && r.grid.total.MinSize().Width+flowGap+r.grid.copy.MinSize().Width > width
}

const flowGap float32 = 12

// Layout goes day by day.
func (r *weekRenderer) Layout(size fyne.Size) {
	name, clock, dash, line := r.measures()
	y := float32(0)
	place := func(o fyne.CanvasObject, x, width float32) {
		high := min(o.MinSize().Height, line)
		o.Resize(fyne.NewSize(width, high))
		o.Move(fyne.NewPos(x, y+(line-high)/2))
	}
	for i := range r.grid.days {
		d := &r.grid.days[i]
		place(d.name, 0, name)
		x := name
		for s, fields := range d.fields {
			hidden := s > 0 && !d.extra()
			for _, o := range []fyne.CanvasObject{fields[0], fields[1], d.dashes[s]} {
				if o.Visible() == hidden {
					setHidden(o, hidden)
				}
			}
			place(fields[0], x, clock)
			place(d.dashes[s], x+clock+weekGap, dash-2*weekGap)
			place(fields[1], x+clock+dash, clock)
			x += 2*clock + dash + 10
		}
		hours := d.hours.MinSize().Width
		setHidden(d.hours, x+hours > size.Width)
		place(d.hours, min(x, size.Width-hours), hours)
		y += line
	}
	r.layoutFoot(size, y+weekGap)
}

func (r *weekRenderer) layoutFoot(size fyne.Size, y float32) {
	button, total := r.grid.copy.MinSize(), r.grid.total.MinSize()
	r.grid.copy.Resize(button)
	r.grid.total.Resize(total)
	if r.folded() {
		r.grid.total.Move(fyne.NewPos(0, y))
		r.grid.copy.Move(fyne.NewPos(0, y+total.Height))
		return
	}
	r.grid.total.Move(fyne.NewPos(0, y+(button.Height-total.Height)/2))
	r.grid.copy.Move(fyne.NewPos(size.Width-button.Width, y))
}

func setHidden(o fyne.CanvasObject, hidden bool) {
	if hidden {
		o.Hide()
	} else {
		o.Show()
	}
}

// Refresh shows or hides the second times.
func (r *weekRenderer) Refresh() {
	r.Layout(r.grid.Size())
}
