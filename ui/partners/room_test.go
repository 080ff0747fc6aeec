package partners

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/assets"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// room is the screen in a window over an office of its own.
type room struct {
	t      testing.TB
	office *store.Office
	screen *Screen
	window fyne.Window
	ctx    context.Context
	clock  time.Time

	told    string
	actions []widgets.Action
	failed  error
	saved   string // the name proposed for the file that was saved last
	file    string // what stood in it
	opened  [2]app.ID
	offer   app.Space // because of which a referral was begun
	founder app.ID    // for whom, or who was opened
}

const day = app.Date("2025-05-20")

// Canvas is that of the window.
func (r *room) Canvas() fyne.Canvas { return r.window.Canvas() }

// Tell keeps what was told.
func (r *room) Tell(text string, actions ...widgets.Action) { r.told, r.actions = text, actions }

// Fail keeps the error.
func (r *room) Fail(err error) { r.failed = err }

func newRoom(t testing.TB) *room {
	t.Helper()
	r := &room{t: t, ctx: context.Background(), clock: day.Time().Add(14 * time.Hour)}
	config := store.Config{Now: func() time.Time { return r.clock }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(r.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	r.must(err)
	t.Cleanup(func() { _ = office.Close(r.ctx) })
	r.office = office
	r.window = uitest.Window(t, nil)
	r.screen = New(Parts{
		Records: office, Shell: r, Context: r.ctx, Now: func() time.Time { return r.clock },
		SaveFile:     r.saveFile,
		OpenReferral: func(founder, referral app.ID) { r.opened = [2]app.ID{founder, referral} },
		Refer:        func(founder app.ID, offer app.Space) { r.founder, r.offer = founder, offer },
		OpenFounder:  func(founder app.ID) { r.founder = founder },
	})
	r.window.SetContent(r.screen.Content())
	r.window.Resize(uitest.BesideSidebar)
	r.screen.Refresh()
	r.well()
	return r
}

// sampled is a room over the sample office.
func sampled(t testing.TB) *room {
	t.Helper()
	r := newRoom(t)
	doc, err := archive.Parse(assets.Sample())
	r.must(err)
	_, err = r.office.Import(r.ctx, doc)
	r.must(err)
	r.screen.Refresh()
	r.well()
	return r
}

func (r *room) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

// well ends the test when something failed.
func (r *room) well() {
	r.t.Helper()
	r.must(r.failed)
}

func (r *room) partner(words string) app.Partner {
	r.t.Helper()
	all, err := r.office.Partners(r.ctx)
	r.must(err)
	for _, p := range all {
		if strings.Contains(p.Name, words) {
			return p
		}
	}
	r.t.Fatalf("no partner %q", words)
	return app.Partner{}
}

func (r *room) named(name string) app.ID {
	r.t.Helper()
	rows, err := r.office.Founders(r.ctx, app.FounderFilter{})
	r.must(err)
	for _, row := range rows {
		if strings.Contains(row.Name, name) {
			return row.ID
		}
	}
	r.t.Fatalf("no founder %q", name)
	return ""
}

func (r *room) sees(words ...string) {
	r.t.Helper()
	texts := uitest.Texts(uitest.Top(r.window))
	for _, w := range words {
		if !slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(text, w) }) {
			r.t.Errorf("%q is not among %q", w, texts)
		}
	}
}

// press taps the button with a label, in the dialog on top if there is one.
func (r *room) press(label string) {
	r.t.Helper()
	uitest.Button(r.t, uitest.Top(r.window), label).OnTapped()
}

func (r *room) text(label, text string) {
	r.t.Helper()
	uitest.Input[*widgets.TextField](r.t, uitest.Top(r.window), label).SetText(text)
}

func (r *room) escape() {
	r.t.Helper()
	uitest.Press(r.Canvas(), fyne.KeyEscape)
	uitest.Closed(r.t, r.Canvas())
}

func number[T any](v T) *T { return &v }

// furnish gives the office referrals, one of them waiting too long, and premises offered and sought.
func (r *room) furnish() {
	r.t.Helper()
	desi, jobcenter, diw := r.named("Desislava"), r.partner("Jobcenter"), r.partner("DIW")
	diw.Services = []string{"Gewerberaum", "Workshops", "Kundschaft im Ausland"}
	diw.Contact, diw.Address = "Frau Çelik", &app.Address{Street: "Speicherstraße 56", PostalCode: "44147", City: "Dortmund", District: "Hafen"}
	diw.Phones, diw.Emails = []app.Phone{{Number: "0231 555010", Type: "work"}}, []string{"info@diw.example"}
	_, err := r.office.SavePartner(r.ctx, diw)
	r.must(err)
	consent, err := r.office.SaveConsent(r.ctx, desi, app.Consent{Purpose: app.PurposeShare, Recipient: jobcenter.ID, DataClasses: []string{"contact"}, GivenOn: "2025-05-01", TextVersion: app.ConsentText})
	r.must(err)
	for _, one := range []app.Referral{
		{To: jobcenter.ID, Date: "2025-05-02", SentOn: "2025-05-04", Status: app.ReferralSent, Reason: "viability", Urgency: "urgent", DataClasses: []string{"contact"}, Consent: consent.ID},
		{To: diw.ID, Date: day, Reason: "Ein Garten; \"hinten\""},
	} {
		_, err := r.office.SaveReferral(r.ctx, desi, one)
		r.must(err)
	}
	_, err = r.office.SaveReferral(r.ctx, r.named("Rasha"), app.Referral{From: r.partner("Grünbau").ID, Date: "2025-05-12", SentOn: "2025-05-12", Status: app.ReferralSent, Reason: "founding-advice"})
	r.must(err)
	r.premises(desi, diw.ID)
	r.screen.Refresh()
	r.well()
}

func (r *room) premises(desi, diw app.ID) {
	r.t.Helper()
	for founder, s := range map[app.ID]app.SpaceSought{
		desi:             {AreaFromM2: number(30.0), AreaToM2: number(45.0), MaxRentCents: number(int64(85000)), From: "2026-01-01", Equipment: []string{"water", "shop-window"}, District: "Nordstadt"},
		r.named("Ioana"): {MaxRentCents: number(int64(60000)), Equipment: []string{"kitchen"}, Note: "Auch nur abends"},
	} {
		_, err := r.office.SaveSpaceSought(r.ctx, founder, s)
		r.must(err)
	}
	for _, s := range []app.Space{
		{Title: "Laden an der Münsterstraße", AreaM2: number(38.5), RentCents: number(int64(79000)), DepositCents: number(int64(150000)), AvailableFrom: "2025-12-01", Equipment: []string{"water", "shop-window", "Kühlraum"}, Address: &app.Address{Street: "Münsterstraße 95", PostalCode: "44145", City: "Dortmund", District: "Nordstadt"}, Partner: diw, RentSteps: "Im ersten Jahr die Hälfte"},
		{Title: "Büro im Hafen", AreaM2: number(24.0), RentCents: number(int64(92000)), AvailableFrom: "2026-02-01", Equipment: []string{"water"}, Address: &app.Address{District: "Hafen"}, OfferedBy: "Herr Weiß"},
		{Title: "Küche abends", RentCents: number(int64(30000)), Equipment: []string{"kitchen"}, Partner: diw},
		{Title: "Lager", Until: "2025-04-30"},
	} {
		_, err := r.office.SaveSpace(r.ctx, s)
		r.must(err)
	}
}

// saveFile keeps a file under the name proposed and remembers what stands in it.
func (r *room) saveFile(name string, save func(path string) error) {
	path := filepath.Join(r.t.TempDir(), name)
	r.must(save(path))
	content, err := os.ReadFile(path)
	r.must(err)
	r.saved, r.file = name, string(content)
}
