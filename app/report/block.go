package report

import "slices"

// Block is a part of a document that does not know yet how wide it will be.
type Block interface {
	// Fit lays the block out in the width.
	Fit(width float64) Box
}

// Box is a block of known width and height.
type Box interface {
	Height() float64
	// Draw puts the box on c with its upper corner at x, y.
	Draw(c *Canvas, x, y float64)
	// Split cuts the box so that head is at most height high. A nil head says that nothing of it fits; rest is never
	// nil then.
	Split(height float64) (head, rest Box)
}

// Boxes may say more about themselves than Box asks for.
type (
	// leaster tells the least height with which a box can begin on a page.
	leaster interface{ least() float64 }
	// leader stays on the page of what follows it.
	leader interface{ leads() bool }
	// stretcher can be drawn higher than it is.
	stretcher interface{ stretch(height float64) Box }
	// forcer can be cut even though Split refuses.
	forcer interface {
		force(height float64) (head, rest Box)
	}
)

func least(b Box) float64 {
	if l, ok := b.(leaster); ok {
		return l.least()
	}
	return b.Height()
}

func leads(b Box) bool {
	l, ok := b.(leader)
	return ok && l.leads()
}

func stretch(b Box, height float64) Box {
	if s, ok := b.(stretcher); ok {
		return s.stretch(height)
	}
	return b
}

// force takes at least something of box onto a page on which nothing else stands.
func force(b Box, height float64) (head, rest Box) {
	if f, ok := b.(forcer); ok {
		return f.force(height)
	}
	return b, nil
}

// solid is a Box that is never cut.
type solid struct{ height float64 }

func (s solid) Height() float64 { return s.height }

// Space is an empty strip of that height; it vanishes at the upper and lower edge of a page.
type Space float64

// Fit implements Block.
func (s Space) Fit(float64) Box { return spaceBox{solid{float64(s)}} }

type spaceBox struct{ solid }

func (spaceBox) Draw(*Canvas, float64, float64) {}

func (b spaceBox) Split(float64) (head, rest Box) { return nil, b }

// Break begins a new page.
type Break struct{}

// Fit implements Block.
func (Break) Fit(float64) Box { return breakBox{solid{0}} }

type breakBox struct{ solid }

func (breakBox) Draw(*Canvas, float64, float64) {}

func (b breakBox) Split(float64) (head, rest Box) { return nil, b }

// Func draws itself. With Alt it is a figure whose content Alt says in words, without it is decoration.
type Func struct {
	Height float64
	Alt    string
	Role   Role // RoleFigure if empty and Alt is given
	Draw   func(c *Canvas, x, y, width float64)
}

// Fit implements Block.
func (f Func) Fit(width float64) Box {
	t := artifact
	if f.Alt != "" {
		t = &tag{role: f.Role, alt: f.Alt}
		if f.Role == "" {
			t.role = RoleFigure
		}
	}
	return &funcBox{solid{f.Height}, f, width, t}
}

type funcBox struct {
	solid
	f     Func
	width float64
	tag   *tag
}

func (b *funcBox) Draw(c *Canvas, x, y float64) {
	c.begin(b.tag)
	b.f.Draw(c, x, y, b.width)
	c.end()
}

func (b *funcBox) Split(float64) (head, rest Box) { return nil, b }

// Group gives a block a part in the structure: a list, an item, a section, and a language where it has another than
// what is around it.
type Group struct {
	Role  Role
	Title string
	Lang  string
	Block Block
}

// Fit implements Block.
func (g Group) Fit(width float64) Box {
	return &groupBox{g.Block.Fit(width), &tag{role: g.Role, title: g.Title, lang: g.Lang}}
}

type groupBox struct {
	Box
	tag *tag
}

func (b *groupBox) Draw(c *Canvas, x, y float64) {
	c.begin(b.tag)
	b.Box.Draw(c, x, y)
	c.end()
}

func (b *groupBox) with(box Box) Box {
	if box == nil {
		return nil
	}
	return &groupBox{box, b.tag}
}

func (b *groupBox) Split(height float64) (head, rest Box) {
	head, rest = b.Box.Split(height)
	return b.with(head), b.with(rest)
}

func (b *groupBox) force(height float64) (head, rest Box) {
	head, rest = force(b.Box, height)
	return b.with(head), b.with(rest)
}

func (b *groupBox) least() float64             { return least(b.Box) }
func (b *groupBox) leads() bool                { return leads(b.Box) }
func (b *groupBox) stretch(height float64) Box { return b.with(stretch(b.Box, height)) }

// InLanguage is a part in another language than the document; it is mirrored where that language is. It must be as
// wide as the text of the page.
type InLanguage struct {
	Lang  string
	Block Block
}

// Fit implements Block.
func (l InLanguage) Fit(width float64) Box {
	return &languageBox{l.Block.Fit(width), rightToLeft(l.Lang), &tag{role: RoleSection, lang: l.Lang}}
}

type languageBox struct {
	Box
	rtl bool
	tag *tag
}

func (b *languageBox) Draw(c *Canvas, x, y float64) {
	c.begin(b.tag)
	b.Box.Draw(&Canvas{dev: c.dev, width: c.width, rtl: b.rtl}, x, y)
	c.end()
}

func (b *languageBox) with(box Box) Box {
	if box == nil {
		return nil
	}
	return &languageBox{box, b.rtl, b.tag}
}

func (b *languageBox) Split(height float64) (head, rest Box) {
	head, rest = b.Box.Split(height)
	return b.with(head), b.with(rest)
}

func (b *languageBox) force(height float64) (head, rest Box) {
	head, rest = force(b.Box, height)
	return b.with(head), b.with(rest)
}

func (b *languageBox) least() float64 { return least(b.Box) }

// Stack puts blocks under each other with Gap between them. A heading stays with what follows it.
type Stack struct {
	Gap   float64
	Items []Block
}

// Fit implements Block.
func (s Stack) Fit(width float64) Box {
	b := &stackBox{gap: s.Gap}
	for _, item := range s.Items {
		b.items = append(b.items, item.Fit(width))
	}
	return b
}

type stackBox struct {
	gap   float64
	items []Box
}

func (b *stackBox) Height() float64 {
	var sum float64
	for i, item := range b.items {
		if _, ok := item.(breakBox); ok && i > 0 {
			return sum + 10*pageHeight
		}
		sum += item.Height()
		if i > 0 {
			sum += b.gap
		}
	}
	return sum
}

func (b *stackBox) Draw(c *Canvas, x, y float64) {
	for _, item := range b.items {
		item.Draw(c, x, y)
		y += item.Height() + b.gap
	}
}

func (b *stackBox) Split(height float64) (head, rest Box) {
	var y float64
	for i, item := range b.items {
		if i > 0 {
			y += b.gap
		}
		if _, ok := item.(breakBox); ok && i > 0 {
			return b.parts(b.items[:i], nil, nil, b.items[i+1:])
		}
		if y+item.Height() > height+slack {
			h, r := item.Split(height - y)
			if h == nil {
				i = b.back(i)
				return b.parts(b.items[:i], nil, nil, b.items[i:])
			}
			return b.parts(b.items[:i], h, r, b.items[i+1:])
		}
		y += item.Height()
		if leads(item) && i+1 < len(b.items) && y+b.gap+b.leastFrom(i+1) > height+slack {
			i = b.back(i)
			return b.parts(b.items[:i], nil, nil, b.items[i:])
		}
	}
	return b, nil
}

// leastFrom is the least height with which the items from i on can begin.
func (b *stackBox) leastFrom(i int) float64 {
	var sum float64
	for ; i < len(b.items); i++ {
		item := b.items[i]
		if _, ok := item.(spaceBox); !ok && !leads(item) {
			return sum + least(item)
		}
		sum += item.Height() + b.gap
	}
	return sum
}

// back goes back over the headings and spaces before item i, which go with it; at the beginning it stays at i.
func (b *stackBox) back(i int) int {
	j := i
	for j > 0 && leads(b.items[j-1]) {
		j--
	}
	return j
}

// parts makes the two boxes of a cut: before and head, rest and after. A head without content is nil.
func (b *stackBox) parts(before []Box, head, rest Box, after []Box) (Box, Box) {
	upper := slices.Clone(before)
	if head != nil {
		upper = append(upper, head)
	}
	for len(upper) > 0 && empty(upper[len(upper)-1]) {
		upper = upper[:len(upper)-1]
	}
	var lower []Box
	if rest != nil {
		lower = append(lower, rest)
	}
	lower = append(lower, after...)
	for len(upper) > 0 && len(lower) > 0 && empty(lower[0]) {
		lower = lower[1:]
	}
	return stackOrNil(b.gap, upper), stackOrNil(b.gap, lower)
}

func empty(b Box) bool {
	switch b.(type) {
	case spaceBox, breakBox:
		return true
	}
	return false
}

func stackOrNil(gap float64, items []Box) Box {
	if len(items) == 0 {
		return nil
	}
	return &stackBox{gap, items}
}

func (b *stackBox) least() float64 {
	if len(b.items) == 0 {
		return 0
	}
	return b.leastFrom(0)
}

func (b *stackBox) force(height float64) (head, rest Box) {
	for i, item := range b.items {
		if empty(item) || leads(item) && i+1 < len(b.items) {
			continue
		}
		room := height - (&stackBox{b.gap, b.items[:i]}).Height()
		h, r := cut(item, room)
		if h == nil {
			h, r = force(item, room)
		}
		return b.parts(b.items[:i], h, r, b.items[i+1:])
	}
	return b, nil
}
