package store

import (
	"cmp"
	"context"
	"slices"

	"wurzelwerk/app"
)

// Duplicates lists the founders who may be the same woman as f, the likeliest first, those in the archive and in the
// bin among them; never f herself.
func (o *Office) Duplicates(ctx context.Context, f app.Founder) ([]app.Duplicate, error) {
	self := f.ID
	f.ID = ""
	found, err := o.directory.match(ctx, []app.Founder{f})
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(found[0], func(d app.Duplicate) bool { return d.Row.ID == self }), nil
}

// MatchFounders is Duplicates for a list that comes from outside: an id that the office knows is a mark too.
func (o *Office) MatchFounders(ctx context.Context, founders []app.Founder) ([][]app.Duplicate, error) {
	return o.directory.match(ctx, founders)
}

func (d *directory) match(ctx context.Context, founders []app.Founder) ([][]app.Duplicate, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.alike == nil {
		d.portray()
	}
	out := make([][]app.Duplicate, len(founders))
	for i, f := range founders {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		out[i] = d.duplicates(app.NewPortrait(f))
	}
	return out, nil
}

// portray fills the list of all founders by what they are known by.
func (d *directory) portray() {
	d.alike = make(map[uint64][]*entry, 16*len(d.entries))
	for _, e := range d.entries {
		if e.portrait == nil {
			e.portrait = app.NewPortrait(e.founder, e.former...)
		}
		for _, key := range e.portrait.Keys() {
			d.alike[key] = append(d.alike[key], e)
		}
	}
}

func (d *directory) duplicates(p *app.Portrait) []app.Duplicate {
	var out []app.Duplicate
	compared := map[*entry]bool{}
	for _, key := range p.Keys() {
		for _, e := range d.alike[key][:min(app.MaxAlike, len(d.alike[key]))] {
			if compared[e] {
				continue
			}
			compared[e] = true
			if grade, marks := p.Compare(e.portrait); grade != "" {
				out = append(out, app.Duplicate{Row: e.row, Grade: grade, Meets: marks, Born: e.founder.Born, PostalCode: e.postalCode()})
			}
		}
	}
	slices.SortFunc(out, func(a, b app.Duplicate) int {
		return cmp.Or(cmp.Compare(gradeRank(a.Grade), gradeRank(b.Grade)), -cmp.Compare(len(a.Meets), len(b.Meets)),
			cmp.Compare(a.Row.Name, b.Row.Name), cmp.Compare(a.Row.ID, b.Row.ID))
	})
	return out
}

func gradeRank(g app.Grade) int { return slices.Index(g.Values(), string(g)) }

func (e *entry) postalCode() string {
	if e.founder.Address == nil {
		return ""
	}
	return e.founder.Address.PostalCode
}
