package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/rights"
)

// Binned lists what lies in the bin, the newest first: founders, what of others can be thrown away, and teams.
func (o *Office) Binned(ctx context.Context) (out []app.BinnedRecord, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = queryAll(ctx, q, scanBinned, `
			SELECT 'founder', id, id, trim(coalesce(given_names, '') || ' ' || coalesce(family_names, coalesce(name_in_original_script, call_name, ''))), '', binned_on AS bin
				FROM founder WHERE gone IS NULL AND binned_on IS NOT NULL
			UNION ALL SELECT 'reading', id, parent, '', coalesce("date", ''), binned_on FROM reading WHERE gone IS NULL AND binned_on IS NOT NULL
			UNION ALL SELECT 'swot', id, parent, coalesce(question, ''), '', binned_on FROM swot WHERE gone IS NULL AND binned_on IS NOT NULL
			UNION ALL SELECT 'potential', id, parent, '', coalesce("date", ''), binned_on FROM potential WHERE gone IS NULL AND binned_on IS NOT NULL
			UNION ALL SELECT 'session', id, parent, coalesce(topic, ''), coalesce("date", ''), binned_on FROM session WHERE gone IS NULL AND binned_on IS NOT NULL
			UNION ALL SELECT 'agreement', id, parent, '', coalesce("date", ''), binned_on FROM agreement WHERE gone IS NULL AND binned_on IS NOT NULL
			UNION ALL SELECT 'measure', id, parent, coalesce("text", ''), '', binned_on FROM measure WHERE gone IS NULL AND binned_on IS NOT NULL
			UNION ALL SELECT 'team', id, NULL, coalesce(name, ''), '', binned_on FROM team WHERE gone IS NULL AND binned_on IS NOT NULL
			ORDER BY bin DESC, 4, 5`)
		return err
	})
	return out, err
}

func scanBinned(r *sql.Rows) (b app.BinnedRecord, err error) {
	var id, founder []byte
	if err := r.Scan(&b.Kind, &id, &founder, &b.Title, &b.Day, &b.On); err != nil {
		return b, err
	}
	var errFounder error
	b.ID, err = app.IDFromBytes(id)
	b.Founder, errFounder = app.IDFromBytes(founder)
	return b, errors.Join(err, errFounder)
}

// EmptyBin removes for good what lies in the bin and every deleted row, with stamps and history; it tells how many
// records of the bin went. What older backups hold stays in them. Founders who are restricted, those whom a duty to keep
// binds, and their signed agreements stay in the bin, and so does every closed session; see Erase.
func (o *Office) EmptyBin(ctx context.Context) (int, error) {
	total := 0
	err := o.write(ctx, func(c *change) error {
		binned, err := queryAll(c.ctx, c.tx, scanID, `SELECT id FROM team WHERE binned_on IS NOT NULL
			UNION ALL SELECT id FROM founder WHERE binned_on IS NOT NULL AND parent IS NULL`)
		if err != nil {
			return err
		}
		if binned, err = c.free(binned); err != nil {
			return err
		}
		if err := c.buryDossiers(binned); err != nil {
			return err
		}
		total = len(binned)
		n, err := c.emptyRecords()
		total += n
		if err != nil {
			return err
		}
		return c.sweep()
	})
	if err != nil {
		return 0, err
	}
	o.forgetUndo()
	return total, o.scour(ctx)
}

// inBin are rows in the bin that nothing keeps there but their founder.
const inBin = "binned_on IS NOT NULL AND " + unrestricted

// emptyRecords buries what lies in the bin of founders who do not.
func (c *change) emptyRecords() (total int, err error) {
	for _, t := range []*table{readingTable, swotTable, measureTable, potentialTable} {
		n, err := c.buryTree(t, inBin)
		if err != nil {
			return 0, err
		}
		total += n
	}
	drafts, err := c.bury(sessionTable, inBin+" AND coalesce(status, 'draft') = 'draft'")
	if err != nil {
		return 0, err
	}
	unsigned, err := c.bury(agreementTable, inBin+" AND signed_on IS NULL")
	if err != nil {
		return 0, err
	}
	signed, err := c.emptySigned()
	return total + drafts + unsigned + signed, err
}

// emptySigned buries the signed agreements in the bin of founders whom nothing keeps.
func (c *change) emptySigned() (total int, err error) {
	women, err := queryAll(c.ctx, c.tx, scanID, "SELECT DISTINCT parent FROM agreement WHERE "+inBin)
	if err != nil {
		return 0, err
	}
	if women, err = c.free(women); err != nil {
		return 0, err
	}
	for _, id := range women {
		n, err := c.bury(agreementTable, inBin+" AND parent = ?", id)
		if err != nil {
			return 0, err
		}
		total += n
	}
	return total, nil
}

// unrestricted are rows of dossiers that are not only kept.
const unrestricted = "dossier NOT IN (SELECT id FROM founder WHERE restriction IS NOT NULL)"

// free are those of the founders and teams whom nothing keeps.
func (c *change) free(dossiers [][]byte) (out [][]byte, err error) {
	today := c.office.Today()
	for _, id := range dossiers {
		f, err := loadOne[app.Founder](c.ctx, c.tx, founderTable, mustID(id))
		if errors.Is(err, app.ErrNotFound) {
			out = append(out, id) // a team
			continue
		}
		if err != nil {
			return nil, err
		}
		duties, err := dutiesOf(c.ctx, c.tx, f.ID)
		if err != nil {
			return nil, err
		}
		if _, runs := rights.Running(duties, today); !runs && f.Restriction == nil {
			out = append(out, id)
		}
	}
	return out, nil
}

// buryDossiers buries everything of founders, teams and other records that are dossiers of their own; the founders
// are taken out of the teams that stay.
func (c *change) buryDossiers(dossiers [][]byte) error {
	if err := c.leaveTeams(dossiers); err != nil {
		return err
	}
	for _, id := range dossiers {
		if err := c.buryDossier(id); err != nil {
			return err
		}
	}
	return nil
}

// buryDossier buries everything of a dossier.
func (c *change) buryDossier(dossier []byte) error {
	id, err := app.IDFromBytes(dossier)
	if err != nil {
		return err
	}
	c.touched[id] = true
	for _, t := range tables {
		if _, err := c.bury(t, "dossier = ?", dossier); err != nil {
			return err
		}
	}
	return c.exec("DELETE FROM touched WHERE dossier = ?", dossier)
}

// buryTree buries rows with all that hangs on them.
func (c *change) buryTree(t *table, condition string, args ...any) (int, error) {
	for _, l := range t.lists {
		if _, err := c.buryTree(l.rows, fmt.Sprintf("parent IN (SELECT id FROM %s WHERE %s)", t.name, condition), args...); err != nil {
			return 0, err
		}
	}
	return c.bury(t, condition, args...)
}

// sweep buries deleted rows, and businesses that nobody runs any more. What a founder brought with her who was taken
// over by another stays as long as that one.
func (c *change) sweep() error {
	for _, t := range tables {
		deleted := "gone IS NOT NULL AND " + unrestricted
		if t == founderTable {
			deleted += " AND parent IS NULL"
		}
		if _, err := c.buryTree(t, deleted); err != nil {
			return err
		}
	}
	_, err := c.bury(businessTable, `id NOT IN (SELECT l.business FROM founder_business l JOIN founder f ON f.id = l.parent
		WHERE f.gone IS NULL AND l.business IS NOT NULL)`)
	return err
}

func (o *Office) forgetUndo() {
	o.writing.Lock()
	defer o.writing.Unlock()
	o.undo = nil
}

// scour leaves nothing of removed rows in the write-ahead log either.
func (o *Office) scour(ctx context.Context) error {
	_, err := o.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return o.explain(err)
}

// SampleLoaded tells whether records of the sample office are here.
func (o *Office) SampleLoaded(ctx context.Context) (bool, error) {
	dossiers, err := o.sample(ctx)
	return len(dossiers) > 0, err
}

func (o *Office) sample(ctx context.Context) (dossiers []app.ID, err error) {
	var list sql.NullString
	if err := o.reader.QueryRowContext(ctx, "SELECT sample FROM local").Scan(&list); err != nil || !list.Valid {
		return nil, o.explain(err)
	}
	return dossiers, json.Unmarshal([]byte(list.String), &dossiers)
}

// RemoveSample removes for good what came with the sample office, its teams among it, and nothing else: a founder of
// the sample who took one of the office's own over in a merge stays.
func (o *Office) RemoveSample(ctx context.Context) error {
	dossiers, err := o.sample(ctx)
	if err != nil {
		return err
	}
	err = o.write(ctx, func(c *change) error {
		var goes [][]byte
		for _, id := range dossiers {
			others, err := queryAll(c.ctx, c.tx, scanID, "SELECT id FROM founder WHERE dossier = ?", mustBytes(id))
			if err != nil {
				return err
			}
			if slices.ContainsFunc(others, func(raw []byte) bool { return !slices.Contains(dossiers, mustID(raw)) }) {
				continue
			}
			goes = append(goes, mustBytes(id))
		}
		if err := c.buryDossiers(goes); err != nil {
			return err
		}
		return c.exec("UPDATE local SET sample = NULL")
	})
	if err != nil {
		return err
	}
	o.forgetUndo()
	return o.scour(ctx)
}
