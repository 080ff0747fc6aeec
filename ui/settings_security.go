package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// securitySettings changes the passphrase and makes a new recovery sheet.
type securitySettings struct{ w *Window }

func (s *securitySettings) content() fyne.CanvasObject {
	return widgets.Page(
		widgets.NewCard(translations.T("security.passphrase"), widgets.Form(
			prose(translations.T("security.passphrase.text")),
			widgets.Row(widgets.QuietButton(translations.T("security.passphrase.change"), theme.DocumentCreateIcon(), s.onPassphrase)))),
		widgets.NewCard(translations.T("security.recovery"), widgets.Form(
			prose(translations.T("security.recovery.text")),
			widgets.Row(widgets.QuietButton(translations.T("security.recovery.new"), theme.DocumentPrintIcon(), s.onRecovery)))),
	)
}

func (s *securitySettings) refresh() {}

func (s *securitySettings) onPassphrase() {
	current := widgets.NewPasswordField("", nil)
	field := widgets.RequiredField(translations.T("security.passphrase.current"), current, "")
	fresh := newNewPassphrase(func() []string { return []string{Name, s.w.info.Name, s.w.info.Consultant} })
	d := &widgets.Dialog{
		Title: translations.T("security.passphrase.change"), Confirm: translations.T("security.passphrase.do"), Width: 520,
		Body: widgets.Form(field, fresh.content),
	}
	working := false
	d.OnConfirm = func() bool {
		field.SetError(nil)
		passphrase, ok := fresh.check()
		if !ok || working {
			return false
		}
		working = true
		office, typed := s.w.office, current.Text
		s.w.jobs.RunThrough(translations.T("security.working"), func(context.Context) error {
			return office.SetPassphrase(typed, passphrase)
		}, func(err error) {
			working = false
			switch {
			case errors.Is(err, app.ErrPassphrase):
				field.SetError(errors.New(translations.T("unlock.wrong")))
			case err != nil:
				s.w.Fail(err)
			default:
				d.Close()
				s.w.Tell(translations.T("security.passphrase.done"))
			}
		})
		return false
	}
	d.Show(s.w.Canvas())
}

func (s *securitySettings) onRecovery() {
	widgets.Ask(s.w.Canvas(), translations.T("security.recovery.new"), translations.T("security.recovery.ask"),
		translations.T("security.recovery.do"), false, func() {
			code := ""
			s.w.run(translations.T("security.working"), func(context.Context) (err error) {
				code, err = s.w.office.NewRecoveryCode()
				return err
			}, func() { s.showSheet(code) })
		})
}

// showSheet shows the new code until it is said to be saved; there is no other way to close it, since it comes once.
func (s *securitySettings) showSheet(code string) {
	d := &widgets.Dialog{Title: translations.T("setup.recovery"), Confirm: translations.T("recovery.close"), Width: 600, Final: true}
	sheet := newRecoverySheet(s.w, s.w.info.Name, code, d.SetConfirmEnabled)
	d.Body = sheet.content
	d.Show(s.w.Canvas())
	d.SetConfirmEnabled(false)
}
