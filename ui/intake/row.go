package intake

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/contact"
)

// quiet are the notes of what is simply left out; all others ask for a look.
var quiet = []string{
	"photo", "property", "categories", "label", "display-name", "nickname", "region", "suffix", "units", "second-address",
	"url", "name-split",
}

// doubt is the first note of a value that may be read wrongly, nil for none.
func (r *row) doubt() *contact.Note {
	i := slices.IndexFunc(r.entry.Left, func(n contact.Note) bool { return !slices.Contains(quiet, n.Code) })
	if i < 0 {
		return nil
	}
	return &r.entry.Left[i]
}

// wanted is what a tick does to an entry that is left out: what was proposed, or what comes next to it where she is
// known already with all that the file says.
func (r *row) wanted() option {
	switch proposed := r.propose(); {
	case proposed != leaveOut:
		return option{plan: proposed}
	case len(r.known) > 0 && r.known[0].here():
		return option{plan: complete}
	case r.twin >= 0 && r.grade == app.GradeCertain:
		return option{plan: join}
	default:
		return option{plan: addNew}
	}
}

// compared is the founder of the office to set beside the entry, -1 for none.
func (r *row) compared() int {
	switch {
	case r.plan == complete:
		return r.into
	case r.plan == join || len(r.known) == 0:
		return -1
	default:
		return 0
	}
}

// sureness is how sure it is that she is the one who is set beside her.
func (r *row) sureness() app.Grade {
	if at := r.compared(); at >= 0 {
		return r.known[at].Grade
	}
	return r.grade
}

// otherHead says where the one beside her stands.
func (r *row) otherHead() string {
	if r.compared() >= 0 {
		return t("intake.office")
	}
	return t("intake.file.earlier")
}
