package store

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/team"
)

// TestOldOfficesOpen opens the sample office as each version of the schema left it; such files stay in testdata for
// ever. In each Desislava is called Dessi and has a measure in the bin.
func TestOldOfficesOpen(t *testing.T) {
	files, err := filepath.Glob("testdata/office-*.wurzelwerk")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".wurzelwerk"), func(t *testing.T) {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			folder := t.TempDir()
			if err := os.WriteFile(filepath.Join(folder, officeFile), content, 0o600); err != nil {
				t.Fatal(err)
			}
			useOldOffice(t, folder)
		})
	}
}

func useOldOffice(t *testing.T, folder string) {
	ctx := context.Background()
	o, err := Open(ctx, folder, passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	defer o.release()
	if backups := must[[]app.BackupFile](t)(o.Backups(ctx)); len(backups) != 1 {
		t.Errorf("backups before the migration: %+v", backups)
	}
	checkDossiers(t, o)
	id := idOf(t, o, "стоянова")
	f := must[app.Founder](t)(o.Founder(ctx, id))
	answers := must[[]profile.Answer](t)(o.Answers(ctx, id))
	readings := must[[]profile.Reading](t)(o.Readings(ctx, id))
	if f.CallName != "Dessi" || len(answers) == 0 || len(readings) == 0 {
		t.Errorf("she came as %+v with %d answers and %d readings", f, len(answers), len(readings))
	}
	if binned := must[[]app.BinnedRecord](t)(o.Binned(ctx)); len(binned) != 1 || binned[0].Kind != app.KindMeasure {
		t.Errorf("in the bin: %+v", binned)
	}
	useOldTeam(t, o)
	if err := o.BinReading(ctx, readings[0].ID); err != nil {
		t.Error(err)
	}
	if err := o.MergeFounders(ctx, f, idOf(t, o, "olena")); err != nil {
		t.Error(err)
	}
	if measures := must[[]coaching.Measure](t)(o.Measures(ctx, id)); len(measures) == 0 {
		t.Error("her measures are not there")
	}
	checkDossiers(t, o)
}

func useOldTeam(t *testing.T, o *Office) {
	t.Helper()
	ctx := context.Background()
	teams := must[[]team.Team](t)(o.Teams(ctx))
	if len(teams) != 1 || len(teams[0].Meetings) == 0 {
		t.Fatalf("teams: %+v", teams)
	}
	m := teams[0].Meetings[0]
	m.Clock = []team.Event{{At: "2025-04-29T16:00:00Z", Kind: team.EventBegin, Women: teams[0].Members}}
	m = must[team.Meeting](t)(o.SaveMeeting(ctx, teams[0].ID, m))
	if got, _ := must[team.Team](t)(o.Team(ctx, teams[0].ID)).Meeting(m.ID); len(got.Clock) != 1 {
		t.Errorf("its clock: %+v", got.Clock)
	}
}
