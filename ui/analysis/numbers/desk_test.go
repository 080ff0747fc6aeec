package numbers

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/assets"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/analysis/desk"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// room is the room that the page has beside the list of founders.
var room = fyne.NewSize(835, 555)

// bench is the page over the analysis of a founder in an office of its own.
type bench struct {
	testing.TB
	office  *store.Office
	founder app.ID
	desk    *desk.Desk
	page    *Page
	window  fyne.Window

	source coaching.Source // of the measure that was asked for
	text   string
}

func noon() time.Time { return time.Date(2026, 1, 19, 14, 5, 0, 0, time.UTC) }

// Canvas is that of the window.
func (b *bench) Canvas() fyne.Canvas { return b.window.Canvas() }

// newBench is the sample office, with the analysis of the tailor's shop on the desk.
func newBench(t testing.TB) *bench {
	t.Helper()
	ctx := context.Background()
	config := store.Config{Now: noon, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(ctx) })
	b := &bench{TB: t, office: office}
	doc, err := archive.Parse(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	if _, err = office.Import(ctx, doc); err != nil {
		t.Fatal(err)
	}
	rows, err := office.Founders(ctx, app.FounderFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if list, err := office.Analyses(ctx, row.ID); err != nil || len(list) > 0 {
			b.founder = row.ID
			return b.load()
		}
	}
	t.Fatal("the sample office has no analysis")
	return nil
}

func (b *bench) load() *bench {
	b.Helper()
	b.desk = desk.New(b.office, b.founder, func() app.Date { return app.DateOf(noon()) }, func() {})
	if err := b.desk.Load(context.Background()); err != nil {
		b.Fatal(err)
	}
	return b
}

// with changes the analysis on the desk.
func (b *bench) with(change func(a *potential.Analysis)) *bench {
	b.desk.Edit(change)
	return b
}

// open shows the page in a window of a size, filled after every edit as its room does it.
func (b *bench) open(size fyne.Size) *bench {
	b.Helper()
	b.page = New(Parts{Desk: b.desk, Shell: b, Measure: func(source coaching.Source, text string) { b.source, b.text = source, text }})
	b.window = test.NewWindow(newStack(b.page.Content()))
	b.window.SetPadded(false)
	b.window.Resize(size)
	b.Cleanup(b.window.Close)
	b.Cleanup(b.desk.Listen(b.page.Refresh))
	b.page.Refresh()
	return b
}

// stored is the analysis as the office keeps it after saving.
func (b *bench) stored() potential.Analysis {
	b.Helper()
	ctx := context.Background()
	if err := b.desk.Save(ctx); err != nil {
		b.Fatal(err)
	}
	list, err := b.office.Analyses(ctx, b.founder)
	if err != nil {
		b.Fatal(err)
	}
	return list[0]
}

// write replaces what stands in the focused cell.
func (b *bench) write(grid *widgets.Grid, row, col int, text string) {
	b.Helper()
	grid.Focus(row, col)
	uitest.Type(b.Canvas(), text)
}

// texts are all words that are shown, in one line.
func (b *bench) texts() string { return plain(strings.Join(uitest.Texts(b.window.Content()), " ")) }

func ptr[T any](v T) *T { return &v }

// many is a business of n fields with as many costs and needs.
func many(n int) func(a *potential.Analysis) {
	return func(a *potential.Analysis) {
		a.Fields, a.FixedCosts, a.PrivateNeeds = nil, nil, nil
		for i := range n {
			a.Fields = append(a.Fields, potential.Field{
				ID: app.ID(fmt.Sprintf("field%021d", i)), Name: fmt.Sprintf("Feld %d mit Namen", i), Quantity: ptr(float64(10 + i)),
				PriceCents: ptr(int64(1200 + 310*i)), VariableCostCents: ptr(int64(200 + 90*i)), MinutesPerUnit: ptr(float64(5 + 7*(i%9))),
			})
			a.FixedCosts = append(a.FixedCosts, potential.Cost{Name: fmt.Sprint("Kosten ", i), Cents: 9500})
			a.PrivateNeeds = append(a.PrivateNeeds, potential.Cost{Name: fmt.Sprint("Ausgabe ", i), Cents: 3000})
		}
	}
}
