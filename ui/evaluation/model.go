package evaluation

import (
	"cmp"
	"context"
	"slices"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/translations"
)

// book is what was read of the office.
type book struct {
	office   app.Office
	projects []app.Project
	roll     indicator.Roll
	women    []coaching.Woman

	names   map[app.ID]string // of the women, by their lists
	titles  map[app.ID]string // of the projects
	founder map[app.ID]*indicator.Woman
}

// read reads all that the pages show.
func read(ctx context.Context, records Records) (b book, err error) {
	if b.office, err = records.Info(ctx); err != nil {
		return b, err
	}
	if b.projects, err = records.Projects(ctx); err != nil {
		return b, err
	}
	if b.roll, err = records.Roll(ctx); err != nil {
		return b, err
	}
	if b.women, err = records.Women(ctx); err != nil {
		return b, err
	}
	b.index()
	return b, nil
}

// index names the women and projects.
func (b *book) index() {
	b.names, b.titles, b.founder = map[app.ID]string{}, map[app.ID]string{}, map[app.ID]*indicator.Woman{}
	for i, w := range b.roll.Women {
		b.names[w.Founder.ID], b.founder[w.Founder.ID] = w.Founder.ListName(), &b.roll.Women[i]
	}
	for _, p := range b.projects {
		b.titles[p.ID] = p.Name
	}
}

// name is what a woman stands under; one without a name is called so.
func (b *book) name(id app.ID) string { return cmp.Or(b.names[id], t("founders.unnamed")) }

// result is what is computed of a book for what is chosen.
type result struct {
	period  indicator.Period
	roll    indicator.Roll // of the projects chosen
	reports []indicator.Report
	own     []indicator.OwnFigure
	held    []indicator.Held

	issues []indicator.Issue // due until the end of the period, or without a day
	later  int               // those that are due after it

	women    []coaching.Woman // with their sessions in the projects chosen
	hours    coaching.OfficeHours
	findings []coaching.Finding
}

// compute counts. It asks neither clock nor window, and may run beside it.
func compute(b book, c Chosen, today app.Date, zone *time.Location) result {
	r := result{period: c.period(today, b.projects), roll: b.roll}
	women, found := b.women, coaching.Check(b.women, zone)
	if ids, all := c.scope(b.projects); !all {
		r.roll = b.roll.In(ids...)
		women = coaching.InProjects(b.women, ids...)
		found = coaching.About(found, women)
	}
	r.reports = indicator.CountAll(r.roll, r.period)
	r.own = indicator.Beside(r.roll, r.period)
	for _, i := range indicator.DryRun(r.roll, today) {
		if i.Due != "" && r.period.To != "" && i.Due > r.period.To {
			r.later++
			continue
		}
		r.issues = append(r.issues, i)
	}
	r.held = indicator.HeldBack(r.issues)
	days := coaching.Period(r.period)
	r.women, r.hours, r.findings = women, coaching.OfficeHoursOf(women, days), coaching.Within(found, days)
	return r
}

// byName orders women as their names do in the language of the window.
func (b *book) byName(ids []app.ID) []app.ID {
	l := translations.Current()
	keys := make(map[app.ID]string, len(ids))
	for _, id := range ids {
		keys[id] = string(l.SortKey(b.names[id]))
	}
	out := slices.Clone(ids)
	slices.SortStableFunc(out, func(a, b app.ID) int { return cmp.Or(cmp.Compare(keys[a], keys[b]), cmp.Compare(a, b)) })
	return out
}
