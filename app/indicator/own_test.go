package indicator

import (
	"fmt"
	"testing"

	"wurzelwerk/translations"
)

func TestIndicatorsOfOurOwn(t *testing.T) {
	gone := func(p *Participation) {
		p.Exit, p.FollowUp = &Exit{Date: "2025-11-28"}, &FollowUp{OnMarket: yes}
	}
	shut := func(p *Participation) {
		p.Exit, p.FollowUp = &Exit{Date: "2025-11-28"}, &FollowUp{OnMarket: no}
	}
	a, b, c := woman("a", person("plus", gone), person("old")), woman("b", person("plus", shut)), woman("c", person("plus"))
	a.Own = Own{LevelChange: ptr(1.5), MeasuresDone: 1, TurnoverBefore: ptr(int64(100000)), TurnoverAfter: ptr(int64(150000))}
	b.Own = Own{LevelChange: ptr(-0.5), MeasuresBegun: 2, TurnoverBefore: ptr(int64(100000)), TurnoverAfter: ptr(int64(90000))}
	c.Own = Own{MeasuresPlanned: 1, TurnoverAfter: ptr(int64(1))}
	roll := rollOf(a, b, c, woman("d"))
	say := func(p Period) (text string) {
		for _, f := range Beside(roll, p) {
			text += fmt.Sprintf("%s %d/%d %s; ", f.Key, len(f.True), len(f.Known), f.Change(translations.In("en")))
		}
		return text
	}
	for _, c := range []struct {
		period Period
		want   string
	}{
		{Period{}, "improved 1/2 0.50 levels; planned 3/3 ; begun 2/3 ; done 1/3 ; turnover 1/2 €200.00 a month; on-market 1/2 ; "},
		{Period{"2025-11-29", ""}, "improved 1/1 1.50 levels; planned 2/2 ; begun 1/2 ; done 1/2 ; turnover 1/1 €500.00 a month; on-market 1/2 ; "},
		{Period{"", "2025-03-02"}, "improved 0/0 ; planned 0/0 ; begun 0/0 ; done 0/0 ; turnover 0/0 ; on-market 0/0 ; "},
		{Period{"2027-11-28", "2027-11-28"}, "improved 1/1 1.50 levels; planned 2/2 ; begun 1/2 ; done 1/2 ; turnover 1/1 €500.00 a month; on-market 1/2 ; "},
		{Period{"2027-11-29", ""}, "improved 1/1 1.50 levels; planned 2/2 ; begun 1/2 ; done 1/2 ; turnover 1/1 €500.00 a month; on-market 0/0 ; "},
	} {
		if got := say(c.period); got != c.want {
			t.Errorf("%v:\n%s\nwant\n%s", c.period, got, c.want)
		}
	}
}
