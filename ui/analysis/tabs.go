package analysis

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/analysis/choice"
	"wurzelwerk/ui/analysis/numbers"
	"wurzelwerk/ui/analysis/plan"
	"wurzelwerk/ui/widgets"
)

// tab is one page of an analysis: its name, how it is made, and the kinds of places that stand on it.
type tab struct {
	key, title string
	places     []string
	build      func() Page
}

// holds tells whether a place stands on the page.
func (t tab) holds(part string) bool {
	kind, _, _ := strings.Cut(part, ":")
	return slices.Contains(t.places, kind)
}

// shower is a page that can bring one of its places into view.
type shower interface{ Show(part string) }

func (s *Sheet) newTabs() []tab {
	weigh := choice.Parts{Desk: s.desk, Shell: s.Shell, Measure: s.newMeasure}
	ahead := plan.Parts{Desk: s.desk, Shell: s.Shell, Measure: s.newMeasure}
	return []tab{
		{"statements", t("analysis.page.statements"), []string{coaching.PartStatement}, func() Page { return newStatements(s) }},
		{"numbers", t("analysis.page.numbers"), []string{coaching.PartField}, func() Page {
			return numbers.New(numbers.Parts{Desk: s.desk, Shell: s.Shell, Measure: s.newMeasure})
		}},
		{"liquidity", t("analysis.page.liquidity"), []string{coaching.PartLiquidity}, func() Page { return plan.NewLiquidity(ahead) }},
		{"whatif", t("analysis.page.whatif"), []string{coaching.PartScenario, coaching.PartShift, coaching.PartExpansion}, func() Page {
			return plan.NewWhatIf(ahead)
		}},
		{"options", t("analysis.page.options"), []string{coaching.PartOption}, func() Page { return choice.NewOptions(weigh) }},
		{"market", t("analysis.page.market"), []string{coaching.PartYears}, func() Page { return choice.NewMarket(weigh) }},
	}
}

// look is what colours and sizes hang on.
type look struct {
	ground color.Color
	letter float32
}

// renew draws everything again when the look has changed: pages behind the one in front do not hear of it.
func (s *Sheet) renew() {
	now := look{widgets.Color(theme.ColorNameBackground), theme.Size(theme.SizeNameText)}
	if s.look == now {
		return
	}
	first := s.look == look{}
	s.look = now
	if first {
		return
	}
	s.page.Refresh()
	for _, content := range s.shown {
		content.Refresh()
	}
}
