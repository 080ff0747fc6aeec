package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/founders"
	"wurzelwerk/ui/palette"
	"wurzelwerk/ui/partners"
	"wurzelwerk/ui/teams"
	"wurzelwerk/ui/widgets"
)

// How many of each kind the palette shows.
const (
	foundersFound = 8
	teamsFound    = 4
	foundersLast  = 5 // while nothing is typed: those changed last
)

// showPalette shows where a few letters lead to.
func (w *Window) showPalette() {
	if w.office == nil {
		return
	}
	palette.Show(w.Canvas(), palette.Source{Find: w.found, Commands: w.commands()})
}

// found are founders and teams that fit the words.
func (w *Window) found(words string) []palette.Item {
	filter := app.FounderFilter{Words: words, State: app.ActiveAndArchived, Language: translations.Current().Code()}
	most := foundersFound
	if strings.TrimSpace(words) == "" {
		filter.State, filter.Sort, most = app.Active, app.ByChange, foundersLast
	}
	rows, err := w.office.Founders(w.context, filter)
	if err != nil {
		w.Fail(err)
		return nil
	}
	var out []palette.Item
	for _, row := range rows[:min(most, len(rows))] {
		out = append(out, palette.Item{
			Icon: theme.AccountIcon(), Title: row.Name, Kind: translations.T("kind.founder"),
			Run: func() { w.openFounder(row.ID, founders.TabOverview) },
		})
	}
	return append(out, w.foundTeams(words)...)
}

func (w *Window) foundTeams(words string) (out []palette.Item) {
	wanted := app.Fold(words)
	all, err := w.office.Teams(w.context)
	if err != nil {
		w.Fail(err)
		return nil
	}
	for _, t := range all {
		if wanted != "" && strings.Contains(app.Fold(t.Name), wanted) && len(out) < teamsFound {
			out = append(out, palette.Item{
				Icon: teams.Icon(), Title: t.Name, Kind: translations.T("kind.team"), Run: func() { w.openTeam(t.ID, "") },
			})
		}
	}
	return out
}

// commands are the screens, what has a key, and what else is often looked for.
func (w *Window) commands() []palette.Item {
	var out []palette.Item
	for _, e := range entries() {
		out = append(out, palette.Item{Icon: e.icon(), Title: e.title(), Run: func() { w.Go(e.key) }})
	}
	command := func(icon fyne.Resource, title, key string, run func()) {
		out = append(out, palette.Item{Icon: icon, Title: title, Kind: key, Run: run})
	}
	command(theme.ContentAddIcon(), translations.T("founders.empty.new"), "", func() { w.createIn("founders") })
	if f, ok := w.screen().(*foundersScreen); ok && f.Founder() != "" {
		founder := f.Founder()
		command(theme.ContentAddIcon(), translations.T("sessions.new.title"), "", func() { f.newSession(founder) })
	}
	command(theme.ContentAddIcon(), translations.T("teams.create.title"), "", func() { w.createIn("teams") })
	command(theme.MailForwardIcon(), translations.T("exchange.page"), "", w.showExchange)
	command(theme.WarningIcon(), translations.T("conflicts.title"), "", func() {
		w.inPartners(func(p *partners.Screen) { p.ShowPage(pageConflicts) })
	})
	command(theme.DocumentSaveIcon(), translations.T("settings.backups"), "", func() { w.openSettings("backups") })
	command(theme.StorageIcon(), translations.T("settings.data"), "", func() { w.openSettings("data") })
	// keys: help.key.*
	for _, b := range w.bindings() {
		if b.says != "" && b.run != nil && b.says != "help.key.palette" {
			command(theme.NavigateNextIcon(), translations.T(b.says), widgets.Binding{Key: b.key, Modifier: b.modifier}.Label(), b.run)
		}
	}
	return out
}

// createIn asks for a new record on a screen.
func (w *Window) createIn(key string) {
	w.Go(key)
	if c, ok := w.screen().(creator); ok {
		c.Create()
	}
}

// openSettings shows a page of the settings.
func (w *Window) openSettings(page string) {
	w.Go("settings")
	if s, ok := w.screen().(*settings); ok {
		s.tabs.OpenKey(page)
	}
}
