package founders

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// createDialog makes a founder from the few things one knows at once.
type createDialog struct {
	parts   *Parts
	open    func(id app.ID)
	created func(app.Founder)
	inputs  inputs

	given, family, call *widgets.TextField
	phase, handout      *widgets.Choice
	twins               *fyne.Container
	dialog              *widgets.Dialog
}

// Create asks for a new founder and opens her personal data.
func (s *Screen) Create() {
	s.leaveThen(func() {
		s.showSplit()
		newCreateDialog(s.parts, func(id app.ID) { s.Open(id, "") }, s.onCreated).show()
	})
}

func (s *Screen) onCreated(f app.Founder) {
	s.list.refresh()
	s.Open(f.ID, TabMaster)
	s.parts.Shell.Tell(translations.T("founder.created.notice", vars{"Name": f.ShortName()}))
}

func newCreateDialog(parts *Parts, open func(app.ID), created func(app.Founder)) *createDialog {
	d := &createDialog{parts: parts, open: open, created: created, twins: container.New(tightLayout(4))}
	d.twins.Hide()
	d.dialog = &widgets.Dialog{
		Title: translations.T("founder.create.title"), Body: d.fields(), Confirm: translations.T("founder.create.confirm"),
		Width: 520, OnConfirm: d.onCreate,
	}
	return d
}

func (d *createDialog) fields() fyne.CanvasObject {
	var given, family, call, phase, handout *widgets.Field
	given, d.given = lineField(translations.T("founder.field.givennames"), "")
	family, d.family = lineField(translations.T("founder.field.familynames"), "")
	call, d.call = lineField(translations.T("founder.field.callname"), "")
	phase, d.phase = choiceField(translations.T("founder.field.phase"), options("phase.", app.Phase("").Values()), "", nil)
	handout, d.handout = choiceField(translations.T("founder.field.handoutlanguage"), handoutOptions(""), "", nil)
	for _, input := range []*widgets.TextField{d.given, d.family, d.call} {
		input.OnLeave = d.onNames
	}
	d.inputs = inputs{"givenNames": given, "familyNames": family, "callName": call, "phase": phase, "handoutLanguage": handout}
	return widgets.Form(given, family, d.twins, call, widgets.Columns(phase, handout), muted(translations.T("founder.hint.names")))
}

func (d *createDialog) show() { d.dialog.Show(d.parts.Shell.Canvas()) }

func (d *createDialog) founder() app.Founder {
	return app.Founder{
		GivenNames: strings.TrimSpace(d.given.Text), FamilyNames: strings.TrimSpace(d.family.Text), CallName: strings.TrimSpace(d.call.Text),
		Phase: app.Phase(d.phase.Key()), HandoutLanguage: d.handout.Key(),
	}
}

// onNames looks whether she is here already.
func (d *createDialog) onNames() {
	rows, err := sameName(d.parts, d.founder())
	if err != nil {
		return // creating her will meet the same error and show it
	}
	d.showTwins(rows)
}

// sameName finds the founders, also archived ones, whose name is the same but for spelling.
func sameName(parts *Parts, f app.Founder) ([]app.FounderRow, error) {
	folded := app.Fold(f.ListName())
	if folded == "" {
		return nil, nil
	}
	rows, err := parts.Records.Founders(parts.Context, app.FounderFilter{Words: f.ListName(), State: app.ActiveAndArchived})
	return slices.DeleteFunc(rows, func(r app.FounderRow) bool { return app.Fold(r.Name) != folded }), err
}

// twinsShown is how many founders of the same name are offered.
const twinsShown = 3

func (d *createDialog) showTwins(rows []app.FounderRow) {
	d.twins.Objects = nil
	if len(rows) > 0 {
		d.twins.Add(flush(widgets.ColorParagraph(translations.T("founder.duplicate", vars{"n": len(rows)}), widgets.ColorWarningText)))
	}
	for _, r := range rows[:min(len(rows), twinsShown)] {
		view := newRowView()
		view.flush = true
		view.fill(r)
		open := widgets.QuietButton(translations.T("founder.duplicate.open"), nil, func() {
			d.dialog.Close()
			d.open(r.ID)
		})
		d.twins.Add(cells([]float32{0, -1}, view, open))
	}
	d.twins.Hidden = len(rows) == 0
	settle(d.dialog, d.parts.Shell.Canvas())
}

func (d *createDialog) onCreate() bool {
	d.inputs.clear()
	f, err := d.parts.Records.SaveFounder(d.parts.Context, d.founder())
	if err != nil {
		if !d.inputs.show(err) {
			d.parts.Shell.Fail(err)
		}
		return false
	}
	d.dialog.Close()
	d.created(f)
	return true
}
