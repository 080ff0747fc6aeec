package analysis

import (
	"bytes"
	"io"

	"wurzelwerk/app/table"
	"wurzelwerk/app/workbook"
	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
	"wurzelwerk/ui/widgets"
)

// onExport asks where the open analysis is to be kept as a workbook with live formulas, for whoever wants to recompute
// it. The file is open to everybody who has it: that is said before.
func (s *Sheet) onExport() {
	if !s.saved() {
		return
	}
	widgets.Ask(s.Shell.Canvas(), t("analysis.export.title"), t("analysis.export.text"), t("analysis.export.confirm"), false, func() {
		var out bytes.Buffer
		if err := table.WriteBook(&out, workbook.Potential(s.desk.Analysis(), translations.Current())); err != nil {
			s.Shell.Fail(err)
			return
		}
		s.SaveFile(s.fileName(".xlsx"), func(path string) error {
			return outfile.Write(path, func(w io.Writer) error {
				_, err := w.Write(out.Bytes())
				return err
			})
		})
	})
}
