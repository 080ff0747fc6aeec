package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// saved answers the question where to save and gives the content of the file with an ending.
func (r *room) saved(ending string) string {
	r.t.Helper()
	r.answer("Speichern")
	if r.failed != nil {
		r.t.Fatal(r.failed)
	}
	files, err := filepath.Glob(filepath.Join(r.folder, "*"+ending))
	if err != nil || len(files) != 1 {
		r.t.Fatal(files, err)
	}
	content, err := os.ReadFile(files[0])
	if err != nil {
		r.t.Fatal(err)
	}
	return string(content)
}

func (r *room) choices() []*widgets.Choice {
	return uitest.All[*widgets.Choice](uitest.Dialog(r.t, r.Canvas()))
}

func TestExportOfTheListShown(t *testing.T) {
	r := newRoom(t)
	desislava, _, _ := r.circle()
	ShowExport(r.parts, []app.ID{desislava.ID})
	if all := strings.Join(uitest.Texts(uitest.Dialog(t, r.Canvas())), " "); !strings.Contains(all, "nicht verschlüsselt") {
		t.Error("nothing says that the file lies open")
	}
	r.choices()[1].Choose(formatCSV)
	r.answer("Weiter")
	content := r.saved(".csv")
	if strings.Count(content, "\n") != 2 || !strings.Contains(content, "Stojanowa") {
		t.Errorf("written:\n%s", content)
	}
	if !strings.HasPrefix(r.told, "Gespeichert: Liste 2026-01-19.csv") {
		t.Error(r.told)
	}
}

func TestExportOfAll(t *testing.T) {
	r := newRoom(t)
	_, ayse, _ := r.circle()
	if err := r.office.ArchiveFounder(r.ctx, ayse.ID); err != nil {
		t.Fatal(err)
	}
	ShowExport(r.parts, nil)
	if options := r.choices()[0].Options(); options[1].Text != "Alle im Büro, auch archivierte (3)" {
		t.Error(options)
	}
	r.choices()[0].Choose(whoAll)
	r.choices()[1].Choose(formatVCF)
	if all := strings.Join(uitest.Texts(uitest.Dialog(t, r.Canvas())), " "); !strings.Contains(all, "Kein Geburtsdatum") {
		t.Error("what cards hold is not said")
	}
	r.answer("Weiter")
	content := r.saved(".vcf")
	if n := strings.Count(content, "BEGIN:VCARD"); n != 3 {
		t.Errorf("%d cards", n)
	}
	if strings.Contains(content, "1985") {
		t.Error("a birthday is in the cards")
	}
}

func TestExportIsCancelled(t *testing.T) {
	r := newRoom(t)
	desislava, _, _ := r.circle()
	ShowExport(r.parts, []app.ID{desislava.ID})
	r.cancel = true
	r.answer("Weiter")
	if files, _ := os.ReadDir(r.folder); len(files) != 0 || r.Canvas().Overlays().Top() != nil {
		t.Errorf("%d files after cancelling", len(files))
	}
}

func TestCardOfOne(t *testing.T) {
	r := newRoom(t)
	unsafe := false
	f := r.add(app.Founder{GivenNames: "Ana", FamilyNames: "Popa; Ltd", Phones: []app.Phone{{Number: "0231 1"}, {Number: "0231 2", Safe: &unsafe}}})
	if _, err := r.office.SaveBusiness(r.ctx, f.ID, app.Business{Name: "Blumen\nAna"}); err != nil {
		t.Fatal(err)
	}
	SaveCard(r.parts, f.ID)
	content := r.saved(".vcf")
	for _, want := range []string{`Popa\; Ltd`, `Blumen\nAna`} {
		if !strings.Contains(content, want) {
			t.Errorf("%q is not in\n%s", want, content)
		}
	}
	if strings.Contains(content, "0231 2") || strings.Contains(content, "02312") {
		t.Error("a number that is not safe is in the card")
	}
}

func TestExportOfOneWhoIsGone(t *testing.T) {
	r := newRoom(t)
	id := r.add(zehra()).ID
	if err := r.office.BinFounder(r.ctx, id); err != nil {
		t.Fatal(err)
	}
	if _, err := r.office.EmptyBin(r.ctx); err != nil {
		t.Fatal(err)
	}
	SaveCard(r.parts, id)
	if r.failed == nil || r.Canvas().Overlays().Top() != nil {
		t.Error("the card of one who is gone was offered")
	}
}

func TestEndingsAreReadInAnyCase(t *testing.T) {
	for path, want := range map[string]bool{"a.vcf": true, "b/A.VCF": true, "c.Csv": true, "d.xlsx": true, "e.xls": false, "vcf": false, "": false} {
		if Reads(path) != want {
			t.Errorf("%q: %v", path, !want)
		}
	}
}
