package papers

import (
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/widgets"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// join sets the parts that are not empty side by side.
func join(parts ...string) string { return listed(" · ", parts...) }

func listed(between string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, between)
}

func dateText(d app.Date) string {
	if !d.Valid() {
		return ""
	}
	return translations.Current().Date(d.Time())
}

func monthText(m app.Month) string {
	if !m.Valid() {
		return string(m)
	}
	return translations.Current().Month(app.Date(m + "-01").Time())
}

// momentText is the day and the time.
func momentText(at time.Time) string {
	at = at.Local()
	return translations.Current().Date(at) + " " + translations.Current().Time(at)
}

func languageName(code string) string {
	if code == "" {
		return ""
	}
	return translations.LanguageName(code, translations.Current().Code())
}

func required() error { return errors.New(t("form.required")) }

// offered are the languages of documents.
func offered() (codes []string) {
	for _, l := range translations.Documents() {
		codes = append(codes, l.Code)
	}
	return codes
}

// className names a class of data, or says its key where nobody knows it any more.
func className(key string) string {
	class, ok := app.DataClassOf(key)
	if !ok {
		return key
	}
	return t(class.TextKey()) // keys: dataclass.*
}

func classNames(keys []string) string {
	names := make([]string, len(keys))
	for i, key := range keys {
		names[i] = className(key)
	}
	return strings.Join(names, ", ")
}

// document is one to preview, at first in a language; its file's name says what it is and of which day.
type document struct {
	title, file string
	day         app.Date
	language    string
	build       func(lang string) (preview.Document, error)
}

// show previews a document.
func (b *book) show(d document) {
	name := d.file
	if d.day != "" {
		name += "-" + string(d.day)
	}
	b.Preview(preview.Job{
		Title: d.title, FileName: name + ".pdf", Offered: offered(), Her: b.who.HandoutLanguage,
		Options: preview.Options{Language: d.language},
		Build:   func(o preview.Options) (preview.Document, error) { return d.build(o.Language) },
	})
}

// short cuts a text for one line.
func short(text string, letters int) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > letters {
		return strings.TrimSpace(string(runes[:letters-1])) + "…"
	}
	return text
}

// sized is a paragraph of a dialog, which finds its height in the width that it gets.
func sized(texts ...string) fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart)
	for _, text := range texts {
		if text != "" {
			arrange.Put(body, widgets.NewLines(text))
		}
	}
	return body
}
