package form

import (
	"time"

	"wurzelwerk/app"
	"wurzelwerk/ui/widgets"
)

// Line is a labelled field of one line.
func Line(label, text string) (*widgets.Field, *widgets.TextField) {
	input := widgets.NewTextField("", nil)
	input.Fill(text)
	return widgets.NewField(label, input, ""), input
}

// Lines is a labelled field of several lines.
func Lines(label, text string, lines int) (*widgets.Field, *widgets.TextField) {
	input := widgets.NewAreaField("", lines, nil)
	input.Fill(text)
	return widgets.NewField(label, input, ""), input
}

// Day is a labelled field for a date; now is what "today" means in it.
func Day(label string, d app.Date, now func() time.Time) *widgets.DateField {
	input := widgets.NewDateField(label, "", now, nil)
	input.Fill(d.Time())
	return input
}

// Date is the calendar date of what a date field read; "" for none.
func Date(at time.Time) app.Date {
	if at.IsZero() {
		return ""
	}
	return app.DateOf(at)
}

// Choice is a labelled choice. Changed hears what the user chooses; it may be nil.
func Choice(label string, options []widgets.Option, key string, changed func(string)) (*widgets.Field, *widgets.Choice) {
	input := widgets.NewChoice(options, changed)
	input.Fill(key)
	return widgets.NewField(label, input, ""), input
}

// YesNo are the choices of a question with the answers yes, no and not stated.
func YesNo(yes, no, none string) []widgets.Option {
	return []widgets.Option{{Text: none}, {Key: "yes", Text: yes}, {Key: "no", Text: no}}
}

// YesNoKey is the key of an answer among those of YesNo; "" for nil, not stated.
func YesNoKey(b *bool) string {
	switch {
	case b == nil:
		return ""
	case *b:
		return "yes"
	default:
		return "no"
	}
}

// YesNoAnswer is the answer of a key of YesNo; nil for "".
func YesNoAnswer(key string) *bool {
	if key == "" {
		return nil
	}
	yes := key == "yes"
	return &yes
}
