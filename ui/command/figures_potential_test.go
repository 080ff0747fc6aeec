package command

import (
	"strings"
	"testing"
)

func TestFiguresOfThePotentialAnalysis(t *testing.T) {
	d := sampleDesk(t)
	_, got, ok := strings.Cut(d.must("figures", "f-desi"), "  Potential analysis of 07/04/2025\n")
	want := `    Turnover: €5,200.00
    Contribution: €4,160.00
    Contribution ratio: 80%
    Fixed costs: €1,450.00
    Private need: €1,840.00
    Result before owner's wage: €2,710.00
    Rest after private need: €720.00
    Economic result: €110.00
    Break-even: €1,812.50
    Minimum turnover: €4,300.00
    Safety margin: 65.14%
    Margin to the minimum turnover: 17.31%
    Working hours: 150.67 hours
    Utilisation: 94.17%
    Contribution needed per hour: €21.50 per hour
    Liquidity gap: €130.00
    Änderungen: €3,120.00, €2,600.00, 83.33%, €30.00 per hour, Cash cow
    Braut/Festkleid: €1,120.00, €960.00, 85.71%, €40.00 per hour, Question mark
    Maßanfertigung: €960.00, €600.00, 62.5%, €15.00 per hour, Poor dog, too little per hour
    “Berufskleidung” brings €650.00 more a month.
    It takes 3.7 months until the investment in “Berufskleidung” is earned back.
    “Verlagerung Maß → Braut” brings €780.00 more a month.
    “Verlagerung Braut” has 4.1 points and is ahead.
    “mehr Änderungen” has 3.95 points and rank 2.
    “Berufskleidung” has 3.6 points and rank 3.
    “Nähkurse” has 3.15 points and rank 4.
    “zweiter Laden” is out: Kapital über 3.000 EUR.
    If “Vereinbarkeit” counts 30, ahead is: mehr Änderungen.
    Need for action: 2 urgent, 0 to plan, 1 to watch
  Coaching: sessions 3, minutes 225, hours 3.75, units of 45 minutes 5.00
`
	if !ok || strings.ReplaceAll(got, "\u00a0", " ") != want {
		t.Errorf("%s", got)
	}
}
