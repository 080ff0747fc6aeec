package founders

import (
	"errors"

	"wurzelwerk/translations"
)

// Unfinished is the error of leaving a form in which something is typed that cannot be saved as it is.
type Unfinished struct{ Fields []string }

// Error says how many fields and of which name the first is.
func (u *Unfinished) Error() string {
	return translations.T("founder.unfinished", vars{"n": len(u.Fields), "Field": u.Fields[0]})
}

func unfinished(err error) bool {
	var u *Unfinished
	return errors.As(err, &u)
}
