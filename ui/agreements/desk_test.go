package agreements

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/uitest/desktest"
	"wurzelwerk/ui/widgets"
)

// desk is the page of Desislava of the sample office in a window.
type desk struct {
	*desktest.Desk
	page  *Page
	saver *uitest.Saver

	job     *preview.Job
	changed int
	session app.ID // that was asked for
}

// tab is the room that the page has beside the list of founders.
var tab = fyne.NewSize(850, 660)

const today = app.Date("2025-04-07")

func newDesk(t testing.TB) *desk {
	t.Helper()
	d := &desk{Desk: desktest.New(t, today.Time().Add(14*time.Hour))}
	d.Sample()
	d.open(d.Named("Desislava"))
	return d
}

// open shows the page of a founder.
func (d *desk) open(founder app.ID) {
	d.T.Helper()
	d.page = New(Parts{
		Records: d.Office, Shell: d, Context: d.Ctx, Now: d.Now,
		Autosave: func(save func() error) Saver {
			d.saver = &uitest.Saver{Save: save}
			return d.saver
		},
		Preview:     func(job preview.Job) { d.job = &job },
		Changed:     func(app.ID) { d.changed++ },
		OpenSession: func(_, session app.ID) { d.session = session },
	}).Page(founder)
	d.Show(d.page.Content(), tab)
	d.page.Refresh()
	d.Well()
}

// stored are the agreements in the office.
func (d *desk) stored() []coaching.Agreement {
	d.T.Helper()
	all, err := d.Office.Agreements(d.Ctx, d.page.founder.ID)
	d.Must(err)
	return all
}

// last is the agreement that was made last.
func (d *desk) last() coaching.Agreement {
	d.T.Helper()
	all := d.stored()
	if len(all) == 0 {
		d.T.Fatal("there is no agreement")
	}
	return all[len(all)-1]
}

// choose runs the entry of a menu.
func (d *desk) choose(items []widgets.MenuItem, label string) {
	d.T.Helper()
	for _, item := range items {
		if item.Label == label {
			item.Action()
			return
		}
	}
	d.T.Fatalf("no entry %q", label)
}

// date types into the date field with a label and leaves it.
func (d *desk) date(label, text string) {
	d.T.Helper()
	field := uitest.Input[*widgets.TextField](d.T, d.Top(), label)
	field.SetText(text)
	field.OnLeave()
}

func (d *desk) option(label, key string) {
	d.T.Helper()
	uitest.Input[*widgets.Choice](d.T, d.Top(), label).Choose(key)
}

// below is what is said below the field with a label.
func (d *desk) below(label string) string {
	d.T.Helper()
	for _, f := range uitest.All[*widgets.Field](d.Top()) {
		if f.Label == label {
			return f.Error()
		}
	}
	d.T.Fatalf("no field %q", label)
	return ""
}
