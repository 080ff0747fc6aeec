package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"unicode"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// EraseGuest removes a woman who is no founder of the office from all teams for good, with all that she said and promised
// there, and from their history. What older backups hold stays in them. Error: app.ErrNotFound for no guest of a team.
func (o *Office) EraseGuest(ctx context.Context, guest app.ID) error {
	err := o.write(ctx, func(c *change) error {
		teams, err := loadAll[team.Team](c.ctx, c.tx, teamTable, "instr(guest_members, ?1) > 0", string(guest))
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(teams, func(t team.Team) bool {
			_, ok := t.Guest(guest)
			return ok
		}) {
			return app.ErrNotFound
		}
		id := mustBytes(guest)
		if err := c.leaveTeams([][]byte{id}); err != nil {
			return err
		}
		_, err = c.buryTree(turnTable, "founder = ? AND gone IS NOT NULL", id)
		return err
	})
	if err != nil {
		return err
	}
	o.forgetUndo()
	return o.scour(ctx)
}

// leaveTeams takes women who are erased out of all teams that stay, as if they had never been in them, and out of what
// the history kept of those. Ids of other dossiers may be among them; they do nothing.
func (c *change) leaveTeams(women [][]byte) error { return c.leaveTeamsWhere(women, "1") }

// leaveTeamsWhere is leaveTeams for the teams that fulfil the condition.
func (c *change) leaveTeamsWhere(women [][]byte, condition string) error {
	teams, err := loadAll[team.Team](c.ctx, c.tx, teamTable, condition)
	if err != nil {
		return err
	}
	said, err := c.commitmentsOf(women)
	if err != nil {
		return err
	}
	ids := map[string]bool{}
	for _, id := range slices.Concat(women, said) {
		ids[string(mustID(id))] = true
	}
	for _, t := range teams {
		if slices.ContainsFunc(women, func(id []byte) bool { return equal(id, mustBytes(t.ID)) }) {
			continue
		}
		left := t
		for _, id := range women {
			left = left.Without(mustID(id))
		}
		if _, err := c.save(teamTable, &left, "", ""); err != nil {
			return err
		}
		if err := c.forget(mustBytes(t.ID), ids); err != nil {
			return err
		}
	}
	return nil
}

// commitmentsOf are the ids of what women promised, in turns that were taken away too.
func (c *change) commitmentsOf(women [][]byte) (out [][]byte, err error) {
	for _, id := range women {
		hers, err := queryAll(c.ctx, c.tx, scanID, `SELECT id FROM "commitment" WHERE parent IN (SELECT id FROM turn WHERE founder = ?)`, id)
		if err != nil {
			return nil, err
		}
		out = append(out, hers...)
	}
	return out, nil
}

// forget takes out of a dossier's history what stood in cells that named one of the ids: her goal, why she left, why she
// did not keep what she promised.
func (c *change) forget(dossier []byte, ids map[string]bool) error {
	type cell struct {
		clock    int64
		tbl, col int
		row      []byte
		old      string
	}
	held, err := queryAll(c.ctx, c.tx, func(r *sql.Rows) (h cell, err error) {
		err = r.Scan(&h.clock, &h.tbl, &h.row, &h.col, &h.old)
		return h, err
	}, "SELECT clock, tbl, row, col, old FROM history WHERE dossier = ? AND typeof(old) = 'text'", dossier)
	if err != nil {
		return err
	}
	between := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	for _, h := range held {
		if !slices.ContainsFunc(strings.FieldsFunc(h.old, between), func(word string) bool { return ids[word] }) {
			continue
		}
		err := c.exec("DELETE FROM history WHERE dossier = ? AND clock = ? AND tbl = ? AND row = ? AND col = ?", dossier, h.clock, h.tbl, h.row, h.col)
		if err != nil {
			return err
		}
	}
	return nil
}
