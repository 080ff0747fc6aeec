package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// setup is the first start: language, office, passphrase with the recovery sheet, sample or empty.
type setup struct {
	w      *Window
	page   int
	next   *widgets.Button
	back   *widgets.Button
	info   app.Office
	folder string
	from   string // the folder of the office that one may go back to, "" on the very first start

	office     *officeForm
	passphrase *newPassphrase
	sheet      *recoverySheet
	opened     Office // once it was made; then there is no way back
	working    bool
}

const setupPages = 4

func (w *Window) showSetup() {
	s := &setup{w: w, folder: w.folder()}
	s.show()
}

// show builds the page in front; what was typed on the others is kept in the fields.
func (s *setup) show() {
	s.next = widgets.PrimaryButton(s.verb(), nil, s.onNext)
	s.back = widgets.QuietButton(translations.T("setup.back"), theme.NavigateBackIcon(), s.onBack)
	title, body := s.body()
	buttons := container.NewBorder(nil, nil, s.back, s.next)
	if s.page == 0 && s.from == "" || s.opened != nil {
		s.back.Hide()
	}
	if s.sheet != nil && s.page == 2 && !s.sheet.done.Checked {
		s.next.Disable()
	}
	step := translations.T("setup.step", translations.Vars{"Page": s.page + 1, "Pages": setupPages})
	s.w.put(nil, card(title, step, body, buttons))
	s.w.Canvas().FocusNext()
}

func (s *setup) body() (title string, body fyne.CanvasObject) {
	switch {
	case s.page == 0:
		return translations.T("setup.welcome"), s.languagePage()
	case s.page == 1:
		return translations.T("setup.office"), s.officePage()
	case s.page == 2 && s.sheet == nil:
		return translations.T("setup.passphrase"), s.passphrasePage()
	case s.page == 2:
		return translations.T("setup.recovery"), s.sheet.content
	default:
		return translations.T("setup.begin"), s.samplePage()
	}
}

func (s *setup) verb() string {
	if s.page == 2 && s.sheet == nil {
		return translations.T("setup.create")
	}
	if s.page == 3 {
		return translations.T("setup.empty")
	}
	return translations.T("setup.next")
}

func (s *setup) languagePage() fyne.CanvasObject {
	choice := widgets.NewChoice(languageOptions(), func(code string) {
		s.w.useLanguage(code)
		s.show()
	})
	choice.Fill(translations.Current().Code())
	open := widgets.LinkButton(translations.T("setup.open-existing"), theme.FolderOpenIcon(), func() {
		s.w.ChooseFolder(s.w.openFolder)
	})
	return widgets.Form(
		prose(translations.T("setup.welcome.text")),
		widgets.NewField(translations.T("setup.language"), choice, ""),
		widgets.Row(open),
	)
}

func languageOptions() []widgets.Option {
	var options []widgets.Option
	for _, l := range translations.Window() {
		options = append(options, widgets.Option{Key: l.Code, Text: l.Name})
	}
	return options
}

// useLanguage shows the window in another language from now on and remembers it.
func (w *Window) useLanguage(code string) {
	if err := translations.Use(code); err != nil {
		w.Fail(err)
		return
	}
	w.prefs.SetLanguage(code)
	w.giveFyneItsWords()
}

func (s *setup) officePage() fyne.CanvasObject {
	s.office = newOfficeForm(s.info)
	s.office.onEnter(s.onNext)
	place := widgets.NewField(translations.T("setup.folder"), container.NewBorder(nil, nil, nil,
		widgets.QuietButton(translations.T("setup.folder.choose"), theme.FolderIcon(), s.onFolder), folderText(s.folder)), "")
	return container.NewVBox(s.office.content, place)
}

func folderText(folder string) *widgets.Text {
	t := widgets.NewText(folder)
	t.Shrinks = true
	return t
}

func (s *setup) onFolder() {
	s.info = s.office.value()
	s.w.ChooseFolder(func(path string) {
		if s.w.config.Offices.Holds(path) || !emptyFolder(path) {
			path = filepath.Join(path, Name)
		}
		s.folder = path
		s.show()
	})
}

func (s *setup) passphrasePage() fyne.CanvasObject {
	if s.passphrase == nil {
		s.passphrase = newNewPassphrase(func() []string { return []string{Name, s.info.Name, s.info.Consultant, s.info.City} })
		s.passphrase.onEnter(s.onNext)
	}
	return container.NewVBox(prose(translations.T("setup.passphrase.text")), s.passphrase.content)
}

func (s *setup) samplePage() fyne.CanvasObject {
	load := widgets.QuietButton(translations.T("setup.sample"), theme.DownloadIcon(), func() { s.finish(true) })
	return widgets.Form(
		prose(translations.T("setup.begin.text")),
		widgets.NewCard(translations.T("setup.sample.title"), widgets.Form(
			prose(translations.T("setup.sample.text")), widgets.Row(load))),
	)
}

func (s *setup) onBack() {
	s.keepTyped()
	if s.from != "" && s.page <= 1 {
		s.w.showUnlock(s.from)
		return
	}
	s.page--
	s.show()
}

func (s *setup) keepTyped() {
	if s.page == 1 {
		s.info = s.office.value()
	}
}

func (s *setup) onNext() {
	switch {
	case s.working:
		return
	case s.page == 1:
		if !s.office.check() {
			return
		}
		s.keepTyped()
	case s.page == 2 && s.sheet == nil:
		if passphrase, ok := s.passphrase.check(); ok {
			s.create(passphrase)
		}
		return
	case s.page == 3:
		s.finish(false)
		return
	}
	s.page++
	s.show()
}

// create makes the office and shows the recovery sheet.
func (s *setup) create(passphrase string) {
	s.working = true
	s.next.Disable()
	var recovery string
	s.w.jobs.RunThrough(translations.T("setup.creating"), func(ctx context.Context) (err error) {
		s.opened, recovery, err = s.w.config.Offices.Create(ctx, s.folder, s.info, passphrase)
		return err
	}, func(err error) {
		s.working = false
		s.next.Enable()
		if err != nil {
			s.opened = nil
			s.w.Fail(err)
			return
		}
		s.passphrase.forget()
		s.w.made = s.opened
		s.w.prefs.SetFolder(s.folder)
		s.sheet = newRecoverySheet(s.w, s.info.Name, recovery, s.onSheetDone)
		s.show()
	})
}

func (s *setup) onSheetDone(done bool) {
	if done {
		s.next.Enable()
	} else {
		s.next.Disable()
	}
}

// finish shows the office, empty or with the sample.
func (s *setup) finish(sample bool) {
	if s.working {
		return
	}
	s.w.opened(s.opened, func() {
		if sample {
			s.w.loadSample()
		}
	})
}
