package report

import (
	"fmt"

	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

// week is a table of the seven days with their times, and the hours of all.
func (s *sheet) week(value any) Block {
	days := make([][]Block, len(profile.Days))
	for _, span := range profile.Week(value) {
		text := fmt.Sprintf("\u2066%02d:%02d–%02d:%02d\u2069", span.From/60, span.From%60, span.To/60, span.To%60)
		days[span.Day] = append(days[span.Day], centred(text, Style{Size: 8.5}))
	}
	hours := s.Number(float64(profile.HoursOf(value))/60, 1)
	return Stack{Gap: 2, Items: []Block{
		s.weekTable(days), P(s.T("doc.sheet.week.hours", translations.Vars{"Hours": hours}), Style{Size: 9, Color: Muted}),
	}}
}

// emptyWeek has two lines for each day.
func (s *sheet) emptyWeek() Block {
	days := make([][]Block, len(profile.Days))
	for i := range days {
		days[i] = []Block{writingLines(2, lineHeight)}
	}
	return Stack{Gap: 2, Items: []Block{
		s.weekTable(days), P(s.T("doc.sheet.week.form"), Style{Size: 9, Color: Muted}),
	}}
}

func (s *sheet) weekTable(days [][]Block) Block {
	t := Table{}
	row := make([]Block, len(days))
	for i, day := range profile.Days {
		t.Head = append(t.Head, centred(s.T("doc.sheet.day."+day), Style{Size: 9.5, Bold: true, Color: White})) // keys: doc.sheet.day.*
		if row[i] = (Stack{Items: days[i]}); len(days[i]) == 0 {
			row[i] = centred("–", Style{Size: 9.5, Color: Muted})
		}
	}
	t.Rows = [][]Block{row}
	return t
}
