package conflicts

import (
	"errors"
	"strings"
	"unicode/utf8"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/widgets"
)

// lineMost is how many letters a text has at most to be edited in one line.
const lineMost = 80

// merge opens a text made of both, to be edited.
func (d *detail) merge() {
	c := d.c
	if d.settled() || !d.merges() {
		return
	}
	first, other := rawText(c.Stands), rawText(c.Lost)
	field, input := mergeField(first, other)
	left, right, marked := versions(first, other)
	body := widgets.Stack(arrange.Apart, arrange.Sides(0.5, 230,
		widgets.Stack(arrange.Tight, widgets.CaptionLines(join(t("conflicts.stands"), writer(c.Stands))), left),
		widgets.Stack(arrange.Tight, widgets.CaptionLines(join(t("conflicts.lost"), writer(c.Lost))), right)))
	if marked {
		arrange.Put(body, widgets.CaptionLines(t("conflicts.marks")))
	}
	arrange.Put(body, field)
	dialog := &widgets.Dialog{Title: fieldText(c), Width: 760, Confirm: t("conflicts.merge.confirm"), Body: body}
	dialog.OnConfirm = func() bool {
		field.SetError(nil)
		dialog.Close() // before the list of the page takes the focus
		err := d.page.settle(c, exchange.Choice{Settled: exchange.SettledOther, Text: input.Text})
		if err == nil {
			return true
		}
		dialog.Show(d.page.parts.Shell.Canvas())
		if sentence := faultText(err); sentence != nil {
			field.SetError(sentence)
			return false
		}
		d.page.parts.Shell.Fail(err)
		return false
	}
	dialog.Show(d.page.parts.Shell.Canvas())
}

// mergeField is the field of the text to be made: of one line where that suffices.
func mergeField(first, other string) (*widgets.Field, *widgets.TextField) {
	made := exchange.Union(first, other, " / ")
	if !strings.Contains(made, "\n") && utf8.RuneCountInString(made) <= lineMost {
		return form.Line(t("conflicts.merge.field"), made)
	}
	return form.Lines(t("conflicts.merge.field"), exchange.Union(first, other, "\n\n"), 8)
}

// faultText is what is wrong with the text; nil where something else is.
func faultText(err error) error {
	var faults app.Faults
	if errors.As(err, &faults) && len(faults) > 0 {
		return errors.New(message.Fault(faults[0], translations.Current()))
	}
	return nil
}
