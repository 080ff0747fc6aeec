package app

// Office is one installation of the program with a key of its own: a partner's office.
type Office struct {
	ID           ID     `json:"id"`
	Name         string `json:"name"`
	Organisation string `json:"organisation,omitempty"`
	Street       string `json:"street,omitempty"`
	PostalCode   string `json:"postalCode,omitempty"`
	City         string `json:"city,omitempty"`
	Phone        string `json:"phone,omitempty"`
	Email        string `json:"email,omitempty"`
	Consultant   string `json:"consultant,omitempty"`
}

// Validate lists what keeps the office from being saved.
func (o Office) Validate() Faults {
	faults := CheckValues(o)
	if firstText(o.Name) == "" {
		faults = append(faults, Fault{Path: "name", Code: FaultRequired})
	}
	return faults
}

// Project is what a funder pays for; its regulation decides how participants are counted.
type Project struct {
	ID            ID         `json:"id"`
	Name          string     `json:"name"`
	Module        string     `json:"module,omitempty"`
	FieldOfAction string     `json:"fieldOfAction,omitempty"`
	FundingRound  string     `json:"fundingRound,omitempty"`
	From          Date       `json:"from,omitempty"`
	To            Date       `json:"to,omitempty"`
	Regulation    Regulation `json:"regulation,omitempty"`
	KeepUntil     Date       `json:"keepUntil,omitempty"` // end of the retention duty
}

// Regulation is the European regulation under which a project counts.
type Regulation string

// Values lists the regulations.
func (Regulation) Values() []string { return []string{"2021/1057", "1304/2013"} }

// Validate lists what is wrong with the project.
func (p Project) Validate() Faults {
	faults := CheckValues(p)
	if firstText(p.Name) == "" {
		faults = append(faults, Fault{Path: "name", Code: FaultRequired})
	}
	if p.From != "" && p.To != "" && p.To < p.From {
		faults = append(faults, Fault{Path: "to", Code: FaultOrder, Want: ">= " + string(p.From)})
	}
	return faults
}

// Partner is an organisation to refer to and from.
type Partner struct {
	ID       ID          `json:"id"`
	Name     string      `json:"name"`
	Module   string      `json:"module,omitempty"`
	Role     PartnerRole `json:"role,omitempty"`
	Services []string    `json:"services,omitempty"`
	Contact  string      `json:"contact,omitempty"`
	Address  *Address    `json:"address,omitempty"`
	Phones   []Phone     `json:"phones,omitempty"`
	Emails   []string    `json:"emails,omitempty"`
	Note     string      `json:"note,omitempty"`
}

// PartnerRole is a partner's place in the programme.
type PartnerRole string

// Values lists the roles.
func (PartnerRole) Values() []string { return []string{"module", "partner", "cooperation", "other"} }

// Validate lists what is wrong with the partner.
func (p Partner) Validate() Faults {
	faults := CheckValues(p)
	if firstText(p.Name) == "" {
		faults = append(faults, Fault{Path: "name", Code: FaultRequired})
	}
	return faults
}

// Consent is a founder's agreement to one purpose, and for sharing to one recipient and certain data classes.
type Consent struct {
	ID          ID       `json:"id"`
	Purpose     Purpose  `json:"purpose"`
	Recipient   ID       `json:"recipient,omitempty"` // partner
	DataClasses []string `json:"dataClasses,omitempty"`
	TextVersion string   `json:"textVersion,omitempty"`
	Language    string   `json:"language,omitempty"`
	GivenOn     Date     `json:"givenOn,omitempty"`
	Signed      string   `json:"signed,omitempty"` // how: paper, …
	Until       Date     `json:"until,omitempty"`
	WithdrawnOn Date     `json:"withdrawnOn,omitempty"`
}

// Purpose is what a consent is for; the legal basis is kept for each of its own.
type Purpose string

// Values lists the purposes.
func (Purpose) Values() []string {
	return []string{"coaching", "share", "reporting", "special", "photo", "contact"}
}
