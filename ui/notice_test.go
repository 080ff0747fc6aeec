package ui_test

import (
	"testing"
	"time"

	"wurzelwerk/ui"
	"wurzelwerk/ui/widgets"
)

func TestWhatWasDoneGoesAwayByItself(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	shown := func(want string) {
		t.Helper()
		if got := d.ToldForTest(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	d.Tell("Angelegt.")
	d.jobs.Elapse(ui.NoticeStaysForTest - time.Second)
	shown("Angelegt.")
	d.jobs.Elapse(time.Second)
	shown("")
	d.Tell("Angelegt.")
	d.Tell("Gelöscht.", widgets.Action{Label: "Rückgängig", Run: func() {}})
	d.jobs.Elapse(10 * ui.NoticeStaysForTest)
	shown("Gelöscht.")
	d.Tell("Angelegt.")
	d.Warn("Die Platte ist voll.")
	d.jobs.Elapse(10 * ui.NoticeStaysForTest)
	shown("Die Platte ist voll.")
}
