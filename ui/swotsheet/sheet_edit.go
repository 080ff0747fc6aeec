package swotsheet

import (
	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/widgets"
)

// edit applies a change that the user typed or chose, and has it saved soon. A version that is agreed or signed asks
// first.
func (s *Sheet) edit(do func(w *swot.Worksheet)) {
	s.guard(func() {
		s.model.change(do)
		s.touched()
	})
}

// guard runs do at once, or after the user has chosen to change an agreed or signed version all the same.
func (s *Sheet) guard(do func()) {
	if !s.model.locked() {
		do()
		return
	}
	s.fill() // what was typed or clicked into the locked version goes back
	s.askLocked(do)
}

func (s *Sheet) askLocked(do func()) {
	d := &widgets.Dialog{Title: lockedTitle(s.model.sheet.Status), Confirm: t("swot.locked.new")}
	anyway := widgets.QuietButton(t("swot.locked.anyway"), nil, func() {
		d.Close()
		s.onUnlock()
		do()
	})
	d.Body = widgets.Column(widgets.Paragraph(t("swot.locked.text")), widgets.Row(anyway))
	d.OnConfirm = func() bool {
		d.Close()
		s.onNext()
		return true
	}
	d.Show(s.Shell.Canvas())
}

// touched shows what changed and has it saved soon.
func (s *Sheet) touched() {
	s.head.mark.Pending()
	s.saver.Touch()
	s.fill()
}

// save is what the saver calls.
func (s *Sheet) save() error {
	if !s.model.dirty {
		return nil
	}
	if err := s.model.save(s.Context); err != nil {
		s.head.mark.Failed()
		return err
	}
	s.head.mark.Saved(s.Now())
	s.head.show(s.model)
	return nil
}

// saved has everything saved and tells whether it is; if not, the user has been told why.
func (s *Sheet) saved() bool {
	if err := s.saver.Flush(); err != nil {
		s.Shell.Fail(err)
		return false
	}
	return true
}

// onAdd puts a new factor into a quadrant.
func (s *Sheet) onAdd(q swot.Quadrant, text string) (added bool) {
	s.guard(func() {
		if _, added = s.model.add(q, text); added {
			s.touched()
			s.fields.quadrants[q].focusAdd()
		}
	})
	return added
}

// onUpdate changes a factor.
func (s *Sheet) onUpdate(id app.ID, do func(f *swot.Factor)) {
	s.guard(func() {
		s.model.update(id, do)
		s.touched()
	})
}

// onRemove deletes a factor; the notice brings it back. The neighbour has the keyboard then.
func (s *Sheet) onRemove(id app.ID) {
	s.guard(func() {
		was, ok := s.model.remove(id)
		if !ok {
			return
		}
		s.touched()
		s.focusPlace(was.factor.Quadrant, was.place)
		s.tellUndo(t("swot.factor.removed", vars{"Text": short(was.factor.Text, 40)}), was)
	})
}

// focusPlace gives the keyboard to the factor at a place of a quadrant, or to the last, or to the entry of a new one.
func (s *Sheet) focusPlace(kind swot.Quadrant, place int) {
	q := s.fields.quadrants[kind]
	if len(q.order) == 0 {
		q.focusAdd()
		return
	}
	q.focus(q.order[min(place, len(q.order)-1)])
}

// onMove puts a factor at a place of a quadrant. When it changes sides its scores go, and the notice says so.
func (s *Sheet) onMove(id app.ID, q swot.Quadrant, place int) {
	s.guard(func() {
		before, lost, ok := s.model.move(id, q, place)
		if !ok {
			return
		}
		s.touched()
		s.fields.focus(id)
		if before.factor.Quadrant == q {
			return
		}
		v := vars{"Text": short(before.factor.Text, 40), "Quadrant": quadrantName(q), "n": lost}
		text := t("swot.factor.moved", v)
		if lost > 0 {
			text = t("swot.factor.moved-unscored", v)
		}
		s.tellUndo(text, before)
	})
}

// tellUndo offers to set a factor as it stood, as long as the same version is open.
func (s *Sheet) tellUndo(text string, was standing) {
	version := s.model.sheet.ID
	s.Shell.Tell(text, widgets.Action{Label: t("swot.undo"), Run: func() {
		if s.model.sheet.ID != version {
			return
		}
		s.guard(func() {
			s.model.putBack(was)
			s.touched()
			s.fields.focus(was.factor.ID)
		})
	}})
}

// onScore sets a cell of the matrix.
func (s *Sheet) onScore(p pairKey, score int) {
	s.guard(func() {
		s.model.score(p.a, p.b, score)
		s.touched()
	})
}

// onMeasure makes a measure from a pair; the notice opens it or takes it back.
func (s *Sheet) onMeasure(p pairKey) {
	if !s.saved() {
		return
	}
	m := s.model.grid().measureOf("", p)
	made, err := s.Records.SaveMeasure(s.Context, s.founder.ID, m)
	if err != nil {
		s.Shell.Fail(err)
		return
	}
	s.loadMeasures()
	s.Shell.Tell(t("swot.measure.made"),
		widgets.Action{Label: t("swot.measure.open"), Run: func() { s.ShowMeasure(s.founder.ID, made.ID) }},
		widgets.Action{Label: t("swot.undo"), Run: func() { s.onMeasureUndo(made.ID) }})
}

func (s *Sheet) onMeasureUndo(id app.ID) {
	if err := s.Records.BinMeasure(s.Context, id); err != nil {
		s.Shell.Fail(err)
		return
	}
	s.loadMeasures()
}

func (s *Sheet) loadMeasures() {
	measures, err := s.Records.Measures(s.Context, s.founder.ID)
	if err != nil {
		s.Shell.Fail(err)
		return
	}
	s.measures = measures
	s.fill()
}
