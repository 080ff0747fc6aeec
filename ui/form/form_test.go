package form_test

import (
	"errors"
	"fmt"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/ui/form"
)

// input keeps what is shown below it.
type input struct{ below string }

// SetError keeps the sentence.
func (i *input) SetError(err error) {
	i.below = ""
	if err != nil {
		i.below = err.Error()
	}
}

func TestKeepSaysWhatIsWrongBelowTheField(t *testing.T) {
	required := app.Fault{Path: "name", Code: app.FaultRequired}
	cases := []struct {
		name        string
		unread      bool
		err         error
		name1, rent string // below the fields
		failed      bool
	}{
		{name: "kept"},
		{name: "unread", unread: true, err: app.Faults{required}},
		{name: "by its path", err: app.Faults{{Path: "premises.rent", Code: app.FaultRange, Want: ">= 0"}}, rent: "Dieser Wert darf nicht kleiner als 0 sein."},
		{name: "by its last name", err: app.Faults{{Path: "guests.3.name", Code: app.FaultRequired}}, name1: "Diese Angabe fehlt."},
		{name: "wrapped", err: fmt.Errorf("save: %w", app.Faults{required}), name1: "Diese Angabe fehlt."},
		{name: "one without a field", err: app.Faults{{Path: "rent", Code: app.FaultFuture}, required}, name1: "Diese Angabe fehlt.", failed: true},
		{name: "no fault", err: errors.New("disk"), failed: true},
	}
	for _, c := range cases {
		name, rent := &input{"old"}, &input{"old"}
		in := form.Inputs{"name": name, "premises.rent": rent}
		var failed error
		kept := in.Keep(func() bool { return !c.unread }, func() error { return c.err }, func(err error) { failed = err })
		if want := c.err == nil && !c.unread; kept != want {
			t.Errorf("%s: kept %v", c.name, kept)
		}
		if name.below != c.name1 || rent.below != c.rent {
			t.Errorf("%s: below the fields %q and %q, want %q and %q", c.name, name.below, rent.below, c.name1, c.rent)
		}
		if (failed != nil) != c.failed {
			t.Errorf("%s: failed with %v", c.name, failed)
		}
	}
}

func TestYesNoGoesThereAndBack(t *testing.T) {
	for _, o := range form.YesNo("Ja", "Nein", "–") {
		if key := form.YesNoKey(form.YesNoAnswer(o.Key)); key != o.Key {
			t.Errorf("%q becomes %q", o.Key, key)
		}
	}
}
