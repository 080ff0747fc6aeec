package command

import "path/filepath"

// WindowFolder is the office folder that the arguments of a start of the window name, "" where they name none.
func WindowFolder(args []string) (string, error) {
	a, err := parse(args)
	if err != nil || a.flags[flagOffice] == "" {
		return "", err
	}
	return filepath.Abs(a.flags[flagOffice])
}
