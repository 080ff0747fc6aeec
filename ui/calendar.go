package ui

import (
	"bytes"
	"context"
	"io"

	"wurzelwerk/app"
	"wurzelwerk/app/contact"
	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
)

// saveCalendar asks where the appointments of a founder are to be kept for a calendar program; without a founder those
// of the office.
func (w *Window) saveCalendar(founder app.ID) {
	var calendar contact.Calendar
	w.run(translations.T("calendar.working"), func(ctx context.Context) (err error) {
		calendar, err = w.calendar(ctx, founder)
		return err
	}, func() {
		if len(calendar.Events) == 0 {
			w.Tell(translations.T("calendar.none"))
			return
		}
		var out bytes.Buffer
		if err := contact.WriteCalendar(&out, calendar); err != nil {
			w.Fail(err)
			return
		}
		w.SaveFile(translations.T("calendar.file")+"-"+string(app.DateOf(calendar.Created))+".ics", func(path string) error {
			return outfile.Write(path, func(to io.Writer) error {
				_, err := to.Write(out.Bytes())
				return err
			})
		})
	})
}

// calendar collects the appointments of a founder, without one those of the office.
func (w *Window) calendar(ctx context.Context, founder app.ID) (contact.Calendar, error) {
	doc, err := w.office.Export(ctx)
	if err != nil {
		return contact.Calendar{}, err
	}
	names, err := w.office.ArchiveNames(ctx)
	if err != nil {
		return contact.Calendar{}, err
	}
	all := contact.AppointmentsOf(doc, names, translations.Current())
	out := contact.Calendar{Name: translations.T("doc.calendar.session"), Created: w.config.Now()}
	if founder != "" {
		out.Events = all.Founder(founder)
		return out, nil
	}
	out.Name, out.Events = doc.Office.Name, all.Office()
	return out, nil
}
