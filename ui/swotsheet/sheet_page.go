package swotsheet

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// Content builds the page. It shows nothing before the first Refresh.
func (s *Sheet) Content() fyne.CanvasObject {
	if s.content == nil {
		s.views = widgets.NewTabBar(
			widgets.Tab{Key: "fields", Title: t("swot.view.fields"), Build: func() fyne.CanvasObject {
				return s.fields.content(s.frame.content())
			}, OnShow: s.fill},
			widgets.Tab{Key: "matrix", Title: t("swot.view.matrix"), Build: func() fyne.CanvasObject {
				return widgets.Padded(s.matrix.content)
			}, OnShow: s.fill},
			widgets.Tab{Key: "compare", Title: t("swot.view.compare"), Build: s.compare.build, OnShow: s.fill},
		)
		s.page = container.NewBorder(s.head.content, nil, nil, nil, s.views)
		s.content = container.NewStack()
	}
	return s.content
}

// Refresh loads the worksheets and fills the page. What was typed and not yet saved is saved first.
func (s *Sheet) Refresh() {
	if err := s.saver.Flush(); err != nil {
		s.Shell.Fail(err)
		return
	}
	if err := s.load(); err != nil {
		s.Shell.Fail(err)
		return
	}
	s.frame.setOpen(!s.model.none() && s.model.sheet.Question == "")
	s.present()
}

func (s *Sheet) load() (err error) {
	id := s.founder.ID
	if s.founder, err = s.Records.Founder(s.Context, id); err != nil {
		s.founder.ID = id
		return err
	}
	if s.businesses, err = s.Records.Businesses(s.Context, id); err != nil {
		return err
	}
	if s.measures, err = s.Records.Measures(s.Context, id); err != nil {
		return err
	}
	if s.office, err = s.Records.Info(s.Context); err != nil {
		return err
	}
	return s.model.load(s.Context)
}

// Leave saves what was typed.
func (s *Sheet) Leave() error { return s.saver.Flush() }

// present shows the page, or the empty place with the one button that begins.
func (s *Sheet) present() {
	var shown fyne.CanvasObject = s.page
	if s.model.none() {
		shown = s.empty()
	} else if s.views.Key() == "" {
		s.views.Open(viewFields)
	}
	if len(s.content.Objects) != 1 || s.content.Objects[0] != shown {
		s.content.Objects = []fyne.CanvasObject{shown}
		s.content.Refresh()
	}
	s.fill()
}

func (s *Sheet) empty() fyne.CanvasObject {
	button := widgets.PrimaryButton(t("swot.empty.begin"), theme.ContentAddIcon(), s.onBegin)
	return widgets.EmptyState(theme.GridIcon(), t("swot.empty.title")+"\n\n"+t("swot.empty.text"), button)
}

// fill shows the open version in the view that is in front.
func (s *Sheet) fill() {
	if s.model.none() || s.views == nil || s.views.Key() == "" {
		return
	}
	w, locked := s.model.sheet, s.model.locked()
	s.renew()
	s.head.show(s.model)
	switch s.views.Key() {
	case "fields":
		s.frame.fill(w, s.businesses, s.languages(), locked)
		s.fields.show(w, s.founder.HandoutLanguage, locked)
	case "matrix":
		s.matrix.show(s.model.grid(), s.measures)
	case "compare":
		s.compare.show(s.model.versions, w)
	}
}

// look is what colours and sizes hang on.
type look struct {
	ground color.Color
	letter float32
}

// renew builds the rows and the matrix again when the look has changed: pages behind the one in front do not hear of
// it.
func (s *Sheet) renew() {
	now := look{widgets.Color(theme.ColorNameBackground), theme.Size(theme.SizeNameText)}
	if now == s.look {
		return
	}
	s.look = now
	s.fields.renew()
	s.matrix.board.renew()
	s.page.Refresh()
}

// languages are those a worksheet may be written in: of the documents, and of her handouts.
func (s *Sheet) languages() []string {
	var codes []string
	for _, l := range translations.Documents() {
		codes = append(codes, l.Code)
	}
	if hers := s.founder.HandoutLanguage; hers != "" && !slices.Contains(codes, hers) {
		codes = append(codes, hers)
	}
	return codes
}

// onBegin makes an empty worksheet with what is known: her business, and who sits at the table.
func (s *Sheet) onBegin() {
	if !s.saved() {
		return
	}
	w := swot.Worksheet{Language: "de"}
	if len(s.businesses) == 1 {
		w.Business = s.businesses[0].ID
	}
	for _, name := range []string{s.founder.ShortName(), firstOf(s.founder.Consultant, s.office.Consultant)} {
		if name != "" {
			w.Present = append(w.Present, name)
		}
	}
	if err := s.model.begin(s.Context, w); err != nil {
		s.Shell.Fail(err)
		return
	}
	s.frame.setOpen(true)
	s.present()
	s.views.Open(viewFields)
	if c := s.Shell.Canvas(); c != nil {
		c.Focus(s.frame.question)
	}
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// onOpen shows another version.
func (s *Sheet) onOpen(id app.ID) {
	if !s.saved() {
		return
	}
	s.model.open(id)
	s.present()
}

// Open shows the worksheet with an id, of another founder none. It is for a link from elsewhere.
func (s *Sheet) Open(id app.ID) { s.onOpen(id) }

// onNext begins a new version from the open one.
func (s *Sheet) onNext() {
	if !s.saved() {
		return
	}
	if err := s.model.next(s.Context); err != nil {
		s.Shell.Fail(err)
		return
	}
	s.present()
	s.views.Open(viewFields)
	s.Shell.Tell(t("swot.version.created", vars{"Number": s.model.sheet.Version}))
}

// onUnlock lets an agreed or signed version be changed, until another one is opened.
func (s *Sheet) onUnlock() {
	s.model.unlocked = true
	s.fill()
}

// onStatus sets how far the version is. An agreed one is locked from then on, and asks before it is a draft again.
func (s *Sheet) onStatus(status swot.Status) {
	set := func() {
		s.model.change(func(w *swot.Worksheet) { w.Status = status })
		s.model.unlocked = false
		s.fields.closeEditor()
		s.touched()
		s.saved()
	}
	if status == swot.Draft {
		s.guard(set)
		return
	}
	set()
}

// Print shows the worksheet as a document (Ctrl+P).
func (s *Sheet) Print() {
	if !s.model.none() && s.saved() {
		s.Preview(s.document())
	}
}

// onBin asks, puts the version into the bin, and offers to bring it back.
func (s *Sheet) onBin() {
	number := s.model.sheet.Version
	title := t("swot.bin.title", vars{"Number": number})
	widgets.Ask(s.Shell.Canvas(), title, t("swot.bin.text"), t("swot.bin"), true, func() {
		if !s.saved() {
			return
		}
		id, err := s.model.bin(s.Context)
		if err != nil {
			s.Shell.Fail(err)
			return
		}
		s.present()
		s.Shell.Tell(t("swot.bin.done", vars{"Number": number}), widgets.Action{Label: t("swot.undo"), Run: func() { s.onRestore(id) }})
	})
}

func (s *Sheet) onRestore(id app.ID) {
	if err := s.model.restore(s.Context, id); err != nil {
		s.Shell.Fail(err)
		return
	}
	s.present()
}
