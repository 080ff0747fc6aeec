package exchange

import (
	"io"

	"fyne.io/fyne/v2"

	"wurzelwerk/ui/outfile"
)

// cardEnding is that of the file of an office card: a letter can hold it, and any program shows it.
const cardEnding = ".txt"

func (r *Room) onSaveCard() {
	text := r.status.Card.Text()
	r.parts.SaveFile(t("exchange.own.file")+" "+fileName(r.status.Card.Name)+cardEnding, func(path string) error {
		return outfile.Write(path, func(to io.Writer) error {
			_, err := io.WriteString(to, text)
			return err
		})
	})
}

func (r *Room) onCopyCard() {
	fyne.CurrentApp().Clipboard().SetContent(r.status.Card.Text())
	r.parts.Shell.Tell(t("exchange.own.copied"))
}
