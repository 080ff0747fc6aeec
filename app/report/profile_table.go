package report

import (
	"math"

	"wurzelwerk/app/chart"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

// counts say how many competences have risen, stayed or are lower, and the mean of all; a decline without alarm.
func (s *profileSheet) counts() []Block {
	t := s.travelled
	if !s.compares() || t.Rated == 0 {
		return nil
	}
	tile := func(figure, words string) Block {
		return Panel{Fill: Wash, Radius: 5, Pad: 6, Body: Stack{Items: []Block{
			centred(figure, Style{Size: 17, Bold: true, Color: Teal}), centred(words, Style{Size: 9.5}),
		}}}
	}
	count := func(n int, key string) Block { // keys: doc.profile.count.*
		return tile(s.Number(float64(n), 0), s.T("doc.profile.count."+key, translations.Vars{"n": n}))
	}
	row := Row{Gap: 8, Stretch: true, Widths: []float64{1, 1, 1, 1.3}, Cells: []Block{
		count(t.Improved, "improved"), count(t.Unchanged, "unchanged"), count(t.Declined, "declined"),
		tile(s.T("doc.profile.count.means", translations.Vars{"Before": s.mean(t.Mean.From), "After": s.mean(t.Mean.To)}), s.T("doc.profile.count.mean")),
	}}
	blocks := []Block{Space(10), row}
	if missing := len(profile.Competences) - t.Rated; missing > 0 {
		about := s.T("doc.profile.count.rated", translations.Vars{"Rated": t.Rated, "All": len(profile.Competences)})
		blocks = append(blocks, Space(3), P(about, Style{Size: 9.5, Color: Muted}))
	}
	if t.Declined > 0 {
		blocks = append(blocks, Space(4), P(s.T("doc.profile.declined"), Style{Size: 10}))
	}
	return blocks
}

func (s *profileSheet) mean(v *float64) string {
	if v == nil {
		return "–"
	}
	return s.Number(*v, 1)
}

const barWidth = 100.0

// tables are one for each area, with its mean.
func (s *profileSheet) tables() []Block {
	about := P(s.T("doc.profile.table.about.one"), Style{Size: 10, Color: Muted})
	if s.compares() {
		about = P(s.T("doc.profile.table.about"), about.Style)
	}
	about.Lead = true
	blocks := []Block{Space(14), Heading(2, s.T("doc.profile.table")), Space(2), about, Space(6)}
	means := profile.Distance(s.readings[0], s.last()).Areas
	for i, a := range profile.Areas {
		t := Table{Widths: []float64{1, -50, -50, -62, -barWidth}, Head: s.tableHead(a), RowHeads: true}
		if !s.compares() {
			t.Widths = []float64{0.8, -44, 1, -barWidth}
		}
		for _, c := range a.Competences {
			t.Rows = append(t.Rows, s.row(c, areaColors[i%len(areaColors)]))
		}
		if m := means[a.Key]; m.From != nil {
			t.Rows = append(t.Rows, s.meanRow(m))
		}
		blocks = append(blocks, Keep{Items: []Block{t}}, Space(8))
	}
	return blocks
}

func (s *profileSheet) tableHead(a profile.Area) []Block {
	style := Style{Size: 9.5, Bold: true, Color: White}
	scale := Func{Height: 13, Alt: s.T("doc.profile.table.bar"), Role: RoleSpan, Draw: func(c *Canvas, x, y, w float64) {
		for _, t := range levelBars(w, math.NaN(), math.NaN()).Ticks {
			c.Text(s.Number(t.Value, 0), Style{Size: 7.5, Color: White}, x+t.X-10, y+2, 20, Center)
		}
	}}
	head := []Block{P(s.area(a.Key), style)}
	if !s.compares() {
		return append(head, centred(s.T("doc.profile.level"), style), P(s.T("doc.profile.level.name"), style), scale)
	}
	return append(head, centred(s.T("doc.profile.before"), style), centred(s.T("doc.profile.after"), style),
		centred(s.T("doc.profile.change"), style), scale)
}

func levelBars(width, from, to float64) chart.BarsShape {
	const rowHeight = 13
	return chart.Bars(chart.BarsInput{
		Width: width, Row: rowHeight, Em: radarEm, Max: profile.MaxLevel, Step: 2, Rows: []chart.BarRow{{From: from, To: to}},
	})
}

func (s *profileSheet) row(c string, color Color) []Block {
	name := []Block{s.name(c)}
	for i, r := range s.readings {
		if text := r.Evidence[c]; text != "" {
			name = append(name, s.evidence(i, text))
		}
	}
	first, last := s.readings[0], s.last()
	from, rated := first.Level(c)
	to, ratedToo := last.Level(c)
	bar := s.bar(levelOrNot(from, rated), levelOrNot(to, ratedToo), color)
	if !s.compares() {
		bar = s.bar(math.NaN(), levelOrNot(to, ratedToo), color)
		words := ""
		if ratedToo {
			words = s.sentence(c, to)
		}
		return []Block{Stack{Items: name}, s.levelCell(last, c), P(words, Style{Size: 10}), bar}
	}
	change := Block(centred("–", Style{Size: 10, Color: Muted}))
	if rated && ratedToo {
		change = s.changeCell(to - from)
	}
	return []Block{Stack{Items: name}, s.levelCell(first, c), s.levelCell(last, c), change, bar}
}

func levelOrNot(level int, rated bool) float64 {
	if !rated {
		return math.NaN()
	}
	return float64(level)
}

// evidence is what stands behind a level; with two readings it says behind which.
func (s *profileSheet) evidence(reading int, text string) Block {
	key := "doc.profile.evidence"
	if s.compares() {
		key = []string{"doc.profile.evidence.before", "doc.profile.evidence.after"}[reading]
	}
	return P(s.T(key, translations.Vars{"Text": isolated(text)}), Style{Size: 9, Color: Muted})
}

func (s *profileSheet) levelCell(r profile.Reading, c string) Block {
	if _, ok := r.Level(c); !ok {
		return centred(s.T("doc.profile.unrated"), Style{Size: 8.5, Color: Muted})
	}
	return centred(s.level(r, c), Style{Size: 10})
}

// changeCell shows the difference as a figure and says it in words.
func (s *profileSheet) changeCell(d int) Block {
	words := s.T("doc.profile.change.same")
	switch {
	case d > 0:
		words = s.T("doc.profile.change.up", translations.Vars{"n": d})
	case d < 0:
		words = s.T("doc.profile.change.down", translations.Vars{"n": -d})
	}
	style := Style{Size: 10, Bold: d > 0}
	return Func{Height: 13, Alt: words, Role: RoleSpan, Draw: func(c *Canvas, x, y, w float64) {
		c.Text(s.change(float64(d), 0), style, x, y, w, Center)
	}}
}

// bar is what the figures say, for the eye alone.
func (s *profileSheet) bar(from, to float64, color Color) Block {
	return Func{Height: 13, Draw: func(c *Canvas, x, y, w float64) {
		drawBar(c, levelBars(w, from, to).Rows[0], x, y+1, color)
	}}
}

func (s *profileSheet) meanRow(m profile.Mean) []Block {
	bold := Style{Size: 10, Bold: true}
	row := []Block{P(s.T("doc.profile.mean"), bold), centred(s.mean(m.From), bold)}
	if !s.compares() {
		return append(row, Space(0), Space(0))
	}
	return append(row, centred(s.mean(m.To), bold), centred(s.change(*m.Change(), 1), bold), Space(0))
}

// notes are those of the readings.
func (s *profileSheet) notes() []Block {
	var blocks []Block
	for _, r := range s.readings {
		if r.Note != "" {
			blocks = append(blocks, labelled(s.T("doc.profile.note", translations.Vars{"Date": s.date(r)}), r.Note)...)
		}
	}
	return blocks
}

// name of a competence, and beside a comparison what it means.
func (s *profileSheet) name(c string) Block {
	text := Text{Style: Style{Size: 10}, Spans: []Span{{Text: inflow(s.Locale) + isolated(s.competence(c)), Bold: s.compares()}}}
	if s.explains {
		help := s.T("entrecomp.competence." + c + ".help") // keys: entrecomp.*
		text.Spans = append(text.Spans, Span{Text: "  " + isolated(help), Size: 9, Color: Muted})
	}
	return text
}

// levels explain the eight steps, and name the source of the framework.
func (s *profileSheet) levels() []Block {
	cells := make([]Block, len(profile.Stages))
	for i, stage := range profile.Stages {
		lines := []Block{P(s.T("entrecomp.stage."+stage), Style{Size: 10, Bold: true, Color: Teal})} // keys: entrecomp.*
		for _, level := range []int{2*i + 1, 2*i + 2} {
			number := s.Number(float64(level), 0)
			lines = append(lines, Text{Style: Style{Size: 10}, Spans: []Span{{Text: number, Bold: true}, {Text: "\u00a0 " + s.levelName(level)}}})
		}
		cells[i] = Panel{Body: Stack{Items: lines}, Line: Hairline, Radius: 4, Pad: 6}
	}
	title := Heading(2, s.T("doc.profile.levels"))
	title.Style.Size = 12
	return []Block{Keep{Items: []Block{
		Space(10), title, Space(3),
		Row{Gap: 6, Stretch: true, Cells: cells},
		Space(5),
		P(s.T("entrecomp.source"), Style{Size: 8, Color: Muted}),
	}}}
}
