package command

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/translations"
)

// The failures of settling.
var (
	errNoConflict       = &app.Error{Code: "no-conflict"}
	errSeveralConflicts = &app.Error{Code: "several-conflicts"}
	errSettled          = &app.Error{Code: "conflict-settled"}
	errBuried           = &app.Error{Code: "conflict-buried"}
)

// What --take knows beside a text.
const (
	takeOurs   = "ours"
	takeTheirs = "theirs"
)

func (c *call) syncConflicts() error {
	return c.open(func(o Office) error {
		all, err := o.Conflicts(c.ctx)
		if err != nil {
			return err
		}
		if c.has(flagJSON) {
			names, err := c.idNames(o)
			if err != nil {
				return err
			}
			return c.printJSON(conflictViews(all, names))
		}
		if len(all) == 0 {
			return c.print(c.l.T("command.sync.conflicts.none"))
		}
		var lines []string
		for _, x := range all {
			lines = append(lines, c.conflictLines(x)...)
		}
		return c.print(lines...)
	})
}

// conflictLines are id, founder and field; then both values.
func (c *call) conflictLines(x exchange.Conflict) []string {
	w := changes.In(c.l)
	field := w.What(entryOf(x, x.Stands))
	if field == "" {
		field = x.Field
	}
	lines := []string{line(string(x.ID), x.Name, w.Kind(x.Kind), field)}
	lost := "command.sync.conflict.lost"
	switch {
	case x.Deleted:
		lines = append(lines, "    "+c.l.T("command.sync.conflict.deleted"))
	case x.Buried:
		lines = append(lines, "    "+c.l.T("command.sync.conflict.buried"))
	default:
		lines = append(lines, "    "+c.l.T("command.sync.conflict.stands", c.versionVars(x, x.Stands)))
	}
	lines = append(lines, "    "+c.l.T(lost, c.versionVars(x, x.Lost)))
	if !x.Open() {
		lines = append(lines, "    "+c.l.T("command.sync.conflict.settled."+string(x.Settled))) // keys: command.sync.conflict.settled.*
	}
	return lines
}

func (c *call) versionVars(x exchange.Conflict, v exchange.Version) translations.Vars {
	value := strings.Join(strings.Fields(changes.In(c.l).Value(entryOf(x, v))), " ")
	if value == "" {
		value = c.l.T("command.sync.conflict.empty")
	}
	by := v.By
	if by == "" {
		by = changes.Words{Language: c.l}.T("overview.history.us")
	}
	return translations.Vars{"Value": value, "By": by, "When": c.moment(v.When)}
}

// moment is day and time where the computer stands.
func (c *call) moment(t time.Time) string {
	t = t.In(c.env.Now().Location())
	return c.l.Date(t) + " " + c.l.Time(t)
}

// entryOf is a version as the history would hold it.
func entryOf(x exchange.Conflict, v exchange.Version) app.HistoryEntry {
	return app.HistoryEntry{Kind: x.Kind, Field: x.Field, Detail: x.Detail, Count: 1, Old: textOf(v)}
}

// textOf is the value as text: whole numbers in figures, ids in letters.
func textOf(v exchange.Version) string {
	if v.Text != "" {
		return v.Text
	}
	switch value := plain(v.Value).(type) {
	case string:
		return value
	case int64:
		return strconv.FormatInt(value, 10)
	case float64:
		return strconv.FormatFloat(value, 'f', -1, 64)
	}
	return ""
}

// plain is a value with an id as its text.
func plain(v sync.Value) any {
	if b, ok := v.([]byte); ok {
		if id, err := app.IDFromBytes(b); err == nil {
			return string(id)
		}
	}
	return v
}

// syncSettle decides a conflict.
func (c *call) syncSettle() error {
	if !c.has(flagTake) {
		return &misuse{"command.usage.no-take", translations.Vars{"Usage": usages["sync settle"]}}
	}
	return c.open(func(o Office) error {
		x, err := c.conflict(o)
		if err != nil {
			return err
		}
		if err := o.Settle(c.ctx, x.ID, choice(x, c.flags[flagTake])); err != nil {
			return err
		}
		return c.print(c.l.T("command.sync.settled", translations.Vars{"Name": x.Name}))
	})
}

// conflict is the open one whose id begins as the word does.
func (c *call) conflict(o Office) (exchange.Conflict, error) {
	all, err := o.Conflicts(c.ctx)
	if err != nil {
		return exchange.Conflict{}, err
	}
	word := c.words[0]
	vars := translations.Vars{"Words": word}
	all = slices.DeleteFunc(all, func(x exchange.Conflict) bool { return word == "" || !strings.HasPrefix(string(x.ID), word) })
	open := slices.DeleteFunc(slices.Clone(all), func(x exchange.Conflict) bool { return !x.Open() })
	switch {
	case len(all) == 0:
		return exchange.Conflict{}, errNoConflict.Because(nil, vars)
	case len(open) == 0:
		return exchange.Conflict{}, errSettled.Because(nil, vars)
	case len(open) > 1:
		return exchange.Conflict{}, errSeveralConflicts.Because(nil, vars)
	case open[0].Buried:
		return exchange.Conflict{}, errBuried.Because(nil, vars)
	}
	return open[0], nil
}

// choice is what --take means: the value that this office wrote, the other one, or a third. Where this office wrote
// neither, what stands counts as its own.
func choice(x exchange.Conflict, take string) exchange.Choice {
	lost := x.Lost.Ours && !x.Stands.Ours
	switch take {
	case takeOurs:
	case takeTheirs:
		lost = !lost
	default:
		return exchange.Choice{Settled: exchange.SettledOther, Text: take}
	}
	if lost {
		return exchange.Choice{Settled: exchange.SettledLost}
	}
	return exchange.Choice{Settled: exchange.SettledStands}
}
