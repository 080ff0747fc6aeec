package papers

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// inTab is the room that the tab of a founder has beside the list.
var inTab = fyne.NewSize(870, 660)

// TestPictures shows every place of the room with the sample office; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		r := sampled(t)
		r.fill()
		r.open(r.founder)
		r.window.Resize(inTab)
		shot := func(name string) { uitest.Shot(t, r.window, look+"-"+name) }
		shot("00-documents")
		scroll(r.page.documents.scroll, shot, "01-documents-below")
		r.page.OpenPage(PageConsents)
		shot("02-consents")
		scroll(r.page.consents.scroll, shot, "03-consents-below")
		r.page.NewConsent(r.consents()[1].Recipient, []string{"contact", "goal"}, widgets.Action{})
		shot("04-share")
		r.escape()
		r.page.consents.ask(app.Consent{Purpose: app.PurposeSpecial, DataClasses: []string{"family"}})
		shot("05-special")
		r.escape()
		r.page.consents.onWithdraw(r.consents()[1])
		shot("06-withdraw")
		r.escape()
		r.page.consents.onSign(r.consents()[2])
		shot("07-sign")
		r.escape()
		r.page.OpenPage(PageRights)
		shot("08-rights")
		r.page.rights.onRestrict("")
		shot("09-restrict")
		r.escape()
		r.page.rights.onErase()
		shot("10-erase")
		r.escape()
		r.restrictedPictures(shot)
		r.page.OpenPage(PageHistory)
		shot("14-history")
		r.page.history.onOpen(0)
		shot("15-change")
		r.escape()
		r.page.history.search.SetText("xyz")
		shot("16-nothing")
		r.well()
	})
}

// restrictedPictures shows her under a duty that runs, and restricted.
func (r *room) restrictedPictures(shot func(string)) {
	r.keepUntil("2031-12-31")
	r.page.Refresh()
	shot("11-duty")
	if err := r.office.Restrict(r.ctx, r.founder, app.Restriction{Why: app.ForKeeping, Note: "Brief vom 02.07.2025"}); err != nil {
		r.t.Fatal(err)
	}
	r.page.Refresh()
	shot("12-restricted")
	r.page.rights.onErase()
	shot("13-early")
	r.escape()
}

// keepUntil sets until when the records of her project are kept.
func (r *room) keepUntil(day app.Date) {
	r.t.Helper()
	projects, err := r.office.Projects(r.ctx)
	if err != nil || len(projects) == 0 {
		r.t.Fatal(projects, err)
	}
	projects[0].KeepUntil = day
	if _, err := r.office.SaveProject(r.ctx, projects[0]); err != nil {
		r.t.Fatal(err)
	}
}

// fill gives her consents in every state and something to look back on.
func (r *room) fill() {
	r.t.Helper()
	ihk := r.consents()[1].Recipient
	for _, c := range []app.Consent{
		{Purpose: app.PurposePhoto, Language: "bg", TextVersion: app.ConsentText},
		{Purpose: app.PurposeContact, GivenOn: "2025-03-10", Signed: app.SignedOral, Until: "2025-08-01", Language: "de", TextVersion: app.ConsentText},
		{Purpose: app.PurposeSpecial, DataClasses: []string{"health"}, GivenOn: "2025-03-10", Signed: app.SignedPaper, Language: "bg", TextVersion: app.ConsentText},
		{Purpose: app.PurposeShare, Recipient: ihk, DataClasses: []string{"contact"}, GivenOn: "2024-03-10", Until: "2024-12-31", Language: "bg", TextVersion: "2024-01"},
		{Purpose: app.PurposeReporting, GivenOn: "2025-03-10", Signed: app.SignedDigital, WithdrawnOn: "2025-06-01", Language: "bg", TextVersion: app.ConsentText},
	} {
		if _, err := r.office.SaveConsent(r.ctx, r.founder, c); err != nil {
			r.t.Fatal(err)
		}
	}
	f, err := r.office.Founder(r.ctx, r.founder)
	if err != nil {
		r.t.Fatal(err)
	}
	f.CallName, f.ResidenceTitle = "Dessi", "Niederlassungserlaubnis"
	if _, err := r.office.SaveFounder(r.ctx, f); err != nil {
		r.t.Fatal(err)
	}
	f.CallName, f.ResidenceTitle = "Desi", "Freizügigkeit"
	if _, err := r.office.SaveFounder(r.ctx, f); err != nil {
		r.t.Fatal(err)
	}
	for _, value := range []string{"private", "statutory-voluntary"} {
		if err := r.office.SaveAnswers(r.ctx, r.founder, []profile.Answer{{Question: "health.insurance", Value: value}}); err != nil {
			r.t.Fatal(err)
		}
		r.clock = r.clock.Add(1 << 41)
	}
	s, err := r.office.SaveSession(r.ctx, r.founder, coaching.Session{Date: "2025-07-09", Topic: "Laden"})
	if err != nil {
		r.t.Fatal(err)
	}
	for _, note := range []string{"Streit mit dem Vermieter", "Streit beigelegt"} {
		s.Confidential = note
		if s, err = r.office.SaveSession(r.ctx, r.founder, s); err != nil {
			r.t.Fatal(err)
		}
	}
}

func (r *room) escape() {
	r.t.Helper()
	uitest.Press(r.Canvas(), fyne.KeyEscape)
	r.closed()
}

func scroll(s *container.Scroll, shot func(string), name string) {
	s.ScrollToBottom()
	shot(name)
	s.ScrollToTop()
}
