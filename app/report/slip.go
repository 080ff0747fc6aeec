package report

import (
	"slices"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// SlipInput is what the slips of a meeting are made of.
type SlipInput struct {
	Office  app.Office
	Team    team.Team
	Meeting team.Meeting      // of the team, as it stands, saved or not
	Names   map[app.ID]string // what each founder is called; who is neither here nor a guest is a former member
	Langs   map[app.ID]string // language of each founder's handouts; a guest brings hers
	Lang    string            // of the paper; each woman's own if empty, German where none is known
	Created time.Time
}

// Women are those who get a slip: who was there, has a turn, or helps or is helped, in the order of the team. A former
// member of whom nobody knows the name gets none.
func (in SlipInput) Women() []app.ID {
	m := in.Meeting
	part := in.Team.Present(m)
	for _, turn := range m.Turns {
		part = append(part, turn.Founder)
		for _, o := range turn.Offers {
			part = append(part, o.To, o.From)
		}
	}
	var out []app.ID
	for _, id := range slices.Concat(in.Team.Women(m.Date), part) {
		if slices.Contains(part, id) && !slices.Contains(out, id) && in.known(id) {
			out = append(out, id)
		}
	}
	return out
}

func (in SlipInput) known(woman app.ID) bool {
	_, founder := in.Names[woman]
	_, guest := in.Team.Guest(woman)
	return founder || guest
}

// language of a woman's slip.
func (in SlipInput) language(woman app.ID) string {
	if in.Lang != "" {
		return in.Lang
	}
	if g, ok := in.Team.Guest(woman); ok {
		return g.HandoutLanguage
	}
	return in.Langs[woman]
}

// Slip lays out the paper of one woman: what she wished, what she heard, what she will do, whom she calls and when the
// team meets again, in large letters, with room for a note. It holds her part, and nothing that another said of herself.
func Slip(in SlipInput, woman app.ID) (*Document, error) {
	s := newSlip(in, woman)
	meta := s.meta()
	return Layout(meta, s.page()...)
}

// Slips are those of all Women in one document, each on a page of her own and in her language; without any it says so.
func Slips(in SlipInput) (*Document, error) {
	var papers []*Document
	for _, id := range in.Women() {
		p, err := Slip(in, id)
		if err != nil {
			return nil, err
		}
		papers = append(papers, p)
	}
	s := newSlip(in, "")
	meta := s.meta()
	meta.Title = joined(s.T("doc.team.slips"), s.team.Name)
	if len(papers) > 0 {
		return join(meta, papers), nil
	}
	return Layout(meta, append(s.note(), P(s.T("doc.team.slip.nobody"), Style{Size: slipSizes[0]}))...)
}

// slipSizes are the letters of a slip; the first with which it is one page are taken, slipLong where none are.
var slipSizes = []float64{14, 13.5, 13, 12.5, 12}

const slipLong = 13.0

// The lines for a note, each so high.
const (
	noteLine  = 27.0
	noteLeast = 2
	noteMost  = 6
)

// slip composes the paper of one woman.
type slip struct {
	SlipInput
	paper
	slip team.Slip
	em   float64 // size of its letters
}

func newSlip(in SlipInput, woman app.ID) *slip {
	return &slip{
		SlipInput: in, slip: in.Team.SlipOf(in.Meeting, woman),
		paper: paper{newWording(in.language(woman)), in.Team, in.Meeting, in.Names},
	}
}

// title is for whom the slip is.
func (s *slip) title() string {
	if !s.known(s.slip.Woman) {
		return s.T("doc.team.slip.own")
	}
	return s.T("doc.team.slip.for", vars("Name", s.name(s.slip.Woman)))
}

func (s *slip) meta() Meta {
	title := s.title()
	return Meta{
		Title: joined(title, s.occasion()), Lang: s.Code(), Author: s.Office.Name, Created: s.Created, Running: joined(title, s.occasion()),
		Foot:    []string{joined(isolated(s.Office.Name), s.kicker()), s.T("doc.team.slip.foot")},
		FootEnd: s.day(), PageOf: pageOf(s.Locale),
	}
}

// page is all of the slip; the room that is left is for her note. What is more than a page has in front what she will do,
// and what she heard behind it.
func (s *slip) page() []Block {
	for i, em := range slipSizes {
		s.em = em
		note := s.remember(0)
		body := slices.Concat(s.head(), s.wish(), s.heard(), s.plan())
		body = append(s.note(), body...)
		lines := int((firstRoom - (Stack{Items: append(slices.Clone(body), note)}).Fit(contentWidth).Height()) / noteLine)
		if lines >= noteLeast || lines > 0 && i == len(slipSizes)-1 {
			return []Block{Tail{Body: Stack{Items: body}, Last: s.remember(min(lines, noteMost))}}
		}
	}
	s.em = slipLong
	body := slices.Concat(s.head(), s.wish(), s.plan(), s.heard())
	return append(s.note(), Tail{Body: Stack{Items: body}, Last: s.remember(noteLeast)})
}

// plan is what comes now.
func (s *slip) plan() []Block { return slices.Concat(s.promises(), s.helps(), s.open(), s.ahead()) }

// head is for whom it is, of which meeting, and what she wants.
func (s *slip) head() []Block {
	title := Heading(1, s.title())
	title.Style.Size = 2 * s.em
	head := Block(Stack{Items: []Block{
		P(s.kicker(), Style{Size: 0.85 * s.em, Bold: true, Color: Teal}), title, P(s.occasion(), Style{Size: 0.85 * s.em, Color: Muted}),
	}})
	if goal := s.slip.Goal.Text; goal != "" {
		body := Stack{Gap: 2, Items: []Block{subtitle(s.T("doc.way.goal"), s.em), P(isolated(goal), Style{Size: s.em, Bold: true})}}
		head = Row{Gap: 12, Cells: []Block{head, Panel{Body: body, Fill: Tint(Teal, 0.1), Radius: 7, Pad: 9}}}
	}
	return append([]Block{head}, s.done()...)
}

// gap is the room between two parts of the slip.
func (s *slip) gap() Block { return Space(0.8 * s.em) }

// section is a part of the slip: a pictogram, and beside it a title and what belongs to it; none without content.
func (s *slip) section(sign pictogram, title string, items ...Block) []Block {
	if len(items) == 0 {
		return nil
	}
	body := Stack{Gap: 2, Items: append([]Block{subtitle(title, s.em)}, items...)}
	return []Block{s.gap(), Row{Gap: 10, Widths: []float64{-2 * discRadius, 1}, Cells: []Block{disc(sign), body}}}
}

// lines is a list of things heard or said.
func (s *slip) lines(items []Block) []Block {
	if len(items) == 0 {
		return nil
	}
	for i, line := range items {
		items[i] = Group{Role: RoleItem, Block: Row{Gap: 4, Widths: []float64{-0.7 * s.em, 1}, Cells: []Block{
			Group{Role: RoleLabel, Block: P("•", Style{Size: s.em, Color: Teal})}, Group{Role: RoleItemBody, Block: line},
		}}}
	}
	return []Block{Group{Role: RoleList, Block: Stack{Gap: 2, Items: items}}}
}

// remember is room for a note of hers.
func (s *slip) remember(lines int) Block {
	body := Stack{Items: []Block{subtitle(s.T("doc.team.slip.note"), s.em), writingLines(lines, noteLine)}}
	return Stack{Items: []Block{s.gap(), Row{Gap: 10, Widths: []float64{-2 * discRadius, 1}, Cells: []Block{disc(signPencil), body}}}}
}
