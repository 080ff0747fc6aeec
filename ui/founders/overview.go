package founders

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// overview is the founder at a glance.
type overview struct {
	parts   *Parts
	id      app.ID
	actions detailActions

	founder    app.Founder
	businesses []app.Business
	measures   measureList
	history    []app.HistoryEntry

	content *container.Scroll
}

func newOverview(parts *Parts, id app.ID, actions detailActions) *overview {
	o := &overview{parts: parts, id: id, actions: actions}
	o.measures.parts = parts
	o.content = widgets.Page()
	return o
}

// Content is a page of cards.
func (o *overview) Content() fyne.CanvasObject { return o.content }

// Leave has nothing to keep.
func (o *overview) Leave() error { return nil }

// Refresh loads what the cards tell.
func (o *overview) Refresh() {
	if err := o.load(); err != nil {
		o.parts.Shell.Fail(err)
		return
	}
	o.show()
}

func (o *overview) load() (err error) {
	records, ctx := o.parts.Records, o.parts.Context
	if o.founder, err = records.Founder(ctx, o.id); err != nil {
		return err
	}
	if o.businesses, err = records.Businesses(ctx, o.id); err != nil {
		return err
	}
	if err = o.measures.load(o.id); err != nil {
		return err
	}
	o.history, err = records.History(ctx, o.id, historyShown)
	return err
}

func (o *overview) show() {
	left := widgets.Column(o.measuresCard())
	if card := o.strategyCard(); card != nil {
		left.Add(card)
	}
	left.Add(o.businessCard())
	left.Add(o.historyCard())
	right := widgets.Column(o.contactCard(), o.nameCard(), o.languageCard())
	page := widgets.Padded(widgets.Column(o.goalCard(), container.New(splitLayout{}, left, right)))
	o.content.Content = page
	o.content.Refresh()
}

// edit is the action of a card that leads to a section of the personal data.
func (o *overview) edit(section string) fyne.CanvasObject {
	return widgets.LinkButton(translations.T("overview.edit"), theme.DocumentCreateIcon(), func() { o.actions.section(section) })
}

func (o *overview) goalCard() fyne.CanvasObject {
	title := translations.T("overview.goal")
	code := herLanguage(o.founder)
	hers, inGerman := o.founder.Goal[code], o.founder.Goal[german]
	if hers == "" && inGerman == "" {
		return widgets.NewCard(title, muted(translations.T("overview.goal.none")), o.edit(sectionGoal))
	}
	var sides []fyne.CanvasObject
	for _, side := range []struct{ code, text string }{{code, hers}, {german, inGerman}} {
		if side.text != "" && (side.code != german || len(sides) == 0 || hers != inGerman) {
			sides = append(sides, fact(languageName(side.code), flush(widgets.Paragraph(side.text))))
		}
	}
	return widgets.NewCard(title, widgets.Columns(sides...), o.edit(sectionGoal))
}

func (o *overview) nameCard() fyne.CanvasObject {
	f := o.founder
	facts := facts{}
	facts.add(translations.T("founder.field.callname"), f.CallName)
	facts.add(translations.T("founder.field.pronunciation"), f.Pronunciation)
	facts.add(translations.T("founder.field.nameinoriginalscript"), f.NameInOriginalScript)
	facts.add(translations.T("founder.field.salutation"), join(f.Salutation, informalName(f.Informal)))
	return o.card(translations.T("overview.name"), facts, translations.T("overview.name.none"), sectionName)
}

func informalName(b *bool) string {
	switch {
	case b == nil:
		return ""
	case *b:
		return translations.T("founder.informal.yes")
	default:
		return translations.T("founder.informal.no")
	}
}

func (o *overview) contactCard() fyne.CanvasObject {
	f := o.founder
	facts := facts{}
	for _, p := range f.Phones {
		facts.addObject(phoneLabel(p), phoneLine(p))
	}
	for _, e := range f.Emails {
		facts.add(translations.T("founder.field.emails"), e)
	}
	facts.add(translations.T("founder.field.contactnote"), f.ContactNote)
	facts.add(translations.T("founder.field.address"), addressText(f.Address))
	return o.card(translations.T("overview.contact"), facts, translations.T("overview.contact.none"), sectionContact)
}

func (o *overview) languageCard() fyne.CanvasObject {
	f := o.founder
	facts := facts{}
	for _, s := range f.Languages {
		facts.add(languageName(s.Language), skillText(s))
	}
	facts.add(translations.T("founder.field.handoutlanguage"), languageName(f.HandoutLanguage))
	facts.add(translations.T("founder.field.interpreter"), interpreterText(f.Interpreter))
	return o.card(translations.T("overview.languages"), facts, translations.T("overview.languages.none"), sectionLanguage)
}

func (o *overview) businessCard() fyne.CanvasObject {
	facts := facts{}
	for _, b := range o.businesses {
		facts.addObject("", container.New(tightLayout(4), strongLine(b.DisplayName()), muted(businessText(b))))
	}
	return o.card(translations.T("overview.businesses"), facts, translations.T("overview.businesses.none"), sectionBusiness)
}

// strategyCard is nil while her worksheets point nowhere.
func (o *overview) strategyCard() fyne.CanvasObject {
	if o.parts.Strategy == nil {
		return nil
	}
	text := o.parts.Strategy(o.id)
	if text == "" {
		return nil
	}
	return widgets.NewCard(translations.T("overview.strategy"), flush(widgets.Paragraph(text)))
}

func (o *overview) card(title string, facts facts, none, section string) fyne.CanvasObject {
	body := facts.object()
	if body == nil {
		body = muted(none)
	}
	return widgets.NewCard(title, body, o.edit(section))
}
