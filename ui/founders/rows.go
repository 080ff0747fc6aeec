package founders

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// rowView is one line of the list: name and phase, below it business and quarter.
type rowView struct {
	widget.BaseWidget
	name  *widgets.Text
	below *widgets.Text
	badge *widgets.Badge
	flush bool // no room at the sides
}

const (
	rowPaddingX float32 = 10
	rowPaddingY float32 = 5
)

func newRowView() *rowView {
	r := &rowView{name: widgets.Strong(""), below: widgets.Caption(""), badge: widgets.NewBadge("")}
	r.name.Shrinks = true
	r.ExtendBaseWidget(r)
	return r
}

func (r *rowView) fill(row app.FounderRow) {
	name := row.Name
	if name == "" {
		name = translations.T("founders.unnamed")
	}
	business := row.Business
	if business == "" {
		business = row.Trade
	}
	below := join(business, row.District)
	if row.Restricted {
		below = join(translations.T("founders.row.restricted"), below)
	}
	if row.ArchivedOn != "" {
		below = join(translations.T("founders.row.archived"), below)
	}
	if below == "" {
		below = row.CallName
	}
	r.show(name, below, phaseName(row.Phase))
}

// fillFrom fills in a founder who came from another office; "" for one of this office's own.
func (r *rowView) fillFrom(row app.FounderRow, office string) {
	if row.From != "" && row.From == office {
		row.Name = "" // the line below says where she came from
	}
	r.fill(row)
	if office != "" {
		r.show(r.name.Text, join(translations.T("founder.from-office", vars{"Office": office}), r.below.Text), r.badge.Text)
	}
}

// show fills in the words.
func (r *rowView) show(name, below, badge string) {
	r.name.SetText(name)
	r.below.SetText(below)
	r.badge.SetText(badge)
	r.Refresh()
}

// CreateRenderer places the words.
func (r *rowView) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{r} }

type rowRenderer struct{ row *rowView }

// Layout keeps the badge at the right and gives the words the rest; a name alone stands in the middle. A name that is
// too long for that has its line to itself, and the badge goes into the line below.
func (r *rowRenderer) Layout(size fyne.Size) {
	name, below, badge := r.row.name.MinSize(), r.row.below.MinSize(), r.row.badge.MinSize()
	side := rowPaddingX
	if r.row.flush {
		side = 0
	}
	all := max(0, size.Width-2*side)
	rest := all
	if badge.Width > 0 {
		rest = max(0, all-badge.Width-cellGap)
	}
	first, top, low := rest, rowPaddingY, (size.Height-badge.Height)/2
	switch {
	case r.row.nameWide() > rest:
		first, low = all, size.Height-badge.Height
	case r.row.below.Text == "":
		top = (size.Height - name.Height) / 2
	}
	r.row.badge.Resize(badge)
	r.row.badge.Move(fyne.NewPos(size.Width-badge.Width-side, low))
	r.row.name.Move(fyne.NewPos(side, top))
	r.row.name.Resize(fyne.NewSize(first, name.Height))
	r.row.below.Move(fyne.NewPos(side, rowPaddingY+name.Height))
	r.row.below.Resize(fyne.NewSize(rest, below.Height))
}

// nameWide is how wide the name is in full.
func (r *rowView) nameWide() float32 {
	return fyne.MeasureText(r.name.Text, theme.TextSize(), fyne.TextStyle{Bold: true}).Width
}

// MinSize is that of two lines, in a list for all; a name alone that stands for itself needs one.
func (r *rowRenderer) MinSize() fyne.Size {
	height := r.row.name.MinSize().Height + 2*rowPaddingY
	if !r.row.flush || r.row.below.Text != "" {
		height += r.row.below.MinSize().Height
	}
	return fyne.NewSize(160, height)
}

// Refresh places the badge anew, whose width follows its word.
func (r *rowRenderer) Refresh() {
	r.Layout(r.row.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

// Objects are the words and the badge.
func (r *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.row.name, r.row.below, r.row.badge}
}

// Destroy has nothing to give back.
func (r *rowRenderer) Destroy() {}
