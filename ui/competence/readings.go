package competence

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// ReadingsPage is the readings of one founder: which there are, and the open one with its fifteen competences. Call
// Content once, then Refresh; call Leave before the page is taken away.
type ReadingsPage struct {
	Parts
	model model

	saver   Saver
	strip   *strip
	mark    *widgets.SavedMark
	differ  *widgets.Badge
	beside  *widgets.Choice
	agree   *widgets.Button
	head    *fyne.Container
	board   *board
	scroll  *container.Scroll
	panel   *panel
	tip     *charts.Tip
	tips    *fyne.Container // over the board, as large as it
	look    look
	page    *fyne.Container
	content *fyne.Container
}

// Readings returns the page of a founder, not yet built.
func (r *Room) Readings(founder app.ID) *ReadingsPage {
	p := &ReadingsPage{Parts: r.parts}
	p.model = model{store: p.Records, founder: founder, today: func() app.Date { return app.DateOf(p.Now()) }}
	p.saver = p.Autosave(p.save)
	p.board = newBoard()
	p.board.onSet, p.board.onAt, p.board.onHover, p.board.onGrow = p.onSet, p.onAt, p.onHover, p.onGrow
	p.board.onEnter = p.onEvidenceFocus
	p.panel = newPanel(panel{
		onSet:      func(level int) { p.onSet(p.board.competence(), level) },
		onEvidence: p.onEvidence, onBack: func() { p.focus(p.board) }, onOpen: p.onOpen,
	})
	p.tip = charts.NewTip()
	return p
}

const panelWide float32 = 262

// Content builds the page. It shows nothing before the first Refresh.
func (p *ReadingsPage) Content() fyne.CanvasObject {
	if p.content == nil {
		foot := container.New(headAndBody{2}, widgets.Flush(widgets.MutedParagraph(t("competence.keys"))), widgets.Flush(widgets.MutedParagraph(t("entrecomp.source"))))
		p.scroll = widgets.VScroll(container.New(headAndBody{10}, p.board, foot))
		p.scroll.OnScrolled = func(fyne.Position) { p.tip.Hide() }
		p.tips = container.New(layer{}, p.tip)
		ground := widgets.NewCard("", container.NewStack(p.scroll, p.tips))
		body := container.New(sideBySide{panelWide}, ground, p.panel.card)
		p.page = container.New(layout.NewCustomPaddedLayout(widgets.Gap, widgets.Gap, widgets.Gap, widgets.Gap),
			container.New(headAndBody{8}, p.buildHead(), body))
		p.content = container.NewStack()
	}
	return p.content
}

// buildHead is the readings and the actions, and below them what stands side by side.
func (p *ReadingsPage) buildHead() fyne.CanvasObject {
	p.strip = newStrip(p.onOpen, func() { p.focus(p.board) })
	p.mark, p.differ = widgets.NewSavedMark(), widgets.WarningBadge("")
	p.mark.Alignment = fyne.TextAlignTrailing
	p.beside = widgets.NewChoice(nil, func(key string) { p.onBeside(app.ID(key)) })
	p.agree = widgets.QuietButton(t("competence.agree"), theme.ConfirmIcon(), p.onAgree)
	actions := widgets.Row(
		widgets.PrimaryButton(t("competence.new"), theme.ContentAddIcon(), p.Begin),
		widgets.MenuButton("", nil, p.menu),
	)
	line := container.New(layout.NewRowWrapLayoutWithCustomPadding(widgets.Gap, 6),
		widgets.Row(widgets.NewText(t("competence.beside")), container.New(wholeWords{}, p.beside)), p.agree, centred(p.differ))
	p.head = container.New(headAndBody{8}, container.New(leftAndRight{}, p.strip, container.New(headAndBody{1}, actions, p.mark.Text)), line)
	return p.head
}

// centred sets a word in the middle of a line of inputs.
func centred(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(5, 5, 0, 0), o)
}

func (p *ReadingsPage) menu() []widgets.MenuItem {
	if p.model.none() {
		return nil
	}
	return []widgets.MenuItem{
		{Label: t("competence.edit") + " …", Icon: theme.DocumentCreateIcon(), Action: p.onEdit},
		{Label: t("competence.bin"), Icon: theme.DeleteIcon(), Action: p.onBin},
	}
}

// Refresh loads the readings and fills the page. What was typed and not yet saved is saved first.
func (p *ReadingsPage) Refresh() {
	if !p.saved() {
		return
	}
	if err := p.model.load(p.Context); err != nil {
		p.Shell.Fail(err)
		return
	}
	p.present()
}

// Leave saves what was typed.
func (p *ReadingsPage) Leave() error { return p.saver.Flush() }

// Open shows a reading and one of its competences; either may be empty.
func (p *ReadingsPage) Open(reading app.ID, competence string) {
	if reading != "" {
		p.onOpen(reading)
	}
	if p.model.none() {
		return
	}
	p.board.open(competence)
	p.onAt(p.board.competence())
	p.focus(p.board)
}

// present shows the page, or the empty place with the one button that begins.
func (p *ReadingsPage) present() {
	var shown fyne.CanvasObject = p.page
	if p.model.none() {
		button := widgets.PrimaryButton(t("competence.new"), theme.ContentAddIcon(), p.Begin)
		shown = widgets.EmptyState(theme.AccountIcon(), t("competence.empty.title")+"\n\n"+t("competence.empty.text"), button)
	}
	if len(p.content.Objects) != 1 || p.content.Objects[0] != shown {
		p.content.Objects = []fyne.CanvasObject{shown}
		p.content.Refresh()
	}
	p.fill()
}

// fill shows the open reading.
func (p *ReadingsPage) fill() {
	if p.model.none() {
		return
	}
	if now := lookNow(); now != p.look { // pages behind the one in front do not hear of another look
		p.look = now
		p.page.Refresh()
	}
	v := p.model.views()
	high := p.head.MinSize().Height
	p.strip.show(p.model.current(), p.model.open.ID)
	p.differ.SetText("")
	if n := v.disagreements(); n > 0 {
		p.differ.SetText(t("competence.differences", vars{"n": n}))
	}
	p.fillBeside()
	p.agree.Hidden = !v.canAgree()
	p.board.show(v)
	p.panel.show(v, p.model.open, p.board.competence())
	p.head.Refresh()
	if p.head.MinSize().Height != high {
		p.page.Refresh()
	}
}

// fillBeside offers what can stand beside the open reading.
func (p *ReadingsPage) fillBeside() {
	m := p.model
	views := widgets.Option{Key: string(besideViews), Text: t("competence.beside.nothing")}
	options := []widgets.Option{views}
	m.beside = besideViews
	if m.views().both {
		options[0].Text = t("competence.beside.views")
		options = append(options, widgets.Option{Key: string(besideNothing), Text: t("competence.beside.nothing")})
	} else if p.model.beside == besideNothing {
		p.model.beside = besideViews
	}
	for _, r := range m.readings {
		if r.ID != m.open.ID {
			options = append(options, widgets.Option{Key: string(r.ID), Text: readingName(r)})
		}
	}
	p.beside.SetOptions(options)
	p.beside.Fill(string(p.model.beside))
}
