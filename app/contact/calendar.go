package contact

import (
	"bufio"
	"bytes"
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/emersion/go-ical"

	"wurzelwerk/app"
)

// Calendar is a file of appointments.
type Calendar struct {
	Name    string // of the whole, as a calendar program may show it
	Events  []Event
	Created time.Time // of two files about the same event a calendar program keeps the later one
}

// Event is one appointment. An appointment of the whole day has Begin at its first minute, and no End.
type Event struct {
	ID         app.ID // stays with the appointment, so that a later file changes it and adds none
	Begin, End time.Time
	WholeDay   bool
	Title      string
	Place      string
	Text       string
	Sequence   int // rises with every change
	Cancelled  bool
}

// WriteCalendar writes appointments as iCalendar (RFC 5545) in the order of time, with the rules of their zone, so that
// every program knows the time that is meant. It may be read again and again: an event that is known by its id is
// changed, and one that is cancelled is crossed out or taken away. Error: that of w.
func WriteCalendar(w io.Writer, c Calendar) error {
	out := ical.NewCalendar()
	out.Props.SetText(ical.PropVersion, "2.0")
	out.Props.SetText(ical.PropProductID, product+"DE")
	out.Props.SetText(ical.PropMethod, "PUBLISH")
	if name := plainText(c.Name); name != "" {
		out.Props.SetText(ical.PropName, name)
		older := ical.NewProp("X-WR-CALNAME") // what programs read that do not know RFC 7986
		older.Value = out.Props.Get(ical.PropName).Value
		out.Props.Set(older)
	}
	out.Children = append(out.Children, timezone())
	events := slices.Clone(c.Events)
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(a.Begin.Compare(b.Begin), cmp.Compare(a.ID, b.ID))
	})
	for _, e := range events {
		out.Children = append(out.Children, e.component(c.Created))
	}
	var file bytes.Buffer
	if err := ical.NewEncoder(&file).Encode(out); err != nil {
		return err
	}
	return folded(w, file.String())
}

// component is the event as go-ical has it.
func (e Event) component(created time.Time) *ical.Component {
	out := ical.NewComponent(ical.CompEvent)
	out.Props.SetText(ical.PropUID, eventUID(e.ID))
	out.Props.SetDateTime(ical.PropDateTimeStamp, created.UTC().Truncate(time.Second))
	sequence := ical.NewProp(ical.PropSequence)
	sequence.Value = strconv.Itoa(max(0, e.Sequence))
	out.Props.Set(sequence)
	e.times(out)
	for property, text := range map[string]string{ical.PropSummary: e.Title, ical.PropLocation: e.Place, ical.PropDescription: e.Text} {
		if text = plainText(text); text != "" {
			out.Props.SetText(property, text)
		}
	}
	out.Props.SetText(ical.PropClass, "PRIVATE")
	status := ical.EventConfirmed
	if e.Cancelled {
		status = ical.EventCancelled
	}
	out.Props.SetText(ical.PropStatus, string(status))
	return out
}

// times writes begin and end by the clock of the zone. Where the clock shows a time twice, in the night in which it is
// put back, both stand in UTC.
func (e Event) times(out *ical.Component) {
	if e.WholeDay {
		out.Props.SetDate(ical.PropDateTimeStart, e.Begin)
		out.Props.SetDate(ical.PropDateTimeEnd, e.Begin.AddDate(0, 0, 1))
		out.Props.SetText(ical.PropTransparency, "TRANSPARENT")
		return
	}
	begin, end := e.Begin.In(Zone()), e.End.In(Zone())
	if twice(begin) || twice(end) {
		begin, end = begin.UTC(), end.UTC()
	}
	out.Props.SetDateTime(ical.PropDateTimeStart, begin)
	out.Props.SetDateTime(ical.PropDateTimeEnd, end)
}

// twice tells that the clock of the zone shows the time of the day of t at another moment as well.
func twice(t time.Time) bool {
	const face = "2006-01-02 15:04"
	shown := t.Format(face)
	return t.Add(time.Hour).Format(face) == shown || t.Add(-time.Hour).Format(face) == shown
}

// eventUID is an id that no other program gives.
func eventUID(id app.ID) string { return string(id) + "@wurzelwerk" }

// plainText is a text without what no line of iCalendar may hold.
func plainText(text string) string {
	text = lineBreaks.Replace(strings.ToValidUTF8(text, "\ufffd"))
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, text))
}

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n")

// folded writes lines as the form of cards and calendars wants them.
func folded(w io.Writer, file string) error {
	out := bufio.NewWriter(w)
	for line := range strings.SplitSeq(strings.TrimSuffix(file, "\r\n"), "\r\n") {
		writeLine(out, line)
	}
	return out.Flush()
}
