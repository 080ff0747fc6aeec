package founders

import (
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// businessForm opens the dialog of a new business in an office in Dortmund.
func businessForm(t *testing.T) *room {
	t.Helper()
	r := newRoom(t)
	if err := r.office.SaveInfo(r.ctx, app.Office{Name: "Beratung Nordstadt", City: "Dortmund"}); err != nil {
		t.Fatal(err)
	}
	r.open(r.add(app.Founder{GivenNames: "Ana"}), TabMaster)
	r.press("Betrieb anlegen")
	return r
}

// links are the labels of what the dialog on top offers to click.
func (r *room) links() map[string]bool {
	r.t.Helper()
	out := map[string]bool{}
	for _, b := range uitest.All[*widgets.Button](uitest.Dialog(r.t, r.Canvas())) {
		out[b.Text] = true
	}
	return out
}

func TestATradeSuggestsItsClassAndTheClassItsChamber(t *testing.T) {
	r := businessForm(t)
	if links := r.links(); len(links) != 2 {
		t.Errorf("before a trade is typed: %v", links)
	}
	r.say("Branche oder Tätigkeit", "Änderungs- und Maßschneiderei")
	links := r.links()
	for _, want := range []string{"Änderungsschneiderei: Anlage B2 (handwerksähnlich)", "Maßschneiderei: Anlage B1 (zulassungsfrei)"} {
		if !links[want] {
			t.Errorf("no %q among %v", want, links)
		}
	}
	r.answer("Änderungsschneiderei: Anlage B2 (handwerksähnlich)")
	r.expect("class", field[*widgets.Choice](r, "Handwerk").Key(), "B2")
	if links = r.links(); !links["„HWK Dortmund“ als Kammer eintragen"] || len(links) != 3 {
		t.Errorf("after the class: %v", links)
	}
	r.answer("„HWK Dortmund“ als Kammer eintragen")
	r.expect("chamber", field[*widgets.TextField](r, "Kammer").Text, "HWK Dortmund")
	if links = r.links(); len(links) != 2 {
		t.Errorf("after the chamber: %v", links)
	}
	r.pick("Handwerk", "A")
	r.dialogShows("Zulassungspflichtig heißt:")
	r.pick("Handwerk", "none")
	r.dialogShows("Industrie- und Handelskammer.")
	r.say("Kammer", "")
	if !r.links()["„IHK zu Dortmund“ als Kammer eintragen"] {
		t.Error(r.links())
	}
	r.pick("Rechtsform", "freelance")
	r.dialogShows("Ein freier Beruf gehört weder")
	r.answer("Anlegen")
	f := r.screen.detail.founder
	b := r.businesses(f)[0]
	if b.CraftClass != "none" || b.LegalForm != "freelance" || b.Chamber != "" {
		t.Errorf("%+v", b)
	}
}

func (r *room) dialogShows(text string) {
	r.t.Helper()
	if all := strings.Join(uitest.Texts(uitest.Dialog(r.t, r.Canvas())), " "); !strings.Contains(all, text) {
		r.t.Errorf("%q does not stand in %q", text, all)
	}
}

func TestALiberalProfessionFillsTheLegalForm(t *testing.T) {
	r := businessForm(t)
	r.say("Branche oder Tätigkeit", "Dolmetscherin")
	r.answer("Übersetzen und Dolmetschen: oft ein freier Beruf")
	r.expect("class", field[*widgets.Choice](r, "Handwerk").Key(), "none")
	r.expect("legal form", field[*widgets.Choice](r, "Rechtsform").Key(), "freelance")
}

func TestAClassThatIsChosenIsNotSuggestedOver(t *testing.T) {
	r := businessForm(t)
	r.pick("Handwerk", "B1")
	r.say("Branche oder Tätigkeit", "Friseursalon")
	if links := r.links(); len(links) != 3 {
		t.Errorf("%v", links)
	}
}

func TestBusinessPictures(t *testing.T) {
	for _, look := range []struct {
		name  string
		theme widgets.Theme
	}{{"light", widgets.Theme{}}, {"dark", widgets.Theme{Look: widgets.LookDark}}, {"large", widgets.Theme{Scale: 1.5}}} {
		uitest.Theme(t, look.theme)
		r := businessForm(t)
		r.window.Resize(uitest.BesideSidebar)
		r.say("Name des Betriebs", "Nadel & Faden")
		r.say("Branche oder Tätigkeit", "Änderungs- und Maßschneiderei")
		uitest.Shot(t, r.window, look.name+"-business-suggest")
		r.pick("Handwerk", "A")
		uitest.Shot(t, r.window, look.name+"-business-class")
		if r.failed != nil {
			t.Error(r.failed)
		}
		r.closeDialog()
	}
}
