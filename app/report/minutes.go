package report

import (
	"slices"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// MinutesInput is what the minutes of a meeting are made of.
type MinutesInput struct {
	Office  app.Office
	Team    team.Team
	Meeting team.Meeting      // of the team, as it stands, saved or not
	Names   map[app.ID]string // what each founder is called; who is neither here nor a guest is a former member
	Lang    string            // of the document; German if empty or without texts
	Created time.Time
}

// minutesSheet composes the document.
type minutesSheet struct {
	MinutesInput
	paper
	minutes team.Minutes
}

// Minutes lays out the minutes of a meeting for all women of the team: who was there, what each has promised, and the
// next meeting. No word of what a woman said of herself stands in them.
func Minutes(in MinutesInput) (*Document, error) {
	s := &minutesSheet{
		MinutesInput: in, minutes: in.Team.MinutesOf(in.Meeting),
		paper: paper{newWording(in.Lang), in.Team, in.Meeting, in.Names},
	}
	blocks := slices.Concat(s.head(), s.women(), s.promises())
	last := Keep{Items: []Block{s.nextMeeting(), Space(8), P(s.T("doc.team.minutes.about"), Style{Size: 10, Color: Muted})}}
	meta := s.meta()
	return Layout(meta, append(s.note(), Tail{Body: Stack{Items: blocks}, Gap: 14, Last: last})...)
}

func (s *minutesSheet) meta() Meta {
	title := s.T("doc.team.minutes.title")
	if s.Team.Name != "" {
		title += " – " + s.Team.Name
	}
	return Meta{
		Title: title, Lang: s.Code(), Author: s.Office.Name, Created: s.Created, Running: joined(title, s.occasion()),
		Foot:    []string{joined(isolated(s.Office.Name), s.kicker()), s.T("doc.team.minutes.foot")},
		FootEnd: s.day(), PageOf: pageOf(s.Locale),
	}
}

func (s *minutesSheet) head() []Block {
	number := ""
	if n := s.meeting.Number; n > 0 {
		number = s.Number(float64(n), 0)
	}
	return []Block{masthead(s.kicker(), s.T("doc.team.minutes.title"), [][2]string{
		{s.T("doc.team.minutes.number"), number},
		{s.T("doc.team.minutes.when"), s.on(s.meeting.Date, s.meeting.Start)},
		{s.T("doc.team.minutes.where"), isolated(s.meeting.Place)},
		{s.T("doc.field.office"), isolated(s.Office.Name)},
	})}
}

// women are those who were there and those who were not, and who had which role.
func (s *minutesSheet) women() []Block {
	present := s.list(s.minutes.Present)
	if present == "" {
		present = s.T("doc.team.minutes.nobody")
	}
	rows := [][2]string{{s.T("doc.field.present"), present}, {s.T("doc.team.minutes.missing"), s.list(s.minutes.Missing)}}
	for _, role := range team.Roles {
		if id := s.minutes.Roles[string(role)]; id != "" {
			rows = append(rows, [2]string{s.T(role.TextKey()), s.name(id)}) // keys: doc.team.role.*
		}
	}
	return []Block{Space(14), Heading(2, s.T("doc.team.minutes.women")), Space(4), Facts{Rows: rows, Size: handout}}
}

// promises are what each woman will do, and how many of the earlier ones are kept.
func (s *minutesSheet) promises() []Block {
	blocks := []Block{Space(14), Heading(2, s.T("doc.team.minutes.promises")), Space(4)}
	t := Table{
		Widths: []float64{-96, 1, -92}, RowHeads: true, Zebra: true,
		Head: cells(tableHead, s.T("doc.team.minutes.who"), s.T("doc.team.minutes.what"), s.T("doc.team.minutes.until")),
	}
	for _, p := range written(s.minutes.Promises) {
		t.Rows = append(t.Rows, []Block{P(s.name(p.Woman), Style{Size: handout, Bold: true}), s.promise(p), P(s.Date(p.Due.Time()), Style{Size: handout})})
	}
	if len(t.Rows) == 0 {
		blocks = append(blocks, P(s.T("doc.team.minutes.none"), Style{Size: handout}))
	} else {
		blocks = append(blocks, t)
	}
	return append(blocks, s.earlier()...)
}

func (s *minutesSheet) promise(p team.Promise) Block {
	items := []Block{P(isolated(p.Text), Style{Size: handout})}
	for _, more := range [][2]string{{s.T("doc.team.first"), p.FirstStep}, {s.T("doc.team.evidence"), p.Evidence}} {
		if more[1] != "" {
			items = append(items, s.said(more[0], more[1], Body))
		}
	}
	return Stack{Gap: 1, Items: items}
}

// leastTold is the number of women below which a count of what was kept would tell of one of them.
const leastTold = 3

// earlier counts the commitments that came up.
func (s *minutesSheet) earlier() []Block {
	var women []app.ID
	for _, p := range s.Team.WithMeeting(s.Meeting).Due(s.Meeting.ID) {
		if !slices.Contains(women, p.Woman) {
			women = append(women, p.Woman)
		}
	}
	if len(women) < leastTold {
		return nil
	}
	c := s.minutes.Figures
	count := func(name string, n int) string {
		return s.T("doc.team.minutes.count", translations.Vars{"Name": name, "n": n})
	}
	text := joined(
		count(s.T("doc.team.minutes.earlier"), c.Due+c.Open), count(s.T(team.Kept.TextKey()), c.Kept), count(s.T(team.Partly.TextKey()), c.Partly),
	)
	return []Block{Space(7), P(text, Style{Color: Muted})}
}

// nextMeeting is when and where the team meets again, and who leads through the evening.
func (s *minutesSheet) nextMeeting() Block {
	items := []Block{subtitle(s.T("doc.team.next"), handout)}
	next, ok := s.next()
	if !ok {
		items = append(items, P(s.T("doc.team.next.open"), Style{Size: handout}))
	} else {
		items = append(items, P(s.on(next.Date, next.Start), Style{Size: 15, Bold: true}), P(isolated(next.Place), Style{Size: handout}))
		if next.Facilitator != "" {
			items = append(items, s.said(s.T(team.Facilitator.TextKey()), s.name(next.Facilitator), handout))
		}
	}
	return Panel{Body: Stack{Gap: 2, Items: items}, Fill: Tint(Teal, 0.1), Radius: 7, Pad: 10}
}
