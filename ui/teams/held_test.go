package teams

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestWhatWasHeldIsShown(t *testing.T) {
	r := sampled(t)
	r.screen.ShowTab(2)
	r.sees("Treffen 4 · 13.05.2025 · gehalten", "Termin im Festkleid-Geschäft", "Mein Deutsch reicht nicht", "Ayşe für Desi: geht mit",
		"kleiner gemacht", "Gesprächsleitung", "entschuldigt", "3 Kanzleien anschreiben", "teilweise", "nicht erreicht", "Dienstag, 27.05.2025")
	r.check("Desi – Olena").SetChecked(true)
	if done := r.meeting().Buddies[0].Done; done == nil || !*done {
		t.Error("the call is not noted")
	}
	r.check("Desi – Olena").SetChecked(false)
	if done := r.meeting().Buddies[0].Done; done == nil || *done {
		t.Error("the call is noted still")
	}
}

func TestTheNoteKeepsItself(t *testing.T) {
	r := sampled(t)
	r.screen.ShowTab(2)
	s := r.screen.detail.meetings.sheet.(*heldSheet)
	s.note.input.SetText("Rasha braucht Ruhe.")
	r.check("Rasha – Ayşe").SetChecked(true) // another change does not lose it
	if s.note.input.Text != "Rasha braucht Ruhe." {
		t.Fatalf("the field holds %q", s.note.input.Text)
	}
	if err := r.screen.Leave(); err != nil {
		t.Fatal(err)
	}
	m := r.meeting()
	if m.Note != "Rasha braucht Ruhe." || m.Buddies[1].Done == nil {
		t.Errorf("%+v", m)
	}
	r.screen.Undo()
	if m = r.meeting(); m.Note != "" || s.note.input.Text != "" {
		t.Errorf("%q, in the field %q", m.Note, s.note.input.Text)
	}
}

func TestACommitmentBecomesAMeasure(t *testing.T) {
	r := sampled(t)
	r.screen.ShowTab(2)
	desi := r.named("Desi")
	r.press("Als Maßnahme führen")
	r.well()
	measures, err := r.office.Measures(r.ctx, desi)
	if err != nil || len(measures) == 0 {
		t.Fatal(measures, err)
	}
	found := false
	for _, m := range measures {
		found = found || m.From != nil && m.From.Commitment == r.meeting().Turn(desi).Commitments[0].ID
	}
	if !found {
		t.Errorf("%+v", measures)
	}
	r.press("Zur Maßnahme")
	if r.measures != desi {
		t.Errorf("asked for the measures of %q", r.measures)
	}
}

func TestWhatWasMissedTwiceIsAsked(t *testing.T) {
	r := sampled(t)
	r.screen.ShowTab(2)
	r.follow()
	r.sees("Was wird daraus?", "Rasha – 2-mal nicht geschafft:", "2 Zusagen sind noch offen.")
	rasha := r.named("Rasha")
	r.press("Kleiner machen")
	r.sees("Bisher: 2 Kanzleien anschreiben")
	r.text("Das mache ich", " ")
	r.press("Speichern")
	r.sees("Diese Angabe fehlt.")
	r.text("Das mache ich", "Eine Kanzlei anrufen")
	r.text("Erster Schritt", "Nummer suchen")
	r.press("Speichern")
	r.closed()
	made := r.meeting().Turn(rasha).Commitments
	if len(made) != 1 || made[0].Change != team.Smaller || made[0].Text != "Eine Kanzlei anrufen" || made[0].Due != "2025-06-10" || made[0].CarriedFrom == "" {
		t.Fatalf("%+v", made)
	}
	r.seesNot("2-mal nicht geschafft")
	r.press("Übernehmen")
	r.seesNot("Was wird daraus?")
	if n := promised(r.meeting()); n != 3 {
		t.Errorf("%d commitments", n)
	}
	r.screen.Undo()
	r.screen.Undo()
	r.press("Streichen")
	if m := r.meeting(); len(m.Dropped) != 1 {
		t.Errorf("%+v", m.Dropped)
	}
	r.sees("gestrichen")
	r.actions[0].Run()
	if m := r.meeting(); len(m.Dropped) != 0 {
		t.Errorf("%+v", m.Dropped)
	}
	r.press("Etwas anderes")
	if text := field[*widgets.TextField](r, "Das mache ich").Text; text != "" {
		t.Errorf("something else begins with %q", text)
	}
	r.well()
}

func TestPapers(t *testing.T) {
	r := sampled(t)
	r.screen.ShowTab(2)
	for _, press := range []string{"Protokoll", "Zettel"} {
		r.job = nil
		r.press(press)
		r.built()
	}
	if !r.job.Each || r.job.Options.Language != "" {
		t.Error("the slips are not each in the language of its woman")
	}
	m := r.meeting()
	for _, item := range r.screen.detail.meetings.slipItems(m) {
		item.Action()
		r.built()
	}
	if n := len(r.screen.detail.meetings.slipItems(m)); n != 4 {
		t.Errorf("%d slips", n)
	}
	if r.job.Her == "" || r.job.Options.Language != r.job.Her {
		t.Errorf("the slip is in %q, she reads %q", r.job.Options.Language, r.job.Her)
	}
	r.job = nil
	r.screen.ShowTab(1)
	r.screen.Print()
	r.built()
	r.screen.detail.meetings.onPrepare()
	r.job = nil
	r.screen.Print()
	if r.job != nil || r.told != "Das Protokoll gibt es nach dem Treffen." {
		t.Errorf("told %q", r.told)
	}
}

// built builds the document that was asked for; its name tells of no woman.
func (r *room) built() {
	r.t.Helper()
	r.well()
	if r.job == nil {
		r.t.Fatal("no document was asked for")
	}
	doc, err := r.job.Build(r.job.Options)
	if err != nil || doc.Pages() == 0 {
		r.t.Fatal(err)
	}
	if name := r.job.FileName; name != "protokoll-2025-05-13.pdf" && name != "zettel-2025-05-13.pdf" {
		r.t.Errorf("the file is called %q", name)
	}
}

func TestTheWayCountsTheTeam(t *testing.T) {
	r := sampled(t)
	r.screen.ShowTab(3)
	r.sees("50 %", "2 von 4 Zusagen", "63 %", "90 %", "9 von 10 Teilnahmen", "Treffen 4 · 13.05.2025", "4 von 5")
	r.seesNot("Desi", "Rasha", "Ayşe", "Olena", "Ioana")
	r.press("Treffen 3 · 29.04.2025")
	if r.screen.detail.tabs.Key() != tabMeetings || r.meeting().Number != 3 {
		t.Errorf("open is %s, meeting %d", r.screen.detail.tabs.Key(), r.meeting().Number)
	}
	data := ratesOf(nil)
	if len(data.Rows) != 0 || len(data.Series) != 2 {
		t.Errorf("%+v", data)
	}
}

func TestTheLivePage(t *testing.T) {
	r := planned(t)
	of, m := r.only(), r.meeting()
	r.press("Treffen beginnen")
	if r.live == nil || r.live.team != of.ID || r.live.meeting != m.ID || r.live.refreshed != 1 {
		t.Fatalf("%+v", r.live)
	}
	r.sees("live")
	r.screen.Undo()
	r.screen.Refresh()
	if r.live.undone != 1 || r.live.refreshed != 2 || !r.screen.Keyed(&fyne.KeyEvent{Name: fyne.KeySpace}) || r.screen.Keyed(&fyne.KeyEvent{Name: fyne.KeyA}) {
		t.Errorf("%+v", r.live)
	}
	r.screen.Create()
	r.closed()

	r.live.kept = errors.New("full")
	r.screen.Open(of.ID, "")
	r.sees("live")
	if !r.screen.Back() || !strings.Contains(r.failed.Error(), "full") {
		t.Errorf("failed is %v", r.failed)
	}
	r.sees("live")
	r.failed, r.live.kept = nil, nil
	if !r.screen.Back() || r.screen.Back() {
		t.Error("the way back leads once from the live page")
	}
	r.sees("Treffen beginnen")

	m.State = team.Running
	if _, err := r.office.SaveMeeting(r.ctx, of.ID, m); err != nil {
		t.Fatal(err)
	}
	r.screen.Refresh()
	r.sees("Treffen 5 · 27.05.2025 · läuft", "läuft")
	r.press("Treffen fortsetzen")
	r.sees("live")
}

func TestAfterTheMeetingWhatWasMissedOnceIsCarriedOver(t *testing.T) {
	r := planned(t)
	r.press("Treffen beginnen")
	m := r.meeting()
	m.State, m.Results = team.Held, map[app.ID]team.Result{}
	for _, p := range r.only().Due(m.ID) {
		m.Results[p.ID] = team.NotKept
	}
	if _, err := r.office.SaveMeeting(r.ctx, r.only().ID, m); err != nil {
		t.Fatal(err)
	}
	r.screen.Ended(r.only().ID, m.ID)
	r.well()
	r.sees("Treffen 5 · 27.05.2025 · gehalten", "Rasha – 2-mal nicht geschafft:")
	if n := promised(r.meeting()); n != len(m.Results)-1 || !strings.Contains(r.told, "übernommen") {
		t.Errorf("%d of %d, told %q", n, len(m.Results), r.told)
	}
}

func TestTheListKnowsThatTheMeetingIsOver(t *testing.T) {
	r := planned(t)
	m := r.meeting()
	m.State = team.Running
	keep := func() {
		t.Helper()
		if _, err := r.office.SaveMeeting(r.ctx, r.only().ID, m); err != nil {
			t.Fatal(err)
		}
	}
	keep()
	r.screen.Refresh()
	r.press("Treffen fortsetzen")
	m.State, m.Next = team.Held, &team.Next{Date: today.AddDays(30)}
	keep()
	r.screen.Ended(r.only().ID, m.ID)
	r.well()
	listed := r.screen.list.shown[0]
	if _, running := runningOf(listed); running || nextText(listed, today) != nextText(r.only(), today) {
		t.Errorf("the list says %q, runs: %v", nextText(listed, today), running)
	}
}

func TestARunningMeetingIsFoundAgain(t *testing.T) {
	r := planned(t)
	m := r.meeting()
	m.State = team.Running
	if _, err := r.office.SaveMeeting(r.ctx, r.only().ID, m); err != nil {
		t.Fatal(err)
	}
	again := New(*r.screen.parts)
	r.window.SetContent(again.Content())
	again.Refresh()
	r.sees("Das Treffen von „Nordlichter“ läuft noch.")
	r.press("Treffen fortsetzen")
	if r.live == nil || r.live.meeting != m.ID {
		t.Errorf("%+v", r.live)
	}
	uitest.Press(r.Canvas(), fyne.KeyEscape)
}
