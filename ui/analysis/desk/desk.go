// Package desk is the potential analyses of one founder as the window works on them: all that are kept, and the open
// one with what is not saved yet, its figures computed once per change. It knows no widget.
//
// Which function do I want? New makes a Desk and Load fills it; Analysis and Figures read the open analysis, Edit
// changes it, Listen hears of every change. Open, Begin, Next, Bin and Restore go from one analysis to another; Save
// writes what was changed.
//
// It imports package app and app/potential and nothing else of ours.
package desk

import (
	"context"
	"reflect"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

// Store reads and writes analyses.
type Store interface {
	Analyses(ctx context.Context, founder app.ID) ([]potential.Analysis, error) // the newest first, none of the bin
	SaveAnalysis(ctx context.Context, founder app.ID, a potential.Analysis) (potential.Analysis, error)
	NextAnalysis(ctx context.Context, id app.ID) (potential.Analysis, error) // a copy of today, kept
	BinAnalysis(ctx context.Context, id app.ID) error
	RestoreAnalysis(ctx context.Context, id app.ID) error
}

// People reads the businesses that an analysis may be about, and makes ids.
type People interface {
	Businesses(ctx context.Context, founder app.ID) ([]app.Business, error)
	NewID() app.ID
}

// Records is all that the desk asks of the office.
type Records interface {
	Store
	People
}

// Desk holds the analyses of one founder. It belongs to the goroutine of the window.
type Desk struct {
	records Records
	founder app.ID
	today   func() app.Date
	touch   func()

	businesses []app.Business
	kept       []potential.Analysis // newest first, as saved
	open       potential.Analysis   // its ID is "" while there is none
	dirty      bool
	figures    *potential.Figures // of open; nil when something changed since
	listeners  []*func()
}

// New returns the desk of a founder, with nothing on it before Load. Touch is called after every Edit, to have Save
// called soon.
func New(records Records, founder app.ID, today func() app.Date, touch func()) *Desk {
	return &Desk{records: records, founder: founder, today: today, touch: touch}
}

// Founder is whose analyses these are.
func (d *Desk) Founder() app.ID { return d.founder }

// Today is the day of the calendar.
func (d *Desk) Today() app.Date { return d.today() }

// NewID makes an id for a field, a criterion or another part of an analysis.
func (d *Desk) NewID() app.ID { return d.records.NewID() }

// Businesses are those of the founder.
func (d *Desk) Businesses() []app.Business { return d.businesses }

// Analysis is the open analysis with what is not saved yet. What it points to must not be changed: see Edit.
func (d *Desk) Analysis() potential.Analysis { return d.open }

// Locked tells that no analysis is open, so that nothing can be edited.
func (d *Desk) Locked() bool { return d.open.ID == "" }

// Dirty tells that something was changed and not saved yet.
func (d *Desk) Dirty() bool { return d.dirty }

// All lists the analyses, the newest first, the open one with what is not saved yet. They must not be changed.
func (d *Desk) All() []potential.Analysis {
	all := slices.Clone(d.kept)
	if i := d.place(d.open.ID); i >= 0 {
		all[i] = d.open
	}
	return all
}

// Figures are those of the open analysis. They must not be changed.
func (d *Desk) Figures() potential.Figures {
	if d.figures == nil {
		f := potential.Compute(d.open)
		d.figures = &f
	}
	return *d.figures
}

// Edit gives change a copy of the open analysis to change at will, puts it into the place of the old one, and tells
// the listeners. A change that changes nothing is none. Nothing is edited while no analysis is open, and the id stays.
func (d *Desk) Edit(change func(a *potential.Analysis)) {
	if d.Locked() {
		return
	}
	next := deepCopy(d.open)
	change(&next)
	next.ID = d.open.ID
	if reflect.DeepEqual(next, d.open) {
		return
	}
	d.dirty = true
	d.put(next)
	d.touch()
}

// Listen has changed called after every Edit, and whenever another analysis lies on the desk; stop ends that.
func (d *Desk) Listen(changed func()) (stop func()) {
	entry := &changed
	d.listeners = append(d.listeners, entry)
	return func() {
		d.listeners = slices.DeleteFunc(slices.Clone(d.listeners), func(l *func()) bool { return l == entry })
	}
}

func (d *Desk) put(a potential.Analysis) {
	d.open, d.figures = a, nil
	for _, l := range d.listeners {
		(*l)()
	}
}

func (d *Desk) place(id app.ID) int {
	return slices.IndexFunc(d.kept, func(a potential.Analysis) bool { return a.ID == id })
}
