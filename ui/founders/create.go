package founders

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// createDialog makes a founder from the few things one knows at once.
type createDialog struct {
	parts     *Parts
	open      func(id app.ID)
	created   func(app.Founder)
	completed func(app.Founder)
	inputs    form.Inputs

	given, family, call, postal *widgets.TextField
	born                        *widgets.DateField
	phase, handout              *widgets.Choice
	twins                       *twinWarning
	named                       app.ID    // the one whom she seems to be, "" for none
	namedAt                     time.Time // since when the dialog names her
	dialog                      *widgets.Dialog
}

// unread is how long a name has stood there at least before somebody can have read it.
const unread = 700 * time.Millisecond

// Create asks for a new founder and opens her personal data.
func (s *Screen) Create() {
	s.leaveThen(func() {
		s.showSplit()
		d := newCreateDialog(s.parts)
		d.open = func(id app.ID) { s.Open(id, "") }
		d.created, d.completed = s.onCreated, s.onCompleted
		d.show()
	})
}

func (s *Screen) onCreated(f app.Founder) {
	s.list.refresh()
	s.Open(f.ID, TabMaster)
	s.parts.Shell.Tell(translations.T("founder.created.notice", vars{"Name": f.ShortName()}))
}

func (s *Screen) onCompleted(f app.Founder) {
	s.Refresh()
	s.Open(f.ID, TabMaster)
	s.parts.Shell.Tell(translations.T("founder.completed.notice", vars{"Name": f.ShortName()}),
		widgets.Action{Label: translations.T("founders.undo"), Run: s.Undo})
}

func newCreateDialog(parts *Parts) *createDialog {
	d := &createDialog{parts: parts}
	d.twins = newTwinWarning(func() { settle(d.dialog, parts.Shell.Canvas()) },
		twinOffer{label: translations.T("founder.duplicate.open"), run: d.onOpen},
		twinOffer{label: translations.T("founder.twin.complete"), run: d.onComplete, alive: true})
	d.dialog = &widgets.Dialog{
		Title: translations.T("founder.create.title"), Body: d.fields(), Confirm: translations.T("founder.create.confirm"),
		Width: 560, OnConfirm: d.onCreate,
	}
	return d
}

func (d *createDialog) fields() fyne.CanvasObject {
	var given, family, call, postal, phase, handout *widgets.Field
	given, d.given = form.Line(translations.T("founder.field.givennames"), "")
	family, d.family = form.Line(translations.T("founder.field.familynames"), "")
	call, d.call = form.Line(translations.T("founder.field.callname"), "")
	d.born = form.Day(translations.T("founder.field.born"), "", d.parts.Now)
	postal, d.postal = form.Line(translations.T("address.postalcode"), "")
	phase, d.phase = form.Choice(translations.T("founder.field.phase"), options("phase.", app.Phase("").Values()), "", nil)
	handout, d.handout = form.Choice(translations.T("founder.field.handoutlanguage"), handoutOptions(""), "", nil)
	for _, input := range []*widgets.TextField{d.given, d.family, d.call, d.postal} {
		input.OnLeave = d.onNames
	}
	d.born.OnChange = func(time.Time) { d.onNames() }
	d.inputs = form.Inputs{
		"givenNames": given, "familyNames": family, "callName": call, "born": d.born, "address.postalCode": postal,
		"phase": phase, "handoutLanguage": handout,
	}
	return widgets.Form(given, family, d.twins.object, call, widgets.Columns(d.born, postal), widgets.Columns(phase, handout),
		muted(translations.T("founder.hint.names")))
}

func (d *createDialog) show() { d.dialog.Show(d.parts.Shell.Canvas()) }

func (d *createDialog) founder() app.Founder {
	f := app.Founder{
		GivenNames: strings.TrimSpace(d.given.Text), FamilyNames: strings.TrimSpace(d.family.Text), CallName: strings.TrimSpace(d.call.Text),
		Born: form.Date(d.born.Date()), Phase: app.Phase(d.phase.Key()), HandoutLanguage: d.handout.Key(),
	}
	if code := strings.TrimSpace(d.postal.Text); code != "" {
		f.Address = &app.Address{PostalCode: code}
	}
	return f
}

// onNames looks whether she is here already, and says on the button that confirms when she seems to be.
func (d *createDialog) onNames() {
	found, err := d.parts.Records.Duplicates(d.parts.Context, d.founder())
	if err != nil {
		return // creating her will meet the same error and show it
	}
	d.twins.show(found)
	verb, named := translations.T("founder.create.confirm"), d.twins.likeliest()
	if named != "" {
		verb = translations.T("founder.twin.anyway")
	}
	if named != d.named {
		d.named, d.namedAt = named, d.parts.Now()
	}
	d.dialog.SetConfirm(verb)
}

func (d *createDialog) onOpen(id app.ID) {
	d.dialog.Close()
	d.open(id)
}

// onComplete adds what is typed to the founder who is here already, and changes nothing that is known of her.
func (d *createDialog) onComplete(id app.ID) {
	known, err := d.parts.Records.Founder(d.parts.Context, id)
	if err != nil {
		d.parts.Shell.Fail(err)
		return
	}
	full, changed := app.Complete(known, d.founder())
	if !changed {
		d.onOpen(id)
		return
	}
	if full, err = d.parts.Records.SaveFounder(d.parts.Context, full); err != nil {
		d.parts.Shell.Fail(err)
		return
	}
	d.dialog.Close()
	d.completed(full)
}

// onCreate makes her. Two women may share name and birthday, so one who seems to be here already is made too, but not by
// the key or click that has only just brought up whom she is like.
func (d *createDialog) onCreate() bool {
	d.inputs.Clear()
	if !d.born.Check() {
		return false
	}
	d.onNames()
	if d.named != "" && d.parts.Now().Sub(d.namedAt) < unread {
		return false
	}
	return d.create()
}

func (d *createDialog) create() bool {
	f, err := d.parts.Records.SaveFounder(d.parts.Context, d.founder())
	if err != nil {
		if !d.inputs.Show(err, faultError) {
			d.parts.Shell.Fail(err)
		}
		return false
	}
	d.dialog.Close()
	d.created(f)
	return true
}
