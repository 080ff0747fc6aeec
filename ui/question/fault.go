package question

import (
	"errors"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/ui/form"
)

// Limits are what a number, an amount or a date may be; nil for no such limit. Write says one in words.
type Limits struct {
	Min, Max *float64
	Write    func(float64) string
}

// Fault says in a sentence what is wrong with an answer.
func Fault(f app.Fault, limits Limits) error {
	if f.Code == app.FaultRange {
		return errors.New(limits.text())
	}
	return form.Fault(f)
}

func (l Limits) text() string {
	v := vars{}
	if l.Min != nil {
		v["Min"] = l.Write(*l.Min)
	}
	if l.Max != nil {
		v["Max"] = l.Write(*l.Max)
	}
	switch {
	case l.Min != nil && l.Max != nil:
		return t("profiling.fault.range", v)
	case l.Min != nil:
		return t("profiling.fault.least", v)
	case l.Max != nil:
		return t("profiling.fault.most", v)
	}
	return t("profiling.fault.large")
}

// Concerns tells whether a fault lies in a part of the founder's record, by its path. Where no name is left, it lies in
// all parts of the name.
func Concerns(fault app.Fault, part string) bool {
	if fault.Code == app.FaultRequired {
		return strings.HasSuffix(part, "Names") || strings.HasSuffix(part, "Name")
	}
	rest, ok := strings.CutPrefix(fault.Path, part)
	return ok && part != "" && (rest == "" || rest[0] == '.' || rest[0] == '[')
}
