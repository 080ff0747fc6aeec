package command

import (
	"cmp"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/report"
	"wurzelwerk/app/rights"
	"wurzelwerk/translations"
)

// The failures with referrals and consents.
var (
	errNoReferral     = &app.Error{Code: "no-referral"}
	errNoSuchReferral = &app.Error{Code: "no-such-referral"}
	errNoSuchConsent  = &app.Error{Code: "no-such-consent"}
)

// referralPDF is the letter of a referral to a partner: that which the flag names, else the newest.
func (c *call) referralPDF(x coached) (*report.Document, error) {
	all := slices.DeleteFunc(slices.Clone(x.file.Referrals), func(r app.Referral) bool { return r.Incoming() })
	if len(all) == 0 {
		return nil, errNoReferral
	}
	day := func(r app.Referral) app.Date { return cmp.Or(r.SentOn, r.Date) }
	if c.has(flagReferral) {
		all = asked(c, all, flagReferral, func(r app.Referral) (app.ID, app.Date) { return r.ID, day(r) })
	}
	r, ok := last(all, func(a, b app.Referral) int { return cmp.Compare(day(a), day(b)) })
	if !ok {
		return nil, errNoSuchReferral.Because(nil, translations.Vars{"Referral": c.flags[flagReferral]})
	}
	in := report.ReferralInput{
		Office: x.doc.Office, Founder: x.file.Founder, Business: firstBusiness(x.file), Records: x.file, Partner: x.partner(r.To), Referral: r,
		Lang: x.lang, Created: c.stampOf(day(r)),
	}
	if r.Draft() {
		in.Created = c.env.Now()
	}
	for _, k := range x.file.Consents {
		if k.ID == r.Consent && r.Consent != "" {
			in.Consent = k
		}
	}
	return report.Referral(in)
}

// consentPDF is the form of a consent in the language in which she was asked: the consent that the flag names, a form to
// sign where it names a purpose, else her newest, and where she has none the form for the coaching.
func (c *call) consentPDF(x coached) (*report.Document, error) {
	k, err := c.consentOf(x.file.Consents)
	if err != nil {
		return nil, err
	}
	if lang := cmp.Or(k.Language, x.file.HandoutLanguage); !c.has(flagLang) && lang != "" && !translations.In(lang).Fallback() {
		x.lang = lang
	}
	return report.Consent(report.ConsentInput{
		Office: x.doc.Office, Founder: x.file.Founder, Consent: k, Recipient: x.partner(k.Recipient), Lang: x.lang, Created: c.stampOf(k.GivenOn),
	})
}

func (c *call) consentOf(all []app.Consent) (app.Consent, error) {
	wanted := c.flags[flagConsent]
	if slices.Contains(app.Purpose("").Values(), wanted) {
		return app.Consent{Purpose: app.Purpose(wanted)}, nil
	}
	if c.has(flagConsent) {
		all = asked(c, all, flagConsent, func(k app.Consent) (app.ID, app.Date) { return k.ID, k.GivenOn })
	}
	k, ok := last(all, func(a, b app.Consent) int { return cmp.Compare(a.GivenOn, b.GivenOn) })
	switch {
	case ok:
		return k, nil
	case c.has(flagConsent):
		return k, errNoSuchConsent.Because(nil, translations.Vars{"Consent": wanted, "Purposes": strings.Join(app.Purpose("").Values(), ", ")})
	}
	return app.Consent{Purpose: app.PurposeCoaching}, nil
}

// dossierPDF is everything of her; specially protected data, when asked for, as far as she has agreed to that.
func (c *call) dossierPDF(x coached) (*report.Document, error) {
	in := report.DossierInput{
		Office: x.doc.Office, Founder: x.file, Projects: x.doc.Projects, Partners: x.doc.Partners, Lang: x.lang, Created: c.env.Now(),
	}
	called := make(map[app.ID]string, len(x.doc.Founders))
	for _, f := range x.doc.Founders {
		called[f.ID] = f.Spoken()
	}
	for _, t := range x.doc.Teams {
		if part, ok := rights.TeamOf(t, x.file.ID, called); ok && t.BinnedOn == "" {
			in.Teams = append(in.Teams, part)
		}
	}
	for _, class := range app.DataClasses() {
		if class.Special && c.has(flagSensitive) && c.mayPrint(x.file, class.Key) {
			in.Special = append(in.Special, class.Key)
		}
	}
	return report.Dossier(in)
}
