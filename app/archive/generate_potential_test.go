package archive

import (
	"math"
	"reflect"

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
	for i := range a.Years {
		a.Years[i].Year = 2020 + i
	}
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
