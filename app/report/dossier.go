package report

import (
	"slices"
	"strconv"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/rights"
)

// DossierInput is what the file of one founder is made of.
type DossierInput struct {
	Office   app.Office
	Founder  archive.Founder
	Projects []app.Project // of the office
	Partners []app.Partner // of the office
	Teams    []rights.Team // her part of each
	Special  []string      // classes of specially protected data that stand in it, as app.DataClasses has them; none if empty
	Lang     string        // of the document; German if empty or without texts
	Created  time.Time
}

// dossier composes the document.
type dossier struct {
	DossierInput
	coached
	tree     tree
	chapters []chapter
	err      error
}

// Dossier binds everything of one founder into one document with an outline: who she is, her profile, worksheets,
// analyses, agreements, records, time sheets, measures, consents, referrals and teams. The confidential notes never
// stand in it, what lies in the bin neither, and specially protected data only of the classes asked for.
func Dossier(in DossierInput) (*Document, error) {
	w := newWording(in.Lang)
	s := &dossier{DossierInput: in, coached: coached{w, in.Office, in.Founder.Founder, in.Created}, tree: tree{wording: w}}
	for _, add := range []func(){
		s.person, s.readings, s.sheet, s.worksheets, s.analyses, s.measures, s.agreements, s.records, s.timeSheets,
		s.outcomes, s.participations, s.consents, s.referrals, s.teams,
	} {
		if add(); s.err != nil {
			return nil, s.err
		}
	}
	s.chapters = gather(s.chapters)
	cover, err := s.cover()
	if err != nil {
		return nil, err
	}
	title := s.T("doc.dossier.title")
	return bindUp(s.meta(title), append([]chapter{{title: title, paper: cover}}, s.chapters...)), nil
}

func (s *dossier) meta(title string) Meta {
	return s.coached.meta(s.T("doc.dossier.title"), title, s.T("doc.dossier.foot"), app.DateOf(s.Created))
}

// add puts a finished paper in as a chapter.
func (s *dossier) add(title string, d *Document, err error) {
	if err != nil {
		s.err = err
		return
	}
	s.chapters = append(s.chapters, chapter{title: title, paper: d})
}

// page lays blocks out as a chapter under its title; none without blocks.
func (s *dossier) page(title string, blocks ...Block) {
	if len(blocks) == 0 {
		return
	}
	d, err := Layout(s.meta(title), append([]Block{masthead(s.T("doc.dossier.title"), title, nil), Space(10)}, blocks...)...)
	s.add(title, d, err)
}

// cover says whose file it is, what is not in it, and on which page what stands. It is laid out again while its own
// length moves the pages.
func (s *dossier) cover() (*Document, error) {
	pages := 1
	for {
		d, err := Layout(s.meta(s.T("doc.dossier.contents")), s.contents(pages)...)
		if err != nil || d.Pages() <= pages {
			return d, err
		}
		pages = d.Pages()
	}
}

func (s *dossier) contents(pages int) []Block {
	f := s.Founder.Founder
	special := s.T("doc.dossier.without.special")
	if names := s.specialNames(); len(names) > 0 {
		special = s.T("doc.dossier.special", vars("Classes", s.listed(names)))
	}
	business := ""
	if b := s.Founder.Business; b != nil {
		business = b.DisplayName()
	}
	blocks := []Block{
		masthead(s.T("doc.dossier.kicker"), s.T("doc.dossier.title"), nil), Space(8),
		factPanel(nil, nil, [][2]string{
			{s.T("doc.field.founder"), isolated(f.DisplayName())},
			{s.T("doc.field.business"), isolated(business)},
			{s.T("doc.field.office"), joined(isolated(s.Office.Name), isolated(s.Office.Organisation))},
			{s.T("doc.field.consultant"), s.consultant("")},
			{s.T("doc.field.date"), s.LongDate(s.Created)},
		}),
		Space(10), P(joinedSentences(s.T("doc.dossier.about"), s.T("doc.dossier.without"), special), Style{}),
	}
	t := Table{Widths: []float64{1, -60}, Zebra: true, Head: cells(tableHead, s.T("doc.dossier.contents"), s.T("doc.dossier.page"))}
	at := pages + 1
	for _, c := range s.chapters {
		for _, on := range append([]chapter{c}, c.under...) {
			t.Rows = append(t.Rows, []Block{P(on.title, Style{}), ended(strconv.Itoa(at))})
		}
		at += c.paper.Pages()
	}
	if len(t.Rows) == 0 {
		return append(blocks, Space(12), P(s.T("doc.dossier.empty"), Style{}))
	}
	return append(append(s.note(), blocks...), Space(12), t)
}

func (s *dossier) specialNames() (names []string) {
	for _, key := range s.Special {
		if class, known := app.DataClassOf(key); known {
			names = append(names, s.T(class.TextKey())) // keys: dataclass.*
		}
	}
	return names
}

// person is who she is and her businesses; of the specially protected data those asked for.
func (s *dossier) person() {
	classes := []string{"contact", "person", "business", "premises", "languages", "goal"}
	for _, key := range s.Special {
		if class, known := app.DataClassOf(key); known && class.Special {
			classes = append(classes, key)
		}
	}
	f := rights.Shared(s.Founder, classes)
	f.Phones, f.Profile, f.Agreements, f.Outcomes = s.Founder.Phones, nil, nil, nil
	s.page(s.T("doc.dossier.person"), s.tree.file(f)...)
}

func (s *dossier) readings() {
	from, to, _ := profile.Compared(s.Founder.Readings())
	if from.Rated() == 0 && to.Rated() == 0 {
		return
	}
	d, err := Profile(ProfileInput{
		Office: s.Office, Founder: s.founder, Business: s.business(""), From: from, To: to, Lang: s.Lang, Created: s.Created,
	})
	s.add(s.T("doc.profile.title"), d, err)
}

// sheet are her answers to the profiling sheet.
func (s *dossier) sheet() {
	if s.Founder.Profile == nil || len(s.Founder.Profile.Answers) == 0 {
		return
	}
	d, err := ProfilingSheet(SheetInput{
		Office: s.Office, Founder: s.plain(), Business: s.business(""), Answers: s.Founder.Profile.Answers, Sensitive: s.Special,
		Lang: s.Lang, Created: s.Created,
	})
	s.add(s.T("doc.sheet.title"), d, err)
}

// plain is she without what is specially protected, but for what was asked for.
func (s *dossier) plain() app.Founder {
	if slices.Contains(s.Special, "residence") {
		return s.founder
	}
	f := s.founder
	f.Citizenships, f.InGermanySince, f.SelfEmployment, f.ResidenceTitle, f.ResidenceUntil = nil, "", "", "", ""
	return f
}

// business is that with the id, else her first.
func (s *dossier) business(id app.ID) app.Business {
	for _, b := range s.Founder.Businesses {
		if b.ID == id && id != "" {
			return b
		}
	}
	if s.Founder.Business != nil {
		return *s.Founder.Business
	}
	return app.Business{}
}

func (s *dossier) project(id app.ID) app.Project {
	for _, p := range s.Projects {
		if p.ID == id {
			return p
		}
	}
	return app.Project{}
}

// dated is a title with a day.
func (s *dossier) dated(title string, day app.Date) string { return joined(title, s.Date(day.Time())) }

// measuresFrom are those that came from somewhere.
func (s *dossier) measuresFrom(from func(coaching.Source) bool) []coaching.Measure {
	return slices.DeleteFunc(slices.Clone(s.Founder.Measures), func(m coaching.Measure) bool {
		return m.BinnedOn != "" || m.From == nil || !from(*m.From)
	})
}
