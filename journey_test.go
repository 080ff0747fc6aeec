package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"wurzelwerk/translations"
)

// What the consultant of this test types. None of it may be read in any file that the program keeps.
const (
	officeName = "Beratung Hafenstraße"
	passphrase = "Birke Fenster 7 Hafen"
	givenNames = "Ștefania Żaneta"
	familyName = "Țurcanu"
	question   = "Wie kann ich in zwei Jahren vom Café leben?"
	strength   = "Große Stammkundschaft im Viertel"
	weakness   = "Keine Rücklagen für den Winter"
	chance     = "Neues Wohnheim gegenüber"
	threat     = "Miete steigt ab Mai"
)

// twoRated is what stands beside the first area of competences when two of its five are rated.
var twoRated = translations.In("de").T("competence.rated", translations.Vars{"Rated": 2, "All": 5})

// label is a text of the window as a German consultant reads it.
func label(key string) string { return translations.In("de").T(key) }

// TestFromAnEmptyFolderToTheSWOTOnTheTable does what a consultant does on her first day, with a real window, real keys
// and real clicks; then the power fails.
func TestFromAnEmptyFolderToTheSWOTOnTheTable(t *testing.T) {
	d := newDesk(t)
	binary, err := checkedProgram()
	if err != nil {
		t.Fatal(err)
	}
	documents := d.folder("documents")
	p := d.open(binary)
	d.makeOffice(documents)
	d.addFounder()
	d.fillWorksheet()
	d.saveWorksheet(documents)
	d.rateCompetences()
	checkTitle(d)
	checkSheets(d, documents)
	checkNothingInClear(d)
	d.kill(p)

	p = d.open(binary)
	d.unlock(passphrase)
	d.lookAgain()
	d.lockAndUnlock()
	d.keys("alt+F4")
	d.wait(p)
	checkNothingInClear(d)
	checkBackup(d)
	checkExport(d, binary)
}

func (d *desk) makeOffice(documents string) {
	d.look("setup-language")
	d.click(label("setup.next"))
	d.field(label("office.name"))
	d.write(officeName)
	d.look("setup-office")
	d.click(label("setup.next"))
	d.field(label("passphrase.new"))
	d.write(passphrase)
	d.field(label("passphrase.again"))
	d.write(passphrase)
	d.look("setup-passphrase")
	d.click(label("setup.create"))
	d.click(label("recovery.save"))
	d.save(filepath.Join(documents, "recovery.pdf"))
	d.click(label("recovery.done"))
	d.look("setup-recovery")
	d.click(label("setup.next"))
	d.find(label("setup.begin"))
	d.look("setup-begin")
	d.click(label("setup.empty"))
	d.find(label("founders.empty.new"))
	d.look("founders-empty")
}

// save saves the document of the preview to a file and closes the preview.
func (d *desk) save(path string) {
	d.t.Helper()
	d.click(label("preview.save"))
	d.field(label("preview.save.name"))
	d.keys("ctrl+a")
	d.write(filepath.Base(path))
	d.field(label("preview.save.folder"))
	d.keys("ctrl+a")
	d.write(filepath.Dir(path))
	d.keys("Return")
	d.until(path, func() bool {
		_, err := os.Stat(path)
		return err == nil
	})
	d.keys("Escape")
}

func (d *desk) addFounder() {
	d.keys("ctrl+n")
	d.field(label("founder.field.givennames"))
	d.write(givenNames)
	d.field(label("founder.field.familynames"))
	d.write(familyName)
	d.look("founder-new")
	d.keys("Return")
	d.find(givenNames + " " + familyName)
	d.look("founder")
}

// fillWorksheet writes one factor into each quadrant, going on with the keyboard alone, and scores three pairs.
func (d *desk) fillWorksheet() {
	d.keys("ctrl+4")
	d.click(label("swot.empty.begin"))
	d.field(label("swot.frame.question"))
	d.write(question)
	d.click(label("swot.frame.fold"))
	d.clickFirst(label("swot.factor.add"))
	for i, factor := range []string{strength, weakness, chance, threat} {
		if i > 0 {
			d.keys("Tab", "Tab")
		}
		d.write(factor)
		d.keys("Return")
	}
	d.find(threat)
	d.look("swot-fields")
	d.click(label("swot.view.matrix"))
	d.keys("Tab", "3", "Right", "2", "Down", "1")
	d.find(label("swot.matrix.leads"))
	d.look("swot-matrix")
}

func (d *desk) saveWorksheet(documents string) {
	d.keys("ctrl+p")
	d.find(label("preview.save"))
	d.look("swot-preview")
	d.save(filepath.Join(documents, "swot.pdf"))
}

// rateCompetences makes the first reading of the profile and rates two competences by key.
func (d *desk) rateCompetences() {
	d.keys("ctrl+3")
	d.click(label("profile.page.readings"))
	d.clickFirst(label("competence.new"))
	d.click(label("competence.dialog.create"))
	d.find(label("entrecomp.area.resources"))
	d.keys("5", "Down", "3")
	d.find(twoRated)
	d.look("profile-readings")
}

// findReading finds the reading that rateCompetences made.
func (d *desk) findReading() {
	d.keys("ctrl+3")
	d.click(label("profile.page.readings"))
	d.find(twoRated)
}

func (d *desk) unlock(passphrase string) {
	d.find(label("unlock.do"))
	d.look("unlock")
	d.write(passphrase)
	d.keys("Return")
}

// lookAgain finds everything as it was before the power failed; a few letters lead from the page of the day to her.
func (d *desk) lookAgain() {
	d.find(label("agenda.none"))
	d.look("today")
	d.keys("ctrl+k")
	d.find(label("palette.title"))
	d.write("turcanu")
	d.look("palette")
	d.keys("Return")
	d.find(label("overview.measures"))
	d.findReading()
	d.keys("ctrl+4")
	d.find(question)
	d.find(strength)
	d.find(weakness)
	d.click(label("swot.view.matrix"))
	d.find(label("swot.matrix.leads"))
}

func (d *desk) lockAndUnlock() {
	d.keys("ctrl+l")
	d.find(label("unlock.do"))
	d.hidden(familyName, strength, officeName)
	d.unlock("Birke Fenster 8 Hafen")
	d.find(label("unlock.wrong"))
	d.look("unlock-wrong")
	d.keys("ctrl+a")
	d.unlock(passphrase)
	d.click(label("nav.founders"))
	d.find(familyName + ", " + givenNames)
}

// checkTitle looks at the title of the window, which task lists and recordings show.
func checkTitle(d *desk) {
	d.t.Helper()
	c := exec.Command("xdotool", "getactivewindow", "getwindowname")
	c.Env = d.environment()
	title, err := c.Output()
	if err != nil {
		d.t.Fatal(err)
	}
	for _, secret := range []string{officeName, familyName} {
		if strings.Contains(string(title), secret) {
			d.t.Errorf("the title of the window is %q", title)
		}
	}
}

// pdfText reads a PDF back, with single spaces.
func pdfText(t testing.TB, path string) string {
	t.Helper()
	text, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return strings.Join(strings.Fields(string(text)), " ")
}

func checkSheets(d *desk, documents string) {
	d.t.Helper()
	text := pdfText(d.t, filepath.Join(documents, "swot.pdf"))
	for _, want := range []string{
		givenNames + " " + familyName, officeName, question, strength, weakness, chance, threat,
		"Summe 3 · Mittelwert 3,00", "Summe 2 · Mittelwert 2,00", "Summe 1 · Mittelwert 1,00", "Summe 0 · Mittelwert 0,00",
	} {
		if !strings.Contains(text, want) {
			d.t.Errorf("the worksheet's PDF lacks %q:\n%s", want, text)
		}
	}
	if len(recoveryCode(d, documents)) < 4 {
		d.t.Error("the recovery sheet holds no code")
	}
}

// recoveryCode are the groups of letters on the recovery sheet.
func recoveryCode(d *desk, documents string) []string {
	d.t.Helper()
	return regexp.MustCompile(`\b[0-9A-Z]{5}\b`).FindAllString(pdfText(d.t, filepath.Join(documents, "recovery.pdf")), -1)
}

// checkNothingInClear looks for what was typed in every file that the program has made, but the documents that the
// consultant asked for.
func checkNothingInClear(d *desk) {
	d.t.Helper()
	documents := filepath.Join(d.home, "documents")
	secrets := append(recoveryCode(d, documents), officeName, passphrase, familyName, "Ștefania", "Żaneta", question, strength, weakness, chance, threat)
	files := 0
	err := filepath.WalkDir(d.home, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path == documents:
			return fs.SkipDir
		case !entry.Type().IsRegular():
			return nil
		}
		files++
		content, err := os.ReadFile(path)
		for _, secret := range secrets {
			if bytes.Contains(content, []byte(secret)) || strings.Contains(path, secret) {
				d.t.Errorf("%q stands in clear in %s", secret, path)
			}
		}
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
	if files < 3 {
		d.t.Errorf("only %d files were looked at", files)
	}
}

func officeFolder(d *desk) string { return filepath.Join(d.home, ".local", "share", "wurzelwerk") }

// checkBackup looks for the backup that closing makes.
func checkBackup(d *desk) {
	d.t.Helper()
	if backups, err := os.ReadDir(filepath.Join(officeFolder(d), "backups")); err != nil || len(backups) == 0 {
		d.t.Errorf("there are %d backups: %v", len(backups), err)
	}
}

// checkExport reads the office back with the command line.
func checkExport(d *desk, binary string) {
	d.t.Helper()
	path := filepath.Join(d.home, "documents", "office.json")
	c := exec.Command(binary, "export", path)
	c.Env = append(d.environment(), "WURZELWERK_PASSPHRASE="+passphrase)
	if said, err := c.CombinedOutput(); err != nil {
		d.t.Fatalf("%v: %s", err, said)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		d.t.Fatal(err)
	}
	var office struct {
		Founders []struct {
			FamilyNames string
			SWOT        []struct {
				Factors []struct{ Quadrant, Text string }
				Matrix  []struct{ Score int }
			}
		}
	}
	if err := json.Unmarshal(text, &office); err != nil {
		d.t.Fatal(err)
	}
	if len(office.Founders) != 1 || len(office.Founders[0].SWOT) != 1 {
		d.t.Fatalf("the export holds %+v", office)
	}
	founder, sheet, sum := office.Founders[0], office.Founders[0].SWOT[0], 0
	for _, s := range sheet.Matrix {
		sum += s.Score
	}
	if founder.FamilyNames != familyName || len(sheet.Factors) != 4 || sum != 6 {
		d.t.Errorf("the export holds %+v", founder)
	}
}
