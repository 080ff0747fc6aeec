package sharing

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/store"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/uitest/desktest"
	"wurzelwerk/ui/widgets"
)

// today is the day after the last record of the sample.
const today = app.Date("2025-07-10")

// tab is the room that the page has beside the list of founders.
var tab = fyne.NewSize(870, 660)

// desk is the page of a founder of the sample office in a window, and an office beside it.
type desk struct {
	*desktest.Desk
	other   *store.Office
	peer    exchange.Peer
	page    *Page
	founder app.ID

	asked    []string // the classes for which a consent was asked
	askedOf  app.ID   // the recipient
	askedFor app.ID   // the founder
	opened   string   // the place that was asked for last
	changed  int
	job      *preview.Job // the document that was asked for last
}

func newDesk(t testing.TB) *desk {
	t.Helper()
	d := &desk{Desk: desktest.New(t, today.Time().Add(14*time.Hour))}
	d.Sample()
	d.founder = d.Named("Desislava")
	return d
}

// paired is a desk with an office beside it.
func paired(t testing.TB) *desk {
	t.Helper()
	d := newDesk(t)
	d.other = d.Neighbour("Grünbau Nord")
	d.peer = d.PeerOf(d.Office, d.other)
	d.open()
	return d
}

func (d *desk) parts() Parts {
	return Parts{
		Records: d.Office, Shell: d, Context: d.Ctx, Now: d.Now, Preview: func(job preview.Job) { d.job = &job },
		NewConsent: func(founder, recipient app.ID, classes []string) {
			d.askedFor, d.askedOf, d.asked = founder, recipient, classes
		},
		OpenConsents: func(app.ID) { d.opened = "consents" },
		OpenExchange: func() { d.opened = "exchange" },
		Changed:      func(app.ID) { d.changed++ },
	}
}

// open shows the page of the founder.
func (d *desk) open() {
	d.T.Helper()
	d.page = New(d.parts()).Page(d.founder)
	d.Show(d.page.Content(), tab)
	d.page.Refresh()
	d.Well()
}

// agree notes her consent to share classes with the partner.
func (d *desk) agree(founder app.ID, classes ...string) app.Consent {
	d.T.Helper()
	c, err := d.Office.SaveConsent(d.Ctx, founder, app.Consent{
		Purpose: app.PurposeShare, Recipient: d.peer.Partner, DataClasses: classes, GivenOn: "2025-05-01", Signed: app.SignedPaper, TextVersion: app.ConsentText,
	})
	d.Must(err)
	return c
}

// box is the check box with a label in the dialog.
func (d *desk) box(label string) *widgets.Check {
	d.T.Helper()
	for _, c := range uitest.All[*widgets.Check](uitest.Top(d.Window)) {
		if c.Text == label {
			return c
		}
	}
	d.T.Fatalf("no check %q", label)
	return nil
}

func (d *desk) shares() []exchange.Share {
	d.T.Helper()
	all, err := d.Office.Shares(d.Ctx, d.founder)
	d.Must(err)
	return all
}

func TestNobodyToShareWith(t *testing.T) {
	d := newDesk(t)
	d.open()
	d.Sees("Noch tauschen Sie mit keinem Büro Daten aus.")
	d.SeesNot("Was hinausging")
	d.Press("Zum Abgleich")
	if d.opened != "exchange" {
		t.Error(d.opened)
	}
	if err := d.page.Leave(); err != nil {
		t.Error(err)
	}
}

func TestNothingGoesWithoutConsent(t *testing.T) {
	d := paired(t)
	d.Sees("Grünbau Nord", "nicht geteilt", "Es gibt noch keine Einwilligung", "Bisher ging nichts hinaus.")
	d.page.onShare(d.page.sides[0])
	for _, c := range uitest.All[*widgets.Check](uitest.Top(d.Window)) {
		if c.Checked {
			t.Errorf("%s is ticked by itself", c.Text)
		}
	}
	d.SeesNot("Erfolgsteam")
	d.Press("Teilen")
	d.Sees("Diese Angabe fehlt.")
	d.box("Kontakt").SetChecked(true)
	d.box("Gesundheit").SetChecked(true)
	d.Sees("Es gibt noch keine Einwilligung")
	d.Press("Einwilligung vorbereiten")
	uitest.Closed(t, d.Canvas())
	if d.askedFor != d.founder || d.askedOf != d.peer.Partner || strings.Join(d.asked, " ") != "contact health" {
		t.Errorf("asked %q of %q for %q", d.asked, d.askedOf, d.askedFor)
	}
	if all := d.shares(); len(all) != 0 {
		t.Errorf("%+v", all)
	}
	d.page.onShare(d.page.sides[0])
	d.box("Kontakt").SetChecked(true)
	d.Press("Teilen")
	d.Well()
	d.Sees("keine Einwilligung", "Gewählt", "Zurzeit geht nichts hinaus")
	d.SeesNot("Was geht hinaus …")
	if !strings.Contains(d.Told, "Vorgemerkt") || d.changed != 1 {
		t.Errorf("told %q, changed %d", d.Told, d.changed)
	}
	d.page.onLeaving(d.page.sides[0])
	d.Sees("Zurzeit wartet nichts von ihr")
	d.Escape()
	d.Act("Rückgängig")
	d.Sees("nicht geteilt")
}

func TestWhatSheAgreedToGoes(t *testing.T) {
	d := paired(t)
	d.agree(d.founder, "contact", "goal", "health")
	d.page.Refresh()
	d.Sees("vom 01.05.2025: Kontakt, Ziel und Stand, Gesundheit")
	d.page.onShare(d.page.sides[0])
	if !d.box("Kontakt").Checked || !d.box("Ziel und Stand").Checked || d.box("Gesundheit").Checked || d.box("SWOT-Arbeitsblatt").Checked {
		t.Error("ticked is not what she agreed to but what is specially protected")
	}
	d.Sees("Ihre Einwilligung nennt alles, was Sie gewählt haben.")
	d.box("SWOT-Arbeitsblatt").SetChecked(true)
	d.Sees("Ihre Einwilligung nennt nicht: SWOT-Arbeitsblatt.", "Ihre Einwilligung nennt das nicht.")
	d.box("SWOT-Arbeitsblatt").SetChecked(false)
	d.Press("Teilen")
	d.Well()
	d.Sees("geteilt", "Kontakt, Ziel und Stand", "Auswahl ändern …")
	d.page.onLeaving(d.page.sides[0])
	d.Sees("neu für das Partnerbüro", "Vornamen: Desislava", "Einwilligungen und Verweise für dieses Büro")
	d.SeesNot("SWOT-Eintrag")
	uitest.LayoutMakesNothingAnew(t, uitest.Top(d.Window))
	d.Escape()
	d.page.onShare(d.page.sides[0])
	d.box("Gesundheit").SetChecked(true)
	d.Press("Speichern")
	d.Well()
	if all := d.shares(); len(all) != 1 || strings.Join(ordered(all[0].Goes), " ") != "contact goal health" || all[0].State != exchange.ShareActive {
		t.Errorf("%+v", all)
	}
	uitest.LayoutMakesNothingAnew(t, d.Window.Content())
	d.Press("Einwilligungen ansehen")
	if d.opened != "consents" {
		t.Error(d.opened)
	}
}

func TestRestrictedSheRests(t *testing.T) {
	d := paired(t)
	d.agree(d.founder, "contact")
	_, err := d.Office.Share(d.Ctx, d.founder, d.peer.Office(), []string{"contact"})
	d.Must(err)
	d.Must(d.Office.Restrict(d.Ctx, d.founder, app.Restriction{Why: app.ForKeeping}))
	d.page.Refresh()
	d.Well()
	d.Sees("ruht", "So lange geht nichts hinaus.", "Nicht mehr teilen …")
	d.SeesNot("Auswahl ändern …", "Einwilligung vorbereiten")
}

func (d *desk) choose(label string, key app.ID) {
	d.T.Helper()
	desktest.Field[*widgets.Choice](d.Desk, label).Choose(string(key))
}
