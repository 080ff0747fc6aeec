package swot

import (
	"slices"
	"strings"
	"unicode"

	"wurzelwerk/app"
)

// Warning is a hint of good practice; it never keeps anybody from saving or printing.
type Warning struct {
	Code     WarningCode
	Quadrant Quadrant // "" for the whole worksheet
	Factor   app.ID   // "" for a whole quadrant
	Other    app.ID   // the twin of TextTwice
	Count    int      // of TooMany
}

// WarningCode names a kind of warning; its sentence stands in the translations under "swot.warning.<code>".
type WarningCode string

// The warnings of good practice for a SWOT.
const (
	NoQuestion    WarningCode = "no-question"    // a SWOT without a clear goal mostly fails
	QuadrantEmpty WarningCode = "quadrant-empty" // nothing was found: ask the guiding questions
	TooMany       WarningCode = "too-many"       // more than seven factors
	NoEvidence    WarningCode = "no-evidence"    // neither a proof nor its kind
	WeInOuter     WarningCode = "we-in-outer"    // an outer factor that speaks of "ich" or "wir"
	TextTwice     WarningCode = "text-twice"     // the same text twice
	TextLong      WarningCode = "text-long"      // more than 120 characters
)

// The limits of good practice.
const (
	MaxFactors    = 7
	MaxTextLength = 120
)

// Warnings lists all hints for a worksheet, by quadrant in reading order.
func Warnings(w Worksheet) []Warning {
	var out []Warning
	if strings.TrimSpace(w.Question) == "" {
		out = append(out, Warning{Code: NoQuestion})
	}
	for _, q := range Quadrants {
		factors := w.In(q)
		switch {
		case len(factors) == 0:
			out = append(out, Warning{Code: QuadrantEmpty, Quadrant: q})
		case len(factors) > MaxFactors:
			out = append(out, Warning{Code: TooMany, Quadrant: q, Count: len(factors)})
		}
		for _, f := range factors {
			out = append(out, f.warnings(w.Language)...)
		}
	}
	return append(out, twins(w)...)
}

func (f Factor) warnings(language string) []Warning {
	var out []Warning
	warn := func(c WarningCode) { out = append(out, Warning{Code: c, Quadrant: f.Quadrant, Factor: f.ID}) }
	if strings.TrimSpace(f.Evidence) == "" && f.EvidenceKind == "" {
		warn(NoEvidence)
	}
	if f.Quadrant.Outer() && speaksOfUs(f.Text, language) {
		warn(WeInOuter)
	}
	if len([]rune(f.Text)) > MaxTextLength {
		warn(TextLong)
	}
	return out
}

// us are the first words of sentences about oneself, by the language of the worksheet.
var us = map[string][]string{
	"de": {"ich", "wir", "mein", "meine", "unser", "unsere"},
	"en": {"i", "we", "my", "our"},
	"bg": {"аз", "ние", "моят", "моята", "моето", "нашият", "нашата", "нашето", "нашите"},
	"ro": {"eu", "noi"},
	"tr": {"ben", "biz", "benim", "bizim"},
	"ar": {"أنا", "نحن"},
}

func speaksOfUs(text, language string) bool {
	words, ok := us[language]
	if !ok {
		words = us["de"]
	}
	first := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	return len(first) > 0 && slices.Contains(words, first[0])
}

func twins(w Worksheet) []Warning {
	var out []Warning
	first := map[string]app.ID{}
	for _, f := range w.Factors {
		text := plain(f.Text)
		if text == "" {
			continue
		}
		if twin, ok := first[text]; ok {
			out = append(out, Warning{Code: TextTwice, Quadrant: f.Quadrant, Factor: f.ID, Other: twin})
			continue
		}
		first[text] = f.ID
	}
	return out
}
