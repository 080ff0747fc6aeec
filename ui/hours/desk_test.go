package hours

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest/desktest"
)

// desk is the page of a founder in a window.
type desk struct {
	*desktest.Desk
	page *Page

	job     *preview.Job
	session app.ID // that was asked for
	project app.ID // whose form was asked for
	asked   bool   // for a form
}

// tab is the room that the page has beside the list of founders.
var tab = fyne.NewSize(850, 660)

func newDesk(t testing.TB) *desk {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{Desk: desktest.New(t, time.Date(2025, 12, 1, 14, 0, 0, 0, zone))}
	return d
}

// sampled is a desk over the sample office.
func sampled(t testing.TB) *desk {
	t.Helper()
	d := newDesk(t)
	d.Sample()
	return d
}

// open shows the page of a founder.
func (d *desk) open(founder app.ID) {
	d.T.Helper()
	d.page = New(Parts{
		Records: d.Office, Shell: d, Context: d.Ctx, Now: d.Now,
		Preview:           func(job preview.Job) { d.job = &job },
		OpenSession:       func(_, session app.ID) { d.session = session },
		OpenParticipation: func(_, project app.ID) { d.project, d.asked = project, true },
	}).Page(founder)
	d.Show(d.page.Content(), tab)
	d.refresh()
}

func (d *desk) refresh() {
	d.T.Helper()
	d.page.Refresh()
	d.Must(d.Failed)
}

// founder makes a founder.
func (d *desk) founder(name string) app.ID {
	d.T.Helper()
	f, err := d.Office.SaveFounder(d.Ctx, app.Founder{GivenNames: name})
	d.Must(err)
	return f.ID
}

// closed is a session that was closed.
func closed(day app.Date, from, to app.Clock) coaching.Session {
	return coaching.Session{
		Date: day, Start: from, End: to, Kind: "other", Place: "office", Concern: "Preise", Course: "Gerechnet", Analysis: "Zu billig",
		Recommendation: "Erhöhen", Agreements: "Neue Liste", Status: coaching.Closed, ClosedOn: day,
	}
}

func (d *desk) save(founder app.ID, s coaching.Session) coaching.Session {
	d.T.Helper()
	s, err := d.Office.SaveSession(d.Ctx, founder, s)
	d.Must(err)
	return s
}
