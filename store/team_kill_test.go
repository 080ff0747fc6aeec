package store

import (
	"bufio"
	"context"
	"fmt"
	"os"
	osexec "os/exec"
	"strconv"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// The variables that make the test program a window in which a meeting runs, and which is going to be killed.
const (
	killFolder = "WURZELWERK_MEETING_FOLDER"
	killTeam   = "WURZELWERK_MEETING_TEAM"
)

func TestMain(m *testing.M) {
	if folder := os.Getenv(killFolder); folder != "" {
		if err := runMeeting(folder, app.ID(os.Getenv(killTeam))); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// runMeeting enters events into the clock of a team's last meeting for ever, each with an idea that bears its number,
// and tells the number of each after it was kept.
func runMeeting(folder string, id app.ID) error {
	ctx := context.Background()
	o, err := Open(ctx, folder, passphrase, quick)
	if err != nil {
		return err
	}
	t, err := o.Team(ctx, id)
	if err != nil {
		return err
	}
	m := t.Meetings[len(t.Meetings)-1]
	start := time.Date(2025, 5, 13, 16, 0, 0, 0, time.UTC)
	for {
		n := len(m.Clock) + 1
		m.State = team.Running
		m.Clock = append(m.Clock, team.Event{At: team.MomentOf(start.Add(time.Duration(n) * time.Second)), Kind: team.EventTurn, Woman: t.Members[n%2]})
		m.Turns[0].Ideas = append(m.Turns[0].Ideas, strconv.Itoa(n))
		if m, err = o.SaveMeeting(ctx, id, m); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// killedMeeting lets a meeting run for a moment, kills the program and returns the last number that it told.
func killedMeeting(t *testing.T, folder string, id app.ID, moment time.Duration) (last int) {
	t.Helper()
	cmd := osexec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), killFolder+"="+folder, killTeam+"="+string(id))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for started := false; lines.Scan(); {
		if last, err = strconv.Atoi(lines.Text()); err != nil {
			t.Fatalf("the meeting says %q", lines.Text())
		}
		if !started {
			started = true
			time.AfterFunc(moment, func() { _ = cmd.Process.Kill() })
		}
	}
	_ = cmd.Wait()
	return last
}

// TestARunningMeetingSurvivesAKill kills the program while a meeting runs, again and again: every entry that was kept
// is there, and what was written with it.
func TestARunningMeetingSurvivesAKill(t *testing.T) {
	ctx, folder := context.Background(), t.TempDir()
	o, _, err := Create(ctx, folder, app.Office{Name: "Büro"}, passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	id := newCircle(t, o).team.ID
	if err := o.Close(ctx); err != nil {
		t.Fatal(err)
	}
	before := 0
	for i := range 4 {
		told := killedMeeting(t, folder, id, time.Duration(20+37*i)*time.Millisecond)
		if o, err = Open(ctx, folder, passphrase, quick); err != nil {
			t.Fatal(err)
		}
		m := must[team.Team](t)(o.Team(ctx, id)).Meetings[0]
		entries, ideas := len(m.Clock), m.Turns[0].Ideas
		if entries < told || entries > told+1 || told <= before || len(ideas) != entries || ideas[entries-1] != strconv.Itoa(entries) {
			t.Errorf("told %d, kept %d entries and the ideas %v", told, entries, ideas)
		}
		if err := o.Check(ctx); err != nil {
			t.Error(err)
		}
		before = entries
		if err := o.release(); err != nil {
			t.Fatal(err)
		}
	}
}
