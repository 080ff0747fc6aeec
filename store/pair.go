package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"unicode"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// SyncCard is this office's own card, to be given to partners. Its keys are drawn at the first call.
func (o *Office) SyncCard(ctx context.Context) (card sync.Card, err error) {
	err = o.read(ctx, func(q querier) error {
		card, err = o.ownCard(ctx, q)
		return err
	})
	if !errors.Is(err, sql.ErrNoRows) {
		return card, err
	}
	err = o.write(ctx, func(c *change) error {
		if _, err := c.keys(); err != nil {
			return err
		}
		card, err = o.ownCard(ctx, c.tx)
		return err
	})
	return card, err
}

// ownCard is this office's card; sql.ErrNoRows before its keys are drawn.
func (o *Office) ownCard(ctx context.Context, q querier) (sync.Card, error) {
	keys, err := syncKeys(ctx, q)
	if err != nil {
		return sync.Card{}, err
	}
	info, err := loadOne[app.Office](ctx, q, officeTable, o.self)
	return sync.NewCard(o.self, cutName(info.Name), keys), err
}

// syncKeys are the office's secrets; sql.ErrNoRows before they are drawn.
func syncKeys(ctx context.Context, q querier) (k sync.Keys, err error) {
	var sign, open []byte
	err = q.QueryRowContext(ctx, "SELECT sign, open FROM secret").Scan(&sign, &open)
	copy(k.Sign[:], sign)
	copy(k.Open[:], open)
	return k, err
}

// keys are the office's secrets, drawn now if they never were.
func (c *change) keys() (sync.Keys, error) {
	k, err := syncKeys(c.ctx, c.tx)
	if !errors.Is(err, sql.ErrNoRows) {
		return k, err
	}
	if k, err = sync.NewKeys(c.office.config.Random); err != nil {
		return k, err
	}
	return k, c.exec("INSERT INTO secret (one, sign, open) VALUES (1, ?, ?)", k.Sign[:], k.Open[:])
}

// Pair takes the office of the card as a partner, also one that was removed. The directory's partner of that name is
// meant, or a new one, unless the pairing names it. A card that is known with other keys replaces the old one only when
// the pairing says so; then its words have to be compared again.
// Errors: exchange.ErrOwnCard, sync.ErrCard, sync.ErrKey; app.ErrNotFound for a partner that is not there.
func (o *Office) Pair(ctx context.Context, card sync.Card, pairing exchange.Pairing) (out exchange.Peer, err error) {
	if err := card.Check(); err != nil {
		return out, sync.ErrCard.Because(err, nil)
	}
	own, err := o.SyncCard(ctx)
	if err != nil {
		return out, err
	}
	if card.Office == o.self || card.Verify == own.Verify || card.Seal == own.Seal {
		return out, exchange.ErrOwnCard
	}
	err = o.write(ctx, func(c *change) error {
		p, err := c.pair(card, pairing)
		out = p.Peer
		return err
	})
	return out, err
}

func (c *change) pair(card sync.Card, pairing exchange.Pairing) (p peer, err error) {
	all, err := peersWhere(c.ctx, c.tx, "1")
	if err != nil {
		return p, err
	}
	if p, err = known(all, card, pairing.Again); err != nil {
		return p, err
	}
	p.Name = cmp.Or(pairing.Name, p.Name, card.Name)
	p.Card, p.removed, p.Paused = card, false, false
	if p.no != 0 && p.Everything != pairing.Everything {
		if err := c.fromNowOn(p.no, pairing.Everything); err != nil {
			return p, err
		}
	}
	p.Everything = pairing.Everything
	if p.Partner, err = c.partnerFor(p, pairing); err != nil {
		return p, err
	}
	if err := c.keepPeer(p); err != nil {
		return p, err
	}
	return peerOf(c.ctx, c.tx, card.Office)
}

// known is the partner with the card's office among all, or a new one. The keys may be others only for again.
func known(all []peer, card sync.Card, again bool) (p peer, err error) {
	cards := make([]sync.Card, len(all))
	for i, other := range all {
		cards[i] = other.Card
		cards[i].Name = other.Name
		if other.Office() == card.Office {
			p = other
		}
	}
	_, err = card.Known(cards)
	if err == nil {
		return p, nil
	}
	others := slices.DeleteFunc(cards, func(o sync.Card) bool { return o.Office == card.Office })
	if _, taken := card.Known(others); taken != nil || !again {
		return p, err
	}
	p.Checked = ""
	return p, nil
}

// fromNowOn makes all that goes to a partner, which was given parts before, or everything, go anew.
func (c *change) fromNowOn(no int64, everything bool) error {
	if err := c.exec("DELETE FROM shared WHERE peer = ?", no); err != nil || !everything {
		return err
	}
	c.logged = true
	return c.exec("INSERT INTO shared (peer, dossier, class, lsn) VALUES (?, zeroblob(16), ?, ?)", no, classAll, c.lsn)
}

// partnerFor is who the office is in the directory; the other machine of this one need not stand there.
func (c *change) partnerFor(p peer, pairing exchange.Pairing) (app.ID, error) {
	switch {
	case pairing.Partner != "":
		return pairing.Partner, c.mustStand(partnerTable, pairing.Partner)
	case pairing.Everything:
		return "", nil
	case p.Partner != "" && c.mustStand(partnerTable, p.Partner) == nil:
		return p.Partner, nil
	}
	all, err := loadAll[app.Partner](c.ctx, c.tx, partnerTable, "1")
	if err != nil {
		return "", err
	}
	for _, name := range []string{p.Name, p.Card.Name} {
		if i := slices.IndexFunc(all, func(a app.Partner) bool { return app.Fold(a.Name) == app.Fold(name) }); i >= 0 {
			return all[i].ID, nil
		}
	}
	return c.save(partnerTable, &app.Partner{Name: p.Name}, "", "")
}

// cutName is a name as a card may bear it.
func cutName(name string) string {
	letters := []rune(strings.Join(strings.FieldsFunc(name, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.C, unicode.Zl, unicode.Zp) || r == unicode.ReplacementChar
	}), " "))
	return strings.TrimSpace(string(letters[:min(len(letters), maxPeerName)]))
}
