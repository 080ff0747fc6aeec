package exchange

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/widgets"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// said is what happened, in the language of the window.
func said(err error) string { return message.Of(err, translations.Current()).Text }

func dateText(d app.Date) string {
	if !d.Valid() {
		return ""
	}
	return translations.Current().Date(d.Time())
}

// momentText is a day and a time of it; "" for the zero time.
func momentText(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	l := translations.Current()
	at = at.Local()
	return t("exchange.moment", vars{"Date": l.Date(at), "Time": l.Time(at)})
}

// sixWords shows a fingerprint large, numbered to be read out, in two lines.
func sixWords(fingerprint string, size fyne.ThemeSizeName) fyne.CanvasObject {
	rows := widgets.Stack(arrange.Apart)
	var row []fyne.CanvasObject
	for i, word := range strings.Fields(fingerprint) {
		text := widgets.NewLines(word)
		text.SizeName, text.Bold = size, true
		row = append(row, widgets.Stack(0, widgets.Caption(translations.Current().Number(float64(i+1), 0)), text))
		if len(row) == 3 {
			arrange.Put(rows, widgets.Columns(row...))
			row = nil
		}
	}
	if len(row) > 0 {
		arrange.Put(rows, widgets.Columns(row...))
	}
	return rows
}

// steps numbers sentences, one below the other.
func steps(sentences ...string) fyne.CanvasObject {
	out := widgets.Stack(arrange.Tight)
	for i, s := range sentences {
		arrange.Put(out, widgets.NewLines(t("exchange.step", vars{"No": i + 1, "Text": s})))
	}
	return out
}

// strong is a wrapping text in bold and in a colour.
func strong(text string, ink fyne.ThemeColorName) *widgets.Lines {
	l := widgets.NewLines(text)
	l.Bold, l.ColorName = true, ink
	return l
}
