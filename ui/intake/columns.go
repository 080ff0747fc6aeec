package intake

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wurzelwerk/app/contact"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// columnsText says how the columns of a list were understood.
func columnsText(all []contact.Column) string {
	used := 0
	var left []string
	for _, c := range all {
		if c.Field != "" {
			used++
		} else {
			left = append(left, headingText(c))
		}
	}
	text := t("intake.columns.all", vars{"n": used})
	if len(left) > 0 {
		text = line(text, t("intake.columns.left", vars{"Headings": strings.Join(left, ", ")}))
	}
	return text
}

// headingText is the heading of a column, or its letters where it has none.
func headingText(c contact.Column) string {
	if c.Heading == "" {
		return t("intake.columns.unnamed", vars{"Name": c.Name})
	}
	return c.Heading
}

// columnsDialog lets the user say what the columns of a list hold.
type columnsDialog struct {
	columns columns
	reread  func(columns)
	dialog  *widgets.Dialog
}

// onColumns asks what the columns hold and reads the list again.
func (v *review) onColumns() { v.askColumns(v.source.batch.Columns, v.refresh) }

// askColumns asks what the columns hold, from what was understood of them, reads the list as said and goes on.
func (v *review) askColumns(known []contact.Column, then func()) {
	d := &columnsDialog{columns: newColumns(*v.source.list, known), reread: func(c columns) { v.reread(c, then) }}
	d.dialog = &widgets.Dialog{
		Title: t("intake.columns.title"), Confirm: t("intake.columns.confirm"), Width: 720 * widgets.Zoom(), Body: d.body(),
		OnConfirm: func() bool {
			d.dialog.Close()
			d.reread(d.columns)
			return true
		},
	}
	d.dialog.Show(v.parts.Shell.Canvas())
	d.dialog.SetConfirmEnabled(d.columns.named())
}

func (v *review) reread(c columns, then func()) {
	list := v.source.list
	v.load(func(context.Context, func(float64)) (source, error) {
		batch, err := c.reread()
		batch.Check(v.today())
		return source{list: list, batch: batch}, err
	}, then)
}

func (d *columnsDialog) body() fyne.CanvasObject {
	body := widgets.Column(muted(d.text()))
	options := fieldOptions()
	for i := range d.columns.fields {
		body.Add(d.row(i, options))
	}
	return container.New(layout.NewCustomPaddedLayout(0, 0, 0, widgets.Gap), body) // beside it the bar that scrolls
}

func (d *columnsDialog) text() string {
	if d.columns.head < 0 {
		return t("intake.columns.nohead")
	}
	return t("intake.columns.text")
}

// row offers what a column may hold, beside its heading and its first values.
func (d *columnsDialog) row(i int, options []widgets.Option) fyne.CanvasObject {
	c := &d.columns.fields[i]
	choice := widgets.NewChoice(options, func(key string) {
		c.Field = key
		d.dialog.SetConfirmEnabled(d.columns.named())
	})
	choice.Fill(c.Field)
	heading, samples := widgets.Strong(headingText(*c)), widgets.Caption(strings.Join(d.columns.samples(i), lineJoin))
	heading.Shrinks = true
	return widgets.Columns(container.NewVBox(heading, samples), container.NewVBox(choice))
}

// fieldOptions are what a column may hold, sorted as the language of the window does, after that it is not used.
func fieldOptions() []widgets.Option {
	locale := translations.Current()
	var out []widgets.Option
	for _, field := range contact.Fields() {
		out = append(out, widgets.Option{Key: field, Text: contact.Column{Field: field}.TakenAs(locale)})
	}
	slices.SortStableFunc(out, func(a, b widgets.Option) int { return locale.Compare(a.Text, b.Text) })
	return append([]widgets.Option{{Text: t("intake.columns.unused")}}, out...)
}
