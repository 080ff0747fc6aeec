package participation

import "wurzelwerk/ui/question"

// touched says that something was typed, and has it saved soon.
func (p *Page) touched() {
	if !p.pending {
		p.pending = true
		p.mark.Pending()
	}
	p.saver.Touch()
}

// flush saves now what is not saved yet. Why it could not the saver tells.
func (p *Page) flush() { _ = p.saver.Flush() }

// answered shows what an answer changes beside its row: the progress, the line, and the questions that hang on it.
func (p *Page) answered(r *question.Row) {
	p.sheet.arrange()
	if p.sheet.head != nil {
		p.sheet.head.fill()
	}
	for _, other := range p.sheet.rows() {
		other.Refresh()
	}
	p.bar.fill()
	p.timeline.fill()
	r.Refresh()
	p.settle()
}

// save is what the saver calls. What is typed and can be read is saved; what cannot stays where it is.
func (p *Page) save() error {
	for _, s := range p.sheets {
		for _, r := range s.rows() {
			if r.Dirty() && s == p.sheet {
				r.Commit(false)
			}
		}
	}
	changed := len(p.model.pending) > 0
	refused, err := p.model.save()
	if err != nil {
		p.mark.Failed()
		return err
	}
	p.pending = false
	for at, err := range refused {
		p.refuse(at, err)
	}
	if len(refused) > 0 {
		p.mark.Failed()
		return nil
	}
	p.mark.Saved(p.parts.Now())
	if changed {
		p.parts.Changed(p.model.id)
	}
	return nil
}

// refuse shows at a question why its answer is not in the records.
func (p *Page) refuse(at place, err error) {
	for _, s := range p.sheets {
		if r := s.built[at.question]; r != nil && (at.project == "" || at.project == s.project) {
			r.Refuse(err)
		}
	}
	p.timeline.fill()
}
