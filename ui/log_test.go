package ui

import (
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wurzelwerk/app"
)

func TestLogHoldsCausesWithoutPaths(t *testing.T) {
	before := slog.Default()
	defer slog.SetDefault(before)
	path := filepath.Join(t.TempDir(), "neu", "wurzelwerk.log")
	KeepLog(path)
	LogCommand(app.ErrReadOnly.Because(&fs.PathError{Op: "open", Path: "/home/desislava/swot.pdf", Err: errors.New("permission denied")}, nil))
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"read-only", "permission denied", "a command"} {
		if !strings.Contains(string(text), word) {
			t.Errorf("the log lacks %q: %s", word, text)
		}
	}
	if strings.Contains(string(text), "desislava") {
		t.Errorf("the log names a path: %s", text)
	}
	if err := os.WriteFile(path, make([]byte, logLimit+1), 0o600); err != nil {
		t.Fatal(err)
	}
	KeepLog(path)
	if info, err := os.Stat(path); err != nil || info.Size() > 0 {
		t.Errorf("a large log does not begin anew: %v, %v", info.Size(), err)
	}
}
