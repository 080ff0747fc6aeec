package analysis

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/ui/widgets"
)

// head is the line above an analysis: which one, what it is about, when it was saved, and the actions.
type head struct {
	sheet   *Sheet
	chooser *widgets.Choice
	fold    *widgets.Button
	mark    *widgets.SavedMark
	content *fyne.Container
	options []widgets.Option
}

func newHead(s *Sheet) *head {
	h := &head{sheet: s, mark: widgets.NewSavedMark()}
	h.chooser = widgets.NewChoice(nil, func(key string) { s.onOpen(app.ID(key)) })
	h.fold = widgets.LinkButton(t("analysis.about"), theme.MenuExpandIcon(), func() { s.about.setOpen(!s.about.open) })
	actions := widgets.Row(
		h.mark.Text,
		widgets.QuietButton(t("analysis.next"), theme.ContentCopyIcon(), s.onNext),
		widgets.QuietButton(t("analysis.pdf"), theme.DocumentPrintIcon(), s.Print),
		widgets.MenuButton("", nil, h.menu),
	)
	h.content = container.New(layout.NewCustomPaddedLayout(widgets.Gap, 0, widgets.Gap, widgets.Gap),
		container.New(twoSides{}, widgets.Row(h.chooser, h.fold), actions))
	return h
}

func (h *head) menu() []widgets.MenuItem {
	return []widgets.MenuItem{
		{Label: t("analysis.export") + " …", Icon: theme.DocumentSaveIcon(), Action: h.sheet.onExport},
		{Label: t("analysis.blank"), Icon: theme.ContentAddIcon(), Action: h.sheet.onBegin},
		{Label: t("analysis.bin") + " …", Icon: theme.DeleteIcon(), Action: h.sheet.onBin},
	}
}

// show fills the line.
func (h *head) show() {
	d := h.sheet.desk
	var options []widgets.Option
	for _, a := range d.All() {
		options = append(options, widgets.Option{Key: string(a.ID), Text: analysisName(a, d.Businesses())})
	}
	if !slices.Equal(options, h.options) {
		h.options = options
		h.chooser.SetOptions(options)
	}
	if id := string(d.Analysis().ID); h.chooser.Key() != id {
		h.chooser.Fill(id)
	}
	if d.Dirty() {
		h.mark.Pending()
	}
}

// twoSides sets one object at the left and one at the right, or below it where there is no room beside each other.
type twoSides struct{}

// fewest is the least width that a tab must do with.
const fewest float32 = 800

func (twoSides) oneLine(left, right fyne.Size) bool {
	return left.Width+widgets.Gap+right.Width <= fewest
}

// MinSize is one line or two.
func (l twoSides) MinSize(o []fyne.CanvasObject) fyne.Size {
	left, right := o[0].MinSize(), o[1].MinSize()
	if l.oneLine(left, right) {
		return fyne.NewSize(left.Width+widgets.Gap+right.Width, max(left.Height, right.Height))
	}
	return fyne.NewSize(max(left.Width, right.Width), left.Height+6+right.Height)
}

// Layout sets the second object to the right edge.
func (l twoSides) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left, right := o[0].MinSize(), o[1].MinSize()
	o[0].Resize(left)
	o[1].Resize(right)
	if l.oneLine(left, right) {
		o[0].Move(fyne.NewPos(0, (size.Height-left.Height)/2))
		o[1].Move(fyne.NewPos(size.Width-right.Width, (size.Height-right.Height)/2))
		return
	}
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Move(fyne.NewPos(size.Width-right.Width, left.Height+6))
}
