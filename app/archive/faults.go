package archive

import (
	"strings"

	"wurzelwerk/app"
)

// faultList collects faults, each path and code once, up to MaxFaults. Of a value that is missing or could not be
// read, and of what should be within it, nothing more is said.
type faultList struct {
	all    app.Faults
	seen   map[app.Fault]bool // without what was expected
	broken map[string]bool    // paths
}

func (l *faultList) add(path, code, want string) {
	fault := app.Fault{Path: path, Code: code}
	if len(l.all) > MaxFaults || l.seen[fault] || l.isBroken(path) {
		return
	}
	if l.seen == nil {
		l.seen, l.broken = map[app.Fault]bool{}, map[string]bool{}
	}
	l.seen[fault] = true
	l.broken[path] = code == app.FaultType || code == app.FaultRequired
	fault.Want = want
	if len(l.all) == MaxFaults {
		fault = app.Fault{Code: FaultMore}
	}
	l.all = append(l.all, fault)
}

func (l *faultList) addAll(faults app.Faults) {
	for _, f := range faults {
		l.add(f.Path, f.Code, f.Want)
	}
}

func (l *faultList) isBroken(path string) bool {
	for !l.broken[path] {
		end := strings.LastIndexAny(path, ".[")
		if end < 0 {
			return false
		}
		path = path[:end]
	}
	return true
}
