package contact

import (
	"slices"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

func TestAppointmentsBearTheIDsOfTheOffice(t *testing.T) {
	session := func(id app.ID) []coaching.Session {
		return []coaching.Session{{ID: id, Date: "2025-05-06", Start: "10:00", End: "11:00"}}
	}
	doc := archive.Document{
		Founders: []archive.Founder{
			{Founder: app.Founder{ID: "f-ana", GivenNames: "Ana"}, Sessions: session("s-ana")},
			{Founder: app.Founder{ID: "f-eva", GivenNames: "Eva"}, Sessions: session("s-eva")},
			{Founder: app.Founder{ID: "f-gone", BinnedOn: "2025-05-01"}, Sessions: session("s-gone")},
		},
		Teams: []team.Team{{
			ID: "t", Name: "Sonne", Members: []app.ID{"f-ana"},
			Meetings: []team.Meeting{{ID: "m", Date: "2025-05-13"}, {ID: "undated"}},
		}},
	}
	names := map[app.ID]string{"11": "f-ana", "12": "s-ana", "13": "m"}
	a := AppointmentsOf(doc, names, translations.In("de"))
	for _, c := range []struct {
		what   string
		events []Event
		want   []app.ID
	}{
		{"office", a.Office(), []app.ID{"12", "s-eva", "13"}},
		{"founder by id", a.Founder("11"), []app.ID{"12", "13"}},
		{"founder by name in the archive", a.Founder("f-ana"), []app.ID{"12", "13"}},
		{"founder without a team", a.Founder("f-eva"), []app.ID{"s-eva"}},
		{"founder in the bin", a.Founder("f-gone"), nil},
		{"nobody", a.Founder("f-none"), nil},
		{"team", a.Team(doc.Teams[0]), []app.ID{"13"}},
	} {
		var have []app.ID
		for _, e := range c.events {
			have = append(have, e.ID)
		}
		if !slices.Equal(have, c.want) {
			t.Errorf("%s: %v, want %v", c.what, have, c.want)
		}
	}
	if doc.Teams[0].Meetings[0].ID != "m" || doc.Founders[0].Sessions[0].ID != "s-ana" {
		t.Error("the archive was changed")
	}
}
