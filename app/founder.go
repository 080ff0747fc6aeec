package app

import (
	"strings"
	"unicode/utf8"

	"wurzelwerk/translations"
)

// Founder is a woman who is coached: the person. Her businesses, worksheets and sessions are records of their own.
// Names stand in their parts and are never reordered or capitalised by the program; a single name is enough.
type Founder struct {
	ID                   ID              `json:"id"`
	GivenNames           string          `json:"givenNames,omitempty"`
	Patronymic           string          `json:"patronymic,omitempty"` // father's name (bg, ru, uk)
	FamilyNames          string          `json:"familyNames,omitempty"`
	NameOnDocument       string          `json:"nameOnDocument,omitempty"` // as on the identity card, Latin letters
	NameInOriginalScript string          `json:"nameInOriginalScript,omitempty"`
	CallName             string          `json:"callName,omitempty"`
	Pronunciation        string          `json:"pronunciation,omitempty"`
	SortName             string          `json:"sortName,omitempty"` // where it differs from family names, given names
	Salutation           string          `json:"salutation,omitempty"`
	Informal             *bool           `json:"informal,omitempty"` // du instead of Sie
	Address              *Address        `json:"address,omitempty"`
	Phones               []Phone         `json:"phones,omitempty"`
	Emails               []string        `json:"emails,omitempty"`
	ContactNote          string          `json:"contactNote,omitempty"` // preferred way and hours, who may be called
	Born                 Date            `json:"born,omitempty"`
	BirthPlace           string          `json:"birthPlace,omitempty"`
	Gender               Gender          `json:"gender,omitempty"`
	Citizenships         []string        `json:"citizenships,omitempty"` // ISO 3166-1 alpha-2
	InGermanySince       Month           `json:"inGermanySince,omitempty"`
	SelfEmployment       Permission      `json:"selfEmploymentPermitted,omitempty"`
	ResidenceTitle       string          `json:"residenceTitle,omitempty"`
	ResidenceUntil       Date            `json:"residenceUntil,omitempty"`
	Phase                Phase           `json:"phase,omitempty"`
	HandoutLanguage      string          `json:"handoutLanguage,omitempty"` // ISO 639-1
	Languages            []LanguageSkill `json:"languages,omitempty"`
	Interpreter          *Interpreter    `json:"interpreter,omitempty"`
	Goal                 Texts           `json:"goal,omitempty"` // in her own words, by language
	Consultant           string          `json:"consultant,omitempty"`
	ArchivedOn           Date            `json:"archivedOn,omitempty"`
	BinnedOn             Date            `json:"binnedOn,omitempty"`
	Restriction          *Restriction    `json:"restriction,omitempty"` // her records are only kept

	// From is the office that shares her with this one, where no name of hers came along; "" for all others. It stands
	// in for her name and is kept nowhere.
	From string `json:"-"`
}

// Texts are one thing said in several languages, by ISO 639-1 code.
type Texts map[string]string

// Address is where somebody lives or works.
type Address struct {
	Street     string `json:"street,omitempty"`
	PostalCode string `json:"postalCode,omitempty"`
	City       string `json:"city,omitempty"`
	District   string `json:"district,omitempty"` // the quarter, as in "Nordstadt"
	Country    string `json:"country,omitempty"`
}

// Phone is one number; Safe tells whether she may be called there without harm.
type Phone struct {
	Number string    `json:"number"`
	Type   PhoneType `json:"type,omitempty"`
	Safe   *bool     `json:"safe,omitempty"`
}

// LanguageSkill is one language of hers: a mother tongue, a level on the whole (CEFR), or the levels of the five
// skills.
type LanguageSkill struct {
	Language    string `json:"language"`
	Mother      bool   `json:"mother,omitempty"`
	Level       CEFR   `json:"level,omitempty"`
	Listening   CEFR   `json:"listening,omitempty"`
	Reading     CEFR   `json:"reading,omitempty"`
	Interaction CEFR   `json:"interaction,omitempty"`
	Production  CEFR   `json:"production,omitempty"`
	Writing     CEFR   `json:"writing,omitempty"`
	Source      string `json:"source,omitempty"` // certificate, or "consultant" for her estimate
}

// Interpreter says whether and how somebody translates for her.
type Interpreter struct {
	Needed         InterpreterNeed `json:"needed,omitempty"`
	Language       string          `json:"language,omitempty"`
	WomanPreferred bool            `json:"womanPreferred,omitempty"`
	Person         string          `json:"person,omitempty"`
	BoundOn        Date            `json:"boundOn,omitempty"` // bound to confidentiality
}

// MaxText is how many characters a free text may have; longer ones are refused, not cut.
const MaxText = 20000

// DisplayName is how the founder is shown: given names, father's name, family names; else the name in its original
// script, else the name on her document, else the call name; else a stand-in in the language of the window that says
// From where; "" without any.
func (f Founder) DisplayName() string {
	return firstText(words(f.GivenNames, f.Patronymic, f.FamilyNames), f.NameInOriginalScript, f.NameOnDocument, f.CallName, f.standIn())
}

// Nameless tells that no name of hers is known, so that only a stand-in says who she is.
func (f Founder) Nameless() bool { return f.DisplayName() == f.standIn() }

func (f Founder) standIn() string {
	if f.From == "" {
		return ""
	}
	return translations.T("founders.unnamed.from", translations.Vars{"Office": f.From})
}

// ShortName is given and family names without the father's name.
func (f Founder) ShortName() string {
	return firstText(words(f.GivenNames, f.FamilyNames), f.DisplayName())
}

// ListName is the name as lists sort it: "family names, given names", or the sort name where one is set.
func (f Founder) ListName() string {
	family, given := strings.TrimSpace(f.FamilyNames), strings.TrimSpace(f.GivenNames)
	if family != "" && given != "" {
		family += ", " + given
	} else {
		family = f.DisplayName()
	}
	return firstText(f.SortName, family)
}

// Address of her in speech: the call name, else the given names, else the display name.
func (f Founder) Spoken() string { return firstText(f.CallName, f.GivenNames, f.DisplayName()) }

// Validate lists what keeps the founder from being saved: no name at all, a text too long, a day of birth in the
// future (seen from today), an unknown value.
func (f Founder) Validate(today Date) Faults {
	faults := CheckValues(f)
	if f.DisplayName() == "" {
		faults = append(faults, Fault{Path: "familyNames", Code: FaultRequired})
	}
	if f.Born != "" && f.Born.Valid() && today != "" && f.Born > today {
		faults = append(faults, Fault{Path: "born", Code: FaultFuture})
	}
	if f.Restriction != nil {
		faults = append(faults, f.Restriction.missing().At("restriction")...)
	}
	return faults
}

func words(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " ")
}

func firstText(texts ...string) string {
	for _, t := range texts {
		if t = strings.TrimSpace(t); t != "" {
			return t
		}
	}
	return ""
}

func tooLong(text string, limit int) bool {
	return len(text) > limit && utf8.RuneCountInString(text) > limit
}
