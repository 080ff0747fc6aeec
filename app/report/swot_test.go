package report

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
)

var update = flag.Bool("update", false, "write the golden texts anew")

func TestTextOfEveryLanguage(t *testing.T) {
	docs := map[string]*Document{"swot-ar-own": mustSWOT(t, rasha(t))}
	for _, l := range translations.Documents() {
		docs["swot-"+l.Code] = mustSWOT(t, nordstadt(t, l.Code))
		sheet, err := RecoverySheet(RecoveryInput{OfficeName: "Gründungsberatung Nordstadt", Code: "K7QM2-9XPRT-4WDHV-B6NCF-J3YGA-8KEZS-2RTUW", Created: created, Lang: l.Code})
		if err != nil {
			t.Fatal(err)
		}
		docs["recovery-"+l.Code] = sheet
		docs["profile-"+l.Code] = mustProfile(t, desi(t, l.Code))
		docs["sheet-"+l.Code] = mustSheet(t, desiSheet(t, l.Code))
		docs["way-"+l.Code] = mustWay(t, desiWay(t, l.Code))
		docs["potential-"+l.Code] = mustPotential(t, nadel(t, l.Code))
		docs["minutes-"+l.Code] = mustMinutes(t, teamMinutes(t, l.Code))
		for name, d := range coachedPapers(t, l.Code) {
			if name != "dossier" || l.Code == "de" { // in it stand the others
				docs[name+"-"+l.Code] = d
			}
		}
		docs["slip-"+l.Code] = mustSlip(t, teamSlips(t, l.Code), "f-desi")
	}
	docs["profile-ar-own"], docs["way-ar-own"] = mustProfile(t, mixed(t, "ar")), mustWay(t, rashaWay(t))
	docs["slip-ar-own"], docs["slips"] = mustSlip(t, rashaSlips(t), "f-rasha"), mustSlips(t, teamSlips(t, ""))
	docs["potential-ar-own"] = mustPotential(t, rashaPotential(t))
	docs["record-ar-own"] = mustLay(t, Record, rashaRecord(t))
	docs["form-de"], docs["form-ar"] = mustSheet(t, form(t, "de")), mustSheet(t, form(t, "ar"))
	for name, d := range docs {
		t.Run(name, func(t *testing.T) {
			if m := d.Missing(); len(m) > 0 {
				t.Errorf("no font has %q", string(m))
			}
			inside(t, d)
			golden(t, name, tool(t, "pdftotext", "-layout", saved(t, d), "-"))
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the text differs from %s (go test -update writes it anew):\n%s", path, firstDifference(string(want), got))
	}
}

func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			return fmt.Sprintf("line %d\nwant %q\ngot  %q", i+1, a[min(i, len(a)-1)], b[min(i, len(b)-1)])
		}
	}
	return ""
}

func TestSampleCaseFillsTwoPages(t *testing.T) {
	for name, d := range map[string]*Document{
		"de": mustSWOT(t, nordstadt(t, "de")), "en": mustSWOT(t, nordstadt(t, "en")), "ar": mustSWOT(t, rasha(t)),
	} {
		if d.Pages() != 2 {
			t.Errorf("%s: %d pages", name, d.Pages())
		}
	}
}

func TestFiguresOfTheSampleCase(t *testing.T) {
	text := wordsOf(mustSWOT(t, nordstadt(t, "de")))
	for _, want := range []string{
		"Summe 15 · Mittelwert 1,67", "Summe 12 · Mittelwert 1,33", "Summe 11 · Mittelwert 1,22", "Schwerpunkt",
		"S1 + O1", "W2 + T1", "O1 O2 O3 Summe T1 T2 T3 Summe", "(aus S1 + O1)", "Version 1 · 24.03.2025", "Seite 2 von 2",
	} {
		if !strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), want) {
			t.Errorf("%q is not in the document", want)
		}
	}
	if n := strings.Count(text, "Schwerpunkt"); n != 2 { // in the explanation and at the leading strategy
		t.Errorf("the main focus is named %d times", n)
	}
}

func TestLanguageWithoutTextsIsGermanAndSaysSo(t *testing.T) {
	d := mustSWOT(t, nordstadt(t, "uk"))
	if text := wordsOf(d); !strings.Contains(text, "Dieses Dokument gibt es noch nicht auf Ukrainisch.") || !strings.Contains(text, "Stärken") {
		t.Errorf("%.300s", text)
	}
	if d.meta.Lang != "de" {
		t.Errorf("the file says it is in %s", d.meta.Lang)
	}
}

func TestPageInHerLanguage(t *testing.T) {
	in := nordstadt(t, "de")
	in.HerLang = "bg"
	in.Worksheet.Factors[0].Translations = app.Texts{"bg": "Прецизна ръчна изработка"}
	d := mustSWOT(t, in)
	r := record(d)
	page := r.words(d.Pages() - 1)
	for _, want := range []string{"Силни страни", "Прецизна ръчна изработка", "Spricht Bulgarisch", "Искам да живея"} {
		if !strings.Contains(page, want) {
			t.Errorf("her page lacks %q: %s", want, page)
		}
	}
	if strings.Contains(r.words(0), "Прецизна") {
		t.Error("the translation stands on the first page")
	}
}

func TestWorksheetWithNothingOnIt(t *testing.T) {
	d := mustSWOT(t, SWOTInput{Worksheet: swot.Worksheet{Matrix: []swot.Score{{A: "gone", B: "gone"}}}, HerLang: "de"})
	text := wordsOf(d)
	if n := strings.Count(text, "Hier steht noch nichts."); n != 4 {
		t.Errorf("%d empty fields", n)
	}
	if !strings.Contains(text, "Unterschrift Gründerin") {
		t.Error("no line to sign on")
	}
	inside(t, d)
}

func TestOnlyFiveMeasuresThatAreStillWanted(t *testing.T) {
	in := nordstadt(t, "de")
	var list []coaching.Measure
	for i := range 9 {
		m := coaching.Measure{ID: app.ID(fmt.Sprint(i)), Text: fmt.Sprintf("Schritt%d", i), Status: coaching.Open}
		if i == 1 {
			m.Status = coaching.Dropped
		}
		if i == 2 {
			m.BinnedOn = "2025-01-01"
		}
		list = append(list, m)
	}
	in.Measures = list
	text := wordsOf(mustSWOT(t, in))
	for i := range 9 {
		if has, want := strings.Contains(text, fmt.Sprintf("Schritt%d", i)), i != 1 && i != 2 && i < 7; has != want {
			t.Errorf("measure %d shown: %v", i, has)
		}
	}
}

func TestLongTextsAreWrittenInFull(t *testing.T) {
	in := nordstadt(t, "de")
	long := manyWords(3600) // about 20,000 letters
	in.Worksheet.Factors[0].Text = long
	in.Worksheet.Question = strings.Repeat("Warum", 60)
	d := mustSWOT(t, in)
	inside(t, d)
	text := wordsOf(d)
	if n := strings.Count(text, "w3599"); n != 2 { // on the field and in the matrix
		t.Errorf("the end of the long text stands %d times", n)
	}
	if !strings.Contains(text, "Stärken (Fortsetzung)") {
		t.Error("the field does not say that it goes on")
	}
}

func TestManyFactors(t *testing.T) {
	d := mustSWOT(t, overflowing(t, "de"))
	inside(t, d)
	text := wordsOf(d)
	for _, label := range []string{"S15", "W15", "O15", "T15"} {
		if !strings.Contains(text, label) {
			t.Errorf("%s is missing", label)
		}
	}
	if !strings.HasSuffix(d.pageWords(d.Pages()-1), "Unterschrift Beraterin") {
		t.Error("the last page does not end with the signatures")
	}
}

// pageWords is the body text of a page without head and foot.
func (d *Document) pageWords(page int) string {
	var r recorder
	r.page(0, 0)
	d.pages[page].Draw(&Canvas{dev: &r, width: pageWidth}, margin, nextTop)
	return r.words(0)
}

func TestCodeOfTheRecoverySheetIsWhole(t *testing.T) {
	for _, lang := range []string{"de", "ar"} {
		d, err := RecoverySheet(RecoveryInput{OfficeName: "Büro", Code: "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF", Created: created, Lang: lang})
		if err != nil {
			t.Fatal(err)
		}
		if d.Pages() != 1 {
			t.Errorf("%s: %d pages", lang, d.Pages())
		}
		text := flat(wordsOf(d))
		if !strings.Contains(text, "AAAAA–BBBBB–CCCCC–DDDDD") || !strings.Contains(text, "EEEEE–FFFFF") {
			t.Errorf("%s: %s", lang, text)
		}
	}
}
