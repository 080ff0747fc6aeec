package coaching

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

const today = app.Date("2025-03-24")

// ready is a draft that lacks nothing.
func ready() Session {
	return Session{
		ID: "c", Kind: "swot", Date: "2025-03-24", Start: "09:00", End: "10:00", Place: "shop", Concern: "Welche Kundinnen?",
		Analysis: "Die Pflege braucht Kleidung.", Recommendation: "Ein Probeauftrag.", Agreements: "Sie ruft an.",
	}
}

func TestWhatIsMissingToClose(t *testing.T) {
	no, yes := false, true
	for _, c := range []struct {
		name   string
		change func(*Session)
		want   string
	}{
		{"nothing", func(*Session) {}, ""},
		{"all", func(s *Session) { *s = Session{} }, "kind: required, date: required, start: required, end: required, place: required, concern: required, analysis: required, recommendation: required, agreements: required"},
		{"blanks say nothing", func(s *Session) { s.Concern = " \n" }, "concern: required"},
		{"tasks are agreements", func(s *Session) { s.Agreements, s.Tasks = "", []Task{{Text: "Anrufen", By: "founder"}} }, ""},
		{"a task says what", func(s *Session) { s.Tasks = []Task{{By: "founder"}} }, "tasks[0].text: required"},
		{"a visit needs its course", func(s *Session) { s.Kind, s.Analysis, s.Recommendation = "authorities", "", "" }, "course: required"},
		{"tomorrow", func(s *Session) { s.Date = "2025-03-25" }, "date: future"},
		{"no time", func(s *Session) { s.End = "09:00" }, "end: range, expected <> 09:00"},
		{"all break", func(s *Session) { s.BreakMinutes = 60 }, "breakMinutes: range, expected < 60"},
		{"past midnight", func(s *Session) { s.Start, s.End = "23:30", "00:15" }, ""},
		{"a nameless interpreter", func(s *Session) { s.InterpreterMins = 30 }, "interpreter: required"},
		{"kept out without a reason", func(s *Session) { s.Reportable = &no }, "reportableBecause: required"},
		{"kept out", func(s *Session) { s.Reportable, s.ReportedBecause = &no, "privat" }, ""},
		{"not kept out", func(s *Session) { s.Reportable = &yes }, ""},
		{"wrong day", func(s *Session) { s.Date = "2025-02-30" }, "date: value, expected 2025-03-24"},
	} {
		s := ready()
		c.change(&s)
		if got := strings.ReplaceAll(s.Missing(today).Error(), "\n", ", "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		closed, faults := s.Close(today)
		if ok := c.want == ""; ok != closed.Locked() || ok != (len(faults) == 0) || ok && closed.ClosedOn != today {
			t.Errorf("%s: closed as %+v, %v", c.name, closed, faults)
		}
	}
}

func TestFromDraftToSignature(t *testing.T) {
	closed, faults := ready().Close(today)
	if len(faults) > 0 || closed.Status != Closed {
		t.Fatal(faults)
	}
	amended, faults := closed.Amend("Der Preis war 330 €.", "2025-03-25")
	if len(faults) > 0 || len(amended.Addenda) != 1 || amended.Addenda[0].On != "2025-03-25" || len(closed.Addenda) != 0 {
		t.Errorf("%+v, %v", amended, faults)
	}
	signed, faults := amended.Sign("2025-03-26", "2025-03-27")
	if len(faults) > 0 || signed.Status != Signed || signed.SignedOn != "2025-03-26" || !signed.Counts() {
		t.Errorf("%+v, %v", signed, faults)
	}
	if again, faults := signed.Amend("Noch etwas.", "2025-04-01"); len(faults) > 0 || len(again.Addenda) != 2 {
		t.Errorf("%+v, %v", again, faults)
	}
	if direct, faults := ready().Sign(today, today); len(faults) > 0 || direct.Status != Signed {
		t.Errorf("signed on the spot: %+v, %v", direct, faults)
	}
}

func TestWhatALockedSessionRefuses(t *testing.T) {
	closed, _ := ready().Close(today)
	closed.Addenda = []Addendum{{On: today, Text: "Nachtrag"}}
	signed := closed
	signed.Status, signed.SignedOn = Signed, today
	for _, c := range []struct {
		name   string
		before Session
		change func(*Session)
		want   string
	}{
		{"nothing", closed, func(*Session) {}, ""},
		{"another text", closed, func(s *Session) { s.Recommendation = "x" }, "recommendation: locked"},
		{"another time", signed, func(s *Session) { s.End, s.BreakMinutes = "11:00", 5 }, "end: locked, breakMinutes: locked"},
		{"back to draft", closed, func(s *Session) { s.Status = Draft }, "status: locked"},
		{"the signature gone", signed, func(s *Session) { s.Status, s.SignedOn = Closed, "" }, "status: locked, signedOn: locked"},
		{"another signature", signed, func(s *Session) { s.SignedOn = "2025-03-25" }, "signedOn: locked"},
		{"into the bin", closed, func(s *Session) { s.BinnedOn = today }, "binnedOn: locked"},
		{"another id", closed, func(s *Session) { s.ID = "d" }, "id: locked"},
		{"the confidential note", closed, func(s *Session) { s.Confidential = "x" }, ""},
		{"an addendum gone", closed, func(s *Session) { s.Addenda = nil }, "addenda: locked"},
		{"an addendum changed", closed, func(s *Session) { s.Addenda = []Addendum{{On: today, Text: "x"}} }, "addenda: locked"},
		{"an empty addendum", closed, func(s *Session) { s.Addenda = append(s.Addenda, Addendum{}) }, "addenda[1].text: required, addenda[1].on: required"},
		{"an addendum before", closed, func(s *Session) { s.Addenda = append(s.Addenda, Addendum{On: "2025-03-23", Text: "x"}) }, "addenda[1].on: date-order, expected >= 2025-03-24"},
		{"signed before", closed, func(s *Session) { s.Status, s.SignedOn = Signed, "2025-03-23" }, "signedOn: date-order, expected >= 2025-03-24"},
		{"signed tomorrow", closed, func(s *Session) { s.Status, s.SignedOn = Signed, "2025-03-26" }, "signedOn: future"},
		{"signed some day", closed, func(s *Session) { s.Status = Signed }, "signedOn: required"},
		{"a day alone", closed, func(s *Session) { s.SignedOn = today }, "status: value, expected signed"},
	} {
		after := c.before
		after.Addenda = append([]Addendum{}, c.before.Addenda...)
		c.change(&after)
		faults := c.before.Change(after, "2025-03-25")
		if got := plain(faults); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// plain are faults in one line, with their codes as they are.
func plain(faults app.Faults) string {
	lines := make([]string, len(faults))
	for i, f := range faults {
		if lines[i] = f.Path + ": " + f.Code; f.Want != "" {
			lines[i] += ", expected " + f.Want
		}
	}
	return strings.Join(lines, ", ")
}

func TestOldSignedSessionsGetTheirDay(t *testing.T) {
	old := Session{ID: "c1", Date: "2025-03-10", Start: "09:00", End: "10:30", Status: Signed}
	if signed, faults := old.Sign("2025-03-12", today); len(faults) > 0 || signed.SignedOn != "2025-03-12" {
		t.Errorf("%+v, %v", signed, faults)
	}
	if amended, faults := old.Amend("Nachtrag", today); len(faults) > 0 || len(amended.Addenda) != 1 {
		t.Errorf("%+v, %v", amended, faults)
	}
}

func TestADraftChangesAsItLikes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, after := drawSession(t), drawSession(t)
		after.Status, after.SignedOn, after.Addenda = Draft, "", nil
		if s.Locked() {
			if len(s.Change(after, today)) == 0 {
				t.Fatal("a locked session became a draft")
			}
			return
		}
		if faults := s.Change(after, today); len(faults) > 0 {
			t.Fatal(faults)
		}
	})
}

func TestEveryKindHasATemplate(t *testing.T) {
	for _, kind := range Kind("").Values() {
		if got := TemplateOf(Kind(kind)); got.Kind != Kind(kind) || len(got.Required) == 0 || len(got.Prompts) == 0 {
			t.Errorf("%s: %+v", kind, got)
		}
	}
	if got := TemplateOf("nonsense"); got.Kind != "other" {
		t.Errorf("%+v", got)
	}
}

func TestTemplatesThatAreRefused(t *testing.T) {
	good := string(templates)
	for _, c := range []struct{ old, new string }{
		{`"minutes": 90`, `"minutes": 0`},
		{`"minutes": 90`, `"minutes": 1441`},
		{`"kind": "first"`, `"kind": "swot"`},
		{`"kind": "first"`, `"kind": "last"`},
		{`"concern"`, `"wish"`},
		{`"place"`, `"room"`},
		{"\n]", "\n] []"},
		{"[", "{"},
	} {
		if _, err := ParseTemplates([]byte(strings.Replace(good, c.old, c.new, 1))); err == nil {
			t.Errorf("%s instead of %s is taken", c.new, c.old)
		}
	}
}
