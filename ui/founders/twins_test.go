package founders

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// zehra is a founder as others know her too.
func zehra() app.Founder {
	return app.Founder{GivenNames: "Zehra", FamilyNames: "Öztürk", Born: "1979-11-20", Address: &app.Address{PostalCode: "44145"}}
}

// dialogTexts are all words of the dialog on top, however they wrap.
func (r *room) dialogTexts() string {
	r.t.Helper()
	return strings.Join(strings.Fields(strings.Join(uitest.Texts(uitest.Dialog(r.t, r.Canvas())), " ")), " ")
}

// typeZehra fills the dialog for a new founder with the names, birthday and postal code of zehra.
func (r *room) typeZehra() {
	r.t.Helper()
	r.screen.Create()
	r.say("Vornamen", "Zehra")
	r.say("Nachnamen", "Ozturk")
	r.say("Rufname", "Zeze")
	born := uitest.All[*widgets.DateField](uitest.Dialog(r.t, r.Canvas()))[0]
	born.Entry.SetText("20.11.1979")
	r.say("PLZ", "44145")
	r.Canvas().Focus(field[*widgets.TextField](r, "PLZ"))
	r.Canvas().FocusNext()
}

// leave goes on from a field.
func (r *room) leave(caption string) {
	r.t.Helper()
	r.Canvas().Focus(field[*widgets.TextField](r, caption))
	r.Canvas().FocusNext()
}

func (r *room) all() int {
	r.t.Helper()
	rows, err := r.office.Founders(r.ctx, app.FounderFilter{State: app.ActiveAndArchived})
	return len(must(r, rows, err))
}

func TestCreateWarnsOfOneWhoIsHere(t *testing.T) {
	r := newRoom(t)
	r.add(zehra())
	r.typeZehra()
	uitest.All[*widgets.DateField](uitest.Dialog(t, r.Canvas()))[0].Check()
	for _, want := range []string{"mit diesem Namen, Geburtsdatum und dieser Postleitzahl:", "Öztürk, Zehra", "geboren am 20.11.1979 · 44145"} {
		if !strings.Contains(r.dialogTexts(), want) {
			t.Errorf("%q is not shown in\n%s", want, r.dialogTexts())
		}
	}
	r.say("PLZ", "44147")
	r.leave("PLZ")
	r.expect("likely is enough", strings.Contains(r.dialogTexts(), "Trotzdem anlegen"), true)
	r.say("Nachnamen", "Demir")
	r.leave("Nachnamen")
	r.expect("another name", strings.Contains(r.dialogTexts(), "Trotzdem"), false)
	r.say("Nachnamen", "Öztürk")
	r.leave("Nachnamen")
	r.answer("Trotzdem anlegen")
	r.expect("nobody has read it yet", r.all(), 1)
	r.clock = r.clock.Add(time.Second)
	r.answer("Trotzdem anlegen")
	r.expect("two women may share name and birthday", r.all(), 2)
	r.expect("dialogs", r.Canvas().Overlays().Top(), fyne.CanvasObject(nil))
}

func TestCreateWarnsOnEnterBeforeAnyFieldIsLeft(t *testing.T) {
	r := newRoom(t)
	r.add(zehra())
	r.screen.Create()
	r.say("Vornamen", "Zehra")
	r.say("Nachnamen", "Ozturk")
	r.Canvas().Focus(field[*widgets.TextField](r, "PLZ"))
	uitest.Type(r.Canvas(), "44145")
	r.expect("one name is no reason to ask", strings.Contains(r.dialogTexts(), "Trotzdem"), false)
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	r.expect("not made before she was named", r.all(), 1)
	if texts := r.dialogTexts(); !strings.Contains(texts, "Öztürk, Zehra") || !strings.Contains(texts, "Trotzdem anlegen") {
		t.Error(texts)
	}
	r.clock = r.clock.Add(time.Second)
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	r.expect("made after she was named", r.all(), 2)
}

func TestCreateWarnsOnEnterInTheBirthday(t *testing.T) {
	r := newRoom(t)
	r.add(zehra())
	r.screen.Create()
	r.say("Vornamen", "Zehra")
	r.say("Nachnamen", "Ozturk")
	r.Canvas().Focus(uitest.All[*widgets.DateField](uitest.Dialog(t, r.Canvas()))[0].Entry)
	uitest.Type(r.Canvas(), "20.11.1979")
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	r.expect("not made before she was named", r.all(), 1)
	r.expect("the button says so", strings.Contains(r.dialogTexts(), "Trotzdem anlegen"), true)
}

func TestCreateCompletesTheOneWhoIsHere(t *testing.T) {
	r := newRoom(t)
	known := r.add(zehra())
	r.typeZehra()
	r.answer("Bei ihr ergänzen")
	r.expect("nobody is new", r.all(), 1)
	f := r.founder(known.ID)
	r.expect("what was missing", f.CallName, "Zeze")
	r.expect("what was known", f.FamilyNames, "Öztürk")
	r.expect("open", r.screen.Founder(), known.ID)
	r.act("Rückgängig")
	r.expect("taken back", r.founder(known.ID).CallName, "")
}

func TestFormWarnsWhenSheBecomesLikeAnother(t *testing.T) {
	r := newRoom(t)
	known := r.add(zehra())
	f := r.add(app.Founder{GivenNames: "Zehra", FamilyNames: "Öztürk", Born: "1979-11-20"})
	r.open(f, TabMaster)
	r.hides("Andere Frau")
	r.say("PLZ", "44145")
	m := r.screen.detail.pages[TabMaster].(*master)
	if err := m.saver.Flush(); err != nil {
		t.Fatal(err)
	}
	r.shows("mit diesem Namen, Geburtsdatum und dieser Postleitzahl", "Andere Frau")
	r.press("Andere Frau")
	r.hides("Andere Frau")
	r.say("Rufname", "Zeze")
	if err := m.saver.Flush(); err != nil {
		t.Fatal(err)
	}
	r.hides("Andere Frau")
	r.say("PLZ", "44147")
	_ = m.saver.Flush()
	r.shows("Vielleicht ist sie schon da", "gleich: Name, Geburtsdatum")
	r.press("Zusammenführen …")
	r.answer("Zusammenführen")
	r.expect("one is left", r.all(), 1)
	r.expect("she who was open", r.screen.Founder(), f.ID)
	r.hides("Andere Frau")
	r.act("Rückgängig")
	r.expect("two again", r.founder(known.ID).BinnedOn, app.Date(""))
}

func TestMergeMovesRecordsAndIsUndone(t *testing.T) {
	r := newRoom(t)
	kept := r.add(app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Phones: []app.Phone{{Number: "0231 1"}}})
	other := r.add(app.Founder{GivenNames: "Desi", FamilyNames: "Stojanowa", CallName: "Desi", Phones: []app.Phone{{Number: "0231 2"}}})
	r.measure(kept.ID, coaching.Measure{Text: "Schild malen"})
	r.measure(other.ID, coaching.Measure{Text: "Anrufen"})
	r.measure(other.ID, coaching.Measure{Text: "Rechnen"})
	r.reading(other, profile.Reading{Phase: "entry", Date: "2025-03-03", Levels: map[string]int{"vision": 3}})
	if _, err := r.office.SaveWorksheet(r.ctx, other.ID, swot.Worksheet{Question: "Wohin?"}); err != nil {
		t.Fatal(err)
	}
	r.open(kept, "")
	item := r.screen.detail.menu()[0]
	r.expect("menu", item.Label, "Mit anderer Gründerin zusammenführen …")
	item.Action()
	r.expect("search", len(uitest.All[*widgets.SearchEntry](uitest.Dialog(t, r.Canvas()))), 1)
	uitest.Type(r.Canvas(), "stojanowa")
	uitest.Press(r.Canvas(), fyne.KeyDown)
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	for _, want := range []string{"1 SWOT-Blatt, 2 Maßnahmen, 1 Einschätzung", "Beides: 0231 1", "geht im linken auf"} {
		if !strings.Contains(r.dialogTexts(), want) {
			t.Errorf("%q is not shown in\n%s", want, r.dialogTexts())
		}
	}
	r.pickValue("Desi")
	r.answer("Zusammenführen")
	f := r.founder(kept.ID)
	r.expect("given names", f.GivenNames, "Desi")
	r.expect("phones", len(f.Phones), 2)
	measures, err := r.office.Measures(r.ctx, kept.ID)
	r.expect("measures", len(must(r, measures, err)), 3)
	r.expect("told", r.told, "„Desi Stojanowa“ und „Desi Stoyanova“ sind jetzt ein Eintrag.")
	r.act("Rückgängig")
	r.expect("two again", r.all(), 2)
	r.expect("given names again", r.founder(kept.ID).GivenNames, "Desislava")
	measures, err = r.office.Measures(r.ctx, other.ID)
	r.expect("her measures", len(must(r, measures, err)), 2)
}

// pickValue chooses the first value with a text in the dialog on top.
func (r *room) pickValue(text string) {
	r.t.Helper()
	for _, p := range uitest.All[*pick](uitest.Dialog(r.t, r.Canvas())) {
		if p.words.String() == text {
			p.Tapped(nil)
			return
		}
	}
	r.t.Fatalf("no value %q", text)
}

func TestPickGoesByKeys(t *testing.T) {
	r := newRoom(t)
	a := r.add(app.Founder{GivenNames: "Ana", Phones: []app.Phone{{Number: "0231 1"}}})
	b := r.add(app.Founder{GivenNames: "Ana", Phones: []app.Phone{{Number: "0231 2"}}})
	r.open(a, "")
	r.screen.showMerge(a.ID, b.ID)
	picks := uitest.All[*pick](uitest.Dialog(t, r.Canvas()))
	r.expect("values", len(picks), 3)
	r.expect("focus in the first", r.Canvas().Focused(), fyne.Focusable(picks[0]))
	r.expect("both are proposed", picks[0].group.chosen, takeBoth)
	uitest.Press(r.Canvas(), fyne.KeyRight)
	r.expect("Right goes on", picks[0].group.chosen, takeOther)
	uitest.Press(r.Canvas(), fyne.KeyLeft)
	r.expect("Left goes back", picks[0].group.chosen, takeKept)
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	if f := r.founder(a.ID); len(f.Phones) != 1 || f.Phones[0].Number != "0231 1" {
		t.Errorf("merged to %+v", f)
	}
}

func TestListMenuGivesAndTakes(t *testing.T) {
	r := newRoom(t)
	ana, _, _, _ := r.circle()
	labels := func() (out []string) {
		for _, item := range r.screen.list.menu() {
			out = append(out, item.Label)
		}
		return out
	}
	if have := labels(); !slices.Equal(have, []string{"Papierkorb"}) {
		t.Errorf("without files: %q", have)
	}
	taken, card := 0, app.ID("")
	var given []app.ID
	r.screen.parts.TakeIn = func() { taken++ }
	r.screen.parts.GiveOut = func(shown []app.ID) { given = shown }
	r.screen.parts.SaveCard = func(id app.ID) { card = id }
	for _, item := range r.screen.list.menu()[:2] {
		item.Action()
	}
	r.expect("taken in", taken, 1)
	r.expect("given out", len(given), 3)
	r.screen.list.search.SetText("turcanu")
	r.screen.list.menu()[1].Action()
	if !slices.Equal(given, []app.ID{ana.ID}) {
		t.Errorf("given out of a search: %v", given)
	}
	r.open(ana, "")
	r.screen.detail.menu()[0].Action()
	r.expect("card", card, ana.ID)
	dates := app.ID("")
	r.screen.parts.SaveCalendar = func(id app.ID) { dates = id }
	r.screen.detail.menu()[1].Action()
	r.expect("appointments", dates, ana.ID)
}

func TestShowTakenOpensTheFirst(t *testing.T) {
	r := newRoom(t)
	ana, beate, _, _ := r.circle()
	r.screen.list.search.SetText("xyz")
	r.screen.ShowTaken([]app.ID{beate.ID, ana.ID})
	r.expect("open", r.screen.Founder(), beate.ID)
	r.expect("search", r.screen.list.search.Text, "")
	r.expect("order", r.screen.list.filter.filter.Sort, app.ByChange)
}
