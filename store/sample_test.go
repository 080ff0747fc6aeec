package store

import (
	"context"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/today"
	"wurzelwerk/assets"
)

func TestTheSampleMovesAndAnImportDoesNot(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	must[archive.Summary](t)(o.ImportSample(ctx, must[archive.Document](t)(archive.ParseSample(assets.Sample(), assets.SampleToday()))))
	lines := today.List(must[today.Input](t)(o.DayInput(ctx)))
	first := map[today.Kind]app.Date{}
	for _, l := range lines {
		if l.Urgency == today.Now && first[l.Kind] == "" {
			first[l.Kind] = l.Day
		}
	}
	if first[today.KindSession] != o.Today() || first[today.KindMeeting] != o.Today() || len(lines) < 10 {
		t.Errorf("the list of today: %+v", lines)
	}
	plain := must[archive.Document](t)(sampleOffice(t).Export(ctx))
	if got := plain.Founders[0].Sessions[0].Date; got != "2025-03-10" {
		t.Errorf("an import moved a session to %s", got)
	}
}
