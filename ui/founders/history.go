package founders

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
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
	body, seen := container.New(tightLayout(6)), map[[2]string]bool{}
	for _, h := range o.history {
		line := [2]string{historyText(h), join(momentText(h.When, o.parts.Today()), actorText(h.Actor))}
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

// historyText says what was changed: kind and field, the block of the sheet, that the record was made, or that another
// became part of it.
func historyText(h app.HistoryEntry) string {
	what := ""
	switch {
	case h.Field == app.FieldMergedInto:
		what = translations.T("overview.history.merged")
	case h.Kind == app.KindAnswer:
		what = answeredText(h)
	case h.Field == "":
		what = translations.T("overview.history.made")
	default:
		what = fieldName(h.Kind, h.Field)
	}
	if what == "" {
		return kindName(h.Kind)
	}
	return translations.T("overview.history.title", vars{"Kind": kindName(h.Kind), "Field": what})
}

// answeredText names the block of the sheet in which something was answered. The question stays unnamed: some blocks
// are told in confidence, and the overview lies open.
func answeredText(h app.HistoryEntry) string {
	key, _, _ := strings.Cut(h.Detail, ".")
	block, ok := profile.Sheet().Block(key)
	if !ok {
		return ""
	}
	title := translations.T(block.TextKey())
	if h.Count < 2 {
		return title
	}
	return translations.T("overview.history.answers", vars{"n": h.Count, "Block": title})
}

func actorText(actor string) string {
	if actor == "" {
		return translations.T("overview.history.us")
	}
	return actor
}

// momentText is the time for today, else the day.
func momentText(t time.Time, today app.Date) string {
	t = t.Local()
	if app.DateOf(t) == today {
		return translations.T("overview.today", vars{"Time": translations.Current().Time(t)})
	}
	return translations.Current().Date(t)
}
