package command

import (
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/translations"
)

// overview is a kind of report on a period that the command report writes.
type overview struct {
	name  string
	flags []string // that other kinds do not know
	write func(c *call, o Office, doc archive.Document, from, to app.Date) error
}

var overviews = []overview{
	{"indicators", []string{flagRegulation, flagOut, flagPseudonyms}, (*call).reportIndicators},
	{"hours", []string{flagOut}, (*call).reportHours},
}

// overviewFlags are those that only some kinds know.
var overviewFlags = []string{flagRegulation, flagOut, flagPseudonyms}

func overviewKinds() string {
	names := make([]string, len(overviews))
	for i, r := range overviews {
		names[i] = r.name
	}
	return strings.Join(names, ", ")
}

func (c *call) overview() error {
	i := slices.IndexFunc(overviews, func(r overview) bool { return r.name == c.words[0] })
	if i < 0 {
		return &misuse{"command.usage.unknown-report", translations.Vars{"Kind": c.words[0], "Kinds": overviewKinds()}}
	}
	kind := overviews[i]
	for _, flag := range overviewFlags {
		if c.has(flag) && !slices.Contains(kind.flags, flag) {
			return &misuse{"command.usage.flag-elsewhere", translations.Vars{"Flag": flag, "Command": "report " + kind.name}}
		}
	}
	from, err := c.dayFlag(flagFrom)
	if err != nil {
		return err
	}
	to, err := c.dayFlag(flagTo)
	if err != nil {
		return err
	}
	if to < from {
		return &misuse{"command.usage.days-turned", nil}
	}
	return c.open(func(o Office) error {
		doc, err := o.Export(c.ctx)
		if err != nil {
			return err
		}
		return kind.write(c, o, doc, from, to)
	})
}

// dayFlag is the day after a flag, which must be there.
func (c *call) dayFlag(flag string) (app.Date, error) {
	if !c.has(flag) {
		return "", &misuse{"command.usage.too-few", translations.Vars{"Usage": usages["report"]}}
	}
	day := app.Date(c.flags[flag])
	if !day.Valid() {
		return "", &misuse{"command.usage.no-day", translations.Vars{"Flag": flag, "Day": string(day), "Want": day.Expected()}}
	}
	return day, nil
}
