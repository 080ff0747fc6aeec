package teams

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func (r *room) add(f app.Founder, business app.Business) app.ID {
	r.t.Helper()
	kept, err := r.office.SaveFounder(r.ctx, f)
	if err == nil && business.Trade != "" {
		_, err = r.office.SaveBusiness(r.ctx, kept.ID, business)
	}
	if err != nil {
		r.t.Fatal(err)
	}
	return kept.ID
}

func TestATeamIsFounded(t *testing.T) {
	r := newRoom(t)
	r.sees("Noch gibt es kein Erfolgsteam")
	nordstadt := app.Business{Trade: "Änderungsschneiderei", Address: &app.Address{District: "Nordstadt"}}
	ivana := r.add(app.Founder{GivenNames: "Ivana", FamilyNames: "Petrova"}, nordstadt)
	mira := r.add(app.Founder{GivenNames: "Mira", FamilyNames: "Kowalska", CallName: "Mirka"}, nordstadt)
	r.add(app.Founder{GivenNames: "Zoe", FamilyNames: "Zander"}, app.Business{})

	r.press("Erstes Team anlegen")
	r.text("Beginn", "halb sieben")
	r.press("Anlegen")
	r.sees("Diese Angabe fehlt.", "„halb sieben“ ist keine")
	r.text("Name des Teams", "  Südlichter ")
	r.press("Anlegen")
	r.sees("„halb sieben“ ist keine")
	r.text("Beginn", "1830")
	r.press("Anlegen")
	r.closed()
	r.sees("Südlichter", "Noch ist niemand im Team.")
	r.seesNot("Zum Nachdenken")

	r.press("Gründerinnen aufnehmen")
	r.check("Petrova, Ivana · Änderungsschneiderei").SetChecked(true)
	r.text2("kowal")
	r.check("Kowalska, Mira").SetChecked(true)
	r.press("2 aufnehmen")
	r.closed()
	r.sees("Ivana", "Mirka", "nur 2 Frauen", "Gleiches Gewerbe im gleichen Viertel: ", "dabei seit 14.05.2025")

	r.press("Gast aufnehmen")
	r.press("Aufnehmen")
	r.sees("Diese Angabe fehlt.")
	r.text("Vorname", "Amina")
	r.press("Aufnehmen")
	r.closed()
	r.sees("Amina", "Gast")
	of := r.only()
	if of.Name != "Südlichter" || of.Start != "18:30" || of.CadenceDays != 14 || of.StartedOn != today || of.Minutes != 120 ||
		!slices.Equal(of.Members, []app.ID{ivana, mira}) || len(of.GuestMembers) != 1 || len(of.History) != 3 {
		t.Errorf("%+v", of)
	}
}

// text2 types into the search of a dialog.
func (r *room) text2(words string) {
	r.t.Helper()
	uitest.All[*widgets.SearchEntry](uitest.Top(r.window))[0].SetText(words)
}

func TestWhoIsInTheTeamIsNotOffered(t *testing.T) {
	r := sampled(t)
	r.press("Gründerinnen aufnehmen")
	r.sees("Alle Gründerinnen Ihres Büros sind schon im Team.")
	r.text2("zz")
	r.sees("Niemand gefunden.")
	if b := uitest.Button(t, uitest.Top(r.window), "Aufnehmen"); !b.Disabled() {
		t.Error("nobody can be taken in")
	}
}

func TestAWomanSetsAGoalReachesItAndLeaves(t *testing.T) {
	r := sampled(t)
	p := r.screen.detail.women
	desi := r.named("Desi")
	p.onGoal(desi)
	r.press("Speichern")
	r.sees("Diese Angabe fehlt.")
	r.text("Was will sie erreichen?", "Drei Festkleider im Monat")
	r.press("Speichern")
	r.closed()
	r.sees("Drei Festkleider im Monat", "bis 09.07.2025")
	p.onGoal(desi)
	field[*widgets.Choice](r, "Erreicht?").Choose("yes")
	r.press("Speichern")
	r.sees("erreicht")
	before, _ := r.only().GoalOf(desi)
	p.onNewGoal(desi, before)
	r.text("Was will sie erreichen?", "Ein Laden an der Münsterstraße")
	r.press("Speichern")
	goals := r.only().Goals
	if len(goals) != 2 || goals[0].Reached != "yes" || goals[1].From != "2025-07-09" || goals[1].Until != "2025-09-03" {
		t.Errorf("%+v", goals)
	}

	p.onLeave(desi)
	r.text("Warum? (freiwillig)", "Umzug")
	r.press("Austragen")
	r.closed()
	r.sees("Früher dabei", "bis 14.05.2025 · Umzug", "4 Frauen")
	if of := r.only(); slices.Contains(of.Women(""), desi) || len(of.Goals) != 2 {
		t.Errorf("%v", of.Women(""))
	}
	r.screen.Undo()
	r.sees("5 Frauen")
}

func TestAGuestBecomesAFounder(t *testing.T) {
	r := sampled(t)
	of := r.only().TakeIn(team.Guest{ID: r.office.NewID(), Name: "Amina", HandoutLanguage: "ar"}, today)
	if _, err := r.office.SaveTeam(r.ctx, of); err != nil {
		t.Fatal(err)
	}
	r.screen.Refresh()
	p := r.screen.detail.women
	p.onEditGuest(r.only().GuestMembers[0])
	r.text("Vorname", "Aminah")
	r.press("Speichern")
	p.onFound(r.only().GuestMembers[0])
	r.press("Als Gründerin anlegen")
	r.well()
	id := of.GuestMembers[0].ID
	f, err := r.office.Founder(r.ctx, id)
	if err != nil || f.GivenNames != "Aminah" || f.HandoutLanguage != "ar" {
		t.Errorf("%+v %v", f, err)
	}
	if after := r.only(); len(after.GuestMembers) != 0 || !slices.Contains(after.Women(""), id) {
		t.Errorf("%+v", after)
	}
	r.actions[0].Run()
	if r.opened != id {
		t.Errorf("opened is %q", r.opened)
	}
}

func TestWhatIsAgreed(t *testing.T) {
	r := sampled(t)
	r.screen.detail.women.onRules()
	r.sees("Was wir hier sagen, bleibt hier.")
	r.press("Speichern")
	r.screen.detail.women.onEdit()
	field[*widgets.Choice](r, "Wochentag").Choose("tuesday")
	r.text("Ort", "Café Mira")
	r.text("Dauer in Minuten", "1500")
	r.press("Speichern")
	r.sees("1–1440")
	r.text("Dauer in Minuten", "viel")
	r.press("Speichern")
	r.sees("„viel“ ist keine Zahl")
	r.text("Dauer in Minuten", "90")
	r.text("Weitere Gäste ohne eigenen Teil", "Lea, , Anna")
	r.press("Speichern")
	r.closed()
	r.sees("alle 2 Wochen · Dienstag", "90 Minuten", "Café Mira", "Lea, Anna", "Vereinbart am 14.05.2025")
	if of := r.only(); of.RulesAgreedOn != today || strings.Count(of.Rules, "\n") != 5 || len(of.Meetings) != 2 {
		t.Errorf("%+v", of)
	}
}

func TestATeamInTheBinComesBack(t *testing.T) {
	r := sampled(t)
	of := r.only()
	r.screen.onBin(of)
	r.press("In den Papierkorb")
	r.seesNot("Nordlichter")
	r.actions[0].Run()
	r.well()
	r.sees("Nordlichter")
	if r.screen.Team() != of.ID {
		t.Errorf("open is %q", r.screen.Team())
	}
}

func TestTheSearchFindsTeamsByTheirWomen(t *testing.T) {
	r := sampled(t)
	if _, err := r.office.SaveTeam(r.ctx, team.Team{Name: "Ältere", EndedOn: "2024-01-01"}); err != nil {
		t.Fatal(err)
	}
	r.screen.Refresh()
	p := r.screen.list
	names := func() (out []string) {
		for _, of := range p.shown {
			out = append(out, of.Name)
		}
		return out
	}
	for words, want := range map[string][]string{
		"": {"Nordlichter", "Ältere"}, "ayse": {"Nordlichter"}, "stojanowa nord": {"Nordlichter"}, "ayse alt": {}, "altere": {"Ältere"}, "xyz": {},
	} {
		p.search.SetText(words)
		if !slices.Equal(names(), want) && len(want)+len(names()) > 0 {
			t.Errorf("%q finds %q, want %q", words, names(), want)
		}
	}
	p.search.SetText("xyz")
	r.press("Suche und Filter aufheben")
	r.screen.FocusSearch()
	uitest.Press(r.Canvas(), fyne.KeyDown)
	uitest.Press(r.Canvas(), fyne.KeyEnd)
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	r.sees("Beendet am 01.01.2024")
	uitest.Press(r.Canvas(), fyne.KeyHome)
	uitest.Press(r.Canvas(), fyne.KeyUp)
	if r.Canvas().Focused() != fyne.Focusable(p.search) {
		t.Errorf("the focus is on %T", r.Canvas().Focused())
	}
}

func TestAnErasedWomanIsAFormerMember(t *testing.T) {
	r := sampled(t)
	desi := r.named("Desi")
	if err := r.office.BinFounder(r.ctx, desi); err != nil {
		t.Fatal(err)
	}
	if _, err := r.office.EmptyBin(r.ctx); err != nil {
		t.Fatal(err)
	}
	r.screen.Refresh()
	r.well()
	for n := range 3 {
		r.screen.ShowTab(n + 1)
		r.seesNot("Stoyanova")
		if slices.Contains(r.texts(), "Desi") {
			t.Errorf("she is named on page %d", n+1)
		}
	}
	r.screen.detail.meetings.onSlips(r.only().Meetings[1])
	if _, err := r.job.Build(r.job.Options); err != nil {
		t.Error(err)
	}
}
