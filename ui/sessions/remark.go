package sessions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/widgets"
)

// remark is a sentence about the times of a session; one that warns asks whether they are right.
type remark struct {
	text  string
	warns bool
}

func (r remark) line() *widgets.Lines {
	l := widgets.NewLines(r.text)
	l.SizeName, l.ColorName = theme.SizeNameCaptionText, widgets.ColorMuted
	if r.warns {
		l.ColorName = widgets.ColorWarningText
	}
	return l
}

// remarksOf are what is to be said about the times of a session of a book.
func remarksOf(s coaching.Session, b *book) (out []remark) {
	add := func(warns bool, key string, v ...vars) { out = append(out, remark{t(key, v...), warns}) }
	switch {
	case !s.Start.Valid() || !s.End.Valid():
	case s.Start == s.End:
		add(true, "sessions.remark.equal")
	case s.Minutes() == 0:
		add(true, "sessions.remark.break")
	case s.PastMidnight():
		add(true, "sessions.remark.midnight")
	}
	if change := s.ClockChange(b.parts.Now().Location()); change != 0 {
		add(true, "sessions.remark.clock", vars{"n": max(0, s.Minutes()+change)})
	}
	if s.Date > b.parts.Today() {
		add(false, "sessions.remark.future")
	}
	return append(out, found(s, b)...)
}

// goingOn says that the end of a session is not reached yet; only who closes it needs to hear that.
func goingOn(s coaching.Session, b *book) (out []remark) {
	now := app.Clock(b.parts.Now().Format("15:04"))
	if s.Date == b.parts.Today() && s.End.Valid() && !s.PastMidnight() && s.End > now {
		out = append(out, remark{t("sessions.remark.going", vars{"Time": string(now)}), true})
	}
	return out
}

// found is what a check finds among her sessions at this one: that it overlaps another, or lies on a weekend.
func found(s coaching.Session, b *book) (out []remark) {
	sessions := []coaching.Session{s}
	for _, other := range b.sessions {
		if other.ID != s.ID {
			sessions = append(sessions, other)
		}
	}
	for _, f := range coaching.Check([]coaching.Woman{{ID: b.founder.ID, Sessions: sessions}}, nil) {
		switch {
		case f.Code == coaching.FindOverlap && (f.Session == s.ID || f.Other.ID == s.ID):
			out = append(out, remark{t("sessions.remark.overlap", vars{"n": f.Minutes}), true})
		case f.Code == coaching.FindWeekend && f.Session == s.ID:
			out = append(out, remark{t("sessions.remark.weekend"), false})
		}
	}
	return out
}

// missing lists what keeps a draft from being closed, once closing was asked for; each line leads to its field.
type missing struct {
	editor *editor
	wanted bool
	shown  app.Faults
	body   *fyne.Container
	card   *widgets.Card
}

func newMissing(e *editor) *missing {
	m := &missing{editor: e, body: widgets.Stack(0)}
	m.card = widgets.NewCard(t("sessions.missing.title"), m.body)
	m.card.Ground = widgets.ColorWarningTint
	m.card.Hide()
	return m
}

// fill lists what is missing now.
func (m *missing) fill() {
	if !m.wanted {
		return
	}
	faults := m.editor.book.draft.Missing(m.editor.book.parts.Today())
	if sameFaults(faults, m.shown) && m.card.Hidden == (len(faults) == 0) {
		return
	}
	m.shown, m.body.Objects = faults, nil
	for _, f := range faults {
		m.body.Objects = append(m.body.Objects, newTapRow(m.words(f), func() { m.editor.show(f.Path) }))
	}
	m.card.Hidden = len(faults) == 0
	m.wanted = len(faults) > 0
	m.body.Refresh()
	m.card.Refresh()
	m.editor.settle()
}

func sameFaults(a, b app.Faults) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// words are the sentence of a fault as a link.
func (m *missing) words(f app.Fault) *widgets.Lines {
	l := widgets.NewLines(m.sentence(f))
	l.Bold, l.ColorName = true, theme.ColorNameHyperlink
	return l
}

// sentence says what is missing.
func (m *missing) sentence(f app.Fault) string {
	label := ""
	if l := m.editor.find(f.Path); l != nil {
		label = l.label
	}
	switch {
	case f.Path == "date" && f.Code == app.FaultFuture:
		return t("sessions.missing.future")
	case f.Path == "end" && f.Code == app.FaultRange:
		return t("sessions.remark.equal")
	case f.Path == "breakMinutes" && f.Code == app.FaultRange:
		return t("sessions.remark.break")
	case f.Path == "reportableBecause":
		return t("sessions.missing.reason")
	case f.Path == "interpreter":
		return t("sessions.missing.interpreter")
	case label == "":
		return t("sessions.missing.task")
	case f.Code == app.FaultRequired:
		return t("sessions.missing.field", vars{"Field": label})
	}
	return t("sessions.missing.fault", vars{"Field": label, "Fault": message.Fault(f, translations.Current())})
}

// show leads to the field of a path.
func (e *editor) show(path string) {
	if l := e.find(path); l != nil {
		switch path {
		case "interpreter", "reportableBecause", "present", "consultant", "interpreterMinutes", "prepMinutes", "travelMinutes", "followUpMinutes":
			e.frame.unfold()
		}
		e.reveal(l.box, l.target)
		return
	}
	e.tasks.reveal(path)
}
