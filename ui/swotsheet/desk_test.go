package swotsheet

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// desk is a founder's worksheet in a window, over an office of its own.
type desk struct {
	testing.TB
	office  *store.Office
	founder app.Founder
	sheet   *Sheet
	window  fyne.Window

	told    string // the last notice and its actions
	actions []widgets.Action
	failed  error
	opened  app.ID       // the measure that was shown
	printed *preview.Job // the document that was previewed
	pending func() error // what the saver holds
	broken  error        // keeps the saver from saving
}

func noon() time.Time { return time.Date(2026, 1, 19, 14, 5, 0, 0, time.UTC) }

// Canvas is that of the window.
func (d *desk) Canvas() fyne.Canvas {
	if d.window == nil {
		return nil
	}
	return d.window.Canvas()
}

// Tell keeps what was told.
func (d *desk) Tell(text string, actions ...widgets.Action) { d.told, d.actions = text, actions }

// Fail keeps the error.
func (d *desk) Fail(err error) { d.failed = err }

// saver saves when it is flushed.
type saver struct {
	desk  *desk
	save  func() error
	dirty bool
}

// Touch waits for a flush.
func (s *saver) Touch() { s.dirty = true }

// Flush saves what waits.
func (s *saver) Flush() error {
	if !s.dirty {
		return nil
	}
	if s.desk.broken != nil {
		return s.desk.broken
	}
	s.dirty = false
	return s.save()
}

func newDesk(t testing.TB) *desk {
	t.Helper()
	ctx := context.Background()
	config := store.Config{Now: noon, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt", Consultant: "Ute Becker"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(ctx) })
	d := &desk{TB: t, office: office}
	d.founder, err = office.SaveFounder(ctx, app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", HandoutLanguage: "bg"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err = office.SaveBusiness(ctx, d.founder.ID, app.Business{Name: "Nadel & Faden Nordstadt"}); err != nil {
		t.Fatal(err)
	}
	return d
}

// open shows the founder's worksheet in a window of the size of the tab.
func (d *desk) open(size fyne.Size) *desk {
	d.Helper()
	test.NewApp()
	fyne.CurrentApp().Settings().SetTheme(widgets.Theme{})
	room := New(Parts{
		Records: d.office, Shell: d, Context: context.Background(), Now: noon,
		Autosave:    func(save func() error) Saver { s := &saver{desk: d, save: save}; d.pending = s.Flush; return s },
		Preview:     func(job preview.Job) { d.printed = &job },
		ShowMeasure: func(_, measure app.ID) { d.opened = measure },
	})
	d.sheet = room.Sheet(d.founder.ID)
	d.window = test.NewWindow(container.NewStack(d.sheet.Content()))
	d.window.SetPadded(false)
	d.window.Resize(size)
	d.Cleanup(d.window.Close)
	d.sheet.Refresh()
	return d
}

// tab is the room a tab has beside the list of founders.
var tab = fyne.NewSize(850, 690)

// keep puts a worksheet into the office.
func (d *desk) keep(w swot.Worksheet) swot.Worksheet {
	d.Helper()
	w, err := d.office.SaveWorksheet(context.Background(), d.founder.ID, w)
	if err != nil {
		d.Fatal(err)
	}
	return w
}

// stored is the newest worksheet in the office.
func (d *desk) stored() swot.Worksheet {
	d.Helper()
	if err := d.pending(); err != nil {
		d.Fatal(err)
	}
	all, err := d.office.Worksheets(context.Background(), d.founder.ID)
	if err != nil || len(all) == 0 {
		d.Fatalf("%d worksheets, %v", len(all), err)
	}
	return all[0]
}

// texts are the texts of a quadrant in the office.
func (d *desk) texts(q swot.Quadrant) string {
	var out []string
	for _, f := range d.stored().In(q) {
		out = append(out, f.Text)
	}
	return strings.Join(out, " | ")
}

// row finds the row of the factor with a text.
func (d *desk) row(text string) *factorRow {
	d.Helper()
	for _, q := range d.sheet.fields.quadrants {
		for _, row := range q.rows {
			if row.factor.Text == text {
				return row
			}
		}
	}
	d.Fatalf("no row says %q", text)
	return nil
}

func (d *desk) press(key fyne.KeyName, modifiers ...fyne.KeyModifier) {
	uitest.Press(d.Canvas(), key, modifiers...)
}

func (d *desk) focus(f fyne.Focusable) { d.Canvas().Focus(f) }

// act runs the action of the last notice with a label.
func (d *desk) act(label string) {
	d.Helper()
	for _, a := range d.actions {
		if a.Label == label {
			a.Run()
			return
		}
	}
	d.Fatalf("the notice %q offers no %q", d.told, label)
}

// tailor is the worksheet of a tailor's shop.
func tailor() swot.Worksheet {
	w := swot.Worksheet{
		Date: "2025-03-24", Language: "de", Status: swot.Draft, Horizon: "12 Monate", Present: []string{"Desislava Stoyanova", "Ute Becker"},
		Question: "Wie komme ich 2025 auf 5.200 EUR Umsatz im Monat und mehr, ohne Samstag?",
	}
	add := func(q swot.Quadrant, text, evidence string, kind swot.EvidenceKind, importance, likelihood int, view swot.Perspective) {
		id := app.ID(strings.Repeat(string(rune('a'+len(w.Factors))), 25) + "a")
		w.Add(swot.Factor{
			ID: id, Quadrant: q, Text: text, Evidence: evidence, EvidenceKind: kind,
			Importance: importance, Likelihood: likelihood, Perspective: view,
		})
	}
	add(swot.Strength, "Saubere Handarbeit an Fest- und Brautkleidern", "31 Bewertungen, 4,9 Sterne", "figure", 3, 0, "customer")
	add(swot.Strength, "Spricht Bulgarisch, Türkisch, Deutsch", "7 von 10 Kundinnen nutzen das", "figure", 2, 0, "founder")
	add(swot.Strength, "Niedrige Fixkosten 1.450 EUR", "Buchhaltung", "figure", 2, 0, "consultant")
	add(swot.Weakness, "Preise nie kalkuliert, Maßarbeit bringt nur 15 EUR je Stunde", "Potenzialanalyse", "figure", 3, 0, "consultant")
	add(swot.Weakness, "Keine Werbung auf Deutsch, kein Online-Termin", "", "observation", 2, 0, "team")
	add(swot.Weakness, "Allein: bei Krankheit geschlossen", "", "", 2, 0, "founder")
	add(swot.Opportunity, "Hochzeitssaison, großes Festkleid-Geschäft ohne Änderungsdienst in der Münsterstraße", "", "observation", 3, 3, "consultant")
	add(swot.Opportunity, "Pflegedienste und Cafés brauchen Berufskleidung mit Namen", "2 Anfragen", "customer", 2, 2, "founder")
	add(swot.Opportunity, "Wir könnten reparieren statt wegwerfen", "Presse", "observation", 1, 2, "")
	add(swot.Threat, "Zwei Billig-Änderungen in 400 m", "", "observation", 3, 3, "founder")
	add(swot.Threat, "Mietvertrag endet 31.12.2025", "Vertrag", "figure", 3, 2, "")
	add(swot.Threat, "Garn- und Stromkosten +8 %", "Rechnungen", "figure", 1, 3, "consultant")
	scores := []int{3, 1, 2, 1, 2, 0, 2, 3, 1, 2, 1, 1, 1, -1, 2, 1, 1, 3, 2, 3, 1, 1, 2, 0, 1, 1, 2, 3, 1, 1, 2, 0, 0, 0, 1, 2}
	inner := append(w.In(swot.Strength), w.In(swot.Weakness)...)
	outer := append(w.In(swot.Opportunity), w.In(swot.Threat)...)
	for i, score := range scores {
		if score != unscored {
			w.SetScore(inner[i/6].ID, outer[i%6].ID, score)
		}
	}
	return w
}
