package ui

import (
	"context"
	"strconv"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/translations"
	"wurzelwerk/ui/conflicts"
	"wurzelwerk/ui/evaluation"
	"wurzelwerk/ui/founders"
	"wurzelwerk/ui/papers"
	"wurzelwerk/ui/partners"
)

// pageConflicts is the key of the page among those of the partners.
const pageConflicts = "conflicts"

// ConflictRecords is what the page of the conflicts, and the badge that tells how many wait, ask of the open office.
type ConflictRecords interface {
	conflicts.Settling
	ConflictCount(ctx context.Context) (int, error)
}

func (w *Window) conflictsSection() partners.Section {
	return partners.Section{
		Key: pageConflicts, Title: translations.T("conflicts.title"),
		Page: conflicts.New(conflicts.Parts{
			Records: w.office, Shell: w, Context: w.context, Now: w.config.Now, Open: w.openConflict, Counted: w.showConflictCount,
		}),
	}
}

// countConflicts shows how many conflicts are open.
func (w *Window) countConflicts() {
	n, err := w.office.ConflictCount(w.context)
	if err != nil {
		logError("counting conflicts", err)
		return
	}
	w.showConflictCount(n)
}

// showConflictCount shows in the sidebar and at the title of the page how many conflicts are open.
func (w *Window) showConflictCount(n int) {
	if w.shell == nil {
		return
	}
	badge, title := "", translations.T("conflicts.title")
	if n > 0 {
		badge, title = strconv.Itoa(n), translations.T("conflicts.title.count", translations.Vars{"n": n})
	}
	w.shell.sidebar.SetBadge("partners", badge)
	if p, ok := w.shell.built["partners"].(*partners.Screen); ok {
		p.SetTitle(pageConflicts, title)
	}
}

// openConflict shows the place of the record that a conflict is about.
func (w *Window) openConflict(c exchange.Conflict) {
	switch c.Kind {
	case app.KindTeam, app.KindCommitment, app.KindMeeting:
		w.openTeam(c.Dossier, "")
	case app.KindProject:
		w.openEvaluation(evaluation.PageProjects)
	case app.KindOffice:
		w.openSettings("office")
	case app.KindPartner:
		w.inPartners(func(p *partners.Screen) { p.Open(c.Record) })
	case app.KindSpace:
		w.inPartners(func(p *partners.Screen) { p.ShowPage(partners.PageSpaces) })
	case app.KindBusiness:
		if founder := w.founderOf(c); founder != "" {
			w.openFounder(founder, founders.TabMaster)
		}
	default:
		w.inFounders(func(f *foundersScreen) { f.openConflict(c) })
	}
}

// founderOf is who runs the business that a conflict is about; "" when nobody does any more.
func (w *Window) founderOf(c exchange.Conflict) app.ID {
	rows, err := w.office.Founders(w.context, app.FounderFilter{Words: c.Name, State: app.ActiveAndArchived})
	if err != nil {
		w.Fail(err)
		return ""
	}
	for _, row := range rows {
		businesses, err := w.office.Businesses(w.context, row.ID)
		if err != nil {
			w.Fail(err)
			return ""
		}
		for _, b := range businesses {
			if b.ID == c.Dossier {
				return row.ID
			}
		}
	}
	return ""
}

// openConflict shows the place of a founder's record that a conflict is about.
func (f *foundersScreen) openConflict(c exchange.Conflict) {
	founder := c.Dossier
	switch c.Kind {
	case app.KindSession:
		f.openSession(founder, c.Record)
	case app.KindAgreement:
		f.openGoal(founder, c.Record)
	case app.KindOutcome, app.KindParticipation:
		f.openCoaching(founder, pageParticipation)
	case app.KindMeasure:
		f.OpenMeasure(founder, c.Record)
	case app.KindConsent:
		f.openPapers(founder, papers.PageConsents)
	case app.KindReferral:
		f.openReferral(founder, c.Record)
	case app.KindReading:
		f.showReading(founder, c.Record, "")
	case app.KindAnswer:
		f.Open(founder, founders.TabProfile)
	case app.KindSWOT, app.KindFactor:
		f.Open(founder, tabSWOT)
	case app.KindPotential, app.KindField, app.KindExpansion, app.KindShift:
		f.openPotential(founder, coaching.Source{})
	default:
		f.Open(founder, founders.TabMaster)
	}
}
