package archive

import (
	"fmt"
	"reflect"
	"strings"
	"time"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
	"wurzelwerk/app/team"
)

// documents generates documents that are right, in which any part may be missing.
func documents() *rapid.Generator[Document] {
	return rapid.Custom(func(t *rapid.T) Document {
		var d Document
		fill(t, reflect.ValueOf(&d).Elem())
		d.Format, d.Version = Format, Version
		d.Office.ID, d.Office.Name = "o", "O"
		for i := range d.Founders {
			mendFounder(&d.Founders[i], len(d.Projects) > 0)
		}
		for i := range d.Projects {
			d.Projects[i].To = ""
		}
		if len(d.Founders) == 0 {
			d.Teams = nil
		}
		declared := nameAll(&d)
		for i := range d.Founders {
			mendReferences(t, &d.Founders[i])
		}
		referTo(t, &d, declared)
		mendSides(&d)
		for i := range d.Teams {
			mendWomen(&d.Teams[i])
		}
		for i := range d.Founders {
			mendSources(&d, d.Founders[i].Measures)
		}
		return d
	})
}

var (
	texts = rapid.OneOf(
		rapid.StringN(0, 12, -1),
		rapid.SampledFrom([]string{"Ayşe", "Десислава", "رشا الخطيب", "<b>&amp;</b>", "a\u2028b", "\"\\/\b\t\n", "é", "👩🏽‍🍳", "null", "0"}),
	)
	numbers = rapid.OneOf(rapid.Float64Range(0, 1e9), rapid.SampledFrom([]float64{0, 0.1, 1, 1e-7, 12345678.9, 1e21}))
)

// fill draws a value of any type of the format; an optional one may stay out.
func fill(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if rapid.Bool().Draw(t, "there") {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("json") != "-" {
				fill(t, v.Field(i))
			}
		}
	case reflect.Slice:
		n := rapid.IntRange(0, 2).Draw(t, "length")
		for range n {
			v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
			fill(t, v.Index(v.Len()-1))
		}
	case reflect.Array:
		for i := range v.Len() {
			fill(t, v.Index(i))
		}
	case reflect.Map:
		fillTable(t, v)
	case reflect.Interface:
		v.Set(reflect.ValueOf(anyValue(t)))
	case reflect.String:
		v.SetString(text(t, v.Interface()))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "truth"))
	default:
		fillNumber(t, v)
	}
}

func fillNumber(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Int:
		v.SetInt(rapid.Int64Range(1, 3).Draw(t, "whole"))
	case reflect.Int64:
		v.SetInt(rapid.Int64Range(0, 1<<60).Draw(t, "cents"))
	case reflect.Float64:
		v.SetFloat(numbers.Draw(t, "number"))
	}
}

func fillTable(t *rapid.T, v reflect.Value) {
	for range rapid.IntRange(0, 2).Draw(t, "entries") {
		if v.IsNil() {
			v.Set(reflect.MakeMap(v.Type()))
		}
		entry := reflect.New(v.Type().Elem()).Elem()
		fill(t, entry)
		v.SetMapIndex(reflect.ValueOf(texts.Draw(t, "key")).Convert(v.Type().Key()), entry)
	}
}

func anyValue(t *rapid.T) any {
	parsed := func(scalars ...any) *rapid.Generator[any] { return rapid.SampledFrom(scalars) }
	scalars := parsed("", "text", true, false, number("0"), number("-1.50"), number("12345678901234567890"))
	if rapid.Bool().Draw(t, "several") {
		return append([]any{}, rapid.SliceOfN(scalars, 0, 3).Draw(t, "values")...)
	}
	return scalars.Draw(t, "value")
}

func text(t *rapid.T, v any) string {
	switch v := v.(type) {
	case app.Choice:
		return rapid.SampledFrom(append(v.Values(), v.Values()[0])).Draw(t, "choice")
	case app.Date:
		return string(app.NewDate(rapid.IntRange(1900, 2100).Draw(t, "year"), 1, rapid.IntRange(1, 365).Draw(t, "day")))
	case app.Month:
		return fmt.Sprintf("%d-%02d", rapid.IntRange(1900, 2100).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"))
	case app.Clock:
		return fmt.Sprintf("%02d:%02d", rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute"))
	case team.Moment:
		return string(team.MomentOf(time.Unix(rapid.Int64Range(0, 1<<32).Draw(t, "seconds"), 0)))
	}
	return texts.Draw(t, "text")
}

// mendFounder makes what was drawn for a founder a record that may be saved.
func mendFounder(f *Founder, projects bool) {
	f.GivenNames = "x" + f.GivenNames
	f.Participations = nil
	if p := f.Participation; !projects {
		f.Participation = nil
	} else if p != nil && p.Exit != nil {
		p.Exit.Date = ""
	}
	if f.Business != nil {
		f.Business.Name = "x"
	}
	for i := range f.Businesses {
		f.Businesses[i].Trade = "x"
	}
	if f.Profile != nil {
		mendProfile(f.Profile)
	}
	for i := range f.Measures {
		f.Measures[i].Text = "x"
	}
	for i := range f.Potential {
		mendAnalysis(&f.Potential[i])
	}
}

func mendProfile(p *Profile) {
	for i := range p.Readings {
		levels, evidence := map[string]int{}, map[string]string{}
		for _, level := range p.Readings[i].Levels {
			c := profile.Competences[len(levels)]
			levels[c], evidence[c] = level, "seen"
		}
		p.Readings[i].Levels, p.Readings[i].Evidence = nil, nil
		if len(levels) > 0 {
			p.Readings[i].Levels, p.Readings[i].Evidence = levels, evidence
		}
	}
	for i := range p.Answers {
		p.Answers[i].Question = "x"
		if p.Answers[i].Declined {
			p.Answers[i].Value = nil
		}
	}
}

// nameAll gives every record an id and lists the ids.
func nameAll(d *Document) map[place][]app.ID {
	declared := map[place][]app.ID{}
	n := 0
	walk(d, func(ref Ref) {
		if !ref.Own {
			return
		}
		n++
		*ref.ID = app.ID(fmt.Sprintf("%s-%d", strings.ToUpper(string(ref.Kind)), n))
		at := place{kind: ref.Kind, scope: ref.Scope}
		declared[at] = append(declared[at], *ref.ID)
	})
	for i := range d.Teams {
		mendTeam(&d.Teams[i])
	}
	for i := range d.Projects {
		d.Projects[i].Name = "x"
	}
	for i := range d.Partners {
		d.Partners[i].Name = "x"
	}
	for i := range d.Spaces {
		mendSpace(&d.Spaces[i])
	}
	return declared
}

// mendReferences sets those references of a founder that must stay with her or keep to a rule.
func mendReferences(t *rapid.T, f *Founder) {
	for i := range f.SWOT {
		mendWorksheet(t, &f.SWOT[i])
	}
	for i := range f.Measures {
		if from := f.Measures[i].From; from != nil {
			*from = drawSource(t, f)
		}
	}
	for i := range f.Referrals {
		mendReferral(&f.Referrals[i], f.Consents)
	}
	for i := range f.SpacesSought {
		mendSought(&f.SpacesSought[i])
	}
	mendAgreements(f)
}

func mendAgreements(f *Founder) {
	for i := range f.Agreements {
		a := &f.Agreements[i]
		a.Date, a.CarriedFrom, a.Session = "", "", ""
		if i > 0 {
			a.CarriedFrom = f.Agreements[0].ID
		}
		if len(f.Sessions) > 0 {
			a.Session = f.Sessions[0].ID
		}
	}
	for i := range f.Outcomes {
		f.Outcomes[i].Reasons = "x"
	}
}

// drawSource is nowhere, a worksheet, a potential analysis or a session of the founder; a team is drawn with the other references.
func drawSource(t *rapid.T, f *Founder) (from coaching.Source) {
	switch swots, analyses := len(f.SWOT) > 0, len(f.Potential) > 0; {
	case len(f.Sessions) > 0 && rapid.Bool().Draw(t, "from a session"):
		from.Session = f.Sessions[0].ID
	case analyses && (!swots || rapid.Bool().Draw(t, "from an analysis")):
		a := rapid.SampledFrom(f.Potential).Draw(t, "analysis")
		from.Potential, from.Part = a.ID, rapid.SampledFrom(partsOf(a)).Draw(t, "part")
	case swots:
		w := rapid.SampledFrom(f.SWOT).Draw(t, "worksheet")
		from.SWOT = w.ID
		for _, s := range w.Matrix {
			from.Pairs = append(from.Pairs, [2]*app.ID{&s.A, &s.B}, [2]*app.ID{nil, &s.B})
		}
	}
	return from
}

func mendWorksheet(t *rapid.T, w *swot.Worksheet) {
	w.Predecessor, w.Matrix = "", nil
	for i := range w.Factors {
		w.Factors[i].Quadrant = rapid.SampledFrom(swot.Quadrants).Draw(t, "quadrant")
	}
	for _, a := range w.Factors {
		for _, b := range w.Factors {
			if !a.Quadrant.Outer() && b.Quadrant.Outer() {
				w.SetScore(a.ID, b.ID, rapid.IntRange(0, 3).Draw(t, "score"))
			}
		}
	}
}

// referTo points all other references to records that are there.
func referTo(t *rapid.T, d *Document, declared map[place][]app.ID) {
	walk(d, func(ref Ref) {
		choice := declared[place{kind: ref.Kind, scope: ref.Scope}]
		switch {
		case ref.Own, ref.Hers, ref.Kind == app.KindFactor:
		case ref.Loose && ref.Must && *ref.ID == "":
			*ref.ID = "older"
		case ref.Loose:
		case len(choice) == 0:
			*ref.ID = ""
		default:
			*ref.ID = rapid.SampledFrom(choice).Draw(t, "reference")
		}
	})
}
