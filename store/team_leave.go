package store

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// leaveTeams takes women who are erased out of all teams that stay, as if they had never been in them, and out of what
// the history kept of those. An id that is no woman's does nothing.
func (c *change) leaveTeams(women [][]byte) error {
	teams, err := loadAll[team.Team](c.ctx, c.tx, teamTable, "1")
	if err != nil {
		return err
	}
	said, err := c.commitmentsOf(women)
	if err != nil {
		return err
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
		for _, id := range slices.Concat(women, said) {
			if err := c.forget(t.ID, mustID(id)); err != nil {
				return err
			}
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

// forget takes out of a dossier's history what stood in cells that named an id: her goal, why she left, why she did not
// keep what she promised.
func (c *change) forget(dossier, id app.ID) error {
	return c.exec("DELETE FROM history WHERE dossier = ? AND instr(CAST(old AS TEXT), ?) > 0", mustBytes(dossier), string(id))
}
