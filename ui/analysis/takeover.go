package analysis

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/potential"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// untaken is how many proposals are not in the SWOT yet.
func untaken(proposals []potential.Proposal) int {
	n := 0
	for _, p := range proposals {
		if !p.Taken() {
			n++
		}
	}
	return n
}

// show lists the strengths and the urgent needs.
func (o *offer) show(ratings []potential.Rating) {
	proposals := potential.Proposals(ratings)
	if len(proposals) == 0 {
		o.put(widgets.NewCard("", widgets.EmptyState(theme.GridIcon(), t("analysis.swot.none"), nil)))
		return
	}
	var open []string
	var strengths, needs []fyne.CanvasObject
	for _, p := range proposals {
		if !p.Taken() {
			open = append(open, p.Statement)
		}
		if p.Strength {
			strengths = append(strengths, o.line(p))
		} else {
			needs = append(needs, o.line(p))
		}
	}
	var all []fyne.CanvasObject
	if len(open) > 1 {
		all = append(all, widgets.PrimaryButton(t("analysis.swot.all", vars{"n": len(open)}), nil, func() { o.sheet.takeOver(open) }))
	}
	cards := []fyne.CanvasObject{widgets.NewCard(t("analysis.swot.title"), widgets.NewLines(t("analysis.swot.text")), all...)}
	if len(strengths) > 0 {
		cards = append(cards, widgets.NewCard(t("swot.quadrant.strength"), widgets.Column(strengths...)))
	}
	if len(needs) > 0 {
		cards = append(cards, widgets.NewCard(t("swot.quadrant.weakness"), widgets.Column(needs...)))
	}
	o.put(widgets.Column(cards...))
}

func (o *offer) put(object fyne.CanvasObject) {
	o.content.Objects = []fyne.CanvasObject{object}
	o.content.Refresh()
}

// line is one proposal: what would stand in the SWOT, and the one click.
func (o *offer) line(p potential.Proposal) fyne.CanvasObject {
	mark := newSignMark()
	mark.say(p.Need)
	var right fyne.CanvasObject = widgets.QuietButton(t("analysis.swot.one"), nil, func() { o.sheet.takeOver([]string{p.Statement}) })
	if p.Taken() {
		right = widgets.SuccessBadge(t("analysis.swot.taken", vars{"Date": dateText(p.TakenOver)}))
	}
	return container.New(offerLayout{}, widgets.NewLines(p.In(translations.Current())), mark.content, right)
}

// offerLayout sets a text, its sign and its action in a line.
type offerLayout struct{}

// MinSize leaves the text two lines.
func (offerLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	high := max(o[0].MinSize().Height, o[1].MinSize().Height, o[2].MinSize().Height)
	return fyne.NewSize(2*widgets.Gap+90*zoom()+o[1].MinSize().Width+o[2].MinSize().Width, high)
}

// Layout gives the text what the others leave.
func (offerLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	x := size.Width
	for _, i := range []int{2, 1} {
		room := o[i].MinSize()
		x -= room.Width
		o[i].Resize(room)
		o[i].Move(fyne.NewPos(x, (size.Height-room.Height)/2))
		x -= widgets.Gap
	}
	high := heightIn(o[0], x)
	o[0].Resize(fyne.NewSize(x, high))
	o[0].Move(fyne.NewPos(0, (size.Height-high)/2))
}

// takeOver puts what the statements say into the newest SWOT worksheet of the founder. Where there is none it makes
// one; one that is agreed or signed stays as it is, and a next version is asked for.
func (s *Sheet) takeOver(statements []string) {
	if !s.saved() {
		return
	}
	sheets, err := s.Records.Worksheets(s.Context, s.desk.Founder())
	switch {
	case err != nil:
		s.Shell.Fail(err)
	case len(sheets) == 0:
		s.takeInto(swot.Worksheet{
			Date: s.desk.Today(), Status: swot.Draft, Language: "de", Business: s.desk.Analysis().Business,
		}, statements)
	case sheets[0].Status == swot.Draft || sheets[0].Status == "":
		s.takeInto(sheets[0], statements)
	default:
		s.askNextWorksheet(sheets[0], statements)
	}
}

func (s *Sheet) askNextWorksheet(agreed swot.Worksheet, statements []string) {
	text := t("analysis.swot.agreed", vars{"Number": agreed.Version})
	widgets.Ask(s.Shell.Canvas(), t("analysis.swot.next.title"), text, t("analysis.swot.next"), false, func() {
		next, err := s.Records.NextWorksheet(s.Context, agreed.ID)
		if err != nil {
			s.Shell.Fail(err)
			return
		}
		s.takeInto(next, statements)
	})
}

// takeInto adds the factors to a worksheet, and marks the ratings as taken over.
func (s *Sheet) takeInto(w swot.Worksheet, statements []string) {
	for _, p := range potential.Proposals(s.desk.Analysis().Statements) {
		if slices.Contains(statements, p.Statement) {
			if f := s.factor(p, w.Language); !holds(w, f) {
				w.Add(f)
			}
		}
	}
	saved, err := s.Records.SaveWorksheet(s.Context, s.desk.Founder(), w)
	if err != nil {
		s.Shell.Fail(err)
		return
	}
	s.desk.Edit(func(a *potential.Analysis) {
		a.Statements = potential.Taken(a.Statements, s.desk.Today(), statements...)
	})
	s.saved()
	text := t("analysis.swot.done", vars{"n": len(statements), "Number": saved.Version})
	s.Shell.Tell(text, widgets.Action{Label: t("analysis.swot.open"), Run: func() { s.ShowSWOT(s.desk.Founder(), saved.ID) }})
}

// factor is a proposal as a factor, in the language of the worksheet.
func (s *Sheet) factor(p potential.Proposal, language string) swot.Factor {
	locale := translations.In(language)
	f := swot.Factor{
		ID: s.desk.NewID(), Quadrant: swot.Weakness, Text: p.In(locale), Importance: importance(*p.Relevance),
		EvidenceKind: "observation", Perspective: "founder",
		Evidence: locale.T("analysis.swot.evidence", vars{
			"Date": locale.Date(s.desk.Analysis().Date.Time()), "State": *p.State, "Relevance": *p.Relevance,
		}),
	}
	if p.Strength {
		f.Quadrant = swot.Strength
	}
	return f
}

// importance is a relevance of 1–5 on the scale of a factor, 1–3.
func importance(relevance int) int { return (relevance + 1) / 2 }

// holds tells that a worksheet says the same already.
func holds(w swot.Worksheet, f swot.Factor) bool {
	return slices.ContainsFunc(w.In(f.Quadrant), func(g swot.Factor) bool {
		return strings.EqualFold(strings.TrimSpace(g.Text), f.Text)
	})
}
