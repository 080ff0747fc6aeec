package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

// Disclosures are what left the office of a founder and of those whom she took over, the newest first; of all founders
// for the empty id.
func (o *Office) Disclosures(ctx context.Context, founder app.ID) (out []exchange.Disclosure, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = disclosuresOf(ctx, q, founder)
		return err
	})
	return out, err
}

func disclosuresOf(ctx context.Context, q querier, founder app.ID) ([]exchange.Disclosure, error) {
	condition, args := "1", []any(nil)
	if founder != "" {
		condition, args = "dossier = ?1 OR dossier IN (SELECT id FROM founder WHERE dossier = ?1)", []any{mustBytes(founder)}
	}
	return queryAll(ctx, q, scanDisclosure,
		"SELECT at, office, recipient, dossier, classes, changes, basis, digest FROM disclosure WHERE "+condition+" ORDER BY at DESC, no DESC", args...)
}

func scanDisclosure(r *sql.Rows) (d exchange.Disclosure, err error) {
	var at int64
	var office, founder, classes, basis, digest []byte
	if err := r.Scan(&at, &office, &d.Recipient, &founder, &classes, &d.Changes, &basis, &digest); err != nil {
		return d, err
	}
	d.At, d.Office, d.Founder, d.Digest = time.UnixMilli(at), mustID(office), mustID(founder), hex.EncodeToString(digest)
	if err := json.Unmarshal(classes, &d.Classes); err != nil {
		return d, err
	}
	return d, json.Unmarshal(basis, &d.Basis)
}

// disclose notes for each founder what leaves of her.
func (c *change) disclose(l *leaving, digest []byte) error {
	type told struct {
		changes int
		classes map[string]bool
	}
	all := map[app.ID]*told{}
	for _, change := range l.changes {
		if change.Table == 0 {
			continue
		}
		women, err := l.women(change)
		if err != nil {
			return err
		}
		for _, id := range women {
			if all[id] == nil {
				all[id] = &told{classes: map[string]bool{}}
			}
			all[id].changes += change.values()
			for _, class := range change.classes() {
				all[id].classes[class] = true
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(all)) {
		basis, err := l.basis(id, all[id].classes)
		if err != nil {
			return err
		}
		classes, err := json.Marshal(inOrderOfClasses(all[id].classes))
		if err != nil {
			return err
		}
		consents, err := json.Marshal(append([]app.ID{}, basis...))
		if err != nil {
			return err
		}
		err = c.exec("INSERT INTO disclosure (at, office, recipient, dossier, classes, changes, basis, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			c.office.config.Now().UnixMilli(), mustBytes(l.peer.Office()), l.peer.Name, mustBytes(id), string(classes), all[id].changes, string(consents), digest)
		if err != nil {
			return err
		}
	}
	return nil
}
