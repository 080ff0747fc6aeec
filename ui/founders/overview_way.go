package founders

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// TabProfile is the key of the tab that the card of her competences leads to, where the room has one.
const TabProfile = "profile"

// way is how far her competences have come, and the newest of the two readings; where only one is there, that one.
func (o *overview) way() (way profile.Travelled, newest profile.Reading) {
	from, to, ok := profile.Compared(o.readings)
	if !ok && len(o.readings) > 0 {
		from, to = profile.Reading{}, o.readings[len(o.readings)-1]
	}
	return profile.Distance(from, to), to
}

// wayCard draws her competences before and after, and says in words what they say.
func (o *overview) wayCard() fyne.CanvasObject {
	title := translations.T("overview.way")
	if len(o.readings) == 0 {
		return widgets.NewCard(title, muted(translations.T("overview.way.none")), o.toProfile()...)
	}
	way, newest := o.way()
	radar := charts.NewSmallRadar(radarOf(way.From, newest))
	lines := []fyne.CanvasObject{}
	for _, text := range wayWords(way) {
		lines = append(lines, flush(widgets.Paragraph(text)))
	}
	words := widgets.Stack(8, lines...)
	body := widgets.Stack(8, container.New(&pictureLayout{side: radarSide, words: radarWords}, radar, words),
		charts.NewLegend(legendOf(way.From, newest)...))
	return widgets.NewCard(title, body, o.toProfile()...)
}

const (
	radarSide  float32 = 180
	radarWords float32 = 110 // the least width of the words beside it
)

// toProfile leads to the tab of her profile; nothing where the room has none.
func (o *overview) toProfile() []fyne.CanvasObject {
	if !slices.ContainsFunc(o.parts.Tabs, func(t Tab) bool { return t.Key == TabProfile }) {
		return nil
	}
	return []fyne.CanvasObject{
		widgets.LinkButton(translations.T("overview.way.open"), theme.NavigateNextIcon(), func() { o.actions.tab(TabProfile) }),
	}
}

// wayWords say how far she has come, or how far the first reading is.
func wayWords(way profile.Travelled) []string {
	if way.From.Phase == "" {
		return []string{translations.T("overview.way.rated", vars{"n": way.To.Rated()}), translations.T("overview.way.begun")}
	}
	if way.Rated == 0 {
		return []string{translations.T("overview.way.apart")}
	}
	return []string{meanWords(*way.Mean.Change()), translations.T("overview.way.counts", vars{
		"Improved": way.Improved, "Unchanged": way.Unchanged, "Declined": way.Declined,
	})}
}

// meanWords tell a change of less than half a tenth as none.
func meanWords(change float64) string {
	tenths := math.Round(change * 10)
	size := vars{"Change": translations.Current().Number(math.Abs(tenths)/10, 1)}
	switch {
	case tenths > 0:
		return translations.T("overview.way.higher", size)
	case tenths < 0:
		return translations.T("overview.way.lower", size)
	default:
		return translations.T("overview.way.same")
	}
}

func readingPhase(r profile.Reading) string {
	if r.Phase == "" {
		return translations.T("competence.phase.none")
	}
	return translations.T("competence.phase." + string(r.Phase)) // keys: competence.phase.*
}

// legendOf names the readings that a radar draws, each with its day.
func legendOf(readings ...profile.Reading) []string {
	var out []string
	for _, r := range rated(readings...) {
		date := translations.T("competence.undated")
		if r.Date.Valid() {
			date = dateText(r.Date)
		}
		out = append(out, translations.T("competence.reading.short", vars{"Phase": readingPhase(r), "Date": date}))
	}
	return out
}

// rated leaves out readings in which nothing is rated.
func rated(readings ...profile.Reading) []profile.Reading {
	return slices.DeleteFunc(slices.Clone(readings), func(r profile.Reading) bool { return r.Rated() == 0 })
}

// radarOf draws the newest reading over the one before, which may be none.
func radarOf(before, newest profile.Reading) charts.RadarData {
	data := charts.RadarData{Max: profile.MaxLevel, Step: 2}
	for _, area := range profile.Areas {
		data.Areas = append(data.Areas, len(area.Competences))
		for _, c := range area.Competences {
			data.Axes = append(data.Axes, translations.T("entrecomp.competence."+c)) // keys: entrecomp.competence.*
		}
	}
	for _, r := range rated(before, newest) {
		data.Series = append(data.Series, seriesOf(r))
	}
	return data
}

func seriesOf(r profile.Reading) charts.Series {
	s := charts.Series{Name: readingPhase(r)}
	for _, c := range profile.Competences {
		value := charts.Unrated
		if level, ok := r.Level(c); ok {
			value = float64(level)
		}
		s.Values = append(s.Values, value)
	}
	return s
}
