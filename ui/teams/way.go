package teams

import (
	"math"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/chart"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// wayPage is the tab of the team's way: how much was kept and who was there, meeting by meeting. It counts the team and
// no single woman.
type wayPage struct {
	book    *book
	open    func(meeting app.ID)
	chart   *charts.Rates
	sums    *fyne.Container
	table   *table
	page    fyne.CanvasObject
	empty   fyne.CanvasObject
	content *fyne.Container
}

func newWayPage(b *book, open func(meeting app.ID)) *wayPage {
	p := &wayPage{book: b, open: open, chart: charts.NewRates(chart.Rates{}), sums: container.NewStack(), content: container.NewStack()}
	p.table = newTable(t("teams.way.meeting"), t("teams.way.there"), t("teams.way.kept"), t("teams.way.partly"), t("teams.way.not"), t("teams.way.moved"), t("teams.way.open"))
	p.page = widgets.Page(
		p.sums,
		widgets.NewCard(t("teams.way.chart"), arrange.High(280, p.chart)),
		widgets.NewCard(t("teams.way.table"), widgets.Stack(widgets.Gap, p.table, widgets.CaptionLines(t("teams.way.about")))))
	p.empty = widgets.EmptyState(theme.HistoryIcon(), t("teams.way.none"), nil)
	return p
}

// fill shows the way so far.
func (p *wayPage) fill() {
	meetings, all := p.book.team.Statistics()
	shown := p.page
	if len(meetings) == 0 {
		shown = p.empty
	} else {
		p.fillFrom(meetings, all)
	}
	p.content.Objects = []fyne.CanvasObject{shown}
	p.content.Refresh()
}

func (p *wayPage) fillFrom(meetings []team.MeetingFigures, all team.Counts) {
	p.sums.Objects = []fyne.CanvasObject{widgets.Columns(
		sum(t("teams.way.sum.kept"), all.KeptRate(), t("teams.way.kept.of", vars{"Kept": all.Kept, "n": all.Due})),
		sum(t("teams.way.sum.half"), all.KeptRateHalf(), t("teams.way.half.about")),
		sum(t("teams.way.sum.there"), all.AttendanceRate(), t("teams.way.there.sum", vars{"Present": all.Present, "n": all.Marked})),
	)}
	p.sums.Refresh()
	p.chart.SetData(ratesOf(meetings))
	p.table.fill(p.rows(meetings))
}

// sum is a rate over all meetings with what it is made of.
func sum(title string, rate *float64, below string) fyne.CanvasObject {
	value, note := widgets.Heading(t("teams.way.unknown")), widgets.CaptionLines("")
	if rate != nil {
		value.SetText(percent(*rate))
		note.Text = below
	}
	return widgets.NewCard(title, widgets.Stack(0, value, note))
}

func percent(rate float64) string {
	return t("teams.percent", vars{"Number": translations.Current().Number(100*rate, 0)})
}

// ratesOf is the chart of the meetings.
func ratesOf(meetings []team.MeetingFigures) chart.Rates {
	data := chart.Rates{Percent: percent, Series: []string{t("teams.way.line.kept"), t("teams.way.line.there")}}
	for _, f := range meetings {
		kept, there := math.NaN(), math.NaN()
		row := chart.RatesRow{Name: nameOf(f), Values: []float64{rated(f.KeptRate(), &kept), rated(f.AttendanceRate(), &there)}}
		row.Said = []string{t("teams.way.kept.of", vars{"Kept": f.Kept, "n": f.Due}), t("teams.way.there.of", vars{"Present": f.Present, "n": f.Marked})}
		data.Rows = append(data.Rows, row)
	}
	return data
}

// rated is a rate, or what stands for none.
func rated(rate, none *float64) float64 {
	if rate == nil {
		return *none
	}
	return *rate
}

// nameOf is what a meeting is called under the chart.
func nameOf(f team.MeetingFigures) string {
	if f.Date.Valid() {
		return dateText(f.Date)
	}
	return t("doc.team.meeting", vars{"Number": f.Number})
}

// rows are the meetings of the table, the newest first; a click opens one.
func (p *wayPage) rows(meetings []team.MeetingFigures) (out []tableRow) {
	for _, f := range slices.Backward(meetings) {
		m, _ := p.book.team.Meeting(f.Meeting)
		out = append(out, tableRow{
			cells: []string{
				join(meetingName(m), dateText(f.Date)), part(f.Present, f.Marked), part(f.Kept, f.Due),
				count(f.Partly), count(f.NotKept), count(f.Moved), count(f.Open),
			},
			open: func() { p.open(f.Meeting) },
		})
	}
	return out
}

// part is how many of all; nothing of none.
func part(n, all int) string {
	if all == 0 {
		return count(0)
	}
	return t("teams.way.part", vars{"Part": n, "All": all})
}

func count(n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n)
}
