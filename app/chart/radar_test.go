package chart

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

var nan = math.NaN()

// profileLike is the shape of a founder's profile: fifteen axes in three areas of five.
func profileLike() RadarInput {
	return RadarInput{
		Size: Size{505, 330}, Axes: 15, Em: 9, Max: 8, Step: 1, Every: 2, Number: Size{6, 9}, Areas: []int{5, 5, 5},
		Label: func(axis int, width float64) Size { return broken([]int{9, 5, 6, 7, 8, 10, 12}[axis%7], 3, width, 9) },
		Series: [][]float64{
			{3, 5, 2, 2, 4, 3, 6, 2, 2, 3, 4, 2, 3, 4, 4},
			{5, 5, 4, 4, 4, 5, 6, 4, 4, 4, 5, 4, 4, 5, 5},
		},
	}
}

// broken is the size of words of some letters each, broken into lines.
func broken(letters, words int, width, em float64) Size {
	word := float64(letters) * em / 2
	onLine := min(max(1, int(width/word)), words)
	lines := (words + onLine - 1) / onLine
	return Size{float64(onLine) * word, float64(lines) * 1.3 * em}
}

// disc is the distance of a box from the centre.
func (s RadarShape) distance(b Rect) float64 {
	x := max(0, b.X-s.Center.X, s.Center.X-b.X-b.W)
	y := max(0, b.Y-s.Center.Y, s.Center.Y-b.Y-b.H)
	return math.Hypot(x, y)
}

// collisions lists what is wrong with the labels of a shape.
func (s RadarShape) collisions(size Size) []string {
	var out []string
	const eps = 1e-6
	for i, l := range s.Labels {
		b := l.Box
		if b.X < -eps || b.Y < -eps || b.X+b.W > size.W+eps || b.Y+b.H > size.H+eps {
			out = append(out, fmt.Sprintf("the label of axis %d leaves the box: %+v", l.Axis, b))
		}
		if d := s.distance(b); d < s.Outer-eps {
			out = append(out, fmt.Sprintf("the label of axis %d is %f from the centre, the circle %f", l.Axis, d, s.Outer))
		}
		if l.Width < b.W-eps {
			out = append(out, fmt.Sprintf("the label of axis %d is wider than its lines may be", l.Axis))
		}
		for _, o := range s.Labels {
			if o.Axis != l.Axis && l.Leader != nil && o.Box.crossed(l.Leader[0], l.Leader[1]) {
				out = append(out, fmt.Sprintf("the line of axis %d crosses the label of axis %d", l.Axis, o.Axis))
			}
		}
		for _, o := range s.Labels[i+1:] {
			inner := Rect{b.X + eps, b.Y + eps, b.W - 2*eps, b.H - 2*eps}
			if inner.Overlaps(o.Box) {
				out = append(out, fmt.Sprintf("the labels of axes %d and %d overlap", l.Axis, o.Axis))
			}
		}
	}
	return out
}

func TestLabelsNeverCollide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(MinAxes, MaxAxes).Draw(t, "axes")
		letters := rapid.SliceOfN(rapid.IntRange(0, 40), n, n).Draw(t, "letters")
		words := rapid.SliceOfN(rapid.IntRange(1, 6), n, n).Draw(t, "words")
		em := rapid.Float64Range(4, 16).Draw(t, "em")
		in := RadarInput{
			Size: Size{rapid.Float64Range(0, 900).Draw(t, "w"), rapid.Float64Range(0, 900).Draw(t, "h")},
			Axes: n, Em: em, Max: 8, Step: 1, Every: 2, Number: Size{em / 2, em},
			Areas:  rapid.SliceOfN(rapid.IntRange(0, 9), 0, 5).Draw(t, "areas"),
			Label:  func(axis int, width float64) Size { return broken(letters[axis], words[axis], width, em) },
			Mirror: rapid.Bool().Draw(t, "mirror"),
		}
		s := Radar(in)
		for _, fault := range s.collisions(in.Size) {
			t.Error(fault)
		}
		wanted := 0
		for _, l := range letters {
			if l > 0 {
				wanted++
			}
		}
		seen := map[int]bool{}
		for _, l := range s.Labels {
			seen[l.Axis] = true
		}
		for _, axis := range s.Left {
			if seen[axis] {
				t.Errorf("axis %d has a label and has none", axis)
			}
			seen[axis] = true
		}
		if len(seen) < wanted {
			t.Errorf("%d of %d labels are neither placed nor left", len(seen), wanted)
		}
	})
}

func TestRadarOfAProfile(t *testing.T) {
	s := Radar(profileLike())
	if len(s.Left) > 0 || len(s.Labels) != 15 || len(s.Rings) != 8 || len(s.Spokes) != 15 || len(s.Areas) != 3 {
		t.Errorf("left %v, %d labels, %d rings, %d spokes, %d areas", s.Left, len(s.Labels), len(s.Rings), len(s.Spokes), len(s.Areas))
	}
	if s.Radius < 110 {
		t.Errorf("the radius is only %.1f", s.Radius)
	}
	for i, l := range s.Labels {
		want := Left
		if i == 0 {
			want = Center
		} else if i > 7 {
			want = Right
		}
		if l.Axis != i || l.Align != want {
			t.Errorf("label %d is that of axis %d and stands %d", i, l.Axis, l.Align)
		}
	}
}

func TestRingNumbersLieOnNoMarker(t *testing.T) {
	s := Radar(profileLike())
	var numbers []float64
	for _, n := range s.Numbers {
		numbers = append(numbers, n.Value)
		for _, series := range s.Series {
			r := series.Style.Radius
			for _, m := range series.Markers {
				if n.Box.Overlaps(Rect{m.At.X - r, m.At.Y - r, 2 * r, 2 * r}) {
					t.Errorf("the number %v lies on the marker of axis %d", n.Value, m.Axis)
				}
			}
		}
	}
	if !reflect.DeepEqual(numbers, []float64{8, 6, 4, 2}) {
		t.Errorf("numbers %v", numbers)
	}
}

func TestValuesStandOnTheirAxes(t *testing.T) {
	s := Radar(RadarInput{Size: Size{200, 200}, Axes: 4, Max: 8, Step: 2, Series: [][]float64{{8, 4, 0, 2}}})
	want := []Point{{100, 0}, {150, 100}, {100, 100}, {75, 100}}
	for i, m := range s.Series[0].Markers {
		if math.Hypot(m.At.X-want[i].X, m.At.Y-want[i].Y) > 1e-9 {
			t.Errorf("axis %d stands at %v, want %v", i, m.At, want[i])
		}
	}
	mirrored := Radar(RadarInput{Size: Size{200, 200}, Axes: 4, Max: 8, Step: 2, Series: [][]float64{{8, 4, 0, 2}}, Mirror: true})
	if p := mirrored.Series[0].Markers[1].At; math.Abs(p.X-50) > 1e-9 {
		t.Errorf("mirrored, axis 1 stands at %v", p)
	}
}

func TestNotRatedBreaksTheLineAndIsNeverNought(t *testing.T) {
	for _, c := range []struct {
		values  []float64
		lines   []int // points of each
		markers int
		closed  bool
	}{
		{[]float64{1, 2, 3, 4, 5}, []int{5}, 5, true},
		{[]float64{1, nan, 3, 4, 5}, []int{4}, 4, false}, // on over the top
		{[]float64{1, nan, 3, nan, 5}, []int{2}, 3, false},
		{[]float64{nan, 2, nan, 4, nan}, nil, 2, false},
		{[]float64{nan, 2, 3, nan, nan}, []int{2}, 2, false},
		{[]float64{nan, nan, nan, nan, nan}, nil, 0, false},
		{nil, nil, 0, false},
		{[]float64{1, 2}, []int{2}, 2, false},
		{[]float64{math.Inf(1), 2, 3, 4, 5, 6, 7}, []int{4}, 4, false},
	} {
		s := Radar(RadarInput{Size: Size{100, 100}, Axes: 5, Max: 8, Series: [][]float64{c.values}}).Series[0]
		var lines []int
		for _, l := range s.Lines {
			lines = append(lines, len(l))
		}
		if !reflect.DeepEqual(lines, c.lines) || len(s.Markers) != c.markers || s.Closed != c.closed {
			t.Errorf("%v: lines %v, %d markers, closed %v", c.values, lines, len(s.Markers), s.Closed)
		}
	}
}

func TestNearest(t *testing.T) {
	s := Radar(profileLike())
	for i, series := range s.Series {
		for _, m := range series.Markers {
			hit, ok := s.Nearest(m.At)
			if !ok || hit.Axis != m.Axis || hit.Value != m.Value || hit.Series != i && s.Series[1].Markers[m.Axis].At != m.At {
				t.Errorf("at the marker of axis %d of series %d: %+v", m.Axis, i, hit)
			}
		}
	}
	if _, ok := s.Nearest(Point{nan, nan}); ok {
		t.Error("nowhere lies something")
	}
	if _, ok := (RadarShape{}).Nearest(Point{}); ok {
		t.Error("an empty shape has a value")
	}
}

func TestAxisAt(t *testing.T) {
	s := Radar(profileLike())
	for _, m := range s.Series[0].Markers {
		if axis, ok := s.AxisAt(m.At); !ok || axis != m.Axis {
			t.Errorf("at the marker of axis %d lies axis %d", m.Axis, axis)
		}
	}
	for _, l := range s.Labels {
		if axis, ok := s.AxisAt(Point{l.Box.X + 1, l.Box.Y + 1}); !ok || axis != l.Axis {
			t.Errorf("at the label of axis %d lies axis %d", l.Axis, axis)
		}
	}
	for _, p := range []Point{s.Center, {-900, 0}, {nan, 0}} {
		if axis, ok := s.AxisAt(p); ok {
			t.Errorf("at %v lies axis %d", p, axis)
		}
	}
}

func TestOtherNumbersOfAxes(t *testing.T) {
	for _, n := range []int{-1, 0, 2, MaxAxes + 1} {
		if s := Radar(RadarInput{Size: Size{100, 100}, Axes: n}); !reflect.DeepEqual(s, RadarShape{}) {
			t.Errorf("%d axes: %+v", n, s)
		}
	}
}

func TestSeriesDifferWithoutColour(t *testing.T) {
	for i := range 4 {
		for k := range i {
			a, b := StyleOf(i, 10), StyleOf(k, 10)
			if a.Mark == b.Mark || reflect.DeepEqual(a.Dash, b.Dash) {
				t.Errorf("series %d and %d look alike", i, k)
			}
		}
	}
	if !reflect.DeepEqual(StyleOf(5, 10), StyleOf(1, 10)) || !reflect.DeepEqual(StyleOf(-1, 10), StyleOf(3, 10)) {
		t.Error("the styles do not come again")
	}
	areas := Radar(profileLike()).Areas
	for i, want := range []int{1, 2, 15} {
		if len(areas[i].Bands) != want {
			t.Errorf("area %d has %d bands", i, len(areas[i].Bands))
		}
	}
}

func BenchmarkRadar(b *testing.B) {
	in := profileLike()
	for b.Loop() {
		Radar(in)
	}
}

func TestLineCrossesBox(t *testing.T) {
	box := Rect{10, 10, 20, 10}
	for _, c := range []struct {
		a, b Point
		want bool
	}{
		{Point{0, 15}, Point{40, 15}, true},
		{Point{15, 12}, Point{16, 13}, true},
		{Point{0, 0}, Point{9, 15}, false},
		{Point{0, 15}, Point{9, 15}, false},
		{Point{20, 0}, Point{20, 9}, false},
		{Point{20, 0}, Point{20, 10}, true},
		{Point{5, 16}, Point{15, 26}, false},
		{Point{5, 12}, Point{15, 22}, true},
		{Point{50, 50}, Point{50, 50}, false},
	} {
		if box.crossed(c.a, c.b) != c.want || box.crossed(c.b, c.a) != c.want {
			t.Errorf("%v to %v: %v", c.a, c.b, !c.want)
		}
	}
}

func TestManyLabelsFindRoomAroundASmallerCircle(t *testing.T) {
	in := profileLike()
	in.Label = func(axis int, width float64) Size { return broken(9, 1+axis%3, width, 9) }
	for n := MinAxes; n <= 24; n++ {
		in.Axes, in.Series = n, nil
		if s := Radar(in); len(s.Left) > 0 || s.Radius < 40 {
			t.Errorf("%d axes: radius %.1f, the labels of %v find no room", n, s.Radius, s.Left)
		}
	}
}
