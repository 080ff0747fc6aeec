package agreements

import (
	"strings"
	"testing"

	"wurzelwerk/app/coaching"
)

func (d *desk) outcomes() []coaching.Outcome {
	d.T.Helper()
	all, err := d.Office.Outcomes(d.Ctx, d.page.founder.ID)
	d.Must(err)
	return all
}

func TestAdviceAgainstFoundingNeedsItsReasons(t *testing.T) {
	d := newDesk(t)
	d.Press("Ergebnis eintragen")
	d.Press("Speichern")
	if got := d.below("Ergebnis"); got != "Diese Angabe fehlt." {
		t.Errorf("below the result: %q", got)
	}
	d.option("Ergebnis", string(coaching.ResultAdvisedAgainst))
	d.Press("Speichern")
	if got := d.below("Gründe"); got != "Diese Angabe fehlt." || d.below("Ergebnis") != "" {
		t.Errorf("below the reasons: %q", got)
	}
	d.Text("Gründe", " Die Miete frisst den Ertrag. ")
	d.Text("Was sie stattdessen tut", "Anstellung in einer Schneiderei")
	d.Text("In ihren Worten", "Ich bin froh, dass ich es weiß.")
	d.option("Sieht sie es auch so?", "yes")
	d.Press("Speichern")
	d.Well()
	all := d.outcomes()
	if len(all) != 1 || all[0].Date != today || all[0].Reasons != "Die Miete frisst den Ertrag." || all[0].Agrees == nil || !*all[0].Agrees {
		t.Fatalf("%+v", all)
	}
	d.Sees("Von der Gründung abgeraten", "07.04.2025", "Die Miete frisst den Ertrag.", "Sie sieht es auch so.")
	d.SeesNot("Noch ist kein Ergebnis eingetragen.")
}

func TestOutcomesAreChangedAndTakenAway(t *testing.T) {
	d := newDesk(t)
	for _, o := range []coaching.Outcome{
		{Date: "2025-03-01", Result: coaching.ResultConsolidation}, {Result: coaching.ResultOther}, {Date: "2025-04-01", Result: coaching.ResultFounding},
	} {
		_, err := d.Office.SaveOutcome(d.Ctx, d.page.founder.ID, o)
		d.Must(err)
	}
	d.page.Refresh()
	shown := strings.Join(d.Texts(), "|")
	if first, second, last := strings.Index(shown, "01.04.2025"), strings.Index(shown, "01.03.2025"), strings.Index(shown, "ohne Datum"); first < 0 || first > second || second > last {
		t.Errorf("not the newest first: %s", shown)
	}
	d.page.onEditOutcome(d.outcomes()[0])
	d.date("Datum", "")
	d.option("Ergebnis", string(coaching.ResultExit))
	d.Text("Gründe", "Gesundheit")
	d.Press("Speichern")
	if o := d.outcomes()[0]; o.Result != coaching.ResultExit || o.Date != "" {
		t.Errorf("%+v", o)
	}
	d.page.onDropOutcome(d.outcomes()[0])
	if len(d.outcomes()) != 2 {
		t.Error("it is still there")
	}
	d.Act("Rückgängig")
	if len(d.outcomes()) != 3 {
		t.Error("it did not come back")
	}
}
