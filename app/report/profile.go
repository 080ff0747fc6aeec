package report

import (
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

// ProfileInput is what stands in the document of a founder's competences. With only one reading, in From or in To, it
// shows that one without a comparison.
type ProfileInput struct {
	Office   app.Office
	Founder  app.Founder
	Business app.Business
	From, To profile.Reading
	Lang     string // of the document; German if empty or without texts
	Created  time.Time
}

// profileSheet composes the document.
type profileSheet struct {
	ProfileInput
	*wording
	travelled profile.Travelled
	readings  []profile.Reading // one or two, the earlier first; none if nothing was ever rated
	explains  bool              // the tables say what each competence means
}

// Profile lays out the competences: on the first page the radar with what has grown, then the table with levels and
// evidence.
func Profile(in ProfileInput) (*Document, error) {
	s := newProfileSheet(in)
	if len(s.readings) == 0 {
		none := P(s.T("doc.profile.none"), Style{Italic: true, Color: Muted})
		blocks := append(s.head(), none)
		return Layout(s.meta(), append(s.note(), blocks...)...)
	}
	before := append(s.head(), s.story()...)
	after := append(s.legend(), s.counts()...)
	after = append(after, s.levels()...)
	rest := s.details()
	meta := s.meta()
	before = append(s.note(), before...)
	used := Stack{Items: append(slices.Clone(before), after...)}.Fit(contentWidth).Height()
	height := min(max(firstRoom-used, radarLeast), radarMost)
	blocks := append(before, s.radar(height))
	blocks = append(blocks, after...)
	if used+height <= firstRoom {
		blocks = append(blocks, Break{})
	}
	return Layout(meta, append(blocks, rest...)...)
}

// firstRoom and nextRoom are the height of the text on the first page and on a further one.
const (
	firstRoom = bodyBottom - firstTop
	nextRoom  = bodyBottom - nextTop
)

// details are the tables and notes. What each competence means is left out where they find room on one page only so.
func (s *profileSheet) details() []Block {
	high := func(blocks []Block) float64 { return Stack{Items: blocks[1:]}.Fit(contentWidth).Height() } // no space at the top
	s.explains = s.compares()
	full := append(s.tables(), s.notes()...)
	if !s.explains || high(full) <= nextRoom {
		return full
	}
	s.explains = false
	if short := append(s.tables(), s.notes()...); high(short) <= nextRoom {
		return short
	}
	return full
}

func newProfileSheet(in ProfileInput) *profileSheet {
	s := &profileSheet{ProfileInput: in, wording: newWording(in.Lang)}
	for _, r := range []profile.Reading{in.From, in.To} {
		if r.Rated() > 0 {
			s.readings = append(s.readings, r)
		}
	}
	if s.compares() {
		s.travelled = profile.Distance(in.From, in.To)
	}
	return s
}

// compares tells that there are two readings.
func (s *profileSheet) compares() bool { return len(s.readings) == 2 }

func (s *profileSheet) meta() Meta {
	title := s.T("doc.profile.title")
	if name := s.Founder.ShortName(); name != "" {
		title += " – " + name
	}
	return Meta{
		Title: title, Lang: s.Code(), Author: s.Office.Name, Created: s.Created, Running: title,
		Foot:    []string{joined(isolated(s.Office.Name), title), s.T("doc.foot.confidential")},
		FootEnd: s.date(s.last()), PageOf: pageOf(s.Locale),
	}
}

// last is the newest of the readings.
func (s *profileSheet) last() profile.Reading {
	if n := len(s.readings); n > 0 {
		return s.readings[n-1]
	}
	return profile.Reading{}
}

func (s *profileSheet) date(r profile.Reading) string { return s.Date(r.Date.Time()) }

func (s *profileSheet) head() []Block {
	facts := [][2]string{
		{s.T("doc.field.founder"), s.Founder.DisplayName()},
		{s.T("doc.field.business"), s.Business.DisplayName()},
		{s.T("doc.field.office"), s.Office.Name},
	}
	if s.compares() {
		facts = append(facts,
			[2]string{s.T("doc.profile.before"), s.origin(s.From)}, [2]string{s.T("doc.profile.after"), s.origin(s.To)})
	} else if len(s.readings) > 0 {
		facts = append(facts, [2]string{s.T("doc.profile.reading"), s.origin(s.last())})
	}
	return []Block{masthead(s.T("doc.profile.kicker"), s.T("doc.profile.title"), facts), Space(10)}
}

// origin is when a reading was taken and by whom.
func (s *profileSheet) origin(r profile.Reading) string {
	rater := ""
	if r.Rater != "" {
		rater = s.T("doc.profile.rater." + string(r.Rater)) // keys: doc.profile.rater.*
	}
	return joined(s.date(r), rater)
}

// story says in sentences what the picture shows.
func (s *profileSheet) story() []Block {
	about := s.T("doc.profile.about")
	switch {
	case !s.compares():
		about += " " + s.T("doc.profile.about.one")
	case s.travelled.Rated == 0:
		about += " " + s.T("doc.profile.about.apart")
	}
	blocks := []Block{P(about, Style{}), Space(6)}
	if title, names := s.grown(); title != "" {
		spans := []Span{{Text: title, Bold: true, Color: Teal}}
		if names != "" {
			spans = append(spans, Span{Text: "\u00a0 " + names})
		}
		blocks = append(blocks, Panel{Body: Text{Spans: spans}, Fill: Tint(Teal, 0.09), Radius: 5, Pad: 7}, Space(6))
	}
	return blocks
}

// grown names what has grown most; very many alike are only counted.
func (s *profileSheet) grown() (title, list string) {
	const named = 8
	most := 0
	var names []string
	for _, step := range s.travelled.Steps {
		if step.Change > most {
			most, names = step.Change, nil
		}
		if step.Change == most && most > 0 {
			names = append(names, isolated(s.competence(step.Competence)))
		}
	}
	vars := translations.Vars{"n": len(names), "Change": s.change(float64(most), 0)}
	switch {
	case len(names) > named:
		return s.T("doc.profile.grown.many", vars), ""
	case len(names) > 0:
		return s.T("doc.profile.grown", vars), strings.Join(names, s.T("doc.list.comma")+" ")
	case s.travelled.Rated > 0 && s.travelled.Declined == 0:
		return s.T("doc.profile.grown.same"), ""
	}
	return "", ""
}

// change writes a difference with its sign, "=" for none.
func (s *profileSheet) change(d float64, decimals int) string {
	switch number := s.Number(d, decimals); {
	case d > 0 && number != s.Number(0, decimals):
		return "\u2066+" + number + "\u2069"
	case d < 0 && number != s.Number(0, decimals):
		return "\u2066–" + strings.TrimPrefix(number, "-") + "\u2069"
	}
	return "="
}
