package store

import (
	"crypto/sha256"
	"encoding/binary"

	"wurzelwerk/app"
)

// keyedID is the id of a new row of a table whose records have none of their own. It follows from what the row hangs on
// and from its key (as keyOf gives it), so that two offices that answer the same question write the same row. Where that row was buried, or
// hangs on somebody else since a merge, the next one is taken.
func (c *change) keyedID(t *table, key []byte, above keys) (app.ID, error) {
	parent, err := above.id.Bytes()
	if err != nil {
		return "", err
	}
	for n := uint64(0); ; n++ {
		id := hashedID(t, parent, key, n)
		if above.fresh {
			return app.IDFromBytes(id)
		}
		used, err := c.usedID(t, id)
		if err != nil {
			return "", err
		}
		if !used {
			return app.IDFromBytes(id)
		}
	}
}

// hashedID is made from table, parent, key, and how many rows of that key there were before.
func hashedID(t *table, parent, key []byte, before uint64) []byte {
	b := binary.BigEndian.AppendUint64([]byte("wurzelwerk row 1\x00"), uint64(t.no))
	b = append(b, parent...)
	b = binary.BigEndian.AppendUint64(b, before)
	sum := sha256.Sum256(append(b, key...))
	return sum[:16]
}

// usedID tells whether a row has the id, or had it until it was buried.
func (c *change) usedID(t *table, id []byte) (used bool, err error) {
	s, err := c.prepare("SELECT EXISTS (SELECT 1 FROM " + t.name + " WHERE id = ?1) OR EXISTS (SELECT 1 FROM tombstone WHERE tbl = ?2 AND row = ?1)")
	if err != nil {
		return false, err
	}
	err = s.QueryRowContext(c.ctx, id, t.no).Scan(&used)
	return used, err
}
