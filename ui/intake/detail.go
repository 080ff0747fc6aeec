package intake

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/founders"
	"wurzelwerk/ui/widgets"
)

// detail is all about one entry: what is wrong with it, what is not taken over, what the file says of her, and beside
// it the founder who may be the same woman.
type detail struct {
	parts   *Parts
	content *container.Scroll
	column  *fyne.Container
}

func newDetail(parts *Parts) *detail {
	d := &detail{parts: parts, column: widgets.Column()}
	d.content = widgets.Scrolled(d.column)
	return d
}

func (d *detail) clear() {
	d.column.Objects = nil
	d.column.Refresh()
}

func (d *detail) show(s *sheet, i int) {
	r := &s.rows[i]
	name, script := who(r.entry.Founder)
	title := widgets.Subheading(name)
	d.column.Objects = []fyne.CanvasObject{title, widgets.Caption(line(s.place(i), script))}
	d.faults(r)
	other, heading := d.other(s, r)
	if heading != "" {
		d.column.Add(widgets.Flush(widgets.ColorParagraph(heading, inkOfGrade(r.sureness()))))
	}
	d.fields(r, other)
	for _, n := range r.entry.Left {
		d.column.Add(muted(n.Say(translations.Current())))
	}
	d.column.Refresh()
	d.content.ScrollToTop()
}

// faults says what keeps the entry out, and what to do about it.
func (d *detail) faults(r *row) {
	for _, f := range r.entry.Faults {
		d.column.Add(widgets.ErrorLine(faultText(r.entry, f)))
	}
	if r.faulty() {
		d.column.Add(muted(t("intake.fault.hint")))
	}
}

// other is who may be the same woman, with a sentence on how sure that is; nil for nobody.
func (d *detail) other(s *sheet, r *row) (other *app.Founder, heading string) {
	if at := r.compared(); at >= 0 {
		f, err := d.parts.Records.Founder(d.parts.Context, r.known[at].Row.ID)
		if err != nil {
			d.parts.Shell.Fail(err)
			return nil, ""
		}
		return &f, gradeText(r.known[at].Duplicate)
	}
	if r.twin >= 0 {
		return &s.rows[r.twin].entry.Founder, t("intake.alike.twin", vars{"Place": s.place(r.twin)})
	}
	return nil, ""
}

// gradeText says how sure it is that a founder of the office is the woman of an entry, and why.
func gradeText(d app.Duplicate) string {
	sure := string(d.Grade)
	if slices.Contains(d.Meets, app.MarkID) {
		sure = string(app.MarkID)
	}
	// keys: intake.grade.*
	text := t("intake.grade."+sure, vars{"Name": d.Row.Name})
	put := ""
	switch {
	case d.Row.BinnedOn != "":
		put = t("founders.row.binned")
	case d.Row.ArchivedOn != "":
		put = t("founders.row.archived")
	}
	return strings.TrimSpace(text + "\n" + line(put, founders.Meets(d)))
}

const labelWidth float32 = 104

// fields sets what the file says beside what is known.
func (d *detail) fields(r *row, other *app.Founder) {
	here := founders.Fields(r.entry.Founder)
	if r.entry.HasBusiness() {
		here = append(here, founders.Field{Path: businessPath, Label: t("kind.business"), Text: line(r.entry.Business.Name, r.entry.Business.Trade)})
	}
	there := map[string]string{}
	if other != nil {
		for _, f := range founders.Fields(*other) {
			there[f.Path] = f.Text
		}
		d.column.Add(container.New(compareLayout{labelWidth}, widgets.Caption(""), widgets.Strong(t("intake.file")), widgets.Strong(r.otherHead())))
	}
	for _, f := range here {
		label := widgets.Caption(f.Label)
		parts := []fyne.CanvasObject{container.New(topLayout{}, label), prose(f.Text)}
		if other != nil {
			parts = append(parts, d.there(f, there[f.Path]))
		}
		d.column.Add(container.New(compareLayout{labelWidth}, parts...))
	}
}

// there is what is known of a field, or that nothing is.
func (d *detail) there(f founders.Field, text string) fyne.CanvasObject {
	switch {
	case f.Path == businessPath:
		return muted("")
	case text == "":
		return muted(t("intake.unknown"))
	case text == f.Text:
		return muted(text)
	default:
		return prose(text)
	}
}

// topLayout keeps a label at the first line of the value beside it.
type topLayout struct{}

// MinSize is that of the label.
func (topLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout leaves the room below empty.
func (topLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width, o[0].MinSize().Height))
	o[0].Move(fyne.NewPos(0, 2))
}
