package founders

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

func (f *binder) nameFields() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		muted(translations.T("founder.hint.names")),
		f.words("givenNames", translations.T("founder.field.givennames"), "", func(w *app.Founder) *string { return &w.GivenNames }),
		f.words("patronymic", translations.T("founder.field.patronymic"), "", func(w *app.Founder) *string { return &w.Patronymic }),
		f.words("familyNames", translations.T("founder.field.familynames"), "", func(w *app.Founder) *string { return &w.FamilyNames }),
		f.words("callName", translations.T("founder.field.callname"), translations.T("founder.hint.callname"),
			func(w *app.Founder) *string { return &w.CallName }),
		f.words("pronunciation", translations.T("founder.field.pronunciation"), translations.T("founder.hint.pronunciation"),
			func(w *app.Founder) *string { return &w.Pronunciation }),
		f.words("nameInOriginalScript", translations.T("founder.field.nameinoriginalscript"), translations.T("founder.hint.nameinoriginalscript"),
			func(w *app.Founder) *string { return &w.NameInOriginalScript }),
		f.words("nameOnDocument", translations.T("founder.field.nameondocument"), translations.T("founder.hint.nameondocument"),
			func(w *app.Founder) *string { return &w.NameOnDocument }),
		f.words("sortName", translations.T("founder.field.sortname"), translations.T("founder.hint.sortname"),
			func(w *app.Founder) *string { return &w.SortName }),
		widgets.Columns(
			f.words("salutation", translations.T("founder.field.salutation"), "", func(w *app.Founder) *string { return &w.Salutation }),
			f.choice("informal", translations.T("founder.field.informal"), informalOptions(),
				func(w app.Founder) string { return form.YesNoKey(w.Informal) },
				func(w *app.Founder, key string) { w.Informal = form.YesNoAnswer(key) })),
	}
}

func informalOptions() []widgets.Option {
	return form.YesNo(translations.T("founder.informal.yes"), translations.T("founder.informal.no"), translations.T("choice.none"))
}

func (f *binder) personFields() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		widgets.Columns(
			f.day("born", translations.T("founder.field.born"), func(w *app.Founder) *app.Date { return &w.Born }),
			f.words("birthPlace", translations.T("founder.field.birthplace"), "", func(w *app.Founder) *string { return &w.BirthPlace })),
		f.choice("gender", translations.T("founder.field.gender"), options("gender.", app.Gender("").Values()),
			func(w app.Founder) string { return string(w.Gender) },
			func(w *app.Founder, key string) { w.Gender = app.Gender(key) }),
		f.citizenships(),
		f.month("inGermanySince", translations.T("founder.field.ingermanysince"), translations.T("founder.hint.ingermanysince"),
			func(w *app.Founder) *app.Month { return &w.InGermanySince }),
		f.words("residenceTitle", translations.T("founder.field.residencetitle"), translations.T("founder.hint.residencetitle"),
			func(w *app.Founder) *string { return &w.ResidenceTitle }),
		widgets.Columns(
			f.day("residenceUntil", translations.T("founder.field.residenceuntil"), func(w *app.Founder) *app.Date { return &w.ResidenceUntil }),
			f.choice("selfEmploymentPermitted", translations.T("founder.field.selfemploymentpermitted"), options("permission.", app.Permission("").Values()),
				func(w app.Founder) string { return string(w.SelfEmployment) },
				func(w *app.Founder, key string) { w.SelfEmployment = app.Permission(key) })),
	}
}

func (f *binder) citizenships() fyne.CanvasObject {
	chips := newChips(translations.T("country.add"), countryOptions(translations.T("country.add")), countryName, f.touch)
	field := widgets.NewField(translations.T("founder.field.citizenships"), chips.object, "")
	f.bind(&binding{
		label: field.Label, path: "citizenships",
		show:   func(w app.Founder) { chips.fill(w.Citizenships) },
		put:    func(w *app.Founder) { w.Citizenships = chips.values() },
		refuse: field.SetError,
	})
	return field
}

func (f *binder) phaseFields() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		f.choice("phase", translations.T("founder.field.phase"), options("phase.", app.Phase("").Values()),
			func(w app.Founder) string { return string(w.Phase) },
			func(w *app.Founder, key string) { w.Phase = app.Phase(key) }),
		f.words("consultant", translations.T("founder.field.consultant"), "", func(w *app.Founder) *string { return &w.Consultant }),
	}
}
