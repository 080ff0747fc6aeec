package store

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"wurzelwerk/app"
)

// directory is the list of founders in memory, ready for searching: 10,000 of them take some 10 MB. It is filled when
// the office is opened, follows every write, and is cleared with the keys.
type directory struct {
	mu      sync.RWMutex
	entries map[app.ID]*entry
	order   map[string][]*entry // entries by name, by language; dropped when one changes
	found   [app.NoHit][]*entry // room for what a search finds, by how well
	alike   map[uint64][]*entry // by the keys of portraits; dropped when one changes, nil until asked for
}

// entry is a row of the list made ready for searching, and the key of its name in each language asked for.
type entry struct {
	row      app.FounderRow
	founder  app.Founder // what she is known by
	former   []app.ID    // of those whom she took over
	portrait *app.Portrait
	text     app.SearchText
	keys     map[string][]byte
}

// directoryQuery reads what the list shows; the first business is the one that names it.
const directoryQuery = `SELECT f.id, f.given_names, f.patronymic, f.family_names, f.name_on_document,
	f.name_in_original_script, f.call_name, f.sort_name, f.address, f.phones, f.emails, f.born, f.phase, f.archived_on, f.binned_on,
	(SELECT count(*) FROM measure m WHERE m.parent = f.id AND m.gone IS NULL AND m.binned_on IS NULL
		AND coalesce(m.status, 'open') IN ('open', 'in-progress')),
	coalesce((SELECT clock FROM touched WHERE dossier = f.id), 0),
	(SELECT json_group_array(json_array(b.name, b.trade)) FROM founder_business l JOIN business b ON b.id = l.business
		WHERE l.parent = f.id AND l.gone IS NULL AND b.gone IS NULL ORDER BY l.position),
	(SELECT group_concat(hex(m.id)) FROM founder m WHERE m.dossier = f.id AND m.id <> f.id), f.restriction IS NOT NULL,
	CASE WHEN coalesce(f.given_names, f.patronymic, f.family_names, f.name_in_original_script, f.name_on_document, f.call_name) IS NULL
		THEN (` + originQuery + ` LIMIT 1) END
	FROM founder f WHERE f.gone IS NULL AND f.id NOT IN (SELECT founder FROM visitor)`

// originQuery are the names of the offices that share founder f with this one, first those that still do.
const originQuery = `SELECT p.name FROM share s JOIN peer p ON p.office = s."from" WHERE s.dossier = f.id ORDER BY s.ended_on IS NOT NULL, s.gone IS NOT NULL, p.name`

// tellOrigin says of founders without a name which office shares them with this one.
func tellOrigin(ctx context.Context, q querier, women []app.Founder) error {
	for i := range women {
		if f := &women[i]; f.Nameless() {
			err := q.QueryRowContext(ctx, "SELECT coalesce(("+originQuery+" LIMIT 1), '') FROM founder f WHERE f.id = ?", mustBytes(f.ID)).Scan(&f.From)
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func (d *directory) load(ctx context.Context, q querier) error {
	entries, err := queryAll(ctx, q, scanEntry, directoryQuery)
	if err != nil {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.entries = make(map[app.ID]*entry, len(entries))
	d.order, d.alike = map[string][]*entry{}, nil
	for _, e := range entries {
		d.entries[e.row.ID] = e
	}
	return nil
}

func (d *directory) clear() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.entries, d.order, d.alike = nil, nil, nil
	d.found = [app.NoHit][]*entry{}
}

// refresh reads again the founders whose dossiers were touched, and those who run a touched business.
func (d *directory) refresh(ctx context.Context, q querier, touched map[app.ID]bool) error {
	if len(touched) == 0 || d.entries == nil {
		return nil
	}
	if len(touched) > 500 {
		return d.load(ctx, q)
	}
	for id := range touched {
		raw, err := id.Bytes()
		if err != nil {
			return err
		}
		entries, err := queryAll(ctx, q, scanEntry, directoryQuery+" AND (f.id = ?1 OR f.id IN (SELECT parent FROM founder_business WHERE business = ?1))", raw)
		if err != nil {
			return err
		}
		d.replace(id, entries)
	}
	return nil
}

func (d *directory) replace(id app.ID, entries []*entry) {
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.entries, id)
	for _, e := range entries {
		d.entries[e.row.ID] = e
	}
	d.order, d.alike = map[string][]*entry{}, nil
}

func scanEntry(r *sql.Rows) (*entry, error) {
	var id []byte
	var given, patronymic, family, document, script, call, sort, address, phones, emails, born, phase, archived, binned, businesses, former, from sql.NullString
	var measures int
	var clock int64
	var restricted bool
	err := r.Scan(&id, &given, &patronymic, &family, &document, &script, &call, &sort, &address, &phones, &emails, &born,
		&phase, &archived, &binned, &measures, &clock, &businesses, &former, &restricted, &from)
	if err != nil {
		return nil, err
	}
	f := app.Founder{
		GivenNames: given.String, Patronymic: patronymic.String, FamilyNames: family.String, NameOnDocument: document.String,
		NameInOriginalScript: script.String, CallName: call.String, SortName: sort.String, Born: app.Date(born.String), From: from.String,
	}
	var firms [][2]*string
	for text, into := range map[*sql.NullString]any{&address: &f.Address, &phones: &f.Phones, &emails: &f.Emails, &businesses: &firms} {
		if !text.Valid {
			continue
		}
		if err := json.Unmarshal([]byte(text.String), into); err != nil {
			return nil, err
		}
	}
	if f.ID, err = app.IDFromBytes(id); err != nil {
		return nil, err
	}
	e := newEntry(f, firms)
	e.row.Phase, e.row.OpenMeasures, e.row.Restricted = app.Phase(phase.String), measures, restricted
	e.row.ArchivedOn, e.row.BinnedOn = app.Date(archived.String), app.Date(binned.String)
	if clock > 0 {
		e.row.Changed = clockTime(clock)
	}
	e.former, err = idsOf(former.String)
	return e, err
}

// idsOf reads ids as group_concat(hex(id)) lists them.
func idsOf(list string) (ids []app.ID, err error) {
	for text := range strings.SplitSeq(list, ",") {
		raw, err := hex.DecodeString(text)
		if err != nil {
			return nil, err
		}
		if id := mustID(raw); id != "" {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

func newEntry(f app.Founder, firms [][2]*string) *entry {
	e := &entry{founder: f, row: app.FounderRow{ID: f.ID, Name: f.ListName(), CallName: f.CallName, From: f.From}, keys: map[string][]byte{}}
	parts := []string{f.From}
	if f.Address != nil {
		e.row.District = cmp.Or(f.Address.District, f.Address.City)
		parts = append(parts, f.Address.District, f.Address.City, f.Address.PostalCode)
	}
	for i, firm := range firms {
		name, trade := text(firm[0]), text(firm[1])
		if i == 0 {
			e.row.Business, e.row.Trade = name, trade
		}
		parts = append(parts, name, trade)
	}
	parts = append(parts, f.Emails...)
	for _, p := range f.Phones {
		parts = append(parts, p.Digits())
	}
	e.text = app.NewSearchText(f, parts...)
	return e
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// Founders lists the founders that the filter lets through; those whose words are written as they were typed come
// before those who are only called so.
func (o *Office) Founders(_ context.Context, filter app.FounderFilter) ([]app.FounderRow, error) {
	return o.directory.list(filter), nil
}

func (d *directory) list(filter app.FounderFilter) []app.FounderRow {
	d.mu.Lock()
	defer d.mu.Unlock()
	search, count := app.NewSearch(filter.Words), 0
	for hit := range d.found {
		d.found[hit] = d.found[hit][:0]
	}
	for _, e := range d.sorted(filter.Language) {
		if !passes(e.row, filter) {
			continue
		}
		if hit := search.In(&e.text); hit != app.NoHit {
			d.found[hit] = append(d.found[hit], e)
			count++
		}
	}
	out := make([]app.FounderRow, 0, count)
	for hit, found := range d.found {
		if compare := comparison(filter.Sort); compare != nil {
			slices.SortStableFunc(found, compare)
		}
		for _, e := range found {
			row := e.row
			row.Hit = app.Hit(hit)
			if row.From != "" {
				row.Name = e.founder.ListName() // in the language of now
			}
			out = append(out, row)
		}
	}
	return out
}

// comparison is how to order what was found, which stands in the order of names; nil to leave it there.
func comparison(order app.Order) func(a, b *entry) int {
	switch order {
	case app.ByPhase:
		return func(a, b *entry) int { return cmp.Compare(rank(a.row.Phase), rank(b.row.Phase)) }
	case app.ByChange:
		return func(a, b *entry) int { return b.row.Changed.Compare(a.row.Changed) }
	default:
		return nil
	}
}

func rank(p app.Phase) int { return slices.Index(p.Values(), string(p)) }

func passes(r app.FounderRow, filter app.FounderFilter) bool {
	return standsIn(r, filter.State) && (filter.Phase == "" || r.Phase == filter.Phase) && (!filter.OpenMeasures || r.OpenMeasures > 0)
}

func standsIn(r app.FounderRow, state app.FounderState) bool {
	switch state {
	case app.Binned:
		return r.BinnedOn != ""
	case app.Archived:
		return r.BinnedOn == "" && r.ArchivedOn != ""
	case app.ActiveAndArchived:
		return r.BinnedOn == ""
	default:
		return r.BinnedOn == "" && r.ArchivedOn == ""
	}
}

// sorted are all entries by name in the collation of the language.
func (d *directory) sorted(lang string) []*entry {
	if order, ok := d.order[lang]; ok {
		return order
	}
	tag, err := language.Parse(lang)
	if err != nil {
		tag = language.German
	}
	collator, buffer := collate.New(tag, collate.IgnoreCase), &collate.Buffer{}
	order := make([]*entry, 0, len(d.entries))
	for _, e := range d.entries {
		if e.keys[lang] == nil {
			e.keys[lang] = bytes.Clone(collator.KeyFromString(buffer, e.row.Name))
			buffer.Reset()
		}
		order = append(order, e)
	}
	slices.SortFunc(order, func(a, b *entry) int {
		return cmp.Or(bytes.Compare(a.keys[lang], b.keys[lang]), cmp.Compare(a.row.ID, b.row.ID))
	})
	d.order[lang] = order
	return order
}
