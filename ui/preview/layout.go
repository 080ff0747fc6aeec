package preview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// What the sheet of a dialog needs around its body, so that the preview fills the window.
const (
	aroundWide float32 = 96
	aroundHigh float32 = 168
)

// open builds the parts and shows them over the window.
func (p *Preview) open() {
	p.viewer = newViewer(p.shell.Canvas())
	p.viewer.onTurn = func(by int) { p.turnTo(p.page + by) }
	p.viewer.onEnd = func(last bool) {
		p.page = map[bool]int{false: 0, true: p.doc.Pages() - 1}[last]
		p.turnTo(p.page)
	}
	p.viewer.onZoom = func(by int) { p.stepZoom(by) }
	p.pageText = widgets.NewText("")
	p.back = widgets.QuietButton(t("preview.back"), theme.NavigateBackIcon(), func() { p.turnTo(p.page - 1) })
	p.forward = widgets.QuietButton(t("preview.forward"), theme.NavigateNextIcon(), func() { p.turnTo(p.page + 1) })
	p.zoom = widgets.NewChoice(zoomOptions(), func(key string) { p.viewer.setZoom(zoom(key)) })
	p.zoom.Fill(string(zoomWidth))
	p.language = widgets.NewChoice(p.languageOptions(), p.onLanguage)
	p.language.Fill(p.options.Language)
	p.her = widgets.NewCheck(t("preview.her-page", vars{"Language": languageName(p.job.Her)}), nil)
	p.her.SetChecked(p.options.HerPage)
	p.her.OnChanged = p.onHerPage
	p.offerHers()
	p.notes, p.notice = widgets.Column(), widgets.NewNotice()
	c := p.shell.Canvas()
	size := c.Size().SubtractWidthHeight(aroundWide, aroundHigh)
	bar := container.NewBorder(nil, nil, widgets.Row(p.back, p.pageText, p.forward), widgets.Row(p.zoom, p.language))
	top := widgets.Column(bar, p.her, p.notes)
	p.dialog = &widgets.Dialog{
		Title: t("preview.title", vars{"Title": p.job.Title}), Width: c.Size().Width,
		Body:    container.New(&bodyLayout{size}, container.NewBorder(top, p.notice, nil, nil, p.viewer.scroll)),
		Confirm: t("preview.save"), Cancel: t("preview.close"), OnConfirm: p.onSave,
	}
	p.turnTo(0)
	p.note()
	p.dialog.Show(c)
	p.hearKeys(c)
	c.Focus(p.viewer)
}

// hearKeys turns pages wherever the focus is; the dialog takes its own keys back when it closes.
func (p *Preview) hearKeys(c fyne.Canvas) {
	keys := c.OnTypedKey()
	c.SetOnTypedKey(func(key *fyne.KeyEvent) {
		if !p.viewer.hear(key) {
			keys(key)
		}
	})
}

// Close takes the preview away.
func (p *Preview) Close() { p.dialog.Close() }

// note shows what there is to warn about.
func (p *Preview) note() {
	p.notes.RemoveAll()
	for _, text := range p.Notes() {
		p.notes.Add(widgets.ColorParagraph(text, widgets.ColorWarningText))
	}
	p.notes.Hidden = len(p.notes.Objects) == 0
	p.dialog.Body.Refresh()
}

func (p *Preview) languageOptions() []widgets.Option {
	codes := slices.Clone(p.job.Offered)
	for _, code := range []string{p.job.Her, p.options.Language} {
		if code != "" && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	var options []widgets.Option
	if p.job.Each {
		options = append(options, widgets.Option{Text: t("preview.language.each")})
	}
	for _, code := range codes {
		text := languageName(code)
		if code == p.job.Her {
			text = t("preview.language.hers", vars{"Language": text})
		}
		options = append(options, widgets.Option{Key: code, Text: text})
	}
	return options
}

func zoomOptions() []widgets.Option {
	return []widgets.Option{
		{Key: string(zoomWidth), Text: t("preview.zoom.width")},
		{Key: string(zoomPage), Text: t("preview.zoom.page")},
		{Key: string(zoom100), Text: "100 %"},
		{Key: string(zoom150), Text: "150 %"},
	}
}

// stepZoom chooses the next larger or smaller size.
func (p *Preview) stepZoom(by int) {
	order := []zoom{zoomPage, zoomWidth, zoom100, zoom150}
	i := slices.Index(order, p.viewer.zoom) + by
	if i >= 0 && i < len(order) {
		p.zoom.Choose(string(order[i]))
	}
}

// bodyLayout asks for as much as the window had when the preview was opened.
type bodyLayout struct{ least fyne.Size }

// MinSize is that size.
func (b *bodyLayout) MinSize([]fyne.CanvasObject) fyne.Size { return b.least }

// Layout fills the place.
func (b *bodyLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
}
