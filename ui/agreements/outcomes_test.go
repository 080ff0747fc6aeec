package agreements

import (
	"strings"
	"testing"

	"wurzelwerk/app/coaching"
)

func (d *desk) outcomes() []coaching.Outcome {
	d.t.Helper()
	all, err := d.office.Outcomes(d.ctx, d.page.founder.ID)
	d.must(err)
	return all
}

func TestAdviceAgainstFoundingNeedsItsReasons(t *testing.T) {
	d := newDesk(t)
	d.press("Ergebnis eintragen")
	d.press("Speichern")
	if got := d.below("Ergebnis"); got != "Diese Angabe fehlt." {
		t.Errorf("below the result: %q", got)
	}
	d.option("Ergebnis", string(coaching.ResultAdvisedAgainst))
	d.press("Speichern")
	if got := d.below("Gründe"); got != "Diese Angabe fehlt." || d.below("Ergebnis") != "" {
		t.Errorf("below the reasons: %q", got)
	}
	d.text("Gründe", " Die Miete frisst den Ertrag. ")
	d.text("Was sie stattdessen tut", "Anstellung in einer Schneiderei")
	d.text("In ihren Worten", "Ich bin froh, dass ich es weiß.")
	d.option("Sieht sie es auch so?", "yes")
	d.press("Speichern")
	d.well()
	all := d.outcomes()
	if len(all) != 1 || all[0].Date != today || all[0].Reasons != "Die Miete frisst den Ertrag." || all[0].Agrees == nil || !*all[0].Agrees {
		t.Fatalf("%+v", all)
	}
	d.sees("Von der Gründung abgeraten", "07.04.2025", "Die Miete frisst den Ertrag.", "Sie sieht es auch so.")
	d.seesNot("Noch ist kein Ergebnis eingetragen.")
}

func TestOutcomesAreChangedAndTakenAway(t *testing.T) {
	d := newDesk(t)
	for _, o := range []coaching.Outcome{
		{Date: "2025-03-01", Result: coaching.ResultConsolidation}, {Result: coaching.ResultOther}, {Date: "2025-04-01", Result: coaching.ResultFounding},
	} {
		_, err := d.office.SaveOutcome(d.ctx, d.page.founder.ID, o)
		d.must(err)
	}
	d.page.Refresh()
	shown := strings.Join(d.texts(), "|")
	if first, second, last := strings.Index(shown, "01.04.2025"), strings.Index(shown, "01.03.2025"), strings.Index(shown, "ohne Datum"); first < 0 || first > second || second > last {
		t.Errorf("not the newest first: %s", shown)
	}
	d.page.onEditOutcome(d.outcomes()[0])
	d.date("Datum", "")
	d.option("Ergebnis", string(coaching.ResultExit))
	d.text("Gründe", "Gesundheit")
	d.press("Speichern")
	if o := d.outcomes()[0]; o.Result != coaching.ResultExit || o.Date != "" {
		t.Errorf("%+v", o)
	}
	d.page.onDropOutcome(d.outcomes()[0])
	if len(d.outcomes()) != 2 {
		t.Error("it is still there")
	}
	d.act("Rückgängig")
	if len(d.outcomes()) != 3 {
		t.Error("it did not come back")
	}
}
