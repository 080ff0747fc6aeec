package report

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/rights"
	"wurzelwerk/translations"
)

// ReferralInput is what the letter of a referral is made of.
type ReferralInput struct {
	Office   app.Office
	Founder  app.Founder
	Business app.Business
	Records  archive.Founder // all that may go along; where it is empty, Founder and Business alone
	Partner  app.Partner     // to whom it goes
	Referral app.Referral
	Consent  app.Consent // by which data go along
	Lang     string      // of the document; German if empty or without texts
	Created  time.Time
}

// Shared are the classes of data that go along: those that the referral names and the consent covers on the day it went
// out, of a draft on the day the letter is made.
func (in ReferralInput) Shared() []string {
	day := cmp.Or(in.Referral.SentOn, in.Referral.Date, app.DateOf(in.Created))
	if in.Referral.Draft() {
		day = app.DateOf(in.Created)
	}
	if in.Consent.WithdrawnOn != "" {
		return nil
	}
	missing := in.Consent.Covers(in.Referral.To, in.Referral.DataClasses, day)
	return slices.DeleteFunc(slices.Clone(in.Referral.DataClasses), func(class string) bool { return slices.Contains(missing, class) })
}

// referralSheet composes the document.
type referralSheet struct {
	ReferralInput
	coached
	classes []string
	shared  archive.Founder
}

// Referral lays out the letter to a partner: why she is sent, what she wants, which data go along by which consent, the
// data of those classes alone, her signature, and a slip to answer on. Without a consent that covers them no data go
// along, not even her name.
func Referral(in ReferralInput) (*Document, error) {
	s := newReferral(in)
	body := slices.Concat(s.head(), s.letter(), s.consented(), s.data())
	last, meta := s.signed(), s.meta()
	blocks := append(s.note(), Tail{Body: Stack{Items: body}, Gap: 14, Last: last}, s.slip())
	return Layout(meta, blocks...)
}

func newReferral(in ReferralInput) *referralSheet {
	if reflect.ValueOf(in.Records).IsZero() {
		in.Records = archive.Founder{Founder: in.Founder}
		if in.Business != (app.Business{}) {
			in.Records.Business = &in.Business
		}
	}
	s := &referralSheet{ReferralInput: in, classes: in.Shared()}
	s.shared = rights.Shared(in.Records, s.classes)
	s.coached = coached{newWording(in.Lang), in.Office, s.shared.Founder, in.Created}
	return s
}

func (s *referralSheet) meta() Meta {
	m := s.coached.meta(s.T("doc.referral.title"), isolated(s.Partner.Name), s.T("doc.referral.foot"), cmp.Or(s.Referral.SentOn, s.Referral.Date))
	if s.Referral.Draft() {
		m.Stamp = s.T("doc.session.status.draft")
	}
	return m
}

// head is who writes, to whom, and when.
func (s *referralSheet) head() []Block {
	o := s.Office
	from := joined(isolated(o.Name), isolated(o.Organisation), isolated(o.Street), isolated(strings.TrimSpace(o.PostalCode+" "+o.City)))
	to := []Block{P(from, Style{Size: 8.5, Color: Muted}), Space(4), P(isolated(s.Partner.Name), Style{Bold: true})}
	if s.Partner.Contact != "" {
		to = append(to, P(isolated(s.Partner.Contact), Style{}))
	}
	to = append(to, addressLines(s.wording, s.Partner)...)
	facts := Facts{Size: 10, Rows: [][2]string{
		{s.T("doc.field.date"), s.LongDate(app.Date(cmp.Or(s.Referral.SentOn, s.Referral.Date, app.DateOf(s.created))).Time())},
		{s.T("doc.field.consultant"), s.writer()},
		{s.T("doc.referral.phone"), isolated(o.Phone)},
		{s.T("doc.referral.email"), isolated(o.Email)},
	}}
	subject := s.T("doc.referral.subject.unnamed")
	if name := s.shared.DisplayName(); name != "" {
		subject = s.T("doc.referral.subject", vars("Name", isolated(name)))
	}
	return []Block{
		Space(22),
		Row{Gap: 24, Widths: []float64{1, 1.05}, Cells: []Block{Stack{Items: to}, Panel{Body: facts, Fill: Wash, Radius: 5, Pad: 8}}},
		Space(20), P(s.T("doc.referral.kicker"), Style{Size: 9, Color: Teal}), Heading(1, subject), Space(8),
	}
}

// writer is who writes the letter.
func (s *referralSheet) writer() string {
	return isolated(cmp.Or(s.Founder.Consultant, s.Office.Consultant))
}

// letter is why she is sent, and what she wants.
func (s *referralSheet) letter() []Block {
	r := s.Referral
	out := []Block{P(s.T("doc.referral.greeting"), Style{}), Space(4), P(s.T("doc.referral.about"), Style{})}
	reason := joined(s.word(r.Reason), isolated(r.Text))
	if r.Text != "" && r.Reason == "" {
		reason = isolated(r.Text)
	}
	out = append(out, s.section(s.T("doc.referral.reason"), reason)...)
	out = append(out, s.section(s.T("doc.referral.wish"), r.Wish)...)
	if r.Urgency != "" {
		out = append(out, Space(6), s.said(s.T("doc.referral.urgency"), s.urgency(), Body))
	}
	return out
}

// word says one of the fixed words of a referral; own words stay as they are.
func (s *referralSheet) word(text string) string {
	if key := "referrals.reason." + text; translations.In("de").Has(key) {
		return s.T(key) // keys: referrals.reason.*
	}
	return isolated(tree{wording: s.wording}.word(text))
}

func (s *referralSheet) urgency() string {
	if key := "referrals.urgency." + s.Referral.Urgency; translations.In("de").Has(key) {
		return s.T(key) // keys: referrals.urgency.*
	}
	return s.Referral.Urgency
}

// consented is which data go along and on which consent.
func (s *referralSheet) consented() []Block {
	if len(s.classes) == 0 {
		return s.titled(s.T("doc.referral.data"), P(s.T("doc.referral.data.none"), Style{}))
	}
	names := make([]string, len(s.classes))
	for i, key := range s.classes {
		names[i] = s.className(key)
	}
	text := s.T("doc.referral.data.by", translations.Vars{"Date": s.LongDate(s.Consent.GivenOn.Time()), "Version": cmp.Or(s.Consent.TextVersion, "–")})
	items := []Block{P(text, Style{}), Space(2), P(strings.Join(names, s.T("doc.list.comma")+" "), Style{Bold: true}), Space(2), P(s.T("doc.referral.data.only"), Style{})}
	if s.Consent.Until.Valid() {
		items = append(items, P(s.T("doc.referral.data.until", vars("Date", s.LongDate(s.Consent.Until.Time()))), Style{}))
	}
	return s.titled(s.T("doc.referral.data"), items...)
}

func (s *referralSheet) className(key string) string {
	class := app.DataClass{Key: key}
	if translations.In("de").Has(class.TextKey()) {
		return s.T(class.TextKey()) // keys: dataclass.*
	}
	return isolated(key)
}

// shortClasses are those that are not broken over pages.
var shortClasses = []string{"contact", "person", "business", "premises", "languages"}

// data are the records of the classes that go along, each class under its name.
func (s *referralSheet) data() []Block {
	var out []Block
	for _, key := range s.classes {
		if body := s.class(key); len(body) > 0 {
			part := append([]Block{subtitle(s.className(key), 12), Space(2)}, body...)
			if slices.Contains(shortClasses, key) {
				part = []Block{Keep{Items: part}}
			}
			out = append(append(out, Space(7)), part...)
		}
	}
	return out
}

// class are the records of one class.
func (s *referralSheet) class(key string) []Block {
	if key == "contact" {
		return s.contact()
	}
	one, all := rights.Shared(s.Records, []string{key}), tree{wording: s.wording}
	if key == "premises" && one.Business != nil && one.Business.Premises != nil {
		return append(all.part(reflect.ValueOf(one.Business.Premises), 0), all.file(withoutBusiness(one))...)
	}
	if one.Business != nil {
		return append(all.part(reflect.ValueOf(one.Business), 0), all.file(withoutBusiness(one))...)
	}
	return all.file(one)
}

func withoutBusiness(f archive.Founder) archive.Founder {
	f.Business = nil
	return f
}

// contact is how to reach her. A number on which she may not be called stands nowhere.
func (s *referralSheet) contact() []Block {
	f := s.shared.Founder
	var phones []string
	for _, p := range f.Phones {
		safe := s.T("doc.referral.phone.unknown")
		if p.Safe != nil {
			safe = s.T("doc.referral.phone.safe")
		}
		phones = append(phones, isolated(p.Number)+" – "+safe)
	}
	address := ""
	if a := f.Address; a != nil {
		address = s.listed([]string{a.Street, strings.TrimSpace(a.PostalCode + " " + a.City), a.District})
	}
	return []Block{Facts{Size: Body, Rows: [][2]string{
		{s.T("doc.referral.name"), isolated(f.DisplayName())},
		{s.T("doc.referral.called"), isolated(f.CallName)},
		{s.T("doc.referral.spoken"), isolated(f.Pronunciation)},
		{s.T("doc.referral.address"), address},
		{s.T("doc.referral.phone"), strings.Join(phones, "\n")},
		{s.T("doc.referral.email"), s.listed(f.Emails)},
		{s.T("doc.referral.reach"), isolated(f.ContactNote)},
	}}}
}

// signed are her signature and that of the office.
func (s *referralSheet) signed() Block {
	return s.twoSign(s.T("doc.referral.sign"))
}

// slip is what the partner sends back.
func (s *referralSheet) slip() Block {
	cut := Func{Height: 14, Draw: func(c *Canvas, x, y, w float64) {
		c.Line(x, y+7, x+w, y+7, Stroke{Color: Ink, Width: 0.7, Dash: []float64{4, 3}})
	}}
	back := s.listed([]string{s.Office.Name, s.Office.Street, strings.TrimSpace(s.Office.PostalCode + " " + s.Office.City), s.Office.Email})
	tick := func(text string) Block {
		return Row{Gap: 8, Widths: []float64{-tickSide, 1}, Cells: []Block{tickBox(), P(text, Style{Size: handout})}}
	}
	name := s.shared.DisplayName()
	if name == "" {
		name = s.T("doc.referral.unnamed")
	}
	return Keep{Items: []Block{
		Space(16), cut, Space(6), Heading(2, s.T("doc.referral.slip")), Space(2),
		Facts{Size: Body, Rows: [][2]string{
			{s.T("doc.referral.slip.back"), back},
			{s.T("doc.referral.slip.about"), isolated(name)},
			{s.T("doc.referral.slip.of"), s.LongDate(cmp.Or(s.Referral.SentOn, s.Referral.Date).Time())},
		}},
		Space(8), tick(s.T("doc.referral.slip.yes")),
		Row{Gap: 22, Cells: []Block{Field{Name: s.T("doc.referral.slip.who"), Room: 20}, Field{Name: s.T("doc.referral.slip.when"), Room: 20}}},
		Space(8), tick(s.T("doc.referral.slip.no")), writingLines(2, 22),
		Space(4),
		Row{Gap: 22, Cells: []Block{Field{Name: s.T("doc.field.date"), Room: 24}, Field{Name: s.T("doc.referral.slip.sign"), Room: 24}}},
	}}
}
