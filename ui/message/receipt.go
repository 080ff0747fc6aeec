package message

import (
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/translations"
)

// Receipt says in one line what a file has brought, or would bring: "3 Gründerinnen geändert, 1 Konflikt".
func Receipt(r exchange.Receipt, l *translations.Locale) string {
	parts := []string{}
	add := func(key string, n int) { parts = counted(parts, key, n, l) }
	add("receipt.founders.new", r.Count(app.KindFounder, true))
	add("receipt.founders.changed", r.Count(app.KindFounder, false))
	add("receipt.businesses.new", r.Count(app.KindBusiness, true))
	add("receipt.businesses.changed", r.Count(app.KindBusiness, false))
	add("receipt.teams.new", r.Count(app.KindTeam, true))
	add("receipt.teams.changed", r.Count(app.KindTeam, false))
	add("receipt.others", len(slices.DeleteFunc(slices.Clone(r.Dossiers), func(d exchange.Arrived) bool { return counts(d.Kind) })))
	add("receipt.conflicts", r.Conflicts)
	add("receipt.referrals", r.Referrals)
	add("receipt.answers", r.Answers)
	add("receipt.erased", r.Erased)
	add("receipt.requests", r.Requests)
	add("receipt.removed", r.Removed)
	add("receipt.kept", r.Kept)
	add("receipt.confirmed", r.Confirmed)
	add("receipt.aside", r.Aside)
	if len(parts) == 0 {
		return l.T("receipt.nothing")
	}
	return strings.Join(parts, ", ")
}

// counts tells of which kinds the dossiers have a number of their own.
func counts(k app.Kind) bool {
	return k == app.KindFounder || k == app.KindBusiness || k == app.KindTeam
}

// counted adds the text of a number that is not 0.
func counted(parts []string, key string, n int, l *translations.Locale) []string {
	if n == 0 {
		return parts
	}
	return append(parts, l.T(key, translations.Vars{"n": n})) // keys: receipt.* leaving.*
}

// ReceiptNotes are whole sentences on what is worth a word beside Receipt: what is to be done, and what need worry nobody.
func ReceiptNotes(r exchange.Receipt, l *translations.Locale) (notes []string) {
	vars := translations.Vars{"Name": r.Peer.Name}
	for _, note := range []struct {
		key   string
		holds bool
	}{
		{"receipt.note.gap", r.Gap},
		{"receipt.note.old", r.Old && !r.Gap},
		{"receipt.note.conflicts", r.Conflicts > 0},
		{"receipt.note.requests", r.Requests > 0},
		{"receipt.note.aside", r.Aside > 0},
		{"receipt.note.actor", r.NewActor},
	} {
		if note.holds {
			notes = append(notes, l.T(note.key, vars)) // keys: receipt.note.*
		}
	}
	if r.Ahead > 0 {
		vars["n"] = int((r.Ahead + time.Minute - 1) / time.Minute)
		notes = append(notes, l.T("receipt.note.ahead", vars))
	}
	return notes
}
