package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"

	"wurzelwerk/app"
)

// businessesOf is the condition for the businesses of one founder, in her order.
const businessesOf = "id IN (SELECT business FROM founder_business WHERE parent = ? AND gone IS NULL)"

// Businesses are a founder's businesses; the first is the one that lists name.
func (o *Office) Businesses(ctx context.Context, founder app.ID) (out []app.Business, err error) {
	parent, err := founder.Bytes()
	if err != nil {
		return nil, app.ErrNotFound.Because(err, nil)
	}
	err = o.read(ctx, func(q querier) error {
		links, err := loadAll[businessLink](ctx, q, linkTable, "parent = ?", parent)
		if err != nil {
			return err
		}
		found, err := loadAll[app.Business](ctx, q, businessTable, businessesOf, parent)
		if err != nil {
			return err
		}
		out = inOrder(links, byID(found))
		return nil
	})
	return out, err
}

func byID(businesses []app.Business) map[app.ID]app.Business {
	out := make(map[app.ID]app.Business, len(businesses))
	for _, b := range businesses {
		out[b.ID] = b
	}
	return out
}

func inOrder(links []businessLink, businesses map[app.ID]app.Business) []app.Business {
	var out []app.Business
	for _, l := range links {
		if b, ok := businesses[l.Business]; ok {
			out = append(out, b)
		}
	}
	return out
}

// SaveBusiness keeps a business as given and makes it one of the founder's; without an id it is new.
// Error: app.Faults.
func (o *Office) SaveBusiness(ctx context.Context, founder app.ID, b app.Business) (app.Business, error) {
	if err := b.Validate().Err(); err != nil {
		return b, err
	}
	err := o.writeUndoable(ctx, func(c *change) (err error) {
		if b.ID, err = c.save(businessTable, &b, "", ""); err != nil {
			return err
		}
		return c.link(founder, []businessLink{{Business: b.ID}})
	})
	return b, err
}

// LinkBusiness makes a business one of the founder's too.
func (o *Office) LinkBusiness(ctx context.Context, founder, business app.ID) error {
	if _, err := o.business(ctx, business); err != nil {
		return err
	}
	return o.writeUndoable(ctx, func(c *change) error { return c.link(founder, []businessLink{{Business: business}}) })
}

// UnlinkBusiness ends a founder's part in a business; the business stays with the women who still run it, and else
// goes into the bin's keeping until that is emptied.
func (o *Office) UnlinkBusiness(ctx context.Context, founder, business app.ID) error {
	return o.writeUndoable(ctx, func(c *change) error {
		known, err := c.siblings(linkTable, founder)
		if err != nil {
			return err
		}
		key, err := business.Bytes()
		if err != nil {
			return err
		}
		s, ok := known[joinKey([]any{key})]
		if !ok {
			return app.ErrNotFound
		}
		row, err := s.id.Bytes()
		if err != nil {
			return err
		}
		return c.setCell(linkTable, row, colGone, int64(1))
	})
}

func (c *change) link(founder app.ID, links []businessLink) error {
	return c.saveSome(linkTable, links, founder)
}

func (o *Office) business(ctx context.Context, id app.ID) (b app.Business, err error) {
	err = o.read(ctx, func(q querier) error {
		b, err = loadOne[app.Business](ctx, q, businessTable, id)
		return err
	})
	return b, err
}

// FindBusinesses lists the businesses of the office whose name, trade or owners hold all the words.
func (o *Office) FindBusinesses(ctx context.Context, words string) ([]app.BusinessRow, error) {
	var all []app.BusinessRow
	err := o.read(ctx, func(q querier) (err error) {
		all, err = queryAll(ctx, q, scanBusiness, `SELECT b.id, b.name, b.trade,
			(SELECT json_group_array(trim(coalesce(f.given_names, '') || ' ' || coalesce(f.family_names, '')))
			 FROM founder_business l JOIN founder f ON f.id = l.parent
			 WHERE l.business = b.id AND l.gone IS NULL AND f.gone IS NULL AND f.binned_on IS NULL)
			FROM business b WHERE b.gone IS NULL ORDER BY b.name, b.id`)
		return err
	})
	sought := strings.Fields(app.Fold(words))
	var out []app.BusinessRow
	for _, b := range all {
		if holdsAll(app.Fold(b.Name+" / "+b.Trade+" / "+strings.Join(b.Owners, " / ")), sought) {
			out = append(out, b)
		}
	}
	return out, err
}

func scanBusiness(r *sql.Rows) (b app.BusinessRow, err error) {
	var id []byte
	var name, trade, owners sql.NullString
	if err := r.Scan(&id, &name, &trade, &owners); err != nil {
		return b, err
	}
	b.Name, b.Trade = name.String, trade.String
	if err := json.Unmarshal([]byte(owners.String), &b.Owners); err != nil {
		return b, err
	}
	b.ID, err = app.IDFromBytes(id)
	return b, err
}

func holdsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
