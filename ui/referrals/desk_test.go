package referrals

import (
	"context"
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
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// desk is the page of Desislava of the sample office in a window.
type desk struct {
	t      testing.TB
	office *store.Office
	page   *Page
	window fyne.Window
	ctx    context.Context
	clock  time.Time

	told    string
	actions []widgets.Action
	failed  error
	job     *preview.Job
	changed int
	asked   []string // the classes for which a consent was asked
	askedOf app.ID   // the recipient
}

// tab is the room that the page has beside the list of founders.
var tab = fyne.NewSize(850, 660)

const day = app.Date("2025-05-20")

// Canvas is that of the window.
func (d *desk) Canvas() fyne.Canvas { return d.window.Canvas() }

// Tell keeps what was told.
func (d *desk) Tell(text string, actions ...widgets.Action) { d.told, d.actions = text, actions }

// Fail keeps the error.
func (d *desk) Fail(err error) { d.failed = err }

func newDesk(t testing.TB) *desk {
	t.Helper()
	d := &desk{t: t, ctx: context.Background(), clock: day.Time().Add(14 * time.Hour)}
	config := store.Config{Now: func() time.Time { return d.clock }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(d.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	d.must(err)
	t.Cleanup(func() { _ = office.Close(d.ctx) })
	d.office = office
	doc, err := archive.Parse(assets.Sample())
	d.must(err)
	_, err = office.Import(d.ctx, doc)
	d.must(err)
	d.window = uitest.Window(t, nil)
	d.open(d.named("Desislava"))
	return d
}

// open shows the page of a founder.
func (d *desk) open(founder app.ID) {
	d.t.Helper()
	d.page = New(Parts{
		Records: d.office, Shell: d, Context: d.ctx, Now: func() time.Time { return d.clock },
		Preview:    func(job preview.Job) { d.job = &job },
		NewConsent: func(_, recipient app.ID, classes []string) { d.askedOf, d.asked = recipient, classes },
		Changed:    func(app.ID) { d.changed++ },
	}).Page(founder)
	d.window.SetContent(d.page.Content())
	d.window.Resize(tab)
	d.page.Refresh()
	d.well()
}

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// well ends the test when something failed.
func (d *desk) well() {
	d.t.Helper()
	d.must(d.failed)
}

// named is the founder with a first name.
func (d *desk) named(name string) app.ID {
	d.t.Helper()
	rows, err := d.office.Founders(d.ctx, app.FounderFilter{})
	d.must(err)
	for _, row := range rows {
		if strings.Contains(row.Name, name) {
			return row.ID
		}
	}
	d.t.Fatalf("no founder %q", name)
	return ""
}

// partner is the partner whose name holds the words.
func (d *desk) partner(words string) app.Partner {
	d.t.Helper()
	all, err := d.office.Partners(d.ctx)
	d.must(err)
	for _, p := range all {
		if strings.Contains(p.Name, words) {
			return p
		}
	}
	d.t.Fatalf("no partner %q", words)
	return app.Partner{}
}

// stored are her referrals in the office.
func (d *desk) stored() []app.Referral {
	d.t.Helper()
	all, err := d.office.Referrals(d.ctx, d.page.founder.ID)
	d.must(err)
	return all
}

func (d *desk) last() app.Referral {
	d.t.Helper()
	all := d.stored()
	return all[len(all)-1]
}

// share notes her consent to share classes with a partner.
func (d *desk) share(partner app.ID, classes ...string) app.Consent {
	d.t.Helper()
	c, err := d.office.SaveConsent(d.ctx, d.page.founder.ID, app.Consent{
		Purpose: app.PurposeShare, Recipient: partner, DataClasses: classes, GivenOn: "2025-05-01", Signed: app.SignedPaper, TextVersion: app.ConsentText,
	})
	d.must(err)
	d.page.Refresh()
	return c
}

func (d *desk) save(r app.Referral) app.Referral {
	d.t.Helper()
	saved, err := d.office.SaveReferral(d.ctx, d.page.founder.ID, r)
	d.must(err)
	d.page.Refresh()
	return saved
}

func (d *desk) sees(words ...string) {
	d.t.Helper()
	texts := uitest.Texts(uitest.Top(d.window))
	for _, w := range words {
		if !slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(text, w) }) {
			d.t.Errorf("%q is not among %q", w, texts)
		}
	}
}

func (d *desk) seesNot(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if slices.ContainsFunc(uitest.Texts(uitest.Top(d.window)), func(text string) bool { return strings.Contains(text, w) }) {
			d.t.Errorf("%q is shown", w)
		}
	}
}

// press taps the button with a label, in the dialog on top if there is one.
func (d *desk) press(label string) {
	d.t.Helper()
	uitest.Button(d.t, uitest.Top(d.window), label).OnTapped()
}

func field[T fyne.CanvasObject](d *desk, label string) T {
	d.t.Helper()
	return uitest.Input[T](d.t, uitest.Top(d.window), label)
}

func (d *desk) text(label, text string) {
	d.t.Helper()
	field[*widgets.TextField](d, label).SetText(text)
}

func (d *desk) choose(label string, key app.ID) {
	d.t.Helper()
	field[*widgets.Choice](d, label).Choose(string(key))
}

// tick ticks the check box with a label.
func (d *desk) tick(label string) {
	d.t.Helper()
	for _, c := range uitest.All[*widgets.Check](uitest.Top(d.window)) {
		if c.Text == label {
			c.SetChecked(!c.Checked)
			return
		}
	}
	d.t.Fatalf("no check %q", label)
}

// date types a day into the date field of the dialog.
func (d *desk) date(label, text string) {
	d.t.Helper()
	for _, f := range uitest.All[*widgets.DateField](uitest.Top(d.window)) {
		if slices.Contains(uitest.Texts(f), label) {
			f.Entry.SetText(text)
			return
		}
	}
	d.t.Fatalf("no date %q", label)
}

func (d *desk) escape() {
	d.t.Helper()
	uitest.Press(d.Canvas(), fyne.KeyEscape)
	uitest.Closed(d.t, d.Canvas())
}

// reasons are the chips of the reasons in the dialog.
func (d *desk) reasons() *widgets.Chips {
	d.t.Helper()
	return uitest.All[*widgets.Chips](uitest.Dialog(d.t, d.Canvas()))[0]
}
