package teams

import (
	"errors"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
	"wurzelwerk/translations"
	"wurzelwerk/ui/message"
)

// Undo takes back the last change to the records and says what it was; on a live page what was done on it last. What is
// typed is saved before, so that it is the last change.
func (s *Screen) Undo() {
	if s.live != nil {
		s.live.Undo()
		return
	}
	if !s.left() {
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
