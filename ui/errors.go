package ui

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/widgets"
)

// said is what happened, in the language of the window.
func said(err error) string { return message.Of(err, translations.Current()).Text }

// sentence is an error that says only what happened, to stand below a field.
func sentence(err error) error { return errors.New(said(err)) }

// prose is text that wraps and begins where its neighbours do.
func prose(text string) fyne.CanvasObject { return widgets.Flush(widgets.Paragraph(text)) }

func failure(err error) widgets.Failure {
	m := message.Of(err, translations.Current())
	return widgets.Failure{Title: m.Title, Happened: m.Text, Safe: m.Safe, Next: m.Hint}
}

// logError writes the technical cause of an error to the log: its code, the types it is wrapped in, and the words of the
// system, without paths or anything that was typed. doing names the work in English.
func logError(doing string, err error) {
	if err == nil || errors.Is(err, context.Canceled) {
		return
	}
	attributes := []any{"doing", doing, "chain", chain(err)}
	var known *app.Error
	if errors.As(err, &known) {
		attributes = append(attributes, "code", known.Code)
	}
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		attributes = append(attributes, "system", path.Op+": "+path.Err.Error())
	case errors.As(err, &link):
		attributes = append(attributes, "system", link.Op+": "+link.Err.Error())
	}
	slog.Error("failed", attributes...)
}

const deepest = 10

// chain names the types of the wrapped errors; of joined ones the first.
func chain(err error) string {
	var types []string
	for err != nil && len(types) < deepest {
		types = append(types, fmt.Sprintf("%T", err))
		if joined, ok := err.(interface{ Unwrap() []error }); ok && len(joined.Unwrap()) > 0 {
			err = joined.Unwrap()[0]
			continue
		}
		err = errors.Unwrap(err)
	}
	return strings.Join(types, " > ")
}
