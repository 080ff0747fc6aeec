package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"math"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/rights"
	"wurzelwerk/app/team"
)

// Access is everything that the office holds on a founder, confidential notes, what lies in the bin and what was deleted
// but is not gone for good among it. Error: app.ErrNotFound, also for one whom another took over in a merge.
func (o *Office) Access(ctx context.Context, founder app.ID) (a rights.Access, err error) {
	err = o.read(ctx, func(q querier) error {
		a, err = o.accessTo(ctx, q, founder)
		return err
	})
	if err != nil {
		return a, err
	}
	history, err := o.History(ctx, founder, math.MaxInt32)
	a.SetHistory(history)
	return a, err
}

// accessTo is the report without the history.
func (o *Office) accessTo(ctx context.Context, q querier, founder app.ID) (a rights.Access, err error) {
	r := rights.Record{Today: o.Today(), Called: map[app.ID]string{}}
	if r.Founder, err = founderFile(ctx, q, founder); err != nil {
		return a, err
	}
	if r.Office, err = loadOne[app.Office](ctx, q, officeTable, o.self); err != nil {
		return a, err
	}
	if r.Projects, err = loadAll[app.Project](ctx, q, projectTable, "1"); err != nil {
		return a, err
	}
	if r.Partners, err = loadAll[app.Partner](ctx, q, partnerTable, "1"); err != nil {
		return a, err
	}
	if r.Teams, err = loadAll[team.Team](ctx, q, teamTable, "1"); err != nil {
		return a, err
	}
	others, err := loadAll[app.Founder](ctx, q, founderTable, "1")
	if err != nil {
		return a, err
	}
	for _, f := range others {
		r.Called[f.ID] = f.Spoken()
	}
	if r.From, err = queryAll(ctx, q, scanText, `SELECT DISTINCT p.name FROM share s JOIN peer p ON p.office = s."from"
		WHERE s.dossier = ? ORDER BY p.name`, mustBytes(founder)); err != nil {
		return a, err
	}
	if r.Sent, err = disclosuresOf(ctx, q, founder); err != nil {
		return a, err
	}
	if r.Removed, err = removedOf(ctx, q, founder); err != nil {
		return a, err
	}
	return rights.NewAccess(r), nil
}

// founderFile reads one founder with all that is hers.
func founderFile(ctx context.Context, q querier, id app.ID) (f archive.Founder, err error) {
	if f.Founder, err = loadOne[app.Founder](ctx, q, founderTable, id); err != nil {
		return f, err
	}
	f.Profile = &archive.Profile{}
	for _, read := range []func() error{
		func() error { return readOf(ctx, q, participationTable, id, &f.Participations) },
		func() error { return readOf(ctx, q, readingTable, id, &f.Profile.Readings) },
		func() error { return readOf(ctx, q, answerTable, id, &f.Profile.Answers) },
		func() error { return readOf(ctx, q, swotTable, id, &f.SWOT) },
		func() error { return readOf(ctx, q, measureTable, id, &f.Measures) },
		func() error { return readOf(ctx, q, potentialTable, id, &f.Potential) },
		func() error { return readOf(ctx, q, sessionTable, id, &f.Sessions) },
		func() error { return readOf(ctx, q, consentTable, id, &f.Consents) },
		func() error { return readOf(ctx, q, referralTable, id, &f.Referrals) },
		func() error { return readOf(ctx, q, agreementTable, id, &f.Agreements) },
		func() error { return readOf(ctx, q, outcomeTable, id, &f.Outcomes) },
		func() error { return readOf(ctx, q, soughtTable, id, &f.SpacesSought) },
		func() error { return readBusinesses(ctx, q, &f) },
	} {
		if err := read(); err != nil {
			return f, err
		}
	}
	if f.Profile.Readings == nil && f.Profile.Answers == nil {
		f.Profile = nil
	}
	if len(f.Participations) > 0 {
		f.Participation, f.Participations = &f.Participations[0], f.Participations[1:]
	}
	return f, nil
}

func readOf[T any](ctx context.Context, q querier, t *table, founder app.ID, into *[]T) (err error) {
	*into, err = loadOf[T](ctx, q, t, founder)
	return err
}

func readBusinesses(ctx context.Context, q querier, f *archive.Founder) error {
	links, err := loadOf[businessLink](ctx, q, linkTable, f.ID)
	if err != nil {
		return err
	}
	all, err := loadAll[app.Business](ctx, q, businessTable, "id IN (SELECT business FROM founder_business WHERE parent = ?)", mustBytes(f.ID))
	if hers := inOrder(links, byID(all)); len(hers) > 0 {
		f.Business, f.Businesses = &hers[0], hers[1:]
	}
	return err
}

// removedOf are the deleted rows of her dossier, and her deleted turns in teams; also what she brought who was taken
// over by her in a merge, which counts as deleted.
func removedOf(ctx context.Context, q querier, founder app.ID) (out []rights.Removed, err error) {
	for _, t := range append([]*table{founderTable, factorTable, ratingTable, fieldTable, expansionTable, shiftTable, turnTable}, founderParts...) {
		condition := "dossier = ?1 AND (gone IS NOT NULL OR parent IN (SELECT id FROM founder WHERE dossier = ?1 AND gone IS NOT NULL))"
		switch t {
		case linkTable:
			continue
		case founderTable:
			condition = "dossier = ?1 AND gone IS NOT NULL"
		case turnTable:
			condition = "founder = ?1 AND gone IS NOT NULL"
		}
		more, err := removedRows(ctx, q, t, condition, mustBytes(founder))
		if err != nil {
			return nil, err
		}
		out = append(out, more...)
	}
	return out, nil
}

func removedRows(ctx context.Context, q querier, t *table, condition string, founder []byte) ([]rights.Removed, error) {
	query := "SELECT id, parent"
	for _, c := range t.columns {
		query += `, "` + c.name + `"`
	}
	scan := t.scanner()
	return queryAll(ctx, q, func(r *sql.Rows) (out rights.Removed, err error) {
		row, err := scan(r)
		if err != nil {
			return out, err
		}
		out.Kind = t.kind
		out.Record, err = json.Marshal(row.record.Interface())
		return out, err
	}, fmt.Sprintf("%s FROM %s WHERE %s ORDER BY id", query, t.name, condition), founder)
}
