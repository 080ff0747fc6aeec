package preview

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"wurzelwerk/ui/widgets"
)

// saver asks where a document is to be kept, writes it there, and says so.
type saver struct {
	shell   Shell
	desktop Desktop
	ending  string // ".pdf"
	save    func(path string) error
	tell    func(text string, actions ...widgets.Action)

	folder, name           *widgets.TextField
	folderField, nameField *widgets.Field
	over                   string // the file that may be written over, because the user has read that it is there
	dialog                 *widgets.Dialog
}

// SaveAs asks where a file is to be kept and gives its path to save, which writes it in full or not at all. name is
// what is proposed, without personal data; its ending stays. tell says where it was saved and offers to open it.
func SaveAs(shell Shell, desktop Desktop, name string, save func(path string) error, tell func(text string, actions ...widgets.Action)) {
	s := &saver{shell: shell, desktop: desktop, ending: filepath.Ext(name), save: save, tell: tell}
	s.ask(name)
}

// ask opens the dialog with the folder of the last time and the name proposed.
func (s *saver) ask(name string) {
	s.folder, s.name = widgets.NewTextField("", s.changed), widgets.NewTextField("", s.changed)
	s.folder.Fill(startFolder(s.desktop.SaveFolder()))
	s.name.Fill(name)
	s.folderField = widgets.NewField(t("preview.save.folder"), s.folder, "")
	s.nameField = widgets.NewField(t("preview.save.name"), s.name, t("preview.save.name.hint"))
	choose := widgets.QuietButton(t("preview.save.choose"), nil, func() {
		s.desktop.ChooseFolder(s.folder.Text, s.folder.SetText)
	})
	s.dialog = &widgets.Dialog{
		Title: t("preview.save.title"), Confirm: t("preview.save.verb"), Width: 560, OnConfirm: s.confirm,
		Body: widgets.Form(s.nameField, s.folderField, widgets.Row(choose)),
	}
	s.dialog.Show(s.shell.Canvas())
}

// startFolder is where the last file was saved, else the user's documents, else her home.
func startFolder(last string) string {
	home, _ := os.UserHomeDir()
	for _, folder := range []string{last, filepath.Join(home, "Dokumente"), filepath.Join(home, "Documents"), home} {
		if info, err := os.Stat(folder); folder != "" && err == nil && info.IsDir() {
			return folder
		}
	}
	return home
}

// path is the file that is meant, with its ending.
func (s *saver) path() string {
	name := strings.TrimSpace(s.name.Text)
	if !strings.EqualFold(filepath.Ext(name), s.ending) {
		name += s.ending
	}
	return filepath.Join(strings.TrimSpace(s.folder.Text), name)
}

func (s *saver) changed(string) {
	if s.nameField != nil {
		s.nameField.SetError(nil)
		s.folderField.SetError(nil)
	}
}

// check says under the field what is not right yet.
func (s *saver) check() bool {
	name := strings.TrimSpace(s.name.Text)
	if name == "" || strings.ContainsAny(name, `/\:*?"<>|`) || strings.HasPrefix(name, ".") {
		s.nameField.SetError(errors.New(t("preview.save.name.wrong")))
		return false
	}
	if info, err := os.Stat(strings.TrimSpace(s.folder.Text)); err != nil || !info.IsDir() {
		s.folderField.SetError(errors.New(t("preview.save.folder.wrong")))
		return false
	}
	path := s.path()
	if _, err := os.Lstat(path); err == nil && s.over != path {
		s.over = path
		s.nameField.SetError(errors.New(t("preview.save.exists")))
		return false
	}
	return true
}

func (s *saver) confirm() bool {
	if !s.check() {
		return false
	}
	path := s.path()
	if err := s.save(path); err != nil {
		s.shell.Fail(&fs.PathError{Op: "save", Path: path, Err: err})
		return false
	}
	s.desktop.SetSaveFolder(filepath.Dir(path))
	s.tell(t("preview.saved", vars{"Name": filepath.Base(path)}),
		widgets.Action{Label: t("preview.open"), Run: func() { s.show(path) }},
		widgets.Action{Label: t("preview.folder"), Run: func() { s.show(filepath.Dir(path)) }})
	return true
}

func (s *saver) show(path string) {
	if err := s.desktop.ShowFile(path); err != nil {
		s.shell.Fail(err)
	}
}
