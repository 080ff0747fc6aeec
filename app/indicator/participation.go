package indicator

import (
	"slices"

	"wurzelwerk/app"
)

// Participation of a founder in one project. It counts either the person or her business, never both.
type Participation struct {
	Project   app.ID    `json:"project"`
	CountedAs CountedAs `json:"countedAs,omitempty"`
	Entry     *Entry    `json:"entry,omitempty"`
	Exit      *Exit     `json:"exit,omitempty"`
	FollowUp  *FollowUp `json:"followUp,omitempty"`
}

// CountedAs is person or business.
type CountedAs string

// The ways to count.
const (
	AsPerson   CountedAs = "person"
	AsBusiness CountedAs = "business"
)

// Values lists the ways to count.
func (CountedAs) Values() []string { return []string{string(AsPerson), string(AsBusiness)} }

// WorkStatus is the status on the labour market.
type WorkStatus string

// Values lists the states.
func (WorkStatus) Values() []string {
	return []string{"unemployed", "inactive", "employed", "self-employed"}
}

// School is the highest certificate of a school for all.
type School string

// Values lists the certificates from the lowest.
func (School) Values() []string { return []string{"none", "lower", "middle", "upper"} }

// Vocational is the highest vocational qualification.
type Vocational string

// Values lists the qualifications from the lowest.
func (Vocational) Values() []string {
	return []string{"none", "one-year", "apprenticeship", "health-school", "master-craft", "university"}
}

// Entry is the form of the day of entry; a nil value was not asked.
type Entry struct {
	Date             app.Date   `json:"date,omitempty"`
	Status           WorkStatus `json:"status,omitempty"`
	HoursPerWeek     *float64   `json:"hoursPerWeek,omitempty"`
	UnemployedMonths *int       `json:"unemployedMonths,omitempty"`
	InEducation      *bool      `json:"inEducation,omitempty"`
	ISCED            *int       `json:"isced,omitempty"` // 0–8
	Disability       *bool      `json:"disability,omitempty"`
	ThirdCountry     *bool      `json:"thirdCountry,omitempty"`
	ForeignOrigin    *bool      `json:"foreignOrigin,omitempty"`
	Minority         *bool      `json:"minority,omitempty"`
	Homeless         *bool      `json:"homeless,omitempty"`
	Rural            *bool      `json:"rural,omitempty"`
	Declined         []string   `json:"declined,omitempty"` // names of the questions she does not answer

	School             School     `json:"school,omitempty"`
	Vocational         Vocational `json:"vocational,omitempty"`
	JoblessHousehold   *bool      `json:"joblessHousehold,omitempty"`  // nobody in her household has work
	DependentChildren  *bool      `json:"dependentChildren,omitempty"` // children who depend on her live in the household
	SingleAdult        *bool      `json:"singleAdult,omitempty"`       // she is the only adult of the household
	OtherDisadvantaged *bool      `json:"otherDisadvantaged,omitempty"`
	BusinessNetwork    *bool      `json:"businessNetwork,omitempty"` // takes part in a local network of businesses
}

// Exit is the form of the four weeks after leaving.
type Exit struct {
	Date          app.Date   `json:"date,omitempty"`
	Status        WorkStatus `json:"status,omitempty"`
	Regular       *bool      `json:"regular,omitempty"`
	Reason        string     `json:"reason,omitempty"`
	HoursPerWeek  *float64   `json:"hoursPerWeek,omitempty"`
	JobSearching  *bool      `json:"jobSearching,omitempty"`
	InEducation   *bool      `json:"inEducation,omitempty"`
	Qualification *bool      `json:"qualification,omitempty"`
	Declined      []string   `json:"declined,omitempty"`
}

// FollowUp is the form six months after exit.
type FollowUp struct {
	Date         app.Date   `json:"date,omitempty"`
	Status       WorkStatus `json:"status,omitempty"`
	HoursPerWeek *float64   `json:"hoursPerWeek,omitempty"`
	Improved     *bool      `json:"improved,omitempty"`
	OnMarket     *bool      `json:"onMarketAfterTwoYears,omitempty"` // asked two years after exit, an indicator of our own
	Declined     []string   `json:"declined,omitempty"`
}

// Validate lists what keeps the participation from being saved.
func (p Participation) Validate() app.Faults {
	faults := app.CheckValues(p)
	if p.Project == "" {
		faults = append(faults, app.Fault{Path: "project", Code: app.FaultRequired})
	}
	if p.Entry == nil {
		return faults
	}
	if i := p.Entry.ISCED; i != nil && (*i < 0 || *i > 8) {
		faults = append(faults, app.Fault{Path: "entry.isced", Code: app.FaultRange, Want: "0–8"})
	}
	if m := p.Entry.UnemployedMonths; m != nil && *m < 0 {
		faults = append(faults, app.Fault{Path: "entry.unemployedMonths", Code: app.FaultRange, Want: ">= 0"})
	}
	if p.Exit != nil && p.Exit.Date != "" && p.Exit.Date < p.Entry.Date {
		faults = append(faults, app.Fault{Path: "exit.date", Code: app.FaultOrder, Want: ">= " + string(p.Entry.Date)})
	}
	return faults
}

// Copy is a participation whose forms and answers may be set without touching this one; answers are replaced, never
// written through their pointers.
func (p Participation) Copy() Participation {
	if p.Entry != nil {
		entry := *p.Entry
		entry.Declined = slices.Clone(entry.Declined)
		p.Entry = &entry
	}
	if p.Exit != nil {
		exit := *p.Exit
		exit.Declined = slices.Clone(exit.Declined)
		p.Exit = &exit
	}
	if p.FollowUp != nil {
		followUp := *p.FollowUp
		followUp.Declined = slices.Clone(followUp.Declined)
		p.FollowUp = &followUp
	}
	return p
}
