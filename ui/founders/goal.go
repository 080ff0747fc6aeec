package founders

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

const german = "de"

// herLanguage is the language beside German in which her goal stands or should stand: the one of a text that is there,
// else that of her handouts, else her mother tongue.
func herLanguage(f app.Founder) string {
	if f.Goal[f.HandoutLanguage] != "" && f.HandoutLanguage != german {
		return f.HandoutLanguage
	}
	for _, code := range slices.Sorted(maps.Keys(f.Goal)) {
		if code != german && f.Goal[code] != "" {
			return code
		}
	}
	if f.HandoutLanguage != "" && f.HandoutLanguage != german {
		return f.HandoutLanguage
	}
	for _, s := range f.Languages {
		if s.Mother && s.Language != german {
			return s.Language
		}
	}
	return ""
}

// otherLanguages are all languages but German.
func otherLanguages(kept string) []widgets.Option {
	return slices.DeleteFunc(languageOptions(translations.T("choice.none"), kept), func(o widgets.Option) bool { return o.Key == german })
}

// goalInput edits her goal in two languages and keeps it in all others.
type goalInput struct {
	texts    app.Texts
	code     string
	language *widgets.Choice
	hers     *widgets.TextField
	german   *widgets.TextField
}

func (f *binder) goalFields() []fyne.CanvasObject {
	g := &goalInput{}
	g.language = widgets.NewChoice(otherLanguages(""), func(code string) { g.onLanguage(code); f.touch() })
	g.hers = widgets.NewAreaField("", 4, f.touched)
	g.german = widgets.NewAreaField("", 4, f.touched)
	hers := widgets.NewField(translations.T("goal.hers"), g.hers, "")
	f.bind(&binding{label: hers.Label, path: "goal", show: g.fill, put: g.put, refuse: hers.SetError, unread: g.unread})
	return []fyne.CanvasObject{
		widgets.NewField(translations.T("goal.language"), g.language, ""),
		hers,
		widgets.NewField(translations.T("goal.german"), g.german, ""),
	}
}

func (g *goalInput) fill(f app.Founder) {
	g.texts, g.code = maps.Clone(f.Goal), herLanguage(f)
	g.language.SetOptions(otherLanguages(g.code))
	g.language.Fill(g.code)
	fill(g.hers, g.texts[g.code])
	fill(g.german, g.texts[german])
}

// onLanguage names another language for what stands in the field, unless a text in that language is there: then that
// one is shown.
func (g *goalInput) onLanguage(code string) {
	g.keep()
	if text := g.texts[code]; text != "" {
		g.hers.Fill(text)
	} else {
		delete(g.texts, g.code)
	}
	g.code = code
}

// unread asks for the language of a text that has none.
func (g *goalInput) unread() error {
	if g.code == "" && strings.TrimSpace(g.hers.Text) != "" {
		return errors.New(translations.T("goal.language.missing"))
	}
	return nil
}

// keep takes what was typed into the texts.
func (g *goalInput) keep() {
	if g.texts == nil {
		g.texts = app.Texts{}
	}
	g.set(german, g.german.Text)
	if g.code != "" {
		g.set(g.code, g.hers.Text)
	}
}

func (g *goalInput) set(code, text string) {
	if text = strings.TrimSpace(text); text == "" {
		delete(g.texts, code)
		return
	}
	g.texts[code] = text
}

func (g *goalInput) put(f *app.Founder) {
	g.keep()
	f.Goal = maps.Clone(g.texts)
	if len(f.Goal) == 0 {
		f.Goal = nil
	}
}
