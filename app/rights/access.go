package rights

import (
	"cmp"
	"encoding/json"
	"io"
	"slices"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/team"
)

// Format and Version stand at the head of the JSON of an access report.
const (
	Format  = "wurzelwerk-access"
	Version = 1
)

// Access is everything that the office holds on one founder (GDPR Art. 15). It is the only document with the
// confidential notes of her sessions. Other women of her teams stand by a letter; what others wrote about third persons
// in free texts is hers to know only after somebody has read it.
type Access struct {
	Format      string          `json:"format"`
	Version     int             `json:"version"`
	On          app.Date        `json:"on"`
	Office      app.Office      `json:"office"`
	Founder     archive.Founder `json:"founder"`
	Projects    []app.Project   `json:"projects,omitempty"` // that she takes part in
	Teams       []Team          `json:"teams,omitempty"`
	Purposes    []Purpose       `json:"purposes,omitempty"`
	From        []string        `json:"from,omitempty"` // offices that gave data of hers to this one
	Recipients  []Recipient     `json:"recipients,omitempty"`
	Disclosures []Disclosure    `json:"disclosures,omitempty"`
	Duties      []Duty          `json:"duties,omitempty"`
	Removed     []Removed       `json:"removed,omitempty"` // deleted, but not yet gone for good
	History     []Change        `json:"history,omitempty"`
}

// Purpose is what data of hers is held for, and on what ground.
type Purpose struct {
	Purpose     app.Purpose `json:"purpose"`
	Basis       Basis       `json:"basis"`
	Project     string      `json:"project,omitempty"`
	Since       app.Date    `json:"since,omitempty"`
	Until       app.Date    `json:"until,omitempty"`
	WithdrawnOn app.Date    `json:"withdrawnOn,omitempty"`
}

// Basis is a legal ground of the GDPR.
type Basis string

// The grounds that an office has.
const (
	ByConsent  Basis = "consent"  // Art. 6 (1) a
	ByDuty     Basis = "duty"     // Art. 6 (1) c: a funder's report
	ByExplicit Basis = "explicit" // Art. 9 (2) a: consent to special categories
)

// Values lists the grounds.
func (Basis) Values() []string {
	return []string{string(ByConsent), string(ByDuty), string(ByExplicit)}
}

// TextKey is the key of the sentence in the translations.
func (b Basis) TextKey() string { return "rights.basis." + string(b) } // keys: rights.basis.*

// Recipient is who may get data of hers, or has got some.
type Recipient struct {
	Name    string   `json:"name"`              // of a partner
	Project string   `json:"project,omitempty"` // whose funder it is, where no partner is meant
	Classes []string `json:"classes,omitempty"`
}

// Disclosure is one time that data of hers went to somebody.
type Disclosure struct {
	On      app.Date `json:"on,omitempty"`
	To      string   `json:"to"`
	Classes []string `json:"classes,omitempty"`
	Why     string   `json:"why,omitempty"`
	Basis   app.ID   `json:"basis,omitempty"` // the consent

	Changes  int      `json:"changes,omitempty"`  // how many values, where they went by the exchange with another office
	Consents []app.ID `json:"consents,omitempty"` // on which that is based
}

// Removed is a record that was deleted and can still be brought back.
type Removed struct {
	Kind   app.Kind        `json:"kind"`
	Record json.RawMessage `json:"record"`
}

// Change is one entry of the history of her records.
type Change struct {
	When   time.Time `json:"when"`
	By     string    `json:"by,omitempty"` // "" for this office
	Kind   app.Kind  `json:"kind"`
	Record app.ID    `json:"record"`
	Field  string    `json:"field,omitempty"`
	Detail string    `json:"detail,omitempty"`
	Count  int       `json:"count,omitempty"`
	Old    string    `json:"old,omitempty"`
}

// Record is what an access report is made of.
type Record struct {
	Today    app.Date
	Office   app.Office
	Founder  archive.Founder
	Projects []app.Project     // all of the office
	Partners []app.Partner     // all of the office
	Teams    []team.Team       // all of the office
	Called   map[app.ID]string // what founders are called
	Removed  []Removed
	History  []app.HistoryEntry
	From     []string              // offices that shared her records with this one
	Sent     []exchange.Disclosure // what went to other offices by the exchange
}

// NewAccess is the report.
func NewAccess(r Record) Access {
	a := Access{
		Format: Format, Version: Version, On: r.Today, Office: r.Office, Founder: r.Founder, From: r.From, Removed: r.Removed,
		Duties: Duties(r.Founder, r.Projects),
	}
	for _, p := range r.Projects {
		if r.takesPart(p.ID) {
			a.Projects = append(a.Projects, p)
		}
	}
	for _, t := range r.Teams {
		if part, ok := TeamOf(t, r.Founder.ID, r.Called); ok {
			a.Teams = append(a.Teams, part)
		}
	}
	a.Purposes, a.Disclosures = r.purposes(), r.disclosures()
	a.Recipients = r.recipients()
	a.SetHistory(r.History)
	return a
}

// SetHistory puts the history of her records into the report.
func (a *Access) SetHistory(entries []app.HistoryEntry) {
	a.History = nil
	for _, h := range entries {
		a.History = append(a.History, Change{h.When.UTC(), h.Actor, h.Kind, h.Record, h.Field, h.Detail, h.Count, h.Old})
	}
}

func (r Record) takesPart(project app.ID) bool {
	for _, p := range participations(r.Founder) {
		if p.Project == project {
			return true
		}
	}
	return false
}

// purposes are those of her consents, and the reports of each project that she takes part in.
func (r Record) purposes() (out []Purpose) {
	for _, c := range r.Founder.Consents {
		basis := ByConsent
		if c.Purpose == app.PurposeSpecial {
			basis = ByExplicit
		}
		out = append(out, Purpose{c.Purpose, basis, "", c.GivenOn, c.Until, c.WithdrawnOn})
	}
	for _, p := range participations(r.Founder) {
		report := Purpose{Purpose: "reporting", Basis: ByDuty, Project: projectName(r.Projects, p.Project)}
		if p.Entry != nil {
			report.Since = p.Entry.Date
		}
		out = append(out, report)
	}
	return out
}

func projectName(projects []app.Project, id app.ID) string {
	for _, p := range projects {
		if p.ID == id {
			return p.Name
		}
	}
	return ""
}

func partnerName(partners []app.Partner, id app.ID) string {
	for _, p := range partners {
		if p.ID == id {
			return p.Name
		}
	}
	return ""
}

// wentOut tells whether a referral has left the office.
func wentOut(r app.Referral) bool {
	return !r.Incoming() && (r.SentOn != "" || !r.Draft() && r.Status != app.ReferralWithdrawn)
}

// disclosures are her referrals and what of her the exchange took to other offices, the oldest first.
func (r Record) disclosures() (out []Disclosure) {
	for _, x := range r.Founder.Referrals {
		if !wentOut(x) || partnerName(r.Partners, x.To) == "" {
			continue // not ours where the partner is none of ours
		}
		on := x.SentOn
		if on == "" {
			on = x.Date
		}
		out = append(out, Disclosure{On: on, To: partnerName(r.Partners, x.To), Classes: x.DataClasses, Why: x.Text, Basis: x.Consent})
	}
	for _, x := range slices.Backward(r.Sent) {
		out = append(out, Disclosure{On: app.DateOf(x.At), To: x.Recipient, Classes: x.Classes, Changes: x.Changes, Consents: x.Basis})
	}
	slices.SortStableFunc(out, func(a, b Disclosure) int {
		return cmp.Compare(a.On, b.On)
	})
	return out
}

// recipients are Recipients and the offices to which the exchange took data of hers.
func (r Record) recipients() []Recipient {
	all := recipientList(Recipients(r.Founder, r.Partners, r.Projects))
	for _, x := range slices.Backward(r.Sent) {
		all.add(Recipient{Name: x.Recipient, Classes: x.Classes})
	}
	return all
}

// recipientList names each once, with all classes.
type recipientList []Recipient

func (l *recipientList) add(r Recipient) {
	i := slices.IndexFunc(*l, func(x Recipient) bool { return x.Name == r.Name && x.Project == r.Project })
	if i < 0 {
		*l = append(*l, Recipient{Name: r.Name, Project: r.Project})
		i = len(*l) - 1
	}
	for _, class := range r.Classes {
		if into := &(*l)[i]; !slices.Contains(into.Classes, class) {
			into.Classes = append(into.Classes, class)
		}
	}
}

// Recipients are who may get data of hers by a consent, has got some by a referral, or gets the reports of a project;
// each once.
func Recipients(f archive.Founder, partners []app.Partner, projects []app.Project) []Recipient {
	var out recipientList
	for _, c := range f.Consents {
		if name := partnerName(partners, c.Recipient); name != "" {
			out.add(Recipient{Name: name, Classes: c.DataClasses})
		}
	}
	for _, r := range f.Referrals {
		if name := partnerName(partners, r.To); name != "" && wentOut(r) {
			out.add(Recipient{Name: name, Classes: r.DataClasses})
		}
	}
	for _, p := range participations(f) {
		if name := projectName(projects, p.Project); name != "" {
			out.add(Recipient{Project: name})
		}
	}
	return out
}

// Encode writes the report as UTF-8 JSON, indented by one space, with a newline at the end.
func (a Access) Encode(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(a)
}
