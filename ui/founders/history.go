package founders

import (
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// historyShown is how many lines of changes the overview has at most, and historyLoaded of how many changes: those of
// one kind at one time, as of many prices of an analysis, are one line.
const (
	historyShown  = 8
	historyLoaded = 200
)

func (o *overview) historyCard() fyne.CanvasObject {
	title := translations.T("overview.history")
	if len(o.history) == 0 {
		return widgets.NewCard(title, muted(translations.T("overview.history.none")))
	}
	body, seen := widgets.Stack(6), map[[2]string]bool{}
	for _, h := range o.history {
		line := [2]string{changes.Text(h), join(momentText(h.When, o.parts.Today()), changes.Actor(h.Actor))}
		if !seen[line] && len(seen) < historyShown {
			body.Add(historyLine(line[0], line[1]))
			seen[line] = true
		}
	}
	return widgets.NewCard(title, body)
}

func historyLine(text, moment string) fyne.CanvasObject {
	what := widgets.NewText(text)
	what.Shrinks = true
	when := widgets.Caption(moment)
	when.Alignment = fyne.TextAlignTrailing
	when.Shrinks = false
	return cells([]float32{0, -1}, what, when)
}

// momentText is the time for today, else the day.
func momentText(t time.Time, today app.Date) string {
	t = t.Local()
	if app.DateOf(t) == today {
		return translations.T("overview.today", vars{"Time": translations.Current().Time(t)})
	}
	return translations.Current().Date(t)
}
