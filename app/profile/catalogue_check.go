package profile

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"wurzelwerk/app"
)

// What is expected of a value; the words are keys of the translations ("fault.want.<word>", "fault.value.<word>").
const (
	wantText      = "text"
	wantNumber    = "number"
	wantWhole     = "whole-number"
	wantTruth     = "truth-unclear"
	wantBound     = "truth-value"
	wantList      = "list"
	wantElsewhere = "elsewhere"
	wantNoValue   = "no-value"
)

// maxEntries is how many entries an answer that is a list may have.
const maxEntries = 200

// Check lists what is wrong with the value of an answer: its type, an option that is not offered, a number out of its
// range. Paths name the entry of a list ("[2]"), else they are empty. Whether a day lies in the future CheckOn knows.
func (q Question) Check(value any) app.Faults { return q.CheckOn(value, "") }

// CheckOn is Check, and refuses what lies after today where the question is about the past. An empty text is right: it
// says nothing.
func (q Question) CheckOn(value any, today app.Date) app.Faults {
	if value == nil {
		return app.Faults{{Code: app.FaultRequired}}
	}
	if !today.Valid() {
		today = ""
	}
	switch q.Kind {
	case KindNumbers, KindList, KindChoices, KindWeek:
		return q.checkList(value, today)
	case KindLanguages, KindPhones, KindCountries:
		return app.Faults{{Code: app.FaultValue, Want: wantElsewhere}}
	}
	return q.checkOne(value, today)
}

func (q Question) checkList(value any, today app.Date) app.Faults {
	list, ok := items(value)
	if !ok {
		return app.Faults{{Code: app.FaultType, Want: wantList}}
	}
	if len(list) > maxEntries {
		return app.Faults{{Code: app.FaultTooLong, Want: fmt.Sprint("<= ", maxEntries)}}
	}
	var faults app.Faults
	for i, item := range list {
		faults = append(faults, q.checkOne(item, today).At(app.Item("", i))...)
	}
	if len(faults) == 0 && q.Kind == KindChoices {
		faults = twice(list)
	}
	if len(faults) == 0 && q.Kind == KindWeek {
		faults = overlaps(list)
	}
	return faults
}

// checkOne checks a single value or an entry of a list.
func (q Question) checkOne(value any, today app.Date) app.Faults {
	switch q.Kind {
	case KindNumber, KindNumbers, KindMoney:
		return q.checkNumber(value, today)
	case KindYesNo:
		return q.checkTruth(value)
	}
	text, ok := value.(string)
	if !ok {
		return app.Faults{{Code: app.FaultType, Want: wantText}}
	}
	if code, want := app.CheckText(reflect.ValueOf(text)); code != "" {
		return app.Faults{{Code: code, Want: want}}
	}
	if text == "" && q.Kind != KindChoices && q.Kind != KindWeek {
		return nil
	}
	switch q.Kind {
	case KindChoice, KindChoices:
		if !slices.Contains(q.Options, text) {
			return app.Faults{{Code: app.FaultValue, Want: strings.Join(q.Options, ", ")}}
		}
	case KindDate, KindMonth:
		return q.checkDay(text, today)
	case KindWeek:
		if _, err := ParseSpan(text); err != nil {
			return app.Faults{{Code: app.FaultValue, Want: spanExample}}
		}
	}
	return nil
}

func (q Question) checkTruth(value any) app.Faults {
	if _, ok := value.(bool); ok || value == Unclear && slices.Contains(q.Options, Unclear) {
		return nil
	}
	if q.Bound() {
		return app.Faults{{Code: app.FaultType, Want: wantBound}}
	}
	return app.Faults{{Code: app.FaultType, Want: wantTruth}}
}

func (q Question) checkNumber(value any, today app.Date) app.Faults {
	n, ok := NumberOf(value)
	whole := q.Whole || q.Kind == KindMoney || q.Options != nil
	switch {
	case !ok:
		return app.Faults{{Code: app.FaultType, Want: wantNumber}}
	case whole && n != math.Trunc(n):
		return app.Faults{{Code: app.FaultType, Want: wantWhole}}
	case q.Options != nil && !slices.Contains(q.Options, TextOf(value)):
		return app.Faults{{Code: app.FaultRange, Want: q.Options[0] + "–" + q.Options[len(q.Options)-1]}}
	case q.outside(n), math.Abs(n) > 1<<53:
		return app.Faults{{Code: app.FaultRange, Want: q.bounds()}}
	case q.Past && today != "" && n > float64(today.Time().Year()):
		return app.Faults{{Code: app.FaultFuture}}
	}
	return nil
}

func (q Question) checkDay(text string, today app.Date) app.Faults {
	valid, want := app.Date(text).Valid(), app.Date("").Expected()
	if q.Kind == KindMonth {
		valid, want = app.Month(text).Valid(), app.Month("").Expected()
	}
	if !valid {
		return app.Faults{{Code: app.FaultValue, Want: want}}
	}
	year, err := strconv.Atoi(text[:4])
	if err != nil || q.outside(float64(year)) {
		return app.Faults{{Code: app.FaultRange, Want: q.bounds()}}
	}
	if q.Past && today != "" && text > string(today)[:len(text)] {
		return app.Faults{{Code: app.FaultFuture}}
	}
	return nil
}

func (q Question) outside(n float64) bool {
	return q.Min != nil && n < *q.Min || q.Max != nil && n > *q.Max
}

// bounds says the range of a number in few signs: "0–80", ">= 0".
func (q Question) bounds() string {
	switch {
	case q.Min != nil && q.Max != nil:
		return TextOf(*q.Min) + "–" + TextOf(*q.Max)
	case q.Min != nil:
		return ">= " + TextOf(*q.Min)
	case q.Max != nil:
		return "<= " + TextOf(*q.Max)
	}
	return "<= " + strconv.Itoa(1<<53)
}

func twice(list []any) app.Faults {
	for i, item := range list {
		if slices.Contains(list[:i], item) {
			return app.Faults{{Path: app.Item("", i), Code: app.FaultTwice}}
		}
	}
	return nil
}
