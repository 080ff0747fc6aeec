package teams

import (
	"errors"
	"slices"
	"strings"

	"wurzelwerk/app"
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
		s.parts.Shell.Tell(undoneText(undone))
	}
}

func undoneText(u app.Undone) string {
	var names []string
	for _, k := range u.Kinds {
		if name := kindName(k); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return t("founders.undone", vars{"n": u.Fields, "Kinds": strings.Join(names, ", ")})
}

func kindName(k app.Kind) string {
	if key := "kind." + string(k); translations.In("de").Has(key) { // keys: kind.*
		return t(key)
	}
	return t("kind.other")
}
