package team

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"wurzelwerk/app"
)

// MostMinutes is how long a meeting may be, in minutes; one that lasts longer is a slip of the finger.
const MostMinutes = 24 * 60

func (t Team) checkNumbers() (faults app.Faults) {
	faults = append(faults, within("cadenceDays", t.CadenceDays, 1, 0)...)
	faults = append(faults, within("minutes", t.Minutes, 1, MostMinutes)...)
	faults = append(faults, inOrder("endedOn", t.StartedOn, t.EndedOn)...)
	return faults
}

// within refuses what is below low or, where high is not 0, above it; 0 means "not asked".
func within(path string, n, low, high int) app.Faults {
	switch {
	case n == 0 || n >= low && (high == 0 || n <= high):
		return nil
	case high == 0:
		return app.Faults{{Path: path, Code: app.FaultRange, Want: fmt.Sprint(">= ", low)}}
	default:
		return app.Faults{{Path: path, Code: app.FaultRange, Want: fmt.Sprintf("%d–%d", low, high)}}
	}
}

// inOrder refuses an end before the beginning; the path is that of the end.
func inOrder(path string, from, to app.Date) app.Faults {
	if !from.Valid() || !to.Valid() || from <= to {
		return nil
	}
	return app.Faults{{Path: path, Code: app.FaultOrder, Want: ">= " + string(from)}}
}

// checkWomen looks at members, guests, goals and the history.
func (t Team) checkWomen() (faults app.Faults) {
	seen := map[app.ID]bool{}
	once := func(path string, id app.ID) {
		if id != "" && seen[id] {
			faults = append(faults, app.Fault{Path: path, Code: app.FaultTwice})
		}
		seen[id] = true
	}
	for i, id := range t.Members {
		once(app.Item("members", i), id)
	}
	for i, g := range t.GuestMembers {
		at := app.Item("guestMembers", i)
		once(at+".id", g.ID)
		if strings.TrimSpace(g.Name) == "" {
			faults = append(faults, app.Fault{Path: at + ".name", Code: app.FaultRequired})
		}
	}
	for i, g := range t.Goals {
		at := app.Item("goals", i)
		if g.Text == "" {
			faults = append(faults, app.Fault{Path: at + ".text", Code: app.FaultRequired})
		}
		faults = append(faults, inOrder(at+".until", g.From, g.Until)...)
	}
	for i, s := range t.History {
		faults = append(faults, inOrder(app.Item("history", i)+".left", s.Joined, s.Left)...)
	}
	return faults
}

// Validate lists what keeps the meeting from being saved, with paths within it.
func (m Meeting) Validate() app.Faults { return append(app.CheckValues(m), m.checkMore()...) }

// checkMore looks at what the values alone do not tell.
func (m Meeting) checkMore() (faults app.Faults) {
	faults = append(faults, within("number", m.Number, 1, 0)...)
	faults = append(faults, within("minutes", m.Minutes, 1, MostMinutes)...)
	faults = append(faults, within("sequence", m.Sequence, 0, 0)...)
	for _, role := range slices.Sorted(maps.Keys(m.Roles)) {
		if !slices.Contains(Roles, Role(role)) {
			faults = append(faults, app.Fault{Path: "roles." + role, Code: app.FaultValue, Want: roleNames()})
		}
	}
	for _, id := range slices.Sorted(maps.Keys(m.LateMinutes)) {
		faults = append(faults, within("lateMinutes."+string(id), m.LateMinutes[id], 1, MostMinutes)...)
	}
	speakers := map[app.ID]bool{}
	for i, t := range m.Turns {
		at := app.Item("turns", i)
		if speakers[t.Founder] {
			faults = append(faults, app.Fault{Path: at + ".founder", Code: app.FaultTwice})
		}
		speakers[t.Founder] = true
	}
	for i, e := range m.Clock {
		faults = append(faults, e.validate().At(app.Item("clock", i))...)
	}
	return faults
}

func roleNames() string {
	names := make([]string, len(Roles))
	for i, r := range Roles {
		names[i] = string(r)
	}
	return strings.Join(names, ", ")
}

func (e Event) validate() (faults app.Faults) {
	if e.At == "" {
		faults = append(faults, app.Fault{Path: "at", Code: app.FaultRequired})
	}
	if e.Kind == "" {
		faults = append(faults, app.Fault{Path: "kind", Code: app.FaultRequired})
	}
	faults = append(faults, within("minutes", e.Minutes, 1, MostMinutes)...)
	return append(faults, within("seconds", e.Seconds, 1, MostMinutes*60)...)
}
