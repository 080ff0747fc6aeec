package founders

import (
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// readMoney reads an amount in euro as cents; nil for an empty text.
func readMoney(text string) (*int64, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	cents, err := translations.Current().ParseMoney(text)
	return &cents, err
}

func moneyText(cents *int64) string {
	if cents == nil {
		return ""
	}
	return translations.Current().Money(*cents)
}

// readNumber reads a number; nil for an empty text.
func readNumber(text string) (*float64, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	n, err := translations.Current().ParseNumber(text)
	return &n, err
}

// settle lets a dialog find its height again after a field was shown or hidden.
func settle(d *widgets.Dialog, c fyne.Canvas) {
	if d == nil || !d.Open() {
		return
	}
	d.Body.Refresh()
	c.Overlays().Top().Refresh()
}
