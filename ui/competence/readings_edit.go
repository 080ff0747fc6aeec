package competence

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/widgets"
)

// save is what the saver calls.
func (p *ReadingsPage) save() error {
	if !p.model.dirty {
		return nil
	}
	if err := p.model.save(p.Context); err != nil {
		p.mark.Failed()
		return err
	}
	p.mark.Saved(p.Now())
	return nil
}

// saved has everything saved and tells whether it is; if not, the user has been told why.
func (p *ReadingsPage) saved() bool {
	if err := p.saver.Flush(); err != nil {
		p.Shell.Fail(err)
		return false
	}
	return true
}

// touched shows what changed and has it saved soon.
func (p *ReadingsPage) touched() {
	p.mark.Pending()
	p.saver.Touch()
	p.fill()
}

// onSet rates a competence of the open reading.
func (p *ReadingsPage) onSet(competence string, level int) {
	if p.model.setLevel(competence, level) {
		p.touched()
	}
}

// onEvidence keeps what a rating rests on.
func (p *ReadingsPage) onEvidence(text string) {
	if p.model.setEvidence(p.board.competence(), text) {
		p.mark.Pending()
		p.saver.Touch()
	}
}

// onAt shows another competence beside the board and keeps its row in sight.
func (p *ReadingsPage) onAt(competence string) {
	p.panel.show(p.board.views, p.model.open, competence)
	row := p.board.shape.rows[p.board.at]
	top, high := row.top, p.scroll.Size().Height
	if high == 0 { // not laid out yet
		return
	}
	if p.board.at%rowsOfArea == 0 {
		top = max(row.top-p.board.shape.heads[0].high, 0) // with the name of the area
	}
	y := max(min(p.scroll.Offset.Y, top), row.top+row.high-high)
	if y != p.scroll.Offset.Y {
		p.scroll.ScrollToOffset(fyne.NewPos(0, y))
	}
}

// rowsOfArea is how many competences each area has.
var rowsOfArea = len(profile.Areas[0].Competences)

// onGrow lays the board out again when it became higher or lower.
func (p *ReadingsPage) onGrow() {
	if p.scroll != nil {
		p.scroll.Content.Refresh()
		p.scroll.Refresh()
	}
}

// onHover says what lies under the pointer: the sentence of a step, or a level of another reading and its evidence.
func (p *ReadingsPage) onHover(at place) {
	p.panel.ladder.point(0)
	shape := p.board.shape
	if at.row < 0 || at.column < 0 {
		p.tip.Hide()
		return
	}
	row, column := shape.rows[at.row], shape.columns[at.column]
	x := column.x + column.wide/2
	title, line := "", ""
	if column.open {
		x = shape.stepAt(column, at.level) + shape.step/2
		title, line = levelTitle(at.level), sentenceOf(row.competence, at.level)
		if at.row == p.board.at {
			p.panel.ladder.point(at.level)
		}
	} else {
		title = readingName(column.reading) + ": " + levelTitle(column.reading.Levels[row.competence])
		line = column.reading.Evidence[row.competence]
	}
	top, high := row.steps()
	y := top + high/2 - p.scroll.Offset.Y
	p.tip.Point(fyne.NewPos(x, y), high/2+2, p.tips.Size(), title, line)
}

// onEvidenceFocus takes the keyboard to the evidence.
func (p *ReadingsPage) onEvidenceFocus() { p.focus(p.panel.focusable()) }

func (p *ReadingsPage) focus(o fyne.Focusable) {
	if c := p.Shell.Canvas(); c != nil {
		c.Focus(o)
	}
}

// onOpen shows another reading.
func (p *ReadingsPage) onOpen(id app.ID) {
	if !p.saved() {
		return
	}
	p.model.show(id)
	p.mark.SetText("")
	p.fill()
}

// onBeside sets another reading beside the open one, the two views, or nothing.
func (p *ReadingsPage) onBeside(id app.ID) {
	p.model.beside = id
	p.fill()
}

// Begin asks what a new reading is of and begins it. Its levels are empty: nobody is led by what was said before.
func (p *ReadingsPage) Begin() {
	if !p.saved() {
		return
	}
	proposed := about{phase: p.model.nextPhase(), date: p.model.today(), rater: profile.ByFounder}
	var d *readingDialog
	d = newReadingDialog(proposed, true, p.Now, func(a about) bool {
		err := p.model.begin(p.Context, profile.Reading{Phase: a.phase, Date: a.date, Rater: a.rater})
		if err == nil {
			d.dialog.Close() // before, since it gives the keyboard back to where it was
		}
		return p.began(err)
	})
	d.dialog.Show(p.Shell.Canvas())
}

// began shows a reading that was made, or why it was not.
func (p *ReadingsPage) began(err error) bool {
	if err != nil {
		p.Shell.Fail(err)
		return false
	}
	p.mark.SetText("")
	p.present()
	p.board.goTo(0)
	p.scroll.ScrollToTop()
	p.focus(p.board)
	return true
}

// onAgree begins the agreed reading with what both views have in common.
func (p *ReadingsPage) onAgree() {
	if !p.saved() || !p.began(p.model.agree(p.Context)) {
		return
	}
	rated := p.model.open.Rated()
	p.Shell.Tell(t("competence.agree.done", vars{"Rated": rated, "Left": len(profile.Competences) - rated}))
}

// onEdit asks for phase, date, rater and note of the open reading.
func (p *ReadingsPage) onEdit() {
	before, id := aboutOf(p.model.open), p.model.open.ID
	d := newReadingDialog(before, false, p.Now, func(a about) bool {
		if a == before {
			return true
		}
		if !p.setAbout(a) {
			return false
		}
		p.Shell.Tell(t("competence.edit.done"), widgets.Action{Label: t("competence.undo"), Run: func() {
			p.onOpen(id)
			if p.model.open.ID == id {
				p.setAbout(before)
			}
		}})
		return true
	})
	d.dialog.Show(p.Shell.Canvas())
}

// setAbout saves at once; what could not be saved is as it was.
func (p *ReadingsPage) setAbout(a about) bool {
	before := aboutOf(p.model.open)
	p.model.setAbout(a)
	p.saver.Touch()
	if !p.saved() {
		p.model.setAbout(before)
		return false
	}
	p.Refresh()
	return true
}

// onBin asks, puts the open reading into the bin, and offers to bring it back.
func (p *ReadingsPage) onBin() {
	name := readingName(p.model.open)
	widgets.Ask(p.Shell.Canvas(), t("competence.bin.title"), t("competence.bin.text", vars{"Name": name}), t("competence.bin"), true, func() {
		if !p.saved() {
			return
		}
		id, err := p.model.bin(p.Context)
		if err != nil {
			p.Shell.Fail(err)
			return
		}
		p.present()
		p.Shell.Tell(t("competence.bin.done", vars{"Name": name}), widgets.Action{Label: t("competence.undo"), Run: func() { p.onRestore(id) }})
	})
}

func (p *ReadingsPage) onRestore(id app.ID) {
	if !p.saved() {
		return
	}
	if err := p.model.restore(p.Context, id); err != nil {
		p.Shell.Fail(err)
		return
	}
	p.present()
}
