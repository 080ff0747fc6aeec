package exchange

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// helpAll is the topic that stands for the help as a whole.
const helpAll = "all"

// topic is what may happen, in one paragraph, with what leads to the place.
type topic struct {
	title, text string
	label       string
	icon        fyne.Resource
	run         func()
}

func (r *Room) topics() []topic {
	file := t("exchange.file.take") + " …"
	card := t("exchange.card.take") + " …"
	return []topic{
		{t("exchange.help.restored"), t("exchange.help.restored.text"), t("exchange.help.restored.go"), theme.HistoryIcon(), r.parts.OpenBackups},
		{t("exchange.help.laptop"), t("exchange.help.laptop.text"), card, theme.ContentAddIcon(), r.Create},
		{t("exchange.help.moved"), t("exchange.help.moved.text"), t("exchange.help.restored.go"), theme.HistoryIcon(), r.parts.OpenBackups},
		{t("exchange.help.lost"), t("exchange.help.lost.text"), t("exchange.own.save") + " …", theme.DocumentSaveIcon(), r.onSaveCard},
		{t("exchange.help.away"), t("exchange.help.away.text"), file, theme.DownloadIcon(), r.onFile},
		{t("exchange.help.clock"), t("exchange.help.clock.text"), file, theme.DownloadIcon(), r.onFile},
		{t("exchange.help.keys"), t("exchange.help.keys.text"), card, theme.ContentAddIcon(), r.Create},
		{t("exchange.help.never"), t("exchange.help.never.text"), t("exchange.help.never.go"), theme.NavigateNextIcon(), r.parts.OpenFounders},
	}
}

// helpCard leads to the help.
func (r *Room) helpCard() fyne.CanvasObject {
	return widgets.NewCard(t("exchange.help"), widgets.Stack(
		arrange.Apart, arrange.Muted(t("exchange.help.about")),
		widgets.Row(widgets.QuietButton(t("exchange.help.open"), theme.QuestionIcon(), r.ShowHelp))))
}

// ShowHelp shows what to do when something is not as usual.
func (r *Room) ShowHelp() {
	r.topic = helpAll
	r.show()
	r.scroll.ScrollToTop()
}

// helpPage is one paragraph for each case.
func (r *Room) helpPage() *fyne.Container {
	back := widgets.QuietButton(t("exchange.help.back"), theme.NavigateBackIcon(), func() { r.Back() })
	page := widgets.Column(widgets.NewHeader(t("exchange.help"), back))
	var pair []fyne.CanvasObject
	for _, x := range r.topics() {
		card := widgets.NewCard(x.title, widgets.Stack(
			arrange.Apart, widgets.NewLines(x.text), widgets.Row(widgets.QuietButton(x.label, x.icon, x.run))))
		if pair = append(pair, card); len(pair) == 2 {
			arrange.Put(page, arrange.Sides(0.5, 360, pair[0], pair[1]))
			pair = nil
		}
	}
	for _, rest := range pair {
		arrange.Put(page, rest)
	}
	return page
}
