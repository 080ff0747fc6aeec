package store

import (
	"context"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

// AllReferrals are the referrals of all founders outside the bin, by founder in the order in which these were noted.
func (o *Office) AllReferrals(ctx context.Context) (out []app.FounderReferral, err error) {
	outside := func(r app.FounderRow) bool { return r.BinnedOn == "" }
	err = eachOf(ctx, o, referralTable, "1", outside, func(f app.FounderRow, r app.Referral) {
		out = append(out, app.FounderReferral{Founder: f.ID, Name: f.Name, Referral: r})
	})
	return out, err
}

// AllMeasures are the measures outside the bin of all founders at work: who is archived, restricted or in the bin has
// none here.
func (o *Office) AllMeasures(ctx context.Context) (out []coaching.FounderMeasure, err error) {
	err = eachOf(ctx, o, measureTable, "binned_on IS NULL", atWork, func(f app.FounderRow, m coaching.Measure) {
		out = append(out, coaching.FounderMeasure{Founder: f.ID, Name: f.Name, Measure: m})
	})
	return out, err
}

// eachOf gives every record of a table that fulfils the condition, with the founder it hangs on if she passes.
func eachOf[T any](ctx context.Context, o *Office, t *table, condition string, passes func(app.FounderRow) bool, give func(app.FounderRow, T)) error {
	founders := o.directory.rows()
	return o.read(ctx, func(q querier) error {
		held, err := t.load(ctx, q, condition)
		for _, h := range held {
			if f, ok := founders[mustID([]byte(h.parent))]; ok && passes(f) {
				give(f, recordOf[T](h))
			}
		}
		return err
	})
}

// CalledNames are the names of all founders outside the bin as lists write them, restricted ones too.
func (o *Office) CalledNames(context.Context) (map[app.ID]string, error) {
	out := map[app.ID]string{}
	for id, row := range o.directory.rows() {
		if row.BinnedOn == "" {
			out[id] = row.Name
		}
	}
	return out, nil
}

// rows are the lines of all founders.
func (d *directory) rows() map[app.ID]app.FounderRow {
	d.mu.RLock()
	defer d.mu.RUnlock()
	out := make(map[app.ID]app.FounderRow, len(d.entries))
	for id, e := range d.entries {
		out[id] = e.row
	}
	return out
}
