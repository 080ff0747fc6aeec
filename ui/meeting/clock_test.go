package meeting

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestOneFigureNotesAttendance(t *testing.T) {
	d := newDesk(t).open()
	for _, want := range []team.Attendance{team.Present, team.Late, team.Excused, team.Absent, ""} {
		d.press(fyne.Key2)
		if got := d.stored().Attendance[d.women[1]]; got != want {
			t.Errorf("%q is kept, not %q", got, want)
		}
	}
	d.press(fyne.Key3, fyne.Key3, fyne.Key3, fyne.Key0)
	m := d.stored()
	if here := d.page.evening.Present(); len(here) != 4 || m.Attendance[d.women[2]] != team.Excused {
		t.Errorf("%v, %v are there", here, m.Attendance)
	}
	if got := d.page.tiles.tiles[3].note; got != "entschuldigt" {
		t.Errorf("the tile says %q", got)
	}
}

func TestMeetingWithNobodyDoesNotBegin(t *testing.T) {
	d := newDesk(t).open()
	d.press(fyne.KeyF3)
	if d.state().Begun || !strings.HasPrefix(d.page.foot.Text, "Noch ist niemand da.") || !d.page.bar.goes.Disabled() {
		t.Errorf("begun %v, %q", d.state().Begun, d.page.foot.Text)
	}
}

func TestMeetingWithOneWomanHasRoomForHerTime(t *testing.T) {
	d := newDesk(t).open()
	d.press(fyne.Key1)
	d.pass(10 * time.Minute)
	d.press(fyne.KeyF3, fyne.KeyF3, fyne.KeyF3, fyne.KeyF3)
	if got := d.page.face.sight.time; got != "103:00" {
		t.Errorf("the clock shows %s", got)
	}
	if high := d.page.face.digits.high; high < 100 {
		t.Errorf("its digits are %v high", high)
	}
}

func TestOneKeyLeadsThroughTheEvening(t *testing.T) {
	d := newDesk(t).begin()
	if s := d.state(); s.Round != team.Opening || d.stored().Standing() != team.Running || d.page.face.sight.name != "Ankommen" {
		t.Fatalf("%v, %v, %q", s.Round, d.stored().Standing(), d.page.face.sight.name)
	}
	order := d.page.evening.Meeting().SpeakingOrder(d.page.evening.Present())
	for _, round := range []team.Round{team.Flash, team.LookBack, team.Work, team.Commitments} {
		for _, woman := range order {
			d.press(fyne.KeyReturn)
			s := d.state()
			if s.Round != round || s.Woman != woman || d.page.open != woman {
				t.Fatalf("%s of %s, and %s is open: want %s of %s", s.Round, d.page.name(s.Woman), d.page.name(d.page.open), round, d.page.name(woman))
			}
			if d.page.face.sight.name != d.page.name(woman) {
				t.Errorf("the clock names %q", d.page.face.sight.name)
			}
			d.pass(time.Second)
		}
	}
	d.press(fyne.KeyReturn)
	if s := d.state(); s.Round != team.Closing || d.page.open != "" {
		t.Errorf("%v, and the sheet of %q is open", s.Round, d.page.open)
	}
}

func TestTimeRunsOutByColourShapeWordAndSound(t *testing.T) {
	d := newDesk(t).work()
	left := time.Duration(d.state().Remaining) * time.Second
	if left < 10*time.Minute {
		t.Fatalf("she has %v", left)
	}
	d.rung = nil
	d.pass(left - 121*time.Second)
	if d.page.face.sight.tone != going || len(d.rung) > 0 {
		t.Fatalf("%v, rung %v", d.page.face.sight, d.rung)
	}
	d.pass(2 * time.Second)
	if s := d.page.face.sight; s.tone != warning || s.word != "Die letzten 2 Minuten" || !slices.Equal(d.rung, []int{1}) {
		t.Errorf("%v, rung %v", s, d.rung)
	}
	d.pass(122 * time.Second)
	if s := d.page.face.sight; s.tone != over || !strings.HasPrefix(s.time, "+0:0") || !slices.Equal(d.rung, []int{1, 2}) {
		t.Errorf("%v, rung %v", s, d.rung)
	}
	d.pass(time.Minute)
	d.page.Refresh()
	if d.rung = d.rung[2:]; len(d.rung) > 0 {
		t.Errorf("it rings again: %v", d.rung)
	}
	d.press(fyne.KeyF12, fyne.KeyF3)
	d.pass(30 * time.Minute)
	if len(d.rung) > 0 || d.sound {
		t.Errorf("without sound it rings %v", d.rung)
	}
}

func TestDigitsAreAThirdOfThePage(t *testing.T) {
	d := newDesk(t).work()
	d.window.Resize(here.AddWidthHeight(1, 0)) // the test driver does not lay out again what has grown
	d.window.Resize(here)
	for _, want := range []tone{going, warning, over} {
		if got := d.page.face.digits.high; d.page.face.sight.tone != want || got < here.Height/3 {
			t.Errorf("in tone %d they are %v of %v high", d.page.face.sight.tone, got, here.Height)
		}
		d.pass(time.Duration(max(d.state().Remaining-100, 101)) * time.Second)
	}
}

// TestStepsAreReadAtEverySize: the rounds stand in one size of text, and none is cut.
func TestStepsAreReadAtEverySize(t *testing.T) {
	for name, look := range looks {
		test.ApplyTheme(t, look)
		r := &stepperRenderer{stepper: &stepper{at: team.Work}}
		for _, wide := range []float32{520, 660, 900} {
			r.paint(fyne.NewSize(wide, 24))
			size, end := float32(0), float32(0)
			for i, round := range team.Rounds {
				word := r.objects[2*i].(*canvas.Text)
				if size == 0 {
					size = word.TextSize
				}
				if word.Text != translations.T(round.TextKey()) || word.TextSize != size || word.Position().X < end {
					t.Errorf("%s, %v wide: %q of %v at %v, the one before ends at %v", name, wide, word.Text, word.TextSize, word.Position().X, end)
				}
				end = word.Position().X + word.MinSize().Width
			}
			if end > wide {
				t.Errorf("%s: the rounds need %v of %v", name, end, wide)
			}
		}
	}
}

func TestShortRoundsWarnLater(t *testing.T) {
	d := newDesk(t).begin()
	d.press(fyne.KeyF3)
	d.pass(89 * time.Second)
	if d.page.face.sight.tone != going {
		t.Errorf("%v", d.page.face.sight)
	}
	d.pass(2 * time.Second)
	if s := d.page.face.sight; s.tone != warning || s.word != "Die letzten 30 Sekunden" {
		t.Errorf("%v", s)
	}
}

func TestPauseHoldsTheTurn(t *testing.T) {
	d := newDesk(t).work()
	before := d.state().Remaining
	d.press(fyne.KeySpace)
	d.pass(5 * time.Minute)
	if s := d.state(); s.Remaining != before || d.page.face.sight.tone != paused || d.page.face.sight.word != "Pause" {
		t.Errorf("%d of %d left, %v", s.Remaining, before, d.page.face.sight)
	}
	d.press(fyne.KeyF2)
	d.pass(5 * time.Second)
	if s := d.state(); s.Remaining != before-5 || d.page.face.sight.tone != going {
		t.Errorf("%d of %d left, %v", s.Remaining, before, d.page.face.sight)
	}
}

func TestMinutesAreAddedAndTakenBack(t *testing.T) {
	d := newDesk(t).work()
	before := d.state().Remaining
	d.press(fyne.KeyF4, fyne.KeyPlus, fyne.KeyF5)
	if got := d.state().Remaining; got != before+240 {
		t.Errorf("%d seconds, before %d", got, before)
	}
	d.press(fyne.KeyF10)
	d.page.Undo()
	if got := d.state().Remaining; got != before+60 || d.page.foot.Text != "Zurückgenommen: mehr Zeit" {
		t.Errorf("%d seconds, before %d; %q", got, before, d.page.foot.Text)
	}
	if kept := team.StateOf(d.stored().Clock, d.now).Remaining; kept != before+60 {
		t.Errorf("%d seconds are kept", kept)
	}
}

func TestTimeIsGivenFigureByFigure(t *testing.T) {
	d := newDesk(t).work()
	giver := d.state().Woman
	var receiver int
	for i, woman := range d.page.evening.Women() {
		if woman != giver {
			receiver = i
		}
	}
	to := d.page.evening.Women()[receiver]
	from, had := d.page.evening.Left(giver), d.page.evening.Left(to)
	d.press(fyne.KeyF6, womenKeys[receiver], womenKeys[receiver])
	if d.page.evening.Left(giver) != from-120 || d.page.evening.Left(to) != had+120 {
		t.Errorf("%d and %d, before %d and %d", d.page.evening.Left(giver), d.page.evening.Left(to), from, had)
	}
	d.press(fyne.KeyEscape, womenKeys[receiver])
	if d.page.giving || d.page.open != to || d.page.evening.Left(to) != had+120 {
		t.Errorf("giving %v, the sheet of %s is open", d.page.giving, d.page.name(d.page.open))
	}
	d.press(fyne.KeyF6)
	for range 30 {
		d.press(womenKeys[receiver])
	}
	if d.page.evening.Left(giver) != 0 || !strings.Contains(d.page.foot.Text, "keine Zeit zu verschenken") {
		t.Errorf("%d seconds are left, %q", d.page.evening.Left(giver), d.page.foot.Text)
	}
	if s := d.state(); s.Woman != giver || s.Behind() >= 60 {
		t.Errorf("the meeting is %d seconds behind", s.Behind())
	}
}

func TestSkippedTurnIsLeftOut(t *testing.T) {
	d := newDesk(t).work()
	first := d.state().Woman
	d.press(fyne.KeyF7)
	s := d.state()
	if s.Woman != "" || s.NextUp == first || d.page.face.sight.tone != atRest {
		t.Fatalf("%v", s)
	}
	second := s.NextUp
	d.press(fyne.KeyF7)
	if s := d.state(); s.NextUp == second || s.NextUp == first {
		t.Errorf("next is %s", d.page.name(s.NextUp))
	}
}

func TestWhoComesLateGetsAShare(t *testing.T) {
	d := newDesk(t).open()
	d.press(fyne.Key1, fyne.Key2, fyne.Key4)
	d.pass(10 * time.Minute)
	d.press(fyne.KeyF3)
	d.pass(7 * time.Minute)
	before := d.page.evening.Left(d.women[0])
	d.press(fyne.Key3, fyne.Key3)
	m := d.stored()
	if m.Attendance[d.women[2]] != team.Late || m.LateMinutes[d.women[2]] != 7 {
		t.Errorf("%v, %v", m.Attendance, m.LateMinutes)
	}
	if after := d.page.evening.Left(d.women[0]); after >= before || after == 0 {
		t.Errorf("%d seconds of working time, before %d", after, before)
	}
	d.press(fyne.KeyF10)
	if m := d.stored(); m.Attendance[d.women[2]] != "" || d.page.evening.Left(d.women[0]) != before {
		t.Errorf("%v, %d seconds", m.Attendance, d.page.evening.Left(d.women[0]))
	}
	d.press(fyne.KeyF9, fyne.Key5)
	if d.stored().Attendance[d.women[4]] != team.Present {
		t.Errorf("%v", d.stored().Attendance)
	}
}

func TestFigureTwiceGivesTheTurn(t *testing.T) {
	d := newDesk(t).work()
	i := slices.Index(d.women, d.state().NextUp)
	d.press(womenKeys[i])
	if d.state().Woman == d.women[i] || d.page.open != d.women[i] {
		t.Fatal("one figure opens her sheet, no more")
	}
	d.press(womenKeys[i])
	if d.state().Woman != d.women[i] {
		t.Errorf("it is the turn of %s", d.page.name(d.state().Woman))
	}
}

func TestFieldsKeepTheirKeys(t *testing.T) {
	d := newDesk(t).work()
	woman := d.state().Woman
	field := d.page.sheets[woman].making.forms[0].what
	d.Canvas().Focus(field)
	for _, key := range []fyne.KeyName{fyne.Key1, fyne.KeySpace, fyne.Key0, fyne.KeyA} {
		if d.page.Keyed(&fyne.KeyEvent{Name: key}) {
			t.Errorf("%s is taken from a field", key)
		}
	}
	d.press(fyne.KeyF2)
	if !d.state().Paused {
		t.Error("F2 is not heard in a field")
	}
	d.press(fyne.KeyEscape)
	if d.Canvas().Focused() != fyne.Focusable(d.page.tiles) {
		t.Errorf("after Esc %T has the keyboard", d.Canvas().Focused())
	}
}

func TestFullScreenIsTheClockAlone(t *testing.T) {
	d := newDesk(t).work()
	locked := 0
	widgets.NewKeyMap(d.Canvas()).Add(widgets.Binding{Key: fyne.KeyL, Modifier: fyne.KeyModifierControl, Always: true, Run: func() { locked++ }})
	d.press(fyne.KeyF11)
	if d.page.full == nil || !slices.Equal(d.full, []bool{true}) {
		t.Fatalf("%v", d.full)
	}
	if got := d.page.full.face.digits.high; got < d.page.full.Size().Height*0.55 {
		t.Errorf("the digits are %v of %v high", got, d.page.full.Size().Height)
	}
	before := d.state().Woman
	d.press(fyne.KeyReturn)
	if d.state().Woman == before || d.page.full.face.sight.name != d.page.name(d.state().Woman) {
		t.Errorf("the clock names %q", d.page.full.face.sight.name)
	}
	uitest.Press(d.Canvas(), fyne.KeyL, fyne.KeyModifierControl)
	if locked != 1 {
		t.Error("the office cannot be locked")
	}
	d.press(fyne.KeyEscape)
	if d.page.full != nil || !slices.Equal(d.full, []bool{true, false}) || d.Canvas().Overlays().Top() != nil {
		t.Errorf("%v", d.full)
	}
	d.press(fyne.KeyF11)
	d.must(d.page.Leave())
	if d.page.full != nil || len(d.full) != 4 {
		t.Errorf("who leaves the page is still in full screen: %v", d.full)
	}
}

func TestFailureLeavesTheFullScreenAndIsTriedAgain(t *testing.T) {
	d := newDesk(t).work()
	d.press(fyne.KeyF11)
	d.broken = errors.New("the disk is full")
	d.press(fyne.KeyF4)
	if d.page.full != nil || d.warned == "" {
		t.Errorf("warned %q", d.warned)
	}
	if err := d.page.Leave(); !errors.Is(err, d.broken) {
		t.Errorf("left with %v", err)
	}
	d.broken = nil
	d.press(fyne.KeyF4)
	if n := len(d.stored().Clock); n != len(d.page.evening.Meeting().Clock) {
		t.Errorf("%d entries are kept", n)
	}
}

func TestOfficeStaysAwakeWhileTheClockRuns(t *testing.T) {
	d := newDesk(t).open()
	d.press(fyne.Key0)
	d.pass(time.Minute)
	if len(d.awake) > 0 {
		t.Errorf("before it begins: %v", d.awake)
	}
	d.press(fyne.KeyF3)
	d.pass(2 * time.Minute)
	if n := len(d.awake); n < 6 || slices.Contains(d.awake, false) {
		t.Errorf("in two minutes: %v", d.awake)
	}
	d.pass(5 * time.Hour)
	if d.awake[len(d.awake)-1] || !d.state().Asks || !d.page.asks.content.Visible() {
		t.Errorf("a clock that was left keeps the office open")
	}
	d.page.Close()
	n := len(d.awake)
	d.pass(time.Hour)
	if len(d.awake) != n {
		t.Error("a closed page goes on")
	}
}

func TestSecondPageClosesTheFirst(t *testing.T) {
	d := newDesk(t).work()
	first := d.page
	d.room.Page(d.team.ID, first.evening.Meeting().ID)
	if !first.closed {
		t.Error("two pages watch one clock")
	}
}
