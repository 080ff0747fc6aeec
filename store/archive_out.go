package store

import (
	"context"
	"database/sql"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
	"wurzelwerk/app/team"
)

// Export is everything that the office holds but confidential notes, the bin included, under the names that archives
// know it by. Confidential notes stand in the report of Access alone.
func (o *Office) Export(ctx context.Context) (doc archive.Document, err error) {
	err = o.read(ctx, func(q querier) error {
		if doc, err = o.document(ctx, q); err != nil {
			return err
		}
		names, err := archiveNames(ctx, q)
		if err != nil {
			return err
		}
		named := func(_ app.Kind, id app.ID) string {
			if name, ok := names[id]; ok {
				return name
			}
			return string(id)
		}
		archive.Trim(&doc)
		archive.Rename(&doc, named)
		doc.Office.ID = app.ID(named(app.KindOffice, doc.Office.ID))
		return nil
	})
	return doc, err
}

// ArchiveNames are the names under which archives know our records, by id; a record without one goes by its id.
func (o *Office) ArchiveNames(ctx context.Context) (names map[app.ID]string, err error) {
	err = o.read(ctx, func(q querier) error {
		names, err = archiveNames(ctx, q)
		return err
	})
	return names, err
}

func archiveNames(ctx context.Context, q querier) (map[app.ID]string, error) {
	type named struct {
		id   app.ID
		name string
	}
	all, err := queryAll(ctx, q, func(r *sql.Rows) (n named, err error) {
		var id []byte
		if err := r.Scan(&id, &n.name); err != nil {
			return n, err
		}
		n.id, err = app.IDFromBytes(id)
		return n, err
	}, "SELECT id, name FROM archive_name ORDER BY name")
	out := make(map[app.ID]string, len(all))
	for _, n := range all {
		out[n.id] = n.name
	}
	return out, err
}

func (o *Office) document(ctx context.Context, q querier) (doc archive.Document, err error) {
	doc.Format, doc.Version = archive.Format, archive.Version
	if doc.Office, err = loadOne[app.Office](ctx, q, officeTable, o.self); err != nil {
		return doc, err
	}
	if doc.Projects, err = loadAll[app.Project](ctx, q, projectTable, "1"); err != nil {
		return doc, err
	}
	if doc.Partners, err = loadAll[app.Partner](ctx, q, partnerTable, "1"); err != nil {
		return doc, err
	}
	if doc.Spaces, err = loadAll[app.Space](ctx, q, spaceTable, "1"); err != nil {
		return doc, err
	}
	if doc.Founders, err = founderFiles(ctx, q); err != nil {
		return doc, err
	}
	doc.Teams, err = loadAll[team.Team](ctx, q, teamTable, "1")
	return doc, err
}

// exportedSession is a session without its confidential note.
var exportedSession = sessionTable.without("confidentialNote")

// founderFiles reads all founders with all that is theirs but confidential notes, one query a table.
func founderFiles(ctx context.Context, q querier) ([]archive.Founder, error) {
	founders, err := loadAll[app.Founder](ctx, q, founderTable, "1")
	if err != nil {
		return nil, err
	}
	files := make([]archive.Founder, len(founders))
	at := make(map[app.ID]*archive.Founder, len(founders))
	for i, f := range founders {
		files[i].Founder = f
		at[f.ID] = &files[i]
	}
	for _, fill := range []func() error{
		func() error { return fillBusinesses(ctx, q, at) },
		func() error { return fillParticipations(ctx, q, at) },
		func() error {
			return fill(ctx, q, readingTable, at, func(f *archive.Founder, r []profile.Reading) { profileOf(f).Readings = r })
		},
		func() error {
			return fill(ctx, q, answerTable, at, func(f *archive.Founder, a []profile.Answer) { profileOf(f).Answers = a })
		},
		func() error {
			return fill(ctx, q, swotTable, at, func(f *archive.Founder, w []swot.Worksheet) { f.SWOT = w })
		},
		func() error {
			return fill(ctx, q, measureTable, at, func(f *archive.Founder, m []coaching.Measure) { f.Measures = m })
		},
		func() error {
			return fill(ctx, q, potentialTable, at, func(f *archive.Founder, p []potential.Analysis) { f.Potential = p })
		},
		func() error {
			return fill(ctx, q, exportedSession, at, func(f *archive.Founder, s []coaching.Session) { f.Sessions = s })
		},
		func() error {
			return fill(ctx, q, consentTable, at, func(f *archive.Founder, c []app.Consent) { f.Consents = c })
		},
		func() error {
			return fill(ctx, q, referralTable, at, func(f *archive.Founder, r []app.Referral) { f.Referrals = r })
		},
		func() error {
			return fill(ctx, q, agreementTable, at, func(f *archive.Founder, a []coaching.Agreement) { f.Agreements = a })
		},
		func() error {
			return fill(ctx, q, outcomeTable, at, func(f *archive.Founder, r []coaching.Outcome) { f.Outcomes = r })
		},
		func() error {
			return fill(ctx, q, soughtTable, at, func(f *archive.Founder, s []app.SpaceSought) { f.SpacesSought = s })
		},
	} {
		if err := fill(); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// fill gives each founder her records of a table.
func fill[T any](ctx context.Context, q querier, t *table, at map[app.ID]*archive.Founder, give func(*archive.Founder, []T)) error {
	return fillWhere(ctx, q, t, "1", at, give)
}

// fillWhere is fill for the records that fulfil the condition.
func fillWhere[T any](ctx context.Context, q querier, t *table, condition string, at map[app.ID]*archive.Founder, give func(*archive.Founder, []T)) error {
	all, err := loadByParent[T](ctx, q, t, condition)
	for id, records := range all {
		if f, ok := at[id]; ok {
			give(f, records)
		}
	}
	return err
}

func profileOf(f *archive.Founder) *archive.Profile {
	if f.Profile == nil {
		f.Profile = &archive.Profile{}
	}
	return f.Profile
}

func fillBusinesses(ctx context.Context, q querier, at map[app.ID]*archive.Founder) error {
	return fillBusinessesOf(ctx, q, businessTable, at)
}

// fillBusinessesOf gives each founder her businesses with the columns of the table.
func fillBusinessesOf(ctx context.Context, q querier, t *table, at map[app.ID]*archive.Founder) error {
	found, err := loadAll[app.Business](ctx, q, t, "1")
	if err != nil {
		return err
	}
	businesses := byID(found)
	return fill(ctx, q, linkTable, at, func(f *archive.Founder, links []businessLink) {
		hers := inOrder(links, businesses)
		if len(hers) > 0 {
			f.Business, f.Businesses = &hers[0], hers[1:]
		}
	})
}

func fillParticipations(ctx context.Context, q querier, at map[app.ID]*archive.Founder) error {
	return fill(ctx, q, participationTable, at, func(f *archive.Founder, p []indicator.Participation) {
		f.Participation, f.Participations = &p[0], p[1:]
	})
}
