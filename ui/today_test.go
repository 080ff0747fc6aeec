package ui_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/store"
	"wurzelwerk/ui/uitest"
)

// records is the open office as the store knows it.
func (d *desk) records() *store.Office {
	d.t.Helper()
	o, ok := d.Office().(*store.Office)
	if !ok {
		d.t.Fatalf("the office is a %T", d.Office())
	}
	return o
}

// founder keeps a new founder.
func (d *desk) founder(name string) app.ID {
	d.t.Helper()
	f, err := d.records().SaveFounder(d.Context(), app.Founder{GivenNames: name})
	if err != nil {
		d.t.Fatal(err)
	}
	return f.ID
}

// appointment keeps a draft of a session of today.
func (d *desk) appointment(founder app.ID, at app.Clock) {
	d.t.Helper()
	s := coaching.Session{Date: app.DateOf(d.now), Start: at, Kind: "swot", Topic: "Gemeinsam rechnen"}
	if _, err := d.records().SaveSession(d.Context(), founder, s); err != nil {
		d.t.Fatal(err)
	}
}

func TestTheProgramOpensWithTheDay(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.mustShow("Heute, Montag, 24. März 2025", "Legen Sie die erste Gründerin an.")
	ana := d.founder("Ana")
	d.appointment(ana, "16:00")
	uitest.Press(d.Canvas(), fyne.KeyL, fyne.KeyModifierControl)
	d.unlock()
	d.mustShow("1 für heute", "Ana", "Beratung: Gemeinsam rechnen", "16:00 Uhr")
	uitest.Press(d.Canvas(), fyne.KeyF, fyne.KeyModifierControl)
	uitest.Press(d.Canvas(), fyne.KeyDown)
	uitest.Press(d.Canvas(), fyne.KeyReturn)
	d.mustShow("Sitzungen", "Gemeinsam rechnen")
	uitest.Press(d.Canvas(), fyne.KeyLeft, fyne.KeyModifierAlt)
	d.mustShow("Heute, Montag, 24. März 2025")
	uitest.Press(d.Canvas(), fyne.Key2, fyne.KeyModifierControl)
	d.mustShow("Noch keine Maßnahmen.")
}

// TestRemindersNameNobody waits for an appointment: the window leads there, the system hears neither name nor topic.
func TestRemindersNameNobody(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.appointment(d.founder("Ana"), "14:30")
	d.Preferences().SetReminders(true)
	once := &fyne.Notification{Title: "Wurzelwerk", Content: "Heute ist eine Beratung."}
	test.AssertNotificationSent(t, once, func() { d.Go("settings"); d.Go("today") })
	soon := &fyne.Notification{Title: "Wurzelwerk", Content: "Um 14:30 Uhr: Beratung"}
	d.now = d.now.Add(12 * time.Minute)
	d.Preferences().SetLockMinutes(0)
	test.AssertNotificationSent(t, soon, func() { d.jobs.Elapse(time.Minute) })
	d.mustShow("Um 14:30 Uhr: Beratung")
	d.press("Zeigen")
	d.mustShow("Gemeinsam rechnen")
	test.AssertNotificationSent(t, nil, func() { d.jobs.Elapse(time.Minute); d.Go("today") })
}

func TestNobodyRemindsUnasked(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.appointment(d.founder("Ana"), "14:10")
	test.AssertNotificationSent(t, nil, func() { d.Go("settings"); d.Go("today") })
	d.mustShow("Um 14:10 Uhr: Beratung")
}

func TestThePaletteLeadsToFoundersAndCommands(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.founder("Ștefania")
	palette := func(letters string) {
		uitest.Press(d.Canvas(), fyne.KeyK, fyne.KeyModifierControl)
		uitest.Type(d.Canvas(), letters)
		uitest.Press(d.Canvas(), fyne.KeyReturn)
	}
	palette("stefan")
	d.mustShow("Übersicht", "Stammdaten", "Ștefania")
	palette("neue sitzung")
	d.mustShow("Neue Sitzung beginnen", "Art der Sitzung")
	uitest.Press(d.Canvas(), fyne.KeyEscape)
	palette("auswert")
	d.mustShow("Kennzahlen", "Offene Punkte")
	palette("grunderin anl")
	d.mustShow("Vornamen")
	uitest.Press(d.Canvas(), fyne.KeyEscape)
	palette("sperren")
	if d.Office() != nil {
		t.Error("the office stays open")
	}
	uitest.Press(d.Canvas(), fyne.KeyK, fyne.KeyModifierControl)
	uitest.Closed(t, d.Canvas())
}
