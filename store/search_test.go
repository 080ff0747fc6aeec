package store

import (
	"context"
	"testing"

	"wurzelwerk/app"
)

// TestSearchAcrossScripts finds women who stand in the office in one script, and words of whom are typed in another,
// letter by letter.
func TestSearchAcrossScripts(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	for _, f := range []app.Founder{
		{GivenNames: "Desislava", FamilyNames: "Stoyanova", NameInOriginalScript: "Десислава Стоянова"},
		{NameInOriginalScript: "رشا الخطيب"},
		{GivenNames: "Aisha", FamilyNames: "al-Khatib"},
		{GivenNames: "Олена", FamilyNames: "Шевченко"},
		{GivenNames: "Ayşe", FamilyNames: "Yılmaz"},
		{GivenNames: "Marta", FamilyNames: "Kowalska"},
		{GivenNames: "Frauke", FamilyNames: "Schmidt"},
	} {
		saveFounder(t, o, f)
	}
	for words, want := range map[string]string{
		"stojanova": "Stoyanova, Desislava", "стоянова": "Stoyanova, Desislava", "stoianova": "Stoyanova, Desislava",
		"schewtschenko olena": "Шевченко, Олена", "Şevçenko": "Шевченко, Олена", "chevtchenko": "Шевченко, Олена",
		"yilmaz": "Yılmaz, Ayşe", "YILMAZ ayse": "Yılmaz, Ayşe", "jilmas": "Yılmaz, Ayşe",
		"alkhatib": "al-Khatib, Aisha; رشا الخطيب", "al khatib": "al-Khatib, Aisha; رشا الخطيب", "khatib": "al-Khatib, Aisha; رشا الخطيب",
		"الخطيب": "رشا الخطيب; al-Khatib, Aisha", "عائشة الخطيب": "al-Khatib, Aisha", "rasha": "رشا الخطيب", "رشا": "رشا الخطيب",
		"kowalska": "Kowalska, Marta", "ковальска": "Kowalska, Marta", "xyz": "",
	} {
		if got := names(must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{Words: words, Language: "de"}))); got != want {
			t.Errorf("%q finds %q, want %q", words, got, want)
		}
		letters := []rune(words)
		for i := range letters {
			typed := string(letters[:i+1])
			rows := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{Words: typed, Language: "de"}))
			for _, whole := range must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{Words: words, Language: "de"})) {
				if !holds(rows, whole.ID) {
					t.Errorf("%q finds %s, but %q does not", words, whole.Name, typed)
				}
			}
		}
	}
}

func holds(rows []app.FounderRow, id app.ID) bool {
	for _, r := range rows {
		if r.ID == id {
			return true
		}
	}
	return false
}

// TestWrittenAsTypedComesFirst puts those first whose names are written as typed, whatever the list is sorted by.
func TestWrittenAsTypedComesFirst(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	saveFounder(t, o, app.Founder{GivenNames: "A", FamilyNames: "Schanina", Phase: app.PhaseAccess})
	saveFounder(t, o, app.Founder{GivenNames: "B", FamilyNames: "Zhanina", Phase: app.PhaseConsolidation})
	saveFounder(t, o, app.Founder{GivenNames: "C", FamilyNames: "Zhanina", Phase: app.PhaseStart})
	for order, want := range map[app.Order]string{
		app.ByName: "Zhanina, B; Zhanina, C; Schanina, A", app.ByPhase: "Zhanina, C; Zhanina, B; Schanina, A", app.ByChange: "Zhanina, C; Zhanina, B; Schanina, A",
	} {
		rows := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{Words: "zhanina", Sort: order}))
		if got := names(rows); got != want || rows[1].Hit != app.HitWritten || rows[2].Hit != app.HitSound {
			t.Errorf("by %s: %s, want %s: %+v", order, got, want, rows)
		}
	}
}
