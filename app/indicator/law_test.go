package indicator

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

// anyRoll draws women who take part in anything, completely or not, in any order of days.
func anyRoll(t *rapid.T) Roll {
	day := rapid.Custom(func(t *rapid.T) app.Date {
		if rapid.IntRange(0, 9).Draw(t, "no day") == 0 {
			return ""
		}
		return app.NewDate(2025, 1, rapid.IntRange(1, 700).Draw(t, "day"))
	})
	truth := rapid.SampledFrom([]*bool{nil, yes, no})
	status := rapid.SampledFrom([]WorkStatus{"", "unemployed", "inactive", "employed", "self-employed"})
	hours := rapid.SampledFrom([]*float64{nil, ptr(0.0), ptr(34.9), ptr(35.0), ptr(60.0)})
	participation := rapid.Custom(func(t *rapid.T) Participation {
		p := Participation{
			Project:   rapid.SampledFrom([]app.ID{"plus", "old", "gone", "bare"}).Draw(t, "project"),
			CountedAs: rapid.SampledFrom([]CountedAs{"", AsPerson, AsPerson, AsPerson, AsBusiness}).Draw(t, "as"),
		}
		if rapid.IntRange(0, 9).Draw(t, "no entry") > 0 {
			p.Entry = &Entry{
				Date: day.Draw(t, "in"), Status: status.Draw(t, "status"), HoursPerWeek: hours.Draw(t, "hours"),
				UnemployedMonths: rapid.SampledFrom([]*int{nil, ptr(0), ptr(6), ptr(7), ptr(12), ptr(13)}).Draw(t, "months"),
				ISCED:            rapid.SampledFrom([]*int{nil, ptr(0), ptr(1), ptr(2), ptr(3), ptr(4), ptr(5), ptr(8), ptr(11)}).Draw(t, "isced"),
				InEducation:      truth.Draw(t, "education"), Disability: truth.Draw(t, "disability"), ThirdCountry: truth.Draw(t, "third"),
				ForeignOrigin: truth.Draw(t, "origin"), JoblessHousehold: truth.Draw(t, "household"),
				DependentChildren: truth.Draw(t, "children"), SingleAdult: truth.Draw(t, "single"),
			}
		}
		if rapid.Bool().Draw(t, "left") {
			p.Exit = &Exit{Date: day.Draw(t, "out"), Status: status.Draw(t, "after"), JobSearching: truth.Draw(t, "search"), InEducation: truth.Draw(t, "learns"), Qualification: truth.Draw(t, "learned")}
		}
		if rapid.Bool().Draw(t, "asked") {
			p.FollowUp = &FollowUp{Date: day.Draw(t, "then"), Status: status.Draw(t, "later"), HoursPerWeek: hours.Draw(t, "then hours"), Improved: truth.Draw(t, "better")}
		}
		return p
	})
	roll := rollOf()
	roll.Projects = append(roll.Projects, app.Project{ID: "bare", Name: "ohne Verordnung"})
	for i := range rapid.IntRange(0, 8).Draw(t, "women") {
		w := woman(fmt.Sprint(i%6), rapid.SliceOfN(participation, 0, 3).Draw(t, "participations")...)
		w.Founder.Born = rapid.SampledFrom([]app.Date{"", "1960-02-29", "1971-05-05", "1986-03-14", "1996-07-01", "2001-01-01", "2008-06-06", "2026-01-01"}).Draw(t, "born")
		w.Founder.Gender = app.Gender(rapid.SampledFrom([]string{"", "female", "female", "male", "non-binary"}).Draw(t, "gender"))
		w.Business = rapid.SampledFrom([]app.ID{"", "shop", "stall"}).Draw(t, "business")
		roll.Women = append(roll.Women, w)
	}
	return roll
}

func anyPeriod(t *rapid.T) Period {
	from := rapid.IntRange(0, 700).Draw(t, "from")
	return Period{app.NewDate(2025, 1, from), app.NewDate(2025, 1, from+rapid.IntRange(0, 400).Draw(t, "days"))}
}

// TestTheSumsHold holds what the funder checks: statuses and levels of education add up to everyone, a part is never
// more than the whole, the sexes add up, and nobody counts as a person and as a business.
func TestTheSumsHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		roll, period := anyRoll(t), anyPeriod(t)
		if rapid.Bool().Draw(t, "always") {
			period = Period{}
		}
		for _, report := range CountAll(roll, period) {
			n := map[string]int{}
			for _, f := range report.Figures {
				n[f.Code] = len(f.Number)
				sum := 0
				for _, g := range app.Gender("").Values() {
					sum += len(f.Number.Of(app.Gender(g)))
				}
				if f.Of == OfPerson && sum != n[f.Code] {
					t.Fatalf("%s: %d by sex, %d in all", f.Code, sum, n[f.Code])
				}
			}
			checkSums(t, report, n)
			for _, r := range report.People {
				if slices.ContainsFunc(report.Businesses, func(o Ref) bool { return o.Founder == r.Founder && o.Project == r.Project }) {
					t.Fatalf("%v counts twice", r)
				}
			}
		}
	})
}

func checkSums(t *rapid.T, report Report, n map[string]int) {
	people := len(report.People)
	equal := func(what string, a, b int) {
		if a != b {
			t.Fatalf("%s: %d and %d", what, a, b)
		}
	}
	within := func(part, whole string) {
		if n[part] > n[whole] {
			t.Fatalf("%s = %d is more than %s = %d", part, n[part], whole, n[whole])
		}
	}
	if report.Regulation == "2021/1057" {
		equal("everyone", n["EECO01"], people)
		equal("02+04+05", n["EECO02"]+n["EECO04"]+n["EECO05"], people)
		equal("09+10+11", n["EECO09"]+n["EECO10"]+n["EECO11"], people)
		equal("19", n["EECO19"], len(report.Businesses))
		within("EECO03", "EECO02")
		if n["EECO06"]+n["EECO07"]+n["EECO08"] > people {
			t.Fatalf("06+07+08 of %d: %v", people, n)
		}
		return
	}
	equal("01+03+05", n["CO01"]+n["CO03"]+n["CO05"], people)
	equal("23", n["CO23"], len(report.Businesses))
	for part, whole := range map[string]string{"CO02": "CO01", "CO04": "CO03", "CO08": "CO07", "CO13": "CO12", "CR08": "CR06", "CR09": "CR06"} {
		within(part, whole)
	}
	if n["CO06"]+n["CO07"] > people || n["CO09"]+n["CO10"]+n["CO11"] > people {
		t.Fatalf("more than %d: %v", people, n)
	}
}

// TestPeriodsAddUp holds that what counts in a year counts in exactly one part of it.
func TestPeriodsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		roll, whole := anyRoll(t), anyPeriod(t)
		cut := whole.From.AddDays(rapid.IntRange(0, 400).Draw(t, "cut"))
		if cut >= whole.To {
			return
		}
		all := CountAll(roll, whole)
		first, second := CountAll(roll, Period{whole.From, cut}), CountAll(roll, Period{cut.AddDays(1), whole.To})
		for i, report := range all {
			for j, f := range report.Figures {
				if a, b := len(first[i].Figures[j].Number), len(second[i].Figures[j].Number); a+b != len(f.Number) {
					t.Fatalf("%s: %d + %d is not %d", f.Code, a, b, len(f.Number))
				}
			}
		}
	})
}

// TestWhoeverDoesNotCountIsNamed holds that every participation either counts by its entry, or the dry run says what
// keeps it from that.
func TestWhoeverDoesNotCountIsNamed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		roll := anyRoll(t)
		counted, kept := map[[2]app.ID]int{}, map[[2]app.ID]int{}
		for _, report := range CountAll(roll, Period{}) {
			for _, r := range append(slices.Clone(report.People), report.Businesses...) {
				counted[[2]app.ID{r.Founder, r.Project}]++
			}
		}
		for _, i := range DryRun(roll, "2026-11-23") {
			if i.Blocks {
				kept[[2]app.ID{i.Founder, i.Project}]++
			}
		}
		for _, w := range roll.Women {
			for _, p := range w.Participations {
				if key := [2]app.ID{w.Founder.ID, p.Project}; counted[key] == 0 && kept[key] == 0 && kept[[2]app.ID{"", p.Project}] == 0 {
					t.Fatalf("%v: %+v neither counts nor is named", key, p)
				}
			}
		}
	})
}
