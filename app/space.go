package app

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// The kinds of records about premises.
const (
	KindSpace       Kind = "space"        // offered
	KindSpaceSought Kind = "space-sought" // by a founder
)

// Space is premises that somebody offers for a business: the offer of a partner, a business of the office, or anybody.
type Space struct {
	ID            ID       `json:"id"`
	Title         string   `json:"title,omitempty"`
	Address       *Address `json:"address,omitempty"`
	AreaM2        *float64 `json:"areaM2,omitempty"`       // square metres
	RentCents     *int64   `json:"rentCents,omitempty"`    // a month with heating and running costs, in cents
	DepositCents  *int64   `json:"depositCents,omitempty"` // in cents
	Equipment     []string `json:"equipment,omitempty"`    // keys of SpaceEquipment, or own words
	AvailableFrom Date     `json:"availableFrom,omitempty"`
	Until         Date     `json:"until,omitempty"`
	RentSteps     string   `json:"rentSteps,omitempty"` // incubator term, rent that rises by steps
	Partner       ID       `json:"partner,omitempty"`   // that offers it
	Business      ID       `json:"business,omitempty"`  // that offers it; never with Partner
	OfferedBy     string   `json:"offeredBy,omitempty"` // anybody else, or who is in charge there
	Note          string   `json:"note,omitempty"`
}

// SpaceSought is what premises a founder is looking for.
type SpaceSought struct {
	ID           ID       `json:"id"`
	AreaFromM2   *float64 `json:"areaFromM2,omitempty"` // square metres
	AreaToM2     *float64 `json:"areaToM2,omitempty"`
	MaxRentCents *int64   `json:"maxRentCents,omitempty"` // a month with heating and running costs, in cents
	From         Date     `json:"from,omitempty"`         // when she needs it
	Equipment    []string `json:"equipment,omitempty"`    // that she cannot do without: keys of SpaceEquipment, or own words
	District     string   `json:"district,omitempty"`
	Note         string   `json:"note,omitempty"`
	Until        Date     `json:"until,omitempty"` // until when she looks
}

// FounderSpaceSought is what premises are sought, and who seeks them.
type FounderSpaceSought struct {
	Founder ID
	Name    string // as lists sort it
	SpaceSought
}

// Validate lists what keeps the offer from being saved.
func (s Space) Validate() Faults {
	faults := CheckValues(s)
	if firstText(s.Title) == "" {
		faults = append(faults, Fault{Path: "title", Code: FaultRequired})
	}
	faults = append(faults, wrongArea("areaM2", s.AreaM2)...)
	faults = append(faults, belowZero("rentCents", s.RentCents)...)
	faults = append(faults, belowZero("depositCents", s.DepositCents)...)
	faults = append(faults, wrongEquipment(s.Equipment)...)
	if s.Partner != "" && s.Business != "" {
		faults = append(faults, Fault{Path: "business", Code: FaultTwice})
	}
	return append(faults, ordered("until", s.AvailableFrom, s.Until)...)
}

// Validate lists what keeps the search from being saved; one that asks for nothing is none.
func (s SpaceSought) Validate() Faults {
	faults := CheckValues(s)
	faults = append(faults, wrongArea("areaFromM2", s.AreaFromM2)...)
	faults = append(faults, wrongArea("areaToM2", s.AreaToM2)...)
	if s.AreaFromM2 != nil && s.AreaToM2 != nil && *s.AreaToM2 < *s.AreaFromM2 {
		faults = append(faults, Fault{Path: "areaToM2", Code: FaultRange, Want: fmt.Sprint(">= ", *s.AreaFromM2)})
	}
	faults = append(faults, belowZero("maxRentCents", s.MaxRentCents)...)
	faults = append(faults, wrongEquipment(s.Equipment)...)
	if s.asksNothing() {
		faults = append(faults, Fault{Path: "areaFromM2", Code: FaultRequired})
	}
	return faults
}

func (s SpaceSought) asksNothing() bool {
	return s.AreaFromM2 == nil && s.AreaToM2 == nil && s.MaxRentCents == nil && s.From == "" && len(s.Equipment) == 0 &&
		firstText(s.District, s.Note) == ""
}

// Alive tells whether she still looks on the day.
func (s SpaceSought) Alive(today Date) bool { return s.Until == "" || s.Until >= today }

func wrongArea(path string, area *float64) Faults {
	if area == nil || *area > 0 && *area < 1e6 {
		return nil
	}
	return Faults{{Path: path, Code: FaultRange, Want: "> 0"}}
}

func belowZero(path string, cents *int64) Faults {
	if cents == nil || *cents >= 0 {
		return nil
	}
	return Faults{{Path: path, Code: FaultRange, Want: ">= 0"}}
}

func wrongEquipment(list []string) (faults Faults) {
	for i, e := range list {
		if strings.TrimSpace(e) == "" {
			faults = append(faults, Fault{Path: Item("equipment", i), Code: FaultRequired})
		} else if slices.Index(list, e) != i {
			faults = append(faults, Fault{Path: Item("equipment", i), Code: FaultTwice})
		}
	}
	return faults
}

func ordered(path string, first, then Date) Faults {
	if first == "" || then == "" || then >= first {
		return nil
	}
	return Faults{{Path: path, Code: FaultOrder, Want: ">= " + string(first)}}
}

// spaceRules is the data of space.json: what rooms are equipped with, and how far off an offer may be to nearly fit.
type spaceRules struct {
	Equipment         []string `json:"equipment"`
	NearlyAreaPercent int      `json:"nearlyAreaPercent"` // of the area sought
	NearlyRentPercent int      `json:"nearlyRentPercent"` // over the rent that she can pay
	NearlyDays        int      `json:"nearlyDays"`        // after the day on which she needs it
}

//go:embed space.json
var spaceData []byte

var spaceRulesOf = sync.OnceValue(func() spaceRules {
	r, err := parseSpaceRules(spaceData)
	if err != nil {
		panic(err) // compiled in and tested
	}
	return r
})

var errSpaceRules = errors.New("equipment is empty or stands twice, or a number is below 0")

func parseSpaceRules(data []byte) (r spaceRules, err error) {
	if err := DecodeStrict(data, &r); err != nil {
		return r, fmt.Errorf("spaces: %w", err)
	}
	if len(wrongEquipment(r.Equipment)) > 0 || min(r.NearlyAreaPercent, r.NearlyRentPercent, r.NearlyDays) < 0 {
		return r, fmt.Errorf("spaces: %w", errSpaceRules)
	}
	return r, nil
}

// SpaceEquipment are the keys of what rooms are usually equipped with, as offered. They are shared: nobody may change them.
func SpaceEquipment() []string { return spaceRulesOf().Equipment }

// EquipmentKey is the key of the word for equipment in the translations; "" for own words.
func EquipmentKey(equipment string) string {
	if !slices.Contains(SpaceEquipment(), equipment) {
		return ""
	}
	return "space.equipment." + equipment // keys: space.equipment.*
}
