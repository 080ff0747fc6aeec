package team

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestFiguresOfTheSample(t *testing.T) {
	team := sample(t)
	f := team.FiguresOf(team.Meetings[1])
	if f.Plan != (Plan{Minutes: 120, Women: 4, Work: 20, Used: 118, Spare: 2}) ||
		f.Counts != (Counts{Marked: 5, Present: 4, Due: 4, Kept: 2, Partly: 1, NotKept: 1}) {
		t.Errorf("%+v", f)
	}
	if *f.KeptRate() != 0.5 || *f.KeptRateHalf() != 0.625 || *f.AttendanceRate() != 0.8 {
		t.Errorf("%v %v %v", *f.KeptRate(), *f.KeptRateHalf(), *f.AttendanceRate())
	}
	meetings, all := team.Statistics()
	if len(meetings) != 2 || meetings[0].Number != 3 || all.Marked != 10 || all.Present != 9 || all.Due != 4 {
		t.Errorf("%+v\n%+v", meetings, all)
	}
}

func TestStatisticsAddUp(t *testing.T) {
	results := map[app.ID]Result{"a": Kept, "b": Partly, "c": Partly, "d": NotKept, "e": NotKept, "f": NotKept, "g": Moved, "h": Moved, "i": Moved, "j": Moved}
	m := Meeting{State: Held, Results: results, Attendance: map[app.ID]Attendance{"a": Present, "b": Absent}}
	m.Turns = []Turn{{Founder: "a", Commitments: []Commitment{{ID: "x"}}}}
	team := Team{Meetings: []Meeting{{ID: "0", Date: "2024-01-01", State: Cancelled}, m, m}, Members: women(2)}
	team.Meetings[1].ID, team.Meetings[2].ID = "1", "2"
	if _, all := team.Statistics(); all != (Counts{Marked: 4, Present: 2, Due: 20, Kept: 2, Partly: 4, NotKept: 6, Moved: 8, Open: 1}) {
		t.Errorf("%+v", all)
	}
}

func TestFiguresOfNothing(t *testing.T) {
	f := Team{}.FiguresOf(Meeting{})
	if f.KeptRate() != nil || f.KeptRateHalf() != nil || f.AttendanceRate() != nil || f.Plan != (Plan{}) {
		t.Errorf("%+v", f)
	}
	if meetings, all := (Team{Meetings: []Meeting{{State: Planned}, {State: Cancelled}}}).Statistics(); meetings != nil || all != (Counts{}) {
		t.Errorf("%+v %+v", meetings, all)
	}
}

func TestFiguresTellWhatHasNoResult(t *testing.T) {
	team := Team{Members: women(2), Minutes: 90, Meetings: []Meeting{
		{ID: "1", State: Held, Date: "2025-01-01", Turns: []Turn{{Founder: "a", Commitments: []Commitment{{ID: "x"}, {ID: "y"}}}}},
		{ID: "2", State: Held, Date: "2025-01-15", Results: map[app.ID]Result{"x": Moved}, Attendance: map[app.ID]Attendance{"a": Present, "b": Late}},
	}}
	f := team.FiguresOf(team.Meetings[1])
	if f.Due != 1 || f.Open != 1 || f.Moved != 1 || f.Plan.Work != 33 || *f.KeptRate() != 0 {
		t.Errorf("%+v", f)
	}
}

func TestFiguresHoldNoWoman(t *testing.T) {
	id := reflect.TypeFor[app.ID]()
	for _, f := range reflect.VisibleFields(reflect.TypeFor[MeetingFigures]()) {
		if f.Type == id && f.Name != "Meeting" || f.Type.Kind() == reflect.Map || f.Type.Kind() == reflect.Slice {
			t.Errorf("the field %s may tell women apart", f.Name)
		}
	}
}

func TestRatesLaw(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		m := Meeting{Results: map[app.ID]Result{}}
		for i := range rapid.IntRange(0, 12).Draw(r, "results") {
			m.Results[app.ID(rune('a'+i))] = Result(rapid.SampledFrom(Result("").Values()).Draw(r, "result"))
		}
		f := Team{}.FiguresOf(m)
		if f.Kept+f.Partly+f.NotKept+f.Moved != f.Due {
			r.Fatalf("%+v", f)
		}
		if f.Due > 0 && (*f.KeptRate() > *f.KeptRateHalf() || *f.KeptRateHalf() > 1 || *f.KeptRate() < 0) {
			r.Fatalf("%+v", f)
		}
	})
}
