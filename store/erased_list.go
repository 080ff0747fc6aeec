package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/rights"
)

// erasedFile lists the dossiers that were erased. It lies beside the database and again beside the backups, so that it
// comes along with whichever of them is kept; it holds random ids and tells nothing of anybody.
const erasedFile = "office.erased"

// readErased reads the list in a folder; an empty one where there is no file.
func readErased(folder string) (rights.Erased, error) {
	list, err := os.ReadFile(filepath.Join(folder, erasedFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return rights.Erased{}, fileError(err)
	}
	return rights.ParseErased(list), nil
}

// addErased writes what is erased into the list of a folder beside what stands there.
func addErased(folder string, erased rights.Erased) error {
	there, err := readErased(folder)
	if err != nil {
		return err
	}
	all := there.Join(erased).Format()
	if bytes.Equal(all, there.Format()) {
		return nil
	}
	path := filepath.Join(folder, erasedFile)
	aside := path + ".part"
	err = os.WriteFile(aside, all, 0o600)
	if err == nil {
		err = syncFile(aside)
	}
	if err == nil {
		err = os.Rename(aside, path)
	}
	if err != nil {
		return fileError(errors.Join(err, removeFile(aside)))
	}
	return syncFolder(folder)
}

// writeErased brings the lists outside up to what the database knows.
func (o *Office) writeErased(ctx context.Context) error {
	erased, err := erasedHere(ctx, o.reader)
	if err != nil || erased.Empty() {
		return err
	}
	err = addErased(o.folder, erased)
	backups := filepath.Join(o.folder, backupFolder)
	if _, missing := os.Stat(backups); missing == nil {
		err = errors.Join(err, addErased(backups, erased))
	}
	return err
}

// erasedHere is what the database knows to be erased.
func erasedHere(ctx context.Context, q querier) (e rights.Erased, err error) {
	e.Dossiers = map[app.ID][]app.ID{}
	e.Marks, err = queryAll(ctx, q, func(r *sql.Rows) (m rights.Mark, err error) { return m, r.Scan(&m) }, "SELECT mark FROM erasure")
	if err != nil {
		return e, err
	}
	_, err = queryAll(ctx, q, func(r *sql.Rows) (bool, error) {
		var dossier, office []byte
		if err := r.Scan(&dossier, &office); err != nil {
			return false, err
		}
		id := mustID(dossier)
		if offices := e.Dossiers[id]; equal(office, nobody) {
			e.Dossiers[id] = offices
		} else {
			e.Dossiers[id] = append(offices, mustID(office))
		}
		return true, nil
	}, "SELECT dossier, office FROM erasure_to")
	return e, err
}

// keepErased erases again who stands in the list outside and came back with an older state of the database, and brings
// the list up to date where a crash or a full disk kept it behind.
func (o *Office) keepErased(ctx context.Context) error {
	listed, err := readErased(o.folder)
	if err != nil {
		return err
	}
	known, err := erasedHere(ctx, o.reader)
	if err != nil {
		return err
	}
	listed.Marks = slices.DeleteFunc(listed.Marks, func(m rights.Mark) bool { return slices.Contains(known.Marks, m) })
	for id, offices := range listed.Dossiers {
		unknown := slices.DeleteFunc(offices, func(o app.ID) bool { return slices.Contains(known.Dossiers[id], o) })
		listed.Dossiers[id] = unknown
		if _, is := known.Dossiers[id]; is && len(unknown) == 0 {
			delete(listed.Dossiers, id)
		}
	}
	if !listed.Empty() {
		if err := o.eraseAgain(ctx, listed); err != nil {
			return err
		}
	}
	if err := o.writeErased(ctx); !errors.Is(err, app.ErrDiskFull) && !errors.Is(err, app.ErrReadOnly) {
		return err
	}
	return nil // the next open tries again
}

// eraseAgain erases the dossiers of the list, and the founders of the marks, by their own ids or as those whom others took
// over.
func (o *Office) eraseAgain(ctx context.Context, list rights.Erased) error {
	err := o.write(ctx, func(c *change) error {
		for id, offices := range list.Dossiers {
			if err := c.eraseListed(mustBytes(id), offices); err != nil {
				return err
			}
		}
		return c.eraseMarked(list.Marks)
	})
	if err != nil {
		return err
	}
	return o.scour(ctx)
}

// eraseListed erases a dossier, unless it is erased, and has the offices told.
func (c *change) eraseListed(dossier []byte, offices []app.ID) error {
	known, err := c.isErased(dossier)
	if err == nil && !known {
		err = c.eraseOne(dossier)
	}
	for _, office := range offices {
		err = errors.Join(err, c.tellErased(dossier, mustBytes(office)))
	}
	return err
}

func (c *change) eraseMarked(marks []rights.Mark) error {
	if len(marks) == 0 {
		return nil
	}
	founders, err := queryAll(c.ctx, c.tx, scanID, "SELECT id FROM founder")
	if err != nil {
		return err
	}
	for _, id := range founders {
		if !slices.Contains(marks, rights.MarkOf(mustID(id))) {
			continue
		}
		if err := c.eraseOne(id); err != nil {
			return err
		}
	}
	for _, m := range marks {
		if err := c.exec("INSERT OR IGNORE INTO erasure (mark) VALUES (?)", string(m)); err != nil {
			return err
		}
	}
	return nil
}

// bringErased takes the lists that lie with a backup over into the folder of the office.
func bringErased(folder, backup string) error {
	near := filepath.Dir(backup)
	for _, from := range []string{near, filepath.Dir(near)} {
		erased, err := readErased(from)
		if err == nil && !erased.Empty() {
			err = addErased(folder, erased)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
