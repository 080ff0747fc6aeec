package question

import (
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/ui/widgets"
)

func TestAFaultFindsThePartOfTheRecord(t *testing.T) {
	for _, c := range []struct {
		fault app.Fault
		part  string
		want  bool
	}{
		{app.Fault{Path: "born", Code: app.FaultFuture}, "born", true},
		{app.Fault{Path: "bornIn", Code: app.FaultFuture}, "born", false},
		{app.Fault{Path: "address.city", Code: app.FaultTooLong}, "address", true},
		{app.Fault{Path: "emails[2]", Code: app.FaultTwice}, "emails", true},
		{app.Fault{Path: "emails[2]", Code: app.FaultTwice}, "", false},
		{app.Fault{Path: "familyNames", Code: app.FaultRequired}, "givenNames", true},
		{app.Fault{Path: "familyNames", Code: app.FaultRequired}, "address.city", false},
	} {
		if got := Concerns(c.fault, c.part); got != c.want {
			t.Errorf("%v concerns %q: %v", c.fault, c.part, got)
		}
	}
}

func TestLimitsInWords(t *testing.T) {
	least, most := 0.0, 1000.5
	for want, l := range map[string]Limits{
		"Erlaubt ist ein Wert von 0 bis 1.000,5.":     {Min: &least, Max: &most, Write: NumberText},
		"Erlaubt ist ein Wert von mindestens 0.":      {Min: &least, Write: NumberText},
		"Erlaubt ist ein Wert von höchstens 1.000,5.": {Max: &most, Write: NumberText},
		"Dieser Wert ist zu groß.":                    {Write: NumberText},
	} {
		if got := Fault(app.Fault{Code: app.FaultRange}, l).Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestOptionsStandSideBySideWhereThereIsRoom(t *testing.T) {
	option := func(texts ...string) (out []widgets.Option) {
		for _, text := range texts {
			out = append(out, widgets.Option{Key: text, Text: text})
		}
		return out
	}
	h := Hooks{Typed: func() {}, Chosen: func() {}}
	for _, c := range []struct {
		options []widgets.Option
		chips   bool
	}{
		{option("ja", "nein"), true},
		{option("1", "2", "3", "4", "5", "6"), false},
		{option("weder erwerbstätig noch arbeitslos gemeldet", "selbständig"), false},
	} {
		if _, chips := NewOneOf(h, c.options, "", AsText).(*Chips); chips != c.chips {
			t.Errorf("%v stand side by side: %v", c.options, chips)
		}
	}
}

func TestValuesAreTheSameAsTheyAreWritten(t *testing.T) {
	for _, c := range []struct {
		a, b any
		want bool
	}{
		{[]string{"a"}, []any{"a"}, true}, {1, 1.0, true}, {nil, "", false}, {true, "true", false}, {nil, nil, true},
	} {
		if Same(c.a, c.b) != c.want {
			t.Errorf("%v and %v", c.a, c.b)
		}
	}
}

func TestOptionsAreReadAsTheirValues(t *testing.T) {
	for _, c := range []struct {
		as     Reading
		option string
		want   any
	}{{AsText, "yes", "yes"}, {AsYesNo, "yes", true}, {AsYesNo, "no", false}, {AsYesNo, "unclear", "unclear"}, {AsNumber, "3", 3.0}} {
		if got, err := c.as(c.option); got != c.want || err != nil {
			t.Errorf("%q is read as %v, %v", c.option, got, err)
		}
	}
	if _, err := AsNumber("three"); err == nil {
		t.Error("a word is read as a number")
	}
}
