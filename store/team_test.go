package store

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/team"
)

func encoded(t *testing.T, doc archive.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := archive.Encode(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// circle is a team of two founders and a guest with one meeting, kept in the office.
type circle struct {
	team     team.Team
	ana, bea app.Founder
	guest    app.ID
}

func newCircle(t testing.TB, o *Office) circle {
	t.Helper()
	c := circle{ana: saveFounder(t, o, app.Founder{GivenNames: "Ana"}), bea: saveFounder(t, o, app.Founder{GivenNames: "Bea"})}
	c.team = must[team.Team](t)(o.SaveTeam(context.Background(), team.Team{
		Name: "Nordlicht", CadenceDays: 14, Members: []app.ID{c.ana.ID, c.bea.ID}, GuestMembers: []team.Guest{{Name: "Maja"}},
		Goals: []team.Goal{{Woman: c.ana.ID, Text: "Fünf Kundinnen"}},
		Meetings: []team.Meeting{{
			Number: 1, Date: "2025-03-04", State: team.Held, Attendance: map[app.ID]team.Attendance{c.ana.ID: team.Present, c.bea.ID: team.Present},
			Turns: []team.Turn{
				{Founder: c.ana.ID, News: "Neu", Commitments: []team.Commitment{{Text: "Preise rechnen", Due: "2025-03-18"}, {Text: "Flyer"}}},
				{Founder: c.bea.ID, Wish: "Mut", Commitments: []team.Commitment{{Text: "Amt anrufen"}}},
			},
		}},
	}))
	c.guest = c.team.GuestMembers[0].ID
	return c
}

// promised is a commitment of the first meeting.
func (c circle) promised(turn, i int) team.Commitment {
	return c.team.Meetings[0].Turns[turn].Commitments[i]
}

func TestTeamsAreKeptAndChanged(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	for what, id := range map[string]app.ID{
		"team": c.team.ID, "guest": c.guest, "meeting": c.team.Meetings[0].ID, "commitment": c.promised(0, 1).ID,
	} {
		if !id.Valid() {
			t.Errorf("the %s got the id %q", what, id)
		}
	}
	if got := must[team.Team](t)(o.Team(ctx, c.team.ID)); !reflect.DeepEqual(got, c.team) {
		t.Errorf("%+v\nwant %+v", got, c.team)
	}
	changed := c.team.TakeIn(team.Guest{Name: "Zoe"}, "2025-03-10")
	changed.Name, changed.Meetings = "Nordlicht II", nil
	changed = must[team.Team](t)(o.SaveTeam(ctx, changed))
	if !reflect.DeepEqual(changed.Meetings, c.team.Meetings) || !changed.GuestMembers[1].ID.Valid() {
		t.Errorf("changed: %+v", changed)
	}
	if got := must[team.Team](t)(o.Team(ctx, c.team.ID)); !reflect.DeepEqual(got, changed) {
		t.Errorf("%+v\nwant %+v", got, changed)
	}
	if u := must[app.Undone](t)(o.Undo(ctx)); !slices.Equal(u.Kinds, []app.Kind{app.KindTeam}) {
		t.Errorf("undone: %+v", u)
	}
	if got := must[team.Team](t)(o.Team(ctx, c.team.ID)); !reflect.DeepEqual(got, c.team) {
		t.Errorf("after taking back: %+v", got)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if _, err := o.Team(ctx, c.team.ID); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("a team whose making was taken back: %v", err)
	}
}

func TestTeamsByNameAndOfAFounder(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	a, b := saveFounder(t, o, app.Founder{GivenNames: "Ana"}), saveFounder(t, o, app.Founder{GivenNames: "Bea"})
	for name, t0 := range map[string]team.Team{
		"öffnen": {Members: []app.ID{a.ID}}, "Zuversicht": {Members: []app.ID{b.ID}},
		"Aufbruch": {History: []team.Stay{{Woman: a.ID, Left: "2025-01-01"}}}, "Papierkorb": {Members: []app.ID{a.ID}, BinnedOn: "2025-05-01"},
	} {
		t0.Name = name
		must[team.Team](t)(o.SaveTeam(ctx, t0))
	}
	for _, c := range []struct {
		got  []team.Team
		want []string
	}{
		{must[[]team.Team](t)(o.Teams(ctx)), []string{"Aufbruch", "öffnen", "Zuversicht"}},
		{must[[]team.Team](t)(o.TeamsOf(ctx, a.ID)), []string{"Aufbruch", "öffnen"}},
		{must[[]team.Team](t)(o.TeamsOf(ctx, b.ID)), []string{"Zuversicht"}},
		{must[[]team.Team](t)(o.TeamsOf(ctx, o.NewID())), nil},
	} {
		if got := teamNames(c.got); !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func teamNames(teams []team.Team) (names []string) {
	for _, t := range teams {
		names = append(names, t.Name)
	}
	return names
}

func TestAMeetingIsKeptByItself(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	other := must[team.Team](t)(o.SaveTeam(ctx, team.Team{Name: "Zweites"}))
	second := team.Meeting{Number: 2, Date: "2025-03-18", Turns: []team.Turn{{Founder: c.guest, Commitments: []team.Commitment{{Text: "Zeugnis"}}}}}
	kept := must[team.Meeting](t)(o.SaveMeeting(ctx, c.team.ID, second))
	if !kept.ID.Valid() || !kept.Turns[0].Commitments[0].ID.Valid() || second.Turns[0].Commitments[0].ID != "" {
		t.Errorf("kept %+v, given %+v", kept, second)
	}
	got := must[team.Team](t)(o.Team(ctx, c.team.ID))
	if want := append(slices.Clone(c.team.Meetings), kept); !reflect.DeepEqual(got.Meetings, want) {
		t.Errorf("%+v\nwant %+v", got.Meetings, want)
	}
	if _, err := o.SaveMeeting(ctx, other.ID, kept); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("the meeting of another team: %v", err)
	}
	if err := o.DropMeeting(ctx, kept.ID); err != nil {
		t.Fatal(err)
	}
	if got := must[team.Team](t)(o.Team(ctx, c.team.ID)); len(got.Meetings) != 1 {
		t.Errorf("after dropping: %+v", got.Meetings)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if got, ok := must[team.Team](t)(o.Team(ctx, c.team.ID)).Meeting(kept.ID); !ok || !reflect.DeepEqual(got, kept) {
		t.Errorf("brought back: %+v", got)
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
}

func TestTeamRefusals(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	twice := team.Meeting{Turns: []team.Turn{{Founder: c.ana.ID}, {Founder: c.ana.ID}}, Date: "bald"}
	var faults app.Faults
	if _, err := o.SaveMeeting(ctx, c.team.ID, twice); !errors.As(err, &faults) || len(faults) != 2 || faults[0].Path != "date" || faults[1].Path != "turns[1].founder" {
		t.Errorf("a meeting with faults: %v", err)
	}
	if _, err := o.SaveTeam(ctx, team.Team{CadenceDays: -1}); !errors.As(err, &faults) || len(faults) != 2 {
		t.Errorf("a team with faults: %v", err)
	}
	unknown := o.NewID()
	for what, err := range map[string]error{
		"a meeting of no team": second(o.SaveMeeting(ctx, unknown, team.Meeting{})),
		"dropping none":        o.DropMeeting(ctx, unknown), "binning none": o.BinTeam(ctx, unknown), "restoring none": o.RestoreTeam(ctx, "no id"),
		"reading none": second(o.Team(ctx, unknown)), "teams of nobody": second(o.TeamsOf(ctx, "no id")),
		"a measure that is not there": second(o.CommitMeasure(ctx, c.team.Meetings[0].ID, unknown)),
		"a commitment not there":      second(o.TrackCommitment(ctx, unknown)), "no commitment": second(o.TrackCommitment(ctx, "")),
	} {
		if !errors.Is(err, app.ErrNotFound) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if got := must[team.Team](t)(o.Team(ctx, c.team.ID)); !reflect.DeepEqual(got, c.team) {
		t.Errorf("kept of what was refused: %+v", got)
	}
}

func TestTeamsInTheBin(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	count := func() int { return len(must[[]team.Team](t)(o.Teams(ctx))) }
	if err := o.BinTeam(ctx, c.team.ID); err != nil {
		t.Fatal(err)
	}
	want := app.BinnedRecord{Kind: app.KindTeam, ID: c.team.ID, Title: "Nordlicht", On: o.Today()}
	if b := must[[]app.BinnedRecord](t)(o.Binned(ctx)); len(b) != 1 || b[0] != want || count() != 0 {
		t.Errorf("in the bin: %+v", b)
	}
	if err := o.RestoreTeam(ctx, c.team.ID); err != nil || count() != 1 {
		t.Errorf("out of the bin: %d, %v", count(), err)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if n := must[int](t)(o.EmptyBin(ctx)); n != 1 || count() != 0 {
		t.Errorf("emptied %d, left %d", n, count())
	}
	if n := len(must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{}))); n != 2 {
		t.Errorf("%d founders are left", n)
	}
	for _, name := range []string{"team", "meeting", "turn", `"commitment"`} {
		var n int
		if err := o.reader.QueryRow("SELECT count(*) FROM " + name).Scan(&n); err != nil || n > 0 {
			t.Errorf("%d rows left in %s, %v", n, name, err)
		}
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
}

func TestHistoryTellsOfATeam(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	m := c.team.Meetings[0]
	m.Place, m.Clock = "Café", []team.Event{{At: "2025-03-04T17:00:00Z", Kind: team.EventBegin, Women: []app.ID{c.ana.ID}}}
	m.Turns[0].Commitments[0].Text = "Preise neu rechnen"
	must[team.Meeting](t)(o.SaveMeeting(ctx, c.team.ID, m))
	var have []string
	for _, h := range must[[]app.HistoryEntry](t)(o.History(ctx, c.team.ID, 20)) {
		have = append(have, string(h.Kind)+"."+h.Field+"="+h.Old)
	}
	slices.Sort(have)
	if want := []string{"commitment.text=Preise rechnen", "meeting.=", "meeting.place=", "team.="}; !slices.Equal(have, want) {
		t.Errorf("%q, want %q", have, want)
	}
}
