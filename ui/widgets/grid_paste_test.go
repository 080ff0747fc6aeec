package widgets_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func (o *offers) paste(text string) {
	board := fyne.CurrentApp().Clipboard()
	board.SetContent(text)
	o.Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
}

func TestGridPastesATable(t *testing.T) {
	o := threeOffers(t)
	o.grid.Focus(2, nameCol)
	o.paste("Kissen\t12,50\t4\t99\tware\tx\r\n\"Große\nDecke\"\t1.250\t30,5\t\tLeistung\tnein\r\n")
	want := []offer{{"Kissen", 12.5, 4, "goods", true}, {"Große\nDecke", 1250, 30.5, "work", false}}
	if !slices.Equal(o.rows[2:], want) {
		t.Errorf("pasted %+v", o.rows[2:])
	}
	if !o.says("10 Zellen eingefügt.") || o.grid.Flush() != nil {
		t.Errorf("said %q, unfinished %v", uitest.Texts(o.grid), o.grid.Flush())
	}
	if o.field() != "Kissen" {
		t.Errorf("the field holds %q", o.field())
	}
}

func TestGridNamesEveryBadCellOfAPaste(t *testing.T) {
	o := threeOffers(t)
	o.grid.Focus(0, priceCol)
	o.paste("teuer\t5\t0\tNichts\n7\tbillig\t0\tWare\tja\tzu viel")
	for _, want := range []string{"Zeile 1, Preis: „teuer“", "Zeile 1, Art: „Nichts“", "Zeile 2, Kosten je Stück: „billig“", "1 Zelle hatte hier keinen Platz."} {
		if !o.says(want) {
			t.Errorf("%q is not among %q", want, uitest.Texts(o.grid))
		}
	}
	if o.rows[0].price != 24 || o.rows[0].cost != 5 || o.rows[1].price != 7 || o.rows[1].cost != 22 || !o.rows[1].open {
		t.Errorf("the record says %+v", o.rows)
	}
	if o.field() != "teuer" {
		t.Errorf("the field holds %q", o.field())
	}
}

func TestGridPastesOnlyWhereRowsAre(t *testing.T) {
	o := threeOffers(t)
	events := o.events()
	events.Add = nil
	together := 0
	events.Together = func(change func()) { together++; change() }
	o.grid = widgets.NewGrid(offerColumns, events)
	o.window.SetContent(o.grid)
	o.grid.Focus(2, costCol)
	o.paste("1\n2\n3")
	if len(o.rows) != 3 || o.rows[2].cost != 1 || !o.says("1 Zelle eingefügt. 2 Zellen hatten hier keinen Platz.") || together != 1 {
		t.Errorf("%+v, %q", o.rows, uitest.Texts(o.grid))
	}
}

func TestGridPastesOneCellIntoTheText(t *testing.T) {
	o := threeOffers(t)
	o.grid.Focus(0, nameCol)
	o.press(fyne.KeyF2)
	o.paste(" und säumen\r\n")
	if o.rows[0].name != "Kleid kürzen und säumen" {
		t.Errorf("the record says %q", o.rows[0].name)
	}
	o.grid.Focus(0, kindCol)
	o.paste("Ware")
	if o.rows[0].kind != "goods" {
		t.Errorf("a word pasted into a choice gives %q", o.rows[0].kind)
	}
	o.paste("")
	if o.rows[0].kind != "goods" {
		t.Error("nothing pasted takes the choice away")
	}
}
