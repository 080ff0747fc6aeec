package choice

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
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

// room is the room that a page has beside the list of founders, under the frame of the analysis.
var room = fyne.NewSize(835, 555)

// bench is a page over the analysis of a founder in an office of its own.
type bench struct {
	testing.TB
	office  *store.Office
	founder app.Founder
	desk    *desk.Desk
	window  fyne.Window
	page    interface {
		Content() fyne.CanvasObject
		Refresh()
		Leave() error
	}

	told   string
	source coaching.Source // of the measure that was asked for
	text   string
}

func noon() time.Time { return time.Date(2026, 1, 19, 14, 5, 0, 0, time.UTC) }

// Canvas is that of the window.
func (b *bench) Canvas() fyne.Canvas {
	if b.window == nil {
		return nil
	}
	return b.window.Canvas()
}

// Tell keeps what was told.
func (b *bench) Tell(text string, _ ...widgets.Action) { b.told = text }

// newOffice is an office of its own with a founder.
func newOffice(t testing.TB) *bench {
	t.Helper()
	ctx := context.Background()
	config := store.Config{Now: noon, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(ctx) })
	b := &bench{TB: t, office: office}
	b.founder, err = office.SaveFounder(ctx, app.Founder{GivenNames: "Ana", FamilyNames: "Ionescu"})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// keep puts an analysis into the office.
func (b *bench) keep(a potential.Analysis) potential.Analysis {
	b.Helper()
	a, err := b.office.SaveAnalysis(context.Background(), b.founder.ID, a)
	if err != nil {
		b.Fatal(err)
	}
	return a
}

// lay puts the analyses of the founder on the desk.
func (b *bench) lay() *bench {
	b.Helper()
	b.desk = desk.New(b.office, b.founder.ID, func() app.Date { return app.DateOf(noon()) }, func() {})
	if err := b.desk.Load(context.Background()); err != nil {
		b.Fatal(err)
	}
	return b
}

// tailor is the sample office with the analysis of the tailor's shop on the desk.
func tailor(t testing.TB) *bench {
	t.Helper()
	b, ctx := newOffice(t), context.Background()
	doc, err := archive.Parse(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	if _, err = b.office.Import(ctx, doc); err != nil {
		t.Fatal(err)
	}
	rows, err := b.office.Founders(ctx, app.FounderFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		analyses, err := b.office.Analyses(ctx, row.ID)
		if err != nil {
			t.Fatal(err)
		}
		if len(analyses) > 0 && analyses[0].Options != nil {
			b.founder.ID = row.ID
			return b.lay()
		}
	}
	t.Fatal("the sample office has no options")
	return nil
}

func (b *bench) parts() Parts {
	return Parts{Desk: b.desk, Shell: b, Measure: func(source coaching.Source, text string) { b.source, b.text = source, text }}
}

// options shows the page of options.
func (b *bench) options() *OptionsPage {
	b.Helper()
	page := NewOptions(b.parts())
	b.page = page
	b.set(room)
	return page
}

// set shows the page in a window of a size, as the frame of the analysis does.
func (b *bench) set(size fyne.Size) {
	b.Helper()
	b.window = test.NewWindow(container.NewStack(b.page.Content()))
	b.window.SetPadded(false)
	b.window.Resize(size)
	b.Cleanup(b.window.Close)
	b.Cleanup(b.desk.Listen(b.page.Refresh))
	b.page.Refresh()
}

// stored is the open analysis as it is in the office after saving.
func (b *bench) stored() potential.Analysis {
	b.Helper()
	ctx := context.Background()
	if err := b.desk.Save(ctx); err != nil {
		b.Fatal(err)
	}
	a, _, err := b.office.Analysis(ctx, b.desk.Analysis().ID)
	if err != nil {
		b.Fatal(err)
	}
	return a
}

// says tells whether words are shown on the page.
func (b *bench) says(words string) bool {
	for _, text := range uitest.Texts(b.window.Content()) {
		if text == words {
			return true
		}
	}
	return false
}

func (b *bench) press(key fyne.KeyName, modifiers ...fyne.KeyModifier) {
	uitest.Press(b.Canvas(), key, modifiers...)
}

func (b *bench) write(text string) { uitest.Type(b.Canvas(), text) }

// market shows the page of markets and years.
func (b *bench) market() *MarketPage {
	b.Helper()
	page := NewMarket(b.parts())
	b.page = page
	b.set(room)
	return page
}

// grown are three years of a shop that grew.
func grown() []potential.Year {
	return []potential.Year{
		{Year: 2023, Turnover: ref[int64](4_800_000), HoursPerWeek: ref(48.0)},
		{Year: 2024, Turnover: ref[int64](5_400_000), Employees: ref(0.5), HoursPerWeek: ref(46.0)},
		{Year: 2025, Turnover: ref[int64](6_240_000), Employees: ref(1.0), HoursPerWeek: ref(42.0)},
	}
}
