package referrals

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
)

// Print shows the letter of the first referral that is open, else of the newest (Ctrl+P).
func (p *Page) Print() {
	if i := slices.IndexFunc(p.all, func(r app.Referral) bool { return !r.Incoming() && r.To != "" }); i >= 0 {
		p.onLetter(p.all[i])
		return
	}
	p.parts.Shell.Tell(t("referrals.letter.none"))
}

// onLetter shows the letter of a referral. The name of its file says what it is and of which day, and nothing of her.
func (p *Page) onLetter(r app.Referral) {
	in, err := p.letter(r)
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	name := t("referrals.file")
	if r.Date != "" {
		name += "-" + string(r.Date)
	}
	p.parts.Preview(preview.Job{
		Title: t("referrals.letter"), FileName: name + ".pdf", Offered: offered(), Her: p.founder.HandoutLanguage,
		Options: preview.Options{Language: "de"},
		Build: func(o preview.Options) (preview.Document, error) {
			in.Lang = o.Language
			return report.Referral(in)
		},
	})
}

func (p *Page) letter(r app.Referral) (in report.ReferralInput, err error) {
	in = report.ReferralInput{Founder: p.founder, Referral: r, Created: p.parts.Now()}
	in.Partner, _ = p.partner(r.To)
	if in.Office, err = p.parts.Records.Info(p.parts.Context); err != nil {
		return in, err
	}
	if from, came := p.came[r.ID]; came { // the letter as it would have come by post
		in.Office, in.Partner = app.Office{Name: from.Office}, app.Partner{ID: r.To, Name: in.Office.Name}
	}
	all, err := p.parts.Records.Access(p.parts.Context, p.founder.ID)
	if err != nil {
		return in, err
	}
	in.Records = all.Founder
	if all.Founder.Business != nil {
		in.Business = *all.Founder.Business
	}
	if r.Draft() {
		in.Consent, _ = app.ConsentFor(p.consents, r.To, r.DataClasses, p.parts.Today())
	} else if i := slices.IndexFunc(p.consents, func(c app.Consent) bool { return c.ID == r.Consent }); i >= 0 {
		in.Consent = p.consents[i]
	}
	return in, nil
}

// offered are the languages of documents.
func offered() (codes []string) {
	for _, l := range translations.Documents() {
		codes = append(codes, l.Code)
	}
	return codes
}
