package partners

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/uitest/desktest"
)

// room is the screen in a window over an office of its own.
type room struct {
	*desktest.Desk
	screen *Screen

	saved   string // the name proposed for the file that was saved last
	file    string // what stood in it
	opened  [2]app.ID
	offer   app.Space // because of which a referral was begun
	founder app.ID    // for whom, or who was opened
}

const day = app.Date("2025-05-20")

func newRoom(t testing.TB) *room {
	t.Helper()
	r := &room{Desk: desktest.New(t, day.Time().Add(14*time.Hour))}
	r.screen = New(Parts{
		Records: r.Office, Shell: r, Context: r.Ctx, Now: r.Now,
		SaveFile:     r.saveFile,
		OpenReferral: func(founder, referral app.ID) { r.opened = [2]app.ID{founder, referral} },
		Refer:        func(founder app.ID, offer app.Space) { r.founder, r.offer = founder, offer },
		OpenFounder:  func(founder app.ID) { r.founder = founder },
	})
	r.Show(r.screen.Content(), uitest.BesideSidebar)
	r.screen.Refresh()
	r.Well()
	return r
}

// sampled is a room over the sample office.
func sampled(t testing.TB) *room {
	t.Helper()
	r := newRoom(t)
	r.Sample()
	r.screen.Refresh()
	r.Well()
	return r
}

func number[T any](v T) *T { return &v }

// furnish gives the office referrals, one of them waiting too long, and premises offered and sought.
func (r *room) furnish() {
	r.T.Helper()
	desi, jobcenter, diw := r.Named("Desislava"), r.Partner("Jobcenter"), r.Partner("DIW")
	diw.Services = []string{"Gewerberaum", "Workshops", "Kundschaft im Ausland"}
	diw.Contact, diw.Address = "Frau Çelik", &app.Address{Street: "Speicherstraße 56", PostalCode: "44147", City: "Dortmund", District: "Hafen"}
	diw.Phones, diw.Emails = []app.Phone{{Number: "0231 555010", Type: "work"}}, []string{"info@diw.example"}
	_, err := r.Office.SavePartner(r.Ctx, diw)
	r.Must(err)
	consent, err := r.Office.SaveConsent(r.Ctx, desi, app.Consent{Purpose: app.PurposeShare, Recipient: jobcenter.ID, DataClasses: []string{"contact"}, GivenOn: "2025-05-01", TextVersion: app.ConsentText})
	r.Must(err)
	for _, one := range []app.Referral{
		{To: jobcenter.ID, Date: "2025-05-02", SentOn: "2025-05-04", Status: app.ReferralSent, Reason: "viability", Urgency: "urgent", DataClasses: []string{"contact"}, Consent: consent.ID},
		{To: diw.ID, Date: day, Reason: "Ein Garten; \"hinten\""},
	} {
		_, err := r.Office.SaveReferral(r.Ctx, desi, one)
		r.Must(err)
	}
	_, err = r.Office.SaveReferral(r.Ctx, r.Named("Rasha"), app.Referral{From: r.Partner("Grünbau").ID, Date: "2025-05-12", SentOn: "2025-05-12", Status: app.ReferralSent, Reason: "founding-advice"})
	r.Must(err)
	r.premises(desi, diw.ID)
	r.screen.Refresh()
	r.Well()
}

func (r *room) premises(desi, diw app.ID) {
	r.T.Helper()
	for founder, s := range map[app.ID]app.SpaceSought{
		desi:             {AreaFromM2: number(30.0), AreaToM2: number(45.0), MaxRentCents: number(int64(85000)), From: "2026-01-01", Equipment: []string{"water", "shop-window"}, District: "Nordstadt"},
		r.Named("Ioana"): {MaxRentCents: number(int64(60000)), Equipment: []string{"kitchen"}, Note: "Auch nur abends"},
	} {
		_, err := r.Office.SaveSpaceSought(r.Ctx, founder, s)
		r.Must(err)
	}
	for _, s := range []app.Space{
		{Title: "Laden an der Münsterstraße", AreaM2: number(38.5), RentCents: number(int64(79000)), DepositCents: number(int64(150000)), AvailableFrom: "2025-12-01", Equipment: []string{"water", "shop-window", "Kühlraum"}, Address: &app.Address{Street: "Münsterstraße 95", PostalCode: "44145", City: "Dortmund", District: "Nordstadt"}, Partner: diw, RentSteps: "Im ersten Jahr die Hälfte"},
		{Title: "Büro im Hafen", AreaM2: number(24.0), RentCents: number(int64(92000)), AvailableFrom: "2026-02-01", Equipment: []string{"water"}, Address: &app.Address{District: "Hafen"}, OfferedBy: "Herr Weiß"},
		{Title: "Küche abends", RentCents: number(int64(30000)), Equipment: []string{"kitchen"}, Partner: diw},
		{Title: "Lager", Until: "2025-04-30"},
	} {
		_, err := r.Office.SaveSpace(r.Ctx, s)
		r.Must(err)
	}
}

// saveFile keeps a file under the name proposed and remembers what stands in it.
func (r *room) saveFile(name string, save func(path string) error) {
	path := filepath.Join(r.T.TempDir(), name)
	r.Must(save(path))
	content, err := os.ReadFile(path)
	r.Must(err)
	r.saved, r.file = name, string(content)
}
