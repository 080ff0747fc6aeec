package contact

import (
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// listColumns are the columns of a list that is written; those marked always stand there, the others when somebody has
// something in them.
var listColumns = []struct {
	field  string
	always bool
	cell   func(l *translations.Locale, c Card) table.Cell
}{
	{"family", true, textOf(func(c Card) string { return c.Founder.FamilyNames })},
	{"patronymic", false, textOf(func(c Card) string { return c.Founder.Patronymic })},
	{"given", true, textOf(func(c Card) string { return givenOf(c.Founder) })},
	{"call", false, textOf(func(c Card) string { return c.Founder.CallName })},
	{"original", false, textOf(func(c Card) string { return c.Founder.NameInOriginalScript })},
	{"born", true, bornCell},
	{"street", true, addressOf(func(a app.Address) string { return a.Street })},
	{"postal-code", true, addressOf(func(a app.Address) string { return a.PostalCode })},
	{"city", true, addressOf(func(a app.Address) string { return a.City })},
	{"district", false, addressOf(func(a app.Address) string { return a.District })},
	{"country", false, addressOf(func(a app.Address) string { return a.Country })},
	{"phone-cell", true, phonesOf("cell")},
	{"phone", true, phonesOf("")},
	{"phone-home", false, phonesOf("home")},
	{"phone-work", false, phonesOf("work")},
	{"phone-messenger", false, phonesOf("messenger")},
	{"phone-fax", false, phonesOf("fax")},
	{"phone-other", false, phonesOf("other")},
	{"email", true, textOf(func(c Card) string { return strings.Join(c.Founder.Emails, "\n") })},
	{"languages", true, languagesCell},
	{"handout", false, handoutCell},
	{"phase", true, phaseCell},
	{"consultant", false, textOf(func(c Card) string { return c.Founder.Consultant })},
	{"business", true, textOf(func(c Card) string { return c.Business.Name })},
	{"trade", false, textOf(func(c Card) string { return c.Business.Trade })},
}

// WriteList makes a table of founders with headings in the language: names, day of birth, address, numbers, mails,
// languages, phase, consultant, business and trade. ReadList reads it again, in any language. Nothing of residence,
// health or goals is in it, no notes, and no number that is marked as unsafe.
func WriteList(lang string, cards []Card) table.Table {
	l := translations.In(lang)
	t := table.Table{Sheet: l.T("contact.list.sheet"), Comma: ';', DayFormat: "dd.mm.yyyy"}
	if lang == "en" {
		t.Comma, t.DayFormat = ',', "yyyy-mm-dd" // the order of day and month is read in two ways there
	}
	var columns [][]table.Cell
	for _, c := range listColumns {
		cells := []table.Cell{{Text: Column{Field: c.field}.TakenAs(l)}}
		filled := c.always
		for _, card := range cards {
			cell := c.cell(l, card)
			filled = filled || cell.Text != ""
			cells = append(cells, cell)
		}
		if filled {
			columns = append(columns, cells)
		}
	}
	for i := range len(cards) + 1 {
		row := table.Row{Number: i + 1}
		for _, cells := range columns {
			row.Cells = append(row.Cells, cells[i])
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func textOf(text func(Card) string) func(*translations.Locale, Card) table.Cell {
	return func(_ *translations.Locale, c Card) table.Cell { return table.Cell{Text: text(c)} }
}

// givenOf are the given names, or what stands for a name that is not in parts, so that no row is without one.
func givenOf(f app.Founder) string {
	if f.GivenNames+f.FamilyNames+f.Patronymic+f.CallName+f.NameInOriginalScript == "" {
		return f.NameOnDocument
	}
	return f.GivenNames
}

func addressOf(part func(app.Address) string) func(*translations.Locale, Card) table.Cell {
	return textOf(func(c Card) string {
		if c.Founder.Address == nil {
			return ""
		}
		return part(*c.Founder.Address)
	})
}

func bornCell(l *translations.Locale, c Card) table.Cell {
	born := c.Founder.Born
	if l.Code() == "en" {
		return table.Cell{Text: string(born), Day: born}
	}
	return table.Cell{Text: l.Date(born.Time()), Day: born}
}

// phonesOf are the numbers of a kind, one a line.
func phonesOf(kind app.PhoneType) func(*translations.Locale, Card) table.Cell {
	return textOf(func(c Card) string {
		var numbers []string
		for _, p := range c.Founder.Phones {
			if p.Type == kind && (p.Safe == nil || *p.Safe) {
				numbers = append(numbers, p.Number)
			}
		}
		return strings.Join(numbers, "\n")
	})
}

// languagesCell writes "Bulgarisch (Muttersprache), Türkisch (C1), Deutsch".
func languagesCell(l *translations.Locale, c Card) table.Cell {
	var all []string
	for _, s := range c.Founder.Languages {
		marks := []string{string(s.Level)}
		if s.Mother {
			marks = append([]string{l.T("language.mother")}, marks...)
		}
		name := translations.LanguageName(s.Language, l.Code())
		if marks = slices.DeleteFunc(marks, isEmpty); len(marks) > 0 {
			name += " (" + strings.Join(marks, " ") + ")"
		}
		all = append(all, name)
	}
	return table.Cell{Text: strings.Join(all, ", ")}
}

func handoutCell(l *translations.Locale, c Card) table.Cell {
	if c.Founder.HandoutLanguage == "" {
		return table.Cell{}
	}
	return table.Cell{Text: translations.LanguageName(c.Founder.HandoutLanguage, l.Code())}
}

func phaseCell(l *translations.Locale, c Card) table.Cell {
	if c.Founder.Phase == "" {
		return table.Cell{}
	}
	// keys: phase.*
	return table.Cell{Text: l.T("phase." + string(c.Founder.Phase))}
}
