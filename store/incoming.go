package store

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"wurzelwerk/app"
)

// ImportFounders takes a list of founders in, as one change that Undo takes back whole: new ones are added with their
// businesses, those of whom the list says whom they complete fill gaps there and overwrite nothing. A business that
// she runs already, by its name or else its trade, is completed likewise. Who is complete already is not touched. A
// new founder keeps the id that she comes with where it is a whole one that was never used here.
// Errors: app.Faults, their paths beginning with "founders[i]"; app.ErrNotFound for one to complete who is not there.
func (o *Office) ImportFounders(ctx context.Context, list []app.Incoming) (app.Intake, error) {
	in := &incoming{}
	if err := o.checkIncoming(list).Err(); err != nil {
		return app.Intake{}, err
	}
	err := o.writeUndoable(ctx, func(c *change) error {
		in.change = c
		return in.take(list)
	})
	if err != nil {
		return app.Intake{}, err
	}
	return in.intake, nil
}

// checkIncoming checks what is new; what completes somebody is checked when it has done so.
func (o *Office) checkIncoming(list []app.Incoming) (faults app.Faults) {
	for i, entry := range list {
		at := app.Item("founders", i)
		if entry.Same < 0 || entry.Same > i {
			faults = append(faults, app.Fault{Path: at + ".same", Code: app.FaultRange, Want: fmt.Sprint("0–", i)})
		}
		if entry.Into == "" && entry.Same == 0 {
			faults = append(faults, entry.Founder.Validate(o.Today()).At(at)...)
		}
		if hasBusiness(entry) {
			faults = append(faults, entry.Business.Validate().At(at+".business")...)
		}
	}
	return faults
}

func hasBusiness(entry app.Incoming) bool {
	b := entry.Business
	b.ID = ""
	return !reflect.DeepEqual(b, app.Business{})
}

// incoming is one list being taken in.
type incoming struct {
	*change
	intake     app.Intake
	founders   map[app.ID]app.Founder // those that are completed, and those added
	businesses map[app.ID][]app.Business
	added      map[app.ID]bool
	places     map[*table]float64 // of the last row that hangs on nothing
}

func (in *incoming) take(list []app.Incoming) error {
	if err := in.prepareFor(list); err != nil {
		return err
	}
	for i, entry := range list {
		if err := in.ctx.Err(); err != nil {
			return err
		}
		into := entry.Into
		if into == "" && entry.Same > 0 {
			into = in.intake.IDs[entry.Same-1]
		}
		id, err := in.entry(entry, into)
		if err != nil {
			return within(err, app.Item("founders", i))
		}
		in.intake.IDs = append(in.intake.IDs, id)
	}
	return nil
}

// within puts the place of the entry before the paths of faults, and before other errors.
func within(err error, at string) error {
	if faults, ok := err.(app.Faults); ok {
		return faults.At(at)
	}
	return fmt.Errorf("%s: %w", at, err)
}

// prepareFor reads at once whom the list completes.
func (in *incoming) prepareFor(list []app.Incoming) (err error) {
	in.founders, in.businesses, in.added = map[app.ID]app.Founder{}, map[app.ID][]app.Business{}, map[app.ID]bool{}
	var ids []any
	for _, entry := range list {
		if id := mustBytes(entry.Into); id != nil {
			ids = append(ids, id)
		}
	}
	for some := range slices.Chunk(ids, 500) {
		if err := in.read(some); err != nil {
			return err
		}
	}
	in.places = map[*table]float64{}
	for _, t := range []*table{founderTable, businessTable} {
		if in.places[t], err = in.lastPlace(t, ""); err != nil {
			return err
		}
	}
	return nil
}

func (in *incoming) read(ids []any) error {
	among := " IN (?" + strings.Repeat(", ?", len(ids)-1) + ")"
	founders, err := loadAll[app.Founder](in.ctx, in.tx, founderTable, "id"+among, ids...)
	if err != nil {
		return err
	}
	for _, f := range founders {
		in.founders[f.ID] = f
	}
	links, err := linkTable.load(in.ctx, in.tx, "parent"+among, ids...)
	if err != nil {
		return err
	}
	found, err := loadAll[app.Business](in.ctx, in.tx, businessTable, "id IN (SELECT business FROM founder_business WHERE parent"+among+")", ids...)
	if err != nil {
		return err
	}
	businesses := byID(found)
	for _, l := range links {
		founder := mustID([]byte(l.parent))
		if b, ok := businesses[recordOf[businessLink](l).Business]; ok {
			in.businesses[founder] = append(in.businesses[founder], b)
		}
	}
	return nil
}

// entry takes one founder in, and counts what became of her.
func (in *incoming) entry(entry app.Incoming, into app.ID) (app.ID, error) {
	if into == "" {
		in.intake.Added++
		id, err := in.add(entry.Founder)
		if err != nil || !hasBusiness(entry) {
			return id, err
		}
		return id, in.addBusiness(id, entry.Business)
	}
	changed, err := in.complete(into, entry.Founder)
	if err == nil && hasBusiness(entry) {
		var more bool
		more, err = in.completeBusiness(into, entry.Business)
		changed = changed || more
	}
	if changed {
		in.intake.Completed++
	} else {
		in.intake.Unchanged++
	}
	return into, err
}

func (in *incoming) add(f app.Founder) (app.ID, error) {
	f.ArchivedOn, f.BinnedOn = "", ""
	used, err := in.used(f.ID)
	if err != nil {
		return "", err
	}
	if used {
		f.ID = ""
	}
	f.ID, err = in.addOwn(founderTable, &f, f.ID)
	in.founders[f.ID], in.added[f.ID] = f, true
	return f.ID, err
}

// used tells whether the id is none, or one that a founder had here, also one who was erased.
func (in *incoming) used(id app.ID) (bool, error) {
	if !id.Valid() {
		return true, nil
	}
	s, err := in.prepare(`SELECT EXISTS (SELECT 1 FROM founder WHERE id = ?1) OR EXISTS (SELECT 1 FROM tombstone WHERE tbl = ?2 AND row = ?1)
		OR EXISTS (SELECT 1 FROM erasure_to WHERE dossier = ?1)`)
	if err != nil {
		return false, err
	}
	var used bool
	err = s.QueryRowContext(in.ctx, mustBytes(id), founderTable.no).Scan(&used)
	return used, err
}

// addOwn inserts a record that is a dossier of its own.
func (in *incoming) addOwn(t *table, record any, id app.ID) (_ app.ID, err error) {
	if id == "" {
		if id, err = app.NewID(in.office.config.Random); err != nil {
			return "", err
		}
	}
	in.places[t]++
	return id, in.saveRow(t, reflect.ValueOf(record).Elem(), keys{id: id, dossier: id, fresh: true}, in.places[t])
}

func (in *incoming) addBusiness(founder app.ID, b app.Business) error {
	id, err := in.addOwn(businessTable, &b, "")
	if err != nil {
		return err
	}
	b.ID = id
	in.businesses[founder] = append(in.businesses[founder], b)
	if !in.added[founder] {
		return in.link(founder, []businessLink{{Business: id}})
	}
	link, err := in.keyedID(linkTable, []byte(joinKey([]any{mustBytes(id)})), keys{id: founder, fresh: true})
	if err != nil {
		return err
	}
	k := keys{id: link, parent: founder, dossier: founder, fresh: true}
	return in.saveRow(linkTable, reflect.ValueOf(businessLink{Business: id}), k, float64(len(in.businesses[founder])))
}

func (in *incoming) complete(id app.ID, from app.Founder) (changed bool, err error) {
	f, ok := in.founders[id]
	if !ok {
		return false, app.ErrNotFound
	}
	f, changed = app.Complete(f, from)
	if !changed {
		return false, nil
	}
	if err := f.Validate(in.office.Today()).Err(); err != nil {
		return false, err
	}
	in.founders[id] = f
	_, err = in.save(founderTable, &f, "", "")
	return true, err
}

func (in *incoming) completeBusiness(founder app.ID, from app.Business) (changed bool, err error) {
	hers := in.businesses[founder]
	i := slices.IndexFunc(hers, func(b app.Business) bool { return sameBusiness(b, from) })
	if i < 0 {
		return true, in.addBusiness(founder, from)
	}
	b, changed := app.CompleteBusiness(hers[i], from)
	if !changed {
		return false, nil
	}
	hers[i] = b
	_, err = in.save(businessTable, &b, "", "")
	return true, err
}

// sameBusiness compares two businesses of one woman by their names, or by the trade where one has no name.
func sameBusiness(a, b app.Business) bool {
	if a.Name != "" && b.Name != "" {
		return app.Fold(a.Name) == app.Fold(b.Name)
	}
	return a.Trade != "" && app.Fold(a.Trade) == app.Fold(b.Trade)
}
