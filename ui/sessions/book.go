package sessions

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
)

// book is the sessions of one founder as the page works on them: all that are kept, and the open one with what is not
// saved yet.
type book struct {
	parts   *Parts
	founder app.Founder

	office     app.Office
	businesses []app.Business
	projects   []app.Project
	stays      []indicator.Participation
	measures   []coaching.Measure
	sessions   []coaching.Session // as kept, in the order of time

	draft coaching.Session // the open one; its ID is "" while there is none
	dirty bool
}

// load reads all again and keeps the open session open, as it is kept. What is not saved is lost: call save before.
func (b *book) load() (err error) {
	id, ctx, records := b.founder.ID, b.parts.Context, b.parts.Records
	f, err := records.Founder(ctx, id)
	if err != nil {
		return err
	}
	b.founder = f
	if b.office, err = records.Info(ctx); err != nil {
		return err
	}
	if b.businesses, err = records.Businesses(ctx, id); err != nil {
		return err
	}
	if b.projects, err = records.Projects(ctx); err != nil {
		return err
	}
	if b.stays, err = records.Participations(ctx, id); err != nil {
		return err
	}
	if b.measures, err = records.Measures(ctx, id); err != nil {
		return err
	}
	return b.reload()
}

// reload reads the sessions again.
func (b *book) reload() (err error) {
	if b.sessions, err = b.parts.Records.Sessions(b.parts.Context, b.founder.ID); err == nil {
		b.open(b.draft.ID)
	}
	return err
}

// open lays a session open as it is kept, and tells whether it is there.
func (b *book) open(id app.ID) bool {
	b.draft, b.dirty = coaching.Session{}, false
	i := b.place(id)
	if i >= 0 {
		b.draft = b.sessions[i]
	}
	return i >= 0
}

func (b *book) place(id app.ID) int {
	return slices.IndexFunc(b.sessions, func(s coaching.Session) bool { return s.ID == id && id != "" })
}

// kept is a session as it was saved last.
func (b *book) kept(id app.ID) coaching.Session {
	if i := b.place(id); i >= 0 {
		return b.sessions[i]
	}
	return coaching.Session{}
}

// edit changes the open session. What its lists and pointers show must be replaced, not changed.
func (b *book) edit(change func(s *coaching.Session)) bool {
	next := b.draft
	change(&next)
	if b.draft.ID == "" || reflect.DeepEqual(next, b.draft) {
		return false
	}
	b.draft, b.dirty = next, true
	return true
}

// save keeps what was changed in the open session.
func (b *book) save() error {
	if !b.dirty || b.draft.ID == "" {
		return nil
	}
	return b.keep(b.draft)
}

// keep saves a session, which is the open one from then on.
func (b *book) keep(s coaching.Session) error {
	saved, err := b.parts.Records.SaveSession(b.parts.Context, b.founder.ID, s)
	if err != nil {
		return err
	}
	before := b.kept(saved.ID)
	if i := b.place(saved.ID); i >= 0 {
		b.sessions[i] = saved
	} else {
		b.sessions = append(b.sessions, saved)
	}
	slices.SortStableFunc(b.sessions, func(x, y coaching.Session) int {
		return cmp.Or(cmp.Compare(dateKey(x.Date), dateKey(y.Date)), cmp.Compare(x.Start, y.Start))
	})
	b.draft, b.dirty = saved, false
	if b.parts.Changed != nil && stands(before) != stands(saved) {
		b.parts.Changed(b.founder.ID)
	}
	return nil
}

// dateKey sorts what has no day behind all others.
func dateKey(d app.Date) string { return cmp.Or(string(d), "~") }

// standing is what others show of a session: when it is, and how far.
type standing struct {
	date, next  app.Date
	start, then app.Clock
	status      coaching.SessionStatus
}

func stands(s coaching.Session) standing {
	return standing{s.Date, s.NextDate, s.Start, s.NextStart, s.Status}
}

// readOnly tells that nothing may be typed: her records are only kept, or she lies in the bin.
func (b *book) readOnly() bool { return b.founder.Restriction != nil || b.founder.BinnedOn != "" }

// begin is a new session of a kind that begins now, with what is known of her.
func (b *book) begin(kind coaching.Kind) coaching.Session {
	s := coaching.Begin(kind, b.parts.Now())
	s.Consultant = cmp.Or(b.founder.Consultant, b.office.Consultant)
	for _, name := range []string{b.founder.ShortName(), s.Consultant} {
		if name = strings.ReplaceAll(name, ",", ""); name != "" {
			s.Present = append(s.Present, name)
		}
	}
	s.Language = "de"
	if n := len(b.sessions); n > 0 && b.sessions[n-1].Language != "" {
		s.Language = b.sessions[n-1].Language
	}
	if i := b.founder.Interpreter; i != nil && i.Needed == "always" {
		s.Interpreter = i.Person
	}
	if len(b.businesses) == 1 {
		s.Business = b.businesses[0].ID
	}
	s.Project = b.projectOn(s.Date)
	return s
}

// projectOn is the only project in which she takes part on a day, "" for none or several.
func (b *book) projectOn(day app.Date) (project app.ID) {
	for _, p := range b.stays {
		in := p.Entry != nil && p.Entry.Date.Valid() && p.Entry.Date <= day && (p.Exit == nil || !p.Exit.Date.Valid() || day <= p.Exit.Date)
		switch {
		case !in:
		case project != "":
			return ""
		default:
			project = p.Project
		}
	}
	return project
}

// openMeasures are those to be done, as they press.
func (b *book) openMeasures() []coaching.Measure {
	out := slices.DeleteFunc(slices.Clone(b.measures), coaching.Measure.Settled)
	coaching.ByUrgency(out, b.parts.Today(), func(m coaching.Measure) coaching.Measure { return m })
	return out
}

func (b *book) business(id app.ID) app.Business {
	for _, other := range b.businesses {
		if other.ID == id {
			return other
		}
	}
	return app.Business{}
}

func (b *book) project(id app.ID) app.Project {
	for _, p := range b.projects {
		if p.ID == id {
			return p
		}
	}
	return app.Project{}
}
