package command

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/contact"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// takePeople imports the founders of a file of cards or a list: all of them, or none and every fault at once. Who is
// certainly here already is completed, who may be is added and named.
func (c *call) takePeople(path, ending string) error {
	batch, err := c.readPeople(path, ending)
	if err != nil {
		return err
	}
	if faults := c.faults(batch); len(faults) > 0 {
		return faults
	}
	return c.open(func(o Office) error {
		list, alike, err := c.incoming(o, batch)
		if err != nil {
			return err
		}
		intake, err := o.ImportFounders(c.ctx, list)
		if err != nil {
			return c.placed(err, batch)
		}
		return c.print(append(c.intakeLines(intake, alike), c.noteLines(batch)...)...)
	})
}

func (c *call) readPeople(path, ending string) (contact.Batch, error) {
	f, err := os.Open(path)
	if err != nil {
		return contact.Batch{}, err
	}
	defer f.Close()
	var batch contact.Batch
	if ending == ".vcf" {
		batch, err = contact.ReadCards(f)
	} else {
		var t table.Table
		if t, err = table.Read(f, ending); err == nil {
			batch, err = contact.ReadList(t)
		}
	}
	batch.Check(app.DateOf(c.env.Now()))
	return batch, about(path, err)
}

// about adds the file to an error that names none.
func about(path string, err error) error {
	var e *app.Error
	if !errors.As(err, &e) {
		return err
	}
	vars := map[string]any{"Path": path}
	for name, value := range e.Vars {
		vars[name] = value
	}
	return e.Because(err, vars)
}

// place is where an entry stands, with her name where she has one: "Karte 3 (Stoyanova, Desislava)".
func (c *call) place(e contact.Entry) string {
	where := e.Where(c.l)
	if name := e.Founder.ListName(); name != "" {
		where += " (" + strings.Join(strings.Fields(name), " ") + ")"
	}
	return where
}

// faults are those of all entries under their places.
func (c *call) faults(batch contact.Batch) app.Faults {
	var all app.Faults
	for _, e := range batch.Entries {
		for _, f := range e.Faults {
			f.Path = c.place(e) + ", " + f.Path
			all = append(all, f)
		}
	}
	return all
}

// placed puts the places of the file into faults that the office found, whose paths begin with "founders[i]".
func (c *call) placed(err error, batch contact.Batch) error {
	var faults app.Faults
	if !errors.As(err, &faults) {
		return err
	}
	out := make(app.Faults, len(faults))
	for i, f := range faults {
		var at int
		head, rest, _ := strings.Cut(f.Path, ".")
		if _, err := fmt.Sscanf(head, "founders[%d]", &at); err == nil && at < len(batch.Entries) {
			f.Path = c.place(batch.Entries[at]) + ", " + rest
		}
		out[i] = f
	}
	return out
}

// incoming says of every entry what becomes of it, and names in lines whoever may be somebody else.
func (c *call) incoming(o Office, batch contact.Batch) (list []app.Incoming, alike []string, err error) {
	women := make([]app.Founder, len(batch.Entries))
	for i, e := range batch.Entries {
		women[i] = e.Founder
	}
	known, err := o.MatchFounders(c.ctx, women)
	if err != nil {
		return nil, nil, err
	}
	repeated := app.Repeated(women)
	for i, e := range batch.Entries {
		in := app.Incoming{Founder: e.Founder, Business: e.Business}
		switch first := first(known[i]); {
		case first.Grade == app.GradeCertain && first.Row.BinnedOn == "":
			in.Into = first.Row.ID
		case repeated[i] > 0 && certainly(women[i], women[repeated[i]-1]):
			in.Same = repeated[i]
		case first.Grade != "":
			alike = append(alike, c.alike(e, first))
		case repeated[i] > 0:
			alike = append(alike, c.l.T("command.import.repeated", translations.Vars{
				"Place": c.place(e), "Other": c.place(batch.Entries[repeated[i]-1]),
			}))
		}
		list = append(list, in)
	}
	return list, alike, nil
}

func first(found []app.Duplicate) app.Duplicate {
	if len(found) == 0 {
		return app.Duplicate{}
	}
	return found[0]
}

func certainly(f, other app.Founder) bool {
	grade, _ := app.NewPortrait(f).Compare(app.NewPortrait(other))
	return grade == app.GradeCertain
}

// alike is the line on somebody who was added though she may be here already.
func (c *call) alike(e contact.Entry, d app.Duplicate) string {
	vars := translations.Vars{"Place": c.place(e), "Name": d.Row.Name, "ID": string(d.Row.ID)}
	if d.Row.BinnedOn != "" {
		return c.l.T("command.import.binned", vars)
	}
	return c.l.T("command.import.alike", vars)
}

func (c *call) intakeLines(intake app.Intake, alike []string) []string {
	number := func(n int) string { return c.l.Number(float64(n), 0) }
	lines := []string{c.l.T("command.import.people", translations.Vars{
		"Added": number(intake.Added), "Completed": number(intake.Completed), "Unchanged": number(intake.Unchanged),
	})}
	if len(alike) > 0 {
		lines = append(append(lines, c.l.T("command.import.check")), indented(alike)...)
	}
	return lines
}

// noteLines say what was not taken over, or should be looked at.
func (c *call) noteLines(batch contact.Batch) []string {
	var notes, unused []string
	for _, column := range batch.Columns {
		if column.Field == "" && column.Heading != "" {
			unused = append(unused, column.Heading)
		}
	}
	if len(unused) > 0 {
		notes = append(notes, c.l.T("command.import.unused", translations.Vars{"Columns": strings.Join(unused, ", ")}))
	}
	for _, n := range batch.Left {
		notes = append(notes, n.Say(c.l))
	}
	for _, e := range batch.Entries {
		for _, n := range e.Left {
			notes = append(notes, c.place(e)+": "+n.Say(c.l))
		}
	}
	if len(notes) == 0 {
		return nil
	}
	return append([]string{c.l.T("command.import.notes")}, indented(notes)...)
}

func indented(lines []string) []string {
	out := make([]string, len(lines))
	for i, text := range lines {
		out[i] = "  " + strings.Join(strings.Fields(text), " ")
	}
	return out
}
