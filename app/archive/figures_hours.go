package archive

import (
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
)

// HoursFigures are the hours of sessions that count: closed or signed. Hours are of 60 minutes, units of 45, both
// rounded to four places from the sum of minutes.
type HoursFigures struct {
	Sessions int     `json:"sessions"`
	Minutes  int     `json:"minutes"`
	Hours    float64 `json:"hours"`
	Units    float64 `json:"units45"`
}

func hoursFigures(h coaching.Hours) *HoursFigures {
	return &HoursFigures{
		Sessions: h.Sessions, Minutes: h.Minutes, Hours: fourPlaces(h.Hours()), Units: fourPlaces(h.Units()),
	}
}

// AllHours are hours with what stands apart from them, in minutes.
type AllHours struct {
	HoursFigures
	Preparation int `json:"preparationMinutes"`
	Travel      int `json:"travelMinutes"`
	FollowUp    int `json:"followUpMinutes"`
	Interpreter int `json:"interpreterMinutes"`
}

func allHours(h coaching.Hours) AllHours {
	return AllHours{*hoursFigures(h), h.Preparation, h.Travel, h.FollowUp, h.Interpreter}
}

// HoursReport is the answer of the command report hours: the hours of an office in a period.
type HoursReport struct {
	From        app.Date               `json:"from"`
	To          app.Date               `json:"to"`
	Total       AllHours               `json:"total"`
	Drafts      int                    `json:"drafts"`
	Founders    map[app.ID]AllHours    `json:"founders"`
	Months      map[app.Month]AllHours `json:"months"`
	Consultants map[string]AllHours    `json:"consultants"` // "" for the one of the office
	Findings    []HoursFinding         `json:"findings"`
}

// HoursFinding is one coaching.Finding.
type HoursFinding struct {
	Code         coaching.FindingCode `json:"code"`
	Founder      app.ID               `json:"founder"`
	Session      app.ID               `json:"session"`
	Date         app.Date             `json:"date"`
	Minutes      int                  `json:"minutes,omitempty"`
	OtherFounder app.ID               `json:"otherFounder,omitempty"`
	OtherSession app.ID               `json:"otherSession,omitempty"`
}

// HoursReportOf counts the sessions of a period and lists what their check finds. The zone is that of the office.
func HoursReportOf(d Document, p coaching.Period, zone *time.Location) HoursReport {
	women := Women(d)
	o := coaching.OfficeHoursOf(women, p)
	out := HoursReport{
		From: p.From, To: p.To, Total: allHours(o.Total), Drafts: o.Drafts, Founders: each(o.Women), Months: each(o.Months),
		Consultants: each(o.Consultants), Findings: []HoursFinding{},
	}
	for _, f := range coaching.Within(coaching.Check(women, zone), p) {
		out.Findings = append(out.Findings, HoursFinding{
			f.Code, f.Woman, f.Session, f.Day, f.Minutes, f.Other.Woman, f.Other.ID,
		})
	}
	return out
}

func each[K comparable](hours map[K]coaching.Hours) map[K]AllHours {
	out := make(map[K]AllHours, len(hours))
	for key, h := range hours {
		out[key] = allHours(h)
	}
	return out
}

// Women are the founders outside the bin as the hours of the office need them. A session without a consultant is of the
// woman's one, else of the office's.
func Women(d Document) []coaching.Woman {
	projects := make(map[app.ID]app.Project, len(d.Projects))
	for _, p := range d.Projects {
		projects[p.ID] = p
	}
	out := make([]coaching.Woman, 0, len(d.Founders))
	for _, f := range d.Founders {
		if f.BinnedOn == "" {
			out = append(out, f.woman(d.Office, projects))
		}
	}
	return out
}

func (f Founder) woman(office app.Office, projects map[app.ID]app.Project) coaching.Woman {
	w := coaching.Woman{ID: f.ID, Sessions: make([]coaching.Session, len(f.Sessions))}
	for i, s := range f.Sessions {
		if s.Consultant == "" {
			s.Consultant = f.Consultant
		}
		if s.Consultant == "" {
			s.Consultant = office.Consultant
		}
		w.Sessions[i] = s
	}
	for _, p := range f.AllParticipations() {
		project := projects[p.Project]
		w.Stays = append(w.Stays, stayOf(p, project))
	}
	return w
}

// AllParticipations are her first participation and the further ones.
func (f Founder) AllParticipations() []indicator.Participation {
	if f.Participation == nil {
		return f.Participations
	}
	return append([]indicator.Participation{*f.Participation}, f.Participations...)
}

func stayOf(p indicator.Participation, project app.Project) coaching.Stay {
	stay := coaching.Stay{Project: p.Project, Funded: coaching.Period{From: project.From, To: project.To}}
	if p.Entry != nil {
		stay.From, stay.EntryForm = p.Entry.Date, p.Entry.Date != "" && p.Entry.Status != ""
	}
	if p.Exit != nil {
		stay.To = p.Exit.Date
	}
	return stay
}
