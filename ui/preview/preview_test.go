package preview

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app"
	"wurzelwerk/app/report"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// stage is a window and a desktop that note what is asked of them.
type stage struct {
	*testing.T
	window fyne.Window
	failed error
	folder string
	shown  []string
	built  []Options
}

// Canvas is that of the window.
func (s *stage) Canvas() fyne.Canvas { return s.window.Canvas() }

// Fail keeps the error.
func (s *stage) Fail(err error) { s.failed = err }

// SaveFolder is the folder remembered.
func (s *stage) SaveFolder() string { return s.folder }

// SetSaveFolder remembers.
func (s *stage) SetSaveFolder(folder string) { s.folder = folder }

// ShowFile keeps the path.
func (s *stage) ShowFile(path string) error { s.shown = append(s.shown, path); return nil }

// ChooseFolder chooses a folder below.
func (s *stage) ChooseFolder(start string, then func(string)) { then(filepath.Join(start, "below")) }

func newStage(t *testing.T) *stage {
	t.Helper()
	s := &stage{T: t, folder: t.TempDir()}
	s.window = uitest.Window(t, widgets.NewText("behind"))
	return s
}

// worksheet fills more than one page.
func worksheet() swot.Worksheet {
	w := swot.Worksheet{ID: "w", Date: "2025-03-24", Version: 1, Language: "de", Question: "Wie komme ich auf 5.200 EUR im Monat?"}
	for _, q := range swot.Quadrants {
		for i := range 7 {
			id := app.ID(q.Letter() + string(rune('1'+i)))
			w.Add(swot.Factor{ID: id, Quadrant: q, Text: "Ein Faktor mit einem Satz, der zwei Zeilen braucht, weil er nicht kurz ist", Evidence: "Buchhaltung"})
		}
	}
	for _, a := range append(w.In(swot.Strength), w.In(swot.Weakness)...) {
		for _, b := range append(w.In(swot.Opportunity), w.In(swot.Threat)...) {
			w.SetScore(a.ID, b.ID, 2)
		}
	}
	return w
}

func (s *stage) job() Job {
	return Job{
		Title: "SWOT · Version 1", FileName: "SWOT-2025-03-24.pdf", Her: "bg", Extra: true,
		Options: Options{Language: "bg"}, Offered: []string{"de", "en", "bg", "ro", "tr", "ar"},
		Build: func(o Options) (Document, error) {
			s.built = append(s.built, o)
			in := report.SWOTInput{
				Office: app.Office{Name: "Beratung Nordstadt"}, Founder: app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova"},
				Worksheet: worksheet(), Lang: o.Language, Created: time.Date(2026, 1, 19, 12, 0, 0, 0, time.UTC),
			}
			if o.HerPage {
				in.HerLang = "bg"
			}
			return report.SWOT(in)
		},
	}
}

func (s *stage) press(key fyne.KeyName) { uitest.Press(s.Canvas(), key) }

func (s *stage) texts() string {
	return strings.Join(uitest.Texts(uitest.Dialog(s.T, s.Canvas())), "\n")
}

func TestPagesTurnByKeysAndStayWithinTheDocument(t *testing.T) {
	s := newStage(t)
	p := Show(s, s, s.job())
	_, pages := p.Page()
	if pages < 2 {
		t.Fatalf("the document has %d pages, so nothing can be turned", pages)
	}
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyPageUp, 0}, {fyne.KeyPageDown, 1}, {fyne.KeyPageUp, 0}, {fyne.KeyEnd, pages - 1}, {fyne.KeyPageDown, pages - 1}, {fyne.KeyHome, 0},
	} {
		s.press(step.key)
		if page, _ := p.Page(); page != step.want {
			t.Errorf("after %s page %d, want %d", step.key, page, step.want)
		}
	}
	if !p.back.Disabled() || p.forward.Disabled() {
		t.Error("on the first page only forward leads on")
	}
	uitest.Shot(t, s.window, "preview")
	s.press(fyne.KeyEscape)
	if s.Canvas().Overlays().Top() != nil {
		t.Error("Esc leaves the preview open")
	}
}

func TestPageHasAPixelForEachOfTheScreen(t *testing.T) {
	s := newStage(t)
	p := Show(s, s, s.job())
	for _, z := range []zoom{zoomWidth, zoomPage, zoom100, zoom150} {
		p.zoom.Choose(string(z))
		have, want := p.viewer.image.Image.Bounds().Dx(), int(p.viewer.image.Size().Width*s.Canvas().Scale()+0.5)
		if have != want {
			t.Errorf("%s: the picture is %d wide on %d pixels", z, have, want)
		}
	}
	if width := p.viewer.image.Size().Width; width < 1190 || width > 1192 {
		t.Errorf("150 %% is %v units wide", width)
	}
}

func TestLanguageBuildsAnewAndMarksWhatFallsBack(t *testing.T) {
	s := newStage(t)
	job := s.job()
	job.Offered = append(job.Offered, "pl")
	p := Show(s, s, job)
	if len(p.Notes()) != 0 || !p.her.Hidden {
		t.Errorf("Bulgarian warns %q, or offers her page though the whole is hers", p.Notes())
	}
	p.language.Choose("pl")
	if notes := p.Notes(); len(notes) != 1 || !strings.Contains(notes[0], "Polnisch") || !strings.Contains(s.texts(), "Polnisch") {
		t.Errorf("Polish warns %q", notes)
	}
	p.language.Choose("ar")
	p.her.SetChecked(true)
	if last := s.built[len(s.built)-1]; last != (Options{Language: "ar", HerPage: true}) {
		t.Errorf("built %+v", last)
	}
	uitest.Shot(t, s.window, "preview-ar")
}

func TestSlipsAreAtFirstInTheLanguageOfEach(t *testing.T) {
	s := newStage(t)
	job := s.job()
	job.Her, job.Extra, job.Each, job.Options = "", false, true, Options{}
	p := Show(s, s, job)
	if !strings.Contains(s.texts(), "Jede in ihrer Sprache") || len(p.Notes()) != 0 {
		t.Errorf("the chooser does not say whose language it is: %q", s.texts())
	}
	p.language.Choose("tr")
	p.language.Choose("")
	for i, want := range []string{"", "tr", ""} {
		if s.built[i].Language != want {
			t.Errorf("built %d is in %q, want %q", i, s.built[i].Language, want)
		}
	}
	uitest.Shot(t, s.window, "preview-each")
}

func TestMissingLettersAreListed(t *testing.T) {
	s := newStage(t)
	job := s.job()
	build := job.Build
	job.Build = func(o Options) (Document, error) {
		doc, err := build(o)
		return lacking{doc}, err
	}
	p := Show(s, s, job)
	if notes := p.Notes(); len(notes) != 1 || !strings.Contains(notes[0], "漢 字") {
		t.Errorf("notes %q", notes)
	}
	if have := missing([]rune(strings.Repeat("x", 30))); strings.Count(have, "x") != mostMissing || !strings.HasSuffix(have, "…") {
		t.Errorf("many letters are listed as %q", have)
	}
}

// lacking is a document with two letters that no font has.
type lacking struct{ Document }

// Missing lists them.
func (lacking) Missing() []rune { return []rune("漢字") }

func TestNothingIsOnTheDiskBeforeSaving(t *testing.T) {
	s := newStage(t)
	p := Show(s, s, s.job())
	p.zoom.Choose(string(zoom150))
	s.press(fyne.KeyPageDown)
	s.press(fyne.KeyEscape)
	if entries, err := os.ReadDir(s.folder); err != nil || len(entries) != 0 {
		t.Errorf("the folder holds %v (%v)", entries, err)
	}
}

func TestSavingAsksBeforeItReplaces(t *testing.T) {
	s := newStage(t)
	p := Show(s, s, s.job())
	path := filepath.Join(s.folder, "SWOT-2025-03-24.pdf")
	if err := os.WriteFile(path, []byte("of another day"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.press(fyne.KeyReturn) // Speichern …
	s.press(fyne.KeyReturn)
	if have, _ := os.ReadFile(path); string(have) != "of another day" {
		t.Fatal("the file was replaced without a word")
	}
	if !strings.Contains(p.saver.nameField.Error(), "gibt es schon") {
		t.Errorf("the field says %q", p.saver.nameField.Error())
	}
	s.press(fyne.KeyReturn)
	if have, _ := os.ReadFile(path); !bytes.HasPrefix(have, []byte("%PDF-")) {
		t.Fatalf("the file begins %q", have[:min(8, len(have))])
	}
	for _, label := range []string{"Öffnen", "Ordner zeigen"} {
		test.Tap(uitest.Button(t, uitest.Dialog(t, s.Canvas()), label))
	}
	if !slices.Equal(s.shown, []string{path, s.folder}) {
		t.Errorf("shown %v", s.shown)
	}
	uitest.Shot(t, s.window, "preview-saved")
}

func TestSavingSaysWhatIsNotRight(t *testing.T) {
	s := newStage(t)
	p := Show(s, s, s.job())
	s.press(fyne.KeyReturn)
	for _, name := range []string{"", "a/b.pdf", ".hidden", "a:b"} {
		p.saver.name.SetText(name)
		s.press(fyne.KeyReturn)
		if p.saver.nameField.Error() == "" {
			t.Errorf("%q passes as a name", name)
		}
	}
	p.saver.name.SetText("Arbeitsblatt")
	p.saver.folder.SetText(filepath.Join(s.folder, "gone"))
	s.press(fyne.KeyReturn)
	if p.saver.folderField.Error() == "" {
		t.Error("a folder that is not there passes")
	}
	folder := s.folder
	if err := os.Mkdir(filepath.Join(folder, "below"), 0o700); err != nil {
		t.Fatal(err)
	}
	p.saver.folder.SetText(folder)
	test.Tap(uitest.Button(t, uitest.Dialog(t, s.Canvas()), "Anderer Ordner …"))
	test.Tap(uitest.Button(t, uitest.Dialog(t, s.Canvas()), "Speichern"))
	if _, err := os.Stat(filepath.Join(folder, "below", "Arbeitsblatt.pdf")); err != nil || s.folder != filepath.Join(folder, "below") {
		t.Errorf("saved to %v, remembered %s", err, s.folder)
	}
}

func TestAFailureWhileBuildingLeavesThePageShown(t *testing.T) {
	s := newStage(t)
	job := s.job()
	build, broken := job.Build, errors.New("no paper")
	job.Build = func(o Options) (Document, error) {
		if o.Language == "tr" {
			return nil, broken
		}
		return build(o)
	}
	p := Show(s, s, job)
	p.language.Choose("tr")
	if !errors.Is(s.failed, broken) || p.viewer.image.Image == nil {
		t.Errorf("failed with %v", s.failed)
	}
	job.Options.Language = "tr"
	if Show(s, s, job) != nil {
		t.Error("a document that cannot be built is shown")
	}
}
