package agreements

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/seam"
	"wurzelwerk/ui/widgets"
)

// Page is the page of one founder. Show its Content, then Refresh; call Leave before the page is taken away.
type Page struct {
	parts    *Parts
	founder  app.Founder
	all      []coaching.Agreement
	outcomes []coaching.Outcome
	sessions []coaching.Session // the newest first

	saver  Saver
	draft  *draft                       // the agreement that is being written, nil for none
	places map[app.ID]fyne.CanvasObject // the card on which an agreement stands
	body   *fyne.Container
	scroll *container.Scroll
}

// Page returns the page of a founder. It shows nothing before the first Refresh.
func (r *Room) Page(founder app.ID) *Page {
	p := &Page{parts: &r.parts, founder: app.Founder{ID: founder}, body: widgets.Column()}
	p.saver = r.parts.Autosave(p.save)
	p.scroll = widgets.VScroll(widgets.Padded(p.body))
	return p
}

// Content is what the window shows.
func (p *Page) Content() fyne.CanvasObject { return p.scroll }

// Refresh loads and fills the page. What is typed is saved first; what of it cannot be kept as it is stays in its field.
func (p *Page) Refresh() {
	err := p.Leave()
	if err == nil || errors.Is(err, errUnfinished) {
		err = p.load()
	}
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.show()
}

// Leave keeps what is typed. The error of code "unfinished" says that something cannot be kept as it is, all else is.
func (p *Page) Leave() error {
	if p.draft == nil {
		return p.saver.Flush()
	}
	return errors.Join(p.draft.unread(), p.saver.Flush())
}

// left tells whether what is typed is kept; if not, the user has been told why.
func (p *Page) left() bool {
	err := p.Leave()
	if err != nil {
		p.parts.Shell.Fail(err)
	}
	return err == nil
}

// save is what the saver calls.
func (p *Page) save() error {
	if p.draft == nil {
		return nil
	}
	return p.draft.save()
}

func (p *Page) load() (err error) {
	ctx, id, records := p.parts.Context, p.founder.ID, p.parts.Records
	founder, err := records.Founder(ctx, id)
	if err != nil {
		return err
	}
	p.founder = founder
	if p.all, err = records.Agreements(ctx, id); err != nil {
		return err
	}
	if p.outcomes, err = records.Outcomes(ctx, id); err != nil {
		return err
	}
	p.sessions, err = records.Sessions(ctx, id)
	slices.Reverse(p.sessions)
	return err
}

// locked tells that her records are only kept, so that nothing can be changed.
func (p *Page) locked() bool { return p.founder.Restriction != nil }

// agreement is the one with an id.
func (p *Page) agreement(id app.ID) (coaching.Agreement, bool) {
	i := slices.IndexFunc(p.all, func(a coaching.Agreement) bool { return a.ID == id })
	if i < 0 {
		return coaching.Agreement{}, false
	}
	return p.all[i], true
}

// show fills the page. The form of the agreement that is being written stays as it is.
func (p *Page) show() {
	p.catchUp()
	p.places = make(map[app.ID]fyne.CanvasObject, len(p.all))
	p.body.Objects = []fyne.CanvasObject{p.head()}
	for _, goal := range coaching.Goals(p.all) {
		card := p.goalCard(goal)
		for _, a := range goal {
			p.places[a.ID] = card
		}
		arrange.Put(p.body, card)
	}
	if len(p.all) == 0 {
		arrange.Put(p.body, widgets.NewCard("", p.empty()))
	}
	arrange.Put(p.body, p.outcomesCard())
	p.settle()
}

// catchUp gives up the form of an agreement that can no longer be written, and shows in it what was changed elsewhere.
func (p *Page) catchUp() {
	if p.draft == nil {
		return
	}
	a, ok := p.agreement(p.draft.kept.ID)
	if !ok || a.Locked() || p.locked() {
		p.draft = nil
		return
	}
	p.draft.catchUp(a)
}

// settle lays the page out again after something on it grew or shrank.
func (p *Page) settle() {
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
}

func (p *Page) head() fyne.CanvasObject {
	title := widgets.Subheading(t("agreements.title"))
	title.Shrinks = false
	if p.locked() || len(p.all) == 0 {
		return title
	}
	return ends(title, widgets.QuietButton(t("agreements.new"), theme.ContentAddIcon(), p.onNew))
}

func (p *Page) empty() fyne.CanvasObject {
	if p.locked() {
		return widgets.EmptyState(theme.ListIcon(), t("agreements.empty"), nil)
	}
	return widgets.EmptyState(theme.ListIcon(), t("agreements.empty"), widgets.PrimaryButton(t("agreements.new"), theme.ContentAddIcon(), p.onNew))
}

// Open brings the card of an agreement into sight; one that is being written is opened as a form.
func (p *Page) Open(agreement app.ID) {
	p.Refresh()
	a, ok := p.agreement(agreement)
	if !ok {
		seam.Warn(p.parts.Shell, t("agreements.gone"))
		return
	}
	if p.writable(a) {
		p.write(a)
	}
	p.reveal(agreement)
}

// reveal scrolls to the card of an agreement.
func (p *Page) reveal(agreement app.ID) {
	if place := p.places[agreement]; place != nil {
		last := p.scroll.Content.MinSize().Height - p.scroll.Size().Height
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(place.Position().Y, last))))
	}
}

// writable tells whether the text of an agreement may still be changed.
func (p *Page) writable(a coaching.Agreement) bool { return !a.Locked() && !p.locked() }

// write opens the form of an agreement in the place of its card. What was typed into another is kept before.
func (p *Page) write(a coaching.Agreement) bool {
	if p.draft != nil && p.draft.kept.ID == a.ID {
		return true
	}
	if !p.left() {
		return false
	}
	p.draft = newDraft(p, a)
	p.show()
	return true
}

// kept writes an agreement, and shows the page with it.
func (p *Page) kept(a coaching.Agreement) (coaching.Agreement, error) {
	saved, err := p.parts.Records.SaveAgreement(p.parts.Context, p.founder.ID, a)
	if err == nil {
		p.changed()
	}
	return saved, err
}

// changed shows the page again and tells the window.
func (p *Page) changed() {
	p.Refresh()
	p.parts.Changed(p.founder.ID)
}

// done tells what was done, or shows why it was not.
func (p *Page) done(err error, text string, actions ...widgets.Action) {
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.changed()
	p.parts.Shell.Tell(text, actions...)
}

// undo takes back the last change.
func (p *Page) undo() {
	if !p.left() {
		return
	}
	_, err := p.parts.Records.Undo(p.parts.Context)
	p.done(err, t("undo.done"))
}
