package founders

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// appointmentCard tells when consultant and founder meet next, and leads to the session; nil while nothing is agreed.
func (o *overview) appointmentCard() fyne.CanvasObject {
	next, ok := coaching.NextAppointment(o.measures.sessions, o.parts.Today())
	if !ok {
		return nil
	}
	line := []fyne.CanvasObject{flush(widgets.Paragraph(appointmentText(next)))}
	widths := []float32{0}
	if o.parts.OpenSession != nil {
		line = append(line, widgets.LinkButton(translations.T("overview.next.open"), theme.NavigateNextIcon(), func() { o.parts.OpenSession(o.id, next.Session) }))
		widths = append(widths, -1)
	}
	return widgets.NewCard("", cells(widths, line...))
}

func appointmentText(a coaching.Appointment) string {
	if a.Start == "" {
		return translations.T("overview.next", vars{"Date": dateText(a.Day)})
	}
	return translations.T("overview.next.at", vars{"Date": dateText(a.Day), "Time": string(a.Start)})
}
