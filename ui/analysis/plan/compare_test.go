package plan

import (
	"strings"
	"testing"

	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
)

// line is a row of a table as text; a space that does not break is written as one that does.
func line(row tableRow) string {
	var cells []string
	for _, c := range row.cells {
		cells = append(cells, c.text)
	}
	return strings.ReplaceAll(strings.Join(cells, " | "), "\u00a0", " ")
}

// TestShiftOfTheSample holds the page against the figures of the sample.
func TestShiftOfTheSample(t *testing.T) {
	before := tailor(t).desk.Figures()
	s, ok := ideas(before.Analysis)[0].scenario(before.Analysis)
	if !ok {
		t.Fatal("the sample has no shift")
	}
	after := potential.Compute(potential.Apply(before.Analysis, s))
	if got := strings.ReplaceAll(verdict(s.Name, before, after), "\u00a0", " "); !strings.Contains(got, "780,00 € mehr") {
		t.Errorf("%q", got)
	}
	want := []string{
		"Rest nach Privatbedarf | 720,00 € | 1.500,00 € | +780,00 € | besser",
		"Ergebnis vor Unternehmerlohn | 2.710,00 € | 3.490,00 € | +780,00 € | besser",
		"Umsatz | 5.200,00 € | 5.872,00 € | +672,00 € | besser",
		"Deckungsbeitrag | 4.160,00 € | 4.940,00 € | +780,00 € | besser",
		"Arbeitsstunden | 150,67 | 150,67 | gleich | ",
		"Auslastung | 94,17 % | 94,17 % | gleich | ",
		"Liquiditätslücke | 130,00 € | 0,00 € | -130,00 € | besser",
	}
	for n, row := range comparedRows(compare(mainKeys, before, after), before, after) {
		if n >= len(want) || line(row) != want[n] {
			t.Errorf("row %d is %q", n, line(row))
		}
		if row.title == "" || len(row.facts) != 2 {
			t.Errorf("row %d says %q %q", n, row.title, row.facts)
		}
	}
}

func TestEveryFigureIsCompared(t *testing.T) {
	if n := len(mainKeys) + len(restKeys); n != len(potential.BusinessKeys) {
		t.Errorf("%d of %d figures are compared", n, len(potential.BusinessKeys))
	}
	f := tailor(t).desk.Figures()
	for _, c := range compare(potential.BusinessKeys, f, f) {
		if c.better() != 0 {
			t.Errorf("%s is better than itself", c.key)
		}
	}
	if keys := compare(potential.BusinessKeys, potential.Compute(potential.Analysis{}), potential.Compute(potential.Analysis{})); len(keys) == 0 {
		t.Error("an empty business has no figures at all")
	}
}

func TestChangesInWords(t *testing.T) {
	row := func(key potential.FigureKey, unit potential.Unit, before, after *float64) compared {
		return compared{key, unit, before, after}
	}
	for _, c := range []struct {
		row    compared
		change string
		better int
	}{
		{row(potential.KeyBreakEven, potential.UnitMoney, at(1000), at(500)), "-5,00 €", 1},
		{row(potential.KeyTurnover, potential.UnitMoney, at(1000), at(500)), "-5,00 €", -1},
		{row(potential.KeyHours, potential.UnitHours, at(10), at(12.5)), "+2,5", 0},
		{row(potential.KeyRatio, potential.UnitPercent, at(0.8), at(0.81)), "+1 Punkt", 1},
		{row(potential.KeyRatio, potential.UnitPercent, at(0.8), at(0.7825)), "-1,75 Punkte", -1},
		{row(potential.KeyBreakEven, potential.UnitMoney, nil, at(500)), "", 0},
		{row(potential.KeyTurnover, potential.UnitMoney, at(100), at(100.2)), "gleich", 1},
	} {
		got := strings.ReplaceAll(c.row.change(), "\u00a0", " ")
		if got != c.change || c.row.better() != c.better {
			t.Errorf("%+v: %q, %d; want %q, %d", c.row, got, c.row.better(), c.change, c.better)
		}
	}
}

func TestExpansionPaysBackInWords(t *testing.T) {
	f := tailor(t).desk.Figures()
	all := ideas(f.Analysis)
	last := all[len(all)-1]
	if last.kind != coaching.PartExpansion {
		t.Fatalf("the last idea of the sample is %+v", last)
	}
	want := []string{"Ab 10 Stück im Monat trägt sich „Berufskleidung“.", "Bis die Investition in „Berufskleidung“ verdient ist, dauert es 3,7 Monate."}
	got := worthLines(f, last)
	if strings.ReplaceAll(strings.Join(got, "\n"), "\u00a0", " ") != strings.Join(want, "\n") {
		t.Errorf("%q", got)
	}
	if lines := worthLines(f, all[0]); len(lines) != 0 {
		t.Errorf("a shift says %q", lines)
	}
}

func TestNewMarksAreSaid(t *testing.T) {
	a := shop()
	before := potential.Compute(a)
	scenario.move(&a, leverKey{kind: moveHours}, at(10))
	scenario.move(&a, leverKey{kind: movePrice, field: "cake"}, at(100))
	s, _ := scenario.scenario(a)
	lines := markLines(newMarks(before, potential.Compute(potential.Apply(a, s))))
	text := strings.Join(lines, "\n")
	for _, want := range []string{"Achtung bei „Kuchen“: Der Preis liegt unter den Kosten je Stück.", "Achtung: Die Aufträge brauchen mehr Stunden, als Sie haben."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not said in\n%s", want, text)
		}
	}
	if len(lines) > mostMarks+1 {
		t.Errorf("%d lines", len(lines))
	}
	many := markLines(make([]potential.Mark, mostMarks+2))
	if got := many[len(many)-1]; got != "Und 2 weitere Hinweise." {
		t.Errorf("%q", got)
	}
}

func TestNumbersAreRead(t *testing.T) {
	for _, c := range []struct {
		text string
		read func(string) (float64, error)
		want float64
		fine bool
	}{
		{"1.234,56 €", readAmount(0), 123456, true},
		{"12,5", readAmount(0), 1250, true},
		{"12.50", readAmount(0), 1250, true},
		{"-5", readAmount(0), 0, false},
		{"-5", readAmount(-potential.MaxCents), -500, true},
		{"99.999.999.999", readAmount(0), 0, false},
		{"viel", readAmount(0), 0, false},
		{"1.000.000", readNumber(0, potential.MaxQuantity), 1_000_000, true},
		{"0", readNumber(1, 5), 0, false},
		{"9", readNumber(1, 5), 0, false},
	} {
		got, err := c.read(c.text)
		if (err == nil) != c.fine || c.fine && got != c.want {
			t.Errorf("%q: %v, %v", c.text, got, err)
		}
		if err != nil && (err.Error() == "" || strings.Contains(err.Error(), "[[")) {
			t.Errorf("%q: %q", c.text, err)
		}
	}
	if x, err := ifAny(" ", readAmount(0)); x != nil || err != nil {
		t.Errorf("nothing is %v, %v", x, err)
	}
}

// TestZeroHoursCannotBeTyped: with no hours to sell nothing can be divided.
func TestZeroHoursCannotBeTyped(t *testing.T) {
	if _, err := moveHours.read()("0"); err == nil || !strings.Contains(err.Error(), "über 0") {
		t.Errorf("%v", err)
	}
	if _, err := moveHours.read()("0,5"); err != nil {
		t.Error(err)
	}
}

func TestMonthsInWords(t *testing.T) {
	if got := shortMonth("2025-03"); got != "Mär 25" {
		t.Errorf("%q", got)
	}
	if got := longMonth("2025-03"); got != "März 2025" {
		t.Errorf("%q", got)
	}
	if shortMonth("?") != "?" || longMonth("?") != "?" {
		t.Error("what is no month is not kept")
	}
}
