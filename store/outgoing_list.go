package store

import (
	"cmp"
	"errors"
	"iter"
	"maps"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// listing makes the list of what leaves.
type listing struct {
	*leaving
	out      exchange.Leaving
	dossiers map[sync.ID]*listed
	details  map[sync.ID]string
}

type listed struct {
	exchange.LeavingDossier
	classes map[string]bool
	women   map[app.ID]bool // whose consents are the basis
}

// list is what leaves in words that can be shown.
func (l *leaving) list() (exchange.Leaving, error) {
	g := listing{leaving: l, out: exchange.Leaving{Peer: l.peer.Peer}, dossiers: map[sync.ID]*listed{}, details: map[sync.ID]string{}}
	for _, c := range l.changes {
		if err := g.add(c); err != nil {
			return g.out, err
		}
	}
	for _, d := range g.dossiers {
		d.Classes = inOrderOfClasses(d.classes)
		for _, woman := range slices.Sorted(maps.Keys(d.women)) {
			basis, err := l.basis(woman, d.classes)
			if err != nil {
				return g.out, err
			}
			d.Basis = append(d.Basis, basis...)
		}
		slices.Sort(d.Basis)
		d.Basis = slices.Compact(d.Basis)
		g.out.Dossiers = append(g.out.Dossiers, d.LeavingDossier)
	}
	order := collate.New(language.German, collate.IgnoreCase)
	slices.SortFunc(g.out.Dossiers, func(a, b exchange.LeavingDossier) int {
		return cmp.Or(order.CompareString(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	g.out.Peer.Waiting = !g.out.Empty()
	return g.out, nil
}

func (g *listing) add(c *outChange) error {
	switch c.Kind {
	case sync.KindErasure:
		g.out.Erasures++
		return nil
	case sync.KindWithdrawal:
		g.out.Withdrawals++
		return nil
	case sync.KindAnswer:
		g.out.Answers++
		return nil
	}
	d, err := g.dossierOf(c)
	if err != nil {
		return err
	}
	g.out.Changes += c.values()
	d.Changes += c.values()
	d.New = d.New || c.Kind == sync.KindRow && c.Row == c.Dossier && g.peer.Everything
	for _, class := range c.classes() {
		d.classes[class] = true
	}
	women, err := g.women(c)
	if err != nil {
		return err
	}
	for _, woman := range women {
		d.women[woman] = true
	}
	if len(d.Parts) < exchange.MaxParts {
		parts, err := g.parts(c)
		if err != nil {
			return err
		}
		d.Parts = append(d.Parts, parts[:min(len(parts), exchange.MaxParts-len(d.Parts))]...)
	}
	return nil
}

// dossierOf is the dossier of a change in the list.
func (g *listing) dossierOf(c *outChange) (*listed, error) {
	if d, ok := g.dossiers[c.Dossier]; ok {
		return d, nil
	}
	d := &listed{classes: map[string]bool{}, women: map[app.ID]bool{}}
	d.ID = mustID(c.Dossier[:])
	g.dossiers[c.Dossier] = d
	if !g.peer.Everything {
		s, err := g.dossier(c.Dossier)
		if err != nil {
			return nil, err
		}
		d.New = s != nil && s.first > g.from
	}
	var err error
	d.Kind, d.Name, err = g.named(d.ID)
	return d, err
}

// named is what a dossier is of, and how that is called.
func (l *leaving) named(id app.ID) (app.Kind, string, error) {
	f, err := loadOne[app.Founder](l.ctx, l.q, founderTable, id)
	if !errors.Is(err, app.ErrNotFound) {
		return app.KindFounder, f.ListName(), err
	}
	for _, t := range tables {
		at := slices.IndexFunc(t.columns, func(c column) bool { return c.name == "name" || c.name == "title" })
		if at < 0 || kindOfTable(t).above != nil {
			continue
		}
		names, err := queryAll(l.ctx, l.q, scanText, "SELECT coalesce("+t.columns[at].name+", '') FROM "+t.name+" WHERE id = ?", mustBytes(id))
		if err != nil || len(names) > 0 {
			return t.kind, append(names, "")[0], err
		}
	}
	return app.KindFounder, "", nil
}

// classes are those by which a change goes; of a row those of its columns, and those of the row itself where it has no
// others.
func (c *outChange) classes() (out []string) {
	if c.row == nil {
		return nil
	}
	for col := range c.columns() {
		if col >= firstColumn {
			out = append(out, c.row.plan[col].classes...)
		}
	}
	if len(out) == 0 {
		out = c.row.plan[c.Column].classes
	}
	return out
}

// values is how many values a change holds; what has none to be read counts as one.
func (c *outChange) values() (n int) {
	if c.Table != shareTable.no && c.Table != conflictTable.no {
		for col := range c.columns() {
			if col >= firstColumn {
				n++
			}
		}
	}
	return max(1, n)
}

// columns are those that a change writes.
func (c *outChange) columns() iter.Seq[int] {
	return func(yield func(int) bool) {
		if c.Kind != sync.KindRow {
			yield(c.Column)
			return
		}
		for _, v := range c.Values {
			if !yield(v.Column) {
				return
			}
		}
	}
}

// parts are the values of a change; where a row stands among others is nothing to be read.
func (g *listing) parts(c *outChange) (out []exchange.LeavingPart, err error) {
	t := tableByNumber(c.Table)
	part := exchange.LeavingPart{Kind: t.kind, Record: mustID(c.Row[:])}
	if c.Kind == sync.KindTombstone {
		part.Removed = true
		return []exchange.LeavingPart{part}, nil
	}
	if t == shareTable {
		return nil, nil
	}
	if t == conflictTable {
		return g.lostPart(c)
	}
	if up := kindOfTable(t).above; up != nil && up.kind == t.kind && c.row != nil && t != founderTable {
		part.Record = mustID(c.row.parent)
	}
	if part.Detail, err = g.detail(t, c); err != nil {
		return nil, err
	}
	for _, cell := range c.Cells() {
		p := part
		p.Class = c.class(cell.Column)
		switch {
		case cell.Column == colGone && cell.Value != nil:
			p.Removed = true
		case cell.Column < firstColumn:
			continue
		default:
			p.Field, p.Text = t.columns[cell.Column-firstColumn].json, heldText(cell.Value)
		}
		out = append(out, p)
	}
	return out, nil
}

// class is the class by which a column of the row goes.
func (c *outChange) class(col int) string {
	if c.row == nil {
		return ""
	}
	if w := c.row.plan[col]; len(w.classes) > 0 {
		return namedClass(w.classes[0])
	}
	return ""
}

// lostPart is the value that lost in a conflict.
func (g *listing) lostPart(c *outChange) ([]exchange.LeavingPart, error) {
	all, err := loadAll[conflict](g.ctx, g.q, conflictTable, "id = ?", c.Row[:])
	if err != nil || len(all) == 0 || all[0].Table < 1 || all[0].Table > len(tables) {
		return nil, err
	}
	t := tableByNumber(all[0].Table)
	at := all[0].Column - firstColumn
	if at < 0 || at >= len(t.columns) {
		return nil, nil
	}
	return []exchange.LeavingPart{{Kind: t.kind, Record: all[0].Row, Field: t.columns[at].json, Class: c.class(colRow), Text: heldText(all[0].Value.value)}}, nil
}

// detail is the question of an answer, the phase of a reading.
func (g *listing) detail(t *table, c *outChange) (string, error) {
	name := map[*table]string{answerTable: "question", readingTable: "phase"}[t]
	if name == "" {
		return "", nil
	}
	if d, ok := g.details[c.Row]; ok {
		return d, nil
	}
	texts, err := queryAll(g.ctx, g.q, scanText, "SELECT coalesce("+name+", '') FROM "+t.name+" WHERE id = ?", c.Row[:])
	g.details[c.Row] = append(texts, "")[0]
	return g.details[c.Row], err
}

// women are the founders of whom a change tells: her whose dossier it is, those who run the business, whose turn it is.
func (l *leaving) women(c *outChange) ([]app.ID, error) {
	if l.peer.Everything {
		return nil, nil
	}
	if c.row != nil && c.row.woman != "" {
		return []app.ID{c.row.woman}, nil
	}
	if women, ok := l.runBy[c.Dossier]; ok {
		return women, nil
	}
	kind, err := kindOfDossier(l.ctx, l.q, c.Dossier[:])
	if err != nil {
		return nil, err
	}
	var women []app.ID
	switch kind {
	case dossierFounder:
		women = []app.ID{mustID(c.Dossier[:])}
	case dossierBusiness:
		ids, err := queryAll(l.ctx, l.q, scanID, `SELECT DISTINCT l.parent FROM founder_business l JOIN shared s ON s.peer = ?1 AND s.dossier = l.parent
			WHERE l.business = ?2 AND l.gone IS NULL AND s.class IN ('business', 'premises')`, l.peer.no, c.Dossier[:])
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			women = append(women, mustID(id))
		}
	}
	if l.runBy == nil {
		l.runBy = map[sync.ID][]app.ID{}
	}
	l.runBy[c.Dossier] = women
	return women, nil
}

// basis are a founder's consents by which any of the classes goes today.
func (l *leaving) basis(founder app.ID, classes map[string]bool) (out []app.ID, err error) {
	consents, err := loadAll[app.Consent](l.ctx, l.q, consentTable, "parent = ?", mustBytes(founder))
	if err != nil {
		return nil, err
	}
	today := l.office.Today()
	for _, c := range consents {
		if !slices.Contains(l.partners, c.Recipient) {
			continue
		}
		for class := range classes {
			if c.Shares(c.Recipient, []string{namedClass(class)}, today) {
				out = append(out, c.ID)
				break
			}
		}
	}
	return out, nil
}
