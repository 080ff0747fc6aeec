package intake

import (
	"bytes"
	"context"
	"io"

	"wurzelwerk/app"
	"wurzelwerk/app/contact"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/widgets"
)

// The formats of a list that is given out, by their endings.
const (
	formatXLSX = ".xlsx"
	formatCSV  = ".csv"
	formatVCF  = ".vcf"
)

// export asks how founders are written to a file.
type export struct {
	parts  *Parts
	shown  []app.ID
	all    []app.FounderRow
	who    *widgets.Choice
	format *widgets.Choice
	holds  *widgets.Field
	dialog *widgets.Dialog
}

const (
	whoShown = "shown"
	whoAll   = "all"
)

// ShowExport asks in which format the founders shown in a list, or all of the office, are written to a file, and says
// what the file will hold. Then it asks where the file is to be kept.
func ShowExport(parts Parts, shown []app.ID) {
	all, err := parts.Records.Founders(parts.Context, app.FounderFilter{State: app.ActiveAndArchived, Language: translations.Current().Code()})
	if err != nil {
		parts.Shell.Fail(err)
		return
	}
	e := &export{parts: &parts, shown: shown, all: all}
	e.who = widgets.NewChoice([]widgets.Option{
		{Key: whoShown, Text: t("intake.export.shown", vars{"n": len(shown)})}, {Key: whoAll, Text: t("intake.export.all", vars{"n": len(all)})},
	}, nil)
	e.who.Fill(whoShown)
	e.format = widgets.NewChoice([]widgets.Option{
		{Key: formatXLSX, Text: t("intake.export.xlsx")}, {Key: formatCSV, Text: t("intake.export.csv")}, {Key: formatVCF, Text: t("intake.export.vcf")},
	}, func(string) { e.onFormat() })
	e.format.Fill(formatXLSX)
	e.holds = widgets.NewField(t("intake.export.format"), e.format, "")
	e.dialog = &widgets.Dialog{
		Title: t("founders.give"), Confirm: t("intake.export.confirm"), Width: 540 * widgets.Zoom(), OnConfirm: e.onConfirm,
		Body: widgets.Form(widgets.NewField(t("intake.export.who"), e.who, ""), e.holds,
			widgets.Flush(widgets.ColorParagraph(t("intake.export.open"), widgets.ColorWarningText))),
	}
	e.onFormat()
	e.dialog.Show(parts.Shell.Canvas())
}

// onFormat says what a file of the format holds.
func (e *export) onFormat() {
	text := t("intake.export.list.holds")
	if e.format.Key() == formatVCF {
		text = t("intake.export.cards.holds")
	}
	e.holds.SetHint(text)
	if e.dialog.Open() {
		e.dialog.Body.Refresh()
		e.parts.Shell.Canvas().Overlays().Top().Refresh()
	}
}

func (e *export) ids() []app.ID {
	if e.who.Key() == whoShown {
		return e.shown
	}
	ids := make([]app.ID, len(e.all))
	for i, r := range e.all {
		ids[i] = r.ID
	}
	return ids
}

func (e *export) onConfirm() bool {
	e.dialog.Close()
	format, ids := e.format.Key(), e.ids()
	var out bytes.Buffer
	e.parts.do(t("intake.export.working"), func(ctx context.Context, progress func(float64)) error {
		cards, err := e.cards(ctx, ids, progress)
		if err != nil {
			return err
		}
		return write(&out, format, cards)
	}, func(err error) {
		if err != nil {
			e.parts.Shell.Fail(err)
			return
		}
		e.parts.save(t("intake.export.file")+" "+e.parts.Now().Format("2006-01-02")+format, out.Bytes())
	})
	return true
}

// cards reads the founders with their first businesses.
func (e *export) cards(ctx context.Context, ids []app.ID, progress func(float64)) ([]contact.Card, error) {
	cards := make([]contact.Card, len(ids))
	for i, id := range ids {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		var err error
		if cards[i], err = e.parts.card(ctx, id); err != nil {
			return nil, err
		}
		progress(float64(i+1) / float64(len(ids)))
	}
	return cards, nil
}

// write writes the founders in a format.
func write(to io.Writer, format string, cards []contact.Card) error {
	if format == formatVCF {
		return contact.WriteCards(to, cards, contact.V3)
	}
	return table.Write(to, contact.WriteList(translations.Current().Code(), cards), format)
}

// SaveCard writes a founder's card for a phone, after asking where.
func SaveCard(parts Parts, founder app.ID) {
	card, err := parts.card(parts.Context, founder)
	if err != nil {
		parts.Shell.Fail(err)
		return
	}
	var out bytes.Buffer
	if err := contact.WriteCards(&out, []contact.Card{card}, contact.V3); err != nil {
		parts.Shell.Fail(err)
		return
	}
	parts.save(t("intake.card.file")+formatVCF, out.Bytes())
}

// card is the card of a founder with her first business.
func (p *Parts) card(ctx context.Context, founder app.ID) (contact.Card, error) {
	f, err := p.Records.Founder(ctx, founder)
	if err != nil {
		return contact.Card{}, err
	}
	businesses, err := p.Records.Businesses(ctx, founder)
	if err != nil {
		return contact.Card{}, err
	}
	var first app.Business
	if len(businesses) > 0 {
		first = businesses[0]
	}
	return contact.FounderCard(f, first), nil
}

// save asks where a file is to be kept and writes it.
func (p *Parts) save(name string, content []byte) {
	preview.SaveAs(p.Shell, p.Desktop, name, func(path string) error {
		return outfile.Write(path, func(to io.Writer) error {
			_, err := to.Write(content)
			return err
		})
	}, p.Shell.Tell)
}
