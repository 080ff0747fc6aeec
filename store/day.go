package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/team"
	"wurzelwerk/app/today"
)

// DayInput is what the list of today is made of. It asks for no more than can stand on that list, so that it may leave
// out what archive.Today has; the lists of both are the same.
func (o *Office) DayInput(ctx context.Context) (today.Input, error) {
	d := &dayRead{ctx: ctx, day: archive.NewDay(o.Today()), founders: o.directory.rows()}
	err := o.read(ctx, func(q querier) error {
		d.q = q
		for _, add := range []func() error{d.addRecords, d.addForms, d.addShortAdvice, d.addTeams, d.addRetentions} {
			if err := add(); err != nil {
				return err
			}
		}
		return nil
	})
	return d.day.Input, err
}

// dayRead is one reading of what is due.
type dayRead struct {
	ctx      context.Context
	q        querier
	day      *archive.Day
	founders map[app.ID]app.FounderRow
}

// in is the day so many days from today.
func (d *dayRead) in(days int) string { return string(d.day.Input.Today.AddDays(days)) }

// The columns that the list of a day needs.
var (
	daySession   = sessionTable.only("date start status nextDate nextStart")
	dayMeasure   = measureTable.only("due")
	dayAgreement = agreementTable.only("until")
	dayConsent   = consentTable.only("purpose recipient givenOn until")
	dayReferral  = referralTable.only("date status sentOn")
	dayAdvice    = sessionTable.only("date start end breakMinutes status reportable")
	dayResidence = founderTable.only("residenceUntil")
)

func (d *dayRead) addRecords() error {
	at := map[app.ID]*archive.Founder{}
	for _, read := range []func() error{
		func() error {
			soon := d.in(app.ResidenceNotice)
			return dueOf(d, dayResidence, at, func(f *archive.Founder, r app.Founder) { f.ResidenceUntil = r.ResidenceUntil }, "residence_until <= ?", soon)
		},
		func() error { return d.addSessions(at) },
		func() error {
			return dueOf(d, dayMeasure, at, func(f *archive.Founder, m coaching.Measure) { f.Measures = append(f.Measures, m) },
				openMeasure+" AND due <= ?", d.in(today.DueNotice))
		},
		func() error {
			return dueOf(d, dayAgreement, at, func(f *archive.Founder, a coaching.Agreement) { f.Agreements = append(f.Agreements, a) },
				openAgreement+" AND until <= ?", d.in(today.DueNotice))
		},
		func() error {
			return dueOf(d, dayConsent, at, func(f *archive.Founder, c app.Consent) { f.Consents = append(f.Consents, c) },
				"withdrawn_on IS NULL AND parent IN (SELECT parent FROM consent WHERE withdrawn_on IS NULL AND until <= ?)", d.in(today.ConsentNotice))
		},
		func() error {
			return dueOf(d, dayReferral, at, func(f *archive.Founder, r app.Referral) { f.Referrals = append(f.Referrals, r) }, sentReferral)
		},
	} {
		if err := read(); err != nil {
			return err
		}
	}
	for _, f := range at {
		d.day.AddRecords(f)
	}
	return nil
}

// What migration 0008 has indexes for, in its words.
const (
	draftSession  = "(status IS NULL OR status = 'draft')"
	heldSession   = "status IN ('closed', 'signed') AND binned_on IS NULL"
	openMeasure   = "(status IS NULL OR status NOT IN ('done', 'dropped')) AND binned_on IS NULL"
	openAgreement = "reached IS NULL AND binned_on IS NULL"
	sentReferral  = "status = 'sent'"
)

// addSessions reads those of today, those that agreed on today, and the drafts until today.
func (d *dayRead) addSessions(at map[app.ID]*archive.Founder) error {
	seen := map[app.ID]bool{}
	for _, condition := range []string{`"date" = ?`, "next_date = ?", draftSession + ` AND "date" < ?`} {
		err := dueOf(d, daySession, at, func(f *archive.Founder, s coaching.Session) {
			if !seen[s.ID] {
				seen[s.ID] = true
				f.Sessions = append(f.Sessions, s)
			}
		}, "binned_on IS NULL AND "+condition, d.in(0))
		if err != nil {
			return err
		}
	}
	return nil
}

// dueOf gives the records of a table that fulfil the condition to founders at work.
func dueOf[T any](d *dayRead, t *table, at map[app.ID]*archive.Founder, give func(*archive.Founder, T), condition string, args ...any) error {
	rows, err := t.load(d.ctx, d.q, condition, args...)
	for _, r := range rows {
		id := mustID([]byte(r.parent))
		if t.record == founderTable.record {
			id = mustID([]byte(r.id))
		}
		row, ok := d.founders[id]
		if !ok || !atWork(row) {
			continue
		}
		if at[id] == nil {
			at[id] = &archive.Founder{Founder: app.Founder{ID: id}}
		}
		give(at[id], recordOf[T](r))
	}
	return err
}

// formColumns hold the forms of a participation, by step; anchorColumns those whose day a step counts from.
var (
	formColumns = map[string]string{
		coaching.StepEntryForm: "entry", coaching.StepExitForm: "exit", coaching.StepFollowUpForm: "follow_up",
	}
	anchorColumns = map[coaching.Anchor]string{coaching.AfterEntry: "entry", coaching.AfterExit: "exit"}
)

// addForms adds the forms of participations that may be due: those without a status whose step counts from a day by now.
func (d *dayRead) addForms() error {
	var missing []string
	for _, step := range archive.FormSteps() {
		missing = append(missing, anchorColumns[step.After]+" ->> 'date' <= ?1 AND "+formColumns[step.Key]+" ->> 'status' IS NULL")
	}
	all, err := queryAll(d.ctx, d.q, scanForms, `SELECT parent, project, counted_as, entry ->> 'date', entry ->> 'status', exit ->> 'date',
		exit ->> 'status', follow_up ->> 'date', follow_up ->> 'status' FROM participation
		WHERE gone IS NULL AND (`+strings.Join(missing, " OR ")+")", d.in(today.FormNotice))
	for _, p := range all {
		if f, ok := d.founders[p.ID]; ok && f.BinnedOn == "" && !f.Restricted {
			d.day.AddForms(p)
		}
	}
	return err
}

// scanForms reads a founder with one participation of which only the days and states of the forms are known.
func scanForms(r *sql.Rows) (*archive.Founder, error) {
	var parent, project []byte
	var text [7]sql.NullString
	err := r.Scan(&parent, &project, &text[0], &text[1], &text[2], &text[3], &text[4], &text[5], &text[6])
	p := indicator.Participation{
		Project: mustID(project), CountedAs: indicator.CountedAs(text[0].String),
		Entry:    &indicator.Entry{Date: app.Date(text[1].String), Status: indicator.WorkStatus(text[2].String)},
		Exit:     &indicator.Exit{Date: app.Date(text[3].String), Status: indicator.WorkStatus(text[4].String)},
		FollowUp: &indicator.FollowUp{Date: app.Date(text[5].String), Status: indicator.WorkStatus(text[6].String)},
	}
	return &archive.Founder{Founder: app.Founder{ID: mustID(parent)}, Participation: &p}, err
}

// addShortAdvice adds the forms of founders who take part in no project.
func (d *dayRead) addShortAdvice() error {
	takesPart := map[app.ID]bool{}
	parts, err := queryAll(d.ctx, d.q, scanID, "SELECT parent FROM participation WHERE gone IS NULL")
	if err != nil {
		return err
	}
	for _, id := range parts {
		takesPart[mustID(id)] = true
	}
	var alone []string
	for id, f := range d.founders {
		if !takesPart[id] && f.BinnedOn == "" && !f.Restricted {
			alone = append(alone, hex.EncodeToString(mustBytes(id)))
		}
	}
	if len(alone) == 0 {
		return nil
	}
	list, err := json.Marshal(alone)
	if err != nil {
		return err
	}
	rows, err := dayAdvice.load(d.ctx, d.q, heldSession+" AND parent IN ("+hexList+")", string(list))
	for len(rows) > 0 {
		f := &archive.Founder{Founder: app.Founder{ID: mustID([]byte(rows[0].parent))}}
		next := slices.IndexFunc(rows, func(r held) bool { return r.parent != rows[0].parent })
		if next < 0 {
			next = len(rows)
		}
		for _, r := range rows[:next] {
			f.Sessions = append(f.Sessions, recordOf[coaching.Session](r))
		}
		d.day.AddForms(f)
		rows = rows[next:]
	}
	return err
}

// addTeams adds what is due in teams: a team that has ended has meetings of today at most.
func (d *dayRead) addTeams() error {
	teams, err := loadAll[team.Team](d.ctx, d.q, teamTable,
		"binned_on IS NULL AND (ended_on IS NULL OR ended_on > ?1 OR id IN (SELECT parent FROM meeting WHERE \"date\" = ?1))", d.in(0))
	if err != nil || len(teams) == 0 {
		return err
	}
	working := map[app.ID]bool{}
	for id, f := range d.founders {
		working[id] = atWork(f)
	}
	for _, t := range teams {
		d.day.AddTeam(t, working)
	}
	return nil
}

// addRetentions adds the projects whose papers need not be kept much longer, and in which somebody outside the bin takes
// part.
func (d *dayRead) addRetentions() error {
	due, err := loadAll[app.Project](d.ctx, d.q, projectTable, `keep_until <= ? AND EXISTS (SELECT 1 FROM participation p
		JOIN founder f ON f.id = p.parent WHERE p.project = project.id AND p.gone IS NULL AND f.gone IS NULL AND f.binned_on IS NULL)`,
		d.in(today.RetentionNotice))
	for _, p := range due {
		d.day.AddRetention(p)
	}
	return err
}

// atWork tells whether the founder of a line is neither archived nor restricted nor in the bin.
func atWork(f app.FounderRow) bool { return f.BinnedOn == "" && f.ArchivedOn == "" && !f.Restricted }
