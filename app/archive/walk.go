package archive

import (
	"maps"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/swot"
	"wurzelwerk/app/team"
)

// Ref is one place of a document where an id stands.
type Ref struct {
	Kind  app.Kind
	Scope app.ID // record within which ids of the kind are unique: the worksheet of a factor; "" for the whole file
	Hers  bool   // it must belong to the same founder
	ID    *app.ID
	Own   bool // the id of the record itself, not a reference to one
	Loose bool // may name what is not in the file
	Must  bool // may not be empty
	Path  string
}

// walker visits every id of a document, each record's own before those within it and before what refers to it by
// scope, so that a visit that changes ids finds scopes already changed.
type walker func(Ref)

func walk(d *Document, visit func(Ref)) {
	w := walker(visit)
	for i := range d.Projects {
		w.own(app.KindProject, "", &d.Projects[i].ID, app.Item("projects", i))
	}
	for i := range d.Partners {
		w.own(app.KindPartner, "", &d.Partners[i].ID, app.Item("partners", i))
	}
	for i := range d.Spaces {
		at, s := app.Item("spaces", i), &d.Spaces[i]
		w.own(app.KindSpace, "", &s.ID, at)
		w.may(app.KindPartner, &s.Partner, at+".partner")
		w.may(app.KindBusiness, &s.Business, at+".business")
	}
	for i := range d.Founders {
		w.founder(&d.Founders[i], app.Item("founders", i))
	}
	for i := range d.Teams {
		w.team(&d.Teams[i], app.Item("teams", i))
	}
}

func (w walker) own(kind app.Kind, scope app.ID, id *app.ID, path string) {
	w(Ref{Kind: kind, Scope: scope, ID: id, Own: true, Must: true, Path: path + ".id"})
}

// ref visits a reference that must be there and be found.
func (w walker) ref(kind app.Kind, scope app.ID, id *app.ID, path string) {
	w(Ref{Kind: kind, Scope: scope, ID: id, Must: true, Path: path})
}

// may visits a reference that may be empty.
func (w walker) may(kind app.Kind, id *app.ID, path string) {
	w(Ref{Kind: kind, ID: id, Path: path})
}

// hers visits a reference that may be empty and else names a record of the same founder.
func (w walker) hers(kind app.Kind, id *app.ID, path string) {
	w(Ref{Kind: kind, ID: id, Hers: true, Path: path})
}

// keys visits the keys of a table by their order and puts changed ones in their place.
func keys[V any](table *map[app.ID]V, path string, visit func(id *app.ID, path string)) {
	if len(*table) == 0 {
		return
	}
	out := make(map[app.ID]V, len(*table))
	for _, key := range slices.Sorted(maps.Keys(*table)) {
		value := (*table)[key]
		visit(&key, under(path, string(key)))
		out[key] = value
	}
	*table = out
}

func (w walker) founder(f *Founder, path string) {
	w.own(app.KindFounder, "", &f.ID, path)
	if f.Business != nil {
		w.own(app.KindBusiness, "", &f.Business.ID, path+".business")
	}
	for i := range f.Businesses {
		w.own(app.KindBusiness, "", &f.Businesses[i].ID, app.Item(path+".businesses", i))
	}
	if f.Participation != nil {
		w.ref(app.KindProject, "", &f.Participation.Project, path+".participation.project")
	}
	for i := range f.Participations {
		w.ref(app.KindProject, "", &f.Participations[i].Project, app.Item(path+".participations", i)+".project")
	}
	if f.Profile != nil {
		for i := range f.Profile.Readings {
			w.own(app.KindReading, "", &f.Profile.Readings[i].ID, app.Item(path+".profile.readings", i))
		}
	}
	for i := range f.SWOT {
		w.worksheet(&f.SWOT[i], app.Item(path+".swot", i))
	}
	for i := range f.Measures {
		w.measure(&f.Measures[i], app.Item(path+".measures", i))
	}
	for i := range f.Potential {
		w.potential(&f.Potential[i], app.Item(path+".potential", i))
	}
	w.papers(f, path)
}

func (w walker) papers(f *Founder, path string) {
	for i := range f.Sessions {
		at, s := app.Item(path+".sessions", i), &f.Sessions[i]
		w.own(app.KindSession, "", &s.ID, at)
		w.may(app.KindBusiness, &s.Business, at+".business")
		w.may(app.KindProject, &s.Project, at+".project")
	}
	for i := range f.Consents {
		at := app.Item(path+".consents", i)
		w.own(app.KindConsent, "", &f.Consents[i].ID, at)
		w.may(app.KindPartner, &f.Consents[i].Recipient, at+".recipient")
	}
	for i := range f.Referrals {
		at, r := app.Item(path+".referrals", i), &f.Referrals[i]
		w.own(app.KindReferral, "", &r.ID, at)
		w.may(app.KindPartner, &r.From, at+".from")
		w.may(app.KindPartner, &r.To, at+".to")
		w.hers(app.KindConsent, &r.Consent, at+".consent")
	}
	for i := range f.Agreements {
		at, a := app.Item(path+".agreements", i), &f.Agreements[i]
		w.own(app.KindAgreement, "", &a.ID, at)
		w.hers(app.KindSession, &a.Session, at+".session")
		w.hers(app.KindAgreement, &a.CarriedFrom, at+".carriedFrom")
	}
	for i := range f.Outcomes {
		at, o := app.Item(path+".outcomes", i), &f.Outcomes[i]
		w.own(app.KindOutcome, "", &o.ID, at)
		w.may(app.KindProject, &o.Project, at+".project")
		w.may(app.KindBusiness, &o.Business, at+".business")
	}
	for i := range f.SpacesSought {
		w.own(app.KindSpaceSought, "", &f.SpacesSought[i].ID, app.Item(path+".spacesSought", i))
	}
}

func (w walker) worksheet(s *swot.Worksheet, path string) {
	w.own(app.KindSWOT, "", &s.ID, path)
	w.hers(app.KindSWOT, &s.Predecessor, path+".predecessor")
	w.may(app.KindBusiness, &s.Business, path+".business")
	for i := range s.Factors {
		at := app.Item(path+".factors", i)
		w.own(app.KindFactor, s.ID, &s.Factors[i].ID, at)
		w(Ref{Kind: app.KindFactor, Scope: s.Predecessor, ID: &s.Factors[i].Origin, Loose: true, Path: at + ".origin"})
	}
	for i := range s.Matrix {
		at := app.Item(path+".matrix", i)
		w.ref(app.KindFactor, s.ID, &s.Matrix[i].A, at+".a")
		w.ref(app.KindFactor, s.ID, &s.Matrix[i].B, at+".b")
	}
}

func (w walker) measure(m *coaching.Measure, path string) {
	w.own(app.KindMeasure, "", &m.ID, path)
	if m.From == nil {
		return
	}
	w.hers(app.KindSWOT, &m.From.SWOT, path+".from.swot")
	for i, pair := range m.From.Pairs {
		for j, id := range pair {
			if id != nil {
				w.ref(app.KindFactor, m.From.SWOT, id, app.Item(app.Item(path+".from.pairs", i), j))
			}
		}
	}
	w.hers(app.KindPotential, &m.From.Potential, path+".from.potential")
	w.part(m.From, path+".from.part")
	w.may(app.KindTeam, &m.From.Team, path+".from.team")
	w.may(app.KindMeeting, &m.From.Meeting, path+".from.meeting")
	w.may(app.KindCommitment, &m.From.Commitment, path+".from.commitment")
	w.hers(app.KindSession, &m.From.Session, path+".from.session")
}

// partKinds are the kinds of what a part of an analysis names by its id.
var partKinds = map[string]app.Kind{
	coaching.PartField: app.KindField, coaching.PartOption: app.KindAlternative, coaching.PartScenario: app.KindScenario,
	coaching.PartShift: app.KindShift, coaching.PartExpansion: app.KindExpansion,
}

// part visits the id in the part of an analysis that a measure came from, and puts a changed one in its place.
func (w walker) part(from *coaching.Source, path string) {
	kind, name := from.Place()
	of, ok := partKinds[kind]
	if !ok || name == "" {
		return
	}
	id := app.ID(name)
	w.ref(of, from.Potential, &id, path)
	from.Part = ""
	if id != "" {
		from.Part = coaching.PartOf(kind, string(id))
	}
}

func (w walker) potential(a *potential.Analysis, path string) {
	w.own(app.KindPotential, "", &a.ID, path)
	w.may(app.KindBusiness, &a.Business, path+".business")
	for i := range a.Fields {
		w.own(app.KindField, a.ID, &a.Fields[i].ID, app.Item(path+".fields", i))
	}
	for i := range a.Expansions {
		w.own(app.KindExpansion, a.ID, &a.Expansions[i].ID, app.Item(path+".expansions", i))
	}
	for i := range a.Shifts {
		at, s := app.Item(path+".shifts", i), &a.Shifts[i]
		w.own(app.KindShift, a.ID, &s.ID, at)
		for j := range s.Changes {
			w.ref(app.KindField, a.ID, &s.Changes[j].Field, app.Item(at+".changes", j)+".field")
		}
	}
	if a.Options != nil {
		w.options(a.Options, a.ID, path+".options")
	}
	for i := range a.Scenarios {
		w.scenario(&a.Scenarios[i], a.ID, app.Item(path+".scenarios", i))
	}
}

func (w walker) scenario(s *potential.Scenario, analysis app.ID, path string) {
	w.own(app.KindScenario, analysis, &s.ID, path)
	for i := range s.NewFields {
		w.own(app.KindField, analysis, &s.NewFields[i].ID, app.Item(path+".newFields", i))
	}
	for i := range s.Changes {
		w.ref(app.KindField, analysis, &s.Changes[i].Field, app.Item(path+".changes", i)+".field")
	}
}

func (w walker) options(o *potential.Options, analysis app.ID, path string) {
	for i := range o.Criteria {
		w.own(app.KindCriterion, analysis, &o.Criteria[i].ID, app.Item(path+".criteria", i))
	}
	for i := range o.Alternatives {
		at, a := app.Item(path+".alternatives", i), &o.Alternatives[i]
		w.own(app.KindAlternative, analysis, &a.ID, at)
		keys(&a.Points, at+".points", func(id *app.ID, path string) { w.ref(app.KindCriterion, analysis, id, path) })
	}
	if o.Sensitivity != nil {
		w.ref(app.KindCriterion, analysis, &o.Sensitivity.Criterion, path+".sensitivity.criterion")
	}
}

func (w walker) team(t *team.Team, path string) {
	w.own(app.KindTeam, "", &t.ID, path)
	for i := range t.GuestMembers {
		w.own(app.KindFounder, "", &t.GuestMembers[i].ID, app.Item(path+".guestMembers", i))
	}
	w.women(t.Members, path+".members")
	for i := range t.Goals {
		w.ref(app.KindFounder, "", &t.Goals[i].Woman, app.Item(path+".goals", i)+".woman")
	}
	for i := range t.History {
		w.ref(app.KindFounder, "", &t.History[i].Woman, app.Item(path+".history", i)+".woman")
	}
	for i := range t.Meetings {
		w.meeting(&t.Meetings[i], app.Item(path+".meetings", i))
	}
}

func (w walker) women(list []app.ID, path string) {
	for i := range list {
		w.ref(app.KindFounder, "", &list[i], app.Item(path, i))
	}
}

func (w walker) meeting(m *team.Meeting, path string) {
	w.own(app.KindMeeting, "", &m.ID, path)
	woman := func(id *app.ID, path string) { w.ref(app.KindFounder, "", id, path) }
	for _, role := range slices.Sorted(maps.Keys(m.Roles)) {
		id := m.Roles[role]
		woman(&id, under(path+".roles", role))
		m.Roles[role] = id
	}
	keys(&m.Attendance, path+".attendance", woman)
	keys(&m.LateMinutes, path+".lateMinutes", woman)
	keys(&m.Results, path+".results", w.earlier)
	keys(&m.Reasons, path+".reasons", w.earlier)
	for i := range m.Dropped {
		w.earlier(&m.Dropped[i], app.Item(path+".dropped", i))
	}
	for i := range m.Turns {
		w.turn(&m.Turns[i], app.Item(path+".turns", i))
	}
	for i := range m.Buddies {
		at := app.Item(path+".buddies", i)
		woman(&m.Buddies[i].A, at+".a")
		woman(&m.Buddies[i].B, at+".b")
		w.may(app.KindFounder, &m.Buddies[i].C, at+".c")
	}
	if m.Next != nil {
		w.may(app.KindFounder, &m.Next.Facilitator, path+".next.facilitator")
	}
	for i := range m.Clock {
		at, e := app.Item(path+".clock", i), &m.Clock[i]
		w.may(app.KindFounder, &e.Woman, at+".woman")
		w.may(app.KindFounder, &e.To, at+".to")
		w.women(e.Women, at+".women")
	}
}

// earlier visits a commitment that may be of a meeting that is not in the file.
func (w walker) earlier(id *app.ID, path string) {
	w(Ref{Kind: app.KindCommitment, ID: id, Loose: true, Must: true, Path: path})
}

func (w walker) turn(t *team.Turn, path string) {
	w.ref(app.KindFounder, "", &t.Founder, path+".founder")
	for i := range t.Offers {
		at := app.Item(path+".offers", i)
		w.ref(app.KindFounder, "", &t.Offers[i].From, at+".from")
		w.ref(app.KindFounder, "", &t.Offers[i].To, at+".to")
	}
	for i := range t.Commitments {
		at, c := app.Item(path+".commitments", i), &t.Commitments[i]
		w.own(app.KindCommitment, "", &c.ID, at)
		w(Ref{Kind: app.KindCommitment, ID: &c.CarriedFrom, Loose: true, Path: at + ".carriedFrom"})
		w.may(app.KindMeasure, &c.Measure, at+".measure")
	}
}
