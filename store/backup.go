package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
)

// The backups that rotation keeps: the newest of each of the last 7 days, 4 weeks and 12 months that have any.
const (
	keepDaily   = 7
	keepWeekly  = 4
	keepMonthly = 12
)

// backupLayout is how backups are named: by the time they were made, in UTC.
const backupLayout = "2006-01-02T150405Z"

const backupSuffix = ".wurzelwerk"

// Backup writes a copy of the office to file, under the same passphrase, and reads it again to be sure. An existing
// file is replaced only by a copy that is whole. Errors: app.ErrDiskFull, app.ErrReadOnly, app.ErrNoFile.
func (o *Office) Backup(ctx context.Context, file string) error {
	return o.backUp(ctx, file)
}

// BackupNow adds a backup to the office's own and lets the oldest go.
func (o *Office) BackupNow(ctx context.Context) (app.BackupFile, error) {
	path := o.backupPath(o.config.Now())
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return app.BackupFile{}, fileError(err)
	}
	if err := o.backUp(ctx, path); err != nil {
		return app.BackupFile{}, err
	}
	err := o.write(ctx, func(c *change) error { return c.exec("UPDATE local SET backup_lsn = ?", o.lsn) })
	if err != nil {
		return app.BackupFile{}, err
	}
	if err := o.rotate(); err != nil {
		return app.BackupFile{}, err
	}
	return backupFile(path)
}

// BackupIfDue is BackupNow when something has changed since the last backup and that one is not of today; done tells
// whether it made one.
func (o *Office) BackupIfDue(ctx context.Context) (done bool, err error) {
	var last int64
	if err := o.reader.QueryRowContext(ctx, "SELECT backup_lsn FROM local").Scan(&last); err != nil {
		return false, o.explain(err)
	}
	backups, err := o.Backups(ctx)
	if err != nil {
		return false, err
	}
	today := len(backups) > 0 && app.DateOf(backups[0].When) == o.Today()
	if last == o.lsn || today {
		return false, nil
	}
	_, err = o.BackupNow(ctx)
	return err == nil, err
}

// Backups lists the office's own backups, the newest first.
func (o *Office) Backups(context.Context) ([]app.BackupFile, error) { return BackupsIn(o.folder) }

// BackupsIn lists the backups in an office folder, the newest first; it needs no passphrase.
func BackupsIn(folder string) ([]app.BackupFile, error) {
	names, err := os.ReadDir(filepath.Join(folder, backupFolder))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fileError(err)
	}
	var out []app.BackupFile
	for _, n := range names {
		b, err := backupFile(filepath.Join(folder, backupFolder, n.Name()))
		if err == nil {
			out = append(out, b)
		}
	}
	slices.SortFunc(out, func(a, b app.BackupFile) int { return cmp.Or(b.When.Compare(a.When), strings.Compare(a.Path, b.Path)) })
	return out, nil
}

func backupFile(path string) (app.BackupFile, error) {
	when, err := time.Parse(backupLayout, strings.TrimSuffix(filepath.Base(path), backupSuffix))
	if err != nil {
		return app.BackupFile{}, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return app.BackupFile{}, fileError(err)
	}
	return app.BackupFile{Path: path, When: when.Local(), Bytes: info.Size()}, nil
}

func (o *Office) backupPath(now time.Time) string {
	return filepath.Join(o.folder, backupFolder, now.UTC().Format(backupLayout)+backupSuffix)
}

// backUp writes the copy aside, checks it, and gives it its name.
func (o *Office) backUp(ctx context.Context, path string) error {
	aside := path + ".part"
	if err := removeFile(aside); err != nil {
		return fileError(err)
	}
	if _, err := os.Stat(filepath.Dir(path)); err != nil {
		return fileError(err)
	}
	err := o.copyInto(ctx, aside)
	if err == nil {
		err = o.checkCopy(ctx, aside)
	}
	if err == nil {
		err = syncFile(aside)
	}
	if err == nil {
		err = os.Rename(aside, path)
	}
	if err != nil {
		return o.explain(errors.Join(fileError(err), removeFile(aside)))
	}
	return syncFolder(filepath.Dir(path))
}

// copyInto writes one state of the office to a new file, over a connection of its own, so that work goes on meanwhile.
func (o *Office) copyInto(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite", o.vault.DSN("busy_timeout(5000)", "temp_store(memory)"))
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", o.vault.FileDSN(path))
	return errors.Join(err, db.Close())
}

func (o *Office) checkCopy(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite", o.vault.FileDSN(path)+"&_pragma=query_only(1)")
	if err != nil {
		return err
	}
	return errors.Join(o.quickCheck(ctx, db), db.Close())
}

// rotate removes the backups that no rule keeps.
func (o *Office) rotate() error {
	backups, err := BackupsIn(o.folder)
	if err != nil {
		return err
	}
	keep := kept(backups)
	for _, b := range backups {
		if !keep[b.Path] {
			err = errors.Join(err, removeFile(b.Path))
		}
	}
	return err
}

// kept marks the backups to keep; they come with the newest first.
func kept(backups []app.BackupFile) map[string]bool {
	keep := make(map[string]bool, len(backups))
	for _, rule := range []struct {
		count  int
		period func(time.Time) string
	}{
		{keepDaily, func(t time.Time) string { return t.Format(time.DateOnly) }},
		{keepWeekly, func(t time.Time) string { y, w := t.ISOWeek(); return fmt.Sprint(y, w) }},
		{keepMonthly, func(t time.Time) string { return t.Format("2006-01") }},
	} {
		seen := map[string]bool{}
		for _, b := range backups {
			if p := rule.period(b.When); !seen[p] && len(seen) < rule.count {
				seen[p], keep[b.Path] = true, true
			}
		}
	}
	return keep
}

func removeFile(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
