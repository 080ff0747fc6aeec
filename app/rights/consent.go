package rights

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/profile"
)

// Lack is a consent that the office has not got for what it does with data of a founder.
type Lack struct {
	Purpose   app.Purpose
	Recipient app.ID   // a partner, of PurposeShare
	Classes   []string // of PurposeShare and PurposeSpecial
	Project   app.ID   // of PurposeReporting: the first that she takes part in
}

// Lacking are the consents that are missing on the day: for the coaching itself; for the reports of a project where she
// takes part in one; for special categories that she has answered; and for each referral on its way that names classes
// of data, with whom. A consent that has ended or was withdrawn is missing like one that never was.
func Lacking(f archive.Founder, today app.Date) (out []Lack) {
	holds := func(p app.Purpose) bool {
		return slices.ContainsFunc(f.Consents, func(c app.Consent) bool { return c.Purpose == p && c.Holds(today) })
	}
	if !holds(app.PurposeCoaching) {
		out = append(out, Lack{Purpose: app.PurposeCoaching})
	}
	if all := participations(f); len(all) > 0 && !holds(app.PurposeReporting) {
		out = append(out, Lack{Purpose: app.PurposeReporting, Project: all[0].Project})
	}
	if classes := unprotected(f, today); len(classes) > 0 {
		out = append(out, Lack{Purpose: app.PurposeSpecial, Classes: classes})
	}
	return append(out, unshared(f, today)...)
}

// unprotected are the special categories that she has answered and no consent allows, in the order of the sheet.
func unprotected(f archive.Founder, today app.Date) (classes []string) {
	if f.Profile == nil {
		return nil
	}
	for _, b := range profile.Sheet().Blocks {
		answered := slices.ContainsFunc(f.Profile.Answers, func(a profile.Answer) bool {
			return profile.BlockOf(a.Question) == b.Key && a.Value != nil
		})
		if b.Sensitive && answered && !Allowed(f.Consents, b.Key, today) {
			classes = append(classes, b.Key)
		}
	}
	return classes
}

// Allowed tells whether one of the consents allows special data of the class on the day.
func Allowed(consents []app.Consent, class string, today app.Date) bool {
	return slices.ContainsFunc(consents, func(c app.Consent) bool { return c.Allows(class, today) })
}

// unshared are the recipients of referrals on their way that no consent covers, each once with all classes.
func unshared(f archive.Founder, today app.Date) (out []Lack) {
	for _, r := range f.Referrals {
		switch r.Status {
		case "", "drafted", "sent", "accepted":
		default:
			continue
		}
		covered := slices.ContainsFunc(f.Consents, func(c app.Consent) bool { return c.Shares(r.To, r.DataClasses, today) })
		if r.To == "" || len(r.DataClasses) == 0 || covered {
			continue
		}
		i := slices.IndexFunc(out, func(l Lack) bool { return l.Recipient == r.To })
		if i < 0 {
			out = append(out, Lack{Purpose: app.PurposeShare, Recipient: r.To})
			i = len(out) - 1
		}
		for _, class := range r.DataClasses {
			if !slices.Contains(out[i].Classes, class) {
				out[i].Classes = append(out[i].Classes, class)
			}
		}
	}
	return out
}
