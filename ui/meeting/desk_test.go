package meeting

import (
	"context"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// desk is a live meeting in a window, over an office of its own, with a clock that stands until it is moved.
type desk struct {
	testing.TB
	ctx    context.Context
	folder string
	office *store.Office
	team   team.Team
	women  []app.ID // Desi, Rasha, Ioana, Ayşe, and Olena, who is a guest
	now    time.Time
	ran    time.Duration
	zone   *time.Location
	due    []*timer

	page   *Page
	room   *Room
	window fyne.Window

	warned string
	failed error
	awake  []bool
	full   []bool
	rung   []int
	sound  bool
	done   bool
	broken error // keeps the office from saving
	saves  int
}

type timer struct {
	at   time.Duration // of running
	run  func()
	gone bool
}

// Canvas is that of the window.
func (d *desk) Canvas() fyne.Canvas {
	if d.window == nil {
		return nil
	}
	return d.window.Canvas()
}

// Warn keeps what was warned of.
func (d *desk) Warn(text string, _ ...widgets.Action) { d.warned = text }

// Fail keeps the error.
func (d *desk) Fail(err error) { d.failed = err }

// records is the office, which may be kept from saving.
type records struct {
	*store.Office
	desk *desk
}

// SaveMeeting saves unless it is kept from it.
func (r records) SaveMeeting(ctx context.Context, teamID app.ID, m team.Meeting) (team.Meeting, error) {
	if r.desk.broken != nil {
		return m, r.desk.broken
	}
	r.desk.saves++
	return r.Office.SaveMeeting(ctx, teamID, m)
}

// saver saves a second after the last touch, as that of the window does.
type saver struct {
	desk  *desk
	save  func() error
	stop  func()
	dirty bool
}

// Touch waits for a second.
func (s *saver) Touch() {
	s.dirty = true
	s.stop()
	s.stop = s.desk.after(time.Second, func() { _ = s.Flush() })
}

// Flush saves what waits.
func (s *saver) Flush() error {
	if !s.dirty {
		return nil
	}
	s.stop()
	if err := s.save(); err != nil {
		s.desk.warned = err.Error()
		return err
	}
	s.dirty = false
	return nil
}

// after calls run when the desk has been running for so long.
func (d *desk) after(wait time.Duration, run func()) (stop func()) {
	t := &timer{at: d.ran + wait, run: run}
	d.due = append(d.due, t)
	return func() { t.gone = true }
}

// pass lets time pass, on the wall and for the program.
func (d *desk) pass(wait time.Duration) {
	for end := d.ran + wait; ; {
		next := (*timer)(nil)
		for _, t := range d.due {
			if !t.gone && t.at <= end && (next == nil || t.at < next.at) {
				next = t
			}
		}
		if next == nil {
			d.now, d.ran = d.now.Add(end-d.ran), end
			return
		}
		d.now, d.ran = d.now.Add(next.at-d.ran), next.at
		next.gone = true
		d.due = slices.DeleteFunc(d.due, func(t *timer) bool { return t.gone })
		next.run()
	}
}

const secret = "ein langes Kennwort für Tests"

func (d *desk) config() store.Config {
	return store.Config{Now: func() time.Time { return d.now }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
}

// newDesk has a team that meets every 14 days, a meeting held on 29 April with promises, and one planned for 13 May at
// 18:00, of 120 minutes. It is ten to six on that day.
func newDesk(t testing.TB) *desk {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{TB: t, ctx: context.Background(), folder: t.TempDir(), zone: zone, sound: true}
	d.now = time.Date(2025, 5, 13, 17, 50, 0, 0, zone)
	office, _, err := store.Create(d.ctx, d.folder, app.Office{Name: "Beratung Nordstadt"}, secret, d.config())
	d.must(err)
	d.office = office
	t.Cleanup(func() { _ = d.office.Close(d.ctx) })
	d.fill()
	return d
}

func (d *desk) must(err error) {
	d.Helper()
	if err != nil {
		d.Fatal(err)
	}
}

func (d *desk) fill() {
	d.Helper()
	nordlichter := team.Team{Name: "Nordlichter", CadenceDays: 14, Start: "18:00", Minutes: 120, Place: "Gründerinnenzentrum"}
	for _, name := range []string{"Desi", "Rasha", "Ioana", "Ayşe"} {
		f, err := d.office.SaveFounder(d.ctx, app.Founder{GivenNames: name})
		d.must(err)
		d.women = append(d.women, f.ID)
		nordlichter.Members = append(nordlichter.Members, f.ID)
	}
	d.women = append(d.women, d.office.NewID())
	nordlichter.GuestMembers = []team.Guest{{ID: d.women[4], Name: "Olena", HandoutLanguage: "uk"}}
	nordlichter = nordlichter.SetGoal(d.women[0], "Drei Festkleid-Geschäfte als Kundinnen", "2025-04-01")
	promise := func(woman int, text string, due app.Date) team.Turn {
		return team.Turn{Founder: d.women[woman], Commitments: []team.Commitment{{ID: d.office.NewID(), Text: text, Due: due}}}
	}
	first := team.Turn{Founder: d.women[3], Commitments: []team.Commitment{{ID: d.office.NewID(), Text: "Kasse mit TSE bestellen", Due: "2025-04-29"}}}
	old := first.Commitments[0].ID
	again := team.Commitment{ID: d.office.NewID(), Text: "Kasse mit TSE bestellen", Due: "2025-05-13", CarriedFrom: old}
	nordlichter.Meetings = []team.Meeting{
		{ID: d.office.NewID(), Number: 2, State: team.Held, Date: "2025-04-15", Turns: []team.Turn{first}},
		{
			ID: d.office.NewID(), Number: 3, State: team.Held, Date: "2025-04-29",
			Results: map[app.ID]team.Result{old: team.NotKept},
			Buddies: []team.Buddies{{A: d.women[0], B: d.women[4], On: "2025-05-05"}},
			Turns: []team.Turn{
				promise(0, "Preisliste Braut fertig", "2025-05-13"), promise(1, "3 Kanzleien anschreiben", "2025-05-13"),
				{Founder: d.women[3], Commitments: []team.Commitment{again}},
				promise(2, "Hygienebelehrung machen", "2025-05-27"),
			},
		},
		{
			ID: d.office.NewID(), Number: 4, State: team.Planned, Date: "2025-05-13", Start: "18:00", Minutes: 120, Place: "Gründerinnenzentrum",
			Roles: map[string]app.ID{"facilitator": d.women[3], "timekeeper": d.women[4], "scribe": d.women[1]},
		},
	}
	kept, err := d.office.SaveTeam(d.ctx, nordlichter)
	d.must(err)
	d.team = kept
}

// here is the room the page has beside the sidebar in a window of 1366 × 768.
var here = fyne.NewSize(1170, 768)

// open shows the live page of the planned meeting.
func (d *desk) open() *desk {
	d.Helper()
	if d.window == nil {
		d.Cleanup(func() { d.window.Close() })
	} else {
		d.window.Close()
	}
	d.due = nil
	d.room = New(Parts{
		Records: records{d.office, d}, Shell: d, Context: d.ctx, Now: func() time.Time { return d.now },
		Running: func() time.Duration { return d.ran }, After: d.after,
		Autosave:   func(save func() error) Saver { return &saver{desk: d, save: save, stop: func() {}} },
		KeepAwake:  func(on bool) { d.awake = append(d.awake, on) },
		FullScreen: func(on bool) { d.full = append(d.full, on) },
		Ring:       func(strokes int) { d.rung = append(d.rung, strokes) },
		Sound:      func() bool { return d.sound },
		SetSound:   func(on bool) { d.sound = on },
		Done:       func(app.ID, app.ID) { d.done = true },
	})
	d.page = d.room.Page(d.team.ID, d.team.Meetings[len(d.team.Meetings)-1].ID)
	d.window = test.NewWindow(container.NewStack(d.page.Content()))
	d.window.SetPadded(false)
	d.window.Resize(here)
	d.window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { d.page.Keyed(key) })
	d.page.Refresh()
	if d.failed != nil {
		d.Fatal(d.failed)
	}
	return d
}

// kill ends the program without a word and starts it again so much later.
func (d *desk) kill(later time.Duration) *desk {
	d.Helper()
	d.page.closed = true
	d.must(d.office.Close(d.ctx))
	d.now, d.ran, d.due = d.now.Add(later), 0, nil
	office, err := store.Open(d.ctx, d.folder, secret, d.config())
	d.must(err)
	d.office = office
	return d.open()
}

// stored is the meeting as the office holds it.
func (d *desk) stored() team.Meeting {
	d.Helper()
	kept, err := d.office.Team(d.ctx, d.team.ID)
	d.must(err)
	m, ok := kept.Meeting(d.page.evening.Meeting().ID)
	if !ok {
		d.Fatal("the meeting is gone")
	}
	return m
}

func (d *desk) press(keys ...fyne.KeyName) {
	d.Helper()
	for _, key := range keys {
		uitest.Press(d.Canvas(), key)
	}
}

// begin has all five come and begins at six.
func (d *desk) begin() *desk {
	d.Helper()
	d.open()
	d.press(fyne.Key0)
	d.pass(10 * time.Minute)
	d.press(fyne.KeyF3)
	return d
}

// work goes on to the working time of the first woman: 2 minutes of arriving, then all turns as long as they have.
func (d *desk) work() *desk {
	d.Helper()
	d.begin()
	for d.page.evening.State().Round != team.Work {
		d.press(fyne.KeyF3)
		d.pass(time.Minute)
	}
	return d
}

func (d *desk) state() team.State { return d.page.evening.State() }
