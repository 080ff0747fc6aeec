package store

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"errors"
	"reflect"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// Shares are with whom the dossier of a founder or a team is shared, by this office or the other, and was, by the names
// of the partners, those removed meanwhile among them.
func (o *Office) Shares(ctx context.Context, dossier app.ID) (out []exchange.Share, err error) {
	err = o.read(ctx, func(q querier) error {
		peers, err := peersWhere(ctx, q, `office IN (SELECT "from" FROM share WHERE dossier = ?1 UNION SELECT "to" FROM share WHERE dossier = ?1)`, mustBytes(dossier))
		if err != nil {
			return err
		}
		for _, p := range peers {
			of, err := o.sharesWith(ctx, q, p, mustBytes(dossier))
			if err != nil {
				return err
			}
			out = append(out, of...)
		}
		return nil
	})
	order := collate.New(language.German, collate.IgnoreCase)
	slices.SortStableFunc(out, func(a, b exchange.Share) int { return order.CompareString(a.Name, b.Name) })
	return out, err
}

// sharesWith are the shares of a dossier with one partner: one for each office that shares, the one that is on first.
func (o *Office) sharesWith(ctx context.Context, q querier, p peer, dossier []byte) (out []exchange.Share, err error) {
	s, err := o.scopingFor(ctx, q, p)
	if err != nil {
		return nil, err
	}
	rows, err := s.shares(dossier)
	if err != nil {
		return nil, err
	}
	g, err := s.of(dossier)
	if err != nil {
		return nil, err
	}
	kind, err := kindOfDossier(ctx, q, dossier)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(rows, func(a, b share) int { return cmp.Compare(a.EndedOn, b.EndedOn) })
	for _, row := range rows {
		ours := row.From == o.self
		if slices.ContainsFunc(out, func(s exchange.Share) bool { return s.Ours == ours }) {
			continue
		}
		sh := exchange.Share{Dossier: mustID(dossier), Team: kind == dossierTeam, Peer: p.Office(), Name: p.Name, Ours: ours, Classes: row.Classes}
		if row.EndedOn == "" && !g.held {
			sh.Goes = inOrderOfClasses(g.classes)
		}
		if err := s.state(&sh, row, g); err != nil {
			return nil, err
		}
		out = append(out, sh)
	}
	return out, nil
}

// namedClass is the class as people know it: a first name goes with a team.
func namedClass(class string) string {
	if class == sync.ClassFirstName {
		return sync.ClassTeam
	}
	return class
}

// inOrderOfClasses are the classes as people know them, in the order in which they are offered.
func inOrderOfClasses[V any](classes map[string]V) []string {
	var out []string
	for class := range classes {
		if class = namedClass(class); !slices.Contains(out, class) {
			out = append(out, class)
		}
	}
	rank := func(key string) int {
		return slices.IndexFunc(app.DataClasses(), func(c app.DataClass) bool { return c.Key == key })
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Compare(rank(a), rank(b)) })
	return out
}

// state fills in how a share stands, and what was asked and answered.
func (s *scoping) state(sh *exchange.Share, row share, g going) error {
	var answer, asked, answered sql.NullString
	query := "SELECT answer, asked_on, answered_on FROM withdrawal WHERE peer = ? AND dossier = ?"
	if g.asked {
		query = "SELECT answer, asked_on, answered_on FROM request WHERE peer = ? AND dossier = ?"
	}
	err := s.q.QueryRowContext(s.ctx, query, s.peer.no, mustBytes(sh.Dossier)).Scan(&answer, &asked, &answered)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	sh.Asked, sh.Answered = app.Date(asked.String), app.Date(answered.String)
	switch {
	case g.asked:
		sh.State = exchange.ShareRefused
	case row.EndedOn == "" && len(sh.Goes) > 0:
		sh.State, sh.Asked, sh.Answered = exchange.ShareActive, "", ""
	case row.EndedOn == "" && g.held:
		sh.State = exchange.ShareHeld
	case answer.String == answerRemoved:
		sh.State = exchange.ShareRemoved
	case answer.String == answerKept:
		sh.State = exchange.ShareKept
	case row.EndedOn != "":
		sh.State = exchange.ShareEnded
	default:
		sh.State = exchange.ShareConsent
	}
	return nil
}

// Share shares a founder's or a team's dossier with a partner, as far as consents name it and, with classes given, no
// more than those. What is shared already goes on with the classes given. Without a consent the share waits for one
// (exchange.ShareConsent).
// Errors: app.ErrNotFound; app.ErrRestricted; app.Faults for classes that are none.
func (o *Office) Share(ctx context.Context, dossier, office app.ID, classes []string) (out exchange.Share, err error) {
	for _, key := range classes {
		if _, ok := app.DataClassOf(key); !ok {
			return out, app.Faults{{Path: "classes", Code: app.FaultValue}}
		}
	}
	var p peer
	err = o.writeUndoable(ctx, func(c *change) error {
		if p, err = peerOf(ctx, c.tx, office); err != nil {
			return err
		}
		return c.share(dossier, p, classes)
	})
	if err != nil {
		return out, err
	}
	err = o.read(ctx, func(q querier) error {
		all, err := o.sharesWith(ctx, q, p, mustBytes(dossier))
		if i := slices.IndexFunc(all, func(s exchange.Share) bool { return s.Ours }); i >= 0 {
			out = all[i]
		}
		return err
	})
	return out, err
}

func (c *change) share(dossier app.ID, p peer, classes []string) error {
	if err := c.mustBeShared(dossier); err != nil {
		return err
	}
	sh, fresh, err := c.ownShare(dossier, p)
	if err != nil {
		return err
	}
	sh.Partner, sh.Classes, sh.EndedOn = p.Partner, classes, ""
	v := keys{id: sh.ID, parent: dossier, dossier: dossier, fresh: fresh}
	return c.saveShare(sh, v)
}

// mustBeShared refuses what is neither a founder nor a team.
func (c *change) mustBeShared(dossier app.ID) error {
	err := c.mustStand(founderTable, dossier)
	if errors.Is(err, app.ErrNotFound) {
		return c.mustStand(teamTable, dossier)
	}
	return err
}

// ownShare is this office's share of a dossier with a partner, or one that is to be made. Its id follows from what it
// says, so that two copies of this office make the same, unless there is such a row elsewhere.
func (c *change) ownShare(dossier app.ID, p peer) (sh share, fresh bool, err error) {
	from, to := mustBytes(c.office.self), mustBytes(p.Office())
	rows, err := loadAll[share](c.ctx, c.tx, shareTable, `dossier = ? AND "from" = ? AND "to" = ?`, mustBytes(dossier), from, to)
	if err != nil {
		return sh, false, err
	}
	if i := slices.IndexFunc(rows, func(s share) bool { return s.EndedOn == "" }); i >= 0 {
		return rows[i], false, nil
	}
	if len(rows) > 0 {
		return rows[0], false, nil
	}
	sh = share{From: c.office.self, To: p.Office()}
	sum := sha256.Sum256(bytes.Join([][]byte{[]byte("wurzelwerk share 1\x00"), mustBytes(dossier), from, to}, nil))
	sh.ID = mustID(sum[:16])
	var taken bool
	err = c.tx.QueryRowContext(c.ctx, "SELECT EXISTS (SELECT 1 FROM share WHERE id = ?1) OR EXISTS (SELECT 1 FROM tombstone WHERE tbl = ?2 AND row = ?1)",
		sum[:16], shareTable.no).Scan(&taken)
	if taken {
		sh.ID = c.office.NewID()
	}
	return sh, true, err
}

func (c *change) saveShare(sh share, k keys) error {
	place, err := c.place(shareTable, sh.ID, k.parent, k.fresh)
	if err != nil {
		return err
	}
	return c.saveFields(shareTable, reflect.ValueOf(&sh).Elem(), k, place)
}

// Unshare ends the sharing of a dossier with a partner, which is asked to remove what it has. Error: app.ErrNotFound.
func (o *Office) Unshare(ctx context.Context, dossier, office app.ID) error {
	return o.writeUndoable(ctx, func(c *change) error {
		rows, err := loadAll[share](ctx, c.tx, shareTable, `dossier = ?1 AND ended_on IS NULL AND ("from" = ?2 AND "to" = ?3 OR "from" = ?3 AND "to" = ?2)`,
			mustBytes(dossier), mustBytes(o.self), mustBytes(office))
		if err != nil {
			return err
		}
		if len(rows) == 0 {
			return app.ErrNotFound
		}
		for _, sh := range rows {
			if err := c.setCell(shareTable, mustBytes(sh.ID), firstColumn+shareTable.column("ended_on"), string(o.Today())); err != nil {
				return err
			}
		}
		return nil
	})
}

// Origins are the founders and teams whom another office shares with this one, each with the name of that office; and
// the founders who are known here only because they are in such a team.
func (o *Office) Origins(ctx context.Context) (map[app.ID]string, error) {
	type origin struct {
		dossier app.ID
		name    string
		members []app.ID
	}
	out := map[app.ID]string{}
	err := o.read(ctx, func(q querier) error {
		all, err := queryAll(ctx, q, func(r *sql.Rows) (n origin, err error) {
			var dossier []byte
			var members string
			err = r.Scan(&dossier, &n.name, &members)
			n.dossier = mustID(dossier)
			return n, errors.Join(err, json.Unmarshal([]byte(members), &n.members))
		}, `SELECT s.dossier, p.name, coalesce(t.members, '[]') FROM share s JOIN peer p ON p.office = s."from"
			LEFT JOIN team t ON t.id = s.dossier WHERE s."to" = ? AND s.ended_on IS NULL AND s.gone IS NULL ORDER BY t.id IS NULL, p.name DESC`, mustBytes(o.self))
		if err != nil {
			return err
		}
		visitors, err := queryAll(ctx, q, scanID, "SELECT founder FROM visitor")
		for _, n := range all {
			out[n.dossier] = n.name
			for _, id := range visitors {
				if slices.Contains(n.members, mustID(id)) {
					out[mustID(id)] = n.name
				}
			}
		}
		return err
	})
	return out, err
}

// rescope has what goes to a partner of a dossier looked at anew before the next file: after a request of the partner
// to remove it has come or gone.
func (c *change) rescope(peer int64, dossier []byte) error {
	return c.exec(`INSERT INTO shared (peer, dossier, class, lsn, until) VALUES (?, ?, ?, 0, '')
		ON CONFLICT DO UPDATE SET until = ''`, peer, dossier, classAgain)
}
