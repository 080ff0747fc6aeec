package report

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

var answerStyle = Style{Size: Body}

// value is an answer in the words of the document.
func (s *sheet) value(q profile.Question, value any) Block {
	switch q.Kind {
	case profile.KindList, profile.KindChoices, profile.KindCountries, profile.KindLanguages, profile.KindPhones:
		return bullets(s.several(q, value))
	case profile.KindNumbers:
		return P(strings.Join(s.several(q, value), s.T("doc.list.comma")+" "), answerStyle)
	}
	return P(s.single(q, value), answerStyle)
}

// bullets are the entries of a list; a single one stands alone.
func bullets(entries []string) Block {
	if len(entries) == 1 {
		return P(entries[0], answerStyle)
	}
	var items []Block
	for _, e := range entries {
		items = append(items, Group{Role: RoleItem, Block: Row{Gap: 3, Widths: []float64{-7, 1}, Cells: []Block{
			Group{Role: RoleLabel, Block: P("•", answerStyle)}, Group{Role: RoleItemBody, Block: P(e, answerStyle)},
		}}})
	}
	return Group{Role: RoleList, Block: Stack{Items: items}}
}

// single says a value that is no list.
func (s *sheet) single(q profile.Question, value any) string {
	text := profile.TextOf(value)
	if len(q.Options) > 0 {
		if slices.Contains(q.Options, text) {
			return s.T(q.OptionKey(text))
		}
		return rawText(s.Locale, value)
	}
	n, isNumber := profile.NumberOf(value)
	switch {
	case q.Kind == profile.KindDate && app.Date(text).Valid():
		return s.LongDate(app.Date(text).Time())
	case q.Kind == profile.KindMonth && app.Month(text).Valid():
		return s.Month(app.Date(text + "-01").Time())
	case q.Kind == profile.KindMoney && isNumber:
		return s.withUnit(q, s.Money(int64(n)))
	case isNumber:
		return s.withUnit(q, s.number(q, n))
	case q.Kind == profile.KindLanguages && text != "":
		return translations.LanguageName(text, s.Code())
	}
	return rawText(s.Locale, value)
}

// number writes a number with the decimals it has, at most two; a year stays ungrouped.
func (s *sheet) number(q profile.Question, n float64) string {
	if q.Past && q.Whole {
		return strconv.FormatFloat(n, 'f', -1, 64)
	}
	decimals := 0
	for decimals < 2 && strconv.FormatFloat(n, 'f', decimals, 64) != strconv.FormatFloat(n, 'f', -1, 64) {
		decimals++
	}
	return s.Number(n, decimals)
}

func (s *sheet) unit(q profile.Question) string {
	if key := q.UnitKey(); key != "" {
		return s.T(key) // keys: sheet.unit.*
	}
	return ""
}

func (s *sheet) withUnit(q profile.Question, text string) string {
	if unit := s.unit(q); unit != "" {
		text += noBreak + unit
	}
	return text
}

const noBreak = string(noBreakSpace)

// several says the entries of a list.
func (s *sheet) several(q profile.Question, value any) []string {
	var out []string
	switch list := value.(type) {
	case []app.LanguageSkill:
		for _, skill := range list {
			out = append(out, s.language(skill))
		}
		return out
	case *app.Interpreter:
		return []string{s.interpreter(*list)}
	case app.Interpreter:
		return []string{s.interpreter(list)}
	case []app.Phone:
		for _, p := range list {
			out = append(out, s.phone(p))
		}
		return out
	}
	if numbers, ok := profile.NumbersOf(value); ok && q.Kind == profile.KindNumbers {
		for _, n := range numbers {
			out = append(out, s.number(q, n))
		}
		return out
	}
	texts, ok := profile.TextsOf(value)
	if !ok {
		return []string{s.single(q, value)}
	}
	for _, text := range texts {
		if q.Kind == profile.KindCountries {
			text = countryName(text, s.Code())
		} else if len(q.Options) > 0 {
			text = s.single(q, text)
		}
		out = append(out, text)
	}
	return out
}

// language says one language of hers: what it is to her, how well she knows it, and who says so.
func (s *sheet) language(l app.LanguageSkill) string {
	var parts []string
	if l.Mother {
		parts = append(parts, s.T("doc.sheet.language.mother"))
	}
	if l.Level != "" {
		parts = append(parts, string(l.Level))
	}
	for _, skill := range []struct {
		key   string
		level app.CEFR
	}{
		{"listening", l.Listening}, {"reading", l.Reading}, {"interaction", l.Interaction}, {"production", l.Production}, {"writing", l.Writing},
	} {
		if skill.level != "" { // keys: doc.sheet.language.*
			parts = append(parts, s.T("doc.sheet.language."+skill.key, translations.Vars{"Level": string(skill.level)}))
		}
	}
	switch l.Source {
	case "":
	case "consultant":
		parts = append(parts, s.T("doc.sheet.language.estimate"))
	default:
		parts = append(parts, isolated(l.Source))
	}
	name := translations.LanguageName(l.Language, s.Code())
	if len(parts) == 0 {
		return name
	}
	return s.T("doc.sheet.language", translations.Vars{"Name": name, "Text": strings.Join(parts, s.T("doc.list.comma")+" ")})
}

func (s *sheet) interpreter(i app.Interpreter) string {
	var parts []string
	if i.Needed != "" {
		parts = append(parts, s.T("doc.sheet.interpreter."+string(i.Needed))) // keys: doc.sheet.interpreter.*
	}
	if i.Language != "" {
		parts = append(parts, translations.LanguageName(i.Language, s.Code()))
	}
	if i.WomanPreferred {
		parts = append(parts, s.T("doc.sheet.interpreter.woman"))
	}
	if i.Person != "" {
		parts = append(parts, isolated(i.Person))
	}
	if i.BoundOn.Valid() {
		parts = append(parts, s.T("doc.sheet.interpreter.bound", translations.Vars{"Date": s.Date(i.BoundOn.Time())}))
	}
	return joined(parts...)
}

// phone is a number, and whether she may be called there.
func (s *sheet) phone(p app.Phone) string {
	kind, safe := "", ""
	if p.Type != "" {
		kind = s.T("doc.sheet.phone." + string(p.Type)) // keys: doc.sheet.phone.*
	}
	if p.Safe != nil {
		safe = s.T(map[bool]string{true: "doc.sheet.phone.safe", false: "doc.sheet.phone.unsafe"}[*p.Safe])
	}
	return joined("\u2066"+p.Number+"\u2069", kind, safe)
}

// countryName names a country in the language in; an unknown code is returned as it is.
func countryName(code, in string) string {
	region, err := language.ParseRegion(code)
	if namer := display.Regions(language.Make(in)); err == nil && namer != nil {
		if name := namer.Name(region); name != "" {
			return name
		}
	}
	return code
}

// rawText is a value of whatever kind, for answers that the program does not know.
func rawText(loc *translations.Locale, value any) string {
	if n, ok := profile.NumberOf(value); ok {
		return loc.Number(n, 0)
	}
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case json.Number:
		return v.String()
	case []any:
		parts := make([]string, len(v))
		for i, item := range v {
			parts[i] = isolated(rawText(loc, item))
		}
		return strings.Join(parts, " · ")
	}
	return fmt.Sprint(value)
}
