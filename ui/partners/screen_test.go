package partners

import (
	"errors"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestAnEmptyOffice(t *testing.T) {
	r := newRoom(t)
	r.sees("Noch kein Partner", "0 Partner")
	r.screen.ShowTab(2)
	r.sees("Kein Verweis.")
	r.screen.Create()
	if !strings.Contains(r.told, "beginnt bei der Gründerin") {
		t.Errorf("told %q", r.told)
	}
	r.screen.NextTab(1)
	r.sees("Zurzeit sucht niemand einen Raum.", "Noch kein Raum.")
	r.screen.NextTab(1)
	r.press("Partner anlegen")
	r.press("Anlegen")
	r.sees("Diese Angabe fehlt.")
	r.text("Name", "Verein \u202e\"x\"; 'y'")
	r.escape()
	r.screen.Undo()
	if r.told == "" || r.screen.Leave() != nil {
		t.Error("nothing to undo is not told")
	}
	r.well()
}

func TestThePartnersOfTheSample(t *testing.T) {
	r := sampled(t)
	r.sees("9 Partner", "Jobcenter Dortmund", "Kooperationspartner", "Baustein des Programms · Baustein 3", "Wählen Sie links einen Partner.")
	d := r.screen.list
	names := func() string {
		out := make([]string, len(d.shown))
		for i, p := range d.shown {
			out[i] = p.Name
		}
		return strings.Join(out, "|")
	}
	for _, words := range []string{"grünb", "Gruenbau", "grunbau"} {
		if d.search.SetText(words); names() != "Grünbau gGmbH" {
			t.Errorf("%s found %s", words, names())
		}
	}
	d.search.SetText("nirgends")
	r.sees("Kein Partner passt zur Suche.")
	r.press("Suche und Filter aufheben")
	d.filter.Choose("role:cooperation")
	if len(d.shown) != 4 {
		t.Errorf("cooperation: %s", names())
	}
	d.filter.Choose("module:Baustein 3")
	if len(d.shown) != 1 {
		t.Errorf("module: %s", names())
	}
	d.onSelected(0)
	r.sees("Wofür Sie dorthin verweisen können", "Gewerberaum, Workshop", "Stoyanova, Desislava", "Erledigt", "Noch keine Kontaktdaten.")
	r.press("Öffnen")
	if r.opened[0] != r.named("Desislava") || r.opened[1] == "" {
		t.Errorf("opened %v", r.opened)
	}
	r.screen.FocusSearch()
	if r.Canvas().Focused() != d.search {
		t.Error("the search has no focus")
	}
	uitest.LayoutMakesNothingAnew(t, r.window.Content())
}

func TestAPartnerIsKept(t *testing.T) {
	r := sampled(t)
	r.screen.Create()
	r.text("Name", "  Frauencafé; \"Nord\" رشا ")
	r.text("Baustein", "Baustein 1")
	r.text("Leistungen", "Sprachkurs\n\n Café ")
	r.text("Telefon", "0231 1\n0231 2")
	r.text("E-Mail", "cafe@nord.example")
	r.text("Ort", "Dortmund")
	r.text("Quartier", "Nordstadt")
	r.press("Anlegen")
	r.well()
	uitest.Closed(t, r.Canvas())
	p := r.partner("Frauencafé")
	if p.Name != "Frauencafé; \"Nord\" رشا" || strings.Join(p.Services, "|") != "Sprachkurs|Café" || len(p.Phones) != 2 || p.Phones[0].Type != "work" || p.Address.District != "Nordstadt" || p.Role != "other" {
		t.Errorf("%+v", p)
	}
	r.sees("10 Partner", "Sprachkurs", "Dortmund (Nordstadt)", "0231 1 · Arbeit")
	r.screen.list.edit(p)
	r.text("Telefon", "0231 2")
	r.text("Ort", "")
	r.text("Quartier", "")
	r.press("Speichern")
	if p = r.partner("Frauencafé"); len(p.Phones) != 1 || p.Address != nil || len(p.Services) != 2 {
		t.Errorf("%+v", p)
	}
	r.screen.list.saveCard(p)
	if r.saved != "Partner.vcf" || !strings.Contains(r.file, "BEGIN:VCARD") || !strings.Contains(r.file, "Frauencafé") {
		t.Errorf("%s: %s", r.saved, r.file)
	}
	r.screen.list.onDrop(p)
	r.sees("9 Partner", "Wählen Sie links einen Partner.")
	r.actions[0].Run()
	r.sees("10 Partner")
	r.well()
}

func TestAPartnerInUseStays(t *testing.T) {
	r := sampled(t)
	r.screen.Open(r.partner("DIW").ID)
	r.screen.list.onDrop(r.partner("DIW"))
	var refused *app.Error
	if !errors.As(r.failed, &refused) || !errors.Is(r.failed, app.ErrInUse) || refused.Vars["n"] != 2 {
		t.Errorf("%v", r.failed)
	}
	r.sees("9 Partner")
}

func TestReferralsOverAll(t *testing.T) {
	r := sampled(t)
	r.furnish()
	r.screen.ShowPage(PageReferrals)
	p := r.screen.pages[PageReferrals].(*referralsPage)
	r.sees("wartet 16 Tage", "An Jobcenter Dortmund · Bescheinigung der Tragfähigkeit · dringend · 04.05.2025", "Von Grünbau gGmbH zu uns", "4 Verweise")
	if len(p.shown) != 3 || p.shown[0].Status != app.ReferralSent || p.shown[0].Incoming() {
		t.Fatalf("%+v", p.shown)
	}
	p.show.Toggle(showLate)
	if len(p.shown) != 1 {
		t.Errorf("late: %+v", p.shown)
	}
	p.show.Toggle(showAll)
	if len(p.shown) != 4 || p.shown[3].Open() {
		t.Errorf("all: %+v", p.shown)
	}
	p.search.SetText("rasha grunbau")
	if len(p.shown) != 1 {
		t.Errorf("found %+v", p.shown)
	}
	p.list.Select(0)
	if r.opened[0] != r.named("Rasha") || r.opened[1] != p.shown[0].ID {
		t.Errorf("opened %v", r.opened)
	}
	p.search.SetText("nirgends")
	r.sees("Kein Verweis passt zu dieser Auswahl.")
	r.press("Suche und Filter aufheben")
	if len(p.shown) != 4 || p.search.Text != "" {
		t.Errorf("all again: %q %+v", p.search.Text, p.shown)
	}
	r.screen.FocusSearch()
	if r.Canvas().Focused() != p.search {
		t.Error("the search has no focus")
	}
	uitest.LayoutMakesNothingAnew(t, r.window.Content())
}

func TestSpacesOfferedAndSought(t *testing.T) {
	r := sampled(t)
	r.furnish()
	r.screen.ShowPage(PageSpaces)
	r.sees("Stoyanova, Desislava", "Dumitrescu, Ioana", "Laden an der Münsterstraße", "nicht mehr frei", "Im ersten Jahr die Hälfte", "Herr Weiß", "Münsterstraße 95, 44145")
	uitest.LayoutMakesNothingAnew(t, r.window.Content())
	r.press("Verweis beginnen")
	if r.offer.Partner != r.partner("DIW").ID || r.founder == "" {
		t.Errorf("%+v for %q", r.offer, r.founder)
	}
	spaces := r.screen.pages[PageSpaces].(*spacesPage)
	offers, err := r.office.Spaces(r.ctx)
	r.must(err)
	spaces.edit(offers[0])
	r.text("Warmmiete im Monat", "-5")
	r.text("Fläche in m²", "0")
	r.press("Speichern")
	r.sees("Dieser Wert darf nicht kleiner", "liegt außerhalb der")
	r.text("Warmmiete im Monat", "800")
	r.text("Fläche in m²", "24,25")
	r.text("Weitere Ausstattung", "Hof")
	r.press("Speichern")
	uitest.Closed(t, r.Canvas())
	if offers, _ = r.office.Spaces(r.ctx); *offers[0].RentCents != 80000 || *offers[0].AreaM2 != 24.25 || strings.Join(offers[0].Equipment, " ") != "water Hof" || offers[0].OfferedBy != "Herr Weiß" {
		t.Errorf("%+v", offers[0])
	}
	r.sees("24,25 m²")
	r.actions[0].Run()
	r.sees("920,00")
	r.well()
}

func TestABusinessOffersARoom(t *testing.T) {
	r := sampled(t)
	r.screen.ShowPage(PageSpaces)
	r.screen.Create()
	r.press("Speichern")
	r.sees("Diese Angabe fehlt.")
	r.text("Bezeichnung", "Nähtisch")
	r.text("Betrieb suchen", "Nadel")
	business := uitest.Input[*widgets.Choice](t, uitest.Top(r.window), "Betrieb, der ihn anbietet")
	if len(business.Options()) != 2 || !strings.Contains(business.Options()[1].Text, "Nadel & Faden Nordstadt") {
		t.Fatalf("%+v", business.Options())
	}
	business.Choose(business.Options()[1].Key)
	r.press("Speichern")
	uitest.Closed(t, r.Canvas())
	r.sees("Nähtisch", "Nadel & Faden Nordstadt")
	offers, err := r.office.Spaces(r.ctx)
	r.must(err)
	r.screen.pages[PageSpaces].(*spacesPage).edit(offers[0])
	r.text("Betrieb suchen", "Catering")
	business = uitest.Input[*widgets.Choice](t, uitest.Top(r.window), "Betrieb, der ihn anbietet")
	if business.Key() != string(offers[0].Business) {
		t.Errorf("the business was lost: %q", business.Key())
	}
	partner := uitest.Input[*widgets.Choice](t, uitest.Top(r.window), "Partner, der ihn anbietet")
	partner.Choose(string(r.partner("DIW").ID))
	r.press("Speichern")
	if offers, _ = r.office.Spaces(r.ctx); offers[0].Business != "" || offers[0].Partner != r.partner("DIW").ID {
		t.Errorf("%+v", offers[0])
	}
}

func TestASearchIsNotedForAFounder(t *testing.T) {
	r := sampled(t)
	r.screen.ShowPage(PageSpaces)
	r.press("Raumgesuch aufnehmen")
	r.press("Weiter")
	r.sees("Diese Angabe fehlt.")
	founder := uitest.Input[*widgets.Choice](t, uitest.Top(r.window), "Gründerin")
	r.text("Gründerin suchen", "Desi")
	r.text("Gründerin suchen", "Olena")
	if founder.Key() != string(r.named("Olena")) {
		t.Fatalf("the only one found is not chosen: %q", founder.Key())
	}
	r.press("Weiter")
	r.text("Höchste Warmmiete", "400")
	r.press("Speichern")
	uitest.Closed(t, r.Canvas())
	r.sees("Kovalenko, Olena", "bis 400,00", "Zurzeit wird kein Raum angeboten.")
	all, err := r.office.AllSpacesSought(r.ctx)
	r.must(err)
	if len(all) != 1 || *all[0].MaxRentCents != 40000 {
		t.Fatalf("%+v", all)
	}
	r.clock = r.clock.AddDate(0, 0, 1)
	over := all[0].SpaceSought
	over.Until = day
	_, err = r.office.SaveSpaceSought(r.ctx, all[0].Founder, over)
	r.must(err)
	r.screen.Refresh()
	r.sees("Eine Suche ist abgelaufen.", "Zurzeit sucht niemand einen Raum.")
}
