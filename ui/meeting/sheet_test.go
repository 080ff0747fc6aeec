package meeting

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/uitest"
)

// sheetOf opens the sheet of a woman of the desk.
func (d *desk) sheetOf(i int) *sheet {
	d.Helper()
	d.page.openSheet(d.women[i])
	return d.page.sheets[d.women[i]]
}

// says tells whether words are to be seen.
func (d *desk) says(words string) bool {
	return slices.ContainsFunc(uitest.Texts(d.window.Content()), func(text string) bool { return strings.Contains(text, words) })
}

func TestEarlierPromisesComeFirst(t *testing.T) {
	d := newDesk(t).work()
	row := d.sheetOf(0).earlier.rows[0]
	id := row.id
	row.answer.Toggle("kept")
	if d.stored().Results[id] != team.Kept || row.why.Visible() || row.choices.Visible() {
		t.Errorf("%v", d.stored().Results)
	}
	row.answer.Toggle("not-kept")
	row.answer.Toggle("not-kept")
	if _, said := d.stored().Results[id]; said {
		t.Error("an answer that was taken back is kept")
	}
	row.answer.Toggle("moved")
	d.page.evening.Explain(id, "Das Kind war krank")
	d.pass(1100 * time.Millisecond)
	if m := d.stored(); m.Reasons[id] != "Das Kind war krank" || !row.why.Visible() {
		t.Errorf("%v", m.Reasons)
	}
	d.press(fyne.KeyF10)
	if _, said := d.stored().Results[id]; said || d.stored().Reasons[id] == "" {
		t.Errorf("%v, %v", d.stored().Results, d.stored().Reasons)
	}
}

func TestSecondMissAsks(t *testing.T) {
	d := newDesk(t).work()
	s := d.sheetOf(3)
	row := s.earlier.rows[0]
	row.answer.Toggle("not-kept")
	if !row.choices.Visible() || row.fate.Text != "Zum wiederholten Mal. Was wird daraus?" {
		t.Fatalf("it says %q", row.fate.Text)
	}
	row.drop(true)
	if m := d.stored(); !slices.Contains(m.Dropped, row.id) || !row.undrop.Visible() {
		t.Errorf("%v", m.Dropped)
	}
	row.drop(false)
	row.replace(team.Smaller)
	made := d.stored().Turn(d.women[3]).Commitments
	if len(made) != 1 || made[0].CarriedFrom != row.id || made[0].Change != team.Smaller || made[0].Due != "2025-05-27" {
		t.Fatalf("%+v", made)
	}
	form := s.making.form(made[0].ID)
	if form == nil || d.Canvas().Focused() != fyne.Focusable(form.what) {
		t.Errorf("%T has the keyboard", d.Canvas().Focused())
	}
	d.page.Undo()
	if made := d.stored().Turn(d.women[3]).Commitments; len(made) > 0 {
		t.Errorf("%+v", made)
	}
}

func TestFirstMissIsCarriedOverAtTheEnd(t *testing.T) {
	d := newDesk(t).work()
	d.sheetOf(1).earlier.rows[0].answer.Toggle("partly")
	d.page.evening.End()
	made := d.stored().Turn(d.women[1]).Commitments
	if len(made) != 1 || made[0].Text != "3 Kanzleien anschreiben" || made[0].Due != "2025-05-27" {
		t.Fatalf("%+v", made)
	}
	d.page.Undo()
	if m := d.stored(); m.Standing() != team.Running || len(m.Turn(d.women[1]).Commitments) > 0 {
		t.Errorf("%v, %+v", m.Standing(), m.Turns)
	}
}

func TestLaterPromisesAreNamed(t *testing.T) {
	d := newDesk(t).work()
	d.sheetOf(2)
	if !d.says("Später fällig: Hygienebelehrung machen") || !d.says("Heute ist nichts fällig.") {
		t.Errorf("%v", uitest.Texts(d.window.Content()))
	}
}

func TestCallIsNotedAtTheMeetingBefore(t *testing.T) {
	d := newDesk(t).work()
	s := d.sheetOf(4)
	if !d.says("Gespräch mit Desi") {
		t.Fatal("the call is not named")
	}
	for want, key := range []string{"no", "yes"} {
		s.earlier.call.Toggle(key)
		kept, err := d.office.Team(d.ctx, d.team.ID)
		d.must(err)
		m := kept.Meetings[1]
		if done := m.Buddies[0].Done; done == nil || *done != (want == 1) {
			t.Errorf("%s: %v", key, done)
		}
	}
	if d.sheetOf(1).earlier.call != nil {
		t.Error("a call is asked for that nobody agreed")
	}
}

func TestWhatIsTypedIsKeptWithinASecond(t *testing.T) {
	d := newDesk(t).work()
	s := d.sheetOf(0)
	notes := s.notes
	d.Canvas().Focus(notes.idea.field)
	uitest.Type(d.Canvas(), "Rollenspiel")
	d.pass(1100 * time.Millisecond)
	if got := d.stored().Turn(d.women[0]).Ideas; !slices.Equal(got, []string{"Rollenspiel"}) {
		t.Fatalf("%q are kept while it is typed", got)
	}
	if len(notes.ideas.texts) > 0 {
		t.Errorf("%q stands beside the field in which it is typed", notes.ideas.texts)
	}
	d.press(fyne.KeyReturn)
	uitest.Type(d.Canvas(), "Ayşe geht mit")
	d.kill(1100 * time.Millisecond)
	if got := d.stored().Turn(d.women[0]).Ideas; got[0] != "Rollenspiel" {
		t.Errorf("%q", got)
	}
	if got := d.sheetOf(0).notes.ideas.texts; got[0] != "Rollenspiel" {
		t.Errorf("%q are shown", got)
	}
}

func TestIdeasAreTakenAwayAndComeBack(t *testing.T) {
	d := newDesk(t).work()
	notes := d.sheetOf(0).notes
	for _, idea := range []string{"eins", "zwei", "drei"} {
		d.Canvas().Focus(notes.idea.field)
		uitest.Type(d.Canvas(), idea)
		d.press(fyne.KeyReturn)
	}
	d.Canvas().Focus(notes.ideas.content.Objects[1].(fyne.Focusable))
	d.press(fyne.KeyDelete)
	if got := d.stored().Turn(d.women[0]).Ideas; !slices.Equal(got, []string{"eins", "drei"}) {
		t.Errorf("%q", got)
	}
	d.page.Undo()
	if got := d.stored().Turn(d.women[0]).Ideas; !slices.Equal(got, []string{"eins", "zwei", "drei"}) {
		t.Errorf("%q", got)
	}
	uitest.Type(d.Canvas(), "x")
	d.Canvas().Focus(d.sheetOf(0).notes.idea.field)
	uitest.Type(d.Canvas(), "ab")
	d.press(fyne.KeyBackspace, fyne.KeyBackspace)
	if got := d.page.evening.Meeting().Turn(d.women[0]).Ideas; len(got) != 3 {
		t.Errorf("%q: what was typed and deleted stays", got)
	}
}

func TestOffersNameWhoHelpsWhom(t *testing.T) {
	d := newDesk(t).work()
	notes := d.sheetOf(0).notes
	if !notes.offer.field.Disabled() {
		t.Error("help of nobody can be typed")
	}
	notes.from.Choose(string(d.women[3]))
	d.Canvas().Focus(notes.offer.field)
	uitest.Type(d.Canvas(), "geht mit")
	notes.to.Choose(string(d.women[1]))
	d.press(fyne.KeyF3) // the next woman's turn, in the middle of a word
	want := team.Offer{From: d.women[3], To: d.women[1], Text: "geht mit"}
	if got := d.stored().Turn(d.women[0]).Offers; len(got) != 1 || got[0] != want {
		t.Errorf("%+v", got)
	}
	if got := d.sheetOf(0).notes.offers.texts; !slices.Equal(got, []string{"Ayşe für Rasha: geht mit"}) {
		t.Errorf("%q", got)
	}
}

func TestPromiseIsDueAtTheNextMeeting(t *testing.T) {
	d := newDesk(t).work()
	making := d.sheetOf(0).making
	form := making.forms[0]
	d.Canvas().Focus(form.what)
	uitest.Type(d.Canvas(), "Termin im Festkleid-Geschäft")
	d.must(d.page.Leave())
	made := d.stored().Turn(d.women[0]).Commitments
	if len(made) != 1 || made[0].Text != "Termin im Festkleid-Geschäft" || made[0].Due != "2025-05-27" || made[0].ID != form.id {
		t.Fatalf("%+v", made)
	}
	d.Canvas().Focus(form.due.Entry)
	form.due.Entry.SetText("20.5.")
	making.onMore()
	making.forms[1].due.Entry.SetText("21.5.")
	making.forms[1].due.Check()
	making.forms[1].what.SetText("Preisliste drucken")
	d.must(d.page.Leave())
	made = d.stored().Turn(d.women[0]).Commitments
	if len(made) != 2 || made[0].Due != "2025-05-20" || made[1].Due != "2025-05-21" {
		t.Fatalf("%+v", made)
	}
	making.forms[0].remove()
	if made := d.stored().Turn(d.women[0]).Commitments; len(made) != 1 || len(making.forms) != 1 {
		t.Errorf("%+v in %d forms", made, len(making.forms))
	}
	d.page.Undo()
	if made := d.stored().Turn(d.women[0]).Commitments; len(made) != 2 || made[0].Due != "2025-05-20" {
		t.Errorf("%+v", made)
	}
}

func TestPromiseWithoutAWordIsNone(t *testing.T) {
	d := newDesk(t).work()
	form := d.sheetOf(0).making.forms[0]
	form.what.SetText("x")
	form.what.SetText("")
	d.must(d.page.Leave())
	if turns := d.stored().Turns; len(turns) > 0 {
		t.Errorf("%+v", turns)
	}
}

func TestHalfADateIsToldAndDoesNotHoldThePage(t *testing.T) {
	d := newDesk(t).work()
	form := d.sheetOf(0).making.forms[0]
	d.Canvas().Focus(form.due.Entry)
	form.due.Entry.SetText("31.")
	d.must(d.page.Leave())
	if d.warned != "Ein Datum auf dem Blatt von Desi wurde nicht verstanden und ist nicht gespeichert." {
		t.Errorf("warned %q", d.warned)
	}
}

func TestNextMeetingIsAgreed(t *testing.T) {
	d := newDesk(t).work()
	d.page.openSheet("")
	next := d.page.round.next
	if next.take.Text != "27.05.2025 vereinbaren" {
		t.Fatalf("%q is proposed", next.take.Text)
	}
	next.take.OnTapped()
	if got := d.stored().Next; got == nil || *got != (team.Next{Date: "2025-05-27", Start: "18:00", Place: "Gründerinnenzentrum"}) {
		t.Fatalf("%+v", got)
	}
	next.start.SetText("1830")
	next.check()
	next.leads.Choose(string(d.women[1]))
	next.date.Entry.SetText("3.6.")
	next.date.Check()
	d.must(d.page.Leave())
	if got := d.stored().Next; got == nil || *got != (team.Next{Date: "2025-06-03", Start: "18:30", Place: "Gründerinnenzentrum", Facilitator: d.women[1]}) {
		t.Errorf("%+v", got)
	}
	next.start.SetText("halb sieben")
	next.check()
	if next.at.Error() == "" || !d.page.round.unread() || d.stored().Next.Start != "18:30" {
		t.Errorf("%q, %+v", next.at.Error(), d.stored().Next)
	}
}

func TestBuddiesAreProposedAndChanged(t *testing.T) {
	d := newDesk(t).work()
	d.page.openSheet("")
	buddies := d.page.round.buddies
	buddies.propose.OnTapped()
	if groups := d.stored().Buddies; len(groups) != 2 || len(groups[0].Women())+len(groups[1].Women()) != 5 || groups[0].On != "2025-05-20" {
		t.Fatalf("%+v", groups)
	}
	row := buddies.rows[0]
	row.on.Entry.SetText("16.5.")
	row.on.Check()
	if got := d.stored().Buddies[0].On; got != "2025-05-16" || buddies.rows[0] != row {
		t.Errorf("%v", got)
	}
	d.page.Undo()
	d.page.Undo()
	if groups := d.stored().Buddies; len(groups) > 0 {
		t.Errorf("%+v", groups)
	}
}

func TestRolesAreDealtAnewWhenAWomanIsMissing(t *testing.T) {
	d := newDesk(t).open()
	d.press(fyne.Key0, fyne.Key4, fyne.Key4, fyne.Key4)
	uitest.Button(t, d.window.Content(), "Rollen verteilen").OnTapped()
	roles := d.stored().Roles
	if roles["facilitator"] == d.women[3] || roles["facilitator"] == "" || roles["timekeeper"] != d.women[4] {
		t.Errorf("%v", roles)
	}
}

func TestNothingOfTheFilesStandsOnThePage(t *testing.T) {
	d := newDesk(t)
	_, err := d.office.SaveFounder(d.ctx, app.Founder{ID: d.women[0], GivenNames: "Desislava", FamilyNames: "Stoyanova", CallName: "Desi"})
	d.must(err)
	d.work()
	for i := range d.women {
		d.sheetOf(i)
		if d.says("Stoyanova") || d.says("Desislava") {
			t.Error("more than her call name is to be seen")
		}
	}
}

func FuzzReadClock(f *testing.F) {
	for _, text := range []string{"18", "18:30", "18.30", "1830", "8", "830", "24:00", "18:61", "x", "", " 9:05 ", "1 8"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at, ok := readClock(text)
		if ok && at != "" && !at.Valid() {
			t.Errorf("%q is read as %q", text, at)
		}
		if again, fine := readClock(string(at)); ok && (again != at || !fine) {
			t.Errorf("%q is read as %q, and that as %q", text, at, again)
		}
	})
}

func TestClocksAreReadAsTyped(t *testing.T) {
	for text, want := range map[string]app.Clock{
		"18": "18:00", "18:30": "18:30", "18.30": "18:30", "1830": "18:30", "8": "08:00", "830": "08:30", " 9:05 ": "09:05", "": "",
	} {
		if got, ok := readClock(text); !ok || got != want {
			t.Errorf("%q is read as %q, %v", text, got, ok)
		}
	}
	for _, text := range []string{"24:00", "18:61", "x", "1 8", "18:3", "18 Uhr"} {
		if got, ok := readClock(text); ok {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}
