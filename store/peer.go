package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"
	"time"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// peer is an office as this one knows it.
type peer struct {
	exchange.Peer
	no        int64
	state     sync.Peer
	removed   bool
	refreshed int64    // lsn up to which table shared was brought up to date
	named     []app.ID // partner ids under which the consents named it then
	told      int64    // lsn up to which the last file for it goes
	quiet     int64    // lsn up to which nothing goes but what it has confirmed
}

// maxPeerName is how many letters the name of a partner may have.
const maxPeerName = 120

// Peers are the offices that this one exchanges with, by name.
func (o *Office) Peers(ctx context.Context) (out []exchange.Peer, err error) {
	err = o.read(ctx, func(q querier) error {
		all, err := peersWhere(ctx, q, "removed = 0")
		if err != nil {
			return err
		}
		for _, p := range all {
			if p.Waiting, err = o.waits(ctx, q, p); err != nil {
				return err
			}
			out = append(out, p.Peer)
		}
		return nil
	})
	order := collate.New(language.German, collate.IgnoreCase)
	slices.SortStableFunc(out, func(a, b exchange.Peer) int { return order.CompareString(a.Name, b.Name) })
	return out, err
}

// SavePeer keeps what people decide of a partner: Name, Partner, Checked, Paused and Automatic; the rest stays.
// Errors: app.Faults, app.ErrNotFound.
func (o *Office) SavePeer(ctx context.Context, p exchange.Peer) error {
	faults := app.CheckValues(struct {
		Name    string   `json:"name"`
		Checked app.Date `json:"checked"`
	}{p.Name, p.Checked})
	switch {
	case p.Name == "":
		faults = append(faults, app.Fault{Path: "name", Code: app.FaultRequired})
	case utf8.RuneCountInString(p.Name) > maxPeerName:
		faults = append(faults, app.Fault{Path: "name", Code: app.FaultTooLong})
	}
	if err := faults.Err(); err != nil {
		return err
	}
	err := o.write(ctx, func(c *change) error {
		known, err := peerOf(ctx, c.tx, p.Office())
		if err != nil {
			return err
		}
		if p.Partner != "" && p.Partner != known.Partner {
			if err := c.mustStand(partnerTable, p.Partner); err != nil {
				return err
			}
		}
		known.Name, known.Partner, known.Checked, known.Paused, known.Automatic = p.Name, p.Partner, p.Checked, p.Paused, p.Automatic
		return c.keepPeer(known)
	})
	if err != nil {
		return err
	}
	// the name of the office stands in for the names of founders
	return o.read(ctx, func(q querier) error { return o.directory.load(ctx, q) })
}

// RemovePeer ends the exchange with an office: nothing goes to it, and no file of it is taken. What was disclosed to it
// stays in the log. Error: app.ErrNotFound.
func (o *Office) RemovePeer(ctx context.Context, office app.ID) error {
	return o.write(ctx, func(c *change) error {
		p, err := peerOf(ctx, c.tx, office)
		if err != nil {
			return err
		}
		p.removed = true
		return c.keepPeer(p)
	})
}

// SyncStatus is the exchange at a glance.
func (o *Office) SyncStatus(ctx context.Context) (s exchange.Status, err error) {
	if s.Card, err = o.SyncCard(ctx); err != nil {
		return s, err
	}
	if s.Peers, err = o.Peers(ctx); err != nil {
		return s, err
	}
	err = o.read(ctx, func(q querier) error {
		return q.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM conflict WHERE settled IS NULL AND gone IS NULL),
			(SELECT count(*) FROM request WHERE answer IS NULL), (SELECT count(*) FROM erasure_to WHERE confirmed_on IS NULL)`).
			Scan(&s.Conflicts, &s.Requests, &s.Erasures)
	})
	return s, err
}

// peersWhere are the partners that fulfil the condition, by their numbers, removed ones among them.
func peersWhere(ctx context.Context, q querier, condition string, args ...any) ([]peer, error) {
	return queryAll(ctx, q, scanPeer, `SELECT no, office, name, card, partner, everything, checked_on, paused, removed, automatic,
		seen, actor, merged, confirmed, owed, refreshed, named, told, quiet, sent, heard FROM peer WHERE `+condition+" ORDER BY no", args...)
}

func scanPeer(r *sql.Rows) (p peer, err error) {
	var office, partner, actor []byte
	var card, merged, confirmed, named string
	var checked sql.NullString
	var sent, heard sql.NullInt64
	err = r.Scan(&p.no, &office, &p.Name, &card, &partner, &p.Everything, &checked, &p.Paused, &p.removed, &p.Automatic,
		&p.Seen, &actor, &merged, &confirmed, &p.Owed, &p.refreshed, &named, &p.told, &p.quiet, &sent, &heard)
	if err != nil {
		return p, err
	}
	p.Partner, p.Checked, p.Sent, p.Heard = mustID(partner), app.Date(checked.String), timeOf(sent), timeOf(heard)
	copy(p.state.Actor[:], actor)
	p.state.Owed = p.Owed
	return p, errors.Join(json.Unmarshal([]byte(card), &p.Card), json.Unmarshal([]byte(merged), &p.state.Merged), json.Unmarshal([]byte(confirmed), &p.state.Confirmed),
		json.Unmarshal([]byte(named), &p.named))
}

func timeOf(ms sql.NullInt64) time.Time {
	if !ms.Valid {
		return time.Time{}
	}
	return time.UnixMilli(ms.Int64)
}

func msOf(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixMilli()
}

// peerOf is the partner with the office's id. Error: app.ErrNotFound, also for one that was removed.
func peerOf(ctx context.Context, q querier, office app.ID) (peer, error) {
	all, err := peersWhere(ctx, q, "office = ? AND removed = 0", mustBytes(office))
	if err != nil {
		return peer{}, err
	}
	if len(all) == 0 {
		return peer{}, app.ErrNotFound
	}
	return all[0], nil
}

// keepPeer keeps what the partner is now; one without a number is new. Whether an answer is owed is said by its state.
// Another incarnation of it may have to get what the one before had given.
func (c *change) keepPeer(p peer) error {
	card, err := json.Marshal(p.Card)
	if err != nil {
		return err
	}
	merged, err := json.Marshal(append([]sync.Mark{}, p.state.Merged...))
	if err != nil {
		return err
	}
	confirmed, err := json.Marshal(append([]sync.Mark{}, p.state.Confirmed...))
	if err != nil {
		return err
	}
	named, err := json.Marshal(append([]app.ID{}, p.named...))
	if err != nil {
		return err
	}
	var actor, no any
	if p.state.Actor != (sync.Actor{}) {
		actor = p.state.Actor[:]
	}
	if p.no != 0 {
		no = p.no
	}
	return c.exec(`INSERT INTO peer (no, office, name, card, partner, everything, checked_on, paused, removed, automatic,
		seen, actor, merged, confirmed, owed, refreshed, named, told, quiet, sent, heard)
		VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (no) DO UPDATE SET name = excluded.name, card = excluded.card, partner = excluded.partner,
		everything = excluded.everything, checked_on = excluded.checked_on, paused = excluded.paused,
		removed = excluded.removed, automatic = excluded.automatic, seen = excluded.seen, actor = excluded.actor,
		merged = excluded.merged, confirmed = excluded.confirmed, owed = excluded.owed, refreshed = excluded.refreshed,
		named = excluded.named, told = excluded.told,
		quiet = CASE WHEN actor IS excluded.actor THEN excluded.quiet ELSE 0 END, sent = excluded.sent, heard = excluded.heard`,
		no, mustBytes(p.Office()), p.Name, string(card), mustBytes(p.Partner), p.Everything, string(p.Checked), p.Paused, p.removed,
		p.Automatic, p.Seen, actor, string(merged), string(confirmed), p.state.Owed, p.refreshed, string(named), p.told, p.quiet,
		msOf(p.Sent), msOf(p.Heard))
}
