package widgets_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/translations"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// offer is a row of the record that the tests edit.
type offer struct {
	name  string
	price float64
	cost  float64
	kind  string
	open  bool
}

// offers is a record with a grid over it.
type offers struct {
	fyne.Canvas
	window fyne.Window
	grid   *widgets.Grid
	rows   []offer
	sets   int
}

var offerColumns = []widgets.GridColumn{
	{Title: "Angebot", Kind: widgets.GridText, Width: 160, Hint: "Was sie anbietet, in ihren Worten"},
	{Title: "Preis", Unit: "€", Kind: widgets.GridNumber, Width: 90, Hint: "Ohne Umsatzsteuer"},
	{Title: "Kosten je Stück", Unit: "€", Kind: widgets.GridNumber, Width: 90},
	{Title: "Deckungsbeitrag", Unit: "€", Kind: widgets.GridFixed, Width: 90},
	{Title: "Art", Kind: widgets.GridChoice, Options: []widgets.Option{{"goods", "Ware"}, {"work", "Leistung"}}, Width: 100},
	{Title: "Offen", Kind: widgets.GridCheck, Width: 50},
}

const (
	nameCol = iota
	priceCol
	costCol
	gainCol
	kindCol
	openCol
)

func newOffers(t testing.TB, rows ...offer) *offers {
	t.Helper()
	o := unseenOffers(rows...)
	o.window = uitest.Window(t, widgets.Page(widgets.NewCard("Geschäftsfelder", o.grid)))
	o.Canvas = o.window.Canvas()
	return o
}

// unseenOffers has a grid that is in no window.
func unseenOffers(rows ...offer) *offers {
	o := &offers{rows: rows}
	o.grid = widgets.NewGrid(offerColumns, o.events())
	return o
}

func someOffers() []offer {
	return []offer{{"Kleid kürzen", 24, 3.5, "work", true}, {"Tasche nähen", 60, 22, "goods", false}, {"Kurs", 15, 16, "", true}}
}

func threeOffers(t testing.TB) *offers { return newOffers(t, someOffers()...) }

func (o *offers) events() widgets.GridEvents {
	return widgets.GridEvents{
		Rows: func() int { return len(o.rows) },
		Text: o.text, Set: o.set,
		Add:    func() { o.rows = append(o.rows, offer{}) },
		Remove: func(row int) { o.rows = slices.Delete(o.rows, row, row+1) },
		Move:   func(from, to int) { o.rows[from], o.rows[to] = o.rows[to], o.rows[from] },
		Footer: o.footer, Mark: o.mark,
	}
}

func number(f float64) string {
	if f == 0 {
		return ""
	}
	return translations.Current().Number(f, 2)
}

func (o *offers) text(row, col int) string {
	r := o.rows[row]
	switch col {
	case nameCol:
		return r.name
	case priceCol:
		return number(r.price)
	case costCol:
		return number(r.cost)
	case gainCol:
		return number(r.price - r.cost)
	case kindCol:
		return r.kind
	}
	if r.open {
		return widgets.GridChecked
	}
	return ""
}

func (o *offers) set(row, col int, text string) error {
	o.sets++
	r := &o.rows[row]
	switch col {
	case nameCol:
		r.name = text
		return nil
	case kindCol:
		if text != "" && text != "goods" && text != "work" {
			return errSentence("„" + text + "“ steht nicht zur Wahl.")
		}
		r.kind = text
		return nil
	case openCol:
		r.open = text == widgets.GridChecked
		return nil
	}
	n, err := 0.0, error(nil)
	if text != "" {
		n, err = translations.Current().ParseNumber(text)
	}
	if err != nil {
		return err
	}
	if col == priceCol {
		r.price = n
	} else {
		r.cost = n
	}
	return nil
}

func (o *offers) footer(col int) string {
	switch col {
	case nameCol:
		return "Summe"
	case gainCol:
		sum := 0.0
		for _, r := range o.rows {
			sum += r.price - r.cost
		}
		return number(sum)
	}
	return ""
}

func (o *offers) mark(row, col int) string {
	if r := o.rows[row]; col == priceCol && r.price < r.cost {
		return "Der Preis liegt unter den Kosten."
	}
	return ""
}

func (o *offers) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		uitest.Press(o, key)
	}
}

// says tells whether words are shown.
func (o *offers) says(words string) bool {
	return slices.ContainsFunc(uitest.Texts(o.Content()), func(s string) bool { return strings.Contains(s, words) })
}

// field is what stands in the field at work.
func (o *offers) field() string {
	if f, ok := o.Focused().(interface{ SelectedText() string }); ok {
		return f.SelectedText()
	}
	return fmt.Sprintf("%T", o.Focused())
}
