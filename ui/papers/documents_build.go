package papers

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/report"
	"wurzelwerk/ui/preview"
)

// printed is a document that another tab shows; nothing where that tab is not there.
func (p *documentsPage) printed(key string, e entry, there bool) []entry {
	show := p.book.Print[key]
	if show == nil {
		return nil
	}
	if there {
		e.lacking = ""
	}
	e.items = []item{{e.title, func() { show(p.book.founder) }}}
	return []entry{e}
}

func (p *documentsPage) profile() []entry {
	readings, answers := len(p.made.readings) > 0, len(p.made.answers) > 0
	out := p.printed(PrintProfile, entry{
		title: t("competence.pdf.profile"), about: t("papers.about.profile"), newest: dateText(p.made.read()), lacking: t("papers.lacking.reading"),
	}, readings)
	out = append(out, p.printed(PrintWay, entry{
		title: t("competence.pdf.way"), about: t("papers.about.way"), newest: dateText(p.made.read()), lacking: t("papers.lacking.reading"),
	}, readings)...)
	out = append(out, p.printed(PrintSheet, entry{
		title: t("profiling.title"), about: t("papers.about.sheet"), newest: dateText(p.made.answered()), lacking: t("papers.lacking.answer"),
	}, answers)...)
	return append(out, entry{
		title: t("papers.sheet.blank"), about: t("papers.about.blank"),
		items: []item{{t("papers.sheet.blank"), p.onBlank}},
	})
}

// onBlank shows the sheet to fill in by hand.
func (p *documentsPage) onBlank() {
	in := report.SheetInput{Office: p.made.office, Blank: true, Created: p.book.Now()}
	p.book.show(document{
		title: t("papers.sheet.blank"), file: t("papers.file.blank"), language: p.book.language(),
		build: func(lang string) (preview.Document, error) {
			in.Lang = lang
			return report.ProfilingSheet(in)
		},
	})
}

func (p *documentsPage) analyses() []entry {
	var worksheet, analysis string
	for _, s := range p.made.sheets {
		if s.Version > 0 && worksheet == "" {
			worksheet = t("papers.version", vars{"Version": s.Version})
		}
	}
	newest := app.Date("")
	for _, s := range p.made.sheets {
		newest = max(newest, s.Date)
	}
	worksheet = join(worksheet, dateText(newest))
	if len(p.made.analyses) > 0 {
		analysis = dateText(p.made.analyses[0].Date)
	}
	out := p.printed(PrintSWOT, entry{
		title: t("papers.swot"), about: t("papers.about.swot"), newest: worksheet, lacking: t("papers.lacking.swot"),
	}, len(p.made.sheets) > 0)
	return append(out, p.printed(PrintPotential, entry{
		title: t("kind.potential"), about: t("papers.about.potential"), newest: analysis, lacking: t("papers.lacking.potential"),
	}, len(p.made.analyses) > 0)...)
}

func (p *documentsPage) coaching() []entry {
	out := []entry{p.records()}
	if p.book.PrintHours != nil {
		out = append(out, p.hours())
	}
	return append(out, p.goals())
}

// sessionLabel names a session in a list.
func sessionLabel(s coaching.Session, number int) string {
	name := t("kind.session")
	if number > 0 {
		name = t("papers.session", vars{"Number": number})
	}
	return join(name, dateText(s.Date), t(s.Status.TextKey())) // keys: doc.session.status.*
}

func (p *documentsPage) records() entry {
	e := entry{title: t("papers.records"), about: t("papers.about.records"), lacking: t("papers.lacking.session")}
	numbers := coaching.Numbers(p.made.sessions)
	for _, s := range slices.Backward(p.made.sessions) {
		e.items = append(e.items, item{sessionLabel(s, numbers[s.ID]), func() { p.onRecord(s, numbers[s.ID]) }})
	}
	if len(e.items) > 0 {
		e.lacking, e.newest = "", t("papers.count", vars{"n": len(e.items)})
	}
	return e
}

// onRecord shows the record of a session, without its confidential note.
func (p *documentsPage) onRecord(s coaching.Session, number int) {
	s.Confidential = ""
	in := report.RecordInput{
		Office: p.made.office, Founder: p.book.who, Business: p.made.business(s.Business), Session: s, Number: number,
		Project: p.made.project(s.Project), Created: p.book.Now(),
	}
	p.book.show(document{
		title: sessionLabel(s, number), file: t("papers.file.record"), day: s.Date, language: p.book.language(),
		build: func(lang string) (preview.Document, error) {
			in.Lang = lang
			return report.Record(in)
		},
	})
}

func (p *documentsPage) hours() entry {
	e := entry{title: t("papers.hours"), about: t("papers.about.hours"), lacking: t("papers.lacking.hours")}
	for _, m := range slices.Backward(coaching.Months(p.made.sessions)) {
		e.items = append(e.items, item{monthText(m), func() { p.book.PrintHours(p.book.founder, m) }})
	}
	if len(e.items) > 0 {
		e.lacking, e.newest = "", e.items[0].label
	}
	return e
}

func (p *documentsPage) goals() entry {
	e := entry{title: t("papers.agreements"), about: t("papers.about.agreements"), lacking: t("papers.lacking.agreement")}
	all := slices.Clone(p.made.agreements)
	slices.SortStableFunc(all, func(a, b coaching.Agreement) int { return -compare(a.Date, b.Date) })
	for _, a := range all {
		goal := a.Goal[p.book.language()]
		if goal == "" {
			goal = a.Goal["de"]
		}
		e.items = append(e.items, item{join(dateText(a.Date), short(goal, 60)), func() { p.onAgreement(a) }})
	}
	if len(all) > 0 {
		e.lacking, e.newest = "", dateText(all[0].Date)
	}
	return e
}

func compare(a, b app.Date) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (p *documentsPage) onAgreement(a coaching.Agreement) {
	history := a.History(p.made.agreements)
	in := report.AgreementInput{
		Office: p.made.office, Founder: p.book.who, Business: p.made.business(""), Agreement: a,
		Earlier: history[:len(history)-1], Created: p.book.Now(),
	}
	p.book.show(document{
		title: t("kind.agreement"), file: t("papers.file.agreement"), day: a.Date, language: p.book.language(),
		build: func(lang string) (preview.Document, error) {
			in.Lang = lang
			return report.Agreement(in)
		},
	})
}
