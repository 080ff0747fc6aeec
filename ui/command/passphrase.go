package command

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"wurzelwerk/app"
)

// The failures of the command line alone.
var (
	errNoPassphrase = &app.Error{Code: "no-passphrase"}
	errDiffer       = &app.Error{Code: "passphrases-differ"}
	errNoSWOT       = &app.Error{Code: "no-swot"}
	errEnding       = &app.Error{Code: "file-ending"}
	errNobody       = &app.Error{Code: "no-founder"}
	errSeveral      = &app.Error{Code: "several-founders"}
)

// maxPassphraseFile is how much of a passphrase file is read, in bytes.
const maxPassphraseFile = 4096

// Terminal returns a function that asks for a passphrase on the terminal without showing what is typed, nil when in is
// no terminal.
func Terminal(in *os.File, out io.Writer) func(label string) (string, error) {
	if !term.IsTerminal(int(in.Fd())) {
		return nil
	}
	return func(label string) (string, error) {
		fmt.Fprint(out, label, " ")
		typed, err := term.ReadPassword(int(in.Fd()))
		fmt.Fprintln(out)
		return string(typed), err
	}
}

// passphrase comes from the file named by --passphrase-file, else from WURZELWERK_PASSPHRASE, else from the terminal;
// a new one is asked for twice there.
func (c *call) passphrase(isNew bool) (string, error) {
	given := c.env.Getenv("WURZELWERK_PASSPHRASE")
	switch {
	case c.has(flagPassphraseFile):
		text, err := readStart(c.flags[flagPassphraseFile])
		if err != nil {
			return "", err
		}
		given = text
	case given == "" && c.env.Passphrase != nil:
		text, err := c.ask(isNew)
		if err != nil {
			return "", err
		}
		given = text
	}
	if given == "" {
		return "", errNoPassphrase
	}
	return given, nil
}

func (c *call) ask(isNew bool) (string, error) {
	if !isNew {
		return c.env.Passphrase(c.l.T("command.passphrase"))
	}
	first, err := c.env.Passphrase(c.l.T("command.passphrase.new"))
	if err != nil || first == "" {
		return first, err
	}
	second, err := c.env.Passphrase(c.l.T("command.passphrase.again"))
	if err == nil && first != second {
		err = errDiffer
	}
	return first, err
}

// readStart reads a passphrase file: its text without the newline at the end.
func readStart(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxPassphraseFile))
	return strings.TrimSuffix(strings.TrimSuffix(string(text), "\n"), "\r"), err
}
