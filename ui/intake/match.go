package intake

import (
	"context"
	"reflect"

	"wurzelwerk/app"
	"wurzelwerk/app/contact"
)

// businessPath stands among the gains for a business that is new to a founder.
const businessPath = "business"

// newSheet compares what a file holds with the office and with itself, and proposes what is to be done.
func newSheet(ctx context.Context, records Records, batch contact.Batch, progress func(float64)) (*sheet, error) {
	women := make([]app.Founder, len(batch.Entries))
	for i, e := range batch.Entries {
		women[i] = e.Founder
	}
	found, err := records.MatchFounders(ctx, women)
	if err != nil {
		return nil, err
	}
	progress(matchedPart)
	s := &sheet{rows: make([]row, len(women))}
	for i, e := range batch.Entries {
		s.rows[i] = row{entry: e, twin: -1}
	}
	s.findTwins(women)
	g := gainer{ctx: ctx, records: records, women: make(map[app.ID]woman)}
	for i := range s.rows {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if s.rows[i].known, err = g.known(found[i], batch.Entries[i]); err != nil {
			return nil, err
		}
		s.set(i, option{plan: s.rows[i].propose()})
		progress(matchedPart + (1-matchedPart)*float64(i+1)/float64(len(s.rows)))
	}
	return s, nil
}

// woman is a founder of the office with her businesses.
type woman struct {
	founder    app.Founder
	businesses []app.Business
}

// gainer says what completing founders of the office from a file would fill; each is read once.
type gainer struct {
	ctx     context.Context
	records Records
	women   map[app.ID]woman
}

func (g *gainer) known(found []app.Duplicate, e contact.Entry) ([]known, error) {
	out := make([]known, len(found))
	for i, d := range found {
		w, err := g.woman(d.Row.ID)
		if err != nil {
			return nil, err
		}
		out[i] = known{d, w.gains(e)}
	}
	return out, nil
}

func (g *gainer) woman(id app.ID) (w woman, err error) {
	if w, ok := g.women[id]; ok {
		return w, nil
	}
	if w.founder, err = g.records.Founder(g.ctx, id); err != nil {
		return w, err
	}
	if w.businesses, err = g.records.Businesses(g.ctx, id); err != nil {
		return w, err
	}
	g.women[id] = w
	return w, nil
}

// gains are the JSON names of what an entry adds to her, in the order of the record.
func (w woman) gains(e contact.Entry) []string {
	full, _ := app.Complete(w.founder, e.Founder)
	before, after := reflect.ValueOf(w.founder), reflect.ValueOf(full)
	var out []string
	for i := range before.NumField() {
		if !reflect.DeepEqual(before.Field(i).Interface(), after.Field(i).Interface()) {
			out = append(out, app.JSONName(before.Type().Field(i)))
		}
	}
	if e.HasBusiness() && w.newBusiness(e.Business) {
		out = append(out, businessPath)
	}
	return out
}

// newBusiness tells whether a business is none of hers yet, or the file knows more of it. Two are the same by their
// names, or by the trade where one has no name.
func (w woman) newBusiness(b app.Business) bool {
	for _, have := range w.businesses {
		same := have.Trade != "" && app.Fold(have.Trade) == app.Fold(b.Trade)
		if have.Name != "" && b.Name != "" {
			same = app.Fold(have.Name) == app.Fold(b.Name)
		}
		if same {
			_, more := app.CompleteBusiness(have, b)
			return more
		}
	}
	return true
}

// findTwins finds the entries that are the same woman as an earlier one without a fault.
func (s *sheet) findTwins(women []app.Founder) {
	for i, place := range app.Repeated(women) {
		r := &s.rows[i]
		r.text = searchText(r.entry)
		first := place - 1
		for first >= 0 && s.rows[first].twin >= 0 {
			first = s.rows[first].twin
		}
		if first < 0 || r.faulty() || s.rows[first].faulty() {
			continue
		}
		r.twin = first
		r.grade, _ = app.NewPortrait(women[i]).Compare(app.NewPortrait(women[first]))
		if r.grade == "" {
			r.grade = app.GradeLikely // through a third entry that is like both
		}
		_, more := app.Complete(women[first], women[i])
		r.same = !more && (!r.entry.HasBusiness() || s.rows[first].entry.HasBusiness())
	}
}

// searchText is what an entry is found by: her names, phones, place and business.
func searchText(e contact.Entry) app.SearchText {
	rest := []string{e.Business.Name, e.Business.Trade}
	for _, p := range e.Founder.Phones {
		rest = append(rest, p.Digits())
	}
	if a := e.Founder.Address; a != nil {
		rest = append(rest, a.PostalCode, a.City, a.District)
	}
	return app.NewSearchText(e.Founder, rest...)
}
