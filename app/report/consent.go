package report

import (
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// ConsentInput is what the form of a consent is made of.
type ConsentInput struct {
	Office    app.Office
	Founder   app.Founder
	Consent   app.Consent // one that is not given yet is a form to sign; without classes every class can be ticked
	Recipient app.Partner // who gets the data, where they are shared
	Lang      string      // of the document; German if empty or without texts
	Created   time.Time
}

// consentSheet composes the document.
type consentSheet struct {
	ConsentInput
	coached
	copy  bool // the German text that goes with another language
	close bool // the parts stand closer together
}

// Consent lays out the form of a consent (GDPR Art. 6 (1) a, 7, 9 (2) a, 13): what for, which data with what each class
// holds, who gets them, until when, that it is voluntary and can be withdrawn, and her rights. In another language the
// German text, which binds, follows behind it.
func Consent(in ConsentInput) (*Document, error) {
	w := newWording(in.Lang)
	first, err := (&consentSheet{ConsentInput: in, coached: coached{w, in.Office, in.Founder, in.Created}}).lay()
	if err != nil || w.Code() == "de" {
		return first, err
	}
	german := &consentSheet{ConsentInput: in, coached: coached{newWording("de"), in.Office, in.Founder, in.Created}, copy: true}
	second, err := german.lay()
	if err != nil {
		return nil, err
	}
	return join(first.meta, []*Document{first, second}), nil
}

// lay keeps the text on two pages, closer together where it must be.
func (s *consentSheet) lay() (*Document, error) {
	d, err := s.balanced()
	if err != nil || d.Pages() <= 2 {
		return d, err
	}
	s.close = true
	closer, err := s.balanced()
	if err != nil || closer.Pages() < d.Pages() {
		return closer, err
	}
	return d, nil
}

// balanced keeps what is signed together with the parts before it, as many as fill a good part of the last page. Of two
// ways it takes that with fewer pages.
func (s *consentSheet) balanced() (best *Document, err error) {
	parts := [][]Block{s.head(), s.about(), s.purposes(), s.data(), s.whom()}
	if s.close {
		parts = append(parts, []Block{Row{Gap: 18, Cells: []Block{Stack{Items: s.time()}, Stack{Items: s.voluntary()}}}})
	} else {
		parts = append(parts, s.time(), s.voluntary())
	}
	parts = append(parts, s.withdrawal(), s.rights())
	meta := s.coached.meta(s.title(), s.version(), s.T("doc.consent.foot"), s.Consent.GivenOn)
	for end := len(parts); end > 1; end-- {
		last := Keep{Items: append(slices.Concat(parts[end:]...), Space(10), s.answer())}
		d, err := Layout(meta, append(append(s.note(), slices.Concat(parts[:end]...)...), last)...)
		if err != nil {
			return nil, err
		}
		if best != nil && d.Pages() > best.Pages() {
			return best, nil
		}
		if best = d; d.Pages() == 1 || d.pages[d.Pages()-1].Height() > leastFilled*(bodyBottom-nextTop) {
			return d, nil
		}
	}
	return best, nil
}

// part is a heading and what stands under it.
func (s *consentSheet) part(title string, body ...Block) []Block {
	out := s.titled(title, body...)
	if s.close {
		out[0] = Space(4)
	}
	return out
}

// leastFilled is the part of the last page that is filled at least: what is signed stands with parts of what it is about.
const leastFilled = 0.4

// purpose is what the consent is for, "coaching" where that is not known.
func (s *consentSheet) purpose() string {
	if known := s.Consent.Purpose; slices.Contains(known.Values(), string(known)) {
		return string(known)
	}
	return string(app.PurposeCoaching)
}

// say is the text of a part for the purpose.
func (s *consentSheet) say(part string) string {
	return s.T("doc.consent." + s.purpose() + "." + part) // keys: doc.consent.*
}

func (s *consentSheet) title() string { return s.T("doc.consent.title") + ": " + s.say("title") }

func (s *consentSheet) version() string {
	return s.T("doc.consent.version", vars("Version", app.ConsentText))
}

func (s *consentSheet) head() []Block {
	o := s.Office
	out := []Block{masthead(s.T("doc.consent.kicker"), s.T("doc.consent.title"), [][2]string{
		{s.T("doc.field.office"), isolated(o.Name)},
		{s.T("doc.consent.text"), app.ConsentText},
		{s.T("doc.consent.language"), translations.LanguageName(s.Code(), s.Code())},
	}), P(s.say("title"), Style{Size: 15, Bold: true}), Space(8), factPanel(nil, nil, [][2]string{
		{s.T("doc.field.founder"), isolated(s.Founder.DisplayName())},
		{s.T("doc.consent.born"), s.LongDate(s.Founder.Born.Time())},
		{s.T("doc.consent.controller"), s.controller()},
	})}
	if note := s.binding(); note != "" {
		out = append(out, Space(6), P(note, Style{Bold: true}))
	}
	return out
}

// controller is who answers for the data, with the address (GDPR Art. 13 (1) a).
func (s *consentSheet) controller() string {
	o := s.Office
	parts := []string{o.Organisation, o.Name, o.Street, strings.TrimSpace(o.PostalCode + " " + o.City), o.Phone, o.Email}
	return s.listed(parts)
}

// binding says which text binds, where that is not this one.
func (s *consentSheet) binding() string {
	switch {
	case s.copy:
		return s.T("doc.consent.copy")
	case s.Code() != "de":
		return s.T("doc.consent.binding")
	}
	return ""
}

func (s *consentSheet) about() []Block {
	return s.part(s.T("doc.consent.about"), P(s.say("about"), Style{}))
}

func (s *consentSheet) purposes() []Block {
	return s.part(s.T("doc.consent.purpose"), P(s.say("purpose"), Style{}), Space(3), P(s.say("basis"), Style{}))
}

// classes are those that the consent names, or may name where it names none yet; the special ones alone where it is for
// those.
func (s *consentSheet) classes() (out []app.DataClass, ticked bool) {
	for _, key := range s.Consent.DataClasses {
		class, known := app.DataClassOf(key)
		if !known {
			class = app.DataClass{Key: key}
		}
		out = append(out, class)
	}
	if len(out) > 0 {
		return out, true
	}
	for _, class := range app.DataClasses() {
		if s.Consent.Purpose == app.PurposeShare || class.Special {
			out = append(out, class)
		}
	}
	return out, false
}

// data are the kinds of data in words: for each class what it holds, else a text.
func (s *consentSheet) data() []Block {
	if p := s.Consent.Purpose; p != app.PurposeShare && p != app.PurposeSpecial {
		return s.part(s.T("doc.consent.data"), P(s.say("data"), Style{}))
	}
	classes, ticked := s.classes()
	sign, about := "☒", s.T("doc.consent.data.named")
	if !ticked {
		sign, about = box, s.T("doc.consent.data.tick")
	}
	gap := 2.5
	if s.close {
		gap = 0.5
	}
	items := make([]Block, len(classes))
	for i, class := range classes {
		items[i] = Group{Role: RoleItem, Block: Row{Gap: 6, Widths: []float64{-15, 1}, Cells: []Block{
			Group{Role: RoleLabel, Block: P(sign, Style{Size: 12})}, Group{Role: RoleItemBody, Block: s.class(class)},
		}}}
	}
	return s.part(s.T("doc.consent.data"), P(about, Style{}), Space(4), Group{Role: RoleList, Block: Stack{Gap: gap, Items: items}})
}

// class is the name of a class and what it holds, in one paragraph.
func (s *consentSheet) class(class app.DataClass) Block {
	name := isolated(class.Key)
	if translations.In("de").Has(class.TextKey()) {
		name = s.T(class.TextKey()) // keys: dataclass.*
	}
	out := Text{Spans: []Span{{Text: inflow(s.Locale) + name, Bold: true}}}
	if translations.In("de").Has(class.HelpKey()) {
		out.Spans = append(out.Spans, Span{Text: " – " + s.T(class.HelpKey())}) // keys: dataclass.*
	}
	return out
}

// whom is who gets the data.
func (s *consentSheet) whom() []Block {
	body := []Block{P(s.say("recipient"), Style{})}
	if s.Consent.Purpose == app.PurposeShare {
		body = append(body, Space(4), s.partner())
	}
	return s.part(s.T("doc.consent.recipient"), body...)
}

// partner names who gets the data, or leaves a line for it.
func (s *consentSheet) partner() Block {
	if s.Recipient.Name == "" {
		return Blank{Name: s.T("doc.consent.recipient.name")}
	}
	lines := append([]Block{P(isolated(s.Recipient.Name), Style{Bold: true})}, addressLines(s.wording, s.Recipient)...)
	return Panel{Body: Stack{Items: lines}, Fill: Wash, Radius: 5, Pad: 8}
}

// addressLines are where a partner is.
func addressLines(w *wording, p app.Partner) []Block {
	if p.Address == nil {
		return nil
	}
	var out []Block
	for _, line := range []string{p.Address.Street, strings.TrimSpace(p.Address.PostalCode + " " + p.Address.City)} {
		if line != "" {
			out = append(out, P(isolated(line), Style{}))
		}
	}
	return out
}

// time is until when the consent is, and how long data are kept.
func (s *consentSheet) time() []Block {
	until := s.T("doc.consent.until.open")
	if s.Consent.Until.Valid() {
		until = s.T("doc.consent.until", vars("Date", s.LongDate(s.Consent.Until.Time())))
	}
	return s.part(s.T("doc.consent.time"), P(until, Style{}), Space(3), P(s.say("keeping"), Style{}))
}

// voluntary is that nobody must agree.
func (s *consentSheet) voluntary() []Block {
	return s.part(s.T("doc.consent.voluntary"), P(s.say("voluntary"), Style{}))
}

// withdrawal is that she can take it back, and how.
func (s *consentSheet) withdrawal() []Block {
	contact := s.listed([]string{s.Office.Name, s.Office.Phone, s.Office.Email})
	return s.part(s.T("doc.consent.withdraw"), P(s.T("doc.consent.withdraw.how", vars("Contact", contact)), Style{}))
}

func (s *consentSheet) rights() []Block {
	return s.part(s.T("doc.consent.rights"), bullets([]string{
		s.T("doc.consent.rights.access"), s.T("doc.consent.rights.correct"), s.T("doc.consent.rights.erase"),
		s.T("doc.consent.rights.restrict"), s.T("doc.consent.rights.take"), s.T("doc.consent.rights.complain"),
	}), Space(4), P(s.T("doc.consent.officer"), Style{}), Blank{Name: s.T("doc.consent.officer.name")})
}

// answer is what she says, and her signature; on the German copy that the other text is signed.
func (s *consentSheet) answer() Block {
	c := s.Consent
	switch {
	case s.copy:
		return P(s.T("doc.consent.copy.sign"), Style{Bold: true})
	case c.GivenOn.Valid():
		return s.given()
	}
	options := boxes{options: []string{s.T("doc.consent.yes"), s.T("doc.consent.no")}, style: Style{Size: handout, Bold: true}}
	return Stack{Items: []Block{
		Panel{Line: Teal, Radius: 6, Pad: 10, Body: Stack{Items: []Block{
			P(s.say("sentence"), Style{}), Space(6), options, Space(4), P(s.T("doc.consent.understood"), Style{}),
			Row{Gap: 22, Cells: []Block{Field{Name: s.T("doc.consent.place")}, Field{Name: s.T("doc.consent.sign")}}},
			Row{Gap: 22, Cells: []Block{Field{Name: s.T("doc.consent.interpreter"), Room: 22}, Field{Name: s.T("doc.consent.office"), Room: 22}}},
		}}},
	}}
}

// given says when she agreed and to which text, and whether she has taken it back.
func (s *consentSheet) given() Block {
	c := s.Consent
	lines := []Block{P(s.T("doc.consent.given", vars("Date", s.LongDate(c.GivenOn.Time()))), Style{Bold: true})}
	if c.TextVersion != "" && c.TextVersion != app.ConsentText {
		lines = append(lines, P(s.T("doc.consent.given.text", translations.Vars{"Old": c.TextVersion, "New": app.ConsentText}), Style{}))
	}
	if c.WithdrawnOn.Valid() {
		lines = append(lines, P(s.T("doc.consent.withdrawn", vars("Date", s.LongDate(c.WithdrawnOn.Time()))), Style{Bold: true}))
	}
	return Panel{Body: Stack{Gap: 3, Items: lines}, Line: Teal, Radius: 5, Pad: 10}
}
