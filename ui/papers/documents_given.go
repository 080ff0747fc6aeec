package papers

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/report"
	"wurzelwerk/ui/preview"
)

// given are the documents that go to others, or say what may.
func (p *documentsPage) given() []entry { return []entry{p.letters(), p.forms()} }

func (p *documentsPage) letters() entry {
	e := entry{title: t("papers.letters"), about: t("papers.about.letters"), lacking: t("papers.lacking.referral")}
	all := slices.Clone(p.made.referrals)
	slices.SortStableFunc(all, func(a, b app.Referral) int { return -compare(a.Date, b.Date) })
	for _, r := range all {
		e.items = append(e.items, item{join(dateText(r.Date), p.made.partner(r.To).Name), func() { p.onLetter(r) }})
	}
	if len(all) > 0 {
		e.lacking, e.newest = "", dateText(all[0].Date)
	}
	return e
}

// onLetter shows the letter of a referral, in German at first: it goes to an office.
func (p *documentsPage) onLetter(r app.Referral) {
	a, err := p.book.Records.Access(p.book.Context, p.book.founder)
	if err != nil {
		p.book.Shell.Fail(err)
		return
	}
	in := report.ReferralInput{
		Office: p.made.office, Founder: p.book.who, Business: p.made.business(""), Records: a.Founder, Partner: p.made.partner(r.To),
		Referral: r, Consent: p.made.consent(r.Consent), Created: p.book.Now(),
	}
	p.book.show(document{
		title: t("papers.letters"), file: t("papers.file.letter"), day: r.Date, language: "de",
		build: func(lang string) (preview.Document, error) {
			in.Lang = lang
			return report.Referral(in)
		},
	})
}

// forms are those of the consents; new ones begin on their own page.
func (p *documentsPage) forms() entry {
	e := entry{title: t("papers.forms"), about: t("papers.about.forms"), lacking: t("papers.lacking.consent")}
	all := byNewest(p.made.consents, p.book.Today())
	for _, c := range all {
		recipient := p.made.partner(c.Recipient)
		state := t(c.StateOn(p.book.Today()).TextKey()) // keys: consents.state.*
		label := join(t(c.Purpose.TextKey()), recipient.Name, dateText(c.GivenOn), state)
		e.items = append(e.items, item{label, func() { p.book.showConsent(p.made.office, c, recipient) }})
	}
	if len(all) > 0 {
		e.lacking, e.newest = "", t("papers.count", vars{"n": len(all)})
	}
	return e
}

// showConsent shows the form of a consent, in the language of its text where that is known.
func (b *book) showConsent(office app.Office, c app.Consent, recipient app.Partner) {
	language := c.Language
	if language == "" {
		language = b.language()
	}
	in := report.ConsentInput{Office: office, Founder: b.who, Consent: c, Recipient: recipient, Created: b.Now()}
	b.show(document{
		title: join(t("kind.consent"), t(c.Purpose.TextKey())), file: t("papers.file.consent"), day: c.GivenOn, language: language, // keys: consents.purpose.*
		build: func(lang string) (preview.Document, error) {
			in.Lang = lang
			return report.Consent(in)
		},
	})
}

func (p *documentsPage) dossier() []entry {
	return []entry{{
		title: t("papers.dossier"), about: t("papers.about.dossier"), items: []item{{t("papers.dossier"), p.onDossier}},
	}}
}
