package report

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// tool runs an outside reader of PDF files; without it the test is skipped.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed", name)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func saved(t *testing.T, d *Document) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "d.pdf")
	if err := os.WriteFile(path, mustPDF(t, d), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// overflowing is a worksheet with so much on it that every part breaks.
func overflowing(t testing.TB, lang string) SWOTInput {
	in := nordstadt(t, lang)
	base := in.Worksheet.Factors
	for n := range 4 {
		for _, f := range base {
			f.ID += "-" + f.ID[:1] + f.ID[:1]
			for range n {
				f.ID += "x"
			}
			in.Worksheet.Factors = append(in.Worksheet.Factors, f)
		}
	}
	in.Measures[0].Text = manyWords(900)
	return in
}

func samples(t *testing.T) map[string]*Document {
	t.Helper()
	her := nordstadt(t, "de")
	her.HerLang = "ar"
	sheet, err := RecoverySheet(RecoveryInput{OfficeName: "Büro", Code: "K7QM2-9XPRT-4WDHV-B6NCF", Created: created, Lang: "de"})
	if err != nil {
		t.Fatal(err)
	}
	return map[string]*Document{
		"de": mustSWOT(t, nordstadt(t, "de")), "bg": mustSWOT(t, nordstadt(t, "bg")), "ar": mustSWOT(t, rasha(t)),
		"her": mustSWOT(t, her), "overflow": mustSWOT(t, overflowing(t, "de")), "recovery": sheet,
		"empty":   mustSWOT(t, SWOTInput{Created: created}),
		"profile": mustProfile(t, desi(t, "de")), "profile ar": mustProfile(t, mixed(t, "ar")),
		"sheet": mustSheet(t, desiSheet(t, "bg")), "form": mustSheet(t, form(t, "de")), "way": mustWay(t, rashaWay(t)),
		"potential": mustPotential(t, nadel(t, "de")), "potential ar": mustPotential(t, rashaPotential(t)), "potential crowded": mustPotential(t, crowded(t)),
		"record": mustLay(t, Record, recordInput(t, "bg")), "record ar": mustLay(t, Record, rashaRecord(t)), "timesheet": mustLay(t, TimeSheet, timeSheetInput(t, "de", "2025-03")),
		"agreement": mustLay(t, Agreement, agreementInput(t, "ar")), "referral": mustLay(t, Referral, referralInput(t, "de")),
		"consent": mustLay(t, Consent, consentInput(t, "ar", "share")), "dossier": mustLay(t, Dossier, dossierInput(t, "de")),
		"dossier empty": mustLay(t, Dossier, DossierInput{Created: created}), "indicators": mustLay(t, Indicators, indicatorInput(t, "de")),
		"potential empty": mustPotential(t, PotentialInput{Created: created}),
		"minutes":         mustMinutes(t, teamMinutes(t, "de")), "minutes empty": mustMinutes(t, MinutesInput{Created: created}),
		"slip": mustSlip(t, teamSlips(t, "bg"), "f-desi"), "slips": mustSlips(t, teamSlips(t, "")), "slips none": mustSlips(t, SlipInput{Created: created}),
	}
}

func TestReadersFindNoFault(t *testing.T) {
	for name, d := range samples(t) {
		t.Run(name, func(t *testing.T) {
			out := tool(t, "qpdf", "--check", saved(t, d))
			if !strings.Contains(out, "No syntax or stream encoding errors") || strings.Contains(out, "WARNING") {
				t.Error(out)
			}
		})
	}
}

func TestFileSaysWhatItIs(t *testing.T) {
	in := nordstadt(t, "bg")
	path := saved(t, mustSWOT(t, in))
	out := tool(t, "pdfinfo", path)
	for _, want := range []string{"SWOT анализ – Desislava Stoyanova", "Gründungsberatung Nordstadt", "Tagged:          yes", "Mar 24", "A4"} {
		if !strings.Contains(out, want) {
			t.Errorf("pdfinfo does not say %q:\n%s", want, out)
		}
	}
	plain := tool(t, "qpdf", "--qdf", "--object-streams=disable", path, "-")
	for _, want := range []string{"/Lang (bg)", "/GTS_PDFA1", "/DisplayDocTitle true", "/Marked true", "/Tabs /S", "pdfaid:part>2<"} {
		if !strings.Contains(plain, want) {
			t.Errorf("the file does not hold %s", want)
		}
	}
	fonts := tool(t, "pdffonts", path)
	for _, line := range strings.Split(strings.TrimSpace(fonts), "\n")[2:] {
		if !regexp.MustCompile(`^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes`).MatchString(line) {
			t.Errorf("font: %s", line)
		}
	}
}

func TestStructureFollowsTheText(t *testing.T) {
	in := nordstadt(t, "de")
	in.Measures[0].Text = manyWords(400) // over two pages
	out := tool(t, "pdfinfo", "-struct-text", saved(t, mustSWOT(t, in)))
	for _, want := range []string{"Document", "H1", "H2", "LI", "LBody", "Table", "TR", "TH", "TD", "Sect"} {
		if !regexp.MustCompile(`(?m)^ *` + want + `\b`).MatchString(out) {
			t.Errorf("no element %s", want)
		}
	}
	if n := strings.Count(out, "\"Maßnahme\""); n != 1 {
		t.Errorf("the repeated head of the table is read %d times", n)
	}
	if strings.Contains(out, "Vertraulich") {
		t.Error("the foot is read as text")
	}
}

func TestOutlineNamesTheHeadings(t *testing.T) {
	d := mustLayout(t, Heading(1, "Eins"), P("x", Style{}), Heading(2, "Zwei (a)"), P("x", Style{}), Heading(2, "Drei Ș"), P("x", Style{}), Heading(1, "Vier"), P("x", Style{}))
	plain := tool(t, "qpdf", "--json", "--json-key=outlines", saved(t, d))
	at := 0
	for _, want := range []string{`"title": "Eins"`, `"title": "Zwei (a)"`, `"title": "Drei Ș"`, `"title": "Vier"`} {
		if !strings.Contains(plain, want) {
			t.Errorf("the outline does not name %s: %s", want, plain[at:])
		}
	}
}

func TestSameInputGivesTheSameBytes(t *testing.T) {
	for _, make := range []func() *Document{
		func() *Document { return mustSWOT(t, nordstadt(t, "de")) },
		func() *Document { return mustSWOT(t, rasha(t)) },
		func() *Document { return mustSWOT(t, overflowing(t, "ro")) },
		func() *Document { return mustProfile(t, mixed(t, "ar")) },
		func() *Document { return mustSheet(t, desiSheet(t, "tr")) },
		func() *Document { return mustWay(t, desiWay(t, "de")) },
		func() *Document { return mustPotential(t, rashaPotential(t)) },
		func() *Document { return mustSlips(t, teamSlips(t, "")) },
		func() *Document { return mustLay(t, Record, rashaRecord(t)) },
		func() *Document { return mustLay(t, Consent, consentInput(t, "bg", "share")) },
		func() *Document { return mustLay(t, Referral, referralInput(t, "de")) },
		func() *Document { return mustLay(t, Dossier, dossierInput(t, "de")) },
	} {
		d := make()
		want := mustPDF(t, d)
		if !bytes.Equal(want, mustPDF(t, d)) {
			t.Error("the same document gives other bytes the second time")
		}
		var wait sync.WaitGroup
		for range 8 {
			wait.Go(func() {
				if got, err := make().PDF(); err != nil || !bytes.Equal(got, want) {
					t.Errorf("a parallel document has other bytes (%v)", err)
				}
				if got, err := d.PDF(); err != nil || !bytes.Equal(got, want) {
					t.Errorf("a shared document has other bytes (%v)", err)
				}
				d.Image(0, 30)
				d.Missing()
			})
		}
		wait.Wait()
	}
}

var errFull = errors.New("no space left on device")

// full takes some bytes and then fails.
type full struct{ room int }

func (w *full) Write(p []byte) (int, error) {
	if len(p) > w.room {
		return w.room, errFull
	}
	w.room -= len(p)
	return len(p), nil
}

// lazy takes less than it is given and says nothing.
type lazy struct{}

func (lazy) Write(p []byte) (int, error) { return len(p) / 2, nil }

func TestErrorOfTheWriterIsReturned(t *testing.T) {
	d := mustSWOT(t, nordstadt(t, "de"))
	for _, room := range []int{0, 1, 5000} {
		if err := d.WritePDF(&full{room}); !errors.Is(err, errFull) {
			t.Errorf("room for %d bytes: %v", room, err)
		}
	}
	if err := d.WritePDF(lazy{}); err == nil {
		t.Error("a short write is not noticed")
	}
}

func TestUnknownShapeOfTheWriterIsAnError(t *testing.T) {
	for _, raw := range []string{"", "%PDF-1.7", "startxref\nx\n%%EOF\n", "startxref\n0\n%%EOF\n"} {
		if _, err := objects([]byte(raw)); !errors.Is(err, errShape) {
			t.Errorf("%q: %v", raw, err)
		}
	}
}

// plainArabic drops what readers of PDF files may add or lose: marks, joiners and direction signs.
func plainArabic(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.M, r) || hiddenRune(r) && r != '\n' {
			return -1
		}
		return r
	}, norm.NFKC.String(s))
}

func TestArabicWordsAreFound(t *testing.T) {
	text := "تحليل نقاط القوة والضعف المؤسِّسة المستشارة التاريخ خبرة مهنية لمدة 14 سنة في الخياطة، منها 6 سنوات في ورشة " +
		"خاصة في حلب. لا أملك مالًا كافيًا للإيجار الأول الآن. قرض صغير حتى 15.000 € مع منحة التأسيس التعاون مع متجر " +
		"«Ștefania» لفساتين الأعراس (B2) والتركية سرّي مخصّص ألّا"
	d, err := Layout(Meta{Title: "x", Lang: "ar"}, P(text, Style{}))
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string]bool)
	for _, w := range strings.Fields(plainArabic(tool(t, "pdftotext", saved(t, d), "-"))) {
		found[w] = true
	}
	words := strings.Fields(plainArabic(text))
	hits := 0
	for _, w := range words {
		if found[w] {
			hits++
		}
	}
	t.Logf("%d of %d words", hits, len(words))
	if hits*100 < len(words)*80 {
		t.Errorf("only %d of %d words are read back", hits, len(words))
	}
}
