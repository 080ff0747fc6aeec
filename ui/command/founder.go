package command

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/translations"
)

// maxCandidates is how many founders are named when words fit several.
const maxCandidates = 5

// matching are the founders that the words fit, archived ones included, under the ids of archives, by name.
func (c *call) matching(o Office, words []string) ([]app.FounderRow, error) {
	rows, err := o.Founders(c.ctx, app.FounderFilter{
		Words: strings.Join(words, " "), State: app.ActiveAndArchived, Sort: app.ByName, Language: c.l.Code(),
	})
	if err != nil {
		return nil, err
	}
	names, err := o.ArchiveNames(c.ctx)
	if err != nil {
		return nil, err
	}
	for i := range rows {
		if name, ok := names[rows[i].ID]; ok {
			rows[i].ID = app.ID(name)
		}
	}
	return rows, nil
}

func (c *call) list() error {
	return c.open(func(o Office) error {
		rows, err := c.matching(o, c.words)
		if err != nil || len(rows) == 0 {
			return err
		}
		lines := make([]string, len(rows))
		for i, r := range rows {
			lines[i] = line(string(r.ID), r.Name, r.Business)
		}
		return c.print(lines...)
	})
}

// line joins columns by tabs; no column breaks the line.
func line(columns ...string) string {
	for i, text := range columns {
		columns[i] = strings.Join(strings.Fields(text), " ")
	}
	return strings.TrimRight(strings.Join(columns, "\t"), "\t")
}

// founder is the one whom the words name: by her id, or as the only one whom they fit.
func (c *call) founder(o Office, doc archive.Document, words []string) (archive.Founder, error) {
	byID := func(id app.ID) int {
		return slices.IndexFunc(doc.Founders, func(f archive.Founder) bool { return f.ID == id })
	}
	if len(words) == 1 {
		if i := byID(app.ID(words[0])); i >= 0 {
			return doc.Founders[i], nil
		}
	}
	rows, err := c.matching(o, words)
	if err != nil {
		return archive.Founder{}, err
	}
	rows = slices.DeleteFunc(rows, func(r app.FounderRow) bool { return r.Hit != rows[0].Hit }) // who only sounds alike is not meant
	vars := translations.Vars{"Words": strings.Join(words, " ")}
	if len(rows) == 1 {
		if i := byID(rows[0].ID); i >= 0 {
			return doc.Founders[i], nil
		}
	}
	if len(rows) == 0 {
		return archive.Founder{}, errNobody.Because(nil, vars)
	}
	var names []string
	for _, r := range rows[:min(len(rows), maxCandidates)] {
		names = append(names, string(r.ID)+" ("+r.Name+")")
	}
	vars["Names"], vars["n"] = strings.Join(names, ", "), len(rows)
	return archive.Founder{}, errSeveral.Because(nil, vars)
}

func (c *call) figures() error {
	return c.open(func(o Office) error {
		doc, err := o.Export(c.ctx)
		if err != nil {
			return err
		}
		if len(c.words) == 0 {
			if c.has(flagJSON) {
				return c.printJSON(archive.Figures(doc))
			}
			return c.printFigures(c.indicatorFigures(doc), doc.Founders, doc.Teams...)
		}
		f, err := c.founder(o, doc, c.words)
		if err != nil {
			return err
		}
		if c.has(flagJSON) {
			return c.printJSON(f.Figures())
		}
		return c.printFigures(nil, []archive.Founder{f})
	})
}

func (c *call) printJSON(v any) error {
	enc := json.NewEncoder(c.env.Stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(v)
}

// stampOf is the moment a document bears: the day of the worksheet, so that the same worksheet gives the same bytes;
// now for one without a day.
func (c *call) stampOf(day app.Date) time.Time {
	if day.Valid() {
		return day.Time()
	}
	return c.env.Now()
}
