package meeting

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

var looks = map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5}}

// shoot takes a picture after making sure that everything has room.
func (d *desk) shoot(name string) {
	d.Helper()
	if size := d.window.Content().MinSize(); size.Width > here.Width || size.Height > here.Height {
		d.Errorf("%s needs %v", name, size)
	}
	uitest.Shot(d.TB, d.window, "meeting-"+name)
}

// TestPageFitsTheWindow shows the page in its states and looks at the size it has beside the sidebar.
func TestPageFitsTheWindow(t *testing.T) {
	for name, look := range looks {
		test.ApplyTheme(t, look)
		d := newDesk(t).open()
		d.press(fyne.Key0, fyne.Key3, fyne.Key3)
		d.shoot("before-" + name)
		d.pass(10 * time.Minute)
		d.press(fyne.KeyF3)
		d.pass(45 * time.Second)
		d.shoot("opening-" + name)
		d.press(fyne.KeyF3, fyne.KeyF3, fyne.KeyF3, fyne.KeyF3, fyne.KeyF3, fyne.KeyF3, fyne.KeyF3, fyne.KeyF3)
		d.page.sheets[d.page.open].earlier.rows[0].answer.Toggle("not-kept")
		d.pass(20 * time.Second)
		d.shoot("look-back-" + name)
		d.press(fyne.KeyF3)
		d.pass(17 * time.Minute)
		d.jot()
		d.pass(68 * time.Second)
		d.shoot("warning-" + name)
		d.press(fyne.KeyF6)
		d.shoot("giving-" + name)
		d.press(fyne.KeyEscape)
		d.pass(3 * time.Minute)
		d.shoot("over-" + name)
		d.press(fyne.KeySpace)
		d.shoot("paused-" + name)
		for d.page.evening.Coming().Kind != "end" {
			d.press(fyne.KeyF3)
			d.pass(time.Minute)
		}
		d.page.round.buddies.propose.OnTapped()
		d.page.round.next.onTake()
		d.shoot("closing-" + name)
		d.kill(14 * time.Hour)
		d.shoot("left-" + name)
	}
}

// jot writes on the sheet of the woman whose turn it is.
func (d *desk) jot() {
	d.Helper()
	woman := d.state().Woman
	notes := d.page.sheets[woman].notes
	for _, idea := range []string{"Rollenspiel", "Ayşe geht mit", "Vorher die Ansprache auf Deutsch mit der Dolmetscherin aufschreiben und üben"} {
		notes.idea.field.SetText(idea)
		notes.idea.field.OnSubmitted(idea)
	}
	notes.from.Choose(string(d.women[3]))
	notes.offer.field.SetText("geht mit")
	notes.offer.field.OnSubmitted("geht mit")
	d.page.sheets[woman].making.forms[0].what.SetText("Termin im Festkleid-Geschäft")
}

// TestClockFitsTheScreen shows the clock alone.
func TestClockFitsTheScreen(t *testing.T) {
	for name, look := range looks {
		test.ApplyTheme(t, look)
		d := newDesk(t).work()
		d.window.Resize(uitest.Screen)
		d.press(fyne.KeyF11)
		d.pass(3 * time.Minute)
		uitest.Shot(t, d.window, "meeting-full-"+name)
		d.pass(time.Duration(d.state().Remaining-100) * time.Second)
		uitest.Shot(t, d.window, "meeting-full-warning-"+name)
		d.pass(3 * time.Minute)
		uitest.Shot(t, d.window, "meeting-full-over-"+name)
	}
}

// TestTwelveWomenFit shows a meeting that has too many women for the figures of the keyboard.
func TestTwelveWomenFit(t *testing.T) {
	test.ApplyTheme(t, widgets.Theme{})
	d := newDesk(t)
	for range 7 {
		f, err := d.office.SaveFounder(d.ctx, app.Founder{GivenNames: "Maria-Magdalena"})
		d.must(err)
		d.team.Members = append(d.team.Members, f.ID)
	}
	kept, err := d.office.SaveTeam(d.ctx, d.team)
	d.must(err)
	d.team = kept
	d.open()
	d.press(fyne.Key0, fyne.KeyC, fyne.KeyC)
	d.shoot("twelve")
}
