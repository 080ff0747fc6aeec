package command

import (
	"errors"
	"path/filepath"
	"runtime"
)

// errNoHome is returned where the environment names no place for a person's data.
var errNoHome = errors.New("the environment names no home folder")

// DefaultFolder is the platform's place for the data of the program: %LocalAppData%\Wurzelwerk on Windows,
// ~/Library/Application Support/Wurzelwerk on macOS, $XDG_DATA_HOME/wurzelwerk or ~/.local/share/wurzelwerk elsewhere.
func DefaultFolder(getenv func(string) string) (string, error) {
	return dataFolder(runtime.GOOS, getenv)
}

func dataFolder(system string, getenv func(string) string) (string, error) {
	type place struct{ variable, below string }
	places := []place{{"XDG_DATA_HOME", "wurzelwerk"}, {"HOME", ".local/share/wurzelwerk"}}
	switch system {
	case "windows":
		places = []place{{"LocalAppData", "Wurzelwerk"}, {"USERPROFILE", "AppData/Local/Wurzelwerk"}}
	case "darwin", "ios":
		places = []place{{"HOME", "Library/Application Support/Wurzelwerk"}}
	}
	for _, p := range places {
		base := getenv(p.variable)
		if base != "" && (filepath.IsAbs(base) || system != runtime.GOOS) {
			return filepath.Join(base, filepath.FromSlash(p.below)), nil
		}
	}
	return "", errNoHome
}

// folder is the office folder of the call.
func (c *call) folder() (string, error) {
	if !c.has(flagOffice) {
		return DefaultFolder(c.env.Getenv)
	}
	if c.flags[flagOffice] == "" {
		return "", &misuse{key: "command.usage.no-folder"}
	}
	return filepath.Abs(c.flags[flagOffice])
}
