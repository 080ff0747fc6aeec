package founders

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// act runs the action that the last notice offers.
func (r *room) act(label string) {
	r.t.Helper()
	for _, a := range r.actions {
		if a.Label == label {
			a.Run()
			return
		}
	}
	r.t.Fatalf("the notice %q offers no %q", r.told, label)
}

func (r *room) shows(want ...string) {
	r.t.Helper()
	all := strings.Join(r.texts(), " ")
	for _, w := range want {
		if !strings.Contains(all, w) {
			r.t.Errorf("%q is not shown", w)
		}
	}
}

func (r *room) hides(unwanted ...string) {
	r.t.Helper()
	all := strings.Join(r.texts(), " ")
	for _, w := range unwanted {
		if strings.Contains(all, w) {
			r.t.Errorf("%q is shown", w)
		}
	}
}

func TestCreateOpensHerData(t *testing.T) {
	r := newRoom(t)
	twin := r.add(app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova"})
	r.screen.Create()
	r.answer("Anlegen")
	r.expect("without a name", fieldNote(r, "Nachnamen"), "Bitte geben Sie mindestens einen Namen ein.")
	r.say("Vornamen", "Десислава")
	r.say("Nachnamen", "Стоянова")
	r.Canvas().Focus(field[*widgets.TextField](r, "Nachnamen"))
	r.Canvas().FocusNext()
	if top := uitest.Dialog(t, r.Canvas()); !slices.Contains(uitest.Texts(top), "Stoyanova, Desislava") {
		t.Error("the founder of the same name is not offered")
	}
	r.answer("Öffnen")
	r.expect("the known one is open", r.screen.Founder(), twin.ID)
	r.screen.Create()
	r.say("Nachnamen", "Suharto")
	r.pick("Phase", "planning")
	r.pick("Sprache der Handzettel", "en")
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	if r.Canvas().Overlays().Top() != nil {
		t.Fatal("Enter does not confirm")
	}
	f := r.founder(r.screen.Founder())
	r.expect("name", f.DisplayName(), "Suharto")
	r.expect("phase", f.Phase, app.PhasePlanning)
	r.expect("handouts", f.HandoutLanguage, "en")
	r.expect("tab", r.screen.Tab(), TabMaster)
	r.expect("told", r.told, "Suharto ist angelegt.")
}

// fieldNote is what stands under a field of the dialog on top.
func fieldNote(r *room, label string) string {
	r.t.Helper()
	for _, f := range uitest.All[*widgets.Field](uitest.Dialog(r.t, r.Canvas())) {
		if f.Label == label {
			return f.Error()
		}
	}
	r.t.Fatalf("the dialog has no field %q", label)
	return ""
}

func TestArchiveBinAndBack(t *testing.T) {
	r := newRoom(t)
	f := r.add(full())
	r.measure(f.ID, coaching.Measure{Text: "Anrufen"})
	r.open(f, "")
	r.screen.onArchive(r.founder(f.ID))
	r.answer("Archivieren")
	r.expect("archived", r.founder(f.ID).ArchivedOn, today)
	r.shows("Archiviert seit 19.01.2026")
	r.press("Wieder aufnehmen")
	r.expect("taken up", r.founder(f.ID).ArchivedOn, app.Date(""))
	r.screen.onBin(r.founder(f.ID))
	r.answer("Abbrechen")
	r.expect("not yet in the bin", r.founder(f.ID).BinnedOn, app.Date(""))
	r.screen.onBin(r.founder(f.ID))
	r.answer("In den Papierkorb")
	r.expect("in the bin", r.founder(f.ID).BinnedOn, today)
	r.expect("closed", r.screen.Founder(), app.ID(""))
	r.expect("gone from the list", len(r.screen.list.rows), 0)
	r.act("Wiederherstellen")
	r.expect("open again", r.screen.Founder(), f.ID)
	r.expect("list", len(r.screen.list.rows), 1)
	if have := r.founder(f.ID); have.ArchivedOn != "" || have.GivenNames != f.GivenNames {
		t.Errorf("came back as %+v", have)
	}
	if m, err := r.office.Measures(r.ctx, f.ID); err != nil || len(m) != 1 {
		t.Errorf("her measures: %v, %v", m, err)
	}
}

func TestBinRestoresEveryKindAndIsEmptied(t *testing.T) {
	r := newRoom(t)
	ana, beate, _, _ := r.circle()
	m := r.measure(ana.ID, coaching.Measure{Text: "Schild malen"})
	w, err := r.office.SaveWorksheet(r.ctx, ana.ID, swot.Worksheet{Question: "Wohin?"})
	if err != nil {
		t.Fatal(err)
	}
	reading, err := r.office.SaveReading(r.ctx, ana.ID, profile.Reading{Phase: profile.Entry, Date: "2026-01-05"})
	if err != nil {
		t.Fatal(err)
	}
	throw := func() {
		t.Helper()
		for _, err := range []error{
			r.office.BinMeasure(r.ctx, m.ID), r.office.BinWorksheet(r.ctx, w.ID), r.office.BinReading(r.ctx, reading.ID),
			r.office.BinFounder(r.ctx, beate.ID),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	throw()
	r.screen.ShowBin()
	r.shows("4 Einträge im Papierkorb", "Einschätzung · 05.01.2026", "Schild malen", "Wohin?", "Beate Müller", "Ana Țurcanu · gelöscht am 19.01.2026")
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	r.expect("Enter restores", len(r.screen.bin.records), 3)
	r.screen.bin.onRestore(0)
	r.screen.bin.onRestore(0)
	r.screen.bin.onRestore(0)
	r.expect("nothing left", len(r.screen.bin.records), 0)
	r.shows("Der Papierkorb ist leer.")
	r.hides("Papierkorb leeren …")
	if f := r.founder(beate.ID); f.BinnedOn != "" {
		t.Error("the founder is still in the bin")
	}
	if sheets, err := r.office.Worksheets(r.ctx, ana.ID); err != nil || len(sheets) != 1 {
		t.Errorf("worksheets: %v, %v", sheets, err)
	}
	if readings, err := r.office.Readings(r.ctx, ana.ID); err != nil || len(readings) != 1 {
		t.Errorf("readings: %v, %v", readings, err)
	}
	throw()
	r.screen.Refresh()
	r.press("Papierkorb leeren …")
	r.answer("Endgültig löschen")
	r.expect("told", r.told, "4 Einträge sind endgültig gelöscht.")
	r.expect("empty", len(r.screen.bin.records), 0)
	if !r.screen.Back() || r.screen.Back() {
		t.Error("the way back is wrong")
	}
	r.expect("list", len(r.screen.list.rows), 2)
}

// past is a measure due before today.
func past(text string, due app.Date) coaching.Measure {
	return coaching.Measure{Text: text, Due: due, Responsible: "founder"}
}

func TestMeasuresStandInTheirOrder(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	w, a, b := r.sheet(f)
	r.measure(f.ID, coaching.Measure{Text: "irgendwann"})
	r.measure(f.ID, coaching.Measure{Text: "bald", Due: "2026-02-01", Supporter: "IHK", FirstStep: "Termin", From: &coaching.Source{SWOT: w.ID, Pairs: []coaching.Pair{{&a, &b}}}})
	r.measure(f.ID, past("zu spät", "2026-01-18"))
	r.measure(f.ID, past("viel zu spät", "2025-01-18"))
	r.measure(f.ID, coaching.Measure{Text: "fertig", Status: coaching.Done, DoneOn: "2026-01-05", Due: "2025-12-01"})
	r.open(f, TabMeasures)
	p := r.screen.detail.pages[TabMeasures].(*measuresPage)
	r.expect("order", strings.Join(texts(p.shown()), ", "), "viel zu spät, zu spät, bald, irgendwann")
	r.expect("count", p.count.Text, "4 offen · 2 überfällig")
	r.shows("überfällig seit 18.01.2025", "fällig 01.02.2026", "aus S1 × O1", "mit IHK · Erster Schritt: Termin")
	p.choice.Choose(showAll)
	r.expect("order of all", strings.Join(texts(p.shown()), ", "), "viel zu spät, zu spät, bald, irgendwann, fertig")
	r.shows("erledigt 05.01.2026")
	r.press("aus S1 × O1")
	r.expect("way back", r.opened, w.ID)
	r.screen.ShowTab(1)
	r.shows("überfällig seit 18.01.2025", "fällig 01.02.2026")
}

// sheet makes a worksheet with one strength and one opportunity.
func (r *room) sheet(f app.Founder) (w swot.Worksheet, a, b app.ID) {
	r.t.Helper()
	a, b = r.office.NewID(), r.office.NewID()
	w, err := r.office.SaveWorksheet(r.ctx, f.ID, swot.Worksheet{Factors: []swot.Factor{
		{ID: a, Quadrant: swot.Strength, Text: "Handwerk"}, {ID: b, Quadrant: swot.Opportunity, Text: "Nachfrage"},
	}})
	if err != nil {
		r.t.Fatal(err)
	}
	return w, a, b
}

func texts(measures []coaching.Measure) []string {
	var out []string
	for _, m := range measures {
		out = append(out, m.Text)
	}
	return out
}

func (r *room) measures(f app.Founder) []coaching.Measure {
	r.t.Helper()
	out, err := r.office.Measures(r.ctx, f.ID)
	return must(r, out, err)
}

func TestMeasureIsMadeEditedDoneAndBinned(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	r.open(f, TabMeasures)
	r.press("Maßnahme anlegen")
	r.say("Kosten", "viel")
	r.answer("Anlegen")
	if note := fieldNote(r, "Kosten"); !strings.Contains(note, "„viel“ ist kein Betrag") {
		t.Errorf("under the cost stands %q", note)
	}
	r.say("Kosten", "12,50")
	r.answer("Anlegen")
	r.expect("text missing", fieldNote(r, "Was ist zu tun?"), "Diese Angabe fehlt.")
	r.say("Was ist zu tun?", "Schild malen")
	r.day("Fällig am").Entry.SetText("+7")
	r.answer("Anlegen")
	m := r.measures(f)[0]
	if m.Text != "Schild malen" || m.Due != "2026-01-26" || *m.CostCents != 1250 || m.Status != coaching.Open || m.Responsible != "founder" {
		t.Errorf("made %+v", m)
	}
	r.expect("list knows", r.screen.list.rows[0].OpenMeasures, 1)
	r.press("Bearbeiten")
	r.pick("Stand", "dropped")
	r.say("Warum aufgegeben?", "zu teuer")
	r.answer("Speichern")
	m = r.measures(f)[0]
	r.expect("status", m.Status, coaching.Dropped)
	r.expect("reason", m.DroppedFor, "zu teuer")
	p := r.screen.detail.pages[TabMeasures].(*measuresPage)
	p.choice.Choose(showAll)
	r.press("Wieder öffnen")
	r.press("Erledigt")
	r.expect("done on", r.measures(f)[0].DoneOn, today)
	p.onBin(r.measures(f)[0])
	r.expect("binned", len(r.measures(f)), 0)
	r.act("Wiederherstellen")
	r.expect("restored", len(r.measures(f)), 1)
}

func TestBusinessesAreAddedEditedLinkedAndUnlinked(t *testing.T) {
	r := newRoom(t)
	ana, beate := r.add(app.Founder{GivenNames: "Ana"}), r.add(app.Founder{GivenNames: "Beate"})
	r.open(ana, TabMaster)
	r.press("Betrieb anlegen")
	r.answer("Anlegen")
	r.expect("name missing", fieldNote(r, "Name des Betriebs"), "Diese Angabe fehlt.")
	r.say("Name des Betriebs", "Nadel & Faden")
	r.say("Fläche in m²", "-3")
	r.say("Miete im Monat", "780")
	r.answer("Anlegen")
	r.expect("negative", fieldNote(r, "Fläche in m²"), "Dieser Wert darf nicht kleiner als 0 sein.")
	r.say("Fläche in m²", "38,5")
	r.pick("Rechtsform", "gbr")
	r.pick("Handwerk", "B2")
	r.say("Ort", "Dortmund")
	r.day("Mietvertrag bis").Entry.SetText("31.12.2027")
	r.answer("Anlegen")
	b := r.businesses(ana)[0]
	if *b.Premises.AreaM2 != 38.5 || *b.Premises.RentCents != 78000 || b.Premises.Until != "2027-12-31" || b.Address.City != "Dortmund" || b.LegalForm != "gbr" || b.CraftClass != "B2" {
		t.Errorf("made %+v %+v", b, b.Premises)
	}
	r.shows("Nadel & Faden", "GbR · Dortmund · 38,5 m² · 780,00\u00a0€ Miete im Monat")
	r.expect("in the list", r.screen.list.rows[0].Business, "Nadel & Faden")
	r.open(beate, TabMaster)
	r.press("Vorhandenen verknüpfen")
	uitest.Type(r.Canvas(), "nadel")
	uitest.Press(r.Canvas(), fyne.KeyDown)
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	r.answer("Verknüpfen")
	r.expect("linked", r.businesses(beate)[0].ID, b.ID)
	r.press("Verknüpfung lösen")
	r.answer("Verknüpfung lösen")
	r.expect("unlinked", len(r.businesses(beate)), 0)
	r.act("Verknüpfen")
	r.expect("linked again", len(r.businesses(beate)), 1)
	r.expect("still with the other", len(r.businesses(ana)), 1)
}

func (r *room) businesses(f app.Founder) []app.Business {
	r.t.Helper()
	out, err := r.office.Businesses(r.ctx, f.ID)
	return must(r, out, err)
}

func TestUndoSaysWhatItTookBack(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	r.open(f, TabMaster)
	r.say("Rufname", "Ani")
	r.screen.Undo()
	r.expect("taken back", r.founder(f.ID).CallName, "")
	r.expect("shown", field[*widgets.TextField](r, "Rufname").Text, "")
	r.expect("told", r.told, "Zurückgenommen: 1 Änderung (Gründerin)")
	r.screen.Undo()
	r.expect("closed with the making of her", r.screen.Founder(), app.ID(""))
	r.failed = nil
	r.screen.Undo()
	r.expect("nothing left", r.told, "Es gibt nichts mehr zurückzunehmen.")
	if r.failed != nil {
		t.Error(r.failed)
	}
}

func TestOverviewShowsHerAtAGlance(t *testing.T) {
	r := newRoom(t)
	f := r.add(full())
	r.open(f, TabOverview)
	r.shows("Десислава Петрова Стоянова", "Rufname Деси · gesprochen Des-sis-LA-wa", "Planung", "Handzettel: Bulgarisch",
		"Искам да живея от ателието си.", "Von der Werkstatt leben.", "0231 1", "sicher anzurufen", "nicht anrufen", "nicht erfragt",
		"nur vormittags", "Hören\u00a0B1", "bei Verträgen · Bulgarisch · Frau Iwanowa · bitte eine Frau", "Gründerin: neu angelegt", "heute 14:05 · dieses Büro")
	r.clock = r.clock.Add(24 * time.Hour)
	f.CallName = "Desi"
	r.add(f)
	r.screen.Refresh()
	r.shows("Gründerin: Rufname", "19.01.2026 · dieses Büro", "Rufname Desi")
}

// note is a registered tab that counts what is asked of it.
type note struct{ refreshed, left int }

// Content is a word.
func (n *note) Content() fyne.CanvasObject { return widget.NewLabel("ein anderer Raum") }

// Refresh counts.
func (n *note) Refresh() { n.refreshed++ }

// Leave counts.
func (n *note) Leave() error { n.left++; return nil }

func TestRegisteredTabIsBuiltWhenShown(t *testing.T) {
	var pages []*note
	var whose []app.ID
	r := newRoom(t, Tab{Key: "swot", Title: "SWOT", New: func(id app.ID) Page {
		pages, whose = append(pages, &note{}), append(whose, id)
		return pages[len(pages)-1]
	}})
	ana, beate := r.add(app.Founder{GivenNames: "Ana"}), r.add(app.Founder{GivenNames: "Beate"})
	r.open(ana, TabOverview)
	r.expect("not built", len(pages), 0)
	r.screen.ShowTab(3)
	r.expect("tab", r.screen.Tab(), "swot")
	r.screen.NextTab(1)
	r.expect("next tab", r.screen.Tab(), TabMeasures)
	r.expect("left", pages[0].left, 1)
	r.screen.NextTab(-1)
	r.expect("refreshed", pages[0].refreshed, 2)
	r.open(beate, "")
	r.expect("stays on the tab", r.screen.Tab(), "swot")
	if !slices.Equal(whose, []app.ID{ana.ID, beate.ID}) {
		t.Errorf("built for %v", whose)
	}
	r.screen.ShowTab(9)
	r.expect("no ninth tab", r.screen.Tab(), "swot")
}
