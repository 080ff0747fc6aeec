package indicator

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"wurzelwerk/app"
)

var wordShape = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// ParseCatalogue reads a catalogue: the option sets by name, and the forms with their questions. It refuses unknown
// keys, kinds and needs, keys that stand twice or do not begin with their form's, conditions on what does not stand
// before, and questions of what no record has.
func ParseCatalogue(data []byte) (*Catalogue, error) {
	var file struct {
		Options map[string][]string `json:"options"`
		Forms   []Form              `json:"forms"`
	}
	if err := app.DecodeStrict(data, &file); err != nil {
		return nil, fmt.Errorf("catalogue: %w", err)
	}
	c := &Catalogue{Forms: file.Forms, places: map[string][2]int{}}
	for i, form := range c.Forms {
		if !slices.Contains([]FormKey{EntryForm, ExitForm, FollowUpForm}, form.Key) {
			return nil, fmt.Errorf("catalogue: no form %q", form.Key)
		}
		for j := range form.Questions {
			q := &form.Questions[j]
			if err := c.complete(q, form.Key, file.Options); err != nil {
				return nil, fmt.Errorf("catalogue: question %q: %w", q.Key, err)
			}
			c.places[q.Key] = [2]int{i, j}
		}
	}
	return c, nil
}

// complete gives a question its options and its place in the records, and says what is wrong with it.
func (c *Catalogue) complete(q *Question, form FormKey, sets map[string][]string) (err error) {
	name, ok := strings.CutPrefix(q.Key, string(form)+".")
	if _, twice := c.places[q.Key]; twice || !ok || !wordShape.MatchString(name) {
		return errors.New("the key stands twice or is not that of its form")
	}
	if !slices.Contains([]Need{NeedCounting, NeedForm, NeedFree}, q.Need) {
		return fmt.Errorf("no need %q", q.Need)
	}
	if q.Special && q.Need != NeedFree {
		return errors.New("what is specially protected must be free")
	}
	if q.at, err = fieldOf(q.Of); err != nil {
		return err
	}
	if !q.at.holds(q.Kind) {
		return fmt.Errorf("%q holds no %q", q.Of, q.Kind)
	}
	q.Options, ok = sets[q.OptionSet]
	if q.OptionSet != "" && !ok || q.OptionSet == "" && q.Kind == KindChoice {
		return fmt.Errorf("no options %q", q.OptionSet)
	}
	for _, when := range []*Is{q.When, q.Unless} {
		if err := c.checkCondition(when); err != nil {
			return err
		}
	}
	return nil
}

func (c *Catalogue) checkCondition(when *Is) error {
	if when == nil {
		return nil
	}
	other, ok := c.Question(when.Question)
	if !ok || len(when.Is) == 0 {
		return fmt.Errorf("no question %q stands before that could be a condition", when.Question)
	}
	options := other.Options
	if other.Kind == KindYesNo {
		options = []string{Yes, No}
	}
	for _, is := range when.Is {
		if !slices.Contains(options, is) {
			return fmt.Errorf("%q has no answer %q", when.Question, is)
		}
	}
	return nil
}
