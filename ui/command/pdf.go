package command

import (
	"slices"

	"golang.org/x/text/language"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/report"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
)

// document is a kind of document that the command pdf writes of a founder.
type document struct {
	name  string
	blank bool // it can be an empty form, of nobody
	lay   func(c *call, office app.Office, f archive.Founder, lang string) (*report.Document, error)
}

var documents = []document{
	{"swot", false, (*call).swotPDF},
	{"profile", false, (*call).profilePDF},
	{"sheet", true, (*call).sheetPDF},
	{"way", false, (*call).wayPDF},
	{"potential", false, (*call).potentialPDF},
}

var errNoReading = &app.Error{Code: "no-reading"}

func (c *call) pdf() error {
	i := slices.IndexFunc(documents, func(d document) bool { return d.name == c.words[0] })
	usage := translations.Vars{"Usage": usages["pdf"]}
	switch {
	case i < 0:
		return &misuse{"command.usage.unknown-document", translations.Vars{"Kind": c.words[0]}}
	case c.has(flagBlank) && !documents[i].blank:
		return &misuse{"command.usage.flag-elsewhere", translations.Vars{"Flag": flagBlank, "Command": "pdf " + c.words[0]}}
	case c.has(flagSensitive) && documents[i].name != "sheet":
		return &misuse{"command.usage.flag-elsewhere", translations.Vars{"Flag": flagSensitive, "Command": "pdf " + c.words[0]}}
	case len(c.words) < 2 && !c.has(flagBlank):
		return &misuse{"command.usage.too-few", usage}
	case c.flags[flagOut] == "":
		return &misuse{"command.usage.no-file", usage}
	}
	lang, err := c.documentLang()
	if err != nil {
		return err
	}
	return c.open(func(o Office) error { return c.writePDF(o, documents[i], lang) })
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
	var f archive.Founder
	if len(c.words) > 1 {
		if f, err = c.founder(o, doc, c.words[1:]); err != nil {
			return err
		}
	}
	laid, err := kind.lay(c, doc.Office, f, lang)
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
