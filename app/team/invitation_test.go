package team

import (
	"strings"
	"testing"

	"wurzelwerk/translations"
)

func TestInvitation(t *testing.T) {
	team := sample(t)
	m := team.Prepare("t-n-5", "2025-05-20")
	got := team.Invitation(m, translations.In("de"))
	want := "Guten Tag, das Erfolgsteam Nordlichter trifft sich.\nWann: Dienstag, 27. Mai 2025, 18:00 Uhr\nWo: Gründerinnenzentrum\n" +
		"Dauer: 120 Minuten\nIhre Kinder können mitkommen. Es gibt eine Betreuung.\nDenken Sie bitte an Ihre Zusage vom letzten Treffen.\n" +
		"Können Sie nicht kommen? Dann sagen Sie bitte vorher ab."
	if got.Text != want || got.Subject != "Einladung: Treffen von Nordlichter" {
		t.Errorf("%s\n%s", got.Subject, got.Text)
	}
	m.State, m.CancelledBecause = Cancelled, "Ayşe ist krank"
	got = team.Invitation(m, translations.In("de"))
	if got.Text != "Das Treffen von Nordlichter fällt aus. Es war geplant für: Dienstag, 27. Mai 2025, 18:00 Uhr" || !strings.HasPrefix(got.Subject, "Absage") {
		t.Errorf("%s\n%s", got.Subject, got.Text)
	}
	m.Date = ""
	if got = team.Invitation(m, translations.In("de")); got.Text != "Das nächste Treffen von Nordlichter fällt aus." {
		t.Errorf("%s", got.Text)
	}
}

func TestInvitationLeavesOutWhatIsNotAgreed(t *testing.T) {
	no := false
	got := Team{Name: "T", Minutes: 90}.Invitation(Meeting{Number: 1, Date: "2025-05-27", Childcare: &no}, translations.In("en"))
	if strings.Contains(got.Text, "Where") || strings.Contains(got.Text, "children") || strings.Contains(got.Text, "promised") || !strings.Contains(got.Text, "When: Tuesday, 27 May 2025\n") {
		t.Errorf("%s", got.Text)
	}
	if got := (Team{Name: "T"}).Invitation(Meeting{}, translations.In("en")); strings.Contains(got.Text, "When") || strings.Contains(got.Text, "[[") {
		t.Errorf("%s", got.Text)
	}
}

func TestWordsOfEveryChoice(t *testing.T) {
	l := translations.In("de")
	var keys []string
	for _, r := range Roles {
		keys = append(keys, r.TextKey())
	}
	for _, r := range Rounds {
		keys = append(keys, r.TextKey())
	}
	for _, v := range Attendance("").Values() {
		keys = append(keys, Attendance(v).TextKey())
	}
	for _, v := range Result("").Values() {
		keys = append(keys, Result(v).TextKey())
	}
	for _, v := range Change("").Values() {
		keys = append(keys, Change(v).TextKey())
	}
	for _, v := range MeetingState("").Values() {
		keys = append(keys, MeetingState(v).TextKey())
	}
	for _, v := range Weekday("").Values() {
		keys = append(keys, Weekday(v).TextKey())
	}
	for _, p := range []PlanProblem{NobodyThere, TooShort, ShortWork} {
		keys = append(keys, p.TextKey())
	}
	for _, key := range keys {
		if !l.Has(key) {
			t.Errorf("no word for %s", key)
		}
	}
	if rules := UsualRules(l); len(rules) != 6 || Former(l) != "ehemaliges Mitglied" {
		t.Errorf("%q", rules)
	}
}
