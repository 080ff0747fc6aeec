package profile

import (
	"fmt"
	"strings"
	"testing"

	"wurzelwerk/translations"
)

// TestEveryLevelHasASentence asks for one sentence of her own for each level: short, and said by nobody else.
func TestEveryLevelHasASentence(t *testing.T) {
	const words = 15
	for code, start := range map[string]string{"de": "Ich ", "en": "I "} {
		l, seen := translations.In(code), map[string]string{}
		for _, c := range Competences {
			for level := 1; level <= MaxLevel; level++ {
				key := fmt.Sprintf("entrecomp.%s.%d", c, level)
				text := l.T(key)
				if !l.Has(key) || !strings.HasPrefix(text, start) || !strings.HasSuffix(text, ".") || len(strings.Fields(text)) > words {
					t.Errorf("%s: %s: %q", code, key, text)
				}
				if other := seen[text]; other != "" {
					t.Errorf("%s: %s and %s both say %q", code, other, key, text)
				}
				seen[text] = key
			}
		}
	}
}

func TestEverythingOfTheFrameworkHasAName(t *testing.T) {
	var keys []string
	for _, a := range Areas {
		keys = append(keys, "entrecomp.area."+a.Key)
	}
	for _, c := range Competences {
		keys = append(keys, "entrecomp.competence."+c, "entrecomp.competence."+c+".help")
	}
	for level := 1; level <= MaxLevel; level++ {
		keys = append(keys, fmt.Sprint("entrecomp.level.", level))
	}
	for _, s := range Stages {
		keys = append(keys, "entrecomp.stage."+s)
	}
	const citation = "Bacigalupo, M., Kampylis, P., Punie, Y., Van den Brande, G. (2016), EntreComp: The Entrepreneurship Competence Framework, doi:10.2791/593884"
	for _, code := range []string{"de", "en"} {
		l := translations.In(code)
		for _, key := range keys {
			if !l.Has(key) {
				t.Errorf("%s lacks %s", code, key)
			}
		}
		if source := l.T("entrecomp.source"); !strings.Contains(source, citation) {
			t.Errorf("%s cites %q", code, source)
		}
	}
}
