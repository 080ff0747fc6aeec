package evaluation

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
)

// Chosen is what the evaluation is about: a period and, of the projects, all, those under a regulation, or one. The zero
// value is the year of today and all projects. The window keeps it while the program runs.
type Chosen struct {
	Span       indicator.Span // "" for this year, free for the days below
	Days       indicator.Period
	Regulation app.Regulation
	Project    app.ID
}

// free is the span of days that are typed.
const free indicator.Span = "free"

func (c *Chosen) span() indicator.Span {
	if c.Span == "" {
		return indicator.ThisYear
	}
	return c.Span
}

// period is the span as days. That of the projects is the time of those that are chosen.
func (c *Chosen) period(today app.Date, projects []app.Project) indicator.Period {
	if c.span() == free {
		return c.Days
	}
	scope, all := c.scope(projects)
	within := slices.DeleteFunc(slices.Clone(projects), func(p app.Project) bool { return !all && !slices.Contains(scope, p.ID) })
	return c.span().Period(today, within)
}

// scope are the projects that are chosen, or that all are. A project that is there no longer leaves all.
func (c *Chosen) scope(projects []app.Project) (ids []app.ID, all bool) {
	switch {
	case c.Project != "" && slices.ContainsFunc(projects, func(p app.Project) bool { return p.ID == c.Project }):
		return []app.ID{c.Project}, false
	case c.Regulation != "":
		return indicator.Roll{Projects: projects}.Under(c.Regulation), false
	}
	return nil, true
}

// What the keys of the choice begin with.
const (
	keyRegulation = "regulation "
	keyProject    = "project "
)

// key is that of the choice of projects.
func (c *Chosen) key(projects []app.Project) string {
	ids, all := c.scope(projects)
	switch {
	case all:
		return ""
	case c.Project != "" && len(ids) == 1 && ids[0] == c.Project:
		return keyProject + string(c.Project)
	}
	return keyRegulation + string(c.Regulation)
}

// choose takes a key of the choice of projects.
func (c *Chosen) choose(key string) {
	c.Regulation, c.Project = "", ""
	if n := len(keyRegulation); len(key) > n && key[:n] == keyRegulation {
		c.Regulation = app.Regulation(key[n:])
	}
	if n := len(keyProject); len(key) > n && key[:n] == keyProject {
		c.Project = app.ID(key[n:])
	}
}
