package sharing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// logFirst is how many entries of the log are shown at first.
const logFirst = 20

// logCard is what left the office of her: when, to whom, what, and on what basis.
func (p *Page) logCard() fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart, arrange.Muted(t("sharing.log.text")))
	for i, d := range p.log {
		if i == p.listed {
			more := widgets.LinkButton(t("sharing.log.more", vars{"n": len(p.log) - i}), theme.MoveDownIcon(), p.onMore)
			arrange.Put(body, widgets.Row(more))
			break
		}
		arrange.Put(body, widget.NewSeparator(), p.entry(d))
	}
	if len(p.log) == 0 {
		arrange.Put(body, widgets.NewLines(t("sharing.log.none")))
	}
	return widgets.NewCard(t("sharing.log"), body)
}

func (p *Page) onMore() {
	p.listed = len(p.log)
	at := p.scroll.Offset
	p.show()
	p.scroll.Offset = at
	p.scroll.Refresh()
}

func (p *Page) entry(d exchange.Disclosure) fyne.CanvasObject {
	title := widgets.NewLines(join(momentText(d.At), d.Recipient))
	title.Bold = true
	return widgets.Stack(2, title,
		widgets.NewLines(join(classNames(d.Classes), t("sharing.log.changes", vars{"n": d.Changes}))),
		widgets.CaptionLines(join(p.basis(d), t("sharing.log.digest", vars{"Digest": shortDigest(d.Digest)}))))
}

// basis names the consents by which something left the office.
func (p *Page) basis(d exchange.Disclosure) string {
	var days []string
	for _, id := range d.Basis {
		if i := slices.IndexFunc(p.consents, func(c app.Consent) bool { return c.ID == id }); i >= 0 {
			days = append(days, dateText(p.consents[i].GivenOn))
		}
	}
	if len(days) == 0 {
		return t("sharing.log.basis.none")
	}
	return t("sharing.log.basis", vars{"Dates": strings.Join(days, ", ")})
}

// shortDigest is the beginning of the sum of a file, enough to compare it by telephone.
func shortDigest(digest string) string {
	if len(digest) < 8 {
		return digest
	}
	return digest[:4] + " " + digest[4:8]
}
