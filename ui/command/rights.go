package command

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/report"
	"wurzelwerk/app/rights"
	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
)

var errNotConfirmed = &app.Error{Code: "not-confirmed"}

// The files of an access report. Their names tell nothing of whose it is.
const (
	accessPDF  = "access.pdf"
	accessJSON = "access.json"
)

// access writes everything that is held on a founder into a folder, to read and as JSON.
func (c *call) access() error {
	folder := c.flags[flagOut]
	if folder == "" {
		return &misuse{"command.usage.no-target", translations.Vars{"Usage": usages["access"]}}
	}
	lang, err := c.documentLang()
	if err != nil {
		return err
	}
	return c.open(func(o Office) error {
		_, id, err := c.person(o)
		if err != nil {
			return err
		}
		a, err := o.Access(c.ctx, id)
		if err != nil {
			return err
		}
		laid, err := report.Access(report.AccessInput{Access: a, Lang: lang, Created: c.env.Now()})
		if err != nil {
			return err
		}
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return err
		}
		pdf, text := filepath.Join(folder, accessPDF), filepath.Join(folder, accessJSON)
		if err := errors.Join(outfile.Write(pdf, laid.WritePDF), outfile.Write(text, a.Encode)); err != nil {
			return err
		}
		return c.print(c.written(pdf), c.written(text), c.l.T("command.access.check"))
	})
}

func (c *call) written(path string) string {
	return c.l.T("command.written", translations.Vars{"Path": path})
}

// person is the founder whom the words name, as archives know her and by the id that she has in the office.
func (c *call) person(o Office) (f archive.Founder, id app.ID, err error) {
	return c.personOf(o, c.words)
}

// personOf is person for other words.
func (c *call) personOf(o Office, words []string) (f archive.Founder, id app.ID, err error) {
	doc, err := o.Export(c.ctx)
	if err != nil {
		return f, "", err
	}
	if f, err = c.founder(o, doc, words); err != nil {
		return f, "", err
	}
	names, err := o.ArchiveNames(c.ctx)
	if err != nil {
		return f, "", err
	}
	for _, state := range []app.FounderState{app.ActiveAndArchived, app.Binned} {
		rows, err := o.Founders(c.ctx, app.FounderFilter{State: state})
		if err != nil {
			return f, "", err
		}
		i := slices.IndexFunc(rows, func(r app.FounderRow) bool {
			name, named := names[r.ID]
			return app.ID(name) == f.ID || !named && r.ID == f.ID
		})
		if i >= 0 {
			return f, rows[i].ID, nil
		}
	}
	return f, "", app.ErrNotFound
}

// erase removes a founder for good. On a terminal it asks for her id; without one and without --yes it takes an id alone,
// never words, which may come to fit somebody else.
func (c *call) erase() error {
	lang, err := c.documentLang()
	if err != nil {
		return err
	}
	if folder := c.flags[flagOut]; folder != "" && !isPDF(folder) {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return err
		}
	}
	return c.open(func(o Office) error {
		f, id, err := c.person(o)
		if err != nil {
			return err
		}
		duties, err := o.Duties(c.ctx, id)
		if err != nil {
			return err
		}
		if err := rights.Refusal(f.Founder, duties, c.flags[flagForce], app.DateOf(c.env.Now())); err != nil {
			return err
		}
		c.warn(duties)
		if err := c.confirm(f); err != nil {
			return err
		}
		cert, err := o.Erase(c.ctx, id, c.flags[flagForce])
		if err != nil {
			return err
		}
		return c.certify(cert, lang)
	})
}

// warn tells of duties whose end nobody has noted.
func (c *call) warn(duties []rights.Duty) {
	for _, d := range duties {
		if d.Until == "" {
			text := c.l.T(d.Kind.TextKey()+".open", translations.Vars{"Project": d.Of}) // keys: rights.duty.*
			fmt.Fprintln(c.env.Stderr, c.l.T("command.erase.note", translations.Vars{"Text": text}))
		}
	}
}

func (c *call) confirm(f archive.Founder) error {
	refused := errNotConfirmed.Because(nil, translations.Vars{"ID": string(f.ID)})
	named := len(c.words) == 1 && c.words[0] == string(f.ID)
	switch {
	case c.has(flagYes):
		return nil
	case c.env.Passphrase == nil && named:
		return nil
	case c.env.Passphrase == nil:
		return refused
	}
	fmt.Fprint(c.env.Stderr, c.l.T("command.erase.ask", translations.Vars{"Name": f.DisplayName(), "ID": string(f.ID)}), " ")
	typed, _ := bufio.NewReader(c.env.Stdin).ReadString('\n')
	if strings.TrimSpace(typed) != string(f.ID) {
		return refused
	}
	return nil
}

// certify prints the number of the certificate, and writes it where that is asked for.
func (c *call) certify(cert rights.Certificate, lang string) error {
	lines := []string{c.l.T("command.erase.done", translations.Vars{"Number": cert.Number})}
	if len(cert.Recipients) > 0 {
		lines = append(lines, c.l.T("command.erase.tell", translations.Vars{"Names": strings.Join(cert.Recipients, ", ")}))
	}
	path := c.flags[flagOut]
	if path == "" {
		return c.print(lines...)
	}
	if !isPDF(path) {
		path = filepath.Join(path, "certificate-"+cert.Number+".pdf")
	}
	laid, err := report.Certificate(report.CertificateInput{Certificate: cert, Lang: lang, Created: c.stampOf(cert.On)})
	if err == nil {
		err = outfile.Write(path, laid.WritePDF)
	}
	if err == nil {
		lines = append(lines, c.written(path))
	}
	return errors.Join(c.print(lines...), err)
}

func isPDF(path string) bool { return strings.EqualFold(filepath.Ext(path), ".pdf") }
