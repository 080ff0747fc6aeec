package ui

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/today"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// reminders tell in passing what begins soon, and on demand by the system what is due today. What the system shows
// names nobody.
type reminders struct {
	lines []today.Line // as they were loaded last
	on    app.Date     // the day of which they are
	said  map[today.Line]bool
	stop  func() // ends the waiting for the next look
}

// forget keeps nothing of a day; the office is being locked.
func (r *reminders) forget() {
	if r.stop != nil {
		r.stop()
	}
	*r = reminders{}
}

const (
	remindEvery  = time.Minute
	remindBefore = 15 * time.Minute
)

// remind takes the lines of the day, tells the system of them once a day, and watches what begins soon.
func (w *Window) remind(day app.Date, lines []today.Line) {
	r := &w.reminders
	if r.on != day {
		r.on, r.said = day, map[today.Line]bool{}
	}
	r.lines = lines
	if w.prefs.Reminders() && w.prefs.Reminded() != string(day) {
		if text := remindersText(lines); text != "" {
			w.config.App.SendNotification(fyne.NewNotification(Name, text))
			w.prefs.SetReminded(string(day))
		}
	}
	w.remindSoon()
}

// remindersText counts what is due in sentences without a name; "" for nothing.
func remindersText(lines []today.Line) string {
	var out []string
	for _, r := range today.Reminders(lines) {
		out = append(out, translations.T(r.TextKey(), translations.Vars{"n": r.N}))
	}
	return strings.Join(out, " ")
}

// remindSoon tells of what begins within a quarter of an hour, and looks again in a minute while the office is open.
func (w *Window) remindSoon() {
	r := &w.reminders
	if r.stop != nil {
		r.stop()
	}
	now := w.config.Now()
	for _, l := range today.Beginning(r.lines, now, remindBefore) {
		if !r.said[l] {
			r.said[l] = true
			w.remindOf(l)
		}
	}
	office := w.office
	r.stop = w.jobs.After(remindEvery, func() {
		switch {
		case w.office == nil || w.office != office:
		case app.DateOf(w.config.Now()) != r.on:
			w.loadDay()
		default:
			w.remindSoon()
		}
	})
}

// loadDay loads the lines of a new day.
func (w *Window) loadDay() {
	var in today.Input
	w.run(translations.T("reminders.working"), func(ctx context.Context) (err error) {
		in, err = w.office.DayInput(ctx)
		return err
	}, func() { w.remind(in.Today, today.List(in)) })
}

// remindOf tells of one appointment: in the window, where it leads there, and on demand by the system without a name.
func (w *Window) remindOf(l today.Line) {
	vars := translations.Vars{"Time": string(l.At), "What": translations.T(l.Kind.TextKey())} // keys: today.kind.*
	w.Tell(translations.T("reminders.soon", vars),
		widgets.Action{Label: translations.T("reminders.open"), Run: func() { w.openLine(l) }})
	if w.prefs.Reminders() {
		w.config.App.SendNotification(fyne.NewNotification(Name, translations.T("reminders.soon", vars)))
	}
}
