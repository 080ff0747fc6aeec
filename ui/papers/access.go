package papers

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"wurzelwerk/app/report"
	"wurzelwerk/app/rights"
	"wurzelwerk/ui/outfile"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/widgets"
)

// onAccess shows everything that is held on her.
func (p *rightsPage) onAccess() {
	a, err := p.book.Records.Access(p.book.Context, p.book.founder)
	if err != nil {
		p.book.Shell.Fail(err)
		return
	}
	p.book.show(document{
		title: t("papers.access.title"), file: t("papers.file.access"), day: a.On, language: p.book.language(),
		build: func(lang string) (preview.Document, error) { return p.report(a, lang) },
	})
}

func (p *rightsPage) report(a rights.Access, lang string) (*report.Document, error) {
	return report.Access(report.AccessInput{Access: a, Lang: lang, Created: p.book.Now()})
}

// onSaveAccess writes the report into a folder, to read and as JSON.
func (p *rightsPage) onSaveAccess() {
	p.book.ChooseFolder(func(folder string) {
		paths, err := p.saveAccess(folder)
		if err != nil {
			p.book.Shell.Fail(err)
			return
		}
		p.book.Shell.Tell(t("papers.access.saved", vars{"PDF": filepath.Base(paths[0]), "JSON": filepath.Base(paths[1])}), p.shown(folder)...)
	})
}

// shown is the way to a folder, where the system can show one.
func (p *rightsPage) shown(folder string) []widgets.Action {
	if p.book.ShowFile == nil {
		return nil
	}
	return []widgets.Action{{Label: t("preview.folder"), Run: func() {
		if err := p.book.ShowFile(folder); err != nil {
			p.book.Shell.Fail(err)
		}
	}}}
}

// saveAccess writes both files under names that are free, which say nothing of whose data they hold.
func (p *rightsPage) saveAccess(folder string) (paths [2]string, err error) {
	a, err := p.book.Records.Access(p.book.Context, p.book.founder)
	if err != nil {
		return paths, err
	}
	laid, err := p.report(a, p.book.language())
	if err != nil {
		return paths, err
	}
	name := filepath.Join(folder, t("papers.file.access")+"-"+string(a.On))
	paths = freeNames(name)
	return paths, errors.Join(outfile.Write(paths[0], laid.WritePDF), outfile.Write(paths[1], a.Encode))
}

// freeNames are a name for the PDF and one for the JSON that no file has yet, numbered alike.
func freeNames(name string) [2]string {
	for n := 1; ; n++ {
		numbered := name
		if n > 1 {
			numbered += "-" + strconv.Itoa(n)
		}
		pair := [2]string{numbered + ".pdf", numbered + ".json"}
		if !stands(pair[0]) && !stands(pair[1]) {
			return pair
		}
	}
}

// stands tells whether there is a file of that name.
func stands(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
