package store

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
)

func TestACommitmentBecomesAMeasure(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	made := c.promised(0, 0)
	m := must[coaching.Measure](t)(o.TrackCommitment(ctx, made.ID))
	from := coaching.Source{Team: c.team.ID, Meeting: c.team.Meetings[0].ID, Commitment: made.ID}
	if m.Text != "Preise rechnen" || m.Due != "2025-03-18" || m.Status != coaching.Open || m.From == nil || !reflect.DeepEqual(*m.From, from) {
		t.Errorf("the measure: %+v", m)
	}
	if hers := must[[]coaching.Measure](t)(o.Measures(ctx, c.ana.ID)); len(hers) != 1 || !reflect.DeepEqual(hers[0], m) {
		t.Errorf("hers: %+v", hers)
	}
	if got := must[team.Team](t)(o.Team(ctx, c.team.ID)).CommitmentsOf(m.ID); len(got) != 1 || got[0].ID != made.ID {
		t.Errorf("its commitments: %+v", got)
	}
	if again := must[coaching.Measure](t)(o.TrackCommitment(ctx, made.ID)); !reflect.DeepEqual(again, m) {
		t.Errorf("a second time: %+v", again)
	}
	u := must[app.Undone](t)(o.Undo(ctx))
	if !slices.Contains(u.Kinds, app.KindMeasure) || !slices.Contains(u.Kinds, app.KindCommitment) {
		t.Errorf("undone: %+v", u)
	}
	if got := must[team.Team](t)(o.Team(ctx, c.team.ID)); !reflect.DeepEqual(got, c.team) {
		t.Errorf("after taking back: %+v", got)
	}
	if hers := must[[]coaching.Measure](t)(o.Measures(ctx, c.ana.ID)); len(hers) != 0 {
		t.Errorf("hers after taking back: %+v", hers)
	}
}

func TestACommitmentTakesItsMeasureOutOfTheBin(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	made := newCircle(t, o).promised(0, 0)
	m := must[coaching.Measure](t)(o.TrackCommitment(ctx, made.ID))
	if err := o.BinMeasure(ctx, m.ID); err != nil {
		t.Fatal(err)
	}
	if again := must[coaching.Measure](t)(o.TrackCommitment(ctx, made.ID)); !reflect.DeepEqual(again, m) {
		t.Errorf("out of the bin: %+v", again)
	}
	if err := o.BinMeasure(ctx, m.ID); err != nil {
		t.Fatal(err)
	}
	must[int](t)(o.EmptyBin(ctx))
	if again := must[coaching.Measure](t)(o.TrackCommitment(ctx, made.ID)); again.ID == m.ID || again.Text != m.Text {
		t.Errorf("after the measure was erased: %+v", again)
	}
}

// TestMeasureAndCommitmentSurviveTheArchive takes both out of one office and into another, where all ids are other
// ones.
func TestMeasureAndCommitmentSurviveTheArchive(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	must[coaching.Measure](t)(o.TrackCommitment(ctx, c.promised(0, 1).ID))
	doc := must[archive.Document](t)(o.Export(ctx))
	archive.Rename(&doc, func(kind app.Kind, id app.ID) string { return string(kind) + " " + string(id) })
	other := newOffice(t)
	must[archive.Summary](t)(other.Import(ctx, doc))
	got := must[[]team.Team](t)(other.Teams(ctx))[0]
	hers := must[[]coaching.Measure](t)(other.Measures(ctx, got.Members[0]))
	made := got.Meetings[0].Turns[0].Commitments[1]
	want := coaching.Source{Team: got.ID, Meeting: got.Meetings[0].ID, Commitment: made.ID}
	if len(hers) != 1 || made.Measure != hers[0].ID || !reflect.DeepEqual(*hers[0].From, want) || got.ID == c.team.ID {
		t.Errorf("%+v of %+v", hers, got)
	}
}

func TestAMeasureBecomesACommitment(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	meeting := must[team.Meeting](t)(o.SaveMeeting(ctx, c.team.ID, team.Meeting{Date: "2025-03-18"}))
	hers := must[coaching.Measure](t)(o.SaveMeasure(ctx, c.bea.ID, coaching.Measure{Text: "Gewerbe anmelden", FirstStep: "Formular"}))
	kept := must[team.Meeting](t)(o.CommitMeasure(ctx, meeting.ID, hers.ID))
	got := kept.Turn(c.bea.ID).Commitments
	if len(got) != 1 || !got[0].ID.Valid() || got[0].Text != "Gewerbe anmelden" || got[0].FirstStep != "Formular" || got[0].Measure != hers.ID {
		t.Errorf("her commitments: %+v", got)
	}
	if kept.Standing() != team.Planned {
		t.Errorf("the meeting is %s now", kept.Standing())
	}
	if again := must[team.Meeting](t)(o.CommitMeasure(ctx, meeting.ID, hers.ID)); !reflect.DeepEqual(again, kept) {
		t.Errorf("a second time: %+v\nwant %+v", again, kept)
	}
	if held, _ := must[team.Team](t)(o.Team(ctx, c.team.ID)).Meeting(meeting.ID); !reflect.DeepEqual(held, kept) {
		t.Errorf("held: %+v\nwant %+v", held, kept)
	}
	if m := must[coaching.Measure](t)(o.TrackCommitment(ctx, got[0].ID)); m.ID != hers.ID || m.From != nil {
		t.Errorf("back again: %+v", m)
	}
	stranger := saveFounder(t, o, app.Founder{GivenNames: "Cora"})
	other := must[coaching.Measure](t)(o.SaveMeasure(ctx, stranger.ID, coaching.Measure{Text: "Schild"}))
	if _, err := o.CommitMeasure(ctx, meeting.ID, other.ID); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("of a founder who is not of the team: %v", err)
	}
	if _, err := o.CommitMeasure(ctx, o.NewID(), hers.ID); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("at a meeting that is not there: %v", err)
	}
}

func TestWhatAGuestPromisedIsNoMeasure(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	m := must[team.Meeting](t)(o.SaveMeeting(ctx, c.team.ID, team.Meeting{Turns: []team.Turn{
		{Founder: c.guest, Commitments: []team.Commitment{{Text: "Zeugnis"}}}, {Founder: c.ana.ID, Commitments: []team.Commitment{{}}},
	}}))
	if _, err := o.TrackCommitment(ctx, m.Turns[0].Commitments[0].ID); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("of a guest: %v", err)
	}
	if _, err := o.TrackCommitment(ctx, m.Turns[1].Commitments[0].ID); !errors.As(err, new(app.Faults)) {
		t.Errorf("one without a text: %v", err)
	}
	if err := o.DropMeeting(ctx, m.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := o.TrackCommitment(ctx, m.Turns[0].Commitments[0].ID); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("of a meeting that was taken away: %v", err)
	}
}

func TestAMeetingTellsTheMeasure(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	made := c.promised(0, 0)
	m := must[coaching.Measure](t)(o.TrackCommitment(ctx, made.ID))
	meeting := must[team.Meeting](t)(o.SaveMeeting(ctx, c.team.ID, team.Meeting{Date: "2025-03-18"}))
	for _, step := range []struct {
		said   team.Result
		status coaching.MeasureStatus
		on     app.Date
	}{
		{team.Partly, coaching.InProgress, ""},
		{team.Kept, coaching.Done, "2025-03-18"},
		{team.Partly, coaching.InProgress, ""}, // the tap before was a slip
		{team.Kept, coaching.Done, "2025-03-18"},
		{team.Moved, coaching.Open, ""},
		{team.Kept, coaching.Done, "2025-03-18"},
		{"", coaching.Open, ""},
	} {
		meeting.Results = map[app.ID]team.Result{made.ID: step.said, o.NewID(): team.Kept}
		if step.said == "" {
			meeting.Results = nil
		}
		meeting = must[team.Meeting](t)(o.SaveMeeting(ctx, c.team.ID, meeting))
		if got := must[[]coaching.Measure](t)(o.Measures(ctx, c.ana.ID))[0]; got.Status != step.status || got.DoneOn != step.on {
			t.Errorf("%q makes it %s on %q, want %s on %q", step.said, got.Status, got.DoneOn, step.status, step.on)
		}
	}
	must[app.Undone](t)(o.Undo(ctx))
	if got := must[[]coaching.Measure](t)(o.Measures(ctx, c.ana.ID))[0]; got.Status != coaching.Done {
		t.Errorf("after taking back: %+v", got)
	}
	m.Status, m.DoneOn = coaching.Done, "2025-03-01"
	must[coaching.Measure](t)(o.SaveMeasure(ctx, c.ana.ID, m))
	meeting.Results = map[app.ID]team.Result{made.ID: team.NotKept}
	must[team.Meeting](t)(o.SaveMeeting(ctx, c.team.ID, meeting))
	if got := must[[]coaching.Measure](t)(o.Measures(ctx, c.ana.ID))[0]; got.Status != coaching.Done || got.DoneOn != "2025-03-01" {
		t.Errorf("done elsewhere, it became %+v", got)
	}
}

// TestAMeasureLearnsWhatWasSaid keeps a commitment as a measure after a meeting said that it was kept.
func TestAMeasureLearnsWhatWasSaid(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	c := newCircle(t, o)
	made := c.promised(1, 0)
	must[team.Meeting](t)(o.SaveMeeting(ctx, c.team.ID, team.Meeting{Date: "2025-03-18", Results: map[app.ID]team.Result{made.ID: team.Kept}}))
	if m := must[coaching.Measure](t)(o.TrackCommitment(ctx, made.ID)); m.Status != coaching.Done || m.DoneOn != "2025-03-18" {
		t.Errorf("kept as %+v", m)
	}
}
