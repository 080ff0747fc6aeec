package app

import (
	"cmp"
	"slices"
	"strings"
)

// Fit is how well an offer meets what is sought.
type Fit string

// The fits, the best first.
const (
	FitYes     Fit = "fits"
	FitUnknown Fit = "unknown" // the offer does not say
	FitNearly  Fit = "nearly"
	FitNo      Fit = "not"
)

// Values lists the fits, the best first.
func (Fit) Values() []string {
	return []string{string(FitYes), string(FitUnknown), string(FitNearly), string(FitNo)}
}

// TextKey is the key of the word in the translations.
func (f Fit) TextKey() string { return "space.fit." + string(f) } // keys: space.fit.*

func (f Fit) rank() int { return slices.Index(f.Values(), string(f)) }

// SpaceCriterion is one thing that is asked of premises.
type SpaceCriterion string

// The criteria, in the order in which they are told.
const (
	SpaceArea     SpaceCriterion = "area"
	SpaceRent     SpaceCriterion = "rent"
	SpaceTime     SpaceCriterion = "time"
	SpaceEquipped SpaceCriterion = "equipment"
	SpaceDistrict SpaceCriterion = "district"
)

// Values lists the criteria.
func (SpaceCriterion) Values() []string {
	return []string{string(SpaceArea), string(SpaceRent), string(SpaceTime), string(SpaceEquipped), string(SpaceDistrict)}
}

// TextKey is the key of the word in the translations.
func (c SpaceCriterion) TextKey() string { return "space.criterion." + string(c) } // keys: space.criterion.*

// SpaceReason is how an offer stands by one criterion, and by how much it misses it.
type SpaceReason struct {
	Criterion SpaceCriterion
	Fit       Fit
	OverCents int64    // rent above what she can pay, a month
	OverDays  int      // days after the day on which she needs it
	Missing   []string // equipment that the offer does not have
}

// SpaceMatch is an offer beside what is sought, with a reason for each criterion that was asked.
type SpaceMatch struct {
	Space   Space
	Reasons []SpaceReason
}

// Fit is that of the worst criterion: an offer fits when all of them do.
func (m SpaceMatch) Fit() Fit {
	worst := FitYes
	for _, r := range m.Reasons {
		if r.Fit.rank() > worst.rank() {
			worst = r.Fit
		}
	}
	return worst
}

// MatchSpaces sets offers beside what is sought, the best first: by the number of criteria that they miss, then that they
// nearly meet, then of which nothing is known, then the cheaper one, then by title. Offers that have ended are left out.
// What she needed by a day that is past she needs today.
func MatchSpaces(offers []Space, sought SpaceSought, today Date) []SpaceMatch {
	var out []SpaceMatch
	for _, s := range offers {
		if s.Until != "" && s.Until < today {
			continue
		}
		out = append(out, SpaceMatch{Space: s, Reasons: sought.reasons(s, today)})
	}
	slices.SortStableFunc(out, SpaceMatch.compare)
	return out
}

func (m SpaceMatch) compare(other SpaceMatch) int {
	return cmp.Or(
		cmp.Compare(m.count(FitNo), other.count(FitNo)),
		cmp.Compare(m.count(FitNearly), other.count(FitNearly)),
		cmp.Compare(m.count(FitUnknown), other.count(FitUnknown)),
		cmp.Compare(rentOrMost(m.Space), rentOrMost(other.Space)),
		cmp.Compare(m.Space.Title, other.Space.Title),
		cmp.Compare(m.Space.ID, other.Space.ID),
	)
}

func (m SpaceMatch) count(f Fit) (n int) {
	for _, r := range m.Reasons {
		if r.Fit == f {
			n++
		}
	}
	return n
}

func rentOrMost(s Space) int64 {
	if s.RentCents == nil {
		return 1<<63 - 1
	}
	return *s.RentCents
}

func (s SpaceSought) reasons(offer Space, today Date) (out []SpaceReason) {
	if s.AreaFromM2 != nil || s.AreaToM2 != nil {
		out = append(out, SpaceReason{Criterion: SpaceArea, Fit: s.area(offer.AreaM2)})
	}
	if s.MaxRentCents != nil {
		out = append(out, s.rent(offer.RentCents))
	}
	if s.From != "" {
		out = append(out, offer.timing(max(s.From, today)))
	}
	if len(s.Equipment) > 0 {
		out = append(out, s.equipped(offer.Equipment))
	}
	if Fold(s.District) != "" {
		out = append(out, SpaceReason{Criterion: SpaceDistrict, Fit: s.district(offer.Address)})
	}
	return out
}

func (s SpaceSought) area(offered *float64) Fit {
	if offered == nil {
		return FitUnknown
	}
	least, most := 0.0, *offered
	if s.AreaFromM2 != nil {
		least = *s.AreaFromM2
	}
	if s.AreaToM2 != nil {
		most = *s.AreaToM2
	}
	percent := float64(spaceRulesOf().NearlyAreaPercent)
	switch {
	case *offered >= least && *offered <= most:
		return FitYes
	case 100*(least-*offered) <= percent*least && 100*(*offered-most) <= percent*most:
		return FitNearly
	}
	return FitNo
}

func (s SpaceSought) rent(offered *int64) SpaceReason {
	r := SpaceReason{Criterion: SpaceRent, Fit: FitUnknown}
	if offered == nil {
		return r
	}
	most := *s.MaxRentCents
	r.OverCents = max(0, *offered-most)
	switch {
	case *offered <= most:
		r.Fit = FitYes
	case 100*float64(r.OverCents) <= float64(spaceRulesOf().NearlyRentPercent)*float64(most):
		r.Fit = FitNearly
	default:
		r.Fit = FitNo
	}
	return r
}

// timing judges an offer by the day on which she needs it.
func (offer Space) timing(need Date) SpaceReason {
	r := SpaceReason{Criterion: SpaceTime}
	switch from := offer.AvailableFrom; {
	case offer.Until != "" && offer.Until < need:
		r.Fit = FitNo
	case from == "":
		r.Fit = FitUnknown
	case from <= need:
		r.Fit = FitYes
	default:
		r.OverDays = need.days(from)
		r.Fit = FitNo
		if r.OverDays <= spaceRulesOf().NearlyDays {
			r.Fit = FitNearly
		}
	}
	return r
}

// equipped judges an offer by what it mentions; one that mentions nothing may have anything. One thing that is missing
// of several can often be put in.
func (s SpaceSought) equipped(offered []string) SpaceReason {
	r := SpaceReason{Criterion: SpaceEquipped, Fit: FitYes}
	if len(offered) == 0 {
		r.Fit = FitUnknown
		return r
	}
	for _, need := range s.Equipment {
		if !slices.ContainsFunc(offered, func(has string) bool { return has == need || Fold(need) != "" && Fold(has) == Fold(need) }) {
			r.Missing = append(r.Missing, need)
		}
	}
	switch {
	case len(r.Missing) == 1 && len(s.Equipment) > 1:
		r.Fit = FitNearly
	case len(r.Missing) > 0:
		r.Fit = FitNo
	}
	return r
}

func (s SpaceSought) district(at *Address) Fit {
	switch {
	case at == nil || Fold(at.District) == "":
		return FitUnknown
	case slices.ContainsFunc(s.districts(), func(one string) bool { return Fold(one) == Fold(at.District) }):
		return FitYes
	}
	return FitNo
}

// districts are those that she named, between commas or the like.
func (s SpaceSought) districts() []string {
	return strings.FieldsFunc(s.District, func(r rune) bool { return strings.ContainsRune(",;/", r) })
}
