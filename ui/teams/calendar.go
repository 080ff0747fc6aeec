package teams

import (
	"bytes"
	"io"

	"wurzelwerk/app/contact"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
)

// saveMeetingDate asks where a meeting is to be kept as an appointment, with its invitation in a language.
func (b *book) saveMeetingDate(m team.Meeting, l *translations.Locale) {
	if event, ok := contact.MeetingEvent(b.team, m, l); ok {
		b.saveCalendar(fileName(t("teams.calendar.file"), m, ".ics"), []contact.Event{event})
	}
}

// saveDates asks where all meetings of the team are to be kept as appointments.
func (b *book) saveDates() {
	events := contact.MeetingEvents(b.team, translations.Current())
	if len(events) == 0 {
		b.parts.Shell.Tell(t("calendar.none"))
		return
	}
	b.saveCalendar(t("teams.calendar.file")+".ics", events)
}

func (b *book) saveCalendar(name string, events []contact.Event) {
	var out bytes.Buffer
	if err := contact.WriteCalendar(&out, contact.Calendar{Name: b.team.Name, Events: events, Created: b.parts.Now()}); err != nil {
		b.parts.Shell.Fail(err)
		return
	}
	b.parts.SaveFile(name, func(path string) error {
		return outfile.Write(path, func(to io.Writer) error {
			_, err := to.Write(out.Bytes())
			return err
		})
	})
}
