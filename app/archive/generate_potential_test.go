package archive

import (
	"fmt"
	"math"
	"reflect"

	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
)

// mendAnalysis brings what was drawn for an analysis within its limits.
func mendAnalysis(a *potential.Analysis) {
	lessen(reflect.ValueOf(a).Elem())
	if len(a.Fields) == 0 {
		a.Shifts = nil
		for i := range a.Scenarios {
			a.Scenarios[i].Changes = nil
		}
	}
	if a.Options != nil && len(a.Options.Criteria) == 0 {
		a.Options = nil
	}
	if l := a.Liquidity; l != nil {
		l.SeasonPercent = nil
		if l.Months != nil {
			*l.Months += potential.MinMonths
		}
	}
	for i := range a.Statements {
		a.Statements[i].Statement = fmt.Sprintf("pricing.%d", i)
	}
	for i := range a.Years {
		a.Years[i].Year = 2020 + i
	}
}

// partsOf are the places of an analysis that a measure may come from.
func partsOf(a potential.Analysis) []string {
	out := []string{"", coaching.PartLiquidity, coaching.PartYears, coaching.PartOf(coaching.PartStatement, "pricing.calculated")}
	for _, f := range a.Fields {
		out = append(out, coaching.PartOf(coaching.PartField, string(f.ID)))
	}
	for _, e := range a.Expansions {
		out = append(out, coaching.PartOf(coaching.PartExpansion, string(e.ID)))
	}
	for _, s := range a.Shifts {
		out = append(out, coaching.PartOf(coaching.PartShift, string(s.ID)))
	}
	for _, s := range a.Scenarios {
		out = append(out, coaching.PartOf(coaching.PartScenario, string(s.ID)))
	}
	if a.Options != nil {
		for _, o := range a.Options.Alternatives {
			out = append(out, coaching.PartOf(coaching.PartOption, string(o.ID)))
		}
	}
	return out
}

// lessen makes every amount and number small enough for any of their limits, and hours and weights more than none.
func lessen(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			lessen(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			lessen(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			lessen(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			value := reflect.New(v.Type().Elem()).Elem()
			value.Set(v.MapIndex(key))
			lessen(value)
			v.SetMapIndex(key, value)
		}
	case reflect.Int64:
		v.SetInt(v.Int() % 1e9)
	case reflect.Float64:
		v.SetFloat(1 + math.Mod(v.Float(), 4))
	}
}
