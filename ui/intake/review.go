package intake

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/contact"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// review is a file over the window: what each of its entries would become, to be looked at and changed before anything
// is written.
type review struct {
	parts   *Parts
	name    string // of the file
	source  source
	sheet   *sheet
	visible []int // rows of the sheet that are listed

	search  *widgets.SearchEntry
	noted   *widgets.Check
	summary *widgets.Text
	list    *entryList
	none    fyne.CanvasObject
	notes   *fyne.Container
	frame   []*fyne.Container // what must find its place again when the notes change, from outside to inside
	detail  *detail
	dialog  *widgets.Dialog
}

// Show reads a file of founders and shows what taking it in would do. Nothing is written before the user says so.
func Show(parts Parts, path string) {
	v := &review{parts: &parts, name: filepath.Base(path)}
	v.load(func(ctx context.Context, progress func(float64)) (source, error) {
		return read(ctx, path, v.today(), progress)
	}, v.open)
}

func (v *review) today() app.Date { return app.DateOf(v.parts.Now()) }

// load gets what a file holds, compares it with the office, and goes on on the thread of the window.
func (v *review) load(get func(context.Context, func(float64)) (source, error), then func()) {
	var from source
	var s *sheet
	v.parts.do(t("intake.reading"), func(ctx context.Context, progress func(float64)) (err error) {
		if from, err = get(ctx, progress); err != nil {
			return err
		}
		s, err = newSheet(ctx, v.parts.Records, from.batch, progress)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, contact.ErrNoHead) && from.list != nil:
			v.source = from
			v.askColumns(nil, then)
		case err != nil:
			v.parts.Shell.Fail(err)
		default:
			v.source, v.sheet = from, s
			then()
		}
	})
}

// What the sheet of a dialog needs around its body, so that the review fills the window.
const (
	aroundWide float32 = 96
	aroundHigh float32 = 168
)

// open builds the parts and shows them over the window.
func (v *review) open() {
	v.search = widgets.NewSearchEntry(t("intake.search"), func(string) { v.filter() }, func() { v.enter() })
	v.noted = widgets.NewCheck("", func(bool) { v.filter() })
	v.summary = widgets.Strong("")
	v.summary.Shrinks = true
	v.list = newEntryList(func() int { return len(v.visible) }, v.newRow, v.fillRow)
	v.list.OnSelected = v.onSelected
	v.list.onSpace = func(line int) { v.onTick(v.visible[line]) }
	v.none = widgets.EmptyState(theme.SearchIcon(), t("intake.none"), nil)
	v.notes = container.New(layout.NewCustomPaddedVBoxLayout(2))
	v.detail = newDetail(v.parts)
	size := v.parts.Shell.Canvas().Size()
	v.dialog = &widgets.Dialog{
		Title: t("intake.title", vars{"Name": v.name}), Body: v.body(size.SubtractWidthHeight(aroundWide, aroundHigh)),
		Confirm: t("intake.confirm"), Width: size.Width, OnConfirm: v.onConfirm,
	}
	v.show()
}

// show shows the dialog, also again after the work that it asked for has failed.
func (v *review) show() {
	v.dialog.Show(v.parts.Shell.Canvas())
	v.refresh()
	v.enter()
}

func (v *review) body(size fyne.Size) fyne.CanvasObject {
	more := widgets.MenuButton(t("intake.select"), nil, v.selectMenu)
	right := widgets.Row(v.noted, more)
	bar := container.NewBorder(nil, nil, nil, right, v.search)
	top := widgets.Column(v.summary, v.notes, bar)
	head := container.New(gapBelow{}, top)
	left := widgets.NewCard("", container.NewStack(v.list, v.none))
	page := container.NewBorder(head, nil, nil, nil, container.New(besideLayout{}, left, widgets.NewCard("", v.detail.content)))
	v.frame = []*fyne.Container{page, head, top, bar, right}
	return container.New(sizeLayout(size), page)
}

// refresh shows how things stand after a change of plans or of the whole sheet.
func (v *review) refresh() {
	v.noted.SetText(t("intake.noted", vars{"n": v.count().noted}))
	v.fillNotes()
	for _, c := range v.frame {
		c.Refresh()
	}
	v.filter()
}

// count says how many entries become what; the button that confirms carries how many women are taken over.
func (v *review) count() counts {
	c := v.sheet.counts()
	v.summary.SetText(c.summary())
	verb := t("intake.confirm")
	if c.taken() > 0 {
		verb = t("intake.take", vars{"n": c.taken()})
	}
	v.dialog.SetConfirm(verb)
	v.dialog.SetConfirmEnabled(c.taken() > 0)
	return c
}

// filter lists the rows that are searched for.
func (v *review) filter() {
	v.visible = v.sheet.find(app.NewSearch(v.search.Text), v.noted.Checked)
	v.none.Hide()
	if len(v.visible) == 0 {
		v.none.Show()
	}
	v.list.Hidden = len(v.visible) == 0
	v.list.UnselectAll()
	v.list.Refresh()
	v.list.at = 0
	if len(v.visible) > 0 {
		v.list.Select(0)
	} else {
		v.detail.clear()
	}
}

// enter gives the keyboard to the list.
func (v *review) enter() {
	if len(v.visible) > 0 {
		v.parts.Shell.Canvas().Focus(v.list)
		v.list.goTo(v.list.at)
	}
}

func (v *review) newRow() *entryRow { return newEntryRow(v.onTick, v.onChoice) }

func (v *review) fillRow(line int, r *entryRow) {
	if line < len(v.visible) {
		r.line = line
		r.show(v.sheet, v.visible[line])
	}
}

func (v *review) onSelected(line int) {
	if line < len(v.visible) {
		v.list.at = line
		v.detail.show(v.sheet, v.visible[line])
	}
}

// onTick leaves an entry out, or takes it over as was proposed.
func (v *review) onTick(i int) {
	r := &v.sheet.rows[i]
	if r.faulty() {
		return
	}
	o := option{plan: leaveOut}
	if r.plan == leaveOut {
		o = r.wanted()
	}
	v.onChoice(i, o)
}

func (v *review) onChoice(i int, o option) {
	v.sheet.set(i, o)
	v.replanned()
}

// replanned shows other plans and keeps the place in the list.
func (v *review) replanned() {
	v.count()
	v.list.Refresh()
	if v.list.at < len(v.visible) {
		v.detail.show(v.sheet, v.visible[v.list.at])
	}
}

func (v *review) selectMenu() []widgets.MenuItem {
	all := func(o func(*row) option) func() {
		return func() {
			for _, i := range v.visible {
				if r := &v.sheet.rows[i]; !r.faulty() {
					v.sheet.set(i, o(r))
				}
			}
			v.replanned()
		}
	}
	return []widgets.MenuItem{
		{Label: t("intake.select.none"), Action: all(func(*row) option { return option{plan: leaveOut} })},
		{Label: t("intake.select.proposed"), Action: all(func(r *row) option { return option{plan: r.propose()} })},
	}
}

// fillNotes says what concerns the file as a whole.
func (v *review) fillNotes() {
	v.notes.RemoveAll()
	v.notes.Add(muted(t("intake.safe")))
	for _, n := range v.source.batch.Left {
		v.notes.Add(muted(n.Say(translations.Current())))
	}
	if n := v.sheet.photos(); n > 0 {
		v.notes.Add(muted(t("intake.left.photos", vars{"n": n})))
	}
	if v.source.list != nil {
		columns := widgets.QuietButton(t("intake.columns.open"), nil, v.onColumns)
		text := widgets.Caption(columnsText(v.source.batch.Columns))
		v.notes.Add(container.NewBorder(nil, nil, nil, columns, text))
	}
}

// onConfirm closes the dialog itself, since the work may show it again.
func (v *review) onConfirm() bool {
	v.take()
	return false
}

// take writes what was chosen. When that fails or is cancelled, nothing is written and the review is shown again.
func (v *review) take() {
	v.dialog.Close()
	list, _ := v.sheet.incoming()
	var done app.Intake
	v.parts.do(t("intake.working"), func(ctx context.Context, _ func(float64)) (err error) {
		done, err = v.parts.Records.ImportFounders(ctx, list)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			v.show()
			v.parts.Shell.Fail(err)
		default:
			v.parts.Taken(firsts(done.IDs))
			v.parts.Shell.Tell(t("intake.done", vars{"Added": done.Added, "Completed": done.Completed, "Unchanged": done.Unchanged}),
				widgets.Action{Label: t("founders.undo"), Run: v.parts.Undo})
		}
	})
}

// firsts are the ids, each once, in their order.
func firsts(ids []app.ID) []app.ID {
	seen := make(map[app.ID]bool, len(ids))
	var out []app.ID
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}
