package report

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// done is what she has kept of what she promised before, all of it or a part.
func (s *slip) done() []Block {
	var items []Block
	for _, p := range s.slip.Earlier {
		switch p.Result {
		case team.Kept:
			items = append(items, s.words(p.Text))
		case team.Partly:
			items = append(items, s.noted(p.Text, s.T(team.Partly.TextKey())))
		}
	}
	return s.section(signTick, s.T("doc.team.slip.done"), s.lines(items)...)
}

// noted is a text with a word on it.
func (s *slip) noted(text, word string) Block {
	spans := []Span{{Text: inflow(s.Locale) + isolated(text)}}
	if word != "" {
		spans = append(spans, Span{Text: " – " + word, Color: Muted})
	}
	return Text{Style: Style{Size: s.em}, Spans: spans}
}

// wish is what she wants of the others, and what stands in the way.
func (s *slip) wish() []Block {
	switch wish, obstacle := s.slip.Wish, s.slip.Obstacle; {
	case wish != "" && obstacle != "":
		return s.section(signStar, s.T("doc.team.slip.wish"), s.words(wish), s.said(s.T("doc.team.slip.obstacle"), obstacle, s.em))
	case wish != "":
		return s.section(signStar, s.T("doc.team.slip.wish"), s.words(wish))
	case obstacle != "":
		return s.section(signStar, s.T("doc.team.slip.obstacle"), s.words(obstacle))
	}
	return nil
}

// words are something that somebody said.
func (s *slip) words(text string) Block { return P(isolated(text), Style{Size: s.em}) }

// heard is what the others gave her: ideas, and offers of help.
func (s *slip) heard() []Block {
	var ideas, offers []Block
	for _, idea := range s.slip.Ideas {
		if idea != "" {
			ideas = append(ideas, s.words(idea))
		}
	}
	for _, o := range s.slip.Helped {
		if o.Text != "" {
			offers = append(offers, s.said(s.name(o.From), o.Text, s.em))
		}
	}
	return append(
		s.section(signBulb, s.T("doc.team.slip.ideas"), s.lines(ideas)...),
		s.section(signPeople, s.T("doc.team.slip.helped"), s.lines(offers)...)...,
	)
}

// promises are what she will do; lines to write on where she has not said it yet.
func (s *slip) promises() []Block {
	items := []Block{subtitle(s.T("doc.team.slip.promise"), 1.15*s.em)}
	for _, p := range written(s.slip.Promises) {
		items = append(items, s.promise(p))
	}
	if len(items) == 1 {
		items = append(items, writingLines(2, noteLine))
	}
	return []Block{s.gap(), Panel{Body: Stack{Gap: 0.5 * s.em, Items: items}, Fill: Tint(Teal, 0.06), Line: Teal, Radius: 7, Pad: 11}}
}

func (s *slip) promise(p team.Promise) Block {
	body := []Block{P(isolated(p.Text), Style{Size: 1.15 * s.em, Bold: true})}
	if until := s.on(p.Due, ""); until != "" {
		body = append(body, P(s.T("doc.team.slip.until", vars("Date", until)), Style{Size: s.em, Bold: true, Color: Teal}))
	}
	for _, more := range [][2]string{{s.T("doc.team.slip.first"), p.FirstStep}, {s.T("doc.team.slip.evidence"), p.Evidence}} {
		if more[1] != "" {
			body = append(body, s.said(more[0], more[1], s.em))
		}
	}
	return Row{Gap: 10, Widths: []float64{-tickSide, 1}, Cells: []Block{tickBox(), Stack{Gap: 2, Items: body}}}
}

// tickSide is the side of a box that is ticked by hand.
const tickSide = 17.0

// tickBox is a box to tick, with room for a pen.
func tickBox() Block {
	return Func{Height: tickSide + 3, Draw: func(c *Canvas, x, y, _ float64) {
		c.Rect(x+1, y+2, tickSide-2, tickSide-2, 2.5, Paint{Fill: White, Line: Ink, Width: 1.3})
	}}
}

// helps is what she offered the others.
func (s *slip) helps() []Block {
	var items []Block
	for _, o := range s.slip.Helps {
		if o.Text != "" {
			items = append(items, s.said(s.name(o.To), o.Text, s.em))
		}
	}
	return s.section(signHeart, s.T("doc.team.slip.helps"), s.lines(items)...)
}

// open is what she promised before and has still to do: what is due later, and what was not kept and has neither been
// given up nor promised anew.
func (s *slip) open() []Block {
	var items []Block
	for _, p := range slices.Concat(s.slip.Earlier, s.slip.Open) {
		if p.Result == team.Kept || p.Result == team.Partly || s.answered(p.ID) {
			continue
		}
		until := ""
		if p.Due.Valid() && p.Due > s.meeting.Date {
			until = s.T("doc.way.until", vars("Date", s.Date(p.Due.Time())))
		}
		items = append(items, s.noted(p.Text, until))
	}
	return s.section(signClock, s.T("doc.team.slip.open"), s.lines(items)...)
}

// answered tells that she gave an earlier commitment up, or promised it anew.
func (s *slip) answered(id app.ID) bool {
	return slices.ContainsFunc(s.slip.Dropped, func(p team.Promise) bool { return p.ID == id }) ||
		slices.ContainsFunc(s.slip.Promises, func(p team.Promise) bool { return p.CarriedFrom == id })
}

// ahead is whom she calls, and when the team meets again, beside each other.
func (s *slip) ahead() []Block {
	row := Row{Gap: 12, Stretch: true, Cells: []Block{s.tile(signCalendar, s.T("doc.team.next"), s.meets()...)}}
	if b := s.slip.Buddies; b != nil {
		row.Cells = slices.Insert(row.Cells, 0, s.tile(signPhone, s.T("doc.team.slip.call"), s.calls(*b)...))
		row.Widths = []float64{1, 1.15}
	}
	return []Block{s.gap(), Keep{Items: []Block{row}}}
}

// tile is a panel with a pictogram, a title and what belongs to it.
func (s *slip) tile(sign pictogram, title string, items ...Block) Block {
	body := Stack{Gap: 2, Items: append([]Block{subtitle(title, s.em)}, items...)}
	return Panel{Fill: Wash, Radius: 7, Pad: 9, Body: Row{Gap: 9, Widths: []float64{-2 * discRadius, 1}, Cells: []Block{disc(sign), body}}}
}

// calls is with whom she talks on the telephone and when. Her number is nowhere known to the team: there is a line for it.
func (s *slip) calls(b team.Buddies) []Block {
	others := slices.DeleteFunc(b.Women(), func(id app.ID) bool { return id == s.slip.Woman })
	return []Block{
		P(s.list(others), Style{Size: 1.15 * s.em, Bold: true}), P(s.on(b.On, ""), Style{Size: s.em}),
		Field{Name: s.T("doc.team.slip.phone"), Room: 22},
	}
}

// meets is when and where the team meets again, and what she does there; lines to write on where it is open.
func (s *slip) meets() []Block {
	next, ok := s.next()
	if !ok {
		return []Block{Field{Name: s.T("doc.field.date"), Room: 26}, Field{Name: s.T("doc.team.minutes.where"), Room: 26}}
	}
	large := Style{Size: 1.15 * s.em, Bold: true}
	items := []Block{P(s.on(next.Date, ""), large)}
	if next.Start.Valid() {
		items = append(items, P(s.T("doc.team.time", vars("Time", string(next.Start))), large))
	}
	items = append(items, s.words(next.Place))
	if role := s.slip.NextRole; role != "" {
		items = append(items, P(s.T("doc.team.slip.role", vars("Role", s.T(role.TextKey()))), Style{Size: s.em})) // keys: doc.team.role.*
	}
	return items
}
