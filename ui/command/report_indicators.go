package command

import (
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
)

var errReportEnding = &app.Error{Code: "report-ending"}

// reportIndicators prints the indicators of a period, or writes them into a file.
func (c *call) reportIndicators(o Office, doc archive.Document, from, to app.Date) error {
	paper := indicator.Paper{
		Roll: archive.RollOf(doc), Period: indicator.Period{From: from, To: to}, Today: app.DateOf(c.env.Now()),
	}
	if c.has(flagRegulation) {
		regulation := app.Regulation(c.flags[flagRegulation])
		if known := regulation.Values(); !slices.Contains(known, string(regulation)) {
			return &misuse{"command.usage.no-regulation", translations.Vars{"Regulation": string(regulation), "Known": strings.Join(known, ", ")}}
		}
		paper.Regulations = []app.Regulation{regulation}
	}
	path := c.flags[flagOut]
	if path == "" && (c.has(flagOut) || c.has(flagPseudonyms)) {
		return &misuse{"command.usage.no-file", translations.Vars{"Usage": usages["report"]}}
	}
	if path != "" {
		if err := c.writeIndicators(o, doc.Office, paper, path); err != nil {
			return err
		}
	}
	switch {
	case c.has(flagJSON):
		return c.printJSON(archive.IndicatorReportOf(paper))
	case path != "":
		return c.print(c.l.T("command.written", translations.Vars{"Path": path}))
	}
	return c.print(c.indicatorLines(paper)...)
}

// writeIndicators writes the report as a list, workbook or document; with pseudonyms it has a line for each participation, and
// nobody's name.
func (c *call) writeIndicators(o Office, office app.Office, paper indicator.Paper, path string) error {
	ending := endingOf(path)
	if ending != ".csv" && ending != ".xlsx" && ending != ".pdf" {
		return errReportEnding.Because(nil, map[string]any{"Path": path, "Endings": ".csv, .xlsx, .pdf"})
	}
	if c.has(flagPseudonyms) {
		names, err := o.ArchiveNames(c.ctx)
		if err != nil {
			return err
		}
		own := ownIDs(names)
		paper.Roll = underOwnIDs(paper.Roll, own)
		paper.Rows, paper.Secret = true, indicator.SecretOf(own(office.ID))
	}
	if ending == ".pdf" {
		d, err := report.Indicators(report.IndicatorInput{Office: office, Paper: paper, Lang: c.l.Code(), Created: c.env.Now()})
		if err != nil {
			return err
		}
		return outfile.Write(path, d.WritePDF)
	}
	return outfile.Write(path, func(w io.Writer) error { return paper.Write(w, c.l, ending) })
}

// ownIDs gives the id of the office for the name that archives know a record by.
func ownIDs(names map[app.ID]string) func(app.ID) app.ID {
	ids := make(map[string]app.ID, len(names))
	for id, name := range names {
		ids[name] = id
	}
	return func(id app.ID) app.ID { return cmp.Or(ids[string(id)], id) }
}

// underOwnIDs is the roll under the ids of the office, which nobody can guess, not under the names of archives.
func underOwnIDs(roll indicator.Roll, own func(app.ID) app.ID) indicator.Roll {
	out := indicator.Roll{Projects: slices.Clone(roll.Projects), Women: slices.Clone(roll.Women)}
	for i := range out.Projects {
		out.Projects[i].ID = own(out.Projects[i].ID)
	}
	for i, w := range out.Women {
		founder := *w.Founder
		founder.ID = own(founder.ID)
		out.Women[i].Founder, out.Women[i].Participations = &founder, slices.Clone(w.Participations)
		for j := range out.Women[i].Participations {
			p := &out.Women[i].Participations[j]
			p.Project = own(p.Project)
		}
	}
	return out
}

// indicatorLines are the report for reading.
func (c *call) indicatorLines(paper indicator.Paper) []string {
	var lines []string
	for _, r := range paper.Reports() {
		lines = append(lines, c.l.T("indicator.table.title", translations.Vars{"Regulation": string(r.Regulation)}))
		for _, f := range r.Figures {
			lines = append(lines, c.indicatorLine(f))
		}
	}
	if len(lines) == 0 {
		lines = append(lines, c.l.T("command.report.no-regulation"))
	}
	lines = append(lines, c.l.T("indicator.table.title-own"))
	for _, f := range indicator.Beside(paper.Roll, paper.Period) {
		lines = append(lines, "  "+c.l.T("command.report.own", translations.Vars{
			"Name": c.l.T(f.Key.TextKey()), "True": len(f.True), "Known": len(f.Known),
		}))
	}
	return append(lines, c.openLines(paper)...)
}

func (c *call) indicatorLine(f indicator.Figure) string {
	name := c.l.T(f.TextKey())
	switch {
	case !f.Has:
		return "  " + line(f.Code, "–", name)
	case f.Of != indicator.OfPerson:
		return "  " + line(f.Code, strconv.Itoa(len(f.Number)), name)
	}
	return "  " + line(f.Code, strconv.Itoa(len(f.Number)), name, c.l.T("command.report.by-sex", translations.Vars{
		"Female": len(f.Number.Of("female")), "Male": len(f.Number.Of("male")), "Other": len(f.Number.Of("non-binary")),
	}))
}

// openLines say what keeps somebody from being counted, or is overdue.
func (c *call) openLines(paper indicator.Paper) []string {
	var lines []string
	for _, i := range indicator.DryRun(paper.Roll, paper.Today) {
		if !i.Blocks && !i.Overdue(paper.Today) || i.Due > paper.Today {
			continue
		}
		form := ""
		if i.Form != "" {
			form = c.l.T(i.Form.TextKey())
		}
		text := c.l.T(i.Code.TextKey())
		if missing := i.QuestionsIn(c.l); missing != "" {
			text += " " + missing
		}
		lines = append(lines, "  "+line(string(i.Due), string(i.Founder), string(i.Project), form, text))
	}
	if len(lines) == 0 {
		return nil
	}
	return append([]string{c.l.T("command.report.open")}, lines...)
}
