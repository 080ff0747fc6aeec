package indicator

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
)

const today = app.Date("2026-01-15")

// found are the issues as "code form due (questions) !", the last sign for what keeps from counting.
func found(issues []Issue) string {
	var out []string
	for _, i := range issues {
		text := strings.TrimSpace(fmt.Sprint(i.Code, " ", i.Form, " ", i.Due))
		if len(i.Questions) > 0 && i.Code == IssueIncomplete {
			text += " (" + strings.Join(i.Questions, " ") + ")"
		}
		if i.Other != "" {
			text += " " + string(i.Other)
		}
		if i.Blocks {
			text += " !"
		}
		out = append(out, text)
	}
	return strings.Join(out, "\n")
}

func TestWhatADryRunFinds(t *testing.T) {
	left := func(day app.Date) func(*Participation) {
		return func(p *Participation) {
			p.Exit = &Exit{Date: day, Status: "self-employed", Regular: yes, HoursPerWeek: ptr(20.0), InEducation: no, Qualification: no}
		}
	}
	asked := func(p *Participation) {
		left("2025-05-31")(p)
		p.FollowUp = &FollowUp{Date: "2025-12-01", Status: "self-employed", HoursPerWeek: ptr(20.0)}
	}
	is := func(change func(*Participation)) Woman { return woman("a", person("plus", change)) }
	twin, daughter := woman("b", person("plus")), woman("b", person("plus"))
	twin.Founder.FamilyNames, daughter.Founder.FamilyNames = "a", "a"
	daughter.Founder.Born = "2006-05-05"
	advised := func(w Woman, minutes ...int) Woman {
		for i, m := range minutes {
			w.Advice = append(w.Advice, Advice{app.NewDate(2025, 2, 10-i), m}) // the later days first
		}
		return w
	}
	streetless := is(func(*Participation) {})
	streetless.Founder.Address.Street = ""
	for _, c := range []struct {
		name  string
		women []Woman
		want  string
	}{
		{"nothing", []Woman{is(func(*Participation) {})}, ""},
		{"all forms", []Woman{is(asked)}, ""},
		{"the follow-up is still to come", []Woman{is(left("2025-11-28"))}, "form-due follow-up 2026-05-28 !"},
		{"follow-up from the last of a month", []Woman{is(left("2025-08-31"))}, "form-due follow-up 2026-02-28 !"},
		{"what counting needs", []Woman{is(func(p *Participation) { p.Entry.Status, p.Entry.ISCED = "", nil })}, "incomplete entry 2025-03-03 (entry.status entry.isced) !"},
		{"declined, though compulsory", []Woman{is(func(p *Participation) { p.Entry.ISCED, p.Entry.Declined = nil, []string{"isced"} })}, "incomplete entry 2025-03-03 (entry.isced) !"},
		{"what the form needs", []Woman{streetless}, "incomplete entry 2025-03-03 (entry.street)"},
		{"no street without a home", []Woman{func() Woman {
			w := is(func(p *Participation) { p.Entry.Homeless = yes })
			w.Founder.Address.Street = ""
			return w
		}()}, ""},
		{"born after the entry", []Woman{born(is(func(*Participation) {}), "2025-03-04")}, "incomplete entry 2025-03-03 (entry.born) !"},
		{"no entry form", []Woman{is(func(p *Participation) { p.Entry = nil })}, "form-due entry !"},
		{"no entry form after eight hours and a minute", []Woman{advised(is(func(p *Participation) { p.Entry = nil }), 1, 480)}, "form-due entry 2025-02-10 !"},
		{"exit form half", []Woman{is(func(p *Participation) {
			p.Exit = &Exit{Date: "2025-12-30", Qualification: no, InEducation: no, Regular: yes}
		})}, "incomplete exit 2026-01-27 (exit.status) !\nform-due follow-up 2026-06-30 !"},
		{"exit before entry", []Woman{is(left("2025-03-02"))}, "form-due follow-up 2025-09-02 !\nexit-first exit !"},
		{"asked before exit", []Woman{is(func(p *Participation) { asked(p); p.FollowUp.Date = "2025-05-30" })}, "follow-up-first follow-up !"},
		{"before the project", []Woman{is(func(p *Participation) { p.Entry.Date = "2023-12-31" })}, "outside entry"},
		{"after it", []Woman{is(func(p *Participation) { p.Entry.Date = "2027-01-01" })}, "outside entry"},
		{"an unknown project", []Woman{woman("a", person("gone"))}, "project-unknown !"},
		{"a business that is not there", []Woman{is(func(p *Participation) { p.CountedAs = AsBusiness })}, "no-business"},
		{"months of one who works", []Woman{is(func(p *Participation) { p.Entry.UnemployedMonths = ptr(3) })}, "status-or-months entry"},
		{"the same name and postal code", []Woman{woman("a", person("plus")), withName(twin, "a")}, "twin  a !"},
		{"another day of birth", []Woman{woman("a", person("plus")), withName(daughter, "a")}, "perhaps-twin  a"},
		{"short advice", []Woman{advised(woman("a"), 240, 240)}, ""},
		{"a minute more, no participation", []Woman{advised(woman("a"), 1, 480)}, "advice entry 2025-02-10 !"},
		{"nothing at all", []Woman{woman("a")}, ""},
	} {
		if got := found(DryRun(rollOf(c.women...), today)); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(c.want), " ") {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func withName(w Woman, family string) Woman {
	w.Founder.FamilyNames = family
	return w
}

func TestTheEndOfAProjectAsksForTheExit(t *testing.T) {
	p := person("old")
	p.Entry.Date = "2016-03-03"
	roll := rollOf(woman("a", p))
	if got := found(DryRun(roll, "2018-12-31")); got != "" {
		t.Errorf("while it runs: %s", got)
	}
	if got := found(DryRun(roll, "2019-01-01")); got != "form-due exit 2019-01-28 !" {
		t.Errorf("after its end: %s", got)
	}
}

func TestProjectsWithoutWhatTheyNeed(t *testing.T) {
	bare := Roll{Projects: []app.Project{{ID: "plus", Name: "N"}, {ID: "unused", Name: "U"}}, Women: []Woman{woman("a", person("plus"))}}
	if got := found(DryRun(bare, today)); got != "no-regulation   !\nundated\nno-retention" && strings.Join(strings.Fields(got), " ") != "no-regulation ! undated no-retention" {
		t.Errorf("%s", got)
	}
	over := plus
	over.KeepUntil = "2026-01-14"
	if got := found(DryRun(Roll{Projects: []app.Project{over}, Women: []Woman{woman("a", person("plus"))}}, today)); got != "retention-over" {
		t.Errorf("%s", got)
	}
}

func TestOverdue(t *testing.T) {
	for due, want := range map[app.Date]bool{"": false, "2026-01-14": true, "2026-01-15": false} {
		if got := (Issue{Due: due}).Overdue(today); got != want {
			t.Errorf("%q: %v", due, got)
		}
	}
}

func TestTheEarliestComesFirst(t *testing.T) {
	late, early := woman("a", person("plus")), woman("b", person("plus", func(p *Participation) { p.Entry.Date = "2025-01-01" }))
	late.Founder.Born, early.Founder.Born = "", ""
	issues := DryRun(rollOf(woman("c", person("gone")), late, early), today)
	var women []app.ID
	for _, i := range issues {
		women = append(women, i.Founder)
	}
	if !slices.Equal(women, []app.ID{"b", "a", "c"}) {
		t.Errorf("%v", women)
	}
}
