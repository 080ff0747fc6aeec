package command

import (
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// restrict makes the records of a founder ones that are only kept, from today, or lifts that.
func (c *call) restrict() error {
	why, err := c.why()
	if err != nil {
		return err
	}
	return c.open(func(o Office) error {
		f, id, err := c.person(o)
		if err != nil {
			return err
		}
		name := translations.Vars{"Name": f.DisplayName(), "ID": string(f.ID)}
		switch {
		case why != "":
			if err := o.Restrict(c.ctx, id, app.Restriction{Why: why, Note: strings.TrimSpace(c.flags[flagNote])}); err != nil {
				return err
			}
			return c.print(c.l.T("command.restrict.done", name))
		case f.Restriction == nil:
			return c.print(c.l.T("command.restrict.none", name))
		}
		if err := o.Unrestrict(c.ctx, id); err != nil {
			return err
		}
		return c.print(c.l.T("command.restrict.lifted", name))
	})
}

// why is the reason that is given, "" to lift the restriction; one of both stands there.
func (c *call) why() (app.RestrictionReason, error) {
	why, lift := app.RestrictionReason(c.flags[flagWhy]), c.has(flagLift)
	known := why.Values()
	switch {
	case lift && (c.has(flagWhy) || c.has(flagNote)), !lift && why == "":
		return "", &misuse{"command.usage.why-or-lift", translations.Vars{"Usage": usages["restrict"], "Reasons": strings.Join(known, ", ")}}
	case !lift && !slices.Contains(known, string(why)):
		return "", &misuse{"command.usage.unknown-reason", translations.Vars{"Reason": string(why), "Reasons": strings.Join(known, ", ")}}
	}
	return why, nil
}
