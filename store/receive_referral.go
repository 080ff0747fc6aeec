package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

// toUs are referrals r that have gone out to this office: to the partner by which the office that shares their dossier
// names it.
const toUs = `r.gone IS NULL AND coalesce(r.status, 'drafted') <> 'drafted'
	AND EXISTS (SELECT 1 FROM share s WHERE s.partner = r."to" AND s.dossier = r.dossier AND s.gone IS NULL AND s."to" = ?)`

// IncomingReferrals are the referrals of other offices to this one, the newest first; not those of founders who lie in
// the bin here.
func (o *Office) IncomingReferrals(ctx context.Context) (out []exchange.IncomingReferral, err error) {
	err = o.read(ctx, func(q querier) error {
		referrals, err := loadAll[app.Referral](ctx, q, referralTable, "id IN (SELECT r.id FROM referral r WHERE "+toUs+")", mustBytes(o.self))
		if err != nil {
			return err
		}
		from, err := o.sendersOf(ctx, q)
		if err != nil {
			return err
		}
		for _, r := range referrals {
			if in, ok := from[r.ID]; ok {
				in.Referral = r
				out = append(out, in)
			}
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b exchange.IncomingReferral) int {
		return cmp.Compare(cmp.Or(b.SentOn, b.Date), cmp.Or(a.SentOn, a.Date))
	})
	return out, err
}

// sendersOf tells for each referral to this office whom it is about and who sent it.
func (o *Office) sendersOf(ctx context.Context, q querier) (map[app.ID]exchange.IncomingReferral, error) {
	type sender struct {
		referral []byte
		exchange.IncomingReferral
	}
	all, err := queryAll(ctx, q, func(r *sql.Rows) (s sender, err error) {
		var founder, office []byte
		err = r.Scan(&s.referral, &founder, &office, &s.Office)
		s.Founder, s.Peer = mustID(founder), mustID(office)
		return s, err
	}, `SELECT r.id, r.parent, s."from", coalesce(p.name, '') FROM referral r
		JOIN share s ON s.partner = r."to" AND s.dossier = r.dossier AND s.gone IS NULL AND s."to" = ?
		JOIN founder f ON f.id = r.parent LEFT JOIN peer p ON p.office = s."from"
		WHERE f.gone IS NULL AND f.binned_on IS NULL ORDER BY r.id, s.id`, mustBytes(o.self))
	out := map[app.ID]exchange.IncomingReferral{}
	for _, s := range all {
		in := s.IncomingReferral
		if _, in.Name, err = nameOfDossier(ctx, q, mustBytes(in.Founder)); err != nil {
			return nil, err
		}
		out[mustID(s.referral)] = in
	}
	return out, err
}
