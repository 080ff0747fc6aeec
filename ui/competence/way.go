package competence

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// WayPage is how far a founder has come from one reading to another: radar, table, and in words. Call Content once,
// then Refresh; call Leave before the page is taken away.
type WayPage struct {
	Parts
	founder app.ID
	model   wayModel

	from, to *widgets.Choice
	choosers *fyne.Container
	summary  *widget.RichText
	compared *widget.RichText
	legend   *fyne.Container
	radar    *charts.Radar
	table    *wayTable
	declines *fyne.Container
	declined *widgets.Card
	invite   *widgets.Card
	look     look
	scroll   *container.Scroll
	content  *fyne.Container
}

// Way returns the page of a founder, not yet built.
func (r *Room) Way(founder app.ID) *WayPage {
	p := &WayPage{Parts: r.parts, founder: founder}
	p.from = widgets.NewChoice(nil, func(key string) { p.onChoose(app.ID(key), p.model.to) })
	p.to = widgets.NewChoice(nil, func(key string) { p.onChoose(p.model.from, app.ID(key)) })
	p.radar = charts.NewRadar(RadarData())
	p.table = newWayTable()
	p.radar.OnAxis = p.table.mark
	p.table.onRow = p.radar.Mark
	return p
}

// Content builds the page. It shows nothing before the first Refresh.
func (p *WayPage) Content() fyne.CanvasObject {
	if p.content != nil {
		return p.content
	}
	p.summary, p.compared = boldParagraph(theme.SizeNameSubHeadingText), widgets.MutedParagraph("")
	p.legend, p.declines = container.NewStack(), widgets.Column()
	p.declined = widgets.NewCard(t("competence.way.declined.title"), widgets.Column(
		widgets.Flush(widgets.Paragraph(t("competence.way.declined.text"))), p.declines))
	p.invite = widgets.NewCard(t("competence.way.one.title"), widgets.Column(
		widgets.Flush(widgets.Paragraph(t("competence.way.one.text"))),
		widgets.Row(widgets.QuietButton(t("competence.way.second"), theme.ContentAddIcon(), p.onBegin))))
	p.choosers = container.New(layout.NewRowWrapLayoutWithCustomPadding(widgets.Gap, 6),
		widgets.Row(widgets.NewText(t("competence.way.from")), container.New(wholeWords{}, p.from)),
		widgets.Row(widgets.NewText(t("competence.way.to")), container.New(wholeWords{}, p.to)))
	actions := widgets.Row(
		widgets.QuietButton(t("competence.way.mine"), theme.DocumentPrintIcon(), p.PrintWay),
		widgets.PrimaryButton(t("competence.way.pdf"), theme.DocumentPrintIcon(), p.Print),
	)
	words := container.New(headAndBody{2}, widgets.Flush(p.summary), widgets.Flush(p.compared))
	head := widgets.Column(p.choosers, container.New(leftAndRight{}, words, actions))
	picture := widgets.NewCard("", container.New(headAndBody{4}, p.legend, container.New(pictureHigh{}, p.radar)))
	left := widgets.Column(picture, p.declined, p.invite)
	body := container.New(&tableBeside{}, left, container.New(top{}, widgets.NewCard("", p.table)))
	p.scroll = widgets.Page(head, body)
	p.content = container.NewStack()
	return p.content
}

// Refresh loads the readings and fills the page.
func (p *WayPage) Refresh() {
	readings, err := p.Records.Readings(p.Context, p.founder)
	if err != nil {
		p.Shell.Fail(err)
		return
	}
	p.model.load(readings)
	var shown fyne.CanvasObject = p.scroll
	if len(readings) == 0 {
		button := widgets.PrimaryButton(t("competence.way.first"), theme.ContentAddIcon(), p.onBegin)
		shown = widgets.EmptyState(theme.NavigateNextIcon(), t("competence.way.none.title")+"\n\n"+t("competence.way.none.text"), button)
	}
	if len(p.content.Objects) != 1 || p.content.Objects[0] != shown {
		p.content.Objects = []fyne.CanvasObject{shown}
		p.content.Refresh()
	}
	if len(readings) > 0 {
		p.fill()
	}
}

// Leave has nothing to save.
func (p *WayPage) Leave() error { return nil }

func (p *WayPage) onBegin() { p.ShowReading(p.founder, "", "") }

func (p *WayPage) onChoose(from, to app.ID) {
	p.model.from, p.model.to = from, to
	p.fill()
}

// fill shows the two readings, or the only one.
func (p *WayPage) fill() {
	if now := lookNow(); now != p.look { // pages behind the one in front do not hear of another look
		p.look = now
		p.content.Refresh()
	}
	from, to := p.model.pair()
	shown := []profile.Reading{to}
	if p.model.compares() {
		shown = []profile.Reading{from, to}
	}
	fillReadings(p.from, p.model.others(p.model.to), p.model.from)
	fillReadings(p.to, p.model.others(p.model.from), p.model.to)
	p.choosers.Hidden = !p.model.compares()
	data := RadarData(shown...)
	if p.model.compares() {
		data.Note = func(axis int) string { return changeText(p.model.row(profile.Competences[axis])) }
	}
	p.radar.SetData(data)
	var names []string
	for _, r := range shown {
		names = append(names, readingName(r))
	}
	p.legend.Objects = []fyne.CanvasObject{charts.NewLegend(names...)}
	p.table.show(&p.model)
	p.fillWords()
	p.fillDeclines()
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
}

func fillReadings(choice *widgets.Choice, readings []profile.Reading, chosen app.ID) {
	options := make([]widgets.Option, len(readings))
	for i, r := range readings {
		options[i] = widgets.Option{Key: string(r.ID), Text: readingName(r)}
	}
	choice.SetOptions(options)
	choice.Fill(string(chosen))
}

// fillWords says the counts.
func (p *WayPage) fillWords() {
	all := len(profile.Competences)
	p.invite.Hidden = p.model.compares()
	if !p.model.compares() {
		_, to := p.model.pair()
		setParagraph(p.summary, readingName(to))
		setParagraph(p.compared, ratedText(to.Rated(), all))
		return
	}
	way := p.model.travelled()
	setParagraph(p.summary, t("competence.way.counts", vars{
		"Improved":  t("competence.way.improved", vars{"n": way.Improved}),
		"Unchanged": t("competence.way.unchanged", vars{"n": way.Unchanged}),
		"Declined":  t("competence.way.declined", vars{"n": way.Declined}),
	}))
	setParagraph(p.compared, t("competence.way.compared", vars{"Rated": way.Rated, "All": all}))
}

// fillDeclines lists what went back, without alarm: each with its note, or a way to write one.
func (p *WayPage) fillDeclines() {
	declines := p.model.declines()
	p.declined.Hidden = len(declines) == 0
	p.declines.RemoveAll()
	for _, d := range declines {
		text := t("competence.way.step", vars{"Name": nameOf(d.Competence), "From": d.From, "To": d.To})
		label := t("competence.way.note.write")
		if d.note != "" {
			label = t("competence.way.note.open")
		}
		open := widgets.LinkButton(label, nil, func() { p.ShowReading(p.founder, p.model.to, d.Competence) })
		line := container.New(leftAndRight{}, widgets.Flush(widgets.Paragraph(text)), open)
		if d.note == "" {
			p.declines.Add(line)
			continue
		}
		p.declines.Add(container.New(headAndBody{0}, line, widgets.Flush(widgets.MutedParagraph(d.note))))
	}
}
