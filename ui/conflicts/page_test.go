package conflicts

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/uitest/desktest"
	"wurzelwerk/ui/widgets"
)

func TestNoConflicts(t *testing.T) {
	r := newRoom(t)
	r.waits(0)
	r.Sees("Keine Konflikte.")
	for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key2} {
		r.page.onKey(&fyne.KeyEvent{Name: key})
	}
	r.page.onRune('3')
	r.Well()
	uitest.LayoutMakesNothingAnew(t, r.Window.Content())
}

func TestBothVersionsAreSeen(t *testing.T) {
	r := newRoom(t)
	r.notes()
	r.waits(1)
	r.Sees("1 offener Konflikt", "Desislava Petrova Stoyanova", "Gründerin: Hinweis zum Kontakt", "1 · So steht es jetzt", "2 · Die andere Fassung", "Sie · 20.05.2025", "Hafen · 20.05.2025", "Unterstrichen ist")
	marked := uitest.All[*widgets.Marked](r.Window.Content())
	if len(marked) != 2 || marks(marked[0]) != "Ruft abends zurück. Der Bruder bürgt für die Miete von [790] Euro." || marks(marked[1]) != "Ruft abends zurück. Der Bruder bürgt für die Miete von [850] Euro [warm]." {
		t.Fatalf("%v", uitest.Texts(r.Window.Content()))
	}
	if marked[0].Double || !marked[1].Double {
		t.Error("the marks of both are alike")
	}
	r.Press("Eintrag öffnen")
	if len(r.opened) != 1 || r.opened[0] != r.desi {
		t.Errorf("opened %v", r.opened)
	}
	uitest.LayoutMakesNothingAnew(t, r.Window.Content())
}

// marks writes a text with what is marked in brackets.
func marks(m *widgets.Marked) string {
	var b strings.Builder
	for _, p := range m.Parts {
		if p.Marked {
			b.WriteString("[" + p.Text + "]")
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func TestOneIsTakenAndBack(t *testing.T) {
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.Key1, noteHere}, {fyne.Key2, noteThere}} {
		r := newRoom(t)
		r.notes()
		r.page.FocusSearch()
		uitest.Press(r.Canvas(), c.key)
		r.Well()
		r.waits(0)
		if got := r.her(r.Desk).ContactNote; got != c.want || !strings.Contains(r.Told, "Kein Konflikt ist mehr offen") {
			t.Errorf("%s leaves %q, told %q", c.key, got, r.Told)
		}
		r.Act("Rückgängig")
		r.waits(1)
		r.Sees("1 · So steht es jetzt")
		if got := r.her(r.Desk).ContactNote; got != noteHere {
			t.Errorf("undone it is %q", got)
		}
		uitest.Press(r.Canvas(), c.key)
		r.alike()
		if got := r.her(r.other).ContactNote; got != c.want {
			t.Errorf("%q at the other office", got)
		}
	}
}

func TestOneIsMadeOfBoth(t *testing.T) {
	r := newRoom(t)
	r.notes()
	r.page.FocusSearch()
	uitest.Press(r.Canvas(), fyne.Key3) // a keyboard gives the key first, then its letter
	uitest.Type(r.Canvas(), "3")
	field := uitest.All[*widgets.TextField](r.Top())[0]
	if want := "Ruft abends zurück. Der Bruder bürgt für die Miete von 790 Euro. Der Bruder bürgt für die Miete von 850 Euro warm."; field.Text != want {
		t.Fatalf("%q", field.Text)
	}
	r.Escape()
	r.waits(1)
	r.Press("Zusammenführen")
	const made = "Der Bruder bürgt. Die Miete ist noch offen."
	uitest.All[*widgets.TextField](r.Top())[0].SetText(made)
	r.Press("Übernehmen")
	r.Well()
	uitest.Closed(t, r.Canvas())
	r.alike()
	if got := r.her(r.other).ContactNote; got != made {
		t.Errorf("%q", got)
	}
	r.Sees("▸ 1 entschieden")
}

func TestTheNextOneOpens(t *testing.T) {
	r := newRoom(t)
	r.differ(
		func(f *app.Founder) { f.CallName, f.ContactNote, f.Pronunciation = "Desislavka", noteHere, "Dessi" },
		func(f *app.Founder) { f.CallName, f.ContactNote, f.Pronunciation = "Dessislava", noteThere, "Dässi" })
	r.waits(3)
	r.page.FocusSearch()
	first := r.page.chosen
	uitest.Press(r.Canvas(), fyne.KeyDown)
	second := r.page.chosen
	if first == second || second != r.page.all[1].ID || r.page.detail.c.ID != second {
		t.Fatalf("%s, %s, shown %s", first, second, r.page.detail.c.ID)
	}
	r.Sees("Im selben Eintrag noch offen: ")
	third := r.page.all[2].ID
	for _, want := range []app.ID{third, first, ""} {
		uitest.Press(r.Canvas(), fyne.Key2)
		r.Well()
		if r.page.chosen != want {
			t.Fatalf("%s is open, want %s", r.page.chosen, want)
		}
	}
	r.waits(0)
	r.Sees("Keine Konflikte.", "▸ 3 entschieden", "in den letzten 90 Tagen")
	r.alike()
}

func TestSettledOnesAreFolded(t *testing.T) {
	r := newRoom(t)
	r.notes()
	r.Press("Zusammenführen")
	r.Press("Übernehmen")
	r.page.FocusSearch()
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	r.Sees("▾ 1 entschieden", "Entschieden")
	uitest.Press(r.Canvas(), fyne.KeyDown)
	r.Sees("Beide Fassungen wurden zusammengeführt · Sie · 20.05.2025", "So steht es jetzt")
	r.SeesNot("Dieses nehmen", "1 · So steht es jetzt")
	r.page.onKey(&fyne.KeyEvent{Name: fyne.Key2})
	r.Well()
	uitest.Press(r.Canvas(), fyne.KeyUp)
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	r.Sees("▸ 1 entschieden")
	r.Clock = r.Clock.AddDate(0, 0, 91)
	r.load()
	r.SeesNot("▸ 1 entschieden")
}

func TestWhatWasDeletedComesBack(t *testing.T) {
	r := newRoom(t)
	r.dropped()
	r.waits(1)
	r.Sees("Gelöscht", "Wurde gelöscht", "während ihn jemand anders änderte", "Hell und trocken", "Gelöscht lassen")
	r.SeesNot("Zusammenführen")
	r.Press("Mit diesem Wert zurückholen")
	r.Well()
	r.waits(0)
	all, err := r.Office.SpacesSought(r.Ctx, r.desi)
	r.Must(err)
	if len(all) != 1 || all[0].Note != "Hell und trocken" {
		t.Errorf("%+v", all)
	}
	r.alike()
}

func TestWhatWasDeletedStaysSo(t *testing.T) {
	r := newRoom(t)
	r.dropped()
	r.Press("Gelöscht lassen")
	r.alike()
	if all, err := r.other.Office.SpacesSought(r.Ctx, r.desi); err != nil || len(all) != 0 {
		t.Errorf("%+v, %v", all, err)
	}
}

func TestWhatIsGoneForGoodIsCopied(t *testing.T) {
	r := newRoom(t)
	r.buried()
	r.waits(1)
	r.Sees("Endgültig gelöscht", "Termin im Bürgerbüro", "Der Eintrag ist endgültig gelöscht.")
	r.SeesNot("Eintrag öffnen", "Dieses nehmen", "Zusammenführen")
	r.Press("Wert kopieren")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "Termin im Bürgerbüro" || r.Told == "" {
		t.Errorf("copied %q, told %q", got, r.Told)
	}
	r.page.onKey(&fyne.KeyEvent{Name: fyne.Key2})
	r.page.onRune('3')
	r.waits(1)
	r.Press("Gelesen, erledigt")
	r.Well()
	r.alike()
}

func TestFiguresAndListsAreSaidInWords(t *testing.T) {
	r := newRoom(t)
	r.differ(
		func(f *app.Founder) { f.Phones = []app.Phone{{Number: "0231 1", Type: "cell"}} },
		func(f *app.Founder) { f.Phones = []app.Phone{{Number: "0231 1", Type: "cell"}, {Number: "0231 2"}} })
	r.waits(1)
	r.Sees("Nummer: 0231 1, Art: Mobiltelefon", "Nummer: 0231 2")
	r.SeesNot("Zusammenführen", "{")
}

func TestWhatIsConfidentialLiesVeiled(t *testing.T) {
	r := newRoom(t)
	r.differ(func(f *app.Founder) { f.ResidenceTitle = "Fiktionsbescheinigung" }, func(f *app.Founder) { f.ResidenceTitle = "Niederlassungserlaubnis" })
	r.waits(1)
	r.Sees("Vertraulich")
	r.SeesNot("Fiktionsbescheinigung", "Niederlassungserlaubnis", "Dieses nehmen", "Zusammenführen")
	r.page.FocusSearch()
	uitest.Press(r.Canvas(), fyne.Key2)
	uitest.Type(r.Canvas(), "3")
	r.waits(1)
	r.Press("Beide Werte zeigen")
	r.Sees("Fiktionsbescheinigung", "Niederlassungserlaubnis")
	r.Press("Zusammenführen")
	r.Escape()
	r.load()
	r.Sees("Fiktionsbescheinigung")
}

func TestSpecialAnswersWithoutConsentAreNeverShown(t *testing.T) {
	r := newRoom(t)
	consent, err := r.Office.SaveConsent(r.Ctx, r.desi, app.Consent{Purpose: app.PurposeSpecial, DataClasses: []string{"health"}, GivenOn: "2025-05-01", TextVersion: app.ConsentText, Signed: "paper"})
	r.Must(err)
	r.flow()
	answer := func(at *desktest.Desk, value string) {
		r.tick()
		r.Must(at.Office.SaveAnswers(r.Ctx, r.desi, []profile.Answer{{Question: "health.insurance", Value: value}}))
	}
	answer(r.other, "family")
	answer(r.Desk, "private")
	r.flow()
	r.load()
	r.Press("Beide Werte zeigen")
	r.Sees("Dieses nehmen")
	consent.WithdrawnOn = "2025-05-20"
	_, err = r.Office.SaveConsent(r.Ctx, r.desi, consent)
	r.Must(err)
	r.load()
	r.Sees("Wird nicht gezeigt")
	r.SeesNot("Beide Werte zeigen", "Zusammenführen")
	r.Press("Dieses nehmen")
	r.Well()
	r.waits(0)
}

func TestARestrictedFounderSaysWhy(t *testing.T) {
	r := newRoom(t)
	r.notes()
	r.Must(r.Office.Restrict(r.Ctx, r.desi, app.Restriction{Why: app.RestrictionReason(app.RestrictionReason("").Values()[0]), Since: "2025-05-20"}))
	r.load()
	r.Sees("Die Daten dieser Gründerin sind gesperrt.")
	for _, b := range uitest.All[*widgets.Button](r.Window.Content()) {
		if b.Text == "Dieses nehmen" && !b.Disabled() {
			t.Error("it can be taken")
		}
	}
	r.page.onKey(&fyne.KeyEvent{Name: fyne.Key1})
	r.Well()
	r.waits(1)
	if err := r.page.settle(r.page.all[0], exchange.Choice{Settled: exchange.SettledLost}); err == nil {
		t.Error("the office lets it be settled")
	}
}
