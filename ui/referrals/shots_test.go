package referrals

import (
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
)

func number[T any](v T) *T { return &v }

// TestPictures shows every place of the page with the sample office; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		d := newDesk(t)
		shot := func(name string) { uitest.Shot(t, d.Window, look+"-"+name) }
		d.open(d.Named("Rasha"))
		shot("00-empty")
		d.open(d.Named("Desislava"))
		d.furnish()
		shot("01-page")
		d.page.scroll.ScrollToBottom()
		shot("02-below")
		d.page.New(app.Referral{To: d.Partner("DIW").ID, DataClasses: []string{"contact", "health"}})
		shot("03-new")
		d.Escape()
		d.page.onIncoming()
		shot("04-incoming")
		d.Escape()
		d.page.onSend(d.draft())
		shot("05-send")
		d.Escape()
		late := d.page.all[1]
		d.page.onAnswer(late, answerYes)
		shot("06-answer")
		d.Escape()
		d.page.onRemind(late)
		shot("07-remind")
		d.Escape()
		d.page.EditSought(d.page.sought[0])
		shot("08-sought")
		d.Escape()
		d.Well()
		e, other, _ := neighbours(t)
		e.page.onSend(e.draft())
		uitest.Shot(t, e.Window, look+"-09-carry")
		e.Escape()
		e.page.carry(e.sendNow(), 1)
		far := e.across(other)
		uitest.Shot(t, far.Window, look+"-10-came")
		far.page.onAnswer(far.page.all[0], answerNo)
		uitest.Shot(t, far.Window, look+"-11-decline")
	})
}

// sendNow sends the draft without a dialog.
func (d *desk) sendNow() app.Referral {
	d.T.Helper()
	draft := d.draft()
	draft.Consent = d.page.consents[len(d.page.consents)-1].ID
	r, faults := draft.Send(day, d.page.consents, day)
	d.Must(faults.Err())
	return d.save(r)
}

// furnish gives her a draft that is not covered, one that waits too long, one that came to us, and a search for premises.
func (d *desk) furnish() {
	d.T.Helper()
	jobcenter, diw := d.Partner("Jobcenter"), d.Partner("DIW")
	d.share(jobcenter.ID, "contact", "business")
	consents, err := d.Office.Consents(d.Ctx, d.page.founder.ID)
	d.Must(err)
	d.save(app.Referral{
		To: jobcenter.ID, Date: "2025-05-02", SentOn: "2025-05-04", Status: app.ReferralSent, Reason: "viability", Urgency: "urgent", Accompanied: number(true),
		Text: "Sie braucht die Bescheinigung für den Antrag im Juni.", Wish: "Ich will verstehen, was im Formular steht.",
		DataClasses: []string{"contact", "business"}, Consent: consents[len(consents)-1].ID,
	})
	d.save(app.Referral{To: diw.ID, Date: day, Reason: "workshop", DataClasses: []string{"contact", "languages", "health"}, Wish: "Einen Kurs am Vormittag"})
	d.save(app.Referral{From: d.Partner("Grünbau").ID, Date: "2025-03-01", SentOn: "2025-03-01", AcceptedOn: "2025-03-04", DoneOn: "2025-03-10", Status: app.ReferralDone, Reason: "existing-business", Result: "Erstgespräch am 10. März"})
	_, err = d.Office.SaveSpaceSought(d.Ctx, d.page.founder.ID, app.SpaceSought{
		AreaFromM2: number(30.0), AreaToM2: number(45.0), MaxRentCents: number(int64(85000)), From: "2026-01-01", Equipment: []string{"water", "shop-window"}, District: "Nordstadt",
	})
	d.Must(err)
	for _, s := range []app.Space{
		{Title: "Laden an der Münsterstraße", AreaM2: number(38.0), RentCents: number(int64(79000)), AvailableFrom: "2025-12-01", Equipment: []string{"water", "shop-window"}, Address: &app.Address{District: "Nordstadt"}, Partner: diw.ID},
		{Title: "Büro im Hafen", AreaM2: number(24.0), RentCents: number(int64(92000)), AvailableFrom: "2026-02-01", Equipment: []string{"water"}, Address: &app.Address{District: "Hafen"}, Partner: diw.ID},
		{Title: "Werkstatt"},
	} {
		_, err := d.Office.SaveSpace(d.Ctx, s)
		d.Must(err)
	}
	d.page.Refresh()
	d.Well()
}

// draft is the one that has not gone out.
func (d *desk) draft() app.Referral {
	d.T.Helper()
	for _, r := range d.page.all {
		if r.Draft() {
			return r
		}
	}
	d.T.Fatal("no draft")
	return app.Referral{}
}
