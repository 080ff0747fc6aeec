package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// paymentGrid takes single payments: of the plan, or those that a scenario adds to it.
type paymentGrid struct {
	plan func() potential.Liquidity
	list func() []potential.Payment
	edit func(func(list *[]potential.Payment))
	grid *widgets.Grid
	seen []app.Month // the months that can be chosen
}

// The columns of the grid.
const (
	colWhen = iota
	colWhat
	colOut
	colIn
)

func newPaymentGrid(plan func() potential.Liquidity, list func() []potential.Payment, edit func(func(*[]potential.Payment))) *paymentGrid {
	p := &paymentGrid{plan: plan, list: list, edit: edit}
	p.grid = widgets.NewGrid(p.columns(), widgets.GridEvents{
		Rows: func() int { return len(p.list()) }, Text: p.text, Set: p.set, AddLabel: t("analysis.plan.payments.add"),
		Add: func() {
			from := p.plan().From
			p.edit(func(list *[]potential.Payment) { *list = append(*list, potential.Payment{Month: from}) })
		},
		Remove: func(row int) {
			p.edit(func(list *[]potential.Payment) { *list = slices.Delete(*list, row, row+1) })
		},
		Mark: func(row, col int) string {
			if months := p.plan(); col == colWhen && !within(months, p.list()[row].Month) {
				return t("analysis.plan.payments.outside")
			}
			return ""
		},
	})
	return p
}

func (p *paymentGrid) columns() []widgets.GridColumn {
	options := make([]widgets.Option, len(p.seen))
	for i, m := range p.seen {
		options[i] = widgets.Option{Key: string(m), Text: shortMonth(m)}
	}
	euro := t("analysis.plan.unit.euro")
	return []widgets.GridColumn{
		{Title: t("analysis.plan.payments.month"), Kind: widgets.GridChoice, Options: options, Width: 92},
		{Title: t("analysis.plan.payments.name"), Kind: widgets.GridText, Width: 90, Grow: 1},
		{Title: t("analysis.plan.payments.out"), Unit: euro, Kind: widgets.GridNumber, Width: 76},
		{Title: t("analysis.plan.payments.in"), Unit: euro, Kind: widgets.GridNumber, Width: 76},
	}
}

// within tells whether a month lies in the plan.
func within(l potential.Liquidity, m app.Month) bool {
	return m >= l.From && m < later(l.From, span(l))
}

// fill shows the payments, and other months to choose from where the plan has got others.
func (p *paymentGrid) fill() {
	with := p.plan()
	with.Payments = p.list()
	if months := planMonths(with); !slices.Equal(months, p.seen) {
		p.seen = months
		p.grid.SetColumns(p.columns())
		return
	}
	p.grid.Refresh()
}

func (p *paymentGrid) text(row, col int) string {
	payment := p.list()[row]
	switch col {
	case colWhen:
		return string(payment.Month)
	case colWhat:
		return payment.Name
	case colOut:
		return amountText(payment.Cents, moneyOut)
	}
	return amountText(payment.Cents, moneyIn)
}

// amountText writes what of a signed amount goes in a direction.
func amountText(cents, direction int64) string {
	if amount := amountOf(cents, direction); amount != nil {
		return euros(*amount)
	}
	return ""
}

func (p *paymentGrid) set(row, col int, text string) error {
	var amount *float64
	if col >= colOut {
		var err error
		if amount, err = ifAny(text, readAmount(0)); err != nil {
			return err
		}
	}
	p.edit(func(list *[]potential.Payment) {
		if row >= len(*list) {
			return
		}
		payment := &(*list)[row]
		switch col {
		case colWhen:
			payment.Month = app.Month(text)
		case colWhat:
			payment.Name = text
		case colOut:
			payment.Cents = withAmount(payment.Cents, moneyOut, amount)
		default:
			payment.Cents = withAmount(payment.Cents, moneyIn, amount)
		}
	})
	return nil
}

// repeatedGrid takes what is paid every year in the same months.
type repeatedGrid struct {
	plan func() potential.Liquidity
	edit func(func(*potential.Liquidity))
	grid *widgets.Grid
}

// The columns of the grid; the amounts are those of the payments.
const (
	colName = iota
	colMonths
)

func newRepeatedGrid(plan func() potential.Liquidity, edit func(func(*potential.Liquidity))) *repeatedGrid {
	r := &repeatedGrid{plan: plan, edit: edit}
	euro := t("analysis.plan.unit.euro")
	r.grid = widgets.NewGrid([]widgets.GridColumn{
		{Title: t("analysis.plan.payments.name"), Kind: widgets.GridText, Width: 84, Grow: 1},
		{
			Title: t("analysis.plan.repeated.months"), Hint: t("analysis.plan.repeated.months.hint"), Kind: widgets.GridText,
			Width: 96, Grow: 1,
		},
		{Title: t("analysis.plan.payments.out"), Unit: euro, Kind: widgets.GridNumber, Width: 72},
		{Title: t("analysis.plan.payments.in"), Unit: euro, Kind: widgets.GridNumber, Width: 72},
	}, widgets.GridEvents{
		Rows: func() int { return len(r.plan().Repeated) }, Text: r.text, Set: r.set, AddLabel: t("analysis.plan.repeated.add"),
		Add: func() { r.add(potential.Repeated{}) },
		Remove: func(row int) {
			r.edit(func(l *potential.Liquidity) { l.Repeated = slices.Delete(l.Repeated, row, row+1) })
		},
		Mark: func(row, col int) string {
			if one := r.plan().Repeated[row]; col == colMonths && len(one.Months) == 0 && one.Cents != 0 {
				return t("analysis.plan.repeated.never")
			}
			return ""
		},
	})
	return r
}

// content is the grid, and what is often needed.
func (r *repeatedGrid) content() fyne.CanvasObject {
	often := widgets.Row(
		widgets.LinkButton(t("analysis.plan.repeated.tax"), theme.ContentAddIcon(), func() {
			r.begin(potential.Repeated{Name: t("analysis.plan.repeated.tax.name"), Months: []int{3, 6, 9, 12}})
		}),
		widgets.LinkButton(t("analysis.plan.repeated.insurance"), theme.ContentAddIcon(), func() {
			r.begin(potential.Repeated{Name: t("analysis.plan.repeated.insurance.name"), Months: []int{1, 7}})
		}),
	)
	return container.New(stack{2}, r.grid, often)
}

func (r *repeatedGrid) add(one potential.Repeated) {
	r.edit(func(l *potential.Liquidity) { l.Repeated = append(l.Repeated, one) })
}

// begin adds a payment and asks for its amount.
func (r *repeatedGrid) begin(one potential.Repeated) {
	r.add(one)
	r.grid.Refresh()
	r.grid.Focus(len(r.plan().Repeated)-1, colOut)
}

func (r *repeatedGrid) text(row, col int) string {
	one := r.plan().Repeated[row]
	switch col {
	case colName:
		return one.Name
	case colMonths:
		return writeRhythm(one.Months)
	case colOut:
		return amountText(one.Cents, moneyOut)
	}
	return amountText(one.Cents, moneyIn)
}

func (r *repeatedGrid) set(row, col int, text string) error {
	var (
		amount *float64
		months []int
		err    error
	)
	switch col {
	case colName:
	case colMonths:
		months, err = readRhythm(text)
	default:
		amount, err = ifAny(text, readAmount(0))
	}
	if err != nil {
		return err
	}
	r.edit(func(l *potential.Liquidity) {
		if row >= len(l.Repeated) {
			return
		}
		one := &l.Repeated[row]
		switch col {
		case colName:
			one.Name = text
		case colMonths:
			one.Months = months
		case colOut:
			one.Cents = withAmount(one.Cents, moneyOut, amount)
		default:
			one.Cents = withAmount(one.Cents, moneyIn, amount)
		}
	})
	return nil
}
