// Package message turns errors and what offices exchange into what a person can read: what happened, what is safe, what
// to do next. The window and the command line show the same sentences.
//
// Which function do I want? Of for any error; Fault for one thing that is wrong with a record, under its field. Receipt and
// ReceiptNotes for what a sync file has brought, with Arrived for each dossier; Leaving for what the next one holds, with
// LeavingDossier and LeavingPart for each line of the list.
//
// It imports package app and what is below it, and translations.
package message

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"runtime"
	"strings"
	"syscall"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// Message is an error as a person reads it.
type Message struct {
	Title string // that something did not work, for the head of a dialog
	Text  string // what happened, one sentence or two; for faults one line each
	Safe  string // what is safe in spite of it
	Hint  string // what to do next
	Known bool   // the error has a sentence of its own; else its own text belongs into the log
}

// unknown is the code of an error without a sentence of its own.
const unknown = "unknown"

// Of is the message for an error, in the language l. The technical text of the error is never part of it.
func Of(err error, l *translations.Locale) Message {
	var faults app.Faults
	if errors.As(err, &faults) && len(faults) > 0 {
		return ofFaults(faults, l)
	}
	code, vars := codeOf(err)
	vars = dated(vars, l)
	m := coded(code, vars, l)
	if path := pathOf(err, vars); path != "" {
		m.Text += " " + l.T("error.path", translations.Vars{"Path": path})
	}
	return m
}

// coded is the message for a code.
func coded(code string, vars translations.Vars, l *translations.Locale) Message {
	m := Message{Title: l.T("error.title"), Safe: l.T("error.safe"), Known: code != unknown}
	// keys: error.*
	m.Text = l.T("error."+code, vars)
	if key := "error." + code + ".safe"; known(key) {
		m.Safe = l.T(key, vars)
	}
	if key := "error." + code + ".hint"; known(key) {
		m.Hint = l.T(key, vars)
	}
	return m
}

func known(key string) bool { return translations.In("de").Has(key) }

func codeOf(err error) (code string, vars translations.Vars) {
	var coded *app.Error
	if errors.As(err, &coded) && known("error."+coded.Code) {
		return coded.Code, coded.Vars
	}
	for _, c := range causes {
		if errors.Is(err, c.cause) {
			return c.code, nil
		}
	}
	if runtime.GOOS == "windows" && errors.Is(err, windowsDiskFull) {
		return app.ErrDiskFull.Code, nil
	}
	return unknown, nil
}

// windowsDiskFull is ERROR_DISK_FULL; elsewhere the number means something else.
const windowsDiskFull = syscall.Errno(112)

// causes are the errors of the system that have a sentence.
var causes = []struct {
	cause error
	code  string
}{
	{context.Canceled, "canceled"},
	{context.DeadlineExceeded, "canceled"},
	{syscall.ENOSPC, app.ErrDiskFull.Code},
	{syscall.EDQUOT, app.ErrDiskFull.Code},
	{syscall.EROFS, app.ErrReadOnly.Code},
	{fs.ErrPermission, app.ErrReadOnly.Code},
	{fs.ErrNotExist, app.ErrNoFile.Code},
	{syscall.ENOTDIR, app.ErrNoFile.Code},
	{syscall.EISDIR, "is-folder"},
}

// dated are values of which days are written as the language does.
func dated(vars translations.Vars, l *translations.Locale) translations.Vars {
	vars = maps.Clone(vars)
	for name, value := range vars {
		if day, ok := value.(app.Date); ok {
			vars[name] = l.Date(day.Time())
		}
	}
	return vars
}

// pathOf is the file or folder that the error is about.
func pathOf(err error, vars translations.Vars) string {
	for _, name := range []string{"Path", "Folder"} {
		if path, ok := vars[name].(string); ok {
			return path
		}
	}
	var file *fs.PathError
	if errors.As(err, &file) {
		return file.Path
	}
	return ""
}

// ofFaults lists all faults. A file of a newer version is one sentence: all else would only follow from it.
func ofFaults(faults app.Faults, l *translations.Locale) Message {
	if len(faults) == 1 && faults[0].Code == app.FaultNewer {
		return coded(app.ErrNewer.Code, nil, l)
	}
	m := coded("faults", translations.Vars{"n": len(faults)}, l)
	lines := []string{m.Text}
	for _, f := range faults {
		line := Fault(f, l)
		if f.Path != "" && f.Code != app.FaultJSON {
			line = f.Path + ": " + line
		}
		lines = append(lines, line)
	}
	m.Text = strings.Join(lines, "\n")
	return m
}

// Fault says what is wrong and what was expected, without the path, as it stands under a field.
func Fault(f app.Fault, l *translations.Locale) string {
	// keys: fault.*
	vars := translations.Vars{"Want": f.Want}
	if key := "fault.want." + f.Want; known(key) {
		vars["Want"] = l.T(key)
	}
	var line, column int
	if _, err := fmt.Sscanf(f.Path, "%d:%d", &line, &column); err == nil {
		vars["Line"], vars["Column"] = line, column
	}
	key := "fault." + f.Code
	switch {
	case f.Code == app.FaultUnknown && f.Want != "":
		key += ".near"
	case known(key + "." + f.Want):
		key += "." + f.Want
	case !known(key):
		return f.Code
	}
	return l.T(key, vars)
}
