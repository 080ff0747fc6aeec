package archive

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/assets"
)

func parseSample(t testing.TB) Document {
	t.Helper()
	doc, err := Parse(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// file is an archive with the given members after its head.
func file(members string) string {
	head := `{"format":"wurzelwerk-archive","version":1`
	if members != "" {
		head += ","
	}
	return head + members + "}"
}

// founder is an archive with one founder with the given members.
func founder(members string) string {
	return file(`"founders":[{"id":"f","givenNames":"A",` + members + `}]`)
}

// worksheet is an archive with one worksheet with the given members.
func worksheet(members string) string {
	return founder(`"swot":[{"id":"s","factors":[
		{"id":"S1","quadrant":"strength"},{"id":"S2","quadrant":"strength"},{"id":"O1","quadrant":"opportunity"}],` + members + `}]`)
}

// analysis is an archive with one potential analysis with the given members.
func analysis(members string) string { return founder(`"potential":[{"id":"p",` + members + `}]`) }

// meeting is an archive with a founder f and a team that held a meeting with the given members.
func meeting(members string) string {
	return file(`"founders":[{"id":"f","givenNames":"A"}],"teams":[{"id":"t","name":"T","meetings":[{"id":"m",` + members + `}]}]`)
}

var long65 = strings.Repeat("ж", 65)

// broken are files with faults, each fault as app.Fault says it.
var broken = []struct {
	name, text string
	want       []string
}{
	{"nothing", "", []string{"1:1: not well-formed JSON"}},
	{"only spaces", " \n ", []string{"2:1: not well-formed JSON"}},
	{"cut off", `{"format":`, []string{"1:10: not well-formed JSON"}},
	{"a comma too many, after letters of several bytes", "{\n \"ж\": 1,\n \"жж\": ]}", []string{"3:8: not well-formed JSON"}},
	{"two values", file("") + "{}", []string{"1:44: not well-formed JSON"}},
	{"a bomb of brackets", strings.Repeat("[", 1<<20), []string{"1:10001: not well-formed JSON"}},
	{"a bomb of closed brackets", strings.Repeat("[", 1<<16) + strings.Repeat("]", 1<<16), []string{"1:10001: not well-formed JSON"}},
	{"a nest in an unknown key", file(`"x":` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000)), []string{"x: unknown key"}},
	{"Latin 1", "{\"format\": \"\xe4\"}", []string{"byte 12: encoding, expected UTF-8"}},
	{"UTF-16", "\xff\xfe{\x00}\x00", []string{"byte 0: encoding, expected UTF-8"}},
	{"a surrogate as bytes", "\"\xed\xa0\x80\"", []string{"byte 1: encoding, expected UTF-8"}},
	{"a list", `[]`, []string{".: type, expected object"}},
	{"null", `null`, []string{".: type, expected object"}},
	{"another JSON file", `{"name":"left-pad","version":"1.3.0"}`, []string{"format: value, expected wurzelwerk-archive"}},
	{"another format", `{"format":"x","version":1,"founders":[{}]}`, []string{"format: value, expected wurzelwerk-archive"}},
	{"newer", `{"format":"wurzelwerk-archive","version":2,"news":[],"founders":[{}]}`, []string{"version: newer, expected <= 1"}},
	{"no version", `{"format":"wurzelwerk-archive"}`, []string{"version: required"}},
	{"version 0", `{"format":"wurzelwerk-archive","version":0}`, []string{"version: value, expected 1"}},
	{"version as a text", `{"format":"wurzelwerk-archive","version":"1"}`, []string{"version: type, expected whole-number"}},

	{"unknown keys", founder(`"swot":[{"id":"a"},{"id":"b","factos":[{"id":[]}]}],"zzz":{"a":[1,{}]}`), []string{
		"founders[0].swot[1].factos: unknown key, expected factors", "founders[0].zzz: unknown key",
	}},
	{"an unknown key of 10,000 letters", file(`"` + strings.Repeat("ж", 10000) + `":1`), []string{strings.Repeat("ж", 80) + "…: unknown key"}},
	{"a key in other letters", founder(`"Phase":"start"`), []string{"founders[0].Phase: unknown key, expected phase"}},
	{"keys twice", founder(`"phase":"start","phase":"start","goal":{"de":"a","de":"b"}`), []string{
		"founders[0].phase: twice", "founders[0].goal.de: twice",
	}},
	{"missing keys", file(`"office":{},"founders":[{"phones":[{}],"measures":[{"id":"m"}],"swot":[{"id":"s","factors":[{}]}]}]`), []string{
		"office.id: required", "office.name: required", "founders[0].phones[0].number: required",
		"founders[0].measures[0].text: required",
		"founders[0].swot[0].factors[0].id: required", "founders[0].swot[0].factors[0].quadrant: required",
		"founders[0].id: required", "founders[0].familyNames: required",
	}},
	{"types", founder(`"phase":1,"informal":"yes","phones":{},"address":[],"goal":["x"],"citizenships":[1,"DE",null],
		"business":{"id":"b","name":"B","premises":{"areaM2":"38","rentCents":1.5}},
		"potential":[{"id":"p","fields":[{"id":"F","name":"F","priceCents":9007199254740993000000,"quantity":1e999}]}]`), []string{
		"founders[0].phase: type, expected text", "founders[0].informal: type, expected truth-value",
		"founders[0].phones: type, expected list", "founders[0].address: type, expected object",
		"founders[0].goal: type, expected object", "founders[0].citizenships[0]: type, expected text",
		"founders[0].citizenships[2]: type, expected text",
		"founders[0].business.premises.areaM2: type, expected number",
		"founders[0].business.premises.rentCents: type, expected whole-number",
		"founders[0].potential[0].fields[0].priceCents: type, expected whole-number",
		"founders[0].potential[0].fields[0].quantity: range, expected < 1e308",
	}},
	{"null where there is no null", founder(`"phase":null,"phones":null,"swot":[null]`), []string{
		"founders[0].phase: type, expected text", "founders[0].phones: type, expected list",
		"founders[0].swot[0]: type, expected object",
	}},
	{"values", founder(`"gender":"f","born":"2025-02-29","inGermanySince":"2014-13",
		"sessions":[{"id":"c","start":"24:00","status":"held"}],"consents":[{"id":"k","purpose":"all"}],"referrals":[{"id":"v","status":"x"}]`), []string{
		"founders[0].born: value, expected 2025-03-24", "founders[0].gender: value, expected female, male, non-binary",
		"founders[0].inGermanySince: value, expected 2025-03",
		"founders[0].sessions[0].start: value, expected 09:30",
		"founders[0].sessions[0].status: value, expected draft, closed, signed",
		"founders[0].consents[0].purpose: value, expected coaching, share, reporting, special, photo, contact",
		"founders[0].referrals[0].status: value, expected drafted, sent, accepted, declined, done, withdrawn",
	}},
	{"a text too long", founder(`"contactNote":"` + strings.Repeat("ж", app.MaxText+1) + `"`), []string{
		"founders[0].contactNote: too long, expected <= 20000",
	}},
	{"answers", founder(`"profile":{"answers":[{"question":"a","value":{"x":1}},{"question":"b","value":[1,[2],null]},
		{"question":"c","value":0,"declined":true},{"question":""}]}`), []string{
		"founders[0].profile.answers[0].value: type, expected single-values",
		"founders[0].profile.answers[1].value[1]: type, expected single-values",
		"founders[0].profile.answers[1].value[2]: type, expected single-values",
		"founders[0].profile.answers[2].value: value, expected declined = false",
		"founders[0].profile.answers[3].question: required",
	}},
	{"competences", founder(`"profile":{"readings":[{"id":"r","phase":"entry","levels":{"vision":9,"magic":1},"evidence":{"luck":"x"}}]}`), []string{
		"founders[0].profile.readings[0].levels.vision: range, expected 1–8",
		"founders[0].profile.readings[0].levels.magic: unknown key",
		"founders[0].profile.readings[0].evidence.luck: unknown key",
	}},

	{"ids twice", file(`"projects":[{"id":"a","name":"A"},{"id":"a","name":"B"}],"partners":[{"id":"a","name":"A"}],
		"founders":[{"id":"a","givenNames":"A","swot":[{"id":"s"}]},{"id":"b","givenNames":"B","swot":[{"id":"s"}]}]`), []string{
		"projects[1].id: twice", "founders[1].swot[0].id: twice",
	}},
	{"ids too long and empty", file(`"projects":[{"id":"","name":"A"},{"id":"` + long65 + `","name":"B"},{"id":"` + long65[2:] + `","name":"B"}]`), []string{
		"projects[0].id: required", "projects[1].id: too long, expected <= 64",
	}},
	{"a business twice with one woman", founder(`"business":{"id":"b","name":"B"},"businesses":[{"id":"b","name":"B"}]`), []string{
		"founders[0].businesses[0].id: twice",
	}},
	{"a business of two women that differs", file(`"founders":[{"id":"f","givenNames":"A","business":{"id":"b","name":"B"}},
		{"id":"g","givenNames":"B","businesses":[{"id":"b","name":"b"}]}]`), []string{
		"founders[1].businesses[0]: twice, expected same-business",
	}},
	{"references of a founder", founder(`"participation":{"project":"x"},"participations":[{"project":"x"},{"project":""}],
		"swot":[{"id":"s","predecessor":"x","business":"x"}],"potential":[{"id":"p","business":"x"}],
		"consents":[{"id":"k","purpose":"share","recipient":"x"}],"referrals":[{"id":"v","to":"x","consent":"x"}]`), []string{
		"founders[0].participations[1].project: required",
		"founders[0].participation.project: reference, expected project",
		"founders[0].participations[0].project: reference, expected project",
		"founders[0].swot[0].predecessor: reference, expected swot",
		"founders[0].swot[0].business: reference, expected business",
		"founders[0].potential[0].business: reference, expected business",
		"founders[0].consents[0].recipient: reference, expected partner",
		"founders[0].referrals[0].to: reference, expected partner",
		"founders[0].referrals[0].consent: reference, expected consent",
		"founders[0].participations[0].project: twice",
	}},
	{"what is another woman's", file(`"founders":[
		{"id":"f","givenNames":"A","consents":[{"id":"k","purpose":"share"}],"swot":[{"id":"s","factors":[{"id":"S1","quadrant":"strength"}]}]},
		{"id":"g","givenNames":"B","referrals":[{"id":"v","consent":"k"}],"swot":[{"id":"s2","predecessor":"s"}],
		 "measures":[{"id":"m","text":"M","from":{"swot":"s","pairs":[["S1",null]]}}]}]`), []string{
		"founders[1].swot[0].predecessor: reference, expected swot",
		"founders[1].measures[0].from.swot: reference, expected swot",
		"founders[1].referrals[0].consent: reference, expected consent",
	}},
	{"the matrix", worksheet(`"matrix":[{"a":"S1","b":"O9","score":1},{"a":"O1","b":"S1","score":1},{"a":"S1","b":"O1","score":4},
		{"a":"S1","b":"O1","score":1},{"a":"","b":"O1"}]`), []string{
		"founders[0].swot[0].matrix[4].score: required", "founders[0].swot[0].matrix[4].a: required",
		"founders[0].swot[0].matrix[0].b: reference, expected factor",
		"founders[0].swot[0].matrix[1].a: reference, expected S, W",
		"founders[0].swot[0].matrix[2].score: range, expected 0–3",
		"founders[0].swot[0].matrix[3]: twice",
	}},
	{"where a measure comes from", founder(`"swot":[{"id":"s","factors":[{"id":"S1","quadrant":"strength"}]}],"measures":[
		{"id":"m","text":"M","from":{"swot":"s","pairs":[["S1","O1"],["S1"],[null,null,null],["",null]]}},
		{"id":"n","text":"N","from":{"swot":"x","pairs":[["S1","O1"]]}}]`), []string{
		"founders[0].measures[0].from.pairs[1]: type, expected pair",
		"founders[0].measures[0].from.pairs[2]: type, expected pair",
		"founders[0].measures[0].from.pairs[3][0]: required",
		"founders[0].measures[0].from.pairs[0][1]: reference, expected factor",
		"founders[0].measures[1].from.swot: reference, expected swot",
	}},
	{"where in an analysis a measure comes from", founder(`"potential":[{"id":"p","fields":[{"id":"F","name":"F"}]}],"swot":[{"id":"s"}],"measures":[
		{"id":"a","text":"A","from":{"potential":"p","part":"field:F"}},{"id":"b","text":"B","from":{"potential":"p","part":"field:x"}},
		{"id":"c","text":"C","from":{"potential":"x","part":"field:F"}},{"id":"d","text":"D","from":{"potential":"p","part":"place:F"}},
		{"id":"e","text":"E","from":{"potential":"p","swot":"s"}},{"id":"f","text":"F","from":{"part":"years"}}]`), []string{
		"founders[0].measures[1].from.part: reference, expected field",
		"founders[0].measures[2].from.potential: reference, expected potential",
		"founders[0].measures[3].from.part: value, expected statement, field, option, scenario, shift, expansion, liquidity, years",
		"founders[0].measures[4].from.potential: twice",
		"founders[0].measures[5].from.potential: required",
	}},
	{"of which team a measure comes", file(`"founders":[{"id":"f","givenNames":"A","measures":[
		{"id":"a","text":"A","from":{"team":"t","meeting":"m","commitment":"z"}},{"id":"b","text":"B","from":{"team":"x","meeting":"y","commitment":"u"}},
		{"id":"c","text":"C","from":{"commitment":"z"}},{"id":"d","text":"D","from":{"team":"t","potential":"p"}}],"potential":[{"id":"p"}]}],
		"teams":[{"id":"t","name":"T","members":["f"],"meetings":[{"id":"m","turns":[{"founder":"f","commitments":[{"id":"z","text":"Z","measure":"a"}]}]}]}]`), []string{
		"founders[0].measures[1].from.team: reference, expected team",
		"founders[0].measures[1].from.meeting: reference, expected meeting",
		"founders[0].measures[1].from.commitment: reference, expected commitment",
		"founders[0].measures[2].from.meeting: required",
		"founders[0].measures[3].from.team: twice",
	}},
	{"an analysis", analysis(`"fields":[{"id":"F","name":"F"},{"id":"F","name":"F"}],
		"shifts":[{"id":"V","name":"V","changes":[{"field":"x"},{"field":""}]}],
		"options":{"criteria":[{"id":"c","name":"C","weight":1}],"alternatives":[{"id":"A","name":"A","points":{"x":1,"c":2}}],
		"sensitivity":{"criterion":"y","weight":1}},"statements":[{"statement":"s","relevance":6,"state":0}]`), []string{
		"founders[0].potential[0].fields[1].id: twice",
		"founders[0].potential[0].shifts[0].changes[1].field: required",
		"founders[0].potential[0].shifts[0].changes[0].field: reference, expected field",
		"founders[0].potential[0].options.alternatives[0].points.x: reference, expected criterion",
		"founders[0].potential[0].options.sensitivity.criterion: reference, expected criterion",
		"founders[0].potential[0].statements[0].relevance: range, expected 1–5",
		"founders[0].potential[0].statements[0].state: range, expected 1–5",
	}},
	{"a meeting", meeting(`"attendance":{"f":"there","x":"present"},"roles":{"facilitator":"x"},
		"turns":[{"founder":"x","offers":[{"from":"x","to":"f","text":"T"}],"commitments":[{"id":"z","text":"T"},{"id":"z","text":"T"}]}],
		"buddies":[{"a":"f","b":"x"}],"next":{"facilitator":"x"},"start":"18"`), []string{
		"teams[0].meetings[0].turns[0].commitments[1].id: twice",
		"teams[0].meetings[0].roles.facilitator: reference, expected founder",
		"teams[0].meetings[0].attendance.x: reference, expected founder",
		"teams[0].meetings[0].turns[0].founder: reference, expected founder",
		"teams[0].meetings[0].turns[0].offers[0].from: reference, expected founder",
		"teams[0].meetings[0].buddies[0].b: reference, expected founder",
		"teams[0].meetings[0].next.facilitator: reference, expected founder",
		"teams[0].meetings[0].start: value, expected 09:30",
		"teams[0].meetings[0].attendance.f: value, expected present, late, excused, absent",
	}},
	{"a team", file(`"teams":[{"id":"t","name":"","members":["x",""]}]`), []string{
		"teams[0].members[1]: required", "teams[0].members[0]: reference, expected founder", "teams[0].name: required",
	}},
}

func TestBrokenFilesNameEveryFault(t *testing.T) {
	for _, c := range broken {
		t.Run(c.name, func(t *testing.T) {
			doc, err := Parse([]byte(c.text))
			var faults app.Faults
			if !errors.As(err, &faults) {
				t.Fatalf("%v", err)
			}
			if have, want := faults.Error(), strings.Join(c.want, "\n"); have != want {
				t.Errorf("have\n%s\nwant\n%s", have, want)
			}
			if doc.Format != "" || doc.Founders != nil {
				t.Errorf("something of a broken file is given out: %+v", doc)
			}
		})
	}
}

func TestWhatIsRight(t *testing.T) {
	right := map[string]string{
		"nothing but the head":           file(""),
		"a byte order mark":              "\ufeff" + file(""),
		"an office without records":      file(`"office":{"id":"o","name":"O"}`),
		"names of one kind in two":       file(`"partners":[{"id":"a","name":"A"}],"projects":[{"id":"a","name":"A"}]`),
		"an older commitment":            meeting(`"results":{"z0":"kept"},"turns":[{"founder":"f","commitments":[{"id":"z","text":"T","carriedFrom":"y"}]}]`),
		"factors of one name":            founder(`"swot":[{"id":"s","factors":[{"id":"S1","quadrant":"strength"}]},{"id":"t","factors":[{"id":"S1","quadrant":"threat"}]}]`),
		"a predecessor that comes later": founder(`"swot":[{"id":"s","predecessor":"t","factors":[{"id":"S1","quadrant":"strength","origin":"gone"}]},{"id":"t"}]`),
		"null for not asked":             founder(`"address":null,"informal":null,"potential":[{"id":"p","statements":[{"statement":"s"},{"statement":"t","state":null}]}]`),
		"whole numbers written long":     founder(`"sessions":[{"id":"c","breakMinutes":5.0,"prepMinutes":1e1}]`),
		"one business of two women": file(`"founders":[{"id":"f","givenNames":"A","business":{"id":"b","name":"B"}},
			{"id":"g","givenNames":"B","businesses":[{"id":"b","name":"B"}]}]`),
		"64 letters":                file(`"projects":[{"id":"` + long65[2:] + `","name":"A"}]`),
		"a text of 20,000 letters":  founder(`"contactNote":"` + strings.Repeat("ж", app.MaxText) + `"`),
		"names in any script":       founder(`"familyNames":"الخطيب\u202e \ud83d\ude00"`),
		"a partner without address": file(`"partners":[{"id":"a","name":"A","address":{}}]`),
	}
	for name, text := range right {
		if _, err := Parse([]byte(text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheListOfFaultsHasAnEnd(t *testing.T) {
	var text strings.Builder
	for i := range MaxFaults + 500 {
		fmt.Fprintf(&text, `"x%d":0,`, i)
	}
	_, err := Parse([]byte(file(text.String() + `"y":0`)))
	var faults app.Faults
	if !errors.As(err, &faults) || len(faults) != MaxFaults+1 || faults[MaxFaults].Code != FaultMore {
		t.Errorf("%d faults, last %v", len(faults), faults[len(faults)-1])
	}
}

func TestAFileTooLarge(t *testing.T) {
	_, err := Read(endless{})
	var faults app.Faults
	if !errors.As(err, &faults) || faults[0].Code != FaultTooLarge || faults[0].Want != "<= 256 MB" {
		t.Error(err)
	}
}

type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = ' '
	}
	return len(b), nil
}

func TestAReaderThatFails(t *testing.T) {
	if _, err := Read(failing{}); !errors.Is(err, errFailing) {
		t.Error(err)
	}
}

var errFailing = errors.New("the disk is gone")

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errFailing }
