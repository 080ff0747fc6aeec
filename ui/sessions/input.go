package sessions

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// line is one input of the worksheet.
type line struct {
	path   string // in the archive, as faults name it
	label  string
	box    fyne.CanvasObject
	target fyne.Focusable
	fault  func(error)                                // says below the input what is wrong, nil for nothing
	fill   func(s coaching.Session)                   // shows what is kept
	read   func(s *coaching.Session, final bool) bool // puts what is typed into s, if it can be read; final says so aloud
	typed  bool                                       // since it was read last
}

// hears has an input tell each letter.
func hears(input *widgets.TextField, typed func()) {
	changed := input.OnChanged
	input.OnChanged = func(text string) {
		if changed != nil {
			changed(text)
		}
		typed()
	}
}

func (e *editor) add(l *line) *line {
	e.lines = append(e.lines, l)
	return l
}

// choice is a line that chooses one of several.
func (e *editor) choice(path, label string, options []widgets.Option, at func(s *coaching.Session) *string) *line {
	l := &line{path: path, label: label}
	input := widgets.NewChoice(options, func(string) { e.touched(l) })
	field := widgets.NewField(label, input, "")
	l.box, l.target, l.fault = field, input, field.SetError
	l.fill = func(s coaching.Session) { input.Fill(*at(&s)) }
	l.read = func(s *coaching.Session, _ bool) bool {
		*at(s) = input.Key()
		return true
	}
	return e.add(l)
}

// text is a line of words.
func (e *editor) text(path, label string, at func(s *coaching.Session) *string) *line {
	l := &line{path: path, label: label}
	input := widgets.NewTextField("", func(string) { e.touched(l) })
	field := widgets.NewField(label, input, "")
	input.Limit = app.MaxText // set late: nobody counts to 20,000
	l.box, l.target, l.fault = field, input, field.SetError
	l.fill = func(s coaching.Session) {
		if text := *at(&s); input.Text != text {
			input.Fill(text)
		}
	}
	l.read = func(s *coaching.Session, _ bool) bool {
		*at(s) = input.Text
		return true
	}
	return e.add(l)
}

// present is the line of those who were there.
func (e *editor) present(label string) *line {
	l := &line{path: "present", label: label}
	input := widgets.NewTextField(t("sessions.present.hint"), func(string) { e.touched(l) })
	field := widgets.NewField(label, input, "")
	l.box, l.target, l.fault = field, input, field.SetError
	l.fill = func(s coaching.Session) {
		if !slices.Equal(persons(input.Text), s.Present) {
			input.Fill(strings.Join(s.Present, ", "))
		}
	}
	l.read = func(s *coaching.Session, _ bool) bool {
		s.Present = persons(input.Text)
		return true
	}
	return e.add(l)
}

// day is a line with a date. A date is read when it is left: half of one is none.
func (e *editor) day(path, label string, at func(s *coaching.Session) *app.Date) *line {
	l := &line{path: path, label: label}
	input := widgets.NewDateField(label, "", e.book.parts.Now, nil)
	input.OnChange = func(time.Time) { e.touched(l) }
	hears(input.Entry, func() { e.touched(l) })
	leave := input.Entry.OnLeave
	input.Entry.OnLeave = func() {
		leave()
		e.take(l, true)
	}
	l.box, l.target, l.fault = input, input.Entry, input.SetError
	l.fill = func(s coaching.Session) {
		if d := *at(&s); form.Date(input.Date()) != d || input.Error() != "" {
			input.Fill(d.Time())
		}
	}
	l.read = func(s *coaching.Session, final bool) bool {
		if !final && e.focused(input.Entry) {
			*at(s) = form.Date(input.Date())
			return false
		}
		if !input.Check() {
			return false
		}
		*at(s) = form.Date(input.Date())
		return true
	}
	return e.add(l)
}

// clock is a line with a time of the day.
func (e *editor) clock(path, label string, at func(s *coaching.Session) *app.Clock) *line {
	l := &line{path: path, label: label}
	field := form.Clock(label, "")
	hears(field.Input, func() { e.touched(l) })
	leave := field.Input.OnLeave
	field.Input.OnLeave = func() {
		leave()
		e.take(l, true)
	}
	l.box, l.target, l.fault = field.Field, field.Input, field.SetError
	l.fill = func(s coaching.Session) {
		if c := *at(&s); field.Input.Text != string(c) {
			field.Input.Fill(string(c))
		}
	}
	l.read = func(s *coaching.Session, final bool) bool {
		c, ok := field.Read()
		if ok {
			*at(s) = c
		} else if !final {
			field.SetError(nil)
		}
		return ok
	}
	return e.add(l)
}

// dayMinutes is the most that any part of a session takes.
const dayMinutes = 24 * 60

// minutes is a line with a number of minutes.
func (e *editor) minutes(path, label string, at func(s *coaching.Session) *int) *line {
	l := &line{path: path, label: label}
	field := form.Minutes(label, "", 0)
	field.Input.PlaceHolder = t("sessions.minutes.unit")
	hears(field.Input, func() { e.touched(l) })
	field.Input.OnLeave = func() { e.take(l, true) }
	l.box, l.target, l.fault = field.Field, field.Input, field.SetError
	l.fill = func(s coaching.Session) {
		text := ""
		if n := *at(&s); n != 0 {
			text = strconv.Itoa(n)
		}
		if field.Input.Text != text {
			field.Input.Fill(text)
		}
	}
	l.read = func(s *coaching.Session, final bool) bool {
		field.SetError(nil)
		n, ok := 0, true
		if strings.Trim(field.Input.Text, "0 ") != "" {
			n, ok = field.Read()
		}
		if ok && n > dayMinutes {
			ok = false
			field.SetError(errors.New(t("sessions.minutes.most")))
		}
		if ok {
			*at(s) = n
		} else if !final {
			field.SetError(nil)
		}
		return ok
	}
	return e.add(l)
}

// counted asks whether the session belongs into the proof of hours.
func (e *editor) counted(label string) *line {
	l := &line{path: "reportable", label: label}
	input := widgets.NewChoice([]widgets.Option{
		{Key: "yes", Text: t("sessions.reportable.yes")}, {Key: "no", Text: t("sessions.reportable.no")},
	}, func(string) { e.touched(l) })
	field := widgets.NewField(label, input, "")
	l.box, l.target, l.fault = field, input, field.SetError
	l.fill = func(s coaching.Session) {
		input.Fill(map[bool]string{true: "yes", false: "no"}[s.Reportable == nil || *s.Reportable])
	}
	l.read = func(s *coaching.Session, _ bool) bool {
		yes := input.Key() == "yes"
		if s.Reportable != nil || !yes {
			s.Reportable = &yes
		}
		return true
	}
	return e.add(l)
}
