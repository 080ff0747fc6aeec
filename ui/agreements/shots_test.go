package agreements

import (
	"testing"
	"time"

	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/uitest"
)

// TestPictures shows every place of the page with the sample office; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		d := newDesk(t)
		shot := func(name string) {
			uitest.Shot(t, d.Window, look+"-"+name)
			if size := d.Window.Content().MinSize(); size.Width > tab.Width {
				t.Errorf("%s needs %v", name, size)
			}
		}
		shot("00-empty")
		d.page.onNew()
		shot("01-new")
		d.page.onSign(d.last().ID)
		shot("02-missing")
		d.fill()
		shot("03-goals")
		uitest.LayoutMakesNothingAnew(t, d.Window.Content())
		d.page.scroll.ScrollToBottom()
		shot("04-outcomes")
		d.page.scroll.ScrollToTop()
		d.pictureDialogs(shot)
		d.Well()
	})
}

// fill makes agreements of every kind, and outcomes.
func (d *desk) fill() {
	d.T.Helper()
	first := d.last()
	first.StartingPoint, first.Criterion = "Zwei Aufträge im Monat, alle von Bekannten. Die Preise sind geschätzt.", "Im Auftragsbuch stehen sechs Aufträge im Monat."
	first.HerPart, first.OurPart = "Ruft jede Woche drei Kundinnen an und hängt im Stadtteilladen aus.", "Prüft die Preisliste und bereitet das Gespräch mit dem Jobcenter vor."
	first.Until, first.SignedOn, first.Result, first.Reached, first.ReviewedOn = "2025-04-30", today, "Vier Aufträge im Monat, davon zwei neue Kundinnen.", coaching.ReachedPartly, "2025-05-02"
	d.Clock = time.Date(2025, 7, 10, 9, 0, 0, 0, time.UTC)
	d.kept(first)
	next, _ := first.Next(d.Office.NewID(), "2025-05-02")
	next.Until, next.SignedOn = "2025-06-30", "2025-05-02"
	d.kept(next)
	d.kept(coaching.Agreement{
		Date: "2025-03-10", Goal: map[string]string{"bg": "Да имам сайт."}, StartingPoint: "Kein Auftritt im Netz", Criterion: "Die Seite ist online.",
		HerPart: "Fotos und Texte", OurPart: "Vermittelt die Gestalterin", Until: "2025-05-31", SignedOn: "2025-03-10",
		Reached: coaching.ReachedYes, Result: "Seit dem 20. Mai online.", ReviewedOn: "2025-06-01",
	})
	no := false
	for _, o := range []coaching.Outcome{
		{Date: "2025-05-20", Result: coaching.ResultConsolidation, SheSays: "Ich weiß jetzt, was eine Stunde kostet."},
		{Date: "2025-07-01", Result: coaching.ResultAdvisedAgainst, Reasons: "Ein zweiter Laden trägt sich bei dieser Miete nicht.", Instead: "Baut die Werkstatt aus", SheSays: "Schade, aber es stimmt wohl.", Agrees: &no},
	} {
		_, err := d.Office.SaveOutcome(d.Ctx, d.page.founder.ID, o)
		d.Must(err)
	}
	d.page.draft = nil
	d.page.Refresh()
	d.Well()
}

func (d *desk) pictureDialogs(shot func(string)) {
	all := d.stored()
	d.page.onResult(all[1].ID)
	shot("05-result")
	d.Escape()
	d.page.onEarlier(all[0].ID)
	shot("06-earlier")
	d.Escape()
	d.page.onSign(all[1].ID)
	shot("07-sign")
	d.Escape()
	d.page.onEditOutcome(d.outcomes()[1])
	shot("08-outcome")
	d.Escape()
}
