package indicator

import (
	"reflect"
	"testing"

	"wurzelwerk/translations"
)

func TestWithoutSpecial(t *testing.T) {
	yes := true
	p := Participation{
		Project: "p", Exit: &Exit{Declined: []string{"qualification"}}, FollowUp: &FollowUp{Date: "2026-01-01"},
		Entry: &Entry{Date: "2025-01-01", Disability: &yes, Minority: &yes, Rural: &yes, Declined: []string{"disability", "homeless"}},
	}
	got := p.WithoutSpecial()
	want := Participation{
		Project: "p", Exit: &Exit{Declined: []string{"qualification"}}, FollowUp: &FollowUp{Date: "2026-01-01"},
		Entry: &Entry{Date: "2025-01-01", Rural: &yes, Declined: []string{"homeless"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v %+v", got.Entry, want.Entry)
	}
	if p.Entry.Disability == nil || len(p.Entry.Declined) != 2 {
		t.Error("the participation itself has changed")
	}
	if got := (Participation{Project: "q"}).WithoutSpecial(); !reflect.DeepEqual(got, Participation{Project: "q"}) {
		t.Errorf("%+v", got)
	}
}

func TestSayAnswers(t *testing.T) {
	l := translations.In("de")
	for _, c := range []struct {
		key   string
		value any
		want  string
	}{
		{"entry.hours", 20.5, "20,5"},
		{"entry.hours", 38.0, "38"},
		{"entry.rural", true, "ja"},
		{"entry.date", "2025-03-03", "03.03.2025"},
		{"entry.status", "employed", "angestellt"},
		{"entry.isced", 3.0, "3 – Abitur oder Lehre"},
		{"exit.reason", "Umzug", "Umzug"},
		{"entry.rural", Declined, "keine Angabe"},
		{"entry.rural", nil, ""},
	} {
		q, ok := Forms().Question(c.key)
		if got := q.Say(l, c.value); !ok || got != c.want {
			t.Errorf("%s: %q", c.key, got)
		}
	}
}

func TestAHeadingNamesTheUnit(t *testing.T) {
	for key, want := range map[string]string{
		"entry.unemployed-months": "Arbeitslos gemeldet seit (Monate)",
		"entry.hours":             "Arbeitszeit beim Eintritt (Stunden pro Woche)",
		"entry.status":            "Erwerbsstatus unmittelbar vor dem Eintritt",
	} {
		q, ok := Forms().Question(key)
		if got := q.Heading(translations.In("de")); !ok || got != want {
			t.Errorf("%s: %q", key, got)
		}
	}
}
