package sessions

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// refusing is an office that keeps no session while it is told so.
type refusing struct {
	Records
	err error
}

// SaveSession refuses.
func (r *refusing) SaveSession(ctx context.Context, founder app.ID, s coaching.Session) (coaching.Session, error) {
	if r.err != nil {
		return s, r.err
	}
	return r.Records.SaveSession(ctx, founder, s)
}

func TestARefusedSaveLosesNothing(t *testing.T) {
	r := newRoom(t)
	r.begin("swot")
	office := &refusing{Records: r.office}
	r.page.room.parts.Records = office
	for _, err := range []error{app.ErrDiskFull, app.ErrRestricted} {
		office.err = err
		r.area("concern", "Nicht verlieren: "+err.Error())
		if got := r.page.Leave(); !errors.Is(got, err) {
			t.Errorf("left with %v", got)
		}
		r.failed = nil
		for _, away := range []func(){r.page.onList, r.page.NewSession, func() { r.page.Open("other") }, r.page.Refresh} {
			away()
			if !errors.Is(r.failed, err) || r.editor().sections[0].input.field.Text != "Nicht verlieren: "+err.Error() {
				t.Errorf("failed with %v", r.failed)
			}
			uitest.Closed(t, r.Canvas())
			r.failed = nil
		}
	}
	office.err = nil
	if err := r.page.Leave(); err != nil || !strings.HasPrefix(r.only().Concern, "Nicht verlieren") {
		t.Errorf("%v, kept %q", err, r.only().Concern)
	}
}

func TestWhatTheStoreFaultsIsSaidBelowItsField(t *testing.T) {
	r := newRoom(t)
	r.begin("swot")
	r.page.room.parts.Records = &refusing{r.office, app.Faults{{Path: "concern", Code: app.FaultTooLong}}}
	r.area("concern", "lang")
	if err := r.saver.Flush(); err == nil {
		t.Fatal("saved")
	}
	if f := r.editor().find("concern").box.(*widgets.Field); !strings.Contains(f.Error(), "zu lang") {
		t.Errorf("below the field stands %q", f.Error())
	}
}

func TestWhatCannotBeReadStays(t *testing.T) {
	r := newRoom(t)
	r.begin("swot")
	for label, text := range map[string]string{"Beginn": "abends", "Ende": "25:00", "Pause": "viele"} {
		before := r.page.book.draft
		r.text(label, text)
		if r.fault(label) == "" {
			t.Errorf("%s: %q passes", label, text)
		}
		r.area("course", "und weiter mit "+label)
		var unread *app.Error
		if err := r.page.Leave(); !errors.As(err, &unread) || unread.Code != "unfinished" || unread.Vars["Field"] != label {
			t.Errorf("%s: left with %v", label, err)
		}
		if s := r.only(); s.Course != "und weiter mit "+label || s.Start != before.Start || s.End != before.End {
			t.Errorf("%s: kept %+v", label, s)
		}
		r.page.Refresh()
		if got := field[*widgets.TextField](r, label).Text; got != text {
			t.Errorf("%s: what was typed became %q", label, got)
		}
		r.failed = nil
		r.press("Alle")
		if r.failed == nil {
			t.Errorf("%s: the page was left", label)
		}
		r.text(label, map[string]string{"Beginn": "14", "Ende": "15", "Pause": "5"}[label])
		if r.fault(label) != "" {
			t.Errorf("%s: %q", label, r.fault(label))
		}
	}
	r.text("Pause", "1441")
	if !strings.Contains(r.fault("Pause"), "1.440") {
		t.Errorf("below the break stands %q", r.fault("Pause"))
	}
}

func TestHalfADateIsNotReadWhileItIsTyped(t *testing.T) {
	r := newRoom(t)
	r.begin("swot")
	d := r.editor().find("nextDate").box.(*widgets.DateField)
	r.Canvas().Focus(d.Entry)
	uitest.Type(r.Canvas(), "20.5")
	r.flush()
	if d.Entry.Text != "20.5" || d.Error() != "" || r.only().NextDate != "" {
		t.Errorf("typed %q, below it %q, kept %q", d.Entry.Text, d.Error(), r.only().NextDate)
	}
	if err := r.page.Leave(); err != nil || r.only().NextDate != "2025-05-20" {
		t.Errorf("%v, kept %q", err, r.only().NextDate)
	}
}

func TestLongTextsAndQuotes(t *testing.T) {
	r := newRoom(t)
	f, err := r.office.Founder(r.ctx, r.founder)
	if err != nil {
		t.Fatal(err)
	}
	f.GivenNames, f.FamilyNames = `Anna "Nusia", geb. O'Neil`, `<b>Müller</b>`
	if _, err := r.office.SaveFounder(r.ctx, f); err != nil {
		t.Fatal(err)
	}
	r.page.Refresh()
	r.begin("swot")
	long := strings.Repeat("zehntausend Zeichen ", 500)
	r.area("course", long)
	r.flush()
	if s := r.only(); s.Course != long || len(s.Present) != 2 {
		t.Errorf("%d letters, present %q", len(s.Course), s.Present)
	}
	field := r.editor().sections[1].input
	if high := field.box.MinSize().Height; high < 1000 {
		t.Errorf("10,000 letters stand in a field %v high", high)
	}
}

func TestOnlyKeptMeansOnlyRead(t *testing.T) {
	r := newRoom(t)
	r.begin("swot")
	r.area("concern", "Vor der Sperre")
	r.flush()
	if err := r.office.Restrict(r.ctx, r.founder, app.Restriction{Why: app.Objected}); err != nil {
		t.Fatal(err)
	}
	r.page.Refresh()
	r.sees("Vor der Sperre", "Diese Daten werden nur aufbewahrt")
	r.seesNot("Abschließen", "Neue Sitzung")
	r.press("Alle")
	r.seesNot("Neue Sitzung")
	r.page.NewSession()
	if !errors.Is(r.failed, app.ErrRestricted) {
		t.Errorf("failed with %v", r.failed)
	}
	uitest.Closed(t, r.Canvas())
}

func TestAnotherWindowsWorkIsSeen(t *testing.T) {
	r := newRoom(t)
	r.begin("swot")
	s := r.only()
	s.Concern = "von anderswo"
	r.put(s)
	r.page.Refresh()
	r.sees("von anderswo")
	if err := r.office.BinSession(r.ctx, s.ID); err != nil {
		t.Fatal(err)
	}
	r.page.Refresh()
	r.sees("Noch keine Sitzung")
}

func TestLayoutMakesNothingAnew(t *testing.T) {
	r := sampled(t)
	r.fill()
	uitest.LayoutMakesNothingAnew(t, r.window.Content())
	r.begin("finance")
	r.write()
	r.editor().frame.unfold()
	r.Canvas().Unfocus()
	uitest.LayoutMakesNothingAnew(t, r.window.Content())
	r.page.Open(r.sessions()[0].ID)
	uitest.LayoutMakesNothingAnew(t, r.window.Content())
}

func TestTheFieldGrowsWhileItIsTyped(t *testing.T) {
	r := newRoom(t)
	r.begin("swot")
	e := r.editor()
	a := e.sections[3].input
	e.reveal(a.box, a.field)
	before := a.box.Size().Height
	for range 30 {
		uitest.Type(r.Canvas(), "noch eine Zeile")
		uitest.Press(r.Canvas(), fyne.KeyReturn)
	}
	line := fyne.MeasureText("M", a.size, fyne.TextStyle{}).Height
	if grown := a.box.Size().Height - before; grown < 26*line {
		t.Errorf("the field has grown by %v in thirty lines", grown)
	}
	driver := fyne.CurrentApp().Driver()
	cursor := driver.AbsolutePositionForObject(a.field).Y + a.field.CursorPosition().Y
	top := driver.AbsolutePositionForObject(e.scroll).Y
	if cursor < top || cursor+line > top+e.scroll.Size().Height {
		t.Errorf("the cursor is at %v, seen is from %v to %v", cursor, top, top+e.scroll.Size().Height)
	}
}
