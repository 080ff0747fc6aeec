package store

import (
	"context"
	"database/sql"
	"errors"
	"strconv"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/rights"
)

// How a request to remove a dossier was answered.
const (
	answerRemoved = "removed"
	answerKept    = "kept"
)

// Requests are the wishes of partners that a dossier be removed here which nobody has answered yet, the oldest first.
func (o *Office) Requests(ctx context.Context) (out []exchange.Request, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = queryAll(ctx, q, scanRequest, requestsQuery)
		return err
	})
	return out, err
}

// requestsQuery tells of a request that it is about records of this office's own when one of them was written here.
var requestsQuery = `SELECT r.dossier, p.office, p.name, r.asked_on, t.id IS NOT NULL,
	coalesce(t.name, nullif(trim(coalesce(f.given_names, '') || ' ' || coalesce(f.family_names, '')), ''),
		f.name_in_original_script, f.call_name, b.name, ''),
	EXISTS (SELECT 1 FROM (` + rowsOfDossier("r.dossier", ownRecords) + `) x JOIN cell c ON c.tbl = x.tbl AND c.row = x.id
		JOIN actor a ON a.no = c.actor WHERE a.office IS NULL)
	FROM request r JOIN peer p ON p.no = r.peer LEFT JOIN founder f ON f.id = r.dossier LEFT JOIN team t ON t.id = r.dossier
		LEFT JOIN business b ON b.id = r.dossier
	WHERE r.answer IS NULL ORDER BY r.asked_on, r.dossier, p.no`

// ownRecords are all tables but those of the exchange itself.
func ownRecords(t *table) bool { return t != shareTable && t != conflictTable }

// rowsOfDossier selects number and id of all rows of a dossier in the tables that are wanted.
func rowsOfDossier(dossier string, wanted func(*table) bool) string {
	query := ""
	for _, t := range tables {
		if !wanted(t) {
			continue
		}
		if query != "" {
			query += " UNION ALL "
		}
		query += "SELECT " + strconv.Itoa(t.no) + " AS tbl, id FROM " + t.name + " WHERE dossier = " + dossier
	}
	return query
}

func scanRequest(r *sql.Rows) (out exchange.Request, err error) {
	var dossier, office []byte
	err = r.Scan(&dossier, &office, &out.Office, &out.On, &out.Team, &out.Name, &out.Own)
	out.Dossier, out.Peer = mustID(dossier), mustID(office)
	return out, err
}

// AnswerRequest answers a partner's wish: either the dossier is taken out of this office as if it had never come, or it
// is kept. The partner learns of it with the next file. Nobody else is told, and the dossier may come again once it is
// shared anew. Undo takes nothing back any more of what was before the removal.
// Errors: app.ErrNotFound for no such request; app.ErrRestricted and rights.ErrKept for a founder who must be kept.
func (o *Office) AnswerRequest(ctx context.Context, dossier, office app.ID, remove bool) error {
	err := o.write(ctx, func(c *change) error {
		var peer int64
		err := c.tx.QueryRowContext(ctx, `SELECT r.peer FROM request r JOIN peer p ON p.no = r.peer
			WHERE r.dossier = ? AND p.office = ? AND r.answer IS NOT 'removed'`, mustBytes(dossier), mustBytes(office)).Scan(&peer)
		if errors.Is(err, sql.ErrNoRows) {
			return app.ErrNotFound
		}
		if err != nil {
			return err
		}
		if !remove {
			return c.answer(peer, mustBytes(dossier), answerKept)
		}
		return c.removeAsked(dossier)
	})
	if err != nil || !remove {
		return err
	}
	o.forgetUndo()
	return o.scour(ctx)
}

// answer answers a request; the answer bears the number of this transaction.
func (c *change) answer(peer int64, dossier []byte, answer string) error {
	c.logged = true
	err := c.exec("UPDATE request SET answer = ?, answered_on = ?, lsn = ? WHERE peer = ? AND dossier = ?",
		answer, string(c.office.Today()), c.lsn, peer, dossier)
	if err != nil {
		return err
	}
	return c.rescope(peer, dossier)
}

// removeAsked takes out a dossier, and answers everybody who asked for that.
func (c *change) removeAsked(dossier app.ID) error {
	if err := c.refuseKept(dossier); err != nil {
		return err
	}
	gone, err := c.removeDossier(mustBytes(dossier))
	if err != nil {
		return err
	}
	for _, d := range gone {
		peers, err := queryAll(c.ctx, c.tx, func(r *sql.Rows) (no int64, err error) { return no, r.Scan(&no) },
			"SELECT peer FROM request WHERE dossier = ? AND answer IS NOT 'removed'", d)
		if err != nil {
			return err
		}
		for _, peer := range peers {
			if err := c.answer(peer, d, answerRemoved); err != nil {
				return err
			}
		}
	}
	return nil
}

// ownTeams are the teams that were made here.
const ownTeams = "id IN (SELECT row FROM cell WHERE tbl = 22 AND col = 0 AND actor IN (SELECT no FROM actor WHERE office IS NULL))"

// removeDossier takes out a dossier, and of a founder the businesses that nobody else runs, and her part in teams that were
// made here; the dossiers that are gone are what it returns. Teams of others have a sharing of their own.
func (c *change) removeDossier(dossier []byte) ([][]byte, error) {
	e := erasing{change: c, counts: map[app.Kind]int{}}
	gone, err := e.onlyHers(dossier)
	if err != nil {
		return nil, err
	}
	women, err := queryAll(c.ctx, c.tx, scanID, "SELECT id FROM founder WHERE dossier = ?", dossier)
	if err != nil {
		return nil, err
	}
	if err := c.leaveTeamsWhere(women, ownTeams); err != nil {
		return nil, err
	}
	for _, id := range women {
		if _, err := c.buryTree(turnTable, "founder = ? AND dossier IN (SELECT id FROM team WHERE "+ownTeams+")", id); err != nil {
			return nil, err
		}
	}
	gone = append(gone, dossier)
	for _, d := range gone {
		if err := c.takeOut(d); err != nil {
			return nil, err
		}
	}
	return append(gone, women...), nil
}

// refuseKept refuses to remove a founder who is restricted, or whom a duty to keep binds.
func (c *change) refuseKept(dossier app.ID) error {
	f, err := loadOne[app.Founder](c.ctx, c.tx, founderTable, dossier)
	if errors.Is(err, app.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	if f.Restriction != nil {
		return app.ErrRestricted
	}
	duties, err := dutiesOf(c.ctx, c.tx, dossier)
	if err != nil {
		return err
	}
	return rights.Refusal(f, duties, "", c.office.Today())
}

// withdrawnBy takes down that a peer shares a dossier no longer and asks to remove it; it tells whether somebody has to
// answer. What is not here is answered at once.
func (c *change) withdrawnBy(peer int64, dossier []byte) (open bool, err error) {
	c.logged = true
	err = c.tx.QueryRowContext(c.ctx, "SELECT EXISTS ("+rowsOfDossier("?1", ownRecords)+")", dossier).Scan(&open)
	if err != nil {
		return false, err
	}
	today := string(c.office.Today())
	err = c.exec(`INSERT INTO request (peer, dossier, asked_on) VALUES (?, ?, ?) ON CONFLICT (peer, dossier)
		DO UPDATE SET asked_on = excluded.asked_on, answer = NULL, answered_on = NULL, lsn = NULL`, peer, dossier, today)
	if err == nil && !open {
		return false, c.answer(peer, dossier, answerRemoved)
	}
	return open, errors.Join(err, c.rescope(peer, dossier))
}

// answered takes down how a peer answered our wish that it remove a dossier. What it has removed it gets again, all of
// it, once the dossier is shared with it anew. It tells whether we had asked.
func (c *change) answered(peer int64, dossier []byte, removed bool) (bool, error) {
	answer := answerKept
	if removed {
		answer = answerRemoved
	}
	s, err := c.prepare("UPDATE withdrawal SET answer = ?, answered_on = ? WHERE peer = ? AND dossier = ?")
	if err != nil {
		return false, err
	}
	done, err := s.ExecContext(c.ctx, answer, string(c.office.Today()), peer, dossier)
	if err != nil {
		return false, err
	}
	n, err := done.RowsAffected()
	if err != nil || n == 0 || !removed {
		return n > 0, err
	}
	return true, c.sendAgain(peer, dossier)
}

// sendAgain lets all of a dossier, and of a founder's businesses, go to a peer once more, as far as it is shared with it
// now or will be.
func (c *change) sendAgain(peer int64, dossier []byte) error {
	c.logged = true
	const its = "peer IN (SELECT a.no FROM actor a JOIN peer p ON p.office = a.office WHERE p.no = ?2)"
	rows := rowsOfDossier("?1", func(*table) bool { return true })
	businesses, err := queryAll(c.ctx, c.tx, scanID, "SELECT business FROM founder_business WHERE dossier = ? AND business IS NOT NULL", dossier)
	if err != nil {
		return err
	}
	for _, d := range append(businesses, dossier) {
		for _, query := range []string{
			"UPDATE cell SET peer = NULL WHERE " + its + " AND (tbl, row) IN (" + rows + ")",
			"UPDATE tombstone SET peer = NULL WHERE " + its + " AND dossier = ?1",
		} {
			if err := c.exec(query, d, peer); err != nil {
				return err
			}
		}
		if err := c.exec("UPDATE shared SET lsn = ? WHERE peer = ? AND dossier = ? AND class NOT IN (?, ?)", c.lsn, peer, d, classHeld, classAgain); err != nil {
			return err
		}
	}
	return nil
}
