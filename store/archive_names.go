package store

import (
	"database/sql"
	"errors"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
)

// takenOver notes which founders of the archive were taken over by others here, and puts those others in their place
// in the teams.
func (in *intake) takenOver(doc archive.Document, names namer) error {
	in.merged = map[int]bool{}
	if !names.merges {
		return nil
	}
	nameOf, taken := map[app.ID]app.ID{}, map[app.ID]app.ID{}
	for i, f := range doc.Founders {
		id, err := names.known(app.KindFounder, "", string(f.ID))
		if err != nil {
			return err
		}
		into, err := mergedInto(in.ctx, in.tx, id)
		if err != nil {
			return err
		}
		nameOf[id] = f.ID
		if in.merged[i] = into != ""; in.merged[i] {
			taken[f.ID] = into
		}
	}
	for other, into := range taken {
		for i := range doc.Teams {
			if kept, ok := nameOf[into]; ok {
				doc.Teams[i] = doc.Teams[i].Merged(kept, other)
			}
		}
	}
	return nil
}

// namer gives the names of an archive their ids. A name that is an id of the program's own making means itself, unless
// that row was buried; a founder whom another took over means that other.
type namer struct {
	*change
	merges bool // there are founders who were taken over
}

// ID implements archive.Namer.
func (n namer) ID(kind app.Kind, scope app.ID, name string) (app.ID, error) {
	id, err := n.known(kind, scope, name)
	if err == nil && id == "" {
		return n.newID(kind, scope, name)
	}
	if err != nil || kind != app.KindFounder || !n.merges {
		return id, err
	}
	into, err := mergedInto(n.ctx, n.tx, id)
	if into != "" {
		id = into
	}
	return id, err
}

// known is the id that a name means, "" when it is a new one.
func (n namer) known(kind app.Kind, scope app.ID, name string) (app.ID, error) {
	within, err := scopeBytes(scope)
	if err != nil {
		return "", err
	}
	s, err := n.prepare("SELECT id FROM archive_name WHERE kind = ? AND scope = ? AND name = ?")
	if err != nil {
		return "", err
	}
	var id []byte
	err = s.QueryRowContext(n.ctx, string(kind), within, name).Scan(&id)
	if err == nil {
		return app.IDFromBytes(id)
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return "", err
	}
	own := app.ID(name)
	if !own.Valid() {
		return "", nil
	}
	buried, err := n.buried(own)
	if err != nil || buried {
		return "", err
	}
	return own, nil
}

func scopeBytes(scope app.ID) ([]byte, error) {
	within, err := scope.Bytes()
	if within == nil {
		within = []byte{}
	}
	return within, err
}

func (n namer) buried(id app.ID) (bool, error) {
	s, err := n.prepare("SELECT (SELECT count(*) FROM tombstone WHERE row = ?1) + (SELECT count(*) FROM erasure_to WHERE dossier = ?1)")
	if err != nil {
		return false, err
	}
	var count int
	err = s.QueryRowContext(n.ctx, mustBytes(id)).Scan(&count)
	return count > 0, err
}

func (n namer) newID(kind app.Kind, scope app.ID, name string) (app.ID, error) {
	within, err := scopeBytes(scope)
	if err != nil {
		return "", err
	}
	id, err := app.NewID(n.office.config.Random)
	if err != nil {
		return "", err
	}
	return id, n.exec("INSERT INTO archive_name (kind, scope, name, id) VALUES (?, ?, ?, ?)", string(kind), within, name, mustBytes(id))
}
