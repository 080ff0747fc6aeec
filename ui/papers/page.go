package papers

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/ui/widgets"
)

// book is what all pages share: whose papers these are, and where they tell what was done.
type book struct {
	*Parts
	founder app.ID
	who     app.Founder // as she was loaded last
	erased  bool        // nothing of hers is there any more
}

// load reads who she is; false where she is not to be shown, after the error was told.
func (b *book) load() bool {
	if b.erased {
		return false
	}
	f, err := b.Records.Founder(b.Context, b.founder)
	if err != nil {
		b.Shell.Fail(err)
		return false
	}
	b.who = f
	return true
}

// changed tells the window that something of hers was kept.
func (b *book) changed() {
	if b.Changed != nil {
		b.Changed(b.founder)
	}
}

// language is that of her handouts, German where nobody knows it.
func (b *book) language() string {
	if b.who.HandoutLanguage == "" {
		return "de"
	}
	return b.who.HandoutLanguage
}

// Page is the tab of one founder.
type Page struct {
	book     *book
	bar      *widgets.TabBar
	sections []Section

	documents *documentsPage
	consents  *consentsPage
	rights    *rightsPage
	history   *historyPage
}

func newPage(parts *Parts, founder app.ID) *Page {
	p := &Page{book: &book{Parts: parts, founder: founder}}
	if parts.Sections != nil {
		p.sections = parts.Sections(founder)
	}
	p.documents = newDocumentsPage(p.book, p.OpenPage)
	p.consents = newConsentsPage(p.book)
	p.rights = newRightsPage(p.book, p.refreshShown, p.forget)
	p.history = newHistoryPage(p.book)
	tabs := []widgets.Tab{
		{Key: PageDocuments, Title: t("papers.page.documents"), Build: p.documents.build, OnShow: p.documents.refresh},
		{Key: PageConsents, Title: t("papers.page.consents"), Build: p.consents.build, OnShow: p.consents.refresh},
	}
	for _, s := range p.sections {
		tabs = append(tabs, widgets.Tab{Key: s.Key, Title: s.Title, Build: s.Page.Content, OnShow: s.Page.Refresh})
	}
	tabs = append(
		tabs,
		widgets.Tab{Key: PageRights, Title: t("papers.page.rights"), Build: p.rights.build, OnShow: p.rights.refresh},
		widgets.Tab{Key: PageHistory, Title: t("papers.page.history"), Build: p.history.build, OnShow: p.history.refresh},
	)
	p.bar = widgets.NewTabBar(tabs...)
	p.bar.OnChange = func(string) {
		if err := p.leaveHidden(); err != nil {
			p.book.Shell.Fail(err)
		}
	}
	return p
}

// Content is what the tab shows.
func (p *Page) Content() fyne.CanvasObject { return p.bar }

// Refresh loads the page in front again; the first time it opens the documents.
func (p *Page) Refresh() {
	if p.bar.Key() == "" {
		p.bar.Open(0)
		return
	}
	p.refreshShown()
}

func (p *Page) refreshShown() {
	switch key := p.bar.Key(); key {
	case PageDocuments:
		p.documents.refresh()
	case PageConsents:
		p.consents.refresh()
	case PageRights:
		p.rights.refresh()
	case PageHistory:
		p.history.refresh()
	default:
		if i := slices.IndexFunc(p.sections, func(s Section) bool { return s.Key == key }); i >= 0 {
			p.sections[i].Page.Refresh()
		}
	}
}

// forget takes everything of her off all pages: she is erased.
func (p *Page) forget() {
	p.book.erased, p.book.who = true, app.Founder{}
	p.documents.forget()
	p.consents.forget()
	p.rights.forget()
	p.history.forget()
}

// gone fills a page of one who is erased.
func gone(scroll *container.Scroll) {
	if scroll == nil {
		return
	}
	widgets.Fill(scroll, widgets.Padded(widgets.NewCard("", widgets.EmptyState(theme.DeleteIcon(), t("papers.erased"), nil))))
}

// OpenPage brings a page to the front by its key; an unknown key does nothing.
func (p *Page) OpenPage(key string) { p.bar.OpenKey(key) }

// Leave keeps what is typed on pages of other rooms; those of this one keep everything at once.
func (p *Page) Leave() error {
	var errs []error
	for _, s := range p.sections {
		if p.bar.Built(s.Key) {
			errs = append(errs, s.Page.Leave())
		}
	}
	return errors.Join(errs...)
}

// leaveHidden keeps what is typed on the pages behind.
func (p *Page) leaveHidden() error {
	var errs []error
	for _, s := range p.sections {
		if p.bar.Built(s.Key) && s.Key != p.bar.Key() {
			errs = append(errs, s.Page.Leave())
		}
	}
	return errors.Join(errs...)
}

// Print shows the document that fits the page in front (Ctrl+P): her access report among the rights, else her dossier.
func (p *Page) Print() {
	if !p.book.load() {
		return
	}
	if p.bar.Key() == PageRights {
		p.rights.onAccess()
		return
	}
	p.documents.onDossier()
}

// NewConsent opens the consents and asks for a new one: to share the classes with the recipient where one is named. Once
// it is kept, back is offered, the way to what it was asked for, unless it has no Run.
func (p *Page) NewConsent(recipient app.ID, classes []string, back widgets.Action) {
	p.OpenPage(PageConsents)
	c := app.Consent{Purpose: app.PurposeCoaching, DataClasses: classes}
	if recipient != "" {
		c.Purpose, c.Recipient = app.PurposeShare, recipient
	}
	p.consents.askFor(c, back)
}
