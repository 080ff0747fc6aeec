package store

import (
	"context"
	"os"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
)

func imported(t *testing.T, o *Office, text string) archive.Summary {
	t.Helper()
	return must[archive.Summary](t)(o.Import(context.Background(), must[archive.Document](t)(archive.Parse([]byte(text)))))
}

func TestATeamSurvivesTheArchive(t *testing.T) {
	raw, err := os.ReadFile("../app/archive/testdata/team.json")
	if err != nil {
		t.Fatal(err)
	}
	o, second := newOffice(t), newOffice(t)
	if added := imported(t, o, string(raw)).Added; added[app.KindTeam] != 1 || added[app.KindFounder] != 2 {
		t.Errorf("%+v", added)
	}
	first := exported(t, o)
	for _, key := range []string{
		`"goal"`, `"weekday"`, `"minutes"`, `"guests"`, `"guestMembers"`, `"handoutLanguage"`, `"goals"`, `"reached"`, `"history"`,
		`"why"`, `"rulesAgreedOn"`, `"startedOn"`, `"endedOn"`, `"binnedOn"`, `"state"`, `"invitedOn"`, `"sequence"`, `"cancelledBecause"`,
		`"lateMinutes"`, `"reasons"`, `"dropped"`, `"measure"`, `"c": "g1"`, `"clock"`, `"women"`, `"seconds"`, `"founder": "g1"`,
	} {
		if !strings.Contains(first, key) {
			t.Errorf("%s is lost: %s", key, first)
		}
	}
	if again := imported(t, o, string(raw)); again.Unchanged[app.KindTeam] != 1 || exported(t, o) != first {
		t.Errorf("the second import: %+v", again)
	}
	imported(t, second, first)
	if got := exported(t, second); withoutOffice(got) != withoutOffice(first) {
		t.Errorf("%s\n%s", first, got)
	}
	if err := o.Check(context.Background()); err != nil {
		t.Error(err)
	}
}

// withoutOffice leaves out the head, where each office has its own id.
func withoutOffice(text string) string { return text[strings.Index(text, `"founders"`):] }

func TestAnErasedFounderLeavesHerTeamWhole(t *testing.T) {
	raw, err := os.ReadFile("../app/archive/testdata/team.json")
	if err != nil {
		t.Fatal(err)
	}
	ctx, o := context.Background(), newOffice(t)
	imported(t, o, strings.Replace(string(raw), `,"binnedOn":"2026-01-01"`, "", 1))
	rows := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{Words: "Desi"}))
	if err := o.BinFounder(ctx, rows[0].ID); err != nil {
		t.Fatal(err)
	}
	must[int](t)(o.EmptyBin(ctx))
	left := exported(t, o)
	if strings.Contains(left, "f1") || strings.Contains(left, "Laden") || strings.Contains(left, "m1") || !strings.Contains(left, "Maria") {
		t.Errorf("%s", left)
	}
	if _, err := archive.Parse([]byte(left)); err != nil {
		t.Error(err)
	}
}
