package store

import (
	"context"

	"wurzelwerk/app"
)

// Consents are a founder's consents, those withdrawn among them, in the order in which they were noted.
func (o *Office) Consents(ctx context.Context, founder app.ID) (out []app.Consent, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = loadOf[app.Consent](ctx, q, consentTable, founder)
		return err
	})
	return out, err
}

// SaveConsent keeps a consent of the founder as given; without an id it is new. One that another office noted names a
// recipient of the directory there, and keeps it.
// Errors: app.Faults; app.ErrNotFound for a founder or recipient that is not there.
func (o *Office) SaveConsent(ctx context.Context, founder app.ID, consent app.Consent) (app.Consent, error) {
	if err := consent.Validate().Err(); err != nil {
		return consent, err
	}
	err := o.writeUndoable(ctx, func(c *change) error {
		kept, err := keptOf[app.Consent](c, consentTable, consent.ID, founder)
		if err != nil {
			return err
		}
		if err := c.names(partnerTable, kept.Recipient, consent.Recipient); err != nil {
			return err
		}
		return c.saveOf(consentTable, &consent, founder)
	})
	return consent, err
}
