package command

import (
	"io"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/table"
	"wurzelwerk/app/workbook"
	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
)

// reportHours prints the hours of a period, or writes them into a file: as a workbook, or as a plain list.
func (c *call) reportHours(_ Office, doc archive.Document, from, to app.Date) error {
	period, zone := coaching.Period{From: from, To: to}, c.env.Now().Location()
	women := archive.Women(doc)
	names := make(map[app.ID]string, len(doc.Founders))
	for _, f := range doc.Founders {
		names[f.ID] = f.ListName()
	}
	hours := workbook.OfficeHours{
		Hours:    coaching.OfficeHoursOf(women, period),
		Findings: coaching.Within(coaching.Check(women, zone), period),
		Name:     func(id app.ID) string { return names[id] },
	}
	path := c.flags[flagOut]
	if path == "" && c.has(flagOut) {
		return &misuse{"command.usage.no-file", translations.Vars{"Usage": usages["report"]}}
	}
	if path != "" {
		if err := c.writeHours(hours, path); err != nil {
			return err
		}
	}
	switch {
	case c.has(flagJSON):
		return c.printJSON(archive.HoursReportOf(doc, period, zone))
	case path != "":
		return c.print(c.l.T("command.written", translations.Vars{"Path": path}))
	}
	return c.print(c.hoursReportLines(hours)...)
}

func (c *call) writeHours(hours workbook.OfficeHours, path string) error {
	switch ending := endingOf(path); ending {
	case ".xlsx":
		return outfile.Write(path, func(w io.Writer) error { return table.WriteBook(w, workbook.Hours(hours, c.l)) })
	case ".csv":
		return outfile.Write(path, func(w io.Writer) error { return table.Write(w, workbook.HoursList(hours, c.l), ending) })
	}
	return errReportEnding.Because(nil, map[string]any{"Path": path, "Endings": ".csv, .xlsx"})
}

// hoursReportLines are the hours of an office for reading: all, each woman by name, and what the check found.
func (c *call) hoursReportLines(hours workbook.OfficeHours) []string {
	lines := []string{c.hoursLine(c.l.T("command.report.hours.all"), hours.Hours.Total)}
	var women []string
	for id, h := range hours.Hours.Women {
		women = append(women, "  "+line(string(id), c.hoursLine(hours.Name(id), h)))
	}
	slices.Sort(women)
	lines = append(lines, women...)
	if n := hours.Hours.Drafts; n > 0 {
		lines = append(lines, c.l.T("command.report.hours.drafts", translations.Vars{"n": n}))
	}
	if len(hours.Findings) > 0 {
		lines = append(lines, c.l.T("command.report.open"))
	}
	for _, f := range hours.Findings {
		lines = append(lines, "  "+line(string(f.Day), string(f.Woman), string(f.Session), c.l.T(f.Code.TextKey())))
	}
	return lines
}

// hoursLine says minutes as hours of 60 and units of 45.
func (c *call) hoursLine(name string, h coaching.Hours) string {
	return c.l.T("command.report.hours", translations.Vars{
		"Name": name, "Sessions": h.Sessions, "Minutes": h.Minutes, "Hours": c.l.Number(h.Hours(), 2), "Units": c.l.Number(h.Units(), 2),
	})
}

// hoursFigures are the hours of one founder, without any where she has no session.
func (c *call) hoursFigures(f archive.Founder) []string {
	if len(f.Sessions) == 0 {
		return nil
	}
	return []string{"  " + c.hoursLine(c.l.T("command.figures.hours"), coaching.Sum(f.Sessions))}
}
