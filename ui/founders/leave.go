package founders

import (
	"errors"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/message"
)

// ErrUnfinished is the error of leaving a form in which something is typed that cannot be saved as it is, such as half
// a date. All the rest is saved.
var ErrUnfinished = &app.Error{Code: "unfinished"}

// unfinishedIn is ErrUnfinished with how many fields it concerns and the name of the first.
func unfinishedIn(labels []string) error {
	return ErrUnfinished.Because(nil, vars{"n": len(labels), "Field": labels[0]})
}

func unfinished(err error) bool { return errors.Is(err, ErrUnfinished) }

// unfinishedText says what is not saved and that all the rest is.
func unfinishedText(err error) string {
	m := message.Of(err, translations.Current())
	return m.Text + " " + m.Safe
}
