package profiling

import "wurzelwerk/ui/question"

// touched says that something was typed, and has it saved soon.
func (s *Sheet) touched() {
	if !s.pending {
		s.pending = true
		s.mark.Pending()
	}
	s.saver.Touch()
}

// flush saves now what is not saved yet. Why it could not the saver tells.
func (s *Sheet) flush() { _ = s.saver.Flush() }

// save is what the saver calls. What is typed and can be read is saved; what cannot stays where it is.
func (s *Sheet) save() error {
	for _, r := range s.pane.rows() {
		if r.Dirty() {
			r.Commit(false)
		}
	}
	refused, err := s.model.save()
	if err != nil {
		s.mark.Failed()
		return err
	}
	s.pending = false
	for key, err := range refused {
		if r := s.pane.built[key]; r != nil {
			r.Refuse(err)
		}
	}
	if len(refused) > 0 {
		s.mark.Failed()
		return nil
	}
	s.mark.Saved(s.Now())
	if s.Changed != nil && s.model.renewed {
		s.Changed(s.model.id)
	}
	return nil
}

// answered shows what an answer changes beside its row: the progress, the head, and the questions that hang on it.
func (s *Sheet) answered(r *question.Row) {
	s.index.fill()
	if s.pane == nil {
		return
	}
	s.pane.arrange()
	if s.pane.head != nil {
		s.pane.head.fill()
	}
	r.Refresh()
	s.pane.settle()
}
