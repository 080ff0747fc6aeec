package partners

import (
	"bytes"
	"io"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/contact"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/outfile"
	"wurzelwerk/ui/referrals"
	"wurzelwerk/ui/space"
	"wurzelwerk/ui/widgets"
)

// card is a partner with all that is known of it.
func (d *directory) card(p app.Partner) (fyne.CanvasObject, error) {
	sent, err := d.referralsCard(p)
	if err != nil {
		return nil, err
	}
	offers, err := d.offersCard(p)
	if err != nil {
		return nil, err
	}
	page := widgets.Column(d.head(p), d.contactCard(p))
	arrange.Put(page, sent, offers)
	return widgets.VScroll(widgets.Padded(page)), nil
}

// head is the name of a partner, which may take several lines, and what can be done with it.
func (d *directory) head(p app.Partner) fyne.CanvasObject {
	name := widgets.NewLines(p.Name)
	name.SizeName, name.Bold = theme.SizeNameHeadingText, true
	words := widgets.Stack(0, name)
	if line := join(roleText(p.Role), p.Module); line != "" {
		arrange.Put(words, widgets.CaptionLines(line))
	}
	return arrange.Ends(240, words, widgets.Row(
		widgets.QuietButton(t("partners.edit"), theme.DocumentCreateIcon(), func() { d.edit(p) }),
		widgets.MenuButton(t("founder.more"), nil, func() []widgets.MenuItem {
			return []widgets.MenuItem{
				{Label: t("partners.vcard") + " …", Icon: theme.DocumentSaveIcon(), Action: func() { d.saveCard(p) }},
				{Label: t("partners.drop"), Icon: theme.DeleteIcon(), Action: func() { d.onDrop(p) }},
			}
		})))
}

func (d *directory) contactCard(p app.Partner) fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart)
	if len(p.Services) > 0 {
		badges := make([]fyne.CanvasObject, len(p.Services))
		for i, s := range p.Services {
			badges[i] = widgets.NewBadge(s)
		}
		arrange.Put(body, widgets.Stack(arrange.Tight, widgets.Caption(t("partners.field.services")), arrange.Wrap(badges...)))
	}
	arrange.Put(body, arrange.Facts(
		arrange.Fact(t("partners.field.contact"), p.Contact),
		arrange.Fact(t("partners.field.address"), addressText(p.Address)),
		arrange.Fact(t("partners.field.phones"), phonesText(p.Phones)),
		arrange.Fact(t("partners.field.emails"), strings.Join(p.Emails, "\n")),
		arrange.Fact(t("partners.field.note"), p.Note)))
	if p.Contact == "" && p.Address == nil && len(p.Phones)+len(p.Emails)+len(p.Services) == 0 {
		arrange.Put(body, arrange.Ends(260, arrange.Muted(t("partners.contact.none")),
			widgets.LinkButton(t("partners.contact.add"), theme.ContentAddIcon(), func() { d.edit(p) })))
	}
	var reasons []string
	for _, key := range app.ReasonsTo(p) {
		reasons = append(reasons, referrals.ReasonText(key))
	}
	arrange.Put(body, arrange.Fact(t("partners.field.reasons"), strings.Join(reasons, ", ")))
	return widgets.NewCard(t("partners.contact"), body)
}

// referralsCard lists the referrals with a partner, open ones first.
func (d *directory) referralsCard(p app.Partner) (fyne.CanvasObject, error) {
	all, err := d.parts.Records.AllReferrals(d.parts.Context)
	if err != nil {
		return nil, err
	}
	body := widgets.Stack(arrange.Apart)
	for _, r := range ordered(all, d.parts.Today()) {
		if r.Partner() == p.ID {
			way := ""
			if r.Incoming() {
				way = t("referrals.incoming.new")
			}
			open := widgets.LinkButton(t("partners.open"), theme.NavigateNextIcon(), func() { d.parts.OpenReferral(r.Founder, r.ID) })
			text := widgets.Stack(0, arrange.Wrap(widgets.Strong(r.Name), referrals.StatusBadge(r.Referral)),
				widgets.CaptionLines(referralLine(r, way)))
			arrange.Put(body, arrange.Ends(220, text, open))
		}
	}
	if len(body.Objects) == 0 {
		arrange.Put(body, arrange.Muted(t("partners.referrals.none")))
	}
	return widgets.NewCard(t("partners.page.referrals"), body), nil
}

// offersCard lists the premises that a partner offers; nil for none.
func (d *directory) offersCard(p app.Partner) (fyne.CanvasObject, error) {
	all, err := d.parts.Records.Spaces(d.parts.Context)
	if err != nil {
		return nil, err
	}
	body := widgets.Stack(arrange.Apart)
	for _, s := range all {
		if s.Partner == p.ID {
			arrange.Put(body, widgets.Stack(0, arrange.Bold(s.Title), widgets.CaptionLines(space.OfferText(s))))
		}
	}
	if len(body.Objects) == 0 {
		return nil, nil
	}
	return widgets.NewCard(t("partners.page.spaces"), body,
		widgets.LinkButton(t("partners.page.spaces"), theme.NavigateNextIcon(), func() { d.ShowPage(PageSpaces) })), nil
}

// onDrop deletes a partner that nothing names; else the refusal is shown.
func (d *directory) onDrop(p app.Partner) {
	err := d.parts.Records.DropPartner(d.parts.Context, p.ID)
	d.done(err, t("partners.dropped", vars{"Name": p.Name}))
}

// saveCard asks where the partner is to be kept as a vCard.
func (d *directory) saveCard(p app.Partner) {
	var out bytes.Buffer
	if err := contact.WriteCards(&out, []contact.Card{contact.PartnerCard(p)}, contact.V3); err != nil {
		d.parts.Shell.Fail(err)
		return
	}
	d.parts.SaveFile(t("partners.file")+".vcf", func(path string) error {
		return outfile.Write(path, func(to io.Writer) error {
			_, err := to.Write(out.Bytes())
			return err
		})
	})
}
