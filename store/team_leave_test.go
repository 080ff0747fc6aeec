package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
)

// confided fills a circle with words of Ana's, under every key where a woman's words can stand, and changes them once
// so that the history holds them too.
func confided(t *testing.T, o *Office, c circle) {
	t.Helper()
	ctx := context.Background()
	for _, word := range []string{"geheim-1", "geheim-2"} {
		tm := must[team.Team](t)(o.Team(ctx, c.team.ID))
		tm.Goals = []team.Goal{{Woman: c.ana.ID, Text: word}, {Woman: c.bea.ID, Text: "bleibt"}}
		tm.History = []team.Stay{{Woman: c.ana.ID, Left: "2025-05-01", Why: word}}
		must[team.Team](t)(o.SaveTeam(ctx, tm))
		m := tm.Meetings[0]
		m.Turns[0].News, m.Turns[0].Commitments[0].Text = word, word
		m.Turns[1].Offers = []team.Offer{{From: c.ana.ID, To: c.bea.ID, Text: word}}
		m.Turns[1].Wish = "bleibt"
		m.Reasons = map[app.ID]string{c.promised(0, 0).ID: word, c.promised(1, 0).ID: "bleibt"}
		m.Clock = []team.Event{{At: "2025-03-04T17:00:00Z", Kind: team.EventBegin, Women: []app.ID{c.ana.ID, c.bea.ID}}, {At: "2025-03-04T17:02:00Z", Kind: team.EventTurn, Woman: c.ana.ID}}
		m.Next, m.Buddies = &team.Next{Facilitator: c.ana.ID}, []team.Buddies{{A: c.ana.ID, B: c.bea.ID}}
		must[team.Meeting](t)(o.SaveMeeting(ctx, c.team.ID, m))
	}
}

// textsOf are all texts that the database holds, and the ids as they are written in JSON.
func textsOf(t *testing.T, o *Office) string {
	t.Helper()
	names, err := queryAll(context.Background(), o.reader, func(r *sql.Rows) (n string, err error) { return n, r.Scan(&n) },
		"SELECT name FROM sqlite_master WHERE type = 'table'")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	var all strings.Builder
	for _, name := range names {
		_, err := queryAll(context.Background(), o.reader, func(r *sql.Rows) (bool, error) {
			columns, err := r.Columns()
			values := make([]any, len(columns))
			for i := range values {
				values[i] = new(any)
			}
			if err == nil {
				err = r.Scan(values...)
			}
			for _, v := range values {
				fmt.Fprintf(&all, "%s ", *v.(*any))
			}
			return true, err
		}, `SELECT * FROM "`+name+`"`)
		if err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

// slowOffice is an office in which a quarter of an hour passes from write to write, so that the history keeps each.
func slowOffice(t *testing.T) *Office {
	t.Helper()
	o, now := newOffice(t), time.Now()
	o.config.Now = func() time.Time {
		now = now.Add(15 * time.Minute)
		return now
	}
	return o
}

func TestErasingAMemberLeavesNoWordOfHers(t *testing.T) {
	ctx, o := context.Background(), slowOffice(t)
	c := newCircle(t, o)
	confided(t, o, c)
	m := must[coaching.Measure](t)(o.TrackCommitment(ctx, c.promised(0, 0).ID))
	before := textsOf(t, o)
	for _, word := range []string{"geheim-1", "geheim-2", string(c.ana.ID), "bleibt"} {
		if !strings.Contains(before, word) {
			t.Errorf("%q is not there before", word)
		}
	}
	if err := o.BinFounder(ctx, c.ana.ID); err != nil {
		t.Fatal(err)
	}
	must[int](t)(o.EmptyBin(ctx))
	after := textsOf(t, o)
	for _, word := range []string{"geheim-1", "geheim-2", string(c.ana.ID), string(m.ID), string(c.promised(0, 0).ID)} {
		if strings.Contains(after, word) {
			t.Errorf("%q is still there", word)
		}
	}
	got := must[team.Team](t)(o.Team(ctx, c.team.ID))
	meeting := got.Meetings[0]
	if len(got.Members) != 1 || len(got.Goals) != 1 || len(meeting.Turns) != 1 || meeting.Turns[0].Wish != "bleibt" ||
		len(meeting.Reasons) != 1 || len(meeting.Clock) != 2 || meeting.Clock[1].Woman != "" {
		t.Errorf("of the others is left: %+v", got)
	}
	if len(must[[]app.HistoryEntry](t)(o.History(ctx, c.team.ID, 50))) == 0 {
		t.Error("the history of the others is gone")
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
}

func TestErasingAGuestLeavesNoWordOfHers(t *testing.T) {
	ctx, o := context.Background(), slowOffice(t)
	c := newCircle(t, o)
	for _, word := range []string{"geheim-1", "geheim-2"} {
		m := c.team.Meetings[0].WithTurn(team.Turn{Founder: c.guest, Wish: word, Commitments: []team.Commitment{{Text: word}}})
		c.team = c.team.WithMeeting(must[team.Meeting](t)(o.SaveMeeting(ctx, c.team.ID, m)))
	}
	if before := textsOf(t, o); !strings.Contains(before, "geheim-1") || !strings.Contains(before, "Maja") {
		t.Error("she is not there before")
	}
	for what, id := range map[string]app.ID{"a founder": c.ana.ID, "nobody": o.NewID(), "no id": ""} {
		if err := o.EraseGuest(ctx, id); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("erasing %s: %v", what, err)
		}
	}
	if err := o.EraseGuest(ctx, c.guest); err != nil {
		t.Fatal(err)
	}
	after := textsOf(t, o)
	for _, word := range []string{"geheim-1", "geheim-2", "Maja", string(c.guest)} {
		if strings.Contains(after, word) {
			t.Errorf("%q is still there", word)
		}
	}
	if got := must[team.Team](t)(o.Team(ctx, c.team.ID)); len(got.GuestMembers) != 0 || len(got.Meetings[0].Turns) != 2 {
		t.Errorf("of the others is left: %+v", got)
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
}

// TestAMeasureOutlivesItsTeam exports a measure whose team was erased.
func TestAMeasureOutlivesItsTeam(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	must[coaching.Measure](t)(o.TrackCommitment(ctx, c.promised(0, 0).ID))
	if err := o.BinTeam(ctx, c.team.ID); err != nil {
		t.Fatal(err)
	}
	must[int](t)(o.EmptyBin(ctx))
	doc, err := archive.Parse([]byte(exported(t, o)))
	if err != nil {
		t.Fatal(err)
	}
	var measures []coaching.Measure
	for _, f := range doc.Founders {
		measures = append(measures, f.Measures...)
	}
	if len(measures) != 1 || measures[0].Text != "Preise rechnen" || measures[0].From != nil && !reflect.DeepEqual(*measures[0].From, coaching.Source{}) {
		t.Errorf("measures of a team that is gone: %+v", measures)
	}
}

func TestMergingTwoMembers(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	confided(t, o, c)
	m := must[coaching.Measure](t)(o.TrackCommitment(ctx, c.promised(0, 0).ID))
	before := must[team.Team](t)(o.Team(ctx, c.team.ID))
	if err := o.MergeFounders(ctx, c.bea, c.ana.ID); err != nil {
		t.Fatal(err)
	}
	got := must[team.Team](t)(o.Team(ctx, c.team.ID))
	turn := got.Meetings[0].Turn(c.bea.ID)
	if len(got.Meetings[0].Turns) != 1 || len(turn.Commitments) != 3 || len(got.Members) != 1 || strings.Contains(encoded(t, archive.Document{Teams: []team.Team{got}}), string(c.ana.ID)) {
		t.Errorf("merged: %+v", got)
	}
	if p := got.CommitmentsOf(m.ID); len(p) != 1 || p[0].Woman != c.bea.ID || p[0].ID != c.promised(0, 0).ID {
		t.Errorf("the measure is now one with %+v", p)
	}
	if again := must[coaching.Measure](t)(o.TrackCommitment(ctx, c.promised(0, 0).ID)); again.ID != m.ID {
		t.Errorf("the commitment is now one with %+v", again)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if got := must[team.Team](t)(o.Team(ctx, c.team.ID)); !reflect.DeepEqual(got, before) {
		t.Errorf("after taking back: %+v\nwant %+v", got, before)
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
}

// TestTheSampleLeavesTheTeams removes a sample of which a founder sits in a team of the office, and one of the office
// in the sample's team.
func TestTheSampleLeavesTheTeams(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	must[archive.Summary](t)(o.ImportSample(ctx, sampleDocument(t)))
	theirs := must[[]team.Team](t)(o.Teams(ctx))[0]
	c := newCircle(t, o)
	mixed := c.team.Join(theirs.Members[0], "2025-03-04")
	must[team.Team](t)(o.SaveTeam(ctx, mixed))
	m := mixed.Meetings[0]
	m.Attendance = map[app.ID]team.Attendance{theirs.Members[0]: team.Present, c.bea.ID: team.Excused}
	must[team.Meeting](t)(o.SaveMeeting(ctx, c.team.ID, m))
	must[team.Team](t)(o.SaveTeam(ctx, theirs.Join(c.ana.ID, "2025-03-04")))
	if err := o.RemoveSample(ctx); err != nil {
		t.Fatal(err)
	}
	got := must[[]team.Team](t)(o.Teams(ctx))
	if len(got) != 1 || !slices.Equal(got[0].Members, []app.ID{c.ana.ID, c.bea.ID}) || len(got[0].Meetings[0].Attendance) != 1 || len(got[0].History) != 0 {
		t.Errorf("left: %+v", got)
	}
	if strings.Contains(textsOf(t, o), string(theirs.Members[0])) {
		t.Error("a founder of the sample is still named")
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
}
