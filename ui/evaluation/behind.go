package evaluation

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// behind is a number and what it is called.
type behind struct {
	title    string
	text     string // in full, where the title does not say it
	number   indicator.Number
	at       indicator.Moment // by which they count
	business bool             // their businesses are counted
	market   bool             // by the day two years after exit
}

// showBehind lists who is behind a number; each opens the founder.
func (s *Screen) showBehind(b behind) {
	refs := s.ordered(b.number)
	businesses := map[app.ID]string{}
	var dialog *widgets.Dialog
	list := widgets.NewKeyList(func() int { return len(refs) }, func() fyne.CanvasObject { return newWoman() }, func(i int, o fyne.CanvasObject) {
		name, below := s.described(b, refs[i], businesses)
		o.(*woman).show(name, below)
	})
	list.OnEnter = func(i int) {
		dialog.Close()
		s.parts.OpenFounder(refs[i].Founder)
	}
	list.OnSelected = list.OnEnter
	rows := float32(min(len(refs), 8))
	body := widgets.Stack(widgets.Gap)
	if b.text != "" {
		arrange.Put(body, widgets.NewLines(b.text))
	}
	arrange.Put(body, arrange.Muted(join(t("evaluation.behind", vars{"n": len(refs)}), periodText(s.result.period))),
		arrange.High(max(rows*46, 60), list))
	dialog = &widgets.Dialog{Title: b.title, Body: body, Width: 600 * widgets.Zoom(), Cancel: t("widget.notice.close")}
	dialog.Show(s.parts.Shell.Canvas())
	s.parts.Shell.Canvas().Focus(list)
}

// ordered are the women by their names.
func (s *Screen) ordered(n indicator.Number) []indicator.Ref {
	place := map[app.ID]int{}
	for i, id := range s.book.byName(n.Founders()) {
		place[id] = i
	}
	refs := slices.Clone(n)
	slices.SortStableFunc(refs, func(a, b indicator.Ref) int { return place[a.Founder] - place[b.Founder] })
	return refs
}

// described is who counts, in which project and by which day.
func (s *Screen) described(b behind, ref indicator.Ref, businesses map[app.ID]string) (name, below string) {
	name = s.book.name(ref.Founder)
	day := ""
	if ref.Day != "" {
		v := vars{"Date": dateText(ref.Day)}
		day = t("evaluation.on."+string(b.at), v) // keys: evaluation.on.*
		if b.market {
			day = t("evaluation.on.market", v)
		}
	}
	below = join(s.book.titles[ref.Project], day)
	if !b.business {
		return name, below
	}
	if business := s.business(ref.Founder, businesses); business != "" {
		return business, join(name, below)
	}
	return name, join(t("evaluation.no-business"), below)
}

// business is what the business of a woman is called that is counted.
func (s *Screen) business(founder app.ID, known map[app.ID]string) string {
	if name, ok := known[founder]; ok {
		return name
	}
	all, err := s.parts.Records.Businesses(s.parts.Context, founder)
	if err != nil {
		s.parts.Shell.Fail(err)
		return ""
	}
	for _, b := range all {
		if w := s.book.founder[founder]; w != nil && b.ID == w.Business {
			known[founder] = b.Name
		}
	}
	return known[founder]
}

// woman is a line of the list.
type woman struct {
	widget.BaseWidget
	name, below *widgets.Text
	box         *fyne.Container
}

func newWoman() *woman {
	w := &woman{name: widgets.Strong(""), below: widgets.Caption("")}
	w.name.Shrinks = true
	w.box = container.New(layout.NewCustomPaddedLayout(5, 5, 10, 10), widgets.Stack(0, w.name, w.below))
	w.ExtendBaseWidget(w)
	return w
}

func (w *woman) show(name, below string) {
	w.name.SetText(name)
	w.below.SetText(below)
}

// CreateRenderer shows the words.
func (w *woman) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(w.box) }
