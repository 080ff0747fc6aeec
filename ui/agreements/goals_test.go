package agreements

import (
	"errors"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/report"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// write fills the form that is open.
func (d *desk) write() {
	d.T.Helper()
	d.Text("Ausgangslage", "Zwei Aufträge im Monat")
	d.Text("Woran Sie beide es erkennen", "Auftragsbuch: sechs Aufträge")
	d.Text("Beitrag der Gründerin", "Ruft jede Woche drei Kundinnen an")
	d.Text("Beitrag der Beratung", "Prüft die Preisliste")
	d.date("Bis", "30.6.2025")
	d.Must(d.page.Leave())
}

// signed makes an agreement that both signed.
func (d *desk) signed() coaching.Agreement {
	d.T.Helper()
	d.page.onNew()
	d.write()
	d.Press("Unterschrieben am …")
	d.Press("Als unterschrieben festhalten")
	d.Well()
	uitest.Closed(d.T, d.Canvas())
	return d.last()
}

func TestNothingIsAgreedYet(t *testing.T) {
	d := newDesk(t)
	d.Sees("Noch kein Ziel ist vereinbart", "Noch ist kein Ergebnis eingetragen.", "Von einer Gründung abzuraten ist auch ein gutes Ergebnis")
	d.page.Print()
	if d.job != nil || !strings.Contains(d.Told, "noch keine Zielvereinbarung") {
		t.Errorf("printed nothing and told %q", d.Told)
	}
	if err := d.page.Leave(); err != nil {
		t.Error(err)
	}
}

func TestANewOneBeginsWithHerGoal(t *testing.T) {
	d := newDesk(t)
	d.Press("Neue Zielvereinbarung")
	d.Well()
	a := d.last()
	switch {
	case a.Goal["bg"] != "Искам да живея от ателието си." || !strings.HasPrefix(a.Goal["de"], "Ich will von meiner Werkstatt leben"):
		t.Errorf("the goal: %v", a.Goal)
	case a.Date != today || a.StartingPoint != "" || a.Until != "":
		t.Errorf("%+v", a)
	case a.Session != d.page.sessions[0].ID || d.page.sessions[0].Date != today:
		t.Errorf("made in %q", a.Session)
	}
	d.Sees("Entwurf", "Ziel in ihren Worten: Deutsch", "Ziel in ihren Worten: Bulgarisch", "Искам да живея от ателието си.")
	if d.changed != 1 {
		t.Errorf("changed %d times", d.changed)
	}
}

func TestADraftSavesItself(t *testing.T) {
	d := newDesk(t)
	d.page.onNew()
	d.write()
	a := d.last()
	if a.StartingPoint != "Zwei Aufträge im Monat" || a.Criterion == "" || a.HerPart == "" || a.OurPart == "" || a.Until != "2025-06-30" {
		t.Errorf("%+v", a)
	}
	d.Sees("Gespeichert")
	d.Text("Ziel in ihren Worten: Deutsch", "")
	d.Text("Ziel in ihren Worten: Bulgarisch", "Шест поръчки")
	d.Must(d.page.Leave())
	if goal := d.last().Goal; len(goal) != 1 || goal["bg"] != "Шест поръчки" {
		t.Errorf("the goal: %v", goal)
	}
	d.Press("Fertig")
	d.Sees("Шест поръчки", "bis 30.06.2025", "Entwurf", "Bearbeiten", "Beratung vom 07.04.2025")
	d.SeesNot("Deutsch", "Fertig")
	d.Press("Beratung vom 07.04.2025")
	if d.session != a.Session {
		t.Errorf("opened the session %q", d.session)
	}
}

func TestWhatCannotBeKeptStaysInItsField(t *testing.T) {
	d := newDesk(t)
	d.page.onNew()
	d.write()
	d.Text("Ausgangslage", "Drei Aufträge")
	d.date("Bis", "1.4.2025")
	err := d.page.Leave()
	if !errors.Is(err, errUnfinished) || d.below("Bis") != "Das liegt vor dem Anfang." {
		t.Fatalf("left with %v, below the field %q", err, d.below("Bis"))
	}
	if a := d.last(); a.StartingPoint != "Drei Aufträge" || a.Until != "2025-06-30" {
		t.Errorf("all else is kept: %+v", a)
	}
	d.page.Refresh()
	d.Well()
	if d.below("Bis") != "Das liegt vor dem Anfang." || d.page.draft.typed.Until != "2025-04-01" {
		t.Error("what was typed is gone")
	}
	d.date("Bis", "blau")
	if err := d.page.Leave(); !errors.Is(err, errUnfinished) {
		t.Errorf("left with %v", err)
	}
	d.Press("Fertig")
	if !errors.Is(d.Failed, errUnfinished) || d.page.draft == nil {
		t.Errorf("the form is closed with %v", d.Failed)
	}
	d.date("Bis", "31.7.2025")
	d.Must(d.page.Leave())
	if a := d.last(); a.Until != "2025-07-31" || d.below("Bis") != "" {
		t.Errorf("%+v", a)
	}
}

func TestTheDayBeforeTheEndMoves(t *testing.T) {
	d := newDesk(t)
	d.page.onNew()
	d.write()
	d.date("Vereinbart am", "1.8.2025")
	d.Text("Beitrag der Beratung", "Prüft auch die Kosten")
	if err := d.page.Leave(); !errors.Is(err, errUnfinished) {
		t.Fatalf("left with %v", err)
	}
	if a := d.last(); a.Date != today || a.Until != "2025-06-30" || a.OurPart != "Prüft auch die Kosten" {
		t.Errorf("%+v", a)
	}
	d.date("Bis", "30.9.2025")
	d.Must(d.page.Leave())
	if a := d.last(); a.Date != "2025-08-01" || a.Until != "2025-09-30" {
		t.Errorf("%+v", a)
	}
}

func TestTooMuchTextIsRefusedWithoutLoss(t *testing.T) {
	d := newDesk(t)
	d.page.onNew()
	d.write()
	long := strings.Repeat("ы", app.MaxText+1)
	d.Text("Ziel in ihren Worten: Bulgarisch", long)
	if err := d.page.Leave(); !errors.Is(err, errUnfinished) || !strings.Contains(d.below("Ziel in ihren Worten: Bulgarisch"), "zu lang") {
		t.Fatalf("left with %v, said %q", err, d.below("Ziel in ihren Worten: Bulgarisch"))
	}
	if d.page.draft.texts["goal.bg"].Text != long || d.last().Goal["bg"] != "Искам да живея от ателието си." {
		t.Error("what was typed is gone")
	}
}

func TestWhatIsMissingIsSaidFieldByField(t *testing.T) {
	d := newDesk(t)
	d.open(d.Named("Rasha"))
	d.page.onNew()
	d.date("Vereinbart am", "")
	d.Press("Unterschrieben am …")
	for _, label := range []string{
		"Vereinbart am", "Ausgangslage", "Ziel in ihren Worten: Deutsch", "Woran Sie beide es erkennen", "Beitrag der Gründerin", "Beitrag der Beratung", "Bis",
	} {
		if got := d.below(label); got != "Diese Angabe fehlt." {
			t.Errorf("below %s: %q", label, got)
		}
	}
	if !strings.HasPrefix(d.Told, "Vor der Unterschrift fehlen noch 7 Angaben: ") || d.last().Locked() {
		t.Errorf("told %q", d.Told)
	}
	d.Text("Ziel in ihren Worten: Arabisch", "أريد")
	d.Text("Ausgangslage", "Nichts")
	if d.below("Ausgangslage") != "" || d.below("Ziel in ihren Worten: Deutsch") != "" {
		t.Error("what is there now is no longer asked for")
	}
	d.Press("Unterschrieben am …")
	if !strings.HasPrefix(d.Told, "Vor der Unterschrift fehlen noch 5 Angaben: ") {
		t.Errorf("told %q", d.Told)
	}
}

func TestWhatIsSignedIsLocked(t *testing.T) {
	d := newDesk(t)
	a := d.signed()
	if a.SignedOn != today {
		t.Fatalf("%+v", a)
	}
	d.Sees("unterschrieben am 07.04.2025", "bis 30.06.2025", "Ergebnis …")
	d.SeesNot("Bearbeiten", "Entwurf")
	d.page.Open(a.ID)
	if d.page.draft != nil {
		t.Error("a signed text can be written")
	}
	d.Act("Rückgängig")
	if d.last().Locked() {
		t.Error("the signature was not taken back")
	}
	d.Sees("Entwurf")
}

func TestWhatIsTypedGoesIntoTheBinToo(t *testing.T) {
	d := newDesk(t)
	d.page.onNew()
	d.write()
	d.Text("Ausgangslage", "Drei Aufträge")
	d.date("Bis", "blau")
	d.page.onBin(d.page.draft.kept.ID)
	d.Well()
	if len(d.stored()) != 0 || d.page.draft != nil {
		t.Error("it is still there")
	}
	d.Act("Rückgängig")
	if d.last().StartingPoint != "Drei Aufträge" {
		t.Errorf("%+v", d.last())
	}
}

func TestNobodySignsInTheFuture(t *testing.T) {
	d := newDesk(t)
	d.page.onNew()
	d.write()
	d.Press("Unterschrieben am …")
	for typed, want := range map[string]string{
		"8.4.2025": "Dieses Datum liegt in der Zukunft.", "6.4.2025": "Das liegt vor dem Anfang.", "": "Diese Angabe fehlt.",
	} {
		d.Text("Unterschrieben am", typed)
		d.Press("Als unterschrieben festhalten")
		if got := d.below("Unterschrieben am"); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
	d.Escape()
	if d.last().Locked() {
		t.Error("it is signed")
	}
}

func TestAGoalIsReviewedAndCarriedOn(t *testing.T) {
	d := newDesk(t)
	first := d.signed()
	d.Clock = time.Date(2025, 7, 1, 9, 0, 0, 0, time.UTC)
	d.page.Refresh()
	d.Sees("fällig seit 30.06.2025")
	d.Press("Ergebnis …")
	d.Press("Speichern")
	if d.below("Ziel erreicht?") != "Diese Angabe fehlt." {
		t.Errorf("below the answer: %q", d.below("Ziel erreicht?"))
	}
	d.option("Ziel erreicht?", "partly")
	d.Text("Ergebnis", "Vier Aufträge")
	d.Press("Speichern")
	d.Well()
	d.Sees("teilweise erreicht", "Vier Aufträge", "Weiterführen")
	d.SeesNot("fällig")
	d.Press("Weiterführen")
	d.Well()
	next := d.last()
	if next.CarriedFrom != first.ID || next.StartingPoint != "Vier Aufträge" || next.Date != "2025-07-01" || next.Until != "" {
		t.Errorf("%+v", next)
	}
	d.Sees("So kam es zu diesem Ziel", "Zielvereinbarung vom 07.04.2025", "Entwurf")
	if cards := uitest.All[*widgets.Card](d.Window.Content()); len(cards) != 2 {
		t.Errorf("%d cards: one goal and the outcomes are two", len(cards))
	}
	d.Press("Ansehen")
	d.Sees("Zwei Aufträge im Monat", "Ergebnis ändern …")
	d.Escape()
	d.page.Open(first.ID)
	d.Well()
	d.page.onBin(next.ID)
	d.Sees("Weiterführen")
	d.Act("Rückgängig")
	d.Sees("So kam es zu diesem Ziel")
}

func TestAReachedGoalIsDone(t *testing.T) {
	d := newDesk(t)
	a := d.signed()
	d.page.onResult(a.ID)
	d.option("Ziel erreicht?", "yes")
	d.Press("Speichern")
	d.Sees("erreicht")
	d.SeesNot("Weiterführen", "Ergebnis …")
	d.page.onCarry(a.ID)
	if len(d.stored()) != 1 {
		t.Error("a goal that was reached is carried on")
	}
	d.choose(d.page.menu(d.last()), "Ergebnis ändern …")
	d.option("Ziel erreicht?", "no")
	d.Press("Speichern")
	if d.last().Reached != coaching.ReachedNo {
		t.Errorf("%+v", d.last())
	}
}

func TestTheDocumentIsInHerLanguageFirst(t *testing.T) {
	d := newDesk(t)
	d.page.onNew()
	d.write()
	d.Text("Ausgangslage", "Drei Aufträge")
	d.page.Print()
	d.Well()
	if d.job == nil || d.job.Options.Language != "bg" || d.job.FileName != "Zielvereinbarung-2025-04-07.pdf" || strings.Contains(d.job.FileName, "Stoyanova") {
		t.Fatalf("%+v", d.job)
	}
	if d.last().StartingPoint != "Drei Aufträge" {
		t.Error("what was typed is not in the document")
	}
	for _, lang := range []string{"bg", "de"} {
		doc, err := d.job.Build(preview.Options{Language: lang})
		d.Must(err)
		if _, ok := doc.(*report.Document); !ok || doc.Pages() < 1 {
			t.Errorf("%s: %d pages", lang, doc.Pages())
		}
	}
}

func TestAnUndoShowsInTheForm(t *testing.T) {
	d := newDesk(t)
	d.page.onNew()
	d.write()
	d.Text("Ausgangslage", "Drei Aufträge")
	d.Must(d.page.Leave())
	_, err := d.Office.Undo(d.Ctx)
	d.Must(err)
	d.page.Refresh()
	if got := d.page.draft.texts["startingPoint"].Text; got != "Zwei Aufträge im Monat" {
		t.Errorf("the form says %q", got)
	}
	id := d.page.draft.kept.ID
	d.Must(d.Office.BinAgreement(d.Ctx, id))
	d.page.Refresh()
	if d.page.draft != nil {
		t.Error("an agreement in the bin is still written")
	}
	d.page.Open(id)
	if d.Told != "Diese Zielvereinbarung gibt es nicht mehr." {
		t.Errorf("told %q", d.Told)
	}
}

func TestARestrictedRecordIsOnlyShown(t *testing.T) {
	d := newDesk(t)
	d.page.onNew()
	d.write()
	d.Must(d.Office.Restrict(d.Ctx, d.page.founder.ID, app.Restriction{Why: app.Contested}))
	d.page.Refresh()
	d.Well()
	d.Sees("Zwei Aufträge im Monat")
	d.SeesNot("Bearbeiten", "Neue Zielvereinbarung", "Ergebnis eintragen", "Unterschrieben am …")
}

func TestOpenBringsAnAgreementIntoSight(t *testing.T) {
	d := newDesk(t)
	ids := make([]app.ID, 6)
	for i := range ids {
		a := d.kept(coaching.Agreement{Date: app.Date("2025-03-01").AddDays(-i), Goal: app.Texts{"bg": "Шест"}})
		ids[i] = a.ID
	}
	d.page.Open(ids[3])
	d.Well()
	if d.page.draft == nil || d.page.draft.kept.ID != ids[3] || d.page.scroll.Offset.Y == 0 {
		t.Errorf("at %v", d.page.scroll.Offset)
	}
	d.page.Open(ids[5])
	if end := d.page.scroll.Offset.Y + d.page.scroll.Size().Height; end > d.page.scroll.Content.MinSize().Height {
		t.Errorf("scrolled beyond the end, to %v", end)
	}
	d.page.Open(ids[0])
	if d.page.draft.kept.ID != ids[0] || d.page.scroll.Offset.Y > 60 {
		t.Errorf("at %v", d.page.scroll.Offset)
	}
}

// kept keeps an agreement in the office.
func (d *desk) kept(a coaching.Agreement) coaching.Agreement {
	d.T.Helper()
	a, err := d.Office.SaveAgreement(d.Ctx, d.page.founder.ID, a)
	d.Must(err)
	return a
}
