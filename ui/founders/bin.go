package founders

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// binPane is the bin: what was thrown away, whose it was and when, to be restored or erased for good.
type binPane struct {
	parts   *Parts
	records []app.BinnedRecord
	names   map[app.ID]string

	header  *widgets.Header
	list    *widgets.KeyList
	empty   fyne.CanvasObject
	erase   *widgets.Button
	back    *widgets.Button
	content fyne.CanvasObject
}

func newBinPane(parts *Parts, onBack func()) *binPane {
	p := &binPane{parts: parts}
	p.erase = widgets.QuietButton(translations.T("bin.empty"), theme.DeleteIcon(), p.onEmpty)
	p.back = widgets.QuietButton(translations.T("bin.back"), theme.NavigateBackIcon(), onBack)
	p.header = widgets.NewHeader(translations.T("bin.title"), p.back, p.erase)
	p.list = widgets.NewKeyList(func() int { return len(p.records) }, p.newRow, p.fillRow)
	p.list.OnEnter = p.onRestore
	p.empty = emptyState(theme.DeleteIcon(), translations.T("bin.nothing"), nil)
	p.content = container.NewBorder(p.header, nil, nil, nil, widgets.Padded(widgets.NewCard("", container.NewStack(p.list, p.empty))))
	return p
}

func (p *binPane) refresh() {
	records, err := p.parts.Records.Binned(p.parts.Context)
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.records, p.names = records, map[app.ID]string{}
	p.header.SetLine(translations.T("bin.count", vars{"n": len(records)}))
	p.erase.Hidden = len(records) == 0
	p.list.Hidden = len(records) == 0
	p.empty.Hide()
	if len(records) == 0 {
		p.empty.Show()
	}
	p.list.At = min(p.list.At, max(0, len(records)-1))
	p.list.UnselectAll()
	p.content.Refresh()
}

func (p *binPane) focus() {
	if len(p.records) > 0 {
		p.list.Enter(p.parts.Shell.Canvas())
		return
	}
	p.parts.Shell.Canvas().Focus(p.back)
}

func (p *binPane) newRow() fyne.CanvasObject {
	restore := widgets.QuietButton(translations.T("bin.restore"), theme.ContentUndoIcon(), nil)
	return cells([]float32{0, -1}, newRowView(), restore)
}

func (p *binPane) fillRow(i int, o fyne.CanvasObject) {
	if i >= len(p.records) {
		return
	}
	objects, r := o.(*fyne.Container).Objects, p.records[i]
	objects[0].(*rowView).show(p.title(r), join(p.owner(r), translations.T("bin.since", vars{"Date": dateText(r.On)})), changes.Kind(r.Kind))
	objects[1].(*widgets.Button).OnTapped = func() { p.onRestore(i) }
}

func (p *binPane) title(r app.BinnedRecord) string {
	if r.Title == "" {
		return join(changes.Kind(r.Kind), dateText(r.Day))
	}
	return short(r.Title, 200)
}

// owner names the founder to whom a record belongs; "" for the founder herself and for a team.
func (p *binPane) owner(r app.BinnedRecord) string {
	if r.Kind == app.KindFounder || r.Founder == "" {
		return ""
	}
	if _, ok := p.names[r.Founder]; !ok {
		if f, err := p.parts.Records.Founder(p.parts.Context, r.Founder); err == nil {
			p.names[r.Founder] = f.ShortName()
		}
	}
	return p.names[r.Founder]
}

func (p *binPane) onRestore(i int) {
	if i >= len(p.records) {
		return
	}
	r := p.records[i]
	if err := p.restore(r); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.refresh()
	p.parts.Shell.Tell(translations.T("bin.restored.notice", vars{"Title": short(p.title(r), 60)}))
}

func (p *binPane) restore(r app.BinnedRecord) error {
	ctx, records := p.parts.Context, p.parts.Records
	switch r.Kind {
	case app.KindFounder:
		return records.RestoreFounder(ctx, r.ID)
	case app.KindReading:
		return records.RestoreReading(ctx, r.ID)
	case app.KindSWOT:
		return records.RestoreWorksheet(ctx, r.ID)
	case app.KindPotential:
		return records.RestoreAnalysis(ctx, r.ID)
	case app.KindMeasure:
		return records.RestoreMeasure(ctx, r.ID)
	case app.KindTeam:
		return records.RestoreTeam(ctx, r.ID)
	case app.KindSession:
		return records.RestoreSession(ctx, r.ID)
	case app.KindAgreement:
		return records.RestoreAgreement(ctx, r.ID)
	default:
		return app.ErrUnsupported
	}
}

func (p *binPane) onEmpty() {
	n := len(p.records)
	widgets.Ask(p.parts.Shell.Canvas(), translations.T("bin.empty.title", vars{"n": n}), translations.T("bin.empty.text"),
		translations.T("bin.empty.confirm"), true, p.onEmptied)
}

func (p *binPane) onEmptied() {
	n, err := p.parts.Records.EmptyBin(p.parts.Context)
	p.refresh()
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	text := translations.T("bin.emptied.notice", vars{"n": n})
	if left := len(p.records); left > 0 {
		text = join(text, translations.T("bin.kept.notice", vars{"n": left}))
	}
	p.parts.Shell.Tell(text)
}
