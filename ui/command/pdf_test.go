package command

import (
	"strings"
	"testing"
)

const profileArchive = `{"format":"wurzelwerk-archive","version":1,"founders":[
 {"id":"f-one","givenNames":"Ana","familyNames":"Kraus","handoutLanguage":"ro",
  "profile":{"readings":[{"id":"r1","phase":"interim","date":"2025-04-01","levels":{"vision":3}}],
   "answers":[{"question":"health.insurance","value":"private","on":"2025-04-02"},{"question":"digital.elster","value":0,"on":"2025-04-01"}]}},
 {"id":"f-two","givenNames":"Berta","familyNames":"Lang",
  "profile":{"answers":[{"question":"health.insurance","value":"private","on":"2025-04-02"}]},
  "consents":[{"id":"k","purpose":"special","dataClasses":["health"],"givenOn":"2025-01-01","until":"2026-01-01"}]}]}`

// profileDesk has a founder without a consent to sensitive data and one with.
func profileDesk(t *testing.T) *desk {
	d := newDesk(t)
	d.must("new", "--name", "Nord")
	d.must("import", d.write("in.json", profileArchive))
	return d
}

// pdf writes a document and gives its bytes.
func (d *desk) pdf(args ...string) string {
	d.t.Helper()
	if got := d.must(append([]string{"pdf", "-o", d.path("x.pdf")}, args...)...); got != "Written: "+d.path("x.pdf")+"\n" {
		d.t.Errorf("%q", got)
	}
	text := d.read("x.pdf")
	if !strings.HasPrefix(text, "%PDF-") || !strings.HasSuffix(strings.TrimSpace(text), "%%EOF") {
		d.t.Errorf("%v: %q", args, text[:min(len(text), 20)])
	}
	return text
}

func TestKindsOfDocuments(t *testing.T) {
	d := sampleDesk(t)
	for _, kind := range []string{"swot", "profile", "sheet", "way", "potential"} {
		first := d.pdf(kind, "f-desi")
		d.now = d.now.AddDate(1, 0, 0)
		if d.pdf(kind, "Desislava", "Stoyanova") != first {
			t.Errorf("%s: the same records give other bytes on another day", kind)
		}
		if d.pdf(kind, "f-desi", "--lang", "ar") == first {
			t.Errorf("%s: the same in Arabic", kind)
		}
	}
}

func TestMisuseOfPDF(t *testing.T) {
	d := profileDesk(t)
	for _, c := range []struct {
		args string
		code int
		says string
	}{
		{"pdf", Misused, "Something is missing. Right is: wurzelwerk pdf KIND FOUNDER|TEAM [--lang LANG] -o FILE."},
		{"pdf profile", Misused, "Something is missing. Right is: wurzelwerk pdf profile FOUNDER [--lang LANG] -o FILE."},
		{"pdf minutes", Misused, "Something is missing. Right is: wurzelwerk pdf minutes TEAM [--meeting MEETING] [--lang LANG] -o FILE."},
		{"pdf slip t-x", Misused, "Where is the document to go? Right is: wurzelwerk pdf slip TEAM [FOUNDER] [--meeting MEETING] [--lang LANG] -o FILE."},
		{"pdf sheet -o x.pdf", Misused, "Something is missing."},
		{"pdf profile f-one", Misused, "Where is the document to go?"},
		{"pdf sheet --blank", Misused, "Where is the document to go?"},
		{"pdf novel f-one -o x.pdf", Misused, "There is no document “novel”. There are: swot, profile, sheet, way, potential, record, hours, agreement, referral, consent, dossier, minutes, slip."},
		{"pdf way f-one --meeting 3 -o x.pdf", Misused, "--meeting does not belong to the command “pdf way”."},
		{"pdf minutes t-x --sensitive -o x.pdf", Misused, "--sensitive does not belong to the command “pdf minutes”."},
		{"pdf profile f-one --blank -o x.pdf", Misused, "--blank does not belong to the command “pdf profile”."},
		{"pdf way f-one --sensitive -o x.pdf", Misused, "--sensitive does not belong to the command “pdf way”."},
		{"pdf way f-one --lang 12 -o x.pdf", Misused, "“12” is not a language code."},
		{"list --blank", Misused, "--blank does not belong to the command “list”."},
		{"pdf profile f-two -o x.pdf", Failed, "This founder has no reading of her competences yet. Enter one first."},
		{"pdf potential f-two -o x.pdf", Failed, "This founder has no potential analysis yet. Begin one first."},
		{"pdf sheet f-three -o x.pdf", Failed, "No founder fits “f-three”."},
	} {
		code := d.run(strings.Fields(c.args)...)
		if said := d.err.String(); code != c.code || !strings.HasPrefix(said, c.says) || d.out.Len() > 0 {
			t.Errorf("%s: %d, %q", c.args, code, said)
		}
	}
	if help := d.must("help"); !strings.Contains(help, "KIND is: swot, profile, sheet, way, potential, record, hours, agreement, referral, consent, dossier, minutes, slip.") || !strings.Contains(help, "--meeting") || !strings.Contains(help, "--sensitive") {
		t.Error(help)
	}
}

func TestSensitiveBlocksArePrintedWithConsentAlone(t *testing.T) {
	d := profileDesk(t)
	if d.pdf("sheet", "f-one") != d.pdf("sheet", "f-one", "--sensitive") {
		t.Error("without a consent the sensitive blocks are printed")
	}
	with := d.pdf("sheet", "f-two", "--sensitive")
	if with == d.pdf("sheet", "f-two") {
		t.Error("with a consent the sensitive block is not printed")
	}
	d.now = d.now.AddDate(1, 0, 0)
	if d.pdf("sheet", "f-two", "--sensitive") == with {
		t.Error("the consent has ended, and the block is printed")
	}
}

func TestEmptyFormIsOfNobody(t *testing.T) {
	d := profileDesk(t)
	plain := d.pdf("sheet", "--blank")
	if len(d.pdf("sheet", "--blank", "--sensitive")) <= len(plain) {
		t.Error("the sensitive blocks are not on the form")
	}
	if d.pdf("sheet", "--blank", "f-one") == plain {
		t.Error("her form says nothing of her")
	}
}

func TestHerPageSpeaksHerLanguage(t *testing.T) {
	d := profileDesk(t)
	own := d.pdf("way", "f-one")
	if own != d.pdf("way", "f-one", "--lang", "ro") || own == d.pdf("way", "f-one", "--lang", "de") {
		t.Error("it is not in the language of her handouts")
	}
}
