package partners

import "wurzelwerk/app"

// textOf makes names ready to be found as they are written in any spelling, or as they sound, and other words as they
// are written.
func textOf(names []string, rest ...string) app.SearchText {
	var f app.Founder
	for i, to := range []*string{&f.GivenNames, &f.CallName, &f.FamilyNames} {
		if i < len(names) {
			*to = names[i]
		}
	}
	return app.NewSearchText(f, rest...)
}

// found tells whether a search finds a text; that letters alone are alike is too little here.
func found(s app.Search, t *app.SearchText) bool { return s.In(t) <= app.HitSound }
