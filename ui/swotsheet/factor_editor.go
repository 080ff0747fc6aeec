package swotsheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// editorHost is what an editor asks of the quadrant it stands in.
type editorHost interface {
	rowHost
	update(id app.ID, do func(f *swot.Factor))
	closeEditor()
	menu(id app.ID) []widgets.MenuItem
}

// editor is everything about one factor, in its place in the list. It closes with Enter in the text, with Esc, or
// with its button.
type editor struct {
	host editorHost
	id   app.ID

	text        *widgets.TextField
	evidence    *widgets.TextField
	translation *widgets.TextField
	kind        *widgets.Choice
	view        *widgets.Choice
	importance  *widgets.Dots
	likelihood  *widgets.Dots
	words       [2]*widgets.Text // of importance and likelihood
	hints       *fyne.Container
	content     fyne.CanvasObject
}

// newEditor builds the editor; language is the one her handouts are in, "" for no translation.
func newEditor(host editorHost, f swot.Factor, language string) *editor {
	e := &editor{host: host, id: f.ID, hints: container.New(&tight{})}
	e.text = e.area("", 2, func(f *swot.Factor, s string) { f.Text = s })
	e.text.OnKey = e.keyInText
	e.evidence = e.area(t("swot.factor.evidence.hint"), 1, func(f *swot.Factor, s string) { f.Evidence = s })
	e.translation = e.area("", 1, func(f *swot.Factor, s string) { f.Translations = withText(f.Translations, language, s) })
	e.kind = widgets.NewChoice(evidenceOptions(), func(key string) {
		host.update(e.id, func(f *swot.Factor) { f.EvidenceKind = swot.EvidenceKind(key) })
	})
	e.view = widgets.NewChoice(perspectiveOptions(), func(key string) {
		host.update(e.id, func(f *swot.Factor) { f.Perspective = swot.Perspective(key) })
	})
	e.importance = widgets.NewDots(func(level int) { host.rate(e.id, level) })
	e.likelihood = widgets.NewDots(func(level int) { host.judge(e.id, level) })
	e.words = [2]*widgets.Text{widgets.Caption(""), widgets.Caption("")}
	e.content = e.build(f, language)
	for _, field := range []*widgets.TextField{e.text, e.evidence, e.translation} {
		field.Limit = app.MaxText // set late: nobody counts to 20,000
	}
	e.fill(f, language)
	return e
}

func (e *editor) area(hint string, lines int, put func(f *swot.Factor, s string)) *widgets.TextField {
	field := widgets.NewAreaField(hint, lines, func(s string) {
		e.host.update(e.id, func(f *swot.Factor) { put(f, s) })
	})
	field.OnShortcut = func(s fyne.Shortcut) bool { return e.host.press(e.id, s) }
	field.OnKey = e.key
	return field
}

func (e *editor) build(f swot.Factor, language string) fyne.CanvasObject {
	rows := []fyne.CanvasObject{
		e.text,
		widgets.NewField(t("swot.factor.evidence"), e.evidence, ""),
		widgets.Columns(
			widgets.NewField(t("swot.factor.evidence.kind"), e.kind, ""),
			widgets.NewField(t("swot.factor.perspective"), e.view, ""),
		),
		e.ratings(f.Quadrant.Outer()),
	}
	if language != "" {
		label := t("swot.factor.translation", vars{"Language": translations.LanguageName(language, translations.Current().Code())})
		rows = append(rows, widgets.NewField(label, e.translation, ""))
	}
	foot := container.New(twoSides{leastEditor}, widgets.Row(
		widgets.MenuButton(t("swot.factor.move"), theme.MoveDownIcon(), func() []widgets.MenuItem { return e.host.menu(e.id) }),
		widgets.LinkButton(t("swot.factor.delete"), theme.DeleteIcon(), func() { e.host.remove(e.id) }),
	), widgets.QuietButton(t("swot.factor.done"), nil, e.host.closeEditor))
	return widgets.Form(append(rows, e.hints, foot)...)
}

func (e *editor) ratings(outer bool) fyne.CanvasObject {
	rating := func(label string, dots *widgets.Dots, word *widgets.Text) fyne.CanvasObject {
		word.Shrinks = false
		return widgets.NewField(label, widgets.Row(dots, word), "")
	}
	importance := rating(t("swot.factor.importance"), e.importance, e.words[0])
	if !outer {
		return importance
	}
	return widgets.Columns(importance, rating(t("swot.factor.likelihood"), e.likelihood, e.words[1]))
}

// fill shows the factor. A text that stands there already is left alone, so that the cursor stays.
func (e *editor) fill(f swot.Factor, language string) {
	fillText(e.text, f.Text)
	fillText(e.evidence, f.Evidence)
	fillText(e.translation, f.Translations[language])
	e.kind.Fill(string(f.EvidenceKind))
	e.view.Fill(string(f.Perspective))
	e.importance.Fill(f.Importance)
	e.likelihood.Fill(f.Likelihood)
	e.words[0].SetText(levelName(f.Importance))
	e.words[1].SetText(levelName(f.Likelihood))
}

// warn shows the hints about the factor in full.
func (e *editor) warn(hints []string) {
	e.hints.RemoveAll()
	for _, hint := range hints {
		e.hints.Add(flush(widgets.ColorParagraph(hint, widgets.ColorWarningText)))
	}
	e.hints.Hidden = len(hints) == 0
}

func (e *editor) key(key *fyne.KeyEvent) bool {
	if key.Name == fyne.KeyEscape {
		e.host.closeEditor()
		return true
	}
	return false
}

// keyInText closes with Enter: a factor is one thought.
func (e *editor) keyInText(key *fyne.KeyEvent) bool {
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		e.host.closeEditor()
		return true
	}
	return e.key(key)
}

// withText is a copy of the texts with the one of a language set, or taken out when it is empty.
func withText(texts app.Texts, language, text string) app.Texts {
	out := make(app.Texts, len(texts)+1)
	for code, s := range texts {
		out[code] = s
	}
	out[language] = text
	if text == "" {
		delete(out, language)
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

func evidenceOptions() []widgets.Option {
	options := []widgets.Option{{Key: "", Text: evidenceName("")}}
	for _, kind := range swot.EvidenceKind("").Values() {
		options = append(options, widgets.Option{Key: kind, Text: evidenceName(swot.EvidenceKind(kind))})
	}
	return options
}

func perspectiveOptions() []widgets.Option {
	options := []widgets.Option{{Key: "", Text: perspectiveName("")}}
	for _, view := range swot.Perspective("").Values() {
		options = append(options, widgets.Option{Key: view, Text: perspectiveName(swot.Perspective(view))})
	}
	return options
}
