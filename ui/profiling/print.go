package profiling

import (
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/widgets"
)

// Print asks what is printed and shows the sheet as a document (Ctrl+P). Sensitive blocks are left out unless they are
// chosen; only those with a consent that is valid today can be.
func (s *Sheet) Print() {
	s.settle()
	if err := s.saver.Flush(); err != nil {
		s.Shell.Fail(err)
		return
	}
	var allowed []widgets.Option
	for _, o := range s.sensitive() {
		b, _ := s.Catalogue.Block(o.Key)
		if _, ok := s.model.allowed(o.Key); ok && s.answersIn(b) {
			allowed = append(allowed, o)
		}
	}
	blank := widgets.NewCheck(t("profiling.print.blank"), nil)
	body := widgets.Column(blank)
	sensitive := widgets.NewChips(allowed, true, nil)
	if len(allowed) > 0 {
		body = widgets.Column(widgets.NewField(t("profiling.print.sensitive"), sensitive, t("profiling.print.sensitive.hint")), blank)
	}
	d := &widgets.Dialog{Title: t("profiling.print.title"), Confirm: t("profiling.print.confirm"), Body: body, Width: 520}
	d.OnConfirm = func() bool {
		d.Close()
		s.Preview(s.document(sensitive.Chosen(), blank.Checked))
		return true
	}
	d.Show(s.Shell.Canvas())
}

// document is the sheet to preview, at first in the language of her handouts.
func (s *Sheet) document(sensitive []string, blank bool) preview.Job {
	var offered []string
	for _, l := range translations.Documents() {
		offered = append(offered, l.Code)
	}
	language := s.model.founder.HandoutLanguage
	if language == "" {
		language = "de"
	}
	in := report.SheetInput{
		Office: s.model.office, Founder: s.model.founder, Answers: s.model.answers, Sensitive: sensitive, Blank: blank, Created: s.Now(),
	}
	if len(s.model.businesses) > 0 {
		in.Business = s.model.businesses[0]
	}
	return preview.Job{
		Title: t("profiling.title"), FileName: t("profiling.file", vars{"Date": string(s.model.today())}), Offered: offered,
		Her: s.model.founder.HandoutLanguage, Options: preview.Options{Language: language},
		Build: func(o preview.Options) (preview.Document, error) {
			in.Lang = o.Language
			return report.ProfilingSheet(in)
		},
	}
}
