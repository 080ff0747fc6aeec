package sharing

import (
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// TestPictures shows every place of the room with the sample office; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		d := newDesk(t)
		shot := func(name string) { uitest.Shot(t, d.Window, look+"-"+name) }
		d.open()
		shot("00-empty")
		d.other = d.Neighbour("Grünbau Nord")
		d.peer = d.PeerOf(d.Office, d.other)
		d.open()
		shot("01-unshared")
		d.page.onShare(d.page.sides[0])
		uitest.All[*widgets.Check](uitest.Top(d.Window))[0].SetChecked(true)
		shot("02-ask")
		d.Escape()
		d.furnish()
		shot("03-page")
		d.page.scroll.ScrollToBottom()
		shot("04-log")
		d.page.scroll.ScrollToTop()
		d.page.onShare(d.page.sides[1])
		shot("05-share")
		d.Escape()
		d.page.onLeaving(d.page.sides[1])
		shot("06-leaving")
		d.Escape()
		d.page.onStop(d.page.sides[0])
		shot("07-stop")
		d.Escape()
		teams, err := d.Office.Teams(d.Ctx)
		d.Must(err)
		New(d.parts()).Team(teams[0])
		shot("08-team")
		d.Escape()
		d.Must(d.Office.Restrict(d.Ctx, d.founder, app.Restriction{Why: app.ForKeeping}))
		d.page.Refresh()
		shot("09-restricted")
		d.Well()
	})
}

// furnish shares her with one office, wishes to share with a second, asks a third to remove her, and shares a team.
func (d *desk) furnish() {
	d.T.Helper()
	d.agree(d.founder, "contact", "goal", "business", "team")
	_, err := d.Office.Share(d.Ctx, d.founder, d.peer.Office(), []string{"contact", "goal", "swot"})
	d.Must(err)
	second := d.Neighbour("Diakonisches Werk – Beratung für Zugewanderte und ihre Familien in der Nordstadt")
	_, err = d.Office.Share(d.Ctx, d.founder, d.PeerOf(d.Office, second).Office(), []string{"contact"})
	d.Must(err)
	third := d.Neighbour("InWest eG")
	first := d.peer
	d.peer = d.PeerOf(d.Office, third)
	d.agree(d.founder, "contact")
	_, err = d.Office.Share(d.Ctx, d.founder, d.peer.Office(), []string{"contact"})
	d.Must(err)
	d.Carry(d.Office, third)
	d.Carry(third, d.Office)
	d.Must(d.Office.Unshare(d.Ctx, d.founder, d.peer.Office()))
	d.Carry(d.Office, third)
	d.peer = first
	d.Carry(d.Office, d.other)
	d.Clock = d.Clock.Add(26 * time.Hour)
	f, err := d.Office.Founder(d.Ctx, d.founder)
	d.Must(err)
	f.CallName = "Dessi"
	_, err = d.Office.SaveFounder(d.Ctx, f)
	d.Must(err)
	d.Carry(d.Office, d.other)
	d.page.Refresh()
	d.Well()
}
