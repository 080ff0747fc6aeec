package founders

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// master is the form of the open founder.
func (r *room) master() *master {
	r.t.Helper()
	m, ok := r.screen.detail.pages[TabMaster].(*master)
	if !ok {
		r.t.Fatal("the form is not built")
	}
	return m
}

// save keeps what is typed.
func (r *room) save() {
	r.t.Helper()
	if err := r.master().saver.Flush(); err != nil {
		r.t.Fatal(err)
	}
}

func (r *room) say(label, text string) {
	r.t.Helper()
	field[*widgets.TextField](r, label).SetText(text)
}

func (r *room) pick(label, key string) {
	r.t.Helper()
	field[*widgets.Choice](r, label).Choose(key)
}

// day finds a date field by its label.
func (r *room) day(label string) *widgets.DateField {
	r.t.Helper()
	for _, d := range uitest.All[*widgets.DateField](uitest.Top(r.window)) {
		for _, f := range uitest.All[*widgets.Field](d) {
			if f.Label == label {
				return d
			}
		}
	}
	r.t.Fatalf("no date %q", label)
	return nil
}

// full is a founder with a value in every field of the form.
func full() app.Founder {
	yes, no := true, false
	return app.Founder{
		GivenNames: "Десислава", Patronymic: "Петрова", FamilyNames: "Стоянова", NameOnDocument: "STOYANOVA DESISLAVA",
		NameInOriginalScript: "دسيسلافا", CallName: "Деси", Pronunciation: "Des-sis-LA-wa", SortName: "Stojanova",
		Salutation: "Frau Dr.", Informal: &yes,
		Address: &app.Address{Street: "Münsterstraße 95", PostalCode: "44145", City: "Dortmund", District: "Nordstadt", Country: "Deutschland"},
		Phones:  []app.Phone{{Number: "0231 1", Type: "cell", Safe: &yes}, {Number: "0231 2", Type: "home", Safe: &no}, {Number: "0231 3"}},
		Emails:  []string{"a@example.org", "b@example.org"}, ContactNote: "nur vormittags\nnicht beim Mann anrufen",
		Born: "1986-03-14", BirthPlace: "Plovdiv", Gender: "female", Citizenships: []string{"BG", "DE"}, InGermanySince: "2014-09",
		SelfEmployment: "with-permit", ResidenceTitle: "§ 21 AufenthG", ResidenceUntil: "2027-01-31",
		Phase: app.PhasePlanning, HandoutLanguage: "bg", Consultant: "Ute Becker",
		Languages: []app.LanguageSkill{
			{Language: "bg", Mother: true},
			{Language: "de", Listening: "B1", Reading: "A2", Interaction: "B1", Production: "A2", Writing: "A1", Source: "consultant"},
			{Language: "rom", Level: "C1", Source: "Zertifikat 2024"},
		},
		Interpreter: &app.Interpreter{Needed: "contracts", Language: "bg", WomanPreferred: true, Person: "Frau Iwanowa", BoundOn: "2025-02-01"},
		Goal:        app.Texts{"bg": "Искам да живея от ателието си.", "de": "Von der Werkstatt leben.", "tr": "Atölyemden geçinmek."},
	}
}

// TestFormHoldsEveryField fills the form and saves it unchanged: no field may be lost, turned or trimmed.
func TestFormHoldsEveryField(t *testing.T) {
	r := newRoom(t)
	want := r.add(full())
	elsewhere := []string{"ID", "ArchivedOn", "BinnedOn", "Restriction", "From"} // not on the form; a restricted record is locked
	for i, v := 0, reflect.ValueOf(full()); i < v.NumField(); i++ {
		if name := v.Type().Field(i).Name; v.Field(i).IsZero() && !slices.Contains(elsewhere, name) {
			t.Errorf("the founder of this test has no %s", name)
		}
	}
	r.open(want, TabMaster)
	r.master().onTouch()
	r.save()
	if have := r.founder(want.ID); !reflect.DeepEqual(have, want) {
		t.Errorf("saved %+v\nwant  %+v", have, want)
	}
	r.expect("mark", r.master().saved.Text.Text, "Gespeichert 14:05")
}

func TestFormSavesWhatIsTyped(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	r.open(f, TabMaster)
	long := strings.Repeat("ä", app.MaxText)
	r.say("Nachnamen", "  von der Heide ")
	r.say("Vornamen", "ana maria")
	r.say("Name in Originalschrift", "عائشة أ̈")
	r.say("Hinweis zum Kontakt", long)
	r.say("In Deutschland seit", "9.2014")
	r.pick("Phase", "start")
	r.pick("Sprache der Handzettel", "ar")
	d := r.day("Geburtsdatum")
	d.Entry.SetText("14.3.1986")
	d.Entry.FocusLost()
	r.press("Telefon hinzufügen")
	r.Canvas().Focused().(*widgets.TextField).SetText("0231 4711")
	r.save()
	have := r.founder(f.ID)
	want := app.Founder{
		ID: f.ID, GivenNames: "ana maria", FamilyNames: "von der Heide", NameInOriginalScript: "عائشة أ̈", ContactNote: long,
		InGermanySince: "2014-09", Phase: app.PhaseStart, HandoutLanguage: "ar", Born: "1986-03-14", Phones: []app.Phone{{Number: "0231 4711"}},
	}
	if !reflect.DeepEqual(have, want) {
		t.Errorf("saved %+v\nwant  %+v", have, want)
	}
	r.expect("name in the list", r.screen.list.rows[0].Name, "von der Heide, ana maria")
}

func TestFormTakesRowsAway(t *testing.T) {
	r := newRoom(t)
	f := r.add(full())
	r.open(f, TabMaster)
	buttons := uitest.All[*widgets.Button](r.master().content)
	for _, b := range buttons {
		if b.Text == "Entfernen" || b.Text == "Bulgarien" || b.Text == "Deutschland" {
			b.OnTapped()
		}
	}
	for _, label := range []string{"Straße und Hausnummer", "PLZ", "Ort", "Quartier", "Land"} {
		r.say(label, " ")
	}
	r.save()
	have := r.founder(f.ID)
	if have.Phones != nil || have.Emails != nil || have.Languages != nil || have.Citizenships != nil || have.Address != nil {
		t.Errorf("still there: %+v", have)
	}
}

func TestWhatIsWrongStaysAndTheRestIsSaved(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana", FamilyNames: "Țurcanu", ContactNote: "vormittags"})
	other := r.add(app.Founder{GivenNames: "Beate"})
	r.open(f, TabMaster)
	tooLong := strings.Repeat("x", app.MaxText+1)
	r.say("Rufname", "Anuța")
	r.say("Hinweis zum Kontakt", tooLong)
	r.say("In Deutschland seit", "bald")
	born := r.day("Geburtsdatum")
	born.Entry.SetText("31.2.1990")
	r.save()
	have := r.founder(f.ID)
	r.expect("call name", have.CallName, "Anuța")
	r.expect("note", have.ContactNote, "vormittags")
	r.expect("text of the note kept", field[*widgets.TextField](r, "Hinweis zum Kontakt").Text, tooLong)
	r.expect("text of the date kept", born.Entry.Text, "31.2.1990")
	for label, note := range map[string]string{
		"Hinweis zum Kontakt": "höchstens 20.000 Zeichen", "In Deutschland seit": "„bald“ ist kein Monat", "Geburtsdatum": "„31.2.1990“ ist kein Datum",
	} {
		if !strings.Contains(r.note(label), note) {
			t.Errorf("under %q stands %q, want %q", label, r.note(label), note)
		}
	}
	r.screen.Refresh()
	r.expect("text of the date after a refresh", born.Entry.Text, "31.2.1990")
	if err := r.screen.Leave(); !errors.Is(err, ErrUnfinished) {
		t.Fatalf("leaving gives %v", err)
	}
	r.screen.Open(other.ID, "")
	r.expect("asked before leaving", r.screen.Founder(), f.ID)
	r.answer("Zurück zum Feld")
	r.expect("still here", r.screen.Founder(), f.ID)
	r.screen.Open(other.ID, "")
	r.answer("Verwerfen und weiter")
	r.expect("left", r.screen.Founder(), other.ID)
}

func TestDateInTheFutureIsRefusedAndMended(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	r.open(f, TabMaster)
	born := r.day("Geburtsdatum")
	born.Entry.SetText("1.1.2030")
	if err := r.screen.Leave(); !errors.Is(err, ErrUnfinished) {
		t.Errorf("leaving gives %v", err)
	}
	r.expect("sentence", born.Error(), "Dieses Datum liegt in der Zukunft.")
	r.expect("not saved", r.founder(f.ID).Born, app.Date(""))
	born.Entry.SetText("1.1.1990")
	born.Entry.FocusLost()
	r.save()
	r.expect("no sentence", born.Error(), "")
	r.expect("saved", r.founder(f.ID).Born, app.Date("1990-01-01"))
}

func TestNothingIsSaidWhileTyping(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana", InGermanySince: "2014-09", Born: "1990-01-01"})
	r.open(f, TabMaster)
	since, born := field[*widgets.TextField](r, "In Deutschland seit"), r.day("Geburtsdatum")
	for _, input := range []*widgets.TextField{since, born.Entry} {
		r.Canvas().Focus(input)
		input.SetText("1")
		r.master().onTouch()
		r.save()
	}
	r.Canvas().Focus(since)
	r.expect("month", r.note("In Deutschland seit"), "„1“ ist kein Monat. Beispiel: 9.2014")
	r.say("In Deutschland seit", "1.2")
	r.save()
	r.expect("month while typing", r.note("In Deutschland seit"), "")
	r.expect("saved meanwhile", r.founder(f.ID).InGermanySince, app.Month("2014-09"))
	r.say("In Deutschland seit", "1.2015")
	r.save()
	r.expect("saved", r.founder(f.ID).InGermanySince, app.Month("2015-01"))
	r.expect("date kept", r.founder(f.ID).Born, app.Date("1990-01-01"))
}

func TestHalfADateIsNotForgotten(t *testing.T) {
	for _, label := range []string{"Geburtsdatum", "Aufenthaltstitel gültig bis"} {
		r := newRoom(t)
		r.open(r.add(app.Founder{GivenNames: "Ana"}), TabMaster)
		r.day(label).Entry.SetText("31.2.")
		if err := r.screen.Leave(); !errors.Is(err, ErrUnfinished) {
			t.Errorf("%s: leaving gives %v", label, err)
		}
	}
}

func TestSomeNameMustStay(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	r.open(f, TabMaster)
	r.say("Vornamen", "")
	r.say("Sortiername", "A")
	r.save()
	r.expect("given names", r.founder(f.ID).GivenNames, "Ana")
	r.expect("the rest", r.founder(f.ID).SortName, "A")
	r.expect("sentence", r.note("Nachnamen"), "Bitte geben Sie mindestens einen Namen ein.")
	r.say("Rufname", "Ani")
	r.save()
	r.expect("one name is enough", r.founder(f.ID).DisplayName(), "Ani")
	r.expect("no sentence", r.note("Nachnamen"), "")
}

func TestGoalChangesItsLanguage(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana", Goal: app.Texts{"de": "Mein Laden", "bg": "Моят магазин", "tr": "Dükkânım"}})
	r.open(f, TabMaster)
	hers := field[*widgets.TextField](r, "In ihrer Sprache")
	r.expect("her words", hers.Text, "Моят магазин")
	r.pick("Ihre Sprache", "tr")
	r.expect("her words in Turkish", hers.Text, "Dükkânım")
	r.pick("Ihre Sprache", "az")
	r.say("In ihrer Sprache", "Mağazam")
	r.save()
	want := app.Texts{"de": "Mein Laden", "bg": "Моят магазин", "az": "Mağazam"}
	if have := r.founder(f.ID).Goal; !reflect.DeepEqual(have, want) {
		t.Errorf("goal %v, want %v", have, want)
	}
	r.pick("Ihre Sprache", "")
	r.save()
	if !strings.Contains(r.note("In ihrer Sprache"), "wählen Sie die Sprache") {
		t.Errorf("sentence: %q", r.note("In ihrer Sprache"))
	}
}

func TestLeavingATabSaves(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	r.open(f, TabMaster)
	r.say("Rufname", "Ani")
	r.screen.ShowTab(1)
	r.expect("saved", r.founder(f.ID).CallName, "Ani")
	r.screen.ShowTab(2)
	r.say("Rufname", "Anja")
	if err := r.screen.Leave(); err != nil {
		t.Fatal(err)
	}
	r.expect("saved", r.founder(f.ID).CallName, "Anja")
}

func TestSectionsAreReached(t *testing.T) {
	r := newRoom(t)
	r.open(r.add(full()), "")
	r.screen.onSection(sectionGoal)
	r.expect("tab", r.screen.Tab(), TabMaster)
	m := r.master()
	if last := m.sections[len(m.sections)-1]; m.scroll.Offset.Y == 0 || last.card.Position().Y-m.scroll.Offset.Y > m.scroll.Size().Height/2 {
		t.Errorf("the goal at %v is not reached by %v", last.card.Position(), m.scroll.Offset)
	}
}
