package store

import (
	"context"

	"wurzelwerk/app"
)

// Offices opens offices for a room that names by O what it asks of an open office; *Office must be an O.
type Offices[O any] struct{ Config Config }

// Holds is HoldsOffice.
func (Offices[O]) Holds(folder string) bool { return HoldsOffice(folder) }

// Create is the function Create.
func (a Offices[O]) Create(ctx context.Context, folder string, info app.Office, passphrase string) (O, string, error) {
	o, recovery, err := Create(ctx, folder, info, passphrase, a.Config)
	as, err := opened[O](o, err)
	return as, recovery, err
}

// Open is the function Open.
func (a Offices[O]) Open(ctx context.Context, folder, passphrase string) (O, error) {
	return opened[O](Open(ctx, folder, passphrase, a.Config))
}

// OpenRecovery is the function OpenRecovery.
func (a Offices[O]) OpenRecovery(ctx context.Context, folder, code, passphrase string) (O, error) {
	return opened[O](OpenRecovery(ctx, folder, code, passphrase, a.Config))
}

// BackupsIn is the function BackupsIn.
func (Offices[O]) BackupsIn(folder string) ([]app.BackupFile, error) { return BackupsIn(folder) }

// Restore is the function Restore.
func (a Offices[O]) Restore(ctx context.Context, folder, backup, passphrase string) (aside string, err error) {
	return Restore(ctx, folder, backup, passphrase, a.Config)
}

func opened[O any](o *Office, err error) (as O, _ error) {
	if err != nil {
		return as, err
	}
	return any(o).(O), nil
}
