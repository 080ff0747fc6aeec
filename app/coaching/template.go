package coaching

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"wurzelwerk/app"
)

// Section is one of the written parts of a session record, by its name in the archive.
type Section string

// The written parts in the order in which a funder reads them. Agreements are given by a text or by tasks.
const (
	SectionConcern        Section = "concern"
	SectionCourse         Section = "course"
	SectionAnalysis       Section = "analysis"
	SectionRecommendation Section = "recommendation"
	SectionAgreements     Section = "agreements"
)

// Values lists the parts in their order.
func (Section) Values() []string {
	return []string{
		string(SectionConcern), string(SectionCourse), string(SectionAnalysis), string(SectionRecommendation), string(SectionAgreements),
	}
}

// Template is what a kind of session begins with, and what it must say before it is closed.
type Template struct {
	Kind     Kind      `json:"kind"`
	Minutes  int       `json:"minutes"` // how long such a session usually takes
	Place    Place     `json:"place"`
	Required []Section `json:"required"`
	Prompts  []Section `json:"prompts"` // parts with questions that help to write them, see PromptKey
	Papers   []string  `json:"papers"`  // that are usually handed over, see PaperKey
}

//go:embed templates.json
var templates []byte

// Templates are those of all kinds in their order. They are shared: nobody may change them.
var Templates = sync.OnceValue(func() []Template {
	list, err := ParseTemplates(templates)
	if err != nil {
		panic(err) // compiled in and tested
	}
	return list
})

// TemplateOf is the template of a kind, that of "other" for an unknown one.
func TemplateOf(kind Kind) Template {
	list := Templates()
	if i := slices.IndexFunc(list, func(t Template) bool { return t.Kind == kind }); i >= 0 {
		return list[i]
	}
	return list[len(list)-1]
}

var errTemplate = errors.New("a kind is missing, stands twice or not in its place, or a length is absurd")

// ParseTemplates reads templates: one for each kind in the order of the kinds. It refuses unknown keys and values.
func ParseTemplates(data []byte) (list []Template, err error) {
	if err := app.DecodeStrict(data, &list); err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	if faults := app.CheckValues(list); len(faults) > 0 {
		return nil, fmt.Errorf("templates: %w", faults)
	}
	kinds := make([]string, len(list))
	for i, t := range list {
		if kinds[i] = string(t.Kind); t.Minutes <= 0 || t.Minutes > dayMinutes {
			return nil, fmt.Errorf("templates: %w", errTemplate)
		}
	}
	if !slices.Equal(kinds, Kind("").Values()) {
		return nil, fmt.Errorf("templates: %w", errTemplate)
	}
	return list, nil
}

// has tells whether something is written in a part.
func (s Session) has(p Section) bool {
	switch p {
	case SectionConcern:
		return written(s.Concern)
	case SectionCourse:
		return written(s.Course)
	case SectionAnalysis:
		return written(s.Analysis)
	case SectionRecommendation:
		return written(s.Recommendation)
	default:
		return written(s.Agreements) || len(s.Tasks) > 0
	}
}

// written tells whether a text says anything.
func written(text string) bool { return strings.TrimSpace(text) != "" }
