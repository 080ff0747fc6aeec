package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// arrivals counts what a file brings.
type arrivals struct {
	dossiers  map[sync.ID]*exchange.Arrived
	conflicts []sync.ID // that were not here before
	referrals []sync.ID // that were not here before
	answers   int       // to referrals that were
}

// row counts a row that was stored or buried; ours tells that this office made it.
func (a *arrivals) row(r *mergedRow, ours bool) {
	id := r.changes[0].Dossier
	if r.dossier != nil {
		id = sync.ID(r.dossier)
	}
	d := a.dossiers[id]
	if d == nil {
		d = &exchange.Arrived{}
		a.dossiers[id] = d
	}
	d.Changes += r.took
	d.New = d.New || r.id == id && !r.known && r.stands
	if kind := r.table.kind; kind != "" && !slices.Contains(d.Kinds, kind) {
		d.Kinds = append(d.Kinds, kind)
	}
	if r.stands {
		a.record(r, ours)
	}
}

// record counts a conflict or a referral.
func (a *arrivals) record(r *mergedRow, ours bool) {
	switch {
	case r.table == conflictTable && !r.known:
		a.conflicts = append(a.conflicts, r.id)
	case r.table == referralTable && !r.known:
		a.referrals = append(a.referrals, r.id)
	case r.table == referralTable && ours && r.answered():
		a.answers++
	}
}

// answered tells whether the other side has said something on a referral.
func (r *mergedRow) answered() bool {
	return r.stands && slices.ContainsFunc([]string{"status", "declined_because", "result"}, func(name string) bool {
		i := 3 + r.table.column(name)
		return !equal(r.before[i], r.values[i])
	})
}

// fill tells in the receipt what came.
func (a *arrivals) fill(ctx context.Context, q querier, receipt *exchange.Receipt, self app.ID) error {
	receipt.Answers = a.answers
	for id, d := range a.dossiers {
		receipt.Changes += d.Changes
		var ours bool
		if err := q.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM visitor WHERE founder = ?)", id[:]).Scan(&ours); err != nil {
			return err
		}
		if ours {
			continue
		}
		kind, name, err := nameOfDossier(ctx, q, id[:])
		if err != nil {
			return err
		}
		if kind == "" {
			continue
		}
		d.ID, d.Kind, d.Name = mustID(id[:]), kind, name
		receipt.Dossiers = append(receipt.Dossiers, *d)
	}
	slices.SortFunc(receipt.Dossiers, func(a, b exchange.Arrived) int {
		return cmp.Or(cmp.Compare(app.Fold(a.Name), app.Fold(b.Name)), cmp.Compare(a.ID, b.ID))
	})
	var err error
	if receipt.Conflicts, err = countOf(ctx, q, "SELECT count(*) FROM conflict WHERE id = ? AND settled IS NULL AND gone IS NULL", a.conflicts); err != nil {
		return err
	}
	receipt.Referrals, err = countOf(ctx, q, "SELECT count(*) FROM referral r WHERE id = ? AND "+toUs, a.referrals, mustBytes(self))
	return err
}

func countOf(ctx context.Context, q querier, query string, ids []sync.ID, more ...any) (n int, err error) {
	for _, id := range ids {
		var one int
		if err := q.QueryRowContext(ctx, query, append([]any{id[:]}, more...)...).Scan(&one); err != nil {
			return n, err
		}
		n += one
	}
	return n, nil
}

// nameOfDossier is what a dossier is of, and what that is called, also when it was deleted; nothing for one whose own
// row is not here.
func nameOfDossier(ctx context.Context, q querier, id []byte) (app.Kind, string, error) {
	var given, father, family, script, document, call sql.NullString
	err := q.QueryRowContext(ctx, `SELECT given_names, patronymic, family_names, name_in_original_script, name_on_document, call_name
		FROM founder WHERE id = ?`, id).Scan(&given, &father, &family, &script, &document, &call)
	if err == nil {
		f := app.Founder{
			ID: mustID(id), GivenNames: given.String, Patronymic: father.String, FamilyNames: family.String, NameInOriginalScript: script.String,
			NameOnDocument: document.String, CallName: call.String,
		}
		women := []app.Founder{f}
		err = tellOrigin(ctx, q, women)
		return app.KindFounder, women[0].DisplayName(), err
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return "", "", err
	}
	var kind app.Kind
	var name string
	err = q.QueryRowContext(ctx, `SELECT 'business', coalesce(name, trade, '') FROM business WHERE id = ?1
		UNION ALL SELECT 'team', coalesce(name, '') FROM team WHERE id = ?1
		UNION ALL SELECT 'partner', coalesce(name, '') FROM partner WHERE id = ?1
		UNION ALL SELECT 'project', coalesce(name, '') FROM project WHERE id = ?1
		UNION ALL SELECT 'space', coalesce(title, '') FROM space WHERE id = ?1
		UNION ALL SELECT 'office', coalesce(name, '') FROM office WHERE id = ?1`, id).Scan(&kind, &name)
	if errors.Is(err, sql.ErrNoRows) {
		return "", "", nil
	}
	return kind, name, err
}
