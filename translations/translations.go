// Package translations holds every word the program shows and the way each language writes dates, numbers and money.
//
// Which function do I want?
//   - T says a text in the language of the window; (*Locale).T says it in a given one, for documents.
//   - Use changes the language of the window while it runs; Current is that language.
//   - In opens any language by its code, for a document or a preview.
//   - (*Locale).Date, LongDate, Number, Money, Bytes write values; ParseNumber, ParseMoney and ParseDate read what was typed.
//   - (*Locale).Compare and SortKey sort as the language does; LanguageName names a language.
//
// The texts stand in one JSON file per language: a flat object from dotted keys to a text, or to an object of plural
// forms chosen by the variable n. German is the source: what another language lacks is shown in German, then in
// English. Keys that begin with "doc." belong to documents and are offered in more languages than the window.
// The formats follow the chosen language and never the system's.
//
// The package imports none of ours. Keys may come and go with a version of the program; the functions stay.
package translations

import (
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

//go:embed *.json
var files embed.FS

// Vars are the values put into a text, by name. The whole number n chooses the plural form and is written with the
// digit grouping of the language; all other values are written as they are.
type Vars map[string]any

// Language is a language that can be chosen.
type Language struct {
	Code string // as in ISO 639, "de"
	Name string // in the language itself, "Deutsch"
}

// source is the language all others are translated from and fall back to.
const source = "de"

var offered = []Language{
	{"de", "Deutsch"},
	{"en", "English"},
	{"bg", "Български"},
	{"ro", "Română"},
	{"tr", "Türkçe"},
}

// Window returns the languages in which the window can be shown, German first.
func Window() []Language { return slices.Clone(offered) }

// Documents returns the languages in which documents can be written: those of the window, and Arabic.
func Documents() []Language { return append(Window(), Language{"ar", "العربية"}) }

var (
	current atomic.Pointer[Locale]
	opened  sync.Map // code → func() *Locale, which loads once
)

// Use makes code the language of the window. An unknown code is an error and changes nothing.
func Use(code string) error {
	if !slices.ContainsFunc(offered, func(l Language) bool { return l.Code == code }) {
		return fmt.Errorf("the window is not offered in the language %q", code)
	}
	current.Store(In(code))
	return nil
}

// Current returns the language of the window, German before the first Use.
func Current() *Locale {
	if l := current.Load(); l != nil {
		return l
	}
	return In(source)
}

// T returns the text of key in the language of the window.
func T(key string, vars ...Vars) string { return Current().T(key, vars...) }

// In returns the language with the given code. One that has no texts gives German, which Fallback tells.
// Opening a language a second time costs nothing.
func In(code string) *Locale {
	load, _ := opened.LoadOrStore(code, sync.OnceValue(func() *Locale { return open(code) }))
	return load.(func() *Locale)()
}

// Keys returns the sorted keys of a language, none for a language without texts.
func Keys(code string) []string {
	l := In(code)
	if l.fallback {
		return nil
	}
	return slices.Sorted(maps.Keys(l.keys))
}

// Locale is one language: its texts and its way of writing values. It may be used from several goroutines.
type Locale struct {
	code      string
	fallback  bool
	keys      map[string]bool
	localizer *i18n.Localizer
	format    format

	sorting  sync.Mutex // a collator works in buffers of its own
	collator *collate.Collator
}

func open(code string) *Locale {
	if raw, err := files.ReadFile(code + ".json"); err == nil {
		l, err := build(code, raw)
		if err != nil {
			panic(fmt.Sprintf("the texts of the language %s: %v", code, err)) // compiled in and tested
		}
		return l
	}
	base := In(source)
	return &Locale{
		code: source, fallback: true, keys: base.keys, localizer: base.localizer,
		format: base.format, collator: collate.New(language.German),
	}
}

func build(code string, raw []byte) (*Locale, error) {
	entries := make(map[string]entry)
	if err := json.Unmarshal(raw, &entries); err != nil {
		return nil, err
	}
	tag := language.Make(code)
	bundle := i18n.NewBundle(tag)
	l := &Locale{code: code, keys: make(map[string]bool, len(entries)), format: formats[code], collator: collate.New(tag)}
	for key, e := range entries {
		if err := bundle.AddMessages(tag, e.message(key)); err != nil {
			return nil, err
		}
		l.keys[key] = true
	}
	l.localizer = i18n.NewLocalizer(bundle, code)
	return l, nil
}

// Code returns the code of the language whose texts are used, "de" for a fallback.
func (l *Locale) Code() string { return l.code }

// Fallback tells that the language asked for has no texts and German stands in for it.
func (l *Locale) Fallback() bool { return l.fallback }

// RightToLeft tells that the language is written from right to left.
func (l *Locale) RightToLeft() bool { return l.format.rightToLeft }

// Has tells whether the language itself has the text of key.
func (l *Locale) Has(key string) bool { return l.keys[key] }

// T returns the text of key with vars put in. A text that the language lacks is given in German, then in English;
// a key that nobody knows is returned in double brackets, so that the gap is seen.
func (l *Locale) T(key string, vars ...Vars) string {
	for _, from := range []*Locale{l, In(source), In("en")} {
		if from.keys[key] {
			return from.say(key, vars)
		}
	}
	return "⟦" + key + "⟧"
}

func (l *Locale) say(key string, vars []Vars) string {
	config := &i18n.LocalizeConfig{MessageID: key}
	if len(vars) > 0 {
		values := make(Vars)
		for _, v := range vars {
			for name, value := range v {
				values[name] = value
			}
		}
		if n, ok := whole(values["n"]); ok {
			config.PluralCount = n
			values["n"] = l.Number(float64(n), 0)
		}
		config.TemplateData = map[string]any(values)
	}
	text, err := l.localizer.Localize(config)
	if text == "" && err != nil {
		return "⟦" + key + "⟧"
	}
	return text
}

func whole(v any) (int64, bool) {
	switch n := v.(type) {
	case int:
		return int64(n), true
	case int64:
		return n, true
	case int32:
		return int64(n), true
	}
	return 0, false
}

// entry is the value of one key: a text, or its plural forms.
type entry struct {
	Zero, One, Two, Few, Many, Other string
}

// UnmarshalJSON accepts a string or an object of plural forms.
func (e *entry) UnmarshalJSON(raw []byte) error {
	if len(raw) > 0 && raw[0] == '"' {
		return json.Unmarshal(raw, &e.Other)
	}
	type forms entry
	return json.Unmarshal(raw, (*forms)(e))
}

func (e entry) message(key string) *i18n.Message {
	return &i18n.Message{ID: key, Zero: e.Zero, One: e.One, Two: e.Two, Few: e.Few, Many: e.Many, Other: e.Other}
}
