package chart

import (
	"encoding/binary"
	"math"
	"testing"
)

// charts are one of each with the values at hand.
func charts(v func(i int) float64, n int) []Chart {
	even := shop()
	even.Fixed, even.Price, even.Variable, even.Now = v(0), v(1), v(2), v(3)
	hour := PerHour{Required: v(0), Money: whole, Words: hours().Words}
	cash := Liquidity{Money: whole, Words: halfYear().Words}
	weigh := choice()
	weigh.Options, weigh.Now = nil, v(0)
	plot := fields()
	plot.Fields, plot.ShareAt, plot.GrowthAt = nil, v(0), v(1)
	past := Years{Money: whole, Count: whole, Words: five().Words}
	for i := range n {
		plot.Fields = append(plot.Fields, PortfolioField{"Feld", v(i), v(i + 1), v(i + 2), ""})
		past.Rows = append(past.Rows, Year{"2025", v(i), v(i + 1)})
		weigh.Options = append(weigh.Options, SensitivityOption{"Weg", v(i), v(i + 1)})
		hour.Rows = append(hour.Rows, PerHourRow{whole(v(i + 1)), v(i)})
		cash.Months, cash.Balances = append(cash.Months, "Monat"), append(cash.Balances, v(i))
	}
	return []Chart{even, hour, cash, weigh, plot, past}
}

func FuzzPicturesAreFinite(f *testing.F) {
	odd := []float64{0, 1, -1, 8, nan, math.Inf(1), math.Inf(-1), math.MaxFloat64, 5e-324, 300}
	for _, a := range odd {
		for _, b := range odd {
			raw := make([]byte, 0, 48)
			for _, v := range []float64{a, b, a, 5, b, a} {
				raw = binary.LittleEndian.AppendUint64(raw, math.Float64bits(v))
			}
			f.Add(a, b, b, a, raw)
			f.Add(560.0, 320.0, 10.0, 6.0, raw)
		}
	}
	f.Fuzz(func(t *testing.T, w, h, em, letter float64, raw []byte) {
		n := min(len(raw)/8, 60)
		if n == 0 {
			return
		}
		v := func(i int) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(raw[8*(i%n):])) }
		frame := Frame{Size: Size{w, h}, Em: em, Measure: func(text string) Size { return Size{letter * float64(len(text)), letter} }}
		for _, c := range charts(v, n) {
			keeps(t, c, frame)
		}
	})
}
