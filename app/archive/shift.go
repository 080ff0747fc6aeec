package archive

import (
	"encoding/json"
	"math"
	"reflect"
	"strconv"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/team"
)

// SampleDay is the day of the sample office on which most is going on: sessions lie behind, its team meets, and measures
// are ahead. A Tuesday.
const SampleDay app.Date = "2025-05-27"

// Shift moves all days of a document by so many days, days of birth too, so that ages and all figures stay. Months move
// by as many whole months as come nearest to that, and years by whole years.
func Shift(d *Document, days int) {
	const yearDays, yearMonths = 365.2425, 12
	s := shift{days: days, months: int(math.Round(float64(days) * yearMonths / yearDays)), years: int(math.Round(float64(days) / yearDays))}
	s.move(reflect.ValueOf(d).Elem())
}

// ShiftSample moves the sample office so that SampleDay comes to lie in the week of today. It moves by whole weeks, so
// that days of the week stay; but what happens on SampleDay itself happens today.
func ShiftSample(d *Document, today app.Date) {
	if !today.Valid() {
		return
	}
	days := int(monday(today).Time().Sub(monday(SampleDay).Time()).Hours() / 24)
	Shift(d, days)
	its := SampleDay.AddDays(days)
	eachDate(reflect.ValueOf(d).Elem(), func(day app.Date) app.Date {
		if day == its {
			return today
		}
		return day
	})
}

func monday(d app.Date) app.Date { return d.AddDays(-(int(d.Time().Weekday()) + 6) % 7) }

// shift is how far a document moves.
type shift struct{ days, months, years int }

func (s shift) move(v reflect.Value) {
	eachDate(v, func(d app.Date) app.Date { return d.AddDays(s.days) })
	visitor{
		reflect.TypeFor[app.Month]():      func(v reflect.Value) { v.SetString(string(s.month(app.Month(v.String())))) },
		reflect.TypeFor[team.Moment]():    func(v reflect.Value) { v.SetString(string(s.moment(team.Moment(v.String())))) },
		reflect.TypeFor[potential.Year](): func(v reflect.Value) { s.year(v.Addr().Interface().(*potential.Year)) },
		reflect.TypeFor[profile.Answer](): func(v reflect.Value) { s.answer(v.Addr().Interface().(*profile.Answer)) },
	}.walk(v)
}

func (s shift) month(m app.Month) app.Month {
	if !m.Valid() {
		return m
	}
	day := app.Date(m+"-01").Time().AddDate(0, s.months, 0)
	return app.Month(day.Format("2006-01"))
}

func (s shift) moment(m team.Moment) team.Moment {
	if !m.Valid() {
		return m
	}
	return team.MomentOf(m.Time().AddDate(0, 0, s.days))
}

func (s shift) year(y *potential.Year) { y.Year += s.years }

// firstYear is the least bound that a question for years has.
const firstYear = 1000

// answer moves the value of an answer that is a day, a month, or a list of years.
func (s shift) answer(a *profile.Answer) {
	q, _ := profile.Sheet().Question(a.Question)
	text, isText := a.Value.(string)
	switch day, month := app.Date(text), app.Month(text); {
	case isText && q.Kind == profile.KindDate && day.Valid():
		a.Value = string(day.AddDays(s.days))
	case isText && q.Kind == profile.KindMonth && month.Valid():
		a.Value = string(s.month(month))
	case q.Kind == profile.KindNumbers && q.Min != nil && *q.Min >= firstYear:
		a.Value = s.yearList(a.Value)
	}
}

func (s shift) yearList(value any) any {
	list, ok := value.([]any)
	if !ok {
		return value
	}
	out := make([]any, len(list))
	for i, v := range list {
		out[i] = v
		if n, ok := v.(json.Number); ok {
			if year, err := n.Int64(); err == nil {
				out[i] = json.Number(strconv.FormatInt(year+int64(s.years), 10))
			}
		}
	}
	return out
}

// eachDate puts another day into the place of every day that is one.
func eachDate(v reflect.Value, other func(app.Date) app.Date) {
	visitor{reflect.TypeFor[app.Date](): func(v reflect.Value) {
		if day := app.Date(v.String()); day.Valid() {
			v.SetString(string(other(day)))
		}
	}}.walk(v)
}

// visitor changes the values of certain types, wherever in a record they stand.
type visitor map[reflect.Type]func(reflect.Value)

func (each visitor) walk(v reflect.Value) {
	if visit, ok := each[v.Type()]; ok {
		visit(v)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			each.walk(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			each.walk(v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			each.walk(v.Index(i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			entry := reflect.New(v.Type().Elem()).Elem()
			entry.Set(v.MapIndex(key))
			each.walk(entry)
			v.SetMapIndex(key, entry)
		}
	}
}
