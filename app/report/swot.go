package report

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
)

// SWOTInput is what stands in the document of a SWOT worksheet.
type SWOTInput struct {
	Office    app.Office
	Founder   app.Founder
	Business  app.Business
	Worksheet swot.Worksheet
	Measures  []coaching.Measure // those that came from the worksheet; the first five that are not dropped are shown
	Lang      string             // of the document; German if empty or without texts
	HerLang   string             // adds the four fields in this language; none if empty or the same
	Created   time.Time
}

// maxMeasures and maxPairs (of one strategy) keep the second page one that is read.
const (
	maxMeasures = 5
	maxPairs    = 4
)

// swotSheet composes the document.
type swotSheet struct {
	SWOTInput
	loc      *translations.Locale
	analysis swot.Analysis
	lang     string // of the factors' texts
	fields   map[swot.Quadrant][]swot.Factor
	factors  map[app.ID]swot.Factor
	labels   map[app.ID]string // S1 … T7
}

// SWOT lays out the worksheet: the four fields, the strategies with the matrix they come from, the measures and the
// signatures, and on wish the four fields in her language.
func SWOT(in SWOTInput) (*Document, error) {
	s := newSWOTSheet(in)
	blocks := fallbackNote(in.Lang)
	blocks = append(blocks, s.head()...)
	blocks = append(blocks, s.quadrants()...)
	blocks = append(blocks, s.strategies()...)
	blocks = append(blocks, s.matrix()...)
	end := s.measures()
	if len(end) == 0 { // then the signatures stand under the last table or fields
		const fields = 3 // the lower panels, a space, the legend
		at := len(blocks) - fields
		end, blocks = slices.Clone(blocks[at:]), blocks[:at]
	}
	blocks = append(blocks, Tail{Body: Stack{Items: end}, Gap: 9, Last: s.signatures()})
	blocks = append(blocks, s.translation()...)
	return Layout(s.meta(), blocks...)
}

func newSWOTSheet(in SWOTInput) *swotSheet {
	s := &swotSheet{SWOTInput: in, loc: documentLang(in.Lang), analysis: swot.Analyse(in.Worksheet)}
	s.lang = s.loc.Code()
	s.fields = make(map[swot.Quadrant][]swot.Factor)
	s.factors, s.labels = make(map[app.ID]swot.Factor), make(map[app.ID]string)
	for _, f := range in.Worksheet.Factors {
		s.fields[f.Quadrant] = append(s.fields[f.Quadrant], f)
		s.factors[f.ID] = f
		s.labels[f.ID] = f.Quadrant.Letter() + strconv.Itoa(len(s.fields[f.Quadrant]))
	}
	return s
}

func (s *swotSheet) meta() Meta {
	title := s.loc.T("doc.swot.title")
	if name := s.Founder.ShortName(); name != "" {
		title += " – " + name
	}
	version := s.loc.T("doc.foot.version", translations.Vars{"Version": max(1, s.Worksheet.Version), "Date": s.date()})
	return Meta{
		Title: title, Lang: s.loc.Code(), Author: s.Office.Name, Created: s.Created, Running: title,
		Foot:    []string{joined(isolated(s.Office.Name), title), s.loc.T("doc.foot.confidential")},
		FootEnd: strings.TrimRight(version, " ·"), PageOf: pageOf(s.loc),
	}
}

// joined puts a middle dot between what is not empty.
func joined(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

func (s *swotSheet) date() string { return s.loc.Date(s.Worksheet.Date.Time()) }

func (s *swotSheet) head() []Block {
	consultant := s.Founder.Consultant
	if consultant == "" {
		consultant = s.Office.Consultant
	}
	blocks := []Block{
		masthead(s.loc.T("doc.swot.kicker"), s.loc.T("doc.swot.title"), [][2]string{
			{s.loc.T("doc.field.founder"), s.Founder.DisplayName()},
			{s.loc.T("doc.field.consultant"), consultant},
			{s.loc.T("doc.field.date"), s.date()},
			{s.loc.T("doc.field.office"), s.Office.Name},
		}),
		Space(9),
		P(s.loc.T("doc.swot.about"), Style{Size: 10, Color: Muted}), Space(7),
	}
	business := s.Business.DisplayName()
	if s.Business.Trade != "" && s.Business.Trade != business {
		business += " – " + s.Business.Trade
	}
	blocks = append(blocks, labelled(s.loc.T("doc.field.business"), business)...)
	blocks = append(blocks, labelled(s.loc.T("doc.field.part"), s.Worksheet.Field)...)
	blocks = append(blocks, labelled(s.loc.T("doc.field.horizon"), s.Worksheet.Horizon)...)
	blocks = append(blocks, labelled(s.loc.T("doc.field.present"), strings.Join(s.Worksheet.Present, ", "))...)
	return append(blocks, s.question()...)
}

// question is set off: a SWOT without a question answers none.
func (s *swotSheet) question() []Block {
	if s.Worksheet.Question == "" {
		return nil
	}
	spans := []Span{
		{Text: s.loc.T("doc.swot.question"), Bold: true, Color: Teal},
		{Text: "\u00a0 " + isolated(s.Worksheet.Question), Bold: true},
	}
	return []Block{Panel{Body: Text{Spans: spans}, Fill: Tint(Teal, 0.09), Radius: 5, Pad: 7}}
}

// signatures end what is signed.
func (s *swotSheet) signatures() Block {
	return Signatures(s.loc.T("doc.swot.sign"), s.loc.T("doc.sign.founder"), s.loc.T("doc.sign.consultant"))
}

// measures are the first measures that are still wanted.
func (s *swotSheet) measures() []Block {
	var wanted []coaching.Measure
	for _, m := range s.Measures {
		if m.Status != coaching.Dropped && m.BinnedOn == "" && len(wanted) < maxMeasures {
			wanted = append(wanted, m)
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	return []Block{
		Space(8), Heading(2, s.loc.T("doc.swot.measures.title")), Space(4), measuresTable(s.loc, wanted, s.origin),
	}
}

// origin names the factors a measure came from: "S1 + O1".
func (s *swotSheet) origin(m coaching.Measure) string {
	if m.From == nil || m.From.SWOT != s.Worksheet.ID {
		return ""
	}
	var pairs []string
	for _, pair := range m.From.Pairs {
		var names []string
		for _, id := range pair {
			if id == nil {
				continue
			}
			if label := s.labels[*id]; label != "" {
				names = append(names, label)
			}
		}
		if len(names) > 0 {
			pairs = append(pairs, strings.Join(names, "\u00a0+\u00a0"))
		}
	}
	return strings.Join(pairs, ", ")
}

func cells(style Style, texts ...string) []Block {
	out := make([]Block, len(texts))
	for i, text := range texts {
		out[i] = P(text, style)
	}
	return out
}

// translation is the page in her language.
func (s *swotSheet) translation() []Block {
	if s.HerLang == "" || s.HerLang == s.loc.Code() {
		return nil
	}
	her := *s
	her.loc, her.lang = translations.In(s.HerLang), s.HerLang
	items := append(fallbackNote(s.HerLang),
		P(her.loc.T("doc.swot.kicker"), Style{Size: 9, Color: Teal}),
		Heading(1, her.loc.T("doc.swot.title")), Space(4),
		P(her.loc.T("doc.translation.about"), Style{Size: 10, Color: Muted}), Space(8))
	if goal := s.Founder.Goal[s.HerLang]; goal != "" {
		items = append(items, P(goal, Style{Italic: true}), Space(6))
	}
	items = append(items, her.question()...)
	items = append(items, her.quadrants()...)
	return []Block{Break{}, InLanguage{Lang: her.loc.Code(), Block: Stack{Items: items}}}
}
