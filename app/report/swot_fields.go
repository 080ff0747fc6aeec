package report

import (
	"strings"

	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
)

// swotColors tell the fields apart; letter, name and place do so too.
var swotColors = map[swot.Quadrant]Color{
	swot.Strength: Green, swot.Weakness: Amber, swot.Opportunity: Blue, swot.Threat: Red,
}

// quadrants are the four panels with the legend of their dots.
func (s *swotSheet) quadrants() []Block {
	q := swot.Quadrants
	return []Block{
		Space(9),
		Row{Gap: 8, Stretch: true, Cells: []Block{s.panel(q[0]), s.panel(q[1])}},
		Space(8),
		Row{Gap: 8, Stretch: true, Cells: []Block{s.panel(q[2]), s.panel(q[3])}},
		Space(5),
		s.legend(),
	}
}

func (s *swotSheet) panel(q swot.Quadrant) Block {
	color := swotColors[q]
	name := s.loc.T("doc.swot.quadrant." + string(q)) // keys: doc.swot.quadrant.*
	return Group{Role: RoleSection, Block: Panel{
		Head:  s.panelHead(q, name),
		Again: s.panelAgain(q, s.loc.T("doc.swot.again", translations.Vars{"Name": name})),
		Body:  s.list(q), Line: color, Fill: Tint(color, 0.07), HeadFill: color, Radius: 6, Pad: 8,
	}}
}

const badgeSize = 19.0

func (s *swotSheet) panelHead(q swot.Quadrant, name string) Block {
	kind := P(s.loc.T("doc.swot.kind."+string(q)), Style{Size: 9, Color: White}) // keys: doc.swot.kind.*
	kind.Align = End
	return Row{Gap: 6, Widths: []float64{-badgeSize, 1, 0.62}, Cells: []Block{
		badge(q), panelTitle(name), Stack{Items: []Block{Space(3.6), kind}},
	}}
}

func (s *swotSheet) panelAgain(q swot.Quadrant, name string) Block {
	return Row{Gap: 6, Widths: []float64{-badgeSize, 1}, Cells: []Block{badge(q), panelTitle(name)}}
}

func panelTitle(name string) Block {
	title := Heading(2, name)
	title.Style = Style{Size: 12.5, Bold: true, Color: White}
	return Stack{Items: []Block{Space(1.2), title}}
}

// badge is the letter of a field.
func badge(q swot.Quadrant) Block {
	return Func{Height: badgeSize, Draw: func(c *Canvas, x, y, _ float64) {
		c.Circle(x+badgeSize/2, y+badgeSize/2, badgeSize/2-0.5, Paint{Fill: White})
		c.Text(q.Letter(), Style{Size: 12, Bold: true, Color: swotColors[q]}, x, y+1.6, badgeSize, Center)
	}}
}

func (s *swotSheet) list(q swot.Quadrant) Block {
	var items []Block
	for _, f := range s.fields[q] {
		items = append(items, Group{Role: RoleItem, Block: s.factor(f)})
	}
	if len(items) == 0 {
		return P(s.loc.T("doc.swot.none"), Style{Color: Muted, Italic: true})
	}
	return Group{Role: RoleList, Block: Stack{Gap: 5, Items: items}}
}

func (s *swotSheet) factor(f swot.Factor) Block {
	text := Text{Spans: []Span{
		{Text: inflow(s.loc) + s.labels[f.ID], Bold: true, Color: swotColors[f.Quadrant]},
		{Text: "\u00a0 " + isolated(s.text(f))},
	}}
	small := joined(s.evidence(f), s.likelihood(f))
	text.Lead = small != ""
	body := []Block{text}
	if small != "" {
		body = append(body, P(small, Style{Size: 9, Color: Muted}))
	}
	return Row{Gap: 5, Widths: []float64{-dotsWidth, 1}, Cells: []Block{
		Group{Role: RoleLabel, Block: s.dots(f.Importance)},
		Group{Role: RoleItemBody, Block: Stack{Gap: 1, Items: body}},
	}}
}

// text is the factor in the language of the page, where it has been translated.
func (s *swotSheet) text(f swot.Factor) string {
	if own := f.Translations[s.lang]; own != "" && s.lang != s.Worksheet.Language {
		return own
	}
	return f.Text
}

func (s *swotSheet) evidence(f swot.Factor) string {
	kind := ""
	if f.EvidenceKind != "" {
		kind = s.loc.T("doc.swot.evidence." + string(f.EvidenceKind)) // keys: doc.swot.evidence.*
	}
	switch {
	case f.Evidence == "" && kind == "":
		return ""
	case f.Evidence == "":
		return s.loc.T("doc.swot.evidence.text", translations.Vars{"Text": kind})
	case kind == "":
		return s.loc.T("doc.swot.evidence.text", translations.Vars{"Text": isolated(f.Evidence)})
	}
	return s.loc.T("doc.swot.evidence.both", translations.Vars{"Kind": kind, "Text": isolated(f.Evidence)})
}

func (s *swotSheet) likelihood(f swot.Factor) string {
	if !f.Quadrant.Outer() || f.Likelihood < 1 || f.Likelihood > 3 {
		return ""
	}
	text := s.loc.T("doc.swot.likelihood." + string(rune('0'+f.Likelihood))) // keys: doc.swot.likelihood.*
	return strings.ReplaceAll(text, ": ", ":\u00a0")
}

const (
	dotsWidth = 27.0
	dotRadius = 3.0
	dotStep   = 8.6
)

// dots show the importance as filled among three.
func (s *swotSheet) dots(importance int) Block {
	const middle = 7.4
	alt := s.loc.T("doc.swot.importance.alt", translations.Vars{"Dots": importance})
	return Func{Height: 2 * middle, Alt: alt, Role: RoleSpan, Draw: func(c *Canvas, x, y, _ float64) {
		for i := range 3 {
			p := Paint{Line: Ink, Width: 0.8}
			if i < importance {
				p.Fill = Ink
			}
			c.Circle(x+dotRadius+0.6+float64(i)*dotStep, y+middle, dotRadius, p)
		}
	}}
}

// legend says what the dots mean.
func (s *swotSheet) legend() Block {
	style := Style{Size: 9, Color: Muted}
	row := Row{Gap: 4}
	for n := 3; n > 0; n-- {
		text := s.loc.T("doc.swot.importance." + string(rune('0'+n))) // keys: doc.swot.importance.*
		row.Widths = append(row.Widths, -dotsWidth, 1)
		row.Cells = append(row.Cells, s.dots(n), Stack{Items: []Block{Space(1.6), P(text, style)}})
	}
	return row
}
