package ui

import (
	"log/slog"
	"os"
	"path/filepath"
)

// logLimit is how large the log may become, in bytes; then it begins anew.
const logLimit = 1 << 20

// KeepLog writes the technical causes of errors to a file from now on, since a window has no terminal. It holds no
// personal data: see logError. Where the file cannot be written, or the path is not a whole one, they go on to standard
// error.
func KeepLog(path string) {
	if !filepath.IsAbs(path) {
		return
	}
	if info, err := os.Stat(path); err == nil && info.Size() > logLimit {
		_ = os.Remove(path) // a log that stays too large harms nobody
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		slog.Info("no folder for the log")
		return
	}
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		slog.Info("no file for the log")
		return
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(file, nil)))
}

// LogCommand writes the technical cause of an error of a command to the log.
func LogCommand(err error) { logError("a command", err) }
