package profiling

import (
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// narrow is the room of the page in a window of 1024 by 768.
var narrow = fyne.NewSize(540, 560)

// TestPictures shows every place of the sheet in the room it has; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	for _, look := range []struct {
		name, lang string
		theme      widgets.Theme
		size       fyne.Size
	}{
		{"light", "de", widgets.Theme{}, tab},
		{"dark", "de", widgets.Theme{Look: widgets.LookDark}, tab},
		{"bg", "bg", widgets.Theme{}, tab},
		{"large", "de", widgets.Theme{Scale: 1.5}, tab},
		{"narrow", "de", widgets.Theme{}, narrow},
	} {
		t.Run(look.name, func(t *testing.T) {
			if err := translations.Use(look.lang); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = translations.Use("de") })
			uitest.Theme(t, look.theme)
			d := newDesk(t).add(desi).open(look.size, nil)
			shot := func(what string) {
				t.Helper()
				if size := d.window.Content().MinSize(); size.Width > look.size.Width || size.Height > look.size.Height {
					t.Errorf("%s needs %v", what, size)
				}
				uitest.Shot(t, d.window, look.name+"-"+what)
			}
			shot("00-empty")
			d.sheet.onBlock("work")
			shot("01-empty-block")
			d = newDesk(t).sample().open(look.size, nil)
			shot("02-person")
			d.row("education.recognition")
			d.press(question.KeyHelp, fyne.KeyModifierAlt)
			shot("03-education")
			d.row("work.experience")
			d.typeText("99")
			d.row("work.jobs")
			d.typeText("Näherin in einem Atelier")
			d.press(fyne.KeyReturn)
			d.row("work.debts")
			d.press(question.KeyDecline, fyne.KeyModifierAlt)
			d.row("work.jobs")
			shot("04-work")
			d.sheet.onBlock("health")
			shot("05-hidden")
			b, _ := d.sheet.Catalogue.Block("health")
			d.sheet.askConsent(b)
			shot("06-consent")
			d.press(fyne.KeyEscape)
			c := d.consent("health", "family", "residence")
			f := d.record()
			f.ResidenceUntil = "2026-03-31"
			if _, err := d.office.SaveFounder(d.ctx, f); err != nil {
				t.Fatal(err)
			}
			d.sheet.Refresh()
			shot("07-allowed")
			d.sheet.reveal("health")
			shot("08-shown")
			d.sheet.onBlock("residence")
			d.sheet.reveal("residence")
			d.Canvas().Unfocus()
			shot("09-residence")
			d.sheet.askWithdraw(b)
			shot("10-withdraw")
			d.press(fyne.KeyEscape)
			c.WithdrawnOn = "2026-01-19"
			if _, err := d.office.SaveConsent(d.ctx, d.founder, app.Consent{
				ID: c.ID, Purpose: c.Purpose, DataClasses: []string{"health"}, GivenOn: c.GivenOn, WithdrawnOn: "2026-01-19",
			}); err != nil {
				t.Fatal(err)
			}
			d.sheet.Refresh()
			d.sheet.onBlock("health")
			shot("11-withdrawn")
			d.consent("family")
			week := profile.Answer{Question: "family.childcare", Value: []any{"mon 08:00-13:00", "mon 14:30-16:00", "tue 08:00-13:00", "thu 07:30-12:15"}}
			if err := d.office.SaveAnswers(d.ctx, d.founder, []profile.Answer{week}); err != nil {
				t.Fatal(err)
			}
			d.sheet.Refresh()
			d.sheet.onBlock("family")
			d.sheet.reveal("family")
			d.row("family.childcare")
			shot("12-week")
			d.sheet.FocusSearch()
			d.sheet.search.SetText("näh")
			shot("13-search")
			d.sheet.search.SetText("hilfe")
			d.press(fyne.KeyDown)
			shot("14-search-many")
			d.press(fyne.KeyReturn)
			shot("15-found")
			d.row("digital.elster")
			shot("16-scale")
			d.sheet.openNote(d.sheet.active)
			shot("17-note")
			d.press(fyne.KeyEscape)
			d.sheet.Print()
			shot("18-print")
			d.press(fyne.KeyEscape)
			d.row("motivation.goal-own")
			shot("19-motivation")
		})
	}
}
