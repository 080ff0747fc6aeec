package exchange

import (
	"context"
	"io"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
)

// Post carries files to partners and from them, at the carrier that the office has set. All of it may wait for a
// network, and runs beside the window.
type Post interface {
	// Test tells why files cannot be put to a carrier or found there; nil when they can.
	Test(ctx context.Context, c model.Carrier) error
	// Round takes what waits and sends what is due, as the rules allow; an empty report where no carrier is set.
	Round(ctx context.Context, rules model.Rules) (model.Report, error)
	// Read opens a file for read; it is closed afterwards.
	Read(ctx context.Context, name string, read func(file io.ReaderAt, size int64) error) error
	// Put lets fill write a file for an office, which appears whole or not at all.
	Put(ctx context.Context, office app.ID, fill func(io.Writer) error) error
}
