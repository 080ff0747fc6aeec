package swotsheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/widgets"
)

// head is the line above a worksheet: which version, its status, when it was saved, and the actions; below it, for an
// agreed or signed version, the question how to go on.
type head struct {
	version *widgets.Choice
	status  *widgets.Choice
	mark    *widgets.SavedMark
	locked  *widgets.Text
	banner  fyne.CanvasObject
	content *fyne.Container
}

func newHead(s *Sheet) *head {
	h := &head{mark: widgets.NewSavedMark(), locked: widgets.NewText("")}
	h.version = widgets.NewChoice(nil, func(key string) { s.onOpen(app.ID(key)) })
	h.status = widgets.NewChoice(statusOptions(), func(key string) { s.onStatus(swot.Status(key)) })
	actions := widgets.Row(
		h.mark.Text,
		widgets.QuietButton(t("swot.version.new"), theme.ContentCopyIcon(), s.onNext),
		widgets.QuietButton(t("swot.pdf"), theme.DocumentPrintIcon(), s.Print),
		widgets.MenuButton("", nil, func() []widgets.MenuItem { return headMenu(s) }),
	)
	h.locked.Shrinks, h.locked.ColorName = true, widgets.ColorWarningText
	h.banner = container.NewBorder(nil, nil, nil, widgets.Row(
		widgets.QuietButton(t("swot.locked.new"), nil, s.onNext),
		widgets.LinkButton(t("swot.locked.anyway"), nil, s.onUnlock),
	), h.locked)
	line := container.NewBorder(nil, nil, widgets.Row(h.version, h.status), actions)
	h.content = widgets.Padded(widgets.Column(line, h.banner))
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
	if hidden := !m.locked(); h.banner.Visible() == hidden {
		if hidden {
			h.banner.Hide()
		} else {
			h.banner.Show()
		}
		h.content.Refresh()
	}
	if m.locked() {
		h.locked.SetText(lockedTitle(m.sheet.Status))
	}
}

func lockedTitle(s swot.Status) string {
	return t("swot.locked." + string(s)) // keys: swot.locked.*
}
