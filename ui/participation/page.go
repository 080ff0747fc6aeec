package participation

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

// Page is the page of one founder. Call Content once, then Refresh; call Leave before the page is taken away.
type Page struct {
	parts *Parts
	model *model
	saver Saver

	form    indicator.FormKey // in front; "" before the first Refresh
	sheets  map[sheetKey]*sheet
	sheet   *sheet        // in front
	active  *question.Row // has the keyboard, or had it last
	pending bool          // something is typed and not yet saved
	look    look

	bar      *bar
	timeline *timeline
	beside   *fyne.Container // the form beside the line
	mark     *widgets.SavedMark
	work     *fyne.Container // line and forms
	help     *fyne.Container // at the foot: how to go on
	content  *fyne.Container
}

type sheetKey struct {
	project app.ID
	form    indicator.FormKey
}

// look is what colours and sizes hang on, and whether anything can be changed.
type look struct {
	ground color.Color
	letter float32
	locked bool
}

// Page returns the page of a founder, not yet built.
func (r *Room) Page(founder app.ID) *Page {
	p := &Page{parts: &r.parts, model: newModel(&r.parts, founder), sheets: map[sheetKey]*sheet{}}
	p.saver = r.parts.Autosave(p.save)
	return p
}

// Content builds the page. It shows nothing before the first Refresh.
func (p *Page) Content() fyne.CanvasObject {
	if p.content != nil {
		return p.content
	}
	p.bar, p.timeline, p.mark, p.beside = newBar(p), newTimeline(p), widgets.NewSavedMark(), container.NewStack()
	next := widgets.QuietButton(t("profiling.next", vars{"Key": "F8"}), theme.NavigateNextIcon(), p.NextOpen)
	p.help = container.NewBorder(nil, nil, next, nil, widgets.Caption(t("participation.keys")))
	foot := container.NewBorder(nil, nil, nil, p.mark.Text, p.help)
	p.work = container.New(pageLayout{}, p.bar.content, p.timeline.content, p.beside, foot)
	p.content = container.NewStack()
	return p.content
}

// Refresh loads the participations and fills the page. What was typed and not yet saved is saved first; what cannot be
// saved stays as it stands.
func (p *Page) Refresh() {
	p.Content()
	if err := p.saver.Flush(); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	if err := p.model.load(); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.renew()
	if p.model.participation() == nil {
		p.front(p.nothing())
		return
	}
	if p.form == "" {
		p.form = p.model.turn()
	}
	p.help.Hidden = p.model.locked()
	p.front(p.work)
	p.show(p.model.project, p.form)
}

// renew has the forms built again when the look has changed: what is not in sight does not hear of it.
func (p *Page) renew() {
	now := look{widgets.Color(theme.ColorNameBackground), theme.TextSize(), p.model.locked()}
	if now != p.look && p.unfinished() == nil {
		p.sheet, p.active = nil, nil
		clear(p.sheets)
	}
	p.look = now
}

// front shows the work, or what stands in its place.
func (p *Page) front(o fyne.CanvasObject) {
	if len(p.content.Objects) != 1 || p.content.Objects[0] != o {
		p.content.Objects = []fyne.CanvasObject{o}
		p.content.Refresh()
	}
}

// Leave keeps what was typed. The error says what could not be kept.
func (p *Page) Leave() error {
	p.leaveRow()
	if err := p.saver.Flush(); err != nil {
		return err
	}
	return p.unfinished()
}

func (p *Page) leaveRow() {
	if p.active != nil {
		p.active.Leave()
	}
}

// unfinished is ErrUnfinished where something is typed that cannot be read, with the first question it concerns.
func (p *Page) unfinished() error {
	n, first := 0, ""
	for _, s := range p.sheets {
		for _, r := range s.rows() {
			if !r.Unread() {
				continue
			}
			if n++; n == 1 {
				first = r.Words.Label
			}
		}
	}
	if n == 0 {
		return nil
	}
	return ErrUnfinished.Because(nil, vars{"n": n, "Field": first})
}

// Open shows a form of her participation in a project, by the key of its step: "entry-form", "exit-form",
// "follow-up-form", or "" for the one whose turn it is. Without the project the participation in front stays.
func (p *Page) Open(project app.ID, form string) {
	p.Content()
	if p.form == "" {
		p.Refresh()
	}
	if p.model.at(project) < 0 {
		project = p.model.project
	}
	if p.model.at(project) < 0 {
		return
	}
	key, ok := formSteps[form]
	if !ok {
		p.leaveRow()
		p.model.project = project
		key = p.model.turn()
	}
	p.show(project, key)
	p.focusFirst()
}

// show brings a form to the front.
func (p *Page) show(project app.ID, form indicator.FormKey) {
	if p.sheet != nil && (p.sheet.project != project || p.sheet.form != form) {
		p.leaveRow()
		p.active = nil
	}
	p.model.project, p.form = project, form
	key := sheetKey{project, form}
	if p.sheets[key] == nil {
		p.sheets[key] = p.newSheet(project, form)
	}
	p.sheet = p.sheets[key]
	if len(p.beside.Objects) != 1 || p.beside.Objects[0] != fyne.CanvasObject(p.sheet.column) {
		p.beside.Objects = []fyne.CanvasObject{p.sheet.column}
		p.beside.Refresh()
	}
	p.sheet.fill()
	p.bar.fill()
	p.timeline.fill()
}

// settle places the questions anew after one grew or shrank.
func (p *Page) settle() {
	if p.sheet != nil {
		p.sheet.column.Settle()
	}
}

// enter is called when the keyboard comes into a question.
func (p *Page) enter(r *question.Row) {
	p.active = r
	p.sheet.column.Hold(r.Key)
	p.sheet.column.Reveal(r.Key)
}

func (p *Page) focus(o fyne.Focusable) {
	if c := p.parts.Shell.Canvas(); c != nil && o != nil {
		c.Focus(o)
	}
}

// focusFirst gives the keyboard to the first open question of the form in front, else to its first.
func (p *Page) focusFirst() {
	key := p.sheet.next("")
	if key == "" && len(p.sheet.keys) > 1 {
		key = p.sheet.keys[1]
	}
	p.focusQuestion(key)
}

func (p *Page) focusQuestion(key string) {
	if r := p.sheet.find(key); r != nil {
		p.focus(r.Input.First())
	}
}

// NextOpen goes to the next question of the form that has no answer, and begins again after the last.
func (p *Page) NextOpen() {
	if p.sheet == nil {
		return
	}
	p.leaveRow()
	after := ""
	if p.active != nil {
		after = p.active.Key
	}
	key := p.sheet.next(after)
	if key == "" {
		p.parts.Shell.Tell(t("participation.next.none"))
		return
	}
	p.focusQuestion(key)
}
