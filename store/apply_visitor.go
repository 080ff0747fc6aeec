package store

import (
	"fmt"
	"strings"
	"sync"

	exchanged "wurzelwerk/app/sync"
)

// noVisitor leaves out the women of whom only the first name is known here.
const noVisitor = "id NOT IN (SELECT founder FROM visitor)"

// strange finds out whether a founder is one of another office of whom no more than the first name came, so that a team
// of that office can be read: nobody shares her with this office, and nothing hangs on her but consents.
var strange = sync.OnceValue(func() string {
	var nothing []string
	for _, c := range founderTable.columns {
		if !exchanged.Shared().Goes(exchanged.Scope{FirstName: true}, founderTable.name, c.name, nil) {
			nothing = append(nothing, `f."`+c.name+`" IS NULL`)
		}
	}
	for _, t := range founderParts {
		if t != consentTable {
			nothing = append(nothing, fmt.Sprintf("NOT EXISTS (SELECT 1 FROM %s x WHERE x.parent = f.id)", t.name))
		}
	}
	return fmt.Sprintf(`SELECT f.id FROM founder f JOIN cell c ON c.tbl = %d AND c.row = f.id AND c.col = %d JOIN actor a ON a.no = c.actor
		WHERE f.id = ? AND a.office IS NOT NULL AND a.office NOT IN (SELECT office FROM peer WHERE everything = 1)
		AND f.parent IS NULL AND NOT EXISTS (SELECT 1 FROM share s WHERE s.parent = f.id) AND %s`,
		founderTable.no, colRow, strings.Join(nothing, " AND "))
})

// noteVisitors takes down which of the women of whom something came are not of this office.
func (m *merging) noteVisitors() error {
	for id := range m.women {
		found, err := m.ids(strange(), id[:])
		if err != nil {
			return err
		}
		step := "DELETE FROM visitor WHERE founder = ?"
		if len(found) > 0 {
			step = "INSERT OR IGNORE INTO visitor (founder) VALUES (?)"
		}
		if err := m.exec(step, id[:]); err != nil {
			return err
		}
	}
	return nil
}

// ids are what a query finds that is asked often.
func (c *change) ids(query string, args ...any) ([][]byte, error) {
	s, err := c.prepare(query)
	if err != nil {
		return nil, err
	}
	rows, err := s.QueryContext(c.ctx, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out [][]byte
	for rows.Next() {
		id, err := scanID(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, id)
	}
	return out, rows.Err()
}
