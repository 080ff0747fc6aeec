package plan

import (
	"math"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
)

// what a lever moves.
type quantityKind string

const (
	moveQuantity   quantityKind = "quantity"
	movePrice      quantityKind = "price"
	moveCost       quantityKind = "cost"
	moveMinutes    quantityKind = "minutes"
	moveHours      quantityKind = "hours"      // sellable ones of the business
	moveFixed      quantityKind = "fixed"      // a fixed cost, by its name
	moveExtra      quantityKind = "extra"      // fixed costs that come with an expansion
	moveInvestment quantityKind = "investment" // of an expansion
)

// leverKey says which value of an idea a lever moves.
type leverKey struct {
	kind  quantityKind
	field app.ID // of a field of the business or a new one
	cost  string // the name of a fixed cost
}

// lever is a value of an idea that can be moved, in cents where it is money.
type lever struct {
	leverKey
	name    string   // of the field or the cost; "" where the kind says all
	today   *float64 // as it is in the business; nil: unknown, or the thing is new
	now     *float64
	isNew   bool // a field that comes with the idea
	dropped bool // the field is given up
}

// board is which levers are seen together.
type board string

const (
	boardQuantity board = "quantity"
	boardPrice    board = "price"
	boardCost     board = "cost"
	boardMinutes  board = "minutes"
	boardBusiness board = "business"
	boardNew      board = "new" // has no levers but lists
)

// boards are those of an idea; none for an expansion, which has one list of levers.
func (i idea) boards() []board {
	of := []board{boardQuantity, boardPrice, boardCost, boardMinutes}
	switch i.kind {
	case coaching.PartScenario:
		return append(of, boardBusiness, boardNew)
	case coaching.PartShift:
		return of
	}
	return nil
}

var fieldMoves = map[board]quantityKind{
	boardQuantity: moveQuantity, boardPrice: movePrice, boardCost: moveCost, boardMinutes: moveMinutes,
}

// levers lists what can be moved on a board.
func (i idea) levers(a potential.Analysis, b board) []lever {
	switch kind, ofFields := fieldMoves[b]; {
	case i.kind == coaching.PartExpansion:
		return i.expansionLevers(a)
	case ofFields:
		return i.fieldLevers(a, kind)
	case b == boardBusiness:
		return i.businessLevers(a)
	}
	return nil
}

func (i idea) fieldLevers(a potential.Analysis, kind quantityKind) []lever {
	var out []lever
	changes := i.changes(&a)
	if changes == nil {
		return nil
	}
	for _, f := range a.Fields {
		l := lever{leverKey: leverKey{kind: kind, field: f.ID}, name: f.Name, today: valueOf(f, kind)}
		l.now = l.today
		for _, c := range *changes {
			if c.Field == f.ID {
				if v := changeValue(c, kind); v != nil {
					l.now = v
				}
				l.dropped = l.dropped || c.Dropped
			}
		}
		out = append(out, l)
	}
	if s := scenarioOf(&a, i.id); i.kind == coaching.PartScenario && s != nil {
		for _, f := range s.NewFields {
			out = append(out, lever{leverKey: leverKey{kind: kind, field: f.ID}, name: f.Name, now: valueOf(f, kind), isNew: true})
		}
	}
	return out
}

func (i idea) businessLevers(a potential.Analysis) []lever {
	s := scenarioOf(&a, i.id)
	if s == nil {
		return nil
	}
	hours := lever{leverKey: leverKey{kind: moveHours}, today: a.SellableHours, now: a.SellableHours}
	if s.SellableHours != nil {
		hours.now = s.SellableHours
	}
	out := []lever{hours}
	for n, c := range a.FixedCosts {
		if slices.ContainsFunc(a.FixedCosts[:n], func(before potential.Cost) bool { return before.Name == c.Name }) {
			continue // a scenario knows costs by their name and replaces the first
		}
		today := float64(c.Cents)
		l := lever{leverKey: leverKey{kind: moveFixed, cost: c.Name}, name: c.Name, today: &today, now: &today}
		if changed := costOf(s.FixedCosts, c.Name); changed != nil {
			now := float64(changed.Cents)
			l.now = &now
		}
		out = append(out, l)
	}
	return out
}

func costOf(costs []potential.Cost, name string) *potential.Cost {
	return find(costs, func(c potential.Cost) bool { return c.Name == name })
}

func (i idea) expansionLevers(a potential.Analysis) []lever {
	e := expansionOf(&a, i.id)
	if e == nil {
		return nil
	}
	of := func(kind quantityKind, now *float64) lever {
		return lever{leverKey: leverKey{kind: kind}, now: now, isNew: true}
	}
	return []lever{
		of(moveQuantity, e.Quantity), of(movePrice, float(e.PriceCents)), of(moveCost, float(e.VariableCostCents)),
		of(moveMinutes, e.MinutesPerUnit), of(moveExtra, float(e.ExtraFixedCostCents)), of(moveInvestment, float(e.InvestmentCents)),
	}
}

func valueOf(f potential.Field, kind quantityKind) *float64 {
	switch kind {
	case movePrice:
		return float(f.PriceCents)
	case moveCost:
		return float(f.VariableCostCents)
	case moveMinutes:
		return f.MinutesPerUnit
	default:
		return f.Quantity
	}
}

func changeValue(c potential.FieldChange, kind quantityKind) *float64 {
	switch kind {
	case movePrice:
		return float(c.Price)
	case moveCost:
		return float(c.VariableCost)
	case moveMinutes:
		return c.Minutes
	default:
		return c.Quantity
	}
}

func float(cents *int64) *float64 {
	if cents == nil {
		return nil
	}
	x := float64(*cents)
	return &x
}

func cents(x *float64) *int64 {
	if x == nil {
		return nil
	}
	c := potential.Cents(*x)
	return &c
}

// isMoney tells that the values are cents.
func (k quantityKind) isMoney() bool {
	switch k {
	case movePrice, moveCost, moveFixed, moveExtra, moveInvestment:
		return true
	}
	return false
}

// leastHours are the fewest sellable hours: none at all are not known ones.
const leastHours = 0.01

// limits are those of what may be typed.
func (k quantityKind) limits() (least, most float64) {
	switch {
	case k == moveHours:
		return leastHours, potential.MaxHours
	case k == moveMinutes:
		return 0, potential.MaxMinutes
	case k.isMoney():
		return 0, potential.MaxCents
	}
	return 0, potential.MaxQuantity
}

// scale is how far a slider reaches and in what steps: to twice the value of today, and a little beyond what is typed.
func (l lever) scale() (most, step float64) {
	usual := map[quantityKind]float64{
		moveQuantity: 100, movePrice: 100_00, moveCost: 50_00, moveMinutes: 120, moveHours: 200,
		moveFixed: 500_00, moveExtra: 500_00, moveInvestment: 10_000_00,
	}[l.kind]
	if l.today != nil && *l.today > 0 {
		usual = 2 * *l.today
	}
	if l.now != nil && *l.now > usual {
		usual = 1.25 * *l.now
	}
	least := 1.0
	if l.kind == moveFixed || l.kind == moveExtra || l.kind == moveInvestment {
		least = 100 // a whole euro
	}
	step = max(round125(usual/200), min(least, round125(usual/8)))
	return step * math.Ceil(potential.Places(usual/step, 6)), step
}

// round125 is the largest of 1, 2 and 5 times a power of ten that is not above x.
func round125(x float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(x)))
	for _, digit := range []float64{5, 2} {
		if digit*power <= x {
			return digit * power
		}
	}
	return power
}
