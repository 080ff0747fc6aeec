package message

import (
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
	"wurzelwerk/app/exchange"
	"wurzelwerk/translations"
)

// Arrived says in one line what came of one dossier: "Stoyanova, Desislava: 3 Änderungen (SWOT-Eintrag, Maßnahme)".
func Arrived(d exchange.Arrived, l *translations.Locale) string {
	key := "receipt.dossier.changed"
	if d.New {
		key = "receipt.dossier.new"
	}
	var kinds []string
	for _, k := range d.Kinds {
		if name := changes.In(l).Kind(k); !slices.Contains(kinds, name) {
			kinds = append(kinds, name)
		}
	}
	vars := translations.Vars{"Name": called(d.Name, d.Kind, l), "n": d.Changes, "Kinds": strings.Join(kinds, ", ")}
	if len(kinds) == 0 {
		key += ".bare"
	}
	return l.T(key, vars) // keys: receipt.dossier.*
}

// called is a name, or what the record is where it has none.
func called(name string, kind app.Kind, l *translations.Locale) string {
	if name == "" {
		return changes.In(l).Kind(kind)
	}
	return name
}

// Leaving says in one line what the next file to a partner holds: "2 Gründerinnen, 1 Erfolgsteam, 41 Angaben".
func Leaving(x exchange.Leaving, l *translations.Locale) string {
	count := func(kind app.Kind) (n int) {
		for _, d := range x.Dossiers {
			if d.Kind == kind || kind == "" && !counts(d.Kind) {
				n++
			}
		}
		return n
	}
	parts := []string{}
	add := func(key string, n int) { parts = counted(parts, key, n, l) }
	add("leaving.founders", count(app.KindFounder))
	add("leaving.businesses", count(app.KindBusiness))
	add("leaving.teams", count(app.KindTeam))
	add("leaving.others", count(""))
	add("leaving.changes", x.Changes)
	add("leaving.erasures", x.Erasures)
	add("leaving.withdrawals", x.Withdrawals)
	add("leaving.answers", x.Answers)
	switch {
	case len(parts) > 0:
		return strings.Join(parts, ", ")
	case x.Peer.Owed:
		return l.T("leaving.receipt")
	}
	return l.T("leaving.nothing")
}

// LeavingDossier says in one line what goes of one dossier: "Stoyanova, Desislava: 12 Angaben (Kontakt, Ziel und Stand)".
func LeavingDossier(d exchange.LeavingDossier, l *translations.Locale) string {
	key := "leaving.dossier.changed"
	if d.New {
		key = "leaving.dossier.new"
	}
	names := ClassNames(d.Classes, l)
	if len(names) == 0 {
		key += ".bare"
	}
	return l.T(key, translations.Vars{ // keys: leaving.dossier.*
		"Name": called(d.Name, d.Kind, l), "n": d.Changes, "Classes": strings.Join(names, ", "),
	})
}

// ClassNames are what classes of data are called; a class that is unknown here goes by its key.
func ClassNames(classes []string, l *translations.Locale) []string {
	out := make([]string, len(classes))
	for i, key := range classes {
		out[i] = key
		if class, ok := app.DataClassOf(key); ok {
			out[i] = l.T(class.TextKey()) // keys: dataclass.*
		}
	}
	return out
}

// LeavingPart says in one line one value that goes: "Gründerin, Rufname: Desi".
func LeavingPart(p exchange.LeavingPart, l *translations.Locale) string {
	words := changes.In(l)
	entry := app.HistoryEntry{Kind: p.Kind, Field: p.Field, Detail: p.Detail, Count: 1, Old: p.Text}
	vars := translations.Vars{"Kind": words.Kind(p.Kind), "Field": p.Field}
	if p.Removed {
		return l.T("leaving.part.removed", vars)
	}
	if name := words.What(entry); name != "" {
		vars["Field"] = name
	}
	value := oneLine(words.Value(entry))
	if value == "" {
		return l.T("leaving.part.bare", vars)
	}
	vars["Value"] = value
	return l.T("leaving.part", vars)
}

// oneLine is a text without breaks, its lines parted by semicolons.
func oneLine(text string) string {
	lines := strings.Split(text, "\n")
	for i, part := range lines {
		lines[i] = strings.Join(strings.Fields(part), " ")
	}
	lines = slices.DeleteFunc(lines, func(s string) bool { return s == "" })
	return strings.Join(lines, "; ")
}
