package referrals

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/uitest/desktest"
	"wurzelwerk/ui/widgets"
)

// desk is the page of Desislava of the sample office in a window.
type desk struct {
	*desktest.Desk
	page *Page

	job     *preview.Job
	changed int
	asked   []string // the classes for which a consent was asked
	askedOf app.ID   // the recipient
}

// tab is the room that the page has beside the list of founders.
var tab = fyne.NewSize(850, 660)

const day = app.Date("2025-05-20")

func newDesk(t testing.TB) *desk {
	t.Helper()
	d := &desk{Desk: desktest.New(t, day.Time().Add(14*time.Hour))}
	d.Sample()
	d.open(d.Named("Desislava"))
	return d
}

// open shows the page of a founder.
func (d *desk) open(founder app.ID) {
	d.T.Helper()
	d.page = New(Parts{
		Records: d.Office, Shell: d, Context: d.Ctx, Now: d.Now,
		Preview:    func(job preview.Job) { d.job = &job },
		NewConsent: func(_, recipient app.ID, classes []string) { d.askedOf, d.asked = recipient, classes },
		Changed:    func(app.ID) { d.changed++ },
	}).Page(founder)
	d.Show(d.page.Content(), tab)
	d.page.Refresh()
	d.Well()
}

// stored are her referrals in the office.
func (d *desk) stored() []app.Referral {
	d.T.Helper()
	all, err := d.Office.Referrals(d.Ctx, d.page.founder.ID)
	d.Must(err)
	return all
}

func (d *desk) last() app.Referral {
	d.T.Helper()
	all := d.stored()
	return all[len(all)-1]
}

// share notes her consent to share classes with a partner.
func (d *desk) share(partner app.ID, classes ...string) app.Consent {
	d.T.Helper()
	c, err := d.Office.SaveConsent(d.Ctx, d.page.founder.ID, app.Consent{
		Purpose: app.PurposeShare, Recipient: partner, DataClasses: classes, GivenOn: "2025-05-01", Signed: app.SignedPaper, TextVersion: app.ConsentText,
	})
	d.Must(err)
	d.page.Refresh()
	return c
}

func (d *desk) save(r app.Referral) app.Referral {
	d.T.Helper()
	saved, err := d.Office.SaveReferral(d.Ctx, d.page.founder.ID, r)
	d.Must(err)
	d.page.Refresh()
	return saved
}

func (d *desk) choose(label string, key app.ID) {
	d.T.Helper()
	desktest.Field[*widgets.Choice](d.Desk, label).Choose(string(key))
}

// tick ticks the check box with a label.
func (d *desk) tick(label string) {
	d.T.Helper()
	for _, c := range uitest.All[*widgets.Check](uitest.Top(d.Window)) {
		if c.Text == label {
			c.SetChecked(!c.Checked)
			return
		}
	}
	d.T.Fatalf("no check %q", label)
}

// date types a day into the date field of the dialog.
func (d *desk) date(label, text string) {
	d.T.Helper()
	for _, f := range uitest.All[*widgets.DateField](uitest.Top(d.Window)) {
		if slices.Contains(uitest.Texts(f), label) {
			f.Entry.SetText(text)
			return
		}
	}
	d.T.Fatalf("no date %q", label)
}

// reasons are the chips of the reasons in the dialog.
func (d *desk) reasons() *widgets.Chips {
	d.T.Helper()
	return uitest.All[*widgets.Chips](uitest.Dialog(d.T, d.Canvas()))[0]
}
