package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/swot"
)

// Import takes a parsed archive into the office, all of it or nothing. Records that the office knows by their names
// are brought up to date, others are added; what the archive does not name stays, and so does the confidential note of a
// session that bears none there. An office without records takes its name and address from the archive, never its
// identity. The ids of doc are resolved in place.
func (o *Office) Import(ctx context.Context, doc archive.Document) (archive.Summary, error) {
	in, err := o.importing(ctx, doc, true)
	return in.summary, err
}

// ImportSample is Import, but the office keeps its own name and address, and the days of the sample move so that it looks
// alive today (archive.ShiftSample, in place); an import moves none. The office remembers what came with the sample, so
// that RemoveSample can take just that out again.
func (o *Office) ImportSample(ctx context.Context, doc archive.Document) (archive.Summary, error) {
	archive.ShiftSample(&doc, o.Today())
	in, err := o.importing(ctx, doc, false)
	if err != nil {
		return in.summary, err
	}
	list, err := json.Marshal(in.added)
	if err != nil {
		return in.summary, err
	}
	return in.summary, o.write(ctx, func(c *change) error { return c.exec("UPDATE local SET sample = ?", string(list)) })
}

func (o *Office) importing(ctx context.Context, doc archive.Document, takeName bool) (*intake, error) {
	in := &intake{summary: archive.Summary{Added: map[app.Kind]int{}, Changed: map[app.Kind]int{}, Unchanged: map[app.Kind]int{}}}
	err := o.write(ctx, func(c *change) error {
		in.change, in.takeName = c, takeName
		c.silent = true
		names := namer{change: c}
		if err := c.tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM founder WHERE parent IS NOT NULL)").Scan(&names.merges); err != nil {
			return err
		}
		if err := in.takenOver(doc, names); err != nil {
			return err
		}
		if err := archive.Resolve(&doc, names); err != nil {
			return err
		}
		return in.document(doc)
	})
	return in, err
}

// intake is one import.
type intake struct {
	*change
	summary  archive.Summary
	takeName bool         // an empty office takes its name and address from the archive
	added    []app.ID     // dossiers that are new
	merged   map[int]bool // places of founders of the archive whom others took over here
}

func (in *intake) document(doc archive.Document) error {
	empty, err := in.noRecords()
	if err != nil {
		return err
	}
	if empty && in.takeName {
		if err := in.takeOffice(doc.Office); err != nil {
			return err
		}
	}
	for i := range doc.Projects {
		if err := in.record(projectTable, &doc.Projects[i], doc.Projects[i].ID, "", ""); err != nil {
			return err
		}
	}
	for i := range doc.Partners {
		if err := in.record(partnerTable, &doc.Partners[i], doc.Partners[i].ID, "", ""); err != nil {
			return err
		}
	}
	for i := range doc.Spaces {
		if err := in.record(spaceTable, &doc.Spaces[i], doc.Spaces[i].ID, "", ""); err != nil {
			return err
		}
	}
	for i := range doc.Founders {
		if err := in.founder(&doc.Founders[i], in.merged[i]); err != nil {
			return fmt.Errorf("%s: %w", app.Item("founders", i), err)
		}
	}
	for i := range doc.Teams {
		if err := in.record(teamTable, &doc.Teams[i], doc.Teams[i].ID, "", ""); err != nil {
			return err
		}
	}
	return nil
}

func (in *intake) noRecords() (bool, error) {
	var n int
	err := in.tx.QueryRowContext(in.ctx, `SELECT (SELECT count(*) FROM founder) + (SELECT count(*) FROM partner)
		+ (SELECT count(*) FROM project) + (SELECT count(*) FROM team)`).Scan(&n)
	return n == 0, err
}

// takeOffice gives the empty office the archive's name for it, and its address.
func (in *intake) takeOffice(info app.Office) error {
	self, err := in.office.self.Bytes()
	if err != nil {
		return err
	}
	if info.ID != "" {
		err := in.exec("INSERT OR REPLACE INTO archive_name (kind, scope, name, id) VALUES ('office', x'', ?, ?)", string(info.ID), self)
		if err != nil {
			return err
		}
	}
	if info.Name == "" {
		return nil
	}
	info.ID = in.office.self
	_, err = in.save(officeTable, &info, "", "")
	return err
}

// record saves one record that bears an id, and counts what became of it.
func (in *intake) record(t *table, record any, id, parent, dossier app.ID) error {
	_, err := in.current(t, mustBytes(id))
	isNew := errors.Is(err, sql.ErrNoRows)
	if err != nil && !isNew {
		return err
	}
	before := len(in.undo)
	if _, err := in.save(t, record, parent, dossier); err != nil {
		return err
	}
	switch {
	case isNew:
		in.summary.Added[t.kind]++
		if parent == "" {
			in.added = append(in.added, id)
		}
	case len(in.undo) > before:
		in.summary.Changed[t.kind]++
	default:
		in.summary.Unchanged[t.kind]++
	}
	return nil
}

// keepForeign keeps in an empty column the id that stands there, where no row here bears it: what another office refers
// to stands in no archive of this one.
func (c *change) keepForeign(r row, before []any) error {
	for i, col := range r.table.columns {
		held, ok := before[3+i].([]byte)
		if !ok || r.values[3+i] != nil || r.table.record.FieldByIndex(col.index).Type != idType {
			continue
		}
		known, err := c.anywhere(held)
		if err != nil {
			return err
		}
		if !known {
			r.values[3+i] = held
		}
	}
	return nil
}

// anywhere tells whether a row of any table bears the id, or bore it until it was buried.
func (c *change) anywhere(id []byte) (bool, error) {
	for _, t := range tables {
		if used, err := c.usedID(t, id); used || err != nil {
			return used, err
		}
	}
	return false, nil
}

func mustBytes(id app.ID) []byte {
	b, err := id.Bytes()
	if err != nil {
		return nil // no row has it
	}
	return b
}

func mustID(raw []byte) app.ID {
	id, err := app.IDFromBytes(raw)
	if err != nil {
		return "" // the database gives whole ids
	}
	return id
}

// founder saves a founder with all that is hers. Of one who was taken over by another only that is taken which the
// other lacks: f bears her id.
func (in *intake) founder(f *archive.Founder, takenOver bool) error {
	if !takenOver {
		if err := in.record(founderTable, &f.Founder, f.ID, "", ""); err != nil {
			return err
		}
	}
	if err := in.businesses(f); err != nil {
		return err
	}
	participations := f.Participations
	if f.Participation != nil {
		participations = append([]indicator.Participation{*f.Participation}, participations...)
	}
	if err := saveKeyed(in, participationTable, participations, f.ID, takenOver); err != nil {
		return err
	}
	if f.Profile != nil {
		if err := saveKeyed(in, answerTable, f.Profile.Answers, f.ID, takenOver); err != nil {
			return err
		}
		for i := range f.Profile.Readings {
			if err := in.record(readingTable, &f.Profile.Readings[i], f.Profile.Readings[i].ID, f.ID, f.ID); err != nil {
				return err
			}
		}
	}
	return in.papers(f)
}

// saveKeyed is saveSome, if wanted only for what the founder lacks.
func saveKeyed[T any](in *intake, t *table, records []T, founder app.ID, lacking bool) error {
	if lacking && len(records) > 0 {
		known, err := in.siblings(t, founder)
		if err != nil {
			return err
		}
		records = slices.DeleteFunc(slices.Clone(records), func(r T) bool {
			key, err := t.keyOf(reflect.ValueOf(&r).Elem())
			_, there := known[key]
			return err != nil || there
		})
	}
	return in.saveSome(t, records, founder)
}

func (in *intake) businesses(f *archive.Founder) error {
	all := f.Businesses
	if f.Business != nil {
		all = append([]app.Business{*f.Business}, all...)
	}
	var links []businessLink
	for i := range all {
		if err := in.record(businessTable, &all[i], all[i].ID, "", ""); err != nil {
			return err
		}
		links = append(links, businessLink{Business: all[i].ID})
	}
	return in.saveSome(linkTable, links, f.ID)
}

func (in *intake) papers(f *archive.Founder) error {
	return cmp.Or(
		recordEach(in, swotTable, f.ID, f.SWOT, func(w *swot.Worksheet) app.ID { return w.ID }),
		recordEach(in, measureTable, f.ID, f.Measures, func(m *coaching.Measure) app.ID { return m.ID }),
		recordEach(in, potentialTable, f.ID, f.Potential, func(a *potential.Analysis) app.ID { return a.ID }),
		in.sessions(f.ID, f.Sessions),
		recordEach(in, consentTable, f.ID, f.Consents, func(c *app.Consent) app.ID { return c.ID }),
		recordEach(in, referralTable, f.ID, f.Referrals, func(r *app.Referral) app.ID { return r.ID }),
		recordEach(in, agreementTable, f.ID, f.Agreements, func(a *coaching.Agreement) app.ID { return a.ID }),
		recordEach(in, outcomeTable, f.ID, f.Outcomes, func(o *coaching.Outcome) app.ID { return o.ID }),
		recordEach(in, soughtTable, f.ID, f.SpacesSought, func(s *app.SpaceSought) app.ID { return s.ID }),
	)
}

// sessions saves sessions; the confidential note of one that bears none stays, since no export holds notes.
func (in *intake) sessions(founder app.ID, list []coaching.Session) error {
	note, err := in.prepare("SELECT confidential_note FROM session WHERE id = ?")
	if err != nil {
		return err
	}
	for i := range list {
		if list[i].Confidential != "" {
			continue
		}
		var kept sql.NullString
		if err := note.QueryRowContext(in.ctx, mustBytes(list[i].ID)).Scan(&kept); err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		list[i].Confidential = kept.String
	}
	return recordEach(in, sessionTable, founder, list, func(s *coaching.Session) app.ID { return s.ID })
}

// recordEach saves the records of one kind that a founder has, up to the first that fails.
func recordEach[T any](in *intake, t *table, founder app.ID, list []T, idOf func(*T) app.ID) error {
	for i := range list {
		if err := in.record(t, &list[i], idOf(&list[i]), founder, founder); err != nil {
			return err
		}
	}
	return nil
}
