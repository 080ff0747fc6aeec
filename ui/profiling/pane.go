package profiling

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

// pane is the questions of one block below its head.
type pane struct {
	sheet  *Sheet
	block  profile.Block
	column *widgets.LazyColumn
	keys   []string
	built  map[string]*question.Row
	head   *head
	alien  map[string]profile.Answer // answers to questions that the catalogue does not have
}

// keyHead is the item of the head; no question has this key.
const keyHead = "."

// otherBlock is the block of answers to questions that the catalogue does not have.
const otherBlock = "."

func (s *Sheet) newPane(block string) *pane {
	b, _ := s.Catalogue.Block(block)
	b.Key = block
	p := &pane{sheet: s, block: b, built: map[string]*question.Row{}}
	p.column = widgets.NewLazyColumn(p.build, p.guess)
	return p
}

// build makes the head or a question.
func (p *pane) build(key string) fyne.CanvasObject {
	if key == keyHead {
		p.head = newHead(p.sheet, p.block)
		return p.head.content
	}
	if a, ok := p.alien[key]; ok {
		return newAlien(p.sheet, a)
	}
	q, _ := p.sheet.Catalogue.Question(key)
	r := p.sheet.newRow(q)
	p.built[key] = r
	return r
}

// guess is about how high an item will be.
func (p *pane) guess(key string) float32 {
	q, _ := p.sheet.Catalogue.Question(key)
	switch {
	case key == keyHead:
		return 130 * widgets.Zoom()
	case q.Kind == profile.KindWeek:
		return 290 * widgets.Zoom()
	case q.Kind == profile.KindWords:
		return 74 * widgets.Zoom()
	}
	return 54 * widgets.Zoom()
}

// fill shows the questions that are asked of her, with their answers.
func (p *pane) fill() {
	p.arrange()
	if p.head != nil {
		p.head.fill()
	}
	p.column.Built(func(key string, o fyne.CanvasObject) {
		if r, ok := p.built[key]; ok {
			r.Fill()
		}
	})
	p.settle()
}

// arrange shows the questions whose condition is fulfilled.
func (p *pane) arrange() {
	keys := []string{keyHead}
	for _, q := range p.sheet.model.questions(p.block) {
		keys = append(keys, q.Key)
	}
	if p.block.Key == otherBlock {
		p.alien = map[string]profile.Answer{}
		for _, a := range p.sheet.model.unknown() {
			p.alien[a.Question] = a
			keys = append(keys, a.Question)
		}
	}
	p.keys = keys
	p.column.SetKeys(keys...)
}

// settle places the questions anew after one grew or shrank.
func (p *pane) settle() {
	if p != nil {
		p.column.Settle()
	}
}

// rows are the questions that are built, in their order.
func (p *pane) rows() []*question.Row {
	if p == nil {
		return nil
	}
	var out []*question.Row
	for _, key := range p.keys {
		if r, ok := p.built[key]; ok {
			out = append(out, r)
		}
	}
	return out
}

// find brings a question into sight and returns it; nil where it is not asked.
func (p *pane) find(key string) *question.Row {
	r, _ := p.column.Reveal(key).(*question.Row)
	return r
}

// reveal keeps a question that has the keyboard in sight.
func (p *pane) reveal(r *question.Row) {
	p.column.Hold(r.Key)
	p.column.Reveal(r.Key)
}
