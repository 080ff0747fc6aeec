package command

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/contact"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
)

// takeIn imports a file; its ending says what it is.
func (c *call) takeIn() error {
	path := c.words[0]
	switch ending := endingOf(path); ending {
	case ".json":
		return c.takeArchive(path)
	case ".vcf", ".csv", ".xlsx":
		return c.takePeople(path, ending)
	}
	return errEnding.Because(nil, map[string]any{"Path": path})
}

func endingOf(path string) string { return strings.ToLower(filepath.Ext(path)) }

func (c *call) takeArchive(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	doc, err := archive.Read(f)
	if err != nil {
		return err
	}
	return c.open(func(o Office) error {
		summary, err := o.Import(c.ctx, doc)
		if err != nil {
			return err
		}
		return c.print(c.l.T("command.import.done", translations.Vars{
			"Added": c.total(summary.Added), "Changed": c.total(summary.Changed), "Unchanged": c.total(summary.Unchanged),
		}))
	})
}

func (c *call) total(byKind map[app.Kind]int) string {
	total := 0
	for _, n := range byKind {
		total += n
	}
	return c.l.Number(float64(total), 0)
}

// giveOut exports into a file; its ending says what: all there is, the founders at work, or appointments.
func (c *call) giveOut() error {
	path := c.words[0]
	ending := endingOf(path)
	if !slices.Contains([]string{".json", ".vcf", ".csv", ".xlsx", ".ics"}, ending) {
		return errEnding.Because(nil, map[string]any{"Path": path})
	}
	for _, flag := range []string{flagFounder, flagTeam} {
		if c.has(flag) && ending != ".ics" {
			return &misuse{"command.usage.calendar-only", translations.Vars{"Flag": flag}}
		}
	}
	if c.has(flagFounder) && c.has(flagTeam) {
		return &misuse{"command.usage.founder-or-team", nil}
	}
	return c.open(func(o Office) error {
		write, err := c.writer(o, ending)
		if err != nil {
			return err
		}
		if err := outfile.Write(path, write); err != nil {
			return err
		}
		return c.print(c.l.T("command.written", translations.Vars{"Path": path}))
	})
}

// writer is what writes a file of the ending.
func (c *call) writer(o Office, ending string) (func(io.Writer) error, error) {
	doc, err := o.Export(c.ctx)
	if err != nil {
		return nil, err
	}
	if ending == ".json" {
		return func(w io.Writer) error { return archive.Encode(w, doc) }, nil
	}
	if ending == ".ics" {
		return c.calendar(o, doc)
	}
	cards, err := c.cards(o, doc)
	if err != nil {
		return nil, err
	}
	if ending == ".vcf" {
		return func(w io.Writer) error { return contact.WriteCards(w, cards, contact.V4) }, nil
	}
	return func(w io.Writer) error { return table.Write(w, contact.WriteList(c.l.Code(), cards), ending) }, nil
}

// cards are the founders at work by name, each with her first business and all that a card holds. They bear the ids of
// the office, not the names that archives know, so that each is known again.
func (c *call) cards(o Office, doc archive.Document) ([]contact.Card, error) {
	rows, err := o.Founders(c.ctx, app.FounderFilter{Sort: app.ByName, Language: c.l.Code()})
	if err != nil {
		return nil, err
	}
	names, err := o.ArchiveNames(c.ctx)
	if err != nil {
		return nil, err
	}
	byName := make(map[string]archive.Founder, len(doc.Founders))
	for _, f := range doc.Founders {
		byName[string(f.ID)] = f
	}
	var cards []contact.Card
	for _, row := range rows {
		name, named := names[row.ID]
		if !named {
			name = string(row.ID)
		}
		f, ok := byName[name]
		if !ok {
			continue
		}
		f.ID = row.ID
		cards = append(cards, contact.Card{Founder: f.Founder, Business: firstBusiness(f), Full: true})
	}
	return cards, nil
}
