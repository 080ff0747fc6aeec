package swotsheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/widgets"
)

// head is the line above a worksheet: which version, its status, when it was saved, and the actions. An agreed or
// signed version offers to be changed all the same.
type head struct {
	version *widgets.Choice
	status  *widgets.Choice
	mark    *widgets.SavedMark
	anyway  *widgets.Button
	actions *fyne.Container
	content *fyne.Container
}

func newHead(s *Sheet) *head {
	h := &head{mark: widgets.NewSavedMark()}
	h.version = widgets.NewChoice(nil, func(key string) { s.onOpen(app.ID(key)) })
	h.status = widgets.NewChoice(statusOptions(), func(key string) { s.onStatus(swot.Status(key)) })
	h.anyway = widgets.LinkButton(t("swot.locked.anyway"), nil, s.onUnlock)
	h.anyway.Hide()
	h.actions = widgets.Row(
		h.mark.Text, h.anyway,
		widgets.QuietButton(t("swot.version.new"), theme.ContentCopyIcon(), s.onNext),
		widgets.QuietButton(t("swot.pdf"), theme.DocumentPrintIcon(), s.Print),
		widgets.MenuButton("", nil, func() []widgets.MenuItem { return headMenu(s) }),
	)
	h.content = container.New(layout.NewCustomPaddedLayout(widgets.Gap, 0, widgets.Gap, widgets.Gap),
		container.New(twoSides{leastTab}, widgets.Row(h.version, h.status), h.actions))
	return h
}

func headMenu(s *Sheet) []widgets.MenuItem {
	return []widgets.MenuItem{
		{Label: t("swot.version.compare"), Action: func() { s.views.Open(viewCompare) }},
		{Label: t("swot.version.blank"), Action: s.onBegin},
		{Label: t("swot.bin"), Icon: theme.DeleteIcon(), Action: s.onBin},
	}
}

func statusOptions() []widgets.Option {
	var options []widgets.Option
	for _, status := range swot.Status("").Values() {
		options = append(options, widgets.Option{Key: status, Text: statusName(swot.Status(status))})
	}
	return options
}

// show fills the line.
func (h *head) show(m model) {
	options := make([]widgets.Option, len(m.versions))
	for i, w := range m.versions {
		text := versionName(w)
		if w.ID == m.sheet.ID { // its status stands beside it
			text = versionShort(m.sheet)
		}
		options[i] = widgets.Option{Key: string(w.ID), Text: text}
	}
	h.version.SetOptions(options)
	h.version.Fill(string(m.sheet.ID))
	status := m.sheet.Status
	if status == "" {
		status = swot.Draft
	}
	h.status.Fill(string(status))
	if h.anyway.Hidden == m.locked() {
		h.anyway.Hidden, h.mark.Hidden = !m.locked(), m.locked()
		h.content.Refresh()
	}
}

func lockedTitle(s swot.Status) string {
	return t("swot.locked." + string(s)) // keys: swot.locked.*
}

// twoSides sets one object at the left and one at the right, or below it where large letters leave no room beside each
// other in the least width there is.
type twoSides struct{ least float32 }

// The least width that the tab must do with, and an editor in it.
const (
	leastTab    float32 = 820
	leastEditor float32 = 350
)

func (l twoSides) oneLine(left, right fyne.Size) bool {
	return left.Width+widgets.Gap+right.Width <= l.least
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
