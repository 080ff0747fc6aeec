package participation

import (
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/uitest"
)

// narrow is the room of the page in a window of 1024 by 768.
var narrow = fyne.NewSize(540, 540)

// TestPictures shows every place of the page in the room it has; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) { pictures(t, look, tab) })
	pictures(t, "narrow", narrow)
}

func pictures(t *testing.T, look string, size fyne.Size) {
	var d *desk
	shot := func(name string) {
		t.Helper()
		if least := d.window.Content().MinSize(); least.Width > size.Width || least.Height > size.Height {
			t.Errorf("%s %s needs %v", look, name, least)
		}
		uitest.LayoutMakesNothingAnew(t, d.window.Content())
		uitest.Shot(t, d.window, look+"-"+name)
	}
	fresh := func() *desk {
		d = newDesk(t)
		d.size = size
		return d
	}
	fresh().add(desi).open()
	shot("00-no-project")
	d.addProject(nordstadt)
	d.page.Refresh()
	shot("01-none")
	d.tap(translated("participation.join"))
	shot("02-join")
	fresh().sample().open()
	shot("03-entry")
	d.page.Open("", "exit-form")
	shot("04-exit")
	d.press(question.KeyHelp, fyne.KeyModifierAlt)
	d.page.Open("", "follow-up-form")
	shot("05-follow-up")
	d.page.Open("", "entry-form")
	d.row("entry.disability")
	d.press(question.KeyDecline, fyne.KeyModifierAlt)
	shot("06-special")
	d.row("entry.hours")
	d.typeText("900")
	d.press(fyne.KeyTab)
	shot("07-wrong")
	fresh().sample()
	open := d.addProject(app.Project{Name: "Offen"})
	d.join(open, func(p *indicator.Participation) {
		months := 14
		p.CountedAs, p.Entry.Date, p.Entry.UnemployedMonths = "", "2025-11-20", &months
	}).open()
	shot("08-two-projects")
	fresh().sample()
	f, err := d.office.Founder(d.ctx, d.founder)
	d.must(err)
	d.must(d.office.Restrict(d.ctx, f.ID, app.Restriction{Since: "2025-12-01", Why: app.Contested}))
	d.open()
	shot("09-restricted")
}
