package store

import (
	"context"
	"errors"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

// Shares are with whom the dossier of a founder or a team is shared, by this office or the other, and was.
func (o *Office) Shares(ctx context.Context, dossier app.ID) ([]exchange.Share, error) {
	return nil, errors.ErrUnsupported
}

// Share shares a founder's or a team's dossier with a partner, as far as consents name it and, with classes given, no
// more than those. What is shared already goes on with the classes given.
// Errors: app.ErrNotFound; app.ErrRestricted; app.Faults for classes that are none.
func (o *Office) Share(ctx context.Context, dossier, office app.ID, classes []string) (exchange.Share, error) {
	return exchange.Share{}, errors.ErrUnsupported
}

// Unshare ends the sharing of a dossier with a partner, which is asked to remove what it has. Error: app.ErrNotFound.
func (o *Office) Unshare(ctx context.Context, dossier, office app.ID) error {
	return errors.ErrUnsupported
}

// rescope has what goes to a partner of a dossier looked at anew before the next file: after a request of the partner
// to remove it has come or gone.
func (c *change) rescope(peer int64, dossier []byte) error { return errors.ErrUnsupported }
