package sessions

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// beginning is the dialog that begins a session from the template of a kind.
type beginning struct {
	page     *Page
	session  coaching.Session // as it is kept
	proposed app.Clock        // end

	kind       *widgets.Choice
	about      *widgets.Lines
	twice      *widgets.Lines
	date       *widgets.DateField
	start, end form.ClockField
	dialog     *widgets.Dialog
}

// NewSession asks what a new session is about and when it begins, and opens its worksheet. What is typed elsewhere on
// the page is kept before.
func (p *Page) NewSession() {
	if !p.saved() {
		return
	}
	if p.book.office.ID == "" { // before the page was shown
		if err := p.book.load(); err != nil {
			p.shell().Fail(err)
			return
		}
	}
	if p.book.readOnly() {
		p.shell().Fail(app.ErrRestricted)
		return
	}
	newBeginning(p).dialog.Show(p.shell().Canvas())
}

func newBeginning(p *Page) *beginning {
	d := &beginning{page: p, about: widgets.CaptionLines(""), twice: widgets.NewLines("")}
	first := p.book.begin(coaching.NextKind(p.book.sessions))
	d.proposed = first.End
	kind, input := form.Choice(t("sessions.field.kind"), kindOptions(), string(first.Kind), d.onKind)
	d.kind = input
	d.date = form.Day(t("sessions.field.date"), first.Date, p.book.parts.Now)
	d.start, d.end = form.Clock(t("sessions.field.start"), first.Start), form.Clock(t("sessions.field.end"), first.End)
	leave := d.start.Input.OnLeave
	d.start.Input.OnLeave = func() {
		leave()
		d.propose()
	}
	in := form.Inputs{"kind": kind, "date": d.date, "start": d.start, "end": d.end}
	body := widgets.Form(kind, d.about, widgets.Columns(d.date, d.start.Field, d.end.Field), d.twice)
	d.dialog = &widgets.Dialog{
		Title: t("sessions.new.title"), Body: body, Confirm: t("sessions.new.confirm"), Width: 520,
		OnConfirm: func() bool {
			if !in.Keep(d.read, d.save, p.shell().Fail) {
				return false
			}
			d.dialog.Close()
			p.begun()
			return true
		},
	}
	d.fill()
	return d
}

// onKind proposes the end that is usual for the kind.
func (d *beginning) onKind(string) {
	d.propose()
	d.fill()
}

// propose moves the end with the start, unless another one was typed.
func (d *beginning) propose() {
	start, ok := d.start.Read()
	if !ok || d.end.Input.Text != string(d.proposed) {
		return
	}
	d.proposed = d.template().End(start)
	d.end.Input.Fill(string(d.proposed))
}

func (d *beginning) template() coaching.Template {
	return coaching.TemplateOf(coaching.Kind(d.kind.Key()))
}

// fill says what the template brings, and that there is another draft of the day.
func (d *beginning) fill() {
	tpl := d.template()
	papers := make([]string, len(tpl.Papers))
	for i, paper := range tpl.Papers {
		papers[i] = paperName(paper)
	}
	d.about.Say(join(t("sessions.usual", vars{"n": tpl.Minutes}), t(tpl.Place.TextKey()), strings.Join(papers, ", ")), widgets.ColorMuted) // keys: doc.session.place.*
	d.twice.Hidden = true
	for _, s := range d.page.book.sessions {
		if s.Date == d.page.book.parts.Today() && !s.Locked() {
			d.twice.Hidden = false
			d.twice.Say(t("sessions.new.twice", vars{"Session": join(kindName(s.Kind), timesText(s))}), widgets.ColorWarningText)
		}
	}
	d.about.SizeName, d.twice.SizeName = theme.SizeNameCaptionText, theme.SizeNameCaptionText
}

func (d *beginning) read() bool {
	start, okStart := d.start.Read()
	end, okEnd := d.end.Read()
	ok := d.date.Check() && okStart && okEnd
	d.session = d.page.book.begin(coaching.Kind(d.kind.Key()))
	d.session.Date, d.session.Start, d.session.End = form.Date(d.date.Date()), start, end
	return ok
}

func (d *beginning) save() error {
	d.session.Project = d.page.book.projectOn(d.session.Date)
	d.page.view = nil
	return d.page.book.keep(d.session)
}

// begun shows the worksheet that was just begun, and gives the keyboard to its first text.
func (p *Page) begun() {
	p.present()
	if e, ok := p.view.(*editor); ok {
		p.shell().Canvas().Focus(e.sections[0].input.field)
	}
}
