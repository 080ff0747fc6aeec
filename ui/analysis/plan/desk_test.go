package plan

import (
	"context"
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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

// tab is the room that a page has beside the list of founders, under the frame of the analysis.
var tab = fyne.NewSize(835, 555)

// page is what both pages are.
type page interface {
	Content() fyne.CanvasObject
	Refresh()
	Leave() error
}

// bench is the analysis of a founder on a desk, over an office of its own, and a page on it in a window.
type bench struct {
	testing.TB
	office  *store.Office
	founder app.ID
	desk    *desk.Desk
	window  fyne.Window

	told    string
	actions []widgets.Action
	source  coaching.Source // of the measure that was asked for
	text    string
}

func noon() time.Time { return time.Date(2026, 1, 19, 14, 5, 0, 0, time.UTC) }

// Canvas is that of the window.
func (b *bench) Canvas() fyne.Canvas { return b.window.Canvas() }

// Tell keeps what was told.
func (b *bench) Tell(text string, actions ...widgets.Action) { b.told, b.actions = text, actions }

// parts are those of a page on this desk.
func (b *bench) parts() Parts {
	return Parts{Desk: b.desk, Shell: b, Measure: func(s coaching.Source, text string) { b.source, b.text = s, text }}
}

// bareDesk is that of a founder in an office of its own, with nothing on it.
func bareDesk(t testing.TB) *bench {
	t.Helper()
	b := &bench{TB: t, office: newOffice(t)}
	founder, err := b.office.SaveFounder(context.Background(), app.Founder{GivenNames: "Ana", FamilyNames: "Ionescu"})
	if err != nil {
		t.Fatal(err)
	}
	b.founder = founder.ID
	return b.lay()
}

// newBench is the desk of a founder with an analysis on it.
func newBench(t testing.TB, a potential.Analysis) *bench {
	t.Helper()
	b := bareDesk(t)
	if _, err := b.office.SaveAnalysis(context.Background(), b.founder, a); err != nil {
		t.Fatal(err)
	}
	return b.lay()
}

func newOffice(t testing.TB) *store.Office {
	t.Helper()
	ctx := context.Background()
	config := store.Config{Now: noon, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(ctx) })
	return office
}

// lay puts the analyses of the founder on the desk.
func (b *bench) lay() *bench {
	b.Helper()
	b.desk = desk.New(b.office, b.founder, func() app.Date { return app.DateOf(noon()) }, func() {})
	if err := b.desk.Load(context.Background()); err != nil {
		b.Fatal(err)
	}
	return b
}

// tailor is the sample office with the analysis of the tailor's shop on the desk.
func tailor(t testing.TB) *bench {
	t.Helper()
	b, ctx := &bench{TB: t, office: newOffice(t)}, context.Background()
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
		if len(analyses) > 0 && analyses[0].Liquidity != nil {
			b.founder = row.ID
			return b.lay()
		}
	}
	t.Fatal("the sample has no analysis with a plan")
	return nil
}

// show puts a page into a window; it is refreshed after every edit, as the room around it does.
func (b *bench) show(p page, size fyne.Size) {
	b.Helper()
	b.window = uitest.Window(b, container.NewStack(p.Content()))
	b.window.Resize(size)
	stop := b.desk.Listen(p.Refresh)
	b.Cleanup(stop)
	p.Refresh()
}

// stored is the analysis as the office has it after a save.
func (b *bench) stored() potential.Analysis {
	b.Helper()
	ctx := context.Background()
	if err := b.desk.Save(ctx); err != nil {
		b.Fatal(err)
	}
	all, err := b.office.Analyses(ctx, b.founder)
	if err != nil || len(all) == 0 {
		b.Fatalf("%d analyses, %v", len(all), err)
	}
	return all[0]
}

func (b *bench) press(key fyne.KeyName, modifiers ...fyne.KeyModifier) {
	uitest.Press(b.Canvas(), key, modifiers...)
}

// write gives the focused field another text, as a user who selects all and types.
func (b *bench) write(text string) {
	b.press(fyne.KeyA, fyne.KeyModifierControl)
	if text == "" {
		b.press(fyne.KeyDelete)
	}
	uitest.Type(b.Canvas(), text)
}

// typeOf is the name of the type of an object.
func typeOf(o fyne.CanvasObject) string { return fmt.Sprintf("%T", o) }
