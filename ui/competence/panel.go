package competence

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/widgets"
)

// panel is one competence at work: what it means, the sentences of its levels, how far the two views lie apart, and
// what the rating rests on.
type panel struct {
	onSet      func(level int)
	onEvidence func(text string)
	onBack     func()       // to the board
	onOpen     func(app.ID) // another reading

	competence string
	title      *widget.RichText
	help       *widget.RichText
	level      *widget.RichText
	ladder     *ladder
	scroll     *container.Scroll
	apart      *widgets.Badge
	evidence   *widgets.TextField
	field      *widgets.Field
	elsewhere  *fyne.Container // the evidence of the readings beside
	foot       *fyne.Container // how far apart, and the evidence
	below      *fyne.Container // holds the foot at the bottom
	within     *fyne.Container // holds the foot where it scrolls
	inner      *fyne.Container
	card       *widgets.Card
}

const evidenceLines = 3

func newPanel(p panel) *panel {
	p.title, p.level = boldParagraph(theme.SizeNameSubHeadingText), boldParagraph(theme.SizeNameText)
	p.help = widgets.MutedParagraph("")
	p.ladder = newLadder(func(level int) { p.onSet(level) })
	p.elsewhere = widgets.Column()
	p.below, p.within = container.NewStack(), container.NewStack()
	p.scroll = container.NewVScroll(widgets.Column(p.ladder, p.elsewhere, p.within))
	p.apart = widgets.WarningBadge("")
	p.evidence = widgets.NewAreaField(t("competence.evidence.hint"), evidenceLines, func(s string) { p.onEvidence(s) })
	p.evidence.OnKey = func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeyEscape {
			p.onBack()
			return true
		}
		return false
	}
	p.field = widgets.NewField(t("competence.evidence"), p.evidence, "")
	p.evidence.Limit = app.MaxText // set late: nobody counts to 20,000
	p.foot = container.New(headAndBody{4}, widgets.Row(p.apart), p.field)
	p.below.Objects = []fyne.CanvasObject{p.foot}
	p.inner = container.New(panelLayout{p.foot, p.fold, p.reveal},
		widgets.Flush(p.title), widgets.Flush(p.help), widgets.Flush(p.level), p.scroll, p.below)
	p.card = widgets.NewCard("", p.inner)
	return &p
}

func boldParagraph(size fyne.ThemeSizeName) *widget.RichText {
	r := widget.NewRichText(&widget.TextSegment{Style: widget.RichTextStyle{
		SizeName: size, TextStyle: fyne.TextStyle{Bold: true}, ColorName: theme.ColorNameForeground,
	}})
	r.Wrapping = fyne.TextWrapWord
	return r
}

// show fills the panel with a competence of the open reading.
func (p *panel) show(v views, open profile.Reading, competence string) {
	p.competence = competence
	level := open.Levels[competence]
	setParagraph(p.title, nameOf(competence))
	setParagraph(p.help, helpOf(competence))
	said := t("competence.unrated")
	if level > 0 {
		said = t("competence.level.stage", vars{"Level": level, "Name": levelName(level), "Stage": stageName(level)})
	}
	setParagraph(p.level, said)
	p.ladder.show(competence, level)
	if p.evidence.Text != open.Evidence[competence] {
		p.evidence.Fill(open.Evidence[competence])
	}
	p.showApart(v, open)
	p.showElsewhere(v)
	p.inner.Refresh()
}

// fold lets the foot scroll with the sentences, or sets it below them.
func (p *panel) fold(folded bool) {
	from, to := p.within, p.below
	if folded {
		from, to = to, from
	}
	if len(to.Objects) == 0 {
		from.Objects, to.Objects = nil, []fyne.CanvasObject{p.foot}
	}
}

// focusable brings the evidence into sight, to take the keyboard.
func (p *panel) focusable() fyne.Focusable {
	if len(p.within.Objects) > 0 {
		p.scroll.ScrollToBottom()
	}
	return p.evidence
}

// reveal scrolls the chosen level into the middle unless it is in sight.
func (p *panel) reveal() {
	rung, room := p.ladder.rungOf(p.ladder.level), p.scroll.Size().Height
	if rung.top >= p.scroll.Offset.Y && rung.top+rung.high <= p.scroll.Offset.Y+room {
		return
	}
	y := min(max(rung.top-(room-rung.high)/2, 0), max(p.scroll.Content.MinSize().Height-room, 0))
	p.scroll.ScrollToOffset(fyne.NewPos(0, y))
}

// showApart says how far the two views lie apart, and asks for a note where that is kept.
func (p *panel) showApart(v views, open profile.Reading) {
	apart := v.apart(p.competence)
	holder, _ := v.holder()
	p.apart.SetText("")
	p.evidence.SetPlaceHolder(t("competence.evidence.hint"))
	p.field.SetHint("")
	if apart == 0 {
		return
	}
	p.apart.SetText(apartText(apart))
	if holder.ID == open.ID {
		p.evidence.SetPlaceHolder(t("competence.evidence.talk"))
	} else {
		p.field.SetHint(t("competence.evidence.holder", vars{"Reading": readingName(holder)}))
	}
}

// showElsewhere lists the evidence of the readings beside, each with a way to it.
func (p *panel) showElsewhere(v views) {
	p.elsewhere.RemoveAll()
	for _, r := range v.others() {
		text := r.Evidence[p.competence]
		if text == "" {
			continue
		}
		open := widgets.LinkButton(t("competence.open"), nil, func() { p.onOpen(r.ID) })
		p.elsewhere.Add(container.New(headAndBody{0}, container.New(leftAndRight{}, widgets.Strong(raterName(r.Rater)), open), widgets.Flush(widgets.MutedParagraph(text))))
	}
}

func setParagraph(r *widget.RichText, text string) {
	segment := r.Segments[0].(*widget.TextSegment)
	if segment.Text != text {
		segment.Text = text
		r.Refresh()
	}
}
