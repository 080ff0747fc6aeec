package founders

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// The sections of the personal data.
const (
	sectionName     = "name"
	sectionContact  = "contact"
	sectionPerson   = "person"
	sectionLanguage = "language"
	sectionBusiness = "business"
	sectionPhase    = "phase"
	sectionGoal     = "goal"
)

// section is a part of the form with a button that leads to it.
type section struct {
	key   string
	title string
	card  *widgets.Card
}

// master is the form of the personal data; it saves itself.
type master struct {
	parts      *Parts
	id         app.ID
	changed    func()
	twins      *twinWarning
	draft      draft
	saver      Saver
	businesses *businessSection
	sections   []section
	saved      *widgets.SavedMark
	dirty      bool

	scroll  *container.Scroll
	page    *fyne.Container // the form below its notes
	warning *widgets.Card
	content fyne.CanvasObject
}

func newMaster(parts *Parts, id app.ID, actions detailActions, changed func()) *master {
	m := &master{parts: parts, id: id, changed: changed, draft: draft{today: parts.Today}, saved: widgets.NewSavedMark()}
	m.twins = newTwinWarning(m.onTwins, twinOffer{label: translations.T("founder.duplicate.open"), run: actions.open},
		twinOffer{label: translations.T("founder.twin.merge"), run: func(other app.ID) { actions.merge(id, other) }, alive: true},
		twinOffer{label: translations.T("founder.twin.other"), run: func(app.ID) { m.twins.show(nil) }})
	m.saver = parts.Autosave(m.save)
	m.businesses = newBusinessSection(parts, id, changed)
	f := &binder{draft: &m.draft, touch: m.onTouch, now: parts.Now}
	m.add(sectionName, translations.T("founder.section.name"), f.nameFields())
	m.add(sectionContact, translations.T("founder.section.contact"), f.contactFields())
	m.add(sectionPerson, translations.T("founder.section.person"), f.personFields())
	m.add(sectionLanguage, translations.T("founder.section.language"), f.languageFields())
	m.add(sectionBusiness, translations.T("founder.section.business"), []fyne.CanvasObject{m.businesses.content})
	m.add(sectionPhase, translations.T("founder.section.phase"), f.phaseFields())
	m.add(sectionGoal, translations.T("founder.section.goal"), f.goalFields())
	m.content = m.build()
	return m
}

func (m *master) add(key, title string, fields []fyne.CanvasObject) {
	m.sections = append(m.sections, section{key, title, widgets.NewCard(title, widgets.Form(fields...))})
}

func (m *master) build() fyne.CanvasObject {
	cards, jumps := widgets.Column(), container.NewVBox()
	for _, s := range m.sections {
		cards.Add(s.card)
		jump := widgets.LinkButton(s.title, nil, func() { m.showSection(s.key) })
		jump.Alignment = -1
		jumps.Add(jump)
	}
	m.saved.Alignment = fyne.TextAlignTrailing
	m.scroll = widgets.VScroll(container.New(formPageLayout(formPageFoot), cards))
	m.warning = widgets.NewCard("", m.twins.object)
	m.warning.Ground = widgets.ColorWarningTint
	m.warning.Hide()
	m.page = container.NewBorder(container.New(formPageLayout(0), widgets.Column(m.saved, m.warning)), nil, nil, nil, m.scroll)
	return container.New(besideLayout(sectionsWidth), widgets.Padded(jumps), m.page)
}

const sectionsWidth = 130

// formPageLayout gives cards the width of a form and room to breathe; the foot lets the last ones scroll to the top.
type formPageLayout float32

const formPageFoot = 240

// MinSize adds the foot.
func (foot formPageLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := o[0].MinSize()
	return fyne.NewSize(m.Width, m.Height+widgets.Gap+float32(foot))
}

// Layout holds the cards to their width.
func (formPageLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := min(size.Width-widgets.Gap, widgets.FormWidth+24)
	o[0].Resize(fyne.NewSize(width, o[0].MinSize().Height))
	o[0].Resize(fyne.NewSize(width, o[0].MinSize().Height))
	o[0].Move(fyne.NewPos(0, widgets.Gap))
}

// Content is the list of sections beside the form.
func (m *master) Content() fyne.CanvasObject { return m.content }

// Refresh loads the founder unless something typed is not saved yet.
func (m *master) Refresh() {
	m.businesses.refresh()
	if m.dirty || len(m.draft.wrong) > 0 {
		return
	}
	f, err := m.parts.Records.Founder(m.parts.Context, m.id)
	if err != nil {
		m.parts.Shell.Fail(err)
		return
	}
	m.draft.saved = f
	if len(m.twins.found) > 0 {
		m.lookForTwins()
	}
	m.draft.show()
	m.dirty = false
}

func (m *master) onTouch() {
	m.dirty = true
	m.saved.Pending()
	m.saver.Touch()
}

// save writes all that is right, and shows at its place what is not.
func (m *master) save() error {
	if !m.dirty {
		return nil
	}
	before := identityOf(m.draft.saved)
	kept, err := m.parts.Records.SaveFounder(m.parts.Context, m.draft.record())
	if err != nil {
		m.saved.Failed()
		return err
	}
	m.draft.saved, m.dirty = kept, false
	if len(m.draft.wrong) > 0 {
		m.saved.Failed()
	} else {
		m.saved.Saved(m.parts.Now())
	}
	m.changed()
	if identityOf(kept) != before {
		m.lookForTwins()
	}
	return nil
}

// lookForTwins warns of founders who may be the same woman now that her name, birthday or postal code is another.
func (m *master) lookForTwins() {
	found, err := m.parts.Records.Duplicates(m.parts.Context, m.draft.saved)
	if err != nil {
		m.parts.Shell.Fail(err)
		return
	}
	m.twins.show(slices.DeleteFunc(found, func(d app.Duplicate) bool { return !serious(d) }))
}

// onTwins gives the warning the room it needs.
func (m *master) onTwins() {
	m.warning.Hidden = m.twins.object.Hidden
	m.page.Refresh()
}

// Leave saves. The error is ErrUnfinished for what is typed and wrong.
func (m *master) Leave() error {
	m.draft.final = true
	defer func() { m.draft.final = false }()
	m.draft.settle()
	if err := m.saver.Flush(); err != nil {
		return err
	}
	if len(m.draft.wrong) > 0 {
		return unfinishedIn(m.draft.wrong)
	}
	return nil
}

// showSection scrolls to a part of the form.
func (m *master) showSection(key string) {
	for _, s := range m.sections {
		if s.key == key {
			m.scroll.Content.Refresh()
			m.scroll.Refresh()
			m.scroll.ScrollToOffset(fyne.NewPos(0, s.card.Position().Y))
		}
	}
}
