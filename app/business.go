package app

// Business is what a founder runs or plans. A woman may have several, a business several women.
type Business struct {
	ID           ID        `json:"id"`
	Name         string    `json:"name,omitempty"`
	Trade        string    `json:"trade,omitempty"`
	LegalForm    LegalForm `json:"legalForm,omitempty"`
	FoundedOn    Date      `json:"foundedOn,omitempty"`
	RegisteredOn Date      `json:"registeredOn,omitempty"` // trade registration (Gewerbeanmeldung)
	CraftClass   string    `json:"craftClass,omitempty"`   // A, B1, B2 of the crafts code, or none
	Chamber      string    `json:"chamber,omitempty"`
	Address      *Address  `json:"address,omitempty"`
	Website      string    `json:"website,omitempty"`
	Premises     *Premises `json:"premises,omitempty"`
	Note         string    `json:"note,omitempty"`
}

// Premises are the rooms of a business.
type Premises struct {
	AreaM2    *float64 `json:"areaM2,omitempty"`    // square metres
	RentCents *int64   `json:"rentCents,omitempty"` // a month, in cents
	Until     Date     `json:"until,omitempty"`     // end of the lease
}

// LegalForm is the form of a business in law.
type LegalForm string

// Values lists what a LegalForm may be.
func (LegalForm) Values() []string {
	return []string{"planned", "sole-trader", "freelance", "gbr", "ug", "gmbh", "ohg", "kg", "eg", "verein", "other"}
}

// DisplayName is the name of the business, else its trade.
func (b Business) DisplayName() string { return firstText(b.Name, b.Trade) }

// Validate lists what keeps the business from being saved.
func (b Business) Validate() Faults {
	faults := CheckValues(b)
	if b.DisplayName() == "" {
		faults = append(faults, Fault{Path: "name", Code: FaultRequired})
	}
	if b.Premises != nil {
		if a := b.Premises.AreaM2; a != nil && *a < 0 {
			faults = append(faults, Fault{Path: "premises.areaM2", Code: FaultRange, Want: ">= 0"})
		}
		if r := b.Premises.RentCents; r != nil && *r < 0 {
			faults = append(faults, Fault{Path: "premises.rentCents", Code: FaultRange, Want: ">= 0"})
		}
	}
	return faults
}
