package archive

import "wurzelwerk/app"

// mendReferral puts the days of a drawn referral in their order, and leaves it one direction and a consent of hers.
func mendReferral(r *app.Referral, consents []app.Consent) {
	r.Consent = ""
	if len(consents) > 0 {
		r.Consent = consents[0].ID
	}
	first := r.Date
	for _, day := range []*app.Date{&r.SentOn, &r.AcceptedOn, &r.DoneOn, &r.WithdrawnOn} {
		if *day != "" && *day < first {
			*day = first
		}
		first = max(first, *day)
	}
	r.DeclinedOn = ""
}

// mendSides leaves a referral one direction, and an offer one owner.
func mendSides(d *Document) {
	for i := range d.Spaces {
		if s := &d.Spaces[i]; s.Partner != "" {
			s.Business = ""
		}
	}
	for i := range d.Founders {
		for j := range d.Founders[i].Referrals {
			if r := &d.Founders[i].Referrals[j]; len(r.Text) > 5 {
				r.From = ""
			} else if r.From != "" {
				r.To = ""
			}
		}
	}
}

func mendSpace(s *app.Space) {
	s.Title, s.Until, s.Equipment = "x"+s.Title, "", distinct(s.Equipment)
	mendArea(s.AreaM2)
	mendCents(s.RentCents)
	mendCents(s.DepositCents)
}

func mendSought(s *app.SpaceSought) {
	s.Note, s.Equipment = "x"+s.Note, distinct(s.Equipment)
	mendArea(s.AreaFromM2)
	mendArea(s.AreaToM2)
	if s.AreaFromM2 != nil && s.AreaToM2 != nil {
		*s.AreaToM2 = *s.AreaFromM2
	}
	mendCents(s.MaxRentCents)
}

func mendArea(area *float64) {
	if area != nil && (*area <= 0 || *area >= 1e6) {
		*area = 38.5
	}
}

func mendCents(cents *int64) {
	if cents != nil {
		*cents = max(0, *cents)
	}
}

// distinct takes out what stands twice or says nothing.
func distinct(list []string) (out []string) {
	seen := map[string]bool{}
	for _, text := range list {
		if text = "x" + text; !seen[text] {
			seen[text] = true
			out = append(out, text)
		}
	}
	return out
}
