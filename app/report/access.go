package report

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
	"wurzelwerk/app/rights"
	"wurzelwerk/translations"
)

// AccessInput is what a report on everything that is held on one person is made of.
type AccessInput struct {
	Access  rights.Access
	Lang    string // of the document; German if empty or without texts
	Created time.Time
}

// accessSheet composes the document.
type accessSheet struct {
	*wording
	in   rights.Access
	made time.Time
	tree tree
}

// Access lays out everything that the office holds on one founder (GDPR Art. 15): what for, who else gets it, how long it
// is kept, her rights, and every record of hers with every field, whatever fields there are.
func Access(in AccessInput) (*Document, error) {
	w := newWording(in.Lang)
	s := &accessSheet{wording: w, in: in.Access, made: in.Created, tree: tree{wording: w}}
	blocks := slices.Concat(s.head(), s.purposes(), s.others(), s.keeping(), s.rights(), s.all(), s.history())
	meta := s.meta()
	return Layout(meta, append(s.note(), blocks...)...)
}

func (s *accessSheet) meta() Meta {
	title := s.T("doc.access.title")
	if name := s.in.Founder.ShortName(); name != "" {
		title += " – " + name
	}
	return Meta{
		Title: title, Lang: s.Code(), Author: s.in.Office.Name, Created: s.made, Running: title,
		Foot:    []string{joined(isolated(s.in.Office.Name), s.T("doc.access.kicker")), s.T("doc.access.foot")},
		FootEnd: s.Date(s.in.On.Time()), PageOf: pageOf(s.Locale),
	}
}

func (s *accessSheet) head() []Block {
	o := s.in.Office
	blocks := []Block{masthead(s.T("doc.access.kicker"), s.T("doc.access.title"), [][2]string{
		{s.T("doc.field.founder"), s.in.Founder.DisplayName()},
		{s.T("doc.field.date"), s.LongDate(s.in.On.Time())},
		{s.T("doc.field.office"), joined(o.Name, o.Organisation)},
		{"", joined(o.Street, o.PostalCode+" "+o.City)},
	}), Space(10), P(s.T("doc.access.about"), Style{})}
	if len(s.in.Teams) > 0 {
		blocks = append(blocks, Space(4), P(s.T("doc.access.others"), Style{}))
	}
	if r := s.in.Founder.Restriction; r != nil {
		text := joined(s.T("doc.access.field.restriction"), s.T(r.Why.TextKey()), s.Date(r.Since.Time()), isolated(r.Note))
		blocks = append(blocks, Space(8), Panel{Body: P(text, Style{Bold: true}), Line: Ink, Radius: 4, Pad: 6})
	}
	blocks = append(blocks, s.part("doc.access.origin")...)
	if len(s.in.From) > 0 {
		names := make([]string, len(s.in.From))
		for i, name := range s.in.From {
			names[i] = isolated(name)
		}
		offices := strings.Join(names, s.T("doc.list.comma")+" ")
		blocks = append(blocks, Space(2), P(s.T("doc.access.origin.offices", vars("Offices", offices)), Style{}))
	}
	return blocks
}

// part is the heading of a part, and the sentence that belongs to it.
func (s *accessSheet) part(key string) []Block {
	out := []Block{Space(14), Heading(2, s.T(key)), Space(3)} // keys: doc.access.*
	if s.Has(key + ".about") {
		out = append(out, P(s.T(key+".about"), Style{}))
	}
	return out
}

// entries are a part of one line for each entry, or the sentence that there is none.
func (s *accessSheet) entries(key string, lines []string) []Block {
	out := s.part(key)
	if len(lines) == 0 {
		return append(out, P(s.T(key+".none"), Style{})) // keys: doc.access.*
	}
	return append(out, bullets(lines))
}

func (s *accessSheet) purposes() []Block {
	var lines []string
	for _, p := range s.in.Purposes {
		line := joined(s.tree.word(string(p.Purpose)), isolated(p.Project), s.T(p.Basis.TextKey()))
		for _, day := range []struct {
			name string
			on   app.Date
		}{{"since", p.Since}, {"until", p.Until}, {"withdrawnon", p.WithdrawnOn}} {
			if day.on.Valid() {
				line = joined(line, s.T("doc.access.field."+day.name)+" "+s.Date(day.on.Time())) // keys: doc.access.field.*
			}
		}
		lines = append(lines, line)
	}
	return s.entries("doc.access.purposes", lines)
}

// others are who may get data, and what they got.
func (s *accessSheet) others() []Block {
	var may, got []string
	for _, r := range s.in.Recipients {
		name := isolated(r.Name)
		if r.Name == "" {
			name = s.T("doc.access.recipients.funder", vars("Project", isolated(r.Project)))
		}
		may = append(may, joined(name, s.tree.words(r.Classes)))
	}
	for _, d := range s.in.Disclosures {
		line := joined(s.Date(d.On.Time()), isolated(d.To), s.tree.words(d.Classes), isolated(s.tree.word(d.Why)))
		if d.Changes > 0 {
			line = joined(line, s.T("doc.access.disclosures.exchange", vars("n", d.Changes)))
		}
		got = append(got, line)
	}
	return append(s.entries("doc.access.recipients", may), s.entries("doc.access.disclosures", got)...)
}

func (s *accessSheet) keeping() []Block {
	return s.entries("doc.access.keeping", dutyLines(s.wording, s.in.Duties))
}

// dutyLines say each duty to keep in a sentence.
func dutyLines(w *wording, duties []rights.Duty) (lines []string) {
	for _, d := range duties {
		key := d.Kind.TextKey()
		if d.Until == "" {
			key += ".open"
		}
		lines = append(lines, w.T(key, translations.Vars{"Project": isolated(d.Of), "Until": w.LongDate(d.Until.Time())})) // keys: rights.duty.*
	}
	return lines
}

func (s *accessSheet) rights() []Block { return s.part("doc.access.rights") }

// all is every record with every field.
func (s *accessSheet) all() []Block {
	out := []Block{Break{}, Heading(1, s.T("doc.access.all"))}
	f := s.in.Founder
	out = append(out, s.tree.section("founder", reflect.ValueOf(f.Founder))...)
	v := reflect.ValueOf(f)
	for i := range v.NumField() {
		if name := app.JSONName(v.Type().Field(i)); name != "" {
			out = append(out, s.tree.section(name, v.Field(i))...)
		}
	}
	out = append(out, s.tree.section("projects", reflect.ValueOf(s.in.Projects))...)
	out = append(out, s.tree.section("teams", reflect.ValueOf(s.in.Teams))...)
	return append(out, s.tree.section("removed", reflect.ValueOf(s.in.Removed))...)
}

func (s *accessSheet) history() []Block {
	if len(s.in.History) == 0 {
		return nil
	}
	t := Table{Widths: []float64{-62, 1, 1.4, -80}, Zebra: true, Head: cells(tableHead,
		s.T("doc.access.field.when"), s.T("doc.access.field.record"), s.T("doc.access.field.old"), s.T("doc.access.field.by"))}
	small := Style{Size: 9}
	said := changes.In(s.wording)
	for _, h := range s.in.History {
		before := said.Value(app.HistoryEntry{Kind: h.Kind, Field: h.Field, Detail: h.Detail, Old: h.Old})
		t.Rows = append(t.Rows, []Block{
			P(s.Date(h.When), small), P(s.changed(said, h), small), P(isolated(before), small),
			P(cmp.Or(isolated(h.By), s.T("doc.access.history.us")), small),
		})
	}
	return append(s.part("doc.access.history"), t)
}

// changed says which record was made or changed, which field of it, and what it is about; she sees every question.
func (s *accessSheet) changed(said changes.Words, h rights.Change) string {
	var field string
	switch h.Field {
	case "":
		field = s.T("doc.access.history.made")
	case app.FieldMergedInto:
		field = s.T("doc.access.history.merged")
	default:
		field = cmp.Or(said.Field(h.Kind, h.Field), s.tree.label(h.Field))
	}
	about := s.tree.question(h.Detail)
	if about == h.Detail {
		about = s.tree.word(about)
	}
	return joined(said.Kind(h.Kind), field, isolated(about))
}
