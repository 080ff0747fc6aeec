package report

// Keep holds its items together on one page as long as one page can hold them.
type Keep struct {
	Gap   float64
	Items []Block
}

// Fit implements Block.
func (k Keep) Fit(width float64) Box { return keepBox{Stack(k).Fit(width)} }

type keepBox struct{ Box }

func (b keepBox) Split(float64) (head, rest Box) { return nil, b }

func (b keepBox) force(height float64) (head, rest Box) { return force(b.Box, height) }

// Tail ends a document: Last never stands alone on a page, the end of Body goes with it.
type Tail struct {
	Body Block
	Gap  float64
	Last Block
}

// Fit implements Block.
func (t Tail) Fit(width float64) Box {
	return tailBox{t.Body.Fit(width), t.Gap, Keep{Items: []Block{t.Last}}.Fit(width)}
}

type tailBox struct {
	body Box
	gap  float64
	last Box
}

func (b tailBox) Height() float64 { return b.body.Height() + b.gap + b.last.Height() }

func (b tailBox) Draw(c *Canvas, x, y float64) {
	b.body.Draw(c, x, y)
	b.last.Draw(c, x, y+b.body.Height()+b.gap)
}

func (b tailBox) Split(height float64) (head, rest Box) {
	head, rest = b.body.Split(min(height, b.body.Height()-1))
	if rest == nil {
		head, rest = nil, b.body
	}
	return head, tailBox{rest, b.gap, b.last}
}

func (b tailBox) least() float64 { return min(least(b.body), b.Height()) }

func (b tailBox) force(height float64) (head, rest Box) {
	h, r := cut(b.body, height)
	if h == nil {
		h, r = force(b.body, height)
	}
	if r == nil {
		return h, b.last
	}
	return h, tailBox{r, b.gap, b.last}
}
