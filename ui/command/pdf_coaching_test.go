package command

import (
	"strings"
	"testing"
)

const coachedArchive = `{"format":"wurzelwerk-archive","version":1,
 "partners":[{"id":"diw","name":"DIW"}],"projects":[{"id":"p","name":"Nordstadt"}],
 "founders":[
 {"id":"f-one","givenNames":"Ana","familyNames":"Kraus","handoutLanguage":"ro","participation":{"project":"p"},
  "sessions":[
   {"id":"s1","date":"2025-03-10","start":"09:00","end":"10:00","kind":"first","place":"office","status":"signed","topic":"Erstes"},
   {"id":"s2","date":"2025-04-07","start":"09:00","end":"10:00","kind":"swot","place":"office","status":"closed","topic":"Zweites"},
   {"id":"s3","date":"2025-05-07","topic":"Drittes","confidentialNote":"geheim"}],
  "agreements":[{"id":"a1","date":"2025-03-10","goal":{"de":"Eins"},"reached":"partly"},{"id":"a2","date":"2025-04-10","goal":{"de":"Zwei"},"carriedFrom":"a1"}],
  "consents":[{"id":"k1","purpose":"share","recipient":"diw","dataClasses":["contact"],"givenOn":"2025-01-01","language":"bg"}],
  "referrals":[{"id":"v1","date":"2025-05-01","status":"sent","sentOn":"2025-05-02","to":"diw","text":"Raum","dataClasses":["contact"],"consent":"k1"}]},
 {"id":"f-two","givenNames":"Berta","familyNames":"Lang","sessions":[{"id":"s9","date":"2025-05-08"}]},
 {"id":"f-three","givenNames":"Carla","familyNames":"Maus"}]}`

func coachedDesk(t *testing.T) *desk {
	d := newDesk(t)
	d.must("new", "--name", "Nord")
	d.must("import", d.write("in.json", coachedArchive))
	return d
}

func TestPapersOfACoaching(t *testing.T) {
	d := coachedDesk(t)
	newest := map[string]string{
		"record": "--session 2025-04-07", "hours": "--month 2025-04", "agreement": "--agreement a2", "referral": "--referral v1", "consent": "--consent k1",
	}
	for kind, flag := range newest {
		got := d.pdf(kind, "f-one")
		if d.pdf(append(strings.Fields(flag), kind, "f-one")...) != got {
			t.Errorf("%s without a flag is not the newest", kind)
		}
		d.now = d.now.AddDate(1, 0, 0)
		if d.pdf(kind, "Ana", "Kraus") != got {
			t.Errorf("%s: the same records give other bytes on another day", kind)
		}
		if d.pdf(kind, "f-one", "--lang", "ar") == got {
			t.Errorf("%s: the same in Arabic", kind)
		}
	}
	for _, other := range []string{
		"record --session 1", "record --session s3", "record --session 07.05.2025", "hours --month 2025-03", "hours --month 2025-03,2025-04",
		"agreement --agreement 2025-03-10", "consent --consent photo", "dossier", "dossier --sensitive",
	} {
		words := strings.Fields(other)
		if kind := words[0]; newest[kind] != "" && d.pdf(append(words, "f-one")...) == d.pdf(kind, "f-one") {
			t.Errorf("%s is the same as without", other)
		}
	}
	if d.pdf("record", "f-two") == d.pdf("record", "f-one") || d.pdf("consent", "f-three") == "" || d.pdf("dossier", "f-three") == "" {
		t.Error("a founder with a draft alone, or with nothing")
	}
}

func TestPapersThatAreNotThere(t *testing.T) {
	d := coachedDesk(t)
	for _, c := range []struct {
		args string
		code int
		says string
	}{
		{"record f-three", Failed, "There is no session with this founder yet."},
		{"record f-one --session 9", Failed, "This founder has no session “9”."},
		{"hours f-two", Failed, "No session of this founder counts yet."},
		{"hours f-one --month 2025-05", Failed, "No session counts in May 2025. There are hours in: March 2025, April 2025."},
		{"hours f-one --month 2025-5", Misused, "After --month stands “2025-5”, which is no month."},
		{"agreement f-two", Failed, "There is no goal agreement with this founder yet."},
		{"agreement f-one --agreement a9", Failed, "This founder has no goal agreement “a9”."},
		{"referral f-two", Failed, "This founder has not been referred to anybody yet."},
		{"referral f-one --referral x", Failed, "This founder has no referral “x”."},
		{"consent f-one --consent x", Failed, "This founder has no consent “x”. Name the id or the day. There is an empty form for: coaching, share,"},
		{"record f-one --month 2025-03", Misused, "--month does not belong to the command “pdf record”."},
		{"hours f-one --session s1", Misused, "--session does not belong to the command “pdf hours”."},
		{"dossier", Misused, "Something is missing. Right is: wurzelwerk pdf dossier FOUNDER [--lang LANG] -o FILE."},
		{"dossier Xaver", Failed, "No founder fits “Xaver”."},
	} {
		code := d.run(append(strings.Fields("pdf -o x.pdf "), strings.Fields(c.args)...)...)
		if said := d.err.String(); code != c.code || !strings.HasPrefix(said, c.says) {
			t.Errorf("%s: %d, %q", c.args, code, said)
		}
	}
}

func TestIndicatorsAsADocument(t *testing.T) {
	d := sampleDesk(t)
	for _, more := range []string{"", " --pseudonyms", " --regulation 2021/1057"} {
		d.must(append(strings.Fields("report indicators"+wholeTime+more+" -o"), d.path("r.pdf"))...)
		if got := d.read("r.pdf"); !strings.HasPrefix(got, "%PDF-") {
			t.Errorf("%s: %q", more, got[:min(len(got), 20)])
		}
	}
}
