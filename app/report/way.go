package report

import (
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

// MyWayInput is what stands on the founder's own page.
type MyWayInput struct {
	Office   app.Office
	Founder  app.Founder
	Business app.Business
	From, To profile.Reading    // with one reading, in either, there is no "grown"
	Answers  []profile.Answer   // those on strengths and next steps are used
	Measures []coaching.Measure // open ones are what she wants to tackle; may be nil
	Lang     string             // of the document; German if empty or without texts
	Created  time.Time
}

// way composes the page.
type way struct {
	MyWayInput
	*wording
	now   profile.Reading
	grown []profile.Step // the greatest first
	best  []string       // competences, the strongest first
}

// wayShort are how many strengths and steps grown are shown; the first that leave one page are taken.
var wayShort = [][2]int{{5, 4}, {4, 4}, {4, 3}, {3, 3}, {3, 2}, {2, 2}}

// wayNamed is how many names are listed where more have grown than are shown.
const wayNamed = 3

// MyWay lays out her own page: her goal in her own words, what she does well, what has grown, what comes next, and
// room for a note of hers. It compares her with nobody and lists no decline.
func MyWay(in MyWayInput) (*Document, error) {
	w := newWay(in)
	for _, short := range wayShort[:len(wayShort)-1] {
		blocks := w.page(short[0], short[1])
		if (Stack{Items: blocks}).Fit(contentWidth).Height() <= firstRoom {
			return Layout(w.meta(), blocks...)
		}
	}
	last := wayShort[len(wayShort)-1]
	return Layout(w.meta(), w.page(last[0], last[1])...)
}

func newWay(in MyWayInput) *way {
	w := &way{MyWayInput: in, wording: newWording(in.Lang), now: in.To}
	if w.now.Rated() == 0 {
		w.now = in.From
	}
	change := make(map[string]int)
	for _, step := range profile.Distance(in.From, in.To).Steps {
		change[step.Competence] = step.Change
		if step.Change > 0 {
			w.grown = append(w.grown, step)
		}
	}
	slices.SortStableFunc(w.grown, func(a, b profile.Step) int { return b.Change - a.Change })
	for _, c := range profile.Competences {
		if _, ok := w.now.Level(c); ok {
			w.best = append(w.best, c)
		}
	}
	slices.SortStableFunc(w.best, func(a, b string) int {
		if d := w.now.Levels[b] - w.now.Levels[a]; d != 0 {
			return d
		}
		return change[b] - change[a]
	})
	return w
}

func (w *way) day() string {
	if w.now.Date.Valid() {
		return w.Date(w.now.Date.Time())
	}
	return w.Date(w.Created)
}

func (w *way) meta() Meta {
	title := w.T("doc.way.title")
	if name := w.Founder.ShortName(); name != "" {
		title += " – " + name
	}
	return Meta{
		Title: title, Lang: w.Code(), Author: w.Office.Name, Created: w.Created, Running: title,
		Foot:    []string{joined(isolated(w.Office.Name), title), w.T("doc.foot.confidential")},
		FootEnd: w.day(), PageOf: pageOf(w.Locale),
	}
}

// page is all of it with so many strengths and steps grown.
func (w *way) page(strengths, grown int) []Block {
	blocks := []Block{
		masthead(w.T("doc.way.kicker"), w.T("doc.way.title"), [][2]string{
			{w.T("doc.way.name"), w.Founder.DisplayName()},
			{w.T("doc.field.business"), w.Business.DisplayName()},
			{w.T("doc.field.date"), w.day()},
		}),
		Space(10), w.goal(),
	}
	grown = min(grown, len(w.grown))
	blocks = append(blocks, w.strengths(strengths, w.grown[:grown])...)
	blocks = append(blocks, w.growth(grown)...)
	body := Stack{Items: w.next()}
	blocks = append(blocks, Tail{Body: body, Gap: 12, Last: w.own()})
	return append(w.note(), blocks...)
}

// handout is the size of the sentences on her page.
const handout = 12.0

// goal is what she wants, in her language first.
func (w *way) goal() Block {
	her := profile.HerLanguage(w.Founder)
	title := Text{Spans: []Span{{Text: w.T("doc.way.goal")}}, Style: Style{Size: 11, Bold: true, Color: Teal}, Role: RoleHeading2, Lead: true}
	items := []Block{title}
	own, german := w.Founder.Goal[her], w.Founder.Goal["de"]
	if own == "" {
		her, own, german = "de", german, ""
	}
	if own == "" {
		items = append(items, writingLines(2, 24))
	} else {
		items = append(items, Group{Role: RoleSection, Lang: her, Block: P(own, Style{Size: 14, Bold: true})})
	}
	if german != "" {
		items = append(items, Group{Role: RoleSection, Lang: "de", Block: P(german, Style{Size: handout, Italic: true, Color: Muted})})
	}
	return Panel{Body: Stack{Gap: 2, Items: items}, Fill: Tint(Teal, 0.1), Radius: 7, Pad: 10}
}

// strengths are her highest levels, each with what it means, and what others say of her. What is shown as grown is
// not said twice.
func (w *way) strengths(n int, shown []profile.Step) []Block {
	others, _ := profile.Find(w.Answers, "strengths.others")
	said, _ := profile.TextsOf(others.Value)
	if len(w.best) == 0 && len(said) == 0 {
		return nil
	}
	blocks := []Block{Space(11), Heading(2, w.T("doc.way.strengths")), Space(4)}
	var items []Block
	for _, c := range w.best {
		if len(items) == n {
			break
		}
		if slices.ContainsFunc(shown, func(s profile.Step) bool { return s.Competence == c }) {
			continue
		}
		level := w.now.Levels[c]
		items = append(items, item(w.stairs(0, level), Stack{Items: []Block{
			P(w.competence(c), Style{Size: handout, Bold: true}),
			P(w.sentence(c, level), Style{Size: handout}),
		}}))
	}
	blocks = append(blocks, Group{Role: RoleList, Block: Stack{Gap: 5, Items: items}})
	if len(said) > 0 {
		for i := range said {
			said[i] = isolated(said[i])
		}
		blocks = append(blocks, w.named(w.T("doc.way.others"), strings.Join(said, w.T("doc.list.comma")+" "))...)
	}
	return blocks
}

// growth shows what has risen: before and now, in sentences.
func (w *way) growth(n int) []Block {
	if len(w.grown) == 0 {
		return nil
	}
	blocks := []Block{Space(11), Heading(2, w.T("doc.way.grown")), Space(4)}
	var items []Block
	for _, step := range w.grown[:n] {
		c := step.Competence
		items = append(items, item(w.stairs(step.From, step.To), Stack{Items: []Block{
			P(w.competence(c), Style{Size: handout, Bold: true}),
			Text{Style: Style{Size: handout}, Spans: []Span{
				{Text: inflow(w.Locale) + isolated(w.T("doc.way.before")), Color: Muted}, {Text: "\u00a0 " + isolated(w.sentence(c, step.From)), Color: Muted},
			}},
			Text{Style: Style{Size: handout}, Spans: []Span{
				{Text: inflow(w.Locale) + isolated(w.T("doc.way.now")), Bold: true, Color: Green}, {Text: "\u00a0 " + isolated(w.sentence(c, step.To))},
			}},
		}}))
	}
	blocks = append(blocks, Group{Role: RoleList, Block: Stack{Gap: 6, Items: items}})
	return append(blocks, w.more(w.grown[n:])...)
}

// more names what else has grown; of many only how many they are.
func (w *way) more(steps []profile.Step) []Block {
	switch {
	case len(steps) == 0:
		return nil
	case len(steps) > wayNamed:
		text := w.T("doc.way.more.many", translations.Vars{"n": len(steps)})
		return []Block{Space(4), P(text, Style{Size: handout, Bold: true})}
	}
	names := make([]string, len(steps))
	for i, step := range steps {
		names[i] = isolated(w.competence(step.Competence))
	}
	return w.named(w.T("doc.way.more"), strings.Join(names, w.T("doc.list.comma")+" "))
}

func item(sign Block, body Block) Block {
	return Group{Role: RoleItem, Block: Row{Gap: 10, Widths: []float64{-stairsWidth, 1}, Cells: []Block{
		Group{Role: RoleLabel, Block: sign}, Group{Role: RoleItemBody, Block: body},
	}}}
}

// next are her next step and the open measures, to tick; lines to write on where there are none.
func (w *way) next() []Block {
	const shown = 4
	blocks := []Block{Space(11), Heading(2, w.T("doc.way.next")), Space(4)}
	var items []Block
	if step, by := w.answer("next-step.step"), app.Date(w.answer("next-step.by")); step != "" {
		items = append(items, w.tick(step, by))
	}
	for _, m := range w.Measures {
		open := m.Status != coaching.Done && m.Status != coaching.Dropped
		if open && m.BinnedOn == "" && m.Text != "" && len(items) < shown {
			items = append(items, w.tick(m.Text, m.Due))
		}
	}
	if len(items) == 0 {
		return append(blocks, writingLines(2, 26))
	}
	blocks = append(blocks, Group{Role: RoleList, Block: Stack{Gap: 4, Items: items}})
	if help := w.answer("next-step.support"); help != "" {
		blocks = append(blocks, w.named(w.T("doc.way.support"), isolated(help))...)
	}
	return blocks
}

// answer is her answer where it is a text.
func (w *way) answer(question string) string {
	a, _ := profile.Find(w.Answers, question)
	text, _ := a.Value.(string)
	return text
}

func (w *wording) tick(text string, by app.Date) Block {
	spans := []Span{{Text: inflow(w.Locale) + isolated(text)}}
	if by.Valid() {
		until := w.T("doc.way.until", translations.Vars{"Date": w.Date(by.Time())})
		spans = append(spans, Span{Text: "\u00a0 " + until, Color: Muted})
	}
	return Group{Role: RoleItem, Block: Row{Gap: 6, Widths: []float64{-14, 1}, Cells: []Block{
		Group{Role: RoleLabel, Block: P(box, Style{Size: 13})},
		Group{Role: RoleItemBody, Block: Text{Style: Style{Size: handout}, Spans: spans}},
	}}}
}

// named is a bold name and a text in one paragraph.
func (w *way) named(name, text string) []Block {
	spans := []Span{{Text: inflow(w.Locale) + isolated(name), Bold: true}, {Text: "\u00a0 " + text}}
	return []Block{Space(4), Text{Style: Style{Size: handout}, Spans: spans}}
}

// own is her note and her signature.
func (w *way) own() Block {
	title := P(w.T("doc.way.note"), Style{Size: handout, Bold: true, Color: Teal})
	note := Stack{Items: []Block{title, writingLines(3, 25)}}
	sign := Stack{Items: []Block{Space(8), Field{Name: w.T("doc.field.date")}, Field{Name: w.T("doc.way.sign")}}}
	return Keep{Items: []Block{Row{Gap: 24, Widths: []float64{1.6, 1}, Cells: []Block{note, sign}}}}
}
