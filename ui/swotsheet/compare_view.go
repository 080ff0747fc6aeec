package swotsheet

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/widgets"
)

// compareView sets two versions side by side. Which two is the user's choice; at first the open one and the one it
// goes on from.
type compareView struct {
	onNext func()

	versions []swot.Worksheet
	open     app.ID // the version for which old and now were set
	old, now *widgets.Choice
	summary  *widgets.Text
	rows     *fyne.Container
	page     *container.Scroll
	stack    *fyne.Container
	pair     fyne.CanvasObject
	result   comparison
}

func newCompareView(onNext func()) *compareView {
	c := &compareView{onNext: onNext, summary: widgets.NewText(""), rows: widgets.Column()}
	c.summary.Shrinks, c.summary.ColorName = true, widgets.ColorMuted
	c.old = widgets.NewChoice(nil, func(string) { c.fill() })
	c.now = widgets.NewChoice(nil, func(string) { c.fill() })
	return c
}

func (c *compareView) build() fyne.CanvasObject {
	choosers := widgets.Columns(widgets.NewField(t("swot.compare.old"), c.old, ""), widgets.NewField(t("swot.compare.new"), c.now, ""))
	c.page = widgets.Page(choosers, c.summary, c.rows)
	c.pair = c.page
	c.stack = container.NewStack(c.pair)
	return c.stack
}

// show offers the versions; w is the open one.
func (c *compareView) show(versions []swot.Worksheet, w swot.Worksheet) {
	c.versions = slices.Clone(versions)
	if i := slices.IndexFunc(c.versions, func(v swot.Worksheet) bool { return v.ID == w.ID }); i >= 0 {
		c.versions[i] = w
	}
	if len(versions) < 2 {
		button := widgets.QuietButton(t("swot.version.new"), theme.ContentCopyIcon(), c.onNext)
		c.stack.Objects = []fyne.CanvasObject{widgets.EmptyState(theme.ContentCopyIcon(), t("swot.compare.one"), button)}
		c.stack.Refresh()
		return
	}
	c.stack.Objects = []fyne.CanvasObject{c.pair}
	options := make([]widgets.Option, len(c.versions))
	for i, v := range c.versions {
		options[i] = widgets.Option{Key: string(v.ID), Text: versionName(v)}
	}
	c.old.SetOptions(options)
	c.now.SetOptions(options)
	if c.open != w.ID || c.version(c.old.Key()) == nil || c.version(c.now.Key()) == nil {
		c.open = w.ID
		old, now := firstPair(c.versions, w)
		c.old.Fill(string(old))
		c.now.Fill(string(now))
	}
	c.fill()
}

// firstPair is the open version and the one it goes on from; else the neighbour in number.
func firstPair(versions []swot.Worksheet, w swot.Worksheet) (old, now app.ID) {
	for _, v := range versions {
		if v.ID == w.Predecessor && w.Predecessor != "" {
			return v.ID, w.ID
		}
	}
	i := slices.IndexFunc(versions, func(v swot.Worksheet) bool { return v.ID == w.ID })
	if i == len(versions)-1 {
		return w.ID, versions[i-1].ID
	}
	return versions[i+1].ID, w.ID
}

func (c *compareView) version(key string) *swot.Worksheet {
	i := slices.IndexFunc(c.versions, func(v swot.Worksheet) bool { return string(v.ID) == key })
	if i < 0 {
		return nil
	}
	return &c.versions[i]
}

func (c *compareView) fill() {
	old, now := c.version(c.old.Key()), c.version(c.now.Key())
	if old == nil || now == nil {
		return
	}
	c.result = newComparison(*old, *now)
	c.summary.SetText(c.result.summary())
	c.rows.RemoveAll()
	for _, q := range swot.Quadrants {
		if len(c.result.quadrant[q]) > 0 {
			c.rows.Add(c.card(q))
		}
	}
	if len(c.rows.Objects) == 0 {
		c.rows.Add(widgets.MutedParagraph(t("swot.compare.nothing")))
	}
	settle(c.page)
}

func (c *compareView) card(q swot.Quadrant) fyne.CanvasObject {
	head := container.New(compareLayout{},
		muted(versionShort(c.result.old)), widgets.Caption(""), muted(versionShort(c.result.now)))
	rows := widgets.Column(head)
	for _, d := range c.result.quadrant[q] {
		rows.Add(widget.NewSeparator())
		rows.Add(container.New(compareLayout{}, side(d, d.Old), changeMark(d), side(d, d.New)))
	}
	card := widgets.NewCard(quadrantName(q), rows)
	card.Accent = hues[q].bar
	return card
}

func muted(text string) *widgets.Text {
	line := widgets.NewText(text)
	line.ColorName, line.Shrinks = widgets.ColorMuted, true
	return line
}

// side is a factor as it stands in one version; what did not change is muted.
func side(d swot.Difference, f swot.Factor) fyne.CanvasObject {
	switch {
	case f.ID == "":
		return muted("–")
	case d.Change == swot.Same:
		return flush(widgets.MutedParagraph(f.Text))
	}
	return flush(widgets.Paragraph(f.Text))
}

// changeMark says what became of a factor: an icon, the word, and where it came from.
func changeMark(d swot.Difference) fyne.CanvasObject {
	words := changeWords(d)
	var badge *widgets.Badge
	switch d.Change {
	case swot.Added:
		badge = widgets.SuccessBadge("+ " + words[0])
	case swot.Gone:
		badge = widgets.ErrorBadge("− " + words[0])
	case swot.Reworded:
		badge = widgets.NewBadge("≈ " + words[0])
	case swot.Moved:
		badge = widgets.WarningBadge("→ " + words[0])
	default:
		badge = widgets.QuietBadge("= " + words[0])
	}
	lines := container.New(&tight{}, container.NewCenter(badge))
	if len(words) > 1 {
		more := widgets.Caption(strings.Join(words[1:], " "))
		more.Alignment = fyne.TextAlignCenter
		lines.Add(more)
	}
	return lines
}

// compareLayout sets before, change and after side by side, as high as the highest.
type compareLayout struct{}

func changeWide() float32 { return 150 * unit() }

// MinSize is as high as the highest at the width it has.
func (compareLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	high := float32(0)
	for _, part := range o {
		high = max(high, part.MinSize().Height)
	}
	return fyne.NewSize(2*120+changeWide(), high)
}

// Layout gives the texts half of what the mark leaves.
func (compareLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	middle := changeWide()
	width := (size.Width - middle) / 2
	widths := []float32{width, middle, width}
	x := float32(0)
	for i, part := range o {
		part.Resize(fyne.NewSize(widths[i], part.MinSize().Height))
		part.Resize(fyne.NewSize(widths[i], part.MinSize().Height))
		part.Move(fyne.NewPos(x, 0))
		x += widths[i]
	}
}
