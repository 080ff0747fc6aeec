package chart

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// letters measures a text of letters that are half as wide as high.
func letters(em float64) func(string) Size {
	return func(text string) Size { return Size{float64(len([]rune(text))) * em / 2, 1.3 * em} }
}

func framed(w, h float64) Frame { return Frame{Size: Size{w, h}, Em: 10, Measure: letters(10)} }

// whole writes a number without decimals, at most nine letters.
func whole(v float64) string {
	if math.Abs(v) >= 1e6 {
		return fmt.Sprintf("%.0e", v)
	}
	return fmt.Sprintf("%.0f", v)
}

// faults lists what no picture may have.
func (p Picture) faults(size Size) []string {
	var out []string
	const eps = 1e-5
	if endless(reflect.ValueOf(p)) {
		out = append(out, "it is not finite")
	}
	for i, w := range p.Words {
		b := w.Box
		if b.X < -eps || b.Y < -eps || b.X+b.W > size.W+eps || b.Y+b.H > size.H+eps {
			out = append(out, fmt.Sprintf("%q leaves the frame: %+v", w.Lines, b))
		}
		for _, o := range p.Words[i+1:] {
			if o.Box.Overlaps(Rect{b.X + eps, b.Y + eps, b.W - 2*eps, b.H - 2*eps}) {
				out = append(out, fmt.Sprintf("%q lies on %q", w.Lines, o.Lines))
			}
		}
	}
	out = append(out, p.drawnOutside(size, eps)...)
	for i, b := range p.Blocks {
		if b.Box.W < 0 || b.Box.H < 0 {
			out = append(out, fmt.Sprintf("block %d is less than nothing", i))
		}
	}
	for i, s := range p.Spots {
		if s.Area.W < 0 || s.Area.H < 0 {
			out = append(out, fmt.Sprintf("spot %d is less than nothing", i))
		}
	}
	return out
}

func (p Picture) drawnOutside(size Size, eps float64) []string {
	var out []string
	check := func(what string, points ...Point) {
		for _, q := range points {
			if q.X < -eps || q.Y < -eps || q.X > size.W+eps || q.Y > size.H+eps {
				out = append(out, fmt.Sprintf("%s leaves the frame: %v of %v", what, q, size))
				return
			}
		}
	}
	for _, lines := range [][]Line{p.Grid, p.Hatches, p.Lines} {
		for _, l := range lines {
			check("a line", l.Points...)
		}
	}
	for _, g := range p.Grounds {
		check("a ground", g.Points...)
	}
	for _, b := range p.Blocks {
		check("a block", Point{b.Box.X, b.Box.Y}, Point{b.Box.X + b.Box.W, b.Box.Y + b.Box.H})
	}
	for _, r := range p.Rounds {
		check("a bubble", Point{r.At.X - r.Radius, r.At.Y - r.Radius}, Point{r.At.X + r.Radius, r.At.Y + r.Radius})
	}
	for _, s := range p.Signs {
		check("a sign", s.At)
	}
	for _, s := range p.Spots {
		check("a spot", s.At)
	}
	return out
}

// written lists the words of a picture.
func (p Picture) written() []string {
	var out []string
	for _, w := range p.Words {
		out = append(out, strings.Join(w.Lines, " "))
	}
	return out
}

func (p Picture) has(text string) bool { return slices.Contains(p.written(), text) }

var frames = rapid.Custom(func(t *rapid.T) Frame {
	em := rapid.Float64Range(4, 20).Draw(t, "em")
	return Frame{
		Size: Size{rapid.Float64Range(0, 900).Draw(t, "w"), rapid.Float64Range(0, 900).Draw(t, "h")},
		Em:   em, Measure: letters(em), Mirror: rapid.Bool().Draw(t, "mirror"),
	}
})

// amounts are such as come from a business and such as come from a slip of the finger.
var amounts = rapid.OneOf(
	rapid.Float64Range(-5000, 20000), rapid.Float64(), rapid.SampledFrom([]float64{0, 1, nan, math.Inf(1), math.Inf(-1), 1e300, 5e-324}),
)

var names = rapid.StringMatching(`[A-Za-zäß]{0,14}( [A-Za-z]{1,9}){0,3}`)

// keeps holds a chart to the laws of all pictures: nothing outside, no words on each other, mirrored the same.
func keeps(t interface{ Errorf(string, ...any) }, c Chart, f Frame) {
	size := Size{length(f.Size.W, 0), length(f.Size.H, 0)}
	f.Mirror = false
	p := c.Lay(f)
	f.Mirror = true
	m := c.Lay(f)
	for _, fault := range append(p.faults(size), m.faults(size)...) {
		t.Errorf("%+v: %s", c, fault)
	}
	if !slices.Equal(p.written(), m.written()) {
		t.Errorf("%+v: mirrored it says %q, not %q", c, m.written(), p.written())
	}
	m.mirror(size.W)
	for i, s := range p.Signs {
		if d := math.Hypot(s.At.X-m.Signs[i].At.X, s.At.Y-m.Signs[i].At.Y); d > 1e-6 {
			t.Errorf("%+v: mirrored twice, sign %d is %v away", c, i, d)
		}
	}
	for i, s := range p.Spots {
		if at, ok := p.SpotAt(s.At); !ok || p.Spots[at].At != s.At && s.Area.holds(s.At) {
			t.Errorf("%+v: at spot %d, %v in %v, lies %d", c, i, s.At, s.Area, at)
		}
	}
}

func TestWordsFindRoomOnlyWhereNoneIs(t *testing.T) {
	b := newBoard(framed(100, 30))
	if box, ok := b.put(Word{Lines: []string{"Umsatz"}}, Point{10, 10}); !ok || box != (Rect{10, 10, 30, 13}) {
		t.Errorf("the first lies in %v, %v", box, ok)
	}
	if box, ok := b.put(Word{Lines: []string{"Kosten"}}, Point{35, 5}, Point{80, 5}, Point{50, 5}); !ok || box.X != 50 {
		t.Errorf("the second lies in %v, %v", box, ok)
	}
	if _, ok := b.write(Word{Lines: []string{"Gewinn"}}, Point{20, 12}); ok || !slices.Equal(b.Left, []string{"Gewinn"}) {
		t.Errorf("left is %q", b.Left)
	}
	if _, ok := b.put(Word{}, Point{}); ok {
		t.Error("nothing is written")
	}
}

func TestTextsAreBrokenAndShortened(t *testing.T) {
	b := newBoard(framed(100, 100))
	for _, c := range []struct {
		text  string
		width float64
		most  int
		want  []string
	}{
		{"Maß und Schnitt", 45, 9, []string{"Maß und", "Schnitt"}},
		{"Maß und Schnitt", 45, 1, []string{"Maß und…"}},
		{"Änderungsschneiderei", 50, 9, []string{"Änderungss", "chneiderei"}},
		{"Änderungsschneiderei", 50, 1, []string{"Änderungs…"}},
		{"ab", 0, 9, []string{"a", "b"}},
		{"  ", 50, 1, nil},
		{"", 50, 1, nil},
	} {
		if got := b.shortened(c.text, c.width, c.most); !slices.Equal(got, c.want) {
			t.Errorf("%q in %v: %q", c.text, c.width, got)
		}
	}
}

func TestNothingIsWrittenWithoutLetters(t *testing.T) {
	f := framed(400, 300)
	f.Measure = nil
	if p := shop().Lay(f); len(p.Words) > 0 || len(p.Lines) == 0 {
		t.Errorf("%d words, %d lines", len(p.Words), len(p.Lines))
	}
}

func TestSeriesOfLinesDifferWithoutColour(t *testing.T) {
	seen := map[string]int{}
	for n := range 12 {
		s := seriesStyle(n, 10)
		key := fmt.Sprint(s.Mark, s.Dash)
		if before, ok := seen[key]; ok {
			t.Errorf("series %d looks like %d", n, before)
		}
		seen[key] = n
	}
	if n, ok := Series(3).Series(); !ok || n != 3 {
		t.Errorf("series 3 is %d", n)
	}
	if _, ok := ToneLoss.Series(); ok {
		t.Error("a loss is a series")
	}
}
