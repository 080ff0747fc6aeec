package store

import (
	"context"

	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
)

// Women are the founders outside the bin as the hours of the office need them.
func (o *Office) Women(ctx context.Context) ([]coaching.Woman, error) {
	doc, err := o.whole(ctx)
	return archive.Women(doc), err
}

// Roll is what the indicators are counted from.
func (o *Office) Roll(ctx context.Context) (indicator.Roll, error) {
	doc, err := o.whole(ctx)
	return archive.RollOf(doc), err
}

func (o *Office) whole(ctx context.Context) (doc archive.Document, err error) {
	err = o.read(ctx, func(q querier) error {
		doc, err = o.document(ctx, q)
		archive.Trim(&doc)
		return err
	})
	return doc, err
}
