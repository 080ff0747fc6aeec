package founders

import (
	"errors"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
	"wurzelwerk/translations"
	"wurzelwerk/ui/message"
)

// Undo takes back the last change to the records and says what it was. What is typed is saved before, so that it is
// the last change.
func (s *Screen) Undo() {
	if err := s.detail.leave(); err != nil && !unfinished(err) {
		s.parts.Shell.Fail(err)
		return
	}
	undone, err := s.parts.Records.Undo(s.parts.Context)
	switch {
	case errors.Is(err, app.ErrNothing):
		s.parts.Shell.Tell(message.Of(err, translations.Current()).Text)
	case err != nil:
		s.parts.Shell.Fail(err)
	default:
		s.Refresh()
		s.parts.Shell.Tell(changes.Undone(undone))
	}
}
