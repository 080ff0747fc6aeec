package plan

import (
	"math"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// fieldName is the name of a field, in words where it has none.
func fieldName(a potential.Analysis, id app.ID) string {
	if f := find(a.Fields, func(f potential.Field) bool { return f.ID == id }); f != nil && f.Name != "" {
		return f.Name
	}
	return t("analysis.whatif.nameless")
}

// dearer is a scenario in which everything costs a tenth more, in whole steps of ten cents above a euro.
func dearer(a potential.Analysis) potential.Scenario {
	const tenth, coin = 1.1, 10
	s := potential.Scenario{Name: t("analysis.whatif.start.prices.name")}
	for _, f := range a.Fields {
		if f.PriceCents == nil || *f.PriceCents <= 0 {
			continue
		}
		price := min(potential.Cents(float64(*f.PriceCents)*tenth), potential.MaxCents)
		if price >= 100 {
			price = potential.Cents(float64(price)/coin) * coin
		}
		s.Changes = append(s.Changes, potential.FieldChange{Field: f.ID, Price: &price})
	}
	return s
}

// weakest is the field of which an hour brings least, of several the first; false with less than two fields with a time.
func weakest(f potential.Figures) (potential.FieldFigures, bool) {
	var out potential.FieldFigures
	timed := 0
	for _, field := range f.Fields {
		if field.PerHour == nil {
			continue
		}
		if timed++; timed == 1 || *field.PerHour < *out.PerHour {
			out = field
		}
	}
	return out, timed > 1
}

// halfShift moves half of the weakest field into the one that brings most an hour: as many whole units as fit into the
// hours that become free. Without two fields that can be compared it moves nothing.
func halfShift(f potential.Figures) potential.Shift {
	s := potential.Shift{Name: t("analysis.whatif.start.shift.name")}
	from, ok := weakest(f)
	best, found := potential.Focus(f)
	if !ok || !found || best == from.ID || from.Quantity == nil {
		return s
	}
	to := find(f.Fields, func(x potential.FieldFigures) bool { return x.ID == best })
	left := math.Floor(*from.Quantity / 2)
	free := (*from.Quantity - left) * *from.MinutesPerUnit
	more := min(math.Floor(potential.Places(free / *to.MinutesPerUnit, 6)), potential.MaxQuantity)
	if to.Quantity != nil {
		more = min(more+*to.Quantity, potential.MaxQuantity)
	}
	s.Name = t("analysis.whatif.start.shift.between", translations.Vars{
		"From": fieldName(f.Analysis, from.ID), "To": fieldName(f.Analysis, best),
	})
	s.Changes = []potential.FieldChange{{Field: from.ID, Quantity: &left}, {Field: best, Quantity: &more}}
	return s
}

// exit is a scenario without a field.
func exit(a potential.Analysis, field app.ID) potential.Scenario {
	s := potential.Exit(field)
	s.Name = t("analysis.whatif.start.exit.name", translations.Vars{"Name": fieldName(a, field)})
	return s
}

// specialised is a scenario with a field alone.
func specialised(a potential.Analysis, field app.ID) potential.Scenario {
	s := potential.Specialise(a, field)
	s.Name = t("analysis.whatif.start.focus.name", translations.Vars{"Name": fieldName(a, field)})
	return s
}

// unused is a name that no idea of the analysis has yet: with a number behind it where it must.
func unused(a potential.Analysis, name string) string {
	taken := map[string]bool{}
	for _, i := range ideas(a) {
		if s, ok := i.scenario(a); ok {
			taken[s.Name] = true
		}
	}
	out := name
	for n := 2; taken[out]; n++ {
		out = t("analysis.whatif.again", translations.Vars{"Name": name, "N": n})
	}
	return out
}
