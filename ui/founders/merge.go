package founders

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// mergeDialog sets two founders side by side who are one woman, and makes them one.
type mergeDialog struct {
	parts  *Parts
	model  *merging
	merged func(kept, other app.Founder)
	dialog *widgets.Dialog
}

// mergeWidth leaves room for two columns of words.
const mergeWidth float32 = 860

// showMerge loads both founders and asks what is to be kept of each.
func (s *Screen) showMerge(kept, other app.ID) {
	s.leaveThen(func() {
		d, err := newMergeDialog(s.parts, kept, other, s.onMerged)
		if err != nil {
			s.parts.Shell.Fail(err)
			return
		}
		d.dialog.Show(s.parts.Shell.Canvas())
	})
}

func (s *Screen) onMerged(kept, other app.Founder) {
	s.Refresh()
	s.Open(kept.ID, "")
	s.parts.Shell.Tell(translations.T("merge.done", vars{"Kept": kept.ShortName(), "Other": other.ShortName()}),
		widgets.Action{Label: translations.T("founders.undo"), Run: s.Undo})
}

func newMergeDialog(parts *Parts, kept, other app.ID, merged func(kept, other app.Founder)) (*mergeDialog, error) {
	var both [2]side
	for i, id := range []app.ID{kept, other} {
		var err error
		if both[i], err = loadSide(parts, id); err != nil {
			return nil, err
		}
	}
	d := &mergeDialog{parts: parts, merged: merged}
	d.model = newMerging(both[0].founder, both[1].founder, both[0].changed, both[1].changed)
	d.dialog = &widgets.Dialog{
		Title: translations.T("merge.title"), Body: d.body(both), Confirm: translations.T("merge.confirm"),
		Width: mergeWidth * widgets.Zoom(), OnConfirm: d.onConfirm,
	}
	return d, nil
}

func (d *mergeDialog) body(both [2]side) fyne.CanvasObject {
	body := widgets.Column(
		flush(widgets.Paragraph(both[1].moves())), muted(translations.T("merge.text")),
		widgets.Columns(both[0].head(translations.T("merge.stays")), both[1].head(translations.T("merge.goes"))))
	if len(d.model.fields) == 0 {
		body.Add(muted(translations.T("merge.same")))
	}
	for i := range d.model.fields {
		body.Add(d.row(&d.model.fields[i]))
	}
	return container.New(layout.NewCustomPaddedLayout(0, 0, 0, widgets.Gap), body) // beside it the bar that scrolls
}

// row offers the values of one field.
func (d *mergeDialog) row(f *mergeField) fyne.CanvasObject {
	g := &pickGroup{chosen: f.choice, choose: func(c mergeChoice) { f.choice = c }}
	values := widgets.Columns(g.add(takeKept, f.kept), g.add(takeOther, f.other))
	row := widgets.Stack(3, widgets.Caption(f.label), values)
	if f.both != "" {
		row.Add(g.add(takeBoth, translations.T("merge.both", vars{"Text": f.both})))
	}
	return row
}

func (d *mergeDialog) onConfirm() bool {
	result := d.model.result()
	if err := d.parts.Records.MergeFounders(d.parts.Context, result, d.model.other.ID); err != nil {
		d.parts.Shell.Fail(err)
		return false
	}
	d.dialog.Close()
	d.merged(result, d.model.other)
	return true
}
