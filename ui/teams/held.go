package teams

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// heldSheet is a meeting that was held or runs: what is still to be asked, what each woman takes with her, what became
// of the earlier commitments, who was there, and the consultant's own note.
type heldSheet struct {
	page    *meetingsPage
	meeting team.Meeting

	follow  *fyne.Container
	women   *fyne.Container
	earlier *fyne.Container
	there   *fyne.Container
	next    *fyne.Container
	calls   *callsCard
	note    *noteField
	scroll  *container.Scroll
}

func newHeldSheet(p *meetingsPage, m team.Meeting) *heldSheet {
	s := &heldSheet{
		page: p, meeting: m, follow: widgets.Column(), women: widgets.Stack(widgets.Gap), earlier: widgets.Stack(widgets.Gap), there: widgets.Stack(apart),
		next: widgets.Stack(apart), calls: newCallsCard(p, m), note: newNoteField(p, m),
	}
	left := widgets.Column(widgets.NewCard(t("teams.held.women"), s.women), widgets.NewCard(t("teams.held.earlier"), s.earlier))
	right := widgets.Column(widgets.NewCard(t("teams.held.there"), s.there), widgets.NewCard(t("teams.held.next"), s.next))
	for _, card := range s.calls.object() {
		arrange.Put(right, card)
	}
	arrange.Put(right, widgets.NewCard(t("teams.held.note"), s.note.object))
	s.scroll = widgets.Page(s.follow, arrange.Sides(0.56, narrow, left, right))
	return s
}

func (s *heldSheet) object() fyne.CanvasObject { return s.scroll }

func (s *heldSheet) leave() error { return s.note.saver.Flush() }

func (s *heldSheet) fits(m team.Meeting) bool {
	state := m.Standing()
	return m.ID == s.meeting.ID && (state == team.Held || state == team.Running) && s.calls.fits(m)
}

// fill shows the meeting.
func (s *heldSheet) fill(m team.Meeting) {
	s.meeting = m
	s.fillFollow()
	s.fillWomen()
	s.fillEarlier()
	s.fillThere()
	s.fillNext()
	s.calls.fill()
	s.note.fill(m)
	s.scroll.Content.Refresh()
}

// fillWomen lists the women of whom something was written down, with what each promised.
func (s *heldSheet) fillWomen() {
	s.women.Objects = nil
	for _, turn := range s.meeting.Turns {
		if len(s.women.Objects) > 0 {
			arrange.Put(s.women, widget.NewSeparator())
		}
		arrange.Put(s.women, s.turn(turn))
	}
	if len(s.women.Objects) == 0 {
		arrange.Put(s.women, arrange.Muted(t("teams.held.women.none")))
	}
}

func (s *heldSheet) turn(turn team.Turn) fyne.CanvasObject {
	body := widgets.Stack(arrange.Tight, widgets.Strong(s.page.book.name(turn.Founder)))
	for _, c := range turn.Commitments {
		arrange.Put(body, s.commitment(turn.Founder, c))
	}
	f := newFacts()
	f.add(t("teams.turn.news"), turn.News)
	f.add(t("teams.turn.wish"), turn.Wish)
	f.add(t("teams.turn.obstacle"), turn.Obstacle)
	f.add(t("teams.turn.ideas"), strings.Join(turn.Ideas, " · "))
	var help []string
	for _, o := range turn.Offers {
		help = append(help, t("teams.turn.offer", vars{"From": s.page.book.name(o.From), "To": s.page.book.name(o.To), "Text": o.Text}))
	}
	f.add(t("teams.turn.help"), strings.Join(help, " · "))
	if len(f.Objects) > 0 {
		arrange.Put(body, f.Container)
	}
	return body
}

// commitment is what a woman promised, with the way to the measure that is one with it.
func (s *heldSheet) commitment(woman app.ID, c team.Commitment) fyne.CanvasObject {
	badges := widgets.Row()
	if c.Change != "" {
		arrange.Put(badges, widgets.QuietBadge(t(c.Change.TextKey()))) // keys: doc.team.change.*
	}
	if c.Due != "" {
		arrange.Put(badges, widgets.NewBadge(t("teams.promise.due", vars{"Date": dateText(c.Due)})))
	}
	body := widgets.Stack(2, arrange.Bold(c.Text))
	if link := s.measureLink(woman, c); link != nil {
		arrange.Put(body, ends(120, badges, link))
	} else if len(badges.Objects) > 0 {
		arrange.Put(body, badges)
	}
	if line := join(labelled(t("doc.team.first"), c.FirstStep), labelled(t("doc.team.evidence"), c.Evidence)); line != "" {
		arrange.Put(body, widgets.CaptionLines(line))
	}
	return body
}

func labelled(label, text string) string {
	if text == "" {
		return ""
	}
	return t("teams.labelled", vars{"Label": label, "Text": text})
}

// measureLink leads to the measure of a commitment or makes one; nil for a guest, who has none.
func (s *heldSheet) measureLink(woman app.ID, c team.Commitment) fyne.CanvasObject {
	parts := s.page.book.parts
	if _, ok := s.page.book.founder(woman); !ok || s.page.book.team.BinnedOn != "" {
		return nil
	}
	if c.Measure != "" {
		return widgets.LinkButton(t("teams.measure.open"), nil, func() { parts.OpenMeasures(woman) })
	}
	return widgets.LinkButton(t("teams.measure.make"), nil, func() { s.onTrack(woman, c.ID) })
}

func (s *heldSheet) onTrack(woman, commitment app.ID) {
	parts := s.page.book.parts
	err := s.leave()
	if err == nil {
		_, err = parts.Records.TrackCommitment(parts.Context, commitment)
	}
	if err != nil {
		parts.Shell.Fail(err)
		return
	}
	s.page.actions.reload()
	parts.Shell.Tell(t("teams.measure.made", vars{"Name": s.page.book.name(woman)}),
		widgets.Action{Label: t("teams.measure.open"), Run: func() { parts.OpenMeasures(woman) }})
}

// fillEarlier lists what became of the commitments that came up.
func (s *heldSheet) fillEarlier() {
	s.earlier.Objects = nil
	for _, p := range s.page.book.team.Due(s.meeting.ID) {
		text := widgets.Stack(2, widgets.Caption(s.page.book.name(p.Woman)), widgets.NewLines(p.Text))
		if p.Reason != "" {
			arrange.Put(text, widgets.CaptionLines(p.Reason))
		}
		badges := widgets.Row(resultBadge(p.Result))
		if slices.Contains(s.meeting.Dropped, p.ID) {
			arrange.Put(badges, widgets.QuietBadge(t("teams.result.dropped")))
		}
		arrange.Put(s.earlier, ends(150, text, badges))
	}
	if len(s.earlier.Objects) == 0 {
		arrange.Put(s.earlier, arrange.Muted(t("teams.held.earlier.none")))
	}
}

func resultBadge(r team.Result) fyne.CanvasObject {
	switch r {
	case "":
		return widgets.QuietBadge(t("teams.result.open"))
	case team.Kept:
		return widgets.SuccessBadge(t(r.TextKey())) // keys: doc.team.result.*
	case team.Moved:
		return widgets.QuietBadge(t(r.TextKey()))
	default:
		return widgets.WarningBadge(t(r.TextKey()))
	}
}

// fillThere lists who was there, and who had which role.
func (s *heldSheet) fillThere() {
	m, b := s.meeting, s.page.book
	s.there.Objects = []fyne.CanvasObject{widgets.CaptionLines(join(dayText(m.Date), clockText(m.Start), m.Place))}
	women := b.team.Women(m.Date)
	for _, id := range b.team.Present(m) {
		if !slices.Contains(women, id) {
			women = append(women, id)
		}
	}
	for _, id := range women {
		badge := attendanceBadge(m.Attendance[id])
		if n := m.LateMinutes[id]; n > 0 && m.Attendance[id] == team.Late {
			badge = widgets.NewBadge(t("teams.attendance.late", vars{"n": n}))
		}
		arrange.Put(s.there, ends(100, s.attender(id), badge))
	}
}

// attender is a woman with her roles.
func (s *heldSheet) attender(id app.ID) fyne.CanvasObject {
	var roles []string
	for _, role := range team.Roles {
		if s.meeting.Roles[string(role)] == id {
			roles = append(roles, t(role.TextKey())) // keys: doc.team.role.*
		}
	}
	name := widgets.NewText(s.page.book.name(id))
	name.Shrinks = true
	if len(roles) == 0 {
		return name
	}
	return widgets.Stack(0, name, widgets.CaptionLines(strings.Join(roles, ", ")))
}

func attendanceBadge(a team.Attendance) fyne.CanvasObject {
	switch a {
	case "":
		return widgets.QuietBadge(t("teams.attendance.open"))
	case team.Present:
		return widgets.SuccessBadge(t(a.TextKey())) // keys: doc.team.attendance.*
	case team.Late:
		return widgets.NewBadge(t(a.TextKey()))
	default:
		return widgets.QuietBadge(t(a.TextKey()))
	}
}

// fillNext says what was agreed for the next meeting.
func (s *heldSheet) fillNext() {
	f := newFacts()
	if next := s.meeting.Next; next != nil {
		f.add(t("teams.field.when"), join(dayText(next.Date), clockText(next.Start)))
		f.add(t("teams.field.place"), next.Place)
		if next.Facilitator != "" {
			f.add(t("doc.team.role.facilitator"), s.page.book.name(next.Facilitator))
		}
	}
	if len(f.Objects) == 0 {
		arrange.Put(f.Container, arrange.Muted(t("doc.team.next.open")))
	}
	s.next.Objects = []fyne.CanvasObject{f.Container}
}

// noteField is the consultant's own note on a meeting, which stands on no paper.
type noteField struct {
	page   *meetingsPage
	id     app.ID
	input  *widgets.TextField
	saver  Saver
	mark   *widgets.SavedMark
	typed  bool // since it was saved last
	object fyne.CanvasObject
}

func newNoteField(p *meetingsPage, m team.Meeting) *noteField {
	n := &noteField{page: p, id: m.ID, mark: widgets.NewSavedMark()}
	n.saver = p.book.parts.Autosave(n.save)
	n.input = widgets.NewAreaField(t("teams.held.note.hint"), 4, func(string) {
		n.typed = true
		n.mark.Pending()
		n.saver.Touch()
	})
	n.input.OnLeave = func() { _ = n.saver.Flush() } // the saver tells of a failure
	n.object = widgets.Stack(arrange.Tight, n.input, n.mark.Text)
	return n
}

// fill shows the note as kept unless another is being typed.
func (n *noteField) fill(m team.Meeting) {
	if !n.typed && n.input.Text != m.Note {
		n.input.Fill(m.Note)
	}
}

// save keeps the note in the meeting as it is kept by then.
func (n *noteField) save() error {
	m, ok := n.page.book.team.Meeting(n.id)
	if !ok {
		return nil
	}
	m.Note = strings.TrimSpace(n.input.Text)
	if _, err := n.page.book.saveMeeting(m); err != nil {
		n.mark.Failed()
		return err
	}
	n.typed = false
	n.mark.Saved(n.page.book.parts.Now())
	return nil
}
