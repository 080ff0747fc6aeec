package archive

import (
	"cmp"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/team"
	"wurzelwerk/app/today"
)

// Today is what the list of a day needs of a document. Of an archived founder only the forms and the retention of her
// project count, of one whose records are restricted the retention alone, of one in the bin nothing.
func Today(d Document, day app.Date) today.Input {
	in := &dayInput{Input: today.Input{Today: day}, steps: formSteps(), kept: map[app.ID]bool{}}
	for i := range d.Founders {
		f := &d.Founders[i]
		if f.BinnedOn != "" {
			continue
		}
		for _, p := range f.AllParticipations() {
			in.kept[p.Project] = true
		}
		if f.Restriction != nil {
			continue
		}
		in.forms(f)
		if f.ArchivedOn == "" {
			in.founder(f)
		}
	}
	for _, t := range d.Teams {
		if t.BinnedOn == "" {
			in.team(t)
		}
	}
	for _, p := range d.Projects {
		if in.kept[p.ID] {
			in.Retentions = append(in.Retentions, today.Retention{Project: p.ID, Until: p.KeepUntil})
		}
	}
	return in.Input
}

type dayInput struct {
	today.Input
	steps []coaching.StandardStep
	kept  map[app.ID]bool // projects of which records are there
}

func formSteps() (out []coaching.StandardStep) {
	for _, s := range coaching.StandardSteps() {
		if s.Form {
			out = append(out, s)
		}
	}
	return out
}

func (in *dayInput) founder(f *Founder) {
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
		if r.Status == "sent" {
			in.Referrals = append(in.Referrals, today.Referral{ID: r.ID, Founder: f.ID, Sent: cmp.Or(r.SentOn, r.Date)})
		}
	}
}

// forms adds the forms of her participations that nobody has filled in, and that of entry where she was given more than
// short advice without a participation.
func (in *dayInput) forms(f *Founder) {
	participations := f.AllParticipations()
	for _, p := range participations {
		for _, step := range coaching.Timeline(in.steps, formFacts(p), in.Today) {
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

// team adds the meetings that are to come, and what stays open of those that were.
func (in *dayInput) team(t team.Team) {
	for _, m := range t.Meetings {
		if s := m.Standing(); s == team.Planned || s == team.Running {
			in.Meetings = append(in.Meetings, today.Meeting{ID: m.ID, Team: t.ID, Date: m.Date, Start: m.Start})
		}
	}
	if t.EndedOn != "" && t.EndedOn <= in.Today {
		return
	}
	for _, p := range t.Open(in.Today) {
		in.Commitments = append(in.Commitments, today.Promise{
			ID: p.ID, Team: t.ID, Meeting: p.Meeting, Founder: p.Woman, Due: p.Due, Measure: p.Measure,
		})
	}
}
