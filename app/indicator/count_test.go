package indicator

import (
	"reflect"
	"testing"

	"wurzelwerk/app"
)

func TestWhereAParticipationCounts(t *testing.T) {
	leave := func(change func(*Exit)) func(*Participation) {
		return func(p *Participation) {
			p.Exit = &Exit{Date: "2025-11-28", Status: "inactive"}
			change(p.Exit)
		}
	}
	later := func(f FollowUp) func(*Participation) {
		return func(p *Participation) { leave(func(*Exit) {})(p); p.FollowUp = &f }
	}
	is := func(change func(*Entry)) func(*Participation) { return func(p *Participation) { change(p.Entry) } }
	status := func(s WorkStatus) func(*Participation) {
		return is(func(e *Entry) { e.Status, e.HoursPerWeek, e.UnemployedMonths = s, nil, ptr(3) })
	}
	both := func(all ...func(*Participation)) func(*Participation) {
		return func(p *Participation) {
			for _, f := range all {
				f(p)
			}
		}
	}
	for _, c := range []struct {
		name      string
		born      app.Date
		change    func(*Participation)
		plus, old string
	}{
		{"self-employed", "1986-03-14", is(func(*Entry) {}), "EECO01=1 EECO05=1 EECO10=1 ", "CO05=1 CO10=1 "},
		{"employed of 17", "2007-03-04", is(func(e *Entry) { e.Status, e.ISCED = "employed", ptr(2) }), "EECO01=1 EECO05=1 EECO06=1 EECO09=1 ", "CO05=1 CO06=1 CO09=1 "},
		{"18 today", "2007-03-03", is(func(e *Entry) { e.ISCED = ptr(5) }), "EECO01=1 EECO05=1 EECO07=1 EECO11=1 ", "CO05=1 CO06=1 CO11=1 "},
		{"24", "2000-03-04", is(func(*Entry) {}), "EECO01=1 EECO05=1 EECO07=1 EECO10=1 ", "CO05=1 CO06=1 CO10=1 "},
		{"25 today", "2000-03-03", is(func(*Entry) {}), "EECO01=1 EECO05=1 EECO07=1 EECO10=1 ", "CO05=1 CO10=1 "},
		{"30 today", "1995-03-03", is(func(*Entry) {}), "EECO01=1 EECO05=1 EECO10=1 ", "CO05=1 CO10=1 "},
		{"54", "1970-03-04", is(func(*Entry) {}), "EECO01=1 EECO05=1 EECO10=1 ", "CO05=1 CO10=1 "},
		{"55 today", "1970-03-03", is(func(*Entry) {}), "EECO01=1 EECO05=1 EECO08=1 EECO10=1 ", "CO05=1 CO07=1 CO10=1 "},
		{"55 and unemployed", "1970-03-03", status("unemployed"), "EECO01=1 EECO02=1 EECO08=1 EECO10=1 ", "CO01=1 CO07=1 CO08=1 CO10=1 "},
		{"12 months", "1986-03-14", both(status("unemployed"), is(func(e *Entry) { e.UnemployedMonths = ptr(12) })), "EECO01=1 EECO02=1 EECO10=1 ", "CO01=1 CO10=1 "},
		{"13 months", "1986-03-14", both(status("unemployed"), is(func(e *Entry) { e.UnemployedMonths = ptr(13) })), "EECO01=1 EECO02=1 EECO03=1 EECO10=1 ", "CO01=1 CO02=1 CO10=1 "},
		{"7 months at 24", "2000-03-04", both(status("unemployed"), is(func(e *Entry) { e.UnemployedMonths = ptr(7) })), "EECO01=1 EECO02=1 EECO07=1 EECO10=1 ", "CO01=1 CO02=1 CO06=1 CO10=1 "},
		{"months of one who works", "1986-03-14", is(func(e *Entry) { e.UnemployedMonths = ptr(30) }), "EECO01=1 EECO05=1 EECO10=1 ", "CO05=1 CO10=1 "},
		{"inactive in education", "1986-03-14", both(status("inactive"), is(func(e *Entry) { e.InEducation = yes })), "EECO01=1 EECO04=1 EECO10=1 ", "CO03=1 CO10=1 "},
		{"inactive", "1986-03-14", status("inactive"), "EECO01=1 EECO04=1 EECO10=1 ", "CO03=1 CO04=1 CO10=1 "},
		{"no school", "1986-03-14", is(func(e *Entry) { e.ISCED = ptr(0) }), "EECO01=1 EECO05=1 EECO09=1 ", "CO05=1 "},
		{"everything voluntary", "1986-03-14", is(func(e *Entry) {
			e.Disability, e.ThirdCountry, e.ForeignOrigin, e.Minority, e.Homeless, e.Rural = yes, yes, yes, yes, yes, yes
			e.JoblessHousehold, e.DependentChildren, e.SingleAdult, e.OtherDisadvantaged = yes, yes, yes, yes
		}), "EECO01=1 EECO05=1 EECO10=1 EECO12=1 EECO13=1 EECO14=1 EECO15=1 EECO16=1 EECO17=1 ", "CO05=1 CO10=1 CO12=1 CO13=1 CO14=1 CO15=1 CO16=1 CO17=1 CO18=1 CO19=1 "},
		{"nothing voluntary", "1986-03-14", is(func(e *Entry) {
			e.Disability, e.ThirdCountry, e.ForeignOrigin, e.Minority, e.Homeless, e.Rural = no, no, no, no, no, no
			e.JoblessHousehold, e.DependentChildren, e.SingleAdult, e.OtherDisadvantaged = no, no, no, no
		}), "EECO01=1 EECO05=1 EECO10=1 ", "CO05=1 CO10=1 "},
		{"a business", "1986-03-14", func(p *Participation) { p.CountedAs = AsBusiness }, "EECO19=1 ", "CO23=1 "},
		{"a business without a form about her", "", func(p *Participation) {
			*p = Participation{Project: p.Project, CountedAs: AsBusiness, Entry: &Entry{Date: "2025-03-03"}}
		}, "EECO19=1 ", "CO23=1 "},
		{"no way of counting", "1986-03-14", func(p *Participation) { p.CountedAs = "" }, "", ""},
		{"no entry", "1986-03-14", func(p *Participation) { p.Entry = nil }, "", ""},
		{"no status", "1986-03-14", is(func(e *Entry) { e.Status = "" }), "", ""},
		{"no ISCED", "1986-03-14", is(func(e *Entry) { e.ISCED, e.Declined = nil, []string{"isced"} }), "", ""},
		{"no day of birth", "", is(func(*Entry) {}), "", ""},
		{"unemployed for how long", "1986-03-14", both(status("unemployed"), is(func(e *Entry) { e.UnemployedMonths = nil })), "", ""},

		{"begins to search", "1986-03-14", both(status("inactive"), leave(func(x *Exit) { x.JobSearching = yes })), "EECO01=1 EECO04=1 EECO10=1 EECR01=1 ", "CO03=1 CO04=1 CO10=1 CR01=1 "},
		{"registers as unemployed", "1986-03-14", both(status("inactive"), leave(func(x *Exit) { x.Status = "unemployed" })), "EECO01=1 EECO04=1 EECO10=1 EECR01=1 ", "CO03=1 CO04=1 CO10=1 CR01=1 "},
		{"searches no more", "1986-03-14", both(status("unemployed"), leave(func(x *Exit) { x.JobSearching = yes })), "EECO01=1 EECO02=1 EECO10=1 ", "CO01=1 CO10=1 "},
		{"begins to learn", "1986-03-14", leave(func(x *Exit) { x.InEducation = yes }), "EECO01=1 EECO05=1 EECO10=1 EECR02=1 ", "CO05=1 CO10=1 CR02=1 "},
		{"goes on learning", "1986-03-14", both(is(func(e *Entry) { e.InEducation = yes }), leave(func(x *Exit) { x.InEducation = yes })), "EECO01=1 EECO05=1 EECO10=1 ", "CO05=1 CO10=1 "},
		{"has learned", "1986-03-14", leave(func(x *Exit) { x.Qualification = yes }), "EECO01=1 EECO05=1 EECO10=1 EECR03=1 ", "CO05=1 CO10=1 CR03=1 "},
		{"works now", "1986-03-14", both(status("unemployed"), leave(func(x *Exit) { x.Status = "self-employed" })), "EECO01=1 EECO02=1 EECO10=1 EECR04=1 ", "CO01=1 CO10=1 CR04=1 "},
		{"works as before", "1986-03-14", leave(func(x *Exit) { x.Status = "employed" }), "EECO01=1 EECO05=1 EECO10=1 ", "CO05=1 CO10=1 "},
		{"disadvantaged, works now", "1986-03-14", both(status("inactive"), is(func(e *Entry) { e.Disability = yes }), leave(func(x *Exit) { x.Status = "employed" })), "EECO01=1 EECO04=1 EECO10=1 EECO12=1 EECR04=1 ", "CO03=1 CO04=1 CO10=1 CO16=1 CR04=1 CR05=1 "},
		{"exit before entry", "1986-03-14", both(status("unemployed"), leave(func(x *Exit) { x.Date, x.Status = "2025-03-02", "employed" })), "EECO01=1 EECO02=1 EECO10=1 ", "CO01=1 CO10=1 "},
		{"exit without a status", "1986-03-14", leave(func(x *Exit) { x.Status, x.Qualification = "", yes }), "EECO01=1 EECO05=1 EECO10=1 ", "CO05=1 CO10=1 "},
		{"exit without a day", "1986-03-14", leave(func(x *Exit) { x.Date, x.Qualification = "", yes }), "EECO01=1 EECO05=1 EECO10=1 ", "CO05=1 CO10=1 "},

		{"works later", "1970-03-03", both(status("unemployed"), later(FollowUp{Status: "employed"})), "EECO01=1 EECO02=1 EECO08=1 EECO10=1 EECR05=1 ", "CO01=1 CO07=1 CO08=1 CO10=1 CR06=1 CR08=1 "},
		{"disadvantaged, works later", "1986-03-14", both(status("unemployed"), is(func(e *Entry) { e.ForeignOrigin = yes }), later(FollowUp{Date: "2026-06-01", Status: "employed"})), "EECO01=1 EECO02=1 EECO10=1 EECO14=1 EECR05=1 ", "CO01=1 CO10=1 CO15=1 CR06=1 CR09=1 "},
		{"20 hours, then 35", "1986-03-14", later(FollowUp{Date: "2026-05-28", Status: "self-employed", HoursPerWeek: ptr(35.0)}), "EECO01=1 EECO05=1 EECO10=1 EECR06=1 ", "CO05=1 CO10=1 CR07=1 "},
		{"20 hours, then 34.9", "1986-03-14", later(FollowUp{Date: "2026-05-28", Status: "self-employed", HoursPerWeek: ptr(34.9)}), "EECO01=1 EECO05=1 EECO10=1 ", "CO05=1 CO10=1 "},
		{"not improved, she says", "1986-03-14", later(FollowUp{Status: "self-employed", HoursPerWeek: ptr(40.0), Improved: no}), "EECO01=1 EECO05=1 EECO10=1 ", "CO05=1 CO10=1 "},
		{"improved, she says", "1986-03-14", later(FollowUp{Status: "employed", Improved: yes}), "EECO01=1 EECO05=1 EECO10=1 EECR06=1 ", "CO05=1 CO10=1 CR07=1 "},
		{"improved, but came without work", "1986-03-14", both(status("unemployed"), later(FollowUp{Status: "unemployed", Improved: yes})), "EECO01=1 EECO02=1 EECO10=1 ", "CO01=1 CO10=1 "},
		{"asked before exit", "1986-03-14", later(FollowUp{Date: "2025-11-27", Status: "employed", Improved: yes}), "EECO01=1 EECO05=1 EECO10=1 ", "CO05=1 CO10=1 "},
		{"asked without a status", "1986-03-14", later(FollowUp{Improved: yes}), "EECO01=1 EECO05=1 EECO10=1 ", "CO05=1 CO10=1 "},
	} {
		roll := rollOf(born(woman("a", person("plus", c.change), person("old", c.change)), c.born))
		if got := only(Count(roll, "2021/1057", Period{})); got != c.plus {
			t.Errorf("%s: %s, want %s", c.name, got, c.plus)
		}
		if got := only(Count(roll, "1304/2013", Period{})); got != c.old {
			t.Errorf("%s: %s, want %s", c.name, got, c.old)
		}
	}
}

func TestPeriodsTakeWhatHappensInThem(t *testing.T) {
	roll := rollOf(woman("a", person("plus", func(p *Participation) {
		p.Entry.Status, p.Entry.UnemployedMonths = "unemployed", ptr(1)
		p.Exit = &Exit{Date: "2025-11-28", Status: "employed"}
		p.FollowUp = &FollowUp{Status: "employed"}
	})))
	for _, c := range []struct {
		period Period
		want   string
	}{
		{Period{}, "EECO01=1 EECO02=1 EECO10=1 EECR04=1 EECR05=1 "},
		{Period{"2025-03-03", "2025-03-03"}, "EECO01=1 EECO02=1 EECO10=1 "},
		{Period{"2025-03-04", ""}, "EECR04=1 EECR05=1 "},
		{Period{"", "2025-03-02"}, ""},
		{Period{"2025-11-28", "2026-05-27"}, "EECR04=1 "},
		{Period{"2026-05-28", "2026-05-28"}, "EECR05=1 "}, // six months after, since the day of asking is not known
	} {
		if got := only(Count(roll, "2021/1057", c.period)); got != c.want {
			t.Errorf("%v: %s, want %s", c.period, got, c.want)
		}
	}
	for want, p := range map[string]Period{
		"": {"2025-01-01", "2025-01-01"}, "to: date order, expected >= 2025-02-01": {"2025-02-01", "2025-01-31"},
		"from: value, expected 2025-03-24": {From: "2025-02-30"},
	} {
		if got := p.Validate().Error(); got != want {
			t.Errorf("%v: %q", p, got)
		}
	}
}

func TestEveryNumberHasItsWomenBySex(t *testing.T) {
	men := woman("c", person("plus"))
	men.Founder.Gender = "male"
	roll := rollOf(woman("a", person("plus")), woman("b"), men, woman("d", person("gone")))
	report := Count(roll, "2021/1057", Period{})
	all, _ := report.Figure("EECO01")
	want := Number{{"a", "plus", "female", "2025-03-03"}, {"c", "plus", "male", "2025-03-03"}}
	if !reflect.DeepEqual(all.Number, want) || !reflect.DeepEqual(report.People, want) || report.Businesses != nil {
		t.Errorf("%v", all.Number)
	}
	if !reflect.DeepEqual(all.Number.Of("male"), want[1:]) || all.Number.Of("non-binary") != nil {
		t.Errorf("%v", all.Number.Of("male"))
	}
	if got := append(want, want[0]).Founders(); !reflect.DeepEqual(got, []app.ID{"a", "c"}) {
		t.Errorf("%v", got)
	}
	if _, ok := report.Figure("CO01"); ok {
		t.Error("an indicator of the other regulation")
	}
}

func TestWhatNobodyWasAskedHasNoFigure(t *testing.T) {
	roll := rollOf(
		woman("a", person("plus", func(p *Participation) { p.Entry.ThirdCountry = no })),
		woman("b", person("plus", func(p *Participation) { p.Entry.ThirdCountry, p.Entry.Disability = yes, nil })),
		woman("c", person("plus", func(p *Participation) { p.Entry.Declined = []string{"thirdCountry", "disability"} })))
	report := Count(roll, "2021/1057", Period{})
	for code, want := range map[string][3]any{
		"EECO01": {true, 3, 0}, "EECO12": {false, 0, 0}, "EECO13": {true, 1, 2}, "EECO18": {false, 0, 0}, "EECO19": {true, 0, 0}, "EECR01": {true, 0, 0},
	} {
		f, _ := report.Figure(code)
		if got := [3]any{f.Has, len(f.Number), f.Answered}; got != want {
			t.Errorf("%s is %v, want %v", code, got, want)
		}
	}
}

func TestATwinCountsOnce(t *testing.T) {
	late := func(p *Participation) { p.Entry.Date = "2025-04-01" }
	same := func(id string, change ...func(*Participation)) Woman {
		w := woman(id, person("plus", change...))
		w.Founder.FamilyNames, w.Founder.GivenNames = "Stojanova", "Desi"
		return w
	}
	accents := same("b")
	accents.Founder.FamilyNames, accents.Founder.Address.PostalCode = "STOYANOVA", "44 145"
	elsewhere := same("c")
	elsewhere.Founder.Address.PostalCode = "44147"
	daughter := born(same("d"), "2006-01-01")
	asFirm := func(p *Participation) { p.CountedAs = AsBusiness }
	firm := func(id string) Woman {
		w := woman(id, person("plus", asFirm))
		w.Business = "shop"
		return w
	}
	for _, c := range []struct {
		name  string
		women []Woman
		want  []app.ID
	}{
		{"the later one does not count", []Woman{same("a", late), accents}, []app.ID{"b"}},
		{"another postal code", []Woman{same("a"), elsewhere}, []app.ID{"a", "c"}},
		{"another day of birth", []Woman{same("a"), daughter}, []app.ID{"a", "d"}},
		{"twice in one project", []Woman{woman("a", person("plus"), person("plus", asFirm))}, []app.ID{"a"}},
		{"in two projects", []Woman{woman("a", person("plus"), person("old"))}, []app.ID{"a"}},
		{"two women of a firm", []Woman{firm("a"), firm("b")}, []app.ID{"a"}},
		{"two firms", []Woman{firm("a"), woman("b", person("plus", asFirm))}, []app.ID{"a", "b"}},
	} {
		report := Count(rollOf(c.women...), "2021/1057", Period{})
		if got := append(report.People, report.Businesses...).Founders(); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestFullYears(t *testing.T) {
	for _, c := range []struct {
		born, on app.Date
		want     value
	}{
		{"2004-02-29", "2022-02-28", value{known: true, number: 17}},
		{"2004-02-29", "2022-03-01", value{known: true, number: 18}},
		{"2004-02-29", "2024-02-29", value{known: true, number: 20}},
		{"2004-02-28", "2022-02-28", value{known: true, number: 18}},
		{"2030-01-01", "2025-01-01", value{}},
		{"", "2025-01-01", value{}},
		{"2004-02-29", "", value{}},
	} {
		if got := fullYears(c.born, c.on); got != c.want {
			t.Errorf("%s on %s: %v", c.born, c.on, got)
		}
	}
	for from, want := range map[app.Date]app.Date{"2025-08-31": "2026-02-28", "2023-08-31": "2024-02-29", "2025-11-28": "2026-05-28", "": "", "2025-09-30": "2026-03-30"} {
		if got := monthsAfter(from, 6); got != want {
			t.Errorf("%s: %s, want %s", from, got, want)
		}
	}
}
