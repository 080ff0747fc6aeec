package papers

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
)

// made is what there is of her that documents are made of.
type made struct {
	office     app.Office
	businesses []app.Business
	readings   []profile.Reading
	answers    []profile.Answer
	sheets     []swot.Worksheet
	analyses   []potential.Analysis
	sessions   []coaching.Session
	agreements []coaching.Agreement
	referrals  []app.Referral
	consents   []app.Consent
	partners   []app.Partner
	projects   []app.Project
}

func (m *made) load(b *book) (err error) {
	r, ctx, id := b.Records, b.Context, b.founder
	for _, read := range []func() error{
		func() error { m.office, err = r.Info(ctx); return err },
		func() error { m.businesses, err = r.Businesses(ctx, id); return err },
		func() error { m.readings, err = r.Readings(ctx, id); return err },
		func() error { m.answers, err = r.Answers(ctx, id); return err },
		func() error { m.sheets, err = r.Worksheets(ctx, id); return err },
		func() error { m.analyses, err = r.Analyses(ctx, id); return err },
		func() error { m.sessions, err = r.Sessions(ctx, id); return err },
		func() error { m.agreements, err = r.Agreements(ctx, id); return err },
		func() error { m.referrals, err = r.Referrals(ctx, id); return err },
		func() error { m.consents, err = r.Consents(ctx, id); return err },
		func() error { m.partners, err = r.Partners(ctx); return err },
		func() error { m.projects, err = r.Projects(ctx); return err },
	} {
		if err := read(); err != nil {
			return err
		}
	}
	return nil
}

// business is the one meant, the first of hers where none is.
func (m *made) business(id app.ID) app.Business {
	for _, b := range m.businesses {
		if b.ID == id {
			return b
		}
	}
	if len(m.businesses) > 0 {
		return m.businesses[0]
	}
	return app.Business{}
}

func (m *made) project(id app.ID) app.Project {
	i := slices.IndexFunc(m.projects, func(p app.Project) bool { return p.ID == id })
	if i < 0 {
		return app.Project{}
	}
	return m.projects[i]
}

func (m *made) partner(id app.ID) app.Partner { return partnerOf(m.partners, id) }

// partnerOf is the partner with an id; an empty one where it is not there.
func partnerOf(all []app.Partner, id app.ID) app.Partner {
	i := slices.IndexFunc(all, func(p app.Partner) bool { return p.ID == id })
	if i < 0 {
		return app.Partner{}
	}
	return all[i]
}

func (m *made) consent(id app.ID) app.Consent {
	i := slices.IndexFunc(m.consents, func(c app.Consent) bool { return c.ID == id })
	if i < 0 {
		return app.Consent{}
	}
	return m.consents[i]
}

// answered is the day of the last answer to the sheet.
func (m *made) answered() (day app.Date) {
	for _, a := range m.answers {
		day = max(day, a.On)
	}
	return day
}

// read is the day of the newest reading.
func (m *made) read() (day app.Date) {
	for _, r := range m.readings {
		day = max(day, r.Date)
	}
	return day
}
