package papers

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/uitest"
)

// entry finds a kind of document by its title.
func (r *room) entry(title string) entry {
	r.t.Helper()
	for _, g := range r.page.documents.groups() {
		if i := slices.IndexFunc(g.entries, func(e entry) bool { return e.title == title }); i >= 0 {
			return g.entries[i]
		}
	}
	r.t.Fatalf("no document %q", title)
	return entry{}
}

func TestEveryDocumentCanBeSeen(t *testing.T) {
	r := sampled(t)
	if _, err := r.office.SaveAgreement(r.ctx, r.founder, coaching.Agreement{Date: "2025-06-01", Goal: app.Texts{"de": "Ein Laden"}}); err != nil {
		t.Fatal(err)
	}
	r.page.Refresh()
	built := 0
	for _, g := range r.page.documents.groups() {
		for _, e := range g.entries {
			if e.lacking != "" {
				t.Errorf("%s lacks: %s", e.title, e.lacking)
			}
			for _, it := range e.items {
				r.job, r.printed = nil, ""
				it.show()
				r.well()
				if r.job == nil && r.printed == "" {
					t.Errorf("%s %s shows nothing", e.title, it.label)
				}
				if r.job != nil {
					r.built()
					built++
					if strings.Contains(r.job.FileName, "Stoyanova") || !strings.HasSuffix(r.job.FileName, ".pdf") {
						t.Errorf("a file is called %q", r.job.FileName)
					}
				}
			}
		}
	}
	if built < 8 {
		t.Errorf("only %d documents are made here", built)
	}
}

func TestDocumentsAreInHerLanguage(t *testing.T) {
	r := sampled(t)
	for title, want := range map[string]string{"Profiling-Bogen, leer": "bg", "Beratungsprotokolle": "bg", "Dossier": "bg", "Verweisschreiben": "de"} {
		r.entry(title).items[0].show()
		r.well()
		if r.job.Options.Language != want || r.job.Her != "bg" {
			t.Errorf("%s is in %q", title, r.job.Options.Language)
		}
	}
}

func TestRecordsAndMonthsAreChosenFromTheNewest(t *testing.T) {
	r := sampled(t)
	records, hours := r.entry("Beratungsprotokolle"), r.entry("Stundennachweise")
	if len(records.items) != 3 || records.items[0].label != "Beratung 3 · 07.04.2025 · abgeschlossen" {
		t.Errorf("%+v", records.items)
	}
	if len(hours.items) != 2 || hours.items[0].label != "April 2025" {
		t.Errorf("%+v", hours.items)
	}
	hours.items[1].show()
	if r.printed != "hours 2025-03" {
		t.Error(r.printed)
	}
}

func TestWhatCannotBeMadeYetSaysWhy(t *testing.T) {
	r := newRoom(t)
	r.add(app.Founder{GivenNames: "Amina"})
	r.sees("Noch keine Einschätzung", "Noch keine Antwort", "Noch kein Arbeitsblatt", "Noch keine Analyse", "Noch keine Beratung", "Noch keine Vereinbarung", "Noch kein Verweis", "Noch keine Einwilligung")
	for _, title := range []string{"Profiling-Bogen, leer", "Dossier"} {
		e := r.entry(title)
		e.items[0].show()
		r.built()
		if r.job.Options.Language != "de" {
			t.Errorf("nobody knows her language, and %s is in %q", title, r.job.Options.Language)
		}
	}
	if e := r.entry("Kompetenzprofil"); e.lacking == "" {
		t.Error("a profile without readings is offered")
	}
}

func TestPrintIsTheDossierAndAmongTheRightsTheAccessReport(t *testing.T) {
	r := sampled(t)
	r.page.Print()
	if r.built(); r.job.Title != "Dossier" {
		t.Error(r.job.Title)
	}
	r.page.OpenPage(PageRights)
	r.page.Print()
	if r.built(); r.job.Title != "Auskunft" {
		t.Error(r.job.Title)
	}
}

func TestAPageOfAnotherRoomIsKept(t *testing.T) {
	r := sampled(t)
	r.page.OpenPage("other")
	r.sees("other")
	r.page.Refresh()
	if r.other.refreshed != 2 || r.other.left != 0 {
		t.Errorf("%+v", r.other)
	}
	r.other.kept = errors.New("not yet")
	if err := r.page.Leave(); !errors.Is(err, r.other.kept) {
		t.Error(err)
	}
	r.page.OpenPage(PageHistory)
	if !errors.Is(r.failed, r.other.kept) || r.other.left != 2 {
		t.Errorf("%v %+v", r.failed, r.other)
	}
}

func TestLayoutMakesNothingAnew(t *testing.T) {
	r := sampled(t)
	r.fill()
	for _, page := range []string{PageDocuments, PageConsents, PageRights, PageHistory} {
		r.page.OpenPage(page)
		r.window.Resize(inTab)
		uitest.LayoutMakesNothingAnew(t, r.window.Content())
	}
	r.page.consents.ask(app.Consent{Purpose: app.PurposeShare})
	uitest.LayoutMakesNothingAnew(t, uitest.Top(r.window))
	r.escape()
	r.page.rights.onErase()
	uitest.LayoutMakesNothingAnew(t, uitest.Top(r.window))
	r.well()
}
