package founders

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// facts are pairs of a small label and what is known, one below the other; what is not known is left out.
type facts []fyne.CanvasObject

func (f *facts) add(label, text string) {
	if text = strings.TrimSpace(text); text != "" {
		f.addObject(label, flush(widgets.Paragraph(text)))
	}
}

func (f *facts) addObject(label string, o fyne.CanvasObject) { *f = append(*f, fact(label, o)) }

// object is nil when nothing is known.
func (f facts) object() fyne.CanvasObject {
	if len(f) == 0 {
		return nil
	}
	return widgets.Stack(6, f...)
}

// fact is a small label above what it names.
func fact(label string, o fyne.CanvasObject) fyne.CanvasObject {
	if label == "" {
		return o
	}
	return widgets.Stack(0, widgets.Caption(label), o)
}

// muted is a wrapping explanation in a card.
func muted(text string) fyne.CanvasObject { return flush(widgets.MutedParagraph(text)) }

// strongLine is one bold line that takes any width.
func strongLine(text string) fyne.CanvasObject {
	t := widgets.Strong(text)
	t.Shrinks = true
	return t
}

func phoneLabel(p app.Phone) string {
	if name := phoneTypeName(p.Type); name != "" {
		return name
	}
	return translations.T("founder.field.phones")
}

// phoneLine is a number with a word on whether she may be called there.
func phoneLine(p app.Phone) fyne.CanvasObject {
	badge := widgets.QuietBadge(translations.T("phone.safe.unknown"))
	if p.Safe != nil {
		badge = widgets.SuccessBadge(translations.T("phone.safe.yes"))
		if !*p.Safe {
			badge = widgets.ErrorBadge(translations.T("phone.safe.no"))
		}
	}
	return container.New(layout.NewCustomPaddedLayout(3, 0, 0, 0), widgets.Row(widgets.NewText(p.Number), badge))
}

func addressText(a *app.Address) string {
	if a == nil {
		return ""
	}
	return join(a.Street, strings.TrimSpace(a.PostalCode+" "+a.City), a.District, a.Country)
}

func skillText(s app.LanguageSkill) string {
	parts := []string{string(s.Level)}
	if s.Mother {
		parts = append(parts, translations.T("language.mother"))
	}
	for _, skill := range []struct {
		name  string
		level app.CEFR
	}{
		{translations.T("language.skill.listening"), s.Listening},
		{translations.T("language.skill.reading"), s.Reading},
		{translations.T("language.skill.interaction"), s.Interaction},
		{translations.T("language.skill.production"), s.Production},
		{translations.T("language.skill.writing"), s.Writing},
	} {
		if skill.level != "" {
			parts = append(parts, skill.name+"\u00a0"+string(skill.level))
		}
	}
	if text := join(parts...); text != "" {
		return text
	}
	return translations.T("choice.none")
}

func interpreterText(i *app.Interpreter) string {
	if i == nil || i.Needed == "" {
		return ""
	}
	parts := []string{interpreterName(i.Needed), languageName(i.Language), i.Person}
	if i.WomanPreferred {
		parts = append(parts, translations.T("overview.interpreter.woman"))
	}
	return join(parts...)
}

func businessText(b app.Business) string {
	parts := []string{}
	if b.Name != "" {
		parts = append(parts, b.Trade)
	}
	parts = append(parts, legalFormName(b.LegalForm))
	if b.FoundedOn != "" {
		parts = append(parts, translations.T("business.founded.text", vars{"Date": dateText(b.FoundedOn)}))
	}
	parts = append(parts, b.Chamber, addressText(b.Address))
	if p := b.Premises; p != nil {
		locale := translations.Current()
		if p.AreaM2 != nil {
			parts = append(parts, translations.T("business.premises.text", vars{"Area": areaText(*p.AreaM2)}))
		}
		if p.RentCents != nil {
			parts = append(parts, translations.T("business.rent.text", vars{"Rent": locale.Money(*p.RentCents)}))
		}
	}
	return join(parts...)
}

// areaText writes square metres with the decimals they have, at most two.
func areaText(m2 float64) string {
	decimals := 0
	for decimals < 2 && m2*pow10[decimals] != float64(int64(m2*pow10[decimals])) {
		decimals++
	}
	return translations.Current().Number(m2, decimals)
}

var pow10 = [...]float64{1, 10, 100}
