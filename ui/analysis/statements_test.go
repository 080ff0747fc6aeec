package analysis

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/uitest"
)

// rating is an answer as text: state and relevance, "-" for k. A.
func rating(a potential.Analysis, key string) string {
	r, rated := ratingOf(a.Statements, key)
	if !rated {
		return "none"
	}
	out := ""
	for _, p := range []*int{r.State, r.Relevance} {
		if p == nil {
			out += "-"
		} else {
			out += string(rune('0' + *p))
		}
	}
	return out
}

func TestAnswersByKey(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	p := r.statements()
	p.open("pricing")
	p.into()
	for _, step := range []struct {
		keys string
		want string // pricing.calculated, pricing.costs
	}{
		{"2", "25 none"},
		{"down", "25 none"},
		{"4", "25 4-"},
		{"tab 3", "25 43"},
		{"0", "25 4-"},
		{"right", "25 41"},
		{"right right", "25 43"},
		{"left", "25 42"},
		{"delete", "25 4-"},
		{"up 3", "23 4-"},
		{"7", "23 4-"},
	} {
		for _, key := range strings.Fields(step.keys) {
			names := map[string]fyne.KeyName{
				"down": fyne.KeyDown, "up": fyne.KeyUp, "left": fyne.KeyLeft, "right": fyne.KeyRight, "tab": fyne.KeyTab, "delete": fyne.KeyDelete,
			}
			if name, ok := names[key]; ok {
				r.press(name)
			} else {
				uitest.Type(r.Canvas(), key)
			}
		}
		if a := r.sheet.desk.Analysis(); rating(a, "pricing.calculated")+" "+rating(a, "pricing.costs") != step.want {
			t.Errorf("after %s: %s %s, want %s", step.keys, rating(a, "pricing.calculated"), rating(a, "pricing.costs"), step.want)
		}
	}
	if kept := r.stored(); rating(kept, "pricing.calculated") != "23" || rating(kept, "customers.regulars") != "55" {
		t.Errorf("kept: %+v", kept.Statements)
	}
}

// TestTheQuestionNotAskedStaysOpen tells apart what nobody asked yet from "k. A.".
func TestTheQuestionNotAskedStaysOpen(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	p := r.statements()
	p.open("pricing")
	row := p.rows[1]
	row.scales[state].set(4)
	if row.scales[relevance].value != unasked || !strings.Contains(row.captions[relevance].Text, "noch offen") {
		t.Errorf("the other question says %q", row.captions[relevance].Text)
	}
	row.scales[relevance].set(noWord)
	if row.scales[relevance].value != noWord || !strings.Contains(row.captions[relevance].Text, "keine Angabe") {
		t.Errorf("k. A. says %q", row.captions[relevance].Text)
	}
	p.open("digital")
	if v := r.row("digital.reviews").scales; v[state].value != noWord || v[relevance].value != noWord {
		t.Errorf("%v, %v", v[state].value, v[relevance].value)
	}
}

func TestArrowsGoOnToTheNextField(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	p := r.statements()
	p.open("offer")
	p.focus(p.rows[4].scales[relevance])
	r.press(fyne.KeyDown)
	if p.at != "customers" || r.Canvas().Focused() != p.rows[0].scales[relevance] {
		t.Errorf("%s is in front", p.at)
	}
	r.press(fyne.KeyUp)
	if p.at != "offer" || r.Canvas().Focused() != p.rows[4].scales[relevance] {
		t.Errorf("%s is in front", p.at)
	}
	p.open("network")
	p.focus(p.rows[4].scales[state])
	r.press(fyne.KeyDown)
	if p.at != "network" {
		t.Errorf("after the last field comes %s", p.at)
	}
}

func TestNeedByNumberWordAndShape(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	p := r.statements()
	for _, c := range []struct {
		field, key, says string
		sign             sign
	}{
		{"pricing", "pricing.calculated", "20 · dringend", urgent},
		{"finance", "finance.reserve", "8 · planen", toPlan},
		{"customers", "customers.regulars", "Stärke", strong},
		{"digital", "digital.reviews", "", noSign},
	} {
		p.open(c.field)
		if row := r.row(c.key); row.mark.word.Text != c.says || signOf(p.shown(c.key, false).need) != c.sign {
			t.Errorf("%s says %q", c.key, row.mark.word.Text)
		}
	}
	shapes := map[string]sign{}
	for _, s := range []sign{strong, urgent, toPlan, toWatch} {
		if other, twice := shapes[s.icon().Name()]; twice {
			t.Errorf("%v and %v have one shape", s, other)
		}
		shapes[s.icon().Name()] = s
	}
}

// TestUrgentOnesStayWhileTheyAreRated keeps a row under the hand when its rating makes it less urgent.
func TestUrgentOnesStayWhileTheyAreRated(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	p := r.statements()
	p.open(partUrgent)
	if strings.Join(p.keys, " ") != "pricing.calculated customers.beyond-community" {
		t.Fatalf("urgent: %v", p.keys)
	}
	p.rows[0].scales[state].set(5)
	if len(p.keys) != 2 || p.rows[0].key != "pricing.calculated" {
		t.Errorf("after a rating: %v", p.keys)
	}
	p.open(partUrgent)
	p.rows[0].scales[state].set(4)
	if p.open(partUrgent); len(p.keys) != 0 || !r.says("Nichts ist dringend.") {
		t.Errorf("urgent: %v", p.keys)
	}
}

func TestStatementsOfAnotherCatalogueAreShown(t *testing.T) {
	r := newRoom(t)
	a := tailor()
	a.Statements = append(a.Statements, potential.Rating{Statement: "export.ready"}, potential.Rating{Statement: "pricing.secret"})
	r.keep(a)
	r.open()
	p := r.statements()
	p.open(otherField)
	if strings.Join(p.keys, " ") != "export.ready" || !r.says("Weitere Aussagen") {
		t.Errorf("others: %v", p.keys)
	}
	p.rows[0].scales[state].set(2)
	if p.open("pricing"); len(p.keys) != 5 || rating(r.stored(), "export.ready") != "2-" {
		t.Errorf("pricing: %v, %s", p.keys, rating(r.stored(), "export.ready"))
	}
}

func TestOverviewOpensAField(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	p := r.statements()
	if p.at != partOverview || !r.says("4 von 48 Aussagen sind bewertet. 2 sind dringend.") {
		t.Errorf("%s says %q", p.at, uitest.Texts(p.scroll))
	}
	r.Canvas().Focus(p.index)
	for range 3 {
		r.press(fyne.KeyDown)
	}
	if p.at != "customers" {
		t.Errorf("%s is open", p.at)
	}
	p.overview.table.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 1.5*areaHigh)})
	if p.at != "offer" {
		t.Errorf("the first line opens %s", p.at)
	}
	r.Canvas().Focus(p.index)
	r.press(fyne.KeyReturn)
	if r.Canvas().Focused() != p.rows[0].scales[state] {
		t.Error("Enter does not go into the field")
	}
}

func TestTakeOverIntoANewWorksheet(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	p := r.statements()
	p.open(partSWOT)
	uitest.Button(t, p.scroll, "Alle übernehmen (3)").OnTapped()
	sheets := r.worksheets()
	if len(sheets) != 1 || sheets[0].Status != swot.Draft || len(sheets[0].In(swot.Strength)) != 1 || len(sheets[0].In(swot.Weakness)) != 2 {
		t.Fatalf("worksheets: %+v", sheets)
	}
	f := sheets[0].In(swot.Weakness)[0]
	if f.Text != "Fehlt noch: Preise kalkulieren" || f.Importance != 3 || !strings.Contains(f.Evidence, "Stand 1 von 5, Bedeutung 5 von 5") {
		t.Errorf("factor: %+v", f)
	}
	if kept, _ := ratingOf(r.stored().Statements, "pricing.calculated"); kept.TakenOver != "2026-01-19" {
		t.Errorf("not marked: %+v", kept)
	}
	if !r.says("in der SWOT seit 19.01.2026") || !strings.Contains(r.told, "3 Faktoren") {
		t.Errorf("told %q", r.told)
	}
	if r.act("Zur SWOT"); r.swot != sheets[0].ID {
		t.Errorf("%v is opened", r.swot)
	}
	r.sheet.takeOver([]string{"pricing.calculated"})
	if again := r.worksheets(); len(again) != 1 || len(again[0].Factors) != 3 {
		t.Errorf("taken twice: %+v", again)
	}
}

func TestTakeOverLeavesAnAgreedVersionAlone(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	agreed, err := r.office.SaveWorksheet(r.ctx, r.founder.ID, swot.Worksheet{Date: "2025-03-24", Status: swot.Agreed})
	r.must(err)
	r.open()
	p := r.statements()
	p.open("pricing")
	p.rows[0].swot.OnTapped()
	if len(r.worksheets()) != 1 {
		t.Fatal("nobody was asked")
	}
	uitest.Button(t, uitest.Dialog(t, r.Canvas()), "Neue Version beginnen").OnTapped()
	sheets := r.worksheets()
	if len(sheets) != 2 || sheets[0].Predecessor != agreed.ID || len(sheets[0].Factors) != 1 || len(sheets[1].Factors) != 0 {
		t.Errorf("worksheets: %+v", sheets)
	}
	if !p.rows[0].swot.Hidden || p.rows[0].taken.Hidden {
		t.Error("the row does not say that it was taken over")
	}
}

func TestAMeasureFromANeed(t *testing.T) {
	r := newRoom(t)
	kept := r.keep(tailor())
	r.open()
	p := r.statements()
	p.open("pricing")
	p.rows[0].measure.OnTapped()
	fields := uitest.Texts(uitest.Dialog(t, r.Canvas()))
	if !strings.Contains(strings.Join(fields, "|"), "Preise kalkulieren") {
		t.Errorf("the dialog proposes %q", fields)
	}
	uitest.Type(r.Canvas(), "Bis Mai: ")
	uitest.Button(t, uitest.Dialog(t, r.Canvas()), "Anlegen").OnTapped()
	made := r.made()
	if len(made) != 1 || made[0].From.Potential != kept.ID || made[0].From.Part != "statement:pricing.calculated" || made[0].Status != coaching.Open {
		t.Fatalf("made: %+v", made)
	}
	if !strings.Contains(made[0].Text, "Preise kalkulieren") || p.rows[0].measure.Text != "1 Maßnahme ansehen" {
		t.Errorf("%q, the row says %q", made[0].Text, p.rows[0].measure.Text)
	}
	if p.rows[0].measure.OnTapped(); !r.measures {
		t.Error("the measure is not shown")
	}
	if r.act("Rückgängig"); len(r.made()) != 0 || p.rows[0].measure.Text != "Maßnahme" {
		t.Errorf("after the undo: %+v", r.made())
	}
}

func TestAMeasureNeedsAText(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	d := newMeasureDialog(r.sheet, coaching.Measure{From: &coaching.Source{Potential: r.sheet.desk.Analysis().ID}, Status: coaching.Open})
	d.dialog.Show(r.Canvas())
	uitest.Button(t, uitest.Dialog(t, r.Canvas()), "Anlegen").OnTapped()
	if !d.dialog.Open() || d.about.Error() == "" || len(r.made()) != 0 {
		t.Errorf("open %v, says %q", d.dialog.Open(), d.about.Error())
	}
}

func TestEnterMakesTheMeasure(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	r.sheet.newMeasure(coaching.Source{Part: coaching.PartLiquidity}, "Rücklage bilden")
	uitest.Type(r.Canvas(), "!")
	r.press(fyne.KeyReturn)
	if made := r.made(); len(made) != 1 || made[0].Text != "Rücklage bilden!" {
		t.Errorf("made: %+v", made)
	}
	if r.Canvas().Overlays().Top() != nil {
		t.Error("the dialog is still open")
	}
}
