package widgets

import "fyne.io/fyne/v2"

const (
	tabGap      float32 = 20 // between titles
	tabGapLeast float32 = 10 // where there is little room
	tabArrow    float32 = 20
)

// tabRow is where the titles of a TabBar stand: those from first to before last are shown.
type tabRow struct {
	left        []float32
	gap         float32
	first, last int
}

// newTabRow sets titles of these widths into a room so that the one at an index is among them. They move together
// before any is left out.
func newTabRow(widths []float32, at int, room float32) tabRow {
	r := tabRow{left: make([]float32, len(widths)), gap: tabGap, last: len(widths)}
	sum := float32(0)
	for _, w := range widths {
		sum += w
	}
	if n := len(widths) - 1; n > 0 {
		r.gap = max(tabGapLeast, min(tabGap, (room-2*Gap-sum)/float32(n)))
	}
	start := Gap
	if len(widths) > 1 && sum+r.gap*float32(len(widths)-1)+2*Gap > room+0.5 {
		r.narrow(widths, max(at, 0), room-2*Gap-tabArrow)
	}
	if r.first > 0 {
		start += tabArrow
	}
	for i := r.first; i < r.last; i++ {
		r.left[i] = start
		start += widths[i] + r.gap
	}
	return r
}

// narrow shows as many titles as have room beside an arrow, from the first on that leaves the one at an index among them.
func (r *tabRow) narrow(widths []float32, at int, room float32) {
	for r.first = 0; ; r.first++ {
		if r.first == 1 {
			room -= tabArrow // there are two arrows now
		}
		used := widths[r.first]
		for r.last = r.first + 1; r.last < len(widths) && used+r.gap+widths[r.last] <= room; r.last++ {
			used += r.gap + widths[r.last]
		}
		if at < r.last {
			return
		}
	}
}

// place sets the titles, and the arrows that lead to those without room.
func (s *tabStrip) place() {
	s.row = newTabRow(s.widths(), s.bar.at, s.Size().Width)
	for i, t := range s.titles {
		t.Hidden = i < s.row.first || i >= s.row.last
		t.Resize(t.MinSize())
		t.Move(fyne.NewPos(s.row.left[i], 8))
	}
	s.before.Hidden, s.after.Hidden = s.row.first == 0, s.row.last == len(s.titles)
	y := (s.Size().Height - tabArrow) / 2
	s.before.Resize(fyne.NewSquareSize(tabArrow))
	s.before.Move(fyne.NewPos(Gap-4, y))
	s.after.Resize(fyne.NewSquareSize(tabArrow))
	s.after.Move(fyne.NewPos(s.Size().Width-Gap-tabArrow+4, y))
}
