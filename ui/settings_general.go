package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// generalSettings changes language, look, size of texts, the time until the office is locked, and who reminds.
type generalSettings struct{ w *Window }

func (g *generalSettings) content() fyne.CanvasObject {
	language := widgets.NewChoice(languageOptions(), g.onLanguage)
	language.Fill(translations.Current().Code())
	return widgets.Page(
		widgets.NewCard(translations.T("settings.appearance"), widgets.Form(
			widgets.NewField(translations.T("setup.language"), language, translations.T("settings.language.hint")),
			widgets.NewField(translations.T("settings.look"), g.look(), ""),
			widgets.NewField(translations.T("settings.text-size"), g.textSize(), ""),
		)),
		widgets.NewCard(translations.T("settings.lock"), widgets.Form(
			widgets.NewField(translations.T("settings.lock.after"), g.lock(), translations.T("settings.lock.hint")))),
		widgets.NewCard(translations.T("settings.reminders"), widgets.Column(g.reminders(), widgets.MutedParagraph(translations.T("settings.reminders.hint")))),
	)
}

func (g *generalSettings) refresh() {}

func (g *generalSettings) reminders() fyne.CanvasObject {
	check := widgets.NewCheck(translations.T("settings.reminders.system"), g.w.prefs.SetReminders)
	check.Checked = g.w.prefs.Reminders()
	return check
}

func (g *generalSettings) onLanguage(code string) {
	g.w.useLanguage(code)
	g.w.rebuild()
}

func (g *generalSettings) look() fyne.CanvasObject {
	choice := widgets.NewChoice([]widgets.Option{
		{Key: string(widgets.LookLight), Text: translations.T("settings.look.light")},
		{Key: string(widgets.LookDark), Text: translations.T("settings.look.dark")},
		{Key: string(widgets.LookSystem), Text: translations.T("settings.look.system")},
	}, func(key string) {
		t := g.w.prefs.Theme()
		t.Look = widgets.Look(key)
		g.w.setTheme(t)
	})
	choice.Fill(string(g.w.prefs.Theme().Look))
	return choice
}

func (g *generalSettings) textSize() fyne.CanvasObject {
	var options []widgets.Option
	for percent := 100; percent <= 150; percent += 10 {
		options = append(options, widgets.Option{
			Key: strconv.Itoa(percent), Text: translations.Current().Number(float64(percent), 0) + "\u00a0%",
		})
	}
	choice := widgets.NewChoice(options, func(key string) {
		percent, err := strconv.Atoi(key)
		if err != nil {
			return // not one of the options
		}
		t := g.w.prefs.Theme()
		t.Scale = float32(percent) / 100
		g.w.setTheme(t)
	})
	choice.Fill(strconv.Itoa(int(g.w.prefs.Theme().Scale*100 + 0.5)))
	return choice
}

func (g *generalSettings) lock() fyne.CanvasObject {
	var options []widgets.Option
	for _, minutes := range []int{2, 5, 10, 15, 30, 60} {
		options = append(options, widgets.Option{
			Key: strconv.Itoa(minutes), Text: translations.T("settings.lock.minutes", translations.Vars{"n": minutes}),
		})
	}
	options = append(options, widgets.Option{Key: "0", Text: translations.T("settings.lock.never")})
	choice := widgets.NewChoice(options, func(key string) {
		if minutes, err := strconv.Atoi(key); err == nil {
			g.w.prefs.SetLockMinutes(minutes)
		}
	})
	choice.Fill(strconv.Itoa(g.w.prefs.LockMinutes()))
	return choice
}
