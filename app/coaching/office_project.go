package coaching

import (
	"slices"

	"wurzelwerk/app"
)

// ProjectOf is the project that a session of hers belongs to: the one that it names, else the only one in which she
// takes part on its day; "" where there is none or are several.
func (w Woman) ProjectOf(s Session) app.ID {
	if s.Project != "" {
		return s.Project
	}
	project := app.ID("")
	for _, y := range w.Stays {
		switch {
		case !y.Contains(s.Date) || y.Project == project:
		case project != "":
			return ""
		default:
			project = y.Project
		}
	}
	return project
}

// InProjects are the women with those of their sessions that belong to some projects; a woman without any is left out.
func InProjects(women []Woman, projects ...app.ID) []Woman {
	var out []Woman
	for _, w := range women {
		w.Sessions = slices.DeleteFunc(slices.Clone(w.Sessions), func(s Session) bool {
			return !slices.Contains(projects, w.ProjectOf(s))
		})
		if len(w.Sessions) > 0 {
			out = append(out, w)
		}
	}
	return out
}

// About are the findings that show at sessions of these women.
func About(findings []Finding, women []Woman) []Finding {
	theirs := map[app.ID]bool{}
	for _, w := range women {
		for _, s := range w.Sessions {
			theirs[s.ID] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(findings), func(f Finding) bool { return !theirs[f.Session] })
}
