package report

import (
	"slices"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

// SheetInput is what stands on a profiling sheet.
type SheetInput struct {
	Office    app.Office
	Founder   app.Founder
	Business  app.Business
	Answers   []profile.Answer
	Sensitive []string // keys of the sensitive blocks that are printed; the others are left out, and blocks nobody knows
	Blank     bool     // what has not been asked is printed too, to fill in by hand
	Lang      string   // of the document; German if empty or without texts
	Created   time.Time
}

// sheet composes the document.
type sheet struct {
	SheetInput
	*wording
	catalogue *profile.Catalogue
	left      bool // something is not printed because it is sensitive
}

// ProfilingSheet lays out the blocks of the sheet with their answers. With Blank, no answers and an empty founder it is
// a form of paper.
func ProfilingSheet(in SheetInput) (*Document, error) {
	s := &sheet{SheetInput: in, wording: newWording(in.Lang), catalogue: profile.Sheet()}
	var body []Block
	for _, b := range s.catalogue.Blocks {
		body = append(body, s.block(b)...)
	}
	body = append(body, s.unknownBlocks()...)
	if len(body) == 0 {
		body = append(body, Space(8), P(s.T("doc.sheet.none"), Style{Italic: true, Color: Muted}))
	}
	if s.left {
		text := s.T("doc.sheet.left")
		if len(s.Sensitive) > 0 {
			text = s.T("doc.sheet.left.some")
		}
		body = append(body, Space(10), P(text, Style{Size: 9.5, Italic: true}))
	}
	end := Signatures(s.T("doc.sheet.sign"), s.T("doc.sign.founder"), s.T("doc.sign.consultant"))
	blocks := append(s.head(), Tail{Body: Stack{Items: body}, Gap: 12, Last: end})
	meta := s.meta()
	return Layout(meta, append(s.note(), blocks...)...)
}

// shown tells that a block is printed: it is not sensitive, or it was asked for.
func (s *sheet) shown(block string) bool {
	b, known := s.catalogue.Block(block)
	return known && !b.Sensitive || slices.Contains(s.Sensitive, block)
}

func (s *sheet) meta() Meta {
	title := s.T("doc.sheet.title")
	if name := s.Founder.ShortName(); name != "" {
		title += " – " + name
	}
	secret := s.T("doc.foot.confidential")
	if len(s.Sensitive) > 0 {
		secret = s.T("doc.sheet.foot.sensitive")
	}
	return Meta{
		Title: title, Lang: s.Code(), Author: s.Office.Name, Created: s.Created, Running: title,
		Foot:    []string{joined(isolated(s.Office.Name), title), secret},
		FootEnd: s.day(), PageOf: pageOf(s.Locale),
	}
}

// day is that of the newest answer, "" without one.
func (s *sheet) day() string {
	var newest app.Date
	for _, a := range s.Answers {
		if a.On.Valid() && a.On > newest {
			newest = a.On
		}
	}
	return s.Date(newest.Time())
}

func (s *sheet) head() []Block {
	consultant := s.Founder.Consultant
	if consultant == "" {
		consultant = s.Office.Consultant
	}
	blocks := []Block{masthead(s.T("doc.sheet.kicker"), s.T("doc.sheet.title"), [][2]string{
		{s.T("doc.field.founder"), s.Founder.DisplayName()},
		{s.T("doc.field.business"), s.Business.DisplayName()},
		{s.T("doc.field.consultant"), consultant},
		{s.T("doc.field.date"), s.day()},
		{s.T("doc.field.office"), s.Office.Name},
	}), Space(8)}
	if !s.Blank {
		return append(blocks, P(s.T("doc.sheet.about"), Style{Size: 10, Color: Muted}))
	}
	if s.Founder.DisplayName() == "" {
		blocks = append(blocks, Row{Gap: 22, Cells: []Block{Field{Name: s.T("doc.field.founder")}, Field{Name: s.T("doc.field.date")}}}, Space(8))
	}
	return append(blocks, P(s.T("doc.sheet.about.form"), Style{Size: 10}))
}

// block is one part of the sheet; nil if it has nothing to show.
func (s *sheet) block(b profile.Block) []Block {
	if !s.shown(b.Key) {
		s.left = true
		return nil
	}
	head := s.provenance(b.Key)
	var rows []entry
	for _, q := range b.Questions {
		if e, ok := s.entry(q, head); ok {
			rows = append(rows, e)
		}
	}
	for _, a := range s.unknown(b.Key) {
		rows = append(rows, entry{name: a.Question, answer: s.plain(a, head)})
	}
	if len(rows) == 0 && !head.Declined && head.Note == "" {
		return nil
	}
	blocks := s.blockHead(s.T(b.TextKey()), b.Sensitive, head)
	if head.Declined {
		blocks = append(blocks, P(s.T("doc.sheet.block.declined"), Style{Size: 10.5, Italic: true}), Space(3))
	}
	return append(blocks, s.rows(rows)...)
}

// blockHead is the title of a block, how far it is protected, and when, by whom and from which source it was asked.
func (s *sheet) blockHead(title string, sensitive bool, head profile.Answer) []Block {
	blocks := []Block{Space(13), Heading(2, title)}
	lead := func(text string, style Style) {
		if text != "" {
			t := P(text, style)
			t.Lead = true
			blocks = append(blocks, t)
		}
	}
	if sensitive {
		lead(s.T("doc.sheet.sensitive"), Style{Size: 9, Bold: true})
	}
	if s.Blank && head.On == "" && head.By == "" && head.Source == "" {
		lead(s.T("doc.sheet.asked.form"), Style{Size: 9, Color: Muted})
	} else {
		lead(s.asked(head), Style{Size: 9, Color: Muted})
	}
	lead(head.Note, Style{Size: 9, Italic: true})
	return append(blocks, Space(3))
}

// provenance is when, by whom and from which source a block was asked: its own answer, or else what most of its
// answers share, the first of several alike.
func (s *sheet) provenance(block string) profile.Answer {
	if own, ok := profile.Find(s.Answers, block); ok {
		return own
	}
	best, most := profile.Answer{}, 0
	count := make(map[profile.Answer]int)
	for _, a := range s.Answers {
		if profile.BlockOf(a.Question) == block {
			count[originOf(a)]++
		}
	}
	for _, a := range s.Answers {
		if n := count[originOf(a)]; profile.BlockOf(a.Question) == block && n > most {
			best, most = originOf(a), n
		}
	}
	return best
}

// originOf is where an answer comes from, without what it says.
func originOf(a profile.Answer) profile.Answer {
	return profile.Answer{On: a.On, By: a.By, Source: a.Source}
}

// asked says when, by whom and from which source; "" if nothing is known.
func (s *sheet) asked(a profile.Answer) string {
	var on, by, source string
	if a.On.Valid() {
		on = s.T("doc.sheet.on", translations.Vars{"Date": s.Date(a.On.Time())})
	}
	if a.By != "" {
		by = s.T("doc.sheet.by", translations.Vars{"Name": isolated(a.By)})
	}
	if a.Source != "" {
		source = s.T("doc.sheet.source." + string(a.Source)) // keys: doc.sheet.source.*
	}
	return joined(on, by, source)
}

// unknown are the answers of a block to questions that the catalogue does not know, in their order.
func (s *sheet) unknown(block string) []profile.Answer {
	var out []profile.Answer
	for _, a := range s.Answers {
		if _, known := s.catalogue.Question(a.Question); !known && profile.BlockOf(a.Question) == block && a.Question != block {
			out = append(out, a)
		}
	}
	return out
}

// unknownBlocks are those that a newer version has asked; nobody here knows whether they are sensitive.
func (s *sheet) unknownBlocks() []Block {
	var blocks []Block
	done := map[string]bool{}
	for _, a := range s.Answers {
		key := profile.BlockOf(a.Question)
		if _, known := s.catalogue.Block(key); known || done[key] {
			continue
		}
		done[key] = true
		blocks = append(blocks, s.block(profile.Block{Key: key, Sensitive: true})...)
	}
	return blocks
}
