package profiling

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/question"
)

func TestRefusedValuesStayOnThePage(t *testing.T) {
	d := newDesk(t).add(desi).open(tab, nil)
	wrong := map[string]struct{ typed, says string }{
		"person.born":           {"1.5.2030", "Zukunft"},
		"work.experience":       {"99", "von 0 bis 70"},
		"work.since":            {"neulich", "neulich"},
		"capital.own":           {"viel", "viel"},
		"capital.family-loan":   {"1,234", "1,234"},
		"capital.need":          {"-5", "mindestens 0,00"},
		"capital.reserve":       {"bald", "bald"},
		"motivation.confidence": {"4,5", "ganze Zahl"},
		"mobility.radius":       {"-3", "von 0 bis 1.000"},
		"next-step.by":          {"31.2.2026", "31.2.2026"},
	}
	for key, c := range wrong {
		r := d.row(key)
		d.typeText(c.typed)
		d.press(fyne.KeyTab)
		d.flush()
		if r.Failure() == nil || !strings.Contains(r.Failure().Error(), c.says) || r.Input.(*question.Line).Field.Text == "" {
			t.Errorf("%s: %v, it shows %q", key, r.Failure(), r.Input.(*question.Line).Field.Text)
		}
	}
	if answers := d.stored(); len(answers) != 0 || d.record().Born != "" {
		t.Errorf("%v is saved", answers)
	}
	err := d.sheet.Leave()
	if !errors.Is(err, ErrUnfinished) {
		t.Fatalf("leaving says %v", err)
	}
	d.sheet.Refresh()
	r := d.row("capital.own")
	if r.Failure() == nil || r.Input.(*question.Line).Field.Text != "viel" {
		t.Error("what cannot be read is gone from a block that was left")
	}
	for key := range wrong {
		r := d.row(key)
		r.Input.(*question.Line).Field.SetText("")
		d.press(fyne.KeyTab)
	}
	if err := d.sheet.Leave(); err != nil {
		t.Errorf("leaving says %v", err)
	}
}

func TestNameCannotBeTakenAwayWholly(t *testing.T) {
	d := newDesk(t).add(desi).open(tab, nil)
	for _, key := range []string{"person.given-names", "person.family-names"} {
		d.row(key).Input.(*question.Line).Field.SetText("")
	}
	d.press(fyne.KeyTab)
	d.flush()
	r := d.sheet.pane.find("person.family-names")
	if r.Failure() == nil || d.record().FamilyNames != "Stoyanova" {
		t.Errorf("%v, %q", r.Failure(), d.record().FamilyNames)
	}
	if !errors.Is(d.sheet.Leave(), ErrUnfinished) {
		t.Error("she may be left without a name")
	}
}

func TestNothingIsLostWhenSavingFails(t *testing.T) {
	d := newDesk(t).add(desi).open(tab, nil)
	d.row("work.experience")
	d.broken = app.ErrDiskFull
	d.typeText("7")
	d.press(fyne.KeyTab)
	d.sheet.Refresh()
	if !errors.Is(d.failed, app.ErrDiskFull) || !errors.Is(d.sheet.Leave(), app.ErrDiskFull) {
		t.Errorf("told %v", d.failed)
	}
	if text := d.sheet.pane.find("work.experience").Input.(*question.Line).Field.Text; text != "7" {
		t.Errorf("it shows %q", text)
	}
	d.broken = nil
	if a := d.flush()["work.experience"]; profile.TextOf(a.Value) != "7" {
		t.Errorf("%v", a)
	}
}

func TestRefreshKeepsWhatIsBeingTyped(t *testing.T) {
	d := newDesk(t).add(desi).open(tab, nil)
	d.row("network.mentor")
	d.typeText("Frau K")
	if err := d.office.SaveAnswers(d.ctx, d.founder, []profile.Answer{{Question: "network.association", Value: "VMDO"}, {Question: "network.mentor", Value: "Herr A"}}); err != nil {
		t.Fatal(err)
	}
	d.sheet.Refresh()
	d.typeText("aya")
	if d.sheet.pane.find("network.association").Input.(*question.Line).Field.Text != "VMDO" {
		t.Error("what another window saved is not shown")
	}
	d.press(fyne.KeyTab)
	if a := d.flush()["network.mentor"]; a.Value != "Frau Kaya" {
		t.Errorf("%v", a)
	}
}

func TestOnlyChangedAnswersAreWritten(t *testing.T) {
	d := newDesk(t).sample().open(tab, nil)
	before := d.stored()
	d.row("digital.elster").Input.(*question.Chips).Chips.Toggle("1")
	d.sheet.pane.find("digital.elster").Input.(*question.Chips).Chips.Toggle("0")
	d.row("education.recognition")
	d.press(fyne.KeyTab)
	d.flush()
	for key, a := range d.stored() {
		was, ok := before[key]
		if key != "digital.elster" && key != "digital" && (!ok || fmt.Sprint(was) != fmt.Sprint(a)) {
			t.Errorf("%s was %v, is %v", key, was, a)
		}
	}
}
