package founders

import (
	"errors"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/form"
)

// nameFields are the fields of which at least one must be filled, by their JSON names.
var nameFields = []string{
	"givenNames", "patronymic", "familyNames", "nameOnDocument", "nameInOriginalScript", "callName",
}

// errTyping is the state of an input that is being typed into and cannot be read yet; nothing is said about it.
var errTyping = errors.New("still being typed")

// binding ties one input of the form to a part of the founder.
type binding struct {
	label  string
	path   string             // JSON name of the part: "born", "address.city"
	show   func(app.Founder)  // fills the input
	put    func(*app.Founder) // writes what is typed, replacing lists and pointers, never changing them in place
	refuse func(error)        // shows what is wrong below the input; nil takes it away
	unread func() error       // what the input itself cannot read, such as a date; may be nil
	settle func()             // reads what is typed although the input still has the focus; may be nil
}

func (b *binding) concerns(path string) bool {
	rest, ok := strings.CutPrefix(path, b.path)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// draft is a founder as she is saved and what was typed since. What is right is saved although something else is
// wrong: the wrong part keeps its text on the screen and its last value in the record.
type draft struct {
	saved    app.Founder
	bindings []*binding
	today    func() app.Date
	final    bool     // the form is being left: what is half typed counts
	wrong    []string // labels of the inputs whose text is not in the record
}

// show fills every input from the saved founder.
func (d *draft) show() {
	d.wrong = nil
	for _, b := range d.bindings {
		b.show(d.saved)
		b.refuse(nil)
	}
}

// record is the founder to save, and says under every input that is wrong why it is not in it.
func (d *draft) record() app.Founder {
	wrong := make(map[*binding]error)
	for _, b := range d.bindings {
		if b.unread != nil {
			if err := b.unread(); err != nil {
				wrong[b] = err
			}
		}
	}
	for known := -1; known < len(wrong); { // what is left out may make something else wrong: the last name of all
		known = len(wrong)
		for _, fault := range d.typed(wrong).Validate(d.today()) {
			d.blame(fault, wrong)
		}
	}
	d.refuse(wrong)
	return d.typed(wrong)
}

// refuse says under each input what is wrong with it.
func (d *draft) refuse(wrong map[*binding]error) {
	d.wrong = nil
	for _, b := range d.bindings {
		err := wrong[b]
		if errors.Is(err, errTyping) {
			err = nil
		}
		b.refuse(err)
		if err != nil {
			d.wrong = append(d.wrong, b.label)
		}
	}
}

// settle reads what is half typed, since the form is being left.
func (d *draft) settle() {
	for _, b := range d.bindings {
		if b.settle != nil {
			b.settle()
		}
	}
}

// typed is the saved founder with all that was typed except the wrong parts.
func (d *draft) typed(wrong map[*binding]error) app.Founder {
	f := d.saved
	for _, b := range d.bindings {
		if _, bad := wrong[b]; !bad {
			b.put(&f)
		}
	}
	return f
}

// blame notes a fault at its input. Where no name is left, all parts of the name keep their last value.
func (d *draft) blame(fault app.Fault, wrong map[*binding]error) {
	if fault.Code == app.FaultRequired && slices.Contains(nameFields, fault.Path) {
		for _, b := range d.bindings {
			if slices.Contains(nameFields, b.path) {
				wrong[b] = nil
			}
		}
	}
	for _, b := range d.bindings {
		if b.concerns(fault.Path) && wrong[b] == nil {
			wrong[b] = faultError(fault)
		}
	}
}

// faultError says in a sentence what is wrong with one field.
func faultError(f app.Fault) error {
	if f.Code == app.FaultRequired && slices.Contains(nameFields, f.Path) {
		return errors.New(translations.T("founder.name.required"))
	}
	return form.Fault(f)
}
