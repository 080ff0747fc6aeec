// Package form is what the dialogs about a record have in common: fields filled with what is known, and what is wrong
// said below each of them.
//
// Which function do I want? Line, Lines, Day, Clock, Minutes and Choice make fields; Inputs knows them by the names of what they hold,
// and its Keep reads, saves and shows what is refused. Fault is the sentence below a field.
//
// It imports package app, translations, ui/message, ui/widgets and Fyne; it knows no rooms and not package ui.
package form

import (
	"errors"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/message"
)

// Input is a field that shows what is wrong below itself; nil takes it away.
type Input interface{ SetError(error) }

// Inputs are the fields of a dialog by the JSON names of what they hold: "rentCents", or "premises.rentCents" where the
// name alone says too little.
type Inputs map[string]Input

// Clear takes all errors away.
func (in Inputs) Clear() {
	for _, input := range in {
		input.SetError(nil)
	}
}

// Show puts the sentence for each fault of err below its field and tells whether all found one. A field that is not
// known by the path of a fault is looked for by the last name in it.
func (in Inputs) Show(err error, sentence func(app.Fault) error) bool {
	var faults app.Faults
	if !errors.As(err, &faults) {
		return false
	}
	all := true
	for _, f := range faults {
		input, ok := in[f.Path]
		if !ok {
			input, ok = in[f.Path[strings.LastIndexByte(f.Path, '.')+1:]]
		}
		if ok {
			input.SetError(sentence(f))
		}
		all = all && ok
	}
	return all
}

// Keep is what a dialog does when it is confirmed, and tells whether it may close. Read takes what is typed and tells
// whether all of it could be read; save keeps it. What is refused stands below its field, or is given to fail.
func (in Inputs) Keep(read func() bool, save func() error, fail func(error)) bool {
	in.Clear()
	if !read() {
		return false
	}
	err := save()
	if err != nil && !in.Show(err, Fault) {
		fail(err)
	}
	return err == nil
}

// Fault says in a sentence what is wrong with one field.
func Fault(f app.Fault) error {
	switch {
	case f.Code == app.FaultRequired:
		return errors.New(translations.T("form.required"))
	case f.Code == app.FaultFuture:
		return errors.New(translations.T("form.future"))
	case f.Code == app.FaultOrder:
		return errors.New(translations.T("form.order"))
	case f.Code == app.FaultTooLong:
		return errors.New(translations.T("form.too-long", translations.Vars{"Max": translations.Current().Number(app.MaxText, 0)}))
	case f.Code == app.FaultRange && f.Want == ">= 0":
		return errors.New(translations.T("form.negative"))
	}
	return errors.New(message.Fault(f, translations.Current()))
}
