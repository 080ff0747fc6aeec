package indicator

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestARollOfSomeProjects(t *testing.T) {
	both := woman("both", person("plus"), person("old", func(p *Participation) { p.Entry.Date = "2016-03-03" }))
	none := woman("none")
	none.Advice = []Advice{{"2025-01-01", 600}}
	r := rollOf(both, woman("one", person("plus")), none)
	if got := r.Under("1304/2013"); !reflect.DeepEqual(got, []app.ID{"old"}) {
		t.Errorf("%v", got)
	}
	inOld := r.In(r.Under("1304/2013")...)
	if len(inOld.Women) != 1 || len(inOld.Women[0].Participations) != 1 || inOld.Women[0].Participations[0].Project != "old" || len(inOld.Projects) != 1 {
		t.Errorf("%+v", inOld)
	}
	if len(both.Participations) != 2 || both.Participations[0].Project != "plus" {
		t.Errorf("the roll itself changed: %+v", both.Participations)
	}
	if got := DryRun(inOld, today); len(got) != 1 || got[0].Code != IssueFormDue {
		t.Errorf("%+v", got)
	}
	if got := r.In("gone"); len(got.Women)+len(got.Projects) > 0 {
		t.Errorf("%+v", got)
	}
}

// TestTheProjectsShareTheReport: what counts under a regulation is the sum of what counts in its projects.
func TestTheProjectsShareTheReport(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		roll := Roll{Projects: []app.Project{plus, {ID: "more", Name: "More", Regulation: plus.Regulation}}}
		for i := range rapid.IntRange(0, 12).Draw(t, "women") {
			w := woman(string(rune('a' + i)))
			for _, project := range []app.ID{"plus", "more"} {
				if rapid.Bool().Draw(t, "in "+string(project)) {
					w.Participations = append(w.Participations, person(project))
				}
			}
			roll.Women = append(roll.Women, w)
		}
		whole, parts := Count(roll, plus.Regulation, Period{}), 0
		for _, project := range []app.ID{"plus", "more"} {
			parts += len(Count(roll.In(project), plus.Regulation, Period{}).People)
		}
		if parts != len(whole.People) {
			t.Fatalf("%d in the projects, %d in all", parts, len(whole.People))
		}
	})
}

func TestWhatIsHeldBack(t *testing.T) {
	issues := []Issue{
		{Code: IssueIncomplete, Founder: "a", Project: "p", Form: EntryForm, Blocks: true},
		{Code: IssueIncomplete, Founder: "a", Project: "p", Form: ExitForm, Blocks: true},
		{Code: IssueIncomplete, Founder: "b", Project: "p", Form: EntryForm, Blocks: true},
		{Code: IssueIncomplete, Founder: "c", Project: "p", Form: EntryForm},
		{Code: IssueTwin, Founder: "d", Project: "p", Blocks: true},
		{Code: IssueTwin, Founder: "d", Project: "p", Blocks: true},
	}
	want := []Held{{IssueIncomplete, EntryForm, 2}, {IssueIncomplete, ExitForm, 1}, {IssueTwin, "", 1}}
	if got := HeldBack(issues); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	if got := HeldBack(nil); len(got) > 0 {
		t.Errorf("%+v", got)
	}
}

func TestTheDayOfWhoCounts(t *testing.T) {
	w := woman("a", person("plus", func(p *Participation) {
		p.Exit = &Exit{Date: "2025-11-28", Status: "employed", Qualification: yes}
		p.FollowUp = &FollowUp{Status: "employed", HoursPerWeek: ptr(38.0), OnMarket: yes}
	}))
	r := Count(rollOf(w), plus.Regulation, Period{})
	for code, want := range map[string]app.Date{"EECO01": "2025-03-03", "EECR03": "2025-11-28", "EECR05": "2026-05-28"} {
		f, _ := r.Figure(code)
		if code == "EECR05" && len(f.Number) == 0 {
			f, _ = r.Figure("EECR06")
		}
		if len(f.Number) != 1 || f.Number[0].Day != want {
			t.Errorf("%s: %+v, want %s", code, f.Number, want)
		}
	}
	for _, f := range Beside(rollOf(w), Period{}) {
		for _, ref := range f.Known {
			if want := map[bool]app.Date{false: "2025-03-03", true: "2027-11-28"}[f.Key == OwnOnMarket]; ref.Day != want {
				t.Errorf("%s: %+v", f.Key, ref)
			}
		}
	}
}
