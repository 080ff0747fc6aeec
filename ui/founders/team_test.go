package founders

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func (r *room) team(t team.Team) team.Team {
	r.t.Helper()
	out, err := r.office.SaveTeam(r.ctx, t)
	return must(r, out, err)
}

// teamOfTwo is the team of a founder: two meetings in January 2026 were held, at which she made three promises and kept
// one.
func (r *room) teamOfTwo(f app.Founder) team.Team {
	r.t.Helper()
	other := r.add(app.Founder{GivenNames: "Bea"})
	kept := r.office.NewID()
	return r.team(team.Team{
		Name: "Nordlichter", CadenceDays: 14, Start: "18:00", Members: []app.ID{f.ID, other.ID},
		Goals: []team.Goal{{Woman: f.ID, Text: "Fünf Stammkundinnen gewinnen"}, {Woman: other.ID, Text: "Anderes Ziel"}},
		Meetings: []team.Meeting{
			{Number: 1, Date: "2026-01-01", State: team.Held, Turns: []team.Turn{
				{Founder: f.ID, Commitments: []team.Commitment{{ID: kept, Text: "Amt anrufen"}, {Text: "Preise rechnen", Due: "2026-01-10"}}},
				{Founder: other.ID, Commitments: []team.Commitment{{Text: "Etwas anderes"}}},
			}},
			{
				Number: 2, Date: "2026-01-15", State: team.Held, Results: map[app.ID]team.Result{kept: team.Kept},
				Turns: []team.Turn{{Founder: f.ID, Commitments: []team.Commitment{{Text: "Drei Läden fragen", Due: "2026-01-27", FirstStep: "Liste machen"}, {Text: "Mutter fragen"}}}},
			},
		},
	})
}

// meets plans the next meeting of a team.
func (r *room) meets(t team.Team, m team.Meeting) team.Meeting {
	r.t.Helper()
	out, err := r.office.SaveMeeting(r.ctx, t.ID, m)
	return must(r, out, err)
}

func (r *room) tracked(c team.Commitment) coaching.Measure {
	r.t.Helper()
	out, err := r.office.TrackCommitment(r.ctx, c.ID)
	return must(r, out, err)
}

// teamDoor notes which meeting of which team was asked for.
func (r *room) teamDoor() (in, at *app.ID) {
	in, at = new(app.ID), new(app.ID)
	r.screen.parts.OpenTeam = func(team, meeting app.ID) { *in, *at = team, meeting }
	return in, at
}

func TestOverviewTellsOfHerTeam(t *testing.T) {
	r := newRoom(t)
	in, at := r.teamDoor()
	f := r.add(app.Founder{GivenNames: "Ana"})
	r.open(f, TabOverview)
	r.shows("Noch in keinem Erfolgsteam.")
	r.hides("Zum Erfolgsteam", "Zum Treffen")
	circle := r.teamOfTwo(f)
	r.open(f, TabOverview)
	r.shows("Nordlichter", "Fünf Stammkundinnen gewinnen", "voraussichtlich Donnerstag, 29.01.2026, 18:00 Uhr",
		"Preise rechnen", "überfällig seit 10.01.2026", "Drei Läden fragen", "fällig 27.01.2026", "Mutter fragen")
	r.hides("Amt anrufen", "Etwas anderes", "Anderes Ziel", "Noch in keinem Erfolgsteam.")
	for _, b := range uitest.All[*widgets.Badge](r.screen.detail.pages[TabOverview].Content()) {
		if b.Text == "" {
			t.Error("a badge without a word, for the promise without a day")
		}
	}
	r.press("Zum Erfolgsteam")
	r.expect("team", *in, circle.ID)
	r.expect("meeting", *at, app.ID(""))

	next := r.meets(circle, team.Meeting{State: team.Planned, Date: "2026-01-27", Start: "17:30", Place: "Café Frieda"})
	r.open(f, TabOverview)
	r.shows("Dienstag, 27.01.2026, 17:30 Uhr · Café Frieda")
	r.hides("voraussichtlich")
	r.press("Zum Treffen")
	r.expect("meeting", *at, next.ID)
	next.State = team.Running
	r.meets(circle, next)
	r.open(f, TabOverview)
	r.shows("läuft gerade")
}

func TestOverviewKnowsWhenATeamMeets(t *testing.T) {
	for _, c := range []struct {
		name string
		t    team.Team
		want string
	}{
		{"nothing is known", team.Team{}, "noch kein Termin"},
		{"agreed at the last one", team.Team{Meetings: []team.Meeting{{State: team.Held, Date: "2026-01-15", Next: &team.Next{Date: "2026-02-03"}}}}, "Dienstag, 03.02.2026"},
		{"a planned one without a day", team.Team{CadenceDays: 7, Meetings: []team.Meeting{{State: team.Planned}}}, "noch kein Termin"},
		{"two are planned", team.Team{Meetings: []team.Meeting{{State: team.Planned, Date: "2026-03-02"}, {State: team.Planned, Date: "2026-02-02"}}}, "Montag, 02.02.2026"},
		{"today", team.Team{Meetings: []team.Meeting{{State: team.Planned, Date: today, Start: "18:00"}}}, "Montag, 19.01.2026, 18:00 Uhr"},
		{"a planned one is past", team.Team{Meetings: []team.Meeting{{State: team.Planned, Date: "2026-01-02"}}}, "noch kein Termin"},
		{"cancelled", team.Team{Meetings: []team.Meeting{{State: team.Cancelled, Date: "2026-02-02"}}}, "noch kein Termin"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := nextMeetingText(c.t, today); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestOverviewOfATeamThatSheLeft(t *testing.T) {
	r := newRoom(t)
	in, at := r.teamDoor()
	f := r.add(app.Founder{GivenNames: "Ana"})
	circle := r.teamOfTwo(f)
	r.meets(circle, team.Meeting{State: team.Planned, Date: "2026-01-27"})
	r.team(circle.Leave(f.ID, today, "Umzug"))
	r.open(f, TabOverview)
	r.shows("Früher im Erfolgsteam „Nordlichter“.")
	r.hides("Drei Läden fragen", "Zum Treffen", "Umzug")
	r.press("Zum Erfolgsteam")
	r.expect("team", *in, circle.ID)
	r.expect("meeting", *at, app.ID(""))
}

func TestAMeasureLeadsBackToItsTeam(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	circle := r.teamOfTwo(f)
	m := r.tracked(circle.Meetings[1].Turns[0].Commitments[0])
	r.open(f, TabMeasures)
	r.shows("aus dem Erfolgsteam", "Zugesagt im Team „Nordlichter“ am 15.01.2026 · Gründerin · Erster Schritt: Liste machen")
	in, at := r.teamDoor()
	r.open(f, TabMeasures)
	r.press("aus dem Erfolgsteam")
	r.expect("team", *in, circle.ID)
	r.expect("meeting", *at, circle.Meetings[1].ID)
	must(r, 0, r.office.DropMeeting(r.ctx, circle.Meetings[1].ID))
	r.open(f, TabMeasures)
	r.shows("Zugesagt im Team „Nordlichter“")
	r.hides("am 15.01.2026")
	r.press("aus dem Erfolgsteam")
	r.expect("meeting", *at, app.ID(""))
	must(r, 0, r.office.BinTeam(r.ctx, circle.ID))
	r.open(f, TabMeasures)
	r.shows(m.Text)
	r.hides("Erfolgsteam", "Nordlichter")
}

func TestAMeasureIsPromisedAtTheNextMeeting(t *testing.T) {
	r := newRoom(t)
	in, at := r.teamDoor()
	f := r.add(app.Founder{GivenNames: "Ana"})
	circle := r.teamOfTwo(f)
	m := r.measure(f.ID, coaching.Measure{Text: "Schild bestellen"})
	r.open(f, TabMeasures)
	page := r.screen.detail.pages[TabMeasures].(*measuresPage)
	item := func(m coaching.Measure, label string) *widgets.MenuItem {
		items := page.menu(m)
		i := slices.IndexFunc(items, func(item widgets.MenuItem) bool { return item.Label == label })
		if i < 0 {
			return nil
		}
		return &items[i]
	}
	commit := func(m coaching.Measure) *widgets.MenuItem { return item(m, "Beim nächsten Treffen zusagen") }
	if commit(m) != nil {
		t.Error("offered without a meeting")
	}
	next := r.meets(circle, team.Meeting{State: team.Planned, Date: "2026-01-27"})
	r.open(f, TabMeasures)
	if done := (coaching.Measure{ID: m.ID, Status: coaching.Done}); commit(done) != nil {
		t.Error("offered for what is done")
	}
	commit(m).Action()
	r.expect("told", r.told, "„Schild bestellen“ ist beim nächsten Treffen ihre Zusage.")
	held, err := r.office.Team(r.ctx, circle.ID)
	promises := must(r, held, err).CommitmentsOf(m.ID)
	if len(promises) != 1 || promises[0].Meeting != next.ID || promises[0].Text != m.Text {
		t.Errorf("promised: %+v", promises)
	}
	r.shows("Zugesagt im Team „Nordlichter“")
	if commit(m) != nil {
		t.Error("offered twice")
	}
	r.actions[0].Run()
	r.expect("meeting", *at, next.ID)
	*at = ""
	item(m, "Zum Erfolgsteam").Action()
	r.expect("team", *in, circle.ID)
	r.expect("meeting", *at, next.ID)
	r.screen.Undo()
	r.hides("Zugesagt im Team")
}

func TestATeamComesOutOfTheBin(t *testing.T) {
	r := newRoom(t)
	circle := r.teamOfTwo(r.add(app.Founder{GivenNames: "Ana"}))
	must(r, 0, r.office.BinTeam(r.ctx, circle.ID))
	r.screen.ShowBin()
	r.shows("Nordlichter", "Erfolgsteam", "gelöscht am 19.01.2026")
	r.press("Wiederherstellen")
	r.expect("told", r.told, "„Nordlichter“ ist wieder da.")
	all, err := r.office.Teams(r.ctx)
	if must(r, all, err); len(all) != 1 {
		t.Errorf("teams: %+v", all)
	}
}

// TestTeamPictures shows where a founder's page tells of her team; with SHOTS set to a folder it writes them there.
func TestTeamPictures(t *testing.T) {
	for _, look := range []struct {
		name  string
		theme widgets.Theme
		size  fyne.Size
	}{
		{"light", widgets.Theme{}, uitest.BesideSidebar},
		{"dark", widgets.Theme{Look: widgets.LookDark}, uitest.BesideSidebar},
		{"large", widgets.Theme{Scale: 1.5}, uitest.BesideSidebar},
		{"narrow", widgets.Theme{}, fyne.NewSize(800, 700)},
	} {
		t.Run(look.name, func(t *testing.T) {
			uitest.Theme(t, look.theme)
			r := newRoom(t)
			r.window.Resize(look.size)
			r.teamDoor()
			f, none := r.desi(), r.add(app.Founder{GivenNames: "Ana"})
			r.screen.parts.OpenPotential = func(app.ID, coaching.Source) {}
			circle := r.teamOfTwo(f)
			r.meets(circle, team.Meeting{State: team.Planned, Date: "2026-01-27", Start: "18:00", Place: "Gründerinnenzentrum Nordstadt, Münsterstraße"})
			r.tracked(circle.Meetings[1].Turns[0].Commitments[0])
			r.open(f, TabOverview)
			uitest.Shot(t, r.window, look.name+"-team-overview")
			r.screen.detail.pages[TabOverview].(*overview).content.ScrollToOffset(fyne.NewPos(0, 520))
			uitest.Shot(t, r.window, look.name+"-team-overview-below")
			r.open(f, TabMeasures)
			page := r.screen.detail.pages[TabMeasures].(*measuresPage)
			item, _ := page.commitItem(page.list.open()[1])
			item.Action()
			uitest.Shot(t, r.window, look.name+"-team-measures")
			r.open(none, TabOverview)
			r.screen.detail.pages[TabOverview].(*overview).content.ScrollToOffset(fyne.NewPos(0, 320))
			uitest.Shot(t, r.window, look.name+"-team-none")
			if r.failed != nil {
				t.Error(r.failed)
			}
		})
	}
}
