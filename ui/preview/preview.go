// Package preview shows a document before it is kept: its pages sharp at the scale of the window, in the language
// chosen, and from there saved as a PDF. Nothing of it reaches the disk before the user saves it.
//
// Which function do I want? Show, with a Job that builds the document. What it needs of the window is Shell, what it
// needs of the desktop is Desktop.
//
// It imports translations, ui/widgets and Fyne; it knows none of our records and not package ui.
package preview

import (
	"image"
	"io"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
	"wurzelwerk/ui/widgets"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// Document is laid out and can be drawn and written.
type Document interface {
	Pages() int
	Image(page int, dpi float64) *image.RGBA // page from 0
	WritePDF(w io.Writer) error
	Missing() []rune // letters that no font has
}

// Options are what the user may choose about a document.
type Options struct {
	Language string // ISO 639-1
	HerPage  bool   // with a page in her own language
}

// Job is one document to preview.
type Job struct {
	Title    string
	FileName string // proposed, without personal data, with its ending
	Options  Options
	Her      string   // the language she reads, "" when nobody knows
	Extra    bool     // the document can have a page in her language
	Offered  []string // languages
	Each     bool     // for several readers: without a language, each reads hers
	Build    func(o Options) (Document, error)
}

// Shell is what the preview needs of the window around it.
type Shell interface {
	Canvas() fyne.Canvas
	Fail(err error)
}

// Desktop is where files are kept and opened.
type Desktop interface {
	SaveFolder() string          // where a file was saved last, "" for nowhere yet
	SetSaveFolder(folder string) // remembers it
	ShowFile(path string) error  // opens a file or folder in the program that the system has for it
	// ChooseFolder lets the user choose a folder and calls then with it, unless she cancels.
	ChooseFolder(start string, then func(folder string))
}

// Preview is a document shown over the window.
type Preview struct {
	shell   Shell
	desktop Desktop
	job     Job
	options Options
	doc     Document
	page    int

	dialog   *widgets.Dialog
	viewer   *viewer
	pageText *widgets.Text
	back     *widgets.Button
	forward  *widgets.Button
	zoom     *widgets.Choice
	language *widgets.Choice
	her      *widgets.Check
	notes    *fyne.Container
	notice   *widgets.Notice // over the window's own, which the preview covers
	saver    *saver
}

// Show builds the document and shows it. An error of building is shown instead.
func Show(shell Shell, desktop Desktop, job Job) *Preview {
	p := &Preview{shell: shell, desktop: desktop, job: job, options: job.Options}
	doc, err := job.Build(p.options)
	if err != nil {
		shell.Fail(err)
		return nil
	}
	p.doc = doc
	p.open()
	return p
}

// Refresh builds the document anew with the options chosen and shows its first pages again. What cannot be built
// leaves the document that is shown.
func (p *Preview) Refresh() {
	doc, err := p.job.Build(p.options)
	if err != nil {
		p.shell.Fail(err)
		return
	}
	p.doc = doc
	p.turnTo(p.page)
	p.note()
}

// Page is the page shown, from 0, and the number of all.
func (p *Preview) Page() (page, pages int) { return p.page, p.doc.Pages() }

// Notes are the sentences that warn, about a language without texts or letters without a font.
func (p *Preview) Notes() []string {
	var out []string
	if code := p.options.Language; code != "" && translations.In(code).Fallback() {
		out = append(out, t("preview.fallback", vars{"Language": languageName(code)}))
	}
	if letters := missing(p.doc.Missing()); letters != "" {
		out = append(out, t("preview.missing", vars{"Letters": letters}))
	}
	return out
}

// mostMissing is how many letters the note lists before it ends in "…".
const mostMissing = 20

func missing(letters []rune) string {
	var out []string
	for i, r := range letters {
		if i == mostMissing {
			out = append(out, "…")
			break
		}
		out = append(out, string(r))
	}
	return strings.Join(out, " ")
}

func languageName(code string) string {
	return translations.LanguageName(code, translations.Current().Code())
}

// turnTo shows a page; one beyond the ends shows the last or the first.
func (p *Preview) turnTo(page int) {
	p.page = max(min(page, p.doc.Pages()-1), 0)
	p.pageText.SetText(t("preview.page", vars{"Page": p.page + 1, "Pages": p.doc.Pages()}))
	enable(p.back, p.page > 0)
	enable(p.forward, p.page < p.doc.Pages()-1)
	p.viewer.show(p.doc, p.page)
}

func enable(b *widgets.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

func (p *Preview) onLanguage(code string) {
	p.options.Language = code
	p.offerHers()
	p.Refresh()
}

func (p *Preview) onHerPage(on bool) {
	p.options.HerPage = on
	p.Refresh()
}

// offerHers offers the page in her language unless the whole document is in it.
func (p *Preview) offerHers() {
	p.her.Hidden = !p.job.Extra || p.job.Her == "" || p.job.Her == p.options.Language
}

// tell says in the preview what was done.
func (p *Preview) tell(text string, actions ...widgets.Action) {
	p.notice.Tell(text, actions...)
	p.dialog.Body.Refresh()
}

func (p *Preview) onSave() bool {
	write := func(path string) error { return outfile.Write(path, p.doc.WritePDF) }
	p.saver = &saver{shell: p.shell, desktop: p.desktop, ending: ".pdf", save: write, tell: p.tell}
	p.saver.ask(p.job.FileName)
	return false
}
