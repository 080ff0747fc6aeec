package choice

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/uitest"
)

func TestTheSampleHasItsPlaces(t *testing.T) {
	b := tailor(t)
	b.market()
	for _, words := range []string{"Änderungen: Milchkuh", "Braut/Festkleid: Fragezeichen", "Maßanfertigung: Armer Hund", "Schätzung"} {
		if !b.says(words) {
			t.Errorf("the page does not say %q", words)
		}
	}
}

func TestMarketsAreTyped(t *testing.T) {
	b := tailor(t)
	p := b.market()
	for _, c := range []struct {
		col  int
		text string
		bad  string
		want func(f potential.Field) bool
	}{
		{fieldGrowth, "4,5 %", "", func(f potential.Field) bool { return *f.GrowthPercent == 4.5 }},
		{fieldGrowth, "", "", func(f potential.Field) bool { return f.GrowthPercent == nil }},
		{fieldGrowth, "-101", "von -100 bis 10.000", nil},
		{fieldGrowth, "viel", "viel", nil},
		{fieldRivalTurnover, "1.234,56 €", "", func(f potential.Field) bool { return *f.StrongestCompetitor == 123456 }},
		{fieldRivalTurnover, "-3", "0 €", nil},
		{fieldRivalTurnover, "99999999999999", "kein Betrag", nil},
		{fieldRivalTurnover, "", "", func(f potential.Field) bool { return f.StrongestCompetitor == nil }},
		{fieldRival, "Laden am Markt", "", func(f potential.Field) bool { return f.StrongestCompetitorName == "Laden am Markt" }},
		{fieldRival, strings.Repeat("x", 300), "200", nil},
		{fieldName, "Kurse", "", func(f potential.Field) bool { return f.Name == "Kurse" }},
	} {
		before := b.desk.Analysis().Fields[0]
		err := p.setField(0, c.col, c.text)
		after := b.desk.Analysis().Fields[0]
		switch {
		case c.bad != "":
			if err == nil || !strings.Contains(err.Error(), c.bad) {
				t.Errorf("%q: %v", c.text, err)
			}
			if before != after {
				t.Errorf("%q changed the field", c.text)
			}
		case err != nil || !c.want(b.stored().Fields[0]):
			t.Errorf("%q: %v, %+v", c.text, err, after)
		}
	}
}

func TestThresholdsMoveTheFields(t *testing.T) {
	b := tailor(t)
	p := b.market()
	b.Canvas().Focus(p.portfolio.share)
	b.write("1,5")
	if x := b.stored().Portfolio; x == nil || *x.MarketShare != 1.5 || x.GrowthPercent != nil {
		t.Fatalf("%+v", x)
	}
	if !b.says("Änderungen: Armer Hund") {
		t.Error("the place did not change")
	}
	for range "1,5" {
		b.press(fyne.KeyBackspace)
	}
	if x := b.stored().Portfolio; x != nil {
		t.Errorf("%+v is kept", x)
	}
	b.write("0")
	var coded *app.Error
	if err := p.Leave(); !errors.As(err, &coded) || coded.Vars["Field"] != "Großer Anteil ab" {
		t.Errorf("%v", err)
	}
}

func TestFieldsWithoutAPlaceAreNamed(t *testing.T) {
	b := tailor(t)
	p := b.market()
	uitest.Button(t, b.window.Content(), "Geschäftsfeld hinzufügen").OnTapped()
	b.write("Kurse")
	if len(b.stored().Fields) != 4 || !strings.HasPrefix(p.portfolio.missed.Text, "„Kurse“ fehlt im Bild") {
		t.Errorf("%q", p.portfolio.missed.Text)
	}
}

func TestYearsAreTyped(t *testing.T) {
	b := tailor(t)
	p := b.market()
	uitest.Button(t, p.years.card, "Nächstes Jahr").OnTapped()
	b.write("48000")
	uitest.Button(t, p.years.card, "Nächstes Jahr").OnTapped()
	b.write("54.000 €")
	b.press(fyne.KeyTab)
	b.write("0,5")
	years := b.stored().Years
	if len(years) != 2 || years[0].Year != 2025 || *years[0].Turnover != 48_000_00 || *years[1].Turnover != 54_000_00 || *years[1].Employees != 0.5 {
		t.Fatalf("%+v", years)
	}
	if !b.says("Ihr Umsatz ist von 2025 bis 2026 um 12,5\u00a0% gestiegen.") {
		t.Errorf("%q", p.years.sentence.Text)
	}
	for col, text := range map[int]string{yearTurnover: "-1", yearEmployees: "eine", yearHours: "169"} {
		if err := p.years.set(0, col, text); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
	offers := p.years.offers()
	if len(offers) == 0 || offers[len(offers)-1].Label != "2020" {
		t.Fatalf("%+v", offers)
	}
	offers[len(offers)-1].Action()
	if years := b.stored().Years; len(years) != 3 || years[0].Year != 2020 {
		t.Errorf("%+v", years)
	}
	p.years.remove(0)
	if years := b.stored().Years; len(years) != 2 || b.told != "" {
		t.Errorf("%+v, told %q", years, b.told)
	}
}

func TestYearsOfAnEarlierAnalysisStand(t *testing.T) {
	b := newOffice(t)
	b.keep(potential.Analysis{Date: "2024-02-01", Years: grown()[:1]})
	b.keep(potential.Analysis{Date: "2026-01-10", Years: grown()[1:]})
	p := b.lay().market()
	if p.years.sources.Text != "2023: aus der Analyse vom 01.02.2024" || !b.says("48.000,00\u00a0€") {
		t.Errorf("%q", p.years.sources.Text)
	}
	p.years.remove(0)
	if b.told != "Was für 2023 noch hier steht, kommt aus der Analyse vom 01.02.2024. Ändern Sie es dort." {
		t.Errorf("told %q", b.told)
	}
	if err := p.years.set(0, yearHours, "50"); err != nil {
		t.Fatal(err)
	}
	years := b.stored().Years
	if len(years) != 3 || *years[0].HoursPerWeek != 50 || years[0].Turnover != nil {
		t.Errorf("%+v", years)
	}
	all, err := b.office.Analyses(context.Background(), b.founder.ID)
	if err != nil || *all[1].Years[0].HoursPerWeek != 48 {
		t.Errorf("the earlier analysis was changed: %v", err)
	}
}

func TestHerAnswerIsKept(t *testing.T) {
	b := tailor(t)
	p := b.market()
	p.growth.answer.Toggle("partly")
	b.Canvas().Focus(p.growth.words)
	b.write("Ich rechne jetzt.")
	want := potential.Growth{DueToCoaching: potential.GrowthPartly, Words: "Ich rechne jetzt.", Date: "2026-01-19"}
	if g := b.stored().Growth; g == nil || *g != want {
		t.Fatalf("%+v", g)
	}
	b.Canvas().Focus(p.growth.date.Entry)
	p.growth.date.Entry.SetText("31.2.")
	var coded *app.Error
	if err := p.Leave(); !errors.As(err, &coded) || coded.Vars["Field"] != "Gesagt am" {
		t.Errorf("%v", err)
	}
	p.growth.date.Entry.SetText("28.11.2025")
	if err := p.Leave(); err != nil {
		t.Error(err)
	}
	if g := b.stored().Growth; g.Date != "2025-11-28" {
		t.Errorf("%+v", g)
	}
	p.growth.answer.Toggle("partly")
	p.growth.words.SetText("")
	if g := b.stored().Growth; g != nil {
		t.Errorf("nothing said is kept as %+v", g)
	}
}

func TestAMeasureKnowsItsField(t *testing.T) {
	b := tailor(t)
	p := b.market()
	uitest.Button(t, p.portfolio.card, "Maßnahme").OnTapped()
	if field := b.desk.Analysis().Fields[0].ID; b.source.Part != "field:"+string(field) {
		t.Errorf("%+v", b.source)
	}
	uitest.Button(t, p.years.card, "Maßnahme").OnTapped()
	if b.source.Part != "years" || b.source.Validate() != nil {
		t.Errorf("%+v", b.source)
	}
	p.Show("field:" + string(b.desk.Analysis().Fields[1].ID))
	b.write("7")
	if g := b.stored().Fields[1].GrowthPercent; g == nil || *g != 7 {
		t.Errorf("the way back leads elsewhere: %v", g)
	}
}
