package chart

import (
	"encoding/binary"
	"math"
	"reflect"
	"testing"
)

// endless finds a number that is not finite anywhere in v.
func endless(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Float64:
		return !known(v.Float())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name != "Value" && endless(v.Field(i)) {
				return true
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if endless(v.Index(i)) {
				return true
			}
		}
	case reflect.Pointer:
		return !v.IsNil() && endless(v.Elem())
	}
	return false
}

func FuzzEverythingIsFinite(f *testing.F) {
	odd := []float64{0, 1, -1, 8, nan, math.Inf(1), math.Inf(-1), math.MaxFloat64, 5e-324, 300}
	for _, a := range odd {
		for _, b := range odd {
			raw := make([]byte, 0, 24)
			for _, v := range []float64{a, b, a} {
				raw = binary.LittleEndian.AppendUint64(raw, math.Float64bits(v))
			}
			f.Add(a, b, b, a, b, a, 15, 2, raw)
			f.Add(300.0, 300.0, 8.0, 1.0, a, b, 3, -1, raw)
		}
	}
	f.Fuzz(func(t *testing.T, w, h, top, step, em, label float64, axes, every int, raw []byte) {
		values := make([]float64, len(raw)/8)
		var areas []int
		for i := range values {
			values[i] = math.Float64frombits(binary.LittleEndian.Uint64(raw[8*i:]))
			areas = append(areas, int(int8(raw[8*i])))
		}
		in := RadarInput{
			Size: Size{w, h}, Axes: axes, Em: em, Max: top, Step: step, Every: every, Number: Size{label, em}, Areas: areas,
			Series: [][]float64{values, nil}, Mirror: len(raw)%2 == 1,
			Label: func(axis int, width float64) Size { return Size{label * float64(axis%3), width * em} },
		}
		s := Radar(in)
		if endless(reflect.ValueOf(s)) {
			t.Errorf("the radar is not finite: %+v", s)
		}
		for _, fault := range s.collisions(Size{length(w, 0), length(h, 0)}) {
			t.Error(fault)
		}
		rows := make([]BarRow, len(values))
		for i, v := range values {
			rows[i] = BarRow{v, values[len(values)-1-i]}
		}
		b := Bars(BarsInput{Width: w, Row: h, Em: em, Max: top, Step: step, Rows: rows, Mirror: len(raw)%2 == 1})
		if endless(reflect.ValueOf(b)) {
			t.Errorf("the bars are not finite: %+v", b)
		}
		for _, bar := range b.Rows {
			for _, r := range []Rect{bar.Track, bar.Held, bar.Gained, bar.Ceded} {
				if r.W < 0 || r.H < 0 {
					t.Errorf("a bar is less than nothing: %+v", r)
				}
			}
		}
	})
}
