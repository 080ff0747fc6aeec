package conflicts

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/widgets"
)

// Page is the list of the conflicts and one of them beside it.
type Page struct {
	parts  *Parts
	all    []exchange.Conflict
	open   int   // how many of them are: they stand first
	rows   []int // of all; fold for the line that unfolds those settled
	folded bool
	chosen app.ID

	list    *widgets.KeyList
	count   *widgets.Text
	detail  *detail
	split   fyne.CanvasObject
	none    fyne.CanvasObject
	content *fyne.Container
	filling bool // the selection follows what is shown
}

// fold is the row above the settled ones.
const fold = -1

// New returns the page; Refresh fills it.
func New(parts Parts) *Page {
	p := &Page{parts: &parts, folded: true, count: widgets.Caption("")}
	p.detail = newDetail(p)
	p.list = widgets.NewKeyList(func() int { return len(p.rows) }, func() fyne.CanvasObject { return arrange.NewRow() }, p.fillRow)
	p.list.OnSelected = p.onRow
	p.list.OnEnter = p.onRow
	p.list.OnHighlighted = p.onHighlighted
	p.list.OnKey, p.list.OnRune = p.onKey, p.onRune
	left := widgets.Padded(container.NewBorder(nil, p.count, nil, nil, p.list))
	split := container.NewHSplit(left, p.detail.content)
	split.Offset = 0.3
	p.split = split
	p.none = widgets.EmptyState(theme.ConfirmIcon(), t("conflicts.none"), nil)
	p.content = container.NewStack(p.none)
	return p
}

// Content is what the window shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Leave keeps what is typed: nothing waits, what is made of two texts is kept when the dialog is confirmed.
func (p *Page) Leave() error { return nil }

// FocusSearch gives the keyboard to the list.
func (p *Page) FocusSearch() { p.list.Enter(p.parts.Shell.Canvas()) }

// Refresh loads the conflicts, and shows the one that was open or the first.
func (p *Page) Refresh() {
	all, err := p.parts.Records.Conflicts(p.parts.Context)
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.all = all
	p.open = len(all)
	if i := slices.IndexFunc(all, func(c exchange.Conflict) bool { return !c.Open() }); i >= 0 {
		p.open = i
	}
	if p.parts.Counted != nil {
		p.parts.Counted(p.open)
	}
	p.count.SetText(t("conflicts.count", vars{"n": p.open}))
	p.fill()
}

func (p *Page) fill() {
	p.rows = p.rows[:0]
	for i := range p.all {
		if i == p.open {
			p.rows = append(p.rows, fold)
		}
		if i < p.open || !p.folded {
			p.rows = append(p.rows, i)
		}
	}
	front := p.split
	if len(p.all) == 0 {
		front = p.none
	}
	if p.content.Objects[0] != front {
		p.content.Objects = []fyne.CanvasObject{front}
		p.content.Refresh()
	}
	p.list.Refresh()
	p.show(p.at())
}

// at is the row of the conflict that is chosen, else the first one with a conflict; -1 for none.
func (p *Page) at() int {
	for i, row := range p.rows {
		if row != fold && p.all[row].ID == p.chosen {
			return i
		}
	}
	if p.open > 0 {
		return 0
	}
	return -1
}

// show shows the conflict of a row.
func (p *Page) show(row int) {
	if row < 0 || row >= len(p.rows) || p.rows[row] == fold {
		p.chosen = ""
		p.mark(-1)
		p.detail.showNothing()
		return
	}
	c := p.all[p.rows[row]]
	p.chosen = c.ID
	p.mark(row)
	p.detail.show(c)
}

// mark selects a row without opening it again.
func (p *Page) mark(row int) {
	p.filling = true
	defer func() { p.filling = false }()
	if row < 0 {
		p.list.UnselectAll()
		return
	}
	p.list.At = row
	p.list.Select(row)
}

func (p *Page) onRow(row int) {
	if p.filling || row >= len(p.rows) {
		return
	}
	if p.rows[row] != fold {
		p.show(row)
		return
	}
	p.folded = !p.folded
	p.fill()
}

// onHighlighted lets the arrows open what they come to.
func (p *Page) onHighlighted(row int) {
	p.list.At = row
	if row < len(p.rows) && p.rows[row] != fold && p.all[p.rows[row]].ID != p.chosen {
		p.show(row)
	}
}

// onRune makes one of both. The letter opens it, not its key: that would type the letter into the text.
func (p *Page) onRune(r rune) {
	if r == '3' {
		p.detail.merge()
	}
}

// onKey takes one of both.
func (p *Page) onKey(key *fyne.KeyEvent) bool {
	act, ok := map[fyne.KeyName]func(){fyne.Key1: p.detail.takeStands, fyne.Key2: p.detail.takeLost}[key.Name]
	if ok {
		act()
	}
	return ok
}

func (p *Page) fillRow(i int, o fyne.CanvasObject) {
	if i >= len(p.rows) {
		return
	}
	row := o.(*arrange.Row)
	if p.rows[i] == fold {
		key := map[bool]string{true: "conflicts.fold.open", false: "conflicts.fold.close"}[p.folded] // keys: conflicts.fold.*
		row.Fill(t(key, vars{"n": len(p.all) - p.open}), t("conflicts.fold.days"), "")
		return
	}
	c := p.all[p.rows[i]]
	quiet := widgets.QuietBadge("")
	row.Badge.Ground, row.Badge.Ink = quiet.Ground, quiet.Ink
	badge := ""
	switch {
	case !c.Open():
		badge = t("conflicts.badge.settled")
	case c.Deleted || c.Buried:
		badge = t("conflicts.badge.deleted")
	}
	below := join(fieldText(c), momentText(since(c)))
	if title := titleText(c); title != "" && title != nameText(c) {
		below = join(fieldText(c), title)
	}
	row.Fill(nameText(c), below, badge)
}

// nameText is whose record it is.
func nameText(c exchange.Conflict) string {
	if c.Name == "" {
		return titleText(c)
	}
	return c.Name
}

// settle ends the open conflict, opens the next one, and offers to take it back; or returns why it could not.
func (p *Page) settle(c exchange.Conflict, choice exchange.Choice) error {
	if err := p.parts.Records.Settle(p.parts.Context, c.ID, choice); err != nil {
		return err
	}
	p.chosen = p.after(c.ID)
	p.Refresh()
	said := t("conflicts.done", vars{"n": p.open})
	if p.open == 0 {
		said = t("conflicts.done.all")
	}
	p.parts.Shell.Tell(said, widgets.Action{Label: t("founders.undo"), Run: func() { p.undo(c.ID) }})
	p.FocusSearch()
	return nil
}

// after is the open conflict below one, or else above it; "" for none.
func (p *Page) after(id app.ID) app.ID {
	i := slices.IndexFunc(p.all[:p.open], func(c exchange.Conflict) bool { return c.ID == id })
	switch {
	case i >= 0 && i+1 < p.open:
		return p.all[i+1].ID
	case i > 0:
		return p.all[i-1].ID
	}
	return ""
}

// undo takes the last change back and shows the conflict again.
func (p *Page) undo(id app.ID) {
	_, err := p.parts.Records.Undo(p.parts.Context)
	switch {
	case errors.Is(err, app.ErrNothing):
		p.parts.Shell.Tell(message.Of(err, translations.Current()).Text)
	case err != nil:
		p.parts.Shell.Fail(err)
	default:
		p.chosen = id
		p.Refresh()
		p.parts.Shell.Tell(t("undo.done"))
		p.FocusSearch()
	}
}
