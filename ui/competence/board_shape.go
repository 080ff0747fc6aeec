package competence

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/charts"
)

// unit is how much larger than usual the letters are.
func unit() float32 { return theme.Size(theme.SizeNameText) / 13 }

// column is one reading on the board: the open one has steps to click, another a bar.
type column struct {
	reading profile.Reading
	head    []string
	open    bool
	x, wide float32
}

// columnsOf are the columns of the views in their order. Two views are named by who rated, others by phase and date.
func columnsOf(v views) []column {
	var out []column
	add := func(r profile.Reading, head ...string) {
		out = append(out, column{reading: r, head: head, open: r.ID == v.open})
	}
	for _, r := range v.columns {
		if v.both {
			add(r, raterName(r.Rater))
		} else {
			add(r, phaseName(r.Phase), dateText(r.Date))
		}
	}
	if v.agreed != nil {
		add(*v.agreed, raterName(profile.ByBoth))
	}
	return out
}

// Measures of the board at 100 %.
const (
	boardEdge  float32 = 4
	boardRight float32 = 8 // room for the bar that scrolls
	columnGap  float32 = 10
	stageGap   float32 = 3 // between the stages of two levels each
	stepHigh   float32 = 22
	rowGap     float32 = 5  // above and below the words of a row
	headGap    float32 = 10 // around the words above an area
	headFoot   float32 = 3  // of it, below them
	barStep    float32 = 8  // of a bar
	barFigure  float32 = 14 // the level behind the bar
	wordWide   float32 = 92 // the name of the level behind the steps
	leastNames float32 = 130
)

// boardShape is where everything of the board stands.
type boardShape struct {
	width, high float32
	names       float32 // width of the names of competences
	step        float32 // width of a step of the open reading
	columns     []column
	word        float32 // width of the name of the level; 0: there is no room
	aside       []column
	below       bool // the only column has no room beside the names and stands below them
	rows        []rowShape
	heads       []headShape
}

// rowShape is one competence.
type rowShape struct {
	competence string
	top, high  float32
	names      []string
	aside      []string // the other readings in words, where their bars have no room
	apart      int
	foot       float32 // height of what stands below the names, 0 where it stands beside them
}

// steps is where the levels stand: beside the names, or in the foot.
func (r rowShape) steps() (top, high float32) {
	if r.foot == 0 {
		return r.top, r.high
	}
	return r.top + r.high - r.foot, r.foot
}

// headShape is the line above the competences of an area.
type headShape struct {
	area      string
	rated     string
	top, high float32
	name      float32 // how far below its top the name stands
}

func letterHigh(size fyne.ThemeSizeName) float32 {
	return fyne.MeasureText("Äg", theme.Size(size), fyne.TextStyle{}).Height
}

// newBoardShape places the views in a width.
func newBoardShape(v views, width float32) *boardShape {
	s := &boardShape{width: width, columns: columnsOf(v)}
	s.chooseColumns()
	s.placeColumns()
	s.placeRows(v)
	return s
}

// placeColumns sets the columns at the right and leaves the names the rest. One that has no room there stands below the
// names, and beside it the name of the level where that fits.
func (s *boardShape) placeColumns() {
	x := s.width - boardRight
	if s.word > 0 {
		x -= s.word + columnGap
	}
	for i := len(s.columns) - 1; i >= 0; i-- {
		x -= s.columns[i].wide
		s.columns[i].x = x
		x -= columnGap
	}
	s.names = x - boardEdge
	if s.below = len(s.columns) == 1 && s.names < longestWord(); !s.below {
		return
	}
	c := &s.columns[0]
	c.x, s.names = boardEdge+2, s.width-boardEdge-boardRight
	if word := wordWide * unit(); len(s.aside) == 0 && c.x+c.wide+columnGap+word+boardRight <= s.width {
		s.word = word
	}
}

// chooseColumns gives every reading its width; where they do not all have room beside the names, only the open one
// keeps its steps and the others are said in words.
func (s *boardShape) chooseColumns() {
	u := unit()
	least := max(leastNames*u, longestWord()) + boardEdge + boardRight
	if len(s.columns) == 1 {
		s.step = 26
		s.columns[0].wide = stepsWide(s.step)
		s.word = wordWide * u
		if least+s.columns[0].wide+s.word+2*columnGap > s.width {
			s.word = 0
		}
		return
	}
	s.step = 20
	sum := least
	for i := range s.columns {
		c := &s.columns[i]
		c.wide = 8*barStep + 3*stageGap + barFigure*u
		if c.open {
			c.wide = stepsWide(s.step)
		}
		c.wide = max(c.wide, headWide(c.head))
		sum += c.wide + columnGap
	}
	if sum <= s.width {
		return
	}
	all := s.columns
	s.columns, s.aside = nil, nil
	for _, c := range all {
		if c.open {
			s.columns = append(s.columns, c)
		} else {
			s.aside = append(s.aside, c)
		}
	}
}

func stepsWide(step float32) float32 { return profile.MaxLevel*step + 3*stageGap }

func headWide(lines []string) float32 {
	wide := float32(0)
	for _, line := range lines {
		wide = max(wide, fyne.MeasureText(line, theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{Bold: true}).Width)
	}
	return wide
}

// longestWord is how wide the names are at least, since words are not broken.
func longestWord() float32 {
	wide := float32(0)
	for _, c := range profile.Competences {
		for _, word := range strings.Fields(nameOf(c)) {
			wide = max(wide, fyne.MeasureText(word, theme.Size(theme.SizeNameText), fyne.TextStyle{}).Width)
		}
	}
	return wide
}

func (s *boardShape) placeRows(v views) {
	line, small := letterHigh(theme.SizeNameText), letterHigh(theme.SizeNameCaptionText)
	y := float32(0)
	for _, area := range profile.Areas {
		h := s.head(area, y)
		s.heads = append(s.heads, h)
		y += h.high
		for _, c := range area.Competences {
			r := s.row(v, c)
			r.top = y
			high := float32(len(r.names))*line + float32(len(r.aside))*small
			if r.apart > 0 {
				high += small + 6
			}
			steps := stepHigh * min(unit(), 1.3)
			r.high = max(high, steps) + 2*rowGap - 2
			if s.below {
				r.foot = steps + rowGap
				r.high = high + r.foot + rowGap
			}
			s.rows = append(s.rows, r)
			y += r.high
		}
	}
	s.high = y
}

// head places the name of an area beside what stands over the columns, or above it where it needs more room.
func (s *boardShape) head(area profile.Area, top float32) headShape {
	line, small := letterHigh(theme.SizeNameText), letterHigh(theme.SizeNameCaptionText)
	lines := 1
	if len(s.columns) > 1 {
		for _, c := range s.columns {
			lines = max(lines, len(c.head))
		}
	}
	over := float32(lines) * small
	h := headShape{area: area.Key, top: top, high: max(line, over) + headGap}
	h.rated = ratedText(ratedIn(s.openColumn().reading, area), len(area.Competences))
	if s.below || s.names < areaWide(area.Key) {
		h.high = line + over + headGap
		h.name = h.high - headFoot - over - line
		return h
	}
	h.name = h.high - headFoot - line
	return h
}

func areaWide(area string) float32 {
	return fyne.MeasureText(areaName(area), theme.Size(theme.SizeNameText), fyne.TextStyle{Bold: true}).Width
}

func (s *boardShape) row(v views, competence string) rowShape {
	r := rowShape{competence: competence, apart: v.apart(competence)}
	r.names = charts.Wrapped(nameOf(competence), s.names, theme.Size(theme.SizeNameText), fyne.TextStyle{})
	if len(s.aside) > 0 {
		var parts []string
		for _, c := range s.aside {
			parts = append(parts, t("competence.aside", vars{"Name": c.head[0], "Level": figure(c.reading.Levels[competence])}))
		}
		r.aside = charts.Wrapped(strings.Join(parts, " · "), s.names, theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{})
	}
	return r
}

// figure is a level as a digit, a dash where there is none.
func figure(level int) string {
	if level == 0 {
		return "–"
	}
	return strconv.Itoa(level)
}

func ratedIn(r profile.Reading, area profile.Area) int {
	n := 0
	for _, c := range area.Competences {
		if _, ok := r.Level(c); ok {
			n++
		}
	}
	return n
}

func (s *boardShape) openColumn() column {
	for _, c := range s.columns {
		if c.open {
			return c
		}
	}
	return column{}
}

// stepAt is where a step of the open reading begins.
func (s *boardShape) stepAt(c column, level int) float32 {
	i := level - 1
	return c.x + float32(i)*s.step + float32(i/2)*stageGap
}

// place is what lies under the pointer: a row, and on it a column and a level, or neither.
type place struct {
	row    int // -1 for none
	column int // -1 for none: the name
	level  int // of the open column, 0 for none
}

var nowhere = place{row: -1, column: -1}

func (s *boardShape) under(at fyne.Position) place {
	for i, r := range s.rows {
		if at.Y < r.top || at.Y >= r.top+r.high {
			continue
		}
		p := place{row: i, column: -1}
		if top, _ := r.steps(); at.Y < top {
			return p
		}
		for k, c := range s.columns {
			if at.X >= c.x-columnGap/2 && at.X < c.x+c.wide+columnGap/2 {
				p.column = k
				if c.open {
					p.level = s.levelAt(c, at.X)
				}
			}
		}
		return p
	}
	return nowhere
}

func (s *boardShape) levelAt(c column, x float32) int {
	for level := profile.MaxLevel; level > 1; level-- {
		if x >= s.stepAt(c, level) {
			return level
		}
	}
	return 1
}
