// Package numbers is the page of a potential analysis on which its numbers are typed and explained: business fields,
// costs, private need, and what follows from them as key figures and pictures.
//
// Which type do I want? Page, made by New from Parts. The figures themselves are computed by app/potential; here are
// the rows of the tables, the reading of what is typed, and the words around.
//
// It imports package app, app/chart, app/coaching, app/potential, translations, ui/analysis/desk, ui/charts,
// ui/widgets and Fyne.
package numbers

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/analysis/desk"
	"wurzelwerk/ui/widgets"
)

// Shell is what the page needs of the window around it.
type Shell interface {
	// Canvas is where dialogs are shown and the focus is.
	Canvas() fyne.Canvas
}

// Parts are what the page is made of.
type Parts struct {
	Desk  *desk.Desk
	Shell Shell
	// Measure opens the dialog of a new measure that comes from a place in the analysis.
	Measure func(source coaching.Source, text string)
}

// Page shows the numbers of the analysis on the desk. Ask for Content once; call Refresh when the page is shown and
// after every edit while it is.
type Page struct {
	Parts
	figures potential.Figures // as shown
	locale  *translations.Locale

	strip    *strip
	fields   *fieldsCard
	costs    []*costCard
	more     *moreCard
	all      *figuresCard
	one      *fieldFiguresCard
	pictures *picturesCard
	held     bool // many cells are being changed; the page is filled once after that

	sections []*section
	body     *body
	first    fyne.CanvasObject
	page     *fyne.Container // everything, or the word of an empty page
}

// New returns the page, not yet built.
func New(parts Parts) *Page { return &Page{Parts: parts} }

// Content builds the page.
func (p *Page) Content() fyne.CanvasObject {
	p.locale = translations.Current()
	p.strip = newStrip(p)
	p.fields = newFieldsCard(p)
	for _, list := range []costList{fixedCosts, privateNeeds, otherIncome} {
		p.costs = append(p.costs, newCostCard(p, list))
	}
	p.more = newMoreCard(p)
	p.all = newFiguresCard(p)
	p.one = newFieldFiguresCard(p)
	p.pictures = newPicturesCard(p)
	p.sections = []*section{
		{object: p.fields.card, refresh: p.fields.refresh},
		{object: p.costs[0].card, refresh: p.costs[0].refresh},
		{object: newPair(p.costs[1].card, p.costs[2].card), refresh: p.refreshPrivate},
		{object: p.more.card, refresh: p.more.refresh},
		{object: p.all.card, refresh: p.all.refresh},
		{object: p.pictures.thresholds, refresh: p.pictures.refreshThresholds},
		{object: p.one.card, refresh: p.one.refresh},
		{object: p.pictures.hours, refresh: p.pictures.refreshHours},
	}
	p.body = newBody(p.strip.content, p.sections)
	p.page = newStack()
	return p.page
}

// Refresh fills the page from the desk. What is out of sight is filled when it is scrolled to.
func (p *Page) Refresh() {
	if p.held {
		return
	}
	p.figures, p.locale = p.Desk.Figures(), translations.Current()
	if p.empty() {
		p.show(p.beginning())
		return
	}
	p.strip.refresh()
	p.body.refresh()
	p.show(p.body.content)
}

// Leave tells as an error what is typed and cannot be read; everything else is kept already.
func (p *Page) Leave() error {
	var wrong []string
	grids := []*widgets.Grid{p.fields.grid}
	for _, c := range p.costs {
		grids = append(grids, c.grid)
	}
	for _, grid := range grids {
		var cell *widgets.GridError
		if errors.As(grid.Flush(), &cell) {
			wrong = append(wrong, cell.Column)
		}
	}
	wrong = append(wrong, p.more.wrong()...)
	if len(wrong) == 0 {
		return nil
	}
	return desk.Unfinished(len(wrong), wrong[0])
}

// empty tells that no number was typed yet.
func (p *Page) empty() bool {
	a := p.Desk.Analysis()
	return len(a.Fields) == 0 && len(a.FixedCosts) == 0 && len(a.PrivateNeeds) == 0 && len(a.OtherIncome) == 0 &&
		a.LoanRepayment == nil && a.ImputedWage == nil && a.SellableHours == nil
}

// show puts one thing into the whole room.
func (p *Page) show(o fyne.CanvasObject) {
	if len(p.page.Objects) != 1 || p.page.Objects[0] != o {
		p.page.Objects = []fyne.CanvasObject{o}
		p.page.Refresh()
	}
}

// beginning is shown while nothing is typed: what the page is for, and the first step.
func (p *Page) beginning() fyne.CanvasObject {
	if p.first == nil {
		begin := widgets.PrimaryButton(t("analysis.numbers.begin"), theme.ContentAddIcon(), func() {
			p.fields.add()
			p.fields.focus(0, colName)
		})
		p.first = widgets.EmptyState(theme.ListIcon(), t("analysis.numbers.empty"), begin)
	}
	return p.first
}

// together changes many cells and fills the page once.
func (p *Page) together(change func()) {
	p.held = true
	change()
	p.held = false
	p.Refresh()
}

// Show leads to a place of the analysis, "field:<id>"; one that is not here is ignored.
func (p *Page) Show(part string) {
	kind, name := coaching.Source{Part: part}.Place()
	if kind != coaching.PartField {
		return
	}
	for i, f := range p.Desk.Analysis().Fields {
		if string(f.ID) == name {
			p.body.reveal(p.fields.card)
			p.fields.focus(i, colName)
		}
	}
}

// settle places the page again after a part of it grew or shrank.
func (p *Page) settle() {
	if p.body != nil {
		p.body.settle()
	}
}

// followTile scrolls to the figure that has the keyboard.
func (p *Page) followTile(n *tile) { p.body.follow(n, fyne.NewPos(0, 0), n.Size()) }

// watch keeps the cell that has the keyboard in sight, and the page in order when the grid grows or shrinks.
func (p *Page) watch(grid *widgets.Grid) {
	grid.OnResized = p.settle
	grid.OnWheel = func(e *fyne.ScrollEvent) { p.body.scroll.Scrolled(e) }
	grid.OnCell = func(at fyne.Position, size fyne.Size) { p.body.follow(grid, at, size) }
}
