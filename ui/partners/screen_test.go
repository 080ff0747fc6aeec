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
	r.Sees("Noch kein Partner", "0 Partner")
	r.screen.ShowTab(2)
	r.Sees("Kein Verweis.")
	r.screen.Create()
	if !strings.Contains(r.Told, "beginnt bei der Gründerin") {
		t.Errorf("told %q", r.Told)
	}
	r.screen.NextTab(1)
	r.Sees("Zurzeit sucht niemand einen Raum.", "Noch kein Raum.")
	r.screen.NextTab(1)
	r.Press("Partner anlegen")
	r.Press("Anlegen")
	r.Sees("Diese Angabe fehlt.")
	r.Text("Name", "Verein \u202e\"x\"; 'y'")
	r.Escape()
	r.screen.Undo()
	if r.Told == "" || r.screen.Leave() != nil {
		t.Error("nothing to undo is not told")
	}
	r.Well()
}

func TestThePartnersOfTheSample(t *testing.T) {
	r := sampled(t)
	r.Sees("9 Partner", "Jobcenter Dortmund", "Kooperationspartner", "Baustein des Programms · Baustein 3", "Wählen Sie links einen Partner.")
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
	r.Sees("Kein Partner passt zur Suche.")
	r.Press("Suche und Filter aufheben")
	d.filter.Choose("role:cooperation")
	if len(d.shown) != 4 {
		t.Errorf("cooperation: %s", names())
	}
	d.filter.Choose("module:Baustein 3")
	if len(d.shown) != 1 {
		t.Errorf("module: %s", names())
	}
	d.onSelected(0)
	r.Sees("Wofür Sie dorthin verweisen können", "Gewerberaum, Workshop", "Stoyanova, Desislava", "Erledigt", "Noch keine Kontaktdaten.")
	r.Press("Öffnen")
	if r.opened[0] != r.Named("Desislava") || r.opened[1] == "" {
		t.Errorf("opened %v", r.opened)
	}
	r.screen.FocusSearch()
	if r.Canvas().Focused() != d.search {
		t.Error("the search has no focus")
	}
	uitest.LayoutMakesNothingAnew(t, r.Window.Content())
}

func TestAPartnerIsKept(t *testing.T) {
	r := sampled(t)
	r.screen.Create()
	r.Text("Name", "  Frauencafé; \"Nord\" رشا ")
	r.Text("Baustein", "Baustein 1")
	r.Text("Leistungen", "Sprachkurs\n\n Café ")
	r.Text("Telefon", "0231 1\n0231 2")
	r.Text("E-Mail", "cafe@nord.example")
	r.Text("Ort", "Dortmund")
	r.Text("Quartier", "Nordstadt")
	r.Press("Anlegen")
	r.Well()
	uitest.Closed(t, r.Canvas())
	p := r.Partner("Frauencafé")
	if p.Name != "Frauencafé; \"Nord\" رشا" || strings.Join(p.Services, "|") != "Sprachkurs|Café" || len(p.Phones) != 2 || p.Phones[0].Type != "work" || p.Address.District != "Nordstadt" || p.Role != "other" {
		t.Errorf("%+v", p)
	}
	r.Sees("10 Partner", "Sprachkurs", "Dortmund (Nordstadt)", "0231 1 · Arbeit")
	r.screen.list.edit(p)
	r.Text("Telefon", "0231 2")
	r.Text("Ort", "")
	r.Text("Quartier", "")
	r.Press("Speichern")
	if p = r.Partner("Frauencafé"); len(p.Phones) != 1 || p.Address != nil || len(p.Services) != 2 {
		t.Errorf("%+v", p)
	}
	r.screen.list.saveCard(p)
	if r.saved != "Partner.vcf" || !strings.Contains(r.file, "BEGIN:VCARD") || !strings.Contains(r.file, "Frauencafé") {
		t.Errorf("%s: %s", r.saved, r.file)
	}
	r.screen.list.onDrop(p)
	r.Sees("9 Partner", "Wählen Sie links einen Partner.")
	r.Actions[0].Run()
	r.Sees("10 Partner")
	r.Well()
}

func TestAPartnerInUseStays(t *testing.T) {
	r := sampled(t)
	r.screen.Open(r.Partner("DIW").ID)
	r.screen.list.onDrop(r.Partner("DIW"))
	var refused *app.Error
	if !errors.As(r.Failed, &refused) || !errors.Is(r.Failed, app.ErrInUse) || refused.Vars["n"] != 2 {
		t.Errorf("%v", r.Failed)
	}
	r.Sees("9 Partner")
}

func TestReferralsOverAll(t *testing.T) {
	r := sampled(t)
	r.furnish()
	r.screen.ShowPage(PageReferrals)
	p := r.screen.pages[PageReferrals].(*referralsPage)
	r.Sees("wartet 16 Tage", "An Jobcenter Dortmund · Bescheinigung der Tragfähigkeit · dringend · 04.05.2025", "Von Grünbau gGmbH zu uns", "4 Verweise")
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
	if r.opened[0] != r.Named("Rasha") || r.opened[1] != p.shown[0].ID {
		t.Errorf("opened %v", r.opened)
	}
	p.search.SetText("nirgends")
	r.Sees("Kein Verweis passt zu dieser Auswahl.")
	r.Press("Suche und Filter aufheben")
	if len(p.shown) != 4 || p.search.Text != "" {
		t.Errorf("all again: %q %+v", p.search.Text, p.shown)
	}
	r.screen.FocusSearch()
	if r.Canvas().Focused() != p.search {
		t.Error("the search has no focus")
	}
	uitest.LayoutMakesNothingAnew(t, r.Window.Content())
}

func TestSpacesOfferedAndSought(t *testing.T) {
	r := sampled(t)
	r.furnish()
	r.screen.ShowPage(PageSpaces)
	r.Sees("Stoyanova, Desislava", "Dumitrescu, Ioana", "Laden an der Münsterstraße", "nicht mehr frei", "Im ersten Jahr die Hälfte", "Herr Weiß", "Münsterstraße 95, 44145")
	uitest.LayoutMakesNothingAnew(t, r.Window.Content())
	r.Press("Verweis beginnen")
	if r.offer.Partner != r.Partner("DIW").ID || r.founder == "" {
		t.Errorf("%+v for %q", r.offer, r.founder)
	}
	spaces := r.screen.pages[PageSpaces].(*spacesPage)
	offers, err := r.Office.Spaces(r.Ctx)
	r.Must(err)
	spaces.edit(offers[0])
	r.Text("Warmmiete im Monat", "-5")
	r.Text("Fläche in m²", "0")
	r.Press("Speichern")
	r.Sees("Dieser Wert darf nicht kleiner", "liegt außerhalb der")
	r.Text("Warmmiete im Monat", "800")
	r.Text("Fläche in m²", "24,25")
	r.Text("Weitere Ausstattung", "Hof")
	r.Press("Speichern")
	uitest.Closed(t, r.Canvas())
	if offers, _ = r.Office.Spaces(r.Ctx); *offers[0].RentCents != 80000 || *offers[0].AreaM2 != 24.25 || strings.Join(offers[0].Equipment, " ") != "water Hof" || offers[0].OfferedBy != "Herr Weiß" {
		t.Errorf("%+v", offers[0])
	}
	r.Sees("24,25 m²")
	r.Actions[0].Run()
	r.Sees("920,00")
	r.Well()
}

func TestABusinessOffersARoom(t *testing.T) {
	r := sampled(t)
	r.screen.ShowPage(PageSpaces)
	r.screen.Create()
	r.Press("Speichern")
	r.Sees("Diese Angabe fehlt.")
	r.Text("Bezeichnung", "Nähtisch")
	r.Text("Betrieb suchen", "Nadel")
	business := uitest.Input[*widgets.Choice](t, uitest.Top(r.Window), "Betrieb, der ihn anbietet")
	if len(business.Options()) != 2 || !strings.Contains(business.Options()[1].Text, "Nadel & Faden Nordstadt") {
		t.Fatalf("%+v", business.Options())
	}
	business.Choose(business.Options()[1].Key)
	r.Press("Speichern")
	uitest.Closed(t, r.Canvas())
	r.Sees("Nähtisch", "Nadel & Faden Nordstadt")
	offers, err := r.Office.Spaces(r.Ctx)
	r.Must(err)
	r.screen.pages[PageSpaces].(*spacesPage).edit(offers[0])
	r.Text("Betrieb suchen", "Catering")
	business = uitest.Input[*widgets.Choice](t, uitest.Top(r.Window), "Betrieb, der ihn anbietet")
	if business.Key() != string(offers[0].Business) {
		t.Errorf("the business was lost: %q", business.Key())
	}
	partner := uitest.Input[*widgets.Choice](t, uitest.Top(r.Window), "Partner, der ihn anbietet")
	partner.Choose(string(r.Partner("DIW").ID))
	r.Press("Speichern")
	if offers, _ = r.Office.Spaces(r.Ctx); offers[0].Business != "" || offers[0].Partner != r.Partner("DIW").ID {
		t.Errorf("%+v", offers[0])
	}
}

func TestASearchIsNotedForAFounder(t *testing.T) {
	r := sampled(t)
	r.screen.ShowPage(PageSpaces)
	r.Press("Raumgesuch aufnehmen")
	r.Press("Weiter")
	r.Sees("Diese Angabe fehlt.")
	founder := uitest.Input[*widgets.Choice](t, uitest.Top(r.Window), "Gründerin")
	r.Text("Gründerin suchen", "Desi")
	r.Text("Gründerin suchen", "Olena")
	if founder.Key() != string(r.Named("Olena")) {
		t.Fatalf("the only one found is not chosen: %q", founder.Key())
	}
	r.Press("Weiter")
	r.Text("Höchste Warmmiete", "400")
	r.Press("Speichern")
	uitest.Closed(t, r.Canvas())
	r.Sees("Kovalenko, Olena", "bis 400,00", "Zurzeit wird kein Raum angeboten.")
	all, err := r.Office.AllSpacesSought(r.Ctx)
	r.Must(err)
	if len(all) != 1 || *all[0].MaxRentCents != 40000 {
		t.Fatalf("%+v", all)
	}
	r.Clock = r.Clock.AddDate(0, 0, 1)
	over := all[0].SpaceSought
	over.Until = day
	_, err = r.Office.SaveSpaceSought(r.Ctx, all[0].Founder, over)
	r.Must(err)
	r.screen.Refresh()
	r.Sees("Eine Suche ist abgelaufen.", "Zurzeit sucht niemand einen Raum.")
}
