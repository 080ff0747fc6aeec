package swotsheet

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// frame is what a worksheet is about: question, business, field, horizon, who was there, date, language. Folded it is
// two lines, so that the four fields have the room.
type frame struct {
	open bool

	question *widgets.TextField
	asked    *widgets.Field // around the question
	business *widgets.Choice
	field    *widgets.TextField
	horizon  *widgets.TextField
	present  *widgets.TextField
	date     *widgets.DateField
	language *widgets.Choice

	card    *widgets.Card
	form    *fyne.Container
	line    *fyne.Container // instead of the card when it is folded
	about   *widgets.Text   // the question, or that there is none
	details *widgets.Text
	resized func() // the card grew or shrank
}

func newFrame(now func() time.Time, edit func(do func(w *swot.Worksheet)), resized func()) *frame {
	f := &frame{resized: resized, about: widgets.Subheading(""), details: widgets.Caption("")}
	f.question = widgets.NewAreaField(t("swot.frame.question.hint"), 2, func(s string) {
		edit(func(w *swot.Worksheet) { w.Question = s })
	})
	f.business = widgets.NewChoice(nil, func(key string) {
		edit(func(w *swot.Worksheet) { w.Business = app.ID(key) })
	})
	f.field = widgets.NewTextField(t("swot.frame.field.hint"), func(s string) {
		edit(func(w *swot.Worksheet) { w.Field = s })
	})
	f.horizon = widgets.NewTextField(t("swot.frame.horizon.hint"), func(s string) {
		edit(func(w *swot.Worksheet) { w.Horizon = s })
	})
	f.present = widgets.NewTextField(t("swot.frame.present.hint"), func(s string) {
		edit(func(w *swot.Worksheet) { w.Present = names(s) })
	})
	f.date = widgets.NewDateField(t("swot.frame.date"), "", now, func(d time.Time) {
		edit(func(w *swot.Worksheet) { w.Date = dateOf(d) })
	})
	f.language = widgets.NewChoice(nil, func(key string) {
		edit(func(w *swot.Worksheet) { w.Language = key })
	})
	return f
}

func dateOf(d time.Time) app.Date {
	if d.IsZero() {
		return ""
	}
	return app.DateOf(d)
}

// content builds the card.
func (f *frame) content() fyne.CanvasObject {
	f.asked = widgets.NewField(t("swot.frame.question"), f.question, "")
	f.form = widgets.Column(
		f.asked,
		widgets.Columns(
			widgets.NewField(t("swot.frame.business"), f.business, ""),
			widgets.NewField(t("swot.frame.field"), f.field, ""),
			widgets.NewField(t("swot.frame.horizon"), f.horizon, ""),
		),
		widgets.Columns(
			widgets.NewField(t("swot.frame.present"), f.present, ""),
			f.date,
			widgets.NewField(t("swot.frame.language"), f.language, ""),
		),
	)
	for _, field := range []*widgets.TextField{f.question, f.field, f.horizon, f.present} {
		field.Limit = app.MaxText // set late: nobody counts to 20,000
	}
	f.card = widgets.NewCard(t("swot.frame.title"), f.form, widgets.LinkButton(t("swot.frame.fold"), nil, func() { f.setOpen(false) }))
	edit := widgets.LinkButton(t("swot.frame.edit"), nil, func() { f.setOpen(true) })
	f.line = container.NewBorder(nil, nil, nil, edit, container.New(&tight{}, f.about, f.details))
	f.setOpen(f.open)
	return container.NewStack(f.line, f.card)
}

// setOpen unfolds the form or folds it to the question and one line.
func (f *frame) setOpen(open bool) {
	f.open = open
	if f.card == nil {
		return
	}
	f.line.Hidden, f.card.Hidden = open, !open
	f.resized()
}

// fill shows a worksheet. What the user is typing into is left alone when it says the same already.
func (f *frame) fill(w swot.Worksheet, businesses []app.Business, languages []string, locked bool) {
	f.business.SetOptions(businessOptions(businesses, w.Business))
	f.language.SetOptions(languageOptions(languages, w.Language))
	f.business.Fill(string(w.Business))
	f.language.Fill(w.Language)
	fillText(f.question, w.Question)
	fillText(f.field, w.Field)
	fillText(f.horizon, w.Horizon)
	if !slices.Equal(names(f.present.Text), w.Present) {
		f.present.Fill(strings.Join(w.Present, ", "))
	}
	f.date.Fill(w.Date.Time())
	f.lock(locked)
	about := strings.Join(strings.Fields(w.Question), " ")
	details, hint := detailsOf(w, businessName(businesses, w.Business)), ""
	if about == "" {
		about, hint = t("swot.frame.no-question"), warningText(w, swot.Warning{Code: swot.NoQuestion})
	}
	f.asked.SetHint(hint)
	if about != f.about.Text || details != f.details.Text {
		f.about.SetText(about)
		f.details.SetText(details)
		f.details.Hidden = details == ""
		f.resized()
	}
}

// detailsOf is the rest of the frame in one line.
func detailsOf(w swot.Worksheet, business string) string {
	var details []string
	for _, part := range []string{business, w.Field, w.Horizon, strings.Join(w.Present, ", ")} {
		if part = strings.TrimSpace(part); part != "" {
			details = append(details, part)
		}
	}
	return strings.Join(details, " · ")
}

func fillText(field *widgets.TextField, text string) {
	if field.Text != text {
		field.Fill(text)
	}
}

func (f *frame) lock(locked bool) {
	for _, o := range []fyne.Disableable{f.question, f.business, f.field, f.horizon, f.present, f.date.Entry, f.language} {
		if locked {
			o.Disable()
		} else {
			o.Enable()
		}
	}
}

func businessName(businesses []app.Business, id app.ID) string {
	i := slices.IndexFunc(businesses, func(b app.Business) bool { return b.ID == id })
	if i < 0 {
		return ""
	}
	return businesses[i].DisplayName()
}

func businessOptions(businesses []app.Business, chosen app.ID) []widgets.Option {
	options := []widgets.Option{{Key: "", Text: t("swot.frame.business.none")}}
	for _, b := range businesses {
		options = append(options, widgets.Option{Key: string(b.ID), Text: short(b.DisplayName(), 60)})
	}
	if chosen != "" && businessName(businesses, chosen) == "" {
		options = append(options, widgets.Option{Key: string(chosen), Text: t("swot.frame.business.gone")})
	}
	return options
}

func languageOptions(codes []string, chosen string) []widgets.Option {
	if chosen != "" && !slices.Contains(codes, chosen) {
		codes = append(slices.Clone(codes), chosen)
	}
	var options []widgets.Option
	for _, code := range codes {
		name := translations.LanguageName(code, translations.Current().Code())
		options = append(options, widgets.Option{Key: code, Text: name})
	}
	return options
}
