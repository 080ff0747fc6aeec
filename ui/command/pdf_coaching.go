package command

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
)

// The failures with the papers of a coaching.
var (
	errNoSession       = &app.Error{Code: "no-session"}
	errNoSuchSession   = &app.Error{Code: "no-such-session"}
	errNoHours         = &app.Error{Code: "no-hours"}
	errNoHoursMonth    = &app.Error{Code: "no-hours-month"}
	errNoAgreement     = &app.Error{Code: "no-agreement"}
	errNoSuchAgreement = &app.Error{Code: "no-such-agreement"}
)

// coached is a founder of whom a paper is printed, and the office's records around her.
type coached struct {
	doc  archive.Document
	file archive.Founder
	lang string
}

// ofCoached lays out a paper of the founder whom the words name.
func ofCoached(lay func(*call, coached) (*report.Document, error)) func(*call, Office, archive.Document, string) (*report.Document, error) {
	return func(c *call, o Office, doc archive.Document, lang string) (*report.Document, error) {
		f, err := c.founder(o, doc, c.words[1:])
		if err != nil {
			return nil, err
		}
		return lay(c, coached{doc, f, lang})
	}
}

func (x coached) project(id app.ID) app.Project {
	for _, p := range x.doc.Projects {
		if p.ID == id {
			return p
		}
	}
	return app.Project{}
}

// partner is the one with the id; without a name where nobody has it.
func (x coached) partner(id app.ID) app.Partner {
	for _, p := range x.doc.Partners {
		if p.ID == id {
			return p
		}
	}
	return app.Partner{}
}

// asked are those whose id or day is what stands after a flag; a day is written as in the archive or as the language
// does.
func asked[T any](c *call, all []T, flag string, who func(T) (app.ID, app.Date)) []T {
	want := c.flags[flag]
	day := app.Date(want)
	if typed, err := c.l.ParseDate(want, c.env.Now()); err == nil && !typed.IsZero() && !day.Valid() {
		day = app.DateOf(typed)
	}
	return slices.DeleteFunc(slices.Clone(all), func(x T) bool {
		id, on := who(x)
		return string(id) != want && (!day.Valid() || on != day)
	})
}

// last is the last element in an order, false for none.
func last[T any](all []T, order func(a, b T) int) (newest T, ok bool) {
	if len(all) == 0 {
		return newest, false
	}
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, order)
	return sorted[len(sorted)-1], true
}

func byTime(a, b coaching.Session) int {
	return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start))
}

// recordPDF is the record of a session: that which the flag names, else the newest closed one, else the newest draft.
func (c *call) recordPDF(x coached) (*report.Document, error) {
	sessions := slices.DeleteFunc(slices.Clone(x.file.Sessions), func(s coaching.Session) bool { return s.BinnedOn != "" })
	numbers := coaching.Numbers(x.file.Sessions)
	if c.has(flagSession) {
		sessions = c.askedSessions(sessions, numbers)
		if len(sessions) == 0 {
			return nil, errNoSuchSession.Because(nil, translations.Vars{"Session": c.flags[flagSession]})
		}
	}
	closed := slices.DeleteFunc(slices.Clone(sessions), func(s coaching.Session) bool { return !s.Locked() })
	s, ok := last(closed, byTime)
	if !ok {
		s, ok = last(sessions, byTime)
	}
	if !ok {
		return nil, errNoSession
	}
	return report.Record(report.RecordInput{
		Office: x.doc.Office, Founder: x.file.Founder, Business: namedBusiness(x.file, s.Business), Session: s, Number: numbers[s.ID],
		Project: x.project(s.Project), Lang: x.lang, Created: c.stampOf(s.Date),
	})
}

// askedSessions are those with that id, number or day.
func (c *call) askedSessions(all []coaching.Session, numbers map[app.ID]int) []coaching.Session {
	numbered := slices.DeleteFunc(slices.Clone(all), func(s coaching.Session) bool {
		n := numbers[s.ID]
		return n == 0 || c.flags[flagSession] != c.l.Number(float64(n), 0)
	})
	if len(numbered) > 0 {
		return numbered
	}
	return asked(c, all, flagSession, func(s coaching.Session) (app.ID, app.Date) { return s.ID, s.Date })
}

// hoursPDF is the time sheet of the months that the flag names, else of the newest that has hours.
func (c *call) hoursPDF(x coached) (*report.Document, error) {
	have := coaching.Months(x.file.Sessions)
	if len(have) == 0 {
		return nil, errNoHours
	}
	months := have[len(have)-1:]
	if c.has(flagMonth) {
		months = nil
		for text := range strings.SplitSeq(c.flags[flagMonth], ",") {
			month := app.Month(strings.TrimSpace(text))
			switch {
			case !month.Valid():
				return nil, &misuse{"command.usage.no-month", translations.Vars{"Month": text, "Want": month.Expected()}}
			case !slices.Contains(have, month):
				return nil, errNoHoursMonth.Because(nil, translations.Vars{"Month": c.l.Month(monthStart(month)), "Months": c.monthNames(have)})
			}
			months = append(months, month)
		}
	}
	var sheets []report.TimeSheetInput
	for _, month := range months {
		sheets = append(sheets, report.TimeSheetInput{
			Office: x.doc.Office, Founder: x.file.Founder, Business: firstBusiness(x.file), Project: x.paying(month), Month: month,
			Sessions: x.file.Sessions, Lang: x.lang, Created: monthStart(month),
		})
	}
	return report.TimeSheets(sheets)
}

func monthStart(month app.Month) time.Time { return app.Date(month + "-01").Time() }

func (c *call) monthNames(months []app.Month) string {
	names := make([]string, len(months))
	for i, month := range months {
		names[i] = c.l.Month(monthStart(month))
	}
	return strings.Join(names, ", ")
}

// paying is the project that pays for all sessions of a month; where they do not say, the only one that she takes part
// in.
func (x coached) paying(month app.Month) app.Project {
	var ids []app.ID
	for _, s := range coaching.TimeSheetOf(x.file.Sessions, month).Lines {
		if !slices.Contains(ids, s.Project) {
			ids = append(ids, s.Project)
		}
	}
	if len(ids) == 1 && ids[0] != "" {
		return x.project(ids[0])
	}
	if parts := x.file.AllParticipations(); len(parts) == 1 {
		return x.project(parts[0].Project)
	}
	return app.Project{}
}

// agreementPDF is a goal agreement: that which the flag names, else the newest.
func (c *call) agreementPDF(x coached) (*report.Document, error) {
	all := slices.DeleteFunc(slices.Clone(x.file.Agreements), func(a coaching.Agreement) bool { return a.BinnedOn != "" })
	if len(all) == 0 {
		return nil, errNoAgreement
	}
	meant := all
	if c.has(flagAgreement) {
		meant = asked(c, all, flagAgreement, func(a coaching.Agreement) (app.ID, app.Date) { return a.ID, a.Date })
	}
	a, ok := last(meant, func(a, b coaching.Agreement) int { return cmp.Compare(a.Date, b.Date) })
	if !ok {
		return nil, errNoSuchAgreement.Because(nil, translations.Vars{"Agreement": c.flags[flagAgreement]})
	}
	history := a.History(all)
	return report.Agreement(report.AgreementInput{
		Office: x.doc.Office, Founder: x.file.Founder, Business: firstBusiness(x.file), Agreement: a, Earlier: history[:len(history)-1],
		Lang: x.lang, Created: c.stampOf(a.Date),
	})
}
