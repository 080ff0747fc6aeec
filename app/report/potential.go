package report

import (
	"slices"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// PotentialInput is what stands in the document of a potential analysis.
type PotentialInput struct {
	Office   app.Office
	Founder  app.Founder
	Business app.Business
	Analysis potential.Analysis
	Earlier  []potential.Analysis // others of the same business; their years stand in one row with those of Analysis
	Measures []coaching.Measure   // those that came from the analysis; dropped ones and those in the bin are left out
	Lang     string               // of the document; German if empty or without texts
	Created  time.Time
}

// potentialSheet composes the document.
type potentialSheet struct {
	PotentialInput
	*wording
	figures  potential.Figures
	measures []coaching.Measure // those that are still wanted
}

// Potential lays out an analysis: page one is the summary for the founder, what follows is for the file and lets
// everybody recompute it.
func Potential(in PotentialInput) (*Document, error) {
	s := newPotentialSheet(in)
	first, file := s.firstPage(), s.file()
	if len(file) == 0 {
		first = append(first, Tail{Body: Space(10), Gap: 4, Last: s.signatures()})
	} else {
		title := Heading(1, s.T("doc.potential.file"))
		title.Style.Size = 18
		first = append(first, Break{}, title, P(s.T("doc.potential.file.about"), Style{Size: 10, Color: Muted}))
		last := len(file) - 1
		first = append(first, file[:last]...)
		first = append(first, Tail{Body: file[last], Gap: 12, Last: s.signatures()})
	}
	meta := s.meta()
	return Layout(meta, append(s.note(), first...)...)
}

// file is everything behind the first page.
func (s *potentialSheet) file() []Block {
	var blocks []Block
	for _, part := range []func() []Block{
		s.needs, s.business, s.costs, s.explanations, s.plan, s.scenarios, s.options, s.portfolio, s.years, s.planned,
	} {
		blocks = append(blocks, part()...)
	}
	if s.Analysis.Note != "" {
		blocks = append(blocks, section(s.T("doc.potential.note"), "", P(s.Analysis.Note, Style{}))...)
	}
	return blocks
}

// planned are all measures that are still wanted.
func (s *potentialSheet) planned() []Block {
	if len(s.measures) == 0 {
		return nil
	}
	return section(s.T("doc.swot.measures.title"), "", measuresTable(s.Locale, s.measures, s.origin))
}

func (s *potentialSheet) signatures() Block {
	return Signatures(s.T("doc.potential.sign"), s.T("doc.sign.founder"), s.T("doc.sign.consultant"))
}

func newPotentialSheet(in PotentialInput) *potentialSheet {
	s := &potentialSheet{PotentialInput: in, wording: newWording(in.Lang), figures: potential.Compute(in.Analysis)}
	s.measures = slices.DeleteFunc(slices.Clone(in.Measures), func(m coaching.Measure) bool {
		return m.Status == coaching.Dropped || m.BinnedOn != ""
	})
	return s
}

// day is that of the analysis, else of the document.
func (s *potentialSheet) day() string {
	if s.Analysis.Date.Valid() {
		return s.Date(s.Analysis.Date.Time())
	}
	return s.Date(s.Created)
}

func (s *potentialSheet) meta() Meta {
	title := s.T("doc.potential.title")
	if name := s.Founder.ShortName(); name != "" {
		title += " – " + name
	}
	return Meta{
		Title: title, Lang: s.Code(), Author: s.Office.Name, Created: s.Created, Running: title,
		Foot:    []string{joined(isolated(s.Office.Name), title), s.T("doc.foot.confidential")},
		FootEnd: s.day(), PageOf: pageOf(s.Locale),
	}
}

// explained is a figure of the business in words; false where the analysis does not have it.
func (s *potentialSheet) explained(key potential.FigureKey) (potential.Words, potential.Explanation, bool) {
	e, ok := s.figures.Explain(key)
	if !ok {
		return potential.Words{}, e, false
	}
	return s.say(e), e, true
}

// say puts an explanation into words, her own words in it kept together.
func (s *potentialSheet) say(e potential.Explanation) potential.Words {
	s.gaps = s.gaps || !s.Has(e.Key.TextKey())
	e.Terms = slices.Clone(e.Terms)
	for i := range e.Terms {
		t := &e.Terms[i]
		if t.Unit != potential.UnitMonth {
			t.Text = isolated(t.Text)
		}
		t.Parts = slices.Clone(t.Parts)
		for k := range t.Parts {
			t.Parts[k].Label = isolated(t.Parts[k].Label)
		}
	}
	w := e.In(s.Locale)
	w.Formula, w.Sentence, w.Result = s.signed(w.Formula), s.signed(w.Sentence), s.signed(w.Result)
	return w
}

// value writes an amount with its unit.
func (s *potentialSheet) value(amount *float64, unit potential.Unit) string {
	return s.signed(potential.Value{Amount: amount, Unit: unit}.In(s.Locale))
}

// vars is short for one value in a text.
func vars(name string, value any) translations.Vars { return translations.Vars{name: value} }
