package analysis

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/analysis/desk"
	"wurzelwerk/ui/widgets"
)

// about is what an analysis is about: its day, the business, the kind of VAT, a note. It unfolds between the line above
// an analysis and its pages.
type about struct {
	sheet *Sheet
	open  bool

	date     *widgets.DateField
	business *widgets.Choice
	vat      *widgets.Choice
	taxed    *widgets.Field // around vat
	note     *widgets.TextField
	content  *fyne.Container
}

func newAbout(s *Sheet) *about {
	a := &about{sheet: s}
	a.date = widgets.NewDateField(t("analysis.date"), "", s.Now, func(d time.Time) {
		if !d.IsZero() {
			s.desk.Edit(func(p *potential.Analysis) { p.Date = app.DateOf(d) })
		}
	})
	a.business = widgets.NewChoice(nil, func(key string) {
		s.desk.Edit(func(p *potential.Analysis) { p.Business = app.ID(key) })
	})
	a.vat = widgets.NewChoice(vatOptions(), func(key string) {
		s.desk.Edit(func(p *potential.Analysis) { p.VAT = potential.VAT(key) })
	})
	a.taxed = widgets.NewField(t("analysis.vat"), a.vat, "")
	a.note = widgets.NewAreaField(t("analysis.note.hint"), 2, func(text string) {
		s.desk.Edit(func(p *potential.Analysis) { p.Note = text })
	})
	note := widgets.NewField(t("analysis.note"), a.note, "")
	a.note.Limit = app.MaxText // set late: nobody counts to 20,000
	form := widgets.Column(
		widgets.Columns(a.date, widgets.NewField(t("analysis.business"), a.business, "")), widgets.Columns(a.taxed, note),
	)
	a.content = container.New(layout.NewCustomPaddedLayout(6, 0, widgets.Gap, widgets.Gap), widgets.NewCard("", form))
	a.content.Hide()
	return a
}

func vatOptions() []widgets.Option {
	options := []widgets.Option{{Text: t("analysis.vat.none")}}
	for _, v := range potential.VAT("").Values() {
		options = append(options, widgets.Option{Key: v, Text: t(potential.VAT(v).TextKey())}) // keys: potential.vat.*
	}
	return options
}

func (a *about) setOpen(open bool) {
	a.open = open
	a.content.Hidden = !open
	icon := theme.MenuExpandIcon()
	if open {
		icon = theme.MenuDropDownIcon()
	}
	a.sheet.head.fold.SetIcon(icon)
	a.fill()
	if a.sheet.page != nil {
		a.sheet.page.Refresh()
	}
}

// leave reads the day where it is being typed.
func (a *about) leave() error {
	if a.open && !a.date.Check() {
		return desk.Unfinished(1, t("analysis.date"))
	}
	return nil
}

// fill shows the open analysis.
func (a *about) fill() {
	if !a.open {
		return
	}
	p, businesses := a.sheet.desk.Analysis(), a.sheet.desk.Businesses()
	if d := p.Date.Time(); !d.Equal(a.date.Date()) {
		a.date.Fill(d)
	}
	a.business.SetOptions(businessOptions(businesses, p.Business))
	a.business.Fill(string(p.Business))
	a.vat.Fill(string(p.VAT))
	help := ""
	if p.VAT != "" {
		help = t(p.VAT.TextKey() + ".help") // keys: potential.vat.*
	}
	a.taxed.SetHint(help)
	if a.note.Text != p.Note {
		a.note.Fill(p.Note)
	}
}

func businessOptions(businesses []app.Business, chosen app.ID) []widgets.Option {
	options := []widgets.Option{{Text: t("analysis.business.none")}}
	for _, b := range businesses {
		options = append(options, widgets.Option{Key: string(b.ID), Text: short(b.DisplayName(), 60)})
	}
	if chosen != "" && businessName(businesses, chosen) == "" {
		options = append(options, widgets.Option{Key: string(chosen), Text: t("analysis.business.gone")})
	}
	return options
}
