package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// aboutSettings tells what the program is and on what it rests.
type aboutSettings struct{ w *Window }

// foundations are the parts of others that the program is made of, with their licences.
var foundations = [][2]string{
	{"Fyne", "BSD-3-Clause"},
	{"go-text/typesetting", "Unlicense / BSD-3-Clause"},
	{"SQLite (modernc.org/sqlite)", "Public Domain / BSD-3-Clause"},
	{"gopdf", "MIT"},
	{"go-i18n", "MIT"},
	{"go-password-validator", "MIT"},
	{"klauspost/compress", "BSD-3-Clause / MIT / Apache-2.0"},
	{"godbus/dbus", "BSD-2-Clause"},
	{"gofrs/flock", "BSD-3-Clause"},
	{"golang.org/x (crypto, image, text, term)", "BSD-3-Clause"},
	{"Noto Sans", "SIL Open Font License 1.1"},
	{"DejaVu Sans", "Bitstream Vera / Public Domain"},
}

func (a *aboutSettings) content() fyne.CanvasObject {
	parts := container.NewVBox()
	for _, f := range foundations {
		parts.Add(factLine(f[0], f[1]))
	}
	return widgets.Page(
		widgets.NewCard(Name, container.NewVBox(
			widgets.Narrow(prose(translations.T("about.text"))),
			factLine(translations.T("about.version"), a.w.config.Version),
			factLine(translations.T("about.licence"), "Apache-2.0"))),
		widgets.NewCard(translations.T("about.entrecomp"), prose(translations.T("about.entrecomp.text"))),
		widgets.NewCard(translations.T("about.parts"), parts),
	)
}

func (a *aboutSettings) refresh() {}
