package report

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/swot"
)

// worksheets are her SWOT worksheets, the oldest first.
func (s *dossier) worksheets() {
	all := slices.DeleteFunc(slices.Clone(s.Founder.SWOT), func(w swot.Worksheet) bool { return w.BinnedOn != "" })
	slices.SortStableFunc(all, func(a, b swot.Worksheet) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Version, b.Version))
	})
	for _, w := range all {
		d, err := SWOT(SWOTInput{
			Office: s.Office, Founder: s.founder, Business: s.business(w.Business), Worksheet: w,
			Measures: s.measuresFrom(func(from coaching.Source) bool { return from.SWOT == w.ID }), Lang: s.Lang, Created: s.Created,
		})
		s.add(s.dated(s.T("doc.swot.title"), w.Date), d, err)
	}
}

// analyses are her potential analyses, the oldest first.
func (s *dossier) analyses() {
	all := slices.DeleteFunc(slices.Clone(s.Founder.Potential), func(a potential.Analysis) bool { return a.BinnedOn != "" })
	slices.SortStableFunc(all, func(a, b potential.Analysis) int { return cmp.Compare(a.Date, b.Date) })
	for _, a := range all {
		earlier := slices.DeleteFunc(slices.Clone(all), func(b potential.Analysis) bool { return b.ID == a.ID || b.Business != a.Business })
		d, err := Potential(PotentialInput{
			Office: s.Office, Founder: s.founder, Business: s.business(a.Business), Analysis: a, Earlier: earlier,
			Measures: s.measuresFrom(func(from coaching.Source) bool { return from.Potential == a.ID }), Lang: s.Lang, Created: s.Created,
		})
		s.add(s.dated(s.T("doc.potential.title"), a.Date), d, err)
	}
}

// measures are all of them in one table, those to be done first in front.
func (s *dossier) measures() {
	all := slices.DeleteFunc(slices.Clone(s.Founder.Measures), func(m coaching.Measure) bool { return m.BinnedOn != "" })
	if len(all) == 0 {
		return
	}
	slices.SortStableFunc(all, func(a, b coaching.Measure) int { return cmp.Compare(late(a.Due), late(b.Due)) })
	t := Table{Widths: []float64{1, -90, -78, -80}, Zebra: true, Head: cells(tableHead, s.T("doc.dossier.measure"),
		s.T("doc.dossier.measure.who"), s.T("doc.dossier.measure.due"), s.T("doc.dossier.measure.status"))}
	for _, m := range all {
		text := []Block{P(isolated(m.Text), Style{})}
		for _, more := range [][2]string{{s.T("doc.dossier.first"), m.FirstStep}, {s.T("doc.dossier.effect"), m.Effect}} {
			if more[1] != "" {
				text = append(text, s.said(more[0], more[1], 10))
			}
		}
		who := joined(s.tree.word(string(m.Responsible)), isolated(m.Supporter))
		t.Rows = append(t.Rows, []Block{
			Stack{Items: text}, P(who, Style{}), P(s.Date(m.Due.Time()), Style{}), P(s.tree.word(string(cmp.Or(m.Status, coaching.Open))), Style{}),
		})
	}
	s.page(s.T("doc.dossier.measures"), t)
}

// late puts what has no day behind everything that has one.
func late(day app.Date) app.Date { return cmp.Or(day, "9999-12-31") }

// agreements are her goal agreements, each with those before it.
func (s *dossier) agreements() {
	all := slices.DeleteFunc(slices.Clone(s.Founder.Agreements), func(a coaching.Agreement) bool { return a.BinnedOn != "" })
	slices.SortStableFunc(all, func(a, b coaching.Agreement) int { return cmp.Compare(a.Date, b.Date) })
	for _, a := range all {
		history := a.History(all)
		d, err := Agreement(AgreementInput{
			Office: s.Office, Founder: s.founder, Business: s.business(""), Agreement: a, Earlier: history[:len(history)-1],
			Lang: s.Lang, Created: s.Created,
		})
		s.add(s.dated(s.T("doc.agreement.title"), a.Date), d, err)
	}
}

// records are those of her sessions, drafts too.
func (s *dossier) records() {
	all := slices.DeleteFunc(slices.Clone(s.Founder.Sessions), func(x coaching.Session) bool { return x.BinnedOn != "" })
	slices.SortStableFunc(all, func(a, b coaching.Session) int {
		return cmp.Or(cmp.Compare(late(a.Date), late(b.Date)), cmp.Compare(a.Start, b.Start))
	})
	numbers := coaching.Numbers(all)
	for _, x := range all {
		d, err := Record(RecordInput{
			Office: s.Office, Founder: s.founder, Business: s.business(x.Business), Session: x, Number: numbers[x.ID], Project: s.project(x.Project),
			Lang: s.Lang, Created: s.Created,
		})
		which := s.T(x.Status.TextKey()) // keys: doc.session.status.*
		if n := numbers[x.ID]; n > 0 {
			which = s.T("doc.record.session", vars("Number", n))
		}
		s.add(s.dated(joined(s.T("doc.record.title"), which), x.Date), d, err)
	}
}

func (s *dossier) timeSheets() {
	for _, month := range coaching.Months(s.Founder.Sessions) {
		d, err := TimeSheet(TimeSheetInput{
			Office: s.Office, Founder: s.founder, Business: s.business(""), Project: s.paying(), Month: month, Sessions: s.Founder.Sessions,
			Lang: s.Lang, Created: s.Created,
		})
		s.add(joined(s.T("doc.timesheet.title"), s.Locale.Month(app.Date(month+"-01").Time())), d, err)
	}
}

// paying is the project that she takes part in, none where there are several.
func (s *dossier) paying() app.Project {
	if all := s.Founder.AllParticipations(); len(all) == 1 {
		return s.project(all[0].Project)
	}
	return app.Project{}
}

func (s *dossier) outcomes() {
	s.page(s.T("doc.dossier.outcomes"), s.tree.part(reflect.ValueOf(s.Founder.Outcomes), 0)...)
}

// participations are the funder's forms, without what is specially protected.
func (s *dossier) participations() {
	var blocks []Block
	for _, p := range s.Founder.AllParticipations() {
		blocks = append(blocks, Space(8), subtitle(isolated(s.project(p.Project).Name), 12), Space(2))
		blocks = append(blocks, s.tree.part(reflect.ValueOf([]indicator.Participation{p.WithoutSpecial()}), 0)...)
	}
	s.page(s.T("doc.dossier.participation"), blocks...)
}

func (s *dossier) partner(id app.ID) string {
	for _, p := range s.Partners {
		if p.ID == id {
			return isolated(p.Name)
		}
	}
	return ""
}

func (s *dossier) consents() {
	if len(s.Founder.Consents) == 0 {
		return
	}
	t := Table{Widths: []float64{1, -78, -96}, Zebra: true, Head: cells(tableHead, s.T("doc.dossier.consent"),
		s.T("doc.dossier.consent.given"), s.T("doc.dossier.consent.until"))}
	for _, c := range s.Founder.Consents {
		what := []Block{P(joined(s.T("doc.consent."+string(c.Purpose)+".title"), s.partner(c.Recipient)), Style{})} // keys: doc.consent.*
		if len(c.DataClasses) > 0 {
			what = append(what, P(s.tree.words(c.DataClasses), Style{Size: 10, Color: Muted}))
		}
		until := s.Date(c.Until.Time())
		if c.WithdrawnOn.Valid() {
			until = s.T("doc.dossier.consent.withdrawn", vars("Date", s.Date(c.WithdrawnOn.Time())))
		}
		t.Rows = append(t.Rows, []Block{Stack{Items: what}, P(s.Date(c.GivenOn.Time()), Style{}), P(until, Style{})})
	}
	s.page(s.T("doc.dossier.consents"), t)
}

func (s *dossier) referrals() {
	if len(s.Founder.Referrals) == 0 {
		return
	}
	t := Table{Widths: []float64{-78, 1, -96}, Zebra: true, Head: cells(tableHead, s.T("doc.field.date"),
		s.T("doc.dossier.referral"), s.T("doc.dossier.measure.status"))}
	for _, r := range s.Founder.Referrals {
		what := []Block{P(s.partner(r.Partner()), Style{Bold: true})}
		for _, text := range []string{r.Text, r.Wish, r.Declined, r.Result} {
			if strings.TrimSpace(text) != "" {
				what = append(what, P(isolated(text), Style{}))
			}
		}
		day := cmp.Or(r.SentOn, r.Date)
		t.Rows = append(t.Rows, []Block{
			P(s.Date(day.Time()), Style{}), Stack{Items: what}, P(s.tree.word(string(cmp.Or(r.Status, app.ReferralDrafted))), Style{}),
		})
	}
	s.page(s.T("doc.dossier.referrals"), t)
}

func (s *dossier) teams() {
	if len(s.Teams) == 0 {
		return
	}
	blocks := []Block{P(s.T("doc.dossier.teams.about"), Style{Color: Muted}), Space(6)}
	s.page(s.T("doc.dossier.teams"), append(blocks, s.tree.part(reflect.ValueOf(s.Teams), 0)...)...)
}
