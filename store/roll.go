package store

import (
	"context"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
)

// The columns that hours and indicators need.
var (
	hoursFounder   = founderTable.only("consultant binnedOn")
	hoursSession   = sessionTable.only("date start end breakMinutes prepMinutes travelMinutes kind place language interpreter interpreterMinutes consultant topic status signedOn closedOn business project followUpMinutes reportable reportableBecause binnedOn")
	rollBusiness   = businessTable.only("name")
	rollReading    = readingTable.only("phase date rater levels binnedOn")
	rollMeasure    = measureTable.only("status binnedOn")
	comparedYields = "parent IN (SELECT parent FROM potential WHERE gone IS NULL AND binned_on IS NULL GROUP BY parent HAVING count(*) > 1)"
)

// Women are the founders outside the bin as the hours of the office need them. Of what was said in a session only the
// topic is told.
func (o *Office) Women(ctx context.Context) ([]coaching.Woman, error) {
	doc, err := o.part(ctx, hoursFounder, func(q querier, at map[app.ID]*archive.Founder) []func() error {
		return []func() error{
			func() error { return fillParticipations(ctx, q, at) },
			func() error {
				return fill(ctx, q, hoursSession, at, func(f *archive.Founder, s []coaching.Session) { f.Sessions = s })
			},
		}
	})
	return archive.Women(doc), err
}

// Roll is what the indicators are counted from.
func (o *Office) Roll(ctx context.Context) (indicator.Roll, error) {
	doc, err := o.part(ctx, founderTable, func(q querier, at map[app.ID]*archive.Founder) []func() error {
		return []func() error{
			func() error { return fillParticipations(ctx, q, at) },
			func() error { return fillBusinessesOf(ctx, q, rollBusiness, at) },
			func() error {
				return fill(ctx, q, rollReading, at, func(f *archive.Founder, r []profile.Reading) { profileOf(f).Readings = r })
			},
			func() error {
				return fill(ctx, q, rollMeasure, at, func(f *archive.Founder, m []coaching.Measure) { f.Measures = m })
			},
			func() error {
				return fillWhere(ctx, q, potentialTable, comparedYields, at, func(f *archive.Founder, a []potential.Analysis) { f.Potential = a })
			},
			func() error {
				return fillWhere(ctx, q, dayAdvice, heldSession, at, func(f *archive.Founder, s []coaching.Session) { f.Sessions = s })
			},
		}
	})
	return archive.RollOf(doc), err
}

// part is the office, its projects and the founders outside the bin with what fills gives them.
func (o *Office) part(ctx context.Context, t *table, fills func(q querier, at map[app.ID]*archive.Founder) []func() error) (doc archive.Document, err error) {
	err = o.read(ctx, func(q querier) error {
		if doc.Office, err = loadOne[app.Office](ctx, q, officeTable, o.self); err != nil {
			return err
		}
		if doc.Projects, err = loadAll[app.Project](ctx, q, projectTable, "1"); err != nil {
			return err
		}
		founders, err := loadAll[app.Founder](ctx, q, t, "binned_on IS NULL AND "+noVisitor)
		if err != nil {
			return err
		}
		doc.Founders = make([]archive.Founder, len(founders))
		at := make(map[app.ID]*archive.Founder, len(founders))
		for i := range founders {
			doc.Founders[i].Founder = founders[i]
			at[founders[i].ID] = &doc.Founders[i]
		}
		for _, fill := range fills(q, at) {
			if err := fill(); err != nil {
				return err
			}
		}
		return nil
	})
	forgetProjects(&doc)
	return doc, err
}

// forgetProjects does to projects that are not there what archive.Trim does.
func forgetProjects(doc *archive.Document) {
	known := map[app.ID]bool{}
	for _, p := range doc.Projects {
		known[p.ID] = true
	}
	unknown := func(p indicator.Participation) bool { return !known[p.Project] }
	for i := range doc.Founders {
		f := &doc.Founders[i]
		if f.Participation != nil && unknown(*f.Participation) {
			f.Participation = nil
		}
		f.Participations = slices.DeleteFunc(f.Participations, unknown)
		for j := range f.Sessions {
			if s := &f.Sessions[j]; !known[s.Project] {
				s.Project = ""
			}
		}
	}
}
