package archive

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/team"
	"wurzelwerk/app/today"
)

// Today is what the list of a day needs of a document. Of an archived founder only the forms and the retention of her
// project count, of one whose records are restricted the retention alone, of one in the bin nothing.
func Today(d Document, day app.Date) today.Input {
	in := NewDay(day)
	kept, atWork := map[app.ID]bool{}, map[app.ID]bool{}
	for i := range d.Founders {
		f := &d.Founders[i]
		if f.BinnedOn != "" {
			continue
		}
		for _, p := range f.AllParticipations() {
			kept[p.Project] = true
		}
		if f.Restriction != nil {
			continue
		}
		in.AddForms(f)
		if f.ArchivedOn == "" {
			in.AddRecords(f)
			atWork[f.ID] = true
		}
	}
	for _, t := range d.Teams {
		if t.BinnedOn == "" {
			in.AddTeam(t, atWork)
		}
	}
	for _, p := range d.Projects {
		if kept[p.ID] {
			in.AddRetention(p)
		}
	}
	return in.Input
}

// Day collects what the list of a day needs, for who has not the whole document.
type Day struct {
	Input today.Input
	steps []coaching.StandardStep
}

// NewDay is a day of which nothing is known yet.
func NewDay(day app.Date) *Day { return &Day{Input: today.Input{Today: day}, steps: FormSteps()} }

// FormSteps are those of the standard steps that are forms of the funder.
func FormSteps() (out []coaching.StandardStep) {
	for _, s := range coaching.StandardSteps() {
		if s.Form {
			out = append(out, s)
		}
	}
	return out
}

// AddRecords adds what is due of a founder at work; of her forms it says nothing.
func (d *Day) AddRecords(f *Founder) {
	in := &d.Input
	in.Residences = append(in.Residences, today.Residence{Founder: f.ID, Until: f.ResidenceUntil})
	for _, s := range f.Sessions {
		if s.BinnedOn == "" {
			in.Sessions = append(in.Sessions, today.Session{
				ID: s.ID, Founder: f.ID, Date: s.Date, Start: s.Start, Draft: !s.Locked(), Next: s.NextDate, NextStart: s.NextStart,
			})
		}
	}
	for _, m := range f.Measures {
		if m.BinnedOn == "" && m.Status != coaching.Done && m.Status != coaching.Dropped {
			in.Measures = append(in.Measures, today.Task{ID: m.ID, Founder: f.ID, Due: m.Due})
		}
	}
	for _, a := range f.Agreements {
		if a.BinnedOn == "" && a.Reached == "" {
			in.Agreements = append(in.Agreements, today.Task{ID: a.ID, Founder: f.ID, Due: a.Until})
		}
	}
	for _, c := range f.Consents {
		if c.GivenOn != "" && c.WithdrawnOn == "" {
			in.Consents = append(in.Consents, today.Consent{
				ID: c.ID, Founder: f.ID, Recipient: c.Recipient, Purpose: c.Purpose, Until: c.Until,
			})
		}
	}
	for _, r := range f.Referrals {
		if r.Status == app.ReferralSent {
			in.Referrals = append(in.Referrals, today.Referral{ID: r.ID, Founder: f.ID, Sent: r.WaitingSince()})
		}
	}
}

// AddForms adds the forms of her participations that nobody has filled in, and that of entry where she was given more
// than short advice without a participation.
func (d *Day) AddForms(f *Founder) {
	in := &d.Input
	participations := f.AllParticipations()
	for _, p := range participations {
		for _, step := range coaching.Timeline(d.steps, formFacts(p), in.Today) {
			if step.State != coaching.StepDone {
				in.Forms = append(in.Forms, today.Form{Founder: f.ID, Project: p.Project, Form: step.Key, Due: step.Due})
			}
		}
	}
	if len(participations) == 0 && len(f.Sessions) > 0 {
		for _, found := range coaching.Check([]coaching.Woman{{ID: f.ID, Sessions: f.Sessions}}, nil) {
			if found.Code == coaching.FindForm {
				in.Forms = append(in.Forms, today.Form{Founder: f.ID, Form: coaching.StepEntryForm, Due: found.Day})
			}
		}
	}
}

// formFacts are those of the forms. A form is filled in once it has the status on the labour market; of a business it has
// none, so that there the day tells, and nobody asks it six months after.
func formFacts(p indicator.Participation) coaching.Facts {
	facts := coaching.Facts{Done: map[string]app.Date{}}
	business := p.CountedAs == indicator.AsBusiness
	if business {
		facts.Spared = []string{coaching.StepFollowUpForm}
	}
	filled := func(step string, day app.Date, status indicator.WorkStatus) {
		if status != "" || business && day != "" {
			facts.Done[step] = day
		}
	}
	if p.Entry != nil {
		facts.Entry = p.Entry.Date
		filled(coaching.StepEntryForm, p.Entry.Date, p.Entry.Status)
	}
	if p.Exit != nil {
		facts.Exit = p.Exit.Date
		filled(coaching.StepExitForm, p.Exit.Date, p.Exit.Status)
	}
	if p.FollowUp != nil {
		filled(coaching.StepFollowUpForm, p.FollowUp.Date, p.FollowUp.Status)
	}
	return facts
}

// AddTeam adds the meetings that are to come, and what stays open of those that were for guests and for founders at work.
func (d *Day) AddTeam(t team.Team, atWork map[app.ID]bool) {
	in := &d.Input
	for _, m := range t.Meetings {
		if s := m.Standing(); s == team.Planned || s == team.Running {
			in.Meetings = append(in.Meetings, today.Meeting{ID: m.ID, Team: t.ID, Date: m.Date, Start: m.Start})
		}
	}
	if t.EndedOn != "" && t.EndedOn <= in.Today {
		return
	}
	for _, p := range t.Open(in.Today) {
		guest := slices.ContainsFunc(t.GuestMembers, func(g team.Guest) bool { return g.ID == p.Woman })
		if !guest && !atWork[p.Woman] {
			continue
		}
		in.Commitments = append(in.Commitments, today.Promise{
			ID: p.ID, Team: t.ID, Meeting: p.Meeting, Founder: p.Woman, Due: p.Due, Measure: p.Measure,
		})
	}
}

// AddRetention adds the duty to keep the papers of a project in which somebody outside the bin takes part.
func (d *Day) AddRetention(p app.Project) {
	d.Input.Retentions = append(d.Input.Retentions, today.Retention{Project: p.ID, Until: p.KeepUntil})
}
