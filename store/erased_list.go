package store

import (
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

// erasedFile lists the marks of founders who were erased. It lies beside the database and again beside the backups, so
// that it comes along with whichever of them is kept; it tells nothing of anybody.
const erasedFile = "office.erased"

// readErased reads the list in a folder; none where there is no file.
func readErased(folder string) ([]rights.Mark, error) {
	list, err := os.ReadFile(filepath.Join(folder, erasedFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fileError(err)
	}
	return rights.ParseMarks(list), nil
}

// addErased writes marks into the list of a folder beside those that stand there.
func addErased(folder string, marks []rights.Mark) error {
	there, err := readErased(folder)
	if err != nil {
		return err
	}
	all := rights.ParseMarks(rights.FormatMarks(slices.Concat(there, marks)))
	if len(all) == len(there) {
		return nil
	}
	path := filepath.Join(folder, erasedFile)
	aside := path + ".part"
	err = os.WriteFile(aside, rights.FormatMarks(all), 0o600)
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
	marks, err := o.erasedMarks(ctx)
	if err != nil || len(marks) == 0 {
		return err
	}
	err = addErased(o.folder, marks)
	backups := filepath.Join(o.folder, backupFolder)
	if _, missing := os.Stat(backups); missing == nil {
		err = errors.Join(err, addErased(backups, marks))
	}
	return err
}

func (o *Office) erasedMarks(ctx context.Context) ([]rights.Mark, error) {
	return queryAll(ctx, o.reader, func(r *sql.Rows) (m rights.Mark, err error) { return m, r.Scan(&m) }, "SELECT mark FROM erasure")
}

// keepErased erases again who stands in the list outside and came back with an older state of the database, and brings
// the list up to date where a crash or a full disk kept it behind.
func (o *Office) keepErased(ctx context.Context) error {
	listed, err := readErased(o.folder)
	if err != nil {
		return err
	}
	known, err := o.erasedMarks(ctx)
	if err != nil {
		return err
	}
	missing := slices.DeleteFunc(listed, func(m rights.Mark) bool { return slices.Contains(known, m) })
	if len(missing) > 0 {
		if err := o.eraseAgain(ctx, missing); err != nil {
			return err
		}
	}
	if err := o.writeErased(ctx); !errors.Is(err, app.ErrDiskFull) && !errors.Is(err, app.ErrReadOnly) {
		return err
	}
	return nil // the next open tries again
}

// eraseAgain erases the founders of the marks, by their own ids or as those whom others took over.
func (o *Office) eraseAgain(ctx context.Context, marks []rights.Mark) error {
	err := o.write(ctx, func(c *change) error {
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
	})
	if err != nil {
		return err
	}
	return o.scour(ctx)
}

// eraseOne erases the dossier to which a founder belongs; one that is gone already is passed over.
func (c *change) eraseOne(id []byte) error {
	dossier, err := c.dossierOf(founderTable, id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	e := erasing{change: c, counts: map[app.Kind]int{}}
	return e.erase(mustID(dossier))
}

// bringErased takes the lists that lie with a backup over into the folder of the office.
func bringErased(folder, backup string) error {
	near := filepath.Dir(backup)
	for _, from := range []string{near, filepath.Dir(near)} {
		marks, err := readErased(from)
		if err == nil && len(marks) > 0 {
			err = addErased(folder, marks)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
