package store

import (
	"cmp"
	"context"

	"wurzelwerk/app"
)

// Referrals are a founder's referrals to partners, in the order in which they were noted.
func (o *Office) Referrals(ctx context.Context, founder app.ID) (out []app.Referral, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = loadOf[app.Referral](ctx, q, referralTable, founder)
		return err
	})
	return out, err
}

// SaveReferral keeps a referral of the founder, as far as app.Referral.Change lets what is kept become it with her
// consents; without an id it is new, without a status drafted.
// Errors: app.Faults; app.ErrNotFound without the founder, for a referral of another, and for a partner or consent that
// is not there.
func (o *Office) SaveReferral(ctx context.Context, founder app.ID, r app.Referral) (app.Referral, error) {
	if r.Status == "" {
		r.Status = app.ReferralDrafted
	}
	err := o.writeUndoable(ctx, func(c *change) error {
		kept, err := keptOf[app.Referral](c, referralTable, r.ID, founder)
		if err != nil {
			return err
		}
		consents, err := loadOf[app.Consent](c.ctx, c.tx, consentTable, founder)
		if err != nil {
			return err
		}
		if err := kept.Change(r, consents, o.Today()).Err(); err != nil {
			return err
		}
		err = cmp.Or(c.names(partnerTable, kept.To, r.To), c.names(partnerTable, kept.From, r.From), c.names(consentTable, kept.Consent, r.Consent))
		if err != nil {
			return err
		}
		return c.saveOf(referralTable, &r, founder)
	})
	return r, err
}

// DropReferral takes a draft of a referral away; one that was sent stays, as a proof of what left the office.
// Errors: app.ErrNotFound; app.Faults for one that is no draft.
func (o *Office) DropReferral(ctx context.Context, id app.ID) error {
	return o.writeUndoable(ctx, func(c *change) error {
		r, err := loadOne[app.Referral](c.ctx, c.tx, referralTable, id)
		if err != nil {
			return err
		}
		if !r.Draft() {
			return app.Faults{{Path: "status", Code: app.FaultSent}}
		}
		return c.drop(referralTable, id)
	})
}
