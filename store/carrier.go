package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"wurzelwerk/app/exchange"
)

// takenFor is how long it is remembered that a file of the carrier was taken. One that stands there longer is read
// again, which changes nothing.
const takenFor = 400 * 24 * time.Hour

// Carrier is where files are put for other offices and found from them, the zero Carrier when none is set up.
func (o *Office) Carrier(ctx context.Context) (c exchange.Carrier, err error) {
	err = o.reader.QueryRowContext(ctx, "SELECT kind, place, user, password, plain FROM carrier").
		Scan(&c.Kind, &c.Place, &c.User, &c.Password, &c.Plain)
	if errors.Is(err, sql.ErrNoRows) {
		return exchange.Carrier{}, nil
	}
	return c, o.explain(err)
}

// SetCarrier keeps where files are put and found; the zero Carrier is none.
func (o *Office) SetCarrier(ctx context.Context, c exchange.Carrier) error {
	return o.write(ctx, func(w *change) error {
		if c.Kind == "" {
			return w.exec("DELETE FROM carrier")
		}
		return w.exec("INSERT OR REPLACE INTO carrier (one, kind, place, user, password, plain) VALUES (1, ?, ?, ?, ?, ?)",
			c.Kind, c.Place, c.User, c.Password, c.Plain)
	})
}

// Taken are the names of files of the carrier that need not be read again.
func (o *Office) Taken(ctx context.Context) (map[string]bool, error) {
	names, err := queryAll(ctx, o.reader, func(row *sql.Rows) (name string, err error) {
		return name, row.Scan(&name)
	}, "SELECT name FROM taken")
	taken := make(map[string]bool, len(names))
	for _, name := range names {
		taken[name] = true
	}
	return taken, o.explain(err)
}

// MarkTaken remembers that a file of the carrier need not be read again.
func (o *Office) MarkTaken(ctx context.Context, name string) error {
	now := o.config.Now()
	return o.write(ctx, func(w *change) error {
		if err := w.exec("DELETE FROM taken WHERE at < ?", now.Add(-takenFor).UnixMilli()); err != nil {
			return err
		}
		return w.exec("INSERT OR REPLACE INTO taken (name, at) VALUES (?, ?)", name, now.UnixMilli())
	})
}
