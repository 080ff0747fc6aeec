package sessions

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/seam"
	"wurzelwerk/ui/widgets"
)

// Page is the sessions of one founder: the list, or one session. Call Content once, then Refresh; call Leave before the
// page is taken away.
type Page struct {
	room  *Room
	book  *book
	saver Saver

	list  *list
	view  view // of the open session, nil while the list is shown
	aside *aside
	bar   *bar

	desk    *fyne.Container // view and aside
	work    fyne.CanvasObject
	content *fyne.Container
}

// view shows the open session: as a worksheet, or as the record that it is.
type view interface {
	object() fyne.CanvasObject
	fill()
	commit(final bool) (unread []string)
	save() error
}

// Page returns the page of a founder, not yet filled.
func (r *Room) Page(founder app.ID) *Page {
	p := &Page{room: r, book: &book{parts: &r.parts}, content: container.NewStack()}
	p.book.founder.ID = founder
	p.saver = r.parts.Autosave(p.save)
	p.list = newList(p)
	p.aside = newAside(p)
	p.bar = newBar(p)
	p.desk = container.New(p.aside.layout, container.NewStack(), p.aside.box)
	p.work = container.NewBorder(p.bar.box, nil, nil, nil, p.desk)
	return p
}

// Content is the page. It shows nothing before the first Refresh.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Refresh loads the sessions and fills the page. What was typed and is not saved yet is saved first.
func (p *Page) Refresh() {
	err := p.saver.Flush()
	if err == nil {
		err = p.book.load()
	}
	if err != nil {
		p.book.parts.Shell.Fail(err)
		return
	}
	p.present()
}

// Leave keeps what is typed, and hides the confidential note.
func (p *Page) Leave() error {
	if p.view == nil {
		return nil
	}
	err := unfinished(p.view.commit(true))
	p.hideNote()
	return errors.Join(err, p.saver.Flush())
}

// unfinished is the error of leaving with fields that cannot be read; nil for none.
func unfinished(fields []string) error {
	if len(fields) == 0 {
		return nil
	}
	return (&app.Error{Code: "unfinished"}).Because(nil, map[string]any{"n": len(fields), "Field": fields[0]})
}

// saved tells whether all that is typed is kept; if not, the user has been told why.
func (p *Page) saved() bool {
	if p.view == nil {
		return true
	}
	err := errors.Join(unfinished(p.view.commit(true)), p.saver.Flush())
	if err != nil {
		p.book.parts.Shell.Fail(err)
	}
	return err == nil
}

// save is what the saver calls.
func (p *Page) save() error {
	if p.view == nil {
		return nil
	}
	err := p.view.save()
	p.bar.fill()
	return err
}

func (p *Page) hideNote() {
	switch v := p.view.(type) {
	case *editor:
		v.note.hide()
	case *record:
		v.note.hide()
	}
}

// Open shows a session of the founder; what is typed in another is kept before. One that is not there is told.
func (p *Page) Open(session app.ID) {
	if !p.saved() {
		return
	}
	if len(p.book.sessions) == 0 || p.book.place(session) < 0 {
		if err := p.book.load(); err != nil {
			p.book.parts.Shell.Fail(err)
			return
		}
	}
	p.view = nil
	if !p.book.open(session) {
		seam.Warn(p.book.parts.Shell, t("sessions.gone"))
	}
	p.present()
}

// onList goes back to the list.
func (p *Page) onList() {
	if !p.saved() {
		return
	}
	p.view = nil
	p.book.open("")
	p.present()
	p.list.focus()
}

// present shows the open session, or the list.
func (p *Page) present() {
	if p.book.draft.ID == "" {
		p.view = nil
		p.list.fill()
		p.put(p.list.box)
		return
	}
	if !p.fits() {
		p.view = p.newView()
		p.desk.Objects[0] = p.view.object()
	}
	p.view.fill()
	p.aside.fill()
	p.bar.fill()
	p.put(p.work)
	p.desk.Refresh()
}

// fits tells whether the view in front can show the open session.
func (p *Page) fits() bool {
	switch v := p.view.(type) {
	case *editor:
		return v.id == p.book.draft.ID && p.editable()
	case *record:
		return v.id == p.book.draft.ID && !p.editable()
	}
	return false
}

func (p *Page) newView() view {
	if p.editable() {
		return newEditor(p)
	}
	return newRecord(p)
}

// editable tells whether the open session may be written.
func (p *Page) editable() bool { return !p.book.draft.Locked() && !p.book.readOnly() }

func (p *Page) put(o fyne.CanvasObject) {
	if len(p.content.Objects) == 1 && p.content.Objects[0] == o {
		return
	}
	p.content.Objects = []fyne.CanvasObject{o}
	p.content.Refresh()
}

func (p *Page) openMeasure(id app.ID) {
	if p.saved() {
		p.book.parts.OpenMeasure(p.book.founder.ID, id)
	}
}

// numberOf is the number of a session on time sheets, 0 for one that does not count.
func (p *Page) numberOf(id app.ID) int { return coaching.Numbers(p.book.sessions)[id] }

// shell is where dialogs are shown.
func (p *Page) shell() Shell { return p.book.parts.Shell }

// tell says what was done.
func (p *Page) tell(text string, actions ...widgets.Action) { p.shell().Tell(text, actions...) }
