package widgets_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func monday() time.Time { return time.Date(2025, 3, 24, 14, 5, 0, 0, time.UTC) }

// gallery shows one of each.
func gallery() fyne.CanvasObject {
	nothing := func() {}
	options := []widgets.Option{{"a", "Orientierung"}, {"b", "Planung"}, {"c", "Start"}}
	choice := widgets.NewChoice(options, nil)
	choice.Fill("b")
	short := widgets.NewTextField("", nil)
	short.Limit = 120
	short.Fill("Ein kurzer Satz")
	faulty := widgets.NewField("Telefon", widgets.NewTextField("", nil), "Die Nummer, unter der sie sicher erreichbar ist")
	faulty.SetError(errSentence("Diese Nummer ist zu kurz. Bitte prüfen Sie sie."))
	date := widgets.NewDateField("Beginn", "24.3., +7 oder heute", monday, nil)
	date.Fill(monday())
	header := widgets.NewHeader("Țurcanu, Ana", widgets.QuietButton("PDF", theme.DocumentPrintIcon(), nothing),
		widgets.MenuButton("Mehr", nil, func() []widgets.MenuItem { return nil }))
	header.SetLine("Ana · „Tsur-KA-nu“ · Änderungsschneiderei")
	header.SetBadges(widgets.NewBadge("Planung"), widgets.WarningBadge("Frist in 3 Tagen"))
	score := func(v int) fyne.CanvasObject {
		c := widgets.NewScoreCell(widgets.ColorStrength, nil)
		c.Fill(v)
		return c
	}
	dots := widgets.NewDots(nil)
	dots.Fill(2)
	list := widgets.NewDragList(nil)
	list.SetRows([]fyne.CanvasObject{widgets.NewText("Treue Kundinnen"), widgets.NewText("Drei Sprachen"), widgets.NewTextField("", nil)})
	notice := widgets.NewNotice()
	notice.Tell("SWOT gespeichert", widgets.Action{Label: "Öffnen", Run: nothing}, widgets.Action{Label: "Ordner zeigen", Run: nothing})
	progress := widgets.NewProgress("Sicherung wird geschrieben", nothing)
	progress.Set(0.42)
	saved := widgets.NewSavedMark()
	saved.Saved(monday())
	strengths := widgets.NewCard("Stärken", list, widgets.LinkButton("Hinzufügen", theme.ContentAddIcon(), nothing))
	strengths.Accent, strengths.Ground = widgets.ColorStrength, widgets.ColorStrengthTint
	bar := widgets.NewTabBar(
		widgets.Tab{Key: "profile", Title: "Profil", Build: func() fyne.CanvasObject {
			return widgets.Page(
				widgets.Columns(
					widgets.NewCard("Stammdaten", widgets.Form(widgets.RequiredField("Name", short, "So wie im Ausweis"), faulty, date, widgets.NewField("Phase", choice, "")), saved),
					widgets.Column(strengths, widgets.NewCard("Matrix", widgets.Column(widgets.Row(score(-1), score(0), score(1), score(2), score(3), dots))),
						widgets.NewCard("", widgets.EmptyState(theme.AccountIcon(), "Hier ist noch niemand. Legen Sie die erste Gründerin an.", widgets.PrimaryButton("Neue Gründerin", theme.ContentAddIcon(), nothing))))),
				progress,
			)
		}},
		widgets.Tab{Key: "swot", Title: "SWOT", Build: func() fyne.CanvasObject { return widgets.NewText("SWOT") }},
	)
	bar.Open(0)
	side := widgets.NewSidebar("Wurzelwerk", widgets.SidebarText("Büro Nordstadt"), []widgets.NavEntry{
		{"founders", "Gründerinnen", theme.AccountIcon()}, {"settings", "Einstellungen", theme.SettingsIcon()},
	}, func(string) {}, widgets.SidebarText("Gesichert heute 14:05"), widgets.NewNavItem("Sperren", theme.LogoutIcon(), nothing))
	side.Select("founders")
	return container.NewBorder(nil, nil, side, nil, container.NewBorder(header, widgets.Padded(notice), nil, nil, bar))
}

type errSentence string

func (e errSentence) Error() string { return string(e) }

func TestGalleryFitsTheScreenInEveryLook(t *testing.T) {
	for name, look := range map[string]widgets.Theme{
		"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5},
	} {
		uitest.Theme(t, look)
		w := uitest.Window(t, gallery())
		if size := w.Content().MinSize(); size.Width > uitest.Screen.Width || size.Height > uitest.Screen.Height {
			t.Errorf("%s: the least size is %v", name, size)
		}
		uitest.Shot(t, w, "gallery-"+name)
	}
}
