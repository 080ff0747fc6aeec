package founders

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

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
		facts.addObject("", widgets.Stack(4, strongLine(b.DisplayName()), muted(businessText(b))))
	}
	return o.card(translations.T("overview.businesses"), facts, translations.T("overview.businesses.none"), sectionBusiness)
}
