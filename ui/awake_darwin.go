package ui

import (
	"os"
	"os/exec"
	"strconv"
)

// keepLit has macOS keep the screen lit until end is called, or the program ends.
func keepLit() (end func(), err error) {
	keeper := exec.Command("caffeinate", "-d", "-i", "-w", strconv.Itoa(os.Getpid()))
	if err := keeper.Start(); err != nil {
		return nil, err
	}
	return func() {
		_ = keeper.Process.Kill()
		_ = keeper.Wait()
	}, nil
}
