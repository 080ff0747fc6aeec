package store

import (
	"database/sql"
	"errors"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/rights"
)

// eraseReceived erases a dossier because another office did; it tells whether that is new here. A business that a
// founder runs here is not erased by its own id alone: it goes with the last of them.
func (c *change) eraseReceived(dossier, from []byte) (bool, error) {
	known, err := c.isErased(dossier)
	if err != nil {
		return false, err
	}
	if known {
		return false, c.knowsErased(dossier, from)
	}
	runs, err := c.isRun(dossier)
	if err != nil || runs {
		return false, err
	}
	if err := c.eraseOne(dossier); err != nil {
		return false, err
	}
	return true, c.knowsErased(dossier, from)
}

// isRun tells whether the dossier is a business that a founder here runs.
func (c *change) isRun(dossier []byte) (runs bool, err error) {
	s, err := c.prepare(`SELECT EXISTS (SELECT 1 FROM founder_business l JOIN founder f ON f.id = l.parent
		WHERE l.business = ? AND l.gone IS NULL AND f.gone IS NULL)`)
	if err != nil {
		return false, err
	}
	err = s.QueryRowContext(c.ctx, dossier).Scan(&runs)
	return runs, err
}

// eraseOne erases a dossier; of a founder who belongs to the dossier of another since a merge, that one.
func (c *change) eraseOne(id []byte) error {
	dossier, err := c.dossierOf(founderTable, id)
	if errors.Is(err, sql.ErrNoRows) {
		dossier, err = id, nil
	}
	if err != nil {
		return err
	}
	e := erasing{change: c, counts: map[app.Kind]int{}}
	return e.erase(dossier)
}

// wipe removes all that there is of an erased dossier.
func (c *change) wipe(dossier []byte) error {
	if err := c.takeOut(dossier); err != nil {
		return err
	}
	for _, query := range []string{"DELETE FROM withdrawal WHERE dossier = ?", "DELETE FROM request WHERE dossier = ?"} {
		if err := c.exec(query, dossier); err != nil {
			return err
		}
	}
	return nil
}

// takeOut removes a dossier without a trace in the records and their log. What was asked of partners about it, or by
// them, stays.
func (c *change) takeOut(dossier []byte) error {
	c.touched[mustID(dossier)] = true
	for _, t := range tables {
		if _, err := c.remove(t, "dossier = ?", dossier); err != nil {
			return err
		}
	}
	for _, query := range []string{
		"DELETE FROM tombstone WHERE dossier = ?", "DELETE FROM history WHERE dossier = ?", "DELETE FROM aside WHERE dossier = ?",
		"DELETE FROM touched WHERE dossier = ?", "DELETE FROM shared WHERE dossier = ?", "DELETE FROM disclosure WHERE dossier = ?",
		"DELETE FROM visitor WHERE founder = ?",
	} {
		if err := c.exec(query, dossier); err != nil {
			return err
		}
	}
	return nil
}

// noteErased remembers a dossier as erased, and the offices that have to learn of it.
func (c *change) noteErased(dossier []byte, offices [][]byte) error {
	if err := c.knowsErased(dossier, nobody); err != nil {
		return err
	}
	for _, office := range offices {
		if err := c.tellErased(dossier, office); err != nil {
			return err
		}
	}
	return c.exec("INSERT OR IGNORE INTO erasure (mark) VALUES (?)", string(rights.MarkOf(mustID(dossier))))
}

// officesOf are the offices that may hold something of the dossiers: those to which it went or was to go, and those from
// which it came.
func (c *change) officesOf(dossiers [][]byte) (out [][]byte, err error) {
	query := `SELECT p.office FROM peer p WHERE p.no IN (SELECT peer FROM shared WHERE dossier = ?1 AND class <> '` + classAgain + `'
			UNION SELECT peer FROM withdrawal WHERE dossier = ?1 UNION SELECT peer FROM request WHERE dossier = ?1)
		UNION SELECT office FROM peer WHERE everything = 1 AND removed = 0
		UNION SELECT office FROM disclosure WHERE dossier = ?1
		UNION SELECT "from" FROM share WHERE dossier = ?1 UNION SELECT "to" FROM share WHERE dossier = ?1
		UNION SELECT a.office FROM (` + rowsOfDossier("?1", ownRecords) + `) x JOIN cell c ON c.tbl = x.tbl AND c.row = x.id JOIN actor a ON a.no = c.peer`
	self := mustBytes(c.office.self)
	for _, d := range dossiers {
		offices, err := queryAll(c.ctx, c.tx, scanID, query, d)
		if err != nil {
			return nil, err
		}
		for _, office := range offices {
			if office != nil && !equal(office, self) && !slices.ContainsFunc(out, func(o []byte) bool { return equal(o, office) }) {
				out = append(out, office)
			}
		}
	}
	return out, nil
}

// forgetConflicts buries what was kept of a conflict in other dossiers about what the women said in teams, and what named
// them; what a newer program wrote of that goes too.
func (c *change) forgetConflicts(women [][]byte) error {
	said, err := c.commitmentsOf(women)
	if err != nil {
		return err
	}
	names := slices.Concat(women, said)
	for _, id := range women {
		turns, err := queryAll(c.ctx, c.tx, scanID, "SELECT id FROM turn WHERE founder = ?", id)
		if err != nil {
			return err
		}
		names = append(names, turns...)
	}
	for _, id := range names {
		text := strings.ToLower(string(mustID(id)))
		if _, err := c.bury(conflictTable, `"row" = ?1 OR "value" = ?1 OR typeof("value") = 'text' AND instr("value", ?2) > 0`, id, text); err != nil {
			return err
		}
		if err := c.exec(`DELETE FROM aside WHERE row = ?1 OR value = ?1 OR typeof(value) = 'text' AND instr(value, ?2) > 0`, id, text); err != nil {
			return err
		}
	}
	return nil
}
