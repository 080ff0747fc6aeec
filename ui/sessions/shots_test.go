package sessions

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// TestPictures shows every place of the page with the sample office; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		r := newRoom(t)
		shot := func(name string) { uitest.Shot(t, r.window, look+"-"+name) }
		shot("00-empty")
		r = sampled(t)
		r.fill()
		r.pictures(shot)
		r.well()
	})
}

// fill gives the sample more to show: a draft of an earlier day, agreements, a measure that is late.
func (r *room) fill() {
	r.t.Helper()
	r.put(coaching.Session{
		Kind: "finance", Date: "2025-05-06", Start: "10:00", End: "11:00", Place: "office", Consultant: "Ute Becker",
		Concern: "Der Vermieter will die Miete erhöhen. Trägt das Geschäft das?",
		Tasks: []coaching.Task{
			{Text: "Mietvertrag und letzte Nebenkostenabrechnung mitbringen", By: "founder", Until: "2025-05-13"},
			{Text: "Liquidität mit höherer Miete rechnen", By: "consultant", Until: "2025-05-12"},
		},
		Agreements: "Bis dahin unterschreibt sie nichts.", NextDate: "2025-05-20", NextStart: "10:00",
	})
	if _, err := r.office.SaveMeasure(r.ctx, r.founder, coaching.Measure{Text: "Kostenvoranschlag für die Schneiderbüste einholen", Responsible: "founder", Due: "2025-05-02"}); err != nil {
		r.t.Fatal(err)
	}
	r.page.Refresh()
}

// pictures goes through the places of the page.
func (r *room) pictures(shot func(string)) {
	shot("01-list")
	r.page.NewSession()
	shot("02-begin")
	r.escape()
	r.begin("authorities")
	shot("03-new")
	e := r.editor()
	r.write()
	r.Canvas().Unfocus()
	e.scroll.ScrollToTop()
	shot("04-written")
	e.frame.unfold()
	shot("05-frame")
	for i, name := range []string{"06-texts", "07-tasks", "08-foot"} {
		e.scroll.ScrollToOffset(fyne.NewPos(0, float32(i+1)*430*widgets.Zoom()))
		shot(name)
	}
	e.note.onToggle()
	e.scroll.ScrollToBottom()
	shot("09-note")
	e.note.hide()
	r.area("concern", "")
	e.frame.fold.OnTapped()
	r.page.onClose()
	shot("10-missing")
	r.area("concern", "Ummeldung")
	e.frame.end.target.(*widgets.TextField).SetText("14:00")
	r.page.onClose()
	shot("11-close")
	r.escape()
	r.page.onList()
	r.record(shot)
	r.narrow(shot)
}

// narrow shows a session in half the room.
func (r *room) narrow(shot func(string)) {
	r.window.Resize(fyne.NewSize(520, 560))
	r.page.Open(r.sessions()[4].ID)
	shot("16-narrow")
	r.page.aside.onFold()
	shot("17-narrow-aside")
	r.window.Resize(fyne.NewSize(1500, 800))
	shot("18-wide")
}

// write fills the worksheet as one is after an hour.
func (r *room) write() {
	r.area("concern", "Ummeldung des Gewerbes: Sie will neben der Änderungsschneiderei auch Kinderkleidung verkaufen.")
	r.area("course", strings.Repeat("Das Ordnungsamt verlangt eine neue Beschreibung der Tätigkeit. Frau Stoyanova hatte die alte Anmeldung dabei. ", 3))
	r.area("recommendation", "Zuerst ummelden, dann die Kasse umstellen.\nFür den Verkauf gilt der volle Steuersatz.")
	e := r.editor()
	e.tasks.onAdd()
	e.tasks.rows[0].text.field.SetText("Formular ausfüllen und mit dem Ausweis abgeben")
	e.tasks.rows[0].until.Fill(app.Date("2025-05-20").Time())
	e.tasks.change(0)
	e.tasks.onAdd()
	e.tasks.rows[1].text.field.SetText("Steuerberaterin nach der Kasse fragen")
	e.tasks.rows[1].by.Choose("consultant")
	e.tasks.onMeasure(1)
	e.papers.chips.Toggle("letter")
	r.flush()
}

// record shows a closed session of the sample.
func (r *room) record(shot func(string)) {
	all := r.sessions()
	i := 0
	for all[i].Status != coaching.Closed {
		i++
	}
	r.page.Open(all[i].ID)
	shot("12-closed")
	r.page.onSign()
	shot("13-sign")
	r.escape()
	r.page.onAmend()
	field[*widgets.TextField](r, t("sessions.amend.field")).SetText("Der Preis war 330 Euro.")
	shot("14-amend")
	r.press(t("sessions.amend.confirm"))
	shot("15-amended")
}
