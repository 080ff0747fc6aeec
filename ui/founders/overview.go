package founders

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// overview is the founder at a glance: what is urgent and what she wants first, what may be looked up below.
type overview struct {
	parts   *Parts
	id      app.ID
	actions detailActions

	founder    app.Founder
	businesses []app.Business
	readings   []profile.Reading
	sheet      profile.Progress // of the questions that may be asked
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
	if o.readings, err = records.Readings(ctx, o.id); err != nil {
		return err
	}
	if err = o.loadSheet(); err != nil {
		return err
	}
	if err = o.measures.load(o.id); err != nil {
		return err
	}
	o.history, err = records.History(ctx, o.id, historyLoaded)
	return err
}

// show sets the cards: across the page what comes first, below it what is to be done beside how far she has come.
func (o *overview) show() {
	page := widgets.Column()
	if card := o.residenceCard(); card != nil {
		page.Add(card)
	}
	left := widgets.Column(o.measuresCard())
	left.Objects = append(left.Objects, o.teamCards()...)
	left.Add(o.businessCard())
	if !o.analysed() {
		left.Add(o.potentialCard())
	}
	left.Add(o.historyCard())
	right := widgets.Column(o.wayCard(), o.contactCard(), o.languageCard(), o.nameCard())
	page.Add(o.goalCard())
	if card := o.appointmentCard(); card != nil {
		page.Add(card)
	}
	page.Add(o.figures())
	if o.analysed() {
		page.Add(o.potentialCard())
	}
	page.Add(container.New(splitLayout{}, left, right))
	widgets.Fill(o.content, widgets.Padded(page))
}

// edit is the action of a card that leads to a section of the personal data.
func (o *overview) edit(section string) fyne.CanvasObject {
	return widgets.LinkButton(translations.T("overview.edit"), theme.DocumentCreateIcon(), func() { o.actions.section(section) })
}

// card shows facts, or a sentence while there are none.
func (o *overview) card(title string, facts facts, none, section string) fyne.CanvasObject {
	body := facts.object()
	if body == nil {
		body = muted(none)
	}
	return widgets.NewCard(title, body, o.edit(section))
}
