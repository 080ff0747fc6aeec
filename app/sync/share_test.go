package sync

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

// schemaNames are the synced tables of the schema with their columns, as the migrations make them.
func schemaNames(t testing.TB) map[string][]string {
	t.Helper()
	files, err := filepath.Glob("../../store/migrations/*.sql")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d migrations, %v", len(files), err)
	}
	create := regexp.MustCompile(`(?ms)^CREATE TABLE "?(\w+)"? \(\n(.*?)^\)`)
	column := regexp.MustCompile(`(?m)^\t"?(\w+)"? (?:TEXT|INTEGER|REAL|BLOB|ANY)`)
	added := regexp.MustCompile(`ALTER TABLE "?(\w+)"? ADD COLUMN "?(\w+)"?`)
	frame := []string{"id", "dossier", "parent", "position", "gone"}
	names := map[string][]string{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, table := range create.FindAllStringSubmatch(string(text), -1) {
			var columns []string
			for _, c := range column.FindAllStringSubmatch(table[2], -1) {
				columns = append(columns, c[1])
			}
			if len(columns) >= len(frame) && slices.Equal(columns[:len(frame)], frame) {
				names[table[1]] = columns[len(frame):]
			}
		}
		for _, a := range added.FindAllStringSubmatch(string(text), -1) {
			names[a[1]] = append(names[a[1]], a[2])
		}
	}
	return names
}

func TestEveryColumnHasItsClass(t *testing.T) {
	names := schemaNames(t)
	if len(names) < 29 || len(names["founder"]) < 30 {
		t.Fatalf("%d tables, %d columns of a founder: the schema was not read", len(names), len(names["founder"]))
	}
	if err := Shared().Check(names); err != nil {
		t.Error(err)
	}
	for what, spoil := range map[string]func(map[string][]string){
		"a new table":        func(n map[string][]string) { n["diary"] = []string{"text"} },
		"a new column":       func(n map[string][]string) { n["founder"] = append(n["founder"], "shoe_size") },
		"a column that went": func(n map[string][]string) { n["founder"] = n["founder"][1:] },
		"a table that went":  func(n map[string][]string) { delete(n, "turn") },
	} {
		spoilt := schemaNames(t)
		spoil(spoilt)
		if Shared().Check(spoilt) == nil {
			t.Errorf("%s is not noticed", what)
		}
	}
	for what, text := range map[string]string{
		"a class of nothing": `[{"table":"a","classes":{"shoes":["*"]}}]`, "a free row of anybody": `[{"table":"a","classes":{"":["*"]}}]`,
	} {
		s, err := ParseSharing([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if s.Check(map[string][]string{"a": {"b"}}) == nil {
			t.Errorf("%s is not noticed", what)
		}
	}
	for _, text := range []string{"", "[", `[{"table":"a"},{"table":"a"}]`, `[{"tabel":"a"}]`} {
		if _, err := ParseSharing([]byte(text)); err == nil {
			t.Errorf("%q was taken", text)
		}
	}
}

func idText(no byte) app.ID {
	id, _ := app.IDFromBytes(bytes.Repeat([]byte{no}, 16))
	return id
}

func TestConsentsDecideWhatGoes(t *testing.T) {
	partner, other := idText(1), idText(2)
	share := app.Consent{Purpose: app.PurposeShare, Recipient: partner, DataClasses: []string{"contact", "health"}, TextVersion: app.ConsentText, GivenOn: "2026-01-10", Signed: app.SignedPaper}
	withdrawn, ended, elsewhere, unsigned, coaching := share, share, share, share, share
	withdrawn.WithdrawnOn, ended.Until, elsewhere.Recipient, unsigned.GivenOn, coaching.Purpose = "2026-02-01", "2026-02-01", other, "", app.PurposeCoaching
	for name, c := range map[string]app.Consent{"withdrawn": withdrawn, "ended": ended, "for another": elsewhere, "not signed": unsigned, "for another purpose": coaching} {
		if s := ScopeOf([]app.Consent{c}, []app.ID{partner}, "2026-03-24"); !s.Empty() {
			t.Errorf("%s: %+v", name, s)
		}
	}
	s := ScopeOf([]app.Consent{withdrawn, share}, []app.ID{other, partner}, "2026-03-24")
	if !s.Classes["contact"] || !s.Classes["health"] || s.Classes["residence"] || s.Classes["person"] || s.FirstName {
		t.Errorf("%+v", s)
	}
	nobody := share
	nobody.Recipient = ""
	if !ScopeOf([]app.Consent{share, nobody}, []app.ID{""}, "2026-03-24").Empty() || !ScopeOf([]app.Consent{share}, nil, "2026-03-24").Empty() {
		t.Error("something goes to nobody")
	}
	team := share
	team.DataClasses = []string{ClassTeam}
	if s := ScopeOf([]app.Consent{team}, []app.ID{partner}, "2026-03-24"); !s.FirstName || s.any() || s.Team {
		t.Errorf("%+v", s)
	}
}

func TestWhatGoes(t *testing.T) {
	scope := func(classes ...string) Scope {
		s := Scope{Partners: []app.ID{idText(3), idText(1)}, Classes: map[string]bool{}}
		for _, c := range classes {
			s.Classes[c] = true
		}
		return s
	}
	me, her := bytes.Repeat([]byte{1}, 16), bytes.Repeat([]byte{2}, 16)
	safe, unsafe := `[{"number":"0231 1"},{"number":"2","safe":true}]`, `[{"number":"0231 1"},{"number":"2","safe":false}]`
	team, all := Scope{Team: true, Women: map[app.ID]bool{idText(2): true}}, Scope{Everything: true}
	name := Scope{FirstName: true, Partners: []app.ID{idText(1)}}
	for _, test := range []struct {
		scope         Scope
		table, column string
		values        map[string]Value
		want          bool
	}{
		{scope("contact"), "founder", "given_names", nil, true},
		{scope("person"), "founder", "given_names", nil, false},
		{scope("person"), "founder", "born", nil, true},
		{scope("person"), "founder", "", nil, true},
		{scope("person"), "founder", "gone", nil, true},
		{scope("swot"), "founder", "", nil, true},
		{scope("swot"), "founder", "gone", nil, true},
		{scope("swot"), "founder", "given_names", nil, false},
		{scope(), "founder", "", nil, false},
		{scope("swot"), "swot_factor", "text", nil, true},
		{scope("contact"), "founder", "consultant", nil, false},
		{scope("contact"), "founder", "residence_title", nil, false},
		{scope("residence"), "founder", "residence_title", nil, true},
		{scope("contact"), "founder", "phones", map[string]Value{"phones": safe}, true},
		{scope("contact"), "founder", "phones", map[string]Value{"phones": unsafe}, false},
		{scope("contact"), "founder", "phones", map[string]Value{"phones": "["}, false},
		{scope("contact"), "founder", "phones", map[string]Value{"phones": int64(7)}, false},
		{scope("contact"), "founder", "phones", nil, true},
		{scope("profile"), "answer", "value", map[string]Value{"question": "work.debts"}, true},
		{scope("profile"), "answer", "value", map[string]Value{"question": "health.limitations"}, false},
		{scope("health"), "answer", "value", map[string]Value{"question": "health.limitations"}, true},
		{scope("health"), "answer", "value", map[string]Value{"question": "work.debts"}, false},
		{scope("health"), "answer", "", map[string]Value{"question": "work.debts"}, false},
		{scope("profile", "health"), "answer", "value", map[string]Value{"question": "shoes.size"}, false},
		{scope("profile", "health"), "answer", "value", nil, false},
		{scope("participation"), "participation", "project", nil, true},
		{scope("participation", "health"), "participation", "entry", nil, false},
		{scope("participation", "health", "family", "residence"), "participation", "entry", nil, true},
		{scope("sessions"), "session", "topic", map[string]Value{"status": "draft"}, false},
		{scope("sessions"), "session", "", map[string]Value{"status": "draft"}, false},
		{scope("sessions"), "session", "", nil, false},
		{scope("sessions"), "session", "topic", map[string]Value{"status": "closed"}, true},
		{scope("sessions"), "session", "confidential_note", map[string]Value{"status": "signed"}, false},
		{scope("sessions"), "session", "topic", map[string]Value{"status": "closed", "binned_on": "2026-01-01"}, false},
		{scope("sessions"), "session", "binned_on", map[string]Value{"status": "closed", "binned_on": "2026-01-01"}, true},
		{scope("contact"), "consent", "given_on", map[string]Value{"recipient": me, "given_on": "2026-01-10"}, true},
		{scope("contact"), "consent", "given_on", map[string]Value{"recipient": her, "given_on": "2026-01-10"}, false},
		{scope("contact"), "consent", "", map[string]Value{"recipient": nil}, false},
		{scope(), "consent", "given_on", map[string]Value{"recipient": me, "given_on": "2026-01-10"}, false},
		{scope("goal"), "referral", "text", map[string]Value{"to": me, "status": "sent"}, true},
		{scope("goal"), "referral", "text", map[string]Value{"from": me, "status": "accepted"}, true},
		{scope("goal"), "referral", "text", map[string]Value{"to": her, "status": "sent"}, false},
		{scope("goal"), "referral", "text", map[string]Value{"to": me, "status": "drafted"}, false},
		{scope("goal"), "referral", "", map[string]Value{"to": me, "status": "drafted"}, false},
		{scope("goal"), "referral", "", map[string]Value{"to": me}, false},
		{scope("contact"), "consent", "", map[string]Value{"recipient": me}, false},
		{team, "commitment", "text", nil, true},
		{team, "commitment", "measure", nil, false},
		{team, "turn", "founder", map[string]Value{"founder": her}, true},
		{team, "turn", "", map[string]Value{"founder": her}, true},
		{team, "turn", "founder", map[string]Value{"founder": me}, false},
		{team, "turn", "", nil, false},
		{team, "team", "members", nil, true},
		{team, "team", "guests", nil, false},
		{team, "turn", "obstacle", map[string]Value{"founder": her}, false},
		{team, "team", "rules", nil, false},
		{team, "founder", "given_names", nil, false},
		{name, "founder", "given_names", nil, true},
		{name, "founder", "family_names", nil, false},
		{name, "founder", "phones", nil, false},
		{name, "founder", "", nil, true},
		{name, "consent", "given_on", map[string]Value{"recipient": me, "given_on": "2026-01-10"}, true},
		{name, "referral", "text", map[string]Value{"to": me, "status": "sent"}, false},
		{scope("contact"), "office", "name", nil, false},
		{scope("contact"), "diary", "text", nil, false},
		{all, "office", "name", nil, true},
		{all, "session", "confidential_note", map[string]Value{"status": "draft", "binned_on": "2026-01-01"}, true},
		{all, "answer", "value", map[string]Value{"question": "health.limitations"}, true},
	} {
		if got := Shared().Goes(test.scope, test.table, test.column, test.values); got != test.want {
			t.Errorf("%+v: %s.%s with %v: %v", test.scope, test.table, test.column, test.values, got)
		}
	}
}

// TestNothingSpecialGoesUnnamed draws scopes without special classes and rows: no special column may go.
func TestNothingSpecialGoesUnnamed(t *testing.T) {
	names := schemaNames(t)
	var tables, ordinary []string
	for table := range names {
		tables = append(tables, table)
	}
	slices.Sort(tables)
	for _, c := range app.DataClasses() {
		if !c.Special && c.Key != ClassTeam {
			ordinary = append(ordinary, c.Key)
		}
	}
	special := []string{"citizenships", "in_germany_since", "self_employment_permitted", "residence_title", "residence_until", "entry", "exit", "follow_up", "confidential_note"}
	rapid.Check(t, func(t *rapid.T) {
		s := Scope{Partners: []app.ID{idText(1)}, Team: rapid.Bool().Draw(t, "team"), FirstName: rapid.Bool().Draw(t, "name"), Classes: map[string]bool{}}
		for _, c := range ordinary {
			s.Classes[c] = rapid.Bool().Draw(t, c)
		}
		table := rapid.SampledFrom(tables).Draw(t, "table")
		column := rapid.SampledFrom(names[table]).Draw(t, "column")
		question := rapid.SampledFrom([]string{"work.debts", "health.limitations", "family", "residence.title"}).Draw(t, "question")
		values := map[string]Value{"status": "closed", "question": question, "recipient": bytes.Repeat([]byte{1}, 16)}
		if !Shared().Goes(s, table, column, values) {
			return
		}
		if slices.Contains(special, column) || table == "answer" && !strings.HasPrefix(question, "work.") || slices.Contains([]string{"office", "partner", "project"}, table) {
			t.Fatalf("%+v lets %s.%s go for %v", s, table, column, values)
		}
	})
}

func TestWhatDecidesOnARow(t *testing.T) {
	for table, want := range map[string]string{"session": "binned_on status", "referral": "status to from", "answer": "question", "founder": "phones", "turn": "founder"} {
		if got := strings.Join(Shared().Deciding(table), " "); got != want {
			t.Errorf("%s: %q, want %q", table, got, want)
		}
	}
	for table, want := range map[string]bool{"swot": false, "swot_factor": false, "measure": false, "answer": true, "session": true, "turn": true, "referral": true} {
		if Shared().Unknown(table) != want {
			t.Errorf("%s: what would go of a row that is gone is unknown: %v", table, !want)
		}
	}
	if got := Shared().Releasing("founder"); len(got) != 0 {
		t.Errorf("of a founder %v lets out others", got)
	}
}

func TestWaysOfGoing(t *testing.T) {
	all := Scope{Classes: map[string]bool{}, FirstName: true, Partners: []app.ID{idText(1)}}
	for _, c := range app.DataClasses() {
		all.Classes[c.Key] = c.Key != ClassTeam
	}
	business := Scope{Classes: map[string]bool{"business": true, "premises": true}}
	for _, test := range []struct {
		scope         Scope
		table, column string
		values        map[string]Value
		want          string
	}{
		{all, "founder", "given_names", nil, "contact|first-name"},
		{all, "founder", "born", nil, "person"},
		{business, "founder", "", nil, "business|premises"},
		{business, "founder_business", "business", nil, "business|premises"},
		{all, "participation", "entry", nil, "participation+residence+family+health"},
		{all, "participation", "", nil, "participation"},
		{all, "answer", "", map[string]Value{"question": "health.limitations"}, "health"},
		{Scope{FirstName: true, Partners: all.Partners}, "consent", "", map[string]Value{"recipient": bytes.Repeat([]byte{1}, 16), "given_on": "2026-01-10"}, "first-name"},
		{Scope{Everything: true}, "office", "name", nil, ""},
	} {
		var ways []string
		for _, way := range Shared().Ways(test.scope, test.table, test.column, test.values) {
			ways = append(ways, strings.Join(way, "+"))
		}
		slices.Sort(ways)
		if got := strings.Join(ways, "|"); got != test.want || len(ways) == 0 {
			t.Errorf("%s.%s: %q, want %q", test.table, test.column, got, test.want)
		}
	}
}

func TestWhatHangsOnARowInTheBinStays(t *testing.T) {
	s := Scope{Classes: map[string]bool{"swot": true}}
	binned := map[string]Value{"binned_on": "2026-01-01"}
	if !Shared().Goes(s, "swot", "", binned) || Shared().Carries(s, "swot", binned) || !Shared().Carries(s, "swot", nil) || !Shared().Carries(s, "founder", nil) {
		t.Error("a worksheet carries its factors exactly while it is outside the bin")
	}
	if !Shared().Carries(Scope{Everything: true}, "swot", binned) {
		t.Error("everything goes to the other laptop")
	}
}
