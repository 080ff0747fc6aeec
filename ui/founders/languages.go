package founders

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

func (f *binder) languageFields() []fyne.CanvasObject {
	languages := newRowList(translations.T("language.add"), f.languageRow, f.touch)
	return append([]fyne.CanvasObject{
		f.handout(),
		list(f, "languages", translations.T("founder.field.languages"), languages,
			func(w *app.Founder) *[]app.LanguageSkill { return &w.Languages }),
	}, f.interpreterFields()...)
}

func (f *binder) handout() fyne.CanvasObject {
	input := widgets.NewChoice(handoutOptions(""), f.touched)
	field := widgets.NewField(translations.T("founder.field.handoutlanguage"), input, "")
	f.bind(&binding{
		label: field.Label, path: "handoutLanguage",
		show: func(w app.Founder) {
			input.SetOptions(handoutOptions(w.HandoutLanguage))
			input.Fill(w.HandoutLanguage)
		},
		put:    func(w *app.Founder) { w.HandoutLanguage = input.Key() },
		refuse: field.SetError,
	})
	return field
}

// skillRow edits one language: mother tongue or a level, and on demand the levels of the five skills.
type skillRow struct {
	kept   app.LanguageSkill
	code   *widgets.Choice
	mother *widgets.Check
	level  *widgets.Choice
	skills []*widgets.Choice
	source *widgets.TextField
	detail *fyne.Container
	toggle *widgets.Button
}

func (f *binder) languageRow(s app.LanguageSkill) row[app.LanguageSkill] {
	r := &skillRow{kept: s}
	r.code = widgets.NewChoice(languageOptions(translations.T("language.choose"), s.Language), f.touched)
	r.mother = widgets.NewCheck(translations.T("language.mother"), nil)
	r.level = widgets.NewChoice(levelOptions(translations.T("language.level")), f.touched)
	r.toggle = widgets.LinkButton(translations.T("language.skills"), theme.MenuExpandIcon(), r.onToggle)
	r.detail = r.newDetail(f)
	r.fill(s)
	r.mother.OnChanged = func(bool) { f.touch() }
	top := cells([]float32{0, -1, 84, 94}, r.code, r.mother, r.level, r.toggle)
	return row[app.LanguageSkill]{object: widgets.Column(top, r.detail), first: r.code, value: r.value}
}

func (r *skillRow) newDetail(f *binder) *fyne.Container {
	fields := widgets.Column()
	for _, label := range []string{
		translations.T("language.skill.listening"), translations.T("language.skill.reading"),
		translations.T("language.skill.interaction"), translations.T("language.skill.production"),
		translations.T("language.skill.writing"),
	} {
		level := widgets.NewChoice(levelOptions(translations.T("choice.none")), f.touched)
		r.skills = append(r.skills, level)
		fields.Add(beside(200, widgets.NewText(label), level))
	}
	r.source = widgets.NewTextField(translations.T("language.source.example"), f.touched)
	fields.Add(beside(200, widgets.NewText(translations.T("language.source")), r.source))
	return fields
}

func (r *skillRow) fill(s app.LanguageSkill) {
	r.code.Fill(s.Language)
	r.mother.SetChecked(s.Mother)
	r.level.Fill(string(s.Level))
	detailed := s.Source != ""
	for i, level := range []app.CEFR{s.Listening, s.Reading, s.Interaction, s.Production, s.Writing} {
		r.skills[i].Fill(string(level))
		detailed = detailed || level != ""
	}
	r.source.Fill(sourceText(s.Source))
	r.showDetail(detailed)
}

func (r *skillRow) onToggle() { r.showDetail(r.detail.Hidden) }

func (r *skillRow) showDetail(shown bool) {
	label, icon := translations.T("language.skills"), theme.MenuExpandIcon()
	if shown {
		label, icon = translations.T("language.skills.hide"), theme.MenuDropDownIcon()
	}
	r.detail.Hidden = !shown
	r.detail.Refresh()
	r.toggle.SetText(label)
	r.toggle.SetIcon(icon)
}

func (r *skillRow) value() (app.LanguageSkill, bool) {
	level := func(i int) app.CEFR { return app.CEFR(r.skills[i].Key()) }
	s := r.kept
	s.Language, s.Mother, s.Level = r.code.Key(), r.mother.Checked, app.CEFR(r.level.Key())
	s.Listening, s.Reading, s.Interaction, s.Production, s.Writing = level(0), level(1), level(2), level(3), level(4)
	s.Source = sourceCode(r.source.Text)
	return s, s.Language != ""
}

func levelOptions(none string) []widgets.Option {
	out := []widgets.Option{{Text: none}}
	for _, level := range app.CEFR("").Values() {
		out = append(out, widgets.Option{Key: level, Text: level})
	}
	return out
}

// sourceText says the source of a level; the consultant's estimate is kept as a code and shown in words.
func sourceText(code string) string {
	if code == "consultant" {
		return translations.T("language.source.consultant")
	}
	return code
}

func sourceCode(text string) string {
	text = strings.TrimSpace(text)
	if text == translations.T("language.source.consultant") {
		return "consultant"
	}
	return text
}

// ownInterpreter gives the founder a record of her own to write into.
func ownInterpreter(w *app.Founder) *app.Interpreter {
	own := app.Interpreter{}
	if w.Interpreter != nil {
		own = *w.Interpreter
	}
	w.Interpreter = &own
	return &own
}

func (f *binder) interpreterFields() []fyne.CanvasObject {
	woman := widgets.NewCheck(translations.T("interpreter.woman"), func(bool) { f.touch() })
	needed := f.choice("interpreter.needed", translations.T("interpreter.needed"), options("interpreter.need.", app.InterpreterNeed("").Values()),
		func(w app.Founder) string { return string(ownInterpreter(&w).Needed) },
		func(w *app.Founder, key string) { ownInterpreter(w).Needed = app.InterpreterNeed(key) })
	needed.SetHint(translations.T("founder.hint.interpreter"))
	fields := []fyne.CanvasObject{
		needed,
		f.choice("interpreter.language", translations.T("interpreter.language"), languageOptions(translations.T("choice.none")),
			func(w app.Founder) string { return ownInterpreter(&w).Language },
			func(w *app.Founder, key string) { ownInterpreter(w).Language = key }),
		woman,
		f.words("interpreter.person", translations.T("interpreter.person"), "", func(w *app.Founder) *string { return &ownInterpreter(w).Person }),
		f.day("interpreter.boundOn", translations.T("interpreter.bound"), func(w *app.Founder) *app.Date { return &ownInterpreter(w).BoundOn }),
	}
	f.bind(&binding{
		label: woman.Text, path: "interpreter.womanPreferred",
		show: func(w app.Founder) {
			changed := woman.OnChanged
			woman.OnChanged = nil
			woman.SetChecked(ownInterpreter(&w).WomanPreferred)
			woman.OnChanged = changed
		},
		put: func(w *app.Founder) {
			if ownInterpreter(w).WomanPreferred = woman.Checked; *w.Interpreter == (app.Interpreter{}) {
				w.Interpreter = nil
			}
		},
		refuse: func(error) {},
	})
	return fields
}
