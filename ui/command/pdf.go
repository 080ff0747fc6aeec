package command

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/report"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
)

// document is a kind of document that the command pdf writes.
type document struct {
	name  string
	of    string   // whom it is of, as the usage says it
	flags []string // that other kinds do not know
	lay   func(c *call, o Office, doc archive.Document, lang string) (*report.Document, error)
}

var documents = []document{
	{"swot", "FOUNDER", nil, ofFounder((*call).swotPDF)},
	{"profile", "FOUNDER", nil, ofFounder((*call).profilePDF)},
	{"sheet", "FOUNDER", []string{flagBlank, flagSensitive}, ofFounder((*call).sheetPDF)},
	{"way", "FOUNDER", nil, ofFounder((*call).wayPDF)},
	{"potential", "FOUNDER", nil, ofFounder((*call).potentialPDF)},
	{"record", "FOUNDER [--session SESSION]", []string{flagSession}, ofCoached((*call).recordPDF)},
	{"hours", "FOUNDER [--month MONTH]", []string{flagMonth}, ofCoached((*call).hoursPDF)},
	{"agreement", "FOUNDER [--agreement AGREEMENT]", []string{flagAgreement}, ofCoached((*call).agreementPDF)},
	{"referral", "FOUNDER [--referral REFERRAL]", []string{flagReferral}, ofCoached((*call).referralPDF)},
	{"consent", "FOUNDER [--consent CONSENT]", []string{flagConsent}, ofCoached((*call).consentPDF)},
	{"dossier", "FOUNDER", []string{flagSensitive}, ofCoached((*call).dossierPDF)},
	{"minutes", "TEAM [--meeting MEETING]", []string{flagMeeting}, ofMeeting((*call).minutesPDF)},
	{"slip", "TEAM [FOUNDER] [--meeting MEETING]", []string{flagMeeting}, ofMeeting((*call).slipPDF)},
}

// documentFlags are those that only some kinds know.
var documentFlags = []string{
	flagBlank, flagSensitive, flagMeeting, flagSession, flagMonth, flagAgreement, flagReferral, flagConsent,
}

// usage is how the command is called for the document.
func (d document) usage() string {
	return strings.NewReplacer("KIND", d.name, "FOUNDER|TEAM", d.of).Replace(usages["pdf"])
}

// ofFounder lays a document of the founder whom the words name out; of an empty one where none is named.
func ofFounder(lay func(*call, app.Office, archive.Founder, string) (*report.Document, error)) func(*call, Office, archive.Document, string) (*report.Document, error) {
	return func(c *call, o Office, doc archive.Document, lang string) (_ *report.Document, err error) {
		var f archive.Founder
		if len(c.words) > 1 {
			if f, err = c.founder(o, doc, c.words[1:]); err != nil {
				return nil, err
			}
		}
		return lay(c, doc.Office, f, lang)
	}
}

var errNoReading = &app.Error{Code: "no-reading"}

func (c *call) pdf() error {
	i := slices.IndexFunc(documents, func(d document) bool { return d.name == c.words[0] })
	if i < 0 {
		return &misuse{"command.usage.unknown-document", translations.Vars{"Kind": c.words[0], "Kinds": strings.Join(kinds(), ", ")}}
	}
	kind := documents[i]
	for _, flag := range documentFlags {
		if c.has(flag) && !slices.Contains(kind.flags, flag) {
			return &misuse{"command.usage.flag-elsewhere", translations.Vars{"Flag": flag, "Command": "pdf " + kind.name}}
		}
	}
	usage := translations.Vars{"Usage": kind.usage()}
	switch {
	case len(c.words) < 2 && !c.has(flagBlank):
		return &misuse{"command.usage.too-few", usage}
	case c.flags[flagOut] == "":
		return &misuse{"command.usage.no-file", usage}
	}
	lang, err := c.documentLang()
	if err != nil {
		return err
	}
	return c.open(func(o Office) error { return c.writePDF(o, kind, lang) })
}

// documentLang is the language asked for, else German.
func (c *call) documentLang() (string, error) {
	if !c.has(flagLang) {
		return "de", nil
	}
	lang := c.flags[flagLang]
	if _, err := language.ParseBase(lang); err != nil {
		return "", &misuse{"command.usage.no-language", translations.Vars{"Lang": lang}}
	}
	return lang, nil
}

func (c *call) writePDF(o Office, kind document, lang string) error {
	doc, err := o.Export(c.ctx)
	if err != nil {
		return err
	}
	laid, err := kind.lay(c, o, doc, lang)
	if err != nil {
		return err
	}
	path := c.flags[flagOut]
	if err := outfile.Write(path, laid.WritePDF); err != nil {
		return err
	}
	return c.print(c.l.T("command.written", translations.Vars{"Path": path}))
}

// swotPDF is her newest worksheet.
func (c *call) swotPDF(office app.Office, f archive.Founder, lang string) (*report.Document, error) {
	w, ok := f.NewestSWOT()
	if !ok {
		return nil, errNoSWOT
	}
	return report.SWOT(report.SWOTInput{
		Office: office, Founder: f.Founder, Business: namedBusiness(f, w.Business), Worksheet: w,
		Measures: measuresFrom(f, w.ID), Lang: lang, HerLang: herLanguage(f, w), Created: c.stampOf(w.Date),
	})
}

// namedBusiness is the business with that id, else her first.
func namedBusiness(f archive.Founder, id app.ID) app.Business {
	for _, b := range f.Businesses {
		if b.ID == id {
			return b
		}
	}
	return firstBusiness(f)
}

func measuresFrom(f archive.Founder, worksheet app.ID) []coaching.Measure {
	return slices.DeleteFunc(slices.Clone(f.Measures), func(m coaching.Measure) bool {
		return m.From == nil || m.From.SWOT != worksheet
	})
}

// herLanguage is that of her handouts where factors have been translated into it, else none.
func herLanguage(f archive.Founder, w swot.Worksheet) string {
	for _, factor := range w.Factors {
		if factor.Translations[f.HandoutLanguage] != "" {
			return f.HandoutLanguage
		}
	}
	return ""
}
