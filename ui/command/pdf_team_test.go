package command

import (
	"strings"
	"testing"
)

const teamsArchive = `{"format":"wurzelwerk-archive","version":1,
 "founders":[{"id":"f-ana","givenNames":"Ana","familyNames":"Kraus","handoutLanguage":"ro"},{"id":"f-ana2","givenNames":"Ana","familyNames":"Lang"}],
 "teams":[
  {"id":"t-sun","name":"Sonnen Kreis","members":["f-ana","f-ana2"],"guestMembers":[{"id":"g-lale","name":"Lale","handoutLanguage":"tr"}],
   "meetings":[
    {"id":"m-1","number":1,"state":"held","date":"2025-04-01","attendance":{"f-ana":"present","g-lale":"late"},
     "turns":[{"founder":"f-ana","wish":"Kundinnen finden","commitments":[{"id":"c-1","text":"Flyer drucken","due":"2025-04-20"}]}]},
    {"id":"m-2","number":2,"state":"held","date":"2025-04-20"},
    {"id":"m-3","number":3,"state":"held","date":"2025-04-20"}]},
  {"id":"t-sol","name":"Sonntag"},
  {"id":"t-bin","name":"Sonne","binnedOn":"2025-01-01"}]}`

func teamDesk(t *testing.T) *desk {
	d := newDesk(t)
	d.must("new", "--name", "Nord")
	d.must("import", d.write("in.json", teamsArchive))
	return d
}

func TestPapersOfAMeeting(t *testing.T) {
	d := sampleDesk(t)
	for _, args := range [][]string{{"minutes", "t-nordlichter"}, {"slip", "Nordlichter"}, {"slip", "Nordlichter", "Desi"}, {"slip", "nord", "f-ioana", "--meeting", "3"}} {
		first := d.pdf(args...)
		d.now = d.now.AddDate(1, 0, 0)
		if d.pdf(args...) != first {
			t.Errorf("%v: the same records give other bytes on another day", args)
		}
		if d.pdf(append(args, "--lang", "en")...) == first {
			t.Errorf("%v: the same in English", args)
		}
	}
	newest := d.pdf("minutes", "Nordlichter")
	for meeting, same := range map[string]bool{"t-n-4": true, "4": true, "2025-05-13": true, "13.05.2025": true, "13/5/2025": true, "3": false, "t-n-3": false} {
		if got := d.pdf("minutes", "Nordlichter", "--meeting="+meeting) == newest; got != same {
			t.Errorf("meeting %s is the newest: %v", meeting, got)
		}
	}
}

func TestSlipSpeaksTheLanguageOfHerHandouts(t *testing.T) {
	d := teamDesk(t)
	for who, lang := range map[string]string{"Kraus": "ro", "Lale": "tr", "Lang": "de"} {
		own := d.pdf("slip", "Sonnen", "Kreis", who, "--meeting", "m-1")
		for _, other := range []string{"ro", "tr", "de"} {
			if got := own == d.pdf("slip", "t-sun", who, "--meeting", "1", "--lang", other); got != (other == lang) {
				t.Errorf("the slip of %s is in %s: %v", who, other, got)
			}
		}
	}
}

func TestMisuseOfPapersOfAMeeting(t *testing.T) {
	d := teamDesk(t)
	for _, c := range []struct{ args, says string }{
		{"minutes Nobody", "No success team fits “Nobody”. “wurzelwerk figures” shows all with their ids."},
		{"minutes t-bin", "No success team fits “t-bin”."},
		{"minutes !!", "No success team fits “!!”."},
		{"minutes Sonnen Kreis Ana", "No success team fits “Sonnen Kreis Ana”."},
		{"minutes Son", "Several success teams fit “Son”: t-sun (Sonnen Kreis), t-sol (Sonntag). Give more words, or the id."},
		{"minutes Sonntag", "The team “Sonntag” has had no meeting yet."},
		{"minutes t-sun --meeting 7", "The team “Sonnen Kreis” has no meeting “7”."},
		{"minutes t-sun --meeting never", "The team “Sonnen Kreis” has no meeting “never”."},
		{"minutes t-sun --meeting 2025-04-20", "Several meetings fit “2025-04-20”: m-2, m-3. Give the id."},
		{"slip t-sun Eva --meeting 1", "No woman of this meeting fits “Eva”. To it belong: f-ana (Ana K.), f-ana2 (Ana L.), g-lale (Lale)."},
		{"slip t-sun Ana --meeting 1", "2 founders fit “Ana”: f-ana (Ana K.), f-ana2 (Ana L.)."},
		{"slip t-sun --meeting 2", "Nobody was at this meeting."},
	} {
		code := d.run(append(strings.Fields("pdf "+c.args), "-o", d.path("x.pdf"))...)
		if said := d.err.String(); code != Failed || !strings.HasPrefix(said, c.says) || d.out.Len() > 0 {
			t.Errorf("%s: %d, %q", c.args, code, said)
		}
	}
}
